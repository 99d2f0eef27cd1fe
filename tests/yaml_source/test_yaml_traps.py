import pytest

from streams.findings.finding import Finding, Severity
from streams.yaml_source.reader import read_yaml


def findings(text: str) -> tuple[Finding, ...]:
    return read_yaml(text.encode(), "p.yaml").findings


def test_a_comma_inside_braces_ends_the_value() -> None:
    (finding,) = findings("evidence:\n  - {at: ch. 4, table 1}\n")

    assert finding.rule == "no-value"
    assert "the comma ends the value inside braces" in finding.message
    assert "'table 1'" in finding.message
    assert finding.hint.endswith('at: "ch. 4, table 1"')
    assert (finding.location.line, finding.location.column) == (2, 17)


def test_several_commas_inside_braces_are_one_problem() -> None:
    (finding,) = findings("- {at: ch. 4, table 1, p. 12, 13, says: Fine}\n")

    assert finding.hint.endswith('at: "ch. 4, table 1, p. 12, 13"')


def test_two_broken_values_in_braces_are_two_problems() -> None:
    hints = [f.hint for f in findings("- {at: a, b, says: c, d}\n")]

    assert [hint.rsplit(": ", 1)[1] for hint in hints] == ['"a, b"', '"c, d"']


def test_a_list_written_in_braces_is_explained() -> None:
    (finding,) = findings("roles: {lead, funder}\n")

    assert "square brackets" in finding.hint


def test_a_colon_without_a_space_in_braces_is_explained() -> None:
    (finding,) = findings("period: {from:1999}\n")

    assert finding.hint == "write from: 1999"


def test_an_empty_value_in_braces_is_no_matter_of_commas() -> None:
    (finding,) = findings("period: {from: , to: ongoing}\n")

    assert finding.message == "'from' has no value"


def test_quotes_keep_the_comma() -> None:
    root = read_yaml(b'- {at: "ch. 4, table 1"}\n', "p.yaml").root

    assert root == [{"at": "ch. 4, table 1"}]


@pytest.mark.parametrize(
    "line",
    [
        "text: Reach #1 in the country",
        "title: Aim #1",
        "serves_population: People in place #3",
        "note: A finished sentence. # and more",
    ],
)
def test_a_comment_that_may_cut_a_sentence_is_a_warning(line: str) -> None:
    (finding,) = findings(f"{line}\n")

    assert finding.rule == "comment-cuts-text"
    assert finding.severity is Severity.WARNING
    assert finding.location.column == line.index("#") + 1
    assert f'"{line.split(": ", 1)[1]}"' in finding.hint


@pytest.mark.parametrize(
    "line",
    [
        "id: joint-plan # guess",
        "text: Cut admissions  # two spaces set a comment off",
        "geography: Some whole sentence. # a finished one",
        "areas: 151 # counted",
        'text: "Quoted" # comment',
        "roles: [lead] # comment",
        "text: 'Aim #1'",
        "text: Aim#1",
        "text: > # comment\n  Folded #1 text.",
    ],
)
def test_comments_that_cannot_be_mistaken_pass(line: str) -> None:
    assert findings(f"{line}\n") == ()


def test_items_of_a_list_stand_under_the_key_of_the_list() -> None:
    rules = [f.rule for f in findings("says:\n  - One #1\nid:\n  - one #1\n")]

    assert rules == ["comment-cuts-text"]


def test_a_cut_sentence_that_goes_on_below_is_explained() -> None:
    (finding,) = findings("text: Aim #1 is\n  to go on\nid: a\n")

    assert "begins a comment" in finding.message
    assert (finding.location.line, finding.location.column) == (1, 11)


def test_no_and_on_are_words_and_a_month_is_text() -> None:
    root = read_yaml(b"country: no\nkey: on\nfrom: 1998-04\n", "p.yaml").root

    assert root == {"country": "no", "key": "on", "from": "1998-04"}
