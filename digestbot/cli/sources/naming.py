"""What several of the commands ``feeds …`` need: all feeds, and complaints of what was named and is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from digestbot.cli.terminal import USAGE, complain, fail, program

if TYPE_CHECKING:
    from digestbot.model import Feed


async def every_feed() -> tuple[Feed, ...]:
    """Every feed that can be fetched."""
    from digestbot.actions.news.sources import all_feeds
    from digestbot.app import tools_for
    from digestbot.config import read_settings

    async with tools_for(read_settings()) as tools:
        return await all_feeds(tools)


def complain_of(unknown: tuple[str, ...]) -> None:
    """Complain of each reference that names no feed."""
    for reference in unknown:
        complain(f"{reference}: there is no such feed. {program()} feeds list shows them.")


def must_be_section(section: str) -> None:
    """End the command unless this is a section."""
    from digestbot.model import SECTIONS

    if section not in SECTIONS:
        fail(f"--section {section}: choose one of {', '.join(SECTIONS)}", USAGE)
