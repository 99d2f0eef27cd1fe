"""A paragraph for the methods section of a paper: what was judged, by what, by whom, and how far coders agreed."""

from collections.abc import Iterator, Sequence

from streams import __version__
from streams.agreement.report import AgreementReport
from streams.agreement.statistics import Figure
from streams.assessment.collection import Assessed
from streams.escaping.plain import safe
from streams.reports.wording import moment_text
from streams.rubric.model import Rubric
from streams.study.ratings import RatingsFile
from streams.study.study import CONSENSUS

FILE = "methods.txt"


def methods_text(
    assessed: Assessed, agreement: AgreementReport | None, no_agreement: str = ""
) -> str:
    """Return one paragraph ending in a line feed; `no_agreement` is why there are no figures."""
    sentences = [
        _judged(assessed),
        _rubric(assessed.rubric),
        *_coders(assessed),
        *(_agreement(agreement) if agreement else _none(no_agreement)),
        *_coded(assessed),
        f"Levels and verdicts were computed with policy-streams {__version__}.",
    ]
    return f"{safe(' '.join(sentences))}\n"


def _judged(assessed: Assessed) -> str:
    count = len(assessed.assessments)
    policies = "policy" if count == 1 else "policies"
    lens = assessed.study.about.lens(assessed.aim) if assessed.aim else None
    aim = f"for one aim ({lens.title})" if lens else "for its focal aim"
    when = moment_text(assessed.moment).replace("over its", "over their")
    each = when if count > 1 else moment_text(assessed.moment)
    return (
        f"We coded the aims, processes and resources of {count} {policies} from published sources "
        f'("{assessed.study.about.title}") and judged alignment {aim}, {each}.'
    )


def _rubric(rubric: Rubric) -> str:
    rated = sum(each.basis == "rated" for each in rubric.criteria)
    derived = len(rubric.criteria) - rated
    rows, columns = len(rubric.rows.values), len(rubric.columns.values)
    return (
        f'We used version {rubric.version} of the rubric "{rubric.title}" ({rubric.id}): {rated} criteria '
        f"rated by coders and {derived} derived from the coded facts, on a scale from 0 ({rubric.scale[0]}) to "
        f"{len(rubric.scale) - 1} ({rubric.scale[-1]}), in {rows} by {columns} cells."
    )


def _coders(assessed: Assessed) -> Iterator[str]:
    files = _files(assessed)
    names = sorted({file.coder for file in files} - {CONSENSUS})
    if not names:
        yield "No rated criterion has been rated yet."
        return
    agreed = any(file.coder == CONSENSUS for file in files)
    settled = "; scores rest on their consensus" if agreed else ""
    yield f"Ratings were made by {_series(names)}{_between(files)}{settled}."
    versions = sorted({f.rubric_version for f in files} - {assessed.rubric.version})
    if versions:
        yield f"Some were made with version {_series([str(v) for v in versions])} of the rubric."


def _files(assessed: Assessed) -> list[RatingsFile]:
    return [
        file
        for each in assessed.assessments
        for file in assessed.study.ratings_of(each.policy.id, each.focus.id)
        if file.rubric == assessed.rubric.id
    ]


def _between(files: Sequence[RatingsFile]) -> str:
    dates = sorted({(f.date.earliest, str(f.date)) for f in files if f.date})
    if not dates:
        return ""
    first, last = dates[0][1], dates[-1][1]
    return f" on {first}" if first == last else f" between {first} and {last}"


def _agreement(report: AgreementReport) -> Iterator[str]:
    found, count = report.overall, len(report.policies)
    policies = "1 policy" if count == 1 else f"{count} policies"
    yield (
        f"Apart from each other, coders gave {found.material.compared} of the same questions a level in {policies}: "
        f"{_percent(found.exact)} of these levels were the same and {_percent(found.within_one)} at most one apart. "
        f"On the {found.material.counted} without ranges, Krippendorff's ordinal alpha is {_figure(found.alpha)} and "
        f"Gwet's ordinal AC2 {_figure(found.ac2)}."
    )


def _none(why: str) -> Iterator[str]:
    if why:
        yield f"Agreement between coders is not reported: {why.split('. ')[0].rstrip('.')}."


def _figure(figure: Figure) -> str:
    if figure.value is None:
        return f"not computed ({figure.reason})"
    if figure.interval is None:
        return f"{figure.value:.2f}"
    low, high = figure.interval
    return f"{figure.value:.2f} (95 % jackknife interval {low:.2f} to {high:.2f})"


def _percent(figure: Figure) -> str:
    return "an unknown share" if figure.value is None else f"{100 * figure.value:.0f} %"


def _coded(assessed: Assessed) -> Iterator[str]:
    coded = assessed.study.about.coded
    if coded is not None:
        review = "was" if coded.reviewed_by_human_expert else "was not"
        yield f"The coding ({coded.by}) {review} reviewed by a human expert."


def _series(names: Sequence[str]) -> str:
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last
