"""A real day, picked: ``python -m benchmarks.real_day DATA_DIR [--out FOLDER]``.

Builds 18 February 2026 from ``feeds.tar.xz`` and the rows of ``trending-live.csv.gz`` of the 71 hours before, with every
outlet a host of its own on loopback. The bot's own round (check the feeds, group, weigh) runs with a clock that stands
still; then it makes ``/trending``, the ten sections and the digests of twelve readers in all three styles.

Writes ``real-day.html``, to look at it as an editor would, and ``real-day.json``, to compare two runs. What is in them
belongs to the publishers: keep them to yourself.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import tempfile
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

from benchmarks.real_day_outlets import AT, FEEDS, ROWS, Served, read_outlets, serving
from benchmarks.real_day_page import Shown, page
from digestbot.actions.digests.digest_cache import DigestCache, Occasion
from digestbot.actions.news.collect import check_feeds
from digestbot.actions.news.group import group
from digestbot.actions.news.sources import add_subscriptions, all_feeds
from digestbot.actions.news.trending import trending
from digestbot.actions.news.weigh import trends_now
from digestbot.actions.process_memory import collect_garbage_seldom
from digestbot.actions.readers.follow import follow
from digestbot.actions.readers.languages import read_languages
from digestbot.actions.readers.names import names_for
from digestbot.actions.readers.timing import set_zone
from digestbot.actions.readers.welcome import welcome
from digestbot.actions.tools import Tools
from digestbot.app import tools_for
from digestbot.clock import StoppedClock
from digestbot.config import Settings
from digestbot.feeds.http.fetching import Fetcher
from digestbot.model import SECTIONS, Message, Pick, Place, Reader, Style, Subscription, Trend
from digestbot.pages.contexts import TrendingPage

STYLES: tuple[Style, ...] = ("rich", "classic", "plain")


@dataclass(frozen=True)
class Person:
    """A reader of the day."""

    name: str
    follows: tuple[str, ...]
    #: Read, and the first of them spoken; ``*`` for all.
    languages: tuple[str, ...] = ("en",)


PEOPLE = (
    Person("all ten sections", SECTIONS),
    Person("world and politics", ("world", "politics")),
    Person("business and technology", ("business", "technology")),
    Person("science, health, environment", ("science", "health", "environment")),
    Person("sport and entertainment", ("sport", "entertainment")),
    Person("health alone", ("health",)),
    Person("lifestyle and environment", ("lifestyle", "environment")),
    Person("narrow topics", ("ukraine", "iran", "markets", "cybersecurity", "space", "football")),
    Person("in German", SECTIONS, ("de",)),
    Person("in French", ("world", "politics", "sport"), ("fr",)),
    Person("in Spanish", ("world", "business", "entertainment"), ("es",)),
    Person("in every language", ("world", "technology", "science"), ("*",)),
)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path, metavar="DATA_DIR")
    parser.add_argument("--out", type=Path, default=Path(), help="where to write; here if left out")
    arguments = parser.parse_args()
    if missing := [name for name in (FEEDS, ROWS) if not (arguments.data / name).is_file()]:
        parser.error(f"{arguments.data} has no {' and no '.join(missing)}")
    outlets = read_outlets(arguments.data)
    collect_garbage_seldom()
    told = asyncio.run(build(outlets))
    arguments.out.mkdir(parents=True, exist_ok=True)
    html, values = arguments.out / "real-day.html", arguments.out / "real-day.json"
    html.write_text(page(f"{AT:%A, %d %B %Y, %H:%M} UTC", told.shown), encoding="utf-8")
    values.write_text(json.dumps(told.values, ensure_ascii=False, indent=1), encoding="utf-8")
    print(f"{html}\n{values}\n{json.dumps(told.values['made'])}")


@dataclass(frozen=True)
class Told:
    """What came out, to look at and to compare."""

    shown: tuple[Shown, ...]
    values: dict[str, Any]


async def build(outlets: tuple[Served, ...]) -> Told:
    """The day in a database that is thrown away."""
    clock = StoppedClock(AT)
    with tempfile.TemporaryDirectory(prefix="digestbot-real-day-") as folder:
        settings = Settings(
            _env_file=None,
            database_url=f"sqlite:///{Path(folder) / 'day.sqlite3'}",
            topics=None,
            entities=None,
            templates=None,
        )
        async with (
            serving(outlets) as port,
            tools_for(settings, clock, make=True) as offline,
            _fetcher(outlets, port, clock) as fetcher,
        ):
            tools = replace(offline, fetcher=fetcher)
            made = await _round(tools, outlets, port)
            front_shown, front = await _front(tools)
            digests_shown, digests = await _digests(tools)
    return Told(
        (*front_shown, *digests_shown),
        {"at": AT.isoformat(), "made": made, "trending": front, "digests": digests},
    )


def _fetcher(outlets: tuple[Served, ...], port: int, clock: StoppedClock) -> Fetcher:
    async def resolve(_host: str, _port: int) -> list[str]:
        return ["127.0.0.1"]

    allow = frozenset((feed.host, port) for feed in outlets)
    return Fetcher("digestbot-benchmark", allow, clock=clock, resolve=resolve)


async def _round(tools: Tools, outlets: tuple[Served, ...], port: int) -> dict[str, float]:
    """The bot's round of news; gives what it read, and how long it took."""
    started, busy = perf_counter(), process_time()
    await add_subscriptions(
        tools,
        [
            Subscription(
                url=f"http://{feed.host}:{port}{feed.path}",
                title=feed.title,
                section=None,
                tags=(),
                language=None,
            )
            for feed in outlets
        ],
    )
    checked = await check_feeds(tools, await all_feeds(tools))
    grouped = await group(tools)
    ranking = await trends_now(tools)
    return {
        "feeds": len(checked),
        "feeds_read": sum(one.check.ok for one in checked),
        "replayed": sum(feed.replayed for feed in outlets),
        "articles": sum(one.new for one in checked),
        "grouped": grouped,
        "stories": len(ranking),
        "seconds": round(perf_counter() - started, 1),
        "cpu_seconds": round(process_time() - busy, 1),
    }


async def _front(tools: Tools) -> tuple[list[Shown], dict[str, Any]]:
    """``/trending`` as somebody who reads English sees it, and each section."""
    reader = await _reader(tools, 1, Person("front", ()))
    shown, values = [], {}
    names = names_for(tools.pages, tools.topics, "en")
    for tag in (None, *SECTIONS):
        found = await trending(tools, reader, tag, every_language=False)
        told = TrendingPage(
            found.trends,
            tools.clock(),
            tag,
            reader.zone,
            rises=found.rises,
            names=names,
            foreign=found.foreign,
        )
        title = f"/trending {tag or ''}".strip()
        shown.append(Shown(title, {"classic": tools.pages.show(told)}))
        values[tag or "all"] = [_values(trend) for trend in found.trends]
    return shown, values


async def _digests(tools: Tools) -> tuple[list[Shown], dict[str, Any]]:
    cache = DigestCache(tools.pages, tools.topics, await trends_now(tools), tools.clock())
    occasion = Occasion(AT.date(), AT + timedelta(days=1), timedelta(0))
    shown, values = [], {}
    for number, person in enumerate(PEOPLE, start=2):
        reader = await _reader(tools, number, person)
        specs = {style: cache.spec(replace(reader, style=style), {}, occasion) for style in STYLES}
        styles = {style: _messages(cache, style, spec) for style, spec in specs.items()}
        shown.append(Shown(f"{number - 1}. {person.name}", styles))
        plan = specs["plain"].plan
        values[person.name] = {
            "follows": person.follows,
            "languages": person.languages,
            "slots": [_pick(pick) for pick in plan.picks],
            "also": [_pick(pick) for pick in plan.also],
            "quiet": plan.quiet_tags,
        }
    return shown, values


def _messages(cache: DigestCache, style: Style, spec: Any) -> tuple[Message, ...]:
    made = cache.messages_of(spec)
    return made["rich"] if style == "rich" and "rich" in made else made["classic"]


async def _reader(tools: Tools, number: int, person: Person) -> Reader:
    speaks = person.languages[0].replace("*", "en")
    reader = await welcome(tools, Place(number, "private", title=person.name, language=speaks))
    for tag in person.follows:
        await follow(tools, reader.recipient_id, tag)
    await set_zone(tools, reader.recipient_id, "UTC")
    return await read_languages(tools, reader.recipient_id, person.languages)


def _pick(pick: Pick) -> dict[str, Any]:
    return {"for": pick.tag, **_values(pick.trend)}


def _values(trend: Trend) -> dict[str, Any]:
    headline, story = trend.headline, trend.story
    return {
        "title": headline.title,
        "kind": headline.kind,
        "outlet": headline.source_name,
        "url": headline.url,
        "lead": trend.lead,
        "image": trend.picture.image if trend.picture else None,
        "section": story.section,
        "tags": story.tags,
        "sources": trend.sources,
        "outlets": trend.outlets,
        "score": round(trend.score, 2),
        "tellings": [f"{one.at:%d %H:%M} {one.source_name}: {one.title}" for one in story.articles],
    }


if __name__ == "__main__":
    main()
