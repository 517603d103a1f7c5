import asyncio

from tests.simulator.street import ADA, Street


async def test_a_person_writes_and_the_bot_answers_with_a_button_that_is_pressed(street: Street) -> None:
    await street.say("/start hello")
    [update] = await street.updates()
    assert update["message"]["text"] == "/start hello"
    assert update["message"]["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
    assert update["message"]["from"]["id"] == ADA

    keyboard = {"inline_keyboard": [[{"text": "Yes", "callback_data": "yes"}]]}
    sent = await street.result(
        "sendMessage", chat_id=ADA, text="<b>Hi</b> there", parse_mode="HTML", reply_markup=keyboard
    )
    assert (sent["text"], sent["entities"]) == ("Hi there", [{"type": "bold", "offset": 0, "length": 2}])

    pressed = await street.people(
        "press", person_id=ADA, chat_id=ADA, message_id=sent["message_id"], data="yes"
    )
    [press] = await street.updates(offset=update["update_id"] + 1)
    assert press["callback_query"]["id"] == pressed["query_id"]
    assert press["callback_query"]["data"] == "yes"
    assert press["callback_query"]["message"]["message_id"] == sent["message_id"]
    assert await street.result("answerCallbackQuery", callback_query_id=pressed["query_id"], text="Done")

    await street.result("editMessageText", chat_id=ADA, message_id=sent["message_id"], text="Bye")
    last = (await street.state())["messages"][-1]
    assert (last["html"], last["buttons"], last["is_bot"]) == ("Bye", [], True)


async def test_a_long_poll_ends_as_soon_as_somebody_writes(street: Street) -> None:
    poll = asyncio.create_task(street.updates(timeout=30))
    await asyncio.sleep(0.05)
    await street.say("hello")
    [update] = await asyncio.wait_for(poll, 5)
    assert update["message"]["text"] == "hello"


async def test_the_page_hears_of_messages_edits_toasts_and_turns_of_the_clock(street: Street) -> None:
    async with street.session.ws_connect(f"{street.url}/page/events") as page:
        await street.say("/start")
        sent = await street.result("sendMessage", chat_id=ADA, text="one")
        await street.result("editMessageText", chat_id=ADA, message_id=sent["message_id"], text="two")
        await street.result("sendChatAction", chat_id=ADA, action="typing")
        await street.result("deleteMessage", chat_id=ADA, message_id=sent["message_id"])
        await street.people("clock", advance_seconds=3600)
        await street.result("setMyCommands", commands=[{"command": "digest", "description": "News now"}])
        events = [await page.receive_json(timeout=5) for _ in range(7)]
    assert [event["event"] for event in events] == [
        "message", "message", "edit", "typing", "delete", "clock", "commands",
    ]  # fmt: skip
    assert [event["message"]["text"] for event in events[:3]] == ["/start", "one", "two"]
    assert events[5]["offset_seconds"] == 3600
