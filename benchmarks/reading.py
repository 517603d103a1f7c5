"""How well feeds and pages are read: ``python -m benchmarks.reading DATA_DIR [--json]``.

``DATA_DIR`` holds ``feeds.tar.xz``, and ``pages.tar`` as ``digestbot.actions.evaluation.labelled`` describes it. Pages are compared
as ``bot.py evaluate articles`` does. Everything runs in this process: it is speed that is measured too.
"""

from __future__ import annotations

import statistics
import tarfile
import time
from collections import Counter
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.command_line import options, print_figures
from digestbot.actions.evaluation.labelled import LabelledPage, pages_in
from digestbot.errors import ReadError
from digestbot.feeds.articles.evaluation import score_page
from digestbot.feeds.articles.page import read_page
from digestbot.feeds.formats.documents import parse_feed
from digestbot.model import Reading

NOW = datetime(2026, 11, 20, tzinfo=UTC)


def main() -> None:
    parser = options(__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--verbose", action="store_true", help="name what was read differently")
    arguments = parser.parse_args()
    figures = {
        **feed_figures(arguments.data / "feeds.tar.xz"),
        **page_figures(arguments.data / "pages.tar", verbose=arguments.verbose),
    }
    print_figures(figures, as_json=arguments.json)


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
    scores: dict[str, list[float]] = {}
    seconds = []
    for page in pages_in(archive):
        started = time.process_time()
        try:
            reading = read_page(page.html, url=page.truth.url, now=NOW)
        except ReadError as error:
            reading = None
            if verbose:
                print(f"{page.name}: {error}")
        seconds.append(time.process_time() - started)
        compared = asdict(score_page(reading, page.truth))
        for measure, score in compared.items():
            if score is not None:
                scores.setdefault(f"{page.name.split('/')[0]}_{measure}", []).append(score)
        if verbose:
            tell(page, reading, compared)
    return {
        **{measure: round(statistics.fmean(values), 4) for measure, values in sorted(scores.items())},
        "pages_ms_mean": round(1000 * statistics.fmean(seconds), 1),
        "pages_ms_max": round(1000 * max(seconds), 1),
    }


def tell(page: LabelledPage, reading: Reading | None, scores: dict[str, float | None]) -> None:
    for measure, limit in (("title", 1), ("authors", 1), ("instant", 1), ("body_f1", 0.9)):
        if scores[measure] is not None and scores[measure] < limit:
            field = {"instant": "published", "body_f1": "body"}.get(measure, measure)
            print(
                f"{measure:8} {page.name[:60]}\n   gold {str(getattr(page.truth, field))[:220]!r}\n"
                f"   read {str(getattr(reading, field, None))[:400]!r} {scores[measure]:.2f}"
            )


def members(archive: Path):
    with tarfile.open(archive) as tar:
        for member in tar:
            if member.isfile():
                yield member.name, tar.extractfile(member).read()


if __name__ == "__main__":
    main()
