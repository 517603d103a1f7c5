"""What ``doctor`` looks at and ``stats`` counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from digestbot.app import open_storage, read_topics
from digestbot.clock import system_clock
from digestbot.config import Settings, read_settings
from digestbot.errors import DigestbotError
from digestbot.pages.check import check_templates
from digestbot.storage.desk import Desk


@dataclass(frozen=True)
class Finding:
    good: bool
    text: str


async def examine() -> list[Finding]:
    """Try each part that needs something from outside the program."""
    settings = read_settings()
    return [_token(settings), await _database(settings), _topics(settings), _templates(settings)]


async def count() -> dict[str, Any]:
    """How much of each there is."""
    storage = await open_storage(read_settings(), system_clock)
    try:
        return await storage.run(_count)
    finally:
        await storage.close()


def _token(settings: Settings) -> Finding:
    if settings.token is None:
        return Finding(good=False, text="token: DIGESTBOT_TOKEN is not set; only the demo runs without it")
    return Finding(good=True, text="token: set")


async def _database(settings: Settings) -> Finding:
    try:
        storage = await open_storage(settings, system_clock)
    except DigestbotError as error:
        return Finding(good=False, text=f"database: {error}")
    try:
        feeds = await storage.run(lambda desk: desk.feeds.all())
    finally:
        await storage.close()
    failing = [feed for feed in feeds if feed.last_failure is not None]
    text = f"database: {storage.url}, {len(feeds)} feeds, {len(failing)} of them failing"
    return Finding(good=len(failing) * 2 <= len(feeds), text=text)


def _topics(settings: Settings) -> Finding:
    try:
        topics = read_topics(settings)
    except DigestbotError as error:
        return Finding(good=False, text=f"topics: {error}")
    return Finding(good=True, text=f"topics: {len(topics.tags)}")


def _templates(settings: Settings) -> Finding:
    problems = check_templates(settings.templates)
    if problems:
        return Finding(good=False, text=f"templates: {problems[0]}")
    return Finding(good=True, text="templates: all good")


def _count(desk: Desk) -> dict[str, Any]:
    return {
        "readers": desk.readers.counts(),
        "feeds": desk.feeds.count(),
        "articles": desk.articles.count(),
        "deliveries": dict(desk.deliveries.counts()),
    }
