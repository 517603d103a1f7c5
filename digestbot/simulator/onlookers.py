"""The open chat pages. Each of them is told everything that happens."""

from __future__ import annotations

import asyncio
import json
from typing import Any

from aiohttp import WSMsgType, web

_LONGEST_QUEUE = 2_000


class Onlookers:
    def __init__(self) -> None:
        self._queues: set[asyncio.Queue[str | None]] = set()

    @property
    def any(self) -> bool:
        """Whether a page is open; if none is, nothing needs to be drawn."""
        return bool(self._queues)

    def push(self, event: dict[str, Any]) -> None:
        if not self._queues:
            return
        text = json.dumps(event, ensure_ascii=False)
        for queue in list(self._queues):
            if queue.qsize() >= _LONGEST_QUEUE:
                # A page that can't keep up is disconnected; it loads the whole state when it connects again.
                self._queues.discard(queue)
                queue.put_nowait(None)
            else:
                queue.put_nowait(text)

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse(heartbeat=20)
        await socket.prepare(request)
        queue: asyncio.Queue[str | None] = asyncio.Queue()
        self._queues.add(queue)
        writer = asyncio.create_task(self._write(socket, queue))
        try:
            async for message in socket:
                if message.type in {WSMsgType.CLOSE, WSMsgType.ERROR}:
                    break
        finally:
            self._queues.discard(queue)
            writer.cancel()
        return socket

    def close(self) -> None:
        for queue in list(self._queues):
            queue.put_nowait(None)
        self._queues.clear()

    async def _write(self, socket: web.WebSocketResponse, queue: asyncio.Queue[str | None]) -> None:
        while (text := await queue.get()) is not None:
            try:
                await socket.send_str(text)
            except ConnectionError:
                return
        await socket.close()
