"""Whether answers and updates have the Bot API's shapes, judged by aiogram's models of it."""

from typing import Any

import pytest
from aiogram import types
from aiogram.types.chat_member_union import ChatMemberUnion
from pydantic import TypeAdapter

from tests.simulator.street import ADA, CHANNEL, FORUM, GROUP, Street

MEMBER: TypeAdapter[Any] = TypeAdapter(ChatMemberUnion)
KEYBOARD = {
    "inline_keyboard": [[{"text": "Go", "callback_data": "go"}, {"text": "Read", "url": "http://a.example"}]]
}
RICH = """<h1>A</h1><p>b <b>c</b> <a href="http://a.example">d</a> <tg-time unix="1" format="r">e</tg-time></p><hr>
<ol start="2"><li>f</li><li><input type="checkbox" checked>g</li></ol><blockquote><p>h</p><cite>i</cite></blockquote><aside>j</aside>
<figure><img src="http://a.example/k.png"><figcaption>l<cite>m</cite></figcaption></figure><video src="http://a.example/n.mp4"/>
<tg-map lat="1" long="2"/><tg-collage><img src="http://a.example/o.png"></tg-collage><pre><code class="language-py">p</code></pre>
<table striped><caption>q</caption><tr><th>r</th><td colspan="2">s</td></tr></table><a name="t"></a>
<details open><summary>u</summary><p><tg-math>v</tg-math></p></details><tg-math-block>w</tg-math-block><footer>x</footer>"""
MARKUP = """<b>a</b> <i>b</i> <a href="http://a.example">c</a> <a href="tg://user?id=501">d</a> <tg-time unix="1" format="D">e</tg-time>
<pre><code class="language-py">f</code></pre> <blockquote expandable>g</blockquote> <tg-emoji emoji-id="5">👍</tg-emoji>
#tag @mention /command http://b.example c@d.example"""


@pytest.fixture
async def started(street: Street) -> Street:
    await street.say("/start")
    return street


def has_no_strangers(model: Any) -> None:
    """Everything that was answered is known to the model, however deep it stands."""
    if isinstance(model, list):
        for one in model:
            has_no_strangers(one)
    elif hasattr(model, "model_fields_set"):
        assert not model.model_extra, (type(model).__name__, model.model_extra)
        for name in model.model_fields_set:
            has_no_strangers(getattr(model, name))


async def test_messages_of_every_kind_have_telegrams_shape(started: Street) -> None:
    await started.people("bot_member", chat_id=CHANNEL, member=True)
    address = "http://a.example/a.png"
    sent = [
        await started.result(
            "sendMessage", chat_id=ADA, text=MARKUP, parse_mode="HTML", reply_markup=KEYBOARD
        ),
        await started.result("sendMessage", chat_id=ADA, text="x", reply_parameters={"message_id": 1}),
        await started.result("sendMessage", chat_id=FORUM, text="x", message_thread_id=2),
        await started.result("sendMessage", chat_id=CHANNEL, text="x"),
        await started.result(
            "sendPhoto", chat_id=GROUP, photo=address, caption="<b>x</b>", parse_mode="HTML"
        ),
        await started.result("sendDocument", chat_id=ADA, document=address),
        await started.result("sendRichMessage", chat_id=ADA, rich_message={"html": RICH}),
        await started.result(
            "sendMessage", chat_id=GROUP, text="x", ephemeral_message_parameters={"receiver_user_id": ADA}
        ),
    ]
    for message in sent:
        has_no_strangers(types.Message.model_validate(message))
    kinds = {entity["type"] for entity in sent[0]["entities"]}
    assert kinds >= {
        "bold",
        "italic",
        "text_link",
        "text_mention",
        "date_time",
        "pre",
        "expandable_blockquote",
    }
    assert kinds >= {"hashtag", "mention", "bot_command", "url", "email", "custom_emoji"}


async def test_updates_of_every_kind_have_telegrams_shape(started: Street) -> None:
    sent = await started.result("sendMessage", chat_id=ADA, text="x", reply_markup=KEYBOARD)
    press = {"person_id": ADA, "chat_id": ADA, "message_id": sent["message_id"], "data": "go"}
    await started.people("press", **press)
    await started.result("deleteMessage", chat_id=ADA, message_id=sent["message_id"])
    await started.people("press", **press)
    await started.people("location", person_id=ADA, chat_id=ADA, latitude=1, longitude=2)
    await started.say("x", forward_from_chat_id=CHANNEL)
    await started.say("x", forward_from_name="Somebody")
    await started.people("block", person_id=ADA, blocked=True)
    await started.result("setMySettings", supports_inline_queries=True)
    await started.people("inline", person_id=ADA, query="x")
    await started.people("bot_member", chat_id=CHANNEL, member=True)
    await started.say("x", ADA, CHANNEL)
    for chat in (GROUP, FORUM):
        await started.people("bot_member", chat_id=chat, member=False)
        await started.people("bot_member", chat_id=chat, member=True, administrator=True)
    await started.people("upgrade", chat_id=GROUP)
    updates = [types.Update.model_validate(update) for update in await started.updates()]
    has_no_strangers(updates)
    assert {update.event_type for update in updates} == {
        "message", "callback_query", "my_chat_member", "inline_query", "channel_post",
    }  # fmt: skip
    presses = [update.callback_query for update in updates if update.callback_query]
    assert isinstance(presses[1].message, types.InaccessibleMessage)


async def test_answers_about_the_bot_and_its_chats_have_telegrams_shape(started: Street) -> None:
    has_no_strangers(types.User.model_validate(await started.result("getMe")))
    has_no_strangers(types.WebhookInfo.model_validate(await started.result("getWebhookInfo")))
    await started.people("bot_member", chat_id=CHANNEL, member=True)
    for chat in (ADA, GROUP, FORUM, CHANNEL):
        has_no_strangers(types.ChatFullInfo.model_validate(await started.result("getChat", chat_id=chat)))
    for chat in (GROUP, FORUM, CHANNEL):
        members = await started.result("getChatAdministrators", chat_id=chat)
        members.append(await started.result("getChatMember", chat_id=chat, user_id=502))
        has_no_strangers([MEMBER.validate_python(member) for member in members])
    photo = (await started.result("sendPhoto", chat_id=ADA, photo="http://a.example/a.png"))["photo"][0]
    has_no_strangers(types.File.model_validate(await started.result("getFile", file_id=photo["file_id"])))
