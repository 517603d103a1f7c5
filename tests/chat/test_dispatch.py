"""Updates of a broken form: none is an error, and a tap stops waiting whatever else can't be read of it."""

import logging

import pytest

from tests.actions.town import OWNER
from tests.chat.talk import Talk, person, private

MESSAGE = {
    "message_id": 1,
    "date": 1,
    "text": "/help",
    "entities": [{"type": "bot_command", "offset": 0, "length": 5}],
}
CHANGE = {"date": 1, "chat": private(OWNER), "from": person(OWNER)}


@pytest.mark.parametrize(
    "update",
    [
        {"message": MESSAGE},
        {"message": MESSAGE | {"chat": None}},
        {"channel_post": MESSAGE},
        {"edited_message": MESSAGE},
        {"message": MESSAGE | {"chat": private(OWNER), "reply_to_message": {"message_id": 1, "date": 1}}},
        {"my_chat_member": CHANGE},
        {"my_chat_member": CHANGE | {"old_chat_member": {"status": "left"}}},
        {"callback_query": {"id": "77", "chat_instance": "1", "data": "x"}},
    ],
)
async def test_what_lacks_a_part_is_passed_over(talk: Talk, caplog, update):
    await talk.update(**update)

    assert [one.getMessage() for one in caplog.records if one.levelno >= logging.WARNING] == [
        "update_unreadable"
    ]


@pytest.mark.parametrize("query", [{"from": 5}, {"from": person(OWNER), "message": {}}, {}])
async def test_a_tap_that_cannot_be_read_stops_waiting(talk: Talk, query):
    await talk.update(callback_query={"id": "77", "chat_instance": "1", "data": "x"} | query)

    assert talk.toasts() == [""]


@pytest.mark.parametrize("number", [None, 77, "", "x", ["77"]])
async def test_what_has_no_number_is_no_tap(talk: Talk, number):
    await talk.update(callback_query={"id": number, "from": 5})

    assert talk.toasts() == []
