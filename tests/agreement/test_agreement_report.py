import pytest

from streams.agreement.differing import Alone
from streams.agreement.report import AgreementReport, Asked, report_agreement
from streams.findings.errors import UsageError
from streams.rubric.loading import load_rubric
from tests.builders import study_of

RUBRIC = load_rubric("exworthy-powell")
TWELVE = [criterion.id for criterion in RUBRIC.criteria if criterion.basis == "rated"][
    :12
]


def reading(coder: str, ratings: str, aim: str = "aim-a") -> str:
    return f"  - {{aim: {aim}, coder: {coder}, ratings: {{{ratings}}}}}\n"


def rated(level: object, more: str = "") -> str:
    return f"{{rating: {level}, rationale: 'why {level}'{more}}}"


def report_of(*files: str, asked: Asked | None = None) -> AgreementReport:
    yaml = (
        "aims: [{id: aim-a}, {id: aim-b}]\n"
        "phases: [{id: early, period: {from: 2000, to: 2004}}]\n"
        "ratings:\n" + "".join(files)
    )
    return report_agreement(study_of(yaml), RUBRIC, asked or Asked())


def test_the_consensus_is_no_independent_coder() -> None:
    report = report_of(
        reading("reader-a", f"goal-clarity: {rated(1)}"),
        reading("reader-b", f"goal-clarity: {rated(1)}"),
        reading("consensus", f"goal-clarity: {rated(1)}"),
    )

    assert [coder.id for coder in report.coders] == ["reader-a", "reader-b"]


def test_the_consensus_stands_beside_the_disagreement_it_settled() -> None:
    report = report_of(
        reading("reader-a", f"goal-clarity: {rated(0)}"),
        reading("reader-b", f"goal-clarity: {rated(2)}"),
        reading("consensus", f"goal-clarity: {rated(1)}"),
    )

    (found,) = report.disagreements
    assert found.subject.consensus is not None
    assert found.subject.consensus.level == (1, 1)


def test_disagreements_come_largest_first_and_then_in_the_order_of_the_rubric() -> None:
    report = report_of(
        reading(
            "reader-a",
            f"salience: {rated(0)}, goal-clarity: {rated(0)}, learning: {rated(0)}, aim-stated: {rated(2)}",
        ),
        reading(
            "reader-b",
            f"salience: {rated(1)}, goal-clarity: {rated(1)}, learning: {rated(3)}, aim-stated: {rated(2)}",
        ),
    )

    assert [(d.subject.criterion.id, d.distance) for d in report.disagreements] == [
        ("learning", 3),
        ("goal-clarity", 1),
        ("salience", 1),
    ]


def test_the_distance_of_ranges_is_that_of_their_nearest_ends() -> None:
    report = report_of(
        reading(
            "reader-a",
            f"goal-clarity: {rated('[0, 1]', ', range: unsure')}, salience: {rated('[1, 2]', ', range: unsure')}",
        ),
        reading("reader-b", f"goal-clarity: {rated(3)}, salience: {rated(2)}"),
    )

    assert [d.distance for d in report.disagreements] == [2, 0]


def test_silence_against_a_level_is_no_disagreement_of_levels() -> None:
    report = report_of(
        reading("reader-a", "goal-clarity: unknown, salience: unknown"),
        reading("reader-b", f"goal-clarity: {rated(3)}, salience: unknown"),
    )

    assert report.disagreements == []
    assert [subject.criterion.id for subject in report.silences] == ["goal-clarity"]
    assert (report.knowing.split, report.knowing.both_silent) == (1, 1)
    assert report.overall.material.compared == 0


def test_a_range_over_the_whole_scale_counts_as_silence() -> None:
    report = report_of(
        reading("reader-a", f"goal-clarity: {rated('[0, 3]', ', range: unsure')}"),
        reading("reader-b", "goal-clarity: unknown"),
    )

    assert report.silences == []
    assert report.knowing.both_silent == 1


def test_agreement_on_what_is_known_has_figures_of_its_own() -> None:
    same = ", ".join(f"{name}: {rated(1)}" for name in TWELVE)

    report = report_of(reading("reader-a", same), reading("reader-b", same))

    assert report.knowing.exact.value == 1
    assert report.knowing.ac1.value == 1
    assert report.knowing.alpha.reason == "all ratings in 12 units are the same"


def test_too_few_units_have_a_reason_in_place_of_a_coefficient() -> None:
    report = report_of(
        reading("reader-a", f"goal-clarity: {rated(1)}"),
        reading("reader-b", f"goal-clarity: {rated(1)}"),
    )

    assert report.overall.alpha.value is None
    assert report.overall.alpha.reason == "1 unit with two whole ratings; needs 10"
    assert report.overall.exact.value == 1


def test_streams_and_criteria_have_figures_for_their_own_units() -> None:
    report = report_of(
        reading("reader-a", f"goal-clarity: {rated(1)}, learning: {rated(0)}"),
        reading("reader-b", f"goal-clarity: {rated(1)}, learning: {rated(2)}"),
    )

    exact = {part.id: part.agreement.exact.value for part in report.by_stream}
    assert exact == {"policy": 1.0, "process": 0.0, "resource": None}
    assert [part.id for part in report.by_criterion] == ["goal-clarity", "learning"]


def test_ratings_of_different_times_are_not_compared() -> None:
    report = report_of(
        reading("reader-a", f"goal-clarity: {rated(1, ', phase: early')}"),
        reading("reader-b", f"goal-clarity: {rated(3)}"),
    )

    assert report.overall.material.units == 0
    assert [single.why for single in report.singles] == [Alone.DATED_OTHERWISE] * 2


def test_a_phase_and_its_dates_are_the_same_time() -> None:
    dates = ", period: {from: 2000, to: 2004}"

    report = report_of(
        reading("reader-a", f"goal-clarity: {rated(1, ', phase: early')}"),
        reading("reader-b", f"goal-clarity: {rated(3, dates)}"),
    )

    (found,) = report.disagreements
    assert found.subject.when == "early"
    assert found.distance == 2


def test_what_one_coder_alone_has_rated_is_told_apart() -> None:
    report = report_of(
        reading("reader-a", f"goal-clarity: {rated(1)}, salience: {rated(1)}"),
        reading("reader-a", f"goal-clarity: {rated(1)}", aim="aim-b"),
        reading("reader-b", f"goal-clarity: {rated(1)}"),
    )

    assert [single.why for single in report.singles] == [
        Alone.NOT_RATED_BY_OTHERS,
        Alone.NO_FILE,
    ]


def test_one_aim_can_be_looked_at_alone() -> None:
    files = [
        reading(coder, f"goal-clarity: {rated(1)}", aim=aim)
        for coder in ("reader-a", "reader-b")
        for aim in ("aim-a", "aim-b")
    ]

    report = report_of(*files, asked=Asked(aim="aim-b"))

    assert report.overall.material.units == 1


def test_what_a_coder_cited_by_id_is_followed_to_its_words() -> None:
    report = report_of(
        reading("reader-a", f"goal-clarity: {rated(1, ', evidence: aim-a')}"),
        reading("reader-b", f"goal-clarity: {rated(2)}"),
    )

    (found,) = report.disagreements
    (cited,) = found.subject.sayings["reader-a"].cited
    assert (cited.at, cited.says) == ("aim-a", "An aim.")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (Asked(coders=("nobody",)), "`nobody` is no coder"),
        (Asked(aim="nothing"), "nothing is rated for `nothing`"),
        (Asked(coders=("reader-a",)), "only `reader-a` to compare"),
    ],
)
def test_a_question_that_has_no_answer_is_refused_with_what_there_is(
    asked: Asked, said: str
) -> None:
    files = [
        reading(coder, f"goal-clarity: {rated(1)}")
        for coder in ("reader-a", "reader-b")
    ]

    with pytest.raises(UsageError, match=said):
        report_of(*files, asked=asked)
