"""New files to begin a study with, as text; nothing is written here."""

import string
import textwrap
from importlib import resources
from pathlib import PurePosixPath

from streams.authoring.schemas import schema_files
from streams.rubric.model import Criterion, Rubric

TEMPLATES = ("study.yaml", "agencies.yaml", "references.yaml", "context.yaml")
SETTINGS = PurePosixPath(".vscode/settings.json")
EXTENSIONS = PurePosixPath(".vscode/extensions.json")
SCHEMAS = PurePosixPath(".streams/schema")
WORKFLOW = PurePosixPath(".github/workflows/streams.yaml")
MODELINE = "# yaml-language-server: $schema="
WIDTH = 96


def study_files(study_id: str) -> dict[PurePosixPath, str]:
    """Return the files of a new study by their path in its folder, in the order in which to read them."""
    files = {PurePosixPath(name): _filled(name, study_id) for name in TEMPLATES}
    files[SETTINGS] = _filled("settings.json", study_id)
    files[EXTENSIONS] = _filled("extensions.json", study_id)
    files[WORKFLOW] = _filled("workflow.yaml", study_id)
    return files | {SCHEMAS / name: text for name, text in schema_files().items()}


def policy_file(policy_id: str) -> str:
    """Return a policy file whose comments ask what a coder must find out."""
    return _filled("policy.yaml", policy_id)


def ratings_file(policy_id: str, coder: str, aim: str, rubric: Rubric) -> str:
    """Return a ratings file with every rated criterion of a rubric, commented out.

    What is left commented out has not been looked at yet. Criteria that a check derives from the facts
    are not in it.
    """
    head = [
        f"{MODELINE}../../.streams/schema/ratings.schema.json",
        f"# One coder's judgements of {policy_id}, for one aim. {rubric.title}, version {rubric.version}.",
        "#",
        "# Take one `#` away from `ratings:` and from the five lines of each criterion as you rate it. What stays",
        "# commented out has not been looked at. `rating: unknown` means looked for and not found. A number needs a",
        "# confidence (high | moderate | low | very-low), a rationale (why this level and not the next) and evidence: ids of",
        "# the policy's own elements, or a reference key, a comma and where to look. Where places or sources differ,",
        "# write [1, 2] with `range: sites-differ`, `sources-differ` or `unsure`.",
        "",
        f"policy: {policy_id}",
        f"rubric: {rubric.id}",
        f"rubric_version: {rubric.version}",
        f"aim: {aim}",
        f"coder: {coder}",
        "",
        "# ratings:",
    ]
    rated = [criterion for criterion in rubric.criteria if criterion.basis == "rated"]
    return "\n".join([*head, *(line for c in rated for line in _asked(c, rubric)), ""])


def _asked(criterion: Criterion, rubric: Rubric) -> list[str]:
    cell = f"{criterion.cell.stream}, {criterion.cell.dimension}"
    lines = ["", f"##  -- {criterion.title} ({cell}) --", *_comment(criterion.question)]
    for level, anchor in enumerate(criterion.anchors):
        lines += _comment(f"{level} {rubric.scale[level]}: {anchor}", hanging="     ")
    for sentence in criterion.clarify:
        lines += _comment(f"- {sentence}", hanging="  ")
    if criterion.prompt:
        lines += _comment(
            f"The check `{criterion.prompt}` speaks to this. {criterion.prompt_note or ''}"
        )
    return [
        *lines,
        f"#   {criterion.id}:",
        "#     rating:",
        "#     confidence:",
        "#     rationale:",
        "#     evidence:",
    ]


def _comment(text: str, hanging: str = "") -> list[str]:
    wrapped = textwrap.wrap(" ".join(text.split()), WIDTH, subsequent_indent=hanging)
    return [f"##  {line}" for line in wrapped]


def _filled(name: str, new_id: str) -> str:
    template = resources.files("streams.authoring").joinpath("templates", f"{name}.txt")
    return string.Template(template.read_text("utf-8")).safe_substitute(id=new_id)
