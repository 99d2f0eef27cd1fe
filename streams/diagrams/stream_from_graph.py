"""From the graph of a policy to the picture of its streams."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from streams.checks.registry import check_by_id
from streams.diagrams.asked import aim_words, moment_words
from streams.diagrams.stream import picture as drawn
from streams.diagrams.stream.picture import StreamPicture
from streams.findings.answer import Answer
from streams.findings.finding import Finding, Severity
from streams.graph.dimensions import LOCAL, Sides, sides
from streams.graph.policy_graph import PolicyGraph
from streams.study.agencies import Agency
from streams.study.elements import Absence, Aim, Element, Process, Resource

_STREAM_OF: dict[type[Element], drawn.Stream] = {
    Aim: "aims",
    Process: "processes",
    Resource: "resources",
}
_ABSENT_IN: dict[str, drawn.Stream] = {
    "policy": "aims",
    "process": "processes",
    "resource": "resources",
}
# What the figure already draws as a line or its absence is not said again as a tag.
_DRAWN_AS_LINES = frozenset(
    {
        "aim-without-process",
        "process-without-resource",
        "resource-without-process",
        "conflicting-local-aims",
        "conflicting-national-aims",
        "hindered-aim",
        "broken-accountability",
    }
)
_PARTICULARS = {
    "measure": "measure",
    "baseline": "baseline",
    "date": "date",
    "priority": "order",
}


def stream_picture(
    graph: PolicyGraph, gaps: Sequence[Finding], *, whole: bool = True
) -> StreamPicture:
    """Return what the stream diagram of a policy shows at the graph's moment.

    `gaps` are alignment findings for the same policy; those that are merely unknown are passed over.
    `whole` shows every element of the policy; otherwise only those that serve the aim in focus.
    """
    return _Picturing(
        graph, [gap for gap in gaps if gap.severity is not Severity.INFO], whole
    ).picture()


@dataclass(frozen=True)
class _Picturing:
    graph: PolicyGraph
    gaps: Sequence[Finding]
    whole: bool

    def picture(self) -> StreamPicture:
        shown = self._shown()
        chips = self._chips(shown)
        elements = [self._element(element) for element in shown]
        elements += [
            _absent(n, entry) for n, entry in enumerate(self._absences(), start=1)
        ]
        return StreamPicture(
            id=self.graph.policy.id,
            title=self._title(),
            elements=tuple(elements),
            links=tuple(self._links(shown)),
            agencies=tuple(
                drawn.Agency(a.id, a.display, "national" if a.is_central else "local")
                for a in chips
            ),
            accountability=tuple(
                self._accountability(shown, [chip.id for chip in chips])
            ),
            abbreviations=self._abbreviations(shown, chips),
        )

    def _shown(self) -> list[Element]:
        graph = self.graph
        if self.whole:
            return [*graph.all_aims, *graph.all_processes, *graph.all_resources]
        return [*graph.aims, *graph.processes, *graph.resources]

    def _title(self) -> str:
        graph = self.graph
        parts = (
            graph.policy.title,
            str(graph.policy.period or ""),
            "" if self.whole else aim_words(graph.focus),
            moment_words(graph.policy, graph.moment),
        )
        return ", ".join(part for part in parts if part)

    def _absences(self) -> list[Absence]:
        aims = set(self.graph.focus.aims)
        return [
            entry
            for entry in self.graph.policy.absent
            if self.graph.exists(entry) is not Answer.NO
            and (self.whole or entry.about is None or set(entry.about) & aims)
        ]

    def _element(self, element: Element) -> drawn.Element:
        two = sides(element)
        takers = self._takers(element)
        return drawn.Element(
            id=element.id,
            text=element.name,
            stream=_STREAM_OF[type(element)],
            level=self.graph.placement(element).level or "national",
            agencies_from=None if two.givers is None else self._names(two.givers),
            agencies_to=None if takers is None else self._names(takers),
            joined_by="with" if self._is_among_equals(element) else "→",
            gaps=tuple(self._tags(element)),
            nobody=_nobody(two, takers),
        )

    def _takers(self, element: Element) -> Sequence[str] | None:
        """Return who takes an element on, or None where it should be known and is not."""
        takers = sides(element).takers
        if isinstance(element, Aim) and takers is None:
            others = [
                name
                for name in element.held_by or ()
                if name not in (element.set_by or ())
            ]
            national = self.graph.is_national(element)
            return others or (None if national and element.held_by is None else ())
        if isinstance(element, Resource):
            return takers
        return takers or ()

    def _is_among_equals(self, element: Element) -> bool:
        dimensions = self.graph.placement(element).dimensions
        return bool(dimensions) and "vertical" not in dimensions

    def _tags(self, element: Element) -> Iterator[str]:
        said: set[str] = set()
        for gap in self.gaps:
            if gap.subject != element.id or gap.rule in _DRAWN_AS_LINES:
                continue
            words = _tag(gap, element)
            if words not in said:
                said.add(words)
                yield words

    def _links(self, shown: Sequence[Element]) -> Iterator[drawn.Link]:
        ids = {element.id for element in shown}
        for element in shown:
            for link in self._links_of(element):
                if link.source in {*ids, None} and link.target in {*ids, None}:
                    yield link

    def _links_of(self, element: Element) -> Iterator[drawn.Link]:
        if isinstance(element, Aim):
            yield from self._links_of_aim(element)
        elif isinstance(element, Process):
            yield from _each("serves", element.id, element.serves)
            yield from _each("hinders", element.id, element.hinders)
        elif isinstance(element, Resource):
            state: drawn.LinkState = "diverted" if element.diverted is True else "ok"
            yield from _each("enables", element.id, element.enables, state)
            yield from _each("hinders", element.id, element.hinders)

    def _links_of_aim(self, aim: Aim) -> Iterator[drawn.Link]:
        yield from _each("carries", aim.id, aim.carries)
        yield from _each("supports", aim.id, aim.supports)
        yield from _each(
            "conflicts", aim.id, [each.aim for each in aim.conflicts or ()]
        )
        if self.graph.processes_serving(aim).answer is Answer.NO:
            yield drawn.Link("serves", None, aim.id, "absent")

    def _runners(self, shown: Sequence[Element]) -> list[str]:
        """Return the local bodies that run a process, in file order."""
        named = (
            name for e in shown if isinstance(e, Process) for name in e.run_by or ()
        )
        local = {a.id for a in self.graph.study.agencies.values() if not a.is_central}
        return [name for name in dict.fromkeys(named) if name in local]

    def _chips(self, shown: Sequence[Element]) -> list[Agency]:
        """Return the bodies of the strip: those that run local processes and those answered to."""
        links = self.graph.accountability.links
        tied = [name for link in links for name in (link.junior, link.senior)]
        leads = [p.agency.id for p in self.graph.leads()]
        names = list(dict.fromkeys((*tied, *leads, *self._runners(shown))))
        return self.graph.agencies(names)

    def _accountability(
        self, shown: Sequence[Element], chips: Sequence[str]
    ) -> Iterator[drawn.Accountability]:
        pairs = {
            (link.junior, link.senior): link.exists
            for link in self.graph.accountability.links
        }
        for (junior, senior), exists in pairs.items():
            if junior in chips and senior in chips and junior != senior:
                state: drawn.AccountState = "ok" if exists is Answer.YES else "unclear"
                yield drawn.Accountability(junior, senior, state)
        answering = {junior for junior, _ in pairs}
        for name in chips:
            agency = self.graph.agency(name)
            if agency is not None and not agency.is_central and name not in answering:
                yield drawn.Accountability(name, None, self._silence(name, shown))

    def _silence(self, agency: str, shown: Sequence[Element]) -> drawn.AccountState:
        run = [
            e for e in shown if isinstance(e, Process) and agency in (e.run_by or ())
        ]
        return "absent" if run and all(e.answers_to == [] for e in run) else "unknown"

    def _names(self, ids: Iterable[str] | None) -> tuple[str, ...]:
        return tuple(agency.display for agency in self.graph.agencies(list(ids or ())))

    def _abbreviations(
        self, shown: Sequence[Element], chips: Sequence[Agency]
    ) -> tuple[tuple[str, str], ...]:
        named = [
            name
            for element in shown
            for name in (*(sides(element).givers or ()), *(self._takers(element) or ()))
        ]
        used = {a.id: a for a in (*self.graph.agencies(named), *chips)}
        return tuple(
            sorted(
                (a.short, a.name)
                for a in used.values()
                if a.short and a.short != a.name
            )
        )


def _each(
    kind: drawn.LinkKind,
    source: str,
    targets: Iterable[str] | None,
    state: drawn.LinkState = "ok",
) -> Iterator[drawn.Link]:
    for target in targets or ():
        yield drawn.Link(kind, source, target, state)


def _nobody(two: Sides, takers: Sequence[str] | None) -> tuple[drawn.Side, ...]:
    """Return the sides that are known to be empty: an empty list was written, and nothing else fills them."""
    empty: list[drawn.Side] = []
    if two.givers is not None and not two.givers:
        empty.append("from")
    if two.takers is not None and not two.takers and not takers:
        empty.append("to")
    return tuple(empty)


def _absent(number: int, entry: Absence) -> drawn.Element:
    return drawn.Element(
        id=entry.id or f"absent-{number}",
        text=entry.label or entry.text,
        stream=_ABSENT_IN[entry.stream],
        level="local" if entry.dimension == LOCAL else "national",
        state="absent",
    )


def _tag(gap: Finding, element: Element) -> str:
    if gap.rule == "unmeasured-aim" and isinstance(element, Aim) and element.not_stated:
        return ", ".join(
            f"no {_PARTICULARS[word]}" for word in element.not_stated
        ).capitalize()
    check = check_by_id(gap.rule)
    return check.title if check else gap.rule
