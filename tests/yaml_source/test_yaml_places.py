import pickle

from streams.findings.location import Location
from streams.yaml_source.located import YamlList, YamlMap, locate
from streams.yaml_source.reader import read_yaml

POLICY = """\
id: better-care-fund
aims:
  - id: £-aim
    text: >
      Cut avoidable
      admissions.
  - {id: second, carries: [a, b]}
period: {from: 2013, to: ongoing}

"""


def tree_of(text: str) -> YamlMap:
    document = read_yaml(text.encode(), "policies/p.yaml")
    assert document.findings == ()
    assert isinstance(document.root, YamlMap)
    return document.root


def spot(where: Location) -> tuple[int, int, int, int]:
    return where.line, where.column, where.end_line, where.end_column


def test_every_key_and_value_of_a_mapping_has_its_place() -> None:
    root = tree_of(POLICY)

    assert spot(root.key_where["id"]) == (1, 1, 1, 3)
    assert spot(root.value_where["id"]) == (1, 5, 1, 21)
    assert list(root.key_where) == ["id", "aims", "period"]
    assert root.where.path == "policies/p.yaml"


def test_a_block_ends_with_its_last_value_and_not_where_the_next_begins() -> None:
    root = tree_of(POLICY)

    assert spot(root.value_where["aims"]) == (3, 3, 7, 34)
    assert spot(root.where) == (1, 1, 8, 34)


def test_braces_belong_to_the_place_of_their_mapping() -> None:
    period = tree_of(POLICY)["period"]

    assert isinstance(period, YamlMap)
    assert spot(period.where) == (8, 9, 8, 34)


def test_every_item_of_a_list_has_its_place() -> None:
    aims = tree_of(POLICY)["aims"]

    assert isinstance(aims, YamlList)
    assert [spot(where)[:2] for where in aims.item_where] == [(3, 5), (7, 5)]
    assert len(aims.item_where[0:1]) == 1


def test_columns_count_characters_and_not_bytes() -> None:
    root = tree_of('{"££😀": 1, b: 2}')

    assert spot(root.key_where["b"]) == (1, 12, 1, 13)


def test_windows_line_ends_and_a_byte_order_mark_move_nothing() -> None:
    raw = b"\xef\xbb\xbf" + POLICY.replace("\n", "\r\n").encode()

    document = read_yaml(raw, "policies/p.yaml")

    root = tree_of(POLICY)
    assert document.root == root
    assert isinstance(document.root, YamlMap)
    assert dict(document.root.value_where) == dict(root.value_where)
    assert document.text == POLICY


def test_old_line_ends_count_as_lines() -> None:
    document = read_yaml(b"a: 1\rb: 2\r", "p.yaml")

    assert isinstance(document.root, YamlMap)
    assert document.root.key_where["b"].line == 2


def test_folded_text_at_the_end_keeps_its_line_end_without_one_in_the_file() -> None:
    assert tree_of("a: >\n  last") == {"a": "last\n"}


def test_a_path_is_followed_to_its_value() -> None:
    root = tree_of(POLICY)

    assert locate(root, ["aims", 1, "carries", 0]).column == 28


def test_a_path_is_followed_to_its_key() -> None:
    root = tree_of(POLICY)

    assert spot(locate(root, ["aims", 1, "carries"], of_key=True)) == (7, 18, 7, 25)


def test_a_missing_key_is_placed_at_the_mapping_that_lacks_it() -> None:
    root = tree_of(POLICY)

    assert spot(locate(root, ["aims", 0, "topic"]))[:2] == (3, 5)


def test_parts_that_only_a_validator_knows_are_passed_over() -> None:
    root = tree_of("evidence: {at: x}\n")

    assert locate(root, ["evidence", 0, "LongEvidence", "at", "str"]).column == 16


def test_positions_outside_a_list_end_the_path() -> None:
    root = tree_of(POLICY)

    assert locate(root, ["aims", 9]) == locate(root, ["aims", -1])
    assert locate(root, ["aims", 9]) == root.value_where["aims"]


def test_an_empty_path_is_the_whole_file() -> None:
    root = tree_of(POLICY)

    assert locate(root, []) == root.where


def test_a_key_without_a_value_keeps_its_place() -> None:
    document = read_yaml(b"id: a\ntitle:\n", "p.yaml")

    assert isinstance(document.root, YamlMap)
    assert document.root == {"id": "a"}
    assert locate(document.root, ["title"], of_key=True).line == 2


def test_a_tree_can_be_sent_to_another_process() -> None:
    root = tree_of(POLICY)

    copy = pickle.loads(pickle.dumps(root))  # noqa: S301  bytes made on the line

    assert copy == root
    assert copy.value_where["id"] == root.value_where["id"]


def test_maps_and_lists_can_be_made_by_hand() -> None:
    here = Location("p.yaml", 1, 1, 1, 2)

    made = YamlMap({"a": 1}, where=here, key_where={"a": here}, value_where={"a": here})

    assert locate(made, ["a"]) == here
    assert YamlList([1], where=here, item_where=[here]) == [1]
