"""Who is appointed, by which messages."""

import pytest

from digestbot.actions.editors import editors
from tests.actions.town import OWNER
from tests.chat.talk import BOT, Talk, group, person, private

FORUM = group(is_forum=True)
BEGAN = {"name": "Sport", "icon_color": 1}


async def appointed(talk: Talk) -> list[int | None]:
    return [one.telegram_id for one in (await editors(talk.town.tools)).editors]


def a_message(number: int, chat: dict, who: int = 77, **fields) -> dict:
    return {"message_id": number, "date": 1, "chat": chat, "from": person(who), "text": "hello"} | fields


@pytest.mark.parametrize("chat", [FORUM, private(OWNER)])
@pytest.mark.parametrize("note", [{"text": None, "forum_topic_created": BEGAN}, {}])
async def test_a_message_in_a_topic_is_no_reply_to_who_opened_it(talk: Talk, chat, note):
    opened = a_message(5, chat, is_topic_message=True, message_thread_id=5, **note)

    for order in ("/editors add", "/editors remove"):
        await talk.writes(
            order, chat=chat, message_thread_id=5, is_topic_message=True, reply_to_message=opened
        )

    assert await appointed(talk) == []
    assert "Who?" in talk.said(chat["id"])[0]


async def test_a_reply_in_a_topic_appoints_who_wrote_that(talk: Talk):
    said = a_message(9, FORUM, is_topic_message=True, message_thread_id=5)

    await talk.writes(
        "/editors add", chat=FORUM, message_thread_id=5, is_topic_message=True, reply_to_message=said
    )

    assert await appointed(talk) == [77]


async def test_a_reply_to_the_first_message_of_a_thread_without_topics_is_a_reply(talk: Talk):
    await talk.writes(
        "/editors add", chat=group(), message_thread_id=5, reply_to_message=a_message(5, group())
    )

    assert await appointed(talk) == [77]


@pytest.mark.parametrize(
    "fields",
    [
        {"from": {"id": 777000, "is_bot": False, "first_name": "Telegram"}},
        {"from": {"id": 777000, "is_bot": False, "first_name": "Telegram"}, "is_automatic_forward": True},
        {"from": {"id": 1087968824, "is_bot": True, "first_name": "Group"}, "sender_chat": group()},
        {
            "from": {"id": 136817688, "is_bot": True, "first_name": "Channel"},
            "sender_chat": {**group(-99), "type": "channel"},
        },
        {"sender_chat": group()},
        {"from": BOT},
        {"text": None, "new_chat_members": [person(78)]},
        {"text": None, "pinned_message": {"message_id": 1, "date": 0, "chat": group()}},
        {"forward_origin": {"type": "hidden_user", "date": 1, "sender_user_name": "Somebody"}},
        {"forward_origin": {"type": "chat", "date": 1, "sender_chat": group(-98)}},
    ],
)
async def test_where_no_person_can_be_told_nobody_is_appointed(talk: Talk, fields):
    await talk.writes("/editors add", chat=group(), reply_to_message=a_message(9, group()) | fields)

    assert await appointed(talk) == []
    assert "I can't tell who that is" in talk.said(group()["id"])[0]


@pytest.mark.parametrize("number", [777000, 1087968824, 136817688])
async def test_an_account_of_telegram_s_own_is_no_editor(talk: Talk, number):
    await talk.writes(f"/editors add {number}")

    assert await appointed(talk) == []


async def test_an_alert_in_a_private_topic_is_no_reply_either(talk: Talk):
    opened = a_message(5, private(OWNER), OWNER, text=None, forum_topic_created=BEGAN)

    await talk.writes("/alert #science", message_thread_id=5, is_topic_message=True, reply_to_message=opened)

    assert "Now send me the text" in talk.said()[-1]
