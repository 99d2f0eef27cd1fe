"""From diagrams to files: formats, presets, captions and the table of what is drawn."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from streams.cli.output import STANDARD_OUTPUT, Target, targets, write_bytes, write_raw
from streams.diagrams.canvas.figure import Figure, Room
from streams.diagrams.formats import FIGURE_FORMATS, PRINT, words_beside
from streams.diagrams.making import Diagram
from streams.diagrams.presets import fitted, in_grey, preset
from streams.escaping.plain import safe
from streams.findings.errors import UsageError
from streams.reports.sheets.csv_text import csv_of
from streams.reports.sheets.model import Sheet

CSV, DOT = "csv", "dot"
NOT_WRITTEN = ("tiff", "tif", "eps", "jpeg", "jpg")


@dataclass(frozen=True, slots=True)
class Style:
    """How figures are to be written: for whom, in which colours, whether with words beside them, and for what room."""

    preset: str | None = None
    greyscale: bool = False
    captions: bool = False
    room: Room | None = None


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
    """Write diagrams: one file to the place named, several into a folder of that name.

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
    files = []
    for named in diagram.figures(style.room or diagram.room):
        figure, ppi = _styled(named.figure, style)
        notes = tuple(f"{diagram.name}: {note}" for note in figure.notes)
        content = FIGURE_FORMATS[format_](figure, ppi)
        files.append(_File(f"{named.name}.{format_}", content, notes))
        if style.captions:
            files.append(
                _File(f"{named.name}.txt", words_beside(named.figure).encode())
            )
    return files


def _refuse(formats: Sequence[str] | None) -> None:
    """Say what to do for a format that some journals ask for and that is not written."""
    for given in formats or ():
        name = given.partition("=")[0].lower()
        if name in NOT_WRITTEN:
            raise UsageError(
                f"`{name}` is not written; send the PDF, or convert the PNG, which has the resolution that "
                "`--preset` asks for"
            )


def _sheet(diagram: Diagram) -> Sheet:
    heading, *rows = diagram.rows()
    return Sheet(diagram.name, tuple(heading), tuple(tuple(row) for row in rows))


def _styled(figure: Figure, style: Style) -> tuple[Figure, int]:
    grey = in_grey(figure) if style.greyscale else figure
    if style.preset is None:
        return grey, PRINT
    asked = preset(style.preset)
    return fitted(grey, asked), asked.ppi


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
        for file in files:
            write_bytes(file.content, Path(target.file) / file.name)
