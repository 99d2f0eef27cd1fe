"""Turns unquoted text into the value that the core schema of YAML 1.2 gives it."""

import math
import re

# YAML 1.2.2, section 10.3.2: `no`, `on` and `1998-04` are words there, and 012 is twelve.
NULL = frozenset(("", "~", "null", "Null", "NULL"))
_TRUE = frozenset(("true", "True", "TRUE"))
_FALSE = frozenset(("false", "False", "FALSE"))
_NOT_A_NUMBER = frozenset((".nan", ".NaN", ".NAN"))
_INTEGER = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_FRACTION = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_INFINITY = re.compile(r"[-+]?\.(?:inf|Inf|INF)")
_FIRST_OF_OTHERS = frozenset("0123456789+-.~nNtTfF")
_MAX_DIGITS = (
    300  # a float ends near 1e308, and Python refuses to read integers of 4,300 digits
)


class NumberTooLargeError(ValueError):
    """A number that no figure of a policy can need and that cannot be kept exactly."""


def may_be_no_text(text: str) -> bool:
    """Tell, without a close look, whether an unquoted scalar may be something else than text."""
    return not text or text[0] in _FIRST_OF_OTHERS


def plain_value(text: str) -> str | int | float | bool | None:
    """Return the value of an unquoted scalar; None is the null that study files do not have.

    Raises
    ------
    NumberTooLargeError
        If the text is a number of more than 300 characters, or beyond the range of a float.
    """
    if not may_be_no_text(text):
        return text
    if text in NULL:
        return None
    if text in _TRUE or text in _FALSE:
        return text in _TRUE
    return _number(text)


def _number(text: str) -> str | int | float:
    if _INTEGER.fullmatch(text):
        if len(text) > _MAX_DIGITS:
            raise NumberTooLargeError
        return int(text, 0) if text[:2] in ("0o", "0x") else int(text)
    if _FRACTION.fullmatch(text):
        value = float(text)
        if len(text) > _MAX_DIGITS or math.isinf(value):
            raise NumberTooLargeError
        return value
    if _INFINITY.fullmatch(text):
        return -math.inf if text[0] == "-" else math.inf
    return math.nan if text in _NOT_A_NUMBER else text
