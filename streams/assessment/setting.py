"""What the dated context says of each cell; it stands beside the cells and never enters one."""

from streams.assessment.result import CellKey, Effect, Setting
from streams.findings.answer import Answer
from streams.graph.moment import Moment
from streams.study.context import Bearing, ContextItem
from streams.study.dates import Period
from streams.study.policy import Policy
from streams.study.study import Study

_STRENGTHS = ("strong", "moderate", "weak")


def settings(study: Study, policy: Policy, moment: Moment) -> dict[CellKey, Setting]:
    """Return the setting of each cell that the context bears on, for a policy at a moment.

    An item counts if its period surely touches the policy's life and the moment; a cell that no item
    bears on is left out, for the context is then unknown.
    """
    bearing: dict[CellKey, list[tuple[ContextItem, Bearing]]] = {}
    for item in items_around(study, policy, moment):
        for bears in item.bears_on:
            bearing.setdefault((bears.stream, bears.dimension), []).append(
                (item, bears)
            )
    return {key: _setting(found) for key, found in bearing.items()}


def items_around(study: Study, policy: Policy, moment: Moment) -> list[ContextItem]:
    """Return the context items that concern a policy at a moment, in file order."""
    life = policy.period or Period()
    return [
        item
        for item in study.context
        if item.concerns(policy.id)
        and item.period.overlaps(life) is Answer.YES
        and (moment.is_whole_life or moment.within(policy, item.period) is Answer.YES)
    ]


def _setting(found: list[tuple[ContextItem, Bearing]]) -> Setting:
    effects = {bears.effect for _, bears in found}
    effect = Effect.BOTH if len(effects) > 1 else Effect(effects.pop())
    stated = [bears.strength for _, bears in found if bears.strength]
    strongest = min(stated, key=_STRENGTHS.index, default=None)
    items = dict.fromkeys(item.id for item, _ in found)
    by_id = {item.id: item for item, _ in found}
    return Setting(effect, strongest, tuple(by_id[name] for name in items))
