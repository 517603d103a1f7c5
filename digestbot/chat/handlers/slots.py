"""Answers taps on the reader's slots: when their digests come, on which days, and with or without a sound."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time

from digestbot.actions.readers.timing import next_at, set_slots
from digestbot.chat.answering import answers
from digestbot.chat.handlers.pauses import stopped_page
from digestbot.chat.visit import Visit
from digestbot.errors import BadSlots
from digestbot.model import (
    EVERY_DAY,
    ChooseSlotTime,
    MoveSlot,
    Reader,
    RemoveSlot,
    SetSlotDays,
    SetSlotSound,
    ShowSlot,
    Slot,
)
from digestbot.newsroom.slot_words import too_close
from digestbot.pages.contexts import BadTimePage, SlotPage, SlotsPage, SlotTimePage, TimePage
from digestbot.pages.reader_buttons import HOURS


@answers(ShowSlot)
async def show_slot(visit: Visit, tap: ShowSlot) -> None:
    """A tap on one of the times."""
    slot = await _tapped(visit, tap.at)
    if slot is not None:
        await visit.toast_quietly()
        await visit.show(SlotPage(slot, visit.reader.zone))


@answers(SetSlotDays)
async def set_days(visit: Visit, tap: SetSlotDays) -> None:
    """A tap on a day of the week, or on several that have one name."""
    slot = await _tapped(visit, tap.at)
    days = frozenset(map(int, str(tap.days)))
    if slot is not None:
        await _change(visit, slot, replace(slot, weekdays=days & EVERY_DAY or slot.weekdays))


@answers(SetSlotSound)
async def set_sound(visit: Visit, tap: SetSlotSound) -> None:
    """A tap on "With a sound" or "Without a sound"."""
    slot = await _tapped(visit, tap.at)
    if slot is not None:
        await _change(visit, slot, replace(slot, sound=tap.on))


@answers(ChooseSlotTime)
async def choose_slot_time(visit: Visit, tap: ChooseSlotTime) -> None:
    """A tap on "Another time" or "Add a time"."""
    slot = await _tapped(visit, tap.at) if tap.at else None
    if slot is not None or not tap.at:
        await visit.toast_quietly()
        free = _free_hours(visit.reader, slot)
        await visit.show(SlotTimePage(times=free, now=visit.now, zone=visit.reader.zone, slot=slot))


@answers(MoveSlot)
async def move_slot(visit: Visit, tap: MoveSlot) -> None:
    """A tap on a time of day, for a slot or for one more."""
    try:
        at = time(tap.to // 60, tap.to % 60)
    except (ValueError, OverflowError):
        await visit.toast("stale")
        return
    slot = await _tapped(visit, tap.at) if tap.at else None
    if slot is not None:
        await _change(visit, slot, replace(slot, at=at))
    elif not tap.at:
        # A second tap, or the same one once more after a crash, finds the slot there.
        there = next((one.slot for one in visit.reader.schedules if one.at == at), None)
        await _change(visit, there, there or Slot(at))


@answers(RemoveSlot)
async def remove_slot(visit: Visit, tap: RemoveSlot) -> None:
    """A tap on "Remove"."""
    slot = await _tapped(visit, tap.at)
    if slot is not None:
        reader = await set_slots(visit.tools, visit.reader.recipient_id, _others(visit.reader, slot))
        await visit.toast("saved")
        await visit.show(slots_page(reader, visit.now))


def slots_page(reader: Reader, now: datetime) -> SlotsPage | TimePage:
    """All slots of the reader or, if there are none, the hours for one."""
    if not reader.schedules:
        return TimePage(now=now, zone=reader.zone)
    return SlotsPage(
        slots=tuple(schedule.slot for schedule in reader.schedules),
        now=now,
        zone=reader.zone,
        next_at=next_at(reader, now),
    )


async def _tapped(visit: Visit, at: str) -> Slot | None:
    """The reader's slot at this time of day; if there is none any more, they are shown those that there are."""
    for schedule in visit.reader.schedules:
        if f"{schedule.at:%H:%M}" == at:
            return schedule.slot
    await visit.toast("stale")
    await visit.show(slots_page(visit.reader, visit.now))
    return None


async def _change(visit: Visit, before: Slot | None, after: Slot) -> None:
    """Put one slot in the place of another, or add it."""
    zone = visit.reader.zone
    try:
        await set_slots(visit.tools, visit.reader.recipient_id, (*_others(visit.reader, before), after))
    except BadSlots as error:
        await visit.toast_quietly()
        await visit.show(BadTimePage(error.text, error.fault, error.close, zone))
        return
    await visit.toast("already" if before == after else "saved")
    await visit.show(SlotPage(after, zone))
    if visit.reader.status == "stopped" and before is None:
        await visit.say(stopped_page(visit))


def _others(reader: Reader, slot: Slot | None) -> Sequence[Slot]:
    return [schedule.slot for schedule in reader.schedules if schedule.slot != slot]


def _free_hours(reader: Reader, slot: Slot | None) -> tuple[time, ...]:
    """The hours that are far enough from the reader's other slots."""
    wanted = (replace(slot or Slot(time()), at=time(hour)) for hour in HOURS)
    others = _others(reader, slot)
    return tuple(one.at for one in wanted if not any(too_close(one, other) for other in others))
