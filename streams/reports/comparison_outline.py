"""Chooses the outline of a comparison: of two assessments or of two eras."""

from streams.assessment.compare import Compared, TwoCompared
from streams.assessment.era_result import ErasCompared
from streams.reports.eras_outline import outline_of_eras
from streams.reports.outline.model import Outline
from streams.reports.two_outline import outline_of_two


def outline_of(compared: Compared) -> Outline:
    """Return the outline; raises TypeError for a comparison of neither kind."""
    if isinstance(compared, TwoCompared):
        return outline_of_two(compared)
    if isinstance(compared, ErasCompared):
        return outline_of_eras(compared)
    raise TypeError(type(compared).__name__)
