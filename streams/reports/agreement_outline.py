"""Says in words and figures how far coders agree, and sets side by side where they do not."""

from collections.abc import Iterable, Sequence

from streams.agreement.differing import Alone, Disagreement, Single
from streams.agreement.report import AgreementReport, Coder, Part
from streams.agreement.sayings import Answered, Saying, Subject
from streams.agreement.statistics import Agreement, Figure
from streams.reports.outline.model import (
    Block,
    Bullets,
    Outline,
    Paragraph,
    Section,
    SideBySide,
    Table,
)
from streams.reports.plain import cell_name, plural

HEADER = ("", "units", "alpha", "AC2", "exact", "within 1")
FIGURES = frozenset({1, 4, 5})
READING = (
    "units: to how many two coders gave a whole level, of how many they rated at all; a range has no place in a "
    "coefficient and counts in the percentages. alpha is Krippendorff's, AC2 is Gwet's, both ordinal: 1 is full "
    "agreement, 0 chance. In brackets the 95 % jackknife interval over units, for these coders and not for others."
)
ALONE = {
    Alone.DATED_OTHERWISE: "rated for different dates by the coders",
    Alone.NOT_RATED_BY_OTHERS: "left out by the other coder",
    Alone.NO_FILE: "in policies or aims that one coder alone has rated",
}


def outline_of(report: AgreementReport) -> Outline:
    """Return the whole report: figures, then disagreements, then where only one coder saw anything."""
    return Outline(
        f"Agreement between coders: {report.study_title}",
        (
            Paragraph(_heading(report)),
            Table(
                ("coder", "policies", "levels", "of them ranges", "unknown", "n/a"),
                tuple(_coder(coder) for coder in report.coders),
                frozenset(range(1, 6)),
            ),
            *([Bullets(report.notes)] if report.notes else ()),
        ),
        (
            Section("Figures", tuple(_figures(report))),
            Section("Known or not", (Paragraph(_knowing(report)),)),
            *_disagreements(report),
            *_silences(report.silences),
            *_singles(report.singles),
        ),
    )


def when_text(subject: Subject) -> str:
    """Return the dated stretch in brackets, or nothing for undated ratings."""
    return f" ({subject.when})" if subject.when else ""


def _heading(report: AgreementReport) -> str:
    about = f"for {report.aim}" if report.aim else "for every aim that was rated"
    return (
        f"Rubric {report.rubric.id} v{report.rubric.version}, {about}, "
        f"{_many(len(report.policies), 'policy', 'policies')} rated by two coders or more."
    )


def _coder(coder: Coder) -> tuple[str, ...]:
    counts = (
        coder.policies,
        coder.levels,
        coder.ranges,
        coder.unknown,
        coder.not_applicable,
    )
    return (coder.id, *map(str, counts))


def _figures(report: AgreementReport) -> Iterable[Block]:
    parts = [
        Part("overall", "overall", report.overall),
        *(Part(p.id, f"stream: {p.id}", p.agreement) for p in report.by_stream),
        *(Part(p.id, p.id, p.agreement) for p in report.by_criterion),
    ]
    yield Table(HEADER, tuple(_part(part) for part in parts), FIGURES)
    reasons = _reasons(parts)
    if reasons:
        yield Paragraph("Why figures are missing:")
        yield Bullets(tuple(reasons))
    yield Paragraph(READING)


def _part(part: Part) -> tuple[str, ...]:
    found = part.agreement
    return (
        part.title,
        f"{found.material.counted}/{found.material.compared}",
        _coefficient(found.alpha),
        _coefficient(found.ac2),
        _percent(found.exact),
        _percent(found.within_one),
    )


def _coefficient(figure: Figure) -> str:
    if figure.value is None:
        return "-"
    if figure.interval is None:
        return f"{figure.value:.2f}"
    low, high = figure.interval
    return f"{figure.value:.2f} [{low:.2f}, {high:.2f}]"


def _percent(figure: Figure) -> str:
    return "-" if figure.value is None else f"{100 * figure.value:.0f} %"


def _reasons(parts: Sequence[Part]) -> list[str]:
    """Return each reason once, with the parts that it holds for."""
    held: dict[str, list[str]] = {}
    for part in parts:
        for reason in _reasons_of(part.agreement):
            held.setdefault(reason, []).append(part.title)
    return [f"{', '.join(titles)}: {reason}." for reason, titles in held.items()]


def _reasons_of(found: Agreement) -> Iterable[str]:
    alpha, ac2 = found.alpha, found.ac2
    if alpha.reason and alpha.reason == ac2.reason and alpha.abstains == ac2.abstains:
        yield f"{_missing(alpha)} for alpha and AC2: {alpha.reason}"
        return
    for name, figure in (("alpha", alpha), ("AC2", ac2)):
        if figure.reason:
            yield f"{_missing(figure)} for {name}: {figure.reason}"


def _missing(figure: Figure) -> str:
    return "no figure" if figure.abstains else "no interval"


def _knowing(report: AgreementReport) -> str:
    found = report.knowing
    if not found.units:
        return "No criterion was looked at by two coders."
    figures = [f"{_percent(found.exact)} the same answer"]
    for name, figure in (("nominal alpha", found.alpha), ("AC1", found.ac1)):
        said = _coefficient(figure)
        figures.append(
            f"{name} {said}"
            if figure.value is not None
            else f"no {name} ({figure.reason})"
        )
    return (
        f"Of {plural(found.units, 'unit')} that two coders looked at, all gave a level to {found.both_level}, "
        f"none gave one to {found.both_silent}, and they were split over {found.split}: one found evidence "
        f"where another found none. {'; '.join(figures)}."
    )


def _disagreements(report: AgreementReport) -> Iterable[Section]:
    found = report.disagreements
    if not found:
        return [Section("Different levels", (Paragraph("None."),))]
    title = f"Different levels: {len(found)}, the furthest apart first"
    return [Section(title), *map(_disagreement, found)]


def _disagreement(found: Disagreement) -> Section:
    apart = (
        f"{plural(found.distance, 'level')} apart"
        if found.distance
        else "ranges overlap"
    )
    return _entry(found.subject, apart)


def _silences(found: Sequence[Subject]) -> Iterable[Section]:
    if not found:
        return []
    title = f"Silence against a level: {len(found)}"
    return [Section(title), *(_entry(subject, _split(subject)) for subject in found)]


def _split(subject: Subject) -> str:
    kinds = {saying.answered for saying in subject.sayings.values()}
    return " against ".join(_ANSWER_WORDS[kind] for kind in Answered if kind in kinds)


def _entry(subject: Subject, what: str) -> Section:
    criterion = subject.criterion
    cell = cell_name(criterion.cell.stream, criterion.cell.dimension)
    title = f"{subject.policy.id}{when_text(subject)}: {criterion.id} - {what}"
    sayings = list(subject.sayings.values())
    blocks: list[Block] = [
        Paragraph(f"{criterion.title} ({cell}, for {subject.aim})"),
        SideBySide(
            tuple(_head(saying) for saying in sayings),
            tuple(tuple(_reason(saying)) for saying in sayings),
        ),
    ]
    if subject.consensus is not None:
        settled = subject.consensus
        why = f": {settled.rating.rationale}" if settled.rating.rationale else ""
        blocks.append(Paragraph(f"{_head(settled)}{why}"))
    return Section(title, tuple(blocks), depth=2)


def _head(saying: Saying) -> str:
    rating = saying.rating
    sure = f", {rating.confidence} confidence" if rating.confidence else ""
    why = f", {rating.range}" if rating.range else ""
    return f"{saying.coder}: {rating_text(saying)}{why}{sure}"


def rating_text(saying: Saying) -> str:
    """Return the level or the word that a coder wrote."""
    given = saying.rating.rating
    if isinstance(given, str):
        return given
    low, high = given
    return str(low) if low == high else f"{low}-{high}"


def _reason(saying: Saying) -> Iterable[str]:
    yield saying.rating.rationale or "No reason given."
    for cited in saying.cited:
        yield f"> {cited.at}" + (f": {cited.says}" if cited.says else "")


def _singles(found: Sequence[Single]) -> Iterable[Section]:
    if not found:
        return
    counts = [
        f"{sum(single.why is why for single in found)} {words}"
        for why, words in ALONE.items()
        if any(single.why is why for single in found)
    ]
    named = [
        f"{single.subject.policy.id}{when_text(single.subject)}: {single.subject.criterion.id}, "
        f"by {', '.join(single.subject.sayings)} alone ({ALONE[single.why]})"
        for single in found
        if single.why is not Alone.NO_FILE
    ]
    blocks: list[Block] = [Paragraph(f"In no figure above: {'; '.join(counts)}.")]
    if named:
        blocks.append(Bullets(tuple(named)))
    yield Section(f"Rated by one coder alone: {len(found)}", tuple(blocks))


def _many(count: int, one: str, several: str) -> str:
    return f"{count} {one if count == 1 else several}"


_ANSWER_WORDS = {
    Answered.LEVEL: "a level",
    Answered.UNKNOWN: "unknown",
    Answered.NOT_APPLICABLE: "not applicable",
}
