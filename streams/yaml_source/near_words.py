"""Guesses which word an author meant who wrote one that may not stand there."""

from collections.abc import Collection

_YES, _NO = frozenset(("yes", "y", "on")), frozenset(("no", "n", "off"))
_NOT_KNOWN = frozenset(
    (
        "unknown",
        "not known",
        "unclear",
        "n/a",
        "na",
        "none",
        "tbc",
        "tbd",
        "?",
        "-",
        "to do",
    )
)
LEAVE_OUT = "leave the key out where it is not known"
INVISIBLE = "delete the invisible character in it, such as a no-break space"


def yes_or_no(value: object) -> str:
    """Return ` (did you mean …?)` for a word that means yes or no, or nothing."""
    word = str(value).lower()
    meant = "true" if word in _YES else "false" if word in _NO else ""
    return f" (did you mean `{meant}`?)" if meant else ""


def is_for_unknown(value: object, allowed: Collection[str]) -> bool:
    """Tell whether a word stands for what is not known, and is not one of those allowed."""
    word = str(value).lower()
    return word in _NOT_KNOWN and word not in allowed


def has_invisible(value: object) -> bool:
    """Tell whether a text holds a character that cannot be seen, or looks like a plain space and is none."""
    return isinstance(value, str) and not value.isprintable() and "\n" not in value
