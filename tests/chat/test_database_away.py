"""A database that is away while people write and tap: they hear it once, and what they asked is done when it is back."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pytest
import pytest_asyncio
from sqlalchemy import event

from digestbot.actions.intake import StorageInbox
from digestbot.chat.dispatch import Dispatcher
from digestbot.chat.intake import Intake
from digestbot.errors import StorageError
from digestbot.feeds.parser_processes import ParserProcesses
from tests.actions.town import OWNER, Town, open_town, until
from tests.chat.talk import BOT, Talk, person, private, talk_in

AWAY = "I can't get at what you chose right now"


@dataclass
class Office:
    """Updates come in as from the polling, in a talk on either engine."""

    talk: Talk
    intake: Intake
    request: pytest.FixtureRequest
    url: str

    @contextmanager
    def without_database(self) -> Iterator[None]:
        """On PostgreSQL nobody is let in; on SQLite the disk is full."""
        if self.url.startswith("postgresql"):
            server = self.request.getfixturevalue("postgres")
            server.shut(self.url)
            try:
                yield
            finally:
                server.reopen(self.url)
            return
        engine = self.talk.town.storage._engine
        event.listen(engine, "do_execute", _full)
        try:
            yield
        finally:
            event.remove(engine, "do_execute", _full)

    def said(self) -> list[str]:
        return self.talk.said()

    def follows(self) -> tuple[str, ...]:
        found: tuple[str, ...] = self.talk.town.at(_follows)
        return found


def _full(*_: object) -> None:
    error = sqlite3.OperationalError("database or disk is full")
    error.sqlite_errorcode = sqlite3.SQLITE_FULL
    raise error


def _follows(desk: Any) -> tuple[str, ...]:
    reader = desk.readers.find(OWNER, 0)
    return () if reader is None else reader.tags


@pytest_asyncio.fixture
async def office(database_url: str, request: pytest.FixtureRequest) -> AsyncIterator[Office]:
    async with open_town(database_url, ParserProcesses()) as town, talk_in(town) as talk:
        dispatcher = Dispatcher(talk.application)
        inbox = StorageInbox(town.storage, town.clock)
        intake = Intake(inbox, dispatcher.handle, dispatcher.excuse, patience=0.02)
        yield Office(talk, intake, request, database_url)


def command(number: int, text: str) -> dict[str, Any]:
    entity = {"type": "bot_command", "offset": 0, "length": len(text.split(maxsplit=1)[0])}
    message = {"message_id": number, "date": 1, "chat": private(OWNER), "from": person(OWNER)}
    return {"update_id": number, "message": message | {"text": text, "entities": [entity]}}


def picture(number: int) -> dict[str, Any]:
    """A part of an album."""
    photo = [{"file_id": "p", "file_unique_id": "p", "width": 1, "height": 1}]
    message = {"message_id": number, "date": 1, "chat": private(OWNER), "from": person(OWNER)}
    return {"update_id": number, "message": message | {"photo": photo, "media_group_id": "9"}}


async def test_what_cannot_even_be_kept_is_excused_once_and_asked_for_again(office: Office):
    with office.without_database():
        for _ in range(3):
            with pytest.raises(StorageError):
                await office.intake.receive([command(1, "/follow science")])

        assert [AWAY in one for one in office.said()] == [True]

    await office.intake.receive([command(1, "/follow science")])
    await office.intake.drain(10)
    assert office.follows() == ("science",)


async def test_a_command_that_meets_it_is_carried_out_when_it_is_back(office: Office):
    town: Town = office.talk.town
    update = command(1, "/follow science")
    town.at(lambda desk: desk.inbox.keep([(1, OWNER, json.dumps(update))], town.clock()))

    assert await office.intake.resume() == 1
    with office.without_database():
        await until(lambda: office.talk.calls("sendMessage"))
        assert [AWAY in one for one in office.said()] == [True]
    await office.intake.drain(10)

    assert office.follows() == ("science",)
    assert [AWAY in one for one in office.said()] == [False]
    assert town.at(lambda desk: desk.inbox.pending()) == ()


@pytest.mark.parametrize(
    ("ordered", "deletion"),
    [("/unfollow science, climate", "DELETE FROM follow"), ("/unmute goblin, troll", "DELETE FROM mute")],
)
async def test_of_several_names_none_is_taken_away_alone(office: Office, ordered: str, deletion: str):
    await office.talk.town.reader(OWNER, topics=("science", "climate"))
    await office.talk.writes("/mute goblin, troll")
    deleted = 0

    def away_once(_cursor: object, statement: str, *_: object) -> None:
        nonlocal deleted
        deleted += statement.startswith(deletion)
        if deleted == 2:
            deleted += 1
            raise StorageError("away")

    engine = office.talk.town.storage._engine
    event.listen(engine, "do_execute", away_once)
    await office.intake.receive([command(1, ordered)])
    await office.intake.drain(10)
    event.remove(engine, "do_execute", away_once)

    assert deleted > 2
    answer = office.said()[-1]
    assert "o longer" in answer
    assert "don't follow" not in answer
    assert "did not mute" not in answer


async def test_an_album_that_meets_it_is_answered_once_when_it_is_back(office: Office):
    album = [picture(number) for number in (1, 2)]
    inbox = [(one["update_id"], OWNER, json.dumps(one)) for one in album]
    office.talk.town.at(lambda desk: desk.inbox.keep(inbox, office.talk.town.clock()))

    await office.intake.resume()
    with office.without_database():
        await until(lambda: office.talk.calls("sendMessage"))
        assert [AWAY in one for one in office.said()] == [True]
    await office.intake.drain(10)

    assert [AWAY in one for one in office.said()] == [False]


async def test_a_tap_is_seen_to_be_answered_meanwhile(office: Office):
    message = {"message_id": 5, "date": 1, "chat": private(OWNER), "from": BOT, "text": "a page"}
    tap = {"id": "77", "from": person(OWNER), "chat_instance": "1", "data": "x", "message": message}

    with office.without_database(), pytest.raises(StorageError):
        await office.intake.receive([{"update_id": 1, "callback_query": tap}])

    assert office.talk.toasts() == [""]
    assert [AWAY in one for one in office.said()] == [True]
