from streams.reports.by_phase import phase_table
from streams.study.finding_studies import reference_study
from streams.workflow import (
    Question,
    assess_policies,
    open_study,
    rubric_of,
    with_phases,
)

STUDY = open_study(reference_study())
QUESTION = Question(
    aim="health-inequalities",
    policies=("integrated-care-systems", "total-place-pilots"),
)
ASSESSED = with_phases(assess_policies(STUDY, rubric_of(STUDY), QUESTION))


def test_a_policy_that_changed_is_told_phase_by_phase() -> None:
    table = phase_table(ASSESSED, "integrated-care-systems")

    assert table is not None
    assert [heading.split(" ")[0] for heading in table.headings] == [
        "Cell",
        "informal",
        "statutory",
    ]
    cells = list(ASSESSED.rubric.cells())
    assert len(table.rows) == len(cells) + len(ASSESSED.rubric.windows)


def test_each_phase_is_assessed_by_what_held_in_it() -> None:
    informal, statutory = ASSESSED.phases["integrated-care-systems"]

    gate = [
        next(r.level for r in phase.criteria() if r.criterion.id == "aim-stated")
        for phase in (informal, statutory)
    ]
    assert gate[0] != gate[1]


def test_a_policy_without_phases_has_no_such_table() -> None:
    assert phase_table(ASSESSED, "total-place-pilots") is None


def test_at_a_date_phases_are_not_told_apart() -> None:
    asked = Question("health-inequalities", policies=("integrated-care-systems",))
    at_a_date = assess_policies(STUDY, rubric_of(STUDY), asked)

    assert phase_table(at_a_date, "integrated-care-systems") is None
