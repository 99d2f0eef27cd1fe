"""Parts the findings of a run into those that count and those that do not."""

from collections.abc import Iterable

from streams.checks.accepting import Scope, Terms, forgive, ignore
from streams.checks.baseline import Entry
from streams.checks.fingerprint import marks_of
from streams.checks.outcome import CheckOutcome
from streams.checks.running import configure, enabled
from streams.findings.finding import Finding, in_file_order
from streams.study.loading import LoadedStudy
from streams.study.study import Study


def outcome_of(
    loaded: LoadedStudy,
    study: Study,
    findings: Iterable[Finding],
    scope: Scope,
    terms: Terms,
) -> CheckOutcome:
    """Return the outcome of a run, its findings parted into those that count and those that do not."""
    asked = [finding for finding in findings if scope.takes(finding.rule)]
    left, accepted = ignore(study, asked, scope, terms.today)
    configured = configure(study)
    left = [
        configured.weigh(finding)
        for finding in left
        if scope.takes(finding.rule) and enabled(study, finding.rule)
    ]
    marks = marks_of([*left, *(each.finding for each in accepted)])
    gone: list[Entry] = []
    if terms.baseline is not None:
        left, forgiven, gone = forgive(marks, left, terms.baseline, scope)
        accepted += forgiven
    return CheckOutcome(
        study_id=study.about.id,
        study_title=study.about.title,
        problems=loaded.findings,
        findings=sorted(left, key=in_file_order),
        accepted=sorted(accepted, key=lambda each: in_file_order(each.finding)),
        texts=study.texts,
        gone=gone,
        fail_on=study.about.fail_on,
    )
