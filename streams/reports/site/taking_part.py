"""Who took part in what: every mention of an agency in a policy, and how agencies followed each other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from streams.graph.moment import lifetime
from streams.study.agencies import Agency
from streams.study.elements import Dated, Relation
from streams.study.mentions import Mention, Named, mentions
from streams.study.policy import Participants, Policy
from streams.study.study import Study

_DOES = {
    ("Aim", "set_by"): "sets",
    ("Aim", "for"): "is to meet",
    ("Aim", "held_by"): "holds",
    ("Aim", "not_held_by"): "does not hold",
    ("Aim", "partly_held_by"): "holds in part",
    ("Process", "run_by"): "runs",
    ("Process", "with"): "is worked with in",
    ("Process", "answers_to"): "is answered to for",
    ("Resource", "provided_by"): "provides",
    ("Resource", "received_by"): "receives",
}


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that an agency does in a policy; `fact` is the id of the entry, `place` is path and line."""

    does: str
    what: str
    fact: str | None
    when: str
    path: str
    line: int


@dataclass(frozen=True, slots=True)
class Followed:
    """An agency that came before or after another, and how."""

    agency: str
    how: str
    when: str


def parts_by_agency(
    study: Study, policies: Sequence[Policy]
) -> dict[str, dict[str, list[Part]]]:
    """Return what each agency does, by agency and by policy, both in the order given, each part in file order."""
    found: dict[str, dict[str, list[Part]]] = {name: {} for name in study.agencies}
    for policy in policies:
        for mention in mentions(policy):
            if mention.named is Named.AGENCY and mention.id in found:
                part = _part(policy, mention)
                found[mention.id].setdefault(policy.id, []).append(part)
    return found


def followers(agency: Agency) -> list[Followed]:
    """Return what an agency became."""
    return [
        Followed(each.agency, each.how.replace("-", " "), str(each.on or ""))
        for each in agency.became
    ]


def forerunners(study: Study, agency: str) -> list[Followed]:
    """Return what an agency came from."""
    return [
        Followed(other.id, each.how.replace("-", " "), str(each.on or ""))
        for other in study.agencies.values()
        for each in other.became
        if each.agency == agency
    ]


def partnerships_with(study: Study, agency: str) -> Iterator[str]:
    """Yield the ids of the partnerships of which an agency is a member."""
    return (o.id for o in study.agencies.values() if agency in (o.members or ()))


def _part(policy: Policy, mention: Mention) -> Part:
    holder = mention.holder
    when = str(lifetime(policy, holder).period) if isinstance(holder, Dated) else ""
    return Part(
        does=_does(mention),
        what=getattr(holder, "text", ""),
        fact=getattr(holder, "id", None),
        when=when,
        path=mention.location.path,
        line=mention.location.line,
    )


def _does(mention: Mention) -> str:
    match mention.holder:
        case Participants() as part:
            needed = ", needed" if part.needed else ""
            return f"takes part as {', '.join(part.roles)}{needed}"
        case Relation() as relation:
            return relation.kind.replace("-", " ")
        case holder:
            return _DOES.get((type(holder).__name__, mention.key), "is named in")
