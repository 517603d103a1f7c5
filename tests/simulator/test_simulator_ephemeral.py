"""Messages in a group that only one person sees (Bot API 10.2 and 10.3), and a server that knows none."""

from typing import Any

from tests.simulator.street import ADA, CHANNEL, GROUP, Street

TO_ADA: dict[str, Any] = {"chat_id": GROUP, "ephemeral_message_parameters": {"receiver_user_id": ADA}}


async def test_only_its_receiver_has_the_message_which_has_a_number_of_its_own_kind(street: Street) -> None:
    sent = await street.result("sendMessage", text="For Ada", **TO_ADA)
    number = sent["ephemeral_message_id"]
    assert (sent["message_id"], sent["receiver_user"]["id"]) == (0, ADA)
    assert (await street.state())["messages"][-1]["receiver_id"] == ADA

    await street.people("press", person_id=ADA, chat_id=GROUP, message_id=number, data="yes")
    [press] = await street.updates()
    assert press["callback_query"]["message"]["ephemeral_message_id"] == number

    of_ada = {"chat_id": GROUP, "receiver_user_id": ADA, "ephemeral_message_id": number}
    assert await street.result("editEphemeralMessageText", text="Changed", **of_ada) is True
    assert (await street.state())["messages"][-1]["text"] == "Changed"
    assert await street.refused("editMessageText", chat_id=GROUP, message_id=number, text="x") == (
        400,
        "Bad Request: message to edit not found",
    )
    assert await street.result("deleteEphemeralMessage", **of_ada) is True
    assert (await street.refused("editEphemeralMessageText", text="x", **of_ada))[0] == 400


async def test_it_goes_to_members_of_groups_only(street: Street) -> None:
    await street.people("bot_member", chat_id=CHANNEL, member=True)
    for chat, user in ((CHANNEL, ADA), (GROUP, 99), (GROUP, "x")):
        parameters = {"chat_id": chat, "ephemeral_message_parameters": {"receiver_user_id": user}}
        assert (await street.refused("sendMessage", text="x", **parameters))[0] == 400


async def test_an_older_server_ignores_the_parameter_and_has_no_such_methods(street: Street) -> None:
    await street.control("ephemeral", {"enabled": False})

    sent = await street.result("sendMessage", text="For all", **TO_ADA)

    assert sent["message_id"] > 0
    assert "ephemeral_message_id" not in sent
    assert (await street.refused("deleteEphemeralMessage"))[0] == 404
