"""Changes single sources as an editor says, and writes each change to the audit record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from digestbot.actions.action import Action
from digestbot.actions.alerts.editors import By, note
from digestbot.actions.news.sources import BY_HAND, Added, add_subscriptions, all_feeds
from digestbot.actions.tools import Tools
from digestbot.errors import UnusableFeedSettings
from digestbot.model import Feed, FeedId, FeedNews, Subscription, without_login
from digestbot.newsroom.day_names import folded
from digestbot.newsroom.feed_previews import JUDGED, judged_section, most_spoken
from digestbot.storage.desk import Desk
from digestbot.storage.news.feeds import SaidOfFeed

#: The longest name that an editor can give a source.
LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class Source:
    """A feed, and what it brought lately."""

    feed: Feed
    news: FeedNews
    #: The section of most of its latest articles as judged; None where little speaks for any.
    section: str | None = None
    #: The language of most of them.
    language: str | None = None
    #: True if somebody removed it.
    removed: bool = False


@Action
def search_sources(
    desk: Desk, tools: Tools, text: str = "", names: Mapping[str, str] = MappingProxyType({})
) -> tuple[Feed, ...]:
    """The feeds whose name, outlet, address, tag or section has this text, those with troubles first, then by name.

    ``names``: those of sections and tags in the person's language.
    """
    wanted = folded(text)
    known = all_feeds.step(desk, tools)
    found = [
        one for one in known if not wanted or any(wanted in folded(said) for said in _said_of(one, names))
    ]
    return tuple(
        sorted(found, key=lambda one: (one.state not in {"given_up", "failing"}, folded(one.name), one.id))
    )


@Action
def source(desk: Desk, tools: Tools, feed_id: FeedId) -> Source | None:
    """A feed with what it brought lately, also if it was removed; None if it never was."""
    feed = _ever(desk, feed_id)
    if feed is None:
        return None
    latest = desk.articles.latest_of(feed.id, JUDGED)
    return Source(
        feed,
        desk.feeds.news_of(feed.id, tools.clock()),
        section=judged_section([replace(one, feed_section=None) for one in latest], tools.topics),
        language=most_spoken(one.language for one in latest),
        removed=desk.feeds.find(str(feed_id)) is None,
    )


@Action
def rename(desk: Desk, tools: Tools, by: By, feed_id: FeedId, name: str | None) -> bool:
    """Give a feed another name, and its outlet too if it has no other feed; False if it is not there any more.

    With None it gets that which it gives itself, when it is read next; the outlet keeps its name.
    """
    name = " ".join((name or "").split())[:LONGEST_NAME]
    feed = _say_of(desk, tools, by, feed_id, "source renamed", "title", name)
    if feed is not None and name:
        desk.feeds.name_outlet(feed, name)
    return feed is not None


@Action
def set_section(desk: Desk, tools: Tools, by: By, feed_id: FeedId, section: str | None) -> bool:
    """Say which section all of a feed belongs to; with None its articles are judged. False if it is gone."""
    return _say_of(desk, tools, by, feed_id, "source's section set", "section", section) is not None


@Action
def set_language(desk: Desk, tools: Tools, by: By, feed_id: FeedId, language: str | None) -> bool:
    """Say in which language a feed is; with None the feed itself says so. False if it is gone."""
    return _say_of(desk, tools, by, feed_id, "source's language set", "language", language) is not None


@Action
def change_settings(desk: Desk, tools: Tools, by: By, feed_id: FeedId, said: Mapping[str, Any]) -> bool:
    """Change how a feed is fetched and read; False if it is gone. ``said``: fields of ``FeedSettings``.

    Where its entries are told apart otherwise, those that are in it now are known all the same.

    Raises:
        UnusableFeedSettings: Some of them can't be used.
    """
    feed = _there(desk, feed_id)
    if feed is None:
        return False
    before = feed.settings
    settings = before.changed(feed.url, **said)
    if problems := tuple(settings.problems()):
        raise UnusableFeedSettings(problems)
    if feed.last_ok_at is not None and settings.told_apart_by != before.told_apart_by:
        settings = replace(settings, told_apart_anew=True)
    if settings != before:
        desk.feeds.keep_settings(feed.id, settings)
        changes = "; ".join(settings.changes_from(before))
        note(desk, by, "source's settings changed", tools.clock(), detail=f"{_called(feed)}: {changes}")
    return True


@Action
def pause(desk: Desk, tools: Tools, by: By, feed_id: FeedId) -> bool:
    """Read a feed no more until it is resumed; False if it is gone."""
    feed = _there(desk, feed_id)
    if feed is not None and feed.paused_at is None:
        desk.feeds.keep_said(feed.id, "paused_at", tools.clock())
        note(desk, by, "source paused", tools.clock(), detail=_called(feed))
    return feed is not None


@Action
def resume(desk: Desk, tools: Tools, by: By, feed_id: FeedId) -> bool:
    """Read a feed again, at once, that was paused or given up; False if it is gone."""
    feed = _there(desk, feed_id)
    if feed is not None and feed.state in {"paused", "given_up"}:
        desk.feeds.try_again(feed.id)
        note(desk, by, "source resumed", tools.clock(), detail=_called(feed))
    return feed is not None


@Action
def remove(desk: Desk, tools: Tools, by: By, feed_id: FeedId) -> Feed | None:
    """Remove a feed; its articles stay. Gives the feed as it was, or None if it was gone already."""
    feed = _there(desk, feed_id)
    if feed is not None:
        desk.feeds.remove(feed.id, tools.clock())
        note(desk, by, "source removed", tools.clock(), detail=_called(feed))
    return feed


@Action
def keep(desk: Desk, tools: Tools, by: By, feed_id: FeedId) -> bool:
    """Take a feed back that was removed; False if there never was one."""
    feed = _ever(desk, feed_id)
    if feed is not None and _there(desk, feed_id) is None:
        desk.feeds.try_again(feed.id)
        note(desk, by, "source added", tools.clock(), detail=_called(feed))
    return feed is not None


@Action
def add_sources(desk: Desk, tools: Tools, by: By, listed: Sequence[Subscription]) -> tuple[Added, ...]:
    """Add feeds, as ``add_subscriptions``."""
    added = add_subscriptions.step(desk, tools, listed)
    for one in added:
        if one.new:
            feed = one.feed
            said = {"section": feed.section, "tags": ", ".join(feed.tags), "language": feed.language}
            detail = "; ".join(
                (_called(feed), *(f"{name}: {value}" for name, value in said.items() if value))
            )
            note(desk, by, "source added", tools.clock(), detail=detail)
    return added


def _there(desk: Desk, feed_id: FeedId) -> Feed | None:
    """The feed, which nobody else changes until this transaction ends; None if it was removed."""
    feed = desk.feeds.held(feed_id)
    return None if feed is None or feed.url.startswith(BY_HAND) else feed


def _ever(desk: Desk, feed_id: FeedId) -> Feed | None:
    """The feed, also if it was removed; None if there never was one."""
    try:
        feed = desk.feeds.get(feed_id)
    except LookupError:
        return None
    return None if feed.url.startswith(BY_HAND) else feed


def _say_of(
    desk: Desk, tools: Tools, by: By, feed_id: FeedId, what: str, field: SaidOfFeed, value: str | None
) -> Feed | None:
    """Keep what an editor says of a feed. Gives the feed as it was; None if it was removed."""
    feed = _there(desk, feed_id)
    if feed is None:
        return None
    before = getattr(feed, field)
    if value != before:
        desk.feeds.keep_said(feed.id, field, value)
        change = f"{before or 'none'} → {value or 'none'}"
        note(desk, by, what, tools.clock(), detail=f"{_called(feed)}: {change}")
    return feed


def _called(feed: Feed) -> str:
    """How the audit record names a feed."""
    return f"{feed.id} {feed.name} {without_login(feed.url)}"


def _said_of(feed: Feed, names: Mapping[str, str]) -> tuple[str, ...]:
    tags = (feed.section or "", *feed.tags)
    return (feed.title, feed.source_name, feed.url, *tags, *(names.get(tag, "") for tag in tags))
