"""What a diagram of agencies shows, as rows of a table with a heading first."""

from streams.diagrams.tiers.picture import AgenciesPicture

HEADING = [
    "policy",
    "moment",
    "what",
    "id",
    "text",
    "tier",
    "direction",
    "roles",
    "from",
    "to",
    "state",
    "since",
    "until",
]


def rows_of(picture: AgenciesPicture) -> list[list[str]]:
    """Return a row for each body, tie, broken line, joint process and known lack.

    A process has who runs it and who takes part as its ends. `since` and `until` are as the file has them.
    """
    start = [picture.id, picture.moment]
    rows = [HEADING]
    for b in picture.bodies:
        state = ("ok" if b.sure else "unknown") if b.present else "not-there"
        said = [b.id, b.name, b.tier, "", "; ".join(b.roles), "", "", state]
        rows.append([*start, "body", *said, b.since, b.until])
    for tie in picture.ties:
        said = ["", "", "", "", "", tie.source, tie.target or "", tie.state]
        rows.append([*start, tie.kind, *said, tie.since, tie.until])
    for each in picture.breaks:
        said = ["", "", "", "", "", each.source, each.at, each.state]
        rows.append([*start, "line broken at", *said, "", ""])
    for work in picture.works:
        ends = ["; ".join(work.run_by), "; ".join(work.joined_by)]
        state = "ok" if work.sure else "unknown"
        said = [work.id, work.text, "", work.direction, "", *ends, state]
        rows.append([*start, "joint process", *said, work.since, work.until])
    rows += [
        [*start, "lacking", "", words, "", direction, "", "", "", "absent", "", ""]
        for direction, words in picture.lacking
    ]
    return rows
