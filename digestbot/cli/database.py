"""db, templates, doctor, stats: housekeeping."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from digestbot.cli.terminal import FAILED, clear_errors, complain, finish, print_json, say
from digestbot.clock import system_clock
from digestbot.config import read_settings

app = typer.Typer(help="The database: upgrade, backup.", no_args_is_help=True)
templates = typer.Typer(help="The templates: check.", no_args_is_help=True)

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")]


@app.command("upgrade")
def upgrade() -> None:
    """Bring the database up to date. The bot does so at each start, too."""
    from digestbot.storage.database import Storage

    with clear_errors():
        storage = Storage.open(read_settings().database_url)
        try:
            done = storage.upgrade(system_clock())
        finally:
            storage.close_now()
    if not done.changed:
        say(f"Up to date at revision {done.to_revision}.")
        return
    copy = f" The database as it was: {done.copy}" if done.copy else ""
    say(f"Upgraded from {done.from_revision or 'nothing'} to revision {done.to_revision}.{copy}")


@app.command("backup")
def backup(target: Annotated[Path, typer.Argument(help="The file to write.")]) -> None:
    """Copy a SQLite database while the bot runs."""
    from digestbot.storage.database import Storage

    with clear_errors():
        storage = Storage.open(read_settings().database_url)
        try:
            storage.backup(target)
        finally:
            storage.close_now()
    say(f"Written to {target}")


@templates.command("check")
def check_templates(
    folder: Annotated[
        Path | None, typer.Argument(help="A folder of your own; the one in use if left out.")
    ] = None,
) -> None:
    """Try every template against worst-case data."""
    from digestbot.pages.check import check_templates as check

    with clear_errors():
        problems = check(folder or read_settings().templates)
    for problem in problems:
        complain(str(problem))
    if problems:
        raise typer.Exit(FAILED)
    say("All templates are good.")


def doctor() -> None:
    """Look at settings, database, templates, topics and sources, and say what is wrong."""
    from digestbot.cli.doctor import examine

    findings = finish(examine)
    for finding in findings:
        (say if finding.good else complain)(f"{'good' if finding.good else 'bad '}  {finding.text}")
    if not all(finding.good for finding in findings):
        raise typer.Exit(FAILED)


def stats(as_json: AsJson = False) -> None:
    """Count readers, sources, articles, stories and deliveries."""
    from digestbot.cli.doctor import count

    counts: dict[str, Any] = finish(count)
    if as_json:
        print_json(counts)
        return
    for name, value in counts.items():
        shown = (
            ", ".join(f"{key} {number}" for key, number in value.items())
            if isinstance(value, dict)
            else value
        )
        say(f"{name:12} {shown or '–'}")
