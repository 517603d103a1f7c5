"""The commands ``alert …``: breaking alerts from the terminal."""

from __future__ import annotations

import asyncio
import html
import re
import sys
from collections.abc import Callable, Coroutine
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from digestbot.cli import as_json as forms
from digestbot.cli.terminal import (
    FAILED,
    USAGE,
    AsJson,
    complain,
    count,
    fail,
    finish,
    instant,
    print_json,
    print_line,
    program,
)

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from datetime import datetime

    from digestbot.actions.alerts.draft import Drafted
    from digestbot.actions.alerts.progress import Look
    from digestbot.actions.tools import Tools
    from digestbot.model import Alert, AlertId, AuditEntry, Message

app = typer.Typer(
    help="Breaking news: send, list, show, pause, resume, cancel, correct, recall.", no_args_is_help=True
)

Number = Annotated[int, typer.Argument(min=1, max=2**63 - 1, help="The alert's number; alert list shows it.")]
Yes = Annotated[bool, typer.Option("--yes", help="Do it without asking.")]
Text = Annotated[
    str | None,
    typer.Argument(help="The text, also with Telegram's HTML, or a link; from standard input if left out."),
]
Chats = Literal["any", "private", "groups", "channels"]

#: Seconds between two checks of the progress with ``--wait``.
LOOK_EVERY = 1.0
#: The latest time for ``--at``. Later is most likely a typing mistake: nobody knows so early what will be
#: breaking.
FURTHEST = timedelta(days=366)


@app.command("send")
def send(
    text: Text = None,
    tags: Annotated[
        str | None, typer.Option(help="For readers of these topics, separated by commas.")
    ] = None,
    everybody: Annotated[bool, typer.Option("--all", help="For everybody who takes alerts.")] = False,
    chats: Annotated[Chats, typer.Option(help="Only to chats of this kind.")] = "any",
    critical: Annotated[
        bool, typer.Option("--critical", help="Also for readers who take critical alerts only.")
    ] = False,
    at: Annotated[
        str | None, typer.Option(help="Send it then, such as 2026-11-24T07:00+01:00; at once if left out.")
    ] = None,
    yes: Yes = False,
    wait: Annotated[
        bool, typer.Option("--wait", help="Wait until it is sent, and show how it goes.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Show an alert as readers will see it, ask, and send it. A bot that runs on the same database carries it out."""
    from digestbot.actions.alerts import confirm, draft
    from digestbot.actions.alerts.editors import TERMINAL
    from digestbot.newsroom.alert_words import Order

    due = _time_to_send(at, wait=wait)
    wanted = tuple(tag.strip().lstrip("#") for tag in (tags or "").split(",") if tag.strip())
    words = _words(text)
    if not wanted and not everybody and chats == "any":
        fail("Say whom it is for: --tags climate,energy or --all", USAGE)
    if wanted and everybody:
        fail("Say either --tags or --all: everybody has the readers of these topics among them", USAGE)

    async def work() -> Look | None:
        async with _tools() as tools:
            content = await draft.content_of(tools, draft.Brought(words, html.escape(words, quote=False)))
            if content.html == html.escape(words.strip(), quote=False) and _is_link(words):
                complain(f"{words.strip()} can't be read, so readers get the bare link.")
            order = Order(wanted, everybody, chats)
            alert = await draft.begin(tools, TERMINAL, order, content, None)
            try:
                if critical:
                    alert = await draft.mark_critical(tools, TERMINAL, alert.id, alert.revision, on=True)
                drafted = await draft.look_at(tools, alert.id, "en")
                if not as_json:
                    _show_draft(drafted)
                if not _agreed(f"Send it to {count(drafted.reach.total, 'reader')}?", yes=yes):
                    await draft.drop(tools, alert.id)
                    return None
                if due is not None:
                    await confirm.schedule(tools, TERMINAL, alert.id, alert.revision, due)
                else:
                    await confirm.confirm(tools, TERMINAL, alert.id, alert.revision)
            except BaseException:  # a refusal or Ctrl+C: a draft from the terminal can't be taken up again
                await _drop(tools, alert.id)
                raise
            return (
                await _until_over(tools, alert.id, quietly=as_json) if wait else await _look(tools, alert.id)
            )

    _report(finish(work), as_json=as_json)


@app.command("list")
def list_alerts(
    limit: Annotated[int, typer.Option(min=1, max=1000, help="How many, the latest first.")] = 20,
    as_json: AsJson = False,
) -> None:
    """List the latest alerts."""

    async def work() -> tuple[Alert, ...]:
        async with _tools() as tools:
            return await tools.storage.run(lambda desk: desk.alerts.latest(limit))

    alerts = finish(work)
    if as_json:
        print_json({"alerts": [forms.alert(one) for one in alerts]})
        return
    for one in alerts:
        print_line(f"{one.id:4}  {one.state:9}  {_whom(one)}  {_first_words(one)}")
    if not alerts:
        print_line(f"There are no alerts yet. Send one: {program()} alert send --tags climate 'The text'")


@app.command("show")
def show(number: Number, as_json: AsJson = False) -> None:
    """Show an alert, how far it came, and who did what with it."""

    async def work() -> tuple[Look, tuple[AuditEntry, ...]]:
        async with _tools() as tools:
            look = await _look(tools, _id(number))
            return look, await tools.storage.run(lambda desk: desk.audit.of_alert(look.alert.id))

    look, steps = finish(work)
    if as_json:
        print_json(forms.alert_with_progress(look, steps))
        return
    _show(look)
    for step in steps:
        print_line(
            f"  {step.at:%Y-%m-%d %H:%M:%S} UTC  {step.who}  {step.what}{f': {step.detail}' if step.detail else ''}"
        )


@app.command("pause")
def pause(number: Number, as_json: AsJson = False) -> None:
    """Send nothing more of an alert for now."""
    from digestbot.actions.alerts import steer
    from digestbot.actions.alerts.editors import TERMINAL

    _do(number, lambda tools, alert_id: steer.pause(tools, TERMINAL, alert_id), as_json=as_json)


@app.command("resume")
def resume(number: Number, as_json: AsJson = False) -> None:
    """Go on with a paused alert."""
    from digestbot.actions.alerts import steer
    from digestbot.actions.alerts.editors import TERMINAL

    _do(number, lambda tools, alert_id: steer.resume(tools, TERMINAL, alert_id), as_json=as_json)


@app.command("cancel")
def cancel(number: Number, as_json: AsJson = False) -> None:
    """Give an alert up: what was not sent is never sent."""
    from digestbot.actions.alerts import steer
    from digestbot.actions.alerts.editors import TERMINAL

    _do(number, lambda tools, alert_id: steer.cancel(tools, TERMINAL, alert_id), as_json=as_json)


@app.command("correct")
def correct(number: Number, text: Text = None, yes: Yes = False, as_json: AsJson = False) -> None:
    """Put a corrected text in the place of an alert, wherever it was delivered."""
    from digestbot.actions.alerts import correct as correcting
    from digestbot.actions.alerts import draft
    from digestbot.actions.alerts.editors import TERMINAL

    words = _words(text)

    async def work() -> Look | None:
        async with _tools() as tools:
            content = await draft.content_of(tools, draft.Brought(words, html.escape(words, quote=False)))
            change, message = await correcting.propose_correction(tools, TERMINAL, _id(number), content, "en")
            if not as_json:
                _show_message(message)
            if not _agreed(f"Change it for {count(change.delivered, 'reader')}?", yes=yes):
                return None
            await correcting.correct(tools, TERMINAL, _id(number), change.alert.revision)
            return await _look(tools, _id(number))

    _report(finish(work), as_json=as_json)


@app.command("recall")
def recall(number: Number, yes: Yes = False, as_json: AsJson = False) -> None:
    """Delete an alert wherever it was delivered. Telegram deletes what is less than 48 hours old."""
    from digestbot.actions.alerts import recall as recalling
    from digestbot.actions.alerts.editors import TERMINAL

    async def work() -> Look | None:
        async with _tools() as tools:
            change = await recalling.ask_recall(tools, _id(number))
            if not _agreed(f"Delete it for {count(change.delivered, 'reader')}?", yes=yes):
                return None
            await recalling.recall(tools, TERMINAL, _id(number), change.alert.revision)
            return await _look(tools, _id(number))

    _report(finish(work), as_json=as_json)


# --- what the commands share ------------------------------------------------------------------------


@asynccontextmanager
async def _tools() -> AsyncIterator[Tools]:
    from digestbot.app import tools_for
    from digestbot.config import read_settings

    async with tools_for(read_settings()) as tools:
        yield tools


def _id(number: int) -> AlertId:
    from digestbot.model import AlertId

    return AlertId(number)


def _words(text: str | None) -> str:
    return sys.stdin.read() if text is None else text


def _is_link(words: str) -> bool:
    return re.fullmatch(r"https?://\S+", words.strip()) is not None


def _time_to_send(text: str | None, *, wait: bool) -> datetime | None:
    """When to send it; None for at once."""
    from digestbot.clock import system_clock

    due = instant(text, "--at")
    if due is None:
        return None
    now = system_clock()
    if due > now + FURTHEST:
        fail(f"--at {text}: give an instant within a year from now", USAGE)
    if due < now:
        fail(f"--at {text}: that instant is past; leave --at out to send it at once", USAGE)
    if wait:
        fail("--wait waits for an alert that is sent at once: leave out --wait or --at", USAGE)
    return due


def _agreed(question: str, *, yes: bool) -> bool:
    """Ask the person for agreement; without a terminal nobody can be asked, so the answer is no."""
    if yes:
        return True
    if sys.stdin.isatty():
        return typer.confirm(question)
    complain(f"{question} Nobody is here to ask; say it with --yes.")
    return False


def _do(number: int, act: Callable[[Tools, AlertId], Coroutine[Any, Any, Alert]], *, as_json: bool) -> None:
    async def work() -> Look:
        async with _tools() as tools:
            await act(tools, _id(number))
            return await _look(tools, _id(number))

    _report(finish(work), as_json=as_json)


async def _look(tools: Tools, alert_id: AlertId) -> Look:
    from digestbot.actions.alerts.progress import progress_of

    return await progress_of(tools, alert_id)


async def _drop(tools: Tools, alert_id: AlertId) -> None:
    """Delete a draft that was given up.

    If it was confirmed just before, it goes on, and the person is told.
    """
    from digestbot.actions.alerts import draft
    from digestbot.errors import AlertRefused

    try:
        await draft.drop(tools, alert_id)
    except AlertRefused:
        _goes_on(alert_id)


def _goes_on(alert_id: AlertId) -> None:
    complain(
        f"Nobody waits for alert {alert_id} any more, but it goes on. {program()} alert show {alert_id} says how "
        f"far it came, {program()} alert pause {alert_id} stops it."
    )


async def _until_over(tools: Tools, alert_id: AlertId, *, quietly: bool) -> Look:
    """Print the progress of an alert until it is over, with the rate since the last check."""
    from digestbot.clock import monotonic

    before: tuple[float, int] | None = None
    try:
        while True:
            look = await _look(tools, alert_id)
            if look.alert.state != "running":
                return look
            at, tally = monotonic(), look.progress.alert
            if not quietly:
                pace = (
                    "" if before is None else f", {(tally.sent - before[1]) / (at - before[0]):.1f} a second"
                )
                print_line(f"{tally.sent} of {tally.total + look.progress.held} sent{pace}")
            before = at, tally.sent
            await asyncio.sleep(LOOK_EVERY)
    except asyncio.CancelledError:  # Ctrl+C
        _goes_on(alert_id)
        raise


def _report(look: Look | None, *, as_json: bool) -> None:
    if look is None:
        complain("Nothing was sent or changed.")
        raise typer.Exit(FAILED)
    if as_json:
        print_json(forms.alert_with_progress(look))
    else:
        _show(look)


def _show_draft(drafted: Drafted) -> None:
    if drafted.message is not None:
        _show_message(drafted.message)
    reach = drafted.reach
    languages = ", ".join(f"{language} {readers}" for language, readers in reach.by_language)
    topics = ", ".join(f"{tag} {readers}" for tag, readers in reach.by_tag)
    print_line(f"{count(reach.total, 'reader')}{f': {languages}' if languages else ''}")
    if topics:
        print_line(f"by topic: {topics}")
    print_line(
        f"in quiet hours: {reach.asleep}, had enough today: {reach.capped}, takes {drafted.seconds:.0f} s"
    )


def _show_message(message: Message) -> None:
    """Print a message as readers will see it, as far as a terminal can."""
    from digestbot.pages.markup import plain

    print_line(f"{plain(message.html).strip()}\n")
    for row in message.buttons:
        print_line(" ".join(f"[{button.label}]" for button in row) + "\n")


def _show(look: Look) -> None:
    alert, tally = look.alert, look.progress.alert
    print_line(f"Alert {alert.id}: {alert.state}, {_whom(alert)}")
    if alert.due_at is not None and alert.state == "scheduled":
        print_line(f"  goes out at {alert.due_at:%Y-%m-%d %H:%M} UTC")
    if alert.trouble:
        print_line(f"  {alert.trouble}")
    for name, one in (
        ("sent", tally),
        ("corrected", look.progress.correction),
        ("recalled", look.progress.recall),
    ):
        if one is not None:
            print_line(
                f"  {name} {one.sent} of {one.total}, waiting {one.waiting}, failed {one.failed}, "
                f"in doubt {one.unknown}, left out {one.skipped}"
            )
            for reason, readers in one.reasons:
                print_line(f"    {reason}: {readers}")
    if look.progress.held:
        print_line(f"  in quiet hours: {look.progress.held}")


def _whom(alert: Alert) -> str:
    audience = alert.audience
    whom = [*(["everybody"] if audience.everybody else []), *(f"#{tag}" for tag in audience.tags)]
    return " ".join(
        [
            *whom,
            *([audience.chats] if audience.chats != "any" else []),
            *(["critical"] if alert.critical else []),
        ]
    )


def _first_words(alert: Alert) -> str:
    from digestbot.actions.alerts.alert_messages import first_words

    return first_words(alert)
