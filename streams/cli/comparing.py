"""From the options of `streams compare` to the one comparison that they mean."""

from dataclasses import dataclass

from streams.assessment.compare import Compared, View, Way, compare_two
from streams.assessment.eras import compare_eras
from streams.findings.errors import UsageError
from streams.graph.moment import WHOLE_LIFE, Moment
from streams.rubric.model import Rubric
from streams.study.dates import parse_date
from streams.study.policy import Policy
from streams.study.study import Study
from streams.workflow import chosen_policies

Two = tuple[str, str]
HOW = (
    "Give two policies and `--lens`; or one policy and `--dates`, `--phases` or `--aims` with two values; "
    "or `--eras` with two values and `--lens`."
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the command line asked for, each option as it was given."""

    policies: tuple[str, ...] = ()
    dates: Two | None = None
    phases: Two | None = None
    aims: Two | None = None
    eras: Two | None = None
    lens: str | None = None
    moment: Moment = WHOLE_LIFE

    def options(self) -> list[str]:
        """Return the ways of comparing that were named."""
        named = {
            "--dates": self.dates,
            "--phases": self.phases,
            "--aims": self.aims,
            "--eras": self.eras,
        }
        return [option for option, values in named.items() if values is not None]


def compared_as_asked(study: Study, rubric: Rubric, wanted: Wanted) -> Compared:
    """Return the comparison.

    Raises
    ------
    UsageError
        If the options do not mean one comparison, or it is refused.
    """
    options = wanted.options()
    if len(options) > 1:
        raise UsageError(
            f"{' and '.join(f'`{o}`' for o in options)} are two comparisons. {HOW}"
        )
    if wanted.eras is not None:
        _refuse_with_eras(wanted)
        return compare_eras(study, rubric, wanted.lens, wanted.eras)
    policies = [
        chosen_policies(study, [name])[0] for name in dict.fromkeys(wanted.policies)
    ]
    needed = 1 if options else 2
    if len(wanted.policies) != needed or len(policies) != needed:
        raise UsageError(_wrong_number(wanted, options))
    way, first, second = _views(policies, wanted)
    return compare_two(study, rubric, way, first, second)


def _views(policies: list[Policy], wanted: Wanted) -> tuple[Way, View, View]:
    policy = policies[0]
    if wanted.aims is not None:
        if wanted.lens is not None:
            raise UsageError("`--aims` names the aims; leave `--lens` out.")
        one, other = (View(policy, aim, wanted.moment) for aim in wanted.aims)
        return Way.AIMS, one, other
    if wanted.dates is not None or wanted.phases is not None:
        return _in_time(policy, wanted)
    one, other = (View(each, wanted.lens, wanted.moment) for each in policies)
    return Way.POLICIES, one, other


def _in_time(policy: Policy, wanted: Wanted) -> tuple[Way, View, View]:
    if not wanted.moment.is_whole_life:
        raise UsageError(
            "`--as-of` names a third time; leave it out of a comparison in time."
        )
    if wanted.dates is not None:
        one, other = (View(policy, wanted.lens, _day(date)) for date in wanted.dates)
        return Way.DATES, one, other
    one, other = (
        View(policy, wanted.lens, Moment(phase=phase)) for phase in wanted.phases or ()
    )
    return Way.PHASES, one, other


def _day(date: str) -> Moment:
    try:
        return Moment(as_of=parse_date(date))
    except ValueError as error:
        raise UsageError(f"--dates: {error}") from error


def _refuse_with_eras(wanted: Wanted) -> None:
    if wanted.policies:
        raise UsageError(
            "`--eras` takes in every policy of the study; name no policy beside it."
        )
    if not wanted.moment.is_whole_life:
        raise UsageError("`--eras` and `--as-of` name two times; give one of them.")


def _wrong_number(wanted: Wanted, options: list[str]) -> str:
    count = len(wanted.policies)
    if options:
        return (
            f"`{options[0]}` compares one policy with itself; {count} were named. {HOW}"
        )
    if count == 2:
        return f"`{wanted.policies[0]}` was named twice. {HOW}"
    return f"{count or 'no'} {'policy was' if count == 1 else 'policies were'} named. {HOW}"
