"""Checks as a study configures them, run over its policies."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from pydantic import ValidationError

from streams.checks.catalogue import IGNORE_CHECKS, rule_by_id, rule_ids
from streams.checks.check import AlignmentCheck, Check, StudyCheck
from streams.checks.option_words import option_problem
from streams.checks.registry import ALIGNMENT_CHECKS, STUDY_CHECKS
from streams.findings.errors import InputError, UsageError
from streams.findings.finding import Finding, Severity, in_file_order
from streams.findings.location import Location
from streams.graph.focus import Focus
from streams.graph.moment import Moment
from streams.graph.policy_graph import PolicyGraph
from streams.study.policy import Policy
from streams.study.study import Study
from streams.study.study_file import Override, RuleSettings
from streams.yaml_source.validation import did_you_mean

EVERY_AIM = "every-aim"
SomeCheck = TypeVar("SomeCheck", bound=Check)


@dataclass(frozen=True)
class Configured:
    """The checks of a study, with its options, and the severities that it asks for."""

    alignment: tuple[AlignmentCheck, ...]
    quality: tuple[StudyCheck, ...]
    severities: dict[str, Severity]
    overrides: tuple[Override, ...] = ()

    def alignment_check(self, rule: str) -> AlignmentCheck | None:
        """Return the alignment check of that id as configured, whether it is enabled or not."""
        return next((check for check in self.alignment if check.id == rule), None)

    def weigh(self, finding: Finding) -> Finding:
        """Return a finding with the severity that the study asks for; an unknown stays `info`."""
        if finding.severity is Severity.INFO:
            return finding
        wanted = self.severities.get(finding.rule, finding.severity)
        for override in self.overrides:
            if _is_meant(override, finding):
                wanted = override.severity
        return replace(finding, severity=wanted)


def configure(study: Study) -> Configured:
    """Return the checks with the study's options; a rule that it turns off is left out of the findings.

    Raises
    ------
    InputError
        If study.yaml names a rule or an option that there is not.
    """
    settings = study.about.rules
    problems = [
        _not_a_rule(study.about.place("rules", rule), rule)
        for rule in settings
        if rule_by_id(rule) is None
    ]
    problems += [
        _not_a_rule(override.place("rule"), override.rule)
        for override in study.about.overrides
        if rule_by_id(override.rule) is None
    ]
    if problems:
        raise InputError(problems, study.texts)
    for check in IGNORE_CHECKS:
        _configured(check, study, settings)
    return Configured(
        tuple(_configured(check, study, settings) for check in ALIGNMENT_CHECKS),
        tuple(_configured(check, study, settings) for check in STUDY_CHECKS),
        {rule: wanted.severity for rule, wanted in settings.items() if wanted.severity},
        tuple(study.about.overrides),
    )


def enabled(study: Study, rule: str) -> bool:
    """Tell whether a study uses a rule."""
    wanted = study.about.rules.get(rule)
    return wanted is None or wanted.enabled


def gaps(
    study: Study, policy: Policy, focus: Focus, moment: Moment, configured: Configured
) -> list[Finding]:
    """Return the alignment findings of one policy for one aim, in file order; unknowns are `info`."""
    graph = PolicyGraph(study, policy, focus, moment)
    found = (
        configured.weigh(finding)
        for check in configured.alignment
        if enabled(study, check.id)
        for finding in check.find(graph)
    )
    return sorted(found, key=in_file_order)


def quality(study: Study, configured: Configured) -> list[Finding]:
    """Return the data-quality findings of a study, in file order."""
    found = (
        configured.weigh(finding)
        for check in configured.quality
        if enabled(study, check.id)
        for finding in check.find(study)
    )
    return sorted(found, key=in_file_order)


def every_aim(policy: Policy) -> Focus:
    """Return the focus that leaves no aim of a policy out, for checking and never for scoring."""
    aims = tuple(aim.id for aim in policy.aims)
    return Focus(EVERY_AIM, "every aim of the policy", is_lens=True, aims=aims)


def select(rules: Iterable[str], what: str) -> frozenset[str]:
    """Return the rule ids given on a command line.

    Raises
    ------
    UsageError
        If one of them is not a rule; `what` names the option.
    """
    chosen = frozenset(
        part.strip() for given in rules for part in given.split(",") if part.strip()
    )
    for rule in sorted(chosen):
        if rule_by_id(rule) is None:
            raise UsageError(
                f"{what}: `{rule}` is not a rule{did_you_mean(rule, rule_ids())}"
            )
    return chosen


def _is_meant(override: Override, finding: Finding) -> bool:
    return (
        override.rule == finding.rule
        and override.policy in (None, finding.policy)
        and override.subject in (None, finding.subject)
    )


def _configured(
    check: type[SomeCheck], study: Study, settings: dict[str, RuleSettings]
) -> SomeCheck:
    options = settings[check.id].options if check.id in settings else {}
    try:
        return check.model_validate(options)
    except ValidationError as error:
        known = ", ".join(f"`{name}`" for name in check.model_fields) or "none"
        wrong = error.errors()[0]
        name = ".".join(str(step) for step in wrong["loc"])
        place = settings[check.id].place("options", name)
        message = option_problem(check.id, name, wrong)
        raise InputError(
            [
                Finding(
                    "invalid-value",
                    Severity.ERROR,
                    message,
                    f"options: {known}",
                    place,
                )
            ],
            study.texts,
        ) from error


def _not_a_rule(place: Location, rule: str) -> Finding:
    message = f"`{rule}` is not a rule{did_you_mean(rule, rule_ids())}"
    return Finding("invalid-value", Severity.ERROR, message, "remove it", place)
