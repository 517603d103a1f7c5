"""The commands ``evaluate …``: measure on labelled data how well and how fast the bot judges and reads."""

from __future__ import annotations

import asyncio
import csv
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from digestbot.cli import as_json as forms
from digestbot.cli import logs
from digestbot.cli.terminal import USAGE, AsJson, clear_errors, complain, count, fail, print_json, print_line

if TYPE_CHECKING:
    from digestbot.actions.evaluation.evaluate import DigestLine, Done, Figures

app = typer.Typer(
    help="Judgement on labelled data: clusters, languages, tags, senses, kinds, articles, trending, digests.",
    no_args_is_help=True,
)

#: Starting one more process takes about as long as reading so many pages.
WORTH_A_PROCESS = 16

FirstDay = Annotated[str, typer.Option("--from", metavar="DATE", help="First day, from 00:00 UTC.")]
DayAfter = Annotated[str, typer.Option("--to", metavar="DATE", help="The day after the last.")]


def _data(what: str) -> Any:
    return typer.Argument(metavar="DATA", help=f"{what}, or a folder with several.", exists=True)


@app.command("clusters")
def clusters(data: Annotated[Path, _data("A file of labelled stories")], as_json: AsJson = False) -> None:
    """Measure how well articles become stories."""

    def measure(path: Path) -> Figures:
        from digestbot.actions.evaluation.evaluate import evaluate_clusters
        from digestbot.actions.evaluation.labelled import stories_in

        told = stories_in(path)
        with _progress(path, len(told.articles)) as done:
            return evaluate_clusters(told, done)

    _report(data, "clusters", measure, as_json)


@app.command("languages")
def languages(
    data: Annotated[Path, _data("A file of pairs of articles in two languages")],
    stream: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="The news among which the pairs come; else the clusters-live file beside DATA.",
            exists=True,
            dir_okay=False,
        ),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Measure how well stories are joined across languages."""

    def measure(path: Path) -> Figures:
        from digestbot.actions.evaluation.evaluate import evaluate_languages, with_vectors
        from digestbot.actions.evaluation.labelled import language_pairs_in, stream_in
        from digestbot.app import read_topics
        from digestbot.clock import system_clock
        from digestbot.config import read_settings

        settings = read_settings()
        pairs = language_pairs_in(path)
        beside = stream or _live_beside(path)
        if beside is None:
            complain(
                f"{path}: no clusters-live file is beside it, so the pairs come among themselves (--stream)."
            )
        told = stream_in(beside) if beside else ()
        if settings.vectors:
            sides = [article for pair in pairs for article in (pair.one, pair.other)]
            vectored = asyncio.run(with_vectors([*told, *sides], system_clock))
            told, sides = vectored[: len(told)], list(vectored[len(told) :])
            pairs = tuple(
                replace(pair, one=one, other=other)
                for pair, one, other in zip(pairs, sides[::2], sides[1::2], strict=True)
            )
        with _progress(path, len(pairs)) as done:
            return evaluate_languages(pairs, told, read_topics(settings), done)

    _report(data, "languages", measure, as_json)


def _live_beside(path: Path) -> Path | None:
    """The file with live headlines in the same folder; None if there is none."""
    found = (path.parent / f"clusters-live.csv{packed}" for packed in ("", ".gz"))
    return next((one for one in found if one.is_file()), None)


@app.command("tags")
def tags(
    data: Annotated[Path, _data("A file of labelled sections")],
    bare: Annotated[
        bool, typer.Option("--bare", help="As if no feed gave a category or an address.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Measure how well articles find their section."""

    def measure(path: Path) -> Figures:
        from digestbot.actions.evaluation.evaluate import evaluate_tags, with_vectors
        from digestbot.actions.evaluation.labelled import sections_in
        from digestbot.app import read_topics
        from digestbot.clock import system_clock
        from digestbot.config import read_settings

        settings = read_settings()
        topics = read_topics(settings)
        labelled = sections_in(path, bare=bare)
        if settings.vectors:
            articles = asyncio.run(with_vectors(labelled.articles, system_clock))
            labelled = replace(labelled, articles=articles)
        for label, rows in labelled.unknown.items():
            complain(f"{path}: “{label}” is no section and counts for nothing ({count(rows, 'row')}).")
        with _progress(path, len(labelled.articles)) as done:
            return evaluate_tags(labelled, topics, done)

    _report(data, "tags", measure, as_json)


@app.command("kinds")
def kinds(data: Annotated[Path, _data("A file of labelled kinds")], as_json: AsJson = False) -> None:
    """Measure how well the kind of an article is told: news, live shell, gallery, offer and so on."""

    def measure(path: Path) -> Figures:
        from digestbot.actions.evaluation.evaluate import evaluate_kinds
        from digestbot.actions.evaluation.labelled import kinds_in

        labelled = kinds_in(path)
        with _progress(path, len(labelled.articles)) as done:
            return evaluate_kinds(labelled, done)

    _report(data, "kinds", measure, as_json)


@app.command("senses")
def senses(data: Annotated[Path, _data("A file of labelled senses")], as_json: AsJson = False) -> None:
    """Measure how well it is told what a word means: whether an article has a tag that it should have, or should not."""

    def measure(path: Path) -> Figures:
        from digestbot.actions.evaluation.evaluate import evaluate_senses
        from digestbot.actions.evaluation.labelled import senses_in
        from digestbot.app import read_topics
        from digestbot.config import read_settings

        labelled = senses_in(path)
        with _progress(path, len(labelled)) as done:
            return evaluate_senses(labelled, read_topics(read_settings()), done)

    _report(data, "senses", measure, as_json)


@app.command("articles")
def articles(
    data: Annotated[Path, _data("An archive or folder with pages and their truth.json")],
    extractor: Annotated[
        bool, typer.Option("--extractor", help="Compare with the extractor alone, page by page.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Measure how well article pages are read."""

    def measure(path: Path) -> Figures:
        from digestbot.actions.evaluation.evaluate import evaluate_pages
        from digestbot.actions.evaluation.labelled import pages_in
        from digestbot.clock import system_clock

        pages = pages_in(path)
        processes = min(os.cpu_count() or 1, 1 + len(pages) // WORTH_A_PROCESS)
        with _progress(path, len(pages)) as done:
            return asyncio.run(
                evaluate_pages(pages, processes, system_clock, done, beside_extractor=extractor)
            )

    _report(data, "pages", measure, as_json)


@app.command("trending")
def trending(
    data: Annotated[Path, _data("A file of told stories")],
    start: FirstDay,
    end: DayAfter,
    as_json: AsJson = False,
) -> None:
    """Measure how well it is foretold which stories are told next."""
    first, last = _days(start, end)

    def measure(path: Path) -> Figures:
        from digestbot.actions.evaluation.evaluate import evaluate_trends
        from digestbot.actions.evaluation.labelled import stories_in
        from digestbot.newsroom.evaluation.evaluation import moments_between

        told = stories_in(path)
        with _progress(path, len(moments_between(first, last))) as done:
            figures = evaluate_trends(told, first, last, done)
        if figures is None:
            oldest, newest = told.articles[0].at, told.articles[-1].at
            fail(
                f"{path}: no story goes on between {start} and {end}. "
                f"Its rows are from {oldest:%Y-%m-%d} to {newest:%Y-%m-%d}."
            )
        return figures

    _report(data, "trending", measure, as_json)


@app.command("digests")
def digests(
    data: Annotated[Path, _data("A file of told stories")],
    start: FirstDay,
    end: DayAfter,
    readers: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Whose digests, in TOML; else one reader a section.")
    ] = None,
    picks: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write a line of CSV for each story that was picked.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Measure how well digests are chosen, by replaying days of readers."""
    first, last = _days(start, end)
    written: dict[str, list[DigestLine]] = {}

    def measure(path: Path) -> Figures:
        from digestbot.actions.evaluation.evaluate import digest_moments, evaluate_digests
        from digestbot.actions.evaluation.labelled import readers_in, stories_in
        from digestbot.app import read_topics
        from digestbot.config import read_settings
        from digestbot.newsroom.evaluation.digest_replay import ONE_A_SECTION

        told = stories_in(path)
        who = ONE_A_SECTION if readers is None else readers_in(readers)
        with _progress(path, len(digest_moments(who, first, last))) as done:
            measured = evaluate_digests(told, who, (first, last), read_topics(read_settings()), done)
        if measured is None:
            fail(f"--from {start} --to {end}: no reader has a digest between these days", USAGE)
        figures, written[path.name] = measured
        return figures

    _report(data, "trending", measure, as_json)
    if picks is not None:
        _write_picks(picks, [line for lines in written.values() for line in lines])


def _write_picks(path: Path, lines: Sequence[DigestLine]) -> None:
    try:
        with path.open("w", encoding="utf-8", newline="") as file:
            table = csv.writer(file)
            table.writerow(["reader", "day", "story", "row", "position", "update", "also"])
            table.writerows(lines)
    except OSError as error:
        fail(f"--picks {path}: {error.strerror}")


def _days(start: str, end: str) -> tuple[datetime, datetime]:
    first, last = _midnight(start, "--from"), _midnight(end, "--to")
    if first >= last:
        fail(f"--from {start} --to {end}: the first day must come before the other", USAGE)
    return first, last


def _midnight(text: str, option: str) -> datetime:
    from digestbot.actions.evaluation.labelled import YEARS

    try:
        day = datetime.strptime(text, "%Y-%m-%d").replace(tzinfo=UTC)
    except ValueError:
        day = None
    if day is None or day.year not in YEARS:
        fail(f"{option} {text}: give a day such as 2026-03-29", USAGE)
    return day


def _report(data: Path, kind: str, measure: Callable[[Path], Figures], as_json: bool) -> None:
    """Print the figures of one file, or of each file in a folder and their mean."""
    from digestbot.actions.evaluation.evaluate import mean_of
    from digestbot.actions.evaluation.labelled import labelled_files
    from digestbot.actions.process_memory import collect_garbage_seldom

    logs.set_up("warning", "console")
    # The running bot does the same, and its speed is to be measured.
    collect_garbage_seldom()
    with clear_errors():
        paths = labelled_files(data, kind)
        by_file = {path.name: measure(path) for path in paths}
    figures = mean_of(list(by_file.values()))
    several = paths != (data,)
    if as_json:
        print_json(forms.measured({**figures, "files": by_file} if several else figures))
    elif several:
        mean = {f"mean of {len(paths)} files": figures} if len(paths) > 1 else {}
        for name, of_file in (by_file | mean).items():
            print_line(name)
            _show(of_file, 2)
    else:
        _show(figures)


def _show(figures: Mapping[str, Any], indent: int = 0) -> None:
    for name, value in figures.items():
        if isinstance(value, Mapping):
            print_line(" " * indent + name)
            _show(value, indent + 2)
        else:
            print_line(f"{' ' * indent}{name:{34 - indent}}{_written(value):>10}")


def _written(value: Any) -> str:
    match value:
        case None:
            return "–"
        case float() if value > 1:
            return f"{value:,.0f}"
        case float():
            return f"{value:.4f}"
        case _:
            return f"{value:,}"


@contextmanager
def _progress(path: Path, total: int) -> Iterator[Done]:
    """Show a progress bar on standard error, if that is a terminal."""
    from rich.console import Console
    from rich.progress import Progress

    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task(path.name, total=total)
        yield lambda steps: progress.advance(task, steps)
