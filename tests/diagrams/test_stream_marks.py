import pytest

from streams.diagrams.stream.diagram import draw_stream
from streams.diagrams.stream.ordering import codes_of, order_elements
from streams.diagrams.stream.picture import (
    Element,
    Level,
    Link,
    LinkState,
    Stream,
    StreamPicture,
)
from streams.diagrams.stream.sockets import Stub, sort_links
from tests.diagrams.pictures import care_systems


def element(
    name: str, stream: Stream, level: Level = "national", code: str = ""
) -> Element:
    return Element(name, name.capitalize(), stream, level, code=code)


def picture_of(*links: Link) -> StreamPicture:
    elements = (
        element("aim", "aims"),
        element("process", "processes"),
        element("money", "resources"),
    )
    return StreamPicture("p", "Title", elements, links)


def test_an_aim_that_no_link_speaks_of_is_not_known_to_be_served() -> None:
    stubs = sort_links(picture_of()).stubs

    assert (
        Stub("aim", "serves", "target", "unknown", "What serves it is not known")
        in stubs
    )
    assert all(stub.state == "unknown" for stub in stubs)


def test_only_a_stated_absence_becomes_a_cross() -> None:
    stubs = sort_links(picture_of(Link("serves", None, "aim", "absent"))).stubs

    assert [stub.state for stub in stubs if stub.element == "aim"] == ["absent"]
    assert [stub.words for stub in stubs if stub.element == "aim"] == [
        "Nothing serves this aim"
    ]


def test_a_link_fills_the_ends_that_it_names() -> None:
    sockets = sort_links(
        picture_of(
            Link("serves", "process", "aim"), Link("enables", "money", "process")
        )
    )

    assert sockets.stubs == ()
    assert len(sockets.lines) == 2


def test_a_line_outweighs_the_statement_that_an_end_is_empty() -> None:
    stated = Link("serves", None, "aim", "absent")

    stubs = sort_links(picture_of(Link("serves", "process", "aim"), stated)).stubs

    assert all(stub.element != "aim" for stub in stubs)


def test_a_link_that_is_known_not_to_be_is_said_in_words() -> None:
    figure = draw_stream(picture_of(Link("serves", "process", "aim", "absent")))

    assert "not: serves A1" in figure.svg


def test_a_link_past_the_next_stream_is_said_in_words() -> None:
    figure = draw_stream(picture_of(Link("hinders", "money", "aim")))

    assert "hinders A1" in figure.svg


def test_an_aim_that_supports_another_is_drawn_with_a_hollow_arrow_and_said_in_words() -> (
    None
):
    aims = (element("health", "aims"), element("fairness", "aims"))
    link = Link("supports", "health", "fairness")

    figure = draw_stream(StreamPicture("p", "Title", aims, (link,)))

    hollow = [line for line in figure.svg.splitlines() if 'Z" ' in line]
    assert any('fill="#FFFFFF" stroke="#1F4E8C"' in line for line in hollow)
    assert ">supports</text>" in figure.svg
    assert "Health; supports A2" in figure.description


@pytest.mark.parametrize(
    "strange",
    [
        Link("serves", "nobody", "aim"),
        Link("serves", None, None),
        Link("carries", "aim", "aim"),
    ],
)
def test_a_link_without_two_ends_is_left_out_and_named(strange: Link) -> None:
    figure = draw_stream(picture_of(strange))

    assert any("is left out" in note for note in figure.notes)


@pytest.mark.parametrize("density", ["full", "compact"])
def test_an_aim_with_nothing_behind_it_says_so_in_words_at_any_density(
    density: str,
) -> None:
    figure = draw_stream(
        care_systems(), density="full" if density == "full" else "compact"
    )

    assert "Nothing serves this aim" in figure.svg
    assert "nothing serves A4" in figure.alt_text


@pytest.mark.parametrize(
    ("state", "words"),
    [("diverted", "diverted or stopped"), ("unknown", "not known (no evidence)")],
)
def test_the_legend_explains_the_marks_that_occur(state: LinkState, words: str) -> None:
    plain = draw_stream(
        picture_of(
            Link("serves", "process", "aim"), Link("enables", "money", "process")
        )
    )
    marked = draw_stream(
        picture_of(
            Link("serves", "process", "aim", state), Link("enables", "money", "process")
        )
    )

    assert words not in _texts(plain.svg)
    assert words in _texts(marked.svg)


def test_the_key_leaves_out_links_that_are_only_said_in_words() -> None:
    figure = draw_stream(picture_of(Link("hinders", "money", "aim")))

    assert ">hinders</text>" not in figure.svg
    assert "hinders A1" in figure.svg


def test_the_key_tells_hindering_from_conflict() -> None:
    aims = (element("savings", "aims"), element("fairness", "aims"))
    means = element("cuts", "processes")
    links = (
        Link("conflicts", "savings", "fairness"),
        Link("hinders", "cuts", "fairness"),
    )

    figure = draw_stream(StreamPicture("p", "Title", (*aims, means), links))

    assert ">hinders</text>" in figure.svg
    assert ">conflicts with</text>" in figure.svg


def test_codes_read_downwards_from_national_to_local() -> None:
    elements = (
        element("second", "aims", "local"),
        element("first", "aims"),
        element("only", "resources"),
    )

    codes = codes_of(order_elements(elements, ()))

    assert codes == {"first": "A1", "second": "A2", "only": "R1"}


def test_a_code_that_an_element_brings_is_kept_and_not_given_twice() -> None:
    elements = (element("new", "aims"), element("old", "aims", "local", code="A1"))

    codes = codes_of(order_elements(elements, ()))

    assert codes == {"new": "A2", "old": "A1"}


def test_lines_are_uncrossed_by_reordering() -> None:
    aims = (element("one", "aims"), element("two", "aims"))
    processes = (element("for-two", "processes"), element("for-one", "processes"))
    links = (Link("serves", "for-two", "two"), Link("serves", "for-one", "one"))

    order = order_elements((*aims, *processes), links)

    places = {cell: [item.id for item in column] for cell, column in order.items()}
    assert places["aims", "national"].index("one") == places[
        "processes", "national"
    ].index("for-one")


def test_places_that_are_empty_come_last_in_their_column() -> None:
    ghost = Element("ghost", "A strategy", "processes", "national", state="absent")

    order = order_elements((ghost, element("process", "processes")), ())

    assert [item.id for item in order["processes", "national"]] == ["process", "ghost"]


def test_the_caption_counts_gaps_and_unknowns() -> None:
    figure = draw_stream(care_systems())

    assert "5 aims, 5 processes and 4 resources" in figure.caption
    assert "Gaps shown: 13; not known: 7" in figure.caption


def _texts(svg: str) -> str:
    return svg.split("</desc>", 1)[1]
