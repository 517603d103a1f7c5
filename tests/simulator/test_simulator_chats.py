from typing import Any

import aiohttp
import pytest

from tests.simulator.street import ADA, BORIS, CHANNEL, FORUM, GROUP, TOKEN, Street

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x20\x00\x00\x00\x10" + b"\x00" * 20
CLIMATE = 2


async def heard(street: Street) -> list[str]:
    return [
        update["message"]["text"] for update in await street.updates() if "text" in update.get("message", {})
    ]


async def test_in_a_group_the_bot_hears_only_what_is_meant_for_it(street: Street) -> None:
    sent = await street.result("sendMessage", chat_id=GROUP, text="hello all")
    name = (await street.result("getMe"))["username"]
    await street.say("chatter", ADA, GROUP)
    await street.say("/digest", ADA, GROUP)
    await street.say(f"/digest@{name}", ADA, GROUP)
    await street.say("/digest@another_bot", ADA, GROUP)
    await street.say("an answer", ADA, GROUP, reply_to_message_id=sent["message_id"])
    await street.say(f"hey @{name}", ADA, GROUP)
    assert await heard(street) == ["/digest", f"/digest@{name}", "an answer", f"hey @{name}"]


async def test_a_command_to_the_bot_by_name_is_one_entity(street: Street) -> None:
    await street.say("/digest@pretend_digest_bot climate", ADA, GROUP)
    [update] = await street.updates()
    assert update["message"]["entities"] == [{"type": "bot_command", "offset": 0, "length": 26}]


async def test_a_topic_of_a_forum_keeps_its_messages_together(street: Street) -> None:
    await street.say("/digest", ADA, FORUM, thread_id=CLIMATE)
    [update] = await street.updates()
    assert update["message"]["message_thread_id"] == CLIMATE
    assert update["message"]["is_topic_message"] is True
    sent = await street.result("sendMessage", chat_id=FORUM, text="x", message_thread_id=CLIMATE)
    assert sent["message_thread_id"] == CLIMATE


async def test_adding_and_removing_the_bot_is_told(street: Street) -> None:
    await street.people("bot_member", chat_id=GROUP, member=False)
    await street.people("bot_member", chat_id=GROUP, member=True, person_id=ADA)
    await street.people("bot_member", chat_id=CHANNEL, member=True)
    kinds = [
        (update["my_chat_member"]["chat"]["id"], update["my_chat_member"]["new_chat_member"]["status"])
        if "my_chat_member" in update
        else next(key for key in update["message"] if key.endswith(("_members", "_member")))
        for update in await street.updates()
    ]
    assert kinds == [(GROUP, "kicked"), (GROUP, "member"), "new_chat_members", (CHANNEL, "administrator")]


async def test_administrators_and_members_are_known(street: Street) -> None:
    administrators = await street.result("getChatAdministrators", chat_id=GROUP)
    assert [(one["user"]["id"], one["status"]) for one in administrators] == [(ADA, "creator")]
    assert (await street.result("getChatMember", chat_id=GROUP, user_id=BORIS))["status"] == "member"
    assert (await street.result("getChatMember", chat_id=GROUP, user_id=504))["status"] == "left"
    assert await street.result("getChatMemberCount", chat_id=GROUP) == 4
    assert (await street.result("getChat", chat_id=FORUM))["is_forum"] is True
    await street.people("admin", chat_id=GROUP, person_id=BORIS, admin=True)
    assert (await street.result("getChatMember", chat_id=GROUP, user_id=BORIS))["status"] == "administrator"
    await street.result("leaveChat", chat_id=GROUP)
    assert (await street.refused("getChat", chat_id=GROUP))[0] == 403


async def test_commands_are_kept_by_scope_and_language(street: Street) -> None:
    english, german = [[{"command": "help", "description": words}] for words in ("Help", "Hilfe")]
    await street.result("setMyCommands", commands=english)
    await street.result(
        "setMyCommands", commands=german, language_code="de", scope={"type": "all_private_chats"}
    )
    assert await street.result("getMyCommands") == english
    private = {"scope": {"type": "all_private_chats"}, "language_code": "de"}
    assert await street.result("getMyCommands", **private) == german
    assert (await street.state())["commands"] == english
    await street.result("deleteMyCommands", **private)
    assert await street.result("getMyCommands", **private) == []


@pytest.mark.parametrize(
    ("command", "description"),
    [
        ({"command": "No!", "description": "x"}, "Bad Request: BOT_COMMAND_INVALID"),
        ({"command": "no", "description": ""}, "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID"),
    ],
)
async def test_a_command_that_telegram_would_not_take_is_refused(
    street: Street, command: dict[str, str], description: str
) -> None:
    assert await street.refused("setMyCommands", commands=[command]) == (400, description)


async def upload(street: Street, method: str, field: str, data: bytes, **parameters: Any) -> dict[str, Any]:
    form = aiohttp.FormData()
    for name, value in parameters.items():
        form.add_field(name, str(value))
    form.add_field(field, data, filename="picture.png", content_type="image/png")
    async with street.session.post(f"{street.url}/bot{TOKEN}/{method}", data=form) as answer:
        return await answer.json()


async def test_a_picture_is_uploaded_sent_again_read_back_and_its_caption_edited(street: Street) -> None:
    await street.say("/start")
    sent = (
        await upload(street, "sendPhoto", "photo", PNG, chat_id=ADA, caption="<b>a</b>", parse_mode="HTML")
    )["result"]
    [size] = sent["photo"]
    assert (size["width"], size["height"], sent["caption"]) == (32, 16, "a")
    again = await street.result("sendPhoto", chat_id=ADA, photo=size["file_id"])
    assert again["photo"] == sent["photo"]
    path = (await street.result("getFile", file_id=size["file_id"]))["file_path"]
    async with street.session.get(f"{street.url}/file/bot{TOKEN}/{path}") as answer:
        assert await answer.read() == PNG
    edit = {"chat_id": ADA, "message_id": sent["message_id"]}
    assert (await street.result("editMessageCaption", caption="b", **edit))["caption"] == "b"
    assert (await street.refused("editMessageText", text="b", **edit))[1] == (
        "Bad Request: there is no text in the message to edit"
    )
    too_long = await street.refused("editMessageCaption", caption="x" * 1025, **edit)
    assert too_long == (400, "Bad Request: message caption is too long")


async def test_a_picture_is_replaced_by_a_document_and_copied_elsewhere(street: Street) -> None:
    await street.say("/start")
    await street.say("/start", BORIS)
    sent = await street.result("sendPhoto", chat_id=ADA, photo="http://pictures.example/a.jpg", caption="a")
    document = (await upload(street, "sendDocument", "document", b"words", chat_id=ADA))["result"]["document"]
    edited = await street.result(
        "editMessageMedia",
        chat_id=ADA,
        message_id=sent["message_id"],
        media={"type": "document", "media": document["file_id"], "caption": "b"},
    )
    assert (edited["document"]["file_name"], edited["caption"]) == ("picture.png", "b")
    copy = await street.result("copyMessage", chat_id=BORIS, from_chat_id=ADA, message_id=sent["message_id"])
    last = (await street.state())["messages"][-1]
    assert (last["chat_id"], last["message_id"], last["text"], last["document"]) == (
        BORIS,
        copy["message_id"],
        "b",
        "picture.png",
    )


async def test_many_messages_are_deleted_at_once_and_those_gone_do_not_matter(street: Street) -> None:
    await street.say("/start")
    ids = [(await street.result("sendMessage", chat_id=ADA, text=str(n)))["message_id"] for n in range(3)]
    assert await street.result("deleteMessages", chat_id=ADA, message_ids=[*ids, 12345]) is True
    assert [message["text"] for message in (await street.state())["messages"]] == ["/start"]


async def test_parameters_come_as_form_query_or_json(street: Street) -> None:
    await street.say("/start")
    url = f"{street.url}/bot{TOKEN}/sendMessage"
    keyboard = '{"keyboard": [[{"text": "Here", "request_location": true}]]}'
    async with street.session.get(url, params={"chat_id": ADA, "text": "query"}) as answer:
        assert answer.status == 200
    async with street.session.post(
        url, data={"chat_id": ADA, "text": "form", "reply_markup": keyboard}
    ) as answer:
        assert answer.status == 200
    messages = (await street.state())["messages"][-2:]
    assert [message["text"] for message in messages] == ["query", "form"]
    assert messages[1]["keyboard"] == {"rows": [[{"text": "Here", "request_location": True}]]}


async def test_a_location_a_forward_and_an_inline_query_reach_the_bot(street: Street) -> None:
    await street.people("location", person_id=ADA, chat_id=ADA, latitude=52.5, longitude=13.4)
    await street.say("news", ADA, forward_from_chat_id=CHANNEL)
    await street.result("setMySettings", supports_inline_queries=True)
    query = await street.people("inline", person_id=ADA, query="cli")
    location, forward, inline = await street.updates()
    assert location["message"]["location"] == {"latitude": 52.5, "longitude": 13.4}
    assert forward["message"]["forward_origin"]["chat"]["title"] == "The Morning Wire"
    assert inline["inline_query"]["query"] == "cli"
    assert await street.result("answerInlineQuery", inline_query_id=query["query_id"], results=[]) is True


async def test_rights_of_media_are_refused_each_for_itself(street: Street) -> None:
    picture = "https://pictures.example/a.png"
    await street.control("chat", {"chat_id": FORUM, "refused_kinds": ["photos"]})
    assert await street.refused("sendPhoto", chat_id=FORUM, photo=picture) == (
        400,
        "Bad Request: not enough rights to send photos to the chat",
    )
    rich = {"html": f'<p>News</p><figure><img src="{picture}"></figure>'}
    assert (await street.refused("sendRichMessage", chat_id=FORUM, rich_message=rich))[1].endswith(
        "send photos to the chat"
    )
    await street.result("sendRichMessage", chat_id=FORUM, rich_message={"html": "<p>News</p>"})
    await street.result("sendMessage", chat_id=FORUM, text="words")
    await street.result("sendDocument", chat_id=FORUM, document="https://files.example/a.pdf")

    await street.control("chat", {"chat_id": FORUM, "refused_kinds": ["documents"]})
    assert (await street.refused("sendDocument", chat_id=FORUM, document="https://files.example/a.pdf"))[
        1
    ].endswith("send documents to the chat")
    await street.result("sendPhoto", chat_id=FORUM, photo=picture)


async def test_every_change_of_the_bot_s_rights_is_told(street: Street) -> None:
    seen = 0

    async def new_updates() -> list[dict[str, Any]]:
        nonlocal seen
        updates = await street.updates(offset=seen + 1)
        seen = max((update["update_id"] for update in updates), default=seen)
        return updates

    async def told(**change: Any) -> list[tuple[str, bool | None]]:
        await street.control("chat", change)
        members = [update["my_chat_member"]["new_chat_member"] for update in await new_updates()]
        return [
            (one["status"], one.get("can_send_messages", one.get("can_post_messages"))) for one in members
        ]

    assert await told(chat_id=FORUM, bot_may_write=False) == [("restricted", False)]
    assert await told(chat_id=FORUM, bot_may_write=False) == []
    itself = (await street.result("getMe"))["id"]
    assert (await street.result("getChatMember", chat_id=FORUM, user_id=itself))["is_member"] is True
    assert await told(chat_id=FORUM, bot_may_write=True, refused_kinds=["polls"]) == [("restricted", True)]
    assert await told(chat_id=FORUM, refused_kinds=[]) == [("member", None)]
    # In a basic group it is no right of the bot's own.
    assert await told(chat_id=GROUP, bot_may_write=False) == []
    await street.people("bot_member", chat_id=CHANNEL, member=True)
    await new_updates()
    assert await told(chat_id=CHANNEL, bot_may_write=False) == [("administrator", False)]
    assert await street.refused("sendMessage", chat_id=CHANNEL, text="x") == (
        400,
        "Bad Request: need administrator rights in the channel chat",
    )
    assert await told(chat_id=CHANNEL, bot_may_write=True) == [("administrator", True)]


async def test_topics_close_and_go(street: Street) -> None:
    await street.control("chat", {"chat_id": FORUM, "closed_topic": CLIMATE})
    call = {"chat_id": FORUM, "message_thread_id": CLIMATE, "text": "x"}
    assert (await street.refused("sendMessage", **call))[1] == "Bad Request: TOPIC_CLOSED"
    await street.control("chat", {"chat_id": FORUM, "deleted_topic": CLIMATE})
    assert (await street.refused("sendMessage", **call))[1] == "Bad Request: message thread not found"


async def test_inline_results_are_refused_as_telegram_does(street: Street) -> None:
    message = {"message_text": "<b>Storm</b>", "parse_mode": "HTML"}
    storm = {"type": "article", "id": "1", "title": "Storm", "input_message_content": message}
    assert (await street.result("getMe"))["supports_inline_queries"] is False
    await street.result("setMySettings", supports_inline_queries=True)
    assert (await street.result("getMe"))["supports_inline_queries"] is True
    query_id = (await street.people("inline", person_id=ADA, query="storm"))["query_id"]
    for wrong in (
        [storm, storm],
        [storm | {"id": ""}],
        [storm | {"id": "x" * 65}],
        [storm | {"title": ""}],
        [storm | {"input_message_content": {"message_text": "<b>Storm", "parse_mode": "HTML"}}],
        [storm | {"id": str(number)} for number in range(51)],
    ):
        status, _ = await street.refused("answerInlineQuery", inline_query_id=query_id, results=wrong)
        assert status == 400
    assert await street.result("answerInlineQuery", inline_query_id=query_id, results=[storm])
