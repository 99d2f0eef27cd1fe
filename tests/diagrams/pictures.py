"""Made-up pictures that the tests of the figures share; no value in them is a finding."""

import random

from streams.diagrams.stream.picture import (
    LEVELS,
    Accountability,
    AccountState,
    Agency,
    Element,
    ElementState,
    Level,
    Link,
    LinkKind,
    LinkState,
    Stream,
    StreamPicture,
)


def care_systems() -> StreamPicture:
    """Return a picture of sixteen elements with every mark in it."""
    return StreamPicture(
        id="care-systems",
        title="Integrated care systems: reducing health inequalities, England, 2022 to 2024",
        elements=(*_aims(), *_processes(), *_resources()),
        links=_links(),
        agencies=(
            Agency("dhsc", "DHSC", "national"),
            Agency("nhse", "NHS England", "national"),
            Agency("cqc", "CQC", "national"),
            Agency("icb", "ICBs", "local"),
            Agency("icp", "ICPs", "local"),
            Agency("la", "Local authorities", "local"),
            Agency("hwb", "HWBs", "local"),
            Agency("trusts", "NHS trusts", "local"),
            Agency("vcs", "Voluntary sector", "local"),
        ),
        accountability=(
            Accountability("icb", "nhse"),
            Accountability("trusts", "nhse"),
            Accountability("nhse", "dhsc"),
            Accountability("trusts", "icb", "unclear"),
            Accountability("icb", "cqc"),
            Accountability("la", "cqc"),
            Accountability("hwb", "la"),
            Accountability("icp", None, "absent"),
            Accountability("vcs", None, "unknown"),
        ),
        abbreviations=(
            ("CQC", "Care Quality Commission"),
            ("DHSC", "Department of Health and Social Care"),
            ("HWB", "health and wellbeing board"),
            ("ICB", "integrated care board"),
            ("ICP", "integrated care partnership"),
        ),
    )


def made_up(count: int, seed: int) -> StreamPicture:
    """Return a picture of a number of elements with random words, links, gaps and agencies."""
    chance = random.Random(seed)  # noqa: S311 - made-up test data
    elements = [_made_up_element(chance, place, count) for place in range(count)]
    aims = [element.id for element in elements if element.stream == "aims"]
    processes = [element.id for element in elements if element.stream == "processes"]
    resources = [element.id for element in elements if element.stream == "resources"]
    links: list[Link] = []
    for process in processes:
        links += _made_up_links(chance, "serves", process, aims)
    for resource in resources:
        links += _made_up_links(chance, "enables", resource, processes)
    for aim in aims:
        other = chance.choice(aims)
        if chance.random() < 0.3 and other != aim:
            kind: LinkKind = chance.choice(("carries", "supports", "conflicts"))
            links.append(Link(kind, aim, other))
    if aims and chance.random() < 0.5:
        links.append(Link("serves", None, aims[-1], "absent"))
    if processes and aims and chance.random() < 0.6:
        links.append(Link("hinders", chance.choice(processes), chance.choice(aims)))
    agencies, accountability = _made_up_agencies(chance)
    return StreamPicture(
        f"made-up-{count}-{seed}",
        f"Made-up policy {seed}",
        tuple(elements),
        tuple(links),
        agencies,
        accountability,
    )


_TEXT = (
    "shared planning of community services and joint boards for children with pooled staff time data "
    "hospital admissions in older people through neighbourhood commissioning responsibilities"
)
_WORDS = _TEXT.split()
_GAPS = (
    "No measure, no date",
    "Held by one department",
    "Diverted to cover deficits",
    "Ends before the policy does",
    "Advisory forum only",
    "Crowded out by waiting-time targets",
    "Single contributor",
)


def _phrase(chance: random.Random) -> str:
    start, length = chance.randrange(len(_WORDS)), chance.randint(3, 11)
    return " ".join(
        _WORDS[(start + place) % len(_WORDS)] for place in range(length)
    ).capitalize()


def _made_up_element(chance: random.Random, place: int, count: int) -> Element:
    stream: Stream = (
        "aims"
        if place < count * 0.25
        else "resources"
        if place > count * 0.76
        else "processes"
    )
    level: Level = chance.choice(LEVELS)
    states: tuple[ElementState, ...] = ("present", "absent", "unknown")
    state = chance.choices(states, (14, 1, 1))[0]
    return Element(
        f"e{place}",
        _phrase(chance),
        stream,
        level,
        agencies_from=("NHS England", "DHSC")[: chance.randint(0, 2)],
        agencies_to=chance.choice(((), None, ("Local authorities",))),
        gaps=tuple(chance.sample(_GAPS, chance.choice((0, 0, 0, 1, 1, 2)))),
        unknowns=("Local holder not known",) if chance.random() < 0.15 else (),
        state=state,
        refs=("smith2020, p. 4",),
    )


def _made_up_links(
    chance: random.Random, kind: LinkKind, source: str, targets: list[str]
) -> list[Link]:
    if not targets or chance.random() < 0.12:
        return []
    states: tuple[LinkState, ...] = (
        "ok",
        "ok",
        "ok",
        "ok",
        "ok",
        "diverted",
        "unknown",
        "absent",
    )
    count = min(len(targets), chance.choice((1, 1, 1, 2, 3)))
    return [
        Link(kind, source, target, chance.choice(states))
        for target in chance.sample(targets, count)
    ]


def _made_up_agencies(
    chance: random.Random,
) -> tuple[tuple[Agency, ...], tuple[Accountability, ...]]:
    if chance.random() < 0.3:
        return (), ()
    national = [
        Agency(f"n{place}", name, "national")
        for place, name in enumerate(("DHSC", "NHS England", "Care Quality Commission"))
    ]
    count = chance.randint(2, 6)
    local = [
        Agency(f"l{place}", name, "local")
        for place, name in enumerate(
            (
                "Local authorities",
                "ICBs",
                "Trusts",
                "Voluntary sector",
                "HWBs",
                "Schools",
            )[:count]
        )
    ]
    states: tuple[AccountState, ...] = ("ok", "ok", "ok", "unclear")
    lines = [
        Accountability(
            agency.id, chance.choice([*national, *local]).id, chance.choice(states)
        )
        for agency in local
        for _ in range(chance.choice((1, 1, 2)))
    ]
    lines += [Accountability(local[0].id, None, "absent")]
    return (*national, *local), tuple(
        line for line in lines if line.source != line.target
    )


def _aims() -> tuple[Element, ...]:
    return (
        Element(
            "care",
            "Reduce inequalities in health care (Core20PLUS5)",
            "aims",
            "national",
            ("NHS England",),
            ("ICBs",),
            gaps=("Held by one department",),
            refs=("alderwick2024, ch. 5",),
        ),
        Element(
            "outcomes",
            "Reduce inequalities in health outcomes",
            "aims",
            "national",
            ("DHSC", "NHS England"),
            ("ICBs",),
            gaps=("No measure, no date",),
        ),
        Element(
            "conditions",
            "Improve the social and economic conditions behind them",
            "aims",
            "national",
            ("NHS England",),
            None,
            gaps=("No measure, no date",),
            unknowns=("Local holder not known",),
        ),
        Element(
            "recovery",
            "Shorter waits after the pandemic",
            "aims",
            "national",
            ("NHS England",),
            ("ICBs", "NHS trusts"),
        ),
        Element(
            "plus",
            "Close gaps for locally chosen 'plus' groups",
            "aims",
            "local",
            ("ICBs", "ICPs"),
        ),
        Element(
            "carrying",
            "Local aims that carry on the outcome and conditions aims",
            "aims",
            "local",
            state="unknown",
        ),
    )


def _processes() -> tuple[Element, ...]:
    return (
        Element(
            "oversight",
            "Oversight: targets, assessment, support",
            "processes",
            "national",
            ("NHS England", "CQC"),
            ("ICBs",),
            gaps=("Crowded out by waiting-time targets",),
        ),
        Element(
            "guidance",
            "Guidance and requirements for local plans",
            "processes",
            "national",
            ("NHS England",),
            ("ICBs",),
        ),
        Element(
            "dashboard",
            "Data: dashboard and yearly statement",
            "processes",
            "national",
            ("NHS England",),
            ("ICBs",),
        ),
        Element(
            "strategy",
            "National strategy across departments",
            "processes",
            "national",
            state="absent",
        ),
        Element(
            "plan",
            "Joint planning: integrated care strategy, five-year plan",
            "processes",
            "local",
            ("ICPs", "ICBs", "HWBs"),
        ),
        Element(
            "action",
            "Aligning action and services between partners",
            "processes",
            "local",
            ("ICPs",),
            ("local authorities", "NHS trusts", "voluntary sector"),
            joined_by="with",
            gaps=("Advisory forum only",),
        ),
    )


def _resources() -> tuple[Element, ...]:
    return (
        Element(
            "allocation",
            "General allocations with an inequalities adjustment",
            "resources",
            "national",
            ("NHS England",),
            ("ICBs",),
        ),
        Element(
            "council",
            "Local government funding",
            "resources",
            "national",
            ("DHSC",),
            ("local authorities",),
            gaps=("Does not follow need",),
        ),
        Element(
            "targeted",
            "Targeted money: £200m of £155bn, 2022/23",
            "resources",
            "national",
            ("NHS England",),
            ("ICBs",),
            gaps=("Diverted to cover deficits",),
        ),
        Element(
            "staff",
            "ICB staff and running costs",
            "resources",
            "local",
            ("ICBs",),
            gaps=("Cut within a year",),
        ),
    )


def _links() -> tuple[Link, ...]:
    return (
        Link("serves", "oversight", "care"),
        Link("serves", "oversight", "recovery"),
        Link("hinders", "oversight", "outcomes"),
        Link("serves", "guidance", "care"),
        Link("serves", "guidance", "outcomes"),
        Link("serves", "dashboard", "care"),
        Link("serves", "plan", "outcomes"),
        Link("serves", "plan", "plus"),
        Link("serves", "action", "plus"),
        Link("serves", None, "conditions", "absent"),
        Link("carries", "plus", "care"),
        Link("conflicts", "recovery", "care"),
        Link("supports", "care", "outcomes"),
        Link("enables", "allocation", "plan"),
        Link("enables", "council", "action"),
        Link("enables", "targeted", "action", "diverted"),
        Link("enables", "staff", "plan"),
        Link("enables", "staff", "action"),
        Link("enables", None, "oversight", "absent"),
    )


def reviews(count: int, aims: int = 2) -> StreamPicture:
    """Return a picture of a number of national processes that only their texts tell apart, and one that stands out."""
    names = [f"aim-{place}" for place in range(aims)]
    held = [
        Element(name, f"Aim number {place}", "aims", "national", ("DHSC",), ("ICBs",))
        for place, name in enumerate(names, start=1)
    ]
    every = [
        Element(
            f"review-{place}",
            f"Review of {_WORDS[place % len(_WORDS)]} in year {place}",
            "processes",
            "national",
            ("NHS England",),
            ("ICBs",),
            refs=(f"report{place}, p. 2",),
        )
        for place in range(1, count + 1)
    ]
    plan = Element(
        "plan", "Joint plan", "processes", "local", ("ICBs",), gaps=("Advisory only",)
    )
    money = Element("money", "Review money", "resources", "national", ("DHSC",), None)
    links = [Link("serves", each.id, name) for each in every for name in names]
    links += [Link("enables", "money", each.id) for each in every]
    links += [Link("serves", "plan", names[0])]
    return StreamPicture(
        f"reviews-{count}",
        f"A policy of {count} reviews",
        (*held, *every, plan, money),
        tuple(links),
        (Agency("nhse", "NHS England", "national"), Agency("icb", "ICBs", "local")),
        (Accountability("icb", "nhse"),),
        (("ICBs", "Integrated care boards"),),
    )
