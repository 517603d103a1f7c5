"""Editors look at how things went, in pictures; a tap edits the picture in place."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from digestbot.feeds.parser_processes import ParserProcesses
from digestbot.model import ShowStats, button_data
from tests.actions.town import OWNER, open_town
from tests.chat.talk import Talk, talk_in

pytestmark = pytest.mark.asyncio(loop_scope="module")

STRANGER = 424_242


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def parsers() -> AsyncIterator[ParserProcesses]:
    async with ParserProcesses() as processes:
        yield processes


@pytest_asyncio.fixture(loop_scope="module")
async def talk(tagged_sqlite: Path, tmp_path: Path, parsers: ParserProcesses) -> AsyncIterator[Talk]:
    file = tmp_path / "digestbot.sqlite3"
    shutil.copy(tagged_sqlite, file)
    async with open_town(f"sqlite:///{file}", parsers) as town, talk_in(town) as there:
        yield there


def last(talk: Talk, method: str):
    return [call for name, call in talk.wire.calls if name == method][-1]


def methods(talk: Talk) -> list[str]:
    return [name for name, _ in talk.wire.calls]


def data_of(call) -> list[str]:
    return [button["callback_data"] for row in call["reply_markup"]["inline_keyboard"] for button in row]


async def test_an_editor_gets_a_picture_with_a_caption_and_buttons(talk: Talk):
    await talk.writes("/stats")
    sent = last(talk, "sendPhoto")

    assert sent["photo"][1].startswith(b"\x89PNG")
    assert sent["caption"].startswith("<b>Readers</b> · last 7 days")
    assert "🔵 New: " in sent["caption"]
    assert ("sendChatAction", "upload_photo") in [
        (name, call.get("action")) for name, call in talk.wire.calls
    ]
    assert len(data_of(sent)) == 6 + 3 + 1


@pytest.mark.parametrize("subject", ["digests", "deliveries", "alerts", "topics", "feeds"])
async def test_a_tap_edits_the_picture_in_place_with_a_toast(talk: Talk, subject):
    await talk.presses(button_data(ShowStats(dark=True, period="month", subject=subject)), on=7)
    edited = last(talk, "editMessageMedia")

    assert edited["message_id"] == 7
    assert edited["media"]["type"] == "photo"
    assert "last 30 days" in edited["media"]["caption"]
    assert edited["media"]["media"].startswith("attach://")
    assert [call["text"] for name, call in talk.wire.calls if name == "answerCallbackQuery"] == [
        "One moment …"
    ]
    assert "sendPhoto" not in methods(talk)


async def test_a_picture_whose_message_is_gone_comes_as_a_new_one(talk: Talk):
    talk.wire.answers["editMessageMedia"] = "message to edit not found"
    await talk.presses(button_data(ShowStats(dark=False, period="day", subject="feeds")), on=7)

    assert "last 24 hours" in last(talk, "sendPhoto")["caption"]


async def test_without_a_picture_the_caption_says_so(tagged_sqlite: Path, tmp_path: Path):
    """The process that draws is given no time, so that each picture fails."""
    file = tmp_path / "digestbot.sqlite3"
    shutil.copy(tagged_sqlite, file)
    async with (
        ParserProcesses(wall_seconds=0.001) as hanging,
        open_town(f"sqlite:///{file}", hanging) as town,
        talk_in(town) as talk,
    ):
        await talk.writes("/stats")

        assert "sendPhoto" not in methods(talk)
        said = last(talk, "sendMessage")
        assert "The picture could not be drawn. The numbers are right" in said["text"]
        assert len(data_of(said)) == 10


async def test_nobody_but_editors_sees_them(talk: Talk):
    await talk.writes("/stats", who=STRANGER)
    await talk.presses(button_data(ShowStats(dark=False, period="day", subject="feeds")), who=STRANGER, on=7)

    assert not {"sendPhoto", "editMessageMedia"} & set(methods(talk))
    assert STRANGER != OWNER
