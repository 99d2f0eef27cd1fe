"""The report as a static site, which opens from a folder and asks nothing of the network."""

from collections import Counter
from collections.abc import Iterator, Mapping
from importlib.resources import files

from streams.aside import aside
from streams.assessment.result import Assessment
from streams.checks.check import AlignmentCheck, Check
from streams.checks.registry import ALL
from streams.checks.rule_page import page_of
from streams.reports import agreement_outline, eras_outline, pages
from streams.reports.site import places, side_by_side
from streams.reports.site.coding import coded_from
from streams.reports.site.links import Links
from streams.reports.site.publication import Publication
from streams.reports.site.taking_part import (
    followers,
    forerunners,
    partnerships_with,
    parts_by_agency,
)
from streams.reports.site.templates import environment
from streams.study.policy import Policy

ASSETS = ("site.css", "site.js")
Rendered = Iterator[tuple[str, str]]


def render_pages(publication: Publication) -> dict[str, str]:
    """Return the text of every file of the site by its path from the first page, which comes first."""
    site = _Site(publication)
    # Pages of policies take about as long as all others together.
    with aside(lambda: tuple(site.of_policies())) as rendered:
        first = tuple(site.of_the_study())
        others = (
            *site.of_agencies(),
            *site.of_sources(),
            *site.of_rules(),
            *site.of_files(),
            ("data.js", side_by_side.data_script(publication, site.rule_titles)),
            *_assets(),
            *publication.downloads.items(),
        )
        return dict((*first, *rendered(), *others))


class _Site:
    """The pages of one publication."""

    def __init__(self, publication: Publication) -> None:
        self._publication = publication
        self._assessed = publication.assessed
        self._study = publication.assessed.study
        self.rule_titles = {rule.id: rule.title for rule in ALL}
        self._links = Links(self._assessed)
        self._named: dict[tuple[str | None, str], Mapping[str, str]] = {}
        self._environment = environment()
        self._environment.globals.update(
            publication=publication,
            assessed=self._assessed,
            study=self._study,
            rubric=self._assessed.rubric,
            policies={each.policy.id: each for each in self._assessed.assessments},
            rules=self.rule_titles,
            links=self._links,
            named_in=self._named_in,
        )

    def of_the_study(self) -> Rendered:
        for name in ("index", "compare", "gaps", "rubric", "context", "method"):
            yield self._page(f"{name}.html", name)
        for name, title, outline in self._outlines():
            yield self._page(f"{name}.html", "outline", title=title, outline=outline)

    def of_policies(self) -> Rendered:
        for each in self._assessed.assessments:
            yield self._policy(each)

    def of_agencies(self) -> Rendered:
        parts = parts_by_agency(self._study, self._policies())
        yield self._page("agencies.html", "agencies", parts=parts)
        for agency in self._study.agencies.values():
            yield self._page(
                places.agency_place(agency.id),
                "agency",
                agency=agency,
                parts=parts[agency.id],
                after=followers(agency),
                before=forerunners(self._study, agency.id),
                partnerships=list(partnerships_with(self._study, agency.id)),
            )

    def of_sources(self) -> Rendered:
        coded = coded_from(self._assessed)
        yield self._page("sources.html", "sources", coded=coded)
        for key in self._study.references:
            yield self._page(
                places.source_place(key), "source", key=key, groups=coded[key]
            )

    def of_rules(self) -> Rendered:
        outcome = self._publication.outcome
        faults = (
            Counter(f.rule for f in outcome.findings) if outcome else Counter[str]()
        )
        gaps = {each.rule: each.count for each in pages.gaps_by_rule(self._assessed)}
        aligning = [rule.id for rule in ALL if issubclass(rule, AlignmentCheck)]
        counts = {**faults, **{rule: gaps.get(rule, 0) for rule in aligning}}
        yield self._page(
            "rules.html", "rules", every=ALL, counts=counts, aligning=aligning
        )
        for rule in ALL:
            yield self._rule(rule)

    def of_files(self) -> Rendered:
        for path, text in self._publication.files.items():
            yield self._page(
                places.file_place(path), "file", path=path, lines=text.splitlines()
            )

    def _policy(self, assessment: Assessment) -> tuple[str, str]:
        policy = assessment.policy
        return self._page(
            places.policy_place(policy.id),
            "policy",
            assessment=assessment,
            policy=policy,
            figures=self._publication.figures_of(policy.id),
            places=self._links.named_in(policy, "", "../"),
        )

    def _named_in(self, policy: str | None, root: str) -> Mapping[str, str]:
        """Return where what the messages about a policy name is told, from a page that `root` leads back from."""
        if (policy, root) not in self._named:
            own = (each for each in self._policies() if each.id == policy)
            known = next(own, None)
            page = f"{root}{places.address(places.policy_place(policy or ''))}"
            named = self._links.named_in(known, page, root) if known else {}
            self._named[policy, root] = named
        return self._named[policy, root]

    def _rule(self, rule: type[Check]) -> tuple[str, str]:
        outcome = self._publication.outcome
        gaps = [
            gap
            for each in self._assessed.assessments
            for gap in each.gaps
            if gap.rule == rule.id
        ]
        others = [f for f in outcome.findings if f.rule == rule.id] if outcome else []
        return self._page(
            places.rule_place(rule.id),
            "rule",
            rule=rule,
            told=page_of(rule),
            cells=rule.cells if issubclass(rule, AlignmentCheck) else (),
            gaps=gaps,
            findings=[f for f in others if f.stream is None],
            accepted=[a for a in outcome.accepted if a.finding.rule == rule.id]
            if outcome
            else [],
        )

    def _outlines(self) -> Iterator[tuple[str, str, object]]:
        if self._publication.agreement:
            outline = agreement_outline.outline_of(self._publication.agreement)
            yield "agreement", "Agreement between coders", outline
        if self._publication.eras:
            yield "eras", "Eras", eras_outline.outline_of_eras(self._publication.eras)

    def _policies(self) -> list[Policy]:
        return [each.policy for each in self._assessed.assessments]

    def _page(self, page: str, template: str, **values: object) -> tuple[str, str]:
        root = "../" * page.count("/")
        text = self._environment.get_template(f"{template}.html.j2").render(
            root=root, page=page, **values
        )
        return page, text


def _assets() -> Rendered:
    folder = files("streams.reports") / "assets"
    for name in ASSETS:
        yield f"assets/{name}", (folder / name).read_text(encoding="utf-8")
