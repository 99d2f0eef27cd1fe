"""Words for the states, verdicts and reasons of an assessment, the same in every text for people."""

from streams.assessment.judged import Confidence
from streams.assessment.result import Assessment, CellResult, CriterionResult, State
from streams.assessment.scoring import Outcome, Reason, Verdict
from streams.findings.answer import Answer
from streams.graph.moment import Moment
from streams.reports.naming import short_cell
from streams.reports.plain import plural
from streams.study.policy import Policy
from streams.study.study import Study

NOT_A_RANKING = (
    "Not a ranking: there is no single score, and policies are not put in an order."
)
WARNINGS = (
    "Cells share sources, so they are not independent of each other.",
    "Outcomes known later may have coloured the ratings.",
)

VERDICTS = {
    Verdict.ALIGNED: "ALIGNED",
    Verdict.GAP: "GAP",
    Verdict.UNDECIDED: "undecided",
    Verdict.INSUFFICIENT: "insufficient",
    Verdict.NOT_APPLICABLE: "not applicable",
}
REASONS = {
    Reason.MIXED: "mixed",
    Reason.LEANS_GAP: "leans gap",
    Reason.LEANS_ALIGNED: "leans aligned",
    Reason.STRADDLES: "straddles",
}
STATES = {
    State.RATED: "rated",
    State.DERIVED: "derived",
    State.DISPUTED: "disputed",
    State.CHANGED: "changed over time",
    State.UNKNOWN: "unknown",
    State.NOT_APPLICABLE: "not applicable",
}
RANGES = {
    "sites-differ": "sites differ",
    "sources-differ": "sources differ",
    "unsure": "the coder is unsure",
}
BASES = {"rated": "rated", "structural": "structural"}


def outcome_text(outcome: Outcome) -> str:
    """Return a verdict, or the reason of an undecided one: `GAP`, `leans gap`."""
    return REASONS[outcome.reason] if outcome.reason else VERDICTS[outcome.verdict]


def confidence_text(confidence: Confidence | None) -> str:
    """Return the word for a confidence, or nothing where it was not stated."""
    return confidence.value if confidence else ""


def aim_label(assessment: Assessment) -> str:
    """Return what kind of aim was judged for."""
    if assessment.focus.is_lens:
        return "lens"
    own = assessment.focus.id == assessment.policy.focal_aim
    return "focal aim" if own else "aim"


def period_text(policy: Policy) -> str:
    """Return when a policy ran: `2013 .. ongoing`."""
    period = policy.period
    if period is None:
        return "dates unknown"
    return f"{period.from_ or '?'} .. {period.to or '?'}"


def moment_text(moment: Moment, policy: Policy | None = None) -> str:
    """Return the time that an assessment is of."""
    parts = []
    if moment.as_of is not None:
        life = policy.period if policy else None
        ran = life is None or life.covers(moment.as_of) is not Answer.NO
        parts.append(f"as of {moment.as_of}{'' if ran else ' (it did not run then)'}")
    if moment.phase is not None:
        phase = policy.phase(moment.phase) if policy else None
        when = f" ({phase.period})" if phase else ""
        parts.append(f"phase {moment.phase}{when}")
    return ", ".join(parts) or "over its whole life"


def coders_text(assessment: Assessment) -> str:
    """Return whose ratings were scored; where there are none, the aims that there are ratings for."""
    if assessment.coders:
        return ", ".join(assessment.coders)
    others = ", ".join(assessment.rated_for)
    return f"none (rated for {others})" if others else "none"


def rubric_text(assessment: Assessment) -> str:
    """Return the rubric with its version, and the versions that coders used where they differ."""
    rubric = assessment.rubric
    text = f"{rubric.id} v{rubric.version}"
    other = [f"v{v}" for v in assessment.rubric_versions if v != rubric.version]
    return f"{text} (ratings made with {', '.join(other)})" if other else text


def coded_text(study: Study) -> str:
    """Return how a study was coded, and whether a human expert has checked it."""
    coded = study.about.coded
    if coded is None:
        return "How the study was coded is not stated."
    review = (
        "reviewed by a human expert"
        if coded.reviewed_by_human_expert
        else "not reviewed by a human expert"
    )
    note = f" {coded.note}" if coded.note else ""
    return f"Coded by: {coded.by}; {review}.{note}"


def counts_text(assessment: Assessment) -> list[str]:
    """Return how many cells surely are what, a part each, never added up to one figure."""
    counts = [
        f"Sure gaps {assessment.count(Verdict.GAP)} of {len(assessment.cells)}",
        f"sure alignments {assessment.count(Verdict.ALIGNED)}",
        f"undecided {assessment.count(Verdict.UNDECIDED)}",
        f"insufficient {assessment.count(Verdict.INSUFFICIENT)}",
    ]
    beyond = assessment.count(Verdict.NOT_APPLICABLE)
    if beyond:
        counts.append(f"not applicable {beyond}")
    return counts


def marks_text(result: CriterionResult) -> str:
    """Return what is special about a criterion: `gate`, `necessary`, or nothing."""
    if not result.criterion.counts:
        return "gate"
    return "necessary" if result.criterion.necessary else ""


def why_a_range(result: CriterionResult) -> str:
    """Return why the level of a criterion is a range, or nothing where it is not one."""
    level = result.level
    if level is None or level.lo == level.hi:
        return ""
    told = result.state in (State.DISPUTED, State.CHANGED)
    reasons = [STATES[result.state]] if told else []
    reasons += [RANGES[reason] for reason in result.ranges]
    unknown = result.counts_of[Answer.UNKNOWN]
    if result.state is State.DERIVED and unknown:
        reasons.append(f"{unknown} of {len(result.observations)} subjects unknown")
    return ", ".join(reasons)


def state_text(result: CriterionResult) -> str:
    """Return where a level comes from, and why it is a range where the state does not say so."""
    state = STATES[result.state]
    why = why_a_range(result)
    return (
        state if why in ("", state) else f"{state} ({why.removeprefix(f'{state}, ')})"
    )


def in_between(assessment: Assessment) -> list[CriterionResult]:
    """Return the known criteria that are neither surely high nor surely low."""
    return [
        result
        for result in assessment.criteria()
        if result.level is not None
        and not result.judged.is_unknown
        and not result.judged.is_surely_high
        and not result.judged.is_surely_low
    ]


def inherited_text(assessment: Assessment) -> str:
    """Return how many elements have no dates of their own."""
    every = len(assessment.policy.elements())
    return f"Dates inherited from the policy: {len(assessment.inherited)} of {plural(every, 'element')}."


def left_out_text(assessment: Assessment) -> str:
    """Return what the checks did not look at because it serves other aims only, or nothing."""
    if not assessment.left_out:
        return ""
    counts = ", ".join(f"{rule} {n}" for rule, n in assessment.left_out.items())
    return f"Left out, as serving other aims only: {counts}."


def kinds_text(assessment: Assessment) -> list[str]:
    """Return the cells in which structural and rated criteria contradict each other."""
    return [
        f"{short_cell(assessment.rubric, key)}: structural criteria alone "
        f"{outcome_text(cell.structural_alone.outcome)}, rated alone "
        f"{outcome_text(cell.rated_alone.outcome)}"
        for key, cell in assessment.cells.items()
        if cell.kinds_differ
    ]


def cell_notes(cell: CellResult) -> list[str]:
    """Return what a reader must know of a cell besides its level: reason, disputes, changes."""
    states = [result.state for result in cell.criteria]
    notes = [REASONS[cell.scored.reason]] if cell.scored.reason else []
    notes += [
        f"{states.count(state)} {STATES[state]}"
        for state in (State.DISPUTED, State.CHANGED)
        if state in states
    ]
    if cell.kinds_differ:
        notes.append("facts differ")
    return notes
