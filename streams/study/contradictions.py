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


def contradictions(
    aims: Iterable[Aim], dated: Iterable[Dated]
) -> Iterator[PlacedError]:
    """Yield an error for each word under two opposed keys, and for each second time."""
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
    for item in dated:
        if item.period is not None and item.phase is not None:
            yield PlacedError(
                "`phase` stands in place of a period, and both are given; keep one of them",
                item.place("phase"),
            )
