"""The command ``feeds set``: how a single feed is fetched and read."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any

import typer

from digestbot.cli.terminal import AsJson, fail, finish, print_json, print_line, program

if TYPE_CHECKING:
    from digestbot.model import Feed, FeedSettings


def set_feed(
    reference: Annotated[str, typer.Argument(help="The feed's number or address.")],
    told_apart_by: Annotated[
        str | None, typer.Option(help="How its entries are told apart: usual, id, link or title_and_link.")
    ] = None,
    pages: Annotated[
        bool | None, typer.Option("--pages/--no-pages", help="Whether the pages of its articles are read.")
    ] = None,
    user_agent: Annotated[str | None, typer.Option(help='Its own User-Agent; "" for the bot\'s.')] = None,
    header: Annotated[
        list[str] | None, typer.Option(help="NAME: VALUE, sent to its server; several times for several.")
    ] = None,
    no_headers: Annotated[bool, typer.Option("--no-headers", help="Send no headers of its own.")] = False,
    user: Annotated[
        str | None, typer.Option(help="Log in by this name; the password is asked for, or read from a pipe.")
    ] = None,
    no_login: Annotated[bool, typer.Option("--no-login", help="Forget name and password.")] = False,
    as_json: AsJson = False,
) -> None:
    """Set how a feed is fetched and read. Without options, its settings are shown, without secrets."""
    from digestbot.actions.alerts.editors import TERMINAL
    from digestbot.actions.news.change_sources import change_settings
    from digestbot.actions.news.sources import find_feeds
    from digestbot.app import tools_for
    from digestbot.config import read_settings

    said = _said(told_apart_by, user_agent, header, no_headers=no_headers)
    if pages is not None:
        said["read_pages"] = pages
    if user is not None:
        said |= {"user": user, "password": _password()}
    elif no_login:
        said |= {"user": None, "password": None}

    async def work() -> Feed | None:
        async with tools_for(read_settings()) as tools:
            found, _ = await find_feeds(tools, [reference])
            if not found or not said:
                return found[0] if found else None
            await change_settings(tools, TERMINAL, found[0].id, said)
            return (await find_feeds(tools, [reference]))[0][0]

    feed = finish(work)
    if feed is None:
        fail(f"{reference}: there is no such feed. {program()} feeds list shows them.")
    if as_json:
        print_json({"id": feed.id, "url": feed.url, "settings": feed.settings.shown()})
        return
    print_line(f"{feed.id:4}  {feed.name}")
    for sentence in sentences_on(feed.settings):
        print_line(f"      {sentence}")


def _said(
    told_apart_by: str | None, user_agent: str | None, header: list[str] | None, *, no_headers: bool
) -> dict[str, Any]:
    said: dict[str, Any] = {}
    if told_apart_by is not None:
        said["told_apart_by"] = told_apart_by.replace("-", "_")
    if user_agent is not None:
        said["user_agent"] = user_agent or None
    if header or no_headers:
        said["headers"] = tuple(map(_header, header or ()))
    return said


def _header(written: str) -> tuple[str, str]:
    name, _, value = written.partition(":")
    return name.strip(), value.strip()


def _password() -> str:
    """The password, typed unseen, or the first line that comes through a pipe."""
    if sys.stdin.isatty():
        return str(typer.prompt("Password", hide_input=True))
    return sys.stdin.readline().rstrip("\r\n")


def sentences_on(settings: FeedSettings) -> Iterator[str]:
    """A sentence for each setting that is not the usual one, without secrets; or one that all of them are."""
    from digestbot.model import USUAL_FEED

    if settings == replace(USUAL_FEED, told_apart_anew=settings.told_apart_anew):
        yield "settings: all as usual"
        return
    if settings.told_apart_by != "usual":
        yield f"entries are told apart by {settings.told_apart_by.replace('_', ' ')}"
    if not settings.read_pages:
        yield "the pages of its articles are not read"
    if settings.user_agent is not None:
        yield f"User-Agent: {settings.user_agent}"
    if settings.headers:
        yield "headers, with values that are not shown: " + ", ".join(name for name, _ in settings.headers)
    if settings.user is not None:
        yield f"logs in as {settings.user}, with a password that is not shown"
    if settings.sent_to is not None:
        yield f"sent to {settings.sent_to} only"
        if settings.sent_to.startswith("http://") and (settings.user is not None or settings.headers):
            yield "this address is not encrypted: whoever listens on the way reads what is sent"
