"""Alerts, each on a stage of its own: at a time, corrected, recalled, in trouble, in the night."""

from datetime import timedelta

import pytest

from tests.journeys.crowds import recruit
from tests.journeys.newsdesk import draft, follower, sends
from tests.journeys.stage import ADA

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_a_scheduled_alert_goes_out_at_its_time(stage):
    await stage.start_bot(admins=str(ADA))
    reader, ada = await follower(stage, "science"), stage.person(ADA)
    now = await stage.now()
    at = (now + timedelta(hours=2)).replace(minute=30)

    page = await draft(ada, f"/alert at {at:%H:%M} #science The launch is on")
    assert f"it goes out today at {at:%H:%M}" in page["text"]
    await ada.taps("Send today at", on=page)
    await ada.taps("Yes, at that time")
    await ada.reads("It goes out today at")
    await stage.turn(hours=1)
    await ada.says("/alert")
    await ada.reads("scheduled")
    assert not any("launch" in one["text"] for one in await reader.messages())

    await stage.turn_to(at + timedelta(seconds=2))

    await reader.reads("The launch is on")
    await ada.reads("is on its way, as scheduled")


async def test_an_alert_is_corrected_and_recalled_where_it_arrived(stage):
    await stage.start_bot(admins=str(ADA))
    first, second, ada = (
        await follower(stage, "science"),
        await follower(stage, "science"),
        stage.person(ADA),
    )
    result = await sends(ada, "/alert #science The probe crashed", "2 readers")
    await first.reads("The probe crashed")
    await ada.taps("Correct", on=result)
    await ada.reads("Now send me the corrected text")
    await ada.says("<b>The probe landed")
    await ada.reads("<b> is not closed")
    await ada.says("<b>The probe</b> landed")
    await ada.reads("Really change it for the 2 readers")
    await ada.taps("Yes, change it everywhere")
    await ada.reads("2 of 2 changed")
    changed = await first.reads("corrected")
    assert changed["text"] == "⚡ Science · corrected\n\nThe probe landed"
    assert sum("The probe" in one["text"] for one in await first.messages()) == 1

    await stage.call(
        "deleteMessage", chat_id=second.id, message_id=(await second.messages())[-1]["message_id"]
    )
    await ada.taps("Recall")
    await ada.reads("Really delete alert")
    await ada.taps("Yes, delete it everywhere")
    recalled = await ada.reads("essage to delete not found: 1")
    assert "1 of 2 deleted" in recalled["text"]
    assert not any("The probe" in one["text"] for one in await first.messages())


async def test_what_is_too_old_to_be_deleted_is_told(stage):
    await stage.start_bot(admins=str(ADA))
    reader, ada = await follower(stage, "science"), stage.person(ADA)
    result = await sends(ada, "/alert #science The probe crashed")
    await stage.turn(hours=49)
    await ada.taps("Recall", on=result)
    await ada.taps("Yes, delete it everywhere")

    told = await ada.reads("can't be deleted")
    assert "0 of 1 deleted" in told["text"]
    assert any("The probe" in one["text"] for one in await reader.messages())


async def test_a_correction_that_telegram_refuses_changes_nothing(stage):
    await stage.start_bot(admins=str(ADA))
    reader, ada = await follower(stage, "science"), stage.person(ADA)
    result = await sends(ada, "/alert #science The probe crashed")
    await ada.taps("Correct", on=result)
    await ada.reads("Now send me the corrected text")
    await stage.post(
        "/control/faults", {"kind": "400", "method": "sendMessage", "text": "not this one", "times": 1}
    )
    await ada.says("The probe landed")

    await ada.reads("Telegram does not take it")
    assert not any("corrected" in one["text"] for one in await reader.messages())
    await ada.says("The probe has landed")
    await ada.taps("Yes, change it everywhere")
    await reader.reads("The probe has landed")


async def test_an_alert_that_too_many_refuse_pauses_by_itself_and_tells(stage):
    await stage.start_bot(admins=str(ADA), rate="20")
    ada = stage.person(ADA)
    crowd = await recruit(stage, 150, await stage.now() + timedelta(days=1))
    page = await draft(ada, "/alert #technology Robots strike")
    await ada.taps("Send to 150 readers", on=page)
    await ada.reads("Really send it")
    for reader in crowd[:30]:
        await stage.post("/control/faults", {"kind": "400", "chat_id": reader, "text": "nobody likes this"})
    await ada.taps("Yes, send to 150 readers")

    notice = await ada.reads("paused by itself")
    assert "obody likes this" in notice["text"]
    await ada.taps("Resume", on=notice)
    result = await ada.reads("finished")
    assert "120 of 150 sent" in result["text"]
    assert "Failed: 30" in result["text"]


async def test_alerts_of_a_night_come_together_in_the_morning(stage):
    await stage.start_bot(admins=str(ADA))
    reader, ada = await follower(stage, "science"), stage.person(ADA)
    now = await stage.now()
    await reader.says(f"/alerts {now:%H}:00-{now + timedelta(hours=2):%H}:00")
    await reader.reads("Quiet hours:")
    for text in ("The probe crashed", "The probe is found"):
        page = await draft(ada, f"/alert #science {text}")
        assert "One is in quiet hours" in page["text"]
        await ada.taps("Send to one reader", on=page)
        await ada.taps("Yes, send to one reader")
        await ada.reads("In quiet hours: one")
    assert not any("The probe" in one["text"] for one in await reader.messages())

    await stage.turn(hours=2)

    night = await reader.reads("In your quiet hours")
    assert "The probe crashed" in night["text"]
    assert "The probe is found" in night["text"]
    await ada.reads("1 of 1 sent")
