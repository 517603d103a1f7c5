"""What Telegram sends besides: notes of topics, albums, copies of posts, hidden members, menus by scope."""

from tests.simulator.street import ADA, BORIS, CHANNEL, FORUM, GROUP, Street

PICTURE = "/9j/4AAQSkZJRgABAQ=="


async def test_a_message_in_a_topic_comes_with_the_note_that_the_topic_began(street: Street):
    await street.people("bot_member", chat_id=FORUM, member=True, administrator=True)
    await street.updates()
    first = await street.say("hello", BORIS, FORUM, thread_id=2)
    await street.say("an answer", BORIS, FORUM, thread_id=2, reply_to_message_id=first)

    opened, answered = [one["message"]["reply_to_message"] for one in (await street.updates())[-2:]]

    assert opened["message_id"] == opened["message_thread_id"] == 2
    assert opened["forum_topic_created"]["name"] == "Climate"
    assert opened["from"]["id"] == ADA
    assert answered["message_id"] == first


async def test_an_album_comes_as_a_message_a_picture(street: Street):
    await street.people("album", person_id=ADA, chat_id=ADA, photos=[PICTURE] * 3, text="Three")

    parts = [one["message"] for one in await street.updates()]

    assert len(parts) == 3
    assert len({part["media_group_id"] for part in parts}) == 1
    assert [part.get("caption") for part in parts] == ["Three", None, None]


async def test_a_channel_s_post_is_copied_into_its_group_by_itself(street: Street):
    await street.people("link", chat_id=CHANNEL, group_id=GROUP)
    await street.updates()

    await street.say("/digest", ADA, CHANNEL)

    (copy,) = [one["message"] for one in await street.updates() if "message" in one]
    assert copy["is_automatic_forward"] is True
    assert copy["from"]["id"] == 777000
    assert copy["sender_chat"]["id"] == copy["forward_origin"]["chat"]["id"] == CHANNEL
    assert copy["chat"]["id"] == GROUP


async def test_hidden_members_are_told_to_admins_only_and_the_admins_to_everybody(street: Street):
    await street.people("members", chat_id=FORUM, hidden=True)

    refused = await street.refused("getChatMember", chat_id=FORUM, user_id=ADA)
    admins = await street.result("getChatAdministrators", chat_id=FORUM)
    await street.people("bot_member", chat_id=FORUM, member=True, administrator=True)

    assert refused == (400, "Bad Request: CHAT_ADMIN_REQUIRED")
    assert ADA in [one["user"]["id"] for one in admins]
    assert (await street.result("getChatMember", chat_id=FORUM, user_id=ADA))["status"] == "creator"


async def test_menus_are_kept_and_shown_by_scope(street: Street):
    scope = {"type": "chat", "chat_id": ADA}
    for words, where in (("everybody", {"type": "default"}), ("ada", scope)):
        commands = [{"command": words, "description": "x"}]
        await street.result("setMyCommands", commands=commands, scope=where)

    menus = (await street.state())["menus"]

    assert {one["scope"]["type"]: one["commands"][0]["command"] for one in menus} == {
        "default": "everybody",
        "chat": "ada",
    }
    await street.result("deleteMyCommands", scope=scope)
    assert [one["scope"]["type"] for one in (await street.state())["menus"]] == ["default"]


async def test_files_of_each_kind_come_and_go_by_their_ids(street: Street):
    for kind in ("document", "video", "animation", "audio", "voice"):
        await street.say("a file", file=PICTURE, kind=kind)
        message = (await street.updates())[-1]["message"]
        file_id = message[kind]["file_id"]
        if kind == "animation":
            assert "document" in message

        sent = await street.result(f"send{kind.capitalize()}", chat_id=ADA, caption="x", **{kind: file_id})

        assert sent[kind]["file_id"] == file_id


async def test_a_keyboard_for_one_time_says_so(street: Street):
    keyboard = {"keyboard": [[{"text": "Here", "request_location": True}]], "one_time_keyboard": True}
    await street.say("/start")
    await street.result("sendMessage", chat_id=ADA, text="Where?", reply_markup=keyboard)
    await street.result("sendMessage", chat_id=ADA, text="Ok", reply_markup={"remove_keyboard": True})

    shown = [one["keyboard"] for one in (await street.state())["messages"] if one["is_bot"]]

    assert shown == [
        {"one_time": True, "rows": [[{"text": "Here", "request_location": True}]]},
        {"rows": []},
    ]
