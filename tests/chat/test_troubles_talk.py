"""Owners hear what needs a look, once and at most once an hour, and can ask how things are."""

from dataclasses import replace
from datetime import timedelta

import pytest

from digestbot.actions.news.collect import collect
from digestbot.actions.news.sources import add_subscriptions
from digestbot.actions.watch.notices import tell_owners
from digestbot.actions.watch.own_clock import OwnClock
from digestbot.actions.watch.watching import SelfWatch, keep_broken_templates
from digestbot.chat.reports.troubles import TroubleReports
from digestbot.errors import DatabaseUnreachable, PageError
from digestbot.model import Marked, Message, ShowStatus, Subscription, Trouble, WatchedTrouble, button_data
from digestbot.pages.contexts import TroublesPage
from tests.actions.town import OWNER
from tests.chat.talk import Talk, group

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
LATE, DISK = Trouble("digests_late", amount=7), Trouble("disk", amount=4e8)


def see(talk: Talk, *troubles: Trouble) -> None:
    talk.town.at(lambda desk: desk.troubles.see(troubles, talk.town.clock()))


def owed(talk: Talk) -> dict[int, str]:
    return {one.id: one.message.html for one in talk.town.owed() if one.kind == "notice"}


async def reports(talk: Talk) -> list[str]:
    """What the owners are told now, as the ledger has it."""
    before = owed(talk)
    await TroubleReports(talk.town.tools).tell()
    return [html for number, html in owed(talk).items() if number not in before]


async def owner_is_here(talk: Talk) -> None:
    await talk.writes("/start")
    talk.said()


async def test_what_needs_a_look_is_told_once(talk: Talk):
    await owner_is_here(talk)
    see(talk, LATE, DISK)

    [said] = await reports(talk)

    assert "7 digests are late." in said
    assert "400 MB are left" in said
    assert await reports(talk) == []
    talk.town.clock.advance(2 * HOUR)
    see(talk, LATE, DISK)
    assert await reports(talk) == []


async def test_a_process_that_hung_is_told_each_time(talk: Talk):
    await owner_is_here(talk)
    for _ in range(2):
        talk.town.at(lambda desk: desk.troubles.happened(Trouble("hung", "sender"), talk.town.clock()))
        [said] = await reports(talk)
        assert "I hung, ended myself and was started again." in said
        talk.town.clock.advance(2 * HOUR)


async def test_a_further_trouble_waits_for_the_hour(talk: Talk):
    await owner_is_here(talk)
    see(talk, LATE)
    await reports(talk)
    talk.town.clock.advance(59 * MINUTE)
    see(talk, LATE, DISK)
    assert await reports(talk) == []
    talk.town.clock.advance(MINUTE)

    [said] = await reports(talk)

    assert "disk" in said
    assert "late" not in said


async def look(talk: Talk, after: timedelta, *troubles: Trouble) -> None:
    """So much later, the bot looks and sees these. (What lasts is there in truth only if a test makes it so.)"""
    talk.town.clock.advance(after)
    see(talk, *troubles)
    await SelfWatch(talk.town.tools).look()


async def arrives(talk: Talk) -> None:
    """All that is owed to the owners arrives."""

    def step(desk) -> None:
        for one in desk.deliveries.lease("a sender", 99, 60):
            desk.deliveries.mark("a sender", [Marked(one.id, "sent", message_id=one.target_id or 7)])

    talk.town.at(step)


def edits(talk: Talk) -> list[tuple[int | None, str]]:
    """The messages that are to be edited, and their new text."""
    leased = talk.town.at(lambda desk: desk.deliveries.lease("looks", 99, 60))
    talk.town.at(lambda desk: desk.deliveries.mark("looks", [Marked(one.id, "pending") for one in leased]))
    return [(one.target_id, one.message.html) for one in leased if one.kind == "correction"]


async def test_what_is_over_soon_is_said_by_an_edit_alone(talk: Talk):
    await owner_is_here(talk)
    see(talk, LATE, DISK)
    await reports(talk)
    await arrives(talk)
    await look(talk, 25 * MINUTE, LATE, DISK)
    await look(talk, 11 * MINUTE, DISK)

    assert await reports(talk) == []

    [(message_id, text)] = edits(talk)
    assert message_id == 7
    assert text.startswith(
        "<b>This needs a look</b>\n\n✅ Digests come on time again. It lasted 25 minutes.\n• The disk"
    )
    await arrives(talk)
    await look(talk, 2 * HOUR)
    assert await reports(talk) == []
    assert edits(talk)[0][1].startswith("<b>Back to normal</b>\n\n✅ Digests")


async def test_what_lasted_for_long_is_told_without_a_sound_and_at_most_once_an_hour(talk: Talk):
    await owner_is_here(talk)
    await talk.writes("/language de")
    see(talk, LATE)
    await reports(talk)
    await arrives(talk)
    await look(talk, 3 * HOUR, LATE)
    see(talk, DISK)
    assert len(await reports(talk)) == 1
    await arrives(talk)
    await look(talk, 11 * MINUTE)
    assert await reports(talk) == []
    talk.town.clock.advance(49 * MINUTE)

    [said] = await reports(talk)

    assert "✅ Überblicke kommen wieder pünktlich. Das dauerte 3 Stunden." in said
    assert [one.message.silent for one in talk.town.owed() if one.kind == "notice"] == [True]
    talk.town.clock.advance(HOUR)
    assert await reports(talk) == []


async def test_a_notice_that_did_not_go_out_yet_says_at_once_what_is_over(talk: Talk):
    await owner_is_here(talk)
    see(talk, LATE)
    await reports(talk)
    await look(talk, 11 * MINUTE)

    await reports(talk)

    [text] = owed(talk).values()
    assert text.startswith("<b>Back to normal</b>\n\n✅ Digests come on time again.")


async def test_what_comes_again_soon_is_edited_back_and_told_again_once_it_lasts(talk: Talk):
    await owner_is_here(talk)
    await talk.writes("/stop")
    see(talk, LATE)
    await reports(talk)
    await arrives(talk)
    await look(talk, 11 * MINUTE)
    await reports(talk)
    await arrives(talk)
    await look(talk, 2 * HOUR, LATE)
    assert await reports(talk) == []
    assert "• 7 digests are late." in edits(talk)[0][1]  # although the owner wants no digests

    await look(talk, HOUR, LATE)

    assert "• 7 digests are late." in (await reports(talk))[0]


async def test_what_is_over_for_a_day_and_comes_again_is_told_at_once(talk: Talk):
    await owner_is_here(talk)
    see(talk, LATE)
    await reports(talk)
    await look(talk, 11 * MINUTE)
    await look(talk, 25 * HOUR)
    see(talk, LATE)

    assert len(await reports(talk)) == 1


async def test_by_a_clock_that_was_just_set_nothing_is_forgotten(talk: Talk):
    await owner_is_here(talk)
    see(talk, LATE)
    await reports(talk)
    tools = talk.town.tools
    # No real time passes while the clock moves.
    own_clock = OwnClock(talk.town.clock, lambda: 0.0, tools.fetcher.clocks)

    talk.town.clock.advance(2 * DAY)
    await SelfWatch(replace(tools, own_clock=own_clock)).look()

    [kept] = talk.town.at(lambda desk: desk.troubles.all())
    assert kept.told_at is not None


def dies_before_it_told(talk: Talk) -> None:
    """A process is killed just before the end of the transaction in which it tells the owners."""

    class Killed(Exception):
        pass

    def until_it_dies(desk) -> None:
        tell_owners.step(desk, talk.town.tools)
        raise Killed

    with pytest.raises(Killed):
        talk.town.at(until_it_dies)


async def test_an_end_and_its_message_are_kept_together(talk: Talk):
    await owner_is_here(talk)
    see(talk, LATE)
    await reports(talk)
    await arrives(talk)
    await look(talk, 11 * MINUTE)

    dies_before_it_told(talk)

    assert edits(talk) == []
    await reports(talk)
    assert len(edits(talk)) == 1


async def test_what_was_over_before_it_could_be_told_is_not_told(talk: Talk):
    await owner_is_here(talk)
    see(talk, LATE, Trouble("upgraded", "9.9"))
    talk.town.clock.advance(11 * MINUTE)
    await SelfWatch(talk.town.tools).look()

    [said] = await reports(talk)

    assert "Version 9.9 runs now" in said
    assert "late" not in said


async def test_a_process_that_dies_before_the_end_has_told_nothing(talk: Talk):
    await owner_is_here(talk)
    see(talk, LATE)

    dies_before_it_told(talk)

    assert owed(talk) == {}
    assert len(await reports(talk)) == 1
    assert await reports(talk) == []


async def test_two_processes_that_read_the_same_tell_it_once(talk: Talk):
    see(talk, LATE, DISK)
    now = talk.town.clock()

    assert talk.town.at(lambda desk: desk.troubles.mark_told([LATE.key], now)) == {LATE.key}
    assert talk.town.at(lambda desk: desk.troubles.mark_told([LATE.key, DISK.key], now)) == {DISK.key}


async def test_an_owner_who_wants_no_digests_is_told_in_their_language(talk: Talk):
    await owner_is_here(talk)
    await talk.writes("/language de")
    await talk.writes("/stop")
    see(talk, Trouble("template", "digest.html"))

    [said] = await reports(talk)

    assert "digest.html" in said
    assert not said.startswith("<b>This needs a look")


async def test_a_time_from_a_clock_that_was_ahead_holds_nothing_back(talk: Talk):
    await owner_is_here(talk)
    talk.town.clock.advance(300 * DAY)
    see(talk, LATE)
    await reports(talk)
    talk.town.clock.advance(-300 * DAY)
    see(talk, DISK)

    assert len(await reports(talk)) == 1


async def test_an_owner_who_never_wrote_is_told_once_they_did(talk: Talk):
    see(talk, LATE)
    assert await reports(talk) == []
    await owner_is_here(talk)

    [said] = await reports(talk)

    assert "7 digests are late." in said


class Away:
    async def run(self, _step):
        raise DatabaseUnreachable("memory", "away")


async def test_a_template_that_breaks_while_the_bot_runs_is_told(talk: Talk, tmp_path):
    await owner_is_here(talk)
    pages, now = talk.town.tools.pages, talk.town.clock()
    pages._folders = (tmp_path, *pages._folders)
    pages._sandboxes.clear()
    (tmp_path / "troubles.html").write_text("{{ nothing.there }}")
    with pytest.raises(PageError):
        pages.show(TroublesPage((WatchedTrouble(LATE, now, now),)))
    (tmp_path / "troubles.html").unlink()
    pages._sandboxes.clear()

    with pytest.raises(DatabaseUnreachable):
        await keep_broken_templates(replace(talk.town.tools, storage=Away()))
    await keep_broken_templates(talk.town.tools)

    assert "The template troubles.html is broken." in (await reports(talk))[0]


async def test_status_says_what_needs_a_look_first(talk: Talk):
    await talk.writes("/status")
    assert talk.said()[-1].startswith("<b>All is well</b>")
    see(talk, LATE)

    await talk.presses(button_data(ShowStatus()))

    [said] = talk.said()
    assert said.startswith("<b>This needs a look</b>\n• 7 digests are late.")
    for part in ("0 sources", "reader", "No message waits", "Database:", "free:", "Version", "memory:"):
        assert part in said


async def test_status_counts_sources_that_can_not_be_read(talk: Talk):
    await add_subscriptions(
        talk.town.tools, [Subscription("http://10.0.0.1/feed"), Subscription("https://a.example")]
    )
    [first, _] = talk.town.at(lambda desk: desk.feeds.all())
    assert first.id
    await collect(talk.town.tools)

    await talk.writes("/status")

    [said] = talk.said()
    assert "2 sources · 2 can't be read" in said
    assert "• 10.0.0.1/feed: the address is not on the public internet" in said


async def test_status_counts_the_digests_of_the_owners_own_day(talk: Talk):
    reader = await talk.town.reader()
    now = talk.town.clock()
    talk.town.at(lambda desk: desk.digests.lay_unasked([reader.recipient_id], Message("News"), {}, now))
    [digest] = talk.town.owed()
    talk.town.at(lambda desk: desk.deliveries.lease("a sender", 9, 60))
    talk.town.at(_sent, digest.id)

    await talk.writes("/status")
    assert "Digests today: 1 sent, 0 failed" in talk.said()[-1]
    talk.town.clock.advance(DAY)
    await talk.writes("/status")
    assert "Digests today: 0 sent, 0 failed" in talk.said()[-1]


async def test_status_says_that_telegram_asked_for_fewer_messages(talk: Talk):
    await talk.writes("/status")
    assert "429" not in talk.said()[-1]
    talk.town.at(lambda desk: desk.limiter.change(_flooded))

    await talk.writes("/status")

    assert "Telegram asked for fewer (429)" in talk.said()[-1]


def _flooded(rate):
    return replace(rate, share=0.97, flooded_at=rate.now)


def _sent(desk, delivery_id):
    desk.deliveries.mark("a sender", [Marked(delivery_id, "sent", message_id=5)])


@pytest.mark.parametrize(("who", "chat"), [(77, None), (OWNER, group())])
async def test_others_and_groups_do_not_hear_how_things_are(talk: Talk, who, chat):
    see(talk, LATE)

    await talk.writes("/status", who=who, chat=chat)

    assert all("late" not in said for said in talk.said(chat["id"] if chat else who))
