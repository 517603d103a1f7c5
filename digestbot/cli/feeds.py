"""The commands ``feeds …``: list, add, check, change and remove the feeds that news comes from."""

from __future__ import annotations

import re
import sys
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from digestbot.cli import as_json as forms
from digestbot.cli.sources.settings import sentences_on, set_feed
from digestbot.cli.terminal import (
    FAILED,
    STREAM,
    USAGE,
    AsJson,
    complain,
    count,
    fail,
    finish,
    print_json,
    print_line,
    program,
)

if TYPE_CHECKING:
    from digestbot.actions.news.collect import Checked
    from digestbot.actions.news.sources import Added
    from digestbot.actions.tools import Tools
    from digestbot.model import Feed, Subscription

app = typer.Typer(
    help="The sources: add, list, change, pause, remove, check, import, export.", no_args_is_help=True
)

app.command("set")(set_feed)
#: What hands a feed's name, section or language back.
NONE = "none"
_LANGUAGE = re.compile(r"[a-z]{2}|none")
NO_FEEDS = f"There are no feeds yet. Add one: {program()} feeds add URL"


@app.command("add")
def add(
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
        _must_be_section(section)
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


@app.command("list")
def list_feeds(as_json: AsJson = False) -> None:
    """List the feeds, with how their last checks went."""
    known = finish(_all)
    if as_json:
        print_json(forms.feeds(known))
        return
    for feed in known:
        _show(feed)
    if not known:
        print_line(NO_FEEDS)


@app.command("remove")
def remove(references: Annotated[list[str], typer.Argument(help="Numbers or addresses.")]) -> None:
    """Remove feeds. The articles that they brought stay."""
    from digestbot.actions.news.change_sources import remove

    _with_each(references, remove, "Removed")


@app.command("pause")
def pause_feeds(references: Annotated[list[str], typer.Argument(help="Numbers or addresses.")]) -> None:
    """Read feeds no more until they are resumed."""
    from digestbot.actions.news.change_sources import pause

    _with_each(references, pause, "Paused")


@app.command("resume")
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
    _complain_of(unknown)
    if unknown:
        raise typer.Exit(FAILED)


@app.command("change")
def change(
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
        _must_be_section(section)
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
        _show(feed)
    _complain_of(unknown)
    if unknown:
        raise typer.Exit(FAILED)


def _must_be_section(section: str) -> None:
    from digestbot.model import SECTIONS

    if section not in SECTIONS:
        fail(f"--section {section}: choose one of {', '.join(SECTIONS)}", USAGE)


@app.command("check")
def check(
    references: Annotated[
        list[str] | None, typer.Argument(help="Numbers or addresses; all if left out.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Read the feeds now, keep what is new, and report on each."""
    from digestbot.actions.news.collect import check_feeds, unread
    from digestbot.actions.news.sources import all_feeds, find_feeds
    from digestbot.app import tools_for
    from digestbot.config import read_settings

    async def work() -> tuple[tuple[Checked, ...], tuple[str, ...]]:
        async with tools_for(read_settings()) as tools:
            if references:
                feeds, unknown = await find_feeds(tools, references)
            else:
                feeds, unknown = await all_feeds(tools), ()
            return await check_feeds(tools, unread(feeds), None if as_json else _report), unknown

    checked, unknown = finish(work)
    good = sum(one.check.ok for one in checked)
    if as_json:
        print_json(forms.checks(checked, unknown))
    else:
        _complain_of(unknown)
        if not checked and not references:
            print_line(NO_FEEDS)
            return
        print_line(f"{good} of {count(len(checked), 'feed')} can be read")
    if unknown or good < len(checked):
        raise typer.Exit(FAILED)


def _report(one: Checked) -> None:
    name, check = one.feed.name, one.check
    if check.failure is None:
        print_line(f"good  {name}: {count(one.new, 'new article')}")
        for sentence in remarks_on(one):
            print_line(f"      {sentence}")
    else:
        complain(f"bad   {name}: {check.failure.detail} ({one.feed.url})")


def remarks_on(one: Checked) -> Iterator[str]:
    """Sentences about entries that were left out or changed, so that an editor knows where they are."""
    entries = one.entries
    if entries is None:
        return
    left_out = (
        (entries.untitled, "with neither a title nor a text to make one of"),
        (entries.repeated, "listed twice"),
    )
    lacking = (
        (
            entries.undated,
            "without a date that can be believed: no news at a first reading, new when first seen later",
        ),
        (entries.unlinked, "without a link"),
    )
    nothing = " Nothing in it can be used." if one.check.entries and not entries.kept else ""
    for what, counted in (("Left out", left_out), ("Kept", lacking)):
        if said := ", ".join(f"{number} {why}" for number, why in counted if number):
            yield f"{what}: {said}.{nothing if what == 'Left out' else ''}"


@app.command("import")
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

    async def work() -> tuple[Added, ...]:
        subscriptions: tuple[Subscription, ...] = read_opml(
            sys.stdin.buffer.read() if file == STREAM else file.read_bytes()
        )
        async with tools_for(read_settings(), make=True) as tools:
            return await add_sources(tools, TERMINAL, subscriptions)

    added = finish(work)
    new = sum(one.new for one in added)
    known = f", {len(added) - new} were there already" if new < len(added) else ""
    print_line(f"{count(new, 'feed')} taken in{known}")


@app.command("export")
def export_opml(
    file: Annotated[Path | None, typer.Argument(help="Where to; standard output if left out, or -.")] = None,
) -> None:
    """Write the feeds as OPML, for other feed readers."""
    from digestbot.actions.news.sources import export
    from digestbot.cli.terminal import clear_errors

    known = finish(_all)
    document = export(known)
    if file is None or file == STREAM:
        sys.stdout.buffer.write(document)
        sys.stdout.buffer.flush()
        return
    with clear_errors():
        file.write_bytes(document)
    print_line(f"{count(len(known), 'feed')} written to {file}")


async def _all() -> tuple[Feed, ...]:
    from digestbot.actions.news.sources import all_feeds
    from digestbot.app import tools_for
    from digestbot.config import read_settings

    async with tools_for(read_settings()) as tools:
        return await all_feeds(tools)


def _complain_of(unknown: tuple[str, ...]) -> None:
    for reference in unknown:
        complain(f"{reference}: there is no such feed. {program()} feeds list shows them.")


def _show(feed: Feed) -> None:
    print_line(f"{feed.id:4}  {feed.title or feed.url}")
    language = feed.language or feed.own_language
    facts = (feed.url if feed.title else "", feed.section, ", ".join(feed.tags), language)
    print_line("      " + " · ".join(fact for fact in facts if fact))
    print_line("      " + _state(feed))
    if feed.settings.written():
        for sentence in sentences_on(feed.settings):
            print_line(f"      {sentence}")


def _state(feed: Feed) -> str:
    failure = feed.last_failure.detail if feed.last_failure else ""
    if feed.paused_at:
        return "paused by an editor"
    if feed.disabled_at:
        return f"given up: {failure}".rstrip(": ")
    if failure:
        times = "failed" if feed.failures == 1 else f"failed {feed.failures} times"
        again = (
            f" It is tried again on {feed.next_check_at:%Y-%m-%d at %H:%M} UTC." if feed.next_check_at else ""
        )
        return f"{times}: {failure}{again}"
    return (
        f"good, last read on {feed.last_ok_at:%Y-%m-%d at %H:%M} UTC" if feed.last_ok_at else "not read yet"
    )
