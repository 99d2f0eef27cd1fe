"""What a comparison of two eras says: counts of policies by verdict, the policies themselves, and their setting."""

from collections.abc import Mapping
from dataclasses import dataclass

from streams.assessment.compare import Compared
from streams.assessment.result import Assessment, CellKey, Effect
from streams.assessment.scoring import Verdict
from streams.study.context import Bearing, ContextItem
from streams.study.dates import Period
from streams.study.study_file import Era


@dataclass(frozen=True, slots=True)
class Member:
    """A policy that ran in an era, assessed by what held in it.

    `surely` is false where only imprecise dates put it there; `began` tells whether its first year lies
    in the era; `also_in` says that it ran in the other era too.
    """

    assessment: Assessment
    surely: bool
    began: bool
    also_in: bool


@dataclass(frozen=True, slots=True)
class Around:
    """A context item as it bears on one cell in an era.

    `years` counts the calendar years of the era in which it may have held, `of` those of the era.
    """

    item: ContextItem
    bearing: Bearing
    years: int
    of: int

    @property
    def is_long(self) -> bool:
        """Whether that is more than half of the era, so that it is no mere fact of its first or last year."""
        return 2 * self.years > self.of


@dataclass(frozen=True, slots=True)
class EraCell:
    """One cell over the policies of an era: who has which verdict, and what stood around it.

    `settings` gives the policies by what their own setting does to the cell; None: nothing is known to.
    """

    key: CellKey
    verdicts: Mapping[Verdict, tuple[str, ...]]
    settings: Mapping[Effect | None, tuple[str, ...]]
    context: tuple[Around, ...]

    def bearing(self, effect: str) -> tuple[Around, ...]:
        """Return the context items with that effect."""
        return tuple(each for each in self.context if each.bearing.effect == effect)


@dataclass(frozen=True, slots=True)
class EraSide:
    """One era: its policies in chronological order, and its cells and windows in those of the rubric."""

    era: Era
    stretch: Period
    members: tuple[Member, ...]
    cells: tuple[EraCell, ...]
    windows: Mapping[str, Mapping[Verdict, tuple[str, ...]]]

    @property
    def name(self) -> str:
        """The title if there is one, else the id."""
        return self.era.title or self.era.id


@dataclass(frozen=True)
class ErasCompared(Compared):
    """Two eras side by side, for one lens; counts of policies and never an average of them."""

    lens: str
    sides: tuple[EraSide, EraSide]
