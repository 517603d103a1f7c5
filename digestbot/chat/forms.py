"""Whether an update has the form of Telegram's: the library takes what it finds, and the handlers trust it."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

#: What a field is in what the handlers read; the library itself asks for those that must be there.
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
#: Where the handlers look into. Elsewhere the same names mean other things: a rich message's ``text`` may be a list.
_READ = {
    *(name for name, kind in _FIELDS.items() if kind in {dict, list}),
    "reply_to_message",
}
#: What must be there in what the handlers read, where the library does not ask for it.
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
    "my_chat_member": ("chat", "from", "old_chat_member", "new_chat_member"),
    **dict.fromkeys(("old_chat_member", "new_chat_member"), ("user", "status")),
}
#: Those that have an id, which is a number.
_NUMBERED = {"chat", "from", "user", "sender_chat"}
_LARGEST = 2**63 - 1


def check(update: dict[str, Any]) -> None:
    """Look whether an update can be handled, as far as a look tells.

    Raises:
        ValueError: a field is not what it is in Telegram's updates, or no database takes a number or a text in it.
    """
    # The library looks for a message and a chat in an update of any kind.
    _check_fields(update, _READ | update.keys())


def _check_fields(fields: dict[str, Any], looked_into: Collection[str] = _READ) -> None:
    for name, value in fields.items():
        fits = _FIELDS.get(name)
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
                _check_fields(part)
            else:
                _check_value(part)


def tap_of(update: dict[str, Any]) -> str | None:
    """The number under which a tap is answered, if there is one, whatever else can't be read of it."""
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
