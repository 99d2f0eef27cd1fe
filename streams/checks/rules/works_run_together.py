"""Evidence that names a second work where a place in the first is asked for.

Why: what stands behind the first comma is read as a place in the first work. A second one there is not looked up, not
listed among the works cited, and not found by a reader.
Source: own rule of this framework.

Passes::

    references: [{id: nao2018}, {id: dixon2021}]
    aims: [{id: fewer-falls, evidence: ["nao2018, p. 6; p. 9", "dixon2021, p. 2"]}]

Fails::

    references: [{id: nao2018}, {id: dixon2021}]
    aims: [{id: fewer-falls, evidence: "nao2018, p. 6; dixon2021, p. 2"}]
"""

import re
from collections.abc import Collection, Iterator

from streams.checks.check import StudyCheck
from streams.checks.naming import elements_and_findings
from streams.findings.finding import Finding
from streams.study.evidence import Evidence
from streams.study.mentions import parts_of
from streams.study.study import Study
from streams.yaml_source.model import Located

# What opens a part of a locator, or has a locator of its own behind it.
_WORD = re.compile(r"(?:(?:^|[;,&]|\band\b)\s*([^\s,;]+))|(?:\s([^\s,;]+)(?=,))")
# A citation key as Better BibTeX and most people make them: a name and a year.
_KEY_LIKE = re.compile(r"[a-z][a-z-]*(19|20)\d\d[a-z]?")


class WorksRunTogether(StudyCheck):
    """Find evidence in whose locator another work or, in ratings, another element is named."""

    id = "works-run-together"
    title = "Works run together"
    remedy = "Write a list, one work and the place in it to an item."

    def find(self, study: Study) -> Iterator[Finding]:
        """Yield one finding a piece of evidence: policies, shared files, ratings."""
        works = study.references
        for policy in study.policies.values():
            yield from self._within(policy, works, policy.id)
        for item in (*study.agencies.values(), *study.context, study.about):
            yield from self._within(item, works, None)
        for file in study.ratings:
            policy_rated = study.policies.get(file.policy)
            own = elements_and_findings(policy_rated) if policy_rated else []
            yield from self._within(file, {*works, *own}, file.policy)

    def _within(
        self, item: Located, known: Collection[str], policy: str | None
    ) -> Iterator[Finding]:
        for piece in parts_of(item):
            if not isinstance(piece, Evidence):
                continue
            second = _second_work(piece, known)
            if second is not None:
                message = f"`{second}` stands in the locator of `{piece.reference}`, as if it were a place in it"
                subject = f"{piece.reference} + {second}"
                yield self.finding(piece.place("at"), message, subject, policy)


def _second_work(piece: Evidence, known: Collection[str]) -> str | None:
    for match in _WORD.finditer(piece.locator or ""):
        word = match[1] or match[2]
        if word in known or _KEY_LIKE.fullmatch(word):
            return word
    return None
