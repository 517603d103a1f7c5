"""How well feeds and pages are read: ``python -m benchmarks.reading DATA_DIR [--json]``.

``DATA_DIR`` holds ``feeds.tar.xz`` and ``pages.tar`` with ``truth.json``: for each page its url, title, authors, instant
of publication and body. Bodies are compared by the 4-grams of their words (F1, mean over pages), titles and authors
exactly after folding, instants within a minute. Everything runs in this process: it is speed that is measured too.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import statistics
import tarfile
import time
import unicodedata
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

from digestbot.errors import ReadError
from digestbot.feeds.documents import parse_feed
from digestbot.feeds.page import read_page

NOW = datetime(2026, 11, 20, tzinfo=UTC)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--verbose", action="store_true", help="name what was read differently")
    arguments = parser.parse_args()
    figures = {
        **feed_figures(arguments.data / "feeds.tar.xz"),
        **page_figures(arguments.data / "pages.tar", verbose=arguments.verbose),
    }
    if arguments.json:
        print(json.dumps(figures))
        return
    for name, value in figures.items():
        print(f"{name:28} {value}")


def feed_figures(archive: Path) -> dict[str, float]:
    figures: Counter[str] = Counter(dict.fromkeys(("feeds_real_exceptions", "feeds_crafted_exceptions"), 0))
    seconds: list[float] = []
    for name, body in members(archive):
        group = "feeds_real" if "real/" in name else "feeds_crafted"
        started = time.process_time()
        try:
            document = parse_feed(body, url="https://example.org/feed.xml", now=NOW)
        except ReadError:
            figures[f"{group}_refused"] += 1
            continue
        except Exception as error:  # noqa: BLE001 - counted, and named
            print(f"{name}: {error!r}")
            figures[f"{group}_exceptions"] += 1
            continue
        if group == "feeds_real":
            seconds.append(time.process_time() - started)
        figures[f"{group}_read"] += 1
        figures[f"{group}_entries"] += len(document.entries)
        for field in ("title", "url", "published", "authors", "tags", "image", "language", "lead", "body"):
            figures[f"{group}_with_{field}"] += sum(bool(getattr(entry, field)) for entry in document.entries)
    seconds.sort()
    return {
        **dict(sorted(figures.items())),
        "feeds_entries_per_second": round(figures["feeds_real_entries"] / sum(seconds)),
        "feeds_ms_p50": round(1000 * statistics.median(seconds), 1),
        "feeds_ms_p95": round(1000 * seconds[len(seconds) * 95 // 100], 1),
    }


def page_figures(archive: Path, *, verbose: bool = False) -> dict[str, float]:
    pages = dict(members(archive))
    truth = json.loads(next(body for name, body in pages.items() if name.endswith("truth.json")))
    scores: dict[str, list[float]] = {}
    seconds = []
    for name, body in sorted(pages.items()):
        key = "/".join(Path(name).parts[-2:])
        if key not in truth:
            continue
        started = time.process_time()
        try:
            reading = read_page(gzip.decompress(body), url=truth[key]["url"], now=NOW)
        except ReadError as error:
            reading = None
            if verbose:
                print(f"{key}: {error}")
        seconds.append(time.process_time() - started)
        compared = compare(reading, truth[key])
        for measure, score in compared.items():
            scores.setdefault(f"{key.split('/')[0]}_{measure}", []).append(score)
        if verbose:
            tell(key, reading, truth[key], compared)
    return {
        **{measure: round(statistics.fmean(values), 4) for measure, values in sorted(scores.items())},
        "pages_ms_mean": round(1000 * statistics.fmean(seconds), 1),
        "pages_ms_max": round(1000 * max(seconds), 1),
    }


def compare(reading, gold) -> dict[str, float]:
    """Scores of 0 to 1 for what the gold has."""
    gold_body = gold["body"] if isinstance(gold["body"], str) else "\n".join(gold["body"])
    body_f1 = f1(shingles((reading and reading.body) or ""), shingles(gold_body))
    scores = {"body_f1": body_f1, "body_exact": float(body_f1 == 1)}
    if gold.get("title"):
        scores["title"] = float(reading is not None and folded(reading.title) == folded(gold["title"]))
    if gold.get("authors"):
        read = [] if reading is None else [folded(name) for name in reading.authors]
        scores["authors"] = float(sorted(read) == sorted(folded(name) for name in gold["authors"]))
    if gold.get("published"):
        at = instant(gold["published"])
        published = reading.published if reading else None
        scores["day"] = float(published is not None and published.astimezone(at.tzinfo).date() == at.date())
        scores["instant"] = float(published is not None and abs((published - at).total_seconds()) <= 60)
    if gold.get("topics"):
        read_tags = set() if reading is None else {folded(tag) for tag in reading.tags}
        wanted = {folded(tag) for tag in gold["topics"]}
        scores["topics"] = len(read_tags & wanted) / len(wanted)
    return scores


def tell(key, reading, gold, scores) -> None:
    for measure, limit in (("title", 1), ("authors", 1), ("instant", 1), ("body_f1", 0.9), ("topics", 0.5)):
        if scores.get(measure, 1) < limit:
            field = {"instant": "published", "body_f1": "body", "topics": "tags"}.get(measure, measure)
            print(
                f"{measure:8} {key[:60]}\n   gold {str(gold.get('topics' if field == 'tags' else field))[:220]!r}\n   read {str(getattr(reading, field, None))[:400]!r} {scores[measure]:.2f}"
            )


def members(archive: Path):
    with tarfile.open(archive) as tar:
        for member in tar:
            if member.isfile():
                yield member.name, tar.extractfile(member).read()


def shingles(text: str) -> Counter:
    words = re.findall(r"\w+", text.casefold())
    size = min(4, len(words)) or 1
    return Counter(tuple(words[i : i + size]) for i in range(len(words) - size + 1))


def f1(read: Counter, gold: Counter) -> float:
    both = (read & gold).total()
    return 2 * both / (read.total() + gold.total()) if read or gold else 1.0


def folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def instant(text: str) -> datetime:
    at = datetime.fromisoformat(text)
    return at if at.tzinfo else at.replace(tzinfo=UTC)


if __name__ == "__main__":
    main()
