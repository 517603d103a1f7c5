"""What a Bot API server is asked before the first update."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from telegram.error import BadRequest, EndPointNotFound, NetworkError

from digestbot import simulator
from digestbot.chat.client.raw_bot import build_bot
from digestbot.chat.introduction import describe
from digestbot.chat.setup import (
    Introduced,
    introduce,
    prepare,
    takes_ephemeral,
    takes_text_buttons,
    turn_inline_on,
)
from digestbot.pages.renderer import Pages
from tests.chat.talk import Talk


class ServerOfAnAnswer:
    """A Bot API server that answers every method alike."""

    def __init__(self, answer: Any) -> None:
        self.answer = answer
        self.asked: list[tuple[str, dict[str, Any]]] = []

    async def call(self, method: str, parameters: dict[str, Any]) -> Any:
        self.asked.append((method, parameters))
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


@pytest.mark.parametrize(
    ("answer", "takes"),
    [
        (True, True),
        (BadRequest("Bad Request: nothing to set"), True),
        (EndPointNotFound("Endpoint 'setMySettings' not found in Bot API"), False),
    ],
)
async def test_a_server_takes_buttons_in_a_text_that_knows_newer_methods(answer: Any, takes: bool) -> None:  # noqa: FBT001 - a table's value
    server = ServerOfAnAnswer(answer)

    assert await takes_text_buttons(server) is takes  # type: ignore[arg-type]
    assert server.asked == [("setMySettings", {})]


@pytest.mark.parametrize(
    ("answer", "takes"),
    [
        (BadRequest("Bad Request: message identifier is not specified"), True),
        (EndPointNotFound("Endpoint 'deleteEphemeralMessage' not found in Bot API"), False),
    ],
)
async def test_a_server_takes_messages_for_one_person_that_knows_how_to_delete_them(
    answer: Any,
    takes: bool,  # noqa: FBT001 - a table's value
) -> None:
    server = ServerOfAnAnswer(answer)

    assert await takes_ephemeral(server) is takes  # type: ignore[arg-type]
    assert server.asked == [("deleteEphemeralMessage", {})]


async def test_a_server_that_does_not_answer_is_asked_again() -> None:
    with pytest.raises(NetworkError):
        await takes_text_buttons(ServerOfAnAnswer(NetworkError("gone")))  # type: ignore[arg-type]


async def test_what_the_server_knows_is_found_out_also_where_it_refuses_the_commands(talk: Talk) -> None:
    talk.wire.answers["setMyCommands"] = "BOT_COMMAND_DESCRIPTION_INVALID"

    await prepare(talk.telegram, talk.town.tools, asyncio.Event())

    server = talk.town.tools.server
    assert (server.takes_text_buttons, server.takes_ephemeral) == (True, True)


async def test_inline_mode_is_turned_on_and_then_told_to_the_doctor() -> None:
    server, token = await simulator.start(), "123:a-token"
    try:
        assert await introduce(token, server.url) == Introduced("pretend_digest_bot", inline=False)
        async with build_bot(token, server.url) as bot:
            await turn_inline_on(bot)
        assert await introduce(token, server.url) == Introduced("pretend_digest_bot", inline=True)
    finally:
        await server.stop()


class ServerWithTexts:
    """A Bot API server that keeps what bots say about themselves."""

    def __init__(self, texts: dict[tuple[str, str], str] | None = None) -> None:
        self.texts = texts or {}

    async def call(self, method: str, parameters: dict[str, Any]) -> Any:
        field = "short_description" if "Short" in method else "description"
        key = (field, parameters.get("language_code", ""))
        if method.startswith("getMy"):
            return {field: self.texts.get(key, "")}
        self.texts[key] = parameters[field]
        return True


async def test_the_bot_says_in_each_language_what_it_is_for() -> None:
    server, pages = ServerWithTexts(), Pages()

    await describe(server, pages)  # type: ignore[arg-type]

    assert len(server.texts) == 2 * len(pages.languages)
    assert server.texts["short_description", "de"].startswith("Nachrichten zu deinen Themen")
    assert all(
        0 < len(text) <= (120 if field == "short_description" else 512)
        for (field, _), text in server.texts.items()
    )


async def test_what_the_operator_wrote_about_the_bot_stays_and_what_the_bot_wrote_is_written_anew() -> None:
    by_hand, ours = "The Harbour Post's bot", Pages().introduction("de")[1]
    server = ServerWithTexts({("description", ""): by_hand, ("short_description", ""): ours})

    await describe(server, Pages())  # type: ignore[arg-type]

    assert [text for (field, _), text in server.texts.items() if field == "description"] == [by_hand]
    assert server.texts["short_description", ""] == Pages().introduction("en")[1]


async def test_a_bot_that_can_not_describe_itself_works_without() -> None:
    await describe(ServerOfAnAnswer(BadRequest("flood")), Pages())  # type: ignore[arg-type]
    await describe(ServerOfAnAnswer(None), Pages())  # type: ignore[arg-type]
