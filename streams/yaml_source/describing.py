"""How messages show a value that an author wrote."""

from collections.abc import Iterable, Mapping

from streams.yaml_source.scalars import NumberTooLargeError, plain_value
from streams.yaml_source.source import shown

_KEYS_SHOWN = 3


def described(value: object) -> str:
    """Return a value in code marks, or what kind of collection it is."""
    if isinstance(value, Mapping):
        keys = listed([str(key) for key in value][:_KEYS_SHOWN])
        return f"a group of keys ({keys})" if keys else "an empty group of keys"
    if isinstance(value, list):
        return "an empty list" if not value else f"a list of {len(value)}"
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    if isinstance(value, str) and _reads_as_number(value):
        return f'the text `"{shown(value)}"`'
    return f"`{shown(str(value))}`"


def listed(names: Iterable[str]) -> str:
    """Return names in code marks, joined by commas."""
    return ", ".join(f"`{shown(name)}`" for name in names)


def _reads_as_number(text: str) -> bool:
    try:
        return not isinstance(plain_value(text), str)
    except NumberTooLargeError:
        return True
