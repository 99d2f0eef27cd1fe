"""Writes a lineage as DOT text, for Graphviz and for network programs; no renderer is called."""

from collections.abc import Sequence

import graphviz

from streams.diagrams.lineage.picture import Life, LineagePicture, Step, StepKind
from streams.diagrams.lineage.strokes import COLOURS, KINDS
from streams.escaping.dot import as_dot

_STYLES: dict[StepKind, str] = {
    "renamed": "bold",
    "functions-moved": "dashed",
    "de-facto": "dotted",
    "part-of": "dashed",
    "delivered-through": "dashed",
}
_HEADS: dict[StepKind, str] = {"renamed": "none", "merged": "normaltee"}


def lineage_dot(picture: LineagePicture) -> str:
    """Return the picture as DOT: an oval for each body, a box for each policy, and an edge for each step.

    Nodes are called b1, b2 … and p1, p2 … in the order of the picture, since ids from files may hold what DOT
    reads as a port; the id itself stands in the `id` attribute.
    """
    dot = graphviz.Digraph(
        "lineage",
        graph_attr={
            "rankdir": "LR",
            "label": as_dot(picture.title),
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
        label = as_dot(life.display, life.stretch.words)
        dot.node(names[life.id], label=label, id=as_dot(life.id), shape=shape)
    for step in steps:
        words = f"{KINDS[step.kind]} {step.when}".strip()
        dot.edge(
            names[step.source],
            names[step.target],
            label=as_dot(words),
            color=COLOURS[step.kind],
            style=_STYLES.get(step.kind, "solid"),
            arrowhead=_HEADS.get(step.kind, "normal"),
        )
