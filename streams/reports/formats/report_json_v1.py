"""The report for machines: assessments with the facts and the works under them, a contract with a version."""

from typing import TypedDict

from streams import __version__
from streams.assessment.collection import Assessed
from streams.assessment.result import Assessment
from streams.checks.outcome import CheckOutcome
from streams.findings.finding import Severity
from streams.reports.assessment_shape import AssessmentShape, EvidenceShape
from streams.reports.citing import Work, works_cited
from streams.reports.facts import Fact, fact_groups, overview
from streams.reports.json_text import json_text
from streams.reports.method import method_text
from streams.reports.pages import gaps_by_cell, gaps_by_rule
from streams.reports.shaping import assessment_shape
from streams.reports.site.publication import Publication
from streams.study.study import Study

SCHEMA = "policy-streams/report/1"
FILE = "report.json"


class FactShape(TypedDict):
    """One entry of a policy's file; `inherited` dates are the policy's."""

    id: str | None
    text: str
    when: str
    inherited: bool
    details: dict[str, str]
    note: str | None
    evidence: list[EvidenceShape]
    place: str


class PolicyShape(TypedDict):
    """One policy: its assessment, its facts by list, and the keys of the works that it cites."""

    assessment: AssessmentShape
    overview: dict[str, str]
    note: str | None
    facts: dict[str, list[FactShape]]
    left_out: dict[str, int]
    works: list[str]


class WorkShape(TypedDict):
    """One work that is cited."""

    key: str
    authors: str
    year: str
    title: str
    url: str | None


class RuleShape(TypedDict):
    """How many gaps a rule found, in all and by policy."""

    rule: str
    title: str
    count: int
    policies: dict[str, int]


class CellGapsShape(TypedDict):
    """How many gaps the checks found in a cell, over all policies."""

    stream: str
    dimension: str
    count: int


class NotAssessedShape(TypedDict):
    """A policy that was left out; `lacks` is `focal-aim`, `aim` or `phase`."""

    policy: str
    lacks: str


class CodedShape(TypedDict):
    """How the study was coded."""

    by: str
    reviewed_by_human_expert: bool
    note: str | None


class AboutShape(TypedDict):
    """The study."""

    id: str
    title: str
    description: str | None
    licence: str | None
    coded: CodedShape | None


class JsonReport(TypedDict):
    """The document; `checks` is null where the checks were not run."""

    schema: str
    tool: dict[str, str]
    study: AboutShape
    rubric: dict[str, str | int]
    lens: str | None
    as_of: str | None
    phase: str | None
    checks: dict[str, int] | None
    gaps_by_rule: list[RuleShape]
    gaps_by_cell: list[CellGapsShape]
    policies: list[PolicyShape]
    not_assessed: list[NotAssessedShape]
    works: list[WorkShape]
    method: list[str]


def render_pages(publication: Publication) -> dict[str, str]:
    """Return the one file of the report by its name."""
    assessed, outcome = publication.assessed, publication.outcome
    study, moment = assessed.study, assessed.moment
    cited = {
        work.key: work
        for assessment in assessed.assessments
        for work in works_cited(study, assessment)
    }
    lens = study.about.lens(assessed.aim) if assessed.aim else None
    document = JsonReport(
        schema=SCHEMA,
        tool={"name": "policy-streams", "version": __version__},
        study=_about(study),
        rubric={"id": assessed.rubric.id, "version": assessed.rubric.version},
        lens=lens.id if lens else None,
        as_of=str(moment.as_of) if moment.as_of else None,
        phase=moment.phase,
        checks=_checks(outcome),
        gaps_by_rule=_rules(assessed),
        gaps_by_cell=[
            CellGapsShape(stream=key[0], dimension=key[1], count=count)
            for key, count in gaps_by_cell(assessed).items()
        ],
        policies=[_policy(study, each) for each in assessed.assessments],
        not_assessed=[
            NotAssessedShape(policy=policy, lacks=lack.value)
            for policy, lack in assessed.not_assessed.items()
        ],
        works=[_work(cited[key]) for key in sorted(cited)],
        method=method_text(assessed.rubric),
    )
    return {FILE: json_text(document)}


def _about(study: Study) -> AboutShape:
    about = study.about
    coded = about.coded
    return AboutShape(
        id=about.id,
        title=about.title,
        description=about.description,
        licence=about.licence,
        coded=CodedShape(
            by=coded.by,
            reviewed_by_human_expert=coded.reviewed_by_human_expert,
            note=coded.note,
        )
        if coded
        else None,
    )


def _checks(outcome: CheckOutcome | None) -> dict[str, int] | None:
    if outcome is None:
        return None
    counts = outcome.counts()
    found = {severity.value: counts[severity] for severity in Severity}
    return {**found, "accepted": len(outcome.accepted)}


def _rules(assessed: Assessed) -> list[RuleShape]:
    return [
        RuleShape(
            rule=each.rule,
            title=each.title,
            count=each.count,
            policies=dict(each.policies),
        )
        for each in gaps_by_rule(assessed)
    ]


def _policy(study: Study, assessment: Assessment) -> PolicyShape:
    policy = assessment.policy
    return PolicyShape(
        assessment=assessment_shape(assessment),
        overview=dict(overview(study, policy)),
        note=policy.note,
        facts={
            group.key: [_fact(fact) for fact in group.facts]
            for group in fact_groups(study, policy)
        },
        left_out=dict(assessment.left_out),
        works=[work.key for work in works_cited(study, assessment)],
    )


def _fact(fact: Fact) -> FactShape:
    return FactShape(
        id=fact.id,
        text=fact.text,
        when=fact.when,
        inherited=fact.inherited,
        details=dict(fact.details),
        note=fact.note,
        evidence=[
            EvidenceShape(ref=piece.ref, at=piece.at, says=piece.says)
            for piece in fact.evidence
        ],
        place=fact.place,
    )


def _work(work: Work) -> WorkShape:
    return WorkShape(
        key=work.key,
        authors=work.authors,
        year=work.year,
        title=work.title,
        url=work.url,
    )
