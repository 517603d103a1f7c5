"""``/control/…``: what tests and benchmarks read and change."""

from __future__ import annotations

from dataclasses import fields as dataclass_fields
from dataclasses import replace
from typing import Any

from aiohttp import web

from digestbot.simulator.access import KINDS as KINDS_OF_MEDIA
from digestbot.simulator.api.api import BotApi
from digestbot.simulator.api.fields import BadField, flag, integer, number, read_fields, read_json
from digestbot.simulator.clock import real_seconds
from digestbot.simulator.faults import KINDS, Fault
from digestbot.simulator.limits import Limits, LimitSettings
from digestbot.simulator.telegram import Telegram
from digestbot.simulator.world import Crowd

_SHAPES = frozenset({"bucket", "window", "none"})
_MOST_CALLS = 10_000


class Control:
    def __init__(self, telegram: Telegram, api: BotApi) -> None:
        self._telegram = telegram
        self._api = api

    async def calls(self, request: web.Request) -> web.Response:
        try:
            after, most = (
                int(request.query.get("after", "0")),
                int(request.query.get("limit", str(_MOST_CALLS))),
            )
        except ValueError:
            raise BadField("after and limit must be whole numbers") from None
        return web.json_response(self._api.calls.after(after, min(most, _MOST_CALLS)))

    async def counts(self, _request: web.Request) -> web.Response:
        world = self._telegram.world
        return web.json_response(
            {
                **self._api.calls.counts(),
                "messages": world.message_count,
                "pending_updates": len(self._telegram.updates.pending),
            }
        )

    async def set_limits(self, request: web.Request) -> web.Response:
        given = await read_fields(request)
        known = {one.name for one in dataclass_fields(LimitSettings)}
        if unknown := set(given) - known:
            raise BadField(f"unknown limits: {', '.join(sorted(unknown))}; known: {', '.join(sorted(known))}")
        if given.get("shape", "none") not in _SHAPES:
            raise BadField("shape must be bucket, window or none")
        numbers = {name: number(given, name) for name in given if name != "shape"}
        settings = replace(LimitSettings(), **{**numbers, "shape": given.get("shape", "none")})
        if (
            settings.rate <= 0
            or settings.capacity < 1
            or settings.paid_rate <= 0
            or settings.paid_capacity < 1
        ):
            raise BadField("rates must be above 0, capacities at least 1")
        self._api.limits = Limits(settings, real_seconds())
        return web.json_response({"ok": True})

    async def add_faults(self, request: web.Request) -> web.Response:
        """Add one rule or a list of them, or ``{"seed": n, "faults": […]}``."""
        given = await read_json(request)
        if isinstance(given, dict) and "faults" in given:
            if "seed" in given:
                self._api.faults.reseed(integer(given, "seed"))
            given = given["faults"]
        rules = given if isinstance(given, list) else [given]
        self._api.faults.rules.extend([_fault(rule) for rule in rules])
        return await self.faults(request)

    async def faults(self, _request: web.Request) -> web.Response:
        return web.json_response({"faults": [rule.wire() for rule in self._api.faults.rules]})

    async def clear_faults(self, _request: web.Request) -> web.Response:
        self._api.faults.rules.clear()
        return web.json_response({"ok": True})

    async def set_latency(self, request: web.Request) -> web.Response:
        """Half of the latency passes before a call is handled, and half before its answer is sent."""
        given = await read_fields(request)
        low, high = number(given, "low_ms"), number(given, "high_ms")
        if not 0 <= low <= high:
            raise BadField("low_ms and high_ms must be 0 or more, in this order")
        if "seed" in given:
            self._api.faults.reseed(integer(given, "seed"))
        self._api.latency_ms = (low, high)
        return web.json_response({"ok": True})

    async def add_crowd(self, request: web.Request) -> web.Response:
        """Add many readers at once, who have pressed start and are not shown on the page: ``{"count",
        "first_id"}``.
        """
        given = await read_fields(request)
        crowd = Crowd(integer(given, "first_id", 1_000_000), integer(given, "count"))
        if crowd.first_id <= 0 or crowd.count <= 0:
            raise BadField("first_id and count must be above 0")
        self._telegram.world.crowds.append(crowd)
        return web.json_response({"first_id": crowd.first_id, "last_id": crowd.first_id + crowd.count - 1})

    async def set_chat(self, request: web.Request) -> web.Response:
        """Change what cannot be done on the page: ``bot_may_write``, ``refused_kinds`` (as ["photos", "polls"]), ``gone``,
        ``deactivated``, ``started``, ``closed_topic`` and ``deleted_topic`` (its thread id).
        """
        given = await read_fields(request)
        chat = self._telegram.world.find_chat(integer(given, "chat_id"))
        if chat is None:
            raise BadField("there is no such chat", 404)
        self._telegram.set_bot_rights(
            None,
            chat,
            may_write=flag(given, "bot_may_write", default=chat.bot_may_write),
            refused_kinds=_kinds(given.get("refused_kinds"), chat.refused_kinds),
        )
        chat.topics = [
            replace(topic, closed=topic.closed or topic.thread_id == integer(given, "closed_topic", 0))
            for topic in chat.topics
            if topic.thread_id != integer(given, "deleted_topic", 0)
        ]
        chat.gone = flag(given, "gone", default=chat.gone)
        if chat.person is not None:
            chat.person.deactivated = flag(given, "deactivated", default=chat.person.deactivated)
            chat.person.started = flag(given, "started", default=chat.person.started)
        return web.json_response({"ok": True})

    async def set_rich(self, request: web.Request) -> web.Response:
        """With ``{"enabled": false}`` this is a Telegram without rich messages, with ``{"buttons": false}`` one
        before Bot API 10.3, without buttons in their text.
        """
        fields = await read_fields(request)
        self._telegram.takes_rich_messages = flag(fields, "enabled", default=True)
        self._telegram.takes_text_buttons = flag(fields, "buttons", default=True)
        return web.json_response({"ok": True})

    async def set_ephemeral(self, request: web.Request) -> web.Response:
        """With ``{"enabled": false}`` this is a Telegram without messages that only one person sees."""
        self._telegram.takes_ephemeral_messages = flag(await read_fields(request), "enabled")
        return web.json_response({"ok": True})

    async def reset(self, _request: web.Request) -> web.Response:
        """Reset everything: people, chats, messages, clock, limits, faults, latency, the log."""
        self._telegram.reset()
        self._api.reset()
        return web.json_response({"ok": True})


def _kinds(given: Any, now: frozenset[str]) -> frozenset[str]:
    if given is None:
        return now
    if not isinstance(given, list) or not KINDS_OF_MEDIA.issuperset(given):
        raise BadField(f"refused_kinds is a list out of: {', '.join(sorted(KINDS_OF_MEDIA))}")
    return frozenset(given)


def _fault(given: Any) -> Fault:
    if not isinstance(given, dict) or str(given.get("kind")) not in KINDS:
        raise BadField(f"a fault is an object with a kind out of: {', '.join(sorted(KINDS))}")
    known = {one.name for one in dataclass_fields(Fault)} - {"hits", "locked_until"}
    if unknown := set(given) - known:
        raise BadField(f"unknown in a fault: {', '.join(sorted(unknown))}; known: {', '.join(sorted(known))}")
    fault = Fault(**{**given, "kind": str(given["kind"])})
    if fault.share is not None and not 0 <= fault.share <= 1:
        raise BadField("share must be between 0 and 1")
    return fault
