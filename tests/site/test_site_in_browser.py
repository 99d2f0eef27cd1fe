import json
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Literal, Protocol

import pytest
from playwright.sync_api import Browser, Page, expect

from streams.assessment.collection import Assessed
from streams.assessment.dominance import compare
from streams.assessment.scoring import Verdict
from streams.reports.comparing import DIFFERENCES
from streams.study.finding_studies import reference_study
from streams.workflow import Question, assess_policies, open_study, rubric_of

AXE = Path(__file__).parent / "axe" / "axe.min.js"
PAGES = (
    "index.html",
    "compare.html",
    "gaps.html",
    "agencies.html",
    "sources.html",
    "context.html",
    "rules.html",
    "rubric.html",
    "method.html",
    "agreement.html",
    "eras.html",
    "policies/integrated-care-systems.html",
    "policies/sure-start-local-programmes.html",
    "agencies/clinical-commissioning-groups.html",
    "sources/alderwick2024.html",
    "rules/hindered-aim.html",
)
OPEN_ALL = "document.querySelectorAll('details').forEach(part => { part.open = true })"


class Opened(Protocol):
    page: Page

    def open(self, path: str) -> Page: ...


@cache
def assessed() -> Assessed:
    study = open_study(reference_study())
    return assess_policies(study, rubric_of(study), Question(study.about.lenses[0].id))


def shown_policies(page: Page) -> list[str]:
    rows = page.locator("#policies tbody tr:visible")
    return [row.get_attribute("data-policy") or "" for row in rows.all()]


def serious_violations(page: Page) -> list[tuple[str, str]]:
    # Without preload: it would fetch the style sheet, which the page forbids.
    found = page.evaluate(
        "axe.run(document, {preload: false, rules: {'target-size': {enabled: true}}}).then(found => JSON.stringify(found.violations))"
    )
    return [
        (each["id"], each["nodes"][0]["html"][:200])
        for each in json.loads(found)
        if each["impact"] in ("serious", "critical")
    ]


def test_a_cell_leads_to_its_arithmetic_its_evidence_and_the_line_of_the_file(
    watched: Opened,
) -> None:
    page = watched.open("index.html")
    card = page.locator('.card[data-policy="integrated-care-systems"]')

    card.locator("td.cell a").first.click()

    cell = page.locator("#policy-vertical")
    expect(cell.get_by_role("heading", name="Arithmetic")).to_be_in_viewport()
    source = cell.locator(".judgement .evidence a[href*='sources/']").first
    name = source.inner_text()
    source.click()
    expect(page.locator("h3:target")).to_be_in_viewport()
    expect(page.locator("h3:target")).to_contain_text("Integrated care systems")
    assert name.split()[0] in page.locator("main").inner_text()
    page.locator("a.place").nth(1).click()
    expect(page.locator("ol.file li:target")).to_be_in_viewport()


def test_a_link_to_a_cell_or_a_criterion_opens_it(watched: Opened) -> None:
    page = watched.open("policies/better-care-fund.html#resource-horizontal-local")
    expect(page.locator("#resource-horizontal-local")).to_be_in_viewport()
    expect(page.locator("details[open]")).to_have_count(1)

    criterion = assessed().rubric.criteria[0].id
    watched.open(f"policies/better-care-fund.html#criterion-{criterion}")

    expect(page.locator(f"#criterion-{criterion} h4")).to_be_in_viewport()


def test_policies_are_narrowed_down_by_era_mandate_and_topic(watched: Opened) -> None:
    page = watched.open("index.html")
    every = shown_policies(page)

    page.get_by_label("Era", exact=True).select_option("2010s")
    page.get_by_label("Mandate", exact=True).select_option("voluntary")

    left = shown_policies(page)
    rows = {
        row.get_attribute("data-policy"): row
        for row in page.locator("#policies tbody tr").all()
    }
    assert left == [
        policy
        for policy in every
        if "2010s" in (rows[policy].get_attribute("data-eras") or "").split()
        and "voluntary" in (rows[policy].get_attribute("data-mandates") or "").split()
    ]
    assert 0 < len(left) < len(every)
    assert page.locator(".card:visible").count() == len(left)
    assert (
        page.locator("#count").inner_text() == f"{len(left)} of {len(every)} policies"
    )


def test_policies_are_narrowed_down_by_the_verdict_of_a_cell(watched: Opened) -> None:
    key, verdict = ("policy", "horizontal-local"), Verdict.UNDECIDED
    expected = [
        each.policy.id
        for each in assessed().assessments
        if each.cells[key].scored.verdict is verdict
    ]
    page = watched.open("index.html")

    page.get_by_label("Cell or window").select_option("policy-horizontal-local")
    page.get_by_label("Verdict", exact=True).select_option(verdict.value)

    assert shown_policies(page) == expected


def test_a_narrowed_list_can_be_linked_to_and_cleared(watched: Opened) -> None:
    page = watched.open("index.html#era=2000s&find=crime")
    assert shown_policies(page)[0] == "crime-and-disorder-reduction-partnerships"
    assert page.get_by_label("Era", exact=True).input_value() == "2000s"

    page.get_by_role("button", name="Clear").click()

    assert len(shown_policies(page)) == len(assessed().assessments)


def test_search_finds_agencies_sources_and_what_stands_in_policies(
    watched: Opened,
) -> None:
    page = watched.open("index.html")

    page.get_by_label("Search", exact=True).fill("clinical commissioning groups agency")
    page.locator("#hits").get_by_role(
        "link", name="Clinical commissioning groups"
    ).first.click()

    expect(page.get_by_role("heading", level=1)).to_contain_text(
        "Clinical commissioning groups"
    )


def test_a_search_that_fits_nothing_says_so(watched: Opened) -> None:
    page = watched.open("index.html")

    page.get_by_label("Search", exact=True).fill("zyzzyva")

    expect(page.get_by_text("No policy fits.")).to_be_visible()
    expect(page.locator("#hits")).to_be_hidden()


def test_a_table_is_sorted_by_each_of_its_columns(watched: Opened) -> None:
    page = watched.open("index.html")
    table = page.locator("#policies")

    table.get_by_role("button", name="Gaps", exact=True).click()
    table.get_by_role("button", name="Gaps", exact=True).click()

    counts = [
        int(text) for text in table.locator("tbody td:nth-child(5)").all_inner_texts()
    ]
    assert counts == sorted(counts, reverse=True)
    assert table.locator("th[aria-sort]").get_attribute("aria-sort") == "descending"


def test_any_two_policies_are_set_side_by_side(watched: Opened) -> None:
    found = assessed()
    for first, second in list(pairwise(found.assessments))[:4]:
        page = watched.open(f"compare.html#a={first.policy.id}&b={second.policy.id}")
        compared = compare(
            {key: cell.scored for key, cell in first.cells.items()},
            {key: cell.scored for key, cell in second.cells.items()},
        )

        shown = (
            page.locator("#compared table")
            .first.locator("td:last-child")
            .all_inner_texts()
        )

        assert shown == [DIFFERENCES[compared.cells[key]] for key in first.cells]


def test_both_sides_of_a_comparison_are_seen_at_once_on_a_phone(
    watched: Opened,
) -> None:
    page = watched.open("compare.html#a=health-action-zones&b=integrated-care-systems")
    page.set_viewport_size({"width": 375, "height": 760})

    sides = page.locator("#compared tbody tr").first.locator(".side")

    boxes = [side.bounding_box() for side in sides.all()]
    assert len(boxes) == 2
    assert all(
        box and box["x"] >= 0 and box["x"] + box["width"] <= 375 for box in boxes
    )


def test_gaps_in_a_comparison_quote_ids_as_code(watched: Opened) -> None:
    page = watched.open("compare.html#a=health-action-zones&b=integrated-care-systems")

    gaps = page.locator("#compared li")

    expect(gaps.locator("code").first).to_be_visible()
    assert not [text for text in gaps.all_inner_texts() if "`" in text]


def test_figures_are_shown_and_can_be_opened_alone(watched: Opened) -> None:
    page = watched.open("policies/better-care-fund.html")
    figures = page.locator("figure img")

    widths = figures.evaluate_all("all => all.map(image => image.naturalWidth)")
    page.locator("#figure-better-care-fund-stream").get_by_text("to enlarge it").click()

    assert widths
    assert all(widths)
    assert page.url.endswith("/better-care-fund.stream.svg")


def test_a_figure_is_told_in_words_on_demand(watched: Opened) -> None:
    page = watched.open("policies/better-care-fund.html")
    told = page.locator("#figure-better-care-fund-stream details")
    expect(told.locator("p")).to_be_hidden()

    told.locator("summary").click()

    expect(told.locator("p")).to_be_visible()


def test_sides_of_a_comparison_are_chosen_swapped_and_kept_in_the_address(
    watched: Opened,
) -> None:
    page = watched.open("compare.html")

    page.get_by_label("First policy (A)").select_option("better-care-fund")
    page.get_by_label("Second policy (B)").select_option("total-place-pilots")
    page.get_by_role("button", name="Swap").click()

    assert page.url.endswith("#a=total-place-pilots&b=better-care-fund")
    head = page.locator("#compared table").first.locator("thead")
    expect(head).to_contain_text("A: Total Place pilots")


def test_everything_is_reached_with_the_keyboard_alone(watched: Opened) -> None:
    page = watched.open("index.html")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    for _ in range(40):
        focused = page.evaluate("document.activeElement.closest('td.cell') !== null")
        if focused:
            break
        page.keyboard.press("Tab")
    assert focused
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"

    page.keyboard.press("Enter")
    page.wait_for_url("**/policies/**")
    cell = page.locator("details[open] .inside")
    expect(cell).to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(page.locator("details[open] summary")).to_be_focused()
    page.keyboard.press("Enter")

    expect(page.locator("details[open]")).to_have_count(0)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_read_on_a_phone_without_scrolling_sideways(
    watched: Opened, path: str
) -> None:
    page = watched.open(path)
    page.evaluate(OPEN_ALL)

    for width in (360, 320):
        page.set_viewport_size({"width": width, "height": 760})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_serious_in_light_or_dark(watched: Opened, path: str) -> None:
    page = watched.open(path)
    page.evaluate(OPEN_ALL)
    page.evaluate(AXE.read_text(encoding="utf-8"))

    page.emulate_media(color_scheme="light")
    assert not serious_violations(page)

    page.emulate_media(color_scheme="dark")
    assert not serious_violations(page)


def test_without_scripts_everything_can_still_be_read(
    browser: Browser, site: Path
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.as_uri()}/index.html")
    assert page.locator(".card").count() == len(assessed().assessments)
    assert not page.locator(".finder").is_visible()

    page.locator("td.cell a").first.click()

    assert page.locator("#policy-vertical").is_visible()
    page.goto(f"{site.as_uri()}/compare.html")
    assert page.locator(".no-script").is_visible()
    context.close()


def test_a_printed_page_holds_what_is_folded_away_on_the_screen(
    watched: Opened,
) -> None:
    page = watched.open("policies/better-care-fund.html")
    closed = page.locator("#policy-vertical .criterion").first
    assert not closed.is_visible()

    page.emulate_media(media="print")

    assert closed.is_visible()
    assert not page.locator(".site-head nav").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_panes_are_told_apart_in_forced_colours(
    scheme: Literal["light", "dark"], browser: Browser, site: Path
) -> None:
    context = browser.new_context(forced_colors="active", color_scheme=scheme)
    page = context.new_page()
    page.goto(f"{site.as_uri()}/index.html")
    panes = [
        page.locator(f".key .pane.{state}").first.screenshot()
        for state in ("open", "shut", "missing", "disputed")
    ]
    context.close()

    assert len(set(panes)) == 4


@pytest.mark.parametrize(
    "path",
    [
        "agencies.html",
        "sources.html",
        "gaps.html",
        "rules.html",
        "index.html",
        "policies/integrated-care-systems.html",
    ],
)
def test_lists_are_read_on_a_phone_without_scrolling_sideways(
    path: str, watched: Opened
) -> None:
    page = watched.open(path)
    page.set_viewport_size({"width": 375, "height": 760})

    tables = page.locator("table.stacks")

    assert tables.count()
    for box in (table.bounding_box() for table in tables.all()):
        assert box
        assert box["x"] + box["width"] <= 375


def test_only_what_scrolls_sideways_is_a_stop_of_the_tab_key(watched: Opened) -> None:
    page = watched.open("policies/integrated-care-systems.html")
    stops = """all => all.map(part => [part.tabIndex === 0, part.scrollWidth > part.clientWidth])"""

    wide = page.locator(".wide, .paper").evaluate_all(stops)
    page.set_viewport_size({"width": 375, "height": 760})
    narrow = page.locator(".wide, .paper").evaluate_all(stops)

    assert all(stop == scrolls for stop, scrolls in wide + narrow)
    assert not all(stop for stop, _ in wide)
    assert any(stop for stop, _ in narrow)


def test_a_line_of_a_file_is_seen_with_the_lines_above_it(watched: Opened) -> None:
    page = watched.open("policies/better-care-fund.html")
    page.goto(f"{page.url.rsplit('/', 2)[0]}/{_file_of(page)}#L66")

    expect(page.locator("li#L60")).to_be_in_viewport()


@pytest.mark.parametrize("path", ["index.html", "compare.html", "agencies.html"])
def test_the_tab_key_begins_with_a_way_past_the_menu_and_shows_where_it_is(
    path: str, watched: Opened
) -> None:
    page = watched.open(path)
    for step in range(12):
        page.keyboard.press("Tab")
        seen = page.evaluate(
            "(() => { const style = getComputedStyle(document.activeElement);"
            " return [document.activeElement.textContent, style.outlineStyle, parseFloat(style.outlineWidth)]; })()"
        )
        assert seen[1] != "none"
        assert seen[2] >= 2
        if step == 0:
            assert seen[0] == "Skip to the content"


@pytest.mark.parametrize("path", ["index.html", "gaps.html", "agreement.html"])
def test_no_table_is_cut_on_paper(path: str, watched: Opened) -> None:
    page = watched.open(path)
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 673, "height": 952})

    tables = page.locator("table.plain")

    assert tables.count()
    for box in (table.bounding_box() for table in tables.all()):
        assert box
        assert box["x"] + box["width"] <= 674


def _file_of(page: Page) -> str:
    place = page.locator("#facts ~ .fact a.place").first.get_attribute("href") or ""
    return place.removeprefix("../").partition("#")[0]
