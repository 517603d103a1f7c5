"""The commands ``feeds remove``, ``feeds pause``, ``feeds resume`` and ``feeds change``."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Annotated

import typer

from digestbot.cli.sources.listing import show
from digestbot.cli.sources.naming import complain_of, must_be_section
from digestbot.cli.terminal import FAILED, USAGE, fail, finish, print_line

if TYPE_CHECKING:
    from digestbot.model import Feed

#: What hands a feed's name, section or language back.
NONE = "none"
_LANGUAGE = re.compile(r"[a-z]{2}|none")


def remove_feeds(references: Annotated[list[str], typer.Argument(help="Numbers or addresses.")]) -> None:
    """Remove feeds. The articles that they brought stay."""
    from digestbot.actions.news.change_sources import remove

    _with_each(references, remove, "Removed")


def pause_feeds(references: Annotated[list[str], typer.Argument(help="Numbers or addresses.")]) -> None:
    """Read feeds no more until they are resumed."""
    from digestbot.actions.news.change_sources import pause

    _with_each(references, pause, "Paused")


def resume_feeds(references: Annotated[list[str], typer.Argument(help="Numbers or addresses.")]) -> None:
    """Read feeds again that were paused or given up."""
    from digestbot.actions.news.change_sources import resume

    _with_each(references, resume, "Resumed")


def _with_each(references: list[str], step: Callable[..., Awaitable[object]], done: str) -> None:
    """Take a step with each feed that is named, and say so."""
    from digestbot.actions.alerts.editors import TERMINAL
    from digestbot.actions.news.sources import find_feeds
    from digestbot.app import tools_for
    from digestbot.config import read_settings

    async def work() -> tuple[tuple[Feed, ...], tuple[str, ...]]:
        async with tools_for(read_settings()) as tools:
            found, unknown = await find_feeds(tools, references)
            for feed in found:
                await step(tools, TERMINAL, feed.id)
            return found, unknown

    found, unknown = finish(work)
    for feed in found:
        print_line(f"{done}: {feed.name}")
    complain_of(unknown)
    if unknown:
        raise typer.Exit(FAILED)


def change_feed(
    reference: Annotated[str, typer.Argument(help="Its number or its address.")],
    title: Annotated[str | None, typer.Option(help="The name to show; none for the feed's own.")] = None,
    section: Annotated[
        str | None, typer.Option(help="The section that all of it belongs to; none to judge each article.")
    ] = None,
    language: Annotated[
        str | None, typer.Option(help="The language it is in, such as de; none for what it says itself.")
    ] = None,
) -> None:
    """Change what is said of a feed: its name, its section, its language."""
    from digestbot.actions.alerts.editors import TERMINAL
    from digestbot.actions.news import change_sources
    from digestbot.actions.news.sources import find_feeds
    from digestbot.app import tools_for
    from digestbot.config import read_settings

    if title is None and section is None and language is None:
        fail("Say what to change: --title, --section or --language.", USAGE)
    if section != NONE and section is not None:
        must_be_section(section)
    if language is not None and not _LANGUAGE.fullmatch(language):
        fail(f"--language {language}: give two letters, such as de for German, or {NONE}", USAGE)
    said = (
        (change_sources.rename, title),
        (change_sources.set_section, section),
        (change_sources.set_language, language),
    )

    async def work() -> tuple[tuple[Feed, ...], tuple[str, ...]]:
        async with tools_for(read_settings()) as tools:
            found, unknown = await find_feeds(tools, [reference])
            for feed in found:
                for step, value in said:
                    if value is not None:
                        await step(tools, TERMINAL, feed.id, None if value == NONE else value)
            changed, _ = await find_feeds(tools, [str(feed.id) for feed in found])
            return changed, unknown

    changed, unknown = finish(work)
    for feed in changed:
        show(feed)
    complain_of(unknown)
    if unknown:
        raise typer.Exit(FAILED)
