"""The commands, in the order in which a study is made."""

from collections.abc import Collection
from importlib import import_module

import typer
import typer.main
from typer.core import TyperArgument, TyperCommand, TyperGroup

# In the order in which they are listed; the module of each name holds a function of that name, or a group.
COMMANDS = {
    "new": "Begin a study, a policy or a ratings file.",
    "check": "Find mistakes in a study, and gaps in its policies.",
    "assess": "Score policies: levels, verdicts and windows.",
    "report": "Write pages and diagrams, ready to be read.",
    "diagram": "Draw figures from the data.",
    "explain": "Explain a rule, a criterion, or a cell of a policy.",
    "compare": "Compare two policies, eras, dates, phases or aims.",
    "agree": "Tell how far coders agree, and where they do not.",
    "schema": "Write JSON Schemas, for editors.",
}
GROUPS = ("new", "diagram")


class _Argument(TyperArgument):
    """An argument of which help says what it is, and not by which type of Python it is held."""

    def display_type_rich(self, ctx: object) -> None:
        """Name no type."""


def command_line(named: str | None) -> TyperGroup:
    """Return the program with this command in full.

    The others are listed, but neither imported nor asked for their options, so that help comes at once.
    """
    return _program([named] if named in COMMANDS else [])


def whole_command_line() -> TyperGroup:
    """Return the program with every command in full."""
    return _program(COMMANDS)


def _program(in_full: Collection[str | None]) -> TyperGroup:
    app = typer.Typer(
        name="streams",
        help="Do a policy's aims, processes and resources line up?",
        no_args_is_help=True,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    for name, summary in COMMANDS.items():
        if name in in_full:
            _add(app, name, summary)
        else:
            app.command(name, short_help=summary)(_listed)
    app.callback()(_root)
    program = typer.main.get_group(app)
    _name_no_types(program)
    return program


def _name_no_types(command: object) -> None:
    if isinstance(command, TyperGroup):
        for inner in command.commands.values():
            _name_no_types(inner)
    elif isinstance(command, TyperCommand):
        for part in command.params:
            if isinstance(part, TyperArgument):
                # Typer makes its arguments itself, and has no setting for this.
                part.__class__ = _Argument


def _add(app: typer.Typer, name: str, summary: str) -> None:
    module = import_module(f"streams.cli.commands.{name}")
    if name in GROUPS:
        app.add_typer(module.app, name=name, short_help=summary)
    else:
        app.command(name, short_help=summary)(getattr(module, name))


def _listed() -> None:
    """Stand for a command in the list of commands; it is never run."""


def _root(
    version: bool = typer.Option(
        False, "--version", help="Print the version and stop."
    ),
) -> None:
    if version:
        from streams import __version__

        typer.echo(f"streams {__version__}")
        raise typer.Exit
