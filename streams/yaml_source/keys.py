"""The keys that a model takes, as an author writes them."""

from collections.abc import Iterator, Sequence

from pydantic import BaseModel


def keys_of(model: type[BaseModel]) -> list[str]:
    """Return the keys of a model, its own before those that it shares with others."""
    own = [
        name
        for kind in model.__mro__
        for name in vars(kind).get("__annotations__", {})
        if name in model.model_fields
    ]
    return [model.model_fields[name].alias or name for name in dict.fromkeys(own)]


def model_at(
    model: type[BaseModel], steps: Sequence[str | int]
) -> type[BaseModel] | None:
    """Return the model that a path of keys leads to, or None where it leads to no model."""
    here: type[BaseModel] | None = model
    for step in steps:
        if isinstance(step, int) or here is None:
            continue
        here = next(_under(here, step), here)
    return here


def _under(model: type[BaseModel], step: str) -> Iterator[type[BaseModel]]:
    """Yield the models that may stand under a key; none where the step is a key of no model."""
    for name, field in model.model_fields.items():
        if step in (name, field.alias):
            yield from _models_in(field.annotation)


def _models_in(annotation: object) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [
        found
        for part in getattr(annotation, "__args__", ())
        for found in _models_in(part)
    ]
