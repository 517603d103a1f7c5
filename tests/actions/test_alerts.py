"""Alerts: drafted, looked at, confirmed, steered, corrected and recalled, on a real database."""

from __future__ import annotations

from datetime import time, timedelta
from html import escape

import pytest
from town import DAY, HOUR, OWNER, Town

from digestbot.actions.alerts import confirm, correct, draft, editors, progress, recall, steer
from digestbot.actions.alerts.draft import Brought
from digestbot.actions.alerts.editors import TERMINAL, By
from digestbot.actions.alerts.release_held import release_held
from digestbot.actions.readers import alert_settings
from digestbot.errors import AlertRefused
from digestbot.model import AlertId, File, Marked, QuietHours
from digestbot.newsroom.alert_words import Order, read_order
from digestbot.storage.desk import Desk

MINUTE = timedelta(minutes=1)
#: Quiet now: it is 08:00 UTC.
LONG_NIGHT = QuietHours(time(22), time(9))
EDITOR = By("editor")


def words(text: str) -> Brought:
    return Brought(text, escape(text, quote=False))


async def content(town: Town, text: str):
    return await draft.content_of(town.tools, words(text))


async def drafted(town: Town, text: str = "The dam broke", order: str = "#science"):
    return await draft.begin(town.tools, EDITOR, read_order(order), await content(town, text), "UTC")


async def running(town: Town, text: str = "The dam broke", order: str = "#science"):
    alert = await drafted(town, text, order)
    return await confirm.confirm(town.tools, EDITOR, alert.id, alert.revision)


def owed(town: Town) -> dict[int, str]:
    return {one.telegram_id: one.message.html for one in town.owed()}


def send(town: Town, limit: int = 1000, state: str = "sent", reason: str | None = None) -> int:
    """What a sender does with so many; gives how many there were."""

    def step(desk):
        leased = desk.deliveries.lease("a test", limit, 60)
        desk.deliveries.mark(
            "a test",
            [
                Marked(
                    one.id, state, message_id=one.telegram_id + 70 if state == "sent" else None, reason=reason
                )
                for one in leased
            ],
        )
        return len(leased)

    return town.at(step)


async def refusal(awaitable) -> AlertRefused:
    with pytest.raises(AlertRefused) as refused:
        await awaitable
    return refused.value


def what_was_done(town: Town, alert_id: AlertId) -> list[str]:
    return [step.what for step in town.at(lambda desk: desk.audit.of_alert(alert_id))]


# --- drafting ----------------------------------------------------------------------------------------


async def test_a_draft_shows_what_readers_will_see_and_who_they_are(town: Town):
    await town.reader(1)
    await town.reader(2, topics=("science", "sport"))
    sleeper = await town.reader(3)
    await alert_settings.set_quiet(town.tools, sleeper.recipient_id, LONG_NIGHT)

    alert = await drafted(town, "1 < 2 & more", "#science #sport")
    seen = await draft.look_at(town.tools, alert.id, "en")

    assert seen.message is not None
    assert seen.message.html == "⚡ Science, Sport\n\n1 &lt; 2 &amp; more"
    assert (seen.reach.total, seen.reach.asleep, seen.reach.now) == (3, 1, 2)
    assert seen.reach.by_tag == (("science", 3), ("sport", 1))
    assert seen.seconds == pytest.approx(2 / 30)
    assert owed(town) == {}


@pytest.mark.parametrize(
    ("typed", "reason", "detail"),
    [
        ("", "empty", ""),
        (" \n\t ", "empty", ""),
        ("<b></b>", "empty", ""),
        ("<b>The dam broke", "bad_markup", "<b> is not closed"),
        ("<b><i>The dam</b></i>", "bad_markup", "</b> closes what is not open"),
        ("<p>The dam broke</p>", "bad_markup", "<p> is no tag that Telegram takes here"),
        ('<a href="javascript:x">The dam</a>', "bad_markup", "a link without a web address"),
        ("x" * 4096, "too_long", "11"),
        ("The dam " * 2000, "too_long", ""),
    ],
)
async def test_a_text_that_can_t_be_sent_is_refused_with_the_reason(town: Town, typed, reason, detail):
    await town.reader(1)

    refused = await refusal(drafted(town, typed))

    assert refused.reason == reason
    assert detail in refused.detail
    assert town.at(lambda desk: desk.alerts.latest(9)) == ()


async def test_html_that_was_typed_is_html_and_a_comparison_is_none(town: Town):
    assert (await content(town, "<b>Dam</b> broke")).html == "<b>Dam</b> broke"
    assert (await content(town, "a < b and c > d")).html == "a &lt; b and c &gt; d"
    formatted = Brought("<b>Dam</b>", "<i>&lt;b&gt;Dam&lt;/b&gt;</i>", formatted=True)
    assert (await draft.content_of(town.tools, formatted)).html == "<i>&lt;b&gt;Dam&lt;/b&gt;</i>"


async def test_a_topic_that_nobody_can_follow_is_refused_with_near_ones(town: Town):
    refused = await refusal(drafted(town, order="#scinece"))

    assert (refused.reason, refused.detail) == ("unknown_tag", "scinece")
    assert "science" in refused.near


async def test_a_link_alone_becomes_the_headline_of_what_it_leads_to(town: Town):
    page = """<html><head><title>Dam breaks | Post</title><meta property="og:title" content="Dam breaks &amp; floods">
      <meta property="og:description" content="The dam broke at noon."></head>
      <body><article><h1>Dam breaks &amp; floods</h1><p>The dam broke at noon, and the valley was under water by one.
      Nobody was hurt, said the mayor, who had ordered everybody out of their houses in the morning.</p></article>
      </body></html>"""
    url = town.site.puts("/dam-breaks", page, kind="text/html")

    told = await content(town, url)

    assert f'<a href="{url}">Dam breaks &amp; floods</a>' in told.html
    assert told.link_preview


async def test_a_link_that_leads_nowhere_stays_a_link(town: Town):
    url = town.site.fails("/gone", 404)

    told = await content(town, url)

    assert (told.html, told.link_preview) == (url, True)


async def test_a_picture_s_caption_has_a_caption_s_limit(town: Town):
    await town.reader(1)
    picture = Brought("x" * 1100, "x" * 1100, file=File("photo", "file"))

    refused = await refusal(
        draft.begin(
            town.tools, EDITOR, Order(("science",)), await draft.content_of(town.tools, picture), "UTC"
        )
    )

    assert (refused.reason, refused.detail) == ("too_long", "87")


# --- confirming --------------------------------------------------------------------------------------


async def test_nothing_is_sent_before_it_is_confirmed_and_then_once(town: Town):
    await town.reader(1)
    alert = await drafted(town)
    assert owed(town) == {}

    await confirm.confirm(town.tools, EDITOR, alert.id, alert.revision)
    refused = await refusal(confirm.confirm(town.tools, EDITOR, alert.id, alert.revision))

    assert refused.reason == "sent_already"
    assert owed(town) == {1: "⚡ Science\n\nThe dam broke"}
    assert what_was_done(town, alert.id) == ["drafted", "confirmed"]


async def test_a_tap_on_another_revision_does_nothing(town: Town):
    await town.reader(1)
    alert = await drafted(town)
    await draft.mark_critical(town.tools, EDITOR, alert.id, alert.revision, on=True)

    refused = await refusal(confirm.confirm(town.tools, EDITOR, alert.id, alert.revision))

    assert refused.reason == "stale"
    assert owed(town) == {}


async def test_a_confirmation_after_a_restart_works_and_after_a_night_does_not(town: Town):
    await town.reader(1)
    alert, forgotten = await drafted(town), await drafted(town)
    again = town.restarted()

    await confirm.confirm(again.tools, EDITOR, alert.id, alert.revision)
    town.clock.advance(13 * HOUR)
    refused = await refusal(confirm.confirm(again.tools, EDITOR, forgotten.id, forgotten.revision))

    assert refused.reason == "old_preview"
    assert len(owed(town)) == 1


@pytest.mark.parametrize(
    ("order", "reason"), [("#sport", "nobody"), ("", "no_audience"), ("all @channels", "nobody")]
)
async def test_an_alert_to_nobody_is_not_sent(town: Town, order, reason):
    await town.reader(1)

    assert (await refusal(running(town, order=order))).reason == reason
    assert owed(town) == {}


async def test_readers_get_it_in_their_language_and_critical_ones_reach_more(town: Town):
    german, cautious = await town.reader(1), await town.reader(2)
    town.at(lambda desk: desk.readers.choose(german.recipient_id, language="de"))
    await alert_settings.set_level(town.tools, cautious.recipient_id, "science", "critical")
    alert = await drafted(town)
    assert (await draft.look_at(town.tools, alert.id, "en")).reach.total == 1

    alert = await draft.mark_critical(town.tools, EDITOR, alert.id, alert.revision, on=True)
    await confirm.confirm(town.tools, EDITOR, alert.id, alert.revision)

    assert owed(town) == {
        1: "⚡ <b>Dringend</b> · Wissenschaft\n\nThe dam broke",
        2: "⚡ <b>Critical</b> · Science\n\nThe dam broke",
    }


# --- at a time ---------------------------------------------------------------------------------------


async def scheduled(town: Town, after: timedelta):
    alert = await drafted(town)
    return await confirm.schedule(town.tools, EDITOR, alert.id, alert.revision, town.clock() + after)


async def test_a_scheduled_alert_goes_out_at_its_time_and_once(town: Town):
    await town.reader(1)
    await scheduled(town, HOUR)
    assert await confirm.launch_due(town.tools) == 0

    town.clock.advance(HOUR)
    assert await confirm.launch_due(town.tools) == 1
    assert await confirm.launch_due(town.restarted().tools) == 0

    assert len(owed(town)) == 1


async def test_a_scheduled_alert_whose_time_is_long_past_is_not_sent(town: Town):
    await town.reader(1)
    alert = await scheduled(town, HOUR)

    town.clock.advance(3 * HOUR)
    await confirm.launch_due(town.tools)

    (look,) = await progress.tend(town.tools)
    assert (look.alert.state, look.alert.trouble, look.alert.notice) == ("cancelled", "missed", "missed")
    assert owed(town) == {}
    assert what_was_done(town, alert.id) == ["drafted", "scheduled", "missed"]


async def test_a_change_to_a_scheduled_alert_takes_its_schedule_away(town: Town):
    await town.reader(1)
    alert = await scheduled(town, HOUR)
    await draft.give_text(town.tools, EDITOR, alert.id, await content(town, "Another text"))

    town.clock.advance(HOUR)

    assert await confirm.launch_due(town.tools) == 0


async def test_a_time_that_is_past_is_refused(town: Town):
    await town.reader(1)

    assert (await refusal(scheduled(town, -HOUR))).reason == "in_the_past"


# --- on its way --------------------------------------------------------------------------------------


async def test_an_alert_that_everybody_got_is_finished(town: Town):
    await town.reader(1)
    alert = await running(town)
    (look,) = await progress.tend(town.tools)
    assert (look.alert.state, look.seconds) == ("running", pytest.approx(1 / 30))

    send(town)
    town.at(lambda desk: desk.alerts.look_again(alert.id, 0))
    (look,) = await progress.tend(town.tools)

    assert (look.alert.state, look.progress.alert.sent, look.seconds) == ("finished", 1, None)
    assert await progress.tend(town.tools) == ()
    assert what_was_done(town, alert.id)[-1] == "finished"


async def test_an_alert_that_is_over_is_looked_at_until_its_end_was_shown(town: Town):
    await town.reader(1)
    alert = await running(town)
    send(town)

    def look_now(desk: Desk) -> None:
        desk.alerts.look_again(alert.id, 0)

    looks = []
    for _ in range(2):
        town.at(look_now)
        looks += await progress.tend(town.tools)
    town.at(lambda desk: desk.alerts.rest(alert.id))
    town.at(look_now)

    assert [look.over for look in looks] == [True, True]
    assert await progress.tend(town.tools) == ()


async def test_what_came_up_while_an_end_was_shown_is_looked_at(town: Town):
    await town.reader(1)
    alert = await running(town)
    send(town)
    (over,) = await progress.tend(town.tools)

    town.at(lambda desk: desk.alerts.save(over.alert, live=True))
    town.at(lambda desk: desk.alerts.rest(alert.id))

    assert [look.alert.id for look in await progress.tend(town.tools)] == [alert.id]


async def test_it_pauses_goes_on_and_is_cancelled(town: Town):
    for number in range(1, 5):
        await town.reader(number)
    alert = await running(town)
    send(town, 1)

    await steer.pause(town.tools, EDITOR, alert.id)
    assert send(town) == 0
    assert (await refusal(steer.pause(town.tools, EDITOR, alert.id))).reason == "not_running"
    await steer.resume(town.tools, EDITOR, alert.id)
    assert send(town, 1) == 1
    assert (await refusal(steer.resume(town.tools, EDITOR, alert.id))).reason == "not_paused"
    await steer.cancel(town.tools, EDITOR, alert.id)
    assert send(town) == 0

    assert (await refusal(steer.cancel(town.tools, EDITOR, alert.id))).reason == "over"
    look = await progress.progress_of(town.tools, alert.id)
    assert (look.progress.alert.sent, look.progress.alert.skipped) == (2, 2)
    assert look.progress.alert.reasons == (("cancelled", 2),)
    assert what_was_done(town, alert.id) == ["drafted", "confirmed", "paused", "resumed", "cancelled"]


async def test_it_pauses_by_itself_when_too_many_fail_and_not_again_for_the_same(town: Town):
    for number in range(1, 61):
        await town.reader(number, at=None)
    alert = await running(town)
    send(town, 30)
    send(town, 20, "failed", "Bad Request: nobody likes this")

    (look,) = await progress.tend(town.tools)

    assert (look.alert.state, look.alert.notice) == ("paused", "paused")
    assert look.alert.trouble == "Bad Request: nobody likes this"
    assert send(town) == 0
    await progress.mark_notice_shown(town.tools, look.alert)
    await steer.resume(town.tools, EDITOR, alert.id)
    (look,) = await progress.tend(town.tools)
    assert (look.alert.state, look.alert.notice, look.alert.trouble) == ("running", None, None)
    assert send(town) == 10


async def test_a_draft_that_is_dropped_leaves_nothing(town: Town):
    dropped = await drafted(town)
    kept = await drafted(town)

    await draft.drop(town.tools, dropped.id)

    assert [one.id for one in town.at(lambda desk: desk.alerts.latest(9))] == [kept.id]
    assert what_was_done(town, dropped.id) == []
    assert what_was_done(town, kept.id) == ["drafted"]


async def test_what_is_no_draft_is_not_dropped(town: Town):
    await town.reader(1)
    alert = await running(town)

    assert (await refusal(draft.drop(town.tools, alert.id))).reason == "sent_already"


# --- correcting and recalling --------------------------------------------------------------------------


async def test_a_correction_is_proposed_confirmed_and_sent_to_who_has_it(town: Town):
    await town.reader(1)
    alert = await running(town)
    send(town)

    change, message = await correct.propose_correction(
        town.tools, EDITOR, alert.id, await content(town, "The dam held"), "en"
    )
    assert message.html == "⚡ Science · corrected\n\nThe dam held"
    assert (change.delivered, owed(town)) == (1, {})
    await correct.correct(town.tools, EDITOR, alert.id, change.alert.revision)

    (correction,) = town.owed()
    assert (correction.kind, correction.target_id) == ("correction", 71)
    assert correction.message.html == "⚡ Science · corrected\n\nThe dam held"
    send(town)
    (look,) = await progress.tend(town.tools)
    assert look.progress.correction is not None
    assert look.progress.correction.sent == 1


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "empty"),
        ("x" * 4090, "too_long"),
        ("<b>broken", "bad_markup"),
        ("The dam broke", "same_text"),
    ],
)
async def test_a_correction_that_can_t_be_is_refused_and_nothing_changes(town: Town, text, reason):
    await town.reader(1)
    alert = await running(town)
    send(town)

    async def propose():
        told = await content(town, text)
        return await correct.propose_correction(town.tools, EDITOR, alert.id, told, "en")

    assert (await refusal(propose())).reason == reason
    assert owed(town) == {}


async def test_a_correction_keeps_what_the_alert_is(town: Town):
    await town.reader(1)
    alert = await running(town)
    send(town)
    picture = await draft.content_of(town.tools, Brought("The dam", "The dam", file=File("photo", "file")))

    refused = await refusal(correct.propose_correction(town.tools, EDITOR, alert.id, picture, "en"))

    assert refused.reason == "other_kind"


async def test_only_the_correction_that_was_seen_is_confirmed(town: Town):
    await town.reader(1)
    alert = await running(town)
    send(town)
    first, _ = await correct.propose_correction(
        town.tools, EDITOR, alert.id, await content(town, "First"), "en"
    )
    await correct.propose_correction(town.tools, EDITOR, alert.id, await content(town, "Second"), "en")

    refused = await refusal(correct.correct(town.tools, EDITOR, alert.id, first.alert.revision))

    assert refused.reason == "stale"
    assert owed(town) == {}


async def test_a_recall_deletes_stops_the_rest_and_is_done_once(town: Town):
    await town.reader(1)
    await town.reader(2)
    alert = await running(town)
    send(town, 1)
    change = await recall.ask_recall(town.tools, alert.id)
    assert (change.delivered, change.waiting) == (1, 1)

    await recall.recall(town.tools, EDITOR, alert.id, change.alert.revision)

    (deletion,) = town.owed()
    assert (deletion.kind, deletion.target_id, deletion.message.html) == ("recall", 71, "")
    assert (await refusal(recall.ask_recall(town.tools, alert.id))).reason == "recalled"
    send(town, state="failed", reason="Message can't be deleted for everyone")
    look = await progress.progress_of(town.tools, alert.id)
    assert look.alert.state == "cancelled"
    assert look.progress.alert.reasons == (("recalled", 1),)
    assert look.progress.recall is not None
    assert look.progress.recall.reasons == (("Message can't be deleted for everyone", 1),)


@pytest.mark.parametrize("act", [recall.ask_recall, correct.ask_correction])
async def test_what_nobody_has_can_t_be_changed(town: Town, act):
    reader = await town.reader(1)
    draft_only = await drafted(town)
    assert (await refusal(act(town.tools, draft_only.id))).reason == "not_started"
    alert = await running(town)
    town.at(lambda desk: desk.readers.set_status(reader.telegram_id, "blocked", "blocked", town.clock()))

    assert (await refusal(act(town.tools, alert.id))).reason == "nothing_delivered"
    assert (await refusal(act(town.tools, AlertId(4711)))).reason == "no_such_alert"


# --- quiet hours -----------------------------------------------------------------------------------------


async def test_the_alerts_of_a_night_come_in_the_morning_as_one_message(town: Town):
    reader = await town.reader(1)
    await alert_settings.set_quiet(town.tools, reader.recipient_id, LONG_NIGHT)
    first = await running(town, "The dam broke")
    await running(town, "The valley is flooded")
    assert owed(town) == {}
    assert await release_held(town.tools) == 0

    town.clock.advance(HOUR)
    assert await release_held(town.tools) == 1

    (message,) = owed(town).values()
    assert message == (
        "⚡ <b>In your quiet hours</b>\n\n<b>Science</b>\nThe dam broke\n\n<b>Science</b>\nThe valley is flooded"
    )
    assert await release_held(town.restarted().tools) == 0
    send(town)
    assert (await progress.progress_of(town.tools, first.id)).progress.alert.sent == 1


async def test_a_single_alert_of_a_night_comes_as_it_is(town: Town):
    reader = await town.reader(1)
    await alert_settings.set_quiet(town.tools, reader.recipient_id, LONG_NIGHT)
    await running(town)
    town.clock.advance(HOUR)
    await release_held(town.tools)

    assert owed(town) == {1: "⚡ Science\n\nThe dam broke"}


async def test_who_turned_alerts_off_in_the_night_gets_none_in_the_morning(town: Town):
    reader = await town.reader(1)
    await alert_settings.set_quiet(town.tools, reader.recipient_id, LONG_NIGHT)
    alert = await running(town)
    await alert_settings.set_level(town.tools, reader.recipient_id, "science", "off")
    town.clock.advance(HOUR)
    await release_held(town.tools)

    assert owed(town) == {}
    assert (await progress.progress_of(town.tools, alert.id)).progress.alert.reasons == (("off", 1),)


async def test_shorter_quiet_hours_bring_what_is_held_sooner(town: Town):
    reader = await town.reader(1)
    await alert_settings.set_quiet(town.tools, reader.recipient_id, LONG_NIGHT)
    await running(town)

    await alert_settings.set_quiet(town.tools, reader.recipient_id, None)
    await release_held(town.tools)

    assert len(owed(town)) == 1


async def test_a_cancelled_alert_leaves_the_others_of_the_night_alone(town: Town):
    reader = await town.reader(1)
    await alert_settings.set_quiet(town.tools, reader.recipient_id, LONG_NIGHT)
    wrong = await running(town, "The dam broke")
    await running(town, "The valley is flooded")
    town.clock.advance(HOUR)
    await release_held(town.tools)

    await steer.cancel(town.tools, EDITOR, wrong.id)

    assert owed(town) == {1: "⚡ Science\n\nThe valley is flooded"}


async def test_a_recalled_alert_is_taken_out_of_the_message_that_carries_others(town: Town):
    reader = await town.reader(1)
    await alert_settings.set_quiet(town.tools, reader.recipient_id, LONG_NIGHT)
    wrong = await running(town, "The dam broke")
    right = await running(town, "The valley is flooded")
    town.clock.advance(HOUR)
    await release_held(town.tools)
    send(town)

    await recall.recall(town.tools, EDITOR, wrong.id, None)
    (change,) = town.owed()
    assert (change.kind, change.target_id) == ("recall", 71)
    assert change.message.html == "⚡ Science\n\nThe valley is flooded"
    send(town)
    await recall.recall(town.tools, EDITOR, right.id, None)

    (deletion,) = town.owed()
    assert deletion.message.html == ""


async def test_a_corrected_alert_is_corrected_in_the_message_that_carries_others(town: Town):
    reader = await town.reader(1)
    await alert_settings.set_quiet(town.tools, reader.recipient_id, LONG_NIGHT)
    wrong = await running(town, "The dam broke")
    await running(town, "The valley is flooded")
    town.clock.advance(HOUR)
    await release_held(town.tools)
    send(town)
    change, _ = await correct.propose_correction(
        town.tools, EDITOR, wrong.id, await content(town, "The dam held"), "en"
    )
    await correct.correct(town.tools, EDITOR, wrong.id, change.alert.revision)

    (correction,) = town.owed()
    assert "<b>Science</b> · corrected\nThe dam held" in correction.message.html
    assert "The valley is flooded" in correction.message.html


# --- readers are masters -----------------------------------------------------------------------------------


async def test_fewer_of_these_goes_a_step_down_on_the_topics_of_the_alert(town: Town):
    reader = await town.reader(1, topics=("science", "sport"))
    alert = await running(town)

    done = await alert_settings.fewer_of_these(town.tools, reader.recipient_id, alert.id)
    assert done is not None
    assert (done.tag, done.level) == ("science", "critical")
    assert town.at(lambda desk: desk.alert_settings.get(reader.recipient_id)).topics == (
        ("science", "critical"),
        ("sport", "all"),
    )
    assert await alert_settings.fewer_of_these(town.tools, reader.recipient_id, alert.id) is None


async def test_fewer_of_those_to_everybody_touches_no_topic(town: Town):
    reader = await town.reader(1)
    alert = await running(town, order="all")

    done = await alert_settings.fewer_of_these(town.tools, reader.recipient_id, alert.id)

    assert done is not None
    assert (done.tag, done.level) == ("", "critical")
    kept = town.at(lambda desk: desk.alert_settings.get(reader.recipient_id))
    assert (kept.general, kept.topics) == ("critical", (("science", "all"),))


async def test_a_cap_holds_for_a_day(town: Town):
    reader = await town.reader(1)
    await alert_settings.set_cap(town.tools, reader.recipient_id, 1)
    await running(town)
    second = await running(town)
    assert send(town) == 1
    assert (await progress.progress_of(town.tools, second.id)).progress.alert.reasons == (("cap", 1),)

    town.clock.advance(DAY + MINUTE)
    await running(town)

    assert send(town) == 1


# --- editors -------------------------------------------------------------------------------------------------


async def test_owners_appoint_editors_and_everybody_else_is_on_record(town: Town):
    owner = await editors.admit(town.tools, OWNER, "Ada", "/editors", owner=True)
    assert (await refusal(editors.admit(town.tools, 7, "Boris", "/alert"))).reason == "not_editor"

    assert (await editors.add_editor(town.tools, owner, 7, "")).changed
    assert not (await editors.add_editor(town.tools, owner, 7, "")).changed
    assert (await editors.admit(town.tools, 7, "Boris", "/alert")).telegram_id == 7
    assert (
        await refusal(editors.admit(town.tools, 7, "Boris", "/editors", owner=True))
    ).reason == "not_owner"
    known = await editors.editors(town.tools)
    assert known.owners == ((OWNER, "Ada"),)
    assert [(one.telegram_id, one.name) for one in known.editors] == [(7, "Boris")]
    assert (await editors.remove_editor(town.tools, owner, 7)).changed
    assert (await refusal(editors.admit(town.tools, 7, "Boris", "/alert"))).reason == "not_editor"

    steps = [
        (step.what, step.detail, step.times) for step in reversed(town.at(lambda desk: desk.audit.latest(10)))
    ]
    # They have no chat, so with the role their name goes; who tries again is somebody new.
    assert steps == [
        ("refused", "/alert", 2),
        ("editor added", "", 1),
        ("editor removed", "", 1),
        ("refused", "/alert", 1),
    ]


async def test_an_owner_can_t_be_made_or_unmade_in_chat(town: Town):
    owner = await editors.admit(town.tools, OWNER, "Ada", "/editors", owner=True)

    assert (await refusal(editors.remove_editor(town.tools, owner, OWNER))).reason == "is_owner"
    assert (await refusal(editors.add_editor(town.tools, owner, OWNER, ""))).reason == "is_owner"
    assert (await refusal(editors.remove_editor(town.tools, owner, 4711))).reason == "unknown_person"
    assert await editors.role_of(town.tools, None) is None


async def test_what_an_editor_was_asked_for_lapses(town: Town):
    owner = await editors.admit(town.tools, OWNER, "Ada", "/alert")
    alert = await draft.begin(town.tools, TERMINAL, Order(("science",)), None, None)
    town.at(lambda desk: desk.people.expect(owner.id, "text", town.tools.clock(), alert_id=alert.id))
    assert await draft.expected(town.tools, OWNER) is not None

    town.clock.advance(HOUR)

    assert await draft.expected(town.tools, OWNER) is None
    assert await draft.expected(town.tools, 4711) is None
