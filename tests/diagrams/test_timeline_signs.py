import re
from dataclasses import replace
from typing import get_args

from streams.diagrams.canvas.problems import problems
from streams.diagrams.matrix.picture import Verdict
from streams.diagrams.presets import in_grey
from streams.diagrams.timeline.diagram import draw_timeline
from streams.diagrams.timeline.picture import (
    ContextBar,
    Effect,
    EraRows,
    PolicyBar,
    TimelinePicture,
    Upheaval,
)
from streams.diagrams.years.stretch import Edge, Stretch
from tests.diagrams.svg_reading import parsed
from tests.diagrams.timelines import stretch

FACT = ContextBar("f", "Fact", "spending", stretch(2001, 2004))


def of_one(bar: PolicyBar) -> TimelinePicture:
    return TimelinePicture(
        "one", "one", (2000, 2010), (EraRows("Policies", None, (bar,)),)
    )


def test_each_effect_of_a_fact_has_its_own_sign_and_words() -> None:
    picture = of_one(PolicyBar("p", "P", stretch(2001, 2003)))
    drawings, said = [], []
    for effect in get_args(Effect):
        fact = replace(FACT, effect=effect)
        (figure,) = draw_timeline(replace(picture, context=(fact,)))
        drawings.append(in_grey(figure).svg.partition("</desc>")[2])
        said.append(figure.description)

    assert len({re.sub("<text.*?</text>", "", each) for each in drawings}) == 4
    assert ["undermines alignment" in words for words in said].count(True) == 1
    assert "Fact: 2001 to 2004; supports alignment." in said[0]


def test_a_law_has_a_mark_where_it_began_and_no_teeth() -> None:
    picture = of_one(PolicyBar("p", "P", Stretch(Edge(2001, 2001), None, True, "")))
    law = replace(FACT, kind="legislation")

    (figure,) = draw_timeline(replace(picture, context=(law,)))

    assert "law begins within" in figure.svg
    assert "teeth" not in figure.svg


def test_a_policy_without_a_verdict_is_a_plain_bar_that_says_why() -> None:
    judged: dict[int, tuple[Verdict, ...]] = {2002: ("gap",), 2003: ("insufficient",)}
    too_little: tuple[Verdict, ...] = ("insufficient",)
    policies = tuple(
        PolicyBar(name, name, stretch(2001, 2003), verdicts=verdicts)
        for name, verdicts in (
            ("judged", judged),
            ("silent", dict.fromkeys(range(2001, 2004), too_little)),
            ("apart", {}),
        )
    )
    picture = replace(
        of_one(policies[0]), eras=(EraRows("All", None, policies),), windows=("Link",)
    )

    (figure,) = draw_timeline(picture)

    assert figure.drawing.svg("", "").count(">Link<") == 1
    assert (
        "silent: 2001 to 2003. Windows: insufficient in every year"
        in figure.description
    )
    assert "apart: 2001 to 2003. Windows: not judged in any year." in figure.description
    assert "2 policies have no windows below the bar" in figure.caption
    assert "not judged in" in figure.svg


def test_reorganisations_on_one_spot_share_a_letter_mark() -> None:
    upheavals = tuple(Upheaval(2004.0 + n / 50, f"U{n}", 2004) for n in range(30))
    picture = replace(
        of_one(PolicyBar("p", "P", stretch(2001, 2003))), upheavals=upheavals
    )

    sheets = draw_timeline(picture)

    assert [problems(sheet.drawing) for sheet in sheets] == [[] for _ in sheets]
    assert ">A\u2013AD<" in sheets[0].svg


def test_what_does_not_occur_is_not_explained() -> None:
    exact = Stretch(Edge(2001.0, 2001.0), Edge(2005.0, 2005.0), False, "2001 to 2005")

    (figure,) = draw_timeline(of_one(PolicyBar("p", "P", exact)))

    assert "ragged" not in figure.caption
    assert "dotted" not in figure.caption
    assert "teeth" not in figure.svg


def test_years_that_the_title_has_are_not_said_again() -> None:
    picture = of_one(PolicyBar("p", "P", stretch(2001, 2003)))

    (named,) = draw_timeline(replace(picture, title="Boards, 2000-2010"))
    (plain,) = draw_timeline(picture)

    assert "2010, 2000 to 2010" not in named.alt_text
    assert "one, 2000 to 2010" in plain.alt_text


def test_abbreviations_in_titles_are_spelled_out() -> None:
    picture = replace(
        of_one(PolicyBar("p", "The end of PCTs", stretch(2001, 2003))),
        abbreviations=(("PCT", "One trust"), ("PCTs", "Primary care trusts")),
    )

    (figure,) = draw_timeline(picture)

    assert "PCTs: Primary care trusts." in figure.svg
    assert "One trust" not in figure.svg


def test_a_note_is_said_once_for_all_sheets() -> None:
    bars = tuple(
        PolicyBar(f"p{n}", "\u4e2d policy", stretch(2001, 2003)) for n in range(90)
    )
    picture = replace(of_one(bars[0]), eras=(EraRows("All", None, bars),))

    sheets = draw_timeline(picture)

    assert len(sheets) > 1
    assert [len(sheet.notes) for sheet in sheets][:2] == [1, 0]


def test_text_that_is_no_text_is_shown_as_it_is() -> None:
    name = 'x"><script>f</script> &amp; \x1b[31m \u202e ' + "W" * 90
    bar = PolicyBar(name, name, stretch(2001, 2003))

    (figure,) = draw_timeline(of_one(bar))

    assert problems(figure.drawing) == []
    assert not [e for e in parsed(figure.svg).iter() if e.tag.endswith("script")]
