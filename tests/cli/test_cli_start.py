"""The front door itself: quick, quiet, clear about what is wrong, and never a traceback."""

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from shell import ROOT, Shell

from digestbot.cli.main import app

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


def test_a_misspelt_token_is_named_beside_the_missing_one(shell: Shell):
    done = shell("run", tokken="123456789:" + 35 * "a")

    assert done.code == 2
    assert "DIGESTBOT_TOKKEN is none. Did you mean DIGESTBOT_TOKEN?" in done.err


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

    shell("db", "upgrade")
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
        ("sqlite:///rubbish", "not a database"),
        ("postgresql://u:secret@127.0.0.1:1/x", "refused"),
    ],
)
@pytest.mark.parametrize("words", [["stats"], ["feeds", "list"], ["db", "upgrade"], ["trending"]])
def test_a_database_that_cannot_be_used_ends_with_3(shell: Shell, words: list[str], url: str, says: str):
    (shell.folder / "rubbish").write_bytes(bytes(range(256)) * 50)

    done = shell(*words, database_url=url)

    assert (done.code, done.out) == (3, "")
    assert says in done.err
    assert "secret" not in done.err
    assert "psycopg" not in done.err.partition("://")[0]


LOOKING = [
    ["stats"],
    ["doctor"],
    ["feeds", "list"],
    ["feeds", "check"],
    ["feeds", "export", "-"],
    ["feeds", "remove", "1"],
    ["trending"],
    ["preview"],
    ["stories", "list"],
    ["alert", "list"],
    ["alert", "show", "1"],
    ["alert", "pause", "1"],
    ["alert", "send", "--all", "--yes", "Hello"],
    ["db", "backup"],
]


def test_a_command_that_only_looks_makes_no_database(shell: Shell):
    for words in LOOKING:
        done = shell(*words)

        assert done.code == (1 if words == ["doctor"] else 3), words
        assert "does not exist" in done.said, words
        assert list(shell.folder.iterdir()) == [], words


def test_an_empty_file_is_no_database_either(shell: Shell):
    (shell.folder / "digestbot.sqlite3").touch()

    assert shell("stats").code == 3
    assert (shell.folder / "digestbot.sqlite3").stat().st_size == 0


def test_a_folder_that_is_not_there_is_said_by_who_would_make_a_database(shell: Shell):
    done = shell("db", "upgrade", database_url="sqlite:////no/such/folder/x.sqlite3")

    assert (done.code, done.out) == (3, "")
    assert "its folder is missing" in done.err


def test_a_new_database_is_for_its_user_alone(shell: Shell):
    shell("db", "upgrade")

    assert (shell.folder / "digestbot.sqlite3").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("statement", "says"),
    [
        ("CREATE TABLE songs (title TEXT)", "Another program made this database"),
        ("CREATE TABLE alembic_version (version_num TEXT)", ""),
        (
            "CREATE TABLE alembic_version (version_num TEXT); INSERT INTO alembic_version VALUES ('abc')",
            "Another program made this database",
        ),
    ],
)
def test_a_database_of_another_program_is_left_alone(shell: Shell, statement: str, says: str):
    import sqlite3

    file = shell.folder / "digestbot.sqlite3"
    with sqlite3.connect(file) as connection:
        connection.executescript(statement)
    connection.close()

    done = shell("db", "upgrade")

    assert done.code == (7 if says else 0)
    assert says in done.err


def test_not_a_byte_of_it_is_changed(shell: Shell):
    import sqlite3

    file = shell.folder / "digestbot.sqlite3"
    with sqlite3.connect(file) as connection:
        connection.execute("CREATE TABLE songs (title TEXT)")
    connection.close()
    before = file.read_bytes()

    for words in (["stats"], ["db", "upgrade"], ["doctor"]):
        assert "Another program made this database" in shell(*words).said
    assert file.read_bytes() == before
    assert list(shell.folder.iterdir()) == [file]


def test_a_lost_revision_is_said(shell: Shell):
    import sqlite3

    shell("db", "upgrade")
    with sqlite3.connect(shell.folder / "digestbot.sqlite3") as connection:
        connection.execute("DELETE FROM alembic_version")
    connection.close()

    done = shell("stats")

    assert done.code == 7
    assert "alembic_version is empty" in done.err


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["stats"], 3),
        (["trending", "--limit", "x"], 2),
        (["frobnicate"], 2),
        (["trending", "--at", "0001-01-01"], 2),
        (["alert", "show", "1" + 23 * "0"], 2),
        (["ingest", "nowhere.xml"], 1),
        (["schedule", "--tz", "", "--time", "8"], 2),
    ],
)
def test_with_json_an_error_is_json_too_with_the_same_code(shell: Shell, words: list[str], code: int):
    plain, done = shell(*words), shell(*words, "--json")

    assert (plain.code, done.code) == (code, code)
    assert "nobody planned" not in plain.said
    if words[0] == "ingest":  # it answers what it could read
        assert [one["source"] for one in done.json["failures"]] == ["nowhere.xml"]
    else:
        answer = json.loads(done.err)
        assert (done.out, list(answer)) == ("", ["error"])
        assert (answer["error"]["code"], answer["error"]["message"]) == (
            code,
            "\n".join(answer["error"]["problems"]),
        )


def test_output_that_cannot_be_written_is_said(shell: Shell):
    for words in (
        ["schedule", "--tz", "UTC", "--time", "8"],
        ["schedule", "--tz", "UTC", "--time", "8", "--json"],
    ):
        with Path("/dev/full").open("w") as full:
            done = subprocess.run(
                [sys.executable, str(ROOT / "bot.py"), *words],
                stdout=full,
                stderr=subprocess.PIPE,
                cwd=shell.folder,
                encoding="utf-8",
                check=False,
            )

        assert done.returncode == 1
        assert done.stderr == "Standard output can't be written: No space left on device\n"


def test_what_steers_a_terminal_does_not_reach_it(shell: Shell):
    evil = "a\u202eb\u2066c\x1b[31md\u200be\x9bf\u2028g"
    for words in (["ingest", evil], [evil], ["schedule", "--tz", evil, "--time", "8"]):
        said = shell(*words).said.replace("\x1b[31mabc", "").replace("\x1b[0m", "")
        assert not set("\u202e\u2066\u200b\x9b\u2028") & set(said), words
    assert "\\u202e" in shell("ingest", evil, "--json").out
    assert shell("trending", "--at", evil, "--json").err.isascii()


def test_joiners_reach_the_terminal_where_they_join():
    from digestbot.cli.plain import printable

    assert printable("می\u200cخواهم 👩\u200d🚀 a\u200db") == "می\u200cخواهم 👩\u200d🚀 ab"


def test_a_newer_database_is_refused(shell: Shell):
    import sqlite3

    shell("db", "upgrade")
    with sqlite3.connect(shell.folder / "digestbot.sqlite3") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")

    done = shell("stats")

    assert done.code == 7
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
        assert line
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


def test_a_second_bot_on_one_file_ends_and_says_who_runs_there(shell: Shell):
    from digestbot.storage.engine.process_lock import alone_on

    code = (
        "import sys; from pathlib import Path; from digestbot.storage.engine.process_lock import alone_on\n"
        "with alone_on(Path('digestbot.sqlite3'), 'x'):\n print('held', flush=True); sys.stdin.read()"
    )
    first = subprocess.Popen(
        [sys.executable, "-c", code],
        cwd=shell.folder,
        env={"PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert first.stdin
    assert first.stdout
    first.stdout.readline()

    done = shell("run", token="1234567890:" + 35 * "a", api_url="http://127.0.0.1:1")
    assert done.code == 5
    assert f"process {first.pid} on " in done.err
    assert not (shell.folder / "digestbot.sqlite3").exists()

    first.kill()
    first.communicate()
    with alone_on(shell.folder / "digestbot.sqlite3", "x"):
        pass


def test_sigterm_while_the_program_is_read_in_is_an_orderly_end(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("PYTHONPROFILEIMPORTTIME", "1")  # names each module on stderr as it comes in
    process = shell.process("run", token="1234567890:" + 35 * "a", api_url="http://127.0.0.1:1")
    assert process.stderr
    line = ""
    while "sqlalchemy" not in line:
        line = process.stderr.readline()
        assert line
    process.send_signal(signal.SIGTERM)
    _, err = process.communicate(timeout=60)

    assert "Traceback" not in err
    assert process.returncode == 0


def test_every_command_has_an_example(shell: Shell):
    from typer.main import get_command

    def commands(command: object, path: tuple[str, ...] = ()):
        for name, one in getattr(command, "commands", {}).items():
            yield from commands(one, (*path, name)) if hasattr(one, "commands") else [((*path, name), one)]

    for path, command in commands(get_command(app)):
        assert (command.epilog or "").partition(f" {' '.join(path)}")[0] in {
            "Example: python bot.py",
            "Example: python -m digestbot",
        }, path
    assert "Exit codes: 0 all went well;" in " ".join(shell("--help").out.split())
