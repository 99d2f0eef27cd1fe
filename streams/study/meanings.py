"""What each word of the format means, in one sentence, for editors and generated pages."""

from collections.abc import Iterable, Mapping

MEANINGS: Mapping[str, Mapping[str, str]] = {
    "mandate": {
        "statutory": "A duty in law.",
        "required": "Required by central government or the NHS, without a duty in law.",
        "conditional": "Nobody had to take part, but it was a condition of money or freedoms.",
        "voluntary": "Local bodies were free to take part or not.",
    },
    "selection": {
        "universal": "Every area took part.",
        "targeted": "Areas were chosen by need or another criterion.",
        "pilot": "Some areas tried it out, by bidding or by invitation.",
    },
    "tier": {
        "national": "The whole country; the central side.",
        "regional": "A region, or an office of the centre in one; the central side.",
        "system": "Several places together, such as an integrated care system; the local side.",
        "place": "A council or a district; the local side.",
        "neighbourhood": "A part of a place; the local side.",
    },
    "role": {
        "sponsor": "Set the policy up and stands behind it.",
        "funder": "Gives money or other resources to it.",
        "overseer": "Watches how it goes, and holds others to it.",
        "lead": "Leads it, alone or with others.",
        "partner": "Takes part as an equal or a member.",
        "deliverer": "Carries services or projects out.",
        "adviser": "Gives advice or support.",
        "community": "Residents, users or their groups.",
    },
    "process kind": {
        "planning": "Sets out what shall be done, such as a joint plan or strategy.",
        "governance": "Takes decisions together, such as a board.",
        "commissioning": "Buys or arranges services.",
        "delivery": "Provides services or carries projects out.",
        "oversight": "Follows and judges what others do, such as inspection or performance management.",
        "incentive": "Rewards or penalises, such as payment by results.",
        "guidance": "Tells others what is expected, such as circulars and toolkits.",
        "data": "Gathers or shares information.",
        "engagement": "Brings residents, users or staff in.",
        "support": "Helps others to do it, such as learning networks and advisers.",
        "evaluation": "Finds out what came of it.",
    },
    "resource kind": {
        "money": "Grants, budgets and other funding.",
        "staff": "People to do the work.",
        "skills": "Knowledge and the ability to do it.",
        "data": "Information to work with.",
        "premises": "Buildings and equipment.",
        "powers": "Legal powers and freedoms.",
        "time": "Time to do it in.",
    },
    "authority": {
        "binding": "Those who take part must do what it decides.",
        "must-consider": "Those who take part must take account of it, and may decide otherwise.",
        "advisory": "It advises; nobody has to follow.",
        "none": "It has no say over those who take part.",
    },
    "relation kind": {
        "accountable-to": "The first answers to the second.",
        "collaborates-with": "They work together.",
        "conflicts-with": "They pull in different directions.",
        "same-area": "They cover the same area.",
        "crossed-area": "Their boundaries cut across each other.",
    },
    "context kind": {
        "strategy": "A strategy or programme of government beyond any one policy.",
        "spending": "Public spending that grew or was cut.",
        "legislation": "An Act or other law.",
        "reorganisation": "Bodies were set up, merged or abolished.",
        "policy-change": "Another policy that changed the ground.",
        "shock": "An event from outside, such as a recession or a pandemic.",
    },
    "effect": {
        "supports": "It helped alignment there.",
        "undermines": "It worked against alignment there.",
    },
    "strength": {
        "strong": "The source's own words are strong.",
        "moderate": "The source's own words are measured.",
        "weak": "The source's own words are slight.",
    },
    "confidence": {
        "high": "The finding very likely holds.",
        "moderate": "The finding probably holds.",
        "low": "The finding possibly holds.",
        "very-low": "It is not clear whether the finding holds.",
    },
    "reason for a range": {
        "sites-differ": "Places differ, and each end is true of some.",
        "sources-differ": "Sources disagree about it.",
        "unsure": "The evidence does not settle which level it is.",
    },
    "rating word": {
        "unknown": "Looked for and not found; never counted as zero.",
        "not-applicable": "The question does not arise here; say why under `rationale`.",
    },
    "level": {
        "national": "It stands on the central side.",
        "local": "It stands on the local side.",
    },
    "direction": {
        "vertical": "Between the centre and localities.",
        "horizontal": "Among bodies of the same side.",
    },
    "stream": {
        "policy": "Aims: what is to be reached.",
        "process": "Means: what is done to reach it.",
        "resource": "What there is to work with.",
    },
    "dimension": {
        "vertical": "Between the centre and localities.",
        "horizontal-local": "Among local bodies.",
        "horizontal-national": "Among national bodies.",
    },
    "mark of an aim": {
        "measure": "How it will be told whether the aim is reached.",
        "baseline": "Where things stood at the start.",
        "date": "By when it shall be reached.",
        "priority": "Which aim goes first where aims compete.",
    },
    "agency kind": {
        "class": "Many bodies of one kind, such as local authorities.",
        "body": "One body.",
        "partnership": "A body that has other agencies as members.",
        "unspecified": "The source does not say which body it means.",
    },
    "succession": {
        "renamed": "The same body under another name.",
        "merged": "It became part of a larger body.",
        "split": "It was divided into several.",
        "functions-moved": "It ended, and another took its functions over.",
        "de-facto": "Another took its part without an act of succession.",
    },
    "closed list": {
        "participants": "Everyone who takes part is named.",
        "aims": "Every aim is named.",
        "processes": "Every process is named.",
        "resources": "Every resource is named.",
        "relations": "Every relation between the agencies is named.",
    },
    "severity": {
        "error": "It has to be mended; `check` fails.",
        "warning": "It should be looked at.",
        "info": "Something is not known, or worth a glance.",
    },
    "median": {
        "symmetric": "A verdict needs both the lower and the upper median to agree on it.",
        "lower": "The lower of the two criteria in the middle.",
        "upper": "The upper of the two criteria in the middle.",
    },
    "necessary": {
        "cap": "A necessary criterion at 0 holds its cell at 1 or below.",
        "bounds": "A cell is never above its necessary criterion.",
    },
    "conjunction": {
        "all": "The window is open if all of its cells are.",
        "most": "The window is open if most of its cells are.",
    },
    "basis": {
        "rated": "Coders judge it.",
        "structural": "A check derives it from the facts.",
    },
}


def meanings_of(values: Iterable[str]) -> Mapping[str, str]:
    """Return the meanings of a closed set of words by word; empty if there is no such set."""
    wanted = set(values)
    return next((words for words in MEANINGS.values() if set(words) == wanted), {})
