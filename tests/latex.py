"""Compiles LaTeX in tests, where it is installed or must be."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

REQUIRED = "STREAMS_REQUIRE_LATEX"
PDFLATEX = shutil.which("pdflatex")
OPTIONS = ("-no-shell-escape", "-interaction=nonstopmode", "-halt-on-error")


def _has(*files: str) -> bool:
    finder = shutil.which("kpsewhich")
    if PDFLATEX is None or finder is None:
        return False
    found = subprocess.run([finder, *files], capture_output=True, check=False)  # noqa: S603
    return len(found.stdout.split()) == len(files)


needs_latex = pytest.mark.skipif(
    PDFLATEX is None and REQUIRED not in os.environ,
    reason="pdflatex is not installed, so no table is compiled",
)
needs_tikz = pytest.mark.skipif(
    REQUIRED not in os.environ
    and not _has("tikz.sty", "pgflibrarysvg.path.code.tex", "phvr8t.tfm"),
    reason="TikZ or Helvetica for LaTeX is not installed (Debian: texlive-pictures, "
    "texlive-fonts-recommended), so no figure is compiled",
)


def compiled(folder: Path, document: str, *options: str) -> str:
    """Return the log of compiling a document that is written into a folder; fails where LaTeX stops."""
    (folder / "paper.tex").write_text(document, "utf-8")
    done = subprocess.run(  # noqa: S603 - the program is the one that was found
        [str(PDFLATEX), *OPTIONS, *options, "paper.tex"],
        cwd=folder,
        capture_output=True,
        check=False,
        timeout=600,
    )
    log = (folder / "paper.log").read_text("utf-8", errors="replace")
    errors = [line for line in log.splitlines() if line.startswith("!")]
    assert (done.returncode, errors) == (0, [])
    return log
