"""Says how large and how deep a file may be."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """What is read before a file is refused.

    `max_bytes` is the size of the file, `max_depth` how many lists and mappings may stand inside one
    another, `max_findings` how many problems of one file are told.
    """

    max_bytes: int = 4_000_000
    max_depth: int = 64
    max_findings: int = 100
