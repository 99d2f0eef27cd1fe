"""Writes a stream diagram as DOT text, for Graphviz and for network programs; no renderer is called."""

import graphviz

from streams.diagrams.canvas.palette import GAP, MUTED, PAPER
from streams.diagrams.stream.boxes import COLOUR
from streams.diagrams.stream.picture import (
    LEVELS,
    Element,
    ElementState,
    LinkKind,
    LinkState,
    StreamPicture,
)
from streams.diagrams.stream.sayings import AGAINST, VERBS
from streams.diagrams.stream.scene import LINE_COLOUR, Scene, set_scene
from streams.escaping.dot import as_dot

_BOX_STYLE: dict[ElementState, str] = {
    "present": "rounded",
    "absent": "rounded,dashed",
    "unknown": "rounded,dotted",
}
_LINE_STYLE: dict[LinkState, str] = {
    "ok": "solid",
    "absent": "dashed",
    "unknown": "dotted",
    "diverted": "solid",
}
_LINE_WORDS: dict[LinkState, str] = {
    "ok": "",
    "absent": "not: ",
    "unknown": "not known: ",
    "diverted": "diverted: ",
}


def stream_dot(picture: StreamPicture) -> str:
    """Return the picture as DOT: a cluster for each level, and a mark where an end is empty.

    Nodes are called e1, e2 … in reading order, since ids from files may hold what DOT reads as a port; the
    id itself stands in the `id` attribute.
    """
    scene = set_scene(picture)
    dot = graphviz.Digraph(
        "streams",
        graph_attr={
            "rankdir": "RL",
            "label": as_dot(picture.title),
            "fontname": "Helvetica",
        },
        node_attr={"shape": "box", "fontname": "Helvetica", "fontsize": "10"},
        edge_attr={"fontname": "Helvetica", "fontsize": "9"},
    )
    names = {
        element.id: f"e{number}"
        for number, element in enumerate(scene.elements, start=1)
    }
    for level in LEVELS:
        with dot.subgraph(
            name=f"cluster_{level}", graph_attr={"label": level}
        ) as cluster:
            for element in scene.elements:
                if element.level == level:
                    _add_element(cluster, scene, element, names[element.id])
    _add_links(dot, scene, names)
    _add_stubs(dot, scene, names)
    _add_agencies(dot, picture)
    return str(dot.source)


def _add_element(
    cluster: graphviz.Digraph, scene: Scene, element: Element, name: str
) -> None:
    code = scene.codes.get(element.id, "")
    lines = [f"{code} {element.text}".strip()]
    lines += [
        f"{'gap' if tag.kind == 'gap' else 'not known'}: {tag.words}"
        for tag in scene.tags(element)
    ]
    cluster.node(
        name,
        label=as_dot(*lines),
        id=as_dot(element.id),
        color=COLOUR[element.stream]
        if element.state == "present"
        else GAP
        if element.state == "absent"
        else MUTED,
        style=_BOX_STYLE[element.state],
        **{"class": element.stream},
    )


def _add_links(dot: graphviz.Digraph, scene: Scene, names: dict[str, str]) -> None:
    for link in (*scene.sockets.lines, *scene.sockets.denied):
        dot.edge(
            names[link.source or ""],
            names[link.target or ""],
            label=f"{_LINE_WORDS[link.state]}{VERBS[link.kind]}",
            color=LINE_COLOUR[link.kind],
            style=_LINE_STYLE[link.state],
            **_ends(link.kind),
        )


def _ends(kind: LinkKind) -> dict[str, str]:
    if kind == "conflicts":
        return {"arrowhead": "tee", "arrowtail": "tee", "dir": "both"}
    if kind == "supports":
        return {"arrowhead": "empty"}
    return {"arrowhead": "tee" if kind in AGAINST else "normal"}


def _add_stubs(dot: graphviz.Digraph, scene: Scene, names: dict[str, str]) -> None:
    for number, stub in enumerate(scene.sockets.stubs, start=1):
        absent = stub.state == "absent"
        dot.node(
            f"s{number}",
            label="X" if absent else "?",
            shape="circle",
            color=GAP if absent else MUTED,
        )
        ends = (
            (names[stub.element], f"s{number}")
            if stub.role == "source"
            else (f"s{number}", names[stub.element])
        )
        dot.edge(
            *ends,
            label=VERBS[stub.kind],
            style=_LINE_STYLE[stub.state],
            color=GAP if absent else MUTED,
        )


def _add_agencies(dot: graphviz.Digraph, picture: StreamPicture) -> None:
    names = {
        agency.id: f"a{number}"
        for number, agency in enumerate(picture.agencies, start=1)
    }
    for agency in picture.agencies:
        dot.node(
            names[agency.id],
            label=as_dot(agency.name),
            id=as_dot(agency.id),
            shape="oval",
            fillcolor=PAPER,
        )
    for number, line in enumerate(picture.accountability, start=1):
        if line.source not in names or (
            line.target is not None and line.target not in names
        ):
            continue
        style = "dashed" if line.state == "ok" else "dotted"
        if line.target is None:
            dot.node(
                f"n{number}",
                label="X" if line.state == "absent" else "?",
                shape="circle",
            )
        target = f"n{number}" if line.target is None else names[line.target]
        dot.edge(
            names[line.source], target, label="answers to", style=style, color=MUTED
        )
