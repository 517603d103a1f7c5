"""An admin looks after a channel from the private chat: each tap and command goes to the right chat, or nowhere."""

import asyncio
from datetime import time, timedelta

import pytest

from digestbot.actions.news.group import group as group_stories
from digestbot.actions.readers.follow import follow
from digestbot.actions.readers.leave import forget, stop
from digestbot.actions.readers.welcome import welcome
from digestbot.model import (
    MOST_BYTES,
    FollowTag,
    Forget,
    LookAfter,
    Place,
    SetTopic,
    UnfollowTag,
    abbreviated,
    addressed,
    button_data,
    read_address,
    read_button,
    unabbreviated,
)
from tests.actions.town import HEADLINES
from tests.chat.talk import BOT, Talk, channel, group, person

ADMIN, STRANGER = 701, 702
CHANNEL, GROUP = channel()["id"], group()["id"]


class Admins:
    """Who is an admin where, as Telegram answers ``getChatMember`` and ``getChatAdministrators``."""

    def __init__(self, talk: Talk) -> None:
        self.of = {CHANNEL: {ADMIN, BOT["id"]}, GROUP: {ADMIN}}
        talk.wire.answers["getChatMember"] = self
        talk.wire.answers["getChatAdministrators"] = self.listed

    def __call__(self, given):
        is_admin = given["user_id"] in self.of.get(given["chat_id"], ())
        member = {"status": "administrator" if is_admin else "member", "user": person(given["user_id"])}
        return member | dict.fromkeys(RIGHTS, is_admin)

    def listed(self, given):
        people = self.of.get(given["chat_id"], set()) - {BOT["id"]}
        return [{"status": "administrator", "user": person(one)} for one in sorted(people)]


RIGHTS = (
    *("can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages", "can_manage_video_chats"),
    *(
        "can_restrict_members",
        "can_promote_members",
        "can_change_info",
        "can_invite_users",
        "can_post_messages",
    ),
    *("can_post_stories", "can_edit_stories", "can_delete_stories"),
)


async def joined(talk: Talk, chat=None, thread: int = 0):
    chat = chat or channel()
    return await welcome(talk.town.tools, Place(chat["id"], chat["type"], thread, chat["title"], "en"))


async def looking_after_the_channel(talk: Talk):
    reader = await joined(talk)
    await talk.writes("/manage", ADMIN)
    await talk.taps("The Wire", ADMIN)
    return reader


def last_said(talk: Talk) -> str:
    return talk.calls("sendMessage", "editMessageText")[-1]["text"]


def said_to(talk: Talk, chat: int) -> list[str]:
    return [
        given["text"] for given in talk.calls("sendMessage", "editMessageText") if given["chat_id"] == chat
    ]


def known(talk: Talk, telegram_id: int):
    return talk.town.at(lambda desk: desk.readers.find(telegram_id, 0))


async def test_the_list_has_the_chats_in_which_both_are_admins_and_their_topics(talk: Talk):
    Admins(talk)
    await joined(talk)
    await joined(talk, group())
    await joined(talk, group(), thread=3)
    await joined(talk, channel(-1_000_000_000_099) | {"title": "Another's channel"})

    await talk.writes("/manage", ADMIN)
    rows = talk.calls("sendMessage")[-1]["reply_markup"]["inline_keyboard"]
    assert {button["text"] for row in rows for button in row} == {
        "The Wire",
        "Neighbours",
        "Neighbours, topic 3",
    }

    await talk.writes("/manage", STRANGER)
    assert "no channel or group that you can look after" in last_said(talk)


async def test_telegram_is_asked_about_a_chat_once_a_minute_however_many_people_list_theirs(talk: Talk):
    admins = Admins(talk)
    await joined(talk)
    await joined(talk, group())

    for one in (STRANGER, STRANGER + 1, STRANGER, ADMIN):
        await talk.writes("/manage", one)

    assert "The Wire" in str(talk.calls("sendMessage")[-1]["reply_markup"])
    for method in ("getChatMember", "getChatAdministrators"):
        assert [given["chat_id"] for given in talk.calls(method)] == [GROUP, CHANNEL], method
    admins.of[CHANNEL].remove(ADMIN)
    await talk.taps("The Wire", ADMIN)
    assert "You are no admin of …" in last_said(talk)


async def test_taps_and_commands_are_for_the_channel_and_say_so_in_the_first_line(talk: Talk):
    Admins(talk)
    mine = await talk.town.reader(ADMIN, topics=("health",))
    wire = await looking_after_the_channel(talk)
    assert last_said(talk).startswith("<b>For The Wire:</b>\n\n")

    await talk.taps("Topics", ADMIN)
    await talk.taps("Sport", ADMIN)
    for words in (
        "/follow climate",
        "/time 07:30",
        "/timezone Europe/Vienna",
        "/mute goblins",
        "/length short",
    ):
        before = len(said_to(talk, ADMIN))
        await talk.writes(words, ADMIN)
        assert said_to(talk, ADMIN)[before].startswith("<b>For The Wire:</b>\n\n"), words
    await talk.writes("/pause", ADMIN)

    now = talk.town.known(wire)
    assert now.tags == ("sport", "climate")
    assert [(one.at, one.zone) for one in now.schedules] == [(time(7, 30), "Europe/Vienna")]
    assert ([one.words for one in now.mutes], now.length) == (["goblins"], "short")
    assert now.paused_until is not None
    assert (talk.town.known(mine).tags, talk.town.known(mine).mutes) == (("health",), ())
    assert said_to(talk, CHANNEL) == []


async def test_my_own_buttons_stay_mine_while_i_look_after_a_channel(talk: Talk):
    Admins(talk)
    mine = await talk.town.reader(ADMIN, topics=())
    wire = await looking_after_the_channel(talk)

    await talk.presses(button_data(FollowTag("sport")), ADMIN)

    assert (talk.town.known(mine).tags, talk.town.known(wire).tags) == (("sport",), ())


@pytest.mark.parametrize("way", ["tap", "start", "half an hour"])
async def test_commands_are_mine_again(talk: Talk, way: str):
    Admins(talk)
    mine = await talk.town.reader(ADMIN, topics=())
    wire = await looking_after_the_channel(talk)

    if way == "tap":
        await talk.writes("/manage", ADMIN)
        assert "Your commands are for The Wire now." in last_said(talk)
        await talk.taps("My own settings", ADMIN)
    elif way == "start":
        await talk.writes("/start", ADMIN)
    else:
        talk.town.clock.advance(timedelta(minutes=31))
    await talk.writes("/follow sport", ADMIN)

    assert (talk.town.known(mine).tags, talk.town.known(wire).tags) == (("sport",), ())


@pytest.mark.parametrize(
    ("lost", "answer"),
    [({BOT["id"]}, "You are no admin of The Wire"), ({ADMIN}, "I may not post in The Wire any more.")],
)
@pytest.mark.parametrize("way", ["tap", "command"])
async def test_a_right_that_was_lost_meanwhile_is_told_and_nothing_changes(
    talk: Talk, lost, answer: str, way: str
):
    admins = Admins(talk)
    mine = await talk.town.reader(ADMIN, topics=())
    wire = await looking_after_the_channel(talk)
    admins.of[CHANNEL] = lost

    if way == "tap":
        await talk.presses(addressed(button_data(FollowTag("sport")), wire.recipient_id), ADMIN)
    else:
        await talk.writes("/follow sport", ADMIN)

    assert answer in last_said(talk)
    assert (talk.town.known(mine).tags, talk.town.known(wire).tags) == ((), ())
    assert said_to(talk, CHANNEL) == []
    await talk.writes("/follow health", ADMIN)
    assert talk.town.known(mine).tags == ("health",)


async def test_where_telegram_does_not_say_who_is_an_admin_the_next_try_is_for_the_channel_too(talk: Talk):
    admins = Admins(talk)
    mine = await talk.town.reader(ADMIN, topics=())
    wire = await looking_after_the_channel(talk)
    talk.wire.answers["getChatMember"] = lambda given: (
        admins(given) if given["user_id"] == BOT["id"] else "member list is inaccessible"
    )
    talk.wire.answers["getChatAdministrators"] = "member list is inaccessible"

    await talk.writes("/follow sport", ADMIN)
    assert "Telegram does not tell me who the admins of The Wire are." in last_said(talk)
    Admins(talk)
    await talk.writes("/follow health", ADMIN)

    assert (talk.town.known(mine).tags, talk.town.known(wire).tags) == ((), ("health",))


@pytest.mark.parametrize("forged", ["another's chat", "a person", "nobody", "2**63"])
async def test_a_forged_button_reaches_no_chat_of_others(talk: Talk, forged: str):
    Admins(talk)
    victim = await talk.town.reader(STRANGER, topics=("health",))
    wire = await joined(talk)
    number = {
        "another's chat": wire.recipient_id,
        "a person": victim.recipient_id,
        "nobody": 9999,
        "2**63": 2**63,
    }
    data = addressed(button_data(Forget(sure=True)), number[forged])

    await talk.presses(data, STRANGER + 1)

    assert talk.town.known(victim).tags == ("health",)
    assert known(talk, CHANNEL) is not None
    is_a_chat = forged == "another's chat"
    assert ("nothing was changed" if is_a_chat else "don't know this chat") in last_said(talk)


async def test_a_chat_that_was_forgotten_is_not_looked_after_any_more(talk: Talk):
    Admins(talk)
    wire = await looking_after_the_channel(talk)
    await forget(talk.town.tools, wire.recipient_id, CHANNEL)

    await talk.writes("/follow sport", ADMIN)

    assert "I don't know this chat any more." in last_said(talk)


async def test_a_channel_that_was_stopped_is_brought_back_from_the_private_chat(talk: Talk):
    Admins(talk)
    await joined(talk)
    await stop(talk.town.tools, CHANNEL)
    await looking_after_the_channel(talk)
    await talk.writes("/stop", ADMIN)
    assert "/resume brings everything back" in last_said(talk)

    await talk.writes("/resume", ADMIN)

    assert known(talk, CHANNEL).status == "active"


async def test_a_digest_that_is_ordered_goes_to_the_channel(talk: Talk):
    Admins(talk)
    wire = await looking_after_the_channel(talk)
    await follow(talk.town.tools, wire.recipient_id, "science")

    await talk.writes("/digest", ADMIN)

    assert {delivery.telegram_id for delivery in talk.town.owed()} == {CHANNEL}
    assert "The digest is on its way there." in last_said(talk)


async def test_the_pages_of_a_long_search_for_the_channel_can_be_turned(talk: Talk):
    Admins(talk)
    wanted = "Fernmeldeanlagenverordnung Hafenmeistervereinigungsrat"
    for hours, headline in enumerate(HEADLINES[:7]):
        at = talk.town.clock() - timedelta(hours=hours)
        talk.town.tell(headline, outlets=1, at=at, lead=f"{headline}, told of {wanted}.")
    await group_stories(talk.town.tools)
    await looking_after_the_channel(talk)

    await talk.writes(f"/search {wanted}", ADMIN)
    await talk.taps("2 ▶", ADMIN)

    assert "6. <b>" in last_said(talk)


async def test_no_button_is_offered_that_would_be_cut_beyond_recognition(talk: Talk):
    Admins(talk)
    await looking_after_the_channel(talk)
    name = "ж" * 30

    await talk.writes(f"/follow {name}", ADMIN)

    assert f"There is no news about “{name}” yet." in last_said(talk)
    assert "ж…" not in str(talk.wire.calls[-1])


async def test_the_page_speaks_my_language_and_the_channel_its_own(talk: Talk):
    Admins(talk)
    await talk.town.reader(ADMIN)
    wire = await looking_after_the_channel(talk)

    await talk.writes("/language de", ADMIN)

    assert talk.town.known(wire).language == "de"
    assert last_said(talk).startswith("<b>For The Wire:")
    assert talk.calls("setMyCommands", "deleteMyCommands") == []


def becomes(before: str, after: str) -> dict[str, object]:
    """The admin changes what the bot is in the channel."""
    was, now = (
        {"status": status, "user": BOT} | (dict.fromkeys(RIGHTS, True) if status == "administrator" else {})
        for status in (before, after)
    )
    return {
        "chat": channel(),
        "from": person(ADMIN),
        "date": 1,
        "old_chat_member": was,
        "new_chat_member": now,
    }


async def test_a_channel_is_known_as_soon_as_the_bot_is_its_admin(talk: Talk):
    admins = Admins(talk)

    await talk.update(my_chat_member=becomes("left", "administrator"))
    await talk.writes("/manage", ADMIN)

    assert "The Wire" in str(talk.calls("sendMessage")[-1]["reply_markup"])
    admins.of[CHANNEL] = {ADMIN}
    await talk.update(my_chat_member=becomes("administrator", "left"))
    await talk.writes("/manage", ADMIN)
    assert "no channel or group" in last_said(talk)


async def test_a_link_opens_the_settings_for_an_admin_and_for_nobody_else(talk: Talk):
    Admins(talk)
    wire = await joined(talk)

    await talk.writes(f"/start manage_{wire.recipient_id}", ADMIN)
    assert last_said(talk).startswith("<b>For The Wire:")
    await talk.writes(f"/start manage_{wire.recipient_id}", STRANGER)
    assert "You are no admin of …, so nothing was changed." in last_said(talk)


@pytest.mark.parametrize("lost", [set(), {BOT["id"]}, {ADMIN}])
async def test_who_guesses_the_numbers_of_chats_learns_no_name(talk: Talk, lost):
    Admins(talk).of[CHANNEL] = lost
    topic = await joined(talk, channel(), thread=3)

    await talk.writes(f"/start manage_{topic.recipient_id}", STRANGER)
    await talk.presses(addressed("1S", topic.recipient_id), STRANGER)
    await talk.presses(button_data(LookAfter(topic.recipient_id)), STRANGER)

    assert "The Wire" not in str(talk.wire.calls)


async def test_in_a_group_the_command_leads_to_the_private_chat(talk: Talk):
    Admins(talk)
    neighbours = await joined(talk, group())

    await talk.writes("/manage", ADMIN, group())

    [[button]] = talk.calls("sendMessage")[-1]["reply_markup"]["inline_keyboard"]
    assert button["url"].endswith(f"?start=manage_{neighbours.recipient_id}")


def test_an_addressed_button_carries_its_recipient_and_the_same_meaning():
    meaning = SetTopic(on=True, page="topics", tag="sport")

    number, rest = read_address(addressed(button_data(meaning), 2**40))

    assert (number, read_button(rest)) == (2**40, meaning)


def test_a_long_topic_is_cut_to_make_room_for_the_address():
    meaning = UnfollowTag("ж" * 30)
    data = addressed(button_data(meaning), 2**40)

    assert len(data.encode()) <= MOST_BYTES
    assert unabbreviated(read_button(read_address(data)[1]), ("sport", "ж" * 30)) == meaning


@pytest.mark.parametrize("letters", [29, 30, 31, 48])
def test_a_topic_that_was_cut_for_its_own_button_is_cut_again_and_found(letters: int):
    meaning = UnfollowTag("ж" * letters)
    data = addressed(button_data(abbreviated(meaning)), 2**40)

    assert len(data.encode()) <= MOST_BYTES
    assert unabbreviated(read_button(read_address(data)[1]), ("sport", "ж" * letters)) == meaning


@pytest.mark.parametrize("data", ["@", "@:1T", "@A:1T", "@-1:1T", "@zzzzzzzzzzzzzzzz:1T", "", "1T"])
def test_what_is_no_address_is_left_as_it_is(data: str):
    assert read_address(data) == (None, data)


async def test_the_button_of_a_chat_says_nothing_in_a_group(talk: Talk):
    wire = await joined(talk)

    await talk.presses(button_data(LookAfter(wire.recipient_id)), ADMIN, group())
    await talk.presses(addressed("1T", wire.recipient_id), ADMIN, group(), on=7)

    assert said_to(talk, GROUP) == []
    assert len(talk.toasts()) == 2


# --- in the channel itself -------------------------------------------------------------------------


async def posts(talk: Talk, text: str, **fields) -> None:
    """A post in the channel; Telegram does not say who wrote it."""
    entities = [{"type": "bot_command", "offset": 0, "length": len(text.split(maxsplit=1)[0])}]
    post = {"message_id": 31, "date": 1, "chat": channel(), "text": text, "entities": entities}
    await talk.update(channel_post=post | {"sender_chat": channel()} | fields)


def admins_are(talk: Talk, *people: int) -> None:
    talk.wire.answers["getChatAdministrators"] = [
        {"status": "administrator", "user": person(one)} for one in people
    ]


@pytest.mark.parametrize(
    "text", ["/start", "/follow sport", "/time 25:99", "/nonsense@pretend_digest_bot", "/settings", "/manage"]
)
async def test_what_is_posted_to_set_a_channel_up_is_answered_in_private_and_deleted(talk: Talk, text: str):
    Admins(talk)
    await talk.town.reader(ADMIN)
    admins_are(talk, STRANGER, ADMIN)

    await posts(talk, text)

    assert said_to(talk, CHANNEL) == []
    assert len(said_to(talk, ADMIN)) == 1
    assert ("For The Wire:" in last_said(talk)) is (text != "/manage")
    assert talk.calls("deleteMessage") == [{"chat_id": CHANNEL, "message_id": 31}]


async def test_what_an_admin_orders_by_a_post_is_done_and_goes_on_in_the_private_chat(talk: Talk):
    Admins(talk)
    mine = await talk.town.reader(ADMIN, topics=())
    admins_are(talk, ADMIN)

    await posts(talk, "/start")
    await talk.taps("Science", ADMIN)
    await talk.taps("Next", ADMIN)
    await talk.taps("8:00", ADMIN)
    await talk.writes("/follow sport", ADMIN)

    wire = known(talk, CHANNEL)
    assert (wire.tags, [one.at for one in wire.schedules]) == (("science", "sport"), [time(8)])
    assert (talk.town.known(mine).tags, said_to(talk, CHANNEL), talk.town.owed()) == ((), [], ())


@pytest.mark.parametrize(("fields", "theirs"), [({}, False), ({"author_signature": f"Reader {ADMIN}"}, True)])
async def test_a_post_that_another_may_have_written_leaves_an_admin_s_commands_as_they_were(
    talk: Talk, fields, theirs
):
    Admins(talk)
    mine = await talk.town.reader(ADMIN, topics=())
    admins_are(talk, ADMIN, STRANGER)

    await posts(talk, "/follow sport", **fields)
    await talk.writes("/follow health", ADMIN)

    own, wire = set(talk.town.known(mine).tags), set(known(talk, CHANNEL).tags)
    assert (own, wire) == ((set(), {"sport", "health"}) if theirs else ({"health"}, {"sport"}))


async def test_a_link_in_a_post_hands_nobody_another_chat(talk: Talk):
    Admins(talk)
    mine = await talk.town.reader(ADMIN, topics=())
    neighbours = await joined(talk, group())
    admins_are(talk, ADMIN, STRANGER)

    await posts(talk, f"/start manage_{neighbours.recipient_id}")
    await talk.writes("/follow health", ADMIN)

    assert (talk.town.known(mine).tags, talk.town.known(neighbours).tags) == (("health",), ())


@pytest.mark.parametrize(
    ("fields", "told"), [({}, ADMIN), ({"author_signature": f"Reader {STRANGER}"}, STRANGER)]
)
async def test_the_admin_who_signed_the_post_is_answered_before_others(talk: Talk, fields, told: int):
    for one in (ADMIN, STRANGER):
        await talk.town.reader(one)
    admins_are(talk, ADMIN, STRANGER)

    await posts(talk, "/settings", **fields)

    assert [len(said_to(talk, one)) for one in (ADMIN, STRANGER)] == [told == ADMIN, told == STRANGER]


async def test_where_no_admin_has_a_private_chat_a_silent_link_to_it_stands_once(talk: Talk):
    admins_are(talk, ADMIN)

    await posts(talk, "/follow sport")
    await posts(talk, "/time 07:30")

    wire = known(talk, CHANNEL)
    assert (wire.tags, [one.at for one in wire.schedules]) == (("sport",), [time(7, 30)])
    [link] = talk.calls("sendMessage")
    assert link["disable_notification"] is True
    [[button]] = link["reply_markup"]["inline_keyboard"]
    assert button["url"].endswith(f"?start=manage_{wire.recipient_id}")
    assert [given["message_id"] for given in talk.calls("deleteMessage")] == [31, 31]


async def test_the_link_is_deleted_after_a_moment(talk: Talk):
    admins_are(talk, ADMIN)
    talk.conversation.channels.link_lasts = 0.0

    await posts(talk, "/start")
    await asyncio.gather(*talk.conversation.channels.links.values())

    assert [given["message_id"] for given in talk.calls("deleteMessage")] == [31, 5000]


async def test_who_adds_the_bot_to_a_channel_is_told_in_private_where_to_set_it_up(talk: Talk):
    Admins(talk)
    await talk.town.reader(ADMIN)

    await talk.update(my_chat_member=becomes("left", "administrator"))
    assert "I may post in The Wire now." in last_said(talk)
    await talk.taps("The Wire", ADMIN)

    assert last_said(talk).startswith("<b>For The Wire:")
    assert said_to(talk, CHANNEL) == []


async def test_a_tap_on_what_an_earlier_version_said_in_a_channel_deletes_it(talk: Talk):
    Admins(talk)
    await joined(talk)
    below = {
        "inline_keyboard": [
            [{"text": "Topics", "callback_data": "1T"}, {"text": "Done", "callback_data": "1D"}]
        ]
    }
    message = {
        "message_id": 41,
        "date": 1,
        "chat": channel(),
        "from": BOT,
        "text": "a page",
        "reply_markup": below,
    }

    for data in ("1T", "1D"):
        query = {"id": data, "from": person(ADMIN), "chat_instance": "1", "data": data, "message": message}
        await talk.update(callback_query=query)

    assert talk.calls("deleteMessage") == [{"chat_id": CHANNEL, "message_id": 41}] * 2
    assert ["url" in given for given in talk.calls("answerCallbackQuery")] == [True, False]
