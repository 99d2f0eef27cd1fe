"""The commands, in the order in which a study is made."""

from collections.abc import Collection
from importlib import import_module

import typer

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


def command_line(named: str | None) -> typer.Typer:
    """Return the program with this command in full.

    The others are listed, but neither imported nor asked for their options, so that help comes at once.
    """
    return _program([named] if named in COMMANDS else [])


def whole_command_line() -> typer.Typer:
    """Return the program with every command in full."""
    return _program(COMMANDS)


def _program(in_full: Collection[str | None]) -> typer.Typer:
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
    return app


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
