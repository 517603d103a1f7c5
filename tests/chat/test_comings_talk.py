"""The bot is taken out of chats, muted and let back in, as ``my_chat_member`` tells it; and groups move meanwhile."""

from dataclasses import replace
from datetime import time

import pytest

from digestbot.actions.readers.follow import follow
from digestbot.actions.readers.leave import forget, stop
from digestbot.actions.readers.timing import set_slots
from digestbot.chat.client.raw_bot import RawBot
from digestbot.chat.client.telegram import Telegram
from digestbot.model import (
    ChatRefused,
    Delivery,
    DeliveryId,
    File,
    FollowTag,
    JobId,
    Message,
    RecipientId,
    Rejected,
    RichRefused,
    Slot,
    button_data,
)
from tests.chat.talk import BOT, Talk, Wire, channel, group, person, private

ADMIN = 701
OLD, GROUP, CHANNEL = -77, group()["id"], channel()["id"]
RIGHTS = dict.fromkeys(
    (
        *("can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos", "can_send_videos"),
        *("can_send_video_notes", "can_send_voice_notes", "can_send_polls", "can_send_other_messages"),
        *("can_add_web_page_previews", "can_change_info", "can_invite_users", "can_pin_messages"),
        *("can_manage_topics", "can_edit_tag", "can_react_to_messages"),
    ),
    True,
)
POWERS = dict.fromkeys(
    (
        *(
            "can_be_edited",
            "is_anonymous",
            "can_manage_chat",
            "can_delete_messages",
            "can_manage_video_chats",
        ),
        *("can_restrict_members", "can_promote_members", "can_change_info", "can_invite_users"),
        *("can_post_stories", "can_edit_stories", "can_delete_stories"),
    ),
    False,
)


def member(status, **fields):
    return {"user": BOT, "status": status} | ({"until_date": 0} if status == "kicked" else {}) | fields


def restricted(*, may_write, is_member=True):
    return member(
        "restricted", is_member=is_member, until_date=0, **RIGHTS | {"can_send_messages": may_write}
    )


def poster(*, may_post):
    return member("administrator", can_post_messages=may_post, **POWERS)


async def changes(talk: Talk, chat, old, new):
    change = {"chat": chat, "from": person(ADMIN), "date": 1, "old_chat_member": old, "new_chat_member": new}
    await talk.update(my_chat_member=change)


async def settled(talk: Talk, chat=None, *, at=time(8, 5)):
    """A chat that follows something and gets it every day."""
    chat = chat or group()
    talk.wire.answers["getChatMember"] = {"status": "creator", "user": person(ADMIN)}
    await talk.writes("/follow science", ADMIN, chat)
    reader = talk.town.at(lambda desk: desk.readers.find(chat["id"], 0))
    await set_slots(talk.town.tools, reader.recipient_id, [Slot(at)])
    talk.said(chat["id"])
    return reader


def status(talk: Talk, chat_id=GROUP):
    return talk.town.at(lambda desk: desk.readers.find(chat_id, 0)).status


GONE = [member("left"), member("kicked"), restricted(may_write=True, is_member=False)]


@pytest.mark.parametrize("gone", GONE, ids=["left", "kicked", "restricted and outside"])
async def test_a_group_that_adds_the_bot_again_is_told_what_was_kept(talk: Talk, gone):
    await settled(talk)
    await changes(talk, group(), member("member"), gone)
    assert status(talk) == "kicked"
    await changes(talk, group(), gone, member("member"))
    assert status(talk) == "active"
    [greeting] = talk.said(GROUP)
    assert "You follow: Science." in greeting
    assert "The next digest comes today at 08:05." in greeting


@pytest.mark.parametrize(
    "back",
    [restricted(may_write=True), member("member"), member("administrator", **POWERS)],
    ids=["may write", "member", "administrator"],
)
async def test_a_right_that_comes_back_makes_a_group_active_that_was_lost_without_it(talk: Talk, back):
    await settled(talk)
    await changes(talk, group(), member("member"), restricted(may_write=False))
    assert status(talk) == "active", "rights come back: it is tried at its next slot"
    talk.town.at(lambda desk: desk.readers.set_status(GROUP, "unreachable", "no rights", talk.town.clock()))
    await changes(talk, group(), restricted(may_write=False), back)
    assert status(talk) == "active"
    assert "I am back." in talk.said(GROUP)[0]


async def test_a_right_that_was_away_for_an_hour_is_not_worth_a_word(talk: Talk):
    await settled(talk)
    await changes(talk, group(), member("member"), restricted(may_write=False))
    await changes(talk, group(), restricted(may_write=False), member("member"))
    assert (status(talk), talk.said(GROUP)) == ("active", [])


async def test_a_channel_comes_back_in_silence(talk: Talk):
    await talk.update(
        channel_post={"message_id": 1, "date": 1, "chat": channel(), "text": "/follow science"}
        | {"entities": [{"type": "bot_command", "offset": 0, "length": 7}]}
    )
    talk.said(CHANNEL)
    for lost, back in (
        (poster(may_post=False), poster(may_post=True)),
        (member("left"), poster(may_post=True)),
    ):
        await changes(talk, channel(), poster(may_post=True), lost)
        talk.town.at(lambda desk: desk.readers.set_status(CHANNEL, "unreachable", "403", talk.town.clock()))
        await changes(talk, channel(), lost, back)
        assert (status(talk, CHANNEL), talk.said(CHANNEL)) == ("active", [])


async def test_a_reader_who_unblocks_gets_digests_again_without_writing(talk: Talk):
    reader = await settled(talk, private(ADMIN))
    await changes(talk, private(ADMIN), member("member"), member("kicked"))
    assert status(talk, ADMIN) == "blocked"
    await changes(talk, private(ADMIN), member("kicked"), member("member"))
    assert status(talk, ADMIN) == "active"
    assert "You follow: Science." in talk.said(ADMIN)[0]
    [due] = talk.town.at(lambda desk: desk.schedules.due(10, talk.town.clock().replace(hour=9)))
    assert due.reader.recipient_id == reader.recipient_id


async def test_a_restart_which_unblocks_and_says_start_leaves_one_greeting(talk: Talk):
    await settled(talk, private(ADMIN))
    await stop(talk.town.tools, ADMIN)
    await changes(talk, private(ADMIN), member("member"), member("kicked"))
    talk.wire.answers["sendMessage"] = {"message_id": 7001}
    await changes(talk, private(ADMIN), member("kicked"), member("member"))
    talk.wire.answers["sendMessage"] = {"message_id": 7002}
    await talk.writes("/start", ADMIN)
    assert [deleted["message_id"] for deleted in talk.calls("deleteMessage")] == [7001]
    greeting, answer = talk.said(ADMIN)
    assert "/start brings them back" in greeting
    assert "Welcome back." in answer
    await talk.writes("/start", ADMIN)
    assert talk.calls("deleteMessage") == []


async def test_who_said_stop_stays_stopped_and_is_told_so_when_the_bot_is_added_again(talk: Talk):
    await settled(talk)
    await stop(talk.town.tools, GROUP)
    await changes(talk, group(), member("member"), member("kicked"))
    await changes(talk, group(), member("kicked"), member("member"))
    assert status(talk) == "stopped"
    assert "Digests are stopped here: /start brings them back." in talk.said(GROUP)[0]


async def test_a_group_that_was_never_here_is_welcomed(talk: Talk):
    await changes(talk, group(), member("left"), member("member"))
    assert "Tap your topics" in talk.said(GROUP)[0]


async def test_what_an_admin_taps_while_the_group_moves_is_kept(talk: Talk):
    """Telegram is asked who may, and meanwhile the group's move to its new id is handled."""
    old = {"id": OLD, "type": "group", "title": "Neighbours"}
    await settled(talk, old)
    await settled(talk, group())

    def moves(_):
        talk.town.at(lambda desk: desk.readers.migrate(OLD, GROUP, talk.town.clock()))
        return {"status": "creator", "user": person(ADMIN)}

    talk.wire.answers["getChatMember"] = moves
    await talk.presses(button_data(FollowTag("sport")), ADMIN, group())
    reader = talk.town.at(lambda desk: desk.readers.find(GROUP, 0))
    assert set(reader.tags) == {"science", "sport"}
    assert "You follow Sport now." in talk.toasts()[0]


async def test_everything_is_forgotten_of_a_group_that_moved_meanwhile(talk: Talk):
    older = await settled(talk, {"id": OLD, "type": "group", "title": "Neighbours"})
    await follow(talk.town.tools, older.recipient_id, "sport")
    younger = await settled(talk, group())
    talk.town.at(lambda desk: desk.readers.migrate(OLD, GROUP, talk.town.clock()))
    await forget(talk.town.tools, younger.recipient_id, GROUP)
    assert talk.town.at(lambda desk: desk.readers.find(GROUP, 0)) is None


# --- one message, and the chat ----------------------------------------------------------------------

NO_PHOTOS = "not enough rights to send photos to the chat"
OWED = Delivery(
    DeliveryId(1), JobId(1), RecipientId(1), GROUP, 0, 1, "classic", "digest", 0, Message("Good morning")
)


@pytest.mark.parametrize("text", [NO_PHOTOS, "CHAT_SEND_PHOTOS_FORBIDDEN", "RICH_MESSAGE_UNSUPPORTED"])
async def test_a_digest_whose_pictures_or_form_are_refused_goes_in_the_classic_form(text):
    wire = Wire()
    wire.answers["sendRichMessage"] = text
    telegram = Telegram(RawBot("1:a", "http://telegram.invalid", wire, polling=wire))
    rich = replace(OWED, rendering="rich", message=Message("<p>News</p>", rendering="rich"))
    assert isinstance(await telegram.deliver(rich), RichRefused)


async def test_a_picture_that_is_refused_ends_only_itself():
    wire = Wire()
    wire.answers |= {
        "sendPhoto": NO_PHOTOS,
        "sendMessage": "not enough rights to send text messages to the chat",
    }
    telegram = Telegram(RawBot("1:a", "http://telegram.invalid", wire, polling=wire))
    picture = replace(OWED, message=Message("Look", file=File("photo", "abc")), lane="alert")
    assert isinstance(await telegram.deliver(picture), Rejected)
    assert isinstance(await telegram.deliver(OWED), ChatRefused)
