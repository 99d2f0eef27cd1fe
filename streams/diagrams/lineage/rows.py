"""Writes what a lineage shows as rows of a table."""

from collections.abc import Sequence
from itertools import pairwise

from streams.diagrams.lineage.families import families_of
from streams.diagrams.lineage.picture import LASTING, Life, LineagePicture, Step

HEADING = [
    "sort",
    "what",
    "id",
    "name",
    "group",
    "period",
    "target",
    "how",
    "when",
    "main line",
]
_EMPTY = [""] * (len(HEADING) - 4)


def rows_of(picture: LineagePicture) -> list[list[str]]:
    """Return a heading, then a row for each life and each step, and one for each of which no step is recorded.

    A life of a main line and a step along it say `yes` in the last column.
    """
    rows = [HEADING]
    rows += _rows("body", picture.lives, picture.steps)
    rows += [["body", "alone", "", name, *_EMPTY] for name in picture.alone]
    rows += _rows("policy", picture.policies, picture.policy_steps)
    rows += [
        ["policy", "alone", "", title, *_EMPTY] for title in picture.policies_alone
    ]
    return rows


def _rows(sort: str, lives: Sequence[Life], steps: Sequence[Step]) -> list[list[str]]:
    names = {life.id: life.name for life in lives}
    lines = [family.line for family in families_of(lives, steps)]
    main = {name for line in lines for name in line}
    along = {pair for line in lines for pair in pairwise(line)}
    told = []
    for each in lives:
        said = [each.id, each.name, each.group, each.stretch.words, "", "", ""]
        told.append([sort, "life", *said, "yes" if each.id in main else ""])
    for s in steps:
        drawn_main = (s.source, s.target) in along and s.kind not in LASTING
        said = ["", "", s.target, s.kind, s.when, "yes" if drawn_main else ""]
        told.append([sort, "step", s.source, names[s.source], *said])
    return told
