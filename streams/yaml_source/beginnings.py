"""Explains lines whose first characters look like spaces or a dash and are none."""

import re
from collections.abc import Callable

from streams.yaml_source.source import shown
from streams.yaml_source.trouble import Diagnosis, Trouble

# Word processors put no-break spaces and spaces of other widths.
_ODD_SPACE = re.compile(
    "[ \t]*(?:- +)?(?P<odd>[\u00a0\u2000-\u200a\u202f\u205f\u3000]+)"
)
_BULLET = re.compile(
    r"\s*(?P<odd>[\u2010-\u2015\u2212\u2022\u2023\u25cf\u25e6\u00b7*+])\s+[\w-]+:(?:\s|$)"
)
_NO_SPACE = re.compile(r"\s*(?P<odd>-)(?P<key>\w[\w-]*):(?:\s|$)")
Explanation = Callable[[re.Match[str], int], Diagnosis]


def odd_beginning(trouble: Trouble) -> Diagnosis | None:
    """Return what is odd about the line of a complaint, the nearest above, or the one being read; or None."""
    begun = trouble.source.line_and_column(trouble.since)[0]
    for number in dict.fromkeys((begun, trouble.line_above(), trouble.line_number)):
        for pattern, explain in _EXPLANATIONS:
            match = pattern.match(trouble.source.line(number))
            if match is not None:
                return explain(match, trouble.source.start_of_line(number))
    return None


def _odd_space(match: re.Match[str], start: int) -> Diagnosis:
    first, last = match.span("odd")
    return Diagnosis(
        "a no-break space stands at the beginning of this line, where YAML wants plain spaces",
        "delete what stands before the first word and type spaces; such characters come with text from a word processor",
        start + first,
        start + last,
        mend=dict.fromkeys(range(start + first, start + last), " "),
    )


def _bullet(match: re.Match[str], start: int) -> Diagnosis:
    first, last = match.span("odd")
    return Diagnosis(
        f"an item of a list begins with a hyphen, and {shown(match['odd'])!r} is none",
        "write - in its place; word processors change it by themselves",
        start + first,
        start + last,
        mend={start + first: "-"},
    )


def _no_space(match: re.Match[str], start: int) -> Diagnosis:
    first, last = match.start("odd"), match.end("key")
    return Diagnosis(
        f"the dash before {shown(match['key'])!r} has no space behind it",
        f"write - {shown(match['key'])}:",
        start + first,
        start + last,
    )


_EXPLANATIONS: tuple[tuple[re.Pattern[str], Explanation], ...] = (
    (_ODD_SPACE, _odd_space),
    (_BULLET, _bullet),
    (_NO_SPACE, _no_space),
)
