"""The front door itself: quick, quiet, clear about what is wrong, and never a traceback."""

import json
import signal
import subprocess
import sys
import time

import pytest
from shell import ROOT, Shell

HEAVY = [
    "telegram",
    "sqlalchemy",
    "alembic",
    "trafilatura",
    "httpx",
    "aiohttp",
    "pyreqwest",
    "jinja2",
    "lxml",
]


@pytest.mark.parametrize(
    "words", [["--help"], ["--version"], ["schedule", "--tz", "Berlin", "--time", "8"], ["feeds", "--help"]]
)
def test_a_quick_command_imports_nothing_that_it_does_not_need(words: list[str]):
    code = f"import sys; sys.argv = ['bot.py', *{words!r}]\ntry:\n import bot; bot.start()\nfinally:\n print(*sys.modules, file=sys.stderr)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, encoding="utf-8", check=True
    )

    loaded = {name.partition(".")[0] for name in done.stderr.split()}
    assert "typer" in loaded
    assert loaded.isdisjoint([*HEAVY, "pydantic_settings", "structlog"])


def test_help_names_every_command(shell: Shell):
    done = shell("--help")

    assert done.code == 0
    for command in (
        "run",
        "demo",
        "ingest",
        "trending",
        "preview",
        "schedule",
        "feeds",
        "templates",
        "db",
        "doctor",
    ):
        assert f" {command} " in done.out


@pytest.mark.parametrize("words", [["frobnicate"], ["--frobnicate"], ["feeds", "frobnicate"], ["ingest"]])
def test_an_unknown_command_or_option_ends_with_2(shell: Shell, words: list[str]):
    done = shell(*words)

    assert (done.code, done.out) == (2, "")
    assert done.err


def test_running_without_a_token_names_the_setting(shell: Shell):
    done = shell("run")

    assert done.code == 2
    assert "DIGESTBOT_TOKEN" in done.err
    assert "demo" in done.err


@pytest.mark.parametrize(
    ("roles", "why"), [("chat,post", "post: no such role"), (" , ", "no role was named")]
)
def test_a_role_that_there_is_not_is_answered_with_those_there_are(shell: Shell, roles: str, why: str):
    done = shell("run", "--roles", roles)

    assert done.code == 2
    assert why in done.err
    assert "chat, collect, send" in done.err


def test_a_rate_that_costs_money_needs_the_operators_word(shell: Shell):
    done = shell("run", token="1234567890:" + 35 * "a", rate="31")

    assert done.code == 2
    assert "DIGESTBOT_PAID_BROADCAST=yes" in done.err


def test_all_that_is_wrong_with_the_settings_is_said_at_once_and_no_secret_with_it(shell: Shell):
    done = shell(
        "run",
        token="my-secret-token",
        admins="me, 5",
        rate="fast",
        grace="inf",
        tick="0",
        on_doubt="panic",
        starter_feeds="maybe",
        templates="/no/such/folder",
        topics="/no/such/file",
        fetch_allow="localhost",
        database_url="mysql://u:secret@h/n",
        api_url="telegram",
        log_level="loud",
    )

    assert done.code == 2
    for name in [
        "TOKEN",
        "ADMINS",
        "RATE",
        "GRACE",
        "TICK",
        "ON_DOUBT",
        "STARTER_FEEDS",
        "TEMPLATES",
        "TOPICS",
        "FETCH_ALLOW",
        "DATABASE_URL",
        "API_URL",
        "LOG_LEVEL",
    ]:
        assert done.err.count(f"DIGESTBOT_{name}: ") == 1
    assert len(done.err.splitlines()) == 13
    assert "secret" not in done.err


def test_what_hangs_on_two_settings_is_said_beside_what_is_wrong_with_others(shell: Shell):
    done = shell("run", rate="50", tick="0", api_url="http://[::1", fetch_allow="a, b:1, c:x")

    assert done.code == 2
    assert [line.partition(" ")[0] for line in done.err.splitlines()] == [
        "DIGESTBOT_API_URL:",
        "DIGESTBOT_FETCH_ALLOW:",
        "DIGESTBOT_RATE:",
        "DIGESTBOT_TICK:",
        "DIGESTBOT_TOKEN",
    ]
    assert "a, c:x: give host:port" in done.err
    assert "Value error" not in done.err


@pytest.mark.parametrize("nothing", ["", "  "])
def test_a_setting_without_a_value_is_not_set_whichever_it_is(
    shell: Shell, nothing: str, monkeypatch: pytest.MonkeyPatch
):
    from digestbot.config import PREFIX, Settings, read_settings

    monkeypatch.chdir(shell.folder)
    for name in Settings.model_fields:
        monkeypatch.delenv(PREFIX + name.upper(), raising=False)
    usual = read_settings()
    for name in Settings.model_fields:
        monkeypatch.setenv(PREFIX + name.upper(), nothing)

    assert read_settings() == usual


@pytest.mark.parametrize(
    "url",
    ["sqlite:///", "sqlite://", "sqlite:///:memory:", "sqlite:///?mode=memory", "sqlite:///file::memory:"],
)
def test_a_database_that_would_keep_nothing_is_refused(shell: Shell, url: str):
    done = shell("feeds", "add", "https://herald.example/feed", "--no-check", database_url=url)

    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("DIGESTBOT_DATABASE_URL: ")


@pytest.mark.parametrize("value", ["no", "No", "0", "false", "off"])
def test_the_starter_list_can_be_refused(shell: Shell, value: str, monkeypatch: pytest.MonkeyPatch):
    from digestbot.config import read_settings

    monkeypatch.chdir(shell.folder)
    monkeypatch.setenv("DIGESTBOT_STARTER_FEEDS", value)

    assert read_settings().starter_feeds is False


def test_settings_come_from_a_file_as_well(shell: Shell):
    (shell.folder / ".env").write_text(
        "DIGESTBOT_DATABASE_URL=sqlite:///from-file.sqlite3\nDIGESTBOT_TOKNE=1:abc\n"
    )

    done = shell("doctor")

    assert (shell.folder / "from-file.sqlite3").exists()
    assert "DIGESTBOT_TOKNE is none. Did you mean DIGESTBOT_TOKEN?" in done.out


def test_an_unreadable_settings_file_is_a_sentence(shell: Shell):
    (shell.folder / ".env").write_bytes(b"DIGESTBOT_TOKEN=\xff\xfe\n")

    done = shell("doctor")

    assert done.code == 2
    assert ".env" in done.err


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("sqlite:////no/such/folder/x.sqlite3", "unable to open"),
        ("sqlite:///rubbish", "not a database"),
        ("postgresql://u:secret@127.0.0.1:1/x", "refused"),
    ],
)
@pytest.mark.parametrize("words", [["stats", "--json"], ["feeds", "list"], ["db", "upgrade"], ["trending"]])
def test_a_database_that_cannot_be_used_ends_with_3(shell: Shell, words: list[str], url: str, says: str):
    (shell.folder / "rubbish").write_bytes(bytes(range(256)) * 50)

    done = shell(*words, database_url=url)

    assert (done.code, done.out) == (3, "")
    assert says in done.err
    assert "secret" not in done.err
    assert "psycopg" not in done.err.partition("://")[0]


def test_a_newer_database_is_refused(shell: Shell):
    import sqlite3

    shell("db", "upgrade")
    with sqlite3.connect(shell.folder / "digestbot.sqlite3") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")

    done = shell("stats")

    assert done.code == 3
    assert "9999" in done.err
    assert "newer" in done.err


def test_what_nobody_planned_for_is_a_sentence_too(shell: Shell):
    # Somebody altered a table by hand.
    import sqlite3

    shell("db", "upgrade")
    with sqlite3.connect(shell.folder / "digestbot.sqlite3") as connection:
        connection.execute("DROP TABLE feed")
        connection.execute("CREATE TABLE feed (something TEXT)")

    done = shell.run("feeds", "list")

    assert done.code in {1, 3}
    assert "Traceback" not in done.err
    assert len(done.err.splitlines()) <= 2


def test_ctrl_c_ends_a_command_without_a_traceback(shell: Shell):
    process = shell.process("demo", "--port", "0", "--no-browser")
    assert process.stderr
    line = ""
    while "open http" not in line:
        line = process.stderr.readline()
    time.sleep(0.2)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)

    assert "Traceback" not in err


def test_ctrl_c_while_the_program_is_read_in_says_nothing(shell: Shell, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PYTHONPROFILEIMPORTTIME", "1")  # names each module on stderr as it comes in
    process = shell.process("demo", "--port", "0", "--no-browser")
    assert process.stderr
    line = ""
    while "typer" not in line:
        line = process.stderr.readline()
        assert line
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)

    assert "Traceback" not in err
    assert process.returncode == 130


def test_a_reader_that_hangs_up_is_no_disaster(shell: Shell):
    process = shell.process("schedule", "--tz", "UTC", "--time", "8", "--count", "10000")
    assert process.stdout
    assert process.stderr
    process.stdout.readline()
    process.stdout.close()
    err = process.stderr.read()
    process.stderr.close()
    process.wait(timeout=60)

    assert "Traceback" not in err


def test_json_is_utf_8_whatever_the_terminal_speaks(shell: Shell):
    (shell.folder / "feed.xml").write_text(
        '<rss version="2.0"><channel><title>Маяк</title><item><title>Вечерний Маяк 🦄</title>'
        "<link>https://h.example/1</link></item></channel></rss>",
        "utf-8",
    )
    import os

    clean = {name: value for name, value in os.environ.items() if not name.startswith("DIGESTBOT_")}
    done = subprocess.run(
        [sys.executable, ROOT / "bot.py", "ingest", "feed.xml", "--json"],
        cwd=shell.folder,
        env={**clean, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
        capture_output=True,
        check=True,
    )

    assert json.loads(done.stdout.decode("utf-8"))["articles"][0]["title"] == "Вечерний Маяк 🦄"
