"""Reports how far the coders of a study agree, overall and by part, and everywhere that they do not."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from streams.agreement.coefficients import Metric, Weights
from streams.agreement.differing import (
    Disagreement,
    Single,
    disagreements,
    silences,
    singles,
)
from streams.agreement.sayings import Answered, Collection, Subject, collect
from streams.agreement.statistics import (
    Agreement,
    Figure,
    agreement,
    gwet_ac2,
    krippendorff_alpha,
    percent_exact,
)
from streams.agreement.units import Unit
from streams.findings.errors import UsageError
from streams.rubric.model import Rubric
from streams.study.ratings import RatingsFile
from streams.study.study import CONSENSUS, Study

ANSWERS = tuple(Answered)


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose readings are compared, and of what; empty and None mean all.

    Without `coders` these are all but the consensus, which was made from them. `aim` is a lens or an aim.
    """

    coders: tuple[str, ...] = ()
    aim: str | None = None
    policies: tuple[str, ...] = ()
    without: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Coder:
    """How much one coder said; `versions` are those of the rubric that the coder read."""

    id: str
    policies: int
    levels: int
    ranges: int
    unknown: int
    not_applicable: int
    versions: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Knowing:
    """Whether coders agree that something can be known: a level, unknown, or not applicable.

    Parameters
    ----------
    both_level, both_silent, split
        Units to which all coders gave a level, to which none did, and all others.
    alpha
        Nominal; `ac1` is AC2 with identity weights.
    """

    units: int
    both_level: int
    both_silent: int
    split: int
    exact: Figure
    alpha: Figure
    ac1: Figure


@dataclass(frozen=True, slots=True)
class Part:
    """The figures of one stream or one criterion."""

    id: str
    title: str
    agreement: Agreement


@dataclass(frozen=True)
class AgreementReport:
    """What `streams agree` found.

    `policies` are those with a unit that two coders spoke of, by id; `by_criterion` is in the order of the
    rubric and holds only criteria that were rated; `notes` are sentences that a reader must know.
    """

    study_id: str
    study_title: str
    rubric: Rubric
    aim: str | None
    coders: tuple[Coder, ...]
    policies: tuple[str, ...]
    overall: Agreement
    knowing: Knowing
    by_stream: tuple[Part, ...]
    by_criterion: tuple[Part, ...]
    disagreements: Sequence[Disagreement]
    silences: Sequence[Subject]
    singles: Sequence[Single]
    notes: tuple[str, ...]


def report_agreement(study: Study, rubric: Rubric, asked: Asked) -> AgreementReport:
    """Compare the readings of a study's coders.

    A unit is one criterion of one policy for one aim and one dated stretch, of which at least two coders said
    something, `unknown` included. What one coder alone rated is listed and enters no figure.

    Raises
    ------
    UsageError
        If there are not two such coders, or one of them or the aim is not known.
    """
    judged = [file for file in study.ratings if file.rubric == rubric.id]
    coders = _coders(judged, asked.coders)
    files = _narrowed(judged, asked)
    own = [file for name in coders for file in files if file.coder == name]
    agreed = [file for file in files if file.coder == CONSENSUS]
    found = collect(study, rubric, own, agreed if CONSENSUS not in coders else ())
    units = [subject for subject in found.subjects if len(subject.sayings) > 1]
    filed = {(file.coder, file.policy, file.aim) for file in own}
    return AgreementReport(
        study_id=study.about.id,
        study_title=study.about.title,
        rubric=rubric,
        aim=asked.aim,
        coders=tuple(_coder(name, own) for name in coders),
        policies=tuple(dict.fromkeys(unit.policy.id for unit in units)),
        overall=_agreement(units),
        knowing=_knowing(units),
        by_stream=_by_stream(units, rubric),
        by_criterion=_by_criterion(units, rubric),
        disagreements=disagreements(units, rubric),
        silences=silences(units),
        singles=singles(found.subjects, filed),
        notes=tuple(_notes(found, own, len(study.ratings) - len(judged))),
    )


def _coders(files: Sequence[RatingsFile], asked: Sequence[str]) -> list[str]:
    known = sorted({file.coder for file in files})
    listed = ", ".join(f"`{name}`" for name in known) or "none"
    for name in asked:
        if name not in known:
            raise UsageError(
                f"`{name}` is no coder of this study; its coders: {listed}"
            )
    coders = list(dict.fromkeys(asked)) or [n for n in known if n != CONSENSUS]
    if len(coders) < 2:
        there = f"only `{coders[0]}`" if coders else "nobody"
        raise UsageError(
            f"agreement is between two coders or more, and there is {there} to compare "
            f"(coders with ratings: {listed}). Have a second person rate the policies from the same "
            "rubric without seeing the first: `streams new rating POLICY --coder NAME`."
        )
    return coders


def _narrowed(files: Sequence[RatingsFile], asked: Asked) -> list[RatingsFile]:
    aims = list(dict.fromkeys(file.aim for file in files))
    if asked.aim is not None and asked.aim not in aims:
        rated = ", ".join(f"`{aim}`" for aim in sorted(aims))
        raise UsageError(f"nothing is rated for `{asked.aim}`; rated are: {rated}")
    return [
        file
        for file in files
        if (asked.aim is None or file.aim == asked.aim)
        and (not asked.policies or file.policy in asked.policies)
        and file.policy not in asked.without
    ]


def _coder(name: str, files: Sequence[RatingsFile]) -> Coder:
    own = [file for file in files if file.coder == name]
    given = [
        rating.rating
        for file in own
        for some in file.ratings.values()
        for rating in some
    ]
    levels = [level for level in given if isinstance(level, tuple)]
    return Coder(
        id=name,
        policies=len({file.policy for file in own}),
        levels=len(levels),
        ranges=sum(low != high for low, high in levels),
        unknown=given.count("unknown"),
        not_applicable=given.count("not-applicable"),
        versions=tuple(sorted({file.rubric_version for file in own})),
    )


def _agreement(subjects: Iterable[Subject]) -> Agreement:
    return agreement([subject.unit for subject in subjects])


def _by_stream(units: Sequence[Subject], rubric: Rubric) -> tuple[Part, ...]:
    return tuple(
        Part(
            row,
            value.title,
            _agreement(u for u in units if u.criterion.cell.stream == row),
        )
        for row, value in rubric.rows.values.items()
    )


def _by_criterion(units: Sequence[Subject], rubric: Rubric) -> tuple[Part, ...]:
    rated = {unit.criterion.id for unit in units}
    return tuple(
        Part(
            each.id,
            each.title,
            _agreement(u for u in units if u.criterion.id == each.id),
        )
        for each in rubric.criteria
        if each.id in rated
    )


def _knowing(subjects: Sequence[Subject]) -> Knowing:
    scale = tuple(range(len(ANSWERS)))
    units: list[Unit] = [
        {name: ANSWERS.index(said.answered) for name, said in subject.sayings.items()}
        for subject in subjects
    ]
    kinds = [{said.answered for said in each.sayings.values()} for each in subjects]
    level = sum(kind == {Answered.LEVEL} for kind in kinds)
    silent = sum(Answered.LEVEL not in kind for kind in kinds)
    return Knowing(
        units=len(units),
        both_level=level,
        both_silent=silent,
        split=len(units) - level - silent,
        exact=percent_exact(units, scale),
        alpha=_of_answers(krippendorff_alpha(units, Metric.NOMINAL, scale)),
        ac1=_of_answers(gwet_ac2(units, Weights.IDENTITY, scale)),
    )


def _of_answers(figure: Figure) -> Figure:
    """Say answers where the statistics say ratings: what is compared here is whether there is one."""
    if figure.reason is None:
        return figure
    return replace(figure, reason=figure.reason.replace("whole ratings", "answers"))


def _notes(
    found: Collection, files: Sequence[RatingsFile], elsewhere: int
) -> Iterable[str]:
    versions = sorted({file.rubric_version for file in files})
    if len(versions) > 1:
        said = " and ".join(str(version) for version in versions)
        yield f"Coders read versions {said} of the rubric; a difference may be the rubric's."
    if found.outside:
        yield f"Left out: {found.outside} rating(s) of criteria that this rubric does not have."
    if found.repeated:
        yield f"Left out: {found.repeated} second rating(s) by one coder of one criterion at one time."
    if elsewhere:
        yield f"Left out: {elsewhere} ratings file(s) by another rubric."
