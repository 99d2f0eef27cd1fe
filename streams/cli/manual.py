"""Writes the generated pages of the documentation: `python -m streams.cli.manual docs`."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath

from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from streams.authoring.markdown import table
from streams.authoring.pages import rule_pages
from streams.authoring.schema_page import schema_page
from streams.authoring.schemas import schema_files
from streams.cli.app import whole_command_line
from streams.cli.exit_codes import ExitCode
from streams.cli.output import write_bytes
from streams.rubric.loading import load_rubric

_MADE = "<!-- Made by `python -m streams.cli.manual docs`; change the commands, not this page. -->"
_STANDARD_RUBRIC = "exworthy-powell"


def generated_pages() -> dict[PurePosixPath, str]:
    """Return the text of every generated page by its path below the folder of the documentation."""
    rules = rule_pages(load_rubric(_STANDARD_RUBRIC))
    return {
        PurePosixPath("cli.md"): command_page(),
        PurePosixPath("schema.md"): schema_page(),
        **{PurePosixPath("checks", name): text for name, text in rules.items()},
        **{
            PurePosixPath("schema", name): text for name, text in schema_files().items()
        },
    }


def command_page() -> str:
    """Return the page that lists every command with its arguments and options."""
    root = whole_command_line()
    lines = [
        "# Commands",
        f"\n{_MADE}",
        f"\n{root.help}",
        "\nResults go to standard output, messages to standard error.\n",
        *table(
            ("exit status", "meaning"),
            [(str(int(code)), _EXITS[code]) for code in ExitCode],
        ),
        *(line for section in _sections(root, "streams") for line in section),
        "",
    ]
    return "\n".join(lines)


def write_pages(folder: Path) -> None:
    """Write every generated page, and take away pages of rules and schemas that are no more."""
    pages = generated_pages()
    for path, text in pages.items():
        write_bytes(text.encode(), folder / path)
    for kept in ("checks", "schema"):
        for file in (folder / kept).iterdir():
            if PurePosixPath(kept, file.name) not in pages:
                file.unlink()


_EXITS = {
    ExitCode.FINE: "Done; nothing that counts was found.",
    ExitCode.FINDINGS: "`check` found something that counts, or ids name nothing.",
    ExitCode.USAGE: "The command was not understood, or could not be done.",
    ExitCode.INPUT: "Files cannot be used as they are.",
}


def _sections(command: object, path: str) -> Iterator[list[str]]:
    """Yield the section of a command, or those of the commands of a group."""
    if isinstance(command, TyperGroup):
        for name, inner in command.commands.items():
            yield from _sections(inner, f"{path} {name}")
    elif isinstance(command, TyperCommand):
        yield _section(command, path)


def _section(command: TyperCommand, path: str) -> list[str]:
    arguments = [part for part in command.params if isinstance(part, TyperArgument)]
    options = [part for part in command.params if isinstance(part, TyperOption)]
    usage = " ".join([path, *(_usage(argument) for argument in arguments)])
    lines = [f"\n## {path}", f"\n```\n{usage} [OPTION]...\n```", f"\n{command.help}\n"]
    rows = [(f"`{_usage(part)}`", part.help or "") for part in arguments]
    rows += [(_spelling(option), _meaning(option)) for option in options]
    return [*lines, *table(("", "meaning"), rows)] if rows else lines


def _usage(argument: TyperArgument) -> str:
    name = _metavar(argument)
    named = name if argument.required else f"[{name}]"
    return named if argument.nargs == 1 else f"{named}..."


def _metavar(part: TyperArgument | TyperOption) -> str:
    return part.metavar or (part.name or "").upper()


def _spelling(option: TyperOption) -> str:
    names = ", ".join(f"`{name}`" for name in (*option.opts, *option.secondary_opts))
    return names if option.is_flag else f"{names} `{_metavar(option)}`"


def _meaning(option: TyperOption) -> str:
    default, words = option.default, option.help or ""
    shown = isinstance(default, str | int) and not isinstance(default, bool)
    return f"{words} Default: `{default}`." if shown else words


def _main(arguments: Sequence[str]) -> int:
    if len(arguments) != 1 or arguments[0].startswith("-"):
        sys.stderr.write("usage: python -m streams.cli.manual FOLDER\n")
        return ExitCode.USAGE
    write_pages(Path(arguments[0]))
    return ExitCode.FINE


if __name__ == "__main__":
    sys.exit(_main(sys.argv[1:]))
