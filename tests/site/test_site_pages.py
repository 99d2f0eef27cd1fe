import re
from collections import Counter
from csv import DictReader
from functools import cache
from html.parser import HTMLParser
from io import StringIO
from pathlib import Path
from posixpath import dirname, join, normpath
from tempfile import TemporaryDirectory
from urllib.parse import unquote

import pytest

from streams.diagrams.canvas import palette
from streams.diagrams.canvas.figure import PAGE
from streams.diagrams.making import stream_diagram
from streams.diagrams.matrix.key import PANES
from streams.diagrams.matrix_from_assessment import matrix_picture
from streams.findings.errors import UsageError
from streams.graph.leaving_out import Lack
from streams.graph.moment import WHOLE_LIFE
from streams.publishing import publish, report_files
from streams.reports.formats.report_html import render_pages
from streams.reports.site.matrix import matrix_of
from streams.reports.site.panes import MEANINGS
from streams.reports.site.places import file_copy, file_place, file_stem
from streams.reports.site.publication import Picture, Publication
from streams.reports.site.text import (
    spelled,
    with_code,
    with_criteria,
    with_links,
)
from streams.study.finding_studies import reference_study
from streams.workflow import (
    Question,
    assess_policies,
    open_study,
    rubric_of,
    stream_sources,
)
from tests.hostile import HOSTILE, UNSEEN, hostile_study
from tests.made_up_study import write_study
from tests.reports_builders import river

POLICY_FOR_CONTENT = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "base-uri 'none'; form-action 'none'"
)
MEGABYTES = 15


class Parsed(HTMLParser):
    """A page as a browser takes it: its elements with their attributes, its ids, its addresses, its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.text += data

    @property
    def ids(self) -> list[str]:
        return [attrs["id"] for _, attrs in self.elements if "id" in attrs]

    @property
    def addresses(self) -> list[str]:
        return [
            attrs[name]
            for _, attrs in self.elements
            for name in ("href", "src")
            if name in attrs
        ]

    def all_of(self, tag: str) -> list[dict[str, str]]:
        return [attrs for name, attrs in self.elements if name == tag]


@cache
def reference_files() -> dict[str, bytes]:
    return report_files(reference_study(), Question(), ["html"], None)


@cache
def reference_pages() -> dict[str, Parsed]:
    return {
        path: Parsed(content.decode())
        for path, content in reference_files().items()
        if path.endswith(".html")
    }


def hostile_pages() -> dict[str, Parsed]:
    text = f"{HOSTILE}{UNSEEN}"
    figure = Picture(
        name="policy.stream",
        diagram="policy.stream",
        policy="policy",
        svg="<svg/>",
        rows="",
        size=(10, 10),
        caption=text,
        alt_text=text,
        description=text * 2,
        notes=(text,),
    )
    found = Publication(hostile_study(), figures=[figure], readme=text)
    site = render_pages(found)
    return {path: Parsed(text) for path, text in site.items() if path.endswith(".html")}


def test_every_policy_agency_source_rule_and_file_has_its_page() -> None:
    study = open_study(reference_study())

    pages = reference_pages()

    for folder, names in (
        ("policies", study.policies),
        ("agencies", study.agencies),
        ("sources", study.references),
        ("files", study.texts),
    ):
        expected = {f"{folder}/{file_stem(name)}.html" for name in names}
        if folder == "files":
            expected.add(file_place("README.md"))
        assert expected == {p for p in pages if p.startswith(f"{folder}/")}


def test_every_link_within_the_site_leads_to_a_place_that_exists() -> None:
    pages, files = reference_pages(), reference_files()
    ids = {path: set(page.ids) for path, page in pages.items()}
    lost = set()

    for path, page in pages.items():
        for address in page.addresses:
            if re.match(r"https?:", address):
                continue
            target, _, fragment = address.partition("#")
            place = normpath(join(dirname(path), unquote(target))) if target else path
            inner = fragment and "=" not in fragment
            if place not in files or (inner and fragment not in ids[place]):
                lost.add((path, address))

    assert not lost


def test_no_page_uses_an_id_twice() -> None:
    for path, page in reference_pages().items():
        doubled = [name for name, count in Counter(page.ids).items() if count > 1]
        assert not doubled, path


def test_every_cell_and_criterion_of_every_policy_can_be_linked_to() -> None:
    study = open_study(reference_study())
    rubric = rubric_of(study)

    for policy in study.policies:
        ids = set(reference_pages()[f"policies/{policy}.html"].ids)
        assert {f"{row}-{column}" for row, column in rubric.cells()} <= ids
        assert {f"criterion-{each.id}" for each in rubric.criteria} <= ids


def test_every_page_forbids_what_it_does_not_need() -> None:
    for path, page in reference_pages().items():
        metas = page.all_of("meta")
        stated = [m for m in metas if m.get("http-equiv") == "Content-Security-Policy"]
        assert [m["content"] for m in stated] == [POLICY_FOR_CONTENT], path


@pytest.mark.parametrize("pages", [reference_pages, hostile_pages])
def test_no_page_holds_a_script_or_a_style_or_asks_another_server(
    pages: "object",
) -> None:
    assert callable(pages)

    for path, page in pages().items():
        assert all(
            re.fullmatch(r"[./]*[\w/]+\.js", s["src"]) for s in page.all_of("script")
        )
        assert not page.all_of("style")
        for tag, attrs in page.elements:
            assert not [n for n in attrs if n == "style" or n.startswith("on")], path
            if tag in ("link", "script", "img", "use", "image"):
                source = attrs.get("href") or attrs.get("src") or ""
                assert "//" not in source


def test_hostile_text_is_shown_letter_by_letter_and_never_obeyed() -> None:
    page = hostile_pages()["policies/policy.html"]

    assert " ".join(HOSTILE.split()) in " ".join(page.text.split())
    assert not [a for a in page.addresses if a.startswith("javascript")]
    assert not [
        char
        for char in UNSEEN
        if char in page.text and char not in " \n" and not char.isprintable()
    ]


def test_hostile_words_of_a_figure_stay_words() -> None:
    page = hostile_pages()["policies/policy.html"]

    (image,) = page.all_of("img")
    assert " ".join(HOSTILE.split()) in " ".join(image["alt"].split())
    assert set(image) == {"src", "alt", "width", "height"}


def test_every_cell_says_how_it_is_linked_to_and_asked_for() -> None:
    page = reference_pages()["policies/better-care-fund.html"]

    asked = "streams explain better-care-fund policy/local --lens health-inequalities"
    assert "#policy-horizontal-local" in page.addresses
    assert asked in page.text


def test_hostile_text_cannot_end_the_script_of_the_data() -> None:
    script = render_pages(Publication(hostile_study()))["data.js"]

    assert script.isascii()
    assert script.count("\n") == 1
    assert script.startswith("window.STREAMS = {")


@pytest.mark.parametrize(
    "name", ["../../etc", "a/b", "A", "con.", "nul", "", "é", "x" * 300]
)
def test_a_key_becomes_a_file_name_of_its_own_on_every_system(name: str) -> None:
    stem = file_stem(name)

    assert re.fullmatch(r"[a-z0-9_-]{1,80}", stem)
    assert stem not in ("con", "nul")
    assert stem not in {file_stem(other) for other in ("a", "a-b", "etc", "e")}


def test_the_panes_of_a_cell_are_those_of_its_figure() -> None:
    study = open_study(reference_study())
    lens = study.about.lenses[0].id
    assessed = assess_policies(study, rubric_of(study), Question(lens, WHOLE_LIFE))

    for assessment in assessed.assessments:
        picture = matrix_picture(assessment)
        shown = matrix_of(assessment)
        for key, cell in zip(
            assessment.cells, [c for row in shown.rows for c in row.cells], strict=True
        ):
            assert cell is not None
            expected = list(picture.judgement(*key).panes(3)) if cell.panes else []
            assert list(cell.panes) == expected
        assert shown.windows is not None
        for column, window in zip(picture.columns, shown.windows.cells, strict=True):
            drawn = picture.window_of(column.id)
            assert window is not None
            assert drawn is not None
            assert list(window.panes) == list(drawn.judgement.panes(3))


def test_a_figure_stands_with_its_caption_its_words_and_what_it_shows() -> None:
    policy = "integrated-care-systems"
    study = open_study(reference_study())
    (source,) = stream_sources(study, Question(policies=(policy,)))
    figure = stream_diagram(source).figures(PAGE)[0].figure

    page = reference_pages()[f"policies/{policy}.html"]

    shown = {each["src"]: each["alt"] for each in page.all_of("img")}
    assert shown[f"../{policy}.stream.svg"] == figure.alt_text
    assert figure.caption in page.text
    assert figure.description.removeprefix(figure.caption).strip() in page.text
    assert f"../{policy}.stream.svg" in page.addresses
    assert f"../data/figures/{policy}.stream.csv" in page.addresses


def test_every_figure_has_words_in_place_of_it() -> None:
    shown = [
        image for page in reference_pages().values() for image in page.all_of("img")
    ]

    assert len(shown) > 3 * 19
    assert all(image["alt"].strip() for image in shown)


def test_the_readme_of_a_study_is_a_page_that_the_method_leads_to() -> None:
    pages = reference_pages()
    place = file_place("README.md")

    assert place in pages["method.html"].addresses
    assert "How it was coded" in pages[place].text


def test_a_readme_that_is_no_text_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "study.yaml").write_text("id: bare\ntitle: A bare study\n", "utf-8")
    (tmp_path / "README.md").write_bytes(b"\xff\xfe\x00")

    files = report_files(tmp_path, Question(), ["html"], None)

    assert file_place("README.md") not in files


def test_the_key_of_the_site_says_of_panes_what_the_key_of_figures_says() -> None:
    assert dict(PANES) == MEANINGS


def test_the_site_has_the_colours_of_the_figures() -> None:
    css = reference_files()["assets/site.css"].decode().split("@media")[0]
    shown = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", css))

    assert shown["ink"] == palette.INK.lower()
    assert shown["muted"] == palette.MUTED.lower()
    assert shown["paper"] == palette.PAPER.lower()
    assert shown["band"] == palette.BAND.lower()
    assert shown["rule"] == palette.RULE.lower()
    assert shown["hair"] == palette.BAND_LABEL.lower()
    assert shown["shut"] == palette.SHUT.lower()
    assert shown["aligned"] == palette.ALIGNED.lower()
    assert shown["aligned-fill"] == palette.ALIGNED_FILL.lower()
    assert shown["gap"] == palette.GAP.lower()
    assert shown["gap-fill"] == palette.GAP_FILL.lower()
    assert shown["undecided-fill"] == palette.UNDECIDED_FILL.lower()


def test_two_runs_write_the_same_bytes() -> None:
    again = report_files(reference_study(), Question(), ["html"], None)

    assert again == reference_files()


def test_no_file_of_the_site_names_a_folder_of_this_machine() -> None:
    folder = str(reference_study().resolve().parent).encode()

    assert not [
        path for path, content in reference_files().items() if folder in content
    ]


def test_the_site_is_small_enough_to_be_mailed() -> None:
    size = sum(len(content) for content in reference_files().values())

    assert size <= MEGABYTES * 1_000_000


@pytest.mark.parametrize(
    ("page", "names"),
    [
        ("index.html", ["policies.csv", "assessment.csv", "assessment.json"]),
        ("index.html", ["gaps.csv", "setting.csv", "agreement.csv", "eras.csv"]),
        ("gaps.html", ["gaps.csv"]),
        ("compare.html", ["pairs.csv", "assessment.csv", "gaps.csv", "setting.csv"]),
        ("agencies.html", ["agencies.csv"]),
        ("agencies/clinical-commissioning-groups.html", ["agencies.csv"]),
        ("sources.html", ["sources.csv"]),
        ("sources/alderwick2024.html", ["sources.csv"]),
        ("context.html", ["context.csv", "setting.csv"]),
        ("rubric.html", ["rubric.csv"]),
        ("rules.html", ["rules.csv", "gaps.csv"]),
        ("agreement.html", ["agreement.csv", "agreement.json"]),
        ("eras.html", ["eras.csv", "eras.json"]),
        ("policies/better-care-fund.html", ["better-care-fund.csv", "gaps.csv"]),
        (
            "policies/better-care-fund.html",
            ["files/policies-better-care-fund-yaml-{}.yaml"],
        ),
    ],
)
def test_the_data_behind_each_view_can_be_taken_from_it(
    page: str, names: list[str]
) -> None:
    root = "../" * page.count("/")
    copy = file_stem("policies/better-care-fund.yaml").rpartition("-")[2]

    addresses = reference_pages()[page].addresses

    for name in names:
        assert f"{root}data/{name.format(copy)}" in addresses


def test_the_data_say_what_the_pages_say() -> None:
    def rows(name: str) -> list[dict[str, str]]:
        return list(DictReader(StringIO(reference_files()[f"data/{name}"].decode())))

    study = open_study(reference_study())
    found = assess_policies(study, rubric_of(study), Question(study.about.lenses[0].id))

    assert len(rows("setting.csv")) == 19 * 9
    assert len(rows("pairs.csv")) == 19 * 18 // 2
    assert {row["item"] for row in rows("context.csv")} == {
        item.id for item in study.context
    }
    assert {row["source"] for row in rows("sources.csv")} == set(study.references)
    assert [row["criterion"] for row in rows("rubric.csv")] == [
        each.id for each in found.rubric.criteria
    ]
    assert sum(int(row["gaps"]) for row in rows("rules.csv")) == len(rows("gaps.csv"))


def test_a_copy_of_a_file_of_the_study_is_that_file() -> None:
    study = open_study(reference_study())
    path = "policies/study.yaml"

    copy = reference_files()[file_copy(path)].decode()

    assert copy == study.texts[path]


def test_what_was_cited_lies_beside_the_pages() -> None:
    assert {"references.bib", "references.json", "methods.txt"} <= set(
        reference_files()
    )


def test_the_arithmetic_of_a_cell_leads_to_the_criteria_that_it_names() -> None:
    study = open_study(reference_study())
    criteria = {each.id: each for each in rubric_of(study).criteria}

    told = with_criteria("Votes: goal-clarity 1-2, not-goal-clarity 3 -> GAP", criteria)

    title = criteria["goal-clarity"].title
    assert told == (
        f'Votes: <a href="#criterion-goal-clarity">{title}</a> 1-2, '
        "not-goal-clarity 3 → GAP"
    )


def test_a_citation_leads_to_what_was_coded_from_its_source_for_the_same_policy() -> (
    None
):
    policy = "integrated-care-systems"
    place = f"../sources/alderwick2024.html#in-{file_stem('Integrated care systems')}"

    assert place in reference_pages()[f"policies/{policy}.html"].addresses


def test_a_participant_leads_to_the_page_of_the_agency() -> None:
    addresses = reference_pages()["policies/better-care-fund.html"].addresses

    assert "../agencies/clinical-commissioning-groups.html" in addresses


def test_a_heading_of_a_disagreement_leads_to_the_criterion_of_that_policy() -> None:
    addresses = reference_pages()["agreement.html"].addresses

    assert "policies/better-care-fund.html#criterion-aim-stated" in addresses


def test_every_gap_is_listed_under_its_cell_and_counted_on_the_first_page() -> None:
    study = open_study(reference_study())
    found = assess_policies(study, rubric_of(study), Question(study.about.lenses[0].id))
    messages = {gap.message for each in found.assessments for gap in each.gaps}

    text = reference_pages()["gaps.html"].text

    assert all(message.replace("`", "") in text for message in messages)
    assert "gaps.html#policy-vertical" in reference_pages()["index.html"].addresses


@pytest.mark.parametrize(
    ("period", "told"),
    [
        ("1998 .. ?", "1998 to an unknown date"),
        ("? .. 2003", "an unknown date to 2003"),
        ("2013 to ongoing", "2013 to ongoing"),
        ("phase a, 2016 or 2018 to ?", "phase a, 2016 or 2018 to an unknown date"),
        ("phase a, ? to 2003", "phase a, an unknown date to 2003"),
        ("dates unknown", "dates unknown"),
    ],
)
def test_a_period_is_told_in_words(period: str, told: str) -> None:
    assert spelled(period) == told


def test_what_a_message_quotes_is_set_as_code_and_nothing_more() -> None:
    shown = with_code("Aim `a<b>` has `c` & no `end")

    assert shown == "Aim <code>a&lt;b&gt;</code> has <code>c</code> &amp; no `end"


def test_what_a_message_quotes_leads_to_its_place_if_it_has_one() -> None:
    shown = with_code("Aim `a` has `b`", {"a": "x.html?a&b#fact-a"})

    assert shown == (
        'Aim <a href="x.html?a&amp;b#fact-a"><code>a</code></a> has <code>b</code>'
    )


def test_entries_of_a_list_lead_to_what_they_name() -> None:
    shown = with_links("A <b>; c", {"A <b>": "a.html"})

    assert shown == '<a href="a.html">A &lt;b&gt;</a>; c'


def test_a_study_without_policies_has_its_pages_too(tmp_path: Path) -> None:
    (tmp_path / "study.yaml").write_text("id: bare\ntitle: A bare study\n", "utf-8")

    files = report_files(tmp_path, Question(), ["html"], None)

    page = Parsed(files["index.html"].decode())
    assert "0 policies" in page.text
    assert "The study names no two eras to compare." in page.text
    assert "agreement is between two coders" in page.text.lower()


def test_policies_that_were_judged_for_aims_of_their_own_are_not_compared() -> None:
    script = render_pages(Publication(river("home-safety-grants", aim=None)))["data.js"]

    assert '"pairs":{}' in script
    assert "judged for an aim of its own" in script


def test_policies_that_lack_the_aim_asked_for_are_left_out_and_named_on_the_first_page(
    tmp_path: Path,
) -> None:
    folder = write_study(tmp_path)
    boards = folder / "boards.yaml"
    text = boards.read_text("utf-8")
    boards.write_text(text.replace("{id: quick,", "{id: slow,"), "utf-8")

    made = publish(folder, Question("quick"), ["html", "markdown"], None)

    page = Parsed(made.files["index.html"].decode())
    assert made.not_assessed == {"boards": Lack.AIM}
    assert "Left out, because quick is no aim of theirs: " in page.text
    assert "judged for the aim quick, " in page.text
    assert f"{file_place('study/boards.yaml')}#L1" in page.addresses
    assert "policies/boards.html" not in made.files
    assert not [name for name in made.files if name.startswith("boards.")]
    assert "policies/zones.html" in made.files


def test_a_policy_that_was_named_is_not_left_out_of_a_report(tmp_path: Path) -> None:
    asked = Question("quick", policies=("boards",))
    folder = write_study(tmp_path)
    boards = folder / "boards.yaml"
    text = boards.read_text("utf-8")
    boards.write_text(text.replace("{id: quick,", "{id: slow,"), "utf-8")

    with pytest.raises(UsageError, match="quick"):
        publish(folder, asked, ["html"], None)


@cache
def large_policy() -> dict[str, bytes]:
    with TemporaryDirectory() as place:
        folder = write_study(Path(place))
        file = folder / "plans.yaml"
        processes = "".join(
            f"  - {{id: plan-{n}, text: Joint plan number {n} of councils with the ministry and its regional offices., kind: planning, "
            f"run_by: {'ministry' if n % 2 else 'councils'}, serves: fair, evidence: 'work, p. {n}'}}\n"
            for n in range(1, 41)
        )
        file.write_text(f"{file.read_text('utf-8')}processes:\n{processes}", "utf-8")
        return report_files(folder, Question(), ["html", "markdown"], None)


def test_a_page_in_markdown_shows_the_sheets_that_a_large_policy_was_drawn_on() -> None:
    files = large_policy()
    drawn = [name for name in files if name.startswith("plans.") and ".svg" in name]

    shown = re.findall(r"\]\(([^()]+\.svg)\)", files["plans.md"].decode())

    assert {"plans.stream-1.svg", "plans.stream-2.svg"} <= set(drawn)
    assert sorted(shown) == sorted(drawn)


def test_a_page_of_the_site_shows_the_sheets_that_a_large_policy_was_drawn_on() -> None:
    files = large_policy()
    drawn = [name for name in files if name.startswith("plans.") and ".svg" in name]

    shown = Parsed(files["policies/plans.html"].decode()).all_of("img")

    assert sorted(each["src"] for each in shown) == sorted(f"../{n}" for n in drawn)


def test_a_source_is_linked_by_its_title_as_many_name_no_author() -> None:
    page = reference_files()["sources.html"].decode()

    names = re.findall(r'<th scope="row"><a href="[^"]+">([^<]+)</a>', page)

    assert len(set(names)) > 0.95 * len(names)
    assert "Crime and Disorder Act 1998" in names
    assert "Anonymous" not in page


def test_a_law_is_cited_with_its_year_once() -> None:
    context = reference_pages()["context.html"].text

    assert "Crime and Disorder Act 1998, sections 5 to 7" in context


def test_agreement_and_eras_name_policies_and_criteria_by_their_titles() -> None:
    study = open_study(reference_study())
    ids = [*study.policies, *(each.id for each in rubric_of(study).criteria)]
    compound = [each for each in ids if "-" in each]

    for page in ("agreement.html", "eras.html"):
        text = reference_pages()[page].text
        named = [
            each for each in compound if re.search(rf"(?<![\w-]){each}(?![\w.-])", text)
        ]
        assert not named


def test_evidence_in_a_disagreement_leads_to_its_source() -> None:
    page = reference_files()["agreement.html"].decode()

    assert re.search(
        r'<p class="evidence"><a href="sources/[^"]+">Alderwick 2024</a>', page
    )
    assert "<p>&gt; " not in page


def test_what_a_check_found_is_told_by_the_title_of_its_rule() -> None:
    page = reference_pages()["policies/integrated-care-systems.html"].text

    assert "Aim that is not carried locally: 3 met, 0 not met, 0 unknown." in page
    assert "aim-not-carried: " not in page
    assert ".;" not in page


def test_faults_of_the_data_are_counted_beside_the_rules_that_found_them() -> None:
    page = reference_files()["rules.html"].decode()
    rows = dict(
        re.findall(r"<code>([\w-]+)</code>.*?data-label=\"Finds\">([\w ]+)</td>", page)
    )

    assert rows["hindered-aim"] == "gaps"
    assert rows["unused-agency"] == "faults of the data"
    assert "rules.html" in reference_pages()["index.html"].addresses


def test_rules_that_were_not_run_have_no_number() -> None:
    page = Parsed(render_pages(Publication(hostile_study()))["rules.html"])

    assert "not checked" in page.text


def test_the_key_explains_the_sign_of_cells_that_do_not_apply_where_there_are_any() -> (
    None
):
    hostile = hostile_pages()["policies/policy.html"]
    reference = reference_pages()["index.html"]

    assert "#sign-not-applicable" in {each["href"] for each in hostile.all_of("use")}
    assert "not applicable" in hostile.text
    assert "not applicable" not in reference.text


def test_sectors_are_words() -> None:
    text = reference_pages()["agencies.html"].text

    assert "local government" in text
    assert "local-government" not in text
