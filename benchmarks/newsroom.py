"""How good and how fast the newsroom's judgement is: ``python -m benchmarks.newsroom DATA_DIR [--json]``.

``DATA_DIR`` holds any of these (gzipped CSV with a header line):

- ``clusters-*.csv.gz``   id, time (unix), title, text, source, story ('' = streamed but not scored)
- ``tags-*.csv.gz``       title, text, labels (sections that count as right, joined by '|')
- ``trending-*.csv.gz``   as clusters; the stories are given, and what is told next is foretold

Everything runs on the functions that the bot uses, with the same settings for all files.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from pathlib import Path
from time import process_time

from digestbot.model import Article, ArticleId, SourceId, StoryId
from digestbot.newsroom.evaluation import (
    BASELINES,
    by_trend,
    group_one_by_one,
    score_clusters,
    score_sections,
    score_trends,
)
from digestbot.newsroom.stories import WINDOW, Grouper
from digestbot.newsroom.tags import tag_article
from digestbot.newsroom.topics import Topics

#: The first whole day after the window has filled, and the day of the last row.
TRENDS_AFTER = timedelta(days=7)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    arguments = parser.parse_args()
    figures = measure(arguments.data)
    if not figures:
        parser.error(f"{arguments.data} holds no clusters-*, tags-* or trending-*.csv.gz")
    if arguments.json:
        print(json.dumps(figures))
        return
    for name, values in figures.items():
        print(name)
        for key, value in values.items():
            print(f"  {key:28} {value if isinstance(value, int) else round(value, 4)}")


def measure(data: Path) -> dict[str, dict[str, float]]:
    figures: dict[str, dict[str, float]] = {}
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
        figures["speed"] = {
            "documents_per_cpu_second_600": speed_of_grouping(path, 600),
            "documents_per_cpu_second_20000": speed_of_grouping(path, 20_000),
        }
    return figures


def clusters_in(path: Path) -> dict[str, float]:
    rows = list(rows_of(path))
    articles = articles_of(rows)
    started = process_time()
    story_of = group_one_by_one(articles)
    seconds = process_time() - started
    labelled = [
        (story_of[one.id], row["story"]) for one, row in zip(articles, rows, strict=True) if row["story"]
    ]
    return {
        **asdict(score_clusters([found for found, _ in labelled], [true for _, true in labelled])),
        "documents": len(rows),
        "labelled": len(labelled),
        "documents_per_cpu_second": len(rows) / seconds,
    }


def tags_in(path: Path) -> dict[str, float]:
    topics = Topics.parse((files("digestbot.newsroom") / "topics.toml").read_text(encoding="utf-8"))
    rows = list(rows_of(path))
    articles = articles_of(rows)
    started = process_time()
    predicted = [tag_article(article, topics).section for article in articles]
    seconds = process_time() - started
    return {
        **asdict(score_sections(predicted, [row["labels"].split("|") for row in rows])),
        "documents": len(rows),
        "documents_per_cpu_second": len(rows) / seconds,
    }


def trends_in(path: Path) -> dict[str, float]:
    rows = list(rows_of(path))
    articles = articles_of(rows)
    numbers: dict[str, StoryId] = {}
    told = [
        (one, numbers.setdefault(row["story"], StoryId(one.id)))
        for one, row in zip(articles, rows, strict=True)
    ]
    start = midnight(articles[0].at + TRENDS_AFTER)
    scores = score_trends(told, start, midnight(articles[-1].at), {"trend": by_trend, **BASELINES})
    figures = asdict(scores.pop("trend"))
    for name, score in scores.items():
        figures |= {f"{name}_{key}": value for key, value in asdict(score).items()}
    return {**figures, "documents": len(rows)}


def speed_of_grouping(path: Path, in_window: int) -> float:
    """Articles placed per CPU second, one at a time, once so many are within the window."""
    known = articles_of(list(rows_of(path)))
    step = WINDOW / in_window
    count = in_window + 2000
    stream = [
        Article(ArticleId(number + 1), one.source_id, one.source_name, None, one.title, None, at, at)
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


def rows_of(path: Path) -> Iterator[dict[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def articles_of(rows: list[dict[str, str]]) -> list[Article]:
    outlets: dict[str, SourceId] = {}
    articles = []
    for number, row in enumerate(rows, start=1):
        at = datetime.fromtimestamp(int(row.get("time", 0)), UTC)
        name = row.get("source", "")
        outlet = outlets.setdefault(name, SourceId(len(outlets) + 1))
        articles.append(
            Article(ArticleId(number), outlet, name, None, row["title"], row["text"] or None, at, at)
        )
    return articles


def midnight(moment: datetime) -> datetime:
    return moment.replace(hour=0, minute=0, second=0, microsecond=0)


if __name__ == "__main__":
    main()
