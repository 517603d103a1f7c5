"""feeds: the sources that news comes from."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.table import Table

from digestbot.cli.terminal import FAILED, complain, fail, finish, out, print_json, rfc3339, say
from digestbot.config import read_settings

if TYPE_CHECKING:
    from digestbot.actions.collect import Checked
    from digestbot.model import Feed

app = typer.Typer(help="The sources: add, list, remove, check, import, export.", no_args_is_help=True)

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")]


@app.command("add")
def add(
    url: Annotated[str, typer.Argument(help="The feed's address.")],
    section: Annotated[str | None, typer.Option(help="The section that all of it belongs to.")] = None,
    tags: Annotated[str | None, typer.Option(help="Tags for all of it, separated by commas.")] = None,
    title: Annotated[str, typer.Option(help="The name to show; the feed's own if left out.")] = "",
    check: Annotated[bool, typer.Option(help="Read it first, and refuse what is no feed.")] = True,
) -> None:
    """Add a feed."""
    from digestbot.actions.ingest import Failure, ingest
    from digestbot.actions.sources import add_subscriptions
    from digestbot.app import tools_for
    from digestbot.feeds.opml import Subscription
    from digestbot.model import SECTIONS, FeedDocument

    if section is not None and section not in SECTIONS:
        fail(f"--section {section}: choose one of {', '.join(SECTIONS)}", 2)

    async def work() -> Feed:
        async with tools_for(read_settings()) as tools:
            name = title
            if check:
                read = (await ingest(tools.fetcher, tools.workshop, tools.clock, url)).understood
                if isinstance(read, Failure):
                    fail(f"{url} was not added. {read.detail}")
                if not isinstance(read, FeedDocument):
                    fail(f"{url} was not added: it is an article, not a feed.")
                name = title or read.title
            chosen = tuple(tag.strip() for tag in tags.split(",") if tag.strip()) if tags else ()
            added = await add_subscriptions(
                tools, [Subscription(url=url, title=name, section=section, tags=chosen, language=None)]
            )
            return added[0]

    feed = finish(work)
    say(f"Added as number {feed.id}: {feed.title or feed.source_name}")


@app.command("list")
def list_feeds(as_json: AsJson = False) -> None:
    """List the feeds, with how their last checks went."""
    feeds = finish(_all)
    if as_json:
        print_json({"feeds": [_as_json(feed) for feed in feeds]})
        return
    if not feeds:
        say("There are no feeds yet. Add one: python bot.py feeds add URL")
        return
    table = Table("No.", "Feed", "Section", "Last read", "State")
    for feed in feeds:
        read = f"{feed.last_ok_at:%Y-%m-%d %H:%M}" if feed.last_ok_at else "–"
        table.add_row(str(feed.id), feed.title or feed.url, feed.section or "", read, _state(feed))
    out.print(table)


@app.command("remove")
def remove(references: Annotated[list[str], typer.Argument(help="Numbers or addresses.")]) -> None:
    """Remove feeds. The articles that they brought stay."""
    from digestbot.actions.sources import find_feeds, remove_feeds
    from digestbot.app import tools_for

    async def work() -> tuple[tuple[Feed, ...], tuple[str, ...]]:
        async with tools_for(read_settings()) as tools:
            found, unknown = await find_feeds(tools, references)
            await remove_feeds(tools, found)
            return found, unknown

    found, unknown = finish(work)
    for feed in found:
        say(f"Removed: {feed.title or feed.url}")
    for reference in unknown:
        complain(f"{reference}: there is no such feed. python bot.py feeds list shows them.")
    if unknown:
        raise typer.Exit(FAILED)


@app.command("check")
def check(
    references: Annotated[
        list[str] | None, typer.Argument(help="Numbers or addresses; all if left out.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Read the feeds now and report on each."""
    from digestbot.actions.collect import check_feeds
    from digestbot.actions.sources import all_feeds, find_feeds
    from digestbot.app import tools_for

    async def work() -> tuple[tuple[Checked, ...], tuple[str, ...]]:
        async with tools_for(read_settings()) as tools:
            if references:
                feeds, unknown = await find_feeds(tools, references)
            else:
                feeds, unknown = await all_feeds(tools), ()
            return await check_feeds(tools, feeds), unknown

    checked, unknown = finish(work)
    if as_json:
        print_json({"feeds": [_check_as_json(one) for one in checked], "unknown": list(unknown)})
    else:
        for one in checked:
            failure = one.check.failure
            if failure is None:
                say(f"good  {one.feed.title or one.feed.url}: {one.new} new")
            else:
                complain(f"bad   {one.feed.title or one.feed.url}: {failure.detail}")
        for reference in unknown:
            complain(f"{reference}: there is no such feed.")
        say(f"{sum(one.check.ok for one in checked)} of {len(checked)} feeds are good")
    if unknown or not all(one.check.ok for one in checked):
        raise typer.Exit(FAILED)


@app.command("import")
def import_opml(
    file: Annotated[Path, typer.Argument(help="An OPML file.", exists=True, dir_okay=False)],
) -> None:
    """Add the feeds of an OPML file, as other feed readers export it."""
    from digestbot.actions.sources import add_subscriptions
    from digestbot.app import tools_for
    from digestbot.feeds.opml import read_opml

    async def work() -> int:
        subscriptions = read_opml(file.read_bytes())
        async with tools_for(read_settings()) as tools:
            return len(await add_subscriptions(tools, subscriptions))

    say(f"{finish(work)} feeds taken in")


@app.command("export")
def export_opml(
    file: Annotated[Path | None, typer.Argument(help="Where to; standard output if left out.")] = None,
) -> None:
    """Write the feeds as OPML, for other feed readers."""
    from digestbot.actions.sources import export

    document = export(finish(_all))
    if file is None:
        sys.stdout.buffer.write(document)
    else:
        file.write_bytes(document)
        say(f"Written to {file}")


async def _all() -> tuple[Feed, ...]:
    from digestbot.actions.sources import all_feeds
    from digestbot.app import tools_for

    async with tools_for(read_settings()) as tools:
        return await all_feeds(tools)


def _state(feed: Feed) -> str:
    if feed.disabled_at:
        return "given up: " + (feed.last_failure.detail if feed.last_failure else "")
    if feed.last_failure:
        again = f", again at {feed.next_check_at:%H:%M} UTC" if feed.next_check_at else ""
        return f"{feed.failures} failures: {feed.last_failure.detail}{again}"
    return "good" if feed.last_ok_at else "not read yet"


def _as_json(feed: Feed) -> dict[str, Any]:
    failure = feed.last_failure
    return {
        "id": feed.id,
        "url": feed.url,
        "title": feed.title,
        "source": feed.source_name,
        "section": feed.section,
        "tags": list(feed.tags),
        "language": feed.language,
        "last_read": rfc3339(feed.last_ok_at),
        "next_check": rfc3339(feed.next_check_at),
        "failures": feed.failures,
        "failure": {"reason": failure.reason, "detail": failure.detail} if failure else None,
        "disabled": feed.disabled_at is not None,
    }


def _check_as_json(one: Checked) -> dict[str, Any]:
    failure = one.check.failure
    return {
        "id": one.feed.id,
        "url": one.feed.url,
        "ok": one.check.ok,
        "entries": one.check.entries,
        "new": one.new,
        "failure": {"reason": failure.reason, "detail": failure.detail} if failure else None,
        "next_check": rfc3339(one.check.next_check_at),
    }
