import asyncio
import shutil
import subprocess
import sys
import threading
from contextvars import ContextVar
from pathlib import Path

import pytest
from storage_builders import NOW, a_feed

from digestbot.errors import DatabaseUnreachable, StorageError
from digestbot.storage import Storage

REQUEST = ContextVar("REQUEST", default="none")


async def test_a_step_runs_in_a_worker_thread_and_its_value_comes_back(storage):
    def step(desk, url, *, name):
        a_feed(desk, url, source_name=name)
        return threading.current_thread().name, desk.feeds.count()

    thread, count = await storage.run(step, "https://a.example/feed", name="A")
    assert thread.startswith("storage")
    assert count == 1


async def test_a_step_knows_the_context_of_its_caller(storage):
    REQUEST.set("update 7")
    assert await storage.run(lambda _: REQUEST.get()) == "update 7"


async def test_what_a_failed_step_did_is_undone(storage):
    def step(desk):
        a_feed(desk)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await storage.run(step)
    assert await storage.run(lambda desk: desk.feeds.count()) == 0


async def test_steps_of_many_callers_at_once_are_all_kept(storage):
    def step(desk, number):
        return a_feed(desk, f"https://a.example/{number}").id

    ids = await asyncio.gather(*(storage.run(step, number) for number in range(20)))
    assert len(set(ids)) == 20
    assert await storage.run(lambda desk: desk.feeds.count()) == 20


async def test_a_cancelled_caller_does_not_undo_its_step(storage):
    begun, may_end = threading.Event(), threading.Event()

    def step(desk):
        begun.set()
        may_end.wait(10)
        a_feed(desk)

    task = asyncio.create_task(storage.run(step))
    await asyncio.to_thread(begun.wait, 10)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    may_end.set()
    await storage.close()
    assert storage.transact(lambda desk: desk.feeds.count()) == 1


def test_two_storages_on_one_database_see_each_others_work(database_url):
    one, other = Storage.open(database_url), Storage.open(database_url)
    one.transact(a_feed)
    assert other.transact(lambda desk: desk.feeds.count()) == 1
    one.close_now()
    other.close_now()


def test_a_writer_waits_for_another_instead_of_failing(database_url):
    one, other = Storage.open(database_url), Storage.open(database_url)
    begun = threading.Event()

    def slow(desk):
        a_feed(desk, "https://a.example/slow", source_key="a")
        begun.set()
        threading.Event().wait(0.3)

    writer = threading.Thread(target=one.transact, args=(slow,))
    writer.start()
    begun.wait(10)
    other.transact(lambda desk: a_feed(desk, "https://b.example/quick", source_key="b"))
    writer.join()
    assert other.transact(lambda desk: desk.feeds.count()) == 2
    one.close_now()
    other.close_now()


async def test_a_database_in_memory_is_one_for_all_threads():
    storage = Storage.open("sqlite:///:memory:")
    storage.upgrade(NOW)
    await asyncio.gather(
        *(storage.run(lambda desk, n: a_feed(desk, f"https://a.example/{n}") and None, n) for n in range(5)),
        asyncio.to_thread(storage.transact, lambda desk: a_feed(desk, "https://a.example/x") and None),
    )
    assert storage.transact(lambda desk: desk.feeds.count()) == 6
    await storage.close()


def test_connections_that_broke_while_idle_are_replaced(postgres):
    storage = Storage.open(postgres.upgraded())
    storage.transact(a_feed)
    postgres.upgraded()  # ends every connection, and empties the tables
    assert storage.transact(lambda desk: desk.feeds.count()) == 0
    storage.close_now()


# --- what can't be opened -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "url", ["postgresql://ann:s3cret@127.0.0.1:1/news", "postgres://ann:s3cret@127.0.0.1:1/news"]
)
def test_a_server_that_does_not_answer_is_named_without_its_password(url):
    storage = Storage.open(url)
    with pytest.raises(DatabaseUnreachable) as caught:
        storage.transact(lambda desk: desk.feeds.count())
    assert "127.0.0.1:1/news" in str(caught.value)
    assert "s3cret" not in str(caught.value)
    assert "s3cret" not in storage.url
    with pytest.raises(DatabaseUnreachable):
        storage.upgrade(NOW)
    storage.close_now()


def test_a_file_in_a_folder_that_does_not_exist_is_unreachable(tmp_path):
    storage = Storage.open(f"sqlite:///{tmp_path / 'nowhere' / 'digestbot.sqlite3'}")
    with pytest.raises(DatabaseUnreachable, match="unable to open"):
        storage.upgrade(NOW)
    storage.close_now()


def test_a_file_that_is_no_database_is_left_as_it_is(tmp_path):
    file = tmp_path / "letter.txt"
    file.write_text("Dear reader, " * 1000)
    storage = Storage.open(f"sqlite:///{file}")
    with pytest.raises(DatabaseUnreachable, match="not a database"):
        storage.upgrade(NOW)
    storage.close_now()
    assert file.read_text() == "Dear reader, " * 1000


@pytest.mark.parametrize(
    ("url", "complaint"),
    [
        ("nonsense", "sqlite:///"),
        ("", "sqlite:///"),
        ("mysql://localhost/news", "not in mysql"),
        ("postgresql://ann:s3cret@host:port/news", "can't be read"),
    ],
)
def test_an_address_that_can_not_be_read_says_what_one_looks_like(url, complaint):
    with pytest.raises(StorageError, match=complaint) as caught:
        Storage.open(url)
    assert "s3cret" not in str(caught.value)


def test_importing_storage_imports_neither_drivers_nor_migrations():
    program = (
        "import sys, digestbot.storage; "
        "print(sorted({'psycopg', 'alembic', 'sqlalchemy.orm'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    assert done.stdout.strip() == "[]"


# --- what outlives a power cut ----------------------------------------------------------------------


def test_what_somebody_outside_knows_of_is_flushed_to_the_disk_and_nothing_else(upgraded_sqlite, tmp_path):
    file = tmp_path / "digestbot.sqlite3"
    shutil.copy(upgraded_sqlite, file)
    flushed = []
    storage = Storage.open(f"sqlite:///{file}", flushed.append)

    storage.transact(a_feed)
    storage.transact(lambda desk: desk.deliveries.lease("a sender", 5, 60))
    assert flushed == []
    storage.transact(lambda desk: desk.inbox.keep([(1, 5, "{}")], NOW))
    assert flushed == [file]
    with pytest.raises(LookupError):
        storage.transact(lambda desk: (desk.inbox.keep([(2, 5, "{}")], NOW), {}["nothing"]))
    storage.transact(a_feed)
    assert flushed == [file]
    storage.close_now()


def test_a_disk_that_fails_then_is_the_database_s_trouble(upgraded_sqlite, tmp_path):
    def fail(file):
        raise OSError(5, "Input/output error", str(file))

    file = tmp_path / "digestbot.sqlite3"
    shutil.copy(upgraded_sqlite, file)
    storage = Storage.open(f"sqlite:///{file}", fail)
    with pytest.raises(DatabaseUnreachable, match="the disk fails"):
        storage.transact(lambda desk: desk.inbox.keep([(1, 5, "{}")], NOW))
    storage.close_now()


def test_a_database_that_stores_bytes_and_not_text_is_refused_with_what_to_do(postgres):
    url = postgres.create("ENCODING 'SQL_ASCII' LOCALE 'C' TEMPLATE template0")
    opened = Storage.open(url)

    with pytest.raises(StorageError, match="createdb --encoding UTF8"):
        opened.upgrade(NOW)

    opened.close_now()
    postgres.drop(url)
