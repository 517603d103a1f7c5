"""The base class of a transport: an HTTP client that python-telegram-bot uses through its ``BaseRequest``.

The library's default transport was measured at 3 to 4 ms of CPU time for a message, ours at a tenth or less.
A subclass implements ``_exchange`` (one request, one answer), and its errors say whether anything was sent.
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

#: The longest waits for an answer and for a connection, in seconds.
READ_TIMEOUT = 15.0
CONNECT_SECONDS = 5.0
#: The most connections at one time. The sender has fewer requests in flight, so none waits for a connection.
CONNECTIONS = 300

JSON_TYPE = "application/json"
#: The beginning of Telegram's answer to a sent message. Reading only this is faster than parsing the whole
#: JSON.
_SENT = re.compile(rb'\{"ok":true,"result":\{"message_id":([0-9]+)[,}]')


class NotConnected(NetworkError):
    """The request was not sent, because there was no connection."""


class NotTelegram(NetworkError):
    """A server between the bot and Telegram, such as a proxy, refused the request; Telegram never saw it."""


class Unauthorized(NetworkError):
    """Telegram refused the token (401). This may pass, if Telegram's own servers fail for a moment."""


def _nobody(_told: object) -> None:
    """The default for ``answered`` and ``dated``: do nothing."""


class Transport(BaseRequest):
    """A pool of connections to the Bot API server."""

    #: Called with the HTTP status of each answer.
    answered: Callable[[int], None] = staticmethod(_nobody)
    #: Called with the ``Date`` header of each answer that has one.
    dated: Callable[[str], None] = staticmethod(_nobody)

    @abc.abstractmethod
    def __init__(
        self, *, connections: int = CONNECTIONS, connect_seconds: float = CONNECT_SECONDS
    ) -> None: ...

    @abc.abstractmethod
    async def _exchange(
        self, method: str, url: str, body: bytes | None, content_type: str, read_timeout: float
    ) -> tuple[int, bytes]:
        """Make one request, and return the HTTP status and the body of the answer.

        Raises:
            NotConnected: Nothing was sent.
            TimedOut: No answer came in time; Telegram may have carried out the request.
            NetworkError: The connection broke; Telegram may have carried out the request.
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
        """Make a request for the library, and return the status and body, checked to be Telegram's answer.

        Raises:
            TelegramError: See ``_exchange`` and ``_checked``.
        """
        body, content_type = _body(request_data)
        status, answer = await self._exchange(
            method, url, body, content_type, _seconds(read_timeout, otherwise=READ_TIMEOUT)
        )
        self.answered(status)
        return _checked(status, answer)

    async def download(self, url: str) -> bytes:
        """The bytes at an address, such as a file that somebody sent.

        Raises:
            NetworkError: There is no such file; or see ``_exchange``.
        """
        status, content = await self._exchange("GET", url, None, JSON_TYPE, READ_TIMEOUT)
        self.answered(status)
        if status != HTTPStatus.OK:
            raise NetworkError(f"The server answers with {status} instead of the file")
        return content

    async def send_ready(self, url: str, body: bytes) -> int:
        """Send a message whose JSON is ready, and return the id of the new message.

        Only the id is read from the answer, which saves CPU time.

        Raises:
            TelegramError: Telegram refused the message; or see ``_exchange`` and ``_checked``.
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
    """Passes an answer that has arrived already to the library, which raises the error stated in it."""

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
    """Check that an answer has the form of Telegram's, and return it with the status that it states itself.

    The library does not check the form: it trusts the HTTP status, logs whole error pages of gateways, and
    fails on JSON of another form.

    Raises:
        Unauthorized: Telegram refused the token (401).
        NotTelegram: Another server refused the request; Telegram did not carry it out.
        NetworkError: Any other answer that is not Telegram's; Telegram may have carried out the request.
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
                # A 413 refuses this message, as a 400 does, but the library would report a network error.
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
    """The parameters of a refusal that the library reads, without those that are no numbers."""
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
    # The library's own JSON writes numbers as strings ("timeout": "25"), which some Bot API servers refuse.
    return json.dumps(data.parameters).encode(), JSON_TYPE


def _multipart(data: RequestData) -> tuple[bytes, str]:
    """Encode fields and files as ``multipart/form-data`` (RFC 7578).

    Returns the body and the content type.
    """
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
