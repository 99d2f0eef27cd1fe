"""What checks call the parts of a study when they speak of them."""

from streams.study.context import Bearing
from streams.study.policy import Participants
from streams.yaml_source.model import Located

_CALLED = {
    "Absence": "absence",
    "Bearing": "cell that the context bears on,",
    "Conflict": "conflict with",
    "ContextItem": "context item",
    "EvaluationFinding": "finding",
    "Ignore": "entry to ignore",
    "Participants": "participant",
    "RatingsFile": "ratings of",
    "StudyFile": "study",
    "Succession": "succession to",
}


def called(item: Located) -> str:
    """Return what kind of thing an item is, and its name in code marks, as in *process `joint-plan`*."""
    kind = _CALLED.get(type(item).__name__, type(item).__name__.lower())
    return f"{kind} `{name_of(item)}`"


def name_of(item: Located) -> str:
    """Return a name for an item that stays when text is moved: its id, or the ids that it joins."""
    if isinstance(item, Bearing):
        return f"{item.stream} / {item.dimension}"
    if isinstance(item, Participants):
        return " + ".join(item.agencies)
    for key in ("id", "agency", "coder", "aim", "rule"):
        name = getattr(item, key, None)
        if isinstance(name, str):
            return name
    sides = (getattr(item, "from_", None), getattr(item, "to", None))
    if all(isinstance(side, list) for side in sides):
        return " > ".join(" + ".join(side or ()) for side in sides)
    return str(getattr(item, "text", type(item).__name__.lower()))[:40]


def opening(text: str) -> str:
    """Return a text with its first letter large; names in code marks are kept."""
    return text[:1].upper() + text[1:]
