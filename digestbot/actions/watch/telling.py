"""Decides what the owners are told, and when. Pure: it is given what is kept, and the time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from digestbot.model import EVENTS, WatchedTrouble

#: The owners get a message at most once in this time.
TELL_EVERY = timedelta(hours=1)
#: Of what was over sooner, they get no message that it is over: the one that told it is edited. What comes again soon
#: is told again only if it lasts so long.
LONG = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class ToTell:
    """What a message would tell now."""

    began: tuple[WatchedTrouble, ...] = ()
    ended: tuple[WatchedTrouble, ...] = ()


def to_tell(kept: Sequence[WatchedTrouble], now: datetime) -> ToTell:
    """What the owners do not know yet; nothing if they got a message less than an hour ago."""
    # A time in the future was written by a clock that was wrong.
    times = [at for one in kept for at in (one.told_at, one.end_told_at) if at is not None and at <= now]
    if times and now - max(times) < TELL_EVERY:
        return ToTell()
    return ToTell(
        tuple(one for one in kept if _began(one, now)),
        tuple(one for one in kept if _ended(one)),
    )


def title_of(told: Sequence[WatchedTrouble]) -> Literal["needs_a_look", "upgraded", "well"]:
    """Whether somebody has to do something about what a message tells, and else what it is about."""
    lasting = {one.trouble.kind for one in told if one.over_at is None}
    if lasting - {"upgraded"}:
        return "needs_a_look"
    return "upgraded" if lasting else "well"


def _began(one: WatchedTrouble, now: datetime) -> bool:
    if one.over_at is not None:
        return False
    if one.told_at is None:
        return True
    return one.told_at < one.since and (one.trouble.kind in EVENTS or now - one.since >= LONG)


def _ended(one: WatchedTrouble) -> bool:
    if one.over_at is None or one.told_at is None or one.told_at < one.since:
        return False
    if one.end_told_at is not None and one.end_told_at >= one.over_at:
        return False
    return one.lasted is None or one.lasted >= LONG
