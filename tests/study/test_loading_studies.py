from pathlib import Path

import pytest

from streams.findings.finding import Finding
from streams.study.finding_studies import reference_study
from streams.study.loading import load_study

STUDY = "id: own\ntitle: Our own study\n"
POLICY = "id: {name}\ntitle: A policy\n"
RATINGS = """
policy: {policy}
rubric: exworthy-powell
rubric_version: 1
aim: fewer-falls
coder: {coder}
ratings: {{goal-clarity: unknown}}
"""


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


def told(findings: list[Finding]) -> list[str]:
    return [f"{f.location} {f.message}" for f in findings]


def test_a_study_holds_what_its_files_say(tmp_path: Path) -> None:
    folder = write(
        tmp_path / "own",
        {
            "study.yaml": STUDY,
            "agencies.yaml": "agencies: [{id: council, name: A council, kind: body, tier: place}]\n",
            "references.yaml": "references: [{id: nao2018, type: report, title: Falls}]\n",
            "context.yaml": "context: [{id: cuts, title: Cuts, kind: spending, period: {from: 2010}}]\n",
            "visits.yaml": POLICY.format(name="visits"),
            "ratings/reader-a/visits.yaml": RATINGS.format(
                policy="visits", coder="reader-a"
            ),
        },
    )

    loaded = load_study(folder)

    study = loaded.study
    assert study is not None
    assert not loaded.findings
    assert list(study.agencies) == ["council"]
    assert list(study.references) == ["nao2018"]
    assert [item.id for item in study.context] == ["cuts"]
    assert list(study.policies) == ["visits"]
    assert [file.coder for file in study.ratings] == ["reader-a"]


def test_study_yaml_alone_is_a_study(tmp_path: Path) -> None:
    loaded = load_study(write(tmp_path / "own", {"study.yaml": STUDY}))

    assert loaded.study is not None
    assert not loaded.failed
    assert not loaded.study.agencies


def test_every_problem_of_every_file_is_told_in_file_order(tmp_path: Path) -> None:
    folder = write(
        tmp_path / "own",
        {
            "study.yaml": STUDY,
            "first.yaml": "id: first\nmandate: most\nselection: some\n",
            "second.yaml": "id: second\ntitle: [\n",
            "third.yaml": POLICY.format(name="third"),
        },
    )

    loaded = load_study(folder)

    assert told(loaded.findings)[:3] == [
        "own/first.yaml:1:1 `title` is missing",
        "own/first.yaml:2:10 `mandate` cannot be `most`",
        "own/first.yaml:3:12 `selection` cannot be `some`",
    ]
    assert {f.location.path for f in loaded.findings} == {
        "own/first.yaml",
        "own/second.yaml",
    }
    assert loaded.study is not None
    assert list(loaded.study.policies) == ["third"]


def test_an_unreadable_policy_is_remembered_so_that_it_is_not_called_unknown(
    tmp_path: Path,
) -> None:
    folder = write(
        tmp_path / "own", {"study.yaml": STUDY, "visits.yaml": "id: visits\n"}
    )

    loaded = load_study(folder)

    assert loaded.study is not None
    assert loaded.study.unreadable == {"visits"}


def test_without_a_usable_shared_file_there_is_no_study(tmp_path: Path) -> None:
    folder = write(
        tmp_path / "own",
        {
            "study.yaml": STUDY,
            "agencies.yaml": "agencies: none\n",
            "visits.yaml": "id: visits\n",
        },
    )

    loaded = load_study(folder)

    assert loaded.study is None
    assert told(loaded.findings) == [
        "own/agencies.yaml:1:11 `agencies` should be a list, but it is `none`",
        "own/visits.yaml:1:1 `title` is missing",
    ]


def test_a_policy_whose_id_is_not_the_name_of_its_file_is_told(tmp_path: Path) -> None:
    folder = write(
        tmp_path / "own",
        {"study.yaml": STUDY, "visits.yaml": POLICY.format(name="visit")},
    )

    loaded = load_study(folder)

    assert told(loaded.findings) == [
        "own/visits.yaml:1:5 `id` is `visit`, but the name of its file says `visits`"
    ]
    assert loaded.study is not None
    assert loaded.study.unreadable == {"visit", "visits"}


def test_ratings_belong_to_the_coder_of_their_folder_and_the_policy_of_their_name(
    tmp_path: Path,
) -> None:
    folder = write(
        tmp_path / "own",
        {
            "study.yaml": STUDY,
            "visits.yaml": POLICY.format(name="visits"),
            "ratings/reader-a/visits.yaml": RATINGS.format(
                policy="other", coder="reader-b"
            ),
            "ratings/reader-a/visits.fewer-falls.yaml": RATINGS.format(
                policy="visits", coder="reader-a"
            ),
        },
    )

    loaded = load_study(folder)

    assert told(loaded.findings) == [
        "own/ratings/reader-a/visits.yaml:2:9 `policy` is `other`, but the name of its file says `visits`",
        "own/ratings/reader-a/visits.yaml:6:8 `coder` is `reader-b`, but the name of its folder says `reader-a`",
    ]
    assert loaded.study is not None
    assert len(loaded.study.ratings) == 1


def test_an_agency_given_twice_is_told_and_its_first_entry_is_kept(
    tmp_path: Path,
) -> None:
    entries = "".join(
        f"  - {{id: council, name: {name}, kind: body, tier: place}}\n"
        for name in ("First", "Second")
    )
    folder = write(
        tmp_path / "own",
        {"study.yaml": STUDY, "agencies.yaml": f"agencies:\n{entries}"},
    )

    loaded = load_study(folder)

    assert told(loaded.findings) == [
        "own/agencies.yaml:3:10 `council` is given twice, first on line 2"
    ]
    assert loaded.study is not None
    assert loaded.study.agencies["council"].name == "First"


def test_a_folder_in_place_of_a_file_is_told_and_not_raised(tmp_path: Path) -> None:
    folder = write(tmp_path / "own", {"study.yaml": STUDY})
    (folder / "visits.yaml").mkdir()

    loaded = load_study(folder)

    assert [f.rule for f in loaded.findings] == ["unreadable-file"]


def test_scores_come_from_the_consensus_where_there_is_one(tmp_path: Path) -> None:
    files = {
        f"ratings/{coder}/visits.yaml": RATINGS.format(policy="visits", coder=coder)
        for coder in ("reader-a", "reader-b", "consensus")
    }
    folder = write(
        tmp_path / "own",
        {"study.yaml": STUDY, "visits.yaml": POLICY.format(name="visits"), **files},
    )

    study = load_study(folder).study

    assert study is not None
    scored = study.scored_ratings("visits", "fewer-falls")
    assert [file.coder for file in scored] == ["consensus"]
    assert len(study.ratings_of("visits", "fewer-falls")) == 3
    assert study.aims_rated("visits") == ["fewer-falls"]


def test_the_reference_study_loads_without_a_problem() -> None:
    loaded = load_study(reference_study())

    assert loaded.study is not None
    assert not loaded.findings
    assert loaded.study.policies


def test_files_of_editors_and_tools_are_no_policies(tmp_path: Path) -> None:
    folder = write(
        tmp_path / "own",
        {
            "study.yaml": STUDY,
            ".pre-commit-config.yaml": "repos: []\n",
            ".#visits.yaml": "half a fi",
            "ratings/reader-a/._visits.yaml": "\0",
        },
    )

    loaded = load_study(folder)

    assert loaded.study is not None
    assert not loaded.findings
    assert not loaded.study.policies


@pytest.mark.parametrize(
    ("name", "mend"),
    [
        ("visits.yml", "rename it to `visits.yaml`"),
        ("ratings/reader-a/visits.yml", "rename it to `visits.yaml`"),
        ("policies/visits.yaml", "move it into the folder of study.yaml"),
        ("ratings/visits.yaml", "move it to `ratings/CODER/visits.yaml`"),
        ("ratings/2024/reader-a/visits.yaml", "move it to `ratings/CODER/visits.yaml`"),
    ],
)
def test_a_file_that_is_passed_over_is_told_of(
    tmp_path: Path, name: str, mend: str
) -> None:
    text = POLICY.format(name="visits")
    folder = write(tmp_path / "own", {"study.yaml": STUDY, name: text})

    loaded = load_study(folder)

    assert [(f.rule, str(f.severity), f.hint) for f in loaded.findings] == [
        ("unread-file", "warning", mend)
    ]
    assert loaded.findings[0].location.path == f"own/{name}"
    assert not loaded.failed


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("site/mkdocs.yaml", "title: A site\n"),
        (".tools/visits.yaml", "id: visits\ntitle: A policy\n"),
        ("rubrics/own.yaml", "id: own\ntitle: A rubric\n"),
    ],
)
def test_files_in_folders_that_are_no_policies_are_left_alone(
    tmp_path: Path, name: str, text: str
) -> None:
    folder = write(tmp_path / "own", {"study.yaml": STUDY, name: text})

    assert load_study(folder).findings == []


def test_a_study_within_another_is_left_alone(tmp_path: Path) -> None:
    inner = {"2024/study.yaml": STUDY, "2024/visits.yaml": POLICY.format(name="visits")}
    folder = write(tmp_path / "own", {"study.yaml": STUDY, **inner})

    assert load_study(folder).findings == []


def test_a_file_whose_name_is_no_id_is_to_be_renamed(tmp_path: Path) -> None:
    text = POLICY.format(name="home-visits")
    folder = write(tmp_path / "own", {"study.yaml": STUDY, "home visits.yaml": text})

    (finding,) = load_study(folder).findings

    assert finding.hint == "rename it to `home-visits`"


def test_a_coder_rates_a_policy_for_an_aim_once(tmp_path: Path) -> None:
    ratings = RATINGS.format(policy="visits", coder="reader-a")
    folder = write(
        tmp_path / "own",
        {
            "study.yaml": STUDY,
            "visits.yaml": POLICY.format(name="visits"),
            "ratings/reader-a/visits.yaml": ratings,
            "ratings/reader-a/visits.fewer-falls.yaml": ratings,
        },
    )

    loaded = load_study(folder)

    assert told(loaded.findings) == [
        "own/ratings/reader-a/visits.yaml:5:6 `reader-a` rates `visits` for `fewer-falls` by "
        "`exworthy-powell` in own/ratings/reader-a/visits.fewer-falls.yaml already"
    ]
    assert loaded.failed


def test_a_ratings_file_is_for_the_aim_in_its_name(tmp_path: Path) -> None:
    folder = write(
        tmp_path / "own",
        {
            "study.yaml": STUDY,
            "visits.yaml": POLICY.format(name="visits"),
            "ratings/reader-a/visits.warm-homes.yaml": RATINGS.format(
                policy="visits", coder="reader-a"
            ),
        },
    )

    loaded = load_study(folder)

    assert told(loaded.findings) == [
        "own/ratings/reader-a/visits.warm-homes.yaml:5:6 `aim` is `fewer-falls`, but the name of its file "
        "says `warm-homes`"
    ]
