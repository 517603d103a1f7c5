"""Alerts as rows: who hears one, what is laid for them, and what can still be stopped."""

from dataclasses import replace
from datetime import time, timedelta

import pytest
from storage_builders import HOUR, MINUTE, NOW, a_reader

from digestbot.model import (
    AlertContent,
    AlertSettings,
    Audience,
    Board,
    File,
    Marked,
    Message,
    Place,
    QuietHours,
    Tag,
)
from digestbot.newsroom.alerts import Drop, Hold, Send, decide, levels, quiet_until
from digestbot.storage.alerts.audiences import Asleep, Call

TAGS = (Tag("climate", "topic"), Tag("sport", "section"), Tag("storm", "topic"))
#: Quiet now: it is 08:00 UTC.
LONG_NIGHT = QuietHours(time(22), time(9))
MORNING = NOW + HOUR
OWNER = "a sender"


@pytest.fixture(autouse=True)
def _tags(desk):
    desk.tags.ensure(TAGS)


_ids = iter(range(1000, 10_000))


def a_follower(desk, *tags, level=None, language="en", chat_type="private", quiet=None, **chosen):
    telegram_id = next(_ids)
    reader = a_reader(desk, telegram_id, type=chat_type, language=language)
    for tag in tags:
        desk.readers.follow(reader.recipient_id, tag, NOW)
        if level:
            desk.alert_settings.set_topic(reader.recipient_id, tag, level)
    if quiet:
        chosen |= {"quiet_from": quiet.start, "quiet_to": quiet.end}
    desk.readers.choose(reader.recipient_id, **chosen)
    return reader


def call(*tags, critical=False, everybody=False, chats="any"):
    return Call(Audience(tags, everybody, chats), levels(critical=critical), critical)


def an_alert(desk, state="running"):
    alert = desk.alerts.draft(None, NOW)
    return desk.alerts.save(
        replace(alert, state=state, content=AlertContent("Words"), started_at=NOW), live=True
    )


def lay(desk, alert, who, now=NOW, words="Words"):
    asleep = [
        Asleep(night, until)
        for night in desk.alerts.nights(who, now)
        if (until := quiet_until(night.quiet, night.zone, now))
    ]
    languages = [language for language, _ in desk.alerts.reach(who, asleep, now).by_language]
    messages = [((language,), Message(f"{words} in {language}")) for language in languages]
    desk.broadcasts.lay(alert.id, who, messages, asleep, now)


def owed(desk):
    leased = desk.deliveries.lease(OWNER, 1000, 60)
    desk.deliveries.release(OWNER, [one.id for one in leased])
    return {one.telegram_id: one.message.html for one in leased}


def send_all(desk, state="sent", reason=None, limit=1000):
    """Send what is owed; message ids are the readers' Telegram ids and 7."""
    leased = desk.deliveries.lease(OWNER, limit, 60)
    ended = [
        Marked(one.id, state, message_id=one.telegram_id * 10 + 7 if state == "sent" else None, reason=reason)
        for one in leased
    ]
    desk.deliveries.mark(OWNER, ended)
    return leased


# --- who hears it ----------------------------------------------------------------------------------


def test_an_alert_is_for_those_who_follow_one_of_its_topics(desk):
    both = a_follower(desk, "climate", "storm")
    german = a_follower(desk, "storm", language="de")
    a_follower(desk, "sport")
    a_reader(desk, 9)

    reach = desk.alerts.reach(call("climate", "storm"), [], NOW)

    assert (reach.total, reach.by_tag, reach.by_language) == (
        2,
        (("climate", 1), ("storm", 2)),
        (("de", 1), ("en", 1)),
    )
    lay(desk, an_alert(desk), call("climate", "storm"))
    assert owed(desk) == {both.telegram_id: "Words in en", german.telegram_id: "Words in de"}


def test_nobody_hears_it_who_is_set_aside_paused_or_forgotten(desk):
    stopped, paused, forgotten, resumed, heard = (a_follower(desk, "climate") for _ in range(5))
    desk.readers.set_status(stopped.telegram_id, "stopped", "asked", NOW)
    desk.readers.choose(paused.recipient_id, paused_until=NOW + HOUR)
    desk.readers.choose(resumed.recipient_id, paused_until=NOW - HOUR)
    desk.readers.forget(forgotten.chat_id, NOW)

    lay(desk, an_alert(desk), call("climate"))

    assert set(owed(desk)) == {resumed.telegram_id, heard.telegram_id}


def test_an_alert_to_everybody_is_for_those_who_take_such(desk):
    nobody_s_follower, critical_only, off = (a_follower(desk) for _ in range(3))
    desk.readers.choose(critical_only.recipient_id, alerts="critical")
    desk.readers.choose(off.recipient_id, alerts="off")

    assert desk.alerts.reach(call(everybody=True), [], NOW).total == 1
    assert desk.alerts.reach(call(everybody=True, critical=True), [], NOW).total == 2
    lay(desk, an_alert(desk), call(everybody=True))
    assert set(owed(desk)) == {nobody_s_follower.telegram_id}


@pytest.mark.parametrize(
    ("chats", "kinds"),
    [("any", 4), ("private", 1), ("groups", 2), ("channels", 1)],
)
def test_an_alert_can_be_for_chats_of_one_kind(desk, chats, kinds):
    for number, kind in enumerate(("private", "group", "supergroup", "channel")):
        desk.readers.join(Place(-number - 1, kind), NOW)

    assert desk.alerts.reach(call(everybody=True, chats=chats), [], NOW).total == kinds


def test_a_new_topic_begins_with_the_reader_s_general_level(desk):
    reader = a_follower(desk, alerts="critical")
    desk.readers.follow(reader.recipient_id, "storm", NOW)

    assert desk.alert_settings.get(reader.recipient_id).topics == (("storm", "critical"),)


CASES = [
    (AlertSettings(), "all"),
    (AlertSettings(), "critical"),
    (AlertSettings(), "off"),
    (AlertSettings(quiet=LONG_NIGHT), "all"),
    (AlertSettings(quiet=LONG_NIGHT, critical_overrides=True), "all"),
    (AlertSettings(quiet=LONG_NIGHT, critical_overrides=True), "critical"),
    (AlertSettings(quiet=QuietHours(time(22), time(7))), "all"),
    (AlertSettings(cap=1), "all"),
    (AlertSettings(cap=2), "all"),
    (AlertSettings(cap=None), "all"),
    (AlertSettings(cap=1, quiet=LONG_NIGHT), "all"),
    (AlertSettings(cap=1, critical_overrides=True), "all"),
    (AlertSettings(cap=1, quiet=LONG_NIGHT, critical_overrides=True), "critical"),
]


@pytest.mark.parametrize("critical", [False, True])
@pytest.mark.parametrize("heard", [0, 1, 2])
def test_the_rows_are_judged_as_the_newsroom_judges_one_reader(desk, critical, heard):
    readers = [
        a_follower(
            desk,
            "climate",
            level=level,
            quiet=settings.quiet,
            alert_cap=settings.cap,
            critical_overrides=settings.critical_overrides,
        )
        for settings, level in CASES
    ]
    for _ in range(heard):
        earlier = an_alert(desk)
        ids = [reader.recipient_id for reader in readers]
        desk.held.lay_for([earlier.id], "en", Message("Earlier"), ids, NOW - HOUR)
        send_all(desk)
    alert = an_alert(desk)

    lay(desk, alert, call("climate", critical=critical))

    pending = owed(desk)
    desk.alerts.save(replace(alert, state="running"), live=True)
    woken = {one.recipient_id for one in desk.held.wake(100, NOW + 2 * HOUR)}
    for reader, (settings, level) in zip(readers, CASES, strict=True):
        verdict = decide(settings, level, "UTC", heard, NOW, critical=critical)
        became = (
            Send()
            if reader.telegram_id in pending
            else Hold(MORNING)
            if reader.recipient_id in woken
            else Drop("off" if level not in levels(critical=critical) else "cap")
        )
        assert became == verdict, (settings, level)


def test_what_was_heard_more_than_a_day_ago_fills_no_cap(desk):
    reader = a_follower(desk, "climate", alert_cap=1)
    desk.held.lay_for(
        [an_alert(desk).id], "en", Message("Earlier"), [reader.recipient_id], NOW - timedelta(hours=25)
    )
    send_all(desk)

    assert desk.alerts.reach(call("climate"), [], NOW).capped == 0


def test_who_had_enough_is_in_the_ledger_with_the_reason(desk):
    reader = a_follower(desk, "climate", alert_cap=1)
    lay(desk, an_alert(desk), call("climate"))
    send_all(desk)
    second = an_alert(desk)

    lay(desk, second, call("climate"))

    assert owed(desk) == {}
    assert desk.alert_progress.of(second.id).alert.reasons == (("cap", 1),)
    assert desk.alerts.reach(call("climate"), [], NOW).capped == 1
    assert desk.alert_settings.get(reader.recipient_id).cap == 1


# --- quiet hours ------------------------------------------------------------------------------------


def test_who_sleeps_gets_it_when_the_night_is_over(desk):
    sleeper, awake = a_follower(desk, "climate", quiet=LONG_NIGHT), a_follower(desk, "climate")
    alert = an_alert(desk)

    lay(desk, alert, call("climate"))

    assert set(owed(desk)) == {awake.telegram_id}
    progress = desk.alert_progress.of(alert.id)
    assert (progress.held, progress.next_held_at, progress.over) == (1, MORNING, False)
    assert desk.held.wake(10, MORNING - MINUTE) == ()
    (heard,) = desk.held.wake(10, MORNING)
    assert (heard.recipient_id, heard.alert_ids) == (sleeper.recipient_id, (alert.id,))
    assert desk.held.wake(10, MORNING) == ()


def test_the_alerts_of_a_night_wake_a_reader_together_and_a_paused_one_stays(desk):
    sleeper = a_follower(desk, "climate", quiet=LONG_NIGHT)
    first, second, third = (an_alert(desk) for _ in range(3))
    for alert in (first, second, third):
        lay(desk, alert, call("climate"))
    desk.alerts.save(replace(second, state="paused"))

    (heard,) = desk.held.wake(10, MORNING)

    assert heard.alert_ids == (first.id, third.id)
    assert desk.alert_progress.of(second.id).held == 1
    assert desk.held.still_want(call("climate"), [sleeper.recipient_id], NOW) == {sleeper.recipient_id}


def test_readers_are_asleep_by_their_own_walls(desk):
    tokyo = a_follower(desk, "climate", quiet=QuietHours(time(16), time(18)))
    desk.readers.choose(tokyo.recipient_id, zone="Asia/Tokyo")
    a_follower(desk, "climate", quiet=QuietHours(time(16), time(18)))

    nights = desk.alerts.nights(call("climate"), NOW)

    assert {(night.zone, night.readers) for night in nights} == {("Asia/Tokyo", 1), ("UTC", 1)}
    lay(desk, an_alert(desk), call("climate"))
    assert tokyo.telegram_id not in owed(desk)
    assert len(owed(desk)) == 1


# --- pausing, cancelling ----------------------------------------------------------------------------


def jobs(desk, alert):
    return [one.job_id for one in desk.broadcasts.jobs(alert.id)]


def test_a_paused_alert_is_not_sent_and_goes_on_where_it_stopped(desk):
    for _ in range(5):
        a_follower(desk, "climate")
    alert = an_alert(desk)
    lay(desk, alert, call("climate"))
    send_all(desk, limit=2)

    desk.broadcasts.pause(jobs(desk, alert))
    assert owed(desk) == {}
    assert desk.alert_progress.of(alert.id).alert.waiting == 3

    desk.broadcasts.resume(alert.id, jobs(desk, alert))
    assert len(owed(desk)) == 3


def test_what_is_in_flight_lands_also_while_the_alert_is_paused(desk):
    a_follower(desk, "climate")
    alert = an_alert(desk)
    lay(desk, alert, call("climate"))
    (leased,) = desk.deliveries.lease(OWNER, 10, 60)

    desk.broadcasts.pause(jobs(desk, alert))

    assert desk.deliveries.mark(OWNER, [Marked(leased.id, "sent", message_id=7)]) == 1
    assert desk.alert_progress.of(alert.id).alert.sent == 1


def test_what_comes_back_from_its_flight_waits_while_paused_and_is_swept_when_cancelled(desk):
    a_follower(desk, "climate")
    alert = an_alert(desk)
    lay(desk, alert, call("climate"))
    (leased,) = desk.deliveries.lease(OWNER, 10, 60)
    desk.broadcasts.pause(jobs(desk, alert))

    desk.deliveries.mark(OWNER, [Marked(leased.id, "pending", reason="429", not_before=NOW - HOUR)])
    assert owed(desk) == {}

    desk.broadcasts.cancel(jobs(desk, alert), "cancelled")
    assert desk.alert_progress.of(alert.id).alert.reasons == (("cancelled", 1),)
    assert desk.broadcasts.sweep(alert.id) == 0


def test_a_cancelled_alert_leaves_a_reason_for_everybody_who_did_not_get_it(desk):
    for _ in range(3):
        a_follower(desk, "climate")
    a_follower(desk, "climate", quiet=LONG_NIGHT)
    alert = an_alert(desk)
    lay(desk, alert, call("climate"))
    send_all(desk, limit=1)

    assert desk.broadcasts.cancel(jobs(desk, alert), "cancelled") == 2
    assert desk.held.drop(alert.id, Message("Words"), "cancelled", NOW) == 1

    progress = desk.alert_progress.of(alert.id)
    assert (progress.alert.sent, progress.alert.skipped, progress.held) == (1, 3, 0)
    assert progress.over
    assert owed(desk) == {}
    assert desk.held.wake(10, MORNING) == ()


# --- correcting, recalling ---------------------------------------------------------------------------


def test_a_correction_changes_what_was_delivered_and_what_was_not_goes_out_corrected(desk):
    had, waiting = a_follower(desk, "climate"), a_follower(desk, "climate")
    alert = an_alert(desk)
    lay(desk, alert, call("climate"))
    send_all(desk, limit=1)
    (job,) = desk.broadcasts.jobs(alert.id)

    desk.broadcasts.rewrite(job.job_id, Message("Better"), NOW)
    desk.broadcasts.repair("correction", alert.id, job, Message("Better, corrected"), NOW)

    leased = {one.telegram_id: one for one in desk.deliveries.lease(OWNER, 10, 60)}
    correction, fresh = leased[had.telegram_id], leased[waiting.telegram_id]
    assert (correction.kind, correction.target_id) == ("correction", had.telegram_id * 10 + 7)
    assert correction.message.html == "Better, corrected"
    assert (fresh.kind, fresh.target_id, fresh.message.html) == ("alert", None, "Better")


def test_a_recall_deletes_what_was_delivered_and_nothing_else(desk):
    had = a_follower(desk, "climate")
    a_follower(desk, "climate")
    alert = an_alert(desk)
    lay(desk, alert, call("climate"))
    send_all(desk, limit=1)
    send_all(desk, state="failed", reason="blocked")
    (job,) = desk.broadcasts.jobs(alert.id)

    desk.broadcasts.repair("recall", alert.id, job, None, NOW)

    (recall,) = desk.deliveries.lease(OWNER, 10, 60)
    assert (recall.kind, recall.telegram_id, recall.message) == ("recall", had.telegram_id, Message(""))
    assert recall.target_id == had.telegram_id * 10 + 7
    assert desk.alert_progress.of(alert.id).recall.waiting == 1
    assert desk.alert_progress.delivered(alert.id) == 1


def test_a_later_correction_takes_the_place_of_one_that_waits(desk):
    a_follower(desk, "climate")
    alert = an_alert(desk)
    lay(desk, alert, call("climate"))
    send_all(desk)
    (job,) = desk.broadcasts.jobs(alert.id)
    desk.broadcasts.repair("correction", alert.id, job, Message("First"), NOW)
    desk.broadcasts.repair("correction", alert.id, job, Message("Second"), NOW + MINUTE)

    assert [one.message.html for one in desk.deliveries.lease(OWNER, 10, 60)] == ["Second"]
    assert desk.alert_progress.of(alert.id).correction.total == 1


def test_a_correction_waits_for_a_message_that_is_in_flight(desk):
    reader = a_follower(desk, "climate")
    alert = an_alert(desk)
    lay(desk, alert, call("climate"))
    desk.deliveries.lease(OWNER, 10, 60)
    (job,) = desk.broadcasts.jobs(alert.id)
    desk.broadcasts.repair("correction", alert.id, job, Message("Better"), NOW)

    assert desk.deliveries.lease("another", 10, 60) == ()
    assert desk.alert_progress.of(alert.id).correction.waiting == 1
    assert reader.telegram_id


def test_a_reader_who_left_meanwhile_is_passed_over_by_a_correction(desk):
    reader = a_follower(desk, "climate")
    alert = an_alert(desk)
    lay(desk, alert, call("climate"))
    send_all(desk)
    (job,) = desk.broadcasts.jobs(alert.id)
    desk.broadcasts.repair("correction", alert.id, job, Message("Better"), NOW)
    desk.readers.set_status(reader.telegram_id, "blocked", "blocked", NOW)

    assert desk.deliveries.lease(OWNER, 10, 60) == ()
    assert desk.alert_progress.of(alert.id).correction.skipped == 1


# --- looking at it ------------------------------------------------------------------------------------


def test_the_latest_sends_are_told_and_those_before_a_resume_forgotten(desk):
    for _ in range(4):
        a_follower(desk, "climate")
    alert = an_alert(desk)
    lay(desk, alert, call("climate"))
    send_all(desk, limit=1)
    send_all(desk, state="failed", reason="blocked", limit=1)
    assert desk.alert_progress.last(alert.id, 100) == ("blocked", None)

    desk.broadcasts.pause(jobs(desk, alert))
    desk.broadcasts.resume(alert.id, jobs(desk, alert))
    send_all(desk, state="unknown", limit=1)

    assert desk.alert_progress.last(alert.id, 100) == ("unknown",)
    progress = desk.alert_progress.of(alert.id)
    assert (progress.alert.sent, progress.alert.failed, progress.alert.unknown) == (1, 1, 1)
    assert progress.rate == pytest.approx(0.3)


def test_an_alert_is_kept_as_it_is(desk):
    person = desk.people.meet(501, "Ada", NOW)
    alert = replace(
        desk.alerts.draft(person.id, NOW),
        revision=4,
        audience=Audience(("climate", "storm"), True, "groups"),
        content=AlertContent("<b>Words</b>", file=File("photo", "file"), link_preview=True),
        correction=AlertContent("More", File("video", "a-file", spoiler=True)),
        critical=True,
        board=Board(501, 12, 11),
        due_at=NOW + HOUR,
        corrected_at=NOW,
        trouble="blocked",
        notice="paused",
    )
    desk.alerts.save(alert)

    assert desk.alerts.get(alert.id) == alert
    assert desk.alerts.latest(5) == (alert,)


def test_only_what_is_scheduled_is_due(desk):
    alert = replace(desk.alerts.draft(None, NOW), due_at=NOW)
    desk.alerts.save(alert)
    assert desk.alerts.due(NOW) == ()

    desk.alerts.save(replace(alert, state="scheduled"))
    assert desk.alerts.due(NOW - MINUTE) == ()
    assert desk.alerts.due(NOW) == (alert.id,)


def test_one_looks_at_an_alert_at_a_time(desk):
    alert = an_alert(desk)

    assert desk.alerts.claim(60) == (alert.id,)
    assert desk.alerts.claim(60) == ()
    desk.alerts.look_again(alert.id, 0)
    assert desk.alerts.claim(60) == (alert.id,)
    desk.alerts.look_again(alert.id, 0)
    desk.alerts.rest(alert.id)
    assert desk.alerts.claim(60) == ()
    assert desk.alerts.live() == ()


# --- people -------------------------------------------------------------------------------------------


def test_people_keep_their_role_and_their_latest_name(desk):
    ada = desk.people.meet(501, "Ada", NOW)
    desk.people.set_role(ada.id, "editor", NOW)

    assert desk.people.meet(501, "", NOW).name == "Ada"
    assert desk.people.meet(501, "Ada L.", NOW) == replace(ada, name="Ada L.", role="editor")
    assert [one.telegram_id for one in desk.people.editors()] == [501]


def test_what_somebody_was_asked_for_is_one_thing_and_lapses(desk):
    ada, alert = desk.people.meet(501, "Ada", NOW), desk.alerts.draft(None, NOW)
    desk.people.expect(ada.id, "text", NOW, alert_id=alert.id)
    desk.people.expect(ada.id, "correction", NOW, alert_id=alert.id)

    assert desk.people.expected(ada.id, NOW - HOUR).what == "correction"
    assert desk.people.expected(ada.id, NOW + MINUTE) is None
    assert desk.people.expect_nothing(ada.id)
    assert not desk.people.expect_nothing(ada.id)


def test_the_record_says_who_did_what_when(desk):
    ada, alert = desk.people.meet(501, "Ada", NOW), desk.alerts.draft(None, NOW)
    desk.audit.note("drafted", NOW, person_id=ada.id, alert_id=alert.id)
    desk.audit.note("finished", NOW + HOUR, actor="digestbot", alert_id=alert.id, detail="3 of 3 sent")

    steps = [(one.who, one.what, one.detail) for one in desk.audit.of_alert(alert.id)]
    assert steps == [("Ada", "drafted", ""), ("digestbot", "finished", "3 of 3 sent")]
    assert desk.audit.latest(1)[0].what == "finished"


def test_who_is_forgotten_stays_in_the_record_as_nobody(desk):
    stranger = desk.people.meet(777, "Somebody", NOW)
    desk.audit.note("refused", NOW, person_id=stranger.id, detail="/alert")
    desk.people.forget(777)

    (entry,) = desk.audit.latest(1)
    assert (entry.who, entry.telegram_id) == ("editor", None)
