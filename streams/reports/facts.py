"""The facts of a policy in the order of its file, with dates, and those dates marked that are inherited."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from streams.graph.dimensions import placement
from streams.graph.moment import lifetime
from streams.reports.citing import Cited, as_cited
from streams.reports.quantities import quantity_text
from streams.study.elements import Conflict, Dated, Element, Relation
from streams.study.evidence import WithEvidence
from streams.study.mentions import Named, mentions
from streams.study.numbers import Amount, Span
from streams.study.policy import Coverage, Participants, Policy
from streams.study.study import Study
from streams.yaml_source.model import Located

SHOWN_APART = frozenset(
    {
        "id",
        "text",
        "label",
        "agencies",
        "from_",
        "to",
        "period",
        "phase",
        "evidence",
        "note",
        "direction",
        "level",
    }
)
OVERVIEW = (
    "government",
    "mandate",
    "selection",
    "coverage",
    "geography",
    "serves_population",
    "succeeds",
    "became",
    "part_of",
    "delivered_through",
)


@dataclass(frozen=True, slots=True)
class Fact:
    """One entry of a policy's file.

    `details` are the other keys with their values in words; `place` is path and line.
    """

    id: str | None
    text: str
    when: str
    inherited: bool
    details: Sequence[tuple[str, str]]
    evidence: Sequence[Cited]
    note: str | None
    place: str


@dataclass(frozen=True, slots=True)
class FactGroup:
    """The entries of one list of the file, in its order."""

    key: str
    title: str
    facts: Sequence[Fact]


def overview(study: Study, policy: Policy) -> list[tuple[str, str]]:
    """Return what a policy is in itself, key by key, without what is not known."""
    names = _names(study, policy)
    return [
        (_label(name), _words(getattr(policy, name), names))
        for name in OVERVIEW
        if getattr(policy, name) is not None
    ]


def fact_groups(study: Study, policy: Policy) -> list[FactGroup]:
    """Return the lists of a policy's file that have entries."""
    groups = (
        ("phases", "Phases"),
        ("participants", "Participants"),
        ("aims", "Aims"),
        ("processes", "Processes"),
        ("resources", "Resources"),
        ("absent", "Known to be lacking"),
        ("findings", "Findings of evaluations"),
        ("relations", "Relations"),
    )
    names = _names(study, policy)
    return [
        FactGroup(
            key,
            title,
            [_fact(study, policy, item, names) for item in getattr(policy, key)],
        )
        for key, title in groups
        if getattr(policy, key)
    ]


def _fact(
    study: Study, policy: Policy, item: WithEvidence, names: dict[str, str]
) -> Fact:
    place = item.place()
    when, inherited = _when(policy, item)
    return Fact(
        id=getattr(item, "id", None),
        text=_text(item, names),
        when=when,
        inherited=inherited,
        details=[*_details(item, names), *_stands_on(study, item)],
        evidence=[as_cited(piece) for piece in item.evidence],
        note=item.note,
        place=f"{place.path}:{place.line}",
    )


def _text(item: WithEvidence, names: dict[str, str]) -> str:
    match item:
        case Participants():
            return _words(item.agencies, names)
        case Relation():
            return f"{_words(item.from_, names)} to {_words(item.to, names)}"
        case _:
            return getattr(item, "text", "")


def _when(policy: Policy, item: WithEvidence) -> tuple[str, bool]:
    if not isinstance(item, Dated):
        return str(getattr(item, "period", "")), False
    life = lifetime(policy, item)
    phase = f"phase {item.phase}, " if item.phase else ""
    return f"{phase}{life.period}", life.inherited


def _stands_on(study: Study, item: WithEvidence) -> Iterator[tuple[str, str]]:
    if isinstance(item, Element):
        place = placement(item, study.agencies)
        if place.dimensions:
            how = "written" if place.written else "from its agencies"
            yield "dimension", f"{', '.join(place.dimensions)} ({how})"


def _details(item: Located, names: dict[str, str]) -> Iterator[tuple[str, str]]:
    for name, field in type(item).model_fields.items():
        value = getattr(item, name)
        if name not in SHOWN_APART and value is not None:
            yield _label(field.alias or name), _words(value, names)


def _label(name: str) -> str:
    return name.replace("_", " ")


def _words(value: object, names: dict[str, str]) -> str:
    """Return a value as a sentence would have it; ids that name something by its name."""
    match value:
        case bool():
            return "yes" if value else "no"
        case Amount() | Coverage() | Span():
            return quantity_text(value)
        case list():
            return _series(_words(part, names) for part in value)
        case _:
            name = value.aim if isinstance(value, Conflict) else str(value)
            return names.get(name, name)


def _series(words: Iterable[str]) -> str:
    return "; ".join(words) or "none"


def _names(study: Study, policy: Policy) -> dict[str, str]:
    """Return the names of the agencies and policies that a policy's file speaks of, by id."""
    wanted = [m for m in mentions(policy) if m.named in (Named.AGENCY, Named.POLICY)]
    agencies = {name: agency.name for name, agency in study.agencies.items()}
    policies = {name: other.title for name, other in study.policies.items()}
    known = {Named.AGENCY: agencies, Named.POLICY: policies}
    return {m.id: known[m.named].get(m.id, m.id) for m in wanted}
