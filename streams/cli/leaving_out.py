"""Leaves out policies that cannot be assessed for what is asked, and tells on standard error which and why."""

import sys
from dataclasses import replace

from streams.assessment.collection import Assessed
from streams.assessment.leaving_out import Lack, lack_of
from streams.escaping.plain import safe
from streams.rubric.model import Rubric
from streams.study.study import Study
from streams.workflow import Question, assess_policies, chosen_policies


def assess_suitable(study: Study, rubric: Rubric, question: Question) -> Assessed:
    """Return what `assess_policies` does, without the policies that lack the aim or the phase asked for.

    Policies that the question names are never left out, nor are all of them: then it raises.
    """
    lacking = {
        policy.id: lack
        for policy in chosen_policies(study, question.policies)
        if (lack := lack_of(study, policy, question.aim, question.moment))
    }
    suitable = tuple(name for name in study.policies if name not in lacking)
    if question.policies or not suitable:
        return assess_policies(study, rubric, question)
    assessed = assess_policies(study, rubric, replace(question, policies=suitable))
    return replace(assessed, not_assessed=lacking)


def tell_left_out(assessed: Assessed) -> None:
    """Write a sentence for each thing that policies lack."""
    for lack in Lack:
        names = [
            f"`{name}`" for name, of in assessed.not_assessed.items() if of is lack
        ]
        if names:
            why, mend = _words(assessed, lack)
            told = f"left out, because {why}: {', '.join(names)}{mend}"
            sys.stderr.write(f"streams: {safe(told)}\n")


def _words(assessed: Assessed, lack: Lack) -> tuple[str, str]:
    if lack is Lack.PHASE:
        return f"they have no phase `{assessed.moment.phase}`", ""
    if lack is Lack.FOCAL_AIM:
        mend = "; add `focal_aim:` to the file, or name a lens with `--lens`"
        return "they name no focal aim", mend
    wanted = f"`{assessed.aim}`" if assessed.aim else "their focal aim"
    return f"{wanted} is no aim of theirs", ""
