"""What a diagram of agencies shows, as rows of a table with a heading first."""

from streams.diagrams.tiers.picture import AgenciesPicture

HEADING = [
    "policy",
    "moment",
    "what",
    "id",
    "text",
    "tier",
    "roles",
    "from",
    "to",
    "state",
]


def rows_of(picture: AgenciesPicture) -> list[list[str]]:
    """Return a row for each body, tie, joint process and known lack; a process has who runs it and who takes part as its ends."""
    start = [picture.id, picture.moment]
    rows = [HEADING]
    for body in picture.bodies:
        state = "ok" if body.sure else "unknown"
        roles = "; ".join(body.roles)
        rows.append(
            [*start, "body", body.id, body.name, body.tier, roles, "", "", state]
        )
    for tie in picture.ties:
        ends = [tie.source, tie.target or ""]
        rows.append([*start, tie.kind, "", "", "", "", *ends, tie.state])
    for work in picture.works:
        ends = ["; ".join(work.run_by), "; ".join(work.joined_by)]
        state = "ok" if work.sure else "unknown"
        rows.append(
            [
                *start,
                "joint process",
                work.id,
                work.text,
                "",
                work.direction,
                *ends,
                state,
            ]
        )
    rows += [
        [*start, "lacking", "", words, "", direction, "", "", "absent"]
        for direction, words in picture.lacking
    ]
    return rows
