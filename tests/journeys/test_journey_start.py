"""How the bot starts and ends, and what an operator reads when it can't."""

import asyncio
import signal
import sqlite3

import pytest

from tests.journeys.stage import PATIENCE, TOKEN

pytestmark = pytest.mark.asyncio(loop_scope="module")

#: Nobody listens there.
NOWHERE = "127.0.0.1:1"


async def _ends(stage, **settings):
    process = await stage.run("run", **settings)
    said, complained = await asyncio.wait_for(process.communicate(), PATIENCE)
    words = (said + complained).decode()
    assert "Traceback" not in words
    return process.returncode, words


async def test_without_a_token_it_says_which_setting_is_missing(stage):
    code, words = await _ends(stage, token="")

    assert code == 2
    assert "DIGESTBOT_TOKEN" in words


async def test_all_malformed_settings_are_named_at_once(stage):
    code, words = await _ends(
        stage, token="abc", rate="fast", grace="soon", admins="me", database_url="mysql://x"
    )

    assert code == 2
    for name in ("TOKEN", "RATE", "GRACE", "ADMINS", "DATABASE_URL"):
        assert f"DIGESTBOT_{name}: " in words
    assert "abc" not in words


@pytest.mark.parametrize(
    ("address", "complaint"),
    [
        (f"postgresql://nobody:secret@{NOWHERE}/none", "can't be reached"),
        ("sqlite:////no/such/folder/digestbot.sqlite3", "can't be reached"),
    ],
)
async def test_a_database_that_can_not_be_reached_is_named_without_its_password(stage, address, complaint):
    code, words = await _ends(stage, database_url=address)

    assert code == 3
    assert complaint in words
    assert "secret" not in words


async def test_a_database_of_a_newer_program_is_left_alone(stage):
    file = stage.folder / "digestbot.sqlite3"
    with sqlite3.connect(file) as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
    database.close()
    before = _rows(file)

    code, words = await _ends(stage)

    assert code == 7
    assert "newer version" in words
    assert _rows(file) == before


async def test_a_template_that_does_not_compile_is_named_with_its_line(stage):
    templates = stage.folder / "templates"
    templates.mkdir()
    (templates / "welcome.html").write_text("Hello\n{% if %}\n")
    (templates / "help.html").write_text("{{ nobody_knows_this }}")

    code, words = await _ends(stage, templates=str(templates))

    assert code == 1
    assert "welcome.html, line 2" in words
    assert "help.html" in words


async def test_a_token_that_telegram_refuses_for_a_moment_is_tried_on(stage):
    await stage.post("/control/faults", {"kind": "401"})
    bot = await stage.run("run")
    said = b""
    while b"token_refused" not in said:
        line = await asyncio.wait_for(bot.stderr.readline(), PATIENCE)
        assert line, "it ended"
        said += line
    assert b"401" in said
    assert TOKEN.encode() not in said

    await stage.clear_faults()
    ada = await stage.newcomer()
    await ada.says("/help")
    await ada.reads("/trending")
    bot.send_signal(signal.SIGTERM)
    assert await asyncio.wait_for(bot.wait(), PATIENCE) == 0


async def test_of_two_bots_with_one_token_one_gives_up_and_the_other_goes_on(stage):
    # Each has a database of its own: two on one file would not get as far as Telegram.
    first, second = await stage.run("run"), await stage.run("run", database_url="sqlite:///another.sqlite3")
    ends = [asyncio.create_task(bot.communicate()) for bot in (first, second)]

    await asyncio.wait(ends, return_when=asyncio.FIRST_COMPLETED, timeout=PATIENCE)

    words = str(next(end.result() for end in ends if end.done()))
    assert {first.returncode, second.returncode} == {4, None}, words
    assert "Another program polls with this token" in words
    ada = await stage.newcomer()
    await ada.says("/help")
    await ada.reads("/trending")
    survivor = first if first.returncode is None else second
    survivor.send_signal(signal.SIGTERM)
    await asyncio.wait_for(asyncio.gather(*ends), PATIENCE)
    assert survivor.returncode == 0


async def test_it_waits_for_a_telegram_that_is_away_and_stops_when_told_to(stage):
    bot = await stage.run("run", api_url=f"http://{NOWHERE}")
    assert bot.stdout is not None
    assert bot.stderr is not None
    while b"telegram_unreachable" not in (line := await asyncio.wait_for(bot.stderr.readline(), PATIENCE)):
        assert line, "it ended"

    bot.send_signal(signal.SIGTERM)

    assert await asyncio.wait_for(bot.wait(), PATIENCE) == 0


def _rows(file):
    """All that is in a database. Its bytes count how often it was opened to write as well."""
    database = sqlite3.connect(file)
    dump = list(database.iterdump())
    database.close()
    return dump
