"""HTTP for python-telegram-bot behind the library's own ``BaseRequest`` seam: what any transport of ours does alike.

The library's default transport was measured at 3 to 4 ms of CPU for a message, ours at a tenth or less. A transport
brings ``_exchange`` (one request, one answer) and says of each failure whether anything was sent.
"""

from __future__ import annotations

import abc
import json
import re
import secrets
from collections.abc import Callable
from http import HTTPStatus
from http.client import responses
from typing import Any

from telegram._utils.defaultvalue import DefaultValue
from telegram.error import NetworkError
from telegram.request import BaseRequest, RequestData

#: Seconds.
READ_TIMEOUT = 15.0
CONNECT_SECONDS = 5.0
#: Connections at once; more than the sender has in flight.
CONNECTIONS = 300

JSON_TYPE = "application/json"
#: How Telegram's answer to a message that was sent begins.
_SENT = re.compile(rb'\{"ok":true,"result":\{"message_id":([0-9]+)[,}]')


class NotConnected(NetworkError):
    """The request never left: there was no connection to send it on."""


class NotTelegram(NetworkError):
    """Somebody on the way, such as a proxy or a portal, refused the request: Telegram never saw it."""


class Unauthorized(NetworkError):
    """Telegram does not know the token: at this moment, which may pass."""


def _nobody(_status: int) -> None:
    """Nobody counts."""


class Transport(BaseRequest):
    """One pool of connections to the Bot API server."""

    #: Told the HTTP status of each answer.
    answered: Callable[[int], None] = staticmethod(_nobody)

    @abc.abstractmethod
    def __init__(
        self, *, connections: int = CONNECTIONS, connect_seconds: float = CONNECT_SECONDS
    ) -> None: ...

    @abc.abstractmethod
    async def _exchange(
        self, method: str, url: str, body: bytes | None, content_type: str, read_timeout: float
    ) -> tuple[int, bytes]:
        """Make one request; gives the status and the body.

        Raises:
            NotConnected: Nothing was sent.
            TimedOut: No answer in time; the request may have been carried out.
            NetworkError: The connection broke; the request may have been carried out.
        """

    @property
    def read_timeout(self) -> float:
        return READ_TIMEOUT

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 - the seam's signature
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 - the seam's signature
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 - the seam's signature
    ) -> tuple[int, bytes]:
        """Make one request of the library's; gives the status and the body, which is an answer of Telegram's.

        Raises:
            TelegramError: See ``_exchange`` and ``_checked``.
        """
        body, content_type = _body(request_data)
        status, answer = await self._exchange(
            method, url, body, content_type, _seconds(read_timeout, otherwise=READ_TIMEOUT)
        )
        self.answered(status)
        return _checked(status, answer)

    async def send_ready(self, url: str, body: bytes) -> int:
        """Send a message whose JSON is ready; gives the new message's id, and reads no more of the answer.

        Raises:
            TelegramError: As the library reads the answer, or see ``_exchange`` and ``_checked``.
        """
        status, answer = await self._exchange("POST", url, body, JSON_TYPE, READ_TIMEOUT)
        self.answered(status)
        if status == 200 and (sent := _SENT.match(answer)):
            return int(sent[1])
        result: Any = await _Answered(*_checked(status, answer)).post(url)
        if not isinstance(result, dict) or not _is_number(result.get("message_id")):
            raise NetworkError("The answer names no message")
        return int(result["message_id"])


class _Answered(BaseRequest):
    """An answer that is there already, for the library to read."""

    def __init__(self, status: int, answer: bytes) -> None:
        self._answer = (status, answer)

    @property
    def read_timeout(self) -> float:
        return 0.0

    async def initialize(self) -> None: ...

    async def shutdown(self) -> None: ...

    async def do_request(self, *_: Any, **__: Any) -> tuple[int, bytes]:
        return self._answer


def _checked(status: int, answer: bytes) -> tuple[int, bytes]:
    """The answer, and the status that it names itself, where it has the form of Telegram's answers.

    The library believes the status, logs whole pages of gateways as errors of its own, and breaks on JSON of another form.

    Raises:
        Unauthorized: 401.
        NotTelegram: Nobody carried out the request.
        NetworkError: Anything else that is no answer of Telegram's; the request may have been carried out.
    """
    told = _json(answer)
    if told.get("ok") is True and "result" in told and 200 <= status < 300:
        return status, answer
    if told.get("ok") is False and isinstance(told.get("description"), str):
        code = told.get("error_code", status)
        if _is_number(code) and 400 <= code < 600:
            if code == HTTPStatus.UNAUTHORIZED:
                raise Unauthorized(f"{told['description']} (401)")
            if code == HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
                # It speaks of this message, as a 400 does; the library takes it for trouble on the way.
                code = int(HTTPStatus.BAD_REQUEST)
            return code, json.dumps(told | {"parameters": _parameters(told)}).encode()
    what = f"{responses.get(status, 'Unknown')} ({status}), and no answer of Telegram's"
    if 300 <= status < 500:
        raise NotTelegram(what)
    raise NetworkError(what)


def _json(answer: bytes) -> dict[str, Any]:
    try:
        told = json.loads(answer)
    except (ValueError, RecursionError):
        return {}
    return told if isinstance(told, dict) else {}


def _parameters(told: dict[str, Any]) -> dict[str, int]:
    """What stands beside a refusal, as far as it is what the library expects there."""
    given = told.get("parameters")
    if not isinstance(given, dict):
        return {}
    return {
        name: given[name] for name in ("migrate_to_chat_id", "retry_after") if _is_number(given.get(name))
    }


def _is_number(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _seconds(given: Any, *, otherwise: float) -> float:
    if given is None or isinstance(given, DefaultValue):
        return otherwise
    return float(given)


def _body(data: RequestData | None) -> tuple[bytes | None, str]:
    if data is None:
        return None, JSON_TYPE
    if data.contains_files:
        return _multipart(data)
    # The library's own JSON has numbers as texts ("timeout": "25"), which some Bot API servers refuse.
    return json.dumps(data.parameters).encode(), JSON_TYPE


def _multipart(data: RequestData) -> tuple[bytes, str]:
    """Fields and files as ``multipart/form-data`` (RFC 7578)."""
    boundary = secrets.token_hex(16)
    parts: list[bytes] = []
    for name, value in data.json_parameters.items():
        parts.append(_part(boundary, f'name="{_quoted(name)}"', "text/plain; charset=utf-8", value.encode()))
    for name, (filename, content, content_type) in data.multipart_data.items():
        read = content if isinstance(content, bytes) else content.read()
        about = f'name="{_quoted(name)}"; filename="{_quoted(filename)}"'
        parts.append(_part(boundary, about, content_type, read))
    return b"".join([*parts, f"--{boundary}--\r\n".encode()]), f"multipart/form-data; boundary={boundary}"


def _part(boundary: str, about: str, content_type: str, content: bytes) -> bytes:
    head = f"--{boundary}\r\nContent-Disposition: form-data; {about}\r\nContent-Type: {content_type}\r\n\r\n"
    return head.encode() + content + b"\r\n"


def _quoted(name: str) -> str:
    return name.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
