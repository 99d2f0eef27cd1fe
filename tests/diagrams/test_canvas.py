import importlib
import json
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from streams.diagrams.canvas.drawing import Area, Drawing, Paint, number
from streams.diagrams.canvas.lettering import (
    MISSING,
    Style,
    missing_letters,
    printable,
    text_width,
)
from streams.diagrams.canvas.palette import (
    AIMS,
    ALIGNED_FILL,
    BAND,
    CHIP,
    GAP,
    GAP_FILL,
    INK,
    MUTED,
    PAPER,
    PROCESSES,
    RESOURCES,
    SHUT,
    UNDECIDED_FILL,
    contrast,
)
from streams.diagrams.canvas.problems import problems
from streams.diagrams.canvas.wrapping import wrap
from streams.diagrams.stream.placing import stacked

PLAIN = Style()


@pytest.mark.parametrize(
    ("text", "ground"),
    [
        *((colour, PAPER) for colour in (INK, MUTED, AIMS, PROCESSES, RESOURCES, GAP)),
        *(
            (INK, ground)
            for ground in (GAP_FILL, ALIGNED_FILL, UNDECIDED_FILL, BAND, CHIP)
        ),
        *((MUTED, ground) for ground in (GAP_FILL, ALIGNED_FILL, UNDECIDED_FILL)),
        (GAP, GAP_FILL),
        (PAPER, AIMS),
        (PAPER, GAP),
    ],
)
def test_text_stands_out_from_its_ground(text: str, ground: str) -> None:
    assert contrast(text, ground) >= 4.5


def test_the_dash_of_a_shut_pane_stands_out_as_a_graphic() -> None:
    assert contrast(SHUT, GAP_FILL) >= 3


def test_contrast_of_black_and_white_is_the_greatest_there_is() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@given(st.text())
def test_any_text_can_be_shown_and_measured(words: str) -> None:
    shown = printable(words)

    assert text_width(shown, PLAIN) >= 0
    assert shown == " ".join(shown.split())
    assert bool(missing_letters([words])) == (
        MISSING in shown.replace(MISSING, "", words.count(MISSING))
    )


def test_accents_ligatures_and_spaces_are_kept_or_spelled() -> None:
    assert (
        printable("e\u0301 \u00a0ﬁne\u200b \u202etext\u202c a\u2011b\tŠķ ț")
        == "é fine text a-b Šķ ț"
    )


def test_a_letter_without_a_glyph_is_an_error_to_measure() -> None:
    with pytest.raises(KeyError):
        text_width("漢", PLAIN)


@given(
    st.text(alphabet="abc WmÄ-/,.", max_size=120), st.floats(40, 150), st.floats(0, 15)
)
def test_wrapped_lines_fit_and_lose_no_letter(
    words: str, width: float, indent: float
) -> None:
    shown = printable(words)

    lines = wrap(shown, width, PLAIN, indent)

    rooms = [width - indent, *([width] * len(lines))]
    fits = [
        text_width(line, PLAIN) <= room + 0.01
        for line, room in zip(lines, rooms, strict=False)
    ]
    assert all(fits)
    assert "".join("".join(lines).split()).replace("-", "") == "".join(
        shown.split()
    ).replace("-", "")


def test_lines_are_of_even_length() -> None:
    lines = wrap("Reduce inequalities in health outcomes", 118, PLAIN)

    assert lines == ["Reduce inequalities in", "health outcomes"]


@given(
    st.lists(st.tuples(st.floats(-50, 150), st.floats(1, 9)), min_size=1, max_size=8)
)
def test_stacked_things_keep_their_order_and_do_not_overlap(
    things: list[tuple[float, float]],
) -> None:
    wanted, sizes = [want for want, _ in things], [size for _, size in things]

    starts = stacked(wanted, sizes, 2.0, (0.0, 100.0))

    ends = [start + size for start, size in zip(starts, sizes, strict=True)]
    assert all(
        end + 2.0 <= start + 1e-6 for end, start in zip(ends, starts[1:], strict=False)
    )
    assert starts[0] >= 0
    assert ends[-1] <= 100 + 1e-6


def test_the_metrics_cover_the_same_letters_in_every_face() -> None:
    text = (
        resources.files("streams.diagrams")
        .joinpath("fonts/metrics.json")
        .read_text(encoding="utf-8")
    )

    metrics = json.loads(text)

    assert set(metrics) == {"regular", "bold", "italic"}
    assert set(metrics["regular"]) == set(metrics["bold"]) == set(metrics["italic"])
    assert {"→", "£", "ž", "…", MISSING} <= set(metrics["regular"])


@pytest.mark.parametrize("face", ["Regular", "Bold", "Italic"])
def test_the_metrics_are_those_of_the_font(face: str) -> None:
    ttfont = importlib.import_module("fontTools.ttLib").TTFont
    folder = resources.files("streams.diagrams").joinpath("fonts")
    metrics = json.loads(folder.joinpath("metrics.json").read_text(encoding="utf-8"))[
        face.lower()
    ]

    font = ttfont(str(folder.joinpath(f"StreamsSans-{face}.ttf")))

    units = font["head"].unitsPerEm
    advances = {
        chr(letter): font["hmtx"][glyph][0]
        for letter, glyph in font.getBestCmap().items()
    }
    assert metrics == {
        letter: round(advance * 1000 / units) for letter, advance in advances.items()
    }
    assert "Liberation" not in font["name"].getDebugName(1)


def test_the_licence_of_the_font_travels_with_it() -> None:
    licence = (
        resources.files("streams.diagrams")
        .joinpath("fonts/OFL.txt")
        .read_text(encoding="utf-8")
    )

    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    assert "Reserved Font Name Liberation" in licence


@pytest.mark.parametrize(
    ("value", "written"),
    [(-0.001, "0"), (10.0, "10"), (1.005, "1"), (-2.5, "-2.5"), (100.0, "100")],
)
def test_lengths_are_written_short(value: float, written: str) -> None:
    assert number(value) == written


def test_the_eye_sees_text_off_the_page_and_too_small() -> None:
    drawing = Drawing(100, 100, "p")
    drawing.text(90, 50, "too long", PLAIN)
    drawing.text(10, 80, "small", Style(size=6))

    found = problems(drawing)

    assert found == [
        "text off the page: 'too long'",
        "text smaller than 8 points: 'small'",
    ]


def test_the_eye_sees_text_over_text_and_out_of_its_box() -> None:
    drawing = Drawing(100, 100, "p")
    drawing.text(10, 50, "one", PLAIN, Area(10, 40, 15, 60))
    drawing.text(12, 52, "two", PLAIN)

    found = problems(drawing)

    assert found == ["text leaves its box: 'one'", "text over text: 'one', 'two'"]


def test_the_eye_sees_boxes_over_boxes() -> None:
    drawing = Drawing(100, 100, "p")
    drawing.note_shape("box", "one", Area(10, 10, 30, 30))
    drawing.note_shape("box", "two", Area(29, 29, 50, 50))
    drawing.note_shape("mark", "three", Area(48, 48, 52, 52))

    assert problems(drawing) == [
        "box of one over box of two",
        "box of two over mark of three",
    ]


def test_the_eye_sees_links_through_boxes_texts_and_marks() -> None:
    drawing = Drawing(100, 100, "p")
    drawing.note_shape("box", "one", Area(40, 10, 60, 30))
    drawing.note_shape("mark", "net", Area(70, 18, 74, 22))
    drawing.text(80, 23, "two", PLAIN)
    drawing.note_line("other", (10, 20), (100, 20))

    assert problems(drawing) == [
        "link other runs through the box of one",
        "link other runs through the mark of net",
        "link other runs through text: 'two'",
    ]


def test_the_eye_sees_links_on_one_line_and_links_that_seem_to_meet() -> None:
    drawing = Drawing(100, 100, "p")
    drawing.note_line("one", (10, 20), (60, 20))
    drawing.note_line("two", (40, 21), (90, 21))
    drawing.note_line("three", (30, 20.5), (30, 60))

    assert problems(drawing) == [
        "links on one line: one, two",
        "links that seem to meet: one, three",
    ]


def test_links_may_cross() -> None:
    drawing = Drawing(100, 100, "p")
    drawing.note_line("one", (10, 20), (60, 20))
    drawing.note_line("two", (30, 5), (30, 60))

    assert problems(drawing) == []


def test_a_shape_is_written_with_its_paint() -> None:
    drawing = Drawing(100, 100, "p")

    drawing.rectangle(Area(1, 2, 4, 6), Paint(INK, 0.9, PAPER, "1 2"), radius=2)

    assert (
        '<rect x="1" y="2" width="3" height="4" rx="2" fill="#FFFFFF" stroke="#1A1A1A" stroke-width="0.9"'
        ' stroke-dasharray="1 2"/>' in drawing.svg("t", "d")
    )
