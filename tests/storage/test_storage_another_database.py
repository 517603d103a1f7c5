"""Copying all rows to another database, and going on there."""

import shutil
import subprocess
import sys
from collections.abc import Iterator

import pytest
from sqlalchemy import insert, select, text, update
from storage_builders import NOW, a_feed, a_reader, articles, entry, found

from digestbot.errors import AnotherBot, BackupRefused, NoDatabase, StorageError, UnfinishedCopy
from digestbot.storage import Storage
from digestbot.storage.engine import moving
from digestbot.storage.tables import article, hold, metadata


@pytest.fixture
def other(engine_name: str, request: pytest.FixtureRequest, tmp_path) -> Iterator[Storage]:
    """An empty database of the other kind than ``storage`` has."""
    if engine_name == "postgresql":
        opened = Storage.open(f"sqlite:///{tmp_path / 'other.sqlite3'}")
        yield opened
        opened.close_now()
        return
    server = request.getfixturevalue("postgres")
    url = server.create()
    opened = Storage.open(url)
    yield opened
    opened.close_now()
    server.drop(url)


@pytest.fixture
def filled(storage: Storage) -> Storage:
    """A database with readers, and with articles one of which repeats a later one."""

    def fill(desk) -> None:
        for number in range(5):
            a_reader(desk, 40 + number)
        first, second, third = articles(
            desk, "one", "two", "three", lead="Ein Wort mit \N{LATIN SMALL LETTER U WITH DIAERESIS}"
        )
        found(desk, [first, second], [third])
        desk.search.add({first: {"wort", "ελληνικα", "it's"}, second: {"wort"}, third: set()})

    storage.transact(fill)
    with storage._engine.begin() as connection:
        connection.execute(update(article).where(article.c.id == 1).values(wire_copy_of=3))
        connection.execute(update(article).where(article.c.id == 2).values(vector=b"\x00\xff\x7f"))
        connection.execute(insert(hold).values(lane="digest", reason="refused", held_at=NOW, probe_at=NOW))
    return storage


def quietly(progress: moving.TableProgress) -> None:
    del progress


def rows(storage: Storage) -> dict[str, list[tuple]]:
    with storage._engine.begin() as connection:
        return {
            table.name: sorted(map(tuple, connection.execute(select(table))), key=repr)
            for table in metadata.sorted_tables
        }


def test_every_row_is_the_same_in_the_other_database(filled: Storage, other: Storage):
    before = rows(filled)

    copied = filled.copy_into(other, NOW, quietly)

    assert rows(other) == before == rows(filled)
    assert {one.name: one.rows for one in copied} == {name: len(kept) for name, kept in before.items()}
    assert not any(one.already for one in copied)
    assert len(other.transact(lambda desk: desk.search.find(["wort"], NOW, 10))) == 2


def test_the_other_database_goes_on_with_new_rows(filled: Storage, other: Storage):
    filled.copy_into(other, NOW, quietly)

    other.upgrade(NOW)
    other.transact(a_reader, 99)
    other.transact(lambda desk: desk.articles.keep(a_feed(desk), [entry("four")], NOW))

    assert [row[0] for row in rows(other)["chat"]] == [1, 2, 3, 4, 5, 6]
    assert [row[0] for row in rows(other)["article"]] == [1, 2, 3, 4]


def test_a_copy_that_was_interrupted_goes_on_where_it_was(filled: Storage, other: Storage, monkeypatch):
    monkeypatch.setattr(moving, "ROWS_AT_ONCE", 2)

    def give_up(progress: moving.TableProgress) -> None:
        if progress.table == "article":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        filled.copy_into(other, NOW, give_up)
    with pytest.raises(UnfinishedCopy, match="Run the same db copy again"):
        other.upgrade(NOW)

    copied = filled.copy_into(other, NOW, quietly)

    assert rows(other) == rows(filled)
    assert next(one for one in copied if one.name == "article").already == 2
    other.upgrade(NOW)


def test_a_target_with_rows_is_refused_and_keeps_them(filled: Storage, other: Storage):
    other.upgrade(NOW)
    other.transact(a_feed)

    with pytest.raises(BackupRefused, match="has rows already"):
        filled.copy_into(other, NOW, quietly)

    assert len(rows(other)["feed"]) == 1
    assert rows(other)["chat"] == []


def test_the_beginning_of_another_copy_is_refused(filled: Storage, other: Storage):
    other.upgrade(NOW)
    with other._engine.begin() as connection:
        connection.execute(text("CREATE TABLE unfinished_copy (source VARCHAR NOT NULL)"))
        connection.execute(text("INSERT INTO unfinished_copy VALUES ('sqlite:///elsewhere')"))

    with pytest.raises(BackupRefused, match="sqlite:///elsewhere"):
        filled.copy_into(other, NOW, quietly)


def test_a_source_that_changed_meanwhile_is_found(filled: Storage, other: Storage):
    def change(progress: moving.TableProgress) -> None:
        if progress.step == "copy" and progress.table == "article":
            with other._engine.begin() as connection:
                connection.execute(update(article).where(article.c.id == 2).values(title="Another one"))

    with pytest.raises(StorageError, match="in the table article"):
        filled.copy_into(other, NOW, change)
    with pytest.raises(UnfinishedCopy):
        other.upgrade(NOW)


@pytest.mark.parametrize("engine_name", ["postgresql"], indirect=True)
def test_a_postgresql_database_on_which_a_bot_works_is_not_copied(filled: Storage, other: Storage):
    filled.transact(lambda desk: desk.turns.take("a bot", "chat", 15))

    with pytest.raises(BackupRefused, match="Stop all its processes"):
        filled.copy_into(other, NOW, quietly)

    filled.transact(lambda desk: desk.turns.give_up("a bot", "chat"))
    filled.copy_into(other, NOW, quietly)
    assert len(rows(other)["chat"]) == 5


@pytest.mark.parametrize("taken", ["source", "target"])
def test_a_sqlite_file_on_which_a_bot_runs_is_not_copied(upgraded_sqlite, tmp_path, taken):
    shutil.copy(upgraded_sqlite, tmp_path / "source.sqlite3")
    holding = (
        "import sys, time; from digestbot.storage import Storage\n"
        "with Storage.open(sys.argv[1]).alone(): print('runs', flush=True); time.sleep(60)"
    )
    source, target = (Storage.open(f"sqlite:///{tmp_path / name}.sqlite3") for name in ("source", "target"))
    bot = subprocess.Popen(
        [sys.executable, "-c", holding, f"sqlite:///{tmp_path / taken}.sqlite3"], stdout=subprocess.PIPE
    )
    try:
        assert bot.stdout.readline() == b"runs\n"
        with pytest.raises(AnotherBot):
            source.copy_into(target, NOW, quietly)
    finally:
        bot.kill()
        bot.communicate()
        source.close_now()
        target.close_now()


def test_nothing_is_no_database_to_copy(tmp_path):
    nothing, target = (Storage.open(f"sqlite:///{tmp_path / name}") for name in ("a.sqlite3", "b.sqlite3"))
    with pytest.raises(NoDatabase):
        nothing.copy_into(target, NOW, quietly)
    with pytest.raises(BackupRefused, match="the same"):
        nothing.copy_into(nothing, NOW, quietly)
    assert list(tmp_path.iterdir()) == []
