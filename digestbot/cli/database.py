"""The commands ``db upgrade``, ``templates …`` and ``doctor``, for operators."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from digestbot.cli import as_json as forms
from digestbot.cli import logs
from digestbot.cli.db import copies, pruning
from digestbot.cli.terminal import (
    FAILED,
    AsJson,
    clear_errors,
    complain,
    finish,
    print_json,
    print_line,
)

app = typer.Typer(help="The database: upgrade, backup, restore, copy, prune.", no_args_is_help=True)
templates = typer.Typer(help="The templates: check.", no_args_is_help=True)


@app.command("upgrade")
def upgrade() -> None:
    """Bring the database up to date. The bot does so at each start, too."""
    from digestbot.clock import system_clock
    from digestbot.config import read_settings
    from digestbot.storage.database import Storage

    logs.set_up("warning", "console")
    with clear_errors():
        storage = Storage.open(read_settings().database_url)
        try:
            done = storage.upgrade(system_clock())
        finally:
            storage.close_now()
    if not done.changed:
        print_line(f"{storage.url} is up to date, at revision {done.to_revision}.")
    elif done.from_revision is None:
        print_line(f"{storage.url} was made, at revision {done.to_revision}.")
    else:
        copy = f" The database as it was: {done.copy}" if done.copy else ""
        print_line(
            f"{storage.url} was upgraded from revision {done.from_revision} to {done.to_revision}.{copy}"
        )
    if done.broken_off:
        print_line("An earlier upgrade was interrupted. It had changed nothing, so all of it was done now.")


app.command("backup")(copies.backup)
app.command("restore")(copies.restore)
app.command("copy")(copies.copy)
app.command("prune")(pruning.prune)


@templates.command("check")
def check_templates(
    folder: Annotated[
        Path | None,
        typer.Argument(
            help="A folder of your own; the one in use if left out.", exists=True, file_okay=False
        ),
    ] = None,
) -> None:
    """Try every template against worst-case data."""
    from digestbot.chat.commands import COMMANDS
    from digestbot.config import read_settings
    from digestbot.pages.check import check_templates as check
    from digestbot.pages.check import left_out, untranslated

    with clear_errors():
        where = folder or read_settings().templates
        problems = (*check(where, COMMANDS), *left_out(where), *untranslated(where))
    for problem in problems:
        complain(str(problem))
    if problems:
        raise typer.Exit(FAILED)
    print_line("All templates are good.")


def doctor(
    as_json: AsJson = False,
) -> None:
    """Look at settings, Telegram, database, feeds, topics and templates, and say what is wrong."""
    from digestbot.cli.doctor import examine

    findings = finish(examine)
    bad = any(finding.mark == "bad" for finding in findings)
    if as_json:
        print_json({"good": not bad, "findings": [forms.finding(one) for one in findings]})
    else:
        for finding in findings:
            print_line(f"{finding.mark:4}  {finding.what}: {finding.text}")
    if bad:
        raise typer.Exit(FAILED)
