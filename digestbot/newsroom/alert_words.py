"""What an editor writes behind /alert: when, to whom, and the text that follows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from digestbot.errors import AlertRefused, BadTime
from digestbot.model import Audience, ChatKind, QuietHours
from digestbot.newsroom.schedules import occurrence
from digestbot.newsroom.times import read_time

_KINDS: dict[str, ChatKind] = {"@private": "private", "@groups": "groups", "@channels": "channels"}
_AT = re.compile(
    r"at\s+(?:(\d{4}-\d{2}-\d{2})\s+)?(\d{1,2}(?::\d{2})?(?:\s?[ap]m)?)(?=\s|$)\s*", re.IGNORECASE
)
_WORD = re.compile(r"(\S+)\s*")
_SPAN = re.compile(r"\s*(?:-|–|—|to|bis|until)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Order:
    """What stands before the text of an alert."""

    #: As typed, without "#".
    tags: tuple[str, ...] = ()
    everybody: bool = False
    chats: ChatKind = "any"
    #: The day given, and the time of day.
    day: str | None = None
    at: time | None = None
    #: Where the text begins in what was typed.
    text_at: int = 0

    @property
    def audience(self) -> Audience:
        """Without its tags, which have to be looked up."""
        return Audience((), self.everybody or (self.chats != "any" and not self.tags), self.chats)


def read_order(typed: str) -> Order:
    """Read ``at 18:30 #climate #energy all @groups The text …`` from the front, in any order.

    The first word that is none of these begins the text. "all" counts in lower case only, for a text may
    begin with "All …".

    Raises:
        AlertRefused: "bad_time" behind "at".
    """
    tags: list[str] = []
    everybody, day, at = False, None, None
    kind: ChatKind = "any"
    position = len(typed) - len(typed.lstrip())
    while word := _WORD.match(typed, position):
        if word[1].lower() == "at" and at is None and (given := _AT.match(typed, position)):
            day, at = given[1], _time(given[2])
            position = given.end()
            continue
        if word[1].startswith("#") and len(word[1]) > 1:
            tags.append(word[1][1:].rstrip(",;"))
        elif word[1] == "all":
            everybody = True
        elif word[1] in _KINDS:
            kind = _KINDS[word[1]]
        else:
            break
        position = word.end()
    return Order(tuple(dict.fromkeys(tags)), everybody, kind, day, at, position)


def due_at(order_day: str | None, at: time, zone: str | None, now: datetime) -> datetime:
    """The instant that is meant: that day, or the next time that the clock shows it.

    Raises:
        AlertRefused: "bad_time" or "in_the_past".
    """
    where = zone or "UTC"
    today = now.astimezone(ZoneInfo(where)).date()
    if order_day is None:
        instant = occurrence(at, where, today).utc
        return instant if instant > now else occurrence(at, where, today + timedelta(days=1)).utc
    try:
        day = datetime.strptime(order_day, "%Y-%m-%d").date()  # noqa: DTZ007 - a day has no zone
    except ValueError:
        raise AlertRefused("bad_time", order_day) from None
    instant = occurrence(at, where, day).utc
    if instant <= now:
        raise AlertRefused("in_the_past", f"{order_day} {at:%H:%M}")
    return instant


def read_quiet(text: str) -> QuietHours | None:
    """Read ``22:00-07:00``, ``22 to 7`` or ``off``.

    Raises:
        BadTime: it is neither.
    """
    plain = text.strip()
    if plain.lower() in {"off", "none", "no", "aus", "keine"}:
        return None
    parts = _SPAN.split(plain)
    if len(parts) != 2:
        raise BadTime(text)
    start, end = read_time(parts[0]), read_time(parts[1])
    if start == end:
        raise BadTime(text)
    return QuietHours(start, end)


def _time(text: str) -> time:
    try:
        return read_time(text)
    except BadTime as error:
        raise AlertRefused("bad_time", text) from error
