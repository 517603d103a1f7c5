"""Nothing of a forgotten chat stays, column by column; and nothing is ever written on one again, table by table."""

import inspect
from datetime import UTC, date, datetime, time

import pytest
from other_choices import CHOSEN
from sqlalchemy import Boolean, Date, Float, Integer, SmallInteger, String, Time, insert, select, update
from storage_builders import HOUR, NOW, a_reader, articles, first_at, found, owe

from digestbot.model import EVERY_DAY, FollowedStory, Message, Opinion, SavedStory, SourceId, StoryId, Tag
from digestbot.storage import Desk
from digestbot.storage.alerts.alert_settings import AlertSettingsOf
from digestbot.storage.alerts.alerts import Alerts
from digestbot.storage.ledger.deliveries import Deliveries
from digestbot.storage.ledger.digests import Digests
from digestbot.storage.ledger.notices import Notices
from digestbot.storage.readers.followed_stories import FollowedStories
from digestbot.storage.readers.readers import Readers
from digestbot.storage.readers.saved import SavedStories
from digestbot.storage.readers.schedules import Schedules
from digestbot.storage.readers.shared_topics import SharedTopics
from digestbot.storage.readers.tastes import Tastes
from digestbot.storage.readers.weekly_reports import WeeklyReports
from digestbot.storage.tables import chat, lost, metadata, recipient, removed_slot
from digestbot.storage.tables.columns import Instant, StringList

GROUP, SUPERGROUP = -100, -1001

#: What the ledger's rows hang on, and says of nobody.
STAYS = {
    "chat": {"id", "type", "created_at"},
    "recipient": {"id", "chat_id", "thread_id", "created_at", "moved_to"},
}
#: What a chat is that was forgotten.
SAYS_SO = {"chat": {"status", "status_at", "forgotten_at"}, "recipient": set()}
#: Rows that go as a whole, found by whom they are of.
GO = {
    "follow",
    "schedule",
    "removed_slot",
    "held",
    "mute",
    "opinion",
    "saved",
    "shared_topics",
    "story_follow",
    "weekly_report",
    "chat_alias",
    "lost",
}
#: The ledger, which stays; what a digest showed is taken out of it (``test_storage_readers``).
LEDGER = {"digest", "delivery"}


@pytest.fixture(autouse=True)
def topics(desk):
    desk.tags.ensure([Tag(slug, "section") for slug in ("world", "sport", "science")])


def something(column):
    """A value that the column has only where somebody chose it."""
    kind = column.type
    for of, value in (
        (Instant, datetime(2020, 1, 2, tzinfo=UTC)),
        (StringList, ("fr",)),
        (Boolean, True),
        (Date, date(2020, 1, 2)),
        (Time, time(3, 4)),
        (Float, 0.25),
        (SmallInteger, 77),
        (Integer, 77),
        (String, "chosen"),
    ):
        if isinstance(kind, of):
            return value
    return 77


def run(storage, statement):
    with storage._engine.begin() as connection:
        return connection.execute(statement)


def test_a_forgotten_chat_is_empty_in_every_column(storage, desk):
    """A column that is new must be emptied, or say here why it may stay."""
    reader = a_reader(desk, GROUP, type="supergroup", title="Club", thread_id=7)
    fresh = a_reader(desk, -200, type="supergroup", thread_id=7)
    rows = {chat: reader.chat_id, recipient: reader.recipient_id}
    blanks = {chat: fresh.chat_id, recipient: fresh.recipient_id}
    for table, number in rows.items():
        chosen = {
            column.name: something(column)
            for column in table.columns
            if column.name not in STAYS[table.name] and column.name != "forgotten_at"
        }
        run(storage, update(table).where(table.c.id == number).values(chosen))
    desk.readers.forget(reader.chat_id, NOW)
    desk.readers.forget(fresh.chat_id, NOW)
    for table, number in rows.items():
        kept, blank = (
            run(storage, select(table).where(table.c.id == one)).one()._mapping
            for one in (number, blanks[table])
        )
        for column in table.columns:
            name = column.name
            if name in STAYS[table.name]:
                continue
            assert kept[name] == blank[name], f"{table.name}.{name} outlives its reader"
            if name not in SAYS_SO[table.name]:
                empty = {None, (), "", 0, "{}"}
                assert kept[name] in empty, f"{table.name}.{name} is not empty"


def test_every_row_of_a_forgotten_chat_goes(storage, desk):
    """A table that is new must go too, or be one of the ledger."""
    of_chats = {
        table.name
        for table in metadata.sorted_tables
        if {"recipient_id", "chat_id"} & {column.name for column in table.columns}
    }
    assert of_chats - {"recipient"} == GO | LEDGER
    reader = a_reader(desk, GROUP, type="group")
    desk.readers.migrate(GROUP, SUPERGROUP, NOW)
    for write in writes(reader.recipient_id, desk).values():
        write()
    run(
        storage,
        insert(removed_slot).values(recipient_id=reader.recipient_id, at=time(8), local_date=NOW.date()),
    )
    run(storage, insert(lost).values(chat_id=reader.chat_id, thread_id=0, reason="403", lost_at=NOW))
    for name in GO - {"held"}:
        assert count(storage, name), f"the test writes nothing into {name}"
    desk.readers.forget(reader.chat_id, NOW)
    assert {name: count(storage, name) for name in GO} == dict.fromkeys(GO, 0)


#: Tables that name a chat, a recipient or a person, and that an export leaves out, with the reason.
NOT_EXPORTED = {
    "inbox": "what somebody writes is emptied once it is answered",
    "alert": "an alert is the outlet's, and says who wrote it only to other editors",
}


def test_an_export_has_every_table_that_says_something_about_somebody(desk):
    """A table that is new must be exported too, or say here why not."""
    about_somebody = {"recipient_id", "chat_id", "person_id", "about_id", "author_id", "telegram_id"}
    named = {
        table.name
        for table in metadata.sorted_tables
        if about_somebody & {column.name for column in table.columns}
    }
    kept = desk.exports.everything(a_reader(desk, GROUP, type="group").chat_id)
    assert named - set(kept) == set(NOT_EXPORTED)


def test_an_export_has_every_row_of_a_reader_and_none_of_others(storage, desk):
    reader, other = a_reader(desk, GROUP, type="group"), a_reader(desk, -200, type="group")
    for one in (reader, other):
        for write in writes(one.recipient_id, desk).values():
            write()
    kept = desk.exports.everything(reader.chat_id)
    written = everything_of(storage, chat_id=reader.chat_id, recipient_id=reader.recipient_id)
    for name in GO - {"chat_alias", "lost"}:
        assert len(kept[name]) == len(written.get(name, ())), name
        assert {row["recipient_id"] for row in kept[name]} <= {reader.recipient_id}


def count(storage, name):
    return len(run(storage, select(metadata.tables[name])).all())


# --- the guard ------------------------------------------------------------------------------------

#: The drawers whose methods write for a recipient, and those of their methods that only read.
WRITERS = {
    Readers: {"get", "sharing_zone_of"},
    Schedules: {"brought"},
    Tastes: set(),
    SavedStories: {"of"},
    SharedTopics: set(),
    FollowedStories: {"of"},
    WeeklyReports: {"is_on"},
    AlertSettingsOf: {"get"},
    Deliveries: {"of_recipient"},
    Digests: {"had"},
    Notices: set(),
    Alerts: set(),
}


def writes(recipient_id, desk):
    """Every way to write for a recipient: what the drawers' methods are, and one call of each."""
    if not hasattr(writes, "number"):
        writes.number = 0
    writes.number += 1
    [story_id] = found(desk, articles(desk, f"story-{writes.number}"))
    opinion = Opinion(StoryId(story_id), "more", "sport", SourceId(1), None, "", "", NOW)
    kept = SavedStory(StoryId(story_id), "", "", None, NOW, NOW)
    wanted = FollowedStory(StoryId(story_id), "", NOW)
    at = (recipient_id, time(8), EVERY_DAY, "UTC", first_at(NOW + 24 * HOUR))
    return {
        "Readers.hold": lambda: desk.readers.hold(recipient_id),
        "Readers.follow": lambda: desk.readers.follow(recipient_id, "sport", NOW),
        "Readers.unfollow": lambda: desk.readers.unfollow(recipient_id, "world"),
        "Readers.choose": lambda: desk.readers.choose(recipient_id, **CHOSEN),
        "Readers.note_absence": lambda: desk.readers.note_absence(recipient_id, NOW, NOW + HOUR),
        "Schedules.remove": lambda: desk.schedules.remove(recipient_id, [time(8)]),
        "Schedules.put": lambda: desk.schedules.put(*at),
        "Schedules.put_week": lambda: desk.schedules.put_week(
            recipient_id, time(18), 7, "UTC", first_at(NOW + HOUR)
        ),
        "Schedules.remove_week": lambda: desk.schedules.remove_week(recipient_id),
        "Tastes.set_share": lambda: desk.tastes.set_share(recipient_id, "sport", "more"),
        "Tastes.mute_word": lambda: desk.tastes.mute_word(recipient_id, "Golf", "golf", None, NOW),
        "Tastes.mute_source": lambda: desk.tastes.mute_source(recipient_id, SourceId(1), NOW),
        "Tastes.unmute": lambda: desk.tastes.unmute(recipient_id, 999),
        "Tastes.unmute_tag": lambda: desk.tastes.unmute_tag(recipient_id, "world"),
        "Tastes.take_back": lambda: desk.tastes.take_back(recipient_id, StoryId(999)),
        "Tastes.add_opinion": lambda: desk.tastes.add_opinion(recipient_id, opinion, story_id, most=9),
        "SavedStories.add": lambda: desk.saved.add(recipient_id, kept),
        "SavedStories.remove": lambda: desk.saved.remove(recipient_id, StoryId(999)),
        "FollowedStories.add": lambda: desk.followed_stories.add(recipient_id, wanted, NOW),
        "FollowedStories.remove": lambda: desk.followed_stories.remove(recipient_id, StoryId(999)),
        "FollowedStories.set_at_once": lambda: desk.followed_stories.set_at_once(
            recipient_id, StoryId(999), at_once=True
        ),
        "SharedTopics.share": lambda: desk.shared_topics.share(
            recipient_id, f"t{writes.number}", ["sport"], NOW
        ),
        "WeeklyReports.turn_off": lambda: desk.weekly_reports.turn_off(recipient_id),
        "WeeklyReports.turn_on": lambda: desk.weekly_reports.turn_on(recipient_id, NOW.date()),
        "WeeklyReports.mark": lambda: desk.weekly_reports.mark(recipient_id, NOW.date()),
        "AlertSettingsOf.set_topic": lambda: desk.alert_settings.set_topic(recipient_id, "sport", "all"),
        "Alerts.hold_until": lambda: desk.alerts.hold_until(recipient_id, NOW + HOUR),
        "Digests.open_requested": lambda: desk.digests.open_requested(
            recipient_id, 5_000_000 + writes.number, NOW
        ),
        "Notices.lay": lambda: desk.notices.lay(recipient_id, [Message("a feed is silent")], NOW),
    }


def everything_of(storage, *, chat_id, recipient_id):
    """All rows that hang on a chat and its recipient."""
    found_rows = {}
    for table in metadata.sorted_tables:
        names = {column.name for column in table.columns}
        if table.name == "chat":
            which = table.c.id == chat_id
        elif table.name == "recipient":
            which = table.c.id == recipient_id
        elif "recipient_id" in names:
            which = table.c.recipient_id == recipient_id
        elif "chat_id" in names:
            which = table.c.chat_id == chat_id
        else:
            continue
        found_rows[table.name] = [tuple(row) for row in run(storage, select(table).where(which)).all()]
    return found_rows


def test_every_method_that_writes_for_a_recipient_is_tried_here(desk):
    declared = {
        f"{drawer.__name__}.{name}"
        for drawer, reading in WRITERS.items()
        for name, method in inspect.getmembers(drawer, inspect.isfunction)
        if not name.startswith("_")
        and name not in reading
        and "recipient_id" in inspect.signature(method).parameters
    }
    assert declared == set(writes(a_reader(desk).recipient_id, desk))
    elsewhere = {
        type(drawer).__name__
        for drawer in vars(Desk(None)).values()
        if type(drawer) not in WRITERS
        for name, method in inspect.getmembers(type(drawer), inspect.isfunction)
        if not name.startswith("_") and "recipient_id" in inspect.signature(method).parameters
    }
    assert elsewhere == set()


def test_nothing_is_written_on_a_forgotten_chat(storage, desk):
    reader = a_reader(desk)
    calls = writes(reader.recipient_id, desk)
    desk.readers.forget(reader.chat_id, NOW)
    before = everything_of(storage, chat_id=reader.chat_id, recipient_id=reader.recipient_id)
    for name, write in calls.items():
        with pytest.raises(LookupError, match="forgotten"):
            write()
        after = everything_of(storage, chat_id=reader.chat_id, recipient_id=reader.recipient_id)
        assert after == before, f"{name} writes on a forgotten chat"


def test_a_transaction_that_forgot_or_moved_a_chat_itself_knows_it(storage):
    def forgets(desk):
        reader = a_reader(desk)
        desk.readers.hold(reader.recipient_id)
        desk.readers.forget(reader.chat_id, NOW)
        desk.readers.follow(reader.recipient_id, "sport", NOW)

    def moves(desk):
        older = a_reader(desk, GROUP, type="group", title="Club")
        younger = a_reader(desk, SUPERGROUP, type="supergroup", title="Club")
        desk.readers.hold(younger.recipient_id)
        desk.readers.migrate(GROUP, SUPERGROUP, NOW)
        desk.readers.follow(younger.recipient_id, "sport", NOW)
        return desk.readers.get(older.recipient_id).tags

    with pytest.raises(LookupError, match="forgotten"):
        storage.transact(forgets)
    assert storage.transact(moves) == ("sport",)


def test_what_is_written_while_a_group_moves_is_written_for_who_took_over(storage, desk):
    """An update of the new id was read before the move was handled, and writes after it."""
    older = a_reader(desk, GROUP, type="group", title="Club")
    younger = a_reader(desk, SUPERGROUP, type="supergroup", title="Club")
    calls = writes(younger.recipient_id, desk)
    desk.readers.migrate(GROUP, SUPERGROUP, NOW)
    before = everything_of(storage, chat_id=younger.chat_id, recipient_id=younger.recipient_id)
    for name, write in calls.items():
        write()
        after = everything_of(storage, chat_id=younger.chat_id, recipient_id=younger.recipient_id)
        assert after == before, f"{name} writes on a forgotten chat"
    kept = desk.readers.find(SUPERGROUP, 0)
    assert kept.recipient_id == older.recipient_id
    assert kept.tags == ("sport",)
    assert {name: getattr(kept, name) for name in CHOSEN} == CHOSEN
    assert (len(kept.schedules), len(kept.mutes), len(kept.opinions)) == (1, 2, 1)
    assert desk.readers.get(younger.recipient_id) == kept
    assert desk.alert_settings.get(younger.recipient_id) == desk.alert_settings.get(older.recipient_id)
    assert desk.alert_settings.get(older.recipient_id).cap == CHOSEN["alert_cap"]


def test_a_group_that_moved_twice_is_still_found(desk):
    older = a_reader(desk, GROUP, type="group")
    middle = a_reader(desk, SUPERGROUP, type="supergroup")
    desk.readers.migrate(GROUP, SUPERGROUP, NOW)
    youngest = a_reader(desk, -1002, type="supergroup")
    desk.readers.migrate(SUPERGROUP, -1002, NOW)
    for stale in (middle, youngest):
        desk.readers.follow(stale.recipient_id, "sport", NOW)
    assert desk.readers.find(-1002, 0).recipient_id == older.recipient_id
    assert desk.readers.find(-1002, 0).tags == ("sport",)


# --- status and silence after a move --------------------------------------------------------------


def with_digests(desk, telegram_id, **place):
    reader = a_reader(desk, telegram_id, **place)
    desk.readers.follow(reader.recipient_id, "sport", NOW)
    desk.schedules.put(reader.recipient_id, time(8), EVERY_DAY, "UTC", first_at(NOW + HOUR))
    return reader


def comes(desk):
    """Whether the moved group is active, and whether its digests come: never one without the other."""
    return desk.readers.find(SUPERGROUP, 0).status, len(desk.schedules.due(10, NOW + 48 * HOUR))


@pytest.mark.parametrize("schedule_in", [GROUP, SUPERGROUP])
@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("active", "active", "active"),
        ("active", "stopped", "stopped"),  # asked for there, after the group was met
        ("stopped", "active", "stopped"),  # that the new id was met is nobody's wish
        ("stopped", "stopped", "stopped"),
        ("kicked", "active", "active"),
        ("unreachable", "active", "active"),
        ("active", "kicked", "active"),  # not asked for: the group is tried, and says so itself
        ("kicked", "stopped", "stopped"),
        ("kicked", "kicked", "kicked"),
    ],
)
def test_status_and_schedules_of_a_moved_group_fit_together(desk, schedule_in, old, new, expected):
    for telegram_id, kind, status, at in (
        (GROUP, "group", old, NOW),
        (SUPERGROUP, "supergroup", new, NOW + HOUR),
    ):
        make = with_digests if telegram_id == schedule_in else a_reader
        make(desk, telegram_id, type=kind)
        if status != "active":
            desk.readers.set_status(telegram_id, status, "said so", at)
    desk.readers.migrate(GROUP, SUPERGROUP, NOW + 2 * HOUR)
    assert comes(desk) == (expected, 1 if expected == "active" else 0)


def test_what_was_asked_for_last_counts_after_a_move(desk):
    with_digests(desk, GROUP, type="group")
    with_digests(desk, SUPERGROUP, type="supergroup")
    desk.readers.set_status(SUPERGROUP, "stopped", "/stop", NOW + HOUR)
    desk.readers.set_status(SUPERGROUP, "active", None, NOW + 2 * HOUR)
    desk.readers.set_status(GROUP, "stopped", "/stop", NOW + HOUR)
    desk.readers.migrate(GROUP, SUPERGROUP, NOW + 3 * HOUR)
    assert comes(desk) == ("active", 1)


def test_what_telegram_says_of_an_id_that_was_left_is_of_no_chat(desk):
    a_reader(desk, GROUP, type="group")
    desk.readers.migrate(GROUP, SUPERGROUP, NOW)
    desk.readers.set_status(GROUP, "kicked", "Forbidden: the group chat was deleted", NOW)
    assert desk.readers.find(SUPERGROUP, 0).status == "active"


def test_who_said_stop_is_not_brought_back_by_blocking_and_unblocking(desk):
    a_reader(desk, 42)
    desk.readers.set_status(42, "stopped", "/stop", NOW)
    desk.readers.set_status(42, "blocked", "my_chat_member", NOW + HOUR)
    assert desk.readers.come_back(42, NOW + 2 * HOUR) == "stopped"
    assert desk.readers.find(42, 0).status == "stopped"


def test_a_chat_that_comes_back_is_active_and_its_schedules_with_it(desk):
    with_digests(desk, 42)
    desk.readers.set_status(42, "blocked", "403", NOW)
    assert desk.schedules.due(10, NOW + 48 * HOUR) == ()
    assert desk.readers.come_back(42, NOW + HOUR) == "blocked"
    assert desk.readers.find(42, 0).status == "active"
    assert len(desk.schedules.due(10, NOW + 48 * HOUR)) == 1
    assert desk.readers.come_back(43, NOW) is None


def test_a_moved_group_takes_over_the_settings_that_it_lacks(desk):
    a_reader(desk, GROUP, type="group")
    younger = a_reader(desk, SUPERGROUP, type="supergroup")
    desk.readers.choose(younger.recipient_id, zone="Asia/Tokyo")
    desk.readers.choose(younger.recipient_id, alert_cap=2)
    owe(desk, younger)
    desk.readers.migrate(GROUP, SUPERGROUP, NOW)
    kept = desk.readers.find(SUPERGROUP, 0)
    assert (kept.zone, desk.alert_settings.get(kept.recipient_id).cap) == ("Asia/Tokyo", 2)
