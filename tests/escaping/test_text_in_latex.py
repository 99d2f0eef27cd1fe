import pytest

from streams.escaping.tex import Tex, as_tex, unbroken


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("50 % of £5 & more", r"50 \% of £5 \& more"),
        (r"\input{secret}", r"\textbackslash{}input\{secret\}"),
        ("$a_1^2$ #1 ~", r"\$a\_1\textasciicircum{}2\$ \#1 \textasciitilde{}"),
        ("[2pt] *", "{[}2pt{]} {*}"),
        ('say "no"', r"say \char34{}no\char34{}"),
        ("a -- b --- c", "a -{}- b -{}-{}- c"),
        ("``so''", r"\`{}\`{}so'{}'"),
        ("café in Łódź", "café in Łódź"),
        ("cafe\u0301", "café"),
        (
            "健康 🏥",
            r"\streamschar{20581}{5065}\streamschar{24247}{5EB7} \streamschar{127973}{1F3E5}",
        ),
        ("a\nb\tc\u00a0d", "a b c~d"),
        ("\x1b[31m", r"\textbackslash{}u001b{[}31m"),
        ("resource/horizontal", r"resource/\allowbreak{}horizontal"),
        ("≤ 5", r"$\leq$ 5"),
        ("DH → HAs", r"DH $\rightarrow$ HAs"),
        ("CO₂", r"CO\textsubscript{2}"),
    ],
)
def test_every_sign_of_a_text_is_printed_and_none_obeyed(
    text: str, printed: str
) -> None:
    assert as_tex(text) == printed


def test_what_is_latex_already_is_not_escaped_again() -> None:
    assert as_tex(as_tex("50 %")) == r"50 \%"
    assert isinstance(as_tex("x"), Tex)


def test_a_line_of_a_figure_is_not_broken_and_keeps_the_letters_of_its_font() -> None:
    assert unbroken("resource/horizontal 5 %") == r"resource/horizontal 5 \%"
    assert unbroken("þing") == r"\streamschar{254}{00FE}ing"
    assert unbroken("þing", {"þ"}) == "þing"
