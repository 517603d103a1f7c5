"""``/bot<token>/<method>``: turns a request into Telegram's answer."""

from __future__ import annotations

import asyncio
import inspect
import json
import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from digestbot.simulator.api.calls import CallLog
from digestbot.simulator.api.parameters import Parameters, read_parameters
from digestbot.simulator.api.refusals import (
    Refusal,
    bad_request,
    forbidden,
    method_not_found,
    not_found,
    too_many_requests,
    unauthorized,
)
from digestbot.simulator.clock import real_seconds
from digestbot.simulator.faults import Fault, Faults, Hit
from digestbot.simulator.limits import Limits, LimitSettings
from digestbot.simulator.methods import COUNTED, METHODS
from digestbot.simulator.telegram import Telegram

_TOKEN = re.compile(r"[0-9]+:[A-Za-z0-9_-]+")
_UNHELD = "getupdates"


@dataclass(slots=True)
class _Outcome:
    """The result of a call: status and body; and for the log the error and the new message."""

    status: int
    body: bytes
    error: str = ""
    message_id: int = 0
    retry_after: int = 0
    content_type: str = "application/json"


class BotApi:
    """Answers the bot's calls. ``/control`` changes its limits, faults and latency."""

    def __init__(self, telegram: Telegram, tokens: Collection[str], calls: CallLog) -> None:
        self._telegram = telegram
        self._tokens = frozenset(tokens)
        self._token_seen = False
        self.calls = calls
        self.limits = Limits(LimitSettings(), real_seconds())
        self.faults = Faults()
        self.latency_ms = (0.0, 0.0)
        telegram.webhook.call_in_answer = self._call_in_answer

    def reset(self) -> None:
        self.calls.clear()
        self.limits = Limits(LimitSettings(), real_seconds())
        self.faults = Faults()
        self.latency_ms = (0.0, 0.0)

    async def handle(self, request: web.Request) -> web.Response:
        arrived, at = real_seconds(), self._telegram.clock.now()
        method = request.match_info["method"]
        key = method.lower()
        parameters = Parameters()
        hit: Hit | None = None
        held = 0.0
        if self.latency_ms[1] > 0 and key != _UNHELD:
            held = self.faults.latency(*self.latency_ms) / 2
            await asyncio.sleep(held)
        try:
            self._check_token(request.match_info["token"])
            parameters = await read_parameters(request)
            if self.faults.rules:
                hit = self.faults.strike(key, parameters.values.get("chat_id"), real_seconds())
            if hit is not None:
                await self._fail_before(request, hit)
            self._check_limits(key, parameters)
            result = await self._call(key, parameters)
        except Refusal as refused:
            outcome = _refused(refused)
        except _Broken as broken:
            outcome = broken.outcome
        else:
            outcome = _done(result)
        if hit is not None:
            await self._fail_after(request, hit.fault)
        self.calls.record(
            at, arrived, real_seconds(), method, parameters, status=outcome.status, error=outcome.error,
            fault=hit.fault.kind if hit else "", message_id=outcome.message_id,
        )  # fmt: skip
        if held:
            await asyncio.sleep(held)
        return _response(outcome)

    async def _call(self, key: str, parameters: Parameters) -> Any:
        method = METHODS.get(key)
        if method is None:
            raise method_not_found()
        result = method(self._telegram, parameters)
        return await result if inspect.isawaitable(result) else result

    def _check_token(self, token: str) -> None:
        known = token in self._tokens if self._tokens else _TOKEN.fullmatch(token) is not None
        if not known:
            raise unauthorized()
        if not self._token_seen:
            # The first bot that calls is the bot with which people here talk.
            self._token_seen = True
            self._telegram.world.bot.id = int(token.partition(":")[0])

    def _check_limits(self, key: str, parameters: Parameters) -> None:
        if key not in COUNTED or not self.limits.enforced:
            return
        chat_id = parameters.chat_id() if parameters.values.get("chat_id") else 0
        chat = self._telegram.world.find_chat(chat_id)
        retry_after = self.limits.retry_after(
            chat_id,
            in_group=chat is not None and chat.type in {"group", "supergroup"},
            paid=parameters.flag("allow_paid_broadcast"),
            now=real_seconds(),
        )
        if retry_after:
            raise too_many_requests(retry_after)

    async def _call_in_answer(self, method: str, values: dict[str, Any]) -> None:
        arrived, at, parameters = real_seconds(), self._telegram.clock.now(), Parameters(values)
        try:
            outcome = _done(await self._call(method.lower(), parameters))
        except Refusal as refused:
            outcome = _refused(refused)
        self.calls.record(
            at, arrived, real_seconds(), method, parameters,
            status=outcome.status, error=outcome.error, fault="", message_id=outcome.message_id,
        )  # fmt: skip

    async def _fail_before(self, request: web.Request, hit: Hit) -> None:
        kind, text = hit.fault.kind, hit.fault.text
        if kind == "429":
            raise too_many_requests(hit.retry_after)
        if kind == "403":
            raise forbidden(text or "bot was blocked by the user")
        if kind == "400":
            raise bad_request(text or "chat not found")
        if kind == "401":
            raise unauthorized()
        if kind == "404":
            raise method_not_found() if not text else Refusal(404, text)
        if kind == "5xx":
            raise _Broken(_server_error(hit.fault))
        if kind in _NO_ANSWERS:
            raise _Broken(_NO_ANSWERS[kind])
        if kind == "silent":
            # Waits until the caller hangs up.
            await asyncio.sleep(_FOR_EVER)
        if kind == "drop_before":
            _cut(request)
            raise _Broken(_Outcome(0, b"", "connection dropped before the call was carried out"))

    async def _fail_after(self, request: web.Request, fault: Fault) -> None:
        if fault.kind == "drop_after":
            _cut(request)
        elif fault.kind == "slow":
            await asyncio.sleep(fault.seconds)


_NO_ANSWERS = {
    "page": _Outcome(
        200, b"<html><body>Sign in to the net</body></html>", "a page", content_type="text/html"
    ),
    "empty": _Outcome(200, b"", "nothing"),
    "not_ok": _Outcome(200, b'{"ok":false}', "no reason"),
}
_FOR_EVER = 3600.0


class _Broken(Exception):
    def __init__(self, outcome: _Outcome) -> None:
        super().__init__(outcome.error)
        self.outcome = outcome


async def unknown_path(_request: web.Request) -> web.Response:
    return _response(_refused(not_found()))


def _done(result: Any) -> _Outcome:
    message_id = result.get("message_id", 0) if isinstance(result, dict) else 0
    return _Outcome(200, _dump({"ok": True, "result": result}), message_id=message_id)


def _refused(refused: Refusal) -> _Outcome:
    return _Outcome(
        refused.code,
        _dump(refused.answer()),
        refused.description,
        retry_after=refused.parameters.get("retry_after", 0),
    )


def _server_error(fault: Fault) -> _Outcome:
    text = fault.text or "Bad Gateway"
    page = f"<html><head><title>{fault.code} {text}</title></head><body><h1>{fault.code} {text}</h1></body></html>"
    return _Outcome(fault.code, page.encode(), text, content_type="text/html")


def _response(outcome: _Outcome) -> web.Response:
    headers = {"Retry-After": str(outcome.retry_after)} if outcome.retry_after else None
    # Status 0 stands for a connection that was cut, so nobody reads this.
    return web.Response(
        status=outcome.status or 500, body=outcome.body, content_type=outcome.content_type, headers=headers
    )


def _cut(request: web.Request) -> None:
    if request.transport is not None:
        request.transport.abort()


_ENCODER = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":"))


def _dump(answer: dict[str, Any]) -> bytes:
    return _ENCODER.encode(answer).encode("utf-8", "replace")
