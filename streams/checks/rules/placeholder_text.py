"""Text that was left to be written.

Why: a reminder that stayed in the file reads like a fact in every report and diagram.
Source: own rule of this framework.

Passes::

    aims: [{id: fewer-falls, text: Cut falls among older people.}]

Fails::

    aims: [{id: fewer-falls, text: "TODO: look up the wording."}]
"""

import re
from collections.abc import Iterator

from streams.checks.called import called, name_of, opening
from streams.checks.check import StudyCheck
from streams.findings.finding import Finding
from streams.study.mentions import parts_of
from streams.study.study import Study
from streams.yaml_source.model import Located

SHORT_KEYS = ("short", "label")
# What authors write for readers; ids, dates and numbers are held to their own rules.
TEXT_KEYS = (
    "title", "name", "short", "text", "label", "description", "serves_population",
    "says", "at", "rationale", "reason", "note",
)  # fmt: skip
_LEFT = re.compile(
    r"\b(?:TODO|TBC|TBD|FIXME|XXX)\b|FILL IN|(?i:\blorem\b|^write here\b)|^<"
)
_NOTHING = re.compile(r"[\s.…?_-]*")


class PlaceholderText(StudyCheck):
    """Find reminders, dots and templates where a text should stand, and texts that repeat the id."""

    id = "placeholder-text"
    title = "Placeholder text"
    remedy = "Write the text, or leave the key out where it is not known and may be left out."

    def find(self, study: Study) -> Iterator[Finding]:
        """Yield one finding a text."""
        yield from self._within(study.about, None)
        works = study.references.values()
        for entry in (*study.agencies.values(), *study.context, *works):
            yield from self._within(entry, None)
        for policy in study.policies.values():
            yield from self._within(policy, policy.id)
        for file in study.ratings:
            yield from self._within(file, file.policy)

    def _within(self, item: Located, policy: str | None) -> Iterator[Finding]:
        for part in parts_of(item):
            for key in TEXT_KEYS:
                is_written = key in type(part).model_fields
                text = getattr(part, key) if is_written else None
                why = _why(part, key, text) if isinstance(text, str) else ""
                if why:
                    message = f"{opening(called(part))} has under `{key}` {why}"
                    yield self.finding(part.place(key), message, name_of(part), policy)


def _why(part: Located, key: str, text: str) -> str:
    left = _LEFT.search(text)
    if left is not None:
        return f"a text that is still to be written (`{left[0]}`)"
    if _NOTHING.fullmatch(text):
        return "a text that says nothing"
    is_id = key not in SHORT_KEYS and text == getattr(part, "id", None)
    return "only its own id again" if is_id else ""
