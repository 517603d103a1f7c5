"""Going back to a backup."""

import shutil
import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest
from storage_builders import NOW, a_feed

from digestbot.errors import BackupRefused, NotABackup
from digestbot.storage import Storage


@pytest.fixture
def file(upgraded_sqlite, tmp_path: Path) -> Path:
    return Path(shutil.copy(upgraded_sqlite, tmp_path / "digestbot.sqlite3"))


@pytest.fixture
def backed_up(file: Path) -> Path:
    """A backup of one feed; since then the database got another one."""
    storage = Storage.open(f"sqlite:///{file}")
    storage.transact(a_feed)
    written = storage.backup(None, NOW)
    storage.transact(lambda desk: a_feed(desk, "https://herald.example/later"))
    storage.close_now()
    return written


def feeds_in(file: Path) -> int:
    storage = Storage.open(f"sqlite:///{file}")
    storage.upgrade(NOW, make=False)
    number = storage.transact(lambda desk: len(desk.feeds.all()))
    storage.close_now()
    return number


def restore(file: Path, copy: Path) -> Path | None:
    storage = Storage.open(f"sqlite:///{file}")
    try:
        return storage.restore(copy, NOW + timedelta(hours=1))
    finally:
        storage.close_now()


def test_the_database_is_again_what_the_backup_holds_and_the_other_one_is_kept(file: Path, backed_up: Path):
    aside = restore(file, backed_up)

    assert aside == file.with_name("digestbot-replaced-20261123T090000Z.sqlite3")
    assert (feeds_in(file), feeds_in(aside), feeds_in(backed_up)) == (1, 2, 1)


def test_a_lost_database_comes_back(file: Path, backed_up: Path):
    file.unlink()

    assert restore(file, backed_up) is None
    assert feeds_in(file) == 1


def test_a_damaged_database_is_replaced_and_kept_with_its_log(file: Path, backed_up: Path):
    file.write_bytes(500 * b"spoilt bytes ")
    file.with_name(file.name + "-wal").write_bytes(b"what no restored database may take for its own")

    aside = restore(file, backed_up)

    assert feeds_in(file) == 1
    assert aside.read_bytes() == 500 * b"spoilt bytes "
    assert aside.with_name(aside.name + "-wal").exists()


def spoil(copy: Path, how: str) -> None:
    match how:
        case "missing":
            copy.unlink()
        case "something else":
            copy.write_text("a text")
        case "empty":
            copy.write_bytes(b"")
        case "cut":
            copy.write_bytes(copy.read_bytes()[: copy.stat().st_size // 2])
        case "overwritten":
            content = bytearray(copy.read_bytes())
            content[20_000:120_000] = bytes(100_000)
            copy.write_bytes(content)
        case "of another program":
            copy.unlink()
            with sqlite3.connect(copy) as connection:
                connection.execute("CREATE TABLE t (c)")
            connection.close()
        case "without what rows refer to":
            with sqlite3.connect(copy) as connection:
                connection.execute("DELETE FROM source")
            connection.close()


@pytest.mark.parametrize(
    "how",
    [
        "missing",
        "something else",
        "empty",
        "cut",
        "overwritten",
        "of another program",
        "without what rows refer to",
    ],
)
def test_what_is_no_complete_copy_changes_nothing(file: Path, backed_up: Path, how: str):
    spoil(backed_up, how)
    before = sorted(file.parent.iterdir())

    with pytest.raises(NotABackup, match="Nothing was changed"):
        restore(file, backed_up)

    assert [one for one in sorted(file.parent.iterdir()) if not one.name.endswith(".lock")] == before
    assert feeds_in(file) == 2


def test_postgresql_is_restored_by_its_own_tool(postgres, backed_up: Path):
    storage = Storage.open(postgres.upgraded())
    with pytest.raises(BackupRefused, match="pg_restore"):
        storage.restore(backed_up, NOW)
    storage.close_now()


def test_of_the_copies_beside_the_database_the_latest_are_kept(file: Path):
    storage = Storage.open(f"sqlite:///{file}")
    written = [storage.backup(None, NOW + timedelta(days=day)) for day in range(4)]
    others = [
        file.with_name(name)
        for name in ("digestbot-0001-20250101T000000Z.sqlite3", "digestbot-mine.sqlite3", "x.sqlite3")
    ]
    for one in others:
        one.write_text("precious")

    deleted = storage.delete_old_backups(2)
    storage.close_now()

    assert deleted == tuple(written[:2])
    assert all(one.exists() for one in (*written[2:], *others, file))
