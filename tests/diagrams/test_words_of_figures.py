import re

from streams.diagrams.canvas.drawing import Drawing
from streams.diagrams.canvas.figure import Figure
from streams.diagrams.canvas.key import draw_key_rows
from streams.diagrams.lineage.diagram import draw_lineage
from streams.diagrams.making import lineage_diagram, timeline_diagram
from streams.diagrams.matrix.diagram import draw_matrix
from streams.diagrams.matrix.multiples import draw_multiples
from streams.diagrams.matrix.table import draw_table
from streams.diagrams.slides import slides_of
from streams.diagrams.stream.diagram import draw_stream, draw_stream_sheets
from streams.diagrams.stream.picture import (
    Accountability,
    Agency,
    Element,
    Link,
    StreamPicture,
)
from streams.diagrams.tiers.diagram import draw_agencies
from streams.diagrams.tiers.picture import AgenciesPicture, Body, Tie
from streams.diagrams.tiers_from_graph import agencies_picture
from streams.diagrams.timeline.diagram import draw_timeline
from streams.study.finding_studies import reference_study
from streams.workflow import (
    Question,
    chosen_policies,
    open_study,
    stream_sources,
)
from tests.diagrams.matrices import many_matrices, one_matrix
from tests.diagrams.pictures import care_systems
from tests.diagrams.small_bodies import small_agencies, small_lineage
from tests.diagrams.timelines import small_timeline


def one_of_each() -> list[Figure]:
    return [
        *draw_stream_sheets(care_systems()),
        draw_matrix(one_matrix()),
        *draw_multiples(many_matrices(4)),
        *draw_table(many_matrices(4)),
        *draw_agencies(small_agencies()),
        *draw_timeline(small_timeline()),
        *draw_lineage(small_lineage()),
    ]


def test_no_mark_of_a_key_is_cut_off_at_the_edge_of_the_page() -> None:
    begun: list[float] = []

    draw_key_rows(
        Drawing(200.0, 50.0, "key"),
        [(lambda _, x, __: begun.append(x), words) for words in ("one", "two")],
        0.0,
        2,
    )

    assert begun == [1.0, 101.0]


def test_a_caption_counts_the_question_marks_and_crosses_of_agencies() -> None:
    picture = StreamPicture(
        "p",
        "Title",
        (Element("aim", "Fewer falls", "aims", "national", None, ("Councils",)),),
        agencies=(
            Agency("councils", "Councils", "local"),
            Agency("boards", "Boards", "local"),
        ),
        accountability=(
            Accountability("councils", None, "unknown"),
            Accountability("boards", None, "absent"),
        ),
    )

    figure = draw_stream(picture)

    # Not known: what serves the aim, who sets it, and to whom councils answer.
    assert "Gaps shown: 1; not known: 3." in figure.caption


def test_a_caption_says_what_arrows_between_aims_mean() -> None:
    aims = ("a", "b")
    elements = tuple(Element(a, f"{a.upper()}.", "aims", "national") for a in aims)

    plain = draw_stream(StreamPicture("p", "Title", elements))
    tied = draw_stream(
        StreamPicture("p", "Title", elements, (Link("carries", "b", "a"),))
    )

    assert "between aims" not in plain.caption
    assert "and between aims to what is carried on." in tied.caption
    assert "A" in [text.words for text in plain.drawing.texts]


def test_a_caption_speaks_of_no_arrows_or_bands_where_there_are_none() -> None:
    empty = draw_stream(StreamPicture("p", "Title", ()))

    assert empty.caption == (
        "Stream diagram of Title: 0 aims, 0 processes and 0 resources. Gaps shown: 0; not known: 0."
    )


def test_each_figure_has_a_whole_sentence_for_who_cannot_see_it() -> None:
    told = [figure.alt_text for figure in one_of_each()]

    opening = re.compile(r"(A [a-z ]+ (shows|lists)|Small matrices show) ")
    assert [words for words in told if not opening.match(words)] == []


def test_the_same_relation_has_the_same_word_in_every_figure() -> None:
    (agencies,) = draw_agencies(
        AgenciesPicture(
            "p",
            "Title",
            "",
            bodies=(
                Body("dh", "DH", "national"),
                Body("has", "HAs", "system"),
            ),
            ties=(Tie("answers-to", "has", "dh"), Tie("conflict", "has", "dh")),
        )
    )
    stream = draw_stream(care_systems())

    for figure in (agencies, stream):
        words = [text.words for text in figure.drawing.texts]
        assert {"answers to", "conflicts with"} <= set(words)


def test_a_verdict_has_the_word_that_tables_use() -> None:
    matrix = draw_matrix(one_matrix())
    (table,) = draw_table(many_matrices(4))

    for figure in (matrix, table):
        assert "insufficient (too little evidence)" in figure.caption
        assert "insufficient (too little evidence)" in [
            text.words for text in figure.drawing.texts
        ]


def test_relations_of_areas_are_named_once_with_all_their_pairs() -> None:
    names = ("has", "pcts", "councils")
    (figure,) = draw_agencies(
        AgenciesPicture(
            "p",
            "Title",
            "",
            bodies=tuple(Body(name, name, "place") for name in names),
            ties=(
                Tie("crossed-area", "has", "pcts"),
                Tie("crossed-area", "has", "councils"),
            ),
        )
    )

    drawn = " ".join(text.words for text in figure.drawing.texts)
    assert "Areas that cut across each other: has and pcts; has and councils." in drawn


def test_a_lineage_leaves_no_rest_on_a_sheet_of_its_own() -> None:
    study = open_study(reference_study())
    policies = chosen_policies(study, ("integrated-care-systems",))

    diagram = lineage_diagram(study, policies)

    assert len(diagram.figures(diagram.room)) == 1


def test_the_timeline_of_all_policies_takes_five_slides() -> None:
    study = open_study(reference_study())
    diagram = timeline_diagram(study, chosen_policies(study, ()), ())

    assert len(slides_of(diagram.figures)) == 5


def test_joint_work_has_one_order_in_every_policy() -> None:
    pictures = [
        agencies_picture(source.graph)
        for source in stream_sources(open_study(reference_study()), Question())
    ]

    headings = [
        list(dict.fromkeys(work.direction for work in picture.works))
        for picture in pictures
    ]

    one = ["Between centre and localities", "Among local bodies"]
    for found in headings:
        assert [name for name in found if name in one] == [
            name for name in one if name in found
        ]
