"""What a coder cited, followed to the works it rests on."""

from collections.abc import Iterator

from streams.assessment.levels import Level
from streams.assessment.result import Ground, Judgement
from streams.study.elements import Absence, Element, EvaluationFinding
from streams.study.evidence import Evidence
from streams.study.policy import Policy
from streams.study.ratings import NOT_APPLICABLE, Rating, RatingsFile


def judgement(policy: Policy, file: RatingsFile, rating: Rating) -> Judgement:
    """Return a rating with its level and the grounds under it; unknown is the whole scale."""
    return Judgement(
        coder=file.coder,
        rating=rating,
        level=_level(rating),
        grounds=tuple(_grounds(policy, rating.evidence)),
        location=rating.place("rating"),
    )


def _level(rating: Rating) -> Level | None:
    if isinstance(rating.rating, tuple):
        return Level(*rating.rating)
    return None if rating.rating == NOT_APPLICABLE else Level(0, 3)


def _grounds(policy: Policy, cited: list[Evidence]) -> Iterator[Ground]:
    items: dict[str | None, Element | EvaluationFinding | Absence] = {
        **{item.id: item for item in policy.elements()},
        **{item.id: item for item in policy.findings},
        **{item.id: item for item in policy.absent},
    }
    for piece in cited:
        item = items.get(piece.reference)
        if piece.locator is None and item is not None:
            yield Ground(piece.reference, item, tuple(item.evidence))
        else:
            yield Ground(piece.reference, None, (piece,))
