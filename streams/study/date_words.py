"""Guesses what an author meant who wrote a date or a period in another way, for the hint of a message."""

import re
from collections.abc import Mapping

_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_STILL_RUNNING = frozenset(("present", "now", "today", "current", "open", "continuing"))
_IN_WORDS = re.compile(r"(?:(\d{1,2})(?:st|nd|rd|th)? )?([a-z]{3,9})\.?,? (\d{4})")
_FINANCIAL_YEAR = re.compile(r"(\d{4})/(\d{4}|\d{2})")
_WITH_SLASHES = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")
_MONTH_LIKE = re.compile(r"(\d{4})-(\d{2})")
_YEARS = re.compile(
    r"\(?(?:from )?(\d{4}) ?([-\u2013\u2014/]|to|until)? ?(\d{4}|\d{2})?\)?"
)


def nearest_date(text: str) -> str:
    """Return ` (did you mean …?)` for a date in English words, or nothing."""
    match = _IN_WORDS.fullmatch(text.lower())
    months = [m for m in _MONTHS if match and m.startswith(match[2])]
    if match is None or len(months) != 1:
        return ""
    month = _MONTHS.index(months[0]) + 1
    day = f"-{int(match[1]):02}" if match[1] else ""
    return f" (did you mean `{match[3]}-{month:02}{day}`?)"


def nearest_end(text: str) -> str:
    """Return ` (did you mean …?)` for a word that says that something goes on, or nothing."""
    return " (did you mean `ongoing`?)" if text.lower() in _STILL_RUNNING else ""


def date_mend(text: str, hint: str) -> str:
    """Return how a date has to be written: `hint`, or more to the point where one can tell."""
    financial = _FINANCIAL_YEAR.fullmatch(text)
    if financial is not None:
        end = _whole(financial[2], financial[1])
        return f"write its first month ({financial[1]}-04) or its last ({end}-03)"
    slashes = _WITH_SLASHES.fullmatch(text)
    if slashes is not None and int(slashes[2]) <= len(_MONTHS):
        day = f"{slashes[3]}-{int(slashes[2]):02}-{int(slashes[1]):02}"
        return f"{hint}; if the day comes first, that is {day}"
    years = _MONTH_LIKE.fullmatch(text)
    if years is not None and int(years[2]) > len(_MONTHS):
        end = _whole(years[2], years[1])
        if end > years[1]:
            return (
                f"{hint}; several years are written as {{from: {years[1]}, to: {end}}}"
            )
    return hint


def period_meant(value: object) -> str:
    """Return the period that an author may have meant, as it has to be written."""
    if isinstance(value, list) and all(isinstance(part, Mapping) for part in value):
        halves = {key: half for part in value for key, half in part.items()}
        if list(halves) == ["from", "to"]:
            return f"{{from: {halves['from']}, to: {halves['to']}}}"
    match = _YEARS.fullmatch(str(value))
    if match is None:
        return "{from: 2013, to: ongoing}"
    start, dash, end = match[1], match[2], match[3]
    if end:
        return f"{{from: {start}, to: {_whole(end, start)}}}"
    return f"{{from: {start}, to: {'ongoing' if dash else start}}}"


def _whole(end: str, start: str) -> str:
    """Return the last year of years written as `2001/13` or `1999/00`, in four digits."""
    if len(end) == len(start):
        return end
    century = int(start[:2]) + (end < start[2:])
    return f"{century:02}{end}"
