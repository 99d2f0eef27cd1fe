from dataclasses import replace

from streams.diagrams.stream.dot import stream_dot
from streams.diagrams.stream.picture import Element, Link, StreamPicture
from tests.diagrams.pictures import care_systems


def test_dot_holds_a_cluster_for_each_level_and_every_element() -> None:
    picture = care_systems()

    dot = stream_dot(picture)

    assert "subgraph cluster_national" in dot
    assert "subgraph cluster_local" in dot
    assert all(f"id={element.id}" in dot for element in picture.elements)


def test_dot_tells_hindering_and_doubt_from_serving() -> None:
    elements = (
        Element("aim", "Aim", "aims", "national"),
        Element("means", "Means", "processes", "local"),
    )
    links = (Link("hinders", "means", "aim"), Link("serves", "means", "aim", "unknown"))

    dot = stream_dot(StreamPicture("p", "Title", elements, links))

    assert 'e2 -> e1 [label=hinders arrowhead=tee color="#9C3100" style=solid]' in dot
    assert (
        'e2 -> e1 [label="not known: serves" arrowhead=normal color="#1F4E8C" style=dotted]'
        in dot
    )


def test_dot_tells_supporting_aims_from_conflicting_ones() -> None:
    aims = tuple(Element(name, name, "aims", "national") for name in ("a", "b", "c"))
    links = (Link("supports", "a", "b"), Link("conflicts", "b", "c"))

    dot = stream_dot(StreamPicture("p", "Title", aims, links))

    assert "e1 -> e2 [label=supports arrowhead=empty" in dot
    assert 'label="conflicts with" arrowhead=tee arrowtail=tee' in dot
    assert "dir=both" in dot


def test_hostile_text_stays_text_in_dot() -> None:
    element = Element(
        'a:b"', "<table><tr><td>x</td></tr></table>", "aims", "local", state="unknown"
    )
    picture = StreamPicture("p", "<b>bold</b>", (element,))

    dot = stream_dot(
        replace(
            picture,
            elements=(element, replace(element, id="c", text='\\N\\l "\x00\nquoted"')),
        )
    )

    assert 'label="<b>bold</b>"' in dot
    assert 'label="<table><tr><td>x</td></tr></table>"' in dot
    assert r"\\N\\l \" quoted\"" in dot
    assert "\x00" not in dot


def test_no_text_turns_the_direction_of_what_follows_in_dot() -> None:
    element = Element("a", "Fewer\u202e falls\u2067", "aims", "local")

    dot = stream_dot(StreamPicture("p", "Title\u202e", (element,)))

    assert not {"\u202e", "\u2067"} & set(dot)
