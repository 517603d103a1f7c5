"""alert send: what is refused or not wanted leaves nothing, and what is sent is told."""

import asyncio
import re
import shutil
import signal
import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from shell import Shell

from digestbot.actions.readers.follow import follow
from digestbot.actions.readers.timing import set_zone
from digestbot.actions.readers.welcome import welcome
from digestbot.app import tools_for
from digestbot.config import Settings
from digestbot.model import Place
from digestbot.samples.server import Newsstand

SEND = ("alert", "send", "--all", "--yes")


@pytest.fixture
def desk(shell: Shell, one_reader: Path) -> Shell:
    shutil.copy(one_reader, shell.folder / "digestbot.sqlite3")
    return shell


@pytest.fixture(scope="module")
def one_reader(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with one reader, who follows science."""
    file = tmp_path_factory.mktemp("one_reader") / "digestbot.sqlite3"
    asyncio.run(_one_reader(f"sqlite:///{file}"))
    return file


async def _one_reader(url: str) -> None:
    async with tools_for(Settings(_env_file=None, database_url=url), make=True) as tools:
        reader = await welcome(tools, Place(1, "private", title="A reader"))
        await follow(tools, reader.recipient_id, "science")
        await set_zone(tools, reader.recipient_id, "UTC")


def asked(shell: Shell, statement: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(shell.folder / "digestbot.sqlite3")) as connection, connection:
        return connection.execute(statement).fetchall()


def traces(shell: Shell) -> list[tuple[object, ...]]:
    """What the database knows of alerts."""
    return asked(shell, "SELECT id FROM alert UNION ALL SELECT id FROM audit")


def tomorrow() -> str:
    return (datetime.now(UTC) + timedelta(days=1)).isoformat()


def test_an_alert_to_all_is_laid(desk: Shell):
    assert desk(*SEND, "--json", "Hello").json["state"] == "running"
    assert asked(desk, "SELECT count(*) FROM delivery") == [(1,)]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--all", "--tags", "science"], "Say either --tags or --all"),
        ([], "Say whom it is for"),
        (["--all", "--at", "2126-01-01"], "within a year from now"),
        (["--all", "--at", "2020-01-01"], "that instant is past"),
        (["--all", "--wait", "--at", "TOMORROW"], "leave out --wait or --at"),
    ],
)
def test_orders_that_contradict_each_other_are_refused(desk: Shell, words: list[str], says: str):
    done = desk(
        "alert", "send", "--yes", *[tomorrow() if one == "TOMORROW" else one for one in words], "Hello"
    )

    assert (done.code, done.out) == (2, "")
    assert says in done.err
    assert traces(desk) == []


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--yes", "--tags", "nosuchtopic", "Hello"], "No reader could follow such a topic"),
        (["--yes", "--tags", "sport", "Hello"], "Nobody would get it"),
        (["--yes", "--tags", "science", " "], "The alert has no text"),
        (["--yes", "--tags", "science", "long " * 2000], "too long"),
        (["--tags", "science", "Hello"], "Nothing was sent"),
    ],
)
def test_an_alert_that_is_refused_or_not_wanted_leaves_nothing(desk: Shell, words: list[str], says: str):
    done = desk("alert", "send", *words)

    assert done.code == 1
    assert says in done.err
    assert traces(desk) == []
    assert desk("alert", "list", "--json").json == {"alerts": []}


def test_a_draft_is_gone_as_well_when_somebody_breaks_off_at_the_question(
    desk: Shell, monkeypatch: pytest.MonkeyPatch
):
    def interrupted(*_: object, **__: object) -> bool:
        raise KeyboardInterrupt

    monkeypatch.setattr("digestbot.cli.alerts._agreed", interrupted)
    with suppress(KeyboardInterrupt):
        desk("alert", "send", "--all", "Hello")

    assert traces(desk) == []


@pytest.mark.parametrize("text", ["<b>Rates</b> < 3%", "Rates < 3% & <b>falling</b>"])
def test_a_bare_sign_is_refused_as_in_the_chat(desk: Shell, text: str):
    done = desk(*SEND, text)

    assert done.code == 1
    assert "Telegram would not take this HTML: a < that opens no tag, at “< 3%" in done.err
    assert "Mend it and send it again" in done.err
    assert traces(desk) == []


def test_a_link_that_cannot_be_read_is_said(desk: Shell, outlets: Newsstand):
    link = f"{outlets.url}/nowhere/at-all"
    done = desk(*SEND, link, fetch_allow=outlets.url.removeprefix("http://"))

    assert done.code == 0
    assert f"{link} can't be read, so readers get the bare link" in done.err


def test_waiting_tells_the_rate_since_the_look_before_and_breaking_off_that_it_goes_on(desk: Shell):
    said = []
    with desk.process(*SEND, "--wait", "Hello") as process:
        try:
            for line in process.stdout or ():
                said.append(line.strip())
                if line.startswith("0 of 1 sent"):
                    asked(desk, "UPDATE delivery SET state = 2")
                if line.startswith("1 of 1 sent") and line.endswith(" 0.0 a second\n"):
                    break
        finally:
            process.send_signal(signal.SIGINT)
        _, complaint = process.communicate(timeout=60)

    (first, *_) = re.findall(r"1 of 1 sent, (\S+) a second", "\n".join(said))
    assert 0 < float(first) <= 1  # one message in a second or more
    assert process.returncode != 0
    assert "it goes on" in complaint
    assert "alert pause 1 stops it" in complaint
    assert "Traceback" not in complaint
