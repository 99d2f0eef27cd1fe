"""Text from files made harmless in LaTeX, whatever engine and font encoding compile it."""

import re
import unicodedata
from collections.abc import Iterable

from streams.reports.plain import safe

# What pdfTeX prints in its oldest font encoding, found by compiling each character; the other letters of
# these blocks need an encoding that the reader's document may not load.
_UNSET_LATIN = "\xad«»ÐÞðþĄąĐđĘęĦħĮįĸĿŀŉŊŋŦŧŲų"
_LATIN = {chr(n) for n in range(0xA1, 0x17F)} - set(_UNSET_LATIN)
_PRINTABLE = _LATIN | set("ȘșȚț‐‑‒–—‘’“”†‡•…‰€™←↑→↓")  # noqa: RUF001
# Marks of our own that no text contains once it is safe: two signs kept apart, a place to part a word.
_APART, _BREAK = "\x00", "\x01"
_NAMED = {
    _APART: "{}",
    _BREAK: r"\allowbreak{}",
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "_": r"\_",
    "%": r"\%",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
    "`": r"\`{}",
    # By its number, since babel gives the character itself a meaning in some languages.
    '"': r"\char34{}",
    # In braces, since a row that begins with one of them would be read as part of the row's end before it.
    "*": "{*}",
    "[": "{[}",
    "]": "{]}",
    "≤": r"$\leq$",
    "≥": r"$\geq$",
    "≈": r"$\approx$",
    "≠": r"$\neq$",
    "\N{MINUS SIGN}": "$-$",
    "\xa0": "~",
}
# Two of these in a row would be drawn as one other sign.
_LIGATURES = re.compile(r"(?<=([-',]))(?=\1)")
_LONG = re.compile(r"\S{13,}")
NEWLINE = r"\newline "
_KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9_:./+-]*")

# Engines that read fonts of all scripts show a character; pdfTeX, which would stop at it, shows its number.
FALLBACK = r"\providecommand{\streamschar}[2]{\ifdefined\Umathchar\char#1\relax\else{[}U+#2{]}\fi}"


class Tex(str):
    """Text that is LaTeX already and is not escaped again."""

    __slots__ = ()


def as_tex(value: object) -> Tex:
    """Return a value as LaTeX that prints it letter by letter, on one line."""
    if isinstance(value, Tex):
        return value
    text = unicodedata.normalize("NFC", " ".join(safe(str(value)).split(" ")))
    apart = _LIGATURES.sub(_APART, text)
    marked = _LONG.sub(_with_breaks, apart)
    return Tex("".join(_letter(char) for char in marked).strip())


def bold(text: object) -> Tex:
    """Return text that stands out."""
    return Tex(rf"\textbf{{{as_tex(text)}}}")


def raised(text: object) -> Tex:
    """Return a mark above the line."""
    return Tex(rf"\textsuperscript{{{as_tex(text)}}}")


def lines(texts: Iterable[object]) -> Tex:
    """Return texts below each other in one cell of a table; empty ones are left out."""
    return Tex(NEWLINE.join(tex for text in texts if (tex := as_tex(text))))


def joined(texts: Iterable[object], by: str = " ") -> Tex:
    """Return texts in one run, parted by LaTeX that is given; empty ones are left out."""
    return Tex(by.join(tex for text in texts if (tex := as_tex(text))))


def cite(keys: Iterable[str]) -> Tex:
    """Return a citation of these works, or nothing for none.

    A key that LaTeX or a bibliography would trip over is printed and not cited.
    """
    found = list(dict.fromkeys(keys))
    sound = [key for key in found if _KEY.fullmatch(key)]
    others = [as_tex(key) for key in found if key not in sound]
    cited = [Tex(rf"\cite{{{','.join(sound)}}}")] if sound else []
    return joined([*cited, *others], ", ")


def label(*parts: str) -> str:
    """Return a name for a label, made of letters, digits and hyphens."""
    return "tab:" + re.sub(r"[^A-Za-z0-9]+", "-", "-".join(parts)).strip("-")


def _with_breaks(found: re.Match[str]) -> str:
    """Mark the places where a long word may be parted without a hyphen."""
    return re.sub(r"([/._:@=])(?=\w)", rf"\1{_BREAK}", found[0])


def _letter(char: str) -> str:
    if char in _NAMED:
        return _NAMED[char]
    if char.isascii() or char in _PRINTABLE:
        return char
    if unicodedata.category(char) == "Zs":
        return " "
    return rf"\streamschar{{{ord(char)}}}{{{ord(char):04X}}}"
