"""A web site on loopback that answers as told and remembers what it was asked."""

from __future__ import annotations

import asyncio
import contextlib
import ssl
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Self


@dataclass(frozen=True)
class Request:
    path: str
    headers: dict[str, str]


Handler = Callable[[Request, asyncio.StreamWriter], Awaitable[None]]


def answer(status: int = 200, body: bytes = b"", **headers: str) -> bytes:
    """A whole answer; ``content_type="x"`` becomes ``content-type: x``."""
    lines = [f"HTTP/1.1 {status} Whatever"]
    fields = (
        {"content-length": str(len(body)), "connection": "close"}
        if status != 304
        else {"connection": "close"}
    )
    fields |= {name.replace("_", "-"): value for name, value in headers.items()}
    lines += [f"{name}: {value}" for name, value in fields.items()]
    return "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + body


@dataclass
class LocalSite:
    answers: dict[str, bytes | Handler] = field(default_factory=dict)
    requests: list[Request] = field(default_factory=list)
    host: str = "127.0.0.1"
    port: int = 0
    tls: ssl.SSLContext | None = None
    #: Requests being answered now, and the most there ever were.
    open: int = 0
    most_open: int = 0

    async def __aenter__(self) -> Self:
        self._serving: set[asyncio.Task[None]] = set()
        self._server = await asyncio.start_server(self._serve, self.host, 0, ssl=self.tls)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        for task in self._serving:
            task.cancel()
        await asyncio.gather(*self._serving)

    @property
    def place(self) -> tuple[str, int]:
        return self.host, self.port

    def url(self, path: str = "/feed") -> str:
        return f"http://{self.host}:{self.port}{path}"

    @property
    def paths(self) -> list[str]:
        return [request.path for request in self.requests]

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._serving.add(asyncio.current_task())
        # Cancelled when the site closes while an answer is still going out.
        with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
            headers = dict(line.split(": ", 1) for line in head[1:] if line)
            request = Request(head[0].split(" ")[1], {name.lower(): value for name, value in headers.items()})
            self.requests.append(request)
            self.open += 1
            self.most_open = max(self.open, self.most_open)
            try:
                told = self.answers.get(request.path, answer(404))
                if isinstance(told, bytes):
                    writer.write(told)
                    await writer.drain()
                else:
                    await told(request, writer)
            finally:
                self.open -= 1
                writer.close()
