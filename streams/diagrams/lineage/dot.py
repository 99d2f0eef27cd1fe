"""Writes a lineage as DOT text, for Graphviz and for network programs; no renderer is called."""

import unicodedata
from collections.abc import Sequence

import graphviz

from streams.diagrams.lineage.picture import Life, LineagePicture, Step, StepKind
from streams.diagrams.lineage.strokes import COLOURS, KINDS

_STYLES: dict[StepKind, str] = {
    "renamed": "bold",
    "functions-moved": "dashed",
    "de-facto": "dotted",
    "part-of": "dashed",
    "delivered-through": "dashed",
}
_HEADS: dict[StepKind, str] = {"renamed": "none", "merged": "normaltee"}
_UNSEEN = ("Cc", "Cf", "Cs", "Zl", "Zp")


def lineage_dot(picture: LineagePicture) -> str:
    """Return the picture as DOT: an oval for each body, a box for each policy, and an edge for each step.

    Nodes are called b1, b2 … and p1, p2 … in the order of the picture, since ids from files may hold what DOT
    reads as a port; the id itself stands in the `id` attribute.
    """
    dot = graphviz.Digraph(
        "lineage",
        graph_attr={
            "rankdir": "LR",
            "label": _safe(picture.title),
            "fontname": "Helvetica",
        },
        node_attr={"fontname": "Helvetica", "fontsize": "10"},
        edge_attr={"fontname": "Helvetica", "fontsize": "9"},
    )
    _add(dot, picture.lives, picture.steps, ("b", "oval"))
    _add(dot, picture.policies, picture.policy_steps, ("p", "box"))
    return str(dot.source)


def _add(
    dot: graphviz.Digraph,
    lives: Sequence[Life],
    steps: Sequence[Step],
    sort: tuple[str, str],
) -> None:
    letter, shape = sort
    names = {life.id: f"{letter}{n}" for n, life in enumerate(lives, start=1)}
    for life in lives:
        label = _safe(life.display, life.stretch.words)
        dot.node(names[life.id], label=label, id=_safe(life.id), shape=shape)
    for step in steps:
        words = f"{KINDS[step.kind]} {step.when}".strip()
        dot.edge(
            names[step.source],
            names[step.target],
            label=_safe(words),
            color=COLOURS[step.kind],
            style=_STYLES.get(step.kind, "solid"),
            arrowhead=_HEADS.get(step.kind, "normal"),
        )


def _safe(*lines: str) -> str:
    """Return lines that DOT shows as they are: no escapes, no markup, no control signs."""
    shown = []
    for line in lines:
        letters = (
            " " if unicodedata.category(letter) in _UNSEEN else letter
            for letter in line
        )
        shown.append(str(graphviz.escape(" ".join("".join(letters).split()))))
    escaped: str = graphviz.nohtml("\\n".join(shown))
    return escaped
