from pathlib import PurePosixPath

import pytest

from streams.authoring.beginning import TEMPLATES, policy_file, study_files
from tests.editor.language_server import LanguageServer, Place

MODELINE = "# yaml-language-server: $schema=.streams/schema/{}.schema.json\n"
POLICY = f"{MODELINE.format('policy')}id: home-visits\ntitle: Home visits\n"
RATINGS = (
    f"{MODELINE.format('ratings')}policy: better-care-fund\nrubric: exworthy-powell\n"
    "rubric_version: 1\naim: health-inequalities\ncoder: reader-a\n"
)


def at_end_of(text: str) -> Place:
    lines = text.split("\n")
    return Place(len(lines) - 1, len(lines[-1]))


def test_the_files_of_a_new_study_have_no_problem(new_study: LanguageServer) -> None:
    written = study_files("new-study")
    files = {name: written[PurePosixPath(name)] for name in TEMPLATES}
    files["some-policy.yaml"] = policy_file("some-policy")

    found = {name: new_study.problems(name, text) for name, text in files.items()}

    assert found == {name: [] for name in files}


def test_a_misspelt_key_is_flagged_at_its_line(new_study: LanguageServer) -> None:
    text = f"{POLICY}mandate: voluntary\naims:\n  - id: fewer-falls\n    text: Cut falls.\n    set_bye: trusts\n"

    problems = new_study.problems("misspelt-key.yaml", text)

    assert [problem.line for problem in problems] == [8]
    assert "set_bye" in problems[0].message


def test_a_wrong_word_is_flagged_with_the_right_ones(new_study: LanguageServer) -> None:
    text = f"{POLICY}processes:\n  - id: visits\n    text: Nurses visit.\n    kind: deliverance\n"

    problems = new_study.problems("wrong-word.yaml", text)

    assert [problem.line for problem in problems] == [7]
    assert '"delivery"' in problems[0].message


def test_a_rating_without_its_reason_is_flagged(new_study: LanguageServer) -> None:
    text = f"{RATINGS}ratings:\n  goal-clarity: {{rating: 2}}\n  adequacy: unknown\n"

    problems = new_study.problems("ratings.yaml", text)

    assert [problem.line for problem in problems] == [8]
    assert "rationale" in problems[0].message


def test_keys_complete_with_what_they_mean(new_study: LanguageServer) -> None:
    text = f"{POLICY}aims:\n  - id: fewer-falls\n    "

    offers = new_study.offers("keys.yaml", text, at_end_of(text))

    assert offers["set_by"] == "Agencies that set the aim, and so hold it."
    assert "run_by" not in offers


@pytest.mark.parametrize(
    "before",
    ["mandate: ", "phases:\n  - mandate: "],
)
def test_words_complete_with_what_they_mean(
    new_study: LanguageServer, before: str
) -> None:
    text = POLICY + before

    offers = new_study.offers("words.yaml", text, at_end_of(text))

    assert offers["statutory"] == "A duty in law."
    assert set(offers) == {"statutory", "required", "conditional", "voluntary"}


def test_a_word_completes_alone_and_in_a_list(new_study: LanguageServer) -> None:
    alone = f"{POLICY}participants:\n  - roles: "
    in_list = f"{POLICY}participants:\n  - roles:\n      - lead\n      - "

    offers = [
        new_study.offers("roles.yaml", text, at_end_of(text))
        for text in (alone, in_list)
    ]

    assert [each["overseer"] for each in offers] == [
        "Watches how it goes, and holds others to it."
    ] * 2


def test_hovering_explains_a_field_and_its_words(new_study: LanguageServer) -> None:
    text = f"{POLICY}mandate: voluntary\n"

    shown = new_study.hover("hover.yaml", text, Place(3, 3))

    assert "How far local bodies were obliged to take part" in shown
    assert "`statutory`: A duty in law" in shown


@pytest.mark.parametrize(
    ("before", "wanted", "words"),
    [
        ("participants:\n  - agencies: ", "nhs-england", "NHS England (national)"),
        ("aims:\n  - set_by: [hm-treasury, ", "nhs-england", "NHS England (national)"),
        (
            "processes:\n  - serves: ",
            "fewer-avoidable-admissions",
            "Better Care Fund: Keep people out of hospital",
        ),
        ("evidence:\n  - ", "alderwick2024", "A cure for everything and nothing?"),
    ],
    ids=["agency", "agency in a list", "aim", "reference"],
)
def test_ids_of_the_study_complete_with_their_names(
    coded_study: LanguageServer, before: str, wanted: str, words: str
) -> None:
    text = POLICY + before
    place = at_end_of(text)

    offers = coded_study.offers(
        "ids.yaml", text + ("]" if "[" in before else ""), place
    )

    assert offers[wanted].startswith(words)


def test_a_misspelt_agency_is_flagged_and_a_new_aim_is_not(
    coded_study: LanguageServer,
) -> None:
    text = f"{POLICY}processes:\n  - id: visits\n    text: Nurses visit.\n    run_by: nhs-englnd\n    serves: a-new-aim\n"

    problems = coded_study.problems("misspelt-id.yaml", text)

    assert [problem.line for problem in problems] == [7]
    assert "streams schema --study" in problems[0].message


def test_rating_shows_the_question_and_the_anchors(coded_study: LanguageServer) -> None:
    text = f"{RATINGS}ratings:\n  goal-clarity:\n    rating: "

    question = coded_study.hover("rate.yaml", text, Place(7, 5))
    levels = coded_study.offers("rate.yaml", text, at_end_of(text))

    assert "what it must achieve for the aim" in question
    assert levels["0"].startswith("0 closed: ")
