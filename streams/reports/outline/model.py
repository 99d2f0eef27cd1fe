"""The parts of which a report is made, before anything is laid out; all text is plain and unescaped."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    text: str


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of short texts."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a header; all rows are as long as the header, `right` holds the columns of figures."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    right: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class SideBySide:
    """What several say of one thing, each under a heading of its own and in paragraphs."""

    heads: tuple[str, ...]
    texts: tuple[tuple[str, ...], ...]


Block = Paragraph | Bullets | Table | SideBySide


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands under it; `depth` is 1 for a section, 2 for one within."""

    title: str
    blocks: tuple[Block, ...] = ()
    depth: int = 1


@dataclass(frozen=True, slots=True)
class Outline:
    """A whole report: its title, what stands under it, and its sections."""

    title: str
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...] = field(default=())
