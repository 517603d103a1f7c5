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

from digestbot.chat.client.outcomes import outcome_of
from digestbot.chat.client.transport import NotConnected, NotTelegram, Unauthorized
from digestbot.model import (
    ChatRefused,
    InDoubt,
    Migrated,
    NotSent,
    Rejected,
    RetryLater,
    TopicRefused,
    Unreachable,
)


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (Forbidden("Forbidden: bot was blocked by the user"), "blocked"),
        (Forbidden("Forbidden: user is deactivated"), "deactivated"),
        (Forbidden("Forbidden: bot was kicked from the group chat"), "kicked"),
        (Forbidden("Forbidden: bot was kicked from the supergroup chat"), "kicked"),
        (Forbidden("Forbidden: bot is not a member of the channel chat"), "kicked"),
        (Forbidden("Forbidden: the group chat was deleted"), "kicked"),
        (Forbidden("Forbidden: can't write to chat with deleted user"), "deactivated"),
        (BadRequest("Group chat was deactivated"), "kicked"),
        (BadRequest("User_is_blocked"), "blocked"),
        (BadRequest("Input_user_deactivated"), "deactivated"),
    ],
)
def test_a_chat_that_is_surely_gone_is_set_aside(error, expected):
    assert outcome_of(error) == Unreachable(expected, error.message)


@pytest.mark.parametrize(
    "text",
    [
        "Chat not found",
        "User not found",
        "Peer_id_invalid",
        "PEER_ID_INVALID",
        "Channel_private",
        "Not enough rights to send text messages to the chat",
        "Have no rights to send a message",
        "Have no write access to the chat",
        "Need administrator rights in the channel chat",
        "CHAT_WRITE_FORBIDDEN",
        "Chat_send_plain_forbidden",
        "Chat_restricted",
    ],
)
def test_what_may_pass_is_the_chat_s_refusal_and_not_its_end(text):
    assert outcome_of(BadRequest(text)) == ChatRefused(text)
    assert outcome_of(Forbidden(f"Forbidden: {text}")) == ChatRefused(f"Forbidden: {text}")


def test_somebody_who_never_pressed_start_may_still_do_it():
    text = "Forbidden: bot can't initiate conversation with a user"
    assert outcome_of(Forbidden(text)) == ChatRefused(text)


def test_what_is_forbidden_for_a_reason_that_is_not_known_may_be_allowed_again():
    assert outcome_of(Forbidden("Forbidden: of late")) == ChatRefused("Forbidden: of late")


@pytest.mark.parametrize(
    "kind",
    [
        *("photos", "videos", "animations", "music", "documents", "voice notes", "video notes", "stickers"),
        *("polls", "dice", "games", "contacts", "venues", "locations", "live locations", "invoice messages"),
        *("paid media", "checklists", "things still to come"),
    ],
)
def test_a_kind_of_media_that_is_not_allowed_says_nothing_of_the_chat(kind):
    text = f"Not enough rights to send {kind} to the chat"
    assert outcome_of(BadRequest(text)) == Rejected(text)


@pytest.mark.parametrize(
    "kind",
    ["MEDIA", "PHOTOS", "VIDEOS", "GIFS", "STICKERS", "POLL", "DOCS", "AUDIOS", "VOICES", "ROUNDVIDEOS"],
)
def test_nor_does_it_in_the_server_s_own_words(kind):
    for error in (
        BadRequest(f"CHAT_SEND_{kind}_FORBIDDEN"),
        Forbidden(f"Forbidden: CHAT_SEND_{kind}_FORBIDDEN"),
    ):
        assert outcome_of(error) == Rejected(error.message)


@pytest.mark.parametrize("text", ["Message thread not found", "TOPIC_DELETED", "Topic_deleted"])
def test_a_deleted_topic_is_not_its_chat(text):
    assert outcome_of(BadRequest(text)) == TopicRefused(text)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "TOPIC_CLOSED",
            "Message is too long",
            "Message caption is too long",
            "Wrong file identifier/http url specified",
        ),
        *("Can't parse entities: unexpected end tag", "Wrong file_id or the file is temporarily unavailable"),
        *(
            "Button_data_invalid",
            "Message to edit not found",
            "Message can't be deleted",
            "Not enough rights",
        ),
    ],
)
def test_what_is_wrong_with_one_message_ends_only_that(text):
    assert outcome_of(BadRequest(text)) == Rejected(text)


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
