"""Every id by which a policy names something else, and where it does so."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from streams.findings.location import Location
from streams.study.evidence import WithEvidence
from streams.study.policy import Policy
from streams.yaml_source.model import Located


class Named(StrEnum):
    """What an id stands for."""

    AGENCY = "agency"
    AIM = "aim"
    PROCESS = "process"
    RESOURCE = "resource"
    ELEMENT = "element"
    AIM_OR_PROCESS = "aim or process"
    POLICY = "policy"
    PHASE = "phase"
    TOPIC = "topic"
    AREA = "kind of area"
    REFERENCE = "reference"
    RUBRIC = "rubric"
    CRITERION = "criterion"
    AIM_OR_LENS = "aim or lens"
    GROUND = "element, finding or reference"


@dataclass(frozen=True, slots=True)
class Mention:
    """One id in one place; `holder` is the item that names it, the policy itself included, under `key`.

    `steps` lead from `written`, the holder or a part of it, to the place.
    """

    named: Named
    id: str
    written: Located
    steps: tuple[str | int, ...]
    holder: Located
    key: str

    @property
    def location(self) -> Location:
        """Where the id stands."""
        # Found when it is asked for: most mentions name something that there is.
        return self.written.place(*self.steps)


# Under which key of which list of a policy ids of what kind stand; "" is the policy itself.
_KEYS: dict[str, dict[str, Named]] = {
    "": {
        "succeeds": Named.POLICY,
        "became": Named.POLICY,
        "part_of": Named.POLICY,
        "delivered_through": Named.POLICY,
        "focal_aim": Named.AIM,
    },
    "participants": {"agencies": Named.AGENCY},
    "aims": {
        "topic": Named.TOPIC,
        "set_by": Named.AGENCY,
        "for": Named.AGENCY,
        "held_by": Named.AGENCY,
        "not_held_by": Named.AGENCY,
        "partly_held_by": Named.AGENCY,
        "carries": Named.AIM,
        "supports": Named.AIM,
    },
    "processes": {
        "run_by": Named.AGENCY,
        "with": Named.AGENCY,
        "answers_to": Named.AGENCY,
        "serves": Named.AIM,
        "hinders": Named.AIM,
    },
    "resources": {
        "provided_by": Named.AGENCY,
        "received_by": Named.AGENCY,
        "enables": Named.PROCESS,
        "hinders": Named.AIM_OR_PROCESS,
    },
    "absent": {"about": Named.AIM},
    "findings": {"about": Named.ELEMENT},
    "relations": {"from": Named.AGENCY, "to": Named.AGENCY},
}


def mentions(policy: Policy) -> Iterator[Mention]:
    """Yield every id that a policy's file names, evidence included, list by list in file order."""
    for part, keys in _KEYS.items():
        items: list[Located] = getattr(policy, part) if part else [policy]
        for item in items:
            for key, named in keys.items():
                yield from named_under(item, key, named)
            if part:
                yield from named_under(item, "phase", Named.PHASE)
            if part == "aims":
                yield from _conflicts(item)
    yield from cited_within(policy)


def named_under(item: Located, key: str, named: Named) -> Iterator[Mention]:
    """Yield the ids that stand under one key of an item, each at its own place."""
    value = getattr(item, f"{key}_" if key in ("for", "with", "from") else key)
    if isinstance(value, str):
        yield Mention(named, value, item, (key,), item, key)
    elif isinstance(value, list):
        for position, name in enumerate(value):
            yield Mention(named, name, item, (key, position), item, key)


def cited(item: WithEvidence) -> Iterator[Mention]:
    """Yield the references that the evidence of one item names."""
    for piece in item.evidence:
        yield Mention(
            Named.REFERENCE, piece.reference, piece, ("at",), item, "evidence"
        )


def cited_within(item: object) -> Iterator[Mention]:
    """Yield the references that an item and everything in it name, however deep."""
    for part in parts_of(item):
        if isinstance(part, WithEvidence):
            yield from cited(part)


def parts_of(item: object) -> Iterator[Located]:
    """Yield an item and everything in it, however deep, the outer before the inner."""
    if isinstance(item, dict):
        item = list(item.values())
    if isinstance(item, list):
        for part in item:
            yield from parts_of(part)
    elif isinstance(item, Located):
        yield item
        for part in vars(item).values():
            if not isinstance(part, str):
                yield from parts_of(part)


def agencies_named(policy: Policy) -> list[str]:
    """Return the ids of all agencies that a policy names, each once, in file order."""
    return list(
        dict.fromkeys(m.id for m in mentions(policy) if m.named is Named.AGENCY)
    )


def _conflicts(item: Located) -> Iterator[Mention]:
    for conflict in getattr(item, "conflicts", None) or ():
        yield Mention(Named.AIM, conflict.aim, conflict, ("aim",), item, "conflicts")
