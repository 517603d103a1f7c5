"""Reads the JSON that the chat page and the tests send, or refuses it in plain words."""

from __future__ import annotations

import json
from typing import Any

from aiohttp import web


class BadField(Exception):
    """A part of the request can't be used. The text says which; ``status`` is the HTTP status."""

    def __init__(self, text: str, status: int = 400) -> None:
        super().__init__(text)
        self.status = status


async def read_json(request: web.Request) -> Any:
    origin = request.headers.get("Origin")
    if origin is not None and origin.partition("://")[2] != request.host:
        # Another site that is open in the same browser must not control this one.
        raise BadField("requests from other sites are not taken", 403)
    body = await request.read()
    try:
        return json.loads(body) if body.strip() else {}
    except ValueError as error:
        raise BadField(f"the body is not JSON: {error}") from None


async def read_fields(request: web.Request) -> dict[str, Any]:
    fields = await read_json(request)
    if not isinstance(fields, dict):
        raise BadField("the body must be a JSON object")
    return fields


def number(fields: dict[str, Any], name: str, default: float | None = None) -> float:
    value = fields.get(name, default)
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise BadField(f"{name} must be a number")
    return value


def integer(fields: dict[str, Any], name: str, default: int | None = None) -> int:
    value = fields.get(name, default)
    if isinstance(value, bool) or not isinstance(value, int):
        raise BadField(f"{name} must be a whole number")
    return value


def text(fields: dict[str, Any], name: str, default: str | None = None) -> str:
    value = fields.get(name, default)
    if not isinstance(value, str):
        raise BadField(f"{name} must be a text")
    return value


def flag(fields: dict[str, Any], name: str, default: bool | None = None) -> bool:  # noqa: FBT001 - what stands in for a missing field
    value = fields.get(name, default)
    if not isinstance(value, bool):
        raise BadField(f"{name} must be true or false")
    return value
