"""Where the program starts: it runs a command and turns every error a user can cause into words."""

import gc
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn, TextIO

from streams.cli.exit_codes import ExitCode


def main() -> NoReturn:
    """Run the command of the process's own arguments and end the process."""
    # What a command reads it holds to its end, so looking for garbage costs a sixth of its time and frees next to nothing.
    gc.disable()
    _speak_utf8()
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run a command and return its exit status; what went wrong is told on standard error."""
    if list(arguments) == ["--version"]:
        return _print_version()
    from streams.cli.app import command_line

    named = next((each for each in arguments if not each.startswith("-")), None)
    try:
        command_line(named)(
            args=list(arguments), prog_name="streams", standalone_mode=True
        )
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else ExitCode.USAGE
    except KeyboardInterrupt:
        sys.stderr.write("\nstopped\n")
        return ExitCode.USAGE
    except Exception as error:
        # Imported here, because `--help` has no use for them and should come at once.
        from streams.cli.telling import tell
        from streams.findings.errors import StreamsError

        if not isinstance(error, StreamsError):
            raise
        return tell(error)
    return ExitCode.FINE


def _print_version() -> int:
    from streams import __version__

    sys.stdout.write(f"streams {__version__}\n")
    return ExitCode.FINE


def _speak_utf8() -> None:
    """Make files and pipes the same in every locale; a terminal keeps its encoding, and shows escapes where it must."""
    # Python has None for a stream that was closed before it began.
    sys.stdout = sys.stdout or _nowhere()
    sys.stderr = sys.stderr or _nowhere()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            encoding = None if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


def _nowhere() -> TextIO:
    return Path(os.devnull).open("w", encoding="utf-8")
