"""What a question to the graph finds: surely, perhaps, and whether that is all there is."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from streams.findings.answer import Answer

Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Found(Generic[Thing]):
    """The things that a question finds, in the order of the file.

    `sure` are known; `possible` may be, such as those whose dates are not certain. `closed` means that
    the sources settle that there are no others.
    """

    sure: tuple[Thing, ...] = ()
    possible: tuple[Thing, ...] = ()
    closed: bool = False

    @property
    def answer(self) -> Answer:
        """Whether there is any: yes if one is sure, no only if the list is closed and empty."""
        if self.sure:
            return Answer.YES
        return Answer.NO if self.closed and not self.possible else Answer.UNKNOWN

    def __iter__(self) -> Iterator[Thing]:
        yield from self.sure
        yield from self.possible

    def __len__(self) -> int:
        return len(self.sure) + len(self.possible)
