import os
import shutil
import sqlite3
import subprocess
import sys
import warnings
from concurrent.futures import ThreadPoolExecutor
from datetime import date, time, timedelta
from pathlib import Path

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, select
from sqlalchemy.engine import make_url
from storage_builders import NOW, a_feed, articles

from digestbot.errors import BackupRefused, DatabaseTooNew, DatabaseUnreachable, NoDatabase, StorageError
from digestbot.model import Button, Message, Schedule
from digestbot.storage import Storage, Upgrade
from digestbot.storage.engine import upgrade_marks
from digestbot.storage.engine.upgrading import MIGRATIONS, upgrade
from digestbot.storage.ledger import editions
from digestbot.storage.tables import chat, digest, edition, metadata, recipient, schedule

#: The migration that wrote buttons anew, and the one that gave readers several slots.
BUTTON_DATA, SLOTS = (
    next(file.name[:4] for file in MIGRATIONS.glob(f"versions/*_{name}.py"))
    for name in ("button_data", "slots")
)
HEAD = max(file.name[:4] for file in MIGRATIONS.glob("versions/0*.py"))

NEXT = """
import sqlalchemy as sa
from alembic import op

revision = "{revision}"
down_revision = "{follows}"
branch_labels = None
depends_on = None


def upgrade() -> None:
    {change}
"""


def migrations_of_tomorrow(tmp_path, change='op.add_column("feed", sa.Column("mood", sa.String))'):
    """This program's migrations and one more, as a later version would have."""
    folder = tmp_path / "migrations"
    shutil.copytree(MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    later = NEXT.format(revision="9999", follows=HEAD, change=change)
    (folder / "versions" / "9999_tomorrow.py").write_text(later)
    return folder


def migrations_before(number, tmp_path):
    """The migrations up to the one with this number, which is left out."""
    folder = tmp_path / "migrations"
    shutil.copytree(MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    for file in folder.glob("versions/0*.py"):
        if file.name[:4] >= number:
            file.unlink()
    return folder


@pytest.fixture
def empty(empty_database_url):
    storage = Storage.open(empty_database_url)
    yield storage
    storage.close_now()


@pytest.fixture
def upgraded(empty):
    empty.upgrade(NOW)
    return empty


def test_an_empty_database_gets_every_table(empty):
    assert empty.upgrade(NOW) == Upgrade(None, HEAD)
    assert set(metadata.tables) < set(inspect(empty._engine).get_table_names())
    assert empty.transact(lambda desk: desk.feeds.count()) == 0


def test_the_migrations_lead_to_the_tables_as_they_are_declared(empty):
    empty.upgrade(NOW)
    with empty._engine.connect() as connection:
        # FTS5 keeps its index in tables, too, in place of the index that PostgreSQL has.
        searching = "article_words_index" if connection.dialect.name == "sqlite" else None

        def ours(_, name, *__):
            return searching is None or not name.startswith((searching, "ix_article_words"))

        context = MigrationContext.configure(connection, opts={"compare_type": True, "include_object": ours})
        assert compare_metadata(context, metadata) == []


def test_the_partial_indexes_are_those_that_are_declared(empty):
    """Alembic compares an index's columns only."""
    empty.upgrade(NOW)
    migrated = _indexes(empty._engine)
    with empty._engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE alembic_version")
        metadata.drop_all(connection)
        metadata.create_all(connection)
    assert migrated == _indexes(empty._engine)
    assert sum("WHERE" in definition for definition in migrated.values()) >= 9


def _indexes(engine):
    query = {
        "sqlite": "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL",
        "postgresql": "SELECT indexname, indexdef FROM pg_indexes"
        " WHERE schemaname = 'public' AND tablename <> 'alembic_version'",
    }[engine.dialect.name]
    with engine.connect() as connection:
        return dict(tuple(row) for row in connection.exec_driver_sql(query))


def test_each_migration_is_in_a_file_that_begins_with_its_revision_in_their_order():
    """So a start can tell without Alembic that nothing is to do."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    script = ScriptDirectory.from_config(config)

    revisions = [one.revision for one in script.walk_revisions()]

    assert sorted(revisions, reverse=True) == revisions
    assert [Path(one.path).name.partition("_")[0] for one in script.walk_revisions()] == revisions


def test_an_upgraded_database_is_left_alone(upgraded):
    assert upgraded.upgrade(NOW) == Upgrade(HEAD, HEAD)
    assert not upgraded.upgrade(NOW).changed


def test_an_older_database_is_upgraded_with_its_rows(upgraded, tmp_path):
    upgraded.transact(a_feed)
    done = upgrade(upgraded._engine, NOW, migrations_of_tomorrow(tmp_path))
    assert (done.from_revision, done.to_revision, done.changed) == (HEAD, "9999", True)
    assert upgraded.transact(lambda desk: desk.feeds.count()) == 1


LAID_BEFORE = {
    "rich": [
        {"is": "Message", "html": "<h1>News</h1>", "rendering": "rich"},
        {
            "is": "Message",
            "html": "<p>More</p>",
            "rendering": "rich",
            "buttons": [
                [
                    {"is": "Button", "label": "More stories", "meaning": {"is": "ShowDigest"}},
                    {
                        "is": "Button",
                        "label": "More or less",
                        "meaning": {"is": "Tune", "open": True, "stories": [35, 36]},
                    },
                ],
                [{"is": "Button", "label": "Site", "url": "https://x.example"}],
                [
                    {
                        "is": "Button",
                        "label": "08:00",
                        "meaning": {"is": "SetTime", "at": "08:00", "page": "settings"},
                    }
                ],
                # Of an older program, and of a tag too long to be shown: nobody ever saw these.
                [{"is": "Button", "label": "Sport", "meaning": {"is": "ToggleTopic", "tag": "sport"}}],
                [{"is": "Button", "label": "Ж", "meaning": {"is": "FollowTag", "tag": "ж" * 48}}],
            ],
        },
    ],
    "classic": [{"is": "Message", "html": "News"}],
}


def test_what_was_laid_before_buttons_were_kept_as_written_is_sent_with_its_buttons(empty, tmp_path):
    upgrade(empty._engine, NOW, migrations_before(BUTTON_DATA, tmp_path))
    with empty._engine.begin() as connection:
        connection.execute(
            edition.insert().values(id=7, hash="a" * 64, revision=1, messages=LAID_BEFORE, created_at=NOW)
        )

    empty.upgrade(NOW)

    read = empty.transact(lambda desk: editions.read(desk._connection, {7: "a" * 64}))[7]
    assert [read["rich"][0].buttons, read["classic"]] == [(), (Message("News"),)]
    assert read["rich"][1].buttons == (
        (Button("More stories", "1d"), Button("More or less", "1n:1:z.10")),
        (Button("Site", url="https://x.example"),),
        (Button("08:00", "1H:settings:08:00"),),
    )


def test_a_reader_s_time_of_day_becomes_their_one_slot_with_its_days_and_its_next_date(empty, tmp_path):
    upgrade(empty._engine, NOW, migrations_before(SLOTS, tmp_path))
    due, asleep = NOW + timedelta(hours=3), NOW - timedelta(days=1)
    with empty._engine.begin() as connection:
        connection.execute(
            chat.insert().values(
                id=1, telegram_id=1, type="private", title="", status="active", status_at=NOW, created_at=NOW
            )
        )
        connection.execute(recipient.insert().values(id=1, chat_id=1, thread_id=0, created_at=NOW))
        row = {
            "id": 5,
            "recipient_id": 1,
            "at": time(6, 45),
            "weekdays": frozenset({1, 3}),
            "zone": "Asia/Kathmandu",
            "next_due_at": due,
            "next_local_date": date(2026, 11, 25),
            "silent_since": asleep,
        }
        connection.execute(schedule.insert().values(row))
        brought = {"recipient_id": 1, "schedule_id": 5, "local_date": date(2026, 11, 23), "state": "laid"}
        connection.execute(digest.insert().values(**brought, created_at=NOW))

    empty.upgrade(NOW)

    [kept] = empty.transact(lambda desk: desk.readers.get(1)).schedules
    assert kept == Schedule(
        5, 1, time(6, 45), frozenset({1, 3}), "Asia/Kathmandu", due, date(2026, 11, 25), sound=True
    )
    assert empty.transact(lambda desk: desk.schedules.brought(1)) == {time(6, 45): date(2026, 11, 23)}
    with empty._engine.connect() as connection:
        assert connection.execute(select(schedule.c.silent_since)).scalar_one() == asleep


def test_a_copy_of_the_older_file_is_set_aside(upgraded_sqlite, tmp_path):
    file = tmp_path / "digestbot.sqlite3"
    shutil.copy(upgraded_sqlite, file)
    storage = Storage.open(f"sqlite:///{file}")
    storage.transact(a_feed)
    done = upgrade(storage._engine, NOW, migrations_of_tomorrow(tmp_path))
    storage.close_now()
    assert done.copy == tmp_path / f"digestbot-{HEAD}-20261123T080000Z.sqlite3"
    copy = sqlite3.connect(done.copy)
    assert copy.execute("SELECT url FROM feed").fetchall() == [("https://herald.example/feed",)]
    assert copy.execute("SELECT version_num FROM alembic_version").fetchall() == [(HEAD,)]
    assert "mood" not in [row[1] for row in copy.execute("PRAGMA table_info(feed)")]
    copy.close()


def test_an_upgrade_that_fails_changes_nothing(upgraded, tmp_path):
    upgraded.transact(a_feed)
    halfway = 'op.add_column("feed", sa.Column("mood", sa.String)); op.execute("nonsense")'
    with pytest.raises(Exception, match="nonsense"):
        upgrade(upgraded._engine, NOW, migrations_of_tomorrow(tmp_path, halfway))
    assert "mood" not in [column["name"] for column in inspect(upgraded._engine).get_columns("feed")]
    assert upgraded.upgrade(NOW) == Upgrade(HEAD, HEAD)
    assert upgraded.transact(lambda desk: desk.feeds.count()) == 1


def test_an_upgrade_that_is_killed_changes_nothing_and_the_next_one_knows_of_it(
    upgraded, empty_database_url, tmp_path, caplog
):
    in_the_middle = 'op.add_column("feed", sa.Column("mood", sa.String)); __import__("os")._exit(9)'
    killed = migrations_of_tomorrow(tmp_path / "killed", in_the_middle)
    for _ in range(2):
        with warnings.catch_warnings():
            # Python 3.12 and later warn of a fork beside threads, as pytest-xdist has. The child only upgrades.
            warnings.simplefilter("ignore", DeprecationWarning)
            child = os.fork()
        if not child:
            try:
                upgrade(Storage.open(empty_database_url)._engine, NOW, killed)
            finally:
                os._exit(1)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    assert "mood" not in [column["name"] for column in inspect(upgraded._engine).get_columns("feed")]

    done = upgrade(upgraded._engine, NOW, migrations_of_tomorrow(tmp_path))

    assert (done.to_revision, done.broken_off) == ("9999", 2)
    [told] = [record for record in caplog.records if record.msg == "upgrade_was_interrupted"]
    assert (told.from_revision, told.to_revision, told.tries) == (HEAD, "9999", 2)
    assert upgrade(upgraded._engine, NOW, migrations_of_tomorrow(tmp_path / "again")).broken_off == 0
    assert upgrade_marks.MARK not in inspect(upgraded._engine).get_table_names()
    assert not list(tmp_path.rglob("*.upgrading"))


def test_a_mark_that_a_finished_upgrade_left_tells_of_no_interruption(upgraded_sqlite, tmp_path):
    file = tmp_path / "digestbot.sqlite3"
    shutil.copy(upgraded_sqlite, file)
    mark = tmp_path / "digestbot.sqlite3.upgrading"
    mark.write_text('{"from_revision": "0001", "began_at": "2026-11-23T08:00:00+00:00", "tries": 1}')
    storage = Storage.open(f"sqlite:///{file}")

    assert upgrade(storage._engine, NOW, migrations_of_tomorrow(tmp_path)).broken_off == 0

    mark.write_text("{")  # a power cut
    assert not upgrade(storage._engine, NOW, migrations_of_tomorrow(tmp_path / "again")).changed
    assert not mark.exists()
    storage.close_now()


def test_the_owners_hear_of_each_upgrade_or_there_was_none(empty, tmp_path):
    upgrade(empty._engine, NOW, migrations_before(HEAD, tmp_path))

    def dies(*_):
        raise SystemExit

    with pytest.raises(SystemExit):
        upgrade(empty._engine, NOW, within=dies)
    with empty._engine.connect() as connection:
        assert MigrationContext.configure(connection).get_current_revision() != HEAD

    empty.upgrade(NOW)

    [kept] = empty.transact(lambda desk: desk.troubles.all())
    assert (kept.trouble.kind, kept.trouble.amount, kept.told_at) == ("upgraded", 1, None)
    empty.transact(lambda desk: desk.troubles.mark_told([kept.trouble.key], NOW))
    empty.transact(lambda desk: desk.troubles.happened(kept.trouble, NOW + timedelta(days=1)))
    [kept] = empty.transact(lambda desk: desk.troubles.all())
    assert kept.told_at < kept.since


def test_a_table_can_be_rebuilt_without_losing_what_refers_to_it(upgraded, tmp_path):
    upgraded.transact(lambda desk: articles(desk, "a", "b", body="text"))
    rebuild = (
        'with op.batch_alter_table("article", recreate="auto") as table: '
        'table.alter_column("title", existing_type=sa.String(), nullable=True)'
    )
    upgrade(upgraded._engine, NOW, migrations_of_tomorrow(tmp_path, rebuild))
    with upgraded._engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM article_body").scalar() == 2
        assert connection.exec_driver_sql("SELECT count(*) FROM sighting").scalar() == 2


def test_a_newer_database_is_refused_and_left_alone(upgraded, tmp_path):
    upgrade(upgraded._engine, NOW, migrations_of_tomorrow(tmp_path))
    with pytest.raises(DatabaseTooNew, match="9999") as caught:
        upgraded.upgrade(NOW)
    assert caught.value.revision == "9999"
    assert "mood" in [column["name"] for column in inspect(upgraded._engine).get_columns("feed")]


def test_several_that_open_an_empty_database_at_once_upgrade_it_once(empty_database_url):
    storages = [Storage.open(empty_database_url) for _ in range(4)]
    with ThreadPoolExecutor(4) as threads:
        done = list(threads.map(lambda storage: storage.upgrade(NOW), storages))
    assert sorted(str(one.from_revision) for one in done) == sorted(["None", HEAD, HEAD, HEAD])
    for storage in storages:
        storage.close_now()


def test_two_processes_that_start_at_once_upgrade_it_once(empty_database_url):
    program = (
        "import sys; from datetime import datetime, UTC; from digestbot.storage import Storage; "
        "print(Storage.open(sys.argv[1]).upgrade(datetime(2026, 11, 23, tzinfo=UTC)).from_revision)"
    )
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", program, empty_database_url],
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[2],
        )
        for _ in range(2)
    ]
    answers = [process.communicate(timeout=60)[0].strip() for process in processes]
    assert [process.returncode for process in processes] == [0, 0]
    assert sorted(answers) == sorted(["None", HEAD])


def test_a_postgresql_user_without_rights_is_told_which_it_takes(postgres):
    url = make_url(postgres.create())
    with psycopg.connect(url.render_as_string(hide_password=False), autocommit=True) as owner:
        owner.execute("DROP ROLE IF EXISTS digestbot_guest")
        owner.execute("CREATE ROLE digestbot_guest LOGIN PASSWORD 'guest'")
        guest = url.set(username="digestbot_guest", password="guest")
        storage = Storage.open(guest.render_as_string(hide_password=False))
        with pytest.raises(DatabaseUnreachable, match=r"lacks rights.*USAGE and CREATE"):
            storage.upgrade(NOW)
        with pytest.raises(NoDatabase):
            storage.upgrade(NOW, make=False)
        storage.close_now()
        owner.execute("DROP ROLE digestbot_guest")
    postgres.drop(url.render_as_string(hide_password=False))


# --- backups ------------------------------------------------------------------------------------


def test_a_backup_is_a_database_with_the_same_rows(upgraded_sqlite, tmp_path):
    file = tmp_path / "digestbot.sqlite3"
    shutil.copy(upgraded_sqlite, file)
    storage = Storage.open(f"sqlite:///{file}")
    storage.transact(a_feed)
    storage.backup(tmp_path / "copy.sqlite3", NOW)
    storage.close_now()
    copy = Storage.open(f"sqlite:///{tmp_path / 'copy.sqlite3'}")
    assert copy.transact(lambda desk: desk.feeds.count()) == 1
    copy.close_now()
    assert not list(tmp_path.glob("*.unfinished"))


def test_a_database_in_memory_can_be_backed_up_too(tmp_path):
    storage = Storage.open("sqlite:///:memory:")
    storage.upgrade(NOW)
    storage.transact(a_feed)
    storage.backup(tmp_path / "copy.sqlite3", NOW)
    storage.close_now()
    copy = sqlite3.connect(tmp_path / "copy.sqlite3")
    assert copy.execute("SELECT count(*) FROM feed").fetchall() == [(1,)]
    copy.close()


def test_a_backup_to_nowhere_says_where(tmp_path):
    storage = Storage.open("sqlite:///:memory:")
    with pytest.raises(StorageError, match="nowhere"):
        storage.backup(tmp_path / "nowhere" / "copy.sqlite3", NOW)
    storage.close_now()


def test_a_backup_of_postgresql_names_its_own_tool(postgres, tmp_path):
    storage = Storage.open(postgres.upgraded())
    with pytest.raises(BackupRefused, match="pg_dump"):
        storage.backup(tmp_path / "copy", NOW)
    storage.close_now()
