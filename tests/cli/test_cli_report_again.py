import errno
import hashlib
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from streams.cli import replacing
from streams.cli.main import run
from streams.cli.replacing import SUMS, replace_files
from streams.findings.errors import UsageError
from tests.made_up_study import write_study

Capture = pytest.CaptureFixture[str]


def test_a_policy_that_is_gone_leaves_no_page_behind(
    tmp_path: Path, capsys: Capture
) -> None:
    folder, out = write_study(tmp_path), tmp_path / "out"
    run(["new", "policy", "zones", "--study", str(folder)])
    run(["report", "--study", str(folder), "-o", str(out)])
    assert (out / "policies" / "zones.html").is_file()
    capsys.readouterr()
    for file in folder.rglob("zones.yaml"):
        file.unlink()

    status = run(["report", "--study", str(folder), "-o", str(out)])

    assert status == 0
    assert not [file for file in out.rglob("*") if "zones" in file.name]
    assert (out / "policies" / "boards.html").is_file()
    assert "removed" in capsys.readouterr().err


def test_only_files_of_an_earlier_report_are_removed(tmp_path: Path) -> None:
    replace_files({"a.html": b"a", "deep/b.html": b"b"}, tmp_path)
    (tmp_path / "deep" / "mine.html").write_text("mine", "utf-8")

    done = replace_files({"a.html": b"new"}, tmp_path)

    assert names_in(tmp_path) == [SUMS, "a.html", "deep/mine.html"]
    assert (done.written, done.removed, done.left) == (2, 1, [])


def test_a_folder_in_which_nothing_is_left_goes_too(tmp_path: Path) -> None:
    replace_files({"a.html": b"a", "deep/down/b.html": b"b"}, tmp_path)

    replace_files({"a.html": b"a"}, tmp_path)

    assert not (tmp_path / "deep").exists()


def test_a_file_that_was_changed_since_is_left_and_told(tmp_path: Path) -> None:
    replace_files({"a.html": b"a", "b.html": b"b"}, tmp_path)
    (tmp_path / "b.html").write_text("b, and a remark", "utf-8")

    done = replace_files({"a.html": b"a"}, tmp_path)

    assert (tmp_path / "b.html").is_file()
    assert done.left == ["b.html"]


@pytest.mark.parametrize(
    "name",
    [
        "../outside.txt",
        "deep/../../outside.txt",
        "..\\outside.txt",
        "{outside}",
        "C:outside.txt",
        "link/outside.txt",
        "",
        ".",
    ],
)
def test_a_list_of_files_leads_nowhere_outside_the_folder(
    name: str, tmp_path: Path
) -> None:
    outside, out = tmp_path / "outside.txt", tmp_path / "out"
    outside.write_bytes(b"mine")
    out.mkdir()
    (out / "link").symlink_to(tmp_path, target_is_directory=True)
    listed = name.format(outside=outside)
    sha = hashlib.sha256(b"mine").hexdigest()
    (out / SUMS).write_text(f"{sha}  {listed}\n", "utf-8")

    done = replace_files({"a.html": b"a"}, out)

    assert outside.read_bytes() == b"mine"
    assert done.removed == 0


def test_a_link_in_place_of_a_written_file_is_left(tmp_path: Path) -> None:
    outside, out = tmp_path / "outside.txt", tmp_path / "out"
    replace_files({"a.html": b"a", "b.html": b"b"}, out)
    outside.write_bytes(b"b")
    (out / "b.html").unlink()
    (out / "b.html").symlink_to(outside)

    replace_files({"a.html": b"a"}, out)

    assert (out / "b.html").is_symlink()
    assert outside.read_bytes() == b"b"


def test_a_list_that_is_none_removes_nothing(tmp_path: Path) -> None:
    (tmp_path / SUMS).write_bytes(b"\xff\xfe\nnonsense\n")
    (tmp_path / "nonsense").write_text("mine", "utf-8")

    done = replace_files({"a.html": b"a"}, tmp_path)

    assert done.removed == 0
    assert (tmp_path / "nonsense").is_file()


def test_the_list_lets_anybody_check_that_a_copy_is_whole(tmp_path: Path) -> None:
    replace_files({"b.html": b"b", "a.html": b"a"}, tmp_path)

    lines = (tmp_path / SUMS).read_text("utf-8").splitlines()

    assert lines == [
        f"{hashlib.sha256(name.encode()[:1]).hexdigest()}  {name}"
        for name in ("a.html", "b.html")
    ]


def test_a_place_that_cannot_be_written_leaves_the_earlier_report_whole(
    tmp_path: Path,
) -> None:
    replace_files({"a.html": b"a", "b.html": b"b", "c.html": b"c"}, tmp_path)
    before = held_in(tmp_path)
    (tmp_path / "d.html").mkdir()

    with pytest.raises(UsageError, match="is a folder"):
        replace_files({"a.html": b"new", "new/e.html": b"e", "d.html": b"d"}, tmp_path)

    (tmp_path / "d.html").rmdir()
    assert held_in(tmp_path) == before


def test_a_full_disk_leaves_the_earlier_report_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace_files({"a.html": b"a", "b.html": b"b"}, tmp_path)
    before = held_in(tmp_path)
    monkeypatch.setattr(replacing, "_fill", full_after(2))

    with pytest.raises(UsageError, match="No space left"):
        replace_files({"a.html": b"1", "new/c.html": b"2", "d.html": b"3"}, tmp_path)

    assert held_in(tmp_path) == before
    assert not (tmp_path / "new").exists()


def test_a_report_that_was_broken_off_is_cleared_up_by_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace_files({"a.html": b"a", "b.html": b"b"}, tmp_path)
    with monkeypatch.context() as patched:
        patched.setattr(replacing, "_put", interrupted_after(2))
        with pytest.raises(KeyboardInterrupt):
            replace_files({"c.html": b"c", "d.html": b"d"}, tmp_path)

    replace_files({"e.html": b"e"}, tmp_path)

    assert names_in(tmp_path) == [SUMS, "e.html"]


def full_after(calls: int) -> Callable[[Path, bytes], None]:
    left = iter(range(calls))

    def fill(file: Path, content: bytes) -> None:
        file.write_bytes(content)
        if next(left, None) is None:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    return fill


def interrupted_after(calls: int) -> Callable[[Path, Path], None]:
    left = iter(range(calls))

    def put(aside: Path, place: Path) -> None:
        if next(left, None) is None:
            raise KeyboardInterrupt
        aside.replace(place)

    return put


def names_in(folder: Path) -> list[str]:
    return sorted(held_in(folder))


def held_in(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file()
    }
