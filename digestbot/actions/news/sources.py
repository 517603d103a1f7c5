"""Adds, finds, lists and removes the feeds that news comes from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from importlib.resources import files
from urllib.parse import urljoin

from digestbot.actions.action import Action
from digestbot.actions.tools import Tools
from digestbot.feeds.feed_links import feeds_named_in_header
from digestbot.feeds.http.fetching import FEED_BYTES, FEED_SECONDS
from digestbot.feeds.outlet_names import outlet_name
from digestbot.feeds.urls import source_key
from digestbot.model import (
    Feed,
    FeedDocument,
    FeedLink,
    Fetched,
    FetchFailed,
    NotModified,
    Subscription,
    without_login,
)
from digestbot.storage.desk import Desk

#: The beginning of the address of a feed that stands for articles read by hand. Such a feed is never fetched.
BY_HAND = "by-hand:"
#: The paths to try if a page names no feed.
USUAL_PATHS = ("/feed", "/rss", "/rss.xml", "/atom.xml", "/feed.xml", "/index.xml", "/feed.json")
_IS_PAGE = re.compile(rb"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Added:
    feed: Feed
    #: False if the feed was known already; it is not changed then.
    new: bool


@Action
def add_subscriptions(desk: Desk, tools: Tools, subscriptions: Sequence[Subscription]) -> tuple[Added, ...]:
    """Add feeds.

    A feed that is known already is not changed; one that was removed or given up becomes active.
    """
    now = tools.clock()
    return tuple(_add_one(desk, one, now) for one in subscriptions)


@dataclass(frozen=True, slots=True)
class Found:
    """The feed at an address, or behind the web page there."""

    #: Where the feed is.
    url: str
    document: FeedDocument


@dataclass(frozen=True, slots=True)
class NotFound:
    """There is no feed at the address, or a person has to choose among several."""

    failure: FetchFailed
    #: The feeds that the page names.
    choices: tuple[FeedLink, ...] = ()

    @property
    def detail(self) -> str:
        return self.failure.detail


async def find_feed(tools: Tools, url: str) -> Found | NotFound:
    """Find the feed at an address, or the feed of the web page there. Nothing is kept.

    The feed of a page is the only one that the page or the HTTP header names, without those of comments. If
    they name none, the usual paths are tried.
    """
    answer = await tools.fetcher.fetch(url, limit_bytes=FEED_BYTES, deadline_seconds=FEED_SECONDS)
    if not isinstance(answer, Fetched):
        return NotFound(_why_not(answer))
    read = await _parsed(tools, answer)
    if isinstance(read, FeedDocument):
        return Found(url, read)
    in_header = feeds_named_in_header(answer.links, url=answer.url)
    if read.reason != "not_a_feed" or not (in_header or _IS_PAGE.search(answer.body[:4096])):
        return NotFound(read)
    in_page = await tools.parsers.find_feeds(
        answer.body, url=answer.url, content_type=answer.content_type, now=tools.clock()
    )
    # The header comes first because it is made for programs; in a page without link elements, any link
    # counts.
    named = next(
        (links for links in (in_header, in_page) if not all(link.of_comments for link in links)),
        in_page or in_header,
    )
    articles = [link for link in named if not link.of_comments] or list(named)
    if len(articles) > 1:
        several = f"It is a web page that names {len(articles)} feeds; give the address of one."
        return NotFound(FetchFailed("not_a_feed", several), named)
    if articles:
        return await _behind(tools, articles[0], read)
    for link in _usual_addresses(answer.url):
        found = await _behind(tools, link, read)
        if isinstance(found, Found):
            return found
    none = f"{read.detail} The page names none, and there is none at the usual addresses ({', '.join(USUAL_PATHS)})."
    return NotFound(FetchFailed("not_a_feed", none))


async def _behind(tools: Tools, link: FeedLink, page: FetchFailed) -> Found | NotFound:
    answer = await tools.fetcher.fetch(link.url, limit_bytes=FEED_BYTES, deadline_seconds=FEED_SECONDS)
    read = await _parsed(tools, answer) if isinstance(answer, Fetched) else None
    if isinstance(read, FeedDocument):
        return Found(link.url, read)
    why = read if isinstance(read, FetchFailed) else _why_not(answer)
    return NotFound(
        replace(why, detail=f"{page.detail} The page names {link.url}, but: {why.detail}"), (link,)
    )


async def _parsed(tools: Tools, answer: Fetched) -> FeedDocument | FetchFailed:
    return await tools.parsers.parse_feed(
        answer.body, url=answer.url, content_type=answer.content_type, now=tools.clock()
    )


def _why_not(answer: Fetched | NotModified | FetchFailed) -> FetchFailed:
    if isinstance(answer, FetchFailed):
        return answer
    return FetchFailed("http_error", "The server says that nothing changed, to whoever has nothing yet.")


def _usual_addresses(url: str) -> list[FeedLink]:
    """The addresses where sites usually have their feed: below the page, and at the root of the site."""
    folder = urljoin(url, ".")
    below = [urljoin(folder, path.lstrip("/")) for path in USUAL_PATHS]
    root = [urljoin(url, path) for path in USUAL_PATHS]
    return [FeedLink(address, "") for address in dict.fromkeys([*below, *root])]


@Action
def add_starter(desk: Desk, tools: Tools) -> int:
    """Add the bundled list if there never was a feed, and return how many feeds were added."""
    if not all(url.startswith(BY_HAND) for url in desk.feeds.urls()):
        return 0
    return len(add_subscriptions.step(desk, tools, starter()))


@Action
def all_feeds(desk: Desk, _tools: Tools) -> tuple[Feed, ...]:
    """Every feed that can be fetched, with the result of its last check."""
    return tuple(feed for feed in desk.feeds.all() if not feed.url.startswith(BY_HAND))


@Action
def languages_of_feeds(desk: Desk, tools: Tools, *others: str | None) -> tuple[str, ...]:
    """The languages to offer for a feed: those that the bot speaks, those of other feeds, and ``others``."""
    spoken = tuple(language.partition("-")[0] for language in tools.pages.languages)
    of_feeds = {one.language or one.own_language for one in all_feeds.step(desk, tools)}
    return tuple(dict.fromkeys((*spoken, *sorted(filter(None, {*of_feeds, *others})))))


@Action
def find_feeds(
    desk: Desk, tools: Tools, references: Sequence[str]
) -> tuple[tuple[Feed, ...], tuple[str, ...]]:
    """The feeds with these ids or addresses, and the references that match no feed."""
    askable = {feed.id: feed for feed in all_feeds.step(desk, tools)}
    found: dict[int, Feed] = {}
    unknown: list[str] = []
    for reference in references:
        feed = desk.feeds.find(reference)
        if feed is not None and feed.id in askable:
            found[feed.id] = feed
        else:
            unknown.append(reference)
    return tuple(found.values()), tuple(unknown)


def starter() -> tuple[Subscription, ...]:
    """The bundled list of well-known public feeds."""
    # Imported where it is used: lxml takes 6 MB, and most bots have their sources already.
    from digestbot.feeds.formats.opml import read_opml  # noqa: PLC0415 - see above

    return read_opml(files("digestbot.feeds").joinpath("starter.opml").read_bytes()).feeds


def export(feeds: Sequence[Feed]) -> bytes:
    """The feeds as OPML."""
    from digestbot.feeds.formats.opml import write_opml  # noqa: PLC0415 - as in ``starter``

    return write_opml(
        [
            Subscription(
                url=feed.url,
                title=feed.title or feed.source_name,
                section=feed.section,
                tags=feed.tags,
                language=feed.language,
            )
            for feed in feeds
        ]
    )


def _add_one(desk: Desk, one: Subscription, now: datetime) -> Added:
    url = without_login(one.url)
    known = desk.feeds.find(url)
    feed = desk.feeds.add(
        url,
        source_name=outlet_name(one.title, url) or source_key(url),
        source_key=source_key(url),
        title=one.title,
        section=one.section,
        tags=one.tags,
        language=one.language,
        now=now,
    )
    return Added(feed, new=known is None or known.disabled_at is not None)
