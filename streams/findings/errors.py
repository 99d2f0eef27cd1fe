"""The errors that a user can cause, each carrying what to tell them."""

from collections.abc import Sequence

from streams.findings.finding import Finding


class StreamsError(Exception):
    """A problem that is told to the user in words and never as a traceback."""


class UsageError(StreamsError):
    """A command was asked for something that it cannot do; the message says what it can."""


class InputError(StreamsError):
    """Files that cannot be read or do not validate.

    `findings` holds every problem of every file, in file order.
    """

    def __init__(self, findings: Sequence[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__(
            "\n".join(f"{f.location}: {f.message}; {f.hint}" for f in self.findings)
        )
