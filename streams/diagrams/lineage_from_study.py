"""From a study to the picture of its lineage."""

from collections.abc import Iterable, Iterator, Sequence

import networkx

from streams.diagrams.lineage.picture import Descent, Life, LineagePicture
from streams.diagrams.years.scale import years_of
from streams.diagrams.years.stretch import decimal_year, stretch_of
from streams.study.agencies import Agency
from streams.study.dates import PartialDate
from streams.study.policy import Policy
from streams.study.study import Study

_POLICIES = "Policies"


def lineage_picture(
    study: Study, policies: Sequence[Policy], *, only_their_bodies: bool
) -> LineagePicture:
    """Return the bodies that became another or came from one, and which policies followed which.

    Parameters
    ----------
    study
        Whose bodies are shown.
    policies
        In chronological order.
    only_their_bodies
        Whether to show only bodies that take part in these policies, with all that they came from and became.
    """
    kin = _kin(study)
    bodies = _wanted(study, policies, kin) if only_their_bodies else _akin(study, kin)
    lives = [*_bodies(study, bodies, kin), *map(_policy, policies)]
    ids = {life.id for life in lives}
    descents = [*_successions(study, bodies), *_followings(policies)]
    one = len(policies) == 1
    return LineagePicture(
        id=policies[0].id if one else study.about.id,
        title=policies[0].title if one else study.about.title,
        years=_room(lives, years_of([life.stretch for life in lives], _years(study))),
        lives=tuple(lives),
        descents=tuple(
            each for each in descents if each.source in ids and each.target in ids
        ),
    )


def _years(study: Study) -> tuple[int, int] | None:
    eras = study.about.eras
    starts = [era.period.first_possible.year for era in eras if era.period.from_]
    ends = [
        era.period.last_possible.year
        for era in eras
        if isinstance(era.period.to, PartialDate)
    ]
    return (min(starts), max(ends)) if starts and ends else None


def _room(lives: Sequence[Life], years: tuple[int, int]) -> tuple[int, int]:
    """Return the years with one more where something began in the last, so that its bar can be seen."""
    first, last = years
    late = any(
        life.stretch.start and life.stretch.start.latest > last for life in lives
    )
    return first, last + 1 if late else last


def _kin(study: Study) -> "networkx.Graph[str]":
    graph: networkx.Graph[str] = networkx.Graph()
    graph.add_nodes_from(study.agencies)
    for agency in study.agencies.values():
        for succession in agency.became:
            if succession.agency in study.agencies:
                graph.add_edge(agency.id, succession.agency)
    return graph


def _akin(study: Study, kin: "networkx.Graph[str]") -> list[Agency]:
    return [each for each in study.agencies.values() if kin.degree[each.id] > 0]


def _wanted(
    study: Study, policies: Sequence[Policy], kin: "networkx.Graph[str]"
) -> list[Agency]:
    """Return the bodies that take part, with the direct line of each: what it came from and became."""
    named = {
        name
        for policy in policies
        for entry in policy.participants
        for name in entry.agencies
        if name in study.agencies
    }
    near = {other for name in named for other in kin.neighbors(name)}
    wanted = named | near
    return [each for each in study.agencies.values() if each.id in wanted]


def _bodies(
    study: Study, bodies: Sequence[Agency], kin: "networkx.Graph[str]"
) -> Iterator[Life]:
    """Yield the bodies family by family, large families first, those without kin last."""
    ids = [body.id for body in bodies]
    families: dict[frozenset[str], list[Agency]] = {}
    shown = kin.subgraph(ids)
    family_of = {
        name: frozenset(family)
        for family in networkx.connected_components(shown)
        for name in family
    }
    for body in bodies:
        families.setdefault(family_of[body.id], []).append(body)
    titles: dict[str, list[Agency]] = {}
    by_size = sorted(families.values(), key=lambda family: -len(family))
    for family in by_size:
        title = (
            _title(study, family)
            if len(family) > 1
            else "No other body before or after"
        )
        titles.setdefault(title, []).extend(family)
    for title, members in titles.items():
        for body in members:
            yield Life(
                _body_id(body.id), _name(body), stretch_of(body.period), "bodies", title
            )


def _title(study: Study, family: Sequence[Agency]) -> str:
    """Return the heading of a family: its sectors, the most frequent first, three at most."""
    sectors = [body.sector for body in family if body.sector]
    by_count = sorted(dict.fromkeys(sectors), key=lambda each: -sectors.count(each))
    if not by_count:
        return "Bodies"
    words = ", ".join(each.replace("-", " ") for each in by_count[:3])
    return f"Bodies: {words}{' and others' if len(by_count) > 3 else ''}"


def _name(body: Agency) -> str:
    return (
        f"{body.name} ({body.short})"
        if body.short and body.short != body.name
        else body.name
    )


def _body_id(name: str) -> str:
    return f"body {name}"


def _policy(policy: Policy) -> Life:
    return Life(
        f"policy {policy.id}",
        policy.title,
        stretch_of(policy.period),
        "policies",
        _POLICIES,
    )


def _successions(study: Study, bodies: Iterable[Agency]) -> Iterator[Descent]:
    for body in bodies:
        for each in body.became:
            time = decimal_year(each.on.earliest) if each.on else None
            yield Descent(_body_id(body.id), _body_id(each.agency), each.how, time)


def _followings(policies: Sequence[Policy]) -> Iterator[Descent]:
    """Yield which policies followed which, each pair once, and through which they were carried out."""
    pairs: dict[tuple[str, str], None] = {}
    for policy in policies:
        for earlier in policy.succeeds or ():
            pairs[(earlier, policy.id)] = None
        for later in policy.became or ():
            pairs[(policy.id, later)] = None
    for earlier, later in pairs:
        yield Descent(f"policy {earlier}", f"policy {later}", "followed")
    for policy in policies:
        for other in policy.delivered_through or ():
            yield Descent(f"policy {policy.id}", f"policy {other}", "through")
