"""Measures text in the font that the package ships, and says what that font cannot show."""

import functools
import json
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import resources
from typing import Literal

from streams.diagrams.canvas.palette import INK

Face = Literal["regular", "bold", "italic"]
Anchor = Literal["start", "middle", "end"]

FAMILY = "'Streams Sans','Liberation Sans',Arimo,Arial,Helvetica,sans-serif"
SIZE = 8.0
HEADING = 9.0
LEADING = 9.4
ASCENT = 0.72
DESCENT = 0.21
BASELINE = 0.83
MISSING = "□"

_SPELLED = {
    "\u2011": "-",
    "\u2012": "\u2013",
    "\u00ad": "",
    "\u2028": " ",
    "\u2029": " ",
}
_UNSEEN = ("Cc", "Cf", "Cs", "Mn", "Me")


@dataclass(frozen=True, slots=True)
class Style:
    """How a line of text looks; `size` is in points."""

    face: Face = "regular"
    colour: str = INK
    size: float = SIZE
    anchor: Anchor = "start"


def text_width(words: str, style: Style) -> float:
    """Return how wide a line is, in points.

    Raises
    ------
    KeyError
        If the font lacks a letter: pass the words through `printable` first.
    """
    advances = _advances()[style.face]
    return sum(advances[letter] for letter in words) * style.size / 1000


def printable(words: str) -> str:
    """Return the words in letters that the font has, on one line.

    Accents are composed, spaces of any kind become one space, signs that show nothing are dropped, and a
    letter that the font lacks becomes its plain form, or else `MISSING`.
    """
    composed = unicodedata.normalize("NFC", words)
    return " ".join("".join(_shown(letter) for letter in composed).split())


def missing_letters(texts: Iterable[str]) -> str:
    """Return the letters that `printable` replaces by `MISSING`, each once, in order of code point."""
    letters = {
        letter for words in texts for letter in unicodedata.normalize("NFC", words)
    }
    return "".join(
        sorted(
            letter
            for letter in letters
            if letter != MISSING and MISSING in _shown(letter)
        )
    )


@functools.cache
def _advances() -> dict[Face, dict[str, int]]:
    text = (
        resources.files("streams.diagrams")
        .joinpath("fonts/metrics.json")
        .read_text(encoding="utf-8")
    )
    table: dict[Face, dict[str, int]] = json.loads(text)
    return table


@functools.lru_cache(maxsize=4096)
def _shown(letter: str) -> str:
    if letter in _SPELLED:
        return _SPELLED[letter]
    if letter.isspace():
        return " "
    known = _advances()["regular"]
    if letter in known:
        return letter
    if unicodedata.category(letter) in _UNSEEN:
        return ""
    plain = "".join(
        part for part in unicodedata.normalize("NFKD", letter) if part in known
    )
    return plain or MISSING
