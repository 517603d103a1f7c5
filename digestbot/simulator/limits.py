"""The limits on sending, in the shapes that bot authors report.

They follow real time, whatever the simulator's clock says. A limiter is asked once for each counted
call and says how long to stay away, or lets the call through and counts it.
"""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass

_MINUTE = 60.0
_PRUNED_AT = 100_000
#: Arrivals earlier by this much count as in time, because clocks are no more exact.
_GRAIN = 1e-6


@dataclass(frozen=True, slots=True)
class LimitSettings:
    """What is enforced; 0 switches a rule off.

    ``shape``: ``bucket`` (``rate`` a second, ``capacity`` at once), ``window`` (never more than ``rate`` in
    any second) or ``none``. ``per_chat``: messages a second in one chat, ``per_chat_burst`` at once.
    ``group_per_minute``: in any minute in one group. ``lockout_seconds``: how long everything is refused
    after the common limit was broken once. ``paid_rate`` and ``paid_capacity``: the bucket of calls with
    ``allow_paid_broadcast``.
    """

    shape: str = "none"
    rate: float = 30.0
    capacity: float = 30.0
    per_chat: float = 0.0
    per_chat_burst: float = 1.0
    group_per_minute: int = 0
    lockout_seconds: float = 0.0
    paid_rate: float = 1000.0
    paid_capacity: float = 100.0


class Bucket:
    """A token bucket: full at first, ``rate`` tokens a second, never more than ``capacity``."""

    __slots__ = ("_capacity", "_rate", "_seen_at", "_tokens")

    def __init__(self, rate: float, capacity: float, now: float) -> None:
        self._rate, self._capacity = rate, capacity
        self._tokens, self._seen_at = capacity, now

    def wait(self, now: float) -> float:
        """Seconds until a token is there, 0 for now."""
        self._tokens = min(self._capacity, self._tokens + (now - self._seen_at) * self._rate)
        self._seen_at = now
        return 0.0 if self._tokens >= 1.0 - _GRAIN else (1.0 - self._tokens) / self._rate

    def take(self) -> None:
        self._tokens -= 1.0

    @property
    def idle_since(self) -> float:
        return self._seen_at


class Window:
    """Never more than ``most`` in any ``seconds``."""

    __slots__ = ("_most", "_seconds", "_times")

    def __init__(self, most: int, seconds: float) -> None:
        self._most, self._seconds = most, seconds
        self._times: deque[float] = deque()

    def wait(self, now: float) -> float:
        while self._times and self._times[0] <= now - self._seconds:
            self._times.popleft()
        return 0.0 if len(self._times) < self._most else self._times[0] + self._seconds - now

    def take(self, now: float) -> None:
        self._times.append(now)


class Limits:
    def __init__(self, settings: LimitSettings, now: float) -> None:
        self.settings = settings
        self._bucket = Bucket(settings.rate, settings.capacity, now)
        self._window = Window(max(1, math.floor(settings.rate)), 1.0)
        self._paid = Bucket(settings.paid_rate, settings.paid_capacity, now)
        self._chats: dict[int | str, Bucket] = {}
        self._groups: dict[int | str, Window] = {}
        self._locked_until = 0.0

    @property
    def enforced(self) -> bool:
        settings = self.settings
        return settings.shape != "none" or settings.per_chat > 0 or settings.group_per_minute > 0

    def retry_after(self, chat_id: int | str, *, in_group: bool, paid: bool, now: float) -> int:
        """Whole seconds to stay away, or 0: the call is let through and counted."""
        if now < self._locked_until:
            return math.ceil(self._locked_until - now)
        overall = self._overall_wait(now, paid=paid)
        if overall > 0:
            if self.settings.lockout_seconds > 0:
                self._locked_until = now + self.settings.lockout_seconds
                overall = self.settings.lockout_seconds
            return math.ceil(overall)
        chat = self._chat(chat_id, now)
        group = self._group(chat_id) if in_group and self.settings.group_per_minute > 0 else None
        wait = max(chat.wait(now) if chat else 0.0, group.wait(now) if group else 0.0)
        if wait > 0:
            return math.ceil(wait)
        if chat:
            chat.take()
        if group:
            group.take(now)
        self._take_overall(now, paid=paid)
        return 0

    def _overall_wait(self, now: float, *, paid: bool) -> float:
        if self.settings.shape == "none":
            return 0.0
        if paid:
            return self._paid.wait(now)
        return self._bucket.wait(now) if self.settings.shape == "bucket" else self._window.wait(now)

    def _take_overall(self, now: float, *, paid: bool) -> None:
        if self.settings.shape == "none":
            return
        if paid:
            self._paid.take()
        elif self.settings.shape == "bucket":
            self._bucket.take()
        else:
            self._window.take(now)

    def _chat(self, chat_id: int | str, now: float) -> Bucket | None:
        if self.settings.per_chat <= 0:
            return None
        bucket = self._chats.get(chat_id)
        if bucket is None:
            if len(self._chats) >= _PRUNED_AT:
                self._chats = {
                    one: kept for one, kept in self._chats.items() if now - kept.idle_since < _MINUTE
                }
            bucket = self._chats[chat_id] = Bucket(self.settings.per_chat, self.settings.per_chat_burst, now)
        return bucket

    def _group(self, chat_id: int | str) -> Window:
        window = self._groups.get(chat_id)
        if window is None:
            window = self._groups[chat_id] = Window(self.settings.group_per_minute, _MINUTE)
        return window
