"""Statement without evidence.

Why: a fact that names no source cannot be checked, and a source without a locator sends the reader through a
whole book. That a body is `needed` is a judgement, so its evidence has to say why.
Source: own rule of this framework.

Passes::

    references: [{id: nao2018}]
    evidence: nao2018, p. 3
    aims: [{id: fewer-falls, evidence: "nao2018, p. 12"}]

Fails::

    references: [{id: nao2018}]
    aims: [{id: fewer-falls}]
    processes: [{id: home-visits, evidence: nao2018}]
"""

from collections.abc import Iterator

from streams.checks.called import called, name_of, opening
from streams.checks.check import StudyCheck
from streams.findings.finding import Finding
from streams.findings.location import Location
from streams.study.evidence import Evidence, WithEvidence
from streams.study.mentions import parts_of
from streams.study.policy import Participants, Policy
from streams.study.study import Study
from streams.yaml_source.model import Located


class MissingEvidence(StudyCheck):
    """Find what is stated without a source, or with a source and no place in it."""

    id = "missing-evidence"
    title = "Missing evidence"
    remedy = "Add `evidence:` with a reference key, a comma and a locator that a reader can follow."

    def find(self, study: Study) -> Iterator[Finding]:
        """Yield one finding a statement, and one a piece of evidence that says not where to look."""
        for policy in study.policies.values():
            yield from self._without(_statements(policy), policy.id)
            yield from self._unexplained(policy)
            yield from self._without_locator(policy, policy.id)
        for item in (*study.agencies.values(), *study.context):
            yield from self._without([item], None)
            yield from self._without_locator(item, None)
        for area in study.about.areas:
            yield from self._without_locator(area, None)

    def _without(
        self, items: list[WithEvidence], policy: str | None
    ) -> Iterator[Finding]:
        for item in items:
            if not item.evidence:
                message = f"{opening(called(item))} has no evidence"
                yield self.finding(_place(item), message, name_of(item), policy)

    def _unexplained(self, policy: Policy) -> Iterator[Finding]:
        for item in policy.participants:
            says = item.note or any(piece.says for piece in item.evidence)
            if item.needed and item.evidence and not says:
                message = f"{opening(called(item))} is marked as needed, and no evidence says why"
                yield self.finding(
                    item.place("needed"), message, name_of(item), policy.id
                )

    def _without_locator(self, item: Located, policy: str | None) -> Iterator[Finding]:
        for piece in parts_of(item):
            if isinstance(piece, Evidence) and piece.locator is None:
                message = f"`{piece.reference}` is cited without saying where in it"
                yield self.finding(piece.place("at"), message, piece.reference, policy)


def _statements(policy: Policy) -> list[WithEvidence]:
    facts = [*policy.absent, *policy.findings, *policy.relations]
    return [policy, *policy.participants, *policy.elements(), *facts]


def _place(item: WithEvidence) -> Location:
    key = "agencies" if isinstance(item, Participants) else "id"
    return item.place(key)
