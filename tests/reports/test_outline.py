import pytest

from streams.reports.outline import markdown, text
from streams.reports.outline.model import (
    Block,
    Bullets,
    Outline,
    Paragraph,
    Section,
    SideBySide,
    Table,
)

LONG = "words that go on " * 12


def lines(*blocks: Block) -> list[str]:
    return text.lay_out(Outline("T", blocks)).splitlines()[3:]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("# no heading", "\\# no heading"),
        ("- no item", "\\- no item"),
        ("1. no item", "1\\. no item"),
        ("    no code", "no code"),
        ("*a* _b_ `c`", "\\*a\\* \\_b\\_ \\`c\\`"),
        ("[a](b)", "\\[a\\](b)"),
        ("<b>&", "&lt;b&gt;&amp;"),
        ("a | b", "a \\| b"),
        ("http://x.y", "http&#58;//x.y"),
        ("www.x.y", "www&#46;x.y"),
        ("two\nlines", "two lines"),
        ("1-2, sites differ", "1-2, sites differ"),
    ],
)
def test_text_of_a_file_is_never_markup(written: str, shown: str) -> None:
    assert markdown.plain(written) == shown


def test_control_characters_are_shown_and_not_sent_to_the_terminal() -> None:
    assert lines(Paragraph("a\x1b[31mb")) == ["a\\u001b[31mb"]


@pytest.mark.parametrize(
    "block",
    [
        Paragraph(LONG),
        Bullets((LONG,)),
        Table(("a", "b", "c"), ((LONG, "1", LONG),), frozenset({1})),
        SideBySide(("a", "b"), ((LONG,), (LONG, LONG))),
        SideBySide(("a", "b", "c"), ((LONG,), (LONG,), (LONG,))),
        Paragraph("w" * 200),
    ],
)
def test_nothing_is_wider_than_a_terminal(block: Block) -> None:
    assert max(map(len, lines(block))) <= text.WIDTH


def test_figures_stand_at_the_right_of_their_column() -> None:
    table = Table(("what", "count"), (("a", "7"),), frozenset({1}))

    assert lines(table) == ["what  count", "----  -----", "a         7"]


def test_two_texts_stand_side_by_side_and_three_one_under_the_other() -> None:
    two = lines(SideBySide(("a", "b"), (("one",), ("two",))))
    three = lines(SideBySide(("a", "b", "c"), (("one",), ("two",), ("three",))))

    assert [line.split() for line in two] == [["a", "|", "b"], ["one", "|", "two"]]
    assert three == ["a", "  one", "b", "  two", "c", "  three"]


def test_a_section_within_a_section_has_no_rule() -> None:
    inner = Section("Inner", (Paragraph("words"),), depth=2)

    page = text.lay_out(Outline("T", (), (Section("Outer"), inner)))

    assert page == "T\n=\n\nOuter\n-----\n\nInner\nwords\n"


def test_the_same_outline_in_markdown() -> None:
    outline = Outline(
        "T",
        (Table(("a", "n"), (("x", "1"),), frozenset({1})),),
        (Section("Outer", (SideBySide(("l", "r"), (("1", "2"), ("3",))),)),),
    )

    assert markdown.lay_out(outline) == (
        "# T\n\n| a | n |\n| --- | ---: |\n| x | 1 |\n\n## Outer\n\n"
        "| l | r |\n| --- | --- |\n| 1<br>2 | 3 |\n"
    )
