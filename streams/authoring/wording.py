"""Names of keys and classes in words."""

import re


def words_of(name: str) -> str:
    """Return the words of a key or of a class: `set_by` is `Set by`, `ContextItem` is `Context item`."""
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).replace("_", " ")
    if apart.isupper():
        return apart
    return apart[:1].upper() + apart[1:].lower()
