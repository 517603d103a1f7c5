"""Whatever a bot sends, it gets one of Telegram's answers: never a crash of the simulator."""

import aiohttp
from hypothesis import given, settings
from hypothesis import strategies as st

from digestbot import simulator
from digestbot.simulator.methods import METHODS
from tests.simulator.street import ADA, GROUP, TOKEN, Street

NAMES = [
    "chat_id", "from_chat_id", "message_id", "message_ids", "text", "parse_mode", "entities", "caption", "caption_entities",
    "photo", "document", "media", "reply_markup", "reply_parameters", "message_thread_id", "rich_message", "commands",
    "scope", "language_code", "callback_query_id", "inline_query_id", "results", "action", "user_id", "file_id", "offset",
    "limit", "allowed_updates",
]  # fmt: skip
JUNK = st.recursive(
    st.one_of(
        st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), st.text(max_size=20),
        st.sampled_from([ADA, GROUP, 1, 2, "HTML", "typing", "<b>x</b>", "{}", "[", "attach://a", "@city_desk", "\ud800"]),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.sampled_from(
                ["type", "text", "offset", "length", "url", "html", "blocks", "items", "cells", "caption", "inline_keyboard", "keyboard", "callback_data", "command", "description", "message_id", "chat_id", "media", "user", "unix_time"]
            ),
            inner,
            max_size=4,
        ),
    ),
    max_leaves=8,
)  # fmt: skip
METHOD_NAMES = sorted(set(METHODS) - {"getupdates", "setwebhook"})


@given(
    st.lists(
        st.tuples(st.sampled_from(METHOD_NAMES), st.dictionaries(st.sampled_from(NAMES), JUNK, max_size=5)),
        max_size=20,
    ),
)
@settings(max_examples=150)
async def test_junk_is_refused_and_nothing_breaks(calls: list[tuple[str, dict[str, object]]]) -> None:
    handle = await simulator.start()
    async with aiohttp.ClientSession() as session:
        await Street(handle, session).say("/start")
        for method, parameters in calls:
            json = {"chat_id": ADA, **parameters}
            async with session.post(f"{handle.url}/bot{TOKEN}/{method}", json=json) as answer:
                assert answer.status in {200, 400, 403, 404}, await answer.text()
                await answer.json()
        async with session.get(f"{handle.url}/page/state") as answer:
            assert answer.status == 200
    await handle.stop()
