"""A problem explained that kept a file from being used, or part of it from being read."""

from collections.abc import Mapping

from streams.reports.paragraphs import as_text, paragraph

PROBLEMS: Mapping[str, str] = {
    "yaml-syntax": "The text is not YAML: most often a space, a quote, a bracket or a colon too many or too few.",
    "yaml-alias": "A word that begins with & or * repeats values in YAML. Study files write each value where it is needed.",
    "yaml-tag": "A word that begins with ! names a type in YAML. Study files have none.",
    "second-document": "A line --- begins a second document. A study file holds one.",
    "empty-file": "There is nothing in the file but blank lines and comments.",
    "no-value": "A key or a dash stands alone. What is not known is left out; there is no null.",
    "duplicate-key": "A key stands twice in one place. Only the first would be read.",
    "key-not-text": "What stands before a colon is not a word.",
    "too-large": "A file, a number or a text is larger than study files are.",
    "too-deep": "Too many lists and keys stand inside one another.",
    "not-utf8": "The file is saved in another encoding than UTF-8.",
    "invalid-value": "The file can be read, but a key or a value is none that may stand there.",
    "more-problems": "There are more problems than are listed. Mend the first, and look again.",
    "comment-cuts-text": "A # behind a space begins a comment, so the text before it ends there.",
    "unreadable-file": "The system does not let the file be read.",
    "unread-file": "The file looks like one of the study's, and is passed over because of its name or its folder.",
    "invalid-baseline": "The file is not a baseline as `--write-baseline` writes it.",
}


def explain_problem(name: str) -> str | None:
    """Return what a problem means, or None if there is none of that name."""
    if name not in PROBLEMS:
        return None
    return as_text(
        [
            f"{name}: a problem of a file, and no rule",
            "",
            *paragraph(PROBLEMS[name]),
            "",
            *paragraph(
                "It cannot be ignored or weighed otherwise. The line that begins with = below the message says what to do."
            ),
        ]
    )
