"""Rows of an older database mean the same after the upgrade."""

from datetime import timedelta
from shutil import copytree, ignore_patterns

import pytest
from sqlalchemy import column, insert
from sqlalchemy import table as lightly
from storage_builders import HOUR, NOW

from digestbot.model import Shown
from digestbot.storage import Storage
from digestbot.storage.engine.upgrading import MIGRATIONS, upgrade

DAY = timedelta(days=1)
ANN, BO, GUEST, HOME, GONE = 1, 2, 3, 4, 5


@pytest.fixture
def older(empty_database_url, tmp_path):
    """A database before what was shown was kept by job."""
    folder = tmp_path / "migrations"
    copytree(MIGRATIONS, folder, ignore=ignore_patterns("__pycache__", "000[89]*", "00[1-9]*"))
    storage = Storage.open(empty_database_url)
    upgrade(storage._engine, NOW, folder)
    yield storage
    storage.close_now()


def write(storage, table, *rows):
    """Rows as the driver takes them, whatever tables the program has today."""
    for row in rows:
        with storage._engine.begin() as connection:
            connection.execute(insert(lightly(table, *map(column, row))), row)


def instant(storage, at):
    return at.replace(tzinfo=None).isoformat(" ", "microseconds") if not storage.many else at


def some_readers(storage, *ids):
    now = instant(storage, NOW - 9 * DAY)
    for number in ids:
        chat = {"id": number, "telegram_id": number, "type": "private", "title": "", "status": "active"}
        write(storage, "chat", chat | {"status_at": now, "languages_read": "[]", "created_at": now})
        write(storage, "recipient", {"id": number, "chat_id": number, "thread_id": 0, "created_at": now})


def some_stories(storage, *ids):
    now = instant(storage, NOW - 9 * DAY)
    write(storage, "source", {"id": 1, "key": "herald.example", "name": "The Herald", "created_at": now})
    for number in ids:
        article = {
            "id": number,
            "source_id": 1,
            "key": str(number),
            "title": "",
            "authors": "[]",
            "tags": "[]",
        }
        write(storage, "article", article | {"at": now, "first_seen_at": now})
    write(storage, "story", *({"id": number, "revision": 1, "created_at": now} for number in ids))


def a_job(storage, number, kind="digest"):
    write(
        storage, "job", {"id": number, "kind": kind, "lane": 2, "created_at": instant(storage, NOW - 9 * DAY)}
    )


def a_digest(storage, number, recipient, job, at, shown, *, seen_by=None):
    now = instant(storage, at + timedelta(seconds=30))
    row = {"id": number, "recipient_id": recipient, "request_id": number, "state": "laid", "job_id": job}
    write(storage, "digest", row | {"created_at": now, "decided_at": now})
    for story, (revision, sources) in shown.items():
        write(
            storage,
            "exposure",
            {
                "recipient_id": seen_by or recipient,
                "story_id": story,
                "revision": revision,
                "sources": sources,
                "shown_at": instant(storage, at),
                "digest_id": number,
            },
        )


def test_who_saw_what_and_when_is_known_after_the_upgrade_as_before(older):
    some_readers(older, ANN, BO, GUEST, HOME, GONE)
    some_stories(older, 10, 11, 12, 13)
    for number in (1, 2, 3, 4):
        a_job(older, number)
    both, later = {10: (1, 2), 11: (3, 4)}, {10: (2, 7), 12: (1, 1)}
    a_digest(older, 1, GONE, 1, NOW - DAY, {})  # forgotten since
    a_digest(older, 2, ANN, 1, NOW - DAY, both)
    a_digest(older, 3, BO, 1, NOW - DAY, both)
    a_digest(older, 4, ANN, 2, NOW, later)
    a_digest(older, 5, GUEST, 3, NOW - HOUR, {13: (5, 6)}, seen_by=HOME)  # the group moved
    a_digest(older, 6, BO, 4, NOW, {})  # nothing new

    older.upgrade(NOW)

    had = {
        reader: older.transact(lambda desk, reader=reader: desk.digests.had(reader, NOW - 2 * DAY))
        for reader in (ANN, BO, GUEST, HOME, GONE)
    }
    yesterday = {10: Shown(1, 2, NOW - DAY), 11: Shown(3, 4, NOW - DAY)}
    assert had == {
        ANN: yesterday | {10: Shown(2, 7, NOW), 12: Shown(1, 1, NOW)},
        BO: yesterday,
        GUEST: {},
        HOME: {13: Shown(5, 6, NOW - HOUR)},
        GONE: {},
    }
    assert older.transact(lambda desk: desk.digests.had(ANN, NOW)) == {
        10: Shown(2, 7, NOW),
        12: Shown(1, 1, NOW),
    }
    histories = older.transact(lambda desk: desk.digests.histories([ANN, BO, GUEST], NOW - 2 * DAY))
    assert histories == {ANN: ((1, NOW - DAY), (2, NOW)), BO: ((1, NOW - DAY),)}
