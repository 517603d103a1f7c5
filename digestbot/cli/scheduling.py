"""The command ``schedule``, which shows when digests would come."""

from __future__ import annotations

from datetime import date
from itertools import islice, pairwise
from typing import TYPE_CHECKING, Annotated

import typer

from digestbot.cli import as_json as forms
from digestbot.cli.terminal import USAGE, AsJson, clear_errors, fail, print_json, print_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from digestbot.model import Occurrence

NOTES = {"gap": "  clocks go forward: later", "fold": "  clocks go back: the first of two"}
#: The years that ``schedule`` accepts; clock changes of other centuries are not known.
YEARS = range(1900, 2900)


def schedule(
    tz: Annotated[str, typer.Option(help="Time zone or city, such as Europe/Berlin.")],
    time: Annotated[str, typer.Option(help="Local time, such as 08:00.")],
    days: Annotated[str | None, typer.Option(help="Weekdays, such as mon-fri or mon,wed,sat.")] = None,
    start: Annotated[
        str | None, typer.Option("--from", help="First local day, included; today if left out.")
    ] = None,
    count: Annotated[int, typer.Option(min=1, max=10_000, help="How many.")] = 7,
    as_json: AsJson = False,
) -> None:
    """Show when digests would come, across clock changes."""
    from digestbot.model import EVERY_DAY
    from digestbot.newsroom.digests.schedules import occurrences
    from digestbot.newsroom.times import read_time, read_weekdays
    from digestbot.places import find_zone

    with clear_errors():
        zone = find_zone(tz)[0].zone
        at = read_time(time)
        weekdays = EVERY_DAY if days is None else read_weekdays(days)
    coming = list(islice(_served_once(occurrences(at, weekdays, zone, start=_day(start, zone))), count))
    if as_json:
        print_json(forms.schedule(zone, f"{at:%H:%M}", coming))
        return
    for one in coming:
        note = NOTES.get(one.shift or "", "")
        print_line(f"{one.local:%a %Y-%m-%d %H:%M %z}  {forms.rfc3339(one.utc)}{note}")


def _served_once(slots: Iterator[Occurrence]) -> Iterator[Occurrence]:
    """Leave out each slot at the same instant as the next one, which happens if a zone skips a day."""
    return (earlier for earlier, later in pairwise(slots) if earlier.utc != later.utc)


def _day(text: str | None, zone: str) -> date:
    from zoneinfo import ZoneInfo

    from digestbot.clock import system_clock

    if text is None:
        return system_clock().astimezone(ZoneInfo(zone)).date()
    try:
        day = date.fromisoformat(text)
    except ValueError:
        fail(f"--from {text}: give a day such as 2026-03-29", USAGE)
    if day.year not in YEARS:
        fail(f"--from {text}: give a day of the years {YEARS.start} to {YEARS.stop - 1}", USAGE)
    return day
