"""Every preference that is declared is kept, inherited, lent and forgotten, and is what it was after an upgrade."""

from shutil import copytree, ignore_patterns

import pytest
from other_choices import CHOSEN
from sqlalchemy import column, insert, inspect, update
from sqlalchemy import table as lightly
from storage_builders import NOW, a_reader

from digestbot.model import PREFERENCES, Place
from digestbot.storage import Storage
from digestbot.storage.engine.upgrading import MIGRATIONS, upgrade
from digestbot.storage.readers.preferences import _keep
from digestbot.storage.readers.recipients import held
from digestbot.storage.tables import chat

GROUP, SUPERGROUP = -100, -1001
ANN, BO, CY = 901, 902, 903
EVERY = pytest.mark.parametrize("name", PREFERENCES)


def a_topic(desk, thread_id=7):
    return a_reader(desk, GROUP, type="supergroup", thread_id=thread_id)


def value_of(desk, reader, name):
    return getattr(desk.readers.get(reader.recipient_id), name)


@EVERY
def test_what_is_chosen_is_kept(desk, name):
    reader = a_reader(desk)
    desk.readers.choose(reader.recipient_id, **{name: CHOSEN[name]})
    assert value_of(desk, reader, name) == CHOSEN[name]
    others = {one: value_of(desk, reader, one) for one in PREFERENCES if one != name}
    assert others == {one: getattr(reader, one) for one in others}


@EVERY
def test_a_topic_has_its_group_s_choice_until_it_has_one_of_its_own(desk, name):
    preference = PREFERENCES[name]
    group, topic = a_topic(desk, 0), a_topic(desk)
    desk.readers.choose(group.recipient_id, **{name: CHOSEN[name]})
    inherited = CHOSEN[name] if preference.whose == "chat" else preference.default
    assert value_of(desk, topic, name) == inherited
    if preference.default is not None or preference.none_kept_as is not None:
        desk.readers.choose(topic.recipient_id, **{name: preference.default})
        assert value_of(desk, topic, name) == preference.default
        assert value_of(desk, group, name) == CHOSEN[name]


@EVERY
def test_what_a_topic_chooses_is_its_own(desk, name):
    group, topic, other = a_topic(desk, 0), a_topic(desk), a_topic(desk, 8)
    desk.readers.choose(topic.recipient_id, **{name: CHOSEN[name]})
    assert value_of(desk, topic, name) == CHOSEN[name]
    assert value_of(desk, group, name) == value_of(desk, other, name) == PREFERENCES[name].default


def test_what_another_transaction_chose_meanwhile_stays(storage):
    def choose_twice(desk):
        reader = a_reader(desk)
        connection = desk.readers._connection
        seen = held(connection, reader.recipient_id)
        desk.readers.choose(reader.recipient_id, style="classic")
        _keep(connection, chat, seen.chat_id, {"length": "short"}, seen.of_chat)
        return desk.readers.get(reader.recipient_id)

    chosen = storage.transact(choose_twice)
    assert (chosen.style, chosen.length) == ("classic", "short")


@EVERY
def test_nothing_of_it_outlives_its_reader(desk, name):
    group, topic = a_topic(desk, 0), a_topic(desk)
    for reader in (group, topic):
        desk.readers.choose(reader.recipient_id, **{name: CHOSEN[name]})
    desk.readers.forget(group.chat_id, NOW)
    for reader in (group, topic):
        assert value_of(desk, reader, name) == PREFERENCES[name].default


@EVERY
def test_a_group_that_moved_has_what_was_chosen_at_either_id(desk, name):
    older = a_reader(desk, GROUP, type="group", language=None)
    younger = a_reader(desk, SUPERGROUP, type="supergroup")
    desk.readers.choose(younger.recipient_id, **{name: CHOSEN[name]})
    desk.readers.migrate(GROUP, SUPERGROUP, NOW)
    assert value_of(desk, older, name) == CHOSEN[name]


@EVERY
def test_a_value_of_another_kind_is_refused_and_nothing_changes(desk, name):
    reader = a_reader(desk)
    for wrong in (object(), b"plain", 3.5):
        with pytest.raises(ValueError, match=name):
            desk.readers.choose(reader.recipient_id, **{name: wrong})
    assert value_of(desk, reader, name) == getattr(reader, name)


def test_a_preference_that_nobody_declared_is_refused(desk):
    reader = a_reader(desk)
    with pytest.raises(LookupError):
        desk.readers.choose(reader.recipient_id, mood="sunny")


@pytest.mark.parametrize(
    "kept", ['{"style": "neon"}', '{"style": 7}', '{"mood": "sunny"}', '{"languages_read": [1]}']
)
def test_what_a_later_version_kept_is_as_if_it_was_not_chosen_and_stays(storage, desk, kept):
    reader = a_reader(desk)
    with storage._engine.begin() as connection:
        connection.execute(update(chat).values(preferences=kept))
    read = desk.readers.get(reader.recipient_id)
    assert (read.style, read.languages_read) == ("rich", ())
    desk.readers.choose(reader.recipient_id, zone="Asia/Tokyo")
    with storage._engine.begin() as connection:
        assert connection.execute(chat.select()).one().preferences == kept


# --- the upgrade ----------------------------------------------------------------------------------

#: The revisions in which each preference had a column of its own. The rows of readers changed their form in these three.
CHANGED = {"0001", "0007", "0014"}
BEFORE = [
    pytest.param(number, marks=() if number in CHANGED else pytest.mark.slow)
    for file in sorted(MIGRATIONS.glob("versions/0*.py"))
    if (number := file.name[:4]) < "0015"
]


@pytest.fixture(params=BEFORE)
def older(empty_database_url, tmp_path, request):
    folder = tmp_path / "migrations"
    later = [f"{number:04}*" for number in range(int(request.param) + 1, 100)]
    copytree(MIGRATIONS, folder, ignore=ignore_patterns("__pycache__", *later))
    storage = Storage.open(empty_database_url)
    upgrade(storage._engine, NOW, folder)
    yield storage
    storage.close_now()


def write(storage, table, **row):
    """A row as the driver takes it, of the columns that the table has today."""
    has = {column["name"] for column in inspect(storage._engine).get_columns(table)}
    kept = {name: value for name, value in row.items() if name in has}
    with storage._engine.begin() as connection:
        connection.execute(insert(lightly(table, *map(column, kept))), kept)


def a_row_of_each(storage, number, of_chat, of_recipient):
    at = NOW if storage.many else NOW.replace(tzinfo=None).isoformat(" ", "microseconds")
    chat_row = {"id": number, "telegram_id": number, "type": "private", "title": "", "status": "active"}
    write(storage, "chat", **chat_row, status_at=at, created_at=at, **{"languages_read": "[]"} | of_chat)
    write(storage, "recipient", id=number, chat_id=number, thread_id=0, created_at=at, **of_recipient)


def test_what_was_chosen_before_the_upgrade_is_chosen_after_it(older):
    topics_had_languages = "languages_read" in {
        one["name"] for one in inspect(older._engine).get_columns("recipient")
    }
    of_chat = {"style": "classic", "languages_read": '["fr", "*"]', "zone": "Asia/Tokyo"}
    a_row_of_each(older, ANN, of_chat, {"style": "plain", "languages_read": "[]", "alerts": "off"})
    a_row_of_each(older, BO, {"languages_read": '["sv"]', "language": "de"}, {})
    a_row_of_each(older, CY, {}, {})
    older.upgrade(NOW)
    ann, bo, cy = (
        older.transact(lambda desk, number=number: desk.readers.get(number)) for number in (ANN, BO, CY)
    )
    assert (ann.style, ann.zone) == ("plain", "Asia/Tokyo")
    assert ann.languages_read == (() if topics_had_languages else ("fr", "*"))
    assert (bo.style, bo.language, bo.languages_read) == ("rich", "de", ("sv",))
    assert {name: getattr(cy, name) for name in PREFERENCES} == {
        name: preference.default for name, preference in PREFERENCES.items()
    }
    topic, _ = older.transact(lambda desk: desk.readers.join(Place(ANN, "private", thread_id=7), NOW))
    assert (topic.style, topic.languages_read, topic.zone) == ("classic", ("fr", "*"), "Asia/Tokyo")
