"""From the graph of a policy to the picture of its agencies."""

from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import get_args

from streams.diagrams.asked import moment_words
from streams.diagrams.tiers import picture as drawn
from streams.diagrams.tiers.picture import AgenciesPicture
from streams.diagrams.ties_from_graph import breaks_of, runners, there, ties_of, when
from streams.findings.answer import Answer
from streams.graph.participants import Participant
from streams.graph.policy_graph import PolicyGraph
from streams.study.agencies import Agency
from streams.study.dates import PartialDate, Period
from streams.study.elements import Process
from streams.study.policy import Role

_DIRECTIONS = {
    frozenset({"vertical"}): "Between centre and localities",
    frozenset({"horizontal-local"}): "Among local bodies",
    frozenset({"horizontal-national"}): "Among national bodies",
    frozenset[str](): "Direction not known",
}
_SEVERAL = "Vertical and horizontal at once"
_ORDER = (*_DIRECTIONS.values(), _SEVERAL)
"""That of the columns of a matrix, so that every policy has its joint work in one order."""


def agencies_picture(graph: PolicyGraph) -> AgenciesPicture:
    """Return who takes part in the policy at the graph's moment, and what lies between them.

    Bodies are the participants, and besides them those that run or answer for a process or give or get money.
    """
    taking = {p.agency.id: p for p in graph.participants}
    ties = ties_of(graph)
    works = [_work(graph, process) for process in graph.all_processes]
    joint = [work for work in works if _is_joint(graph, work)]
    tied = [name for tie in ties for name in (tie.source, tie.target) if name]
    working = [name for work in joint for name in (*work.run_by, *work.joined_by)]
    ids = list(dict.fromkeys((*taking, *runners(graph), *tied, *working)))
    bodies = [
        _body(graph, agency, taking.get(agency.id)) for agency in graph.agencies(ids)
    ]
    return AgenciesPicture(
        id=graph.policy.id,
        title=graph.policy.title,
        moment=moment_words(graph.policy, graph.moment),
        bodies=tuple(bodies),
        ties=ties,
        works=tuple(sorted(joint, key=lambda work: _ORDER.index(work.direction))),
        alone=len(works) - len(joint),
        lacking=tuple(sorted(_lacking(graph), key=lambda pair: _ORDER.index(pair[0]))),
        breaks=breaks_of(graph, ties),
        abbreviations=tuple(
            sorted(
                (a.short, a.name)
                for a in graph.agencies(ids)
                if a.short and a.short != a.name
            )
        ),
    )


def _is_joint(graph: PolicyGraph, work: drawn.Work) -> bool:
    """Tell whether two bodies take part that may have lived at one time; one that follows another works alone."""
    bodies = graph.agencies([*work.run_by, *work.joined_by])
    return any(
        not (one.period and other.period)
        or one.period.overlaps(other.period) is not Answer.NO
        for one, other in combinations(bodies, 2)
    )


def _body(graph: PolicyGraph, agency: Agency, part: Participant | None) -> drawn.Body:
    lives = there(graph, agency)
    known = (lives, part.exists) if part else (lives,)
    period = agency.period or Period()
    return drawn.Body(
        agency.id,
        agency.display,
        agency.tier,
        tuple(role for role in get_args(Role) if part and role in part.roles),
        sure=Answer.UNKNOWN not in known,
        present=lives is not Answer.NO,
        since=str(period.from_ or ""),
        until=str(period.to or ""),
        time=_time(graph, period, present=lives is not Answer.NO),
    )


def _time(graph: PolicyGraph, life: Period, *, present: bool) -> str:
    """Return when a body that was not there lived, and for a whole policy what of it a body did not see."""
    whole = graph.policy.period
    if present and (not graph.moment.is_whole_life or whole is None):
        return ""
    late = early = True
    if present and whole:
        late = life.first_possible > whole.first_sure
        early = life.last_possible < whole.last_sure
    start = _year(life.from_) if late and life.from_ else ""
    end = _year(life.to) if early and isinstance(life.to, PartialDate) else ""
    if start and end:
        return f"{start}\u2013{end}"
    return f"from {start}" if start else end and f"until {end}"


def _year(date: PartialDate) -> str:
    """Return the year of a date, or what the file says where sources differ on it."""
    sure = date.earliest.year == date.latest.year
    return str(date.earliest.year) if sure else str(date)


def _lacking(graph: PolicyGraph) -> Iterator[tuple[str, str]]:
    """Yield what the file knows to be missing of processes and resources; a missing aim ties nobody."""
    for entry in graph.policy.absent:
        if entry.stream != "policy" and graph.exists(entry) is not Answer.NO:
            yield _DIRECTIONS[frozenset({entry.dimension})], entry.label or entry.text


def _work(graph: PolicyGraph, process: Process) -> drawn.Work:
    runs = _known(graph, process.run_by)
    joins = [name for name in _known(graph, process.with_) if name not in runs]
    dimensions = frozenset(str(d) for d in graph.placement(process).dimensions)
    return drawn.Work(
        process.id,
        process.name,
        tuple(runs),
        tuple(joins),
        _DIRECTIONS.get(dimensions, _SEVERAL),
        graph.exists(process) is Answer.YES,
        *when(graph, process),
    )


def _known(graph: PolicyGraph, names: Iterable[str] | None) -> list[str]:
    """Return the bodies among those named that may have lived at the moment."""
    found = graph.agencies(list(dict.fromkeys(names or ())))
    return [agency.id for agency in found if there(graph, agency) is not Answer.NO]
