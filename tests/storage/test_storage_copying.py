"""What a backup never does: take something away."""

import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from storage_builders import NOW, a_feed

from digestbot.errors import BackupRefused, StorageError
from digestbot.storage import Storage


@pytest.fixture
def file(upgraded_sqlite, tmp_path: Path) -> Path:
    folder = tmp_path / "here"
    folder.mkdir()
    return Path(shutil.copy(upgraded_sqlite, folder / "digestbot.sqlite3"))


@pytest.fixture
def storage(file: Path):
    storage = Storage.open(f"sqlite:///{file}")
    storage.transact(a_feed)
    yield storage
    storage.close_now()


def feeds_in(file: Path) -> int:
    with sqlite3.connect(file) as connection:
        return connection.execute("SELECT count(*) FROM feed").fetchone()[0]


@pytest.mark.parametrize("name", ["digestbot.sqlite3", "digestbot.sqlite3-wal", "digestbot.sqlite3-shm"])
def test_the_database_itself_is_never_written_over(storage: Storage, file: Path, name: str):
    for force in (False, True):
        with pytest.raises(BackupRefused, match="the database itself"):
            storage.backup(file.with_name(name), NOW, replace=force)
    assert feeds_in(file) == 1


def test_nor_is_its_journal_that_is_not_there_now(storage: Storage, file: Path):
    with pytest.raises(BackupRefused, match="the database itself"):
        storage.backup(file.with_name(file.name + "-journal"), NOW)
    assert not file.with_name(file.name + "-journal").exists()


@pytest.mark.parametrize("way", ["symlink", "hardlink", "folder", "relative"])
def test_nor_is_it_by_another_path(
    storage: Storage, file: Path, tmp_path: Path, way: str, monkeypatch: pytest.MonkeyPatch
):
    other = tmp_path / "other"
    match way:
        case "symlink":
            other.symlink_to(file)
        case "hardlink":
            other.hardlink_to(file)
        case "folder":
            other.symlink_to(file.parent)
            other /= file.name
        case _:
            monkeypatch.chdir(file.parent)
            other = Path("..", file.parent.name, file.name)
    with pytest.raises(BackupRefused, match="the database itself"):
        storage.backup(other, NOW, replace=True)
    assert feeds_in(file) == 1


def test_a_file_that_is_there_stays_unless_forced(storage: Storage, tmp_path: Path):
    older = tmp_path / "older.sqlite3"
    older.write_text("precious")

    with pytest.raises(BackupRefused, match="--force"):
        storage.backup(older, NOW)
    assert older.read_text() == "precious"

    storage.backup(older, NOW, replace=True)
    assert feeds_in(older) == 1


def test_what_is_no_ordinary_file_stays_even_if_forced(storage: Storage, tmp_path: Path):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    (tmp_path / "dangling").symlink_to(tmp_path / "nothing")
    for target in (tmp_path / "pipe", tmp_path / "folder", tmp_path / "dangling", Path(os.devnull)):
        with pytest.raises(BackupRefused, match="no ordinary file"):
            storage.backup(target, NOW, replace=True)
    assert not (tmp_path / "nothing").exists()


def test_another_database_in_use_is_not_replaced(storage: Storage, tmp_path: Path):
    other = tmp_path / "other.sqlite3"
    with sqlite3.connect(other) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE t (c)")
        with pytest.raises(BackupRefused, match=r"other\.sqlite3-wal"):
            storage.backup(other, NOW, replace=True)
    connection.close()


def test_without_a_name_it_lies_beside_the_database_with_the_instant(storage: Storage, file: Path):
    written = storage.backup(None, NOW)

    assert written == file.with_name("digestbot-20261123T080000Z.sqlite3")
    assert feeds_in(written) == 1
    assert written.stat().st_mode & 0o777 == 0o600


def test_a_name_that_ends_like_what_is_unfinished_spoils_nothing(storage: Storage, file: Path):
    neighbour = file.with_name("copy.unfinished")
    neighbour.write_text("precious")

    storage.backup(file.with_name("copy"), NOW)

    assert neighbour.read_text() == "precious"


def test_what_killed_backups_left_goes_with_the_next_one(storage: Storage, file: Path):
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    left = file.with_name(f"digestbot-20250101T000000Z.sqlite3.{gone.pid}.unfinished")
    at_work = file.with_name(f"digestbot-20250101T000001Z.sqlite3.{os.getppid()}.unfinished")
    for one in (left, left.with_name(left.name + "-journal"), at_work):
        one.write_text("half")

    storage.backup(None, NOW)

    assert list(file.parent.glob("*unfinished*")) == [at_work]


def test_no_database_is_no_backup(tmp_path: Path):
    storage = Storage.open(f"sqlite:///{tmp_path / 'nothing.sqlite3'}")
    with pytest.raises(StorageError, match="no database"):
        storage.backup(tmp_path / "copy", NOW)
    storage.close_now()
    assert list(tmp_path.iterdir()) == []
