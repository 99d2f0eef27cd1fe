import graphviz

from streams.escaping.dot import as_dot


def test_lines_of_a_label_stand_below_each_other_and_empty_ones_are_left_out() -> None:
    assert as_dot("Home Safety Board", " ", "leads") == r"Home Safety Board\nleads"


def test_what_dot_would_obey_is_shown_as_it_stands() -> None:
    assert as_dot(r"\N\l") == r"\\N\\l"
    assert as_dot("a\nb\x00c\u202ed") == "a b c d"


def test_text_that_looks_like_a_table_stays_text() -> None:
    dot = graphviz.Digraph()

    dot.node("a", label=as_dot("<b>bold</b>"))

    assert '[label="<b>bold</b>"]' in str(dot.source)
