"""The errors that a user can cause, each carrying what to tell them."""

from collections.abc import Mapping, Sequence

from streams.findings.finding import Finding


class StreamsError(Exception):
    """A problem that is told to the user in words and never as a traceback."""


class UsageError(StreamsError):
    """A command was asked for something that it cannot do; the message says what it can."""


class _FindingsError(StreamsError):
    """Findings that stand in the way; `texts` maps shown paths to the files' texts, where known."""

    def __init__(
        self, findings: Sequence[Finding], texts: Mapping[str, str] | None = None
    ) -> None:
        self.findings = tuple(findings)
        self.texts = dict(texts or {})
        super().__init__(
            "\n".join(f"{f.location}: {f.message}; {f.hint}" for f in self.findings)
        )


class InputError(_FindingsError):
    """Files that cannot be read or do not validate, with every problem, in file order."""


class BrokenStudyError(_FindingsError):
    """Files that are valid one by one but do not fit together."""
