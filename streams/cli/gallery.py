"""Writes the gallery, each figure with the command that made it: `python -m streams.cli.gallery docs`."""

import contextlib
import io
import shlex
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from streams.cli.exit_codes import ExitCode
from streams.cli.main import run
from streams.cli.output import write_bytes

PAGE = PurePosixPath("gallery.md")
IMAGES = PurePosixPath("images", "gallery")
_HEAD = """# Gallery

<!-- Made by `python -m streams.cli.gallery docs`; change the drawing or the list there, not this page. -->

Figures of the reference study, drawn from its files by the commands above them. Each also comes as PDF and PNG (`-f pdf`, `-f png`),
as TikZ for LaTeX (`-f tex`) and as a table of what it shows (`-f csv`); streams, agencies and lineages come as DOT text too
(`-f dot`). `--captions` writes a caption, a sentence of alternative text and a long description beside a figure; `--greyscale`
and `--preset` fit it to a journal. TIFF is written too (`-f tif`); EPS is not, and most journals take the PDF in its place. See
[figures](figures.md).
"""


@dataclass(frozen=True, slots=True)
class Shown:
    """A section of the gallery: its heading, and what comes after `streams diagram`."""

    heading: str
    arguments: str


GALLERY = (
    Shown("Streams of one policy", "stream better-care-fund"),
    Shown(
        "Streams for one aim",
        "stream sure-start-local-programmes --lens health-inequalities",
    ),
    Shown("Streams on slides", "stream integrated-care-systems --preset slide"),
    Shown("Agencies of one policy", "agencies better-care-fund"),
    Shown("Agencies at a date", "agencies integrated-care-systems --as-of 2023"),
    Shown("Matrix of one policy", "matrix better-care-fund --lens health-inequalities"),
    Shown("Matrices of all policies", "matrix --lens health-inequalities"),
    Shown(
        "Policies in the rows of a table",
        "matrix --lens health-inequalities --layout rows",
    ),
    Shown(
        "A matrix in greys",
        "matrix better-care-fund --lens health-inequalities --greyscale",
    ),
    Shown("Timeline of all policies", "timeline"),
    Shown(
        "Timeline with windows by year",
        "timeline sustainability-and-transformation-plans integrated-care-systems --lens health-inequalities",
    ),
    Shown("Lineage of bodies and policies", "lineage"),
    Shown("Lineage around one policy", "lineage health-action-zones"),
)


def gallery_files() -> dict[PurePosixPath, bytes]:
    """Return the page and its images, by their paths below the folder of the documentation.

    Raises
    ------
    RuntimeError
        If a command of the gallery fails.
    """
    files: dict[PurePosixPath, bytes] = {}
    sections = [_HEAD]
    for shown in GALLERY:
        section, images = _section(shown)
        sections.append(section)
        files |= images
    files[PAGE] = "\n".join(sections).encode()
    return files


def write_gallery(folder: Path) -> None:
    """Write the gallery, and take away images that are in it no more."""
    files = gallery_files()
    for path, content in files.items():
        write_bytes(content, folder / path)
    for image in (folder / IMAGES).iterdir():
        if IMAGES / image.name not in files:
            image.unlink()


def _section(shown: Shown) -> tuple[str, dict[PurePosixPath, bytes]]:
    """Return the text of a section and its images."""
    slug = shown.heading.lower().replace(" ", "-")
    command = f"streams diagram {shown.arguments} --reference"
    images, lines = (
        {},
        [f"## {shown.heading}\n", f"```sh\n{command} --captions -o figures\n```\n"],
    )
    for place, (svg, words) in enumerate(_drawn(shown.arguments), start=1):
        path = IMAGES / f"{slug}-{place}.svg"
        images[path] = svg
        lines.append(f"![{_part(words, 'Alt text')}]({path})\n")
        lines.append(f"{_part(words, 'Caption')}\n")
    return "\n".join(lines), images


def _drawn(arguments: str) -> Iterator[tuple[bytes, str]]:
    """Yield each sheet that a command draws, with its words."""
    with tempfile.TemporaryDirectory() as made:
        asked = [*shlex.split(arguments), "--reference", "--captions", "-o", made]
        with contextlib.redirect_stderr(io.StringIO()) as told:
            status = run(["diagram", *asked])
        if status != ExitCode.FINE:
            raise RuntimeError(f"streams diagram {arguments}: {told.getvalue()}")
        for file in sorted(Path(made).glob("*.svg")):
            words = file.with_suffix(".txt").read_text(encoding="utf-8")
            yield file.read_bytes(), words


def _part(words: str, title: str) -> str:
    """Return one part of the words beside a figure, so that Markdown shows it as it is."""
    parts = dict(part.split("\n", 1) for part in words.strip().split("\n\n"))
    return parts[title].replace("[", "(").replace("]", ")")


def _main(arguments: Sequence[str]) -> int:
    if len(arguments) != 1 or arguments[0].startswith("-"):
        sys.stderr.write("usage: python -m streams.cli.gallery FOLDER\n")
        return ExitCode.USAGE
    write_gallery(Path(arguments[0]))
    return ExitCode.FINE


if __name__ == "__main__":
    sys.exit(_main(sys.argv[1:]))
