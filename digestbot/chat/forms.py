"""Checks that an update has the fields and types that Telegram documents.

The library does not check the types of most fields, and the handlers rely on them.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

#: The type of each field that the handlers read. The library itself checks that most required fields are
#: there.
_FIELDS: dict[str, type | tuple[type, ...]] = {
    **dict.fromkeys(
        ("text", "caption", "data", "first_name", "last_name", "title", "username", "language_code", "status", "type"),
        str,
    ),
    **dict.fromkeys(("message_id", "date", "offset", "length", "message_thread_id", "migrate_to_chat_id"), int),
    **dict.fromkeys(("latitude", "longitude"), (int, float)),
    **dict.fromkeys(("entities", "caption_entities", "photo"), list),
    **dict.fromkeys(
        ("chat", "from", "user", "sender_chat", "message", "new_chat_member", "old_chat_member", "location", "document"),
        dict,
    ),
}  # fmt: skip
#: The fields whose content is checked by these rules. In other fields the same names have other types: the
#: ``text`` of a rich message may be a list.
_READ = {
    *(name for name, kind in _FIELDS.items() if kind in {dict, list}),
    "reply_to_message",
}
#: The types of fields that mean something else in an inline query.
_TYPES_IN = {"inline_query": _FIELDS | {"id": str, "query": str, "offset": str}}
#: Required parts of fields that the handlers read and that the library does not insist on.
_PARTS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(
        (
            "message",
            "edited_message",
            "channel_post",
            "edited_channel_post",
            "reply_to_message",
            "pinned_message",
            "business_message",
            "edited_business_message",
        ),
        ("chat",),
    ),
    "callback_query": ("from",),
    "inline_query": ("from", "query", "offset"),
    "my_chat_member": ("chat", "from", "old_chat_member", "new_chat_member"),
    **dict.fromkeys(("old_chat_member", "new_chat_member"), ("user", "status")),
}
#: The fields whose ``id`` must be a number.
_NUMBERED = {"chat", "from", "user", "sender_chat"}
_LARGEST = 2**63 - 1


def check(update: dict[str, Any]) -> None:
    """Check an update, as Telegram's JSON has it, before the library reads it.

    Raises:
        ValueError: A field has the wrong type or is missing, or a database can't store a number or text in
            it.
    """
    # The top-level fields are all checked: the library reads a message and a chat from any kind of update.
    _check_fields(update, _READ | update.keys())


def _check_fields(
    fields: dict[str, Any],
    looked_into: Collection[str] = _READ,
    types: Mapping[str, type | tuple[type, ...]] = _FIELDS,
) -> None:
    for name, value in fields.items():
        fits = types.get(name)
        if fits is not None and (not isinstance(value, fits) or isinstance(value, bool)):
            raise ValueError(f"{name} is none")
        if fits is dict and not value:
            raise ValueError(f"{name} is empty")
        if name in _PARTS and isinstance(value, dict):
            for part in _PARTS[name]:
                if part not in value:
                    raise ValueError(f"{name} has no {part}")
        if name in _NUMBERED and not isinstance(value.get("id"), int):
            raise ValueError(f"{name} has no number")
        for part in value if isinstance(value, list) else [value]:
            if name in looked_into and isinstance(part, dict):
                _check_fields(part, types=_TYPES_IN.get(name, _FIELDS))
            else:
                _check_value(part)


def tap_of(update: dict[str, Any]) -> str | None:
    """The id by which a tap can be answered, even if the rest of the update can't be read.

    None if it has none.
    """
    query = update.get("callback_query")
    number = query.get("id") if isinstance(query, dict) else None
    return number if isinstance(number, str) and number.isdecimal() else None


def _check_value(value: object) -> None:
    match value:
        case dict():
            for part in value.values():
                _check_value(part)
        case list():
            for part in value:
                _check_value(part)
        case str():
            if "\0" in value:
                raise ValueError("a text with a zero in it")
            value.encode()
        case int():
            if abs(value) > _LARGEST:
                raise ValueError("a number of more than 64 bits")
        case _:
            pass
