"""Many readers at once, who are shown on no page: laid into the bot's database, and known to the street."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import func, select

from digestbot.model import EVERY_DAY, Place, Tag
from digestbot.newsroom.digests.schedules import first_after
from digestbot.storage import Desk
from digestbot.storage.tables import chat, delivery, recipient
from tests.journeys.stage import Stage

FIRST = 1_000_000


def breakdown(times: int) -> list[dict[str, Any]]:
    """Faults: so many digests each are answered by an error, lost on their way, and lost on the way back."""
    return [
        {"kind": kind, "method": "sendRichMessage", "times": times}
        for kind in ("5xx", "drop_before", "drop_after")
    ]


async def recruit(stage: Stage, count: int, due: datetime) -> range:
    """So many new readers of technology whose next digest comes at ``due`` (UTC, a whole minute); gives their ids."""
    taken = stage.rows(select(func.max(chat.c.telegram_id)))[0][0] or 0
    crowd = range(max(FIRST, taken + 1), max(FIRST, taken + 1) + count)
    await stage.post("/control/crowd", {"first_id": crowd.start, "count": count})
    stage.step(_join, crowd, due)
    return crowd


def _join(desk: Desk, crowd: range, due: datetime) -> None:
    before = due - timedelta(hours=1)
    first = first_after(due.time(), EVERY_DAY, "UTC", before)
    desk.tags.ensure([Tag("technology", "section")])
    for telegram_id in crowd:
        reader, _ = desk.readers.join(Place(telegram_id, "private"), before)
        desk.readers.follow(reader.recipient_id, "technology", before)
        desk.schedules.put(reader.recipient_id, due.time(), EVERY_DAY, "UTC", first)


async def arrivals(stage: Stage, crowd: range) -> dict[int, int]:
    """How many messages arrived at each reader of a crowd."""
    sent = await stage.calls("sendMessage", "sendRichMessage")
    came = [int(call["params"]["chat_id"]) for call in sent if call["message_id"]]
    return {reader: came.count(reader) for reader in crowd}


def states(stage: Stage, crowd: range) -> list[Any]:
    """What the ledger says of each message to the crowd: (reader, state)."""
    return stage.rows(
        select(chat.c.telegram_id, delivery.c.state)
        .select_from(delivery)
        .join(recipient, recipient.c.id == delivery.c.recipient_id)
        .join(chat, chat.c.id == recipient.c.chat_id)
        .where(chat.c.telegram_id.in_(crowd))
    )


async def all_over(stage: Stage, crowd: range) -> list[Any]:
    """The states, if each reader has a row and nothing is under way any more; else nothing."""
    found = states(stage, crowd)
    over = all(state not in {"pending", "sending"} for _, state in found)
    return found if over and {reader for reader, _ in found} == set(crowd) else []
