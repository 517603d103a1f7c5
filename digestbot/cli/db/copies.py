"""The commands ``db backup``, ``db restore`` and ``db copy``."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from digestbot.cli import logs
from digestbot.cli.terminal import STREAM, USAGE, AsJson, clear_errors, count, fail, print_json, print_line

if TYPE_CHECKING:
    from datetime import datetime

    from digestbot.storage.database import Storage
    from digestbot.storage.engine.moving import Report, TableProgress


def backup(
    target: Annotated[
        Path | None,
        typer.Argument(help="The file to write; beside the database, named after the instant, if left out."),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace a file that is there.")] = False,
    keep: Annotated[
        int | None,
        typer.Option("--keep", min=1, help="Keep so many copies beside the database, and delete older ones."),
    ] = None,
) -> None:
    """Copy a SQLite database while the bot runs."""
    from digestbot.clock import system_clock
    from digestbot.config import read_settings
    from digestbot.storage.database import Storage

    logs.set_up("warning", "console")
    if keep is not None and target is not None:
        fail("--keep counts the copies beside the database. Leave the name of the file out.", USAGE)
    deleted: tuple[Path, ...] = ()
    with clear_errors():
        storage = Storage.open(read_settings().database_url)
        try:
            if target == STREAM:
                _pour_out(storage, system_clock())
                return
            written = storage.backup(target, system_clock(), replace=force)
            if keep is not None:
                deleted = storage.delete_old_backups(keep)
        finally:
            storage.close_now()
    print_line(f"Written to {written}")
    for old in deleted:
        print_line(f"Deleted {old}")


def _pour_out(storage: Storage, now: datetime) -> None:
    """Write the copy to standard output after it is complete, so that no part of a failed copy is written."""
    with tempfile.TemporaryDirectory() as folder:
        copy = storage.backup(Path(folder) / "copy", now)
        with copy.open("rb") as written:
            shutil.copyfileobj(written, sys.stdout.buffer)
        sys.stdout.buffer.flush()


def restore(
    copy: Annotated[Path, typer.Argument(help="A file that db backup wrote.")],
) -> None:
    """Put a copy in the place of a SQLite database. The bot must not run."""
    from digestbot.clock import system_clock
    from digestbot.config import read_settings
    from digestbot.storage.database import Storage

    logs.set_up("warning", "console")
    with clear_errors():
        storage = Storage.open(read_settings().database_url)
        try:
            aside = storage.restore(copy, system_clock())
        finally:
            storage.close_now()
    print_line(f"{storage.url} is what {copy} holds.")
    if aside is not None:
        print_line(f"The database that was there is now {aside}")


def copy(
    source: Annotated[str, typer.Argument(help="Where the rows are, such as sqlite:///digestbot.sqlite3.")],
    target: Annotated[str, typer.Argument(help="An empty database, such as postgresql://user@host/name.")],
    as_json: AsJson = False,
) -> None:
    """Copy all rows to another database, from SQLite to PostgreSQL or back. The bot must not run."""
    from digestbot.clock import system_clock
    from digestbot.storage.database import Storage

    logs.set_up("warning", "console")
    with clear_errors():
        out_of = Storage.open(source)
        try:
            into = Storage.open(target)
            try:
                with _progress() as report:
                    copied = out_of.copy_into(into, system_clock(), report)
            finally:
                into.close_now()
        finally:
            out_of.close_now()
    if as_json:
        print_json({"source": out_of.url, "target": into.url, "tables": [asdict(one) for one in copied]})
        return
    rows, already = sum(one.rows for one in copied), sum(one.already for one in copied)
    before = f", {already:,} of them by an earlier run" if already else ""
    print_line(
        f"{into.url} has {rows:,} rows in {count(len(copied), 'table')}{before}; all were compared with "
        f"{out_of.url}."
    )
    print_line("Set DIGESTBOT_DATABASE_URL to the new address, and start the bot.")


@contextmanager
def _progress() -> Iterator[Report]:
    """Show a progress bar for each table on standard error, if that is a terminal."""
    from rich.console import Console
    from rich.progress import Progress

    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task("")

        def report(now: TableProgress) -> None:
            progress.update(task, description=f"{now.step} {now.table}", completed=now.done, total=now.rows)

        yield report
