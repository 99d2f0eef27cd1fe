"""Holds a study against an earlier revision: what the change did to its findings and its verdicts."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from streams.assessment.result import Assessment
from streams.assessment.scoring import Outcome
from streams.checks.accepting import Terms
from streams.checks.change import Change, Moved, Part
from streams.checks.outcome import Accepted, AcceptedBy, CheckOutcome
from streams.findings.errors import BrokenStudyError, InputError, UsageError
from streams.findings.finding import Finding, in_file_order
from streams.graph.focus import focus_on
from streams.rubric.model import Rubric
from streams.study.loading import load_study
from streams.study.policy import Policy
from streams.study.revision import study_at
from streams.study.study import Study
from streams.workflow import (
    Question,
    assess_policies,
    check_study,
    open_study,
    rubric_of,
)

Judged = tuple[str, str]
Verdicts = Mapping[tuple[Part, str], str]


def check_since(
    folder: Path,
    question: Question,
    revision: str,
    rules: tuple[Collection[str], Collection[str]] = ((), ()),
    terms: Terms | None = None,
) -> CheckOutcome:
    """Return the outcome of checking a study, in which only what came since a revision counts.

    `rules` are those asked for and those left out. What counted then and is found no more is closed; a
    finding that was accepted then and is not any more is new.

    Raises
    ------
    UsageError
        If there is no such revision, or the study cannot be used as it was then.
    """
    conditions = terms or Terms()
    now = check_study(folder, question, *rules, conditions)
    with study_at(folder, revision) as earlier:
        if earlier is None:
            return replace(now, change=Change(revision))
        asked = _asked_then(earlier, question)
        if asked is None:
            return replace(now, change=Change(revision))
        then = _checked_then(earlier, asked, rules, conditions, revision)
        return _held_against(now, then, revision, _moved(folder, earlier, question))


def _asked_then(earlier: Path, question: Question) -> Question | None:
    """Return the question for the policies that there were then; None if there were none of them."""
    if not question.policies:
        return question
    study = load_study(earlier).study
    known = study.policies if study else {}
    names = tuple(name for name in question.policies if name in known)
    return replace(question, policies=names) if names else None


def _checked_then(
    earlier: Path,
    question: Question,
    rules: tuple[Collection[str], Collection[str]],
    terms: Terms,
    revision: str,
) -> CheckOutcome:
    try:
        then = check_study(earlier, question, *rules, terms)
    except InputError as error:
        raise _incomparable(revision, error.findings[0]) from error
    except UsageError as error:
        raise UsageError(f"in the study of `{revision}`: {error}") from error
    if then.unusable:
        raise _incomparable(revision, then.problems[0])
    return then


def _incomparable(revision: str, first: Finding) -> UsageError:
    return UsageError(
        f"the study of `{revision}` cannot be compared with, because it does not validate: "
        f"{first.location}: {first.message}"
    )


def _held_against(
    now: CheckOutcome,
    then: CheckOutcome,
    revision: str,
    moved: list[Moved] | None,
) -> CheckOutcome:
    before = {then.marks[finding] for finding in then.findings}
    here = frozenset(now.marks.values())
    old = [finding for finding in now.findings if now.marks[finding] in before]
    reason = f"there already at {revision}"
    accepted = [
        *now.accepted,
        *(Accepted(finding, reason, AcceptedBy.REVISION) for finding in old),
    ]
    closed = [finding for finding in then.findings if then.marks[finding] not in here]
    return replace(
        now,
        findings=[f for f in now.findings if now.marks[f] not in before],
        accepted=sorted(accepted, key=lambda each: in_file_order(each.finding)),
        change=Change(revision, closed, moved),
    )


def _moved(folder: Path, earlier: Path, question: Question) -> list[Moved] | None:
    """Return the verdicts that moved; None if either side is not fit to be scored."""
    try:
        before, after = open_study(earlier), open_study(folder)
        if before.texts == after.texts:
            return []
        then, now = _verdicts(before, question), _verdicts(after, question)
    except (InputError, BrokenStudyError, UsageError):
        return None
    return [
        Moved(*judged, *part, before=old, after=new)
        for judged in dict.fromkeys([*then, *now])
        for part in dict.fromkeys([*then.get(judged, {}), *now.get(judged, {})])
        if (old := then.get(judged, {}).get(part))
        != (new := now.get(judged, {}).get(part))
    ]


def _verdicts(study: Study, question: Question) -> dict[Judged, Verdicts]:
    """Return the verdicts of each policy for each aim that it was rated for, or for the one asked for."""
    rubric = rubric_of(study)
    return {
        (policy.id, aim): _verdicts_of(
            study, rubric, policy, replace(question, aim=aim)
        )
        for policy in study.policies.values()
        if not question.policies or policy.id in question.policies
        for aim in ([question.aim] if question.aim else study.aims_rated(policy.id))
        if _can_be_judged(study, policy, aim)
    }


def _can_be_judged(study: Study, policy: Policy, aim: str) -> bool:
    try:
        focus_on(study, policy, aim)
    except UsageError:
        return False
    return True


def _verdicts_of(
    study: Study, rubric: Rubric, policy: Policy, question: Question
) -> Verdicts:
    asked = replace(question, policies=(policy.id,))
    return dict(_parts(assess_policies(study, rubric, asked).assessments[0]))


def _parts(assessment: Assessment) -> Iterator[tuple[tuple[Part, str], str]]:
    for key, cell in assessment.cells.items():
        yield (Part.CELL, "/".join(key)), _words(cell.scored.outcome)
    for name, window in assessment.windows.items():
        yield (Part.WINDOW, name), window.verdict.value


def _words(outcome: Outcome) -> str:
    return (
        f"{outcome.verdict} ({outcome.reason})" if outcome.reason else outcome.verdict
    )
