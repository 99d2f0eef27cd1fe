"""Tells what stands on one sheet of a timeline, for its key and its words."""

from dataclasses import dataclass

from streams.diagrams.timeline.picture import ContextBar, PolicyBar, Row, Upheaval
from streams.diagrams.years.stretch import Stretch


@dataclass(frozen=True, slots=True)
class Shown:
    """The rows of a sheet, from the top."""

    rows: tuple[Row, ...]

    @property
    def policies(self) -> list[PolicyBar]:
        """The policies among them."""
        return [row for row in self.rows if isinstance(row, PolicyBar)]

    @property
    def context(self) -> list[ContextBar]:
        """The facts of the setting among them."""
        return [row for row in self.rows if isinstance(row, ContextBar)]

    @property
    def upheavals(self) -> list[Upheaval]:
        """The reorganisations that are told in words on this sheet."""
        return [row for row in self.rows if isinstance(row, Upheaval)]

    @property
    def bars(self) -> "Shown":
        """All but the reorganisations in words."""
        return Shown(tuple(row for row in self.rows if not isinstance(row, Upheaval)))

    @property
    def stretches(self) -> list[Stretch]:
        """When each of the bars ran; of a law what is sure, since its bar has no ragged ends."""
        facts = [
            item.stretch.sure if item.is_law else item.stretch for item in self.context
        ]
        return [*(policy.stretch for policy in self.policies), *facts]
