"""By what readers narrow a list of policies down: era, mandate, topic, and the verdict of a cell or window."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from streams.assessment.collection import Assessed
from streams.assessment.eras import sharp
from streams.assessment.result import Assessment
from streams.findings.answer import Answer
from streams.reports.naming import short_cell
from streams.reports.site.matrix import window_anchor
from streams.reports.site.places import cell_anchor
from streams.study.policy import Policy
from streams.study.study import Study

MANDATES = ("statutory", "required", "conditional", "voluntary")


@dataclass(frozen=True, slots=True)
class Choice:
    """One entry of a list to choose from: its word in the page, and its text for readers."""

    value: str
    text: str


@dataclass(frozen=True, slots=True)
class Marks:
    """What a policy is found by: words, each without blanks, and a text to search in."""

    eras: Sequence[str]
    mandates: Sequence[str]
    topics: Sequence[str]
    verdicts: Sequence[str]
    text: str


@dataclass(frozen=True, slots=True)
class Choices:
    """What there is to choose from; only what at least one policy has."""

    eras: Sequence[Choice]
    mandates: Sequence[Choice]
    topics: Sequence[Choice]
    places: Sequence[Choice]
    verdicts: Sequence[Choice]


def marks_of(assessment: Assessment, study: Study) -> Marks:
    """Return what a policy is found by."""
    policy = assessment.policy
    cells = [
        f"{cell_anchor(key)}:{cell.scored.verdict.value}"
        for key, cell in assessment.cells.items()
    ]
    windows = [
        f"{window_anchor(name)}:{window.verdict.value}"
        for name, window in assessment.windows.items()
    ]
    return Marks(
        eras=_eras(policy, study),
        mandates=mandates(policy),
        topics=topics(policy),
        verdicts=[*cells, *windows],
        text=" ".join(_texts(policy)).casefold(),
    )


def choices(assessed: Assessed) -> Choices:
    """Return what the policies of a study can be narrowed down by."""
    study, rubric = assessed.study, assessed.rubric
    marks = [marks_of(each, study) for each in assessed.assessments]
    eras = [Choice(e.id, e.title or e.id) for e in study.about.eras]
    subjects = [Choice(topic.id, topic.title) for topic in study.about.topics]
    verdicts = _used(v.split(":")[1] for m in marks for v in m.verdicts)
    return Choices(
        eras=_among(eras, (era for m in marks for era in m.eras)),
        mandates=_among(
            [Choice(name, name) for name in MANDATES],
            (name for m in marks for name in m.mandates),
        ),
        topics=_among(subjects, (topic for m in marks for topic in m.topics)),
        places=[
            *(
                Choice(cell_anchor(key), short_cell(rubric, key))
                for key in rubric.cells()
            ),
            *(
                Choice(window_anchor(n), rule.title)
                for n, rule in rubric.windows.items()
            ),
        ],
        verdicts=[Choice(v, v.replace("-", " ")) for v in sorted(verdicts)],
    )


def mandates(policy: Policy) -> list[str]:
    """Return the mandates that a policy had, over its phases, each once."""
    every = [policy.mandate, *(phase.mandate for phase in policy.phases)]
    return list(dict.fromkeys(mandate for mandate in every if mandate))


def topics(policy: Policy) -> list[str]:
    """Return what the aims of a policy are about, each once, in file order."""
    return list(dict.fromkeys(aim.topic for aim in policy.aims if aim.topic))


def topic_title(study: Study, topic: str) -> str:
    """Return the title of a topic, or its id where the study does not name it."""
    return next((t.title for t in study.about.topics if t.id == topic), topic)


def began(policy: Policy) -> str:
    """Return the first day on which a policy may have run, to be sorted by; unknown sorts last."""
    start = policy.period.from_ if policy.period else None
    return start.earliest.isoformat() if start else "9999"


def _eras(policy: Policy, study: Study) -> list[str]:
    if policy.period is None:
        return []
    life = policy.period
    return [
        era.id
        for era in study.about.eras
        if sharp(era.period).overlaps(life) is not Answer.NO
    ]


def _texts(policy: Policy) -> Iterable[str]:
    yield policy.title
    yield policy.id
    yield policy.serves_population or ""
    for element in policy.elements():
        yield element.text


def _among(every: Iterable[Choice], used: Iterable[str]) -> list[Choice]:
    names = _used(used)
    return [choice for choice in every if choice.value in names]


def _used(names: Iterable[str]) -> set[str]:
    return set(names)
