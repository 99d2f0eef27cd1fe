"""Reads one YAML file: its tree, where everything in it stands, and all that is wrong."""

from collections.abc import Mapping
from dataclasses import dataclass

import yaml

from streams.findings.finding import Finding
from streams.yaml_source.building import TreeBuilder, UnusableError
from streams.yaml_source.decoding import decode
from streams.yaml_source.limits import Limits
from streams.yaml_source.located import YamlList, YamlMap
from streams.yaml_source.problems import Problems
from streams.yaml_source.source import Source
from streams.yaml_source.syntax import diagnose
from streams.yaml_source.trouble import Diagnosis

_STANDARD = Limits()
_MOST_MENDS = 20  # every mend reads the text again
_LONGEST_MENDED = 200_000
# A mend may leave nothing, or one piece of text; that is no news beside the error.
_OF_THE_WHOLE = frozenset(("empty-file", "yaml-syntax"))


@dataclass(frozen=True, slots=True)
class Document:
    r"""What a file holds.

    `root` is None where the file is unusable as a whole. `text` is the source with "\n" as its only
    line end and invisible characters made spaces, so that lines and columns of locations fit.
    """

    path: str
    root: YamlMap | YamlList | None
    findings: tuple[Finding, ...]
    text: str


def read_yaml(raw: bytes, path: str, limits: Limits = _STANDARD) -> Document:
    """Read a file; whatever its bytes, what is wrong is told in findings, in file order.

    Keys whose value is missing or may not be used are left out of the tree. A file that is not YAML
    has no root, even where the search for further problems could go on.
    """
    problems = Problems(path, limits.max_findings)
    decoded = decode(raw, path, limits)
    for finding in decoded.findings:
        problems.add(finding)
    if decoded.source is None:
        return Document(path, None, problems.in_order(), "")
    root = _read_tree(decoded.source, problems, limits)
    return Document(path, root, problems.in_order(), decoded.source.text)


def _read_tree(
    source: Source, problems: Problems, limits: Limits
) -> YamlMap | YamlList | None:
    """Read the text, and after an error read on in a mended copy to find what else is wrong."""
    text = source.text
    for _ in range(_MOST_MENDS):
        found = Problems(source.path, limits.max_findings)
        builder = TreeBuilder(Source(source.path, text), found, limits)
        mend: Mapping[int, str] = {}
        root = None
        try:
            root = builder.build()
        except UnusableError:
            break
        except yaml.MarkedYAMLError as error:
            diagnosis = diagnose(error, source, builder.last_closed, builder.opened)
            _tell(diagnosis, source, problems)
            mend = diagnosis.mend
        if not mend or len(text) > _LONGEST_MENDED:
            break
        text = _mended(text, mend)
    if text is source.text:
        problems.extend(found)
        return root
    problems.extend(found, without=_OF_THE_WHOLE)
    return None


def _tell(diagnosis: Diagnosis, source: Source, problems: Problems) -> None:
    for start, end in ((diagnosis.start, diagnosis.end), *diagnosis.elsewhere):
        where = source.place(start, end)
        problems.error(diagnosis.rule, where, diagnosis.message, diagnosis.hint)


def _mended(text: str, mend: Mapping[int, str]) -> str:
    letters = list(text)
    for offset, letter in mend.items():
        letters[offset] = letter
    return "".join(letters)
