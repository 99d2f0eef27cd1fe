"""The whole path on one page: files to study, study to findings and assessments, these to text."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from streams.assessment.assess import assess
from streams.assessment.collection import Assessed
from streams.checks.accepting import Scope, Terms
from streams.checks.outcome import CheckOutcome
from streams.checks.parting import outcome_of
from streams.checks.registry import STUDY_CHECKS
from streams.checks.running import configure, every_aim, gaps, quality
from streams.diagrams.source import StreamSource
from streams.findings.answer import Answer
from streams.findings.errors import BrokenStudyError, InputError, UsageError
from streams.findings.finding import Finding, Severity, in_file_order
from streams.graph.focus import focus_on
from streams.graph.leaving_out import Lack, lacking
from streams.graph.moment import WHOLE_LIFE, Moment
from streams.graph.policy_graph import PolicyGraph
from streams.rubric.loading import load_rubric
from streams.rubric.model import Rubric
from streams.study.dates import PartialDate, Period
from streams.study.finding_studies import find_study, reference_study
from streams.study.loading import LoadedStudy, load_study
from streams.study.policy import Policy
from streams.study.study import Study
from streams.yaml_source.validation import did_you_mean

# Rules whose findings make every number of an assessment doubtful.
SPOILING = frozenset(
    {"unknown-reference", "aim-named-as-lens", "rating-without-evidence"}
)
UNCONDITIONAL = Terms()


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of a study: for which aim, when, and of which policies; None and empty mean all.

    `years` asks for an assessment of each of these years, in place of one at `moment`.
    """

    aim: str | None = None
    moment: Moment = WHOLE_LIFE
    policies: tuple[str, ...] = ()
    years: tuple[PartialDate, ...] = ()

    def moments(self, policy: Policy) -> list[Moment]:
        """Return the moments to assess a policy at: each of the years in which it may have run, if any are asked for."""
        if not self.years:
            return [self.moment]
        life = policy.period or Period()
        return [Moment(as_of=y) for y in self.years if life.covers(y) is not Answer.NO]


def locate_study(named: Path | None, *, reference: bool, working: Path) -> Path:
    """Return the folder of the study that a person means."""
    return reference_study() if reference else find_study(named, working)


def check_study(
    folder: Path,
    question: Question,
    rules: Collection[str] = (),
    ignored: Collection[str] = (),
    terms: Terms = UNCONDITIONAL,
) -> CheckOutcome:
    """Return everything that is wrong with a study, and the gaps of its policies.

    Without an aim each policy is checked for all of its aims. `rules` narrows the rules to these,
    `ignored` takes rules away; `terms` say which findings do not count. If a shared file is unusable, or
    study.yaml sets a rule or an option that there is not, only the problems of files are reported.
    """
    loaded = load_study(folder)
    if loaded.study is None:
        return CheckOutcome(
            folder.name, folder.name, loaded.findings, (), texts=loaded.texts
        )
    return check_loaded(loaded, loaded.study, question, rules, ignored, terms)


def check_loaded(
    loaded: LoadedStudy,
    study: Study,
    question: Question,
    rules: Collection[str] = (),
    ignored: Collection[str] = (),
    terms: Terms = UNCONDITIONAL,
) -> CheckOutcome:
    """Return what `check_study` does, of a study that was loaded already; `study` is that of `loaded`."""
    try:
        configure(study)
    except InputError as error:
        problems = sorted([*loaded.findings, *error.findings], key=in_file_order)
        about = study.about
        return CheckOutcome(about.id, about.title, problems, (), texts=study.texts)
    whole = question.aim is None and question.moment == WHOLE_LIFE
    whole = whole and not study.unreadable
    scope = Scope(rules, ignored, question.policies, whole)
    not_checked = _not_checked(study, question)
    found = _all_findings(study, question, not_checked)
    outcome = outcome_of(loaded, study, found, scope, terms)
    return replace(outcome, not_checked=not_checked)


def open_study(folder: Path) -> Study:
    """Return a study that is fit to be scored and drawn.

    Raises
    ------
    InputError
        If a file cannot be read or does not validate.
    BrokenStudyError
        If an id names nothing, which would turn a slip of the keyboard into a gap, or names two things.
    """
    return fit_study(load_study(folder))


def fit_study(loaded: LoadedStudy) -> Study:
    """Return a loaded study if it is fit to be scored and drawn; raises as `open_study` does."""
    study = _usable(loaded)
    # As they come, whatever study.yaml says of them: an id that names nothing makes a link into a gap.
    spoiling = [
        finding
        for check in STUDY_CHECKS
        if check.id in SPOILING
        for finding in check().find(study)
        if finding.severity is Severity.ERROR
    ]
    if spoiling:
        raise BrokenStudyError(sorted(spoiling, key=in_file_order), study.texts)
    return study


def through_a_lens(study: Study, question: Question) -> Question:
    """Return a question about the study's first lens where it is about no aim and there is a lens."""
    lenses = study.about.lenses
    if question.aim is not None or not lenses:
        return question
    return Question(lenses[0].id, question.moment, question.policies)


def of_suitable_policies(
    study: Study, question: Question
) -> tuple[Question, Mapping[str, Lack]]:
    """Return a question about the policies that have the aim and the phase asked for, and what the others lack.

    Policies that the question names are never left out, nor are all of them.
    """
    if question.policies:
        return question, {}
    every = chosen_policies(study, ())
    lacks = lacking(study, every, question.aim, question.moment)
    if not lacks:
        return question, {}
    suitable = tuple(policy.id for policy in every if policy.id not in lacks)
    return replace(question, policies=suitable), lacks


def assess_policies(study: Study, rubric: Rubric, question: Question) -> Assessed:
    """Return the assessments of the policies asked for, in chronological order."""
    assessments = [
        assess(study, policy, rubric, question.aim, moment)
        for policy in chosen_policies(study, question.policies)
        for moment in question.moments(policy)
    ]
    return Assessed(study, rubric, question.aim, question.moment, assessments)


def with_phases(assessed: Assessed) -> Assessed:
    """Return the assessments with one of each phase of the policies that have several, over their whole lives only."""
    if not assessed.moment.is_whole_life:
        return assessed
    phases = {
        each.policy.id: [
            assess(
                assessed.study,
                each.policy,
                assessed.rubric,
                assessed.aim,
                Moment(phase=phase.id),
            )
            for phase in each.policy.phases
        ]
        for each in assessed.assessments
        if len(each.policy.phases) > 1
    }
    return replace(assessed, phases=phases)


def stream_sources(study: Study, question: Question) -> list[StreamSource]:
    """Return what the stream diagrams of the policies asked for are drawn from.

    Without an aim the whole of each policy is drawn; with one, only what serves it.
    """
    configured = configure(study)
    sources = []
    for policy in chosen_policies(study, question.policies):
        focus = (
            focus_on(study, policy, question.aim) if question.aim else every_aim(policy)
        )
        graph = PolicyGraph(study, policy, focus, question.moment)
        found = gaps(study, policy, focus, question.moment, configured)
        sources.append(StreamSource(graph, found, whole=question.aim is None))
    return sources


def chosen_policies(study: Study, names: Sequence[str]) -> list[Policy]:
    """Return the policies of these ids, or all, in chronological order and then by id.

    Raises
    ------
    UsageError
        If one is not a policy of the study.
    """
    for name in names:
        if name not in study.policies:
            known = ", ".join(study.policies) or "none"
            nearest = did_you_mean(name, study.policies)
            raise UsageError(
                f"`{name}` is not a policy of this study{nearest}; its policies: {known}"
            )
    wanted = names or list(study.policies)
    return sorted((study.policies[name] for name in dict.fromkeys(wanted)), key=_by_age)


def rubric_of(study: Study, named: str | None = None) -> Rubric:
    """Return the named rubric, or the one that the study uses."""
    return load_rubric(named or study.about.rubric, study.folder)


def _not_checked(study: Study, question: Question) -> Mapping[str, Lack]:
    """Return the policies that lack the aim asked for; none where policies are named or no aim is."""
    if question.policies or question.aim is None:
        return {}
    policies = chosen_policies(study, ())
    return lacking(study, policies, question.aim, question.moment)


def _all_findings(
    study: Study, question: Question, not_checked: Collection[str]
) -> list[Finding]:
    configured = configure(study)
    found = quality(study, configured)
    for policy in chosen_policies(study, question.policies):
        if policy.id in not_checked:
            continue
        focus = (
            focus_on(study, policy, question.aim) if question.aim else every_aim(policy)
        )
        found += gaps(study, policy, focus, question.moment, configured)
    if question.policies:
        found = [f for f in found if f.policy is None or f.policy in question.policies]
    return found


def _usable(loaded: LoadedStudy) -> Study:
    if loaded.study is None or loaded.failed:
        raise InputError(loaded.findings, loaded.texts)
    return loaded.study


def _by_age(policy: Policy) -> tuple[str, str]:
    start = policy.period.from_ if policy.period else None
    return (start.earliest.isoformat() if start else "9999", policy.id)
