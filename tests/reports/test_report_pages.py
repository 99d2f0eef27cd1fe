import json
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from markdown_it import MarkdownIt
from pytest_regressions.file_regression import FileRegressionFixture

from streams import __version__
from streams.checks.outcome import Accepted, AcceptedBy, CheckOutcome
from streams.findings.finding import Finding, Severity
from streams.findings.location import at_start_of
from streams.graph.leaving_out import Lack
from streams.reports.citing import works
from streams.reports.escaping import as_markdown, link, table
from streams.reports.formats import report_json_v1, report_markdown
from streams.reports.site.publication import Picture, Publication
from streams.study.references import Name
from tests.hostile import HOSTILE, UNSEEN, hostile_study
from tests.reports_builders import FOLDER, quiet_outcome, river, river_study

ALLOWED = {
    "h1", "h2", "h3", "h4", "p", "ul", "li", "strong", "a", "img", "br",
    "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip


def drawn(policy: str | None, diagram: str, sheet: str = "") -> Picture:
    name = f"{policy}.{diagram}" if policy else diagram
    return Picture(
        name=f"{name}{sheet}",
        diagram=name,
        policy=policy,
        svg="",
        rows="",
        size=(1, 1),
        caption=f"Caption of {diagram}{sheet}.",
        alt_text=f"In short, {diagram}{sheet}.",
        description="",
        notes=("two links are not drawn",) if sheet == "-1" else (),
    )


FIGURES = (
    drawn("home-safety-grants", "stream", "-1"),
    drawn("home-safety-grants", "stream", "-2"),
    drawn("home-safety-grants", "matrix"),
    drawn("home-safety-grants", "agencies"),
    drawn("warm-winters", "stream"),
    drawn(None, "timeline"),
)


class Shown(HTMLParser):
    """What a reader of a rendered page sees: its text, its tags, its addresses."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.tags: set[str] = set()
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.addresses += [
            value or "" for name, value in attrs if name in ("href", "src")
        ]

    def handle_data(self, data: str) -> None:
        self.text += data


def shown(markdown: str) -> Shown:
    page = Shown()
    page.feed(MarkdownIt("commonmark", {"html": True}).enable("table").render(markdown))
    return page


def pages() -> dict[str, str]:
    assessed = river()
    outcome = quiet_outcome(assessed.study)
    return report_markdown.render_pages(Publication(assessed, outcome, figures=FIGURES))


@pytest.mark.parametrize(
    "name", ["README.md", "home-safety-grants.md", "warm-winters.md"]
)
def test_the_page(name: str, file_regression: FileRegressionFixture) -> None:
    file_regression.check(pages()[name], extension=".md")


def test_the_report_for_machines(file_regression: FileRegressionFixture) -> None:
    text = report_json_v1.render_pages(Publication(river()))["report.json"]

    file_regression.check(text.replace(__version__, "VERSION"), extension=".json")


def test_there_is_a_page_for_the_study_and_one_a_policy() -> None:
    assert list(pages()) == ["README.md", "home-safety-grants.md", "warm-winters.md"]


def test_the_page_of_the_study_links_to_the_pages_of_the_policies() -> None:
    found = pages()

    addresses = set(shown(found["README.md"]).addresses)

    assert {each for each in addresses if each.endswith(".md")} == set(found) - {
        "README.md"
    }


def test_the_page_of_a_policy_shows_every_sheet_of_its_diagrams_and_no_other() -> None:
    addresses = shown(pages()["home-safety-grants.md"]).addresses

    assert [address for address in addresses if address.endswith(".svg")] == [
        "home-safety-grants.stream-1.svg",
        "home-safety-grants.stream-2.svg",
        "home-safety-grants.matrix.svg",
        "home-safety-grants.agencies.svg",
    ]


def test_a_figure_stands_with_its_caption_its_notes_and_its_words_in_short() -> None:
    page = pages()["home-safety-grants.md"]

    assert "![In short, stream-1.](home-safety-grants.stream-1.svg)" in page
    assert "Caption of stream-1. Note: two links are not drawn." in page


def test_the_figures_of_the_whole_study_are_on_its_page() -> None:
    assert "timeline.svg" in shown(pages()["README.md"]).addresses


def test_policies_that_were_left_out_are_named_with_the_reason() -> None:
    lacks = {"warm-winters": Lack.AIM}
    assessed = replace(river("home-safety-grants"), not_assessed=lacks)

    page = shown(report_markdown.render_pages(Publication(assessed))["README.md"])
    told = json.loads(report_json_v1.render_pages(Publication(assessed))["report.json"])

    assert "`safe-homes` is no aim of theirs: Warm winters" in page.text
    assert told["not_assessed"] == [{"policy": "warm-winters", "lacks": "aim"}]


def test_dates_that_are_inherited_are_marked() -> None:
    page = pages()["home-safety-grants.md"]

    assert "(2001-04 to 2006; dates inherited)" in page
    assert "A rail on every stair of the valley by 2005. (2002 to 2005)\n" in page


def test_a_citation_leads_to_a_work_in_the_list() -> None:
    page = shown(pages()["home-safety-grants.md"])

    assert "Weir et al. 2006, ch. 2 (low confidence)" in page.text
    assert "https://doi.org/10.9999/river.2006" in page.addresses


def test_authors_are_told_apart_from_their_given_names() -> None:
    study = river_study()
    names = [
        Name(family="Weir", given="Ada"),
        Name(family="Moss"),
        Name(literal="Valley council"),
    ]
    work = study.references["audit2006"].model_copy(update={"author": names})
    told = replace(study, references={"audit2006": work})

    authors = works(told, ["audit2006"])[0].authors

    assert authors == "Weir, Ada; Moss; Valley council"


def test_every_page_is_one_that_a_renderer_reads_without_raw_html() -> None:
    tags = {tag for page in pages().values() for tag in shown(page).tags}

    assert tags <= ALLOWED


def test_hostile_text_is_shown_letter_by_letter_and_never_obeyed() -> None:
    rendered = report_markdown.render_pages(Publication(hostile_study()))

    for page in map(shown, rendered.values()):
        assert page.tags <= ALLOWED
        assert " ".join(HOSTILE.split()) in page.text
        assert not [
            a for a in page.addresses if not re.fullmatch(r"[\w.-]+(md|svg)", a)
        ]
    assert all(
        line.isprintable() for page in rendered.values() for line in page.split("\n")
    )


def test_hostile_text_adds_no_cell_to_a_table() -> None:
    page = report_markdown.render_pages(Publication(hostile_study()))["policy.md"]

    for lines in re.findall(r"(?:^\|.*\n)+", page, re.MULTILINE):
        widths = {len(re.findall(r"(?<!\\)\|", line)) for line in lines.splitlines()}
        assert len(widths) == 1


@pytest.mark.parametrize(
    "text",
    [
        "- a",
        "+ a",
        "1. a",
        "12) a",
        "# a",
        "=== a",
        "> a",
        "~~~",
        "![a](b)",
        "<https://a.b>",
        "&amp;",
        "a  \nb",
        "$a$",
    ],
)
def test_text_is_never_more_than_text(text: str) -> None:
    page = shown(as_markdown(text))

    assert page.tags == {"p"}
    assert page.text.strip() == " ".join(text.split())


def test_text_is_escaped_once() -> None:
    once = as_markdown("a|b")

    assert as_markdown(once) == once


def test_an_address_that_is_none_leaves_the_words() -> None:
    assert link("Valley", None) == "Valley"


def test_a_table_without_rows_is_nothing() -> None:
    assert table(("A", "B"), []) == ""


def test_what_the_checks_found_is_told() -> None:
    found = Finding(
        "a-rule", Severity.WARNING, "Odd.", "Mend it.", at_start_of("a.yaml")
    )
    outcome = CheckOutcome(
        "s", "S", (), [found], [Accepted(found, "Known.", AcceptedBy.STUDY)]
    )

    told = report_markdown.render_pages(Publication(river(), outcome))["README.md"]
    counted = json.loads(
        report_json_v1.render_pages(Publication(river(), outcome))["report.json"]
    )

    assert "The checks found 0 errors, 1 warning and 0 notes; 1 accepted" in told
    assert counted["checks"] == {"error": 0, "warning": 1, "info": 0, "accepted": 1}


def test_a_report_without_checks_says_so() -> None:
    assert (
        "The checks were not run for this report."
        in (report_markdown.render_pages(Publication(river()))["README.md"])
    )


def test_the_json_carries_hostile_text_unchanged() -> None:
    text = report_json_v1.render_pages(Publication(hostile_study()))["report.json"]

    policy = json.loads(text)["policies"][0]
    assert policy["note"] == HOSTILE + UNSEEN
    assert json.loads(text)["works"][0]["url"] is None


def test_no_page_names_this_machine_and_two_runs_are_alike() -> None:
    first = {**pages(), **report_json_v1.render_pages(Publication(river()))}
    second = {**pages(), **report_json_v1.render_pages(Publication(river()))}

    assert first == second
    assert not [name for name, text in first.items() if str(FOLDER.parent) in text]
