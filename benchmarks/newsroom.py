"""How good and how fast the newsroom's judgement is: ``python -m benchmarks.newsroom DATA_DIR [--json]``.

``DATA_DIR`` holds any of ``clusters-*.csv.gz``, ``tags-*.csv.gz`` and ``trending-*.csv.gz``, as
``digestbot.actions.labelled`` describes them. What is measured is what ``bot.py evaluate`` measures, all at once,
and the speed with many articles in the window.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from time import process_time

from digestbot.actions.evaluate import Figures, evaluate_clusters, evaluate_tags, evaluate_trends
from digestbot.actions.labelled import sections_in, stories_in
from digestbot.app import read_topics
from digestbot.config import Settings
from digestbot.model import ArticleId
from digestbot.newsroom.stories import WINDOW, Grouper

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
        figures["speed"] = {
            "documents_per_cpu_second_600": speed_of_grouping(path, 600),
            "documents_per_cpu_second_20000": speed_of_grouping(path, 20_000),
        }
    return figures


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


def speed_of_grouping(path: Path, in_window: int) -> float:
    """Articles placed per CPU second, one at a time, once so many are within the window."""
    known = stories_in(path).articles
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


def midnight(moment: datetime) -> datetime:
    return moment.replace(hour=0, minute=0, second=0, microsecond=0)


def in_silence(steps: int) -> None:
    """Nobody watches how far it got."""


if __name__ == "__main__":
    main()
