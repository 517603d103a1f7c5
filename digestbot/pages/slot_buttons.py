"""The buttons below the pages of a reader's slots: their times, days and sound."""

from __future__ import annotations

from digestbot.model import (
    EVERY_DAY,
    MOST_SLOTS,
    Button,
    ChooseQuiet,
    ChooseSlotTime,
    ChooseTime,
    ChooseZone,
    MoveSlot,
    RemoveSlot,
    SetSlotDays,
    SetSlotSound,
    ShowSlot,
    Slot,
)
from digestbot.pages import contexts
from digestbot.pages.buttons import ButtonTable, Rows, checked, in_rows, settings_button, tap
from digestbot.pages.languages.words import Words

SLOT_PAGES = ButtonTable()
_WORKDAYS, _WEEKEND = frozenset({1, 2, 3, 4, 5}), frozenset({6, 7})


@SLOT_PAGES.page
def _slots(page: contexts.SlotsPage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    times = tuple((tap(_name(slot, page.zone, words), ShowSlot(_key(slot))),) for slot in page.slots)
    more = (tap(_("Add a time"), ChooseSlotTime("")),) if len(page.slots) < MOST_SLOTS else ()
    others = (tap(_("Time zone"), ChooseZone()), tap(_("Quiet hours"), ChooseQuiet()), settings_button(words))
    return (*times, *((more,) if more else ()), others)


@SLOT_PAGES.page
def _slot(page: contexts.SlotPage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    slot, key = page.slot, _key(page.slot)
    days = [
        _days(
            words.weekdays(frozenset({day}), page.zone), slot, slot.weekdays ^ {day}, on=day in slot.weekdays
        )
        for day in range(1, 8)
    ]
    sets = ((_("Every day"), EVERY_DAY), (_("Weekdays"), _WORKDAYS), (_("Weekend"), _WEEKEND))
    sounds = ((_("With a sound"), True), (_("Without a sound"), False))
    return (
        *in_rows(days, 4),
        tuple(_days(label, slot, some, on=slot.weekdays == some) for label, some in sets),
        tuple(tap(checked(label, on=slot.sound == on), SetSlotSound(on, key)) for label, on in sounds),
        (tap(_("Another time"), ChooseSlotTime(key)), tap(_("Remove"), RemoveSlot(key))),
        (tap(_("All times"), ChooseTime("settings")), settings_button(words)),
    )


@SLOT_PAGES.page
def _slot_time(page: contexts.SlotTimePage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    key = _key(page.slot) if page.slot else ""
    times = [tap(words.clock(at, page.zone), MoveSlot(at.hour * 60 + at.minute, key)) for at in page.times]
    return (*in_rows(times, 3), (tap(_("All times"), ChooseTime("settings")),))


def _days(label: str, slot: Slot, days: frozenset[int], *, on: bool) -> Button:
    """A button for these days; the last day of a slot stays."""
    wanted = days or slot.weekdays
    return tap(checked(label, on=on), SetSlotDays(int("".join(map(str, sorted(wanted)))), _key(slot)))


def _name(slot: Slot, zone: str | None, words: Words) -> str:
    """The slot as a label: "07:30 · Mon–Fri"."""
    every = slot.weekdays == EVERY_DAY
    days = words.catalogue.gettext("Every day") if every else words.weekdays(slot.weekdays, zone)
    return f"{words.clock(slot.at, zone)} · {days}"


def _key(slot: Slot) -> str:
    return f"{slot.at:%H:%M}"
