"""What the program's exit status means; the same in every command and every format."""

from enum import IntEnum


class ExitCode(IntEnum):
    """0 fine, 1 findings that count, 2 wrong usage, 3 input that cannot be used."""

    FINE = 0
    FINDINGS = 1
    USAGE = 2
    INPUT = 3
