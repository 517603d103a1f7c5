"""Reads a call's parameters from its query, form, multipart body or JSON."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from digestbot.simulator.api.refusals import Refusal, bad_request

_TRUE = frozenset({"true", "1", "yes", "t", "y"})


@dataclass(slots=True)
class Upload:
    name: str
    mime: str
    data: bytes


@dataclass(slots=True)
class Parameters:
    """The parameters as they came. Each method reads one kind of value, or raises Telegram's refusal."""

    values: dict[str, Any] = field(default_factory=dict)
    uploads: dict[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str:
        value = self.values.get(name)
        if value is None:
            return ""
        text = value if isinstance(value, str) else json.dumps(value)
        if not text.isascii():
            try:
                text.encode()
            except UnicodeEncodeError:
                raise bad_request("strings must be encoded in UTF-8") from None
        return text

    def integer(self, name: str, default: int = 0) -> int:
        value = self.values.get(name)
        if isinstance(value, int):
            return int(value)
        try:
            return int(str(value).strip()) if value not in (None, "") else default
        except ValueError:
            return default

    def flag(self, name: str) -> bool:
        value = self.values.get(name)
        return value if isinstance(value, bool) else str(value).strip().lower() in _TRUE

    def parsed(self, name: str) -> Any:
        """A value that may be JSON inside a text, as in forms; None if it is missing."""
        value = self.values.get(name)
        if value in (None, ""):
            return None
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value)
        except (ValueError, RecursionError):
            raise bad_request(f"can't parse {name.replace('_', ' ')} JSON object") from None

    def chat_id(self, name: str = "chat_id") -> int | str:
        value = self.values.get(name)
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        text = str(value or "").strip()
        if not text:
            raise bad_request(f"{name} is empty")
        try:
            return int(text)
        except ValueError:
            return text


async def read_parameters(request: web.BaseRequest) -> Parameters:
    parameters = Parameters(dict(request.query) if request.query_string else {})
    if request.method != "POST" or not request.can_read_body:
        return parameters
    kind = request.content_type
    if kind == "application/json":
        body = await request.read()
        if body.strip():
            parameters.values.update(_json_object(body))
    elif kind == "multipart/form-data":
        await _read_multipart(request, parameters)
    else:
        parameters.values.update(await request.post())
    return parameters


def _json_object(body: bytes) -> dict[str, Any]:
    try:
        values = json.loads(body)
    except (ValueError, RecursionError):
        raise Refusal(400, "Bad Request: can't parse JSON object") from None
    if not isinstance(values, dict):
        raise Refusal(400, "Bad Request: object expected")
    return values


async def _read_multipart(request: web.BaseRequest, parameters: Parameters) -> None:
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            parameters.uploads[name] = Upload(value.filename, value.content_type, value.file.read())
        else:
            parameters.values[name] = value
