from pathlib import Path

import pytest

from streams.cli.main import run
from tests.made_up_study import write_study

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def names(folder: Path) -> set[str]:
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*")}


def test_a_new_study_passes_its_check(here: Path, capsys: Capture) -> None:
    begun = run(["new", "study", "my-study"])

    checked = run(["check", "--study", "my-study"])

    printed = capsys.readouterr()
    assert (begun, checked) == (0, 0)
    assert "Began a study in my-study. Next: cd my-study" in printed.err
    assert "0 errors" in printed.out
    assert {"study.yaml", "agencies.yaml", "references.yaml", "context.yaml"} <= names(
        here / "my-study"
    )


def test_a_study_takes_its_id_from_its_folder(here: Path) -> None:
    run(["new", "study", "My Study (2)"])

    assert "\nid: my-study-2\n" in (here / "My Study (2)/study.yaml").read_text("utf-8")


def test_a_study_may_begin_in_a_new_repository(here: Path) -> None:
    (here / "s" / ".git").mkdir(parents=True)

    status = run(["new", "study", "s"])

    assert status == 0


def test_a_folder_with_something_in_it_is_left_alone(
    here: Path, capsys: Capture
) -> None:
    (here / "s").mkdir()
    (here / "s" / "thesis.txt").write_text("mine", "utf-8")

    status = run(["new", "study", "s"])

    assert status == 2
    assert "is not empty" in capsys.readouterr().err
    assert names(here / "s") == {"thesis.txt"}


def test_a_file_in_the_place_of_the_folder_is_told(here: Path, capsys: Capture) -> None:
    (here / "s").write_text("mine", "utf-8")

    status = run(["new", "study", "s"])

    assert status == 2
    assert "is a file; name a new folder" in capsys.readouterr().err
    assert (here / "s").read_text("utf-8") == "mine"


def test_a_new_policy_passes_the_check_and_is_named_from_here(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    run(["new", "study", "s"])
    monkeypatch.chdir(here / "s")
    capsys.readouterr()

    begun = run(["new", "policy", "warm-homes"])
    checked = run(["check"])

    printed = capsys.readouterr()
    assert (begun, checked) == (0, 0)
    assert printed.err.startswith("Wrote warm-homes.yaml.\n")
    assert "0 errors" in printed.out


def test_the_ids_of_a_study_are_in_its_schemas_once_a_policy_begins(
    here: Path, capsys: Capture
) -> None:
    run(["new", "study", "s"])
    agency = "{id: clinics, name: Clinics, kind: class, tier: place}"
    (here / "s/agencies.yaml").write_text(f"agencies: [{agency}]\n", "utf-8")
    capsys.readouterr()

    status = run(["new", "policy", "warm-homes", "--study", "s"])

    schemas = here / "s/.streams/schema"
    assert status == 0
    assert "Renewed s/.streams/schema" in capsys.readouterr().err
    assert "Clinics (place)" in (schemas / "policy.schema.json").read_text("utf-8")
    assert '"warm-homes"' in (schemas / "ratings.schema.json").read_text("utf-8")


def test_a_study_that_keeps_no_schemas_gets_none(here: Path, capsys: Capture) -> None:
    folder = write_study(here)

    status = run(["new", "policy", "warm-homes", "--study", str(folder)])

    assert status == 0
    assert capsys.readouterr().err == "Wrote study/warm-homes.yaml.\n"
    assert not (folder / ".streams").exists()


@pytest.mark.parametrize(
    "study_file", ["id: [\n", "id: s\ntitle: T\nrubric: nonesuch\n"]
)
def test_a_policy_begins_in_a_study_with_a_mistake_and_its_schemas_stay(
    study_file: str, here: Path, capsys: Capture
) -> None:
    run(["new", "study", "s"])
    (here / "s/study.yaml").write_text(study_file, "utf-8")
    schema = here / "s/.streams/schema/policy.schema.json"
    before = schema.read_bytes()
    capsys.readouterr()

    status = run(["new", "policy", "warm-homes", "--study", "s"])

    told = capsys.readouterr().err
    assert status == 0
    assert "Wrote s/warm-homes.yaml." in told
    assert "schemas for editors stay as they were" in told
    assert schema.read_bytes() == before


@pytest.mark.parametrize(
    ("given", "offered"),
    [
        ("Warm Homes", "`warm-homes`"),
        ("../elsewhere", "`elsewhere`"),
        ("a--b", "`a-b`"),
        ("x.yaml", "`x-yaml`"),
        ("/etc/x", "`etc-x`"),
        ("\x1b[31mred", "`31mred`"),
    ],
)
def test_a_policy_needs_an_id_and_is_offered_one(
    given: str, offered: str, here: Path, capsys: Capture
) -> None:
    run(["new", "study", "s"])
    before = names(here)
    capsys.readouterr()

    status = run(["new", "policy", given, "--study", "s"])

    told = capsys.readouterr().err
    assert status == 2
    assert f"such as {offered}" in told
    assert "\x1b" not in told
    assert names(here) == before


def test_a_policy_that_is_there_is_not_written_over(
    here: Path, capsys: Capture
) -> None:
    folder = write_study(here)
    before = (folder / "boards.yaml").read_bytes()

    status = run(["new", "policy", "boards", "--study", str(folder)])

    assert status == 2
    assert "is there already" in capsys.readouterr().err
    assert (folder / "boards.yaml").read_bytes() == before


@pytest.mark.parametrize("name", ["study", "agencies", "references", "context"])
def test_a_policy_cannot_take_the_name_of_a_shared_file(
    name: str, here: Path, capsys: Capture
) -> None:
    run(["new", "study", "s"])
    before = (here / "s" / f"{name}.yaml").read_bytes()

    status = run(["new", "policy", name, "--study", "s"])

    assert status == 2
    assert "is a file of the study itself" in capsys.readouterr().err
    assert (here / "s" / f"{name}.yaml").read_bytes() == before


def test_a_new_ratings_file_is_read_as_nothing_rated(
    here: Path, capsys: Capture
) -> None:
    folder = write_study(here)

    begun = run(["new", "rating", "boards", "--coder", "ada", "--study", str(folder)])
    checked = run(["check", "--study", str(folder), "--fail-on", "error"])

    assert (begun, checked) == (0, 0)
    assert "Wrote study/ratings/ada/boards.yaml." in capsys.readouterr().err


def test_a_rating_for_another_aim_gets_a_file_of_its_own(here: Path) -> None:
    run(["new", "study", "s"])
    run(["new", "policy", "warm-homes", "--study", "s"])
    asked = ["new", "rating", "warm-homes", "--coder", "ada", "--study", "s"]

    status = run([*asked, "--lens", "first-aim"])

    assert status == 0
    assert (here / "s/ratings/ada/warm-homes.first-aim.yaml").is_file()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["study", "taken"], "`taken` is a file; name a new folder"),
        (["policy", "\u00fc", "--study", "s"], "single hyphens\n"),
        (["policy", "context", "--study", "s"], "is a file of the study itself"),
    ],
)
def test_what_cannot_begin_says_why(
    arguments: list[str], told: str, here: Path, capsys: Capture
) -> None:
    (here / "taken").write_text("x", "utf-8")
    run(["new", "study", "s"])
    (here / "s" / "context.yaml").unlink()
    capsys.readouterr()

    status = run(["new", *arguments])

    assert status == 2
    assert told in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["nonesuch", "--coder", "ada"], "is not a policy of this study"),
        (["boards"], "Missing option '--coder'"),
        (["boards", "--coder", "Ada L"], "such as `ada-l`"),
        (["boards", "--coder", "ada", "--rubric", "nonesuch"], "nonesuch"),
        (["boards", "--coder", "ada", "--lens", "nonesuch"], "nonesuch"),
    ],
)
def test_a_rating_that_cannot_begin_says_why(
    arguments: list[str], told: str, here: Path, capsys: Capture
) -> None:
    folder = write_study(here)
    before = names(here)

    status = run(["new", "rating", *arguments, "--study", str(folder)])

    assert status == 2
    assert told in capsys.readouterr().err
    assert names(here) == before
