"""Methods by which the bot gets updates: polls, webhooks, and the answers to button presses."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from digestbot.simulator.api.parameters import Parameters
from digestbot.simulator.api.refusals import bad_request, query_too_old
from digestbot.simulator.formatting.formatting import message_text
from digestbot.simulator.telegram import Telegram
from digestbot.simulator.world import Query

#: A button press waits this many seconds for its answer.
QUERY_SECONDS = 60
_LONGEST_TOAST = 200
_MOST_INLINE_RESULTS = 50
_LONGEST_RESULT_ID = 64
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")


async def get_updates(telegram: Telegram, parameters: Parameters) -> list[dict[str, Any]]:
    _set_allowed_updates(telegram, parameters)
    return await telegram.updates.poll(
        parameters.integer("offset"), parameters.integer("limit", 100), parameters.integer("timeout")
    )


def set_webhook(telegram: Telegram, parameters: Parameters) -> bool:
    url = parameters.text("url")
    if not url:
        return delete_webhook(telegram, parameters)
    parts = urlsplit(url)
    if parts.scheme != "https" and parts.hostname not in _LOOPBACK:
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    secret = parameters.text("secret_token")
    if secret and not _SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    _set_allowed_updates(telegram, parameters)
    if parameters.flag("drop_pending_updates"):
        telegram.updates.drop_all()
    telegram.webhook.set(url, secret, parameters.integer("max_connections", 40))
    return True


def delete_webhook(telegram: Telegram, parameters: Parameters) -> bool:
    if parameters.flag("drop_pending_updates"):
        telegram.updates.drop_all()
    telegram.webhook.set("", "", 40)
    return True


def get_webhook_info(telegram: Telegram, _parameters: Parameters) -> dict[str, Any]:
    return telegram.webhook.info()


def answer_callback_query(telegram: Telegram, parameters: Parameters) -> bool:
    text = parameters.text("text")
    if len(text) > _LONGEST_TOAST:
        raise bad_request("MESSAGE_TOO_LONG")
    query = _take_query(telegram, parameters.text("callback_query_id"))
    telegram.onlookers.push(
        {
            "event": "toast",
            "query_id": query.id,
            "person_id": query.person.id,
            "text": text,
            "alert": parameters.flag("show_alert"),
        }
    )
    return True


def answer_inline_query(telegram: Telegram, parameters: Parameters) -> bool:
    results = parameters.parsed("results")
    if not isinstance(results, list):
        raise bad_request("can't parse inline query results JSON object")
    if len(results) > _MOST_INLINE_RESULTS:
        raise bad_request("RESULTS_TOO_MUCH")
    shown = [_inline_result(one) for one in results]
    if len({one["id"] for one in shown}) < len(shown):
        raise bad_request("RESULT_ID_DUPLICATE")
    query = _take_query(telegram, parameters.text("inline_query_id"))
    telegram.onlookers.push(
        {
            "event": "inline_results",
            "query_id": query.id,
            "person_id": query.person.id,
            "results": shown,
            "next_offset": parameters.text("next_offset"),
            "button": parameters.parsed("button"),
        }
    )
    return True


def _inline_result(given: object) -> dict[str, Any]:
    """An article, with the message that choosing it would send."""
    if not isinstance(given, dict) or given.get("type") != "article":
        raise bad_request("inline query result of this type is not supported by this simulator")
    if not 1 <= len(str(given.get("id") or "").encode()) <= _LONGEST_RESULT_ID:
        raise bad_request("RESULT_ID_INVALID")
    if not given.get("title"):
        raise bad_request("can't parse inline query result: article title must be non-empty")
    content = given.get("input_message_content")
    if not isinstance(content, dict):
        raise bad_request("can't parse inline query result: input message content is not specified")
    formatted = message_text(
        str(content.get("message_text", "")), str(content.get("parse_mode", "")), content.get("entities")
    )
    return given | {"text": formatted.text}


def _take_query(telegram: Telegram, query_id: str) -> Query:
    query = telegram.world.queries.pop(query_id, None)
    if query is None or query.expired or telegram.clock.unix() - query.made_at > QUERY_SECONDS:
        raise query_too_old()
    return query


def _set_allowed_updates(telegram: Telegram, parameters: Parameters) -> None:
    allowed = parameters.parsed("allowed_updates")
    if isinstance(allowed, list):
        telegram.updates.allowed = [str(one) for one in allowed]
