"""Results to standard output or to files, whole or not at all."""

import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from streams.findings.errors import UsageError
from streams.reports.registry import names
from streams.yaml_source.validation import did_you_mean

STANDARD_OUTPUT = "-"


@dataclass(frozen=True, slots=True)
class Target:
    """A format and where what is written in it goes."""

    format: str
    file: str


def targets(
    command: str,
    formats: Sequence[str] | None,
    output: str,
    known: Sequence[str] | None = None,
) -> list[Target]:
    """Return the formats asked for and where each goes; the command's default if none was named.

    `known` are the formats that there are, the default first; without it, those of the registry.

    Raises
    ------
    UsageError
        If a format is not known, two of them would go to one place, or none to the place of `-o`.
    """
    offered = known or names(command)
    found = [
        _target(given, command, offered, output) for given in formats or offered[:1]
    ]
    files = [target.file for target in found]
    doubled = next((file for file in files if files.count(file) > 1), None)
    if doubled is not None:
        place = "standard output" if doubled == STANDARD_OUTPUT else f"`{doubled}`"
        raise UsageError(
            f"two formats would go to {place}; name a file: `-f json=findings.json`"
        )
    if output not in (STANDARD_OUTPUT, *files):
        raise UsageError(
            f"nothing would go to `{output}`, since each format names a file of its own; leave out `-o` or those files"
        )
    return found


def write(content: str | bytes, file: str) -> None:
    """Write a text, or a binary format, to a file, which it replaces whole, or to standard output.

    Raises
    ------
    UsageError
        If the place cannot be written to, or would show a binary format to a person.
    """
    if file != STANDARD_OUTPUT:
        written = content.encode() if isinstance(content, str) else content
        write_bytes(written, Path(file))
    elif isinstance(content, str):
        with _reader_may_leave():
            sys.stdout.write(content)
            sys.stdout.flush()
    elif sys.stdout.isatty():
        raise UsageError(
            "this format is not text; name a file for it with `-o`, or send it to another program"
        )
    else:
        write_raw(content)


def write_raw(content: bytes) -> None:
    """Write bytes to standard output."""
    with _reader_may_leave():
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()


def write_bytes(content: bytes, file: Path) -> None:
    """Write a file whole or not at all, making its folder."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=".streams-")
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(content)
            mode = file.stat().st_mode & 0o777 if file.exists() else 0o666 & ~_umask()
            Path(name).chmod(mode)
            Path(name).replace(file)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise UsageError(f"`{file}` cannot be written: {error.strerror}") from error


@contextmanager
def _reader_may_leave() -> Iterator[None]:
    """Go on in silence once nobody reads, as in `streams check | head`; the exit status still tells the result."""
    try:
        yield
    except OSError as error:
        # Python flushes once more when it ends, and would complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            raise UsageError(
                f"standard output cannot be written: {error.strerror}"
            ) from error


def _target(given: str, command: str, known: Sequence[str], output: str) -> Target:
    name, equals, file = given.partition("=")
    if name not in known:
        raise UsageError(
            f"`{command}` has no format `{name}`{did_you_mean(name, known)}; formats: {', '.join(known)}"
        )
    return Target(name, file if equals and file else output)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
