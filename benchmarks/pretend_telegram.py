"""A lean stand-in for Telegram, for benchmarks of sending: ``python -m benchmarks.pretend_telegram [--tls]``.

It reads just enough of a request to know the method and the chat, keeps the limits, the faults and the latency that
it is told to (``POST /control``: ``{"limits", "latency_ms", "faults", "seed"}``), and remembers which message came
when (``GET /control``). Updates that it is told (``POST /push``) it hands out to whoever asks, and it remembers when each
tap was answered and each message edited. Limits and faults are the simulator's own; its instants are the machine's monotonic clock,
which other processes share. A request costs it a tenth of what the simulator needs.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import json
import random
import re
import ssl
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from digestbot.simulator.faults import Fault, Faults
from digestbot.simulator.limits import Limits, LimitSettings

CERTIFICATES = Path(__file__).parent / "certificates"
_CHAT = re.compile(rb'chat_id"?[=:] ?"?(-?[0-9]+)')
_QUERY = re.compile(rb'callback_query_id"?[=:] ?"?([0-9]+)')
_PAID = re.compile(rb"allow_paid_broadcast\"?[=:] ?\"?true", re.IGNORECASE)
_LENGTH = re.compile(rb"content-length: ?([0-9]+)", re.IGNORECASE)
_SENDS = (b"/sendMessage", b"/sendRichMessage", b"/sendmessage")
#: What Telegram says of a digest: its text and where its entities are.
_ECHO = json.dumps(
    {
        "from": {"id": 1, "is_bot": True, "first_name": "Digest", "username": "digest_bot"},
        "date": 1_795_000_000,
        "text": "A headline of the usual length, and what is known about it so far.\n" * 19,
        "entities": [
            {"offset": 67 * line, "length": 30, "type": "text_link", "url": f"https://paper.example/{line}"}
            for line in range(19)
        ],
    }
).encode()[1:]


class Street:
    """All that was seen, and how to treat what comes."""

    def __init__(self) -> None:
        self.reset({})

    def reset(self, told: dict[str, Any]) -> None:
        self.limits = Limits(LimitSettings(**told.get("limits", {})), time.monotonic())
        self.faults = Faults(told.get("seed", 1))
        self.faults.rules = [Fault(**rule) for rule in told.get("faults", [])]
        self.low, self.high = (milliseconds / 1000 for milliseconds in told.get("latency_ms", (0, 0)))
        self.chance = random.Random(told.get("seed", 1))
        self.accepted: list[tuple[float, int]] = []
        #: When each tap was answered, by its id, and when a message of a chat was edited.
        self.answered: dict[str, float] = {}
        self.edited: list[tuple[float, int]] = []
        self.updates: list[Any] = []
        self.asking: Callable[[], None] | None = None
        self.floods: list[float] = []
        self.forced: list[float] = []

    def seen(self, after: int) -> dict[str, Any]:
        times = Counter(chat for _, chat in self.accepted)
        strikes: Counter[str] = Counter()
        for rule in self.faults.rules:
            strikes[rule.kind] += rule.hits
        return {
            "accepted": self.accepted[after:],
            "floods": self.floods,
            "forced_at": self.forced,
            "answered": self.answered,
            "edited": self.edited,
            "strikes": strikes,
            "count": len(self.accepted),
            "chats": len(times),
            "doubled": {chat: count for chat, count in times.items() if count > 1},
        }

    def take(self, chat: int, now: float, *, paid: bool) -> int:
        """0 if the message is taken, else the seconds to stay away."""
        refused = (
            self.limits.retry_after(chat, in_group=chat < 0, paid=paid, now=now)
            if self.limits.enforced
            else 0
        )
        if refused:
            self.floods.append(now)
        else:
            self.accepted.append((now, chat))
        return refused


class Connection(asyncio.Protocol):
    def __init__(self, street: Street) -> None:
        self._street = street
        self._loop = asyncio.get_running_loop()
        self._buffer = b""

    def connection_made(self, transport: Any) -> None:
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._buffer = self._buffer + data if self._buffer else data
        head, end, rest = self._buffer.partition(b"\r\n\r\n")
        if not end:
            return
        length = _LENGTH.search(head)
        needed = int(length[1]) if length else 0
        if len(rest) < needed:
            if b"expect: 100-continue" in head.lower():
                self._transport.write(b"HTTP/1.1 100 Continue\r\n\r\n")
            return
        self._buffer = rest[needed:]
        self._handle(head.partition(b" HTTP/")[0], rest[:needed])

    def _handle(self, line: bytes, body: bytes) -> None:
        method, _, path = line.partition(b" ")
        street = self._street
        if path.startswith(b"/control"):
            if method == b"POST":
                street.reset(json.loads(body))
            after = int(path.partition(b"after=")[2] or b"0")
            self._answer(200, json.dumps(street.seen(after) if method == b"GET" else {}).encode())
            return
        if path.startswith(b"/push"):
            street.updates += json.loads(body)
            self._answer(200, b"{}")
            if street.asking is not None:
                street.asking()
            return
        if path.endswith(b"/getUpdates"):
            self._hand_out(json.loads(body).get("timeout", 0))
            return
        if tapped := _QUERY.search(body):
            street.answered[tapped[1].decode()] = time.monotonic()
        elif path.endswith(b"/editMessageText") and (found := _CHAT.search(body)):
            street.edited.append((time.monotonic(), int(found[1])))
        if not path.endswith(_SENDS):
            result = {"id": 1, "is_bot": True, "first_name": "Digest", "username": "digest_bot"}
            ok: Any = result if path.lower().endswith(b"getme") else True
            self._answer(200, json.dumps({"ok": True, "result": ok}).encode())
            return
        half = street.chance.uniform(street.low, street.high) / 2
        at = time.monotonic() + half
        if half:
            self._loop.call_later(half, self._arrive, body, at, half)
        else:
            self._arrive(body, at, 0.0)

    def _hand_out(self, seconds: float) -> None:
        """Answer getUpdates, once there is an update or the time is over."""
        street = self._street

        def answer() -> None:
            waits.cancel()
            street.asking = None
            updates, street.updates = street.updates, []
            self._answer(200, json.dumps({"ok": True, "result": updates}).encode())

        waits = self._loop.call_later(seconds, answer)
        street.asking = answer
        if street.updates:
            answer()

    def _arrive(self, body: bytes, at: float, half: float) -> None:
        """The message arrives at this instant, also where this process comes to it a little later."""
        found = _CHAT.search(body)
        chat = int(found[1]) if found else 0
        street = self._street
        hit = street.faults.strike("sendmessage", chat, at) if street.faults.rules else None
        kind = hit.fault.kind if hit else ""
        if kind == "drop_before":
            self._transport.abort()
        elif kind == "5xx":
            self._later(half, 502, b"<html>Bad Gateway</html>")
        elif kind == "429" and hit:
            street.forced.append(at)
            self._later(half, 429, _flood(hit.retry_after))
        elif refused := street.take(chat, at, paid=_PAID.search(body) is not None):
            self._later(half, 429, _flood(refused))
        elif kind == "drop_after":
            self._transport.abort()
        else:
            number = len(street.accepted)
            chat_wire = b'"chat":{"id":%d,"type":"private","first_name":"Reader"},' % chat
            self._later(half, 200, b'{"ok":true,"result":{"message_id":%d,%b%b}' % (number, chat_wire, _ECHO))

    def _later(self, seconds: float, status: int, body: bytes) -> None:
        if seconds:
            self._loop.call_later(seconds, self._answer, status, body)
        else:
            self._answer(status, body)

    def _answer(self, status: int, body: bytes) -> None:
        if not self._transport.is_closing():
            self._transport.write(
                b"HTTP/1.1 %d X\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b"
                % (status, len(body), body)
            )


def _flood(seconds: int) -> bytes:
    text = f"Too Many Requests: retry after {seconds}"
    return json.dumps(
        {"ok": False, "error_code": 429, "description": text, "parameters": {"retry_after": seconds}}
    ).encode()


async def serve(*, tls: bool) -> None:
    context = None
    if tls:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(CERTIFICATES / "loopback.pem", CERTIFICATES / "loopback.key")
    street = Street()
    server = await asyncio.get_running_loop().create_server(
        lambda: Connection(street), "127.0.0.1", 0, ssl=context, backlog=1024
    )
    port = server.sockets[0].getsockname()[1]
    sys.stdout.write(f"{'https' if tls else 'http'}://127.0.0.1:{port}\n")
    sys.stdout.flush()
    gc.freeze()
    gc.set_threshold(50_000, 20, 1_000)
    await server.serve_forever()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--tls", action="store_true")
    asyncio.run(serve(tls=parser.parse_args().tls))


if __name__ == "__main__":
    main()
