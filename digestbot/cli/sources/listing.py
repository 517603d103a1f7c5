"""The commands ``feeds list`` and ``feeds check``: how the feeds are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from digestbot.cli import as_json as forms
from digestbot.cli.sources.naming import complain_of, every_feed
from digestbot.cli.sources.settings import sentences_on
from digestbot.cli.terminal import FAILED, AsJson, complain, count, finish, print_json, print_line, program

if TYPE_CHECKING:
    from digestbot.actions.news.collect import Checked
    from digestbot.model import Feed

NO_FEEDS = f"There are no feeds yet. Add one: {program()} feeds add URL"


def list_feeds(as_json: AsJson = False) -> None:
    """List the feeds, with how their last checks went."""
    known = finish(every_feed)
    if as_json:
        print_json(forms.feeds(known))
        return
    for feed in known:
        show(feed)
    if not known:
        print_line(NO_FEEDS)


def check_feeds_now(
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
        complain_of(unknown)
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


def show(feed: Feed) -> None:
    """Print what a feed is, how it is, and its settings where they are not the usual ones."""
    from digestbot.model import FeedHealth
    from digestbot.pages.languages import feed_health

    print_line(f"{feed.id:4}  {feed.title or feed.url}")
    language = feed.language or feed.own_language
    facts = (feed.url if feed.title else "", feed.section, ", ".join(feed.tags), language)
    if any(facts):
        print_line("      " + " · ".join(fact for fact in facts if fact))
    in_utc = "on {:%Y-%m-%d at %H:%M} UTC".format
    print_line("      " + " ".join(feed_health.sentences_on(FeedHealth.of(feed), str, in_utc)))
    failure = feed.last_failure
    if failure is not None and feed_health.needs_login(failure.reason, failure.status):
        print_line(f"      If you have a login: {program()} feeds set {feed.id} --user NAME")
    if feed.settings.written():
        for sentence in sentences_on(feed.settings):
            print_line(f"      {sentence}")
