"""Writes a diagram of agencies as DOT text, for Graphviz and for network programs; no renderer is called."""

from itertools import combinations

import graphviz

from streams.diagrams.canvas.palette import GAP, MUTED, PROCESSES
from streams.diagrams.tiers.bands import said_of
from streams.diagrams.tiers.lines import COLOURS
from streams.diagrams.tiers.picture import LINED, TIERS, AgenciesPicture, Body
from streams.diagrams.tiers.words import VERBS
from streams.escaping.dot import as_dot

_STYLES = {
    "answers-to": "dashed",
    "money": "bold",
    "joint": "solid",
    "conflict": "solid",
}
_HEADS = {"answers-to": "normal", "money": "normal", "joint": "none", "conflict": "tee"}


def agencies_dot(picture: AgenciesPicture) -> str:
    """Return the picture as DOT: a cluster for each tier, and one plain line for each pair that works together.

    Nodes are called a1, a2 … in the order of the file; the id stands in the `id` attribute.
    """
    dot = graphviz.Digraph(
        "agencies",
        graph_attr={
            "rankdir": "TB",
            "label": as_dot(picture.title),
            "fontname": "Helvetica",
        },
        node_attr={"shape": "box", "fontname": "Helvetica"},
        edge_attr={"fontname": "Helvetica", "fontsize": "9"},
    )
    names = {body.id: f"a{n}" for n, body in enumerate(picture.bodies, start=1)}
    for tier in TIERS:
        bodies = [body for body in picture.bodies if body.tier == tier]
        if not bodies:
            continue
        with dot.subgraph(
            name=f"cluster_{tier}", graph_attr={"label": tier}
        ) as cluster:
            for body in bodies:
                cluster.node(
                    names[body.id],
                    label=as_dot(body.name, said_of(body)),
                    id=as_dot(body.id),
                    style=_style(body),
                )
    _add_ties(dot, picture, names)
    _add_works(dot, picture, names)
    return str(dot.source)


def _style(body: Body) -> str:
    """Return the edge of a body: dashed where it was not there, dotted where that is not sure."""
    if not body.present:
        return "rounded,dashed"
    return "rounded" if body.sure else "rounded,dotted"


def _add_ties(
    dot: graphviz.Digraph, picture: AgenciesPicture, names: dict[str, str]
) -> None:
    for number, tie in enumerate(picture.ties, start=1):
        if tie.kind not in LINED or tie.source not in names:
            continue
        absent = tie.state == "absent"
        if tie.target is None:
            dot.node(f"n{number}", label="X" if absent else "?", shape="circle")
        elif tie.target not in names:
            continue
        dot.edge(
            names[tie.source],
            f"n{number}" if tie.target is None else names[tie.target],
            label=VERBS[tie.kind]
            if tie.state in ("ok", "absent")
            else f"{VERBS[tie.kind]} ({tie.state})",
            style="dotted" if tie.state == "unknown" else _STYLES[tie.kind],
            color=GAP if absent else COLOURS[tie.kind],
            fontcolor=MUTED,
            arrowhead=_HEADS[tie.kind],
        )


def _add_works(
    dot: graphviz.Digraph, picture: AgenciesPicture, names: dict[str, str]
) -> None:
    counts: dict[tuple[str, str], int] = {}
    for work in picture.works:
        taking = [n for n in names if n in (*work.run_by, *work.joined_by)]
        for pair in combinations(taking, 2):
            counts[pair] = counts.get(pair, 0) + 1
    for (one, other), count in counts.items():
        dot.edge(
            names[one],
            names[other],
            dir="none",
            color=PROCESSES,
            label=f"joint work: {count}",
        )
