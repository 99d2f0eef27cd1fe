import os
import subprocess
import sys
import sysconfig
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from streams.yaml_source.shipped import shipped

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True)
class Installed:
    """A wheel of this checkout, and an environment that has it and does not know the checkout."""

    wheel: Path
    environment: Path

    @property
    def streams(self) -> str:
        return str(self.environment / "bin" / "streams")

    @property
    def python(self) -> str:
        return str(self.environment / "bin" / "python")


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """Build and install without a network; the libraries are those of the environment of the tests."""
    folder = tmp_path_factory.mktemp("wheel")
    environment = folder / "environment"
    building = ["--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    call([sys.executable, "-m", "build", *building], folder)
    (wheel,) = folder.glob("*.whl")
    call(
        [sys.executable, "-m", "virtualenv", "--no-download", str(environment)], folder
    )
    made = Installed(wheel, environment)
    offline = ["install", "--no-index", "--no-deps", str(wheel)]
    call([made.python, "-m", "pip", *offline], folder)
    (packages,) = environment.glob("lib/python*/site-packages")
    # A path in a .pth file does not bring that folder's own .pth files, so an editable install stays unseen.
    (packages / "libraries.pth").write_text(sysconfig.get_path("purelib"), "utf-8")
    return made


def call(command: Sequence[str], folder: Path) -> str:
    env = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(  # noqa: S603
        command, cwd=folder, env=env, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout + done.stderr


def test_the_installed_package_is_not_the_checkout(
    installed: Installed, tmp_path: Path
) -> None:
    code = "import streams; print(streams.__file__)"

    place = call([installed.python, "-c", code], tmp_path)

    assert Path(place.strip()).is_relative_to(installed.environment)


def test_an_installed_program_reports_on_the_reference_study(
    installed: Installed, tmp_path: Path
) -> None:
    said = call([installed.streams, "report", "--reference", "-o", "out"], tmp_path)

    out = tmp_path / "out"
    files = {file.relative_to(out).as_posix() for file in out.rglob("*.*")}
    policies = {Path(name).stem for name in files if name.startswith("policies/")}
    assert len(policies) == 19
    assert {"index.html", "assets/site.css", "assets/site.js", "data.js"} <= files
    assert {f"{policy}.stream.svg" for policy in policies} <= files
    assert {f"{policy}.matrix.svg" for policy in policies} <= files
    assert said == f"Wrote {len(files)} files to out.\n"


def test_an_installed_program_begins_a_study_that_passes(
    installed: Installed, tmp_path: Path
) -> None:
    call([installed.streams, "new", "study", "s"], tmp_path)

    said = call([installed.streams, "check"], tmp_path / "s")

    assert "0 errors" in said


def test_an_installed_program_begins_policies_and_explains_cells(
    installed: Installed, tmp_path: Path
) -> None:
    call([installed.streams, "new", "study", "s"], tmp_path)
    study = tmp_path / "s"

    call([installed.streams, "new", "policy", "warm-homes"], study)
    said = call([installed.streams, "explain", "warm-homes", "policy/vertical"], study)

    assert said.startswith("FILL IN the name of the policy, policy/vertical\n")


def test_the_wheel_holds_study_rubrics_types_and_licences(installed: Installed) -> None:
    with zipfile.ZipFile(installed.wheel) as wheel:
        names = set(wheel.namelist())

    assert "streams/py.typed" in names
    assert "streams/__init__.pyi" in names
    assert "streams/_bundled/policies/study.yaml" in names
    assert "streams/_bundled/rubrics/exworthy-powell.yaml" in names
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert any(name.endswith("licenses/policies/LICENSE") for name in names)


def test_the_wheel_holds_no_tests_and_nothing_cached(installed: Installed) -> None:
    with zipfile.ZipFile(installed.wheel) as wheel:
        tops = {name.partition("/")[0] for name in wheel.namelist()}
        cached = [name for name in wheel.namelist() if "__pycache__" in name]

    assert {top for top in tops if not top.endswith(".dist-info")} == {"streams"}
    assert cached == []


def test_a_checkout_finds_its_own_study_and_rubrics() -> None:
    assert shipped("policies") == ROOT / "policies"
    assert shipped("rubrics") == ROOT / "rubrics"
