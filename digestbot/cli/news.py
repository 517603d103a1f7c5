"""The commands ``ingest``, ``trending`` and ``preview``, which print news in the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from digestbot.cli import as_json as forms
from digestbot.cli.terminal import FAILED, AsJson, complain, count, finish, instant, print_json, print_line

if TYPE_CHECKING:
    from digestbot.actions.news.ingest import Ingested
    from digestbot.model import Message, Reading, Trend

At = Annotated[str | None, typer.Option(help="As of this instant, such as 2026-03-29T08:00Z.")]

#: The most characters of a lead to print.
LEAD = 300


def ingest(
    sources: Annotated[list[str], typer.Argument(help="Feeds or article pages: files or addresses.")],
    keep: Annotated[bool, typer.Option("--keep", help="Keep what was read in the database.")] = False,
    as_json: AsJson = False,
) -> None:
    """Read feeds or article pages and show what was understood."""
    from digestbot.cli.ingesting import read_sources

    results, kept = finish(lambda: read_sources(sources, keep=keep))
    if as_json:
        readings = [(result.source, reading) for result in results for reading in result.readings]
        print_json(forms.ingested(readings, [result.failure for result in results if result.failure]))
    else:
        for result in results:
            _show(result)
        _sum_up(results, kept)
    if any(result.failure for result in results):
        raise typer.Exit(FAILED)


def _show(result: Ingested) -> None:
    if result.failure:
        complain(f"{result.source}: {result.failure.detail}")
    for reading in result.readings:
        _show_reading(reading)
        if reading.kind != "entry":
            _show_text(reading)


def _show_reading(reading: Reading) -> None:
    print_line(reading.title or "(no title)")
    facts = (
        forms.rfc3339(reading.published),
        ", ".join(reading.authors),
        reading.section,
        reading.language,
        reading.url,
    )
    print_line("    " + (" · ".join(fact for fact in facts if fact) or "no more is said of it"))


def _show_text(reading: Reading) -> None:
    """Print the details of an article, which are left out if several articles are listed."""
    body = reading.body or ""
    lead = None if reading.lead and body.startswith(reading.lead) else reading.lead
    for name, value in (
        ("tags", ", ".join(reading.tags)),
        ("picture", reading.image),
        ("lead", lead),
    ):
        if value:
            print_line(f"    {name}: {value if len(value) <= LEAD else value[:LEAD] + '…'}")
    for paragraph in body.split("\n\n"):
        if paragraph:
            print_line(f"\n{paragraph}")
    print_line()


def _sum_up(results: list[Ingested], kept: int | None) -> None:
    articles = count(sum(len(result.readings) for result in results), "article")
    read = sum(result.failure is None for result in results)
    new = "" if kept is None else f", {kept} new"
    print_line(f"{articles} from {read} of {count(len(results), 'source')}{new}")


def trending(
    tag: Annotated[str | None, typer.Option(help="Only this section or tag.")] = None,
    limit: Annotated[int, typer.Option(min=1, help="Stories to show at most.")] = 10,
    at: At = None,
    as_json: AsJson = False,
) -> None:
    """Show what is trending, and why."""
    from digestbot.cli.composing import find_trending

    moment = instant(at, "--at")
    found = finish(lambda: find_trending(tag, moment))
    if as_json:
        print_json(forms.trending(found.at, found.tag, found.trends[:limit], found.rises[:limit]))
        return
    for place, (trend, rise) in enumerate(zip(found.trends[:limit], found.rises, strict=False), 1):
        _show_trend(place, trend, rise)
    if not found.trends:
        print_line(f"Nothing is trending{f' in {found.tag}' if found.tag else ''}.{found.hint}")


def _show_trend(place: int, trend: Trend, rise: int | None) -> None:
    others = trend.outlets - 1
    source = trend.headline.source_name + (f" + {others} more" if others else "")
    print_line(f"{place:2}. {trend.headline.title}")
    pace = (
        f", {trend.lately} in the last 3 h" if trend.sources > 1 and trend.lately and trend.hours > 3 else ""
    )
    move = "new · " if rise is None else f"{'↑' if rise > 0 else '↓'} {abs(rise)} · " if rise else ""
    section = trend.story.section or "no section"
    print_line(f"    {source} · {forms.reason(trend)}{pace} · {trend.phase} · {move}{section}")
    if trend.headline.url:
        print_line(f"    {trend.headline.url}")


def preview(
    tags: Annotated[str | None, typer.Option(help="The reader's topics, separated by commas.")] = None,
    style: Annotated[
        Literal["rich", "classic", "plain"] | None,
        typer.Option(help="How it looks; in the terminal plain, with --json classic."),
    ] = None,
    at: At = None,
    language: Annotated[str, typer.Option(help="The reader's language, such as de.")] = "en",
    tz: Annotated[str, typer.Option(help="The reader's time zone or city.")] = "UTC",
    as_json: AsJson = False,
) -> None:
    """Show the digest that a reader with such topics would get."""
    from digestbot.cli.composing import compose_preview

    moment = instant(at, "--at")
    chosen = style or ("classic" if as_json else "plain")
    wanted = tuple(tag.strip() for tag in tags.split(",") if tag.strip()) if tags else ()
    shown = finish(lambda: compose_preview(wanted, chosen, moment, language, tz))
    if not shown.spoken:
        complain(f"The bot does not speak “{language}”: what it says itself is in English.")
    if as_json:
        print_json(forms.preview(shown.plan, chosen, shown.messages))
        return
    for place, message in enumerate(shown.messages):
        if place:
            print_line(f"{'─' * 24}\n")
        _show_message(message, as_sent=chosen != "plain")


def _show_message(message: Message, *, as_sent: bool) -> None:
    """Print a message as a reader sees it, or, if ``as_sent`` is set, with its markup."""
    from digestbot.pages.markup import plain

    print_line((message.html if as_sent else plain(message.html)).strip())
    for row in message.buttons:
        print_line("\n" + " ".join(f"[{button.label}]" for button in row))
    print_line()
