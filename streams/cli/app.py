"""The commands, in the order in which a study is made."""

import typer

from streams.cli.commands import (
    agree,
    assess,
    check,
    compare,
    diagram,
    explain,
    new,
    report,
    schema,
)

app = typer.Typer(
    name="streams",
    help="Do a policy's aims, processes and resources line up?",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.add_typer(new.app, name="new")
app.command("check")(check.check)
app.command("assess")(assess.assess)
app.command("report")(report.report)
app.add_typer(diagram.app, name="diagram")
app.command("explain")(explain.explain)
app.command("compare")(compare.compare)
app.command("agree")(agree.agree)
app.command("schema")(schema.schema)


@app.callback()
def main(
    version: bool = typer.Option(
        False, "--version", help="Print the version and stop."
    ),
) -> None:
    """Check whether a policy's aims, processes and resources line up."""
    if version:
        from streams import __version__

        typer.echo(f"streams {__version__}")
        raise typer.Exit
