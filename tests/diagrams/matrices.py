"""Made-up matrices that the tests of the figures share; no value in them is a finding."""

import random
from dataclasses import replace

from streams.diagrams.matrix.picture import (
    Axis,
    Judgement,
    MatrixCell,
    MatrixPicture,
    MatrixWindow,
    Setting,
    Verdict,
)

ROWS = (
    Axis("policy", "Aims"),
    Axis("process", "Processes"),
    Axis("resource", "Resources"),
)
COLUMNS = (
    Axis("vertical", "Vertical", "vertical", "national-local"),
    Axis("horizontal-local", "Local", "local", "partners"),
    Axis("horizontal-national", "National", "nat.", "departments"),
)
TITLES = (
    ("Health Action Zones", "1998 to 2003"),
    ("Sure Start local programmes", "1998 to 2004"),
    ("Health Improvement Programmes", "1999 to 2002"),
    ("New Deal for Communities", "1999 to 2011"),
    ("Local Strategic Partnerships", "2001 to 2010"),
    ("Neighbourhood Renewal Fund", "2001 to 2008"),
    ("Care trusts", "2002 to 2012"),
    ("Children's trusts", "2004 to 2010"),
    ("Local area agreements", "2005 to 2010"),
    ("Partnerships for Older People Projects", "2006 to 2010"),
    ("Total Place", "2009 to 2010"),
    ("Health and wellbeing boards", "2013 on"),
    ("Better Care Fund", "2013 on"),
    ("Integrated care pioneers", "2013 to 2018"),
    ("New care model vanguards", "2015 to 2018"),
    ("Sustainability and transformation partnerships", "2016 to 2021"),
    ("Devolution in Greater Manchester", "2016 on"),
    ("Healthy New Towns", "2016 to 2019"),
    ("Integrated care systems", "2017 on"),
)


def one_matrix() -> MatrixPicture:
    """Return a matrix with every verdict, pane and letter in it."""
    judged = (
        Judgement((1, 2), "undecided", 4, 4, (1, 2), "mixed", "c"),
        Judgement((0, 2), "undecided", 2, 4, None, "leans gap"),
        Judgement((0, 1), "gap", 3, 4, (0, 0)),
        Judgement((1, 1), "gap", 4, 4, (1, 1)),
        Judgement((1, 2), "undecided", 4, 4, (1, 2), "straddles", "s"),
        Judgement((0, 3), "insufficient", 1, 4, None),
        Judgement((2, 3), "aligned", 4, 4, (2, 3), "", "t"),
        Judgement((0, 1), "gap", 3, 4, (0, 0)),
        Judgement((1, 3), "undecided", 3, 4, (1, 2), "leans aligned", "c"),
    )
    picture = _picture("one", "integrated care systems", "2022 to 2024", judged)
    around: tuple[Setting, ...] = ("both", "", "undermines", "supports", "", "both")
    cells = tuple(
        replace(cell, setting=setting)
        for cell, setting in zip(picture.cells, (*around, "", "", ""), strict=True)
    )
    return replace(picture, cells=cells)


def many_matrices(count: int = 19) -> list[MatrixPicture]:
    """Return matrices with made-up judgements."""
    chance = random.Random(7)  # noqa: S311 - made-up test data
    pictures = []
    for place in range(count):
        title, period = TITLES[place % len(TITLES)]
        judged = tuple(_made_up(chance) for _ in range(9))
        pictures.append(_picture(f"policy-{place}", title, period, judged))
    return pictures


def grid(rows: int, columns: int, levels: int) -> MatrixPicture:
    """Return a matrix of another rubric: its own grid and its own scale."""
    chance = random.Random(rows * 100 + columns)  # noqa: S311 - made-up test data
    row_axes = tuple(
        Axis(f"r{place}", f"Organisational domain {place}") for place in range(rows)
    )
    column_axes = tuple(
        Axis(f"c{place}", f"Tier {place}", f"t{place}", "place-based principles")
        for place in range(columns)
    )
    cells = tuple(
        MatrixCell(row.id, column.id, _made_up(chance, levels - 1))
        for row in row_axes
        for column in column_axes
        if (row.id, column.id) != ("r0", "c0")
    )
    windows = (
        MatrixWindow(
            "whole system",
            tuple(axis.id for axis in column_axes),
            _made_up(chance, levels - 1),
        ),
    )
    scale = tuple(f"level {level}" for level in range(levels))
    return MatrixPicture(
        "grid", "Another rubric", row_axes, column_axes, cells, windows, scale
    )


def _picture(
    identity: str, title: str, period: str, judged: tuple[Judgement, ...]
) -> MatrixPicture:
    places = [(row.id, column.id) for row in ROWS for column in COLUMNS]
    cells = tuple(
        MatrixCell(row, column, judgement)
        for (row, column), judgement in zip(places, judged, strict=True)
    )
    windows = tuple(
        MatrixWindow(
            f"{name} window",
            (column.id,),
            (
                weakest := _weakest(
                    [c.judgement for c in cells if c.column == column.id]
                )
            ),
            tuple(
                (c.row, c.column)
                for c in cells
                if c.column == column.id and c.judgement.verdict == weakest.verdict
            ),
        )
        for name, column in zip(("link", "little", "big"), COLUMNS, strict=True)
    )
    return MatrixPicture(identity, title, ROWS, COLUMNS, cells, windows, period=period)


def _made_up(chance: random.Random, top: int = 3) -> Judgement:
    known = chance.choice((1, 2, 3, 3, 4, 4, 4))
    low = chance.randint(0, top)
    high = (
        min(top, low + chance.choice((0, 0, 1)))
        if known == 4
        else min(top, low + chance.choice((1, 2)))
    )
    if known == 1:
        low, high = 0, top
    settled = (low, min(high, low + 1)) if chance.random() < 0.5 else None
    return Judgement(
        (low, high),
        _verdict((low, high), known),
        known,
        4,
        settled,
        "",
        chance.choice(("", "c", "s", "t")),
    )


def _verdict(level: tuple[float, float], known: int) -> Verdict:
    if level[0] >= 2:
        return "aligned"
    if level[1] <= 1:
        return "gap"
    return "insufficient" if known < 2 else "undecided"


def _weakest(judgements: list[Judgement]) -> Judgement:
    level = (
        min(judgement.level[0] for judgement in judgements),
        min(judgement.level[1] for judgement in judgements),
    )
    known, voting = (
        sum(judgement.known for judgement in judgements),
        sum(judgement.voting for judgement in judgements),
    )
    verdict = _verdict(level, 4)
    if verdict == "undecided" and any(
        judgement.verdict == "insufficient" for judgement in judgements
    ):
        verdict = "insufficient"
    return Judgement(level, verdict, known, voting)
