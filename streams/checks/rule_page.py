"""What a rule says of itself: the docstring of its module, taken apart."""

import inspect
import re
import sys
import textwrap
from dataclasses import dataclass

from streams.checks.check import Check

_EXAMPLE = re.compile(r"^(Passes|Fails)::\n\n((?:    .*\n|\n)+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class RulePage:
    """One rule for readers. The examples are YAML; all parts are empty if docstrings were stripped."""

    summary: str
    why: str
    source: str
    passes: str
    fails: str


def page_of(check: type[Check]) -> RulePage:
    """Return the page of a rule."""
    text = inspect.cleandoc(sys.modules[check.__module__].__doc__ or "") + "\n"
    examples = {
        name: textwrap.dedent(yaml).strip("\n") + "\n"
        for name, yaml in _EXAMPLE.findall(text)
    }
    paragraphs = [
        " ".join(part.split()) for part in _EXAMPLE.sub("", text).split("\n\n")
    ]
    prose = "\n".join(part.replace(" Source: ", "\nSource: ") for part in paragraphs)
    return RulePage(
        summary=paragraphs[0],
        why=_said("Why", prose),
        source=_said("Source", prose),
        passes=examples.get("Passes", ""),
        fails=examples.get("Fails", ""),
    )


def _said(name: str, prose: str) -> str:
    found = re.search(rf"^{name}: (.+)$", prose, re.MULTILINE)
    return found[1] if found else ""
