"""A made-up study of three policies, two eras and two coders, written to a folder, with a rubric of its own."""

import textwrap
from pathlib import Path

from streams.checks.registry import known_ids
from streams.rubric.model import Rubric
from streams.study.study import Study
from streams.workflow import open_study, rubric_of

KEPT_RULE = "aim-without-process"
RUBRIC = """
    id: tiny
    version: 1
    title: A tiny rubric
    scale: [closed, ajar, open, wide]
    rows:
      id: stream
      title: Stream
      values: {policy: {title: Policy stream, short: Policy}, process: {title: Process stream, short: Process}}
    columns:
      id: dimension
      title: Dimension
      values: {vertical: {title: Vertical, short: Vertical}, horizontal-national: {title: National, short: National}}
    windows:
      link: {title: Link, columns: vertical}
      big: {title: Big window, columns: horizontal-national}
    criteria:
"""
CRITERION = """
      - id: {id}
        title: {title}
        cell: {{stream: {stream}, dimension: {dimension}}}
        question: Is it so?
        anchors: [no, hardly, mostly, wholly]
        basis: {basis}
"""
CRITERIA = (
    ("clear", "Clear aim", "policy", "vertical", "rated"),
    ("shared", "Shared aim", "policy", "horizontal-national", "rated"),
    (
        "served",
        "Aims served",
        "process",
        "vertical",
        "structural\n        check: aim-without-process\n        levels: [0, 0.3, 0.6]",
    ),
    ("joined", "Joined departments", "process", "horizontal-national", "rated"),
)
STUDY = """
    id: made-up
    title: A made-up study
    rubric: tiny
    topics: [{id: fair, title: Fairness}, {id: quick, title: Speed}]
    lenses: [{id: fairness, title: Fairer health, topics: fair}]
    eras:
      - {id: early, period: {from: 2000, to: 2009}}
      - {id: late, title: The late years, period: {from: 2010, to: 2019}}
      - {id: middle, period: {from: 2005, to: 2014}}
    rules:
"""
SHARED = {
    "agencies.yaml": """
        agencies:
          - {id: ministry, name: Ministry, kind: body, tier: national, evidence: 'work, p. 1'}
          - {id: treasury, name: Treasury, kind: body, tier: national, evidence: 'work, p. 1'}
          - {id: councils, name: Councils, kind: class, tier: place, evidence: 'work, p. 1'}
    """,
    "references.yaml": """
        references:
          - {id: work, title: A work, type: report}
    """,
    "context.yaml": """
        context:
          - id: strategy
            title: National strategy
            kind: strategy
            period: {from: 2003, to: 2010}
            bears_on: {stream: policy, dimension: horizontal-national, effect: supports, strength: strong, evidence: 'work, p. 3'}
            evidence: work, p. 2
          - id: no-strategy
            title: A strategy for departments
            kind: strategy
            absent: true
            period: {from: 2011, to: ongoing}
            bears_on: {stream: policy, dimension: horizontal-national, effect: undermines, evidence: 'work, p. 3'}
            evidence: work, p. 2
    """,
}
POLICY = """
    id: {id}
    title: {title}
    period: {period}
    focal_aim: fair
    complete: processes
    evidence: work, p. 1
    participants:
      - {{agencies: councils, roles: lead, evidence: 'work, p. 1'}}
      - {{agencies: ministry, roles: sponsor, evidence: 'work, p. 1'}}
    aims:
      - {{id: fair, text: Fairer health., topic: fair, set_by: ministry, for: councils, evidence: 'work, p. 1'}}
      - {{id: quick, text: Quicker care., topic: quick, set_by: ministry, for: councils, evidence: 'work, p. 1'}}
"""
PLAN = (
    "{id: plan, text: A joint plan., kind: planning, run_by: councils, with: ministry, "
    "serves: fair, authority: binding, evidence: 'work, p. 1'"
)
RATINGS = """
    policy: {policy}
    rubric: tiny
    rubric_version: 1
    aim: fairness
    coder: {coder}
    ratings:
"""


def write_study(folder: Path) -> Path:
    """Write the study into a folder of its own and return it.

    `zones` ran 2000 to 2006 and has no process; `boards` ran from 2008, as a pilot until 2014 and by law
    since, with a plan by law only; `plans` began in 2016. Of the rules only one is on, so that what is
    shown of the study stays when rules are added.
    """
    study = folder / "study"
    write(study / "study.yaml", STUDY)
    with (study / "study.yaml").open("a", encoding="utf-8") as file:
        file.writelines(
            f"  {rule}: {{enabled: false}}\n"
            for rule in known_ids()
            if rule != KEPT_RULE
        )
    criteria = "".join(
        CRITERION.format(
            id=name, title=title, stream=stream, dimension=dimension, basis=basis
        )
        for name, title, stream, dimension, basis in CRITERIA
    )
    write(study / "rubrics" / "tiny.yaml", RUBRIC.rstrip() + criteria)
    for name, text in SHARED.items():
        write(study / name, text)
    _policy(study, "zones", "Zones", "{from: 2000, to: 2006}")
    boards = _policy(study, "boards", "Boards", "{from: 2008, to: ongoing}")
    with boards.open("a", encoding="utf-8") as file:
        file.write(
            "phases:\n"
            "  - {id: pilot, period: {from: 2008, to: 2014}, evidence: 'work, p. 1'}\n"
            "  - {id: by-law, period: {from: 2015, to: ongoing}, evidence: 'work, p. 1'}\n"
            f"processes:\n  - {PLAN}, phase: by-law}}\n"
        )
    _policy(study, "plans", "Plans", "{from: 2016, to: ongoing}")
    rate(study, "reader-a", "zones", clear="3", shared="3", joined="unknown")
    rate(study, "reader-b", "zones", clear="3", shared="3", joined="2")
    rate(study, "reader-a", "boards", clear="0", shared="1", joined="1")
    rate(study, "reader-b", "boards", clear="2", shared="1", joined="1")
    rate(study, "consensus", "boards", clear="1", shared="1", joined="1")
    return study


def opened(folder: Path) -> tuple[Study, Rubric]:
    """Write the study, and return it with its rubric."""
    study = open_study(write_study(folder))
    return study, rubric_of(study)


def rate(study: Path, coder: str, policy: str, **levels: str) -> None:
    """Write a coder's ratings file, or replace it."""
    lines = [RATINGS.format(policy=policy, coder=coder).rstrip()]
    for criterion, level in levels.items():
        why = f"{coder} finds {level}"
        lines.append(
            f"      {criterion}: unknown"
            if level == "unknown"
            else f"      {criterion}: {{rating: {level}, confidence: high, rationale: '{why}', evidence: [fair, 'work, p. 9']}}"
        )
    write(study / "ratings" / coder / f"{policy}.yaml", "\n".join(lines))


def write(file: Path, text: str) -> None:
    """Write a text without its indentation, making the folder."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(textwrap.dedent(text).lstrip("\n").rstrip() + "\n", "utf-8")


def _policy(study: Path, name: str, title: str, period: str) -> Path:
    file = study / f"{name}.yaml"
    write(file, POLICY.format(id=name, title=title, period=period))
    return file
