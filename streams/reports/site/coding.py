"""What was coded from each source: every statement of the study that cites it, with its place."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from streams.assessment.collection import Assessed
from streams.reports.site.places import (
    agency_place,
    anchor,
    criterion_anchor,
    fact_anchor,
    file_stem,
    policy_place,
)
from streams.study.elements import Relation
from streams.study.evidence import Evidence, WithEvidence
from streams.study.mentions import parts_of
from streams.study.policy import Participants, Phase
from streams.study.ratings import RatingsFile
from streams.yaml_source.model import Located

AGENCIES, CONTEXT, AREAS = "Agencies", "National context", "Kinds of area"


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


def coded_from(assessed: Assessed) -> Mapping[str, Mapping[str, list[Coded]]]:
    """Return, by the key of the source and by group, what cites it; groups are policies, then the shared files."""
    found: dict[str, dict[str, list[Coded]]] = {
        key: {} for key in assessed.study.references
    }
    for group, reference, coded in _everything(assessed):
        if reference in found:
            found[reference].setdefault(group, []).append(coded)
    return found


def group_anchor(group: str) -> str:
    """Return the id of a group on the page of a source."""
    return f"in-{file_stem(group)}"


def _everything(assessed: Assessed) -> Iterator[tuple[str, str, Coded]]:
    study = assessed.study
    names = {agency.id: agency.name for agency in study.agencies.values()}
    titles = {each.id: each.title for each in assessed.rubric.criteria}
    for policy in (each.policy for each in assessed.assessments):
        page = policy_place(policy.id)
        yield from _within(policy, policy.title, page, names)
        for file in study.ratings:
            if file.policy == policy.id:
                yield from _rated(file, policy.title, page, titles)
    for agency in study.agencies.values():
        yield from _within(agency, AGENCIES, agency_place(agency.id), names)
    for item in study.context:
        yield from _within(item, CONTEXT, f"context.html#{anchor(item.id)}", names)
    for area in study.about.areas:
        yield from _within(area, AREAS, None, names)


def _within(
    root: Located, group: str, page: str | None, names: Mapping[str, str]
) -> Iterator[tuple[str, str, Coded]]:
    for part in parts_of(root):
        if isinstance(part, WithEvidence):
            name = getattr(part, "id", None) if part is not root else None
            where = f"{page}#{fact_anchor(name)}" if page and name else page
            text = _text(part, names) or _text(root, names)
            for piece in part.evidence:
                yield group, piece.reference, _coded(text, piece, where)


def _rated(
    file: RatingsFile, group: str, page: str, titles: Mapping[str, str]
) -> Iterator[tuple[str, str, Coded]]:
    for criterion, ratings in file.ratings.items():
        where = f"{page}#{criterion_anchor(criterion)}" if criterion in titles else page
        title = titles.get(criterion, criterion)
        for rating in ratings:
            for piece in rating.evidence:
                text = f"{title}, rated by {file.coder} for {file.aim}"
                yield group, piece.reference, _coded(text, piece, where)


def _text(part: Located, names: Mapping[str, str]) -> str:
    match part:
        case Participants():
            return f"Takes part: {_named(part.agencies, names)}"
        case Relation():
            ends = f"{_named(part.from_, names)} to {_named(part.to, names)}"
            return f"{part.kind.replace('-', ' ').capitalize()}: {ends}"
        case Phase():
            return f"Phase {part.id}"
    found = (getattr(part, name, None) for name in ("text", "name", "title", "id"))
    return next((str(text) for text in found if text), "")


def _named(agencies: Iterable[str], names: Mapping[str, str]) -> str:
    return ", ".join(names.get(each, each) for each in agencies)


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
