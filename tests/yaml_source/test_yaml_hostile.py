import subprocess
import sys
import time

import pytest

from streams.yaml_source.limits import Limits
from streams.yaml_source.reader import read_yaml

# In seconds of our own work; measuring coverage slows it down several times.
SOON = 6 if sys.gettrace() is None else 60

ALIAS_BOMB = "a0: &a0 [x, x]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 10)
)

HOSTILE = {
    "brackets": ("[" * 100_000, "too-deep"),
    "braces": ("{a: " * 100_000, "too-deep"),
    "dashes": ("- " * 100_000, "too-deep"),
    "question marks": ("? " * 20_000, "too-deep"),
    "alias bomb": (ALIAS_BOMB, "yaml-alias"),
    "self reference": ("&a [*a]\n", "yaml-alias"),
    "merge bomb": ("a: &a {x: 1}\n" + "b: {<<: *a}\n" * 10_000, "yaml-alias"),
    "colons": ("text: a: b: c\n" * 20_000, "yaml-syntax"),
    "repeated keys": ("a: 1\n" * 100_000, "duplicate-key"),
    "bare keys": ("{" + "a, " * 100_000 + "}", "no-value"),
    "comments": ("- title: a #b\n" * 20_000, "comment-cuts-text"),
    "tabs": ("\t- a\n" * 100_000, "yaml-syntax"),
    "nulls": ("-\n" * 100_000, "no-value"),
    "control characters": ("\x00" * 300_000, "yaml-syntax"),
    "many digits": ("a: " + "9" * 1_000_000, "too-large"),
    "one long word": ("a" * 3_000_000, "yaml-syntax"),
    "tag": ("!!python/object/apply:os.system ['true']\n", "yaml-tag"),
    "percent tag": ("a: !<%ff%fe> b\n", "yaml-tag"),
    "long tag": ("a: !" + "x" * 500_000 + " b\n", "yaml-tag"),
    "open quote": ('"' + "a\n" * 100_000, "yaml-syntax"),
    "large escape": ('a: "\\UFFFFFFFF"\n', "yaml-syntax"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_ends_in_a_finding_and_soon(name: str) -> None:
    text, rule = HOSTILE[name]
    before = time.process_time()

    document = read_yaml(text.encode(), "p.yaml")

    assert rule in {finding.rule for finding in document.findings}
    assert len(document.findings) <= Limits().max_findings + 1
    assert all(len(f.message) + len(f.hint) < 500 for f in document.findings)
    assert time.process_time() - before < SOON


@pytest.mark.parametrize(
    "name",
    ["brackets", "dashes", "self reference", "large escape", "percent tag", "tag"],
)
def test_without_libyaml_a_hostile_file_ends_in_the_same_finding(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("streams.yaml_source.events._FastLoader", None)
    text, rule = HOSTILE[name]

    document = read_yaml(text.encode(), "p.yaml")

    assert rule in {finding.rule for finding in document.findings}


@pytest.mark.parametrize(
    ("form", "count"), [("key{}: {}\n", 200_000), ("- key{}: {}\n", 100_000)]
)
def test_many_keys_are_read_in_time(form: str, count: int) -> None:
    text = "".join(form.format(n, n) for n in range(count))
    before = time.process_time()

    document = read_yaml(text.encode(), "p.yaml")

    assert document.root is not None
    assert len(document.root) == count
    assert time.process_time() - before < SOON


def test_deep_nesting_does_not_take_the_process_down() -> None:
    program = (
        "from streams.yaml_source.reader import read_yaml\n"
        "for raw in (b'[' * 100_000, b'- ' * 100_000, b'? ' * 20_000):\n"
        "    print(read_yaml(raw, 'p.yaml').findings[-1].rule)\n"
    )

    done = subprocess.run(  # noqa: S603  our own interpreter and text
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )

    assert done.returncode == 0
    assert set(done.stdout.split()) <= {"too-deep", "key-not-text"}
