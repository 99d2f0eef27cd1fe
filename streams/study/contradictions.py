"""Finds what an aim, or anything dated, says of itself and cannot both be true."""

from collections.abc import Iterable, Iterator

from streams.study.elements import Aim, Dated
from streams.yaml_source.model import PlacedError

_OPPOSED = (
    ("held_by", "not_held_by"),
    ("held_by", "partly_held_by"),
    ("not_held_by", "partly_held_by"),
    ("set_by", "not_held_by"),
    ("stated", "not_stated"),
)


_AIMS = ("carries", "supports")


def contradictions(
    aims: Iterable[Aim], dated: Iterable[Dated]
) -> Iterator[PlacedError]:
    """Yield an error for each word under two opposed keys, each aim under a key of its own, and each second time."""
    for aim in aims:
        for key, opposite in _OPPOSED:
            said = getattr(aim, key) or []
            for position, word in enumerate(getattr(aim, opposite) or ()):
                if word in said:
                    yield PlacedError(
                        f"`{word}` stands under `{key}` and under `{opposite}` of aim `{aim.id}`; "
                        "keep the one that the sources bear out, or date the two as aims of their own",
                        aim.place(opposite, position),
                    )
        yield from _of_itself(aim)
    for item in dated:
        if item.period is not None and item.phase is not None:
            yield PlacedError(
                "`phase` stands in place of a period, and both are given; keep one of them",
                item.place("phase"),
            )


def _of_itself(aim: Aim) -> Iterator[PlacedError]:
    """Yield an error for each key under which an aim names itself."""
    named = [
        (key, aim.place(key, position))
        for key in _AIMS
        for position, name in enumerate(getattr(aim, key) or ())
        if name == aim.id
    ]
    named += [
        ("conflicts", conflict.place("aim"))
        for conflict in aim.conflicts or ()
        if conflict.aim == aim.id
    ]
    for key, place in named:
        yield PlacedError(
            f"aim `{aim.id}` stands under its own `{key}`; name the other aim that is meant, or take it out",
            place,
        )
