"""Editors look at how things went, in pictures; a tap edits the picture in place."""

import shutil
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio
from telegram.error import TimedOut

from digestbot.actions.watch.weekly_reports import send_due
from digestbot.chat.client.telegram import Telegram
from digestbot.feeds.parser_processes import ParserProcesses
from digestbot.model import Delivery, InDoubt, Sent, SetWeeklyReport, ShowStats, ShowStatus, button_data
from tests.actions.town import OWNER, open_town
from tests.chat.talk import Talk, talk_in

pytestmark = pytest.mark.asyncio(loop_scope="module")

STRANGER = 424_242
WEEK = timedelta(days=7)


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


def labels(call) -> list[str]:
    return [button["text"] for row in call["reply_markup"]["inline_keyboard"] for button in row]


async def test_an_editor_gets_a_picture_with_a_caption_and_buttons(talk: Talk):
    await talk.writes("/stats")
    sent = last(talk, "sendPhoto")

    assert sent["photo"][1].startswith(b"\x89PNG")
    assert sent["caption"].startswith("<b>Readers</b> · last 7 days")
    assert "🔵 New: " in sent["caption"]
    assert ("sendChatAction", "upload_photo") in [
        (name, call.get("action")) for name, call in talk.wire.calls
    ]
    assert len(data_of(sent)) == 6 + 3 + 2


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
        assert len(data_of(said)) == 11


async def test_nobody_but_editors_sees_them(talk: Talk):
    await talk.writes("/stats", who=STRANGER)
    await talk.presses(button_data(ShowStats(dark=False, period="day", subject="feeds")), who=STRANGER, on=7)

    assert not {"sendPhoto", "editMessageMedia"} & set(methods(talk))
    assert STRANGER != OWNER


# --- the weekly report ------------------------------------------------------------------------------


async def test_a_button_turns_the_weekly_report_on_and_off_in_place(talk: Talk):
    await talk.writes("/stats")
    await talk.taps("Report every Monday", on=7)

    assert talk.toasts()[-1] == "From now on a report comes every Monday morning."
    assert "✅ Report every Monday" in labels(last(talk, "editMessageReplyMarkup"))
    await talk.writes("/stats")
    assert "✅ Report every Monday" in labels(last(talk, "sendPhoto"))

    await talk.taps("Report every Monday", on=8)

    assert talk.toasts()[-1] == "No more weekly reports come."
    changed = last(talk, "editMessageReplyMarkup")
    assert (changed["message_id"], "Report every Monday" in labels(changed)) == (8, True)


async def the_report(talk: Talk):
    """The report of the next Monday, as a sender would take it from the ledger."""
    await talk.writes("/start")
    await talk.presses(
        button_data(SetWeeklyReport(on=True, dark=False, period="week", subject="readers")), on=7
    )
    talk.town.clock.advance(WEEK)
    assert await send_due(talk.town.tools) == 1
    talk.wire.calls.clear()
    [owed] = [one for one in talk.town.owed() if one.kind == "notice"]
    return owed


def silent(owed: Delivery) -> Delivery:
    return replace(owed, message=replace(owed.message, silent=True))


def drawing(talk: Talk) -> Telegram:
    """As the sender has it."""
    draw = talk.town.tools.parsers.draw
    return Telegram(talk.telegram.bot, draw=lambda chart: draw(chart, now=talk.town.clock()))


async def test_the_report_is_a_picture_with_a_caption_and_its_buttons_go_on_from_there(talk: Talk):
    owed = await the_report(talk)
    telegram = drawing(talk)

    first, second = await telegram.deliver(owed), await telegram.deliver(owed)  # as after a kill

    assert isinstance(first, Sent)
    assert isinstance(second, Sent)
    assert isinstance(await telegram.deliver(silent(owed)), Sent)
    one, again, quiet = (call for name, call in talk.wire.calls if name == "sendPhoto")
    assert one == again
    assert quiet == one | {"disable_notification": "true"}
    assert one["photo"][1].startswith(b"\x89PNG")
    assert one["caption"].startswith("<b>Last week</b>")
    assert (first.message_id, second.message_id) != (0, 0)
    await talk.taps("Sources", on=first.message_id)
    assert last(talk, "editMessageMedia")["media"]["caption"].startswith("<b>Sources</b> · last 7 days")


@pytest.mark.parametrize("refused", [True, False])
async def test_without_a_picture_the_report_is_a_text_with_the_same_buttons(talk: Talk, refused):
    owed = await the_report(talk)
    talk.wire.answers["sendPhoto"] = "PHOTO_INVALID_DIMENSIONS"

    outcome = await (drawing(talk) if refused else talk.telegram).deliver(owed)

    assert isinstance(outcome, Sent)
    said = last(talk, "sendMessage")
    assert said["text"] == owed.message.html
    assert "✅ Report every Monday" in labels(said)


def cut(_given):
    raise TimedOut


@pytest.mark.parametrize("answer", [cut, {"no": "message"}])
async def test_a_report_that_may_have_arrived_is_not_sent_as_a_text_too(talk: Talk, answer):
    owed = await the_report(talk)
    talk.wire.answers["sendPhoto"] = answer

    assert isinstance(await drawing(talk).deliver(owed), InDoubt)
    assert "sendMessage" not in methods(talk)


async def test_how_things_are_comes_as_a_new_message_below_the_picture(talk: Talk):
    talk.wire.answers["editMessageText"] = "there is no text in the message to edit"
    await talk.presses(button_data(ShowStatus()), on=7)

    assert last(talk, "sendMessage")["text"].startswith("<b>All is well</b>")
