"""From a study to the picture of its lineage."""

from collections.abc import Iterator, Sequence

from streams.diagrams.lineage.picture import Life, LineagePicture, Step, StepKind
from streams.diagrams.years.scale import years_of
from streams.diagrams.years.stretch import Edge, decimal_year, stretch_of
from streams.study.agencies import Agency, Succession
from streams.study.dates import PartialDate
from streams.study.policy import Policy
from streams.study.study import Study


def lineage_picture(
    study: Study, policies: Sequence[Policy] | None = None
) -> LineagePicture:
    """Return what the lineage of a study shows.

    Parameters
    ----------
    study
        Whose bodies are drawn.
    policies
        To draw only these policies, and the bodies that take part in them with all that these came from
        and became; None for the whole study.
    """
    chosen = list(study.policies.values()) if policies is None else list(policies)
    steps = _steps(study)
    agencies = study.agencies
    if policies is not None:
        shown = _related(_taking_part(chosen), steps)
        agencies = {name: each for name, each in agencies.items() if name in shown}
        steps = [s for s in steps if s.source in agencies and s.target in agencies]
    named = {end for step in steps for end in (step.source, step.target)}
    policy_steps = _policy_steps(chosen)
    told = {end for step in policy_steps for end in (step.source, step.target)}
    lives = tuple(_life(agencies[name]) for name in agencies if name in named)
    drawn = tuple(_policy_life(each) for each in chosen if each.id in told)
    one = policies is not None and len(chosen) == 1
    return LineagePicture(
        id=chosen[0].id if one else study.about.id,
        title=chosen[0].title if one else study.about.title,
        years=_years(study, (*lives, *drawn)),
        lives=lives,
        steps=tuple(steps),
        policies=drawn,
        policy_steps=tuple(policy_steps),
        alone=tuple(a.name for name, a in agencies.items() if name not in named),
        policies_alone=tuple(each.title for each in chosen if each.id not in told),
    )


def _steps(study: Study) -> list[Step]:
    """Return each step between two bodies of the study once; others cannot be drawn, and the checks name them."""
    found = {
        (agency.id, each.agency, each.how): _step(agency, each)
        for agency in study.agencies.values()
        for each in agency.became
        if each.agency in study.agencies and each.agency != agency.id
    }
    return list(found.values())


def _step(agency: Agency, succession: Succession) -> Step:
    end = agency.period.to if agency.period else None
    day = succession.on or (end if isinstance(end, PartialDate) else None)
    on = None
    if day is not None:
        on = Edge(decimal_year(day.earliest), decimal_year(day.latest) + 1 / 366)
    return Step(
        agency.id, succession.agency, succession.how, on, str(day) if day else ""
    )


def _taking_part(policies: Sequence[Policy]) -> set[str]:
    return {
        agency
        for policy in policies
        for entry in policy.participants
        for agency in entry.agencies
    }


def _related(names: set[str], steps: Sequence[Step]) -> set[str]:
    """Return bodies with all that they came from, step by step, and all that they became."""
    return _reached(names, [(s.source, s.target) for s in steps]) | _reached(
        names, [(s.target, s.source) for s in steps]
    )


def _reached(names: set[str], arrows: Sequence[tuple[str, str]]) -> set[str]:
    reached: set[str] = set()
    added = set(names)
    while added:
        reached |= added
        added = {end for start, end in arrows if start in added} - reached
    return reached


def _policy_steps(policies: Sequence[Policy]) -> list[Step]:
    known = {policy.id: policy for policy in policies}
    found: dict[tuple[str, str, StepKind], Step] = {}
    for policy in policies:
        for source, target, kind in _told(policy):
            if source in known and target in known and source != target:
                period = known[target].period
                day = period.from_ if period and kind == "followed" else None
                on = stretch_of(period).start if day else None
                step = Step(source, target, kind, on, str(day) if day else "")
                found.setdefault((source, target, kind), step)
    return list(found.values())


def _told(policy: Policy) -> Iterator[tuple[str, str, StepKind]]:
    for name in policy.succeeds or ():
        yield name, policy.id, "followed"
    for name in policy.became or ():
        yield policy.id, name, "followed"
    for name in policy.part_of or ():
        yield policy.id, name, "part-of"
    for name in policy.delivered_through or ():
        yield policy.id, name, "delivered-through"


def _life(agency: Agency) -> Life:
    return Life(
        agency.id,
        agency.name,
        agency.short or "",
        agency.sector or "",
        agency.is_central,
        stretch_of(agency.period),
    )


def _policy_life(policy: Policy) -> Life:
    stretch = stretch_of(policy.period)
    return Life(policy.id, policy.title, "", "", central=False, stretch=stretch)


def _years(study: Study, lives: Sequence[Life]) -> tuple[int, int]:
    """Return the first and the last year of the eras of the study; without eras, all that is known."""
    spans = [
        (era.period.first_possible.year, era.period.last_possible.year)
        for era in study.about.eras
        if era.period.from_ and isinstance(era.period.to, PartialDate)
    ]
    wanted = (min(a for a, _ in spans), max(b for _, b in spans)) if spans else None
    return years_of([life.stretch for life in lives], wanted)
