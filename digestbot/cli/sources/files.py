"""The commands ``feeds import`` and ``feeds export``: lists of feeds as OPML."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from digestbot.cli.sources.naming import every_feed
from digestbot.cli.terminal import STREAM, clear_errors, count, finish, print_line

if TYPE_CHECKING:
    from digestbot.actions.news.sources import Added


def import_opml(
    file: Annotated[
        Path,
        typer.Argument(help="An OPML file, or - for standard input."),
    ],
) -> None:
    """Add the feeds of an OPML file, as other feed readers export it."""
    from digestbot.actions.alerts.editors import TERMINAL
    from digestbot.actions.news.change_sources import add_sources
    from digestbot.app import tools_for
    from digestbot.config import read_settings
    from digestbot.feeds.formats.opml import read_opml

    async def work() -> tuple[tuple[Added, ...], int]:
        listed = read_opml(sys.stdin.buffer.read() if file == STREAM else file.read_bytes())
        async with tools_for(read_settings(), make=True) as tools:
            return await add_sources(tools, TERMINAL, listed.feeds), listed.unusable

    added, unusable = finish(work)
    new = sum(one.new for one in added)
    known = f", {len(added) - new} were there already" if new < len(added) else ""
    left_out = f", {unusable} left out: no address of the web" if unusable else ""
    print_line(f"{count(new, 'feed')} taken in{known}{left_out}")


def export_opml(
    file: Annotated[Path | None, typer.Argument(help="Where to; standard output if left out, or -.")] = None,
) -> None:
    """Write the feeds as OPML, for other feed readers."""
    from digestbot.actions.news.sources import export

    known = finish(every_feed)
    document = export(known)
    if file is None or file == STREAM:
        sys.stdout.buffer.write(document)
        sys.stdout.buffer.flush()
        return
    with clear_errors():
        file.write_bytes(document)
    print_line(f"{count(len(known), 'feed')} written to {file}")
