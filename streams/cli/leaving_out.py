"""Leaves out policies that cannot be judged for what is asked, and tells on standard error which and why."""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace

from streams.assessment.collection import Assessed
from streams.assessment.result import Assessment
from streams.escaping.plain import safe
from streams.graph.leaving_out import Lack
from streams.rubric.model import Rubric
from streams.study.study import Study
from streams.workflow import Question, assess_policies, of_suitable_policies


def assess_suitable(study: Study, rubric: Rubric, question: Question) -> Assessed:
    """Return what `assess_policies` does, without the policies that lack the aim or the phase asked for.

    Policies that the question names are never left out, nor are all of them: then it raises.
    """
    suitable, lacks = of_suitable_policies(study, question)
    return replace(assess_policies(study, rubric, suitable), not_assessed=lacks)


def tell_left_out(lacks: Mapping[str, Lack], question: Question) -> None:
    """Write a sentence for each thing that policies lack."""
    for lack in Lack:
        names = [f"`{name}`" for name, of in lacks.items() if of is lack]
        if names:
            why, mend = _words(question, lack)
            told = f"left out, because {why}: {', '.join(names)}{mend}"
            sys.stderr.write(f"streams: {safe(told)}\n")


def tell_unrated(assessments: Sequence[Assessment]) -> None:
    """Write a sentence for each set of aims for which alone policies are rated that were judged for another."""
    unrated: dict[tuple[str, ...], list[str]] = {}
    for assessment in assessments:
        aims = assessment.rated_for
        if aims and assessment.focus.id not in aims:
            named = unrated.setdefault(aims, [])
            if assessment.policy.id not in named:
                named.append(assessment.policy.id)
    for aims, policies in unrated.items():
        rated = " and ".join(f"`{aim}`" for aim in aims)
        ask = " or ".join(f"`--lens {aim}`" for aim in aims)
        told = f"no rating counts here, because {_some(policies)} rated for {rated} only; ask for that with {ask}"
        sys.stderr.write(f"streams: {safe(told)}\n")


def _some(policies: Sequence[str]) -> str:
    """Return one policy by its id, more by their number."""
    return (
        f"`{policies[0]}` is" if len(policies) == 1 else f"{len(policies)} policies are"
    )


def _words(question: Question, lack: Lack) -> tuple[str, str]:
    if lack is Lack.PHASE:
        return f"they have no phase `{question.moment.phase}`", ""
    if lack is Lack.FOCAL_AIM:
        mend = "; add `focal_aim:` to the file, or name a lens with `--lens`"
        return "they name no focal aim", mend
    wanted = f"`{question.aim}`" if question.aim else "their focal aim"
    return f"{wanted} is no aim of theirs", ""
