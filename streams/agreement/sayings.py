"""Collects what each coder said of each criterion of each policy, for one aim and one time."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from streams.agreement.units import Unit
from streams.rubric.model import Criterion, Rubric
from streams.study.evidence import Evidence
from streams.study.policy import Policy
from streams.study.ratings import HIGHEST, NOT_APPLICABLE, Rating, RatingsFile
from streams.study.study import Study


class Answered(StrEnum):
    """What kind of answer a coder gave; a range over the whole scale tells no more than silence."""

    LEVEL = "level"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not-applicable"


@dataclass(frozen=True, slots=True)
class Cited:
    """What a coder cited: `at` as written, and in words what it says, where that is known."""

    at: str
    says: str | None


@dataclass(frozen=True, slots=True)
class Saying:
    """One coder's rating of one subject, with what it rests on."""

    coder: str
    rating: Rating
    cited: tuple[Cited, ...]

    @property
    def level(self) -> tuple[int, int] | None:
        """Lowest and highest level; None where the coder said nothing that narrows the scale."""
        given = self.rating.rating
        whole_scale = (0, HIGHEST)
        return given if isinstance(given, tuple) and given != whole_scale else None

    @property
    def answered(self) -> Answered:
        """What kind of answer it is."""
        if self.level is not None:
            return Answered.LEVEL
        silent = self.rating.rating != NOT_APPLICABLE
        return Answered.UNKNOWN if silent else Answered.NOT_APPLICABLE


@dataclass(frozen=True, slots=True)
class Subject:
    """One criterion of one policy for one aim and one time, with what was said of it.

    `when` is a phase or a period, None for undated ratings; `sayings` are by coder, in the order in
    which the coders were asked for; `consensus` is there where the coders settled it.
    """

    policy: Policy
    aim: str
    criterion: Criterion
    when: str | None
    sayings: Mapping[str, Saying]
    consensus: Saying | None = None

    @property
    def unit(self) -> Unit:
        """The levels, as the coefficients take them."""
        return {coder: saying.level for coder, saying in self.sayings.items()}


@dataclass
class Collection:
    """All subjects in the order of policy ids and of the rubric, and what could not be used.

    `outside` counts ratings of criteria that the rubric lacks; `repeated` counts second ratings by one
    coder of one subject.
    """

    subjects: list[Subject] = field(default_factory=list)
    outside: int = 0
    repeated: int = 0


_Key = tuple[str, str, str, str | None]


def collect(
    study: Study,
    rubric: Rubric,
    files: Sequence[RatingsFile],
    consensus: Sequence[RatingsFile],
) -> Collection:
    """Return the subjects that the files speak of; two coders' ratings meet where their dates are the same."""
    found = Collection()
    said: dict[_Key, dict[str, Saying]] = {}
    labels: dict[_Key, str | None] = {}
    for file in files:
        for key, label, saying in _sayings(study, file):
            if rubric.criterion(key[2]) is None:
                found.outside += 1
            elif file.coder in said.setdefault(key, {}):
                found.repeated += 1
            else:
                said[key][file.coder] = saying
                labels.setdefault(key, label)
    agreed = {
        key: saying for file in consensus for key, _, saying in _sayings(study, file)
    }
    for key in sorted(said, key=lambda key: _order(key, rubric)):
        criterion = rubric.criterion(key[2])
        if criterion is not None:
            found.subjects.append(
                Subject(
                    study.policies[key[0]],
                    key[1],
                    criterion,
                    labels[key],
                    said[key],
                    agreed.get(key),
                )
            )
    return found


def _sayings(
    study: Study, file: RatingsFile
) -> Iterator[tuple[_Key, str | None, Saying]]:
    policy = study.policies.get(file.policy)
    if policy is None:
        return
    for criterion, ratings in file.ratings.items():
        for rating in ratings:
            when, label = _time(policy, rating)
            saying = Saying(file.coder, rating, tuple(_cited(policy, rating.evidence)))
            yield (policy.id, file.aim, criterion, when), label, saying


def _time(policy: Policy, rating: Rating) -> tuple[str | None, str | None]:
    """Return the time as two coders would have to give it to mean the same, and as a reader knows it."""
    phase = policy.phase(rating.phase) if rating.phase else None
    if rating.period is not None:
        return str(rating.period), str(rating.period)
    if phase is not None:
        return str(phase.period), phase.id
    return rating.phase, rating.phase


def _cited(policy: Policy, evidence: Iterable[Evidence]) -> Iterator[Cited]:
    texts: dict[str | None, str] = {
        **{item.id: item.text for item in policy.elements()},
        **{item.id: item.text for item in policy.findings},
        **{item.id: item.text for item in policy.absent},
    }
    for piece in evidence:
        of_item = texts.get(piece.reference) if piece.locator is None else None
        yield Cited(piece.at, piece.says or of_item)


def _order(key: _Key, rubric: Rubric) -> tuple[str, str, int, str]:
    ids = [criterion.id for criterion in rubric.criteria]
    return key[0], key[1], ids.index(key[2]), key[3] or ""
