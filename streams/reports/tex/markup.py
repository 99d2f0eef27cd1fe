"""Pieces that tables for LaTeX are made of: lines in a cell, marks, citations and labels."""

import re
from collections.abc import Iterable

from streams.escaping.tex import Tex, as_tex

NEWLINE = r"\newline "
_KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9_:./+-]*")


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
