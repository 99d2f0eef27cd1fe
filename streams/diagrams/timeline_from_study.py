"""From a study to the picture of its timeline."""

from collections.abc import Iterator, Mapping, Sequence

from streams.assessment.result import Assessment
from streams.diagrams.matrix.picture import Verdict
from streams.diagrams.timeline import picture as drawn
from streams.diagrams.timeline.picture import TimelinePicture
from streams.diagrams.upheavals_from_study import upheavals_of
from streams.diagrams.years.scale import years_of
from streams.diagrams.years.stretch import (
    Stretch,
    decimal_year,
    proven_by,
    stretch_of,
)
from streams.findings.answer import Answer
from streams.study.context import ContextItem
from streams.study.dates import PartialDate, Period
from streams.study.policy import Policy
from streams.study.study import Study
from streams.study.study_file import Era

_FEW_POLICIES = 3


def timeline_picture(
    study: Study, policies: Sequence[Policy], judged: Sequence[Assessment] = ()
) -> TimelinePicture:
    """Return what the timeline of some policies shows.

    Parameters
    ----------
    study
        Whose context and bodies stand around the policies.
    policies
        In chronological order.
    judged
        Assessments of these policies by one rubric, each at one year; none to leave windows out.
    """
    years = timeline_years(study, policies)
    span = (float(years.start), float(years.stop))
    items = [item for item in study.context if _touches(item, policies, span)]
    apart = _apart(items, policies)
    one = len(policies) == 1
    return TimelinePicture(
        id=policies[0].id if one else study.about.id,
        title=policies[0].title if one else study.about.title,
        years=(years.start, years.stop - 1),
        eras=tuple(_eras(study.about.eras, policies, judged)),
        context=_context([item for item in items if item not in apart], policies),
        context_of_some=_context(apart, policies),
        upheavals=tuple(upheavals_of(study, items, span)),
        windows=tuple(rule.title for rule in judged[0].rubric.windows.values())
        if judged
        else (),
        lens=judged[0].focus.text if judged else "",
        abbreviations=_abbreviations(study),
    )


def timeline_years(study: Study, policies: Sequence[Policy]) -> range:
    """Return the years that the timeline of some policies has on its axis."""
    stretches = [stretch_of(policy.period) for policy in policies]
    first, last = years_of(stretches, _years(study.about.eras, stretches))
    return range(first, last + 1)


def _years(eras: Sequence[Era], stretches: Sequence[Stretch]) -> tuple[int, int] | None:
    """Return the first and last year of the eras that the policies touch; None where there are no eras."""
    touched = [
        (era.period.first_possible.year, era.period.last_possible.year)
        for era in eras
        if era.period.from_ and isinstance(era.period.to, PartialDate)
    ]
    touched = [
        each
        for each in touched
        if any(s.may_touch(each[0], each[1] + 1) for s in stretches)
    ]
    if not touched:
        return None
    return min(first for first, _ in touched), max(last for _, last in touched)


def _touches(
    item: ContextItem, policies: Sequence[Policy], span: tuple[float, float]
) -> bool:
    """Tell whether an item may have held while one of the policies ran that it is meant for."""
    meant = any(
        item.concerns(policy.id)
        and (policy.period or Period()).overlaps(item.period) is not Answer.NO
        for policy in policies
    )
    return meant and stretch_of(item.period).may_touch(*span)


def _apart(
    items: Sequence[ContextItem], policies: Sequence[Policy]
) -> list[ContextItem]:
    """Return the items that concern only some of many policies; few policies keep all items together."""
    if len(policies) <= _FEW_POLICIES:
        return []
    return [item for item in items if _meant(item, policies)]


def _meant(item: ContextItem, policies: Sequence[Policy]) -> tuple[str, ...]:
    """Return the ids of the policies that an item is meant for; none where it is meant for all of these."""
    meant = tuple(policy.id for policy in policies if item.concerns(policy.id))
    return () if len(meant) == len(policies) else meant


def _by_start(item: ContextItem) -> tuple[str, str]:
    start = item.period.from_
    return (start.earliest.isoformat() if start else "0000", item.id)


def _context(
    items: Sequence[ContextItem], policies: Sequence[Policy]
) -> tuple[drawn.ContextBar, ...]:
    return tuple(
        drawn.ContextBar(
            item.id,
            item.title,
            item.kind,
            stretch_of(item.period),
            item.absent,
            _effect(item),
            _meant(item, policies),
        )
        for item in sorted(items, key=_by_start)
    )


def _effect(item: ContextItem) -> drawn.Effect:
    effects = {bearing.effect for bearing in item.bears_on}
    if len(effects) > 1:
        return "both"
    return effects.pop() if effects else "unknown"


def _abbreviations(study: Study) -> tuple[tuple[str, str], ...]:
    """Return abbreviations of bodies with what they stand for; a short word such as `councils` is none."""
    return tuple(
        sorted(
            (agency.short, agency.name)
            for agency in study.agencies.values()
            if agency.short
            and agency.short not in agency.name
            and sum(letter.isupper() for letter in agency.short) > 1
        )
    )


def _eras(
    eras: Sequence[Era], policies: Sequence[Policy], judged: Sequence[Assessment]
) -> Iterator[drawn.EraRows]:
    """Yield the policies era by era, by the era in which each began; those of none come last."""
    verdicts = _verdicts(judged)
    left = list(policies)
    for era in eras:
        first, last = era.period.first_possible, era.period.last_possible
        own = [
            policy
            for policy in left
            if policy.period
            and policy.period.from_
            and first <= policy.period.from_.earliest <= last
        ]
        left = [policy for policy in left if policy not in own]
        if own:
            span = (decimal_year(first), decimal_year(last))
            yield _rows(f"Begun in {_name(era)}", span, own, verdicts)
    if left:
        title = "Begun at other times, or not known when" if eras else "Policies"
        yield _rows(title, None, left, verdicts)


def _name(era: Era) -> str:
    title = era.title or era.id
    return title[:1].lower() + title[1:] if title.startswith("The ") else title


def _rows(
    title: str,
    span: tuple[float, float] | None,
    policies: Sequence[Policy],
    verdicts: Mapping[str, dict[int, tuple[Verdict, ...]]],
) -> drawn.EraRows:
    bars = tuple(_bar(policy, verdicts.get(policy.id, {})) for policy in policies)
    return drawn.EraRows(title, span, bars)


def _bar(policy: Policy, verdicts: dict[int, tuple[Verdict, ...]]) -> drawn.PolicyBar:
    phases = tuple(
        drawn.PhaseSpan(phase.id, stretch_of(phase.period)) for phase in policy.phases
    )
    whole = proven_by(stretch_of(policy.period), [phase.stretch for phase in phases])
    return drawn.PolicyBar(policy.id, policy.title, whole, phases, verdicts)


def _verdicts(
    judged: Sequence[Assessment],
) -> dict[str, dict[int, tuple[Verdict, ...]]]:
    found: dict[str, dict[int, tuple[Verdict, ...]]] = {}
    for assessment in judged:
        if assessment.moment.as_of is None:
            continue
        year = assessment.moment.as_of.earliest.year
        windows: tuple[Verdict, ...] = tuple(
            each.verdict.value for each in assessment.windows.values()
        )
        found.setdefault(assessment.policy.id, {})[year] = windows
    return found
