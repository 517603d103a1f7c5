"""How good and how fast the newsroom's judgement is: ``python -m benchmarks.newsroom [DATA_DIR] [--json] [--quick]``.

``DATA_DIR`` holds any of ``clusters-*.csv.gz``, ``tags-*.csv.gz`` and ``trending-*.csv.gz``, as
``digestbot.actions.evaluation.labelled`` describes them. What is measured of them is what ``bot.py evaluate`` measures, all at once.

Beside it stand the speeds, measured on the same headlines or, without ``DATA_DIR``, on invented ones:

- ``documents_per_cpu_second_600`` and ``_20000``: articles put into stories, with so many in the window;
- ``tags_per_cpu_second``: articles whose section and tags are found;
- ``article_cpu_ms``: CPU of one article by itself, with 20,000 in the window of a SQLite database: kept, put into a
  story, the story tagged, weighed, and in its place of the ranking; ``article_of_25_cpu_ms``: where 25 come at once;
- ``compose_seconds`` and ``compose_memory_mb``: see ``benchmarks.composing``.
"""

from __future__ import annotations

import asyncio
import json
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from time import process_time

from benchmarks import composing, composing_stage
from benchmarks.command_line import options
from digestbot.actions.evaluation.evaluate import Figures, evaluate_clusters, evaluate_tags, evaluate_trends
from digestbot.actions.evaluation.labelled import sections_in, stories_in
from digestbot.actions.news.group import group
from digestbot.actions.news.weigh import trends_now
from digestbot.actions.process_memory import collect_garbage_seldom
from digestbot.actions.tools import Tools
from digestbot.app import read_topics
from digestbot.config import Settings
from digestbot.model import Article, ArticleId, Feed, Reading
from digestbot.newsroom.stories.articles import admit
from digestbot.newsroom.stories.stories import WINDOW, Grouper
from digestbot.newsroom.tagging.tags import tag_article
from digestbot.storage import Storage

#: The first whole day after the window has filled, and the day of the last row.
TRENDS_AFTER = timedelta(days=7)


def main() -> None:
    parser = options(__doc__)
    parser.add_argument("data", type=Path, nargs="?")
    parser.add_argument("--quick", action="store_true", help="the speeds with smaller numbers")
    arguments = parser.parse_args()
    collect_garbage_seldom()
    figures = {} if arguments.data is None else measure(arguments.data)
    if arguments.data is not None and not figures:
        parser.error(f"{arguments.data} holds no clusters-*, tags-* or trending-*.csv.gz")
    measured = speeds(arguments.data, figures, quick=arguments.quick)
    if arguments.json:
        print(json.dumps(figures | measured))
        return
    for name, values in (figures | {"speed": measured}).items():
        print(name)
        for key, value in values.items():
            print(f"  {key:28} {value if isinstance(value, int) else round(value, 4)}")


def measure(data: Path) -> dict[str, Figures]:
    figures: dict[str, Figures] = {}
    clusters = {
        path.name.removesuffix(".csv.gz"): clusters_in(path)
        for path in sorted(data.glob("clusters-*.csv.gz"))
    }
    figures |= clusters
    if clusters:
        mean = sum(scores["bcubed_f1"] for scores in clusters.values()) / len(clusters)
        figures["clusters"] = {"mean_bcubed_f1": mean}
    for path in sorted(data.glob("tags-*.csv.gz")):
        figures[path.name.removesuffix(".csv.gz")] = tags_in(path)
    for path in sorted(data.glob("trending-*.csv.gz")):
        figures[path.name.removesuffix(".csv.gz")] = trends_in(path)
    return figures


def speeds(data: Path | None, figures: dict[str, Figures], *, quick: bool) -> Figures:
    told = [stories_in(path).articles for path in sorted(data.glob("trending-*.csv.gz"))] if data else []
    articles = told[0] if told else composing_stage.articles_of(2_000 if quick else 20_000)
    tagged = [values for name, values in figures.items() if name.startswith("tags-")]
    composed = composing.measure(composing.QUICK if quick else composing_stage.Size())
    return {
        "documents_per_cpu_second_600": speed_of_grouping(articles, 600),
        "documents_per_cpu_second_20000": speed_of_grouping(articles, 2_000 if quick else 20_000),
        "tags_per_cpu_second": sum(one["documents"] for one in tagged)
        / sum(one["documents"] / one["documents_per_cpu_second"] for one in tagged)
        if tagged
        else speed_of_tagging(articles),
        "article_cpu_ms": asyncio.run(article_cpu_ms(4_000 if quick else 20_000)),
        "article_of_25_cpu_ms": asyncio.run(article_cpu_ms(4_000 if quick else 20_000, at_once=25)),
        **composed,
    }


def clusters_in(path: Path) -> Figures:
    return evaluate_clusters(stories_in(path), in_silence)


def tags_in(path: Path) -> Figures:
    return evaluate_tags(sections_in(path), read_topics(Settings(_env_file=None, topics=None)), in_silence)


def trends_in(path: Path) -> Figures:
    told = stories_in(path)
    start, end = midnight(told.articles[0].at + TRENDS_AFTER), midnight(told.articles[-1].at)
    figures = evaluate_trends(told, start, end, in_silence) or {}
    baselines = figures.pop("baselines", {})
    return figures | {
        f"{name}_{key}": value for name, scores in baselines.items() for key, value in scores.items()
    }


def speed_of_grouping(known: Sequence[Article], in_window: int) -> float:
    """Articles placed per CPU second, one at a time, once so many are within the window."""
    step = WINDOW / in_window
    count = in_window + 2000
    stream = [
        replace(one, id=ArticleId(number + 1), at=at, first_seen_at=at)
        for number, one in enumerate(known[i % len(known)] for i in range(count))
        for at in (known[0].at + number * step,)
    ]
    grouper = Grouper()
    for article in stream[:in_window]:
        grouper.add((article,), article.at)
    started = process_time()
    for article in stream[in_window:]:
        grouper.add((article,), article.at)
    return (count - in_window) / (process_time() - started)


def speed_of_tagging(articles: Sequence[Article]) -> float:
    """Articles whose section and tags are found per CPU second, one at a time."""
    topics = read_topics(Settings(_env_file=None, topics=None))
    started = process_time()
    for article in articles:
        tag_article(article, topics)
    return len(articles) / (process_time() - started)


async def article_cpu_ms(in_window: int, *, at_once: int = 1, new: int = 300) -> float:
    """CPU milliseconds of one article, from read to its story's place in the ranking, in a process that has started.

    Every second one tells a story that is known, the others tell new ones.
    """
    with tempfile.TemporaryDirectory(prefix="digestbot-newsroom-") as folder:
        storage = Storage.open(f"sqlite:///{folder}/digestbot.sqlite3")
        storage.upgrade(composing_stage.NOW)
        composing_stage.set_up(storage, composing_stage.Size(0, 0, in_window, 2))
        async with composing.tools_over(storage) as tools:
            feed = storage.transact(composing_stage.a_feed)
            readings = tuple(composing_stage.readings(at_once + new, in_window))
            await trends_now(tools)
            # The first ones wait for the grouper to be rebuilt.
            await count_in(tools, feed, readings[:at_once])
            collect_garbage_seldom()
            started = process_time()
            for start in range(at_once, len(readings), at_once):
                await count_in(tools, feed, readings[start : start + at_once])
            spent = process_time() - started
            told = {article.url for trend in await trends_now(tools) for article in trend.story.articles}
            assert told >= {reading.url for reading in readings}
            return 1000 * spent / new


async def count_in(tools: Tools, feed: Feed, readings: Sequence[Reading]) -> None:
    now = tools.clock()
    await tools.storage.run(lambda desk: desk.articles.keep(feed, admit(readings, now), now))
    await group(tools)
    await trends_now(tools)


def midnight(moment: datetime) -> datetime:
    return moment.replace(hour=0, minute=0, second=0, microsecond=0)


def in_silence(steps: int) -> None:
    """Nobody watches how far it got."""


if __name__ == "__main__":
    main()
