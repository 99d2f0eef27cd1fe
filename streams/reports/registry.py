"""The formats by command and name; what the command line offers is derived from here."""

import importlib
from collections.abc import Callable, Mapping
from typing import TypeVar

Result = TypeVar("Result")

SITE = "html"
# Modules are named, not imported, so that a command loads only the format that it writes.
FORMATS: Mapping[str, Mapping[str, str]] = {
    "check": {
        "text": "check_text",
        "json": "check_json_v1",
        "sarif": "check_sarif",
        "junit": "check_junit",
        "github": "check_github",
        "markdown": "check_markdown",
    },
    "assess": {
        "table": "assess_table",
        "json": "assess_json_v1",
        "csv": "assess_csv",
        "markdown": "assess_markdown",
        "latex": "assess_latex",
        "xlsx": "assess_xlsx",
    },
    "agree": {
        "text": "agree_text",
        "json": "agree_json_v1",
        "markdown": "agree_markdown",
        "csv": "agree_csv",
        "latex": "agree_latex",
        "xlsx": "agree_xlsx",
    },
    "compare": {
        "text": "compare_text",
        "json": "compare_json_v1",
        "markdown": "compare_markdown",
        "csv": "compare_csv",
        "latex": "compare_latex",
        "xlsx": "compare_xlsx",
    },
    "report": {
        "html": "report_html",
        "markdown": "report_markdown",
        "json": "report_json_v1",
    },
}


def names(command: str) -> list[str]:
    """Return the formats of a command; the first is the default."""
    return list(FORMATS[command])


def renderer(
    command: str, name: str, result: type[Result]
) -> Callable[[Result], str | bytes]:
    """Return the function that writes a command's result in a format: text, or bytes where the format is binary.

    `result` is the type that the command makes; every format of a command takes the same one.
    """
    del result
    module = importlib.import_module(
        f"streams.reports.formats.{FORMATS[command][name]}"
    )
    render: Callable[[Result], str | bytes] = module.render
    return render


def page_renderer(
    name: str, published: type[Result]
) -> Callable[[Result], dict[str, str]]:
    """Return the function that writes the report in a format: paths to texts. `published` is what it takes."""
    del published
    module = importlib.import_module(
        f"streams.reports.formats.{FORMATS['report'][name]}"
    )
    render_pages: Callable[[Result], dict[str, str]] = module.render_pages
    return render_pages
