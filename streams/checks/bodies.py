"""Picks the bodies that the rules ask about."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

from streams.checks.certainty import known_if
from streams.checks.check import Observation
from streams.findings.answer import Answer, some
from streams.findings.finding import Related
from streams.findings.location import Location
from streams.graph.participants import Participant
from streams.graph.policy_graph import PolicyGraph
from streams.study.agencies import Agency
from streams.study.policy import Participants, Role

MAIN: frozenset[Role] = frozenset({"lead", "partner"})
CARRYING: frozenset[Role] = frozenset({"lead", "deliverer"})


def local_bodies(graph: PolicyGraph, roles: Collection[Role]) -> list[Participant]:
    """Return the local participants with one of the roles, in file order."""
    return [
        participant
        for participant in graph.participants
        if not participant.agency.is_central and participant.is_any(frozenset(roles))
    ]


def main_partners(graph: PolicyGraph) -> list[Participant]:
    """Return the local participants that lead or are partners, in file order.

    A partnership is left out where a member of it is among them: the members are counted.
    """
    main = local_bodies(graph, MAIN)
    named = {participant.agency.id for participant in main}
    return [p for p in main if not named & set(p.agency.members or ())]


def needed_together(graph: PolicyGraph) -> list[Participant]:
    """Return the needed national bodies; none where fewer than two are, for there is nobody to share with."""
    needed = graph.needed_nationally()
    return needed if len(needed) > 1 else []


def needs_are_settled(graph: PolicyGraph) -> bool:
    """Tell whether all national bodies are listed and of each it is said whether it is needed."""
    return graph.participants_complete and all(
        participant.needed is not None for participant in graph.national_bodies()
    )


def holds_the_aim(graph: PolicyGraph, agency: Agency) -> Answer:
    """Tell whether a body has an aim in focus among its own.

    Any one will do. Known not to hold the very aim in focus, it is not asked of aims that only help
    that aim and of which nobody says whether it holds them.
    """
    held = {
        aim.id: known_if(graph.holds(agency, aim), graph.exists(aim))
        for aim in graph.aims
    }
    if Answer.YES in held.values():
        return Answer.YES
    if held.get(graph.focus.id) is Answer.NO:
        return Answer.NO
    return some(held.values()) if held else Answer.UNKNOWN


def ask_each(
    bodies: Iterable[Participant],
    question: Callable[[Agency], Answer],
    said: Mapping[Answer, str],
    related: Callable[[Agency], tuple[Related, ...]],
) -> Iterator[Observation]:
    """Yield the answer for each body, unknown where the body may not have taken part.

    `said` has a sentence for each answer, in which `{}` stands for the body's id; `related` are the places it rests on.
    """
    for body in bodies:
        name = body.agency.id
        answer = known_if(question(body.agency), body.exists)
        told = said[answer].format(name)
        yield Observation(name, answer, told, place_of(body), related(body.agency))


def sayings(graph: PolicyGraph, agency: Agency) -> tuple[Related, ...]:
    """Return where the aims in focus say of a body whether it holds them."""
    keys = ("set_by", "held_by", "not_held_by", "partly_held_by")
    return tuple(
        Related(aim.place(key), f"what aim `{aim.id}` says of it")
        for aim in graph.aims
        for key in keys
        if agency.id in (getattr(aim, key) or ())
    )


def place_of(participant: Participant) -> Location:
    """Return where a participant's id stands in the entry that names it."""
    return place_in(participant.entry, participant.agency.id)


def place_in(entry: Participants, name: str) -> Location:
    """Return where an id stands in a list of participants."""
    return entry.place("agencies", entry.agencies.index(name))
