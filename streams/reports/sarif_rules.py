"""Rules as SARIF describes them, with help that an editor or a code-scanning page shows."""

from streams.checks.catalogue import rule_by_id
from streams.checks.check import AlignmentCheck, Check
from streams.checks.rule_page import page_of
from streams.findings.finding import Severity
from streams.reports.links import DOCS, rule_url

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
UNUSABLE = "The file cannot be used as it is, so nothing in it was checked."


def descriptor(rule: str) -> dict[str, object]:
    """Return the `reportingDescriptor` of a rule, or of a problem that kept a file from being read."""
    check = rule_by_id(rule)
    if check is None:
        return _of_problem(rule)
    page = page_of(check)
    return {
        "id": check.id,
        "name": _camel(check.id),
        "shortDescription": {"text": f"{check.title}."},
        "fullDescription": {"text": _sentence(page.why or check.title)},
        "help": {"text": _plain_help(check), "markdown": _markdown_help(check)},
        "helpUri": rule_url(check.id),
        "defaultConfiguration": {"level": LEVELS[check.severity]},
        "properties": {"tags": _tags(check)},
    }


def _of_problem(rule: str) -> dict[str, object]:
    words = rule.replace("-", " ")
    return {
        "id": rule,
        "name": _camel(rule),
        "shortDescription": {"text": f"Unusable file: {words}."},
        "fullDescription": {"text": UNUSABLE},
        "help": {"text": UNUSABLE, "markdown": UNUSABLE},
        "helpUri": DOCS,
        "defaultConfiguration": {"level": "error"},
        "properties": {"tags": ["file"]},
    }


def _tags(check: type[Check]) -> list[str]:
    if not issubclass(check, AlignmentCheck):
        return ["data-quality"]
    return ["alignment", *(f"{cell.stream}/{cell.dimension}" for cell in check.cells)]


def _plain_help(check: type[Check]) -> str:
    page = page_of(check)
    return "\n".join(
        [
            _sentence(page.summary or check.title),
            f"Why: {_sentence(page.why)}",
            f"What to do: {check.remedy}",
            f"Source: {page.source}",
        ]
    )


def _markdown_help(check: type[Check]) -> str:
    page = page_of(check)
    return "\n\n".join(
        [
            f"# {check.title}",
            f"**Why it matters.** {_sentence(page.why)}",
            f"**What to do.** {check.remedy}",
            f"**Passes**\n\n```yaml\n{page.passes}```",
            f"**Fails**\n\n```yaml\n{page.fails}```",
            "**To accept it**, give a reason in `study.yaml`:\n\n```yaml\n"
            f"ignore:\n  - rule: {check.id}\n    policy: its-id\n    reason: why it is accepted\n```",
            f"Source: {page.source}",
        ]
    )


def _camel(rule: str) -> str:
    return "".join(word.title() for word in rule.split("-"))


def _sentence(text: str) -> str:
    ended = text if text.endswith(".") else f"{text}."
    return ended[:1].upper() + ended[1:]
