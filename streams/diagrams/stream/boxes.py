"""Measures the box of an element: which lines it holds, and how tall it must be."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from streams.diagrams.canvas.drawing import Area
from streams.diagrams.canvas.lettering import LEADING, Style, printable, text_width
from streams.diagrams.canvas.palette import AIMS, GAP, MUTED, PROCESSES, RESOURCES
from streams.diagrams.canvas.wrapping import wrap as wrapped
from streams.diagrams.stream.picture import Element, Stream

TagKind = Literal["gap", "unknown"]

COLOUR: dict[Stream, str] = {
    "aims": AIMS,
    "processes": PROCESSES,
    "resources": RESOURCES,
}
PAD_ACROSS = 5.0
PAD_DOWN = 3.5
TAG_INDENT = 9.0
TAG_SPACE = 3.0
CODE = Style("bold")
PLAIN = Style()
AGENCIES = Style("italic", MUTED)
GAP_WORDS = Style("bold")
_GHOST_INDENT = 9.5
_NUMBER_SPACE = 4.5
_MARK = 5.5


@dataclass(frozen=True, slots=True)
class Tag:
    """A gap or an unknown of an element; `in_words` keeps it from being replaced by a number."""

    kind: TagKind
    words: str
    in_words: bool = False


@dataclass(frozen=True, slots=True)
class Member:
    """One of several elements that share a box."""

    element: Element
    code: str


@dataclass(frozen=True, slots=True)
class Contents:
    """What a box says: `sayings` are links in words, each with its colour; `numbers` replace tags where given.

    `members` are the elements that share the box, or empty where it is that of one.
    """

    element: Element
    code: str
    tags: tuple[Tag, ...] = ()
    sayings: tuple[tuple[str, str], ...] = ()
    with_agencies: bool = True
    numbers: Mapping[Tag, int] | None = None
    members: tuple[Member, ...] = ()

    @property
    def parts(self) -> tuple[Member, ...]:
        """The elements of the box, each with its code."""
        return self.members or (Member(self.element, self.code),)


@dataclass(frozen=True, slots=True)
class Entry:
    """The text of one element of a box.

    `indent` is what its first line leaves to the code, in points; `hangs` leaves it to the other lines too.
    """

    member: Member
    indent: float
    lines: tuple[str, ...]
    hangs: bool = False

    def indent_of(self, line: int) -> float:
        """Return how far a line begins from the left, in points; the first is 0."""
        return self.indent if line == 0 or self.hangs else 0.0


@dataclass
class Box:
    """A box with its lines; `top` is set when it is placed."""

    contents: Contents
    left: float
    width: float
    entries: list[Entry]
    agencies: Sequence[str]
    sayings: list[tuple[str, str]]
    tags: list[tuple[Tag, Sequence[str]]] = field(default_factory=list)
    number_rows: list[list[tuple[Tag, int]]] = field(default_factory=list)
    shares_last_line: bool = False
    height: float = 0.0
    top: float = 0.0

    @property
    def id(self) -> str:
        """The id of the element."""
        return self.contents.element.id

    @property
    def area(self) -> Area:
        """Where the box lies once it is placed."""
        return Area(self.left, self.top, self.left + self.width, self.top + self.height)

    @property
    def middle(self) -> float:
        """Half way down."""
        return self.top + self.height / 2


def measured(contents: Contents, left: float, width: float, least: float) -> Box:
    """Return a box of a width that holds its contents, not yet placed.

    Parameters
    ----------
    contents
        What the box says.
    left, width
        Where the column begins and how wide it is, in points.
    least
        Height that the lines which end at the box need.
    """
    inner = width - 2 * PAD_ACROSS
    box = Box(
        contents,
        left,
        width,
        entries=_entries(contents, inner),
        agencies=_agency_lines(contents, inner),
        sayings=[
            (line, colour)
            for words, colour in contents.sayings
            for line in wrap(printable(words), inner, AGENCIES)
        ],
    )
    numbers = contents.numbers or {}
    box.tags = [
        (tag, _tag_lines(tag, inner)) for tag in contents.tags if tag not in numbers
    ]
    _number(
        box, [(tag, numbers[tag]) for tag in contents.tags if tag in numbers], inner
    )
    box.height = max(least, _height(box))
    return box


def agency_words(element: Element) -> str:
    """Return whom an element comes from and who takes it on; a side that is not known is a question mark."""
    senders = ", ".join(element.agencies_from or ())
    if senders and set(element.agencies_from or ()) == set(element.agencies_to or ()):
        return f"{senders} among themselves"
    if "from" in element.nobody:
        senders = "nobody"
    takers = ", ".join(element.agencies_to or ())
    if "to" in element.nobody:
        takers = "nobody"
    elif element.agencies_to is None and senders:
        takers = "?"
    return f"{senders or '?'} {element.joined_by} {takers}" if takers else senders


def number_width(number: int) -> float:
    """Return how wide the mark and number of one gap or unknown are."""
    return _MARK + text_width(str(number), CODE) + _NUMBER_SPACE


def _entries(contents: Contents, inner: float) -> list[Entry]:
    if not contents.members:
        return [_entry(contents.parts[0], inner)]
    indents = [text_width(f"{printable(m.code)} ", CODE) for m in contents.members]
    indent = max(indents)
    if indent > inner / 2:
        return [_entry(member, inner) for member in contents.members]
    return [
        Entry(
            member,
            indent,
            wrap(printable(member.element.text.rstrip(".")), inner - indent, PLAIN)
            or ("",),
            hangs=True,
        )
        for member in contents.members
    ]


def _entry(member: Member, inner: float) -> Entry:
    code, words = printable(member.code), printable(member.element.text.rstrip("."))
    indent = _GHOST_INDENT
    if member.element.state == "present":
        indent = text_width(f"{code} ", CODE)
    if indent > inner / 2:
        # A code as long as a sentence is wrapped with the text.
        words, indent = f"{code} {words}", 0.0
    return Entry(member, indent, wrap(words, inner, PLAIN, indent) or ("",))


def _agency_lines(contents: Contents, inner: float) -> Sequence[str]:
    if not contents.with_agencies:
        return ()
    return wrap(printable(agency_words(contents.element)), inner, AGENCIES)


def _tag_lines(tag: Tag, inner: float) -> Sequence[str]:
    style = GAP_WORDS if tag.kind == "gap" else PLAIN
    return wrap(printable(tag.words), inner - TAG_INDENT, style) or ("",)


def _number(box: Box, numbered: Sequence[tuple[Tag, int]], inner: float) -> None:
    row: list[tuple[Tag, int]] = []
    rows = [row]
    for pair in numbered:
        if row and _row_width([*row, pair]) > inner:
            row = []
            rows.append(row)
        row.append(pair)
    box.number_rows = [row for row in rows if row]
    if box.number_rows and not box.tags:
        box.shares_last_line = (
            _last_line_width(box) + _row_width(box.number_rows[0]) <= inner
        )


def _row_width(row: Sequence[tuple[Tag, int]]) -> float:
    return sum(number_width(number) for _, number in row)


def _last_line_width(box: Box) -> float:
    if box.sayings:
        return text_width(box.sayings[-1][0], AGENCIES)
    if box.agencies:
        return text_width(box.agencies[-1], AGENCIES)
    last = box.entries[-1]
    indent = last.indent_of(len(last.lines) - 1)
    return text_width(last.lines[-1], PLAIN) + indent


def _height(box: Box) -> float:
    rows = len(box.number_rows) - (1 if box.shares_last_line else 0)
    text = sum(len(entry.lines) for entry in box.entries)
    lines = text + len(box.agencies) + len(box.sayings) + rows
    tags = sum(LEADING * len(words) + TAG_SPACE for _, words in box.tags)
    return 2 * PAD_DOWN + LEADING * lines + tags


@lru_cache(maxsize=4096)
def wrap(
    words: str, width: float, style: Style, indent: float = 0.0
) -> tuple[str, ...]:
    """Return the lines that hold the words; a sheet is tried in several ways, at few widths."""
    return tuple(wrapped(words, width, style, indent))


def gap_colour(tag: Tag) -> str:
    """Return the colour of a number that stands for a tag."""
    return GAP if tag.kind == "gap" else MUTED
