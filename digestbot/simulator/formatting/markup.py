"""Reads the buttons of a message, and refuses those that Telegram refuses."""

from __future__ import annotations

import json
from typing import Any

from digestbot.simulator.api.refusals import bad_request
from digestbot.simulator.links import BadLink, checked_link

_ACTIONS = (
    "url", "callback_data", "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat", "copy_text", "callback_game", "pay",
)  # fmt: skip
_MOST_BUTTONS = 100


def read_reply_markup(given: object) -> dict[str, Any] | None:
    """The markup as the message will have it, or None; ``{"inline_keyboard": []}`` means no buttons."""
    if given in (None, ""):
        return None
    if isinstance(given, str):
        try:
            given = json.loads(given)
        except ValueError:
            raise bad_request("can't parse reply keyboard markup JSON object") from None
    if not isinstance(given, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in given:
        rows = _rows(given["inline_keyboard"], "inline keyboard")
        buttons = [[_inline_button(one) for one in row] for row in rows]
        return {"inline_keyboard": buttons} if any(buttons) else None
    if "keyboard" in given:
        rows = _rows(given["keyboard"], "reply keyboard")
        return {**given, "keyboard": [[_reply_button(one) for one in row] for row in rows]}
    if given.get("remove_keyboard") is True or given.get("force_reply") is True:
        return given
    return None


def _rows(given: object, name: str) -> list[list[object]]:
    if not isinstance(given, list):
        raise bad_request(f'field "{name.replace(" ", "_")}" of the reply markup must be of type Array')
    for row in given:
        if not isinstance(row, list):
            raise bad_request(f"can't parse {name} button: expected an Array of Arrays")
    rows = [row for row in given if row]
    if sum(map(len, rows)) > _MOST_BUTTONS:
        raise bad_request("REPLY_MARKUP_TOO_LONG")
    return rows


def _inline_button(given: object) -> dict[str, Any]:
    if not isinstance(given, dict):
        raise bad_request("can't parse inline keyboard button: InlineKeyboardButton must be an Object")
    text = given.get("text")
    if not isinstance(text, str):
        raise bad_request("can't parse inline keyboard button: Can't find field \"text\"")
    if not text.strip():
        raise bad_request("inline keyboard button text must be non-empty")
    if not any(given.get(action) is not None for action in _ACTIONS):
        raise bad_request("text buttons are unallowed in the inline keyboard")
    data = given.get("callback_data")
    if data is not None and not 1 <= len(str(data).encode()) <= 64:
        raise bad_request("BUTTON_DATA_INVALID")
    button = dict(given)
    if given.get("url") is not None:
        url = str(given["url"])
        try:
            button["url"] = checked_link(url)
        except BadLink as error:
            raise bad_request(f"inline keyboard button URL '{url}' is invalid: {error}") from None
    return button


def _reply_button(given: object) -> dict[str, Any]:
    if isinstance(given, str):
        given = {"text": given}
    if not isinstance(given, dict):
        raise bad_request("can't parse keyboard button: KeyboardButton must be an Object")
    if not isinstance(given.get("text"), str):
        raise bad_request("can't parse keyboard button: Can't find field \"text\"")
    if not given["text"].strip():
        raise bad_request("keyboard button text must be non-empty")
    return given
