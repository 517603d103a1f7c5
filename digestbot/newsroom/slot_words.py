"""Reads when a reader wants digests: "08:00 weekdays", "07:30, 18:00", "sat sun 10:00", "off".

Times, days and "silent" may stand in any order. Days that stand before times count for these times, and days
that stand after times for those, up to the next days; so does "silent". Times without days are of every day.
A semicolon or a line break separates what does not belong together: "07:30; 18:00 weekdays".
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import time, timedelta
from itertools import combinations

from digestbot.errors import BadSlots
from digestbot.model import EVERY_DAY, LEAST_APART, MOST_SLOTS, NO_WORDS, CalendarWords, Slot
from digestbot.newsroom.day_names import DayNames, folded, from_to, names_in
from digestbot.newsroom.times import NAMED_TIMES, time_of
from digestbot.newsroom.typed_words import in_english

#: A longer text does not say when digests should come, and is not searched.
_LONGEST = 300
_A_WEEK = timedelta(days=7)
_OFF = frozenset({"off", "none", "no", "never", "stop", "aus", "keine", "nie", "non", "нет"})

_BETWEEN = re.compile(r"[\s,/+&]+")
#: A semicolon, also the Arabic and the full-width one, or a line break.
_SEPARATOR = re.compile(r"[;\u061b\uff1b\n]")
#: What may stand between times and days without a meaning of its own.
_JOINT = re.compile(
    r"(?:at|on|and|every|each|from|um|am|und|jeden|jede|ab|von|a\ las?|a|de|du|et|le|les|el|los|y|o|в|и|по)(?![^\s])"
)
_TIME = re.compile(
    r"""(?:(?P<hours>\d{1,2})(?P<minutes>\d{2})(?!\d)                    # 0800
        |(?P<hour>\d{1,2})(?!\d)
         (?:\ ?(?:[:.h時点]|uhr)\ ?(?P<minute>\d{2})分?(?!\d)            # 8:00, 20h30
           |\ (?P<spaced>00|15|2[4-9]|[3-5]\d)(?![\d:.h]))?             # 8 30, but 8 and 18 are two times
        )
        (?:\ ?(?P<suffix>[ap]\.?\ ?m\b\.?|h\b|uhr\b|時|点|o'clock\b))?""",
    re.VERBOSE,
)
_TO = re.compile(r"\s*(?:[-–—~]|\b(?:to|thru|through|till|until|bis|a|au|al|по)\b)\s*")
#: After a time or a name there is a space, a comma or the end.
_ENDS = re.compile(r"[.,]?(?:[\s,/+&]|$)")
_WORD = re.compile(r"[^\s,/+&\d]+")


@dataclass(frozen=True, slots=True)
class _Days:
    days: frozenset[int]


@dataclass(frozen=True, slots=True)
class _Soundless:
    """That what stands beside it should come without a sound."""


_Part = time | _Days | _Soundless


def read_slots(text: str, words: CalendarWords = NO_WORDS) -> tuple[Slot, ...]:
    """The slots in the order of their times; none for "off".

    Raises:
        BadSlots: A part is not understood, or they are too many or too close to each other.
    """
    if in_english(folded(text), words) in _OFF:
        return ()
    names = names_in(words)
    slots: dict[time, Slot] = {}
    for group in _SEPARATOR.split(text):
        plain = in_english(folded(group, _LONGEST), words)
        if group.strip() and not plain:
            raise BadSlots(group.strip(), "time")
        for slot in _slots_of(list(_parts(plain, names)), group.strip()):
            known = slots.get(slot.at)
            slots[slot.at] = slot if known is None else _together(known, slot)
    if not slots:
        raise BadSlots(text.strip(), "no_time")
    return checked_slots(slots.values())


def checked_slots(slots: Collection[Slot]) -> tuple[Slot, ...]:
    """The slots in the order of their times.

    Raises:
        BadSlots: They are too many or too close to each other.
    """
    if len(slots) > MOST_SLOTS:
        raise BadSlots("", "too_many")
    in_order = sorted(slots, key=lambda slot: slot.at)
    for first, second in combinations(in_order, 2):
        if first.at == second.at or too_close(first, second):
            raise BadSlots("", "too_close", (first.at, second.at))
    return tuple(in_order)


def too_close(first: Slot, second: Slot) -> bool:
    """Whether a digest of one slot would come less than ``LEAST_APART`` minutes before or after one of the other."""
    return any(
        min((one - other) % _A_WEEK, (other - one) % _A_WEEK) < timedelta(minutes=LEAST_APART)
        for one in _in_the_week(first)
        for other in _in_the_week(second)
    )


def _in_the_week(slot: Slot) -> Iterator[timedelta]:
    for day in slot.weekdays:
        yield timedelta(days=day, hours=slot.at.hour, minutes=slot.at.minute)


def _together(one: Slot, other: Slot) -> Slot:
    return Slot(one.at, one.weekdays | other.weekdays, one.sound and other.sound)


# --- parts ----------------------------------------------------------------------------------------


def _parts(plain: str, names: DayNames) -> Iterator[_Part]:
    at = 0
    while at < len(plain):
        if skipped := _BETWEEN.match(plain, at):
            at = skipped.end()
            continue
        part, end = _part(plain, at, names)
        if part is not None:
            yield part
        at = end


def _part(plain: str, at: int, names: DayNames) -> tuple[_Part | None, int]:
    """The part that begins here (None where it has no meaning of its own), and where it ends."""
    for phrases, part in (
        (names.soundless, lambda _: _Soundless()),
        (names.sets, lambda phrase: _Days(names.sets[phrase])),
        (NAMED_TIMES, lambda phrase: NAMED_TIMES[phrase]),
    ):
        if phrase := _phrase(plain, at, phrases):
            return part(phrase), at + len(phrase)
    if (first := _weekday(plain, at, names)) is not None:
        return _range(plain, *first, names)
    if joint := _JOINT.match(plain, at):
        return None, joint.end()
    if (found := _time(plain, at)) is not None:
        return found
    chunk = re.split(r"[\s,]", plain[at:], maxsplit=1)[0]
    raise BadSlots(chunk, "time" if re.match(r"\W?\d", chunk) else "day")


def _time(plain: str, at: int) -> tuple[time, int] | None:
    found = _TIME.match(plain, at)
    if found is None or not _ENDS.match(plain, found.end()):
        return None
    hour, minute = found["hour"] or found["hours"], found["minute"] or found["minutes"] or found["spaced"]
    there = time_of(hour, minute, found["suffix"])
    if there is None and found["suffix"] == "am":
        # "20 am Montag" is German: "20 on Monday".
        there = time_of(hour, minute, None)
    return None if there is None else (there, found.end())


def _range(plain: str, first: int, end: int, names: DayNames) -> tuple[_Days, int]:
    to = _TO.match(plain, end)
    last = None if to is None else _weekday(plain, to.end(), names)
    if last is None:
        return _Days(frozenset({first})), end
    return _Days(from_to(first, last[0])), last[1]


def _weekday(plain: str, at: int, names: DayNames) -> tuple[int, int] | None:
    """The day of the week whose name stands here, and where the name ends."""
    if name := _phrase(plain, at, names.weekdays):
        return names.weekdays[name], at + len(name)
    word = _WORD.match(plain, at)
    if word is None:
        return None
    # "mon-fri" is two names, but "segunda-feira" is one.
    for end in (word.end(), at + len(re.split("[-–—~]", word[0])[0])):
        day = names.weekday(plain[at:end])
        if day is not None:
            return day, end
    return None


def _phrase(plain: str, at: int, phrases: Collection[str]) -> str | None:
    """The longest of the phrases that stands here as a whole."""
    fitting = [
        phrase
        for phrase in phrases
        if plain.startswith(phrase, at)
        and (_ENDS.match(plain, at + len(phrase)) or _TO.match(plain, at + len(phrase)))
    ]
    return max(fitting, key=len, default=None)


# --- which days belong to which times -------------------------------------------------------------


def _slots_of(parts: Sequence[_Part], text: str) -> list[Slot]:
    """The slots of the parts of ``text``. Raises BadSlots if a time is missing."""
    slots: list[Slot] = []
    for block in _blocks(parts):
        times = [part for part in block if isinstance(part, time)]
        days = [part.days for part in block if isinstance(part, _Days)]
        if not times:
            raise BadSlots(text, "no_time")
        sound = not any(isinstance(part, _Soundless) for part in block)
        slots += (Slot(at, frozenset().union(*days) or EVERY_DAY, sound) for at in times)
    return slots


def _blocks(parts: Sequence[_Part]) -> list[list[_Part]]:
    """The parts, divided so that each block has times and the days that count for them."""
    days_first = isinstance(next((part for part in parts if not isinstance(part, _Soundless)), None), _Days)
    opens, needs = (_Days, time) if days_first else (time, _Days)
    blocks: list[list[_Part]] = []
    for part in parts:
        if not blocks or (isinstance(part, opens) and any(isinstance(one, needs) for one in blocks[-1])):
            blocks.append([])
        blocks[-1].append(part)
    return blocks
