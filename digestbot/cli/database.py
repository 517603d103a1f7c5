"""The commands ``db …``, ``templates …``, ``doctor`` and ``stats``, for operators."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from digestbot.cli import as_json as forms
from digestbot.cli import logs
from digestbot.cli.terminal import (
    FAILED,
    STREAM,
    AsJson,
    clear_errors,
    complain,
    finish,
    print_json,
    print_line,
)

if TYPE_CHECKING:
    from datetime import datetime

    from digestbot.storage.database import Storage

app = typer.Typer(help="The database: upgrade, backup.", no_args_is_help=True)
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


@app.command("backup")
def backup(
    target: Annotated[
        Path | None,
        typer.Argument(help="The file to write; beside the database, named after the instant, if left out."),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace a file that is there.")] = False,
) -> None:
    """Copy a SQLite database while the bot runs."""
    from digestbot.clock import system_clock
    from digestbot.config import read_settings
    from digestbot.storage.database import Storage

    logs.set_up("warning", "console")
    with clear_errors():
        storage = Storage.open(read_settings().database_url)
        try:
            if target == STREAM:
                _pour_out(storage, system_clock())
                return
            written = storage.backup(target, system_clock(), replace=force)
        finally:
            storage.close_now()
    print_line(f"Written to {written}")


def _pour_out(storage: Storage, now: datetime) -> None:
    """Write the copy to standard output after it is complete, so that no part of a failed copy is written."""
    with tempfile.TemporaryDirectory() as folder:
        copy = storage.backup(Path(folder) / "copy", now)
        with copy.open("rb") as written:
            shutil.copyfileobj(written, sys.stdout.buffer)
        sys.stdout.buffer.flush()


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
    from digestbot.pages.check import untranslated

    with clear_errors():
        where = folder or read_settings().templates
        problems = (*check(where, COMMANDS), *untranslated(where))
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


def stats(
    as_json: AsJson = False,
) -> None:
    """Count readers, feeds, articles and deliveries."""
    from digestbot.cli.doctor import count

    counts: dict[str, Any] = finish(count)
    if as_json:
        print_json(counts)
        return
    for name, value in counts.items():
        if isinstance(value, dict):
            print_line(
                f"{name:12}{', '.join(f'{number} {state}' for state, number in value.items()) or 'none'}"
            )
        else:
            print_line(f"{name:12}{value}")
