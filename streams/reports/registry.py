"""The formats by command and name; what the command line offers is derived from here."""

import importlib
from collections.abc import Callable, Mapping
from typing import TypeVar

Result = TypeVar("Result")

# Modules are named, not imported, so that a command loads only the format that it writes.
FORMATS: Mapping[str, Mapping[str, str]] = {
    "check": {
        "text": "check_text",
        "json": "check_json_v1",
    },
    "assess": {
        "table": "assess_table",
        "json": "assess_json_v1",
        "csv": "assess_csv",
    },
    "agree": {
        "text": "agree_text",
        "json": "agree_json_v1",
        "markdown": "agree_markdown",
    },
    "compare": {
        "text": "compare_text",
        "json": "compare_json_v1",
        "markdown": "compare_markdown",
    },
}


def names(command: str) -> list[str]:
    """Return the formats of a command; the first is the default."""
    return list(FORMATS[command])


def renderer(command: str, name: str, result: type[Result]) -> Callable[[Result], str]:
    """Return the function that writes a command's result in a format.

    `result` is the type that the command makes; every format of a command takes the same one.
    """
    del result
    module = importlib.import_module(
        f"streams.reports.formats.{FORMATS[command][name]}"
    )
    render: Callable[[Result], str] = module.render
    return render
