"""The command ``db prune``."""

from __future__ import annotations

from typing import Annotated

import typer

from digestbot.cli.terminal import AsJson, finish, print_json, print_line
from digestbot.model import PRUNABLE, Prunable

#: What the rows of each kind are, for people.
_NAMES: dict[Prunable, str] = {
    "deliveries": "deliveries",
    "digests": "digests",
    "shown": "lists of the stories of digests",
    "jobs": "jobs of which nothing is left",
    "stories": "stories",
    "articles": "articles",
    "audit": "entries of the audit log",
}


def prune(
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only count what would be deleted.")] = False,
    as_json: AsJson = False,
) -> None:
    """Delete what is older than the settings DIGESTBOT_KEEP_… say, also while the bot runs."""
    from digestbot.actions.retention import count_prunable
    from digestbot.actions.retention import prune as prune_rows
    from digestbot.app import open_storage
    from digestbot.clock import system_clock
    from digestbot.config import read_settings

    async def run() -> dict[Prunable, int]:
        settings = read_settings()
        storage = await open_storage(settings, system_clock)
        try:
            how = count_prunable if dry_run else prune_rows
            return await how(storage, settings.retention, system_clock())
        finally:
            await storage.close()

    counts = finish(run)
    if as_json:
        print_json({"deleted": not dry_run, "rows": counts})
        return
    print_line("Would be deleted:" if dry_run else "Deleted:")
    for kind in PRUNABLE:
        print_line(f"{counts[kind]:>12,}  {_NAMES[kind]}")
    if dry_run:
        print_line("Jobs and articles are counted only once the rows that need them are deleted.")
