"""Holds the containers of a read file, each knowing where its parts were written."""

from collections.abc import Iterable, Mapping, Sequence

from streams.findings.location import Location


class YamlMap(dict[str, object]):
    """A mapping of a file.

    `where` runs from the first key, or the opening brace, to the end of the last value. `key_where`
    and `value_where` also name the keys whose value could not be kept.
    """

    __slots__ = ("key_where", "value_where", "where")

    def __init__(
        self,
        items: Mapping[str, object] | Iterable[tuple[str, object]] = (),
        *,
        where: Location,
        key_where: Mapping[str, Location],
        value_where: Mapping[str, Location],
    ) -> None:
        super().__init__(items)
        self.where = where
        self.key_where = key_where
        self.value_where = value_where


class YamlList(list[object]):
    """A list of a file; `item_where` has one place for each item, in their order."""

    __slots__ = ("item_where", "where")

    def __init__(
        self,
        items: Iterable[object] = (),
        *,
        where: Location,
        item_where: Sequence[Location],
    ) -> None:
        super().__init__(items)
        self.where = where
        self.item_where = item_where


def locate(
    root: YamlMap, steps: Sequence[str | int], *, of_key: bool = False
) -> Location:
    """Return where the value at the end of a path was written, or its nearest known ancestor.

    Parts of the path that the tree does not have are passed over: validators name the type that they
    tried, and a position where a single value stands for a list of one.

    Parameters
    ----------
    root
        The mapping that the path starts from.
    steps
        Keys and positions (from 0), outermost first.
    of_key
        Whether to return the place of the last key that was found in place of its value.
    """
    node: object = root
    found = root.where
    for step in steps:
        match node, step:
            case YamlMap(), str() if step in node.value_where:
                found = (node.key_where if of_key else node.value_where)[step]
                node = node.get(step)
            case YamlList(), int() if 0 <= step < len(node):
                found = node.item_where[step]
                node = node[step]
    return found
