"""Turns the bytes of a file into text, or says what keeps them from being text."""

import codecs
import re
from dataclasses import dataclass

from streams.findings.finding import Finding, Severity
from streams.findings.location import Location, at_start_of
from streams.yaml_source.limits import Limits
from streams.yaml_source.source import Source

_OTHER_ENCODINGS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_ORDINARY_ASCII = bytes([9, 10, 13, *range(32, 127)])
# The line separators among them end a line for some programs and not for others.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]"
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file, None where its bytes are none, and what is wrong with it."""

    source: Source | None
    findings: tuple[Finding, ...]


def decode(raw: bytes, path: str, limits: Limits) -> Decoded:
    """Read UTF-8 with or without byte order mark; invisible characters are told and become spaces."""
    unreadable = _unreadable(raw, path, limits)
    if unreadable is not None:
        return Decoded(None, (unreadable,))
    text = raw.decode("utf-8-sig")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    # Parsers disagree about the end of folded text where the last line has no end.
    source = Source(path, text if text.endswith("\n") else text + "\n")
    if not _INVISIBLE.search(
        raw.removeprefix(codecs.BOM_UTF8).translate(None, _ORDINARY_ASCII).decode()
    ):
        return Decoded(source, ())
    findings = tuple(
        _invisible(source, match) for match in _first(source.text, limits.max_findings)
    )
    return Decoded(Source(path, _INVISIBLE.sub(" ", source.text)), findings)


def _unreadable(raw: bytes, path: str, limits: Limits) -> Finding | None:
    if len(raw) > limits.max_bytes:
        return _too_large(raw, path, limits)
    for mark, encoding in _OTHER_ENCODINGS:
        if raw.startswith(mark):
            return _other_encoding(path, encoding)
    if raw[:2].count(0) == 1 and raw.count(0) * 3 > len(raw):
        return _other_encoding(path, "UTF-16")
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return _bad_byte(raw, path, error.start)
    return None


def _first(text: str, count: int) -> list[re.Match[str]]:
    return [
        match for match, _ in zip(_INVISIBLE.finditer(text), range(count), strict=False)
    ]


def _too_large(raw: bytes, path: str, limits: Limits) -> Finding:
    size, most = len(raw) / 1e6, limits.max_bytes / 1e6
    return Finding(
        "too-large",
        Severity.ERROR,
        f"the file holds {size:.1f} MB, and at most {most:g} MB are read",
        "keep one policy in a file, and split lists that have grown too long",
        at_start_of(path),
    )


def _other_encoding(path: str, encoding: str) -> Finding:
    return Finding(
        "not-utf8",
        Severity.ERROR,
        f"the file is saved as {encoding}, and only UTF-8 is read",
        "save it again with the encoding UTF-8 (in most editors: Save as, Encoding)",
        at_start_of(path),
    )


def _bad_byte(raw: bytes, path: str, offset: int) -> Finding:
    before = (
        raw[:offset]
        .decode("utf-8-sig", "replace")
        .replace("\r\n", "\n")
        .replace("\r", "\n")
    )
    line, column = before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
    guess = raw[offset : offset + 1].decode("cp1252", "replace")
    looks_like = (
        f"; as Windows text it would be {guess}"
        if guess.isprintable() and guess != "\ufffd"
        else ""
    )
    return Finding(
        "not-utf8",
        Severity.ERROR,
        f"byte {offset + 1} of the file, 0x{raw[offset]:02X}, is not UTF-8{looks_like}",
        "save the file again with the encoding UTF-8, or type this character again",
        Location(path, line, column, line, column + 1),
    )


def _invisible(source: Source, match: re.Match[str]) -> Finding:
    return Finding(
        "yaml-syntax",
        Severity.ERROR,
        f"an invisible character (U+{ord(match[0]):04X}) stands here",
        "delete it; such characters come with text copied from a PDF or a web page",
        source.place(match.start()),
    )
