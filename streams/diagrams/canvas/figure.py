"""Names the widths and limits of printed figures, and what a drawing function hands back."""

from dataclasses import dataclass

from streams.diagrams.canvas.drawing import Drawing

POINTS_PER_CM = 72 / 2.54


@dataclass(frozen=True, slots=True)
class Room:
    """How wide a figure is to be laid out, and how tall a sheet of it may grow, in points."""

    width: float
    tallest: float


PAGE = Room(17 * POINTS_PER_CM, 630.0)
COLUMN = Room(8.5 * POINTS_PER_CM, 630.0)


@dataclass(frozen=True, slots=True)
class Figure:
    """A finished figure with the words that go with it.

    `width` and `height` are in points. `caption` and `alt_text` are for the page, `description` is the
    long text for who cannot see the figure and stands inside the SVG as well. `notes` say what the figure
    could not do as asked: letters that its font lacks, or more height than a page has. `drawing` is what
    `problems` looks over.
    """

    svg: str
    width: float
    height: float
    title: str
    caption: str
    alt_text: str
    description: str
    notes: tuple[str, ...]
    drawing: Drawing


def note_on_height(height: float, room: Room) -> tuple[str, ...]:
    """Return a note where a figure is taller than the room for it."""
    if height <= room.tallest:
        return ()
    return (
        f"the figure is {height:.0f} points tall; there is room for {room.tallest:.0f}",
    )


def note_on_letters(missing: str) -> tuple[str, ...]:
    """Return a note where letters were replaced, naming at most ten of them."""
    if not missing:
        return ()
    named = " ".join(missing[:10])
    return (
        f"the font of the figures lacks {len(missing)} letters, drawn as empty boxes: {named}",
    )
