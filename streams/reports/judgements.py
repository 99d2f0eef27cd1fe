"""What coders and checks said of a criterion, as readers are told it."""

from streams.assessment.levels import Level
from streams.assessment.result import CriterionResult, Judgement
from streams.reports.citing import Cited, grounds_cited


def anchors_at(result: CriterionResult) -> list[tuple[int, str]]:
    """Return the anchors of the level of a criterion: one, or those of both ends; none where unknown."""
    level = result.level
    if level is None or not level.is_known:
        return []
    return [(step, result.criterion.anchors[step]) for step in _ends(level)]


def judged_when(judgement: Judgement) -> str:
    """Return the time that a judgement is of, or nothing where it is not dated."""
    rating = judgement.rating
    return f"phase {rating.phase}" if rating.phase else str(rating.period or "")


def judged_level(judgement: Judgement) -> str:
    """Return what a coder wrote: a level, a range, or a word."""
    given = judgement.rating.rating
    if isinstance(given, str):
        return given.replace("-", " ")
    low, high = given
    return str(low) if low == high else f"{low}-{high}"


def cited_under(judgement: Judgement) -> list[Cited]:
    """Return the evidence of one judgement, followed to the works that it rests on."""
    return [piece for ground in judgement.grounds for piece in grounds_cited(ground)]


def _ends(level: Level) -> list[int]:
    return sorted({level.lo, level.hi})
