"""A rubric: its own grid, its criteria with anchors, and how criteria make a cell and cells a window."""

from typing import Annotated, ClassVar, Literal

from pydantic import ConfigDict, Field, model_validator

from streams.yaml_source.model import Located, Many, PlacedError

GRID_AXES = ("stream", "dimension")


class Value(Located):
    """One row or column of the grid."""

    title: str = Field(description="Its full name.")
    short: str = Field(description="Its name where room is scarce.")
    meaning: str | None = Field(default=None, description="What stands in it.")


class Axis(Located):
    """The rows or the columns of the grid, in order."""

    id: str = Field(description="The word for the axis, such as `stream`.")
    title: str = Field(description="Its name for readers.")
    values: dict[str, Value] = Field(
        min_length=1, description="Its rows or columns by id."
    )


class CellRules(Located):
    """How criteria make a cell."""

    median: Literal["symmetric", "lower", "upper"] = Field(
        default="symmetric",
        description="Which middle criterion speaks when their number is even.",
    )
    necessary: Literal["cap", "bounds"] = Field(
        default="cap",
        description="A necessary criterion at 0 caps its cell at 1, or the cell is never above it.",
    )


class WindowRule(Located):
    """A window: the columns whose cells it joins, and how."""

    title: str = Field(description="Its name for readers.")
    meaning: str | None = Field(default=None, description="What an open window means.")
    conjunction: Literal["all", "most"] = Field(
        default="all", description="Whether all of its cells must be open, or most."
    )
    columns: Annotated[list[str], Many()] = Field(
        description="The columns that it joins."
    )


class CriterionCell(Located):
    """Where in the grid a criterion votes."""

    stream: str = Field(description="A row of the grid.")
    dimension: str = Field(description="A column of the grid.")

    @property
    def key(self) -> tuple[str, str]:
        """Row and column."""
        return self.stream, self.dimension


class NotApplicableWhen(Located):
    """A criterion is not applicable where another has this level."""

    criterion: str = Field(description="The other criterion.")
    level: int = Field(ge=0, le=3, description="Its level, known for certain.")


class Criterion(Located):
    """One question that is put to every policy."""

    id: str = Field(description="Short name, kept from version to version.")
    title: str = Field(description="Its name for readers.")
    cell: CriterionCell = Field(description="Where in the grid it votes.")
    question: str = Field(description="What is asked.")
    anchors: list[str] = Field(
        min_length=4, max_length=4, description="What levels 0, 1, 2 and 3 look like."
    )
    clarify: Annotated[list[str], Many()] = Field(
        default_factory=list,
        description="Sentences that settle what coders would split on.",
    )
    evidence: str | None = Field(default=None, description="What counts as evidence.")
    derives_from: Annotated[list[str], Many()] = Field(
        default_factory=list, description="Works that it derives from, by reference id."
    )
    basis: Literal["rated", "structural"] = Field(
        description="Judged by coders, or derived from the facts by a check."
    )
    necessary: bool = Field(
        default=False, description="Whether it may hold its cell down."
    )
    counts: bool = Field(
        default=True, description="False for a gate: shown, may cap, has no vote."
    )
    prompt: str | None = Field(
        default=None, description="A check shown beside the judgement."
    )
    prompt_note: str | None = Field(default=None, description="How to read that check.")
    check: str | None = Field(
        default=None, description="The check that a structural one rests on."
    )
    levels: list[int | float] | None = Field(
        default=None,
        min_length=3,
        max_length=3,
        description="Shares of met subjects that levels 1, 2 and 3 must exceed.",
    )
    not_applicable_when: NotApplicableWhen | None = Field(
        default=None, description="When the question falls away."
    )

    @model_validator(mode="after")
    def _structural_ones_have_a_check(self) -> "Criterion":
        structural = self.basis == "structural"
        if structural != (self.check is not None) or structural != (
            self.levels is not None
        ):
            raise ValueError(
                f"`{self.id}` is {self.basis}; a structural criterion has `check` and `levels`, a rated one neither"
            )
        if (
            self.levels
            and not 0 <= self.levels[0] < self.levels[1] < self.levels[2] <= 1
        ):
            raise ValueError(
                f"the levels of `{self.id}` do not rise from 0 to 1; give three rising shares"
            )
        return self


class RubricReference(Located):
    """A work that a criterion derives from; kept as CSL, checked by whoever renders it."""

    model_config = ConfigDict(extra="allow")

    id: str = Field(description="The citation key.")
    title: str = Field(description="The title of the work.")


class Rubric(Located):
    """A rubric, complete in itself: the engine knows no grid by name."""

    unique_ids: ClassVar = (("criteria",), ("references",))

    id: str = Field(description="Short name; the same as the name of the file.")
    version: int = Field(
        ge=1, description="Raised whenever a rating could turn out differently."
    )
    title: str = Field(description="Its name for readers.")
    description: str | None = Field(
        default=None, description="What it asks of a policy."
    )
    licence: str | None = Field(default=None, description="Its licence, as an SPDX id.")
    rules_for_coders: Annotated[list[str], Many()] = Field(
        default_factory=list,
        description="Sentences on rating that hold for every rated criterion.",
    )
    scale: list[str] = Field(
        min_length=4, max_length=4, description="Words for levels 0 to 3."
    )
    rows: Axis = Field(description="The rows of the grid.")
    columns: Axis = Field(description="The columns of the grid.")
    cell: CellRules = Field(
        default_factory=CellRules, description="How criteria make a cell."
    )
    windows: dict[str, WindowRule] = Field(
        default_factory=dict, description="Windows by id, in order."
    )
    criteria: list[Criterion] = Field(
        min_length=1, description="The criteria, in order."
    )
    references: list[RubricReference] = Field(
        default_factory=list,
        description="Works that criteria derive from, in CSL-YAML.",
    )

    @model_validator(mode="after")
    def _fits_its_grid(self) -> "Rubric":
        for criterion in self.criteria:
            if criterion.cell.key not in self.cells():
                raise PlacedError(
                    f"`{criterion.id}` votes in {criterion.cell.stream} / {criterion.cell.dimension}, "
                    "which the grid does not have; name a row and a column of it",
                    criterion.place("cell"),
                )
        for name, window in self.windows.items():
            if not set(window.columns) <= set(self.columns.values):
                raise PlacedError(
                    f"the window `{name}` joins a column that the grid does not have; "
                    f"its columns are {', '.join(self.columns.values)}",
                    window.place("columns"),
                )
        return self

    def cells(self) -> list[tuple[str, str]]:
        """Return the cells of the grid, row by row."""
        return [
            (row, column) for row in self.rows.values for column in self.columns.values
        ]

    def criteria_of(self, row: str, column: str) -> list[Criterion]:
        """Return the criteria of a cell, in the order of the file."""
        return [c for c in self.criteria if c.cell.key == (row, column)]

    def criterion(self, criterion_id: str) -> Criterion | None:
        """Return the criterion of that id, or None."""
        return next((c for c in self.criteria if c.id == criterion_id), None)
