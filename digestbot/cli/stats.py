"""The command ``stats``, for operators: counts, and how things went, as figures or as a picture."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from digestbot.cli import as_json as forms
from digestbot.cli.terminal import (
    FAILED,
    STREAM,
    USAGE,
    AsJson,
    clear_errors,
    fail,
    finish,
    print_json,
    print_line,
)

if TYPE_CHECKING:
    from digestbot.model import History, StatsSpan, StatsSubject


def stats(
    subject: Annotated[
        str | None,
        typer.Option(help="How one thing went: readers, digests, deliveries, alerts, topics or feeds."),
    ] = None,
    days: Annotated[int, typer.Option(help="1 (by hour), 7 or 30 days.")] = 7,
    tz: Annotated[str, typer.Option(help="The time zone or city whose days are meant.")] = "UTC",
    picture: Annotated[
        Path | None, typer.Option(help="Draw it into this PNG file; - is standard output.")
    ] = None,
    dark: Annotated[bool, typer.Option("--dark", help="Draw on a dark background.")] = False,
    as_json: AsJson = False,
) -> None:
    """Count readers, feeds, articles and deliveries; or tell and draw how one of them went."""
    if subject is None and picture is None:
        _print_counts(as_json=as_json)
        return
    about, span = _subject(subject or "readers"), _span(days)
    with clear_errors():
        from digestbot.places import find_zone

        zone = find_zone(tz)[0].zone
    history, drawn = finish(lambda: _told(about, span, zone, drawn=picture is not None, dark=dark))
    if picture is not None:
        _keep(picture, drawn)
    if as_json and picture != STREAM:
        print_json(forms.history(history, zone))
    elif picture is None:
        _print_history(history)
    elif picture != STREAM:
        print_line(f"{picture} shows the {about} of {_DAYS[days]}.")


_DAYS = {1: "the last 24 hours", 7: "the last 7 days", 30: "the last 30 days"}


def _print_counts(*, as_json: bool) -> None:
    from digestbot.cli.doctor import count

    counts: dict[str, Any] = finish(count)
    if as_json:
        print_json(counts)
        return
    for name, value in counts.items():
        if isinstance(value, dict):
            print_line(
                f"{name:12}{', '.join(f'{number} {state}' for state, number in value.items()) or 'none'}"
            )
        else:
            print_line(f"{name:12}{value}")


def _subject(text: str) -> StatsSubject:
    from digestbot.model import STATS_SUBJECTS

    found = next((one for one in STATS_SUBJECTS if text.strip().lower() == one), None)
    if found is None:
        fail(f"--subject {text or 'is empty'}: give one of {', '.join(STATS_SUBJECTS)}", USAGE)
    return found


def _span(days: int) -> StatsSpan:
    from digestbot.model import STATS_DAYS

    found = next((span for span, number in STATS_DAYS.items() if number == days), None)
    if found is None:
        fail(f"--days {days}: give 1, 7 or 30", USAGE)
    return found


async def _told(
    subject: StatsSubject, span: StatsSpan, zone: str, *, drawn: bool, dark: bool
) -> tuple[History, bytes | None]:
    from digestbot.actions.stats import history_of, picture_of
    from digestbot.app import open_storage
    from digestbot.clock import system_clock
    from digestbot.config import read_settings
    from digestbot.feeds.parser_processes import ParserProcesses

    storage = await open_storage(read_settings(), system_clock)
    try:
        history = await history_of(storage, subject, span, zone, system_clock())
    finally:
        await storage.close()
    if not drawn:
        return history, None
    async with ParserProcesses() as parsers:
        return history, await picture_of(parsers, history, dark=dark)


def _keep(file: Path, drawn: bytes | None) -> None:
    if drawn is None:
        fail("The picture could not be drawn. Try again, or leave --picture out to see the figures.", FAILED)
    with clear_errors():
        if file == STREAM:
            sys.stdout.buffer.write(drawn)
            sys.stdout.buffer.flush()
        else:
            file.write_bytes(drawn)


def _print_history(history: History) -> None:
    names = [one.name for one in history.series]
    columns = list(zip(*(one.values for one in history.series), strict=True))
    if history.subject == "topics":
        places = list(history.tags)
    else:
        form = "%Y-%m-%d %H:%M" if history.span == "day" else "%Y-%m-%d"
        places = [f"{at:{form}}" for at in history.begins]
    width = max((len(place) for place in places), default=0) + 2
    print_line(" " * width + "".join(f"{name:>12}" for name in names))
    for place, column in zip(places, columns, strict=True):
        print_line(f"{place:{width}}" + "".join(f"{value:>12}" for value in column))
    print_line(f"{'in all':{width}}" + "".join(f"{one.total:>12}" for one in history.series))
    if history.present:
        print_line(
            f"{'now':{width}}" + ", ".join(f"{number} {name}" for name, number in history.present.items())
        )
