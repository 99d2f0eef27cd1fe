import json
from collections.abc import Iterator

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from streams.findings.finding import Severity, in_file_order
from streams.findings.location import Location
from streams.yaml_source.located import YamlList, YamlMap
from streams.yaml_source.reader import Document, read_yaml

ANY_LETTER = st.characters(exclude_categories=["Cs"])
VISIBLE_LETTER = st.characters(
    exclude_categories=["Cs", "Cc", "Cn", "Zl", "Zp"], exclude_characters="\ufeff"
)


def trees(
    letters: st.SearchStrategy[str], *, finite: bool
) -> st.SearchStrategy[dict[str, object]]:
    numbers = st.floats(allow_nan=False, allow_infinity=not finite)
    whole = st.integers(min_value=-(10**100), max_value=10**100)
    scalars = st.text(letters) | whole | numbers | st.booleans()
    keys = st.text(letters, max_size=8)
    nested = st.recursive(
        scalars,
        lambda inner: (
            st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4)
        ),
        max_leaves=12,
    )
    return st.dictionaries(keys, nested, min_size=1, max_size=5)


TREES = trees(ANY_LETTER, finite=False)
VISIBLE_TREES = trees(VISIBLE_LETTER, finite=True)


class Quoting(yaml.SafeDumper):
    """Writes all text in double quotes, and no names for values that occur twice."""

    def ignore_aliases(self, data: object) -> bool:
        return True


Quoting.add_representer(
    str,
    lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, '"'),
)


PIECES = (
    *("a", "b c", "1", "é", ": ", ":", "- ", "\n", "\n  ", "\n    ", "\r\n", "\t", "~"),
    *("{", "}", "[", "]", ", ", "# x", " #", '"', "'", "\\", "|", ">", "? ", "%", "@"),
    *("&a", "*a", "!t", "<<", "---\n", "...\n", "\x0b", "\ufeff"),
)
MARKS = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


def assert_sound(document: Document) -> None:
    lines = document.text.split("\n")
    assert list(document.findings) == sorted(document.findings, key=in_file_order)
    for finding in document.findings:
        place = finding.location
        assert place.line >= 1
        assert place.column >= 1
        assert (place.line, place.column) <= (place.end_line, place.end_column)
        assert finding.message
        assert finding.hint
        if document.text:
            assert place.line <= len(lines)
            assert place.column <= len(lines[place.line - 1]) + 1
    if document.root is None:
        assert any(f.severity is Severity.ERROR for f in document.findings)


@given(st.binary(max_size=200))
def test_any_bytes_end_in_a_tree_or_in_findings(raw: bytes) -> None:
    assert_sound(read_yaml(raw, "p.yaml"))


@given(st.text(max_size=200))
def test_any_text_ends_in_a_tree_or_in_findings(text: str) -> None:
    assert_sound(read_yaml(text.encode("utf-8", "surrogatepass"), "p.yaml"))


@given(MARKS)
def test_any_heap_of_marks_ends_in_a_tree_or_in_findings(text: str) -> None:
    assert_sound(read_yaml(text.encode(), "p.yaml"))


@given(MARKS)
def test_without_libyaml_any_heap_of_marks_is_safe_as_well(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("streams.yaml_source.events._FastLoader", None)

        document = read_yaml(text.encode(), "p.yaml")

    assert_sound(document)


@given(VISIBLE_TREES)
def test_a_tree_written_as_json_is_read_back(tree: dict[str, object]) -> None:
    text = json.dumps(tree, ensure_ascii=False)

    document = read_yaml(text.encode(), "p.yaml")

    assert document.findings == ()
    assert document.root == tree


@given(TREES, st.booleans(), st.sampled_from([20, 80, 10_000]))
def test_a_tree_written_as_yaml_is_read_back(
    tree: dict[str, object], in_braces: bool, width: int
) -> None:
    text = yaml.dump(tree, Dumper=Quoting, default_flow_style=in_braces, width=width)

    document = read_yaml(text.encode(), "p.yaml")

    assert document.findings == ()
    assert document.root == tree


@given(TREES, st.booleans())
def test_every_place_begins_where_its_value_was_written(
    tree: dict[str, object], in_braces: bool
) -> None:
    text = yaml.dump(tree, Dumper=Quoting, default_flow_style=in_braces)

    document = read_yaml(text.encode(), "p.yaml")

    assert isinstance(document.root, YamlMap)
    for where, value in places_and_values(document.root):
        start = document.text.split("\n")[where.line - 1][where.column - 1 :]
        assert start.startswith(expected_start(value))


def places_and_values(
    node: YamlMap | YamlList,
) -> Iterator[tuple[Location, object]]:
    if isinstance(node, YamlMap):
        assert list(node.key_where) == list(node)
        yield from ((where, key) for key, where in node.key_where.items())
        parts = [(node.value_where[key], value) for key, value in node.items()]
    else:
        parts = list(zip(node.item_where, node, strict=True))
    for where, value in parts:
        yield where, value
        if isinstance(value, YamlMap | YamlList):
            yield from places_and_values(value)


def expected_start(value: object) -> tuple[str, ...]:
    if isinstance(value, bool):
        return ("true" if value else "false",)
    if isinstance(value, int):
        return (str(value),)
    if isinstance(value, str):
        return ('"',)
    if isinstance(value, YamlMap):
        return ("{", '"', "? ")
    return ("[", "- ") if isinstance(value, YamlList) else ("",)
