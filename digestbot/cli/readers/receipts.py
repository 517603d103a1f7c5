"""The command ``readers show``: why somebody got a digest or an alert, or got none."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Annotated
from zoneinfo import ZoneInfo

import typer

from digestbot.cli import as_json as forms
from digestbot.cli.terminal import AsJson, count, fail, finish, print_json, print_line

if TYPE_CHECKING:
    from digestbot.model import ChatStatus, LedgerEntry, Reader, Receipt, Schedule, TelegramChatId
    from digestbot.storage.desk import Desk

app = typer.Typer(help="Readers: what one of them was to get.", no_args_is_help=True)

_SILENT: dict[ChatStatus, str] = {
    "stopped": "said /stop, and gets nothing until /start",
    "blocked": "blocked the bot, and gets nothing until they unblock it",
    "deactivated": "Telegram says that the account is deleted",
    "kicked": "the bot was removed from the chat, and gets nothing there until it is added again",
    "unreachable": "refused everything on three days, and is tried again now and then",
}


@dataclass(frozen=True)
class ReaderReceipts:
    """A reader, and what was added for them within some days, the latest first."""

    reader: Reader
    entries: tuple[Receipt, ...]


# A group's id is negative, which would be taken for an option.
@app.command("show", context_settings={"ignore_unknown_options": True})
def show(
    chat: Annotated[
        int, typer.Argument(min=-(2**63), max=2**63 - 1, help="The chat's Telegram id; negative for groups.")
    ],
    days: Annotated[int, typer.Option(min=1, max=3650, help="How many days to look back.")] = 7,
    as_json: AsJson = False,
) -> None:
    """Show what a chat was to get lately, and what became of it. No text of theirs is shown."""
    from digestbot.app import tools_for
    from digestbot.config import read_settings
    from digestbot.model import TelegramChatId

    async def work() -> tuple[datetime, tuple[ReaderReceipts, ...]]:
        async with tools_for(read_settings()) as tools:
            now = tools.clock()
            return now, await tools.storage.run(
                lambda desk: _receipts(desk, TelegramChatId(chat), now - timedelta(days=days))
            )

    now, found = finish(work)
    if not found:
        fail(
            f"{chat}: no such chat is known. It never began to talk with the bot, or it asked to be forgotten."
        )
    if as_json:
        print_json({"readers": [forms.receipts(one.reader, one.entries) for one in found]})
        return
    for one in found:
        _print_reader(one.reader, now)
        for entry in one.entries:
            print_line(f"  {entry.added_at:%Y-%m-%d %H:%M}  {_told(entry)}")
        if not one.entries:
            print_line(f"  nothing was due in the last {count(days, 'day')}")


def _receipts(desk: Desk, telegram_id: TelegramChatId, since: datetime) -> tuple[ReaderReceipts, ...]:
    # A group that moved is found under its earlier id, too.
    found = desk.readers.find(telegram_id, 0)
    at = telegram_id if found is None or found.telegram_id is None else found.telegram_id
    return tuple(
        ReaderReceipts(reader, desk.deliveries.of_recipient(reader.recipient_id, since))
        for reader in desk.readers.in_chat(at)
    )


def _print_reader(reader: Reader, now: datetime) -> None:
    topic = f", forum topic {reader.thread_id}" if reader.thread_id else ""
    print_line(f"{reader.type} chat {reader.telegram_id}{topic}: {reader.status}")
    if reader.status in _SILENT:
        print_line(f"  {_SILENT[reader.status]}")
    if reader.paused_until is not None and reader.paused_until > now:
        print_line(f"  paused until {reader.paused_until:%Y-%m-%d %H:%M} UTC")
    print_line(f"  follows {count(len(reader.follows), 'topic')}")
    for schedule in (*reader.schedules, *((reader.weekly,) if reader.weekly else ())):
        print_line(f"  {_planned(schedule, now)}")
    if not reader.schedules:
        print_line("  has no time for digests")


def _planned(schedule: Schedule, now: datetime) -> str:
    local = schedule.next_due_at.astimezone(ZoneInfo(schedule.zone))
    due = f"{schedule.brings} at {schedule.at:%H:%M}: next {local:%Y-%m-%d %H:%M} {schedule.zone}"
    return f"{due}, and not composed yet" if schedule.next_due_at <= now else due


def _told(entry: Receipt) -> str:
    what = f"{entry.kind} for {entry.local_date}" if entry.local_date else entry.kind
    if entry.state != "laid":
        return f"{what}: {entry.state}{f' ({entry.reason})' if entry.reason else ''}"
    fates = Counter(_fate(one) for one in entry.deliveries)
    return f"{what}: {', '.join(f'{number} {fate}' for fate, number in fates.items()) or 'its messages are deleted'}"


def _fate(delivery: LedgerEntry) -> str:
    at = f" at {delivery.ended_at:%Y-%m-%d %H:%M:%S}" if delivery.ended_at else ""
    return f"{delivery.state}{at}{f' ({delivery.reason})' if delivery.reason else ''}"
