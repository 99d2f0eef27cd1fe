"""Writes what a lineage shows as rows of a table."""

from collections.abc import Sequence

from streams.diagrams.lineage.picture import Life, LineagePicture, Step

HEADING = ["sort", "what", "id", "name", "group", "period", "target", "how", "when"]


def rows_of(picture: LineagePicture) -> list[list[str]]:
    """Return a heading, then a row for each life and each step, and one for each of which no step is recorded."""
    rows = [HEADING]
    rows += _rows("body", picture.lives, picture.steps)
    rows += [["body", "alone", "", name, "", "", "", "", ""] for name in picture.alone]
    rows += _rows("policy", picture.policies, picture.policy_steps)
    rows += [
        ["policy", "alone", "", title, "", "", "", "", ""]
        for title in picture.policies_alone
    ]
    return rows


def _rows(sort: str, lives: Sequence[Life], steps: Sequence[Step]) -> list[list[str]]:
    names = {life.id: life.name for life in lives}
    told = [
        [sort, "life", each.id, each.name, each.group, each.stretch.words, "", "", ""]
        for each in lives
    ]
    told += [
        [sort, "step", s.source, names[s.source], "", "", s.target, s.kind, s.when]
        for s in steps
    ]
    return told
