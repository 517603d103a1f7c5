"""Telegram's refusals: status codes and exact texts."""

from __future__ import annotations

_PREFIXES = {
    400: "Bad Request",
    403: "Forbidden",
    404: "Not Found",
    409: "Conflict",
    413: "Request Entity Too Large",
    429: "Too Many Requests",
}


class Refusal(Exception):
    """An answer with ``ok: false``.

    ``code`` is the HTTP status and error_code, ``description`` the whole text, ``parameters`` what
    stands beside it (``retry_after`` in seconds, ``migrate_to_chat_id``).
    """

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def answer(self) -> dict[str, object]:
        body: dict[str, object] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body


def refusal(code: int, text: str, **parameters: int) -> Refusal:
    """A refusal with Telegram's prefix for the code. Like Telegram, it makes the first letter lower case."""
    if len(text) > 1 and text[0].isupper() and text[1].islower():
        text = text[0].lower() + text[1:]
    return Refusal(code, f"{_PREFIXES[code]}: {text}", **parameters)


def bad_request(text: str, **parameters: int) -> Refusal:
    return refusal(400, text, **parameters)


def forbidden(text: str) -> Refusal:
    return refusal(403, text)


def too_many_requests(retry_after: int) -> Refusal:
    return refusal(429, f"retry after {retry_after}", retry_after=retry_after)


def unauthorized() -> Refusal:
    return Refusal(401, "Unauthorized")


def method_not_found() -> Refusal:
    return refusal(404, "method not found")


def not_found() -> Refusal:
    return Refusal(404, "Not Found")


def other_poll() -> Refusal:
    return refusal(
        409, "terminated by other getUpdates request; make sure that only one bot instance is running"
    )


def webhook_is_set() -> Refusal:
    return refusal(
        409,
        "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    )


def not_modified() -> Refusal:
    return bad_request(
        "message is not modified: specified new message content and reply markup are exactly the same "
        "as a current content and reply markup of the message"
    )


def query_too_old() -> Refusal:
    return bad_request("query is too old and response timeout expired or query ID is invalid")


def migrated(new_chat_id: int) -> Refusal:
    return bad_request("group chat was upgraded to a supergroup chat", migrate_to_chat_id=new_chat_id)
