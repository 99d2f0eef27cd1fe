"""The base of every model that a person writes in YAML: strict, closed, and aware of its place."""

import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import UnionType
from typing import ClassVar, Self, Union, get_args, get_origin

from pydantic import (
    BaseModel,
    ConfigDict,
    GetJsonSchemaHandler,
    ModelWrapValidatorHandler,
    PrivateAttr,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from streams.findings.location import Location, at_start_of
from streams.yaml_source.located import YamlList, YamlMap, locate

NONE_WORD = "none"


@dataclass(frozen=True, slots=True)
class Many:
    """Marks a list for which one value may stand alone.

    With `item_key`, a plain text stands for a mapping with that one key. With `none_is_empty`, the word
    `none` stands for the empty list: known that there is none.
    """

    item_key: str | None = None
    none_is_empty: bool = False

    def spread(self, value: object, where: Location) -> YamlList:
        """Return the list that an author meant, each item at its own place."""
        if self.none_is_empty and value == NONE_WORD:
            return YamlList([], where=where, item_where=[])
        if isinstance(value, list):
            places = (
                value.item_where
                if isinstance(value, YamlList)
                else [where] * len(value)
            )
            items = [
                self._item(item, place)
                for item, place in zip(value, places, strict=True)
            ]
            return YamlList(items, where=where, item_where=list(places))
        return YamlList([self._item(value, where)], where=where, item_where=[where])

    def _item(self, value: object, where: Location) -> object:
        if self.item_key is None or isinstance(value, dict):
            return value
        at_key = {self.item_key: where}
        return YamlMap(
            {self.item_key: value}, where=where, key_where=at_key, value_where=at_key
        )

    def __get_pydantic_json_schema__(
        self, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Allow one value beside the list, as the loader does."""
        schema = handler(core_schema)
        branches = schema.get("anyOf", [schema])
        lists = next(branch for branch in branches if branch.get("type") == "array")
        others = [branch for branch in branches if branch is not lists]
        item = lists.get("items", {})
        one = [item] if self.item_key is None else [{"type": "string"}, item]
        items = item if self.item_key is None else {"anyOf": one}
        choices = [*one, {**lists, "items": items}, *others]
        if self.none_is_empty:
            choices.append({"const": NONE_WORD})
        return {"anyOf": choices}


class PlacedError(ValueError):
    """What a validator finds wrong at a place that it knows better than its caller."""

    def __init__(self, message: str, where: Location) -> None:
        self.where = where
        super().__init__(message)


class Located(BaseModel):
    """A mapping of a YAML file. Unknown keys are refused and nothing is converted silently.

    `unique_ids` names the lists of the file whose entries have ids; within each group no id may be
    given twice.
    """

    model_config = ConfigDict(
        strict=True, extra="forbid", frozen=True, populate_by_name=True
    )

    unique_ids: ClassVar[tuple[tuple[str, ...], ...]] = ()
    _source: YamlMap | None = PrivateAttr(default=None)

    @model_validator(mode="wrap")
    @classmethod
    def _keep_place(
        cls, value: object, handler: ModelWrapValidatorHandler[Self]
    ) -> Self:
        if not isinstance(value, YamlMap):
            return handler(value)
        spread = cls._spread_lists(value)
        built = handler(spread)
        built._source = spread
        return built

    @classmethod
    def _spread_lists(cls, value: YamlMap) -> YamlMap:
        """Return the mapping with every single value of a `Many` field made a list of one."""
        changed = dict(value)
        for key, marker in cls.list_fields().items():
            if key in value:
                changed[key] = marker.spread(value[key], value.value_where[key])
        return YamlMap(
            changed,
            where=value.where,
            key_where=value.key_where,
            value_where=value.value_where,
        )

    @classmethod
    @functools.cache
    def list_fields(cls) -> Mapping[str, Many]:
        """Return the keys, as written in YAML, under which one value may stand for a list."""
        return {
            field.alias or name: marker
            for name, field in cls.model_fields.items()
            for marker in (*field.metadata, *_inner_metadata(field.annotation))
            if isinstance(marker, Many)
        }

    def place(self, *steps: str | int) -> Location:
        """Return where a key, or an item under it, was written; without steps, the whole mapping.

        Steps are keys as the author writes them and positions in lists. What was not written itself
        is at the nearest thing around it that was.
        """
        if self._source is None:
            return at_start_of("-")
        return locate(self._source, steps)

    def has_written(self, key: str) -> bool:
        """Tell whether the author wrote this key, whatever its value."""
        return self._source is not None and key in self._source


def _inner_metadata(annotation: object) -> Iterator[object]:
    """Yield what the alternatives of an optional field are annotated with."""
    if get_origin(annotation) in (Union, UnionType):
        for alternative in get_args(annotation):
            yield from getattr(alternative, "__metadata__", ())
