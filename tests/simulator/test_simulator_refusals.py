from typing import Any

import pytest

from tests.simulator.street import ADA, BORIS, CHANNEL, FORUM, GROUP, Street

BUTTON = {"text": "Go", "callback_data": "go"}


@pytest.fixture
async def started(street: Street) -> Street:
    await street.say("/start")
    return street


@pytest.mark.parametrize(
    ("parameters", "description"),
    [
        ({"text": ""}, "Bad Request: message text is empty"),
        ({"text": " \n "}, "Bad Request: text must be non-empty"),
        ({"text": "a" * 4097}, "Bad Request: message is too long"),
        ({"text": "😀" * 2049}, "Bad Request: message is too long"),
        ({"text": "é" * 20000}, "Bad Request: text is too long"),
        (
            {"text": "é<b>x", "parse_mode": "HTML"},
            "Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"b\"",
        ),
        (
            {"text": "é<br>", "parse_mode": "HTML"},
            'Bad Request: can\'t parse entities: Unsupported start tag "br" at byte offset 2',
        ),
        ({"text": "x", "parse_mode": "Word"}, "Bad Request: unsupported parse_mode"),
        ({"text": "x", "chat_id": 99}, "Bad Request: chat not found"),
        ({"text": "x", "chat_id": None}, "Bad Request: chat_id is empty"),
        (
            {"text": "x", "reply_parameters": {"message_id": 999}},
            "Bad Request: message to be replied not found",
        ),
        ({"text": "x", "message_thread_id": 77}, "Bad Request: message thread not found"),
    ],
)
async def test_a_message_that_telegram_would_not_take_is_refused_in_its_words(
    started: Street, parameters: dict[str, Any], description: str
) -> None:
    assert await started.refused("sendMessage", **{"chat_id": ADA, **parameters}) == (400, description)


@pytest.mark.parametrize(
    ("button", "description"),
    [
        ({"text": "x", "callback_data": ""}, "Bad Request: BUTTON_DATA_INVALID"),
        ({"text": "x", "callback_data": "é" * 33}, "Bad Request: BUTTON_DATA_INVALID"),
        ({"text": "x"}, "Bad Request: text buttons are unallowed in the inline keyboard"),
        (
            {"text": "x", "url": "nowhere"},
            "Bad Request: inline keyboard button URL 'nowhere' is invalid: Wrong HTTP URL",
        ),
    ],
)
async def test_a_button_that_telegram_would_not_take_is_refused(
    started: Street, button: dict[str, Any], description: str
) -> None:
    markup = {"inline_keyboard": [[button]]}
    assert await started.refused("sendMessage", chat_id=ADA, text="x", reply_markup=markup) == (
        400,
        description,
    )


async def test_sixty_four_bytes_of_callback_data_and_4096_characters_are_taken(started: Street) -> None:
    markup = {"inline_keyboard": [[{"text": "x", "callback_data": "é" * 32}]]}
    sent = await started.result("sendMessage", chat_id=ADA, text="a" * 4096, reply_markup=markup)
    assert len(sent["text"]) == 4096


async def test_an_edit_that_changes_nothing_is_refused(started: Street) -> None:
    markup = {"inline_keyboard": [[BUTTON]]}
    sent = await started.result("sendMessage", chat_id=ADA, text="same", reply_markup=markup)
    edit = {"chat_id": ADA, "message_id": sent["message_id"], "reply_markup": markup}
    code, description = await started.refused("editMessageText", text="same", **edit)
    assert code == 400
    assert description.startswith("Bad Request: message is not modified: specified new message content")
    assert (await started.result("editMessageText", text="other", **edit))["text"] == "other"


async def test_what_is_gone_or_somebody_elses_cannot_be_edited(started: Street) -> None:
    said = await started.say("mine")
    edit = {"chat_id": ADA, "text": "x"}
    assert await started.refused("editMessageText", message_id=999, **edit) == (
        400,
        "Bad Request: message to edit not found",
    )
    assert await started.refused("editMessageText", message_id=said, **edit) == (
        400,
        "Bad Request: message can't be edited",
    )
    gone = await started.refused("deleteMessage", chat_id=ADA, message_id=999)
    assert gone == (400, "Bad Request: message to delete not found")


async def test_an_old_message_cannot_be_deleted(started: Street) -> None:
    sent = await started.result("sendMessage", chat_id=ADA, text="x")
    await started.people("clock", advance_seconds=49 * 3600)
    refused = await started.refused("deleteMessage", chat_id=ADA, message_id=sent["message_id"])
    assert refused == (400, "Bad Request: message can't be deleted for everyone")


async def test_who_never_pressed_start_blocked_the_bot_or_left_telegram_is_not_written_to(
    street: Street,
) -> None:
    never = await street.refused("sendMessage", chat_id=BORIS, text="x")
    assert never == (403, "Forbidden: bot can't initiate conversation with a user")
    await street.say("/start", BORIS)
    await street.people("block", person_id=BORIS, blocked=True)
    blocked = await street.refused("sendMessage", chat_id=BORIS, text="x")
    assert blocked == (403, "Forbidden: bot was blocked by the user")
    await street.people("block", person_id=BORIS, blocked=False)
    await street.control("chat", {"chat_id": BORIS, "deactivated": True})
    gone = await street.refused("sendMessage", chat_id=BORIS, text="x")
    assert gone == (403, "Forbidden: user is deactivated")


async def test_the_bot_writes_only_where_it_belongs(street: Street) -> None:
    kicked = {GROUP: "group", FORUM: "supergroup"}
    for chat, kind in kicked.items():
        await street.people("bot_member", chat_id=chat, member=False)
        refused = await street.refused("sendMessage", chat_id=chat, text="x")
        assert refused == (403, f"Forbidden: bot was kicked from the {kind} chat")
    refused = await street.refused("sendMessage", chat_id=CHANNEL, text="x")
    assert refused == (403, "Forbidden: bot is not a member of the channel chat")
    await street.people("bot_member", chat_id=CHANNEL, member=True)
    assert (await street.result("sendMessage", chat_id="@morning_wire", text="x"))["chat"]["id"] == CHANNEL
    await street.people("bot_member", chat_id=GROUP, member=True)
    await street.control("chat", {"chat_id": GROUP, "bot_may_write": False})
    refused = await street.refused("sendMessage", chat_id=GROUP, text="x")
    assert refused == (400, "Bad Request: not enough rights to send text messages to the chat")
    await street.control("chat", {"chat_id": GROUP, "gone": True})
    assert await street.refused("sendMessage", chat_id=GROUP, text="x") == (
        403,
        "Forbidden: the group chat was deleted",
    )


async def test_an_upgraded_group_names_the_supergroup_that_it_became(street: Street) -> None:
    new_id = (await street.people("upgrade", chat_id=GROUP))["chat_id"]
    answer = await street.call("sendMessage", chat_id=GROUP, text="x")
    assert answer == {
        "ok": False,
        "error_code": 400,
        "description": "Bad Request: group chat was upgraded to a supergroup chat",
        "parameters": {"migrate_to_chat_id": new_id},
    }
    old, new = await street.updates()
    assert (old["message"]["chat"]["id"], old["message"]["migrate_to_chat_id"]) == (GROUP, new_id)
    assert (new["message"]["chat"]["id"], new["message"]["migrate_from_chat_id"]) == (new_id, GROUP)
    assert (await street.result("sendMessage", chat_id=new_id, text="x"))["chat"]["type"] == "supergroup"


@pytest.mark.parametrize("too_old", ["expired", "clock", "unknown", "twice"])
async def test_an_old_press_cannot_be_answered(started: Street, too_old: str) -> None:
    sent = await started.result(
        "sendMessage", chat_id=ADA, text="x", reply_markup={"inline_keyboard": [[BUTTON]]}
    )
    press = {"person_id": ADA, "chat_id": ADA, "message_id": sent["message_id"], "data": "go"}
    query = (await started.people("press", **press, expired=too_old == "expired"))["query_id"]
    if too_old == "clock":
        await started.people("clock", advance_seconds=3600)
    elif too_old == "unknown":
        query = "1"
    elif too_old == "twice":
        await started.result("answerCallbackQuery", callback_query_id=query)
    assert await started.refused("answerCallbackQuery", callback_query_id=query) == (
        400,
        "Bad Request: query is too old and response timeout expired or query ID is invalid",
    )


async def test_unknown_methods_and_wrong_tokens_get_telegrams_answers(street: Street) -> None:
    assert await street.refused("sendTelepathy") == (404, "Not Found: method not found")
    for token in ("nonsense", "123", "abc:def"):
        async with street.session.get(f"{street.url}/bot{token}/getMe") as answer:
            assert (answer.status, (await answer.json())["description"]) == (401, "Unauthorized")
