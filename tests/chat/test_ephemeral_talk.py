"""In a group, answers to one person are seen by that person alone, where the server takes such messages."""

import pytest

from digestbot.model import FollowTag, ShowTopics, button_data
from tests.chat.talk import BOT, Talk, group, person, private

ADMIN = 701
GROUP = group()["id"]
#: How a server answers that sends a message to one person only.
ONE_SEES_IT = {"message_id": 0, "ephemeral_message_id": 9}


@pytest.fixture
def talk(talk: Talk) -> Talk:
    talk.town.tools.server.takes_ephemeral = True
    talk.wire.answers["getChatMember"] = {"status": "creator", "user": person(ADMIN)}
    talk.wire.answers["sendMessage"] = ONE_SEES_IT
    return talk


async def taps_own(talk: Talk, data: str, number: int = 9) -> None:
    """A tap on a message that only this person sees."""
    message = {"message_id": 0, "date": 1, "chat": group(), "from": BOT, "text": "a page"}
    message |= {"ephemeral_message_id": number, "receiver_user": person(ADMIN)}
    query = {"id": "78", "from": person(ADMIN), "chat_instance": "1", "data": data, "message": message}
    await talk.update(callback_query=query)


def sent(talk: Talk):
    return talk.calls("sendMessage", "editMessageText", "editEphemeralMessageText")


async def test_an_answer_is_sent_to_the_asker_and_taps_on_it_change_it_in_place(talk: Talk):
    await talk.writes("/topics", ADMIN, group())
    [answer] = sent(talk)
    assert answer["ephemeral_message_parameters"] == {"receiver_user_id": ADMIN}

    await taps_own(talk, button_data(FollowTag("sport")))

    changed = sent(talk)[-1]
    assert "You follow" in changed["text"]
    assert (changed["ephemeral_message_id"], changed["receiver_user_id"]) == (9, ADMIN)
    assert len(sent(talk)) == 2


async def test_a_tap_on_a_message_that_all_see_changes_it_for_all(talk: Talk):
    await talk.presses(button_data(ShowTopics()), ADMIN, group())

    [changed] = sent(talk)
    assert changed["message_id"] == 4999


async def test_private_chats_and_anonymous_admins_get_ordinary_messages(talk: Talk):
    talk.wire.answers["sendMessage"] = {"message_id": 5}

    await talk.writes("/topics", ADMIN, private(ADMIN))
    await talk.writes("/topics", 1087968824, group(), sender_chat=group())

    assert ["ephemeral_message_parameters" in answer for answer in sent(talk)] == [False, False]


# --- servers and chats that do not take it ---------------------------------------------------------


async def test_a_refusal_leads_to_one_ordinary_answer_and_is_remembered(talk: Talk):
    def refuses(given):
        return "EPHEMERAL_MESSAGE_INVALID" if "ephemeral_message_parameters" in given else {"message_id": 6}

    talk.wire.answers["sendMessage"] = refuses

    await talk.writes("/topics", ADMIN, group())
    await talk.writes("/settings", ADMIN, group())

    tried = ["ephemeral_message_parameters" in answer for answer in sent(talk)]
    assert tried == [True, False, False]


async def test_a_server_that_ignores_the_parameter_answers_once_and_taps_change_that(talk: Talk):
    talk.wire.answers["sendMessage"] = {"message_id": 6}

    await talk.writes("/topics", ADMIN, group())
    await talk.presses(button_data(FollowTag("sport")), ADMIN, group(), on=6)

    assert [given.get("message_id") for given in sent(talk)] == [None, 6]


async def test_a_server_without_such_messages_is_not_asked_for_them(talk: Talk):
    talk.town.tools.server.takes_ephemeral = False

    await talk.writes("/topics", ADMIN, group())

    assert ["ephemeral_message_parameters" in answer for answer in sent(talk)] == [False]


async def test_an_answer_that_is_gone_is_sent_anew_to_the_same_person(talk: Talk):
    talk.wire.answers["editEphemeralMessageText"] = "message to edit not found"

    await taps_own(talk, button_data(ShowTopics()))

    again = sent(talk)[-1]
    assert again["ephemeral_message_parameters"] == {"receiver_user_id": ADMIN, "callback_query_id": "78"}
    assert len(sent(talk)) == 2
