import json
from collections.abc import Mapping

import pytest
from bibtexparser.entrypoint import parse_string
from bibtexparser.library import Library

from streams import __version__
from streams.publishing import report_files
from streams.reports.bibliography import bibliography_files, csl_entry
from streams.reports.bibtex import bibtex, escaped
from streams.reports.methods_paragraph import methods_text
from streams.study.finding_studies import reference_study
from streams.study.references import Reference
from streams.workflow import Question, open_study
from tests.builders import study_of
from tests.hostile import HOSTILE, hostile_study
from tests.reports_builders import river

ARTICLE = """
    references:
      - id: weir2006
        type: article-journal
        title: Rails & stairs of the NHS, 50% off
        author:
          - {family: Weir, given: Ann}
          - {literal: Department of Health and Social Care}
        issued: {date-parts: [[2006, 4, 1]]}
        container-title: River Studies
        volume: '12'
        issue: '3'
        page: 10-19
        DOI: 10.9999/river_2006
        URL: https://example.org/a_b?c=1&d=%20{e}
"""


def works(yaml: str) -> list[Reference]:
    return list(study_of(yaml).references.values())


def parsed(text: str) -> Library:
    library = parse_string(text)
    assert not library.failed_blocks
    return library


def fields(text: str) -> Mapping[str, str]:
    entry = parsed(text).entries[0]
    return {field.key: str(field.value) for field in entry.fields}


def of_type(kind: str, more: str = "") -> str:
    text = f"references: [{{id: work, type: {kind}, title: A work{more}}}]"
    return bibtex(works(text)).split("{")[0]


def test_an_article_keeps_its_key_and_what_a_style_prints() -> None:
    text = bibtex(works(ARTICLE))

    assert parsed(text).entries[0].key == "weir2006"
    assert fields(text) == {
        "author": "Weir, Ann and {Department of Health and Social Care}",
        "title": r"{Rails \& stairs of the NHS, 50\% off}",
        "year": "2006",
        "month": "apr",
        "journal": "River Studies",
        "number": "3",
        "volume": "12",
        "pages": "10--19",
        "doi": r"10.9999/river\_2006",
        "url": "https://example.org/a_b?c=1&d=%20%7Be%7D",
    }


def test_a_work_without_an_author_is_sorted_by_its_title() -> None:
    text = bibtex(
        works("references: [{id: act, type: legislation, title: Health Act}]")
    )

    assert fields(text)["key"] == "Health Act"


@pytest.mark.parametrize(
    ("kind", "entry"),
    [
        ("book", "@book"),
        ("chapter", "@incollection"),
        ("report", "@techreport"),
        ("thesis", "@phdthesis"),
        ("webpage", "@misc"),
        ("legislation", "@misc"),
    ],
)
def test_a_type_of_csl_becomes_an_entry_that_every_style_knows(
    kind: str, entry: str
) -> None:
    assert of_type(kind) == entry


def test_a_masters_thesis_is_told_from_a_doctoral_one() -> None:
    assert of_type("thesis", ", genre: Master's thesis") == "@mastersthesis"


def test_a_thesis_names_its_school_and_a_report_its_institution() -> None:
    thesis, report = (
        bibtex(works(f"references: [{{id: a, type: {kind}, title: A, publisher: B}}]"))
        for kind in ("thesis", "report")
    )

    assert fields(thesis)["school"] == "B"
    assert fields(report)["institution"] == "B"


@pytest.mark.parametrize("text", [HOSTILE, "{", "}", "\\", "}{", "a\n\nb", "\x1b@x{"])
def test_no_text_can_end_a_field(text: str) -> None:
    shown = escaped(text)

    assert (
        fields(f"@misc{{key, title = {{{shown}}}, year = {{2001}}}}")["year"] == "2001"
    )
    assert shown.isprintable()


def test_hostile_works_are_one_entry_each() -> None:
    files = bibliography_files(hostile_study())

    assert [entry.key for entry in parsed(files["references.bib"]).entries] == ["work"]
    assert [entry["id"] for entry in json.loads(files["references.json"])] == ["work"]


def test_csl_keeps_every_variable_of_a_work() -> None:
    entry = csl_entry(works(ARTICLE)[0])

    assert json.loads(json.dumps(entry)) == {
        "id": "weir2006",
        "type": "article-journal",
        "title": "Rails & stairs of the NHS, 50% off",
        "author": [
            {"family": "Weir", "given": "Ann"},
            {"literal": "Department of Health and Social Care"},
        ],
        "issued": {"date-parts": [[2006, 4, 1]]},
        "container-title": "River Studies",
        "volume": "12",
        "issue": "3",
        "page": "10-19",
        "DOI": "10.9999/river_2006",
        "URL": "https://example.org/a_b?c=1&d=%20{e}",
    }


def test_just_what_is_cited_is_listed_and_all_of_it() -> None:
    files = report_files(
        reference_study(),
        Question(policies=("total-place-pilots",)),
        ["markdown"],
        None,
    )
    page = files["total-place-pilots.md"].decode().replace("\\", "")

    keys = [entry.key for entry in parsed(files["references.bib"].decode()).entries]

    assert keys == [each["id"] for each in json.loads(files["references.json"])]
    assert len(keys) < len(open_study(reference_study()).references)
    assert all(f"Key: {key}\n" in page for key in keys)
    assert page.count("Key: ") == len(keys)


@pytest.mark.parametrize("name", ["html", "markdown", "json"])
def test_every_report_comes_with_its_references_and_its_method(name: str) -> None:
    question = Question(policies=("total-place-pilots",))

    files = report_files(reference_study(), question, [name], None)

    assert {"references.bib", "references.json", "methods.txt"} <= set(files)


def test_the_paragraph_names_rubric_coders_dates_agreement_and_version() -> None:
    files = report_files(reference_study(), Question(), ["json"], None)

    text = files["methods.txt"].decode()

    assert "19 policies" in text
    assert "exworthy-powell" in text
    assert "reader-a and reader-b" in text
    assert "2026-" in text
    assert "Krippendorff's ordinal alpha is" in text
    assert "was not reviewed by a human expert" in text
    assert f"policy-streams {__version__}." in text
    assert text.count("\n") == 1


def test_without_two_coders_the_paragraph_says_why_there_is_no_agreement() -> None:
    text = methods_text(
        river(), None, "Agreement is between two coders or more, and one rated"
    )

    assert "not reported: Agreement is between two coders" in text
