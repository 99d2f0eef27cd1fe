import pytest

from streams.escaping.plain import safe


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Łódź 健康", "Łódź 健康"),
        ("two\nlines\tapart", "two lines apart"),
        ("\x1b[31mred", r"\u001b[31mred"),
        ("turned\u202eround", r"turned\u202eround"),
        ("hard\u2028line", r"hard\u2028line"),
    ],
)
def test_a_terminal_obeys_no_sign_of_a_text(text: str, shown: str) -> None:
    assert safe(text) == shown
