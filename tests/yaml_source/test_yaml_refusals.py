import pytest

from streams.findings.finding import Finding, Severity
from streams.yaml_source.limits import Limits
from streams.yaml_source.reader import read_yaml


def only_finding(text: str) -> Finding:
    findings = read_yaml(text.encode(), "p.yaml").findings
    assert [f.severity for f in findings] == [Severity.ERROR]
    return findings[0]


def rules(text: str) -> list[tuple[str, int, int]]:
    findings = read_yaml(text.encode(), "p.yaml").findings
    return [(f.rule, f.location.line, f.location.column) for f in findings]


def test_of_a_repeated_key_the_first_is_kept_and_both_lines_are_named() -> None:
    text = "id: a\ntitle: One\nid: b\n"

    finding = only_finding(text)

    assert finding.rule == "duplicate-key"
    assert "'id' stands here on line 3 and before on line 1" in finding.message
    assert finding.location.line == 3
    assert [other.location.line for other in finding.related] == [1]
    root = read_yaml(text.encode(), "p.yaml").root
    assert root == {"id": "a", "title": "One"}


def test_what_stands_under_a_repeated_key_is_read_for_its_own_problems() -> None:
    assert rules("a: 1\na: {b: 1, b: 2}\n") == [
        ("duplicate-key", 2, 1),
        ("duplicate-key", 2, 11),
    ]


def test_the_same_key_in_two_mappings_is_no_repetition() -> None:
    assert rules("- {id: a}\n- {id: b}\n") == []


def test_a_second_document_is_refused_and_the_first_kept() -> None:
    document = read_yaml(b"id: a\n---\nid: b\n", "p.yaml")

    assert document.root == {"id": "a"}
    assert [(f.rule, f.location.line) for f in document.findings] == [
        ("second-document", 2)
    ]


def test_text_behind_the_end_mark_is_refused() -> None:
    assert rules("id: a\n...\nid: b\n") == [("second-document", 3, 1)]


def test_one_document_may_be_marked() -> None:
    assert rules("%YAML 1.2\n---\nid: a\n...\n") == []


@pytest.mark.parametrize(
    "tag", ["!!str", "!mine", "!", "!!python/object/apply:os.system"]
)
def test_tags_are_refused_and_named(tag: str) -> None:
    finding = only_finding(f"a: {tag} [x]\n")

    assert finding.rule == "yaml-tag"
    assert repr(tag) in finding.message
    assert finding.location.column == 4


def test_an_unknown_tag_handle_is_a_tag_as_well() -> None:
    assert rules("a: !x!y z\n") == [("yaml-tag", 1, 4)]


def test_names_and_their_uses_are_refused() -> None:
    assert rules("a: &x 1\nb: *x\n") == [("yaml-alias", 1, 4), ("yaml-alias", 2, 4)]


def test_a_use_without_a_name_says_that_it_points_nowhere() -> None:
    finding = only_finding("b: *nothing\n")

    assert finding.message == "*nothing points to a name that the file does not define"


def test_a_use_as_a_key_is_refused() -> None:
    assert rules("a: &x 1\n*x : 2\n")[1] == ("yaml-alias", 2, 1)


def test_an_alias_leaves_no_value_behind() -> None:
    document = read_yaml(b"a: [1, *x, 2]\nb: *x\n", "p.yaml")

    assert document.root == {"a": [1, 2]}


@pytest.mark.parametrize("key", ["2013", "1.5", "true", "null", "~", "9" * 400])
def test_a_key_that_is_no_text_wants_quotes(key: str) -> None:
    finding = only_finding(f"{key}: x\n")

    assert finding.rule == "key-not-text"
    assert "quote it" in finding.hint


def test_a_quoted_number_is_a_key() -> None:
    assert read_yaml(b'"2013": x\n', "p.yaml").root == {"2013": "x"}


def test_a_key_without_text_is_named() -> None:
    assert rules(": x\n") == [("key-not-text", 1, 1)]
    assert rules("?\n: x\n") == [("key-not-text", 1, 2)]


@pytest.mark.parametrize("key", ["[a, b]", "{a: 1}", "? [a]\n", "? {a: [b]}\n"])
def test_a_key_that_holds_parts_is_refused(key: str) -> None:
    assert [rule for rule, _, _ in rules(f"{key}: x\n")] == ["key-not-text"]


@pytest.mark.parametrize("null", ["", " null", " ~", " # nothing yet"])
def test_a_key_without_a_value_is_told_to_go(null: str) -> None:
    finding = only_finding(f"id: a\ntitle:{null}\n")

    assert finding.rule == "no-value"
    assert finding.location.line == 2
    assert finding.location.column == 1
    assert (
        "there is no null: leave the key out where a thing is unknown" in finding.hint
    )


def test_a_number_sign_at_the_start_of_text_is_explained() -> None:
    finding = only_finding("title: #1 in the country\n")

    assert '"#1 in the country"' in finding.hint


def test_an_empty_item_is_told_at_its_dash() -> None:
    assert rules("a:\n  - x\n  -\n  - null\n") == [
        ("no-value", 3, 4),
        ("no-value", 4, 5),
    ]


def test_a_number_that_is_too_large_is_told() -> None:
    assert rules("a: 1e999\nb: 1\n") == [("too-large", 1, 4)]


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n", "---\n", "\ufeff"])
def test_an_empty_file_is_told(text: str) -> None:
    document = read_yaml(text.encode(), "p.yaml")

    assert document.root is None
    assert [f.rule for f in document.findings] == ["empty-file"]


def test_a_file_of_one_sentence_is_told() -> None:
    finding = only_finding("id:better-care-fund\n")

    assert "no keys" in finding.message
    assert "space after the colon" in finding.hint


def test_a_file_may_be_a_list() -> None:
    assert read_yaml(b"- a\n- b\n", "p.yaml").root == ["a", "b"]


def test_too_many_levels_are_refused() -> None:
    limits = Limits(max_depth=2)

    deep = read_yaml(b"a: {b: {c: 1}}", "p.yaml", limits)
    flat = read_yaml(b"a: {b: 1}", "p.yaml", limits)

    assert deep.root is None
    assert [f.rule for f in deep.findings] == ["too-deep"]
    assert flat.findings == ()


def test_a_large_file_is_refused_unread() -> None:
    document = read_yaml(b"a: 1" + b"\n" * 4_000_000, "p.yaml")

    assert document.root is None
    assert [f.rule for f in document.findings] == ["too-large"]


def test_beyond_the_limit_problems_are_counted() -> None:
    document = read_yaml(b"a: 1\n" * 8, "p.yaml", Limits(max_findings=3))

    assert [f.rule for f in document.findings] == ["duplicate-key"] * 3 + [
        "more-problems"
    ]
    assert document.findings[-1].message.startswith("4 more")


def test_problems_come_in_the_order_of_the_file() -> None:
    text = "b: *x\ntext: One: two\na:\na: 1\n"

    lines = [line for _, line, _ in rules(text)]

    assert lines == sorted(lines)
    assert len(set(lines)) == 4
