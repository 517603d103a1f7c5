"""Puts all commands together, with the one that runs if none is named."""

from __future__ import annotations

from typing import Annotated

import typer

from digestbot import __version__
from digestbot.cli import (
    alerts,
    database,
    evaluating,
    feeds,
    news,
    probing,
    running,
    scheduling,
    stats,
    stories,
)
from digestbot.cli.ending import EXIT_CODES, Commands
from digestbot.cli.examples import show_examples
from digestbot.cli.readers import receipts
from digestbot.cli.terminal import print_line, program

app = typer.Typer(
    name="digestbot",
    cls=Commands,
    help="Finds what is trending in the news by topic and sends digests on each reader's own schedule.",
    epilog=f"Without a command: the bot where DIGESTBOT_TOKEN is set, else the demo. {EXIT_CODES}",
    no_args_is_help=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        print_line(f"digestbot {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def without_command(
    context: typer.Context,
    version: Annotated[  # noqa: ARG001 - handled by its callback
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    if context.invoked_subcommand is None:
        running.run_or_demo()


app.command("run")(running.run)
app.command("demo")(running.demo)
app.command("ingest")(news.ingest)
app.command("trending")(news.trending)
app.command("preview")(news.preview)
app.command("schedule")(scheduling.schedule)
app.add_typer(feeds.app, name="feeds")
app.add_typer(stories.app, name="stories")
app.add_typer(evaluating.app, name="evaluate")
app.add_typer(alerts.app, name="alert")
app.add_typer(receipts.app, name="readers")
app.add_typer(database.templates, name="templates")
app.add_typer(database.app, name="db")
app.command("doctor")(database.doctor)
app.command("stats")(stats.stats)
app.command("healthcheck")(probing.healthcheck)
show_examples(app, program())


def main() -> None:
    """Run the command that the arguments name."""
    app()
