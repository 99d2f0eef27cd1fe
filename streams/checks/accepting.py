"""Takes away the findings that do not count: ignored in study.yaml, or in a baseline."""

import datetime
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from streams.checks.baseline import Baseline, Entry
from streams.checks.catalogue import rule_by_id, rule_ids
from streams.checks.ignoring.expired_ignore import ExpiredIgnore
from streams.checks.ignoring.unused_ignore import UnusedIgnore
from streams.checks.outcome import Accepted, AcceptedBy
from streams.findings.finding import Finding
from streams.study.study import Study
from streams.study.study_file import Ignore
from streams.yaml_source.validation import did_you_mean

NO_REASON = "in the baseline, without a reason"


@dataclass(frozen=True, slots=True)
class Terms:
    """On which terms findings are accepted; without `today` no entry of `ignore:` is ever over."""

    today: datetime.date | None = None
    baseline: Baseline | None = None


@dataclass(frozen=True, slots=True)
class Scope:
    """What a run looked at. Empty `rules` and `policies` mean all; `ignored` rules were left out.

    `whole` is False if the run asked for one aim or time only, or could not read every policy: then
    that something is not found says nothing.
    """

    rules: Collection[str] = ()
    ignored: Collection[str] = ()
    policies: Collection[str] = ()
    whole: bool = True

    def takes(self, rule: str) -> bool:
        """Tell whether findings of a rule are asked for."""
        return (not self.rules or rule in self.rules) and rule not in self.ignored

    def looked_for(self, entry: Entry) -> bool:
        """Tell whether the run would have come upon a finding again."""
        asked = not self.policies or not entry.policy or entry.policy in self.policies
        return self.whole and asked and self.takes(entry.rule)

    def exhausts(self, ignore: Ignore) -> bool:
        """Tell whether the run would have come upon all that an entry of `ignore:` could match."""
        asked = not self.policies or ignore.policy in self.policies
        known = rule_by_id(ignore.rule) is not None
        return self.whole and asked and (self.takes(ignore.rule) or not known)


def ignore(
    study: Study, findings: Iterable[Finding], scope: Scope, today: datetime.date | None
) -> tuple[list[Finding], list[Accepted]]:
    """Return the findings that study.yaml leaves over, those about its entries included, and the accepted.

    An entry that is over accepts nothing. One finding may be accepted by several entries; the first one's
    reason is kept.
    """
    over = [entry for entry in study.about.ignore if _is_over(entry, today)]
    valid = [entry for entry in study.about.ignore if entry not in over]
    left: list[Finding] = []
    accepted: list[Accepted] = []
    used: list[Ignore] = []
    for finding in findings:
        matching = [entry for entry in valid if _matches(entry, finding)]
        used += matching
        if matching:
            first = matching[0]
            accepted.append(
                Accepted(finding, first.reason, AcceptedBy.STUDY, first.place())
            )
        else:
            left.append(finding)
    unused = (e for e in valid if e not in used and scope.exhausts(e))
    return [*left, *_about(over, unused)], accepted


def forgive(
    marks: Mapping[Finding, str],
    findings: Iterable[Finding],
    baseline: Baseline,
    scope: Scope,
) -> tuple[list[Finding], list[Accepted], list[Entry]]:
    """Return the findings that a baseline leaves over, the accepted, and the entries that are gone.

    `marks` are the fingerprints of everything found. What the run did not look for is not gone.
    """
    known = baseline.by_fingerprint()
    left: list[Finding] = []
    accepted: list[Accepted] = []
    for finding in findings:
        entry = known.get(marks[finding])
        if entry is None:
            left.append(finding)
        else:
            reason = entry.reason or NO_REASON
            accepted.append(Accepted(finding, reason, AcceptedBy.BASELINE))
    occurring = frozenset(marks.values())
    gone = [
        entry
        for mark, entry in known.items()
        if mark not in occurring and scope.looked_for(entry)
    ]
    return left, accepted, gone


def _matches(entry: Ignore, finding: Finding) -> bool:
    return (
        entry.rule == finding.rule
        and entry.policy in (None, finding.policy)
        and entry.subject in (None, finding.subject)
    )


def _is_over(entry: Ignore, today: datetime.date | None) -> bool:
    return entry.until is not None and today is not None and entry.until.latest < today


def _about(over: Iterable[Ignore], unused: Iterable[Ignore]) -> Iterator[Finding]:
    yield from map(ExpiredIgnore().judge, over)
    for entry in unused:
        known = rule_by_id(entry.rule) is not None
        misnamed = (
            ""
            if known
            else f": there is no such rule{did_you_mean(entry.rule, rule_ids())}"
        )
        yield UnusedIgnore().judge(entry, misnamed)
