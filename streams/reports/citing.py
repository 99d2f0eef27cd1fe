"""Works as reports cite them, and the evidence under a criterion followed to them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from streams.assessment.result import Assessment, CriterionResult, Ground
from streams.study.evidence import Evidence
from streams.study.mentions import Named, cited, mentions
from streams.study.study import Study

NO_AUTHOR = "No author named"


@dataclass(frozen=True, slots=True)
class Cited:
    """One piece of evidence: a work or an element, where to look, what it says, and how sure that is.

    `through` is the element, finding or absence of the policy that a coder cited in place of the work.
    """

    ref: str
    at: str | None
    says: str | None
    confidence: str | None = None
    through: str | None = None


@dataclass(frozen=True, slots=True)
class Work:
    """One entry of a list of works; `url` only if it leads to the web."""

    key: str
    authors: str
    year: str
    title: str
    url: str | None


def evidence_of(result: CriterionResult) -> list[Cited]:
    """Return what the judgements of a criterion rest on, each piece once, in the order of the coders."""
    found = (
        piece
        for judgement in result.judgements
        for ground in judgement.grounds
        for piece in grounds_cited(ground)
    )
    return list(dict.fromkeys(found))


def grounds_cited(ground: Ground) -> list[Cited]:
    """Return the pieces of evidence under one ground; the cited item itself where it has none."""
    item = ground.item
    if item is None:
        return [as_cited(piece) for piece in ground.evidence]
    if not ground.evidence:
        return [Cited(ground.cited, None, item.text)]
    return [
        Cited(
            piece.reference,
            piece.locator,
            piece.says or item.text,
            piece.confidence,
            ground.cited,
        )
        for piece in ground.evidence
    ]


def as_cited(piece: Evidence) -> Cited:
    """Return a piece of evidence as it stands in a file."""
    return Cited(piece.reference, piece.locator, piece.says, piece.confidence)


def works_cited(study: Study, assessment: Assessment) -> list[Work]:
    """Return the works that a page cites, in the order of `works`; keys that name no work are passed over."""
    keys = {m.id for m in mentions(assessment.policy) if m.named is Named.REFERENCE}
    keys |= {p.ref for result in assessment.criteria() for p in evidence_of(result)}
    for cell in assessment.cells.values():
        for item in cell.setting.items if cell.setting else ():
            keys |= {mention.id for mention in cited(item)}
            keys |= {m.id for bears in item.bears_on for m in cited(bears)}
    return works(study, keys)


def works(study: Study, keys: Iterable[str]) -> list[Work]:
    """Return the works of these keys, by author, or by title where none is named, then by year and key."""
    found = [_work(study, key) for key in set(keys) if key in study.references]
    return sorted(found, key=_place)


def short_reference(study: Study, key: str) -> str:
    """Return author and year of a work, or the key where it names no work."""
    work = study.references.get(key)
    return work.short if work else key


def web_address(url: str | None, doi: str | None = None) -> str | None:
    """Return an address that is safe behind a link: http or https, special characters encoded."""
    if doi:
        return f"https://doi.org/{quote(doi, safe='/:;.-_~')}"
    if not url:
        return None
    try:
        scheme = urlsplit(url).scheme
    except ValueError:
        return None
    return quote(url, safe=_URL_CHARACTERS) if scheme in ("http", "https") else None


_URL_CHARACTERS = "%/:?#[]@!$&'*+,;=~._-"


def _work(study: Study, key: str) -> Work:
    reference = study.references[key]
    year = reference.issued.year if reference.issued else "n.d."
    address = web_address(reference.url, reference.doi)
    return Work(key, _authors(reference.author), year, reference.title, address)


def _place(work: Work) -> tuple[str, str, str]:
    first = work.title if work.authors == NO_AUTHOR else work.authors
    return first.casefold(), work.year, work.key


def _authors(names: Iterable[object]) -> str:
    # Semicolons, because a comma parts the names of one person.
    return "; ".join(name for name in _named(names)) or NO_AUTHOR


def _named(names: Iterable[object]) -> Iterator[str]:
    for name in names:
        literal, family, given = (
            getattr(name, part, None) for part in ("literal", "family", "given")
        )
        if literal or family:
            yield literal or (f"{family}, {given}" if given else f"{family}")
