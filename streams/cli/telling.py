"""Errors in words on standard error, with the exit status that each means."""

import sys
from shlex import quote

from streams.cli.exit_codes import ExitCode
from streams.escaping.plain import safe
from streams.findings.errors import BrokenStudyError, InputError, StreamsError
from streams.reports.formats.check_text import findings_text
from streams.reports.plain import plural


def tell(error: StreamsError) -> ExitCode:
    """Write what went wrong and what to do, and return the exit status."""
    if isinstance(error, InputError | BrokenStudyError):
        lines = findings_text(error.findings, error.texts)
        count = plural(len(error.findings), "problem")
        broken = isinstance(error, BrokenStudyError)
        reason = (
            "files do not fit together, and what is missing would look like a gap"
            if broken
            else "files cannot be used as they are"
        )
        sys.stderr.write(
            "\n".join([*lines, f"streams: {count}: {reason}; nothing was written.\n"])
        )
        return ExitCode.FINDINGS if broken else ExitCode.INPUT
    sys.stderr.write(f"streams: {safe(str(error))}{_where_to_install(error)}\n")
    return ExitCode.USAGE


def _where_to_install(error: StreamsError) -> str:
    """Return where a missing library has to go if not where `pip` alone would put it."""
    if not isinstance(error.__cause__, ImportError) or sys.prefix == sys.base_prefix:
        return ""
    return f" (instead of `pip` write `pip --python {quote(sys.prefix)}`, which is where this program is)"
