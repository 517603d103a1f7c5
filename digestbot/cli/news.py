"""ingest, trending, preview, schedule: the news in the terminal."""

from __future__ import annotations

from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from digestbot.cli.terminal import (
    FAILED,
    USAGE,
    clear_errors,
    complain,
    fail,
    finish,
    instant,
    print_json,
    rfc3339,
    say,
)
from digestbot.clock import system_clock

if TYPE_CHECKING:
    from digestbot.actions.ingest import Ingested
    from digestbot.model import Message, Reading, Trend

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")]


def ingest(
    sources: Annotated[list[str], typer.Argument(help="Feeds or article pages: files or addresses.")],
    keep: Annotated[bool, typer.Option("--keep", help="Keep what was read in the database.")] = False,
    as_json: AsJson = False,
) -> None:
    """Read feeds or article pages and show what was understood."""
    from digestbot.cli.ingesting import read_sources

    results, kept = finish(lambda: read_sources(sources, keep=keep))
    readings = [reading for result in results for reading in result.readings]
    if as_json:
        print_json({"articles": [_reading(one) for one in readings], "failures": _failures(results)})
    else:
        for one in readings:
            _show_reading(one)
        for failure in _failures(results):
            complain(f"{failure['source']}: {failure['detail']}")
        read = len([result for result in results if not _failures([result])])
        say(
            f"{len(readings)} articles from {read} of {len(results)} sources"
            + (f", {kept} new" if keep else "")
        )
    if results and all(_failures([result]) for result in results):
        raise typer.Exit(FAILED)


def trending(
    tag: Annotated[str | None, typer.Option(help="Only this section or tag.")] = None,
    limit: Annotated[int, typer.Option(min=1, help="Stories to show at most.")] = 10,
    at: Annotated[str | None, typer.Option(help="As of this instant, such as 2026-03-29T08:00Z.")] = None,
    as_json: AsJson = False,
) -> None:
    """Show what is trending, and why."""
    from digestbot.cli.composing import trends

    moment = instant(at, "--at")
    now, found = finish(lambda: trends(tag, moment))
    shown = found[:limit]
    if as_json:
        print_json({"at": rfc3339(now), "tag": tag, "stories": [_story(trend) for trend in shown]})
        return
    for place, trend in enumerate(shown, 1):
        say(f"{place:2}. {trend.headline.title}")
        say(
            f"    {trend.headline.source_name} · {_reason(trend)} · {trend.phase} · {trend.story.section or '–'}"
        )
    if not shown:
        say("Nothing is trending" + (f" in {tag}." if tag else "."))


def preview(
    tags: Annotated[str | None, typer.Option(help="The reader's topics, separated by commas.")] = None,
    style: Annotated[Literal["rich", "classic", "plain"] | None, typer.Option(help="How it looks.")] = None,
    at: Annotated[str | None, typer.Option(help="As of this instant, such as 2026-03-29T08:00Z.")] = None,
    language: Annotated[str, typer.Option(help="The reader's language, such as de.")] = "en",
    tz: Annotated[str, typer.Option(help="The reader's time zone.")] = "UTC",
    as_json: AsJson = False,
) -> None:
    """Show the digest that a reader with such topics would get."""
    from digestbot.cli.composing import compose_preview

    moment = instant(at, "--at")
    chosen = style or ("classic" if as_json else "plain")
    wanted = tuple(tag.strip() for tag in tags.split(",") if tag.strip()) if tags else ()
    shown = finish(lambda: compose_preview(wanted, chosen, moment, language, tz))
    if as_json:
        print_json(
            {
                "at": rfc3339(shown.plan.at),
                "style": chosen,
                "empty": shown.plan.empty,
                "sections": [
                    {"tag": section.tag, "stories": [_story(pick.trend) for pick in section.picks]}
                    for section in shown.plan.sections
                ],
                "parts": [_part(message) for message in shown.messages],
            }
        )
        return
    for message in shown.messages:
        say(shown.as_text(message))
        say()


def schedule(
    tz: Annotated[str, typer.Option(help="Time zone, such as Europe/Berlin.")],
    time: Annotated[str, typer.Option(help="Local time, such as 08:00.")],
    days: Annotated[str | None, typer.Option(help="Weekdays, such as mon-fri or mon,wed,sat.")] = None,
    start: Annotated[
        str | None, typer.Option("--from", help="First local day, included; today if left out.")
    ] = None,
    count: Annotated[int, typer.Option(min=1, max=10_000, help="How many.")] = 7,
    as_json: AsJson = False,
) -> None:
    """Show when digests would come, across clock changes."""
    from digestbot.errors import BadTime, UnknownZone
    from digestbot.model import EVERY_DAY
    from digestbot.newsroom.schedules import occurrences
    from digestbot.newsroom.times import read_time, read_weekdays
    from digestbot.places import find_zone

    with clear_errors():
        try:
            zone = find_zone(tz)[0].zone
            at = read_time(time)
            weekdays = read_weekdays(days) if days else EVERY_DAY
        except UnknownZone as error:
            near = f" Did you mean {', '.join(error.near)}?" if error.near else ""
            fail(f"--tz {tz}: no time zone or city of that name.{near}", USAGE)
        except BadTime as error:
            fail(f"{error.text}: give the time as 08:00, and days as mon-fri or mon,wed,sat.", USAGE)
        coming = list(islice(occurrences(at, weekdays, zone, start=_day(start, zone)), count))
    if as_json:
        print_json(
            {
                "zone": zone,
                "time": f"{at:%H:%M}",
                "occurrences": [
                    {
                        "local_date": one.local_date.isoformat(),
                        "local": one.local.isoformat(),
                        "utc": rfc3339(one.utc),
                        "shift": one.shift,
                    }
                    for one in coming
                ],
            }
        )
        return
    for one in coming:
        note = {"gap": "  clocks go forward: later", "fold": "  clocks go back: the first of two"}.get(
            one.shift or "", ""
        )
        say(f"{one.local:%a %Y-%m-%d %H:%M %z}  {rfc3339(one.utc)}{note}")


def _day(text: str | None, zone: str) -> date:
    from zoneinfo import ZoneInfo

    if text is None:
        return system_clock().astimezone(ZoneInfo(zone)).date()
    try:
        return date.fromisoformat(text)
    except ValueError:
        fail(f"--from {text}: give a day such as 2026-03-29", USAGE)


def _reading(reading: Reading) -> dict[str, Any]:
    return {
        "source": reading.source,
        "kind": reading.kind,
        "url": reading.url,
        "title": reading.title,
        "authors": list(reading.authors),
        "published": rfc3339(reading.published),
        "section": reading.section,
        "tags": list(reading.tags),
        "lead": reading.lead,
        "image": reading.image,
        "language": reading.language,
        "body": reading.body,
    }


def _failures(results: list[Ingested]) -> list[dict[str, str]]:
    from digestbot.actions.ingest import Failure

    return [
        {"source": one.understood.source, "reason": one.understood.reason, "detail": one.understood.detail}
        for one in results
        if isinstance(one.understood, Failure)
    ]


def _show_reading(reading: Reading) -> None:
    say(reading.title or "(no title)")
    facts = [
        rfc3339(reading.published),
        ", ".join(reading.authors),
        reading.section,
        reading.language,
        reading.url,
    ]
    say("    " + " · ".join(fact for fact in facts if fact))


def _story(trend: Trend) -> dict[str, Any]:
    return {
        "id": trend.story.id,
        "title": trend.headline.title,
        "url": trend.headline.url,
        "section": trend.story.section,
        "tags": list(trend.story.tags),
        "score": round(trend.score, 4),
        "phase": trend.phase,
        "sources": trend.sources,
        "articles": len(trend.story.articles),
        "first_seen": rfc3339(trend.story.first_seen),
        "last_seen": rfc3339(trend.story.last_seen),
        "reason": _reason(trend),
    }


def _reason(trend: Trend) -> str:
    sources = "1 source" if trend.sources == 1 else f"{trend.sources} sources"
    return f"{sources} in {trend.hours} h"


def _part(message: Message) -> dict[str, Any]:
    return {
        "text": message.html,
        "buttons": [
            [{"label": button.label, "url": button.url} for button in row] for row in message.buttons
        ],
    }
