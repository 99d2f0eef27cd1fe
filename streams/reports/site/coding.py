"""What was coded from each source: every statement of the study that cites it, with its place."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from streams.reports.site.places import (
    agency_place,
    criterion_anchor,
    fact_anchor,
    policy_place,
)
from streams.study.evidence import Evidence, WithEvidence
from streams.study.mentions import parts_of
from streams.study.policy import Policy
from streams.study.ratings import RatingsFile
from streams.study.study import Study
from streams.yaml_source.model import Located


@dataclass(frozen=True, slots=True)
class Coded:
    """One statement that rests on a source; `where` is the page that shows it, if one does."""

    what: str
    at: str
    says: str
    confidence: str
    where: str | None
    path: str
    line: int


def coded_from(
    study: Study, policies: Sequence[Policy]
) -> Mapping[str, Mapping[str, list[Coded]]]:
    """Return, by the key of the source and by group, what cites it; groups are policies, then the shared files."""
    found: dict[str, dict[str, list[Coded]]] = {key: {} for key in study.references}
    for group, reference, coded in _everything(study, policies):
        if reference in found:
            found[reference].setdefault(group, []).append(coded)
    return found


def _everything(
    study: Study, policies: Sequence[Policy]
) -> Iterator[tuple[str, str, Coded]]:
    for policy in policies:
        page = policy_place(policy.id)
        yield from _within(policy, policy.title, page, policy.title)
        for file in study.ratings:
            if file.policy == policy.id:
                yield from _rated(file, policy.title, page)
    for agency in study.agencies.values():
        yield from _within(agency, "Agencies", agency_place(agency.id), agency.name)
    for item in study.context:
        yield from _within(item, "National context", None, item.title)
    for area in study.about.areas:
        yield from _within(area, "Kinds of area", None, area.title or area.id)


def _within(
    root: Located, group: str, page: str | None, title: str
) -> Iterator[tuple[str, str, Coded]]:
    for part in parts_of(root):
        if isinstance(part, WithEvidence):
            name = getattr(part, "id", None) if part is not root else None
            where = f"{page}#{fact_anchor(name)}" if page and name else page
            for piece in part.evidence:
                yield group, piece.reference, _coded(_text(part, title), piece, where)


def _rated(
    file: RatingsFile, group: str, page: str
) -> Iterator[tuple[str, str, Coded]]:
    for criterion, ratings in file.ratings.items():
        where = f"{page}#{criterion_anchor(criterion)}"
        for rating in ratings:
            for piece in rating.evidence:
                text = f"{criterion}, rated by {file.coder} for {file.aim}"
                yield group, piece.reference, _coded(text, piece, where)


def _text(part: WithEvidence, title: str) -> str:
    for name in ("text", "name", "title"):
        text = getattr(part, name, None)
        if text:
            return str(text)
    agencies = getattr(part, "agencies", None)
    return f"Participants: {', '.join(agencies)}" if agencies else title


def _coded(what: str, piece: Evidence, where: str | None) -> Coded:
    place = piece.place()
    return Coded(
        what,
        piece.locator or "",
        piece.says or "",
        piece.confidence or "",
        where,
        place.path,
        place.line,
    )
