import os
import re
import shutil
import subprocess
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from streams.diagrams.canvas.drawing import Area, Drawing, Paint, PlacedText, number
from streams.diagrams.canvas.figure import Figure
from streams.diagrams.canvas.lettering import ASCENT, Style, printable
from streams.diagrams.canvas.marks import DOTS, question_ring, verdict_sign
from streams.diagrams.canvas.palette import AIMS, GAP, INK, PALETTE, PAPER
from streams.diagrams.presets import fitted, in_grey, preset
from streams.diagrams.stream.diagram import draw_stream_sheets
from streams.diagrams.tikz import tikz_of
from tests.diagrams.pictures import care_systems
from tests.diagrams.svg_reading import parsed
from tests.diagrams.test_reference_figures import some_figures
from tests.hostile import HOSTILE, UNSEEN
from tests.latex import REQUIRED, compiled, needs_tikz

PDFTOTEXT = shutil.which("pdftotext")
WORST = (
    r"[2pt]; } \end{tikzpicture} \input{/etc/passwd} $ ^^M % {é «Ł» CO₂ □ → ≤ 健 🏥"
    + HOSTILE
)
PAGE = r"""\documentclass{article}
\usepackage{tikz}
\usetikzlibrary{svg.path}
\begin{document}
\pdfhorigin=0pt \pdfvorigin=0pt \hoffset=0pt \voffset=0pt
\pdfpagewidth=WIDTHbp \pdfpageheight=HEIGHTbp
\shipout\vbox{\hbox{\input{figure}}}
\end{document}
"""


@cache
def streams() -> Figure:
    return draw_stream_sheets(care_systems())[0]


def figure_of(drawing: Drawing, title: str = "A made-up page") -> Figure:
    return Figure(
        svg=drawing.svg(title, title),
        width=drawing.width,
        height=drawing.height,
        title=title,
        caption=f"Caption of {title}",
        alt_text=f"Alternative of {title}",
        description=title,
        notes=(),
        drawing=drawing,
    )


def saying(words: str) -> Figure:
    """Return a figure that says something in a group and in its words."""
    drawing = Drawing(120, 40, "page")
    drawing.open_group("group", words)
    drawing.text(10, 20, printable(words), Style())
    drawing.close_group()
    return figure_of(drawing, words)


def small_page() -> Figure:
    """Return a figure with each kind of shape and letter."""
    drawing = Drawing(120, 90, "page")
    drawing.rectangle(Area(5, 5, 60, 30), Paint(AIMS, 1.2, PAPER), 3)
    drawing.rectangle(Area(5, 40, 60, 60), Paint(GAP, 0.9, "none", DOTS))
    drawing.open_group("marks", "Marks: 50 % open")
    verdict_sign(drawing, (80, 20), 4, "undecided")
    question_ring(drawing, 95, 20)
    drawing.close_group()
    drawing.path("M5 70L60 70", Paint(INK, 0.75, dash="6 2 1.4 2"))
    drawing.text(8, 20, "Fewer falls", Style("bold"))
    drawing.text(115, 50, "a & b_1", Style("italic", anchor="end"))
    drawing.text(60, 85, "Home safety", Style(anchor="middle"))
    drawing.upright_text(112, 25, "Local", Style(anchor="middle"))
    return figure_of(drawing)


def compile_figure(folder: Path, figure: Figure) -> str:
    (folder / "figure.tex").write_text(tikz_of(figure), "utf-8")
    return compiled(folder, page_for(figure))


def page_for(figure: Figure) -> str:
    """Return a document of one page that is as large as a figure."""
    sized = PAGE.replace("WIDTH", f"{figure.width:.3f}")
    return sized.replace("HEIGHT", f"{figure.height:.3f}")


def test_every_kind_of_shape_and_letter_is_written(
    file_regression: FileRegressionFixture,
) -> None:
    text = tikz_of(small_page())

    file_regression.check(text, extension=".tex")


def test_all_that_a_figure_draws_is_in_its_picture() -> None:
    figure = streams()

    text = tikz_of(figure)

    drawn = [element.tag.rpartition("}")[2] for element in parsed(figure.svg).iter()]
    shapes = [kind for kind in drawn if kind in ("rect", "circle", "path")]
    assert text.count(r"\path[") == len(shapes)
    assert text.count(r"\node[") == drawn.count("text")
    assert text.count(r"\begin{scope}") == drawn.count("g")


def test_a_picture_is_as_large_as_its_figure_and_takes_the_width_of_a_preset() -> None:
    figure = streams()
    wide = fitted(figure, preset("plos"))

    plain, stretched = tikz_of(figure), tikz_of(wide)

    times = wide.width / figure.width
    bounds = f"({number(figure.width)},{number(figure.height)})"
    assert rf"\useasboundingbox (0,0) rectangle {bounds};" in plain
    assert "xscale=1.00375,yscale=-1.00375," in plain
    assert scale_of(stretched) == pytest.approx(times * 1.00375, abs=2e-4)
    assert smallest_letter(plain) == 8
    assert smallest_letter(stretched) == pytest.approx(times * 8, abs=0.02)


def test_a_picture_in_grey_holds_no_other_colour() -> None:
    text = tikz_of(in_grey(streams()))

    colours = set(re.findall(r"\{HTML\}\{([0-9A-F]{6})\}", text))
    used = set(re.findall(r"streams([0-9A-F]{6})", text))
    assert used == colours
    assert all(len({code[:2], code[2:4], code[4:]}) == 1 for code in colours)
    assert len(colours) <= len(PALETTE)


def test_title_caption_and_alt_text_stand_before_the_picture_as_comments() -> None:
    figure = streams()

    before = tikz_of(figure).partition(r"\begin{tikzpicture}")[0]

    told = " ".join(line.removeprefix("% ") for line in before.splitlines())
    assert figure.title in told
    assert f"Caption: {figure.caption}" in told
    assert f"Alt text: {figure.alt_text}" in told
    assert r"\usetikzlibrary{svg.path}" in told


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n", "\x0b", "\x0c", "\x85", "\u2028"])
def test_no_text_leaves_its_comment(end: str) -> None:
    text = tikz_of(saying(rf"a{end}\input{{/etc/passwd}}{end}"))

    obeyed = [line for line in text.splitlines() if not line.startswith("%")]
    assert not [line for line in obeyed if r"\input" in line]


def test_two_runs_give_the_same_picture() -> None:
    assert tikz_of(streams()) == tikz_of(streams())


@needs_tikz
@pytest.mark.parametrize("words", [WORST, WORST + UNSEEN, "- -- --- ,, '' ``", "]"])
def test_a_figure_with_hostile_text_compiles(words: str, tmp_path: Path) -> None:
    compile_figure(tmp_path, saying(words))


@needs_tikz
def test_a_figure_compiles_without_a_warning(tmp_path: Path) -> None:
    log = compile_figure(tmp_path, small_page())

    assert "Warning" not in log
    assert "Missing character" not in log


@needs_tikz
def test_a_document_that_is_tagged_gets_the_alternative_text(tmp_path: Path) -> None:
    figure = saying("50 %")
    (tmp_path / "figure.tex").write_text(tikz_of(figure), "utf-8")
    # As LaTeX defines the key when it tags a document.
    key = r"\tikzset{alt/.code={\typeout{told: #1}}}\begin{document}"

    log = compiled(tmp_path, page_for(figure).replace(r"\begin{document}", key))

    assert r"told: Alternative of 50 \%" in log


@needs_tikz
@pytest.mark.skipif(
    PDFTOTEXT is None and REQUIRED not in os.environ,
    reason="pdftotext is not installed, so no letter is looked for",
)
def test_letters_stand_where_the_figure_has_them(tmp_path: Path) -> None:
    for place, figure in enumerate([streams(), small_page(), *some_figures()]):
        folder = tmp_path / str(place)
        folder.mkdir()
        compile_figure(folder, figure)

        found = words_of(folder / "paper.pdf")

        assert [text for text in level(figure) if not set_in_place(text, found)] == []


def scale_of(text: str) -> float:
    return float(text.partition("xscale=")[2].partition(",")[0])


def smallest_letter(text: str) -> float:
    return min(float(size) for size in re.findall(r"\\fontsize\{([0-9.]+)bp\}", text))


def words_of(pdf: Path) -> list[tuple[str, Area]]:
    """Return the words of a page and where they stand, in points."""
    done = subprocess.run(  # noqa: S603 - the program is the one that was found
        [str(PDFTOTEXT), "-bbox", str(pdf), "-"],
        capture_output=True,
        check=True,
        timeout=60,
    )
    page = ElementTree.fromstring(done.stdout)  # noqa: S314 - of our own PDF
    words = page.iter("{http://www.w3.org/1999/xhtml}word")
    return [
        (
            word.text or "",
            Area(
                *(
                    float(word.get(side, "0"))
                    for side in ("xMin", "yMin", "xMax", "yMax")
                )
            ),
        )
        for word in words
    ]


def level(figure: Figure) -> list[PlacedText]:
    """Return the lines that do not stand upright, but for short ones, which may be read as one with their neighbours."""
    return [
        text
        for text in figure.drawing.texts
        if text.area.height < 2 * text.size * ASCENT and len(text.words) > 3
    ]


def set_in_place(text: PlacedText, found: list[tuple[str, Area]]) -> bool:
    """Tell whether a line begins and ends in its place, but for kerning, which draws some letters together."""
    first, *_, last = (*text.words.split(), text.words.split()[-1])
    middle = (text.area.top + text.area.bottom) / 2
    slack = 1 + 0.015 * text.area.width
    row = [
        (word, area)
        for word, area in found
        if abs((area.top + area.bottom) / 2 - middle) < 1
    ]
    begins = (
        w.startswith(first[:3]) and abs(a.left - text.area.left) < slack for w, a in row
    )
    ends = (
        w.endswith(last[-3:]) and abs(a.right - text.area.right) < slack for w, a in row
    )
    return any(begins) and any(ends)
