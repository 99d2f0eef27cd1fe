import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from streams.findings.answer import Answer
from streams.study.dates import PartialDate, Period, parse_date
from tests.builders import policy_of

YES, NO, UNKNOWN = Answer.YES, Answer.NO, Answer.UNKNOWN


def period(words: str) -> Period:
    found = policy_of(f"period: {words}").period
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        (1998, "1998-01-01", "1998-12-31"),
        ("1998-04", "1998-04-01", "1998-04-30"),
        ("2000-02", "2000-02-01", "2000-02-29"),
        ("1998-04-01", "1998-04-01", "1998-04-01"),
        ([1998, 2000], "1998-01-01", "2000-12-31"),
        (["1998-04", "1998-06-02"], "1998-04-01", "1998-06-02"),
    ],
)
def test_a_date_is_as_precise_as_it_was_written(
    written: object, first: str, last: str
) -> None:
    date = parse_date(written)

    assert date.earliest == datetime.date.fromisoformat(first)
    assert date.latest == datetime.date.fromisoformat(last)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        (1998, "1998"),
        ("1998-04", "1998-04"),
        ("1998-04-01", "1998-04-01"),
        ([1998, "1999-06"], "1998 or 1999-06"),
    ],
)
def test_a_date_is_shown_as_it_was_written(written: object, shown: str) -> None:
    assert str(parse_date(written)) == shown


@pytest.mark.parametrize(
    "written", [True, "98", "1998-4", "1998/99", "1998-13", "2001-02-29", 0, [], [1998]]
)
def test_what_is_not_a_date_is_refused_with_the_mend(written: object) -> None:
    with pytest.raises(ValueError, match="; "):
        parse_date(written)


def test_a_month_without_quotes_is_read_as_a_month_and_not_as_a_number() -> None:
    found = period("{from: 1998-04, to: 1998-05}")

    assert str(found) == "1998-04 to 1998-05"


def test_an_end_includes_its_whole_year_or_month() -> None:
    in_a_year = period("{from: 1998, to: 2000}")
    in_a_month = period("{from: 1998, to: 2000-06}")

    assert in_a_year.last_possible == datetime.date(2000, 12, 31)
    assert in_a_month.last_possible == datetime.date(2000, 6, 30)
    assert in_a_month.covers(parse_date("2000-07-01")) is NO


def test_ongoing_is_a_known_open_end_and_a_half_left_out_is_unknown() -> None:
    later = parse_date(2050)

    assert period("{from: 1998, to: ongoing}").covers(later) is YES
    assert period("{from: 1998}").covers(later) is UNKNOWN
    assert period("{to: 1998}").covers(later) is NO
    assert period("unknown").covers(later) is UNKNOWN


@pytest.mark.parametrize(
    ("day", "answer"),
    [
        ("1997", NO),
        ("1998", YES),
        ("1998-06", UNKNOWN),
        ("1999", YES),
        ("2001", YES),
        ("2001-05-31", YES),
        ("2001-06-30", YES),
        ("2001-07", NO),
    ],
)
def test_an_end_includes_its_whole_month_and_a_year_is_any_day_of_it(
    day: str, answer: Answer
) -> None:
    assert period("{from: 1998, to: 2001-06}").covers(parse_date(day)) is answer


@pytest.mark.parametrize(
    ("first", "second", "answer"),
    [
        ("{from: 1998, to: 2000}", "{from: 2001, to: 2003}", NO),
        ("{from: 1998, to: 2000}", "{from: 2000, to: 2003}", UNKNOWN),
        ("{from: 1998, to: 2000}", "{from: 2000-03, to: 2003}", UNKNOWN),
        ("{from: 1998, to: 2000-06-30}", "{from: 2000-03-01, to: 2003}", YES),
        ("{from: 1998, to: 2000}", "{from: 1999, to: 2003}", YES),
        ("{from: 1998, to: 2000}", "{from: 2001}", NO),
        ("{from: 1998, to: 2000}", "{to: 2003}", UNKNOWN),
        ("{from: 1998, to: ongoing}", "{from: 2010, to: ongoing}", YES),
        ("{from: 1998}", "unknown", UNKNOWN),
        ("{from: 1998, to: [2000, 2002]}", "{from: 2001, to: 2005}", UNKNOWN),
    ],
)
def test_periods_overlap_surely_perhaps_or_not(
    first: str, second: str, answer: Answer
) -> None:
    assert period(first).overlaps(period(second)) is answer
    assert period(second).overlaps(period(first)) is answer


@pytest.mark.parametrize(
    ("outer", "inner", "answer"),
    [
        ("{from: 1998-01-01, to: 2003}", "{from: 1999, to: 2001}", YES),
        ("{from: 1998, to: 2003}", "{from: 1997, to: 2001}", NO),
        ("{from: 1998, to: 2003}", "{from: 1998, to: 2001}", UNKNOWN),
        ("{from: 1998, to: 2003}", "{from: 1999, to: ongoing}", NO),
        ("{from: 1998, to: ongoing}", "{from: 1999, to: ongoing}", YES),
        ("{from: 1998, to: 2003}", "unknown", UNKNOWN),
    ],
)
def test_a_period_contains_another_surely_perhaps_or_not(
    outer: str, inner: str, answer: Answer
) -> None:
    assert period(outer).contains(period(inner)) is answer


years = st.integers(min_value=1990, max_value=2030)


@given(years, years, years, years)
def test_overlap_is_what_every_completion_of_the_years_agrees_on(
    a: int, b: int, c: int, d: int
) -> None:
    one, other = sorted((a, b)), sorted((c, d))

    answer = _whole_years(*one).overlaps(_whole_years(*other))

    meets = {
        first <= their_last and their_first <= last
        for first, last in _completions(*one)
        for their_first, their_last in _completions(*other)
    }
    expected = {frozenset({True}): YES, frozenset({False}): NO}
    assert answer is expected.get(frozenset(meets), UNKNOWN)


def _whole_years(first: int, last: int) -> Period:
    return Period(from_=parse_date(first), to=parse_date(last))


def _completions(first: int, last: int) -> list[tuple[datetime.date, datetime.date]]:
    edges = [(1, 1), (12, 31)]
    return [
        (start, end)
        for start in (datetime.date(first, *edge) for edge in edges)
        for end in (datetime.date(last, *edge) for edge in edges)
        if start <= end
    ]


def test_an_unwritten_period_is_inherited_and_an_unknown_one_is_not() -> None:
    policy = policy_of(
        "aims: [{id: inherits}, {id: has-none, period: unknown}, {id: has-one, period: {from: 1998}}]"
    )

    inherits, has_none, has_one = (aim.period for aim in policy.aims)

    assert inherits is None
    assert has_none == Period()
    assert has_one is not None
    assert has_one.from_ == parse_date(1998)


def test_a_period_is_shown_with_a_question_mark_for_an_unknown_half() -> None:
    assert str(period("{to: 2003}")) == "? to 2003"
    assert str(period("{from: 2003}")) == "2003 to ?"
    assert str(period("{from: 2003, to: ongoing}")) == "2003 to ongoing"


def test_a_period_within_one_year_is_shown_as_that_year() -> None:
    assert str(Period(from_=parse_date(2013), to=parse_date(2013))) == "2013"
    assert str(Period()) == "? to ?"


def test_a_date_that_was_read_is_taken_as_it_is() -> None:
    day = datetime.date(1998, 4, 1)
    date = PartialDate(day, day, day, "1998-04-01")

    assert parse_date(date) is date
