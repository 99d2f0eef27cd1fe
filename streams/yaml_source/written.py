"""From the path of a validation error to what the author wrote there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from streams.findings.location import Location
from streams.yaml_source.located import YamlList, YamlMap, locate

Steps = tuple[str | int, ...]
_ONE_OF = {
    "absent": "absence",
    "agencies": "agency",
    "became": "succession",
    "context": "context item",
    "criteria": "criterion",
    "processes": "process",
}


@dataclass(frozen=True, slots=True)
class Written:
    """What stands in the file at the end of a path.

    `steps` are those of the path that the file has: validators also name the type that they tried, and a
    position or a key where one value stands for a list or a mapping. `location` is that of the value.
    """

    root: YamlMap
    steps: Steps
    location: Location

    @property
    def name(self) -> str:
        """The last key, with the position in its list, counted from 1, where the author wrote a list."""
        names = [step for step in self.steps if isinstance(step, str)]
        if not names:
            return "the file"
        last = self.steps[-1]
        if isinstance(last, int):
            return f"item {last + 1} of `{names[-1]}`"
        return f"`{names[-1]}`"

    @property
    def owner(self) -> str:
        """The innermost thing with an id that the value belongs to, in words; empty where there is none."""
        here: object = self.root
        key, found = "", ""
        for step in self.steps[:-1]:
            here = _child(here, step)
            key = step if isinstance(step, str) else key
            name = here.get("id") if isinstance(here, Mapping) else None
            if isinstance(name, str):
                found = f"{_ONE_OF.get(key, key.removesuffix('s'))} `{name[:60]}`"
        return "" if self.steps[-1:] == ("id",) else found


def written_at(root: YamlMap, steps: Sequence[str | int], value: object) -> Written:
    """Return what the author wrote at the end of a path.

    `value` is what the validator looked at; where it is larger than what the path leads to, as a range
    that stands for a list of one rating, the path ends at the larger.
    """
    kept = _in_file(root, steps)
    if isinstance(value, YamlMap | YamlList):
        while kept and isinstance(kept[-1], int) and locate(root, kept) != value.where:
            kept = kept[:-1]
    return Written(root, kept, locate(root, kept))


def _in_file(root: YamlMap, steps: Sequence[str | int]) -> Steps:
    node: object = root
    kept: list[str | int] = []
    for step in steps:
        if _has(node, step):
            kept.append(step)
            node = _child(node, step)
    return tuple(kept)


def _has(node: object, step: str | int) -> bool:
    if isinstance(node, YamlMap):
        return step in node.value_where
    return isinstance(node, YamlList) and isinstance(step, int) and step < len(node)


def _child(node: object, step: str | int) -> object:
    if isinstance(node, YamlMap) and isinstance(step, str):
        return node.get(step)
    if isinstance(node, YamlList) and isinstance(step, int):
        return node[step]
    return None
