"""Every rating beside its criterion, and every id that ratings name."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from streams.checks.naming import elements_and_findings
from streams.checks.rubrics import Rubrics
from streams.rubric.loading import known_rubrics
from streams.rubric.model import Criterion
from streams.study.mentions import Mention, Named
from streams.study.policy import Policy
from streams.study.ratings import Rating, RatingsFile
from streams.study.study import Study

LookedUp = tuple[Mention, Collection[str]]


@dataclass(frozen=True, slots=True)
class Rated:
    """One rating with all that it belongs to."""

    policy: Policy
    file: RatingsFile
    criterion: Criterion
    rating: Rating


def every_rating(study: Study) -> Iterator[Rated]:
    """Yield the ratings whose policy, rubric and criterion exist, file by file."""
    rubrics = Rubrics(study)
    for file in study.ratings:
        policy, rubric = study.policies.get(file.policy), rubrics.get(file.rubric)
        if policy is None or rubric is None:
            continue
        for name, ratings in file.ratings.items():
            criterion = rubric.criterion(name)
            if criterion is not None:
                for rating in ratings:
                    yield Rated(policy, file, criterion, rating)


def named_by_ratings(
    study: Study, file: RatingsFile, rubrics: Rubrics
) -> Iterator[LookedUp]:
    """Yield the ids that a ratings file names, each with those that could stand there.

    Of ratings of an unreadable policy only what the policy has no part in is looked up.
    """
    rubric = rubrics.get(file.rubric)
    policies = [*study.policies, *sorted(study.unreadable)]
    yield _in_head(file, Named.POLICY, file.policy, "policy"), policies
    rubric_named = _in_head(file, Named.RUBRIC, file.rubric, "rubric")
    yield rubric_named, known_rubrics(study.folder)
    if rubric is not None:
        criteria = [criterion.id for criterion in rubric.criteria]
        for name in file.ratings:
            steps = ("ratings", name)
            yield (
                Mention(Named.CRITERION, name, file, steps, file, "ratings"),
                criteria,
            )
    policy = study.policies.get(file.policy)
    if policy is not None:
        yield from _of_policy(study, policy, file)


def rubric_of_study(study: Study) -> LookedUp:
    """Return the rubric that study.yaml names, with those that there are."""
    about = study.about
    named = Mention(Named.RUBRIC, about.rubric, about, ("rubric",), about, "rubric")
    return named, known_rubrics(study.folder)


def _of_policy(study: Study, policy: Policy, file: RatingsFile) -> Iterator[LookedUp]:
    aims = [aim.id for aim in policy.aims]
    lenses = [lens.id for lens in study.about.lenses]
    yield _in_head(file, Named.AIM_OR_LENS, file.aim, "aim"), [*lenses, *aims]
    for ratings in file.ratings.values():
        for rating in ratings:
            yield from _of_rating(study, policy, file, rating)


def _of_rating(
    study: Study, policy: Policy, file: RatingsFile, rating: Rating
) -> Iterator[LookedUp]:
    if rating.phase is not None:
        phases = [phase.id for phase in policy.phases]
        named = Mention(Named.PHASE, rating.phase, rating, ("phase",), file, "phase")
        yield named, phases
    own = elements_and_findings(policy)
    for piece in rating.evidence:
        kind = Named.REFERENCE if piece.locator else Named.GROUND
        known = [*([] if piece.locator else own), *study.references]
        named = Mention(kind, piece.reference, piece, ("at",), file, "evidence")
        yield named, known


def _in_head(file: RatingsFile, named: Named, name: str, key: str) -> Mention:
    return Mention(named, name, file, (key,), file, key)
