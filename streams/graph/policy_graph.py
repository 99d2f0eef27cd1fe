"""The typed view of one policy, for one aim, at one moment."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from streams.findings.answer import Answer
from streams.graph.accountability import Accountability, Link
from streams.graph.dimensions import Placement, placement, sides
from streams.graph.focus import Focus, focus_on
from streams.graph.found import Found
from streams.graph.moment import Lifetime, Moment, existed, lifetime
from streams.graph.participants import SPONSORING, WORKING, Participant, participants_of
from streams.study.agencies import Agency
from streams.study.elements import (
    Absence,
    Aim,
    Dated,
    Dimension,
    Element,
    Process,
    Relation,
    Resource,
    Stream,
)
from streams.study.policy import Closable, Policy
from streams.study.study import Study

Kind = TypeVar("Kind", bound=Element)
Item = TypeVar("Item", bound=Dated)


class PolicyGraph:
    """One policy seen for one aim at one moment.

    Everything surely not there at the moment is left out. `aims`, `processes` and `resources` give
    what serves the aim in focus; `all_…` give the whole policy. All lists are in file order.
    """

    def __init__(
        self,
        study: Study,
        policy: Policy,
        focus: Focus | None = None,
        moment: Moment | None = None,
    ) -> None:
        self.study = study
        self.policy = policy
        self.focus = focus or focus_on(study, policy, None)
        self.moment = moment or Moment()
        self.participants = participants_of(study, policy, self.moment)
        self.all_aims = self._existing(policy.aims)
        self.all_processes = self._existing(policy.processes)
        self.all_resources = self._existing(policy.resources)
        self.relations = self._existing_dated(policy.relations)
        self.accountability = Accountability(list(self._links()))

    # What serves the aim in focus

    @property
    def aims(self) -> list[Aim]:
        """The aims that belong to the aim in focus."""
        return [aim for aim in self.all_aims if aim.id in self.focus.aims]

    @property
    def processes(self) -> list[Process]:
        """The processes that serve one of these aims."""
        return [
            p for p in self.all_processes if set(p.serves or ()) & set(self.focus.aims)
        ]

    @property
    def resources(self) -> list[Resource]:
        """The resources that enable one of these processes."""
        served = {process.id for process in self.processes}
        return [r for r in self.all_resources if set(r.enables or ()) & served]

    # What leads to what

    def processes_serving(self, aim: Aim) -> Found[Process]:
        """Return the means to an aim; closed if the processes are complete and each says what it serves."""
        found = (p for p in self.all_processes if aim.id in (p.serves or ()))
        told = all(process.serves is not None for process in self.all_processes)
        return self._found(found, "processes", told=told)

    def processes_hindering(self, aim: Aim) -> Found[Process]:
        """Return the means that work against an aim."""
        return self._found(
            (p for p in self.all_processes if aim.id in (p.hinders or ())), "processes"
        )

    def resources_enabling(self, process: Process) -> Found[Resource]:
        """Return what a process is given; closed if the resources are complete and each says what it enables."""
        found = (r for r in self.all_resources if process.id in (r.enables or ()))
        told = all(resource.enables is not None for resource in self.all_resources)
        return self._found(found, "resources", told=told)

    def processes_enabled_by(self, resource: Resource) -> Found[Process]:
        """Return what a resource makes possible; closed if it says so in the ids of processes of the policy."""
        named = [p for p in self.all_processes if p.id in (resource.enables or ())]
        known = {process.id for process in self.policy.processes}
        found = self._found(named, "processes")
        closed = resource.enables is not None and set(resource.enables) <= known
        return Found(found.sure, found.possible, closed)

    def aims_carrying(self, aim: Aim) -> Found[Aim]:
        """Return the local aims that take an aim up; closed if the file says that its aims are complete."""
        return self._found(
            (a for a in self.all_aims if aim.id in (a.carries or ())), "aims"
        )

    # Agencies

    def agency(self, name: str) -> Agency | None:
        """Return the agency of that id, or None if the study does not know it."""
        return self.study.agencies.get(name)

    def agencies(self, names: Sequence[str] | None) -> list[Agency]:
        """Return the known agencies among `names`, in their order."""
        return [
            self.study.agencies[name]
            for name in names or ()
            if name in self.study.agencies
        ]

    @property
    def participants_complete(self) -> bool:
        """True if the file says that its participants are all there are."""
        return self.is_closed("participants")

    def local_partners(self) -> list[Participant]:
        """Return the local bodies that lead, share in, fund or carry out the work.

        A partnership is left out where members of it are named as well: the members are counted.
        """
        local = [
            p
            for p in self.participants
            if not p.agency.is_central and p.is_any(WORKING)
        ]
        return self._without_partnerships(local)

    def national_bodies(self) -> list[Participant]:
        """Return the central bodies that take part in any role."""
        return [p for p in self.participants if p.agency.is_central]

    def needed_nationally(self) -> list[Participant]:
        """Return the central bodies without which the aim cannot be met, as a coder has judged."""
        return [p for p in self.national_bodies() if p.needed]

    def sponsors(self) -> list[Participant]:
        """Return the central bodies that sponsor, fund or oversee."""
        return [p for p in self.national_bodies() if p.is_any(SPONSORING)]

    def leads(self) -> list[Participant]:
        """Return the local bodies that lead."""
        return [
            p
            for p in self.participants
            if not p.agency.is_central and "lead" in p.roles
        ]

    def holds(self, agency: Agency, aim: Aim) -> Answer:
        """Tell whether a body has an aim among its own: it set it, or is said to hold it or not to.

        `partly_held_by` is unknown: only some of the class hold it. A partnership holding an aim does
        not say that each member does.
        """
        if agency.id in (aim.not_held_by or ()):
            return Answer.NO
        if agency.id in {*(aim.held_by or ()), *(aim.set_by or ())}:
            return Answer.YES
        return Answer.NO if aim.held_by == [] else Answer.UNKNOWN

    # Relations and absences

    def related(self, first: str, second: str, kind: str) -> list[Relation]:
        """Return the relations of a kind between two bodies, either way round."""
        return [
            r
            for r in self.relations
            if r.kind == kind
            and (
                (first in r.from_ and second in r.to)
                or (second in r.from_ and first in r.to)
            )
        ]

    def absences(
        self, stream: Stream, dimension: Dimension, kinds: Iterable[str] = ()
    ) -> list[Absence]:
        """Return what is known to be lacking in a cell for the aim in focus.

        With `kinds`, only entries of one of these kinds, or that name no kind.
        """
        wanted = set(kinds)
        return [
            entry
            for entry in self._existing_dated(self.policy.absent)
            if (entry.stream, entry.dimension) == (stream, dimension)
            and (not wanted or entry.kind is None or entry.kind in wanted)
            and (entry.about is None or set(entry.about) & set(self.focus.aims))
        ]

    # Time and place

    def is_closed(self, part: Closable) -> bool:
        """Tell whether the file says that a list names everything there is."""
        return part in self.policy.complete

    def exists(self, item: Dated) -> Answer:
        """Tell whether an element, a relation or an absence was there at the moment."""
        givers = sides(item).givers if isinstance(item, Element) else ()
        return existed(self.policy, item, self.agencies(givers), self.moment)

    def lifetime(self, item: Dated) -> Lifetime:
        """Return when something held, and whether that was inherited from the policy."""
        return lifetime(self.policy, item)

    def placement(self, element: Element) -> Placement:
        """Return on which dimension and level an element stands, and how that is known."""
        return placement(element, self.study.agencies)

    def stands_on(self, element: Element, dimension: Dimension) -> Answer:
        """Tell whether an element stands on a dimension; unknown where nothing places it."""
        dimensions = self.placement(element).dimensions
        if not dimensions:
            return Answer.UNKNOWN
        return Answer.YES if dimension in dimensions else Answer.NO

    def is_national(self, element: Element) -> bool:
        """Tell whether an element belongs to the national level."""
        return self.placement(element).level == "national"

    def _found(
        self, items: Iterable[Kind], part: Closable, *, told: bool = True
    ) -> Found[Kind]:
        listed = list(items)
        return Found(
            sure=tuple(item for item in listed if self.exists(item) is Answer.YES),
            possible=tuple(
                item for item in listed if self.exists(item) is Answer.UNKNOWN
            ),
            closed=told and self.is_closed(part),
        )

    def _existing(self, items: Iterable[Kind]) -> list[Kind]:
        return [item for item in items if self.exists(item) is not Answer.NO]

    def _existing_dated(self, items: Iterable[Item]) -> list[Item]:
        return [item for item in items if self.exists(item) is not Answer.NO]

    def _links(self) -> Iterator[Link]:
        for process in self.all_processes:
            for junior in process.run_by or ():
                for senior in process.answers_to or ():
                    yield Link(junior, senior, process, self.exists(process))
        for relation in self.relations:
            if relation.kind == "accountable-to":
                for junior in relation.from_:
                    for senior in relation.to:
                        yield Link(junior, senior, relation, self.exists(relation))

    def _without_partnerships(
        self, participants: list[Participant]
    ) -> list[Participant]:
        named = {participant.agency.id for participant in participants}
        return [p for p in participants if not named & set(p.agency.members or ())]
