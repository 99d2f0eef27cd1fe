"""Text from files made harmless in LaTeX, whatever engine and font encoding compile it."""

import re
import unicodedata
from collections.abc import Set

from streams.escaping.plain import safe

# What pdfTeX prints in its oldest font encoding, found by compiling each character; the other letters of
# these blocks need an encoding that the reader's document may not load.
_UNSET_LATIN = "\xad«»ÐÞðþĄąĐđĘęĦħĮįĸĿŀŉŊŋŦŧŲų"
_LATIN = {chr(n) for n in range(0xA1, 0x17F)} - set(_UNSET_LATIN)
_PRINTABLE = _LATIN | set("ȘșȚț‐‑‒–—‘’“”†‡•…‰€™")  # noqa: RUF001
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
    # As mathematics, since fonts of text seldom have arrows and a bitmap would take their place.
    "←": r"$\leftarrow$",
    "↑": r"$\uparrow$",
    "→": r"$\rightarrow$",
    "↓": r"$\downarrow$",
    "↔": r"$\leftrightarrow$",
    "′": "$'$",  # noqa: RUF001
    "″": "$''$",
    "₂": r"\textsubscript{2}",
    "□": r"{\fboxsep0pt\framebox[0.6em]{\rule{0pt}{0.6em}}}",
}
# Two of these in a row would be drawn as one other sign.
_LIGATURES = re.compile(r"(?<=([-',]))(?=\1)")
_LONG = re.compile(r"\S{13,}")

# Engines that read fonts of all scripts show a character; pdfTeX, which would stop at it, shows its number.
FALLBACK = r"\providecommand{\streamschar}[2]{\ifdefined\Umathchar\char#1\relax\else{[}U+#2{]}\fi}"


class Tex(str):
    """Text that is LaTeX already and is not escaped again."""

    __slots__ = ()


def as_tex(value: object) -> Tex:
    """Return a value as LaTeX that prints it letter by letter, on one line."""
    if isinstance(value, Tex):
        return value
    marked = _LONG.sub(_with_breaks, _apart(str(value)))
    return Tex("".join(map(_letter, marked)).strip())


def unbroken(text: str, also: Set[str] = frozenset()) -> Tex:
    """Return text as LaTeX that no line can be broken in; `also` are letters that the font of this text has besides."""
    letters = (char if char in also else _letter(char) for char in _apart(text))
    return Tex("".join(letters).strip())


def _apart(text: str) -> str:
    return _LIGATURES.sub(_APART, unicodedata.normalize("NFC", safe(text)))


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
