"""A few made-up bodies, their ties and their lineage, with each kind of sign once; nothing in them is a finding."""

from streams.diagrams.lineage.picture import Life, LineagePicture, Step, StepKind
from streams.diagrams.tiers.picture import AgenciesPicture, Body, Break, Tie, Work
from streams.diagrams.years.stretch import Edge, Stretch


def small_agencies() -> AgenciesPicture:
    """Return bodies of three tiers with every kind and state of tie."""
    return AgenciesPicture(
        "harbour",
        "Harbour health programme",
        "2004",
        (
            Body("ministry", "Ministry of Harbours", "national", ("sponsor", "funder")),
            Body(
                "board",
                "Coast board",
                "system",
                ("lead",),
                since="2002",
                time="from 2002",
            ),
            Body("inspector", "Inspectorate", "system", (), sure=False),
            Body("town", "Town council", "place", ("partner", "deliverer")),
            Body("clinic", "Harbour clinic", "place", ("deliverer",)),
            Body(
                "port",
                "Port authority",
                "place",
                ("partner",),
                present=False,
                until="2003",
            ),
        ),
        (
            Tie("answers-to", "board", "ministry"),
            Tie("answers-to", "town", None, "absent"),
            Tie("answers-to", "clinic", None, "unknown"),
            Tie("money", "ministry", "board"),
            Tie("money", "board", "clinic", "diverted"),
            Tie("joint", "town", "clinic"),
            Tie("conflict", "board", "town"),
            Tie("crossed-area", "board", "town"),
        ),
        (
            Work(
                "plan",
                "Yearly plan",
                ("board",),
                ("town", "clinic"),
                "Among local bodies",
            ),
            Work(
                "audit",
                "Audit of spending",
                ("ministry",),
                ("board",),
                "Between centre and localities",
            ),
        ),
        alone=1,
        abbreviations=(("NHS", "National Health Service"),),
        lacking=(("Among local bodies", "No shared record"),),
        breaks=(Break("clinic", "board", "unknown"),),
    )


def small_lineage() -> LineagePicture:
    """Return lives with sure and unsure ends, and a step of each kind."""
    return LineagePicture(
        "harbour",
        "Harbour bodies",
        (1997, 2022),
        (
            _life("district", "District authorities", "DAs", 1997.0, 2002.0),
            _life("trust", "Harbour trusts", "HTs", 2002.0, 2013.0),
            _life("group", "Harbour groups", "HGs", 2013.0, 2019.5),
            _life("agency", "Coast agency", "", None, 2013.0),
            _life("office", "Coast office", "CO", 2013.0, None),
            _life("board", "Joint boards", "JBs", 2019.5, None),
        ),
        (
            _step("district", "trust", "split", 2002.0),
            _step("trust", "group", "functions-moved", 2013.0),
            _step("agency", "office", "renamed", 2013.0),
            _step("group", "board", "merged", 2019.5),
            _step("office", "board", "de-facto", None),
        ),
        (
            _life("zones", "Harbour zones", "", 1998.0, 2003.0),
            _life("pilots", "Harbour pilots", "", 2005.0, 2009.0),
            _life("systems", "Coast systems", "", 2016.0, None),
        ),
        (
            _step("zones", "pilots", "followed", 2005.0),
            Step("pilots", "systems", "part-of", None, ""),
        ),
        alone=("Port authority",),
        policies_alone=("Lighthouse grants",),
    )


def _life(
    identity: str, name: str, short: str, start: float | None, end: float | None
) -> Life:
    stretch = Stretch(
        Edge(start, start + 0.5) if start is not None else None,
        Edge(end, end) if end is not None else None,
        ongoing=end is None,
        words=f"{start or '?'} to {end or 'ongoing'}",
    )
    return Life(identity, name, short, "health", central=False, stretch=stretch)


def _step(source: str, target: str, kind: StepKind, year: float | None) -> Step:
    on = Edge(year, year) if year is not None else None
    return Step(source, target, kind, on, f"{year:.0f}" if year is not None else "")
