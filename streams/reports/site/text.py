"""Text from files made harmless in HTML, with links where it names what has a place of its own."""

import re
from collections.abc import Mapping

from markupsafe import Markup, escape

from streams.escaping.plain import safe
from streams.reports.site.places import criterion_anchor
from streams.rubric.model import Criterion

_QUOTED = re.compile(r"`([^`]+)`")
_NOWHERE: Mapping[str, str] = {}


def shown(value: object) -> object:
    """Return what a template prints: texts without characters that change what is seen; markup as it is.

    Escaping comes after it and is jinja's.
    """
    if (
        isinstance(value, str)
        and not isinstance(value, Markup)
        and not value.isprintable()
    ):
        return safe(value)
    return value


def with_code(text: str, places: Mapping[str, str] = _NOWHERE) -> Markup:
    """Return a message in which what stands between grave accents is set as code, and leads to its place if it has one."""

    def coded(found: re.Match[str]) -> str:
        word = found[1]
        code = f"<code>{escape(word)}</code>"
        place = places.get(word)
        return f'<a href="{escape(place)}">{code}</a>' if place else code

    plain = safe(text)
    parts = []
    end = 0
    for found in _QUOTED.finditer(plain):
        parts += [str(escape(plain[end : found.start()])), coded(found)]
        end = found.end()
    return Markup("".join([*parts, str(escape(plain[end:]))]))  # noqa: S704


def with_links(text: str, places: Mapping[str, str]) -> Markup:
    """Return a list whose entries are parted by semicolons, in which each that has a place leads there."""
    entries = [
        f'<a href="{escape(places[entry])}">{escape(safe(entry))}</a>'
        if entry in places
        else str(escape(safe(entry)))
        for entry in text.split("; ")
    ]
    return Markup("; ".join(entries))  # noqa: S704


def with_criteria(text: str, criteria: Mapping[str, Criterion]) -> Markup:
    """Return a sentence of the arithmetic in which criteria stand by their titles and lead to their places."""
    if not criteria:
        return Markup(escape(safe(text)))  # noqa: S704
    names = "|".join(sorted(map(re.escape, criteria), key=lambda n: (-len(n), n)))
    parts = re.split(rf"(?<![\w-])({names})(?![\w-])", safe(text).replace("->", "→"))
    linked = [
        f'<a href="#{criterion_anchor(part)}">{escape(safe(criteria[part].title))}</a>'
        if number % 2
        else str(escape(part))
        for number, part in enumerate(parts)
    ]
    return Markup("".join(linked))  # noqa: S704


def spelled(period: str) -> str:
    """Return a stretch of time in words: `2013 to ongoing`, `1998 to an unknown date`."""
    words = period.replace(" .. ", " to ").split(" ")
    if "to" not in words:
        return period
    return " ".join("an unknown date" if word == "?" else word for word in words)


def near(path: str) -> str:
    """Return a shown path without its first folder, which is the same for every file of a study."""
    return path.partition("/")[2] or path
