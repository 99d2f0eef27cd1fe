"""Ids that are given twice where each has to be its own."""

from collections.abc import Iterator, Sequence

from streams.findings.finding import Finding, Related, Severity
from streams.findings.location import Location
from streams.yaml_source.located import YamlList, YamlMap
from streams.yaml_source.model import Located


def repeated_ids(model: type[Located], root: YamlMap, rule: str) -> list[Finding]:
    """Return one error for each id that the lists of `unique_ids` give again, at its later place."""
    return [
        finding
        for lists in model.unique_ids
        for finding in _repeated(lists, root, rule)
    ]


def _repeated(lists: Sequence[str], root: YamlMap, rule: str) -> Iterator[Finding]:
    first: dict[str, Location] = {}
    for name, place in sorted(_ids(lists, root), key=lambda pair: pair[1]):
        if name not in first:
            first[name] = place
            continue
        yield Finding(
            rule,
            Severity.ERROR,
            f"the id `{name}` is given twice, first on line {first[name].line}",
            f"give each entry of {_either(lists)} an id of its own",
            place,
            related=(Related(first[name], f"`{name}` is given first here"),),
        )


def _ids(lists: Sequence[str], root: YamlMap) -> Iterator[tuple[str, Location]]:
    for key in lists:
        entries = root.get(key)
        for entry in entries if isinstance(entries, YamlList) else ():
            name = entry.get("id") if isinstance(entry, YamlMap) else None
            if isinstance(entry, YamlMap) and isinstance(name, str):
                yield name, entry.value_where["id"]


def _either(lists: Sequence[str]) -> str:
    names = [f"`{name}`" for name in lists]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
