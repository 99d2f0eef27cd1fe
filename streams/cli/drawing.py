"""From diagrams to files: formats, presets, captions and the table of what is drawn."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from streams.cli.output import STANDARD_OUTPUT, Target, targets, write_bytes, write_raw
from streams.diagrams.formats import FIGURE_FORMATS, PRINT, RASTERS, words_beside
from streams.diagrams.making import Diagram, Named
from streams.diagrams.presets import Preset, fitted, in_grey, preset, room_for
from streams.diagrams.slides import slides_of
from streams.escaping.plain import safe
from streams.findings.errors import UsageError
from streams.reports.sheets.csv_text import csv_of
from streams.reports.sheets.model import Sheet

CSV, DOT = "csv", "dot"
SLIDE = "slide"
NOT_WRITTEN = ("eps", "jpeg", "jpg")


@dataclass(frozen=True, slots=True)
class Style:
    """How figures are to be written: for whom, in which colours, whether with words beside them, and how wide.

    `width` is in cm. Where `greyscale` or `width` is None, the preset says, or the diagram.
    """

    preset: str | None = None
    greyscale: bool | None = None
    captions: bool = False
    width: float | None = None


@dataclass(frozen=True, slots=True)
class _File:
    """A file without its folder, and what could not be done in it as asked."""

    name: str
    content: bytes
    notes: tuple[str, ...] = ()


def write_diagrams(
    diagrams: Sequence[Diagram],
    formats: Sequence[str] | None,
    output: str,
    style: Style,
) -> None:
    """Write diagrams: one file to the place named, several into a folder of that name, or numbered if it is a file's.

    Raises
    ------
    UsageError
        If there is nothing to draw, or several files would go to standard output.
    """
    if not diagrams:
        raise UsageError(
            "there is no policy to draw; begin one with `streams new policy ID`"
        )
    _refuse(formats)
    known = [*FIGURE_FORMATS, CSV, *([DOT] if diagrams[0].dot else [])]
    made = [
        (
            target,
            [
                file
                for diagram in diagrams
                for file in _files(diagram, target.format, style)
            ],
        )
        for target in targets("diagram", formats, output, known)
    ]
    for target, files in made:
        _write(target, files, style)
    notes = (note for _, files in made for file in files for note in file.notes)
    for note in dict.fromkeys(notes):
        sys.stderr.write(f"streams: {safe(note)}\n")


def _files(diagram: Diagram, format_: str, style: Style) -> list[_File]:
    if format_ == CSV:
        return [_File(f"{diagram.name}.csv", csv_of(_sheet(diagram)).encode())]
    if format_ == DOT and diagram.dot is not None:
        return [_File(f"{diagram.name}.dot", diagram.dot().encode())]
    asked = preset(style.preset) if style.preset else None
    files = []
    for named in _sheets(diagram, style, asked):
        figure = named.figure
        content = FIGURE_FORMATS[format_](figure, asked.ppi if asked else PRINT)
        said = (*figure.notes, *_heavy(content, format_, asked))
        notes = tuple(f"{diagram.name}: {note}" for note in said)
        files.append(_File(f"{named.name}.{format_}", content, notes))
        if style.captions:
            files.append(_File(f"{named.name}.txt", words_beside(figure).encode()))
    return files


def _sheets(diagram: Diagram, style: Style, asked: Preset | None) -> list[Named]:
    """Return the sheets of a diagram, laid out, sized and coloured as asked."""
    if style.preset == SLIDE and style.width is not None:
        raise UsageError("--width: a slide has one width; leave `--width` out")
    if asked and style.preset == SLIDE:
        sheets = slides_of(diagram.figures)
    else:
        sheets = _on_pages(diagram, style, asked)
    grey = asked is not None and asked.greyscale
    if grey if style.greyscale is None else style.greyscale:
        return [replace(each, figure=in_grey(each.figure)) for each in sheets]
    return sheets


def _on_pages(diagram: Diagram, style: Style, asked: Preset | None) -> list[Named]:
    room = diagram.room
    if style.width is not None:
        room = room_for(style.width, asked)
        if style.width < diagram.narrowest:
            raise UsageError(
                f"--width: {style.width:g}cm is too narrow for {diagram.name}, whose letters need "
                f"{diagram.narrowest:g}cm"
            )
    sheets = diagram.figures(room)
    if asked is None:
        return sheets
    widen = style.width is None
    return [
        replace(each, figure=fitted(each.figure, asked, widen=widen)) for each in sheets
    ]


def _heavy(content: bytes, format_: str, asked: Preset | None) -> tuple[str, ...]:
    limit = asked.heaviest if asked else None
    if limit is None or format_ not in RASTERS or len(content) <= limit * 1e6:
        return ()
    return (
        f"the {format_} has {len(content) / 1e6:.1f} MB, {limit:g} MB are asked for",
    )


def _refuse(formats: Sequence[str] | None) -> None:
    """Say what to do for a format that some journals ask for and that is not written."""
    for given in formats or ():
        name = given.partition("=")[0].lower()
        if name in NOT_WRITTEN:
            raise UsageError(
                f"`{name}` is not written; send the PDF or the TIFF, which has the resolution that `--preset` "
                "asks for"
            )


def _sheet(diagram: Diagram) -> Sheet:
    heading, *rows = diagram.rows()
    return Sheet(diagram.name, tuple(heading), tuple(tuple(row) for row in rows))


def _write(target: Target, files: Sequence[_File], style: Style) -> None:
    if len(files) == 1 and target.file == STANDARD_OUTPUT:
        write_raw(files[0].content)
    elif target.file == STANDARD_OUTPUT:
        why = (
            "a figure and its words"
            if style.captions and len(files) == 2
            else f"{len(files)} figures"
        )
        raise UsageError(f"there are {why}; name a folder for them with `-o`")
    elif len(files) == 1 and not Path(target.file).is_dir():
        write_bytes(files[0].content, Path(target.file))
    else:
        places = _places(target, files)
        for file, place in zip(files, places, strict=True):
            write_bytes(file.content, place)
        named = Path(target.file)
        if _is_file(named, target) and named not in places:
            names = ", ".join(place.name for place in places)
            told = f"{len(places)} files for `{target.file}`: {names}"
            sys.stderr.write(f"streams: {safe(told)}\n")


def _is_file(named: Path, target: Target) -> bool:
    return named.suffix.lower() == f".{target.format}" and not named.is_dir()


def _places(target: Target, files: Sequence[_File]) -> list[Path]:
    """Return where several files go: into the folder named, or beside each other as `Fig1-1.tif`, `Fig1-2.tif`.

    One figure with its words keeps the name that was given: `Fig1.tif`, `Fig1.txt`.
    """
    named = Path(target.file)
    if not _is_file(named, target):
        return [named / file.name for file in files]
    suffixes = [Path(file.name).suffix for file in files]
    if suffixes.count(f".{target.format}") == 1:
        return [
            named if suffix == f".{target.format}" else named.with_suffix(suffix)
            for suffix in suffixes
        ]
    places, count = [], 0
    for suffix in suffixes:
        count += suffix == f".{target.format}"
        places.append(named.with_name(f"{named.stem}-{count}{suffix}"))
    return places
