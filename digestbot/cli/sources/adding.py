"""The command ``feeds add``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from digestbot.cli.sources.naming import must_be_section
from digestbot.cli.terminal import FAILED, USAGE, AsJson, complain, fail, finish, print_json, print_line

if TYPE_CHECKING:
    from digestbot.actions.news.sources import Added
    from digestbot.actions.tools import Tools


def add_feed(
    url: Annotated[str, typer.Argument(help="The address of the feed, or of a page that names it.")],
    section: Annotated[str | None, typer.Option(help="The section that all of it belongs to.")] = None,
    tags: Annotated[str | None, typer.Option(help="Tags for all of it, separated by commas.")] = None,
    title: Annotated[str, typer.Option(help="The name to show; the feed's own if left out.")] = "",
    check: Annotated[bool, typer.Option(help="Read it first, and refuse what is no feed.")] = True,
    as_json: AsJson = False,
) -> None:
    """Add a feed. Of a web page the feed that it names is added, or its feeds are listed to choose from."""
    from digestbot.actions.alerts.editors import TERMINAL
    from digestbot.actions.news.change_sources import add_sources
    from digestbot.app import tools_for
    from digestbot.config import read_settings
    from digestbot.model import Subscription

    url = url.strip()
    if section is not None:
        must_be_section(section)
    if not url.lower().startswith(("http://", "https://")):
        fail(f"{url}: give the feed's whole address, beginning with https:// or http://", USAGE)
    chosen = tuple(tag.strip() for tag in tags.split(",") if tag.strip()) if tags else ()

    async def work() -> Added:
        async with tools_for(read_settings(), make=True) as tools:
            address, name = await _feed_at(tools, url, as_json=as_json) if check else (url, "")
            wanted = Subscription(
                url=address, title=title or name, section=section, tags=chosen, language=None
            )
            return (await add_sources(tools, TERMINAL, [wanted]))[0]

    added = finish(work)
    name = added.feed.name
    if as_json:
        print_json(
            {"added": added.new, "id": added.feed.id, "url": added.feed.url, "title": added.feed.title}
        )
    elif added.new:
        found = "" if added.feed.url == url else f" ({added.feed.url})"
        print_line(f"Added as number {added.feed.id}: {name}{found}")
    else:
        print_line(f"It is there already, as number {added.feed.id}: {name}. Nothing was changed.")


async def _feed_at(tools: Tools, url: str, *, as_json: bool) -> tuple[str, str]:
    """The address and title of the feed at an address or of the page there.

    Ends the command if there is none.
    """
    from digestbot.actions.news.sources import Found, find_feed
    from digestbot.model import without_login

    found = await find_feed(tools, url)
    if isinstance(found, Found):
        return found.url, found.document.title
    if as_json:
        choices = [{"url": link.url, "title": link.title} for link in found.choices]
        print_json({"added": False, "url": url, "detail": found.detail, "choices": choices})
        raise typer.Exit(FAILED)
    complain(f"{without_login(url)} was not added. {found.detail}")
    for link in found.choices:
        complain(f"  {link.url}" + (f"  {link.title}" if link.title else ""))
    raise typer.Exit(FAILED)
