import math

import pytest

from streams.yaml_source.scalars import NumberTooLargeError, plain_value


@pytest.mark.parametrize(
    "word",
    [
        "no",
        "No",
        "on",
        "yes",
        "off",
        "y",
        "tRUE",
        "nil",
        "1998-04",
        "1998-04-01",
        "2015/16",
        "1_000",
        "3,800",
        "1:30",
        "0b11",
        "0o8",
        "-0x1",
        "1.2.3",
        "+",
        ".",
        "-",
        "e5",
        ".inflation",
        "nan",
        "٣",
    ],
)
def test_words_and_dates_stay_text(word: str) -> None:
    value = plain_value(word)

    assert value == word


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("012", 12),
        ("-7", -7),
        ("+7", 7),
        ("0o17", 15),
        ("0xfF", 255),
        ("1e3", 1000.0),
        ("1.", 1.0),
        (".5", 0.5),
        ("-1.5E-2", -0.015),
        ("true", True),
        ("False", False),
        (".inf", math.inf),
        ("+.Inf", math.inf),
        ("-.INF", -math.inf),
    ],
)
def test_numbers_and_truth_follow_the_core_schema(
    text: str, value: float | bool
) -> None:
    read = plain_value(text)

    assert read == value
    assert type(read) is type(value)


@pytest.mark.parametrize("text", [".nan", ".NaN", ".NAN"])
def test_what_is_not_a_number_is_read_in_each_spelling(text: str) -> None:
    read = plain_value(text)

    assert isinstance(read, float)
    assert math.isnan(read)


@pytest.mark.parametrize("text", ["", "~", "null", "Null", "NULL"])
def test_null_has_five_spellings(text: str) -> None:
    assert plain_value(text) is None


@pytest.mark.parametrize("text", ["9" * 5000, "1e999", "-1e999", "0." + "1" * 400])
def test_a_number_beyond_all_use_is_refused(text: str) -> None:
    with pytest.raises(NumberTooLargeError):
        plain_value(text)
