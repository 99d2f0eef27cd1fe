import codecs

import pytest

from streams.yaml_source.reader import read_yaml


def test_a_byte_that_is_not_utf8_is_named_by_place_and_offset() -> None:
    raw = "id: a\ntext: £ ".encode() + b"caf\xe9\n"

    document = read_yaml(raw, "p.yaml")

    (finding,) = document.findings
    assert document.root is None
    assert finding.rule == "not-utf8"
    assert f"byte {raw.index(0xE9) + 1} of the file, 0xE9" in finding.message
    assert "é" in finding.message
    assert (finding.location.line, finding.location.column) == (2, 12)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-16-le", "utf-32"])
def test_other_unicode_encodings_are_named(encoding: str) -> None:
    document = read_yaml("id: better-care-fund\n".encode(encoding), "p.yaml")

    (finding,) = document.findings
    assert finding.rule == "not-utf8"
    assert "UTF-16" in finding.message or "UTF-32" in finding.message


def test_a_truncated_character_is_no_crash() -> None:
    (finding,) = read_yaml("a: £".encode()[:-1], "p.yaml").findings

    assert finding.rule == "not-utf8"
    assert finding.location.column == 4


def test_a_byte_order_mark_is_no_part_of_the_first_key() -> None:
    document = read_yaml(codecs.BOM_UTF8 + b"id: a\n", "p.yaml")

    assert document.root == {"id": "a"}
    assert document.findings == ()


@pytest.mark.parametrize(
    "character", "\x00\x07\x0b\x0c\x1b\x7f\x85\x9f\u2028\u2029\ufeff"
)
def test_an_invisible_character_is_told_and_the_rest_is_read(character: str) -> None:
    document = read_yaml(f"id: a\ntext: b{character}c\nid: d\n".encode(), "p.yaml")

    first, second = document.findings
    assert first.rule == "yaml-syntax"
    assert f"U+{ord(character):04X}" in first.message
    assert (first.location.line, first.location.column) == (2, 8)
    assert second.rule == "duplicate-key"
    assert document.root == {"id": "a", "text": "b c"}
    assert character not in document.text


def test_messages_hold_no_control_characters_of_the_file() -> None:
    document = read_yaml(b'"a\\e[31mb": 1\n"a\\e[31mb": 2\n', "p.yaml")

    (finding,) = document.findings
    assert "\x1b" not in finding.message + finding.hint
