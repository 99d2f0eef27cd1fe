import pytest

from streams.findings.finding import Finding
from streams.yaml_source.reader import read_yaml

# The text, the line and column told, and words of the message and of the hint.
MISTAKES = {
    "colon in a sentence": (
        "id: a\ntext: Aim one: fewer beds\nid2: b\n",
        (2, 14),
        "inside text without quotes",
        'text: "Aim one: fewer beds"',
    ),
    "colon in an item": (
        "a:\n  - Aim one: fewer: beds\n",
        (2, 19),
        "inside text without quotes",
        '- "Aim one: fewer: beds"',
    ),
    "colon in braces": (
        "- {at: ch. 5: table}\n",
        (1, 13),
        "between { and }",
        'at: "ch. 5: table"',
    ),
    "curly quotes": (
        "a: “Foo: bar”\n",
        (1, 8),
        "without quotes",
        "only straight quotes",
    ),
    "colon after an open quote": (
        'a: "foo\nb: "bar: x"\n',
        (1, 4),
        "closed only on line 2",
        "text on line 1",
    ),
    "colon behind quotes": (
        'a: "Foo": bar\n',
        (1, 9),
        "behind text in quotes",
        "a: '\"Foo\": bar'",
    ),
    "colon in the next line": (
        "text: One\n  two: three\n",
        (2, 3),
        "indented further than line 1",
        "begin it in column 1",
    ),
    "no space": ("id:foo\ntitle: x\n", (1, 1), "no space behind", "write id: foo"),
    "no space, last": ("b: 1\nid:foo\n", (2, 1), "no space behind", "write id: foo"),
    "no-break space": ("a:\u00a0b\nc: d\n", (1, 1), "no-break space", "write a: b"),
    "no colon": ("a: 1\nfoo\nb: 2\n", (2, 1), "'foo' has no colon", "indented further"),
    "no key above": ("a\n b: 1\n", (1, 1), "line 1 is not a key", "mend line 1"),
    "long key": ("x" * 1100 + ": 1\n", (1, 1101), "too many for a key", "in quotes"),
    "tab": ("a:\n\tb: 1\n", (2, 1), "a tab stands", "two spaces"),
    "tab behind a dash": ("a:\n  -\tb: 1\n", (2, 4), "a tab stands", "two spaces"),
    "tab in text": ("a: foo\n\tbar\n", (2, 1), "a tab stands", "two spaces"),
    "tab in a block": ("a: |\n\tx\n", (2, 1), "a tab stands", "two spaces"),
    "open double quote": ('a: "foo\nb: 2\n', (1, 4), "double quote", 'write "'),
    "open single quote": ("a: 'foo\nb: 2\n", (1, 4), "single quote", "write '"),
    "open quote and a later one": (
        'a: "foo\nb: "bar"\nc: 1\n',
        (1, 4),
        "closed only on line 2",
        "text on line 1",
    ),
    "apostrophe": (
        "a: 'the council's plan'\n",
        (1, 17),
        "text follows the quote '",
        '"the council\'s plan"',
    ),
    "quote, then text": (
        'a: "NHS" England\n',
        (1, 10),
        'text follows the quote "',
        "'\"NHS\" England'",
    ),
    "open brace": ("a: {b: 1\nc: 2\n", (1, 4), "the { that opens", "write }"),
    "open bracket": ("a: [b, c\nd: 2\n", (1, 4), "the [ that opens", "write ]"),
    "open bracket at the end": ("a: [b, c\n", (1, 4), "not closed", "write ]"),
    "comma, then nothing": ("a: [b,\n", (1, 4), "the [ that opens", "write ]"),
    "open bracket, then dashes": (
        "a: [\nb:\n  - c\n",
        (1, 4),
        "not closed before line 3",
        "write ]",
    ),
    "wrong bracket": ("a: [b}\n", (1, 6), "[ is closed by }", "write ]"),
    "stray bracket": ("a: [b]]\nc: 1\n", (1, 7), "closes nothing", "delete it"),
    "stray brace": ("a: b\n}\n", (2, 1), "closes nothing", "delete it"),
    "missing comma": ('a: {b: "c" d: e}\n', (1, 12), "comma is missing", "comma"),
    "missing part": ("a: [b, , c]\n", (1, 8), "nothing stands before", "delete"),
    "bracket, then text": ("a: [sic] the\n", (1, 10), "closes [", "in quotes"),
    "indented too far": (
        "a:\n  x: 1\n   b: 2\n",
        (3, 4),
        "indented further than line 2",
        "begin it in column 3",
    ),
    "blank lines between": (
        "a:\n    x: 1\n\n# y\n\n  b: 2\n",
        (6, 3),
        "the key begins in column 3",
        "column 5 as on line 2 or column 1 as on line 1",
    ),
    "indented too little": (
        "a:\n    x: 1\n  b: 2\n",
        (3, 3),
        "the key begins in column 3",
        "column 5 as on line 2 or column 1 as on line 1",
    ),
    "key of an item": ("a:\n  - x: 1\n   y: 2\n", (3, 4), "column 4", "column 5"),
    "dash out of line": ("a:\n  - x\n - y\n", (3, 2), "a list item", "column 3"),
    "dash among keys": ("a:\n  b: 2\n  - x\n", (3, 3), "a list item", "below its key"),
    "key among dashes": ("a:\n  - x\n  b: 2\n", (3, 3), "the key begins", "column 1"),
    "text out of line": ("a: >\n  foo\n bar\n", (3, 2), "neither a key", "all lines"),
    "at sign": ("a: @foo\n", (1, 4), "cannot begin with '@'", 'a: "@foo"'),
    "backtick": ("a: `foo`\n", (1, 4), "cannot begin with '`'", 'a: "`foo`"'),
    "per cent": ("a: %50\n", (1, 4), "cannot begin with '%'", 'a: "%50"'),
    "per cent in a list": ("a: [%b, c]\n", (1, 5), "cannot begin", 'quotes: "%b"'),
    "per cent line": ("a: 1\n%b: 2\n", (2, 1), "begins with %", "delete the line"),
    "version": ("%YAML 2.0\n---\na: 1\n", (1, 1), "begins with %", "delete the line"),
    "star": ("a: *bold* text\n", (1, 4), "cannot begin with '*'", '"*bold* text"'),
    "ampersand": ("a: & sons\n", (1, 4), "cannot begin with '&'", '"& sons"'),
    "comma first": ("a: , x\n", (1, 4), "cannot begin with ','", 'a: ", x"'),
    "question mark": ("a: ? b\n", (1, 4), "cannot begin with '?'", 'a: "? b"'),
    "dash behind a key": ("a: - b\n", (1, 4), "on the line of its key", 'a: "- b"'),
    "greater than": ("a: >50 per cent\n", (1, 4), "begins with >", '">50 per cent"'),
    "bar, then text": ("a: | foo\n", (1, 4), "begins with |", "on the lines below"),
    "path in quotes": ('a: "C:\\path"\n', (1, 7), "backslash", "single quotes"),
    "bad escape": ('a: "\\xzz"\n', (1, 5), "backslash", "single quotes"),
    "half a letter": ('a: "b\\ud800"\n', (1, 6), "backslash", "single quotes"),
}


def findings(text: str) -> tuple[Finding, ...]:
    document = read_yaml(text.encode(), "p.yaml")
    assert document.root is None
    return document.findings


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_told_once_at_its_place_in_plain_words(name: str) -> None:
    text, place, message, hint = MISTAKES[name]

    (finding,) = findings(text)

    assert finding.rule in {"yaml-syntax", "yaml-tag"}
    assert (finding.location.line, finding.location.column) == place
    assert message in finding.message
    assert hint in finding.hint


@pytest.mark.parametrize("name", MISTAKES)
def test_no_word_of_the_parser_reaches_the_author(name: str) -> None:
    (finding,) = findings(MISTAKES[name][0])

    said = f"{finding.message} {finding.hint}".lower()
    assert not [
        word for word in ("token", "scalar", "block", "node", "flow") if word in said
    ]


def test_all_mistakes_of_a_file_are_told_where_reading_can_go_on() -> None:
    text = (
        "title: One: two: three\n"
        "note: 'the council's plan'\n"
        "at: @home\n"
        "id:foo\n"
        "says: >50 per cent\n"
        "title: again\n"
        "text: {at: a, b}\n"
    )

    told = [(f.rule, f.location.line) for f in findings(text)]

    assert told == [
        ("yaml-syntax", 1),
        ("yaml-syntax", 2),
        ("yaml-syntax", 3),
        ("yaml-syntax", 4),
        ("yaml-syntax", 5),
        ("duplicate-key", 6),
        ("no-value", 7),
    ]


def test_every_line_that_begins_with_a_tab_is_told() -> None:
    text = "a:\n\tb: 1\n\tc: 2\nd: x\ty\n- \te\n"

    assert [f.location.line for f in findings(text)] == [2, 3, 5]


def test_a_file_full_of_mistakes_is_read_only_so_often() -> None:
    told = [f for f in findings("text: one: two\n" * 50) if f.rule == "yaml-syntax"]

    assert len(told) == 20


def test_without_libyaml_the_same_mistakes_are_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with_libyaml = {name: findings(text) for name, (text, *_) in MISTAKES.items()}
    monkeypatch.setattr("streams.yaml_source.events._FastLoader", None)

    without = {name: findings(text) for name, (text, *_) in MISTAKES.items()}

    assert without == with_libyaml
