"""A Telegram error becomes an outcome, by the Bot API's exact texts."""

import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    EndPointNotFound,
    Forbidden,
    NetworkError,
    RetryAfter,
    TimedOut,
)

from digestbot.chat.outcomes import outcome_of
from digestbot.chat.transport import NotConnected, NotTelegram, Unauthorized
from digestbot.model import InDoubt, Migrated, NotSent, Rejected, RetryLater, Unreachable


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (Forbidden("Forbidden: bot was blocked by the user"), "blocked"),
        (Forbidden("Forbidden: user is deactivated"), "deactivated"),
        (Forbidden("Forbidden: bot was kicked from the group chat"), "kicked"),
        (Forbidden("Forbidden: bot was kicked from the supergroup chat"), "kicked"),
        (Forbidden("Forbidden: bot is not a member of the channel chat"), "kicked"),
        (Forbidden("Forbidden: the group chat was deleted"), "kicked"),
        (Forbidden("Forbidden: bot can't initiate conversation with a user"), "unreachable"),
        (BadRequest("Chat not found"), "unreachable"),
        (BadRequest("Not enough rights to send text messages to the chat"), "unreachable"),
    ],
)
def test_a_chat_that_takes_nothing_is_set_aside(error, expected):
    assert outcome_of(error) == Unreachable(expected, error.message)


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (RetryAfter(35), RetryLater(35, "Flood control exceeded. Retry in 0:00:35")),
        (ChatMigrated(-1001), Migrated(-1001)),
        (BadRequest("Message is too long"), Rejected("Message is too long")),
        (
            BadRequest("Can't parse entities: unexpected end tag"),
            Rejected("Can't parse entities: unexpected end tag"),
        ),
        (NotConnected("No connection"), NotSent("No connection")),
        (TimedOut("No answer in time"), InDoubt("No answer in time")),
        (NetworkError("Bad Gateway"), InDoubt("Bad Gateway")),
        # These pass, and speak of no message.
        (EndPointNotFound("Endpoint not found"), NotSent("Endpoint not found")),
        (Unauthorized("Unauthorized (401)"), NotSent("Unauthorized (401)")),
        (NotTelegram("Forbidden (403), and no answer"), NotSent("Forbidden (403), and no answer")),
    ],
)
def test_every_other_error_says_whether_it_was_sent(error, expected):
    assert outcome_of(error) == expected
