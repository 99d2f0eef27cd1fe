"""Words for comparisons: what the two sides are, how a cell of one stands to the other's, what context does."""

from streams.assessment.compare import TwoCompared, Way
from streams.assessment.dominance import Difference, Dominance
from streams.assessment.era_result import Around
from streams.assessment.result import Assessment, CellKey, Effect, Setting
from streams.reports.wording import moment_text
from streams.study.context import ContextItem

LETTERS = ("A", "B")
DIFFERENCES = {
    Difference.HIGHER: "A is surely higher",
    Difference.NOT_LOWER: "A is not lower",
    Difference.SAME: "the same",
    Difference.NOT_HIGHER: "A is not higher",
    Difference.LOWER: "A is surely lower",
    Difference.CANNOT_SAY: "cannot be said",
    Difference.NOT_APPLICABLE: "does not apply to both",
}
DOMINANCE = {
    Dominance.FIRST: "A dominates: in every cell it is surely no lower than B, and in one or more higher.",
    Dominance.SECOND: "B dominates: in every cell it is surely no lower than A, and in one or more higher.",
    Dominance.SAME: "Both have the same level in every cell.",
    Dominance.NEITHER: "Neither dominates: each is surely higher than the other somewhere, so no further knowledge "
    "can put one above the other.",
    Dominance.CANNOT_SAY: "Whether one dominates cannot be said from what is known.",
}
EFFECTS = {
    Effect.SUPPORTS: "supports",
    Effect.UNDERMINES: "undermines",
    Effect.BOTH: "supports and undermines",
}
NOTHING_KNOWN = "-"


def side_name(compared: TwoCompared, number: int) -> str:
    """Return what one side is, by what the two differ in."""
    side = compared.sides[number]
    if compared.way is Way.POLICIES:
        return f"{side.policy.title} ({side.policy.id})"
    if compared.way is Way.AIMS:
        return f"{side.focus.text} ({side.focus.id})"
    return moment_text(side.moment, side.policy)


def common_text(compared: TwoCompared) -> str:
    """Return what both sides have in common."""
    one = compared.sides[0]
    aim = f"{'lens' if one.focus.is_lens else 'aim'}: {one.focus.text} ({one.focus.id})"
    policy = f"{one.policy.title} ({one.policy.id})"
    when = moment_text(one.moment, one.policy)
    each = "each over its whole life" if one.moment.is_whole_life else when
    parts = {
        Way.POLICIES: (aim, each),
        Way.AIMS: (policy, when),
        Way.DATES: (policy, aim),
        Way.PHASES: (policy, aim),
    }[compared.way]
    rubric = f"rubric {compared.rubric.id} v{compared.rubric.version}"
    return f"{'; '.join((*parts, rubric))}."


def setting_text(setting: Setting | None) -> str:
    """Return what the context does to a cell: `undermines, strong`."""
    if setting is None:
        return NOTHING_KNOWN
    effect = EFFECTS[setting.effect]
    return f"{effect}, {setting.strength}" if setting.strength else effect


def item_text(item: ContextItem) -> str:
    """Return a context item with its dates: `Cuts (2010 to ongoing)`."""
    absent = "known to be absent: " if item.absent else ""
    return f"{absent}{item.title} ({item.period})"


def bearing_text(item: ContextItem, key: CellKey) -> str:
    """Return what an item does to one cell: `supports, strong`."""
    return " and ".join(
        f"{bears.effect}, {bears.strength}" if bears.strength else bears.effect
        for bears in item.bears_on
        if (bears.stream, bears.dimension) == key
    )


def around_text(around: Around) -> str:
    """Return a context item of an era with its strength, its dates, and how much of the era it touched."""
    strength = f", {around.bearing.strength}" if around.bearing.strength else ""
    years = (
        f"all {around.of} years"
        if around.years == around.of
        else f"{around.years} of the {around.of} years"
    )
    return f"{item_text(around.item)}{strength}, in {years}"


def coders_note(sides: tuple[Assessment, Assessment]) -> str:
    """Return whose ratings were scored on either side."""
    named = [", ".join(side.coders) or "nobody" for side in sides]
    if named[0] == named[1]:
        return f"Ratings by {named[0]}."
    return f"Ratings of A by {named[0]}, of B by {named[1]}."
