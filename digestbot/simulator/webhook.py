"""Pushes updates to the bot's webhook, one after another; each is repeated until the bot takes it."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp

from digestbot.simulator.clock import TurnableClock
from digestbot.simulator.updates import Updates

_FIRST_PAUSE = 0.2
_LONGEST_PAUSE = 10.0
_ANSWER_SECONDS = 60

#: Runs a method call from the webhook's answer.
CallInAnswer = Callable[[str, dict[str, Any]], Awaitable[None]]


class Webhook:
    def __init__(self, updates: Updates, clock: TurnableClock) -> None:
        self._updates = updates
        self._clock = clock
        self._task: asyncio.Task[None] | None = None
        self._last_error: tuple[int, str] | None = None
        self.url = ""
        self.secret = ""
        self.max_connections = 40
        self.call_in_answer: CallInAnswer | None = None

    def set(self, url: str, secret: str, max_connections: int) -> None:
        """Push to this address from now on. With an empty address, the bot polls again."""
        self._stop_task()
        self.url, self.secret, self.max_connections = url, secret, max_connections
        self._last_error = None
        self._updates.webhook_is_set = bool(url)
        if url:
            self._updates.end_poll_for_webhook()
            self._task = asyncio.get_running_loop().create_task(self._push_all())

    def info(self) -> dict[str, Any]:
        """The Bot API's WebhookInfo."""
        info: dict[str, Any] = {
            "url": self.url,
            "has_custom_certificate": False,
            "pending_update_count": len(self._updates.pending),
        }
        if self.url:
            info["max_connections"] = self.max_connections
            info["ip_address"] = "127.0.0.1"
        if self._last_error:
            info["last_error_date"], info["last_error_message"] = self._last_error
        if self._updates.allowed:
            info["allowed_updates"] = self._updates.allowed
        return info

    async def close(self) -> None:
        task = self._task
        self._stop_task()
        if task is not None:
            with contextlib.suppress(asyncio.CancelledError):
                await task

    def _stop_task(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    async def _push_all(self) -> None:
        pause = _FIRST_PAUSE
        timeout = aiohttp.ClientTimeout(total=_ANSWER_SECONDS)
        async with aiohttp.ClientSession(timeout=timeout, trust_env=False) as session:
            while True:
                update = await self._updates.wait_for_any()
                problem = await self._push(session, update.body)
                if problem is None:
                    self._updates.drop(update.id)
                    pause = _FIRST_PAUSE
                else:
                    self._last_error = (self._clock.unix(), problem)
                    await asyncio.sleep(pause)
                    pause = min(pause * 2, _LONGEST_PAUSE)

    async def _push(self, session: aiohttp.ClientSession, body: dict[str, Any]) -> str | None:
        """None if the bot took the update, otherwise the problem in Telegram's words."""
        headers = {"Content-Type": "application/json"}
        if self.secret:
            headers["X-Telegram-Bot-Api-Secret-Token"] = self.secret
        try:
            async with session.post(
                self.url, data=json.dumps(body), headers=headers, ssl=False, allow_redirects=False
            ) as response:
                if not 200 <= response.status < 300:
                    return f"Wrong response from the webhook: {response.status} {response.reason}"
                answer = await response.read()
        except TimeoutError:
            return "Read timeout expired"
        except aiohttp.ClientConnectorError:
            return "Connection refused"
        except aiohttp.ClientError:
            return "Connection reset by peer"
        await self._call(answer)
        return None

    async def _call(self, answer: bytes) -> None:
        with contextlib.suppress(ValueError):
            call = json.loads(answer) if answer.strip().startswith(b"{") else None
            if (
                self.call_in_answer is not None
                and isinstance(call, dict)
                and isinstance(call.get("method"), str)
            ):
                await self.call_in_answer(call.pop("method"), call)
