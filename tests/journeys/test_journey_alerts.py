"""Breaking alerts, from an editor's first word to the last reader's phone, over the wire."""

import asyncio
import base64
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from digestbot.chat.double_taps import WAITED
from tests.journeys.conftest import _stage
from tests.journeys.newsdesk import draft, follower, sends
from tests.journeys.stage import ADA, BORIS, CLARA, FORUM, GROUP, Stage, labels
from tests.journeys.street import Street

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def desk(
    street: Street, newspapers: Path, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Stage]:
    """A running bot whose owner is Ada, for all tests of this module: mind your own readers and topics."""
    folder = tmp_path_factory.mktemp("alerts")
    shutil.copy(newspapers / "read.sqlite3", folder / "digestbot.sqlite3")
    async with _stage(street, folder) as stage:
        await stage.start_bot(admins=str(ADA))
        yield stage


PICTURE = base64.b64encode(b"\x89PNG\r\n\x1a\n" + b"\0" * 8 + b"\0\0\0\x10\0\0\0\x10").decode()


async def test_an_alert_goes_from_a_line_over_two_taps_to_its_readers(desk):
    reader, german = await follower(desk, "science"), await follower(desk, "science", "de")
    bystander = await follower(desk, "sport")
    ada = desk.person(ADA)

    await ada.says("/alert #science The probe *has* <landed> & sends pictures")
    preview = await ada.reads("The probe")
    draft = await ada.reads("readers will see")
    assert preview["text"] == "⚡ Science\n\nThe probe *has* <landed> & sends pictures"
    assert "2 readers · de 1, en 1" in draft["text"]
    await ada.taps("Send to 2 readers", on=draft)
    await ada.taps("Yes, send to 2 readers")

    got = await reader.reads("The probe")
    assert got["html"] == preview["html"]
    assert labels(got) == ["Fewer of these"]
    assert "⚡ Wissenschaft" in (await german.reads("The probe"))["text"]
    board = await ada.reads("2 of 2 sent")
    assert board["message_id"] == draft["message_id"]
    assert "finished" in board["text"]
    assert not any("The probe" in one["text"] for one in await bystander.messages())


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("/alert\n#science Flood: the dam broke", "⚡ Science\n\nFlood: the dam broke"),
        ("/alert alert", "⚡ Breaking news\n\nalert"),
    ],
    ids=["on the next line", "a word of the command's own"],
)
async def test_the_text_is_what_follows_the_command(desk, typed, text):
    ada = desk.person(ADA)

    await ada.says(typed)

    assert (await ada.reads("⚡"))["text"] == text


# --- the text in the next message ---------------------------------------------------------------------


async def test_the_text_may_come_in_the_next_message_also_after_a_restart(desk):
    reader = await follower(desk, "health")
    ada = desk.person(ADA)
    await ada.says("/alert #health")
    await ada.reads("Now send me the text")
    await desk.kill_bot()
    await desk.start_bot(admins=str(ADA))

    await ada.says("A new vaccine")
    page = await ada.reads("Above is what readers will see")
    await desk.kill_bot()
    await desk.start_bot(admins=str(ADA))
    await ada.taps("Send to one reader", on=page)
    await ada.taps("Yes, send to one reader")

    assert (await reader.reads("A new vaccine"))["text"] == "⚡ Health\n\nA new vaccine"
    await ada.reads("1 of 1 sent")
    await ada.says("and this is only talk")
    await ada.reads("/help")


async def test_a_picture_and_a_forwarded_message_go_out_as_they_are(desk):
    reader = await follower(desk, "entertainment")
    ada = desk.person(ADA)
    await ada._look_up()
    await ada._do("say", text="/alert #entertainment Golden Lantern won", photo=PICTURE)
    page = await ada.reads("Above is what readers will see")
    await ada.taps("Send to one reader", on=page)
    await ada.taps("Yes, send to one reader")
    got = await reader.reads("Golden Lantern won")
    assert got["photo"]

    await ada.says("/alert #entertainment")
    await ada.reads("Now send me the text")
    await ada._do("say", text="From another channel", forward_from_name="Somebody")
    page = await ada.reads("Above is what readers will see")
    await ada.taps("Send to one reader", on=page)
    await ada.taps("Yes, send to one reader")
    await reader.reads("From another channel")


async def test_what_is_replied_to_can_be_the_alert(desk):
    reader = await follower(desk, "lifestyle")
    ada = desk.person(ADA)
    said = await desk.post("/page/say", {"person_id": ADA, "chat_id": ADA, "text": "Bread is back"})
    await ada._look_up()
    await ada._do("say", text="/alert #lifestyle", reply_to_message_id=said["message_id"])
    page = await ada.reads("Above is what readers will see")
    await ada.taps("Send to one reader", on=page)
    await ada.taps("Yes, send to one reader")

    await reader.reads("Bread is back")


async def test_a_link_becomes_a_headline(desk):
    reader = await follower(desk, "world")
    ada = desk.person(ADA)
    article = desk.rows(_an_article())[0]

    await sends(ada, f"/alert #world {article.url}")

    got = await reader.reads(article.title[:30])
    assert f'href="{article.url}"' in got["html"]


def _an_article():
    from sqlalchemy import select

    from digestbot.storage.tables import article

    return select(article.c.url, article.c.title).where(article.c.language == "en").limit(1)


# --- taps that do nothing --------------------------------------------------------------------------------


async def test_a_tap_that_came_twice_or_too_late_does_nothing_and_says_so(desk):
    reader = await follower(desk, "business")
    ada = desk.person(ADA)
    page = await draft(ada, "/alert #business Rates were cut")
    await ada.taps("Critical", on=page)
    await ada.reads("critical")
    await ada.taps("Send to one reader", on=page)
    await ada.sees_toast("The alert was changed meanwhile")
    assert not any("Rates" in one["text"] for one in await reader.messages())

    await ada.taps("Send to one reader")
    asked = await ada.reads("Really send it")
    await ada.taps("Yes, send to one reader", on=asked)
    await ada.reads("1 of 1 sent")
    await asyncio.sleep(2 * WAITED)  # a tap that comes sooner counts as a double tap, which gets no words
    await ada.taps("Yes, send to one reader", on=asked)
    await ada.sees_toast("That was done already")

    got = [one["text"] for one in await reader.messages() if "Rates" in one["text"]]
    assert got == ["⚡ Critical · Business\n\nRates were cut"]


async def test_a_draft_can_be_left_and_discarded(desk):
    ada = desk.person(ADA)
    await follower(desk, "politics")
    await ada.says("/alert #politics")
    await ada.reads("Now send me the text")
    await ada.says("/cancel")
    await ada.reads("Left as it was. Nothing was sent.")
    await ada.says("/cancel")
    await ada.reads("There is nothing to cancel here")

    page = await draft(ada, "/alert #politics A vote")
    await ada.taps("Discard", on=page)
    await ada.reads("Nothing was sent")
    await ada.taps("Send to one reader", on=page)
    await ada.sees_toast("That was done already")


async def test_topics_and_everybody_can_be_chosen_by_taps(desk):
    reader = await follower(desk, "environment")
    ada = desk.person(ADA)
    page = await draft(ada, "/alert The reef recovers")
    assert "Whom is it for?" in page["text"]
    assert not any("Send to" in label for label in labels(page))

    await ada.taps("Topics", on=page)
    await ada.taps("Environment", on=await ada.reads("Readers of which topics?"))
    chosen = await ada.reads("Readers of which topics?")
    assert "✅ Environment" in labels(chosen)
    await ada.taps("Back", on=chosen)
    await ada.taps("Send to one reader", on=await ada.reads("For: Environment"))
    await ada.taps("Yes, send to one reader")

    assert (await reader.reads("The reef"))["text"] == "⚡ Environment\n\nThe reef recovers"


# --- who may -------------------------------------------------------------------------------------------------


async def test_others_get_a_polite_no_and_owners_appoint_editors(desk):
    ada, boris = desk.person(ADA), desk.person(BORIS)
    await boris.says("/alert #sport Everybody listen")
    no = await boris.reads("only this bot's editors can do that")
    assert f"your Telegram id is {BORIS}" in no["text"]
    await boris.says("/editors add 502")
    await boris.reads("only this bot's owners can do that")

    await ada.says("/editors")
    await ada.reads("Who may send alerts")
    await ada.says("/editors add")
    await ada.reads("Forward me a message")
    await ada._do("say", text="Hello", forward_from_name="Hidden")
    await ada.reads("I can't tell who that is")
    await ada._do("say", text="Hello", forward_from_person_id=BORIS)
    await ada.reads("may send alerts now")
    await boris.says("/alert")
    await boris.reads("You see it first as readers will")

    await ada.says(f"/editors remove {BORIS}")
    await ada.reads("may send alerts no more")
    await boris.says("/alert")
    await boris.reads("only this bot's editors can do that")
    tries = desk.step(lambda desk: [one for one in desk.audit.latest(50) if one.what == "refused"])
    assert sum(one.times for one in tries) >= 3


async def test_an_owner_appoints_by_a_reply_and_alerts_are_written_in_private(desk):
    ada, clara = desk.person(ADA, GROUP), desk.person(CLARA, GROUP)
    said = await desk.post("/page/say", {"person_id": CLARA, "chat_id": GROUP, "text": "/help"})
    await ada._look_up()
    await ada._do("say", text="/editors add", reply_to_message_id=said["message_id"])
    await ada.reads("Clara")
    await clara.says("/alert #sport Goal")
    await clara.reads(
        "Bitte schreib mir privat", "Please write to me in private", "Dafür schreib mir bitte privat"
    )


async def test_an_owner_who_writes_in_a_topic_appoints_nobody_by_that(desk):
    ada = desk.person(ADA, FORUM, 3)

    await ada.says("/editors add")  # Clara opened the topic
    await ada.reads("Who?")


async def test_an_album_is_one_thing(desk):
    ada = desk.person(ADA)
    await ada._look_up()
    before = len(await ada.messages())

    await desk.post(
        "/page/album",
        {"person_id": ADA, "chat_id": ADA, "photos": [PICTURE] * 4, "text": "/alert #sport Goal"},
    )
    await ada.reads("An album can't be an alert")
    await ada.says("/cancel")
    await ada.reads("nothing to cancel", "Left as it was")

    assert len(await ada.messages()) == before + 2


# --- bad input -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("order", "answer"),
    [
        ("/alert #scinece The probe", "Did you mean: #science"),
        ("/alert #nothing-like-it The probe", "Nobody can follow “nothing-like-it”"),
        ("/alert #sport <b>The probe", "<b> is not closed"),
        ("/alert #sport <h1>The probe</h1>", "<h1> is no tag"),
        ("/alert at 25:99 #sport The probe", "“25:99” is no time"),
        ("/alert at 2020-01-01 08:00 #sport The probe", "is past"),
        ("/alert @channels The probe", "Nobody would get it"),
        ("/alert", "Nothing is sent before you confirm twice"),
    ],
)
async def test_what_can_t_be_an_alert_gets_a_clear_answer_and_nothing_is_sent(desk, order, answer):
    ada, before = desk.person(ADA), await desk.last_call()

    await ada.says(order)

    await ada.reads(answer)
    assert not [
        call
        for call in await desk.calls("sendMessage", after=before)
        if int(call["params"]["chat_id"]) != ADA
    ]


async def test_a_text_that_does_not_fit_says_by_how_much_and_a_shorter_one_may_follow(desk):
    await follower(desk, "technology")
    ada = desk.person(ADA)
    await ada.says("/alert #technology")
    await ada.reads("Now send me the text")
    await ada.says("x" * 4096)
    await ada.reads("14 characters have to go")
    await ada.says("A robot")
    page = await ada.reads("Above is what readers will see")
    await ada.taps("Discard", on=page)


# --- readers are masters ---------------------------------------------------------------------------------------


async def test_a_reader_turns_alerts_down_from_the_alert_itself_and_in_the_settings(desk):
    reader, ada = await follower(desk, "sport"), desk.person(ADA)
    await sends(ada, "/alert #sport @private Goal", "2 readers")
    got = await reader.reads("Goal")
    await reader.taps("Fewer of these", on=got)
    await reader.sees_toast("Only critical alerts on Sport from now on.")
    assert "Goal" in (await reader.messages())[-1]["text"]

    await reader.says("/alerts")
    page = await reader.reads("Breaking news")
    assert "Sport: critical only" in labels(page)
    await reader.taps("Sport: critical only", on=page)
    await reader.taps("Quiet hours", on=await reader.reads("Sport: none"))
    await reader.taps("22:00–07:00", on=await reader.reads("Quiet hours"))
    await reader.reads("Quiet hours: 22:00 to 07:00")
    await reader.taps("At most: 10 a day")
    await reader.reads("Any number of alerts a day")
    await reader.taps("Critical ones always")
    await reader.reads("Critical alerts come all the same.")
    await reader.says("/alerts 23:15-05:45")
    await reader.reads("Quiet hours: 23:15 to 05:45")
    await reader.says("/alerts at night")
    await reader.reads("are no quiet hours that I understand")
    await reader.says("/alerts off")
    await reader.reads("Quiet hours: none")
