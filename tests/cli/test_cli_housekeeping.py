"""db, templates, doctor, stats."""

import sqlite3

import pytest
from shell import Shell


def test_a_database_is_made_and_then_up_to_date(shell: Shell):
    assert "was made, at revision" in shell("db", "upgrade").out
    assert "is up to date, at revision" in shell("db", "upgrade").out


def test_a_backup_is_a_whole_database(newsroom: Shell):
    assert newsroom("db", "backup", "copy.sqlite3").out == "Written to copy.sqlite3\n"

    with sqlite3.connect(newsroom.folder / "copy.sqlite3") as connection:
        assert connection.execute("SELECT count(*) FROM feed").fetchone() == (18,)


def test_a_backup_goes_to_standard_output_as_well(newsroom: Shell):
    (newsroom.folder / "streamed").write_bytes(newsroom.bytes_of("db", "backup", "-"))

    with sqlite3.connect(newsroom.folder / "streamed") as connection:
        assert connection.execute("SELECT count(*) FROM feed").fetchone() == (18,)
    assert not (newsroom.folder / "-").exists()


def test_a_backup_takes_nothing_away(newsroom: Shell):
    done = newsroom("db", "backup", "digestbot.sqlite3", "--force")

    assert (done.code, done.out) == (2, "")
    assert "the database itself" in done.err
    assert newsroom("stats", "--json").json["feeds"] == 18


@pytest.mark.parametrize(("target", "code"), [("no/such/folder/copy", 3), (".", 2)])
def test_a_backup_that_cannot_be_written_says_so(newsroom: Shell, target: str, code: int):
    done = newsroom("db", "backup", target)

    assert (done.code, done.out) == (code, "")
    assert done.err


def test_a_backup_comes_back(newsroom: Shell):
    newsroom("db", "backup", "copy.sqlite3")
    newsroom("feeds", "remove", "1")
    assert newsroom("stats", "--json").json["feeds"] == 17

    done = newsroom("db", "restore", "copy.sqlite3")

    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(
        "sqlite:///digestbot.sqlite3 is what copy.sqlite3 holds.\nThe database that was"
    )
    assert newsroom("stats", "--json").json["feeds"] == 18


def test_what_no_backup_is_stays_out(newsroom: Shell):
    done = newsroom("db", "restore", "nothing.sqlite3")

    assert (done.code, done.out) == (3, "")
    assert done.err == (
        "nothing.sqlite3 can't be restored from: There is no such file. Nothing was changed.\n"
    )


def test_the_latest_backups_are_kept(newsroom: Shell):
    for day in range(1, 4):
        (newsroom.folder / f"digestbot-2025010{day}T000000Z.sqlite3").write_text("old")

    done = newsroom("db", "backup", "--keep", "2")

    assert [line.split()[0] for line in done.out.splitlines()] == ["Written", "Deleted", "Deleted"]
    assert len(list(newsroom.folder.glob("digestbot-2*.sqlite3"))) == 2
    assert newsroom("db", "backup", "elsewhere.sqlite3", "--keep", "2").code == 2


def test_all_rows_move_to_another_database(newsroom: Shell):
    done = newsroom("db", "copy", "sqlite:///digestbot.sqlite3", "sqlite:///other.sqlite3", "--json")

    assert (done.code, done.json["target"]) == (0, "sqlite:///other.sqlite3")
    assert {"name": "feed", "rows": 18, "already": 0} in done.json["tables"]
    assert newsroom("stats", "--json", database_url="sqlite:///other.sqlite3").json["feeds"] == 18

    again = newsroom("db", "copy", "sqlite:///digestbot.sqlite3", "sqlite:///other.sqlite3")
    assert (again.code, again.out) == (2, "")
    assert "The target has rows already" in again.err


def test_templates_are_tried(shell: Shell):
    # Our own are tried in tests/pages and, from the wheel, in test_packaging.
    (shell.folder / "mine").mkdir()
    (shell.folder / "mine" / "help.html").write_text("<b>{{ nothing }}")

    done = shell("templates", "check", "mine")

    assert (done.code, done.out) == (1, "")
    assert "help.html" in done.err


def test_a_template_that_is_not_utf_8_is_named_beside_the_other_mistakes(shell: Shell):
    (shell.folder / "mine").mkdir()
    (shell.folder / "mine" / "help.html").write_bytes("One\nGrüße".encode("latin-1"))
    (shell.folder / "mine" / "start.html").write_text("{% if %}")

    done = shell("templates", "check", "mine")

    assert done.code == 1
    assert "help.html, line 2: it is not in UTF-8" in done.err
    assert "start.html" in done.err
    assert "not in UTF-8" in shell("doctor", templates="mine").out
    run = shell("run", token="1234567890:" + 35 * "a", templates="mine", api_url="http://127.0.0.1:1")
    assert (run.code, "not in UTF-8" in run.err) == (1, True)


@pytest.mark.parametrize("place", ["help.html", "answers/help.html"])
def test_a_template_of_ones_own_is_tried_at_the_top_and_in_its_familys_folder(shell: Shell, place: str):
    file = shell.folder / "mine" / place
    file.parent.mkdir(parents=True)
    file.write_text("<b>Help")

    assert "help.html: <b> is not closed" in shell("templates", "check", "mine").err


def test_a_template_that_is_there_twice_is_named(shell: Shell):
    (shell.folder / "mine" / "answers").mkdir(parents=True)
    for place in ("help.html", "answers/help.html"):
        (shell.folder / "mine" / place).write_text("Help")

    said = shell("templates", "check", "mine").err
    assert "help.html: it is there twice; the bot takes help.html, so delete answers/help.html" in said


def test_a_catalogue_that_is_not_utf_8_is_named(shell: Shell):
    (shell.folder / "mine" / "locales").mkdir(parents=True)
    (shell.folder / "mine" / "locales" / "de.po").write_bytes(
        'msgid "Help"\nmsgstr "Grüße"\n'.encode("latin-1")
    )

    done = shell("templates", "check", "mine")

    assert done.code == 1
    assert "locales/de.po: it is not in UTF-8" in done.err


def test_a_changed_sentence_that_others_would_get_in_english_is_named(shell: Shell):
    (shell.folder / "mine" / "locales").mkdir(parents=True)
    (shell.folder / "mine" / "help.html").write_text("One.\n{{ _('Quite another help.') }}")

    done = shell("templates", "check", "mine")
    assert (done.code, done.out) == (1, "")
    assert (
        "help.html, line 2: readers of “ar”, “de”, “es”, “fr”, “it”, “pt”, “ru”, “uk”, “zh” get this page in English, "
        "because “Quite another help.” has no translation. Put one into locales/ar.po, locales/de.po, "
        in done.err
    )

    (shell.folder / "mine" / "locales" / "de.po").write_text(
        'msgid "Quite another help."\nmsgstr "Eine ganz andere Hilfe."\n'
    )
    assert "readers of “ar”, “es”," in shell("templates", "check", "mine").err


def test_a_sentence_with_a_wrong_placeholder_is_named_with_file_and_line(shell: Shell):
    (shell.folder / "mine" / "locales").mkdir(parents=True)
    (shell.folder / "mine" / "locales" / "de.po").write_text(
        'msgid "You follow %(topic)s now."\nmsgstr "Du folgst %(thema)s."\n'
    )

    done = shell("templates", "check", "mine")

    assert done.code == 1
    assert "locales/de.po, line 1: “You follow %(topic)s now.”: “%(thema)s” is not in the English" in done.err


def test_a_folder_of_templates_that_is_none_is_refused(shell: Shell):
    assert shell("templates", "check", "nowhere").code == 2


def test_the_doctor_finds_what_is_missing(shell: Shell):
    done = shell("doctor")

    assert (done.code, done.err) == (1, "")
    assert done.out.startswith("bad   token: DIGESTBOT_TOKEN is not set; only the demo runs without it\n")
    marks = [line.split()[:2] for line in done.out.splitlines()]
    assert marks[0] == ["bad", "token:"]
    assert ["note", "vectors:"] in marks
    assert [mark for mark, _ in marks].count("bad") == 1


def test_the_doctor_tells_programs_the_same(shell: Shell):
    shell("db", "upgrade")
    said = [line.split(maxsplit=2)[:2] for line in shell("doctor").out.splitlines()]
    done = shell("doctor", "--json")

    assert (done.code, done.json["good"]) == (1, False)
    assert [[one["mark"], one["what"] + ":"] for one in done.json["findings"]] == said


def test_the_doctor_asks_telegram(shell: Shell):
    done = shell("doctor", token="123:a-token", api_url="http://127.0.0.1:1")

    assert done.code == 1
    assert "token: http://127.0.0.1:1 does not answer as Telegram would" in done.out


def test_the_doctor_says_that_messages_wait_for_the_end_of_an_outage(shell: Shell):
    shell("db", "upgrade")
    with sqlite3.connect(shell.folder / "digestbot.sqlite3") as connection:
        connection.execute(
            "INSERT INTO delivery (job_id, recipient_id, part, rendering, lane, state, attempts, reason, not_before, tried_at) "
            "VALUES (1, 1, 1, 0, 2, 0, 0, 'outage: Bad Gateway (502)', '2026-11-23 08:01:00', '2026-11-23 08:00:30')"
        )

    done = shell("doctor")

    assert (
        "bad   sending: 1 message waits for Telegram, away since 23 Nov, 08:00 UTC: Bad Gateway (502)"
        in done.out
    )


def test_the_doctor_looks_at_every_part(newsroom: Shell, outlets):
    for path in range(20):
        newsroom("feeds", "add", f"{outlets.url}/missing-{path}", "--no-check")
    newsroom("feeds", "check")
    (newsroom.folder / "topics.toml").write_text("[sections.world]\nnames.en = 5\n")
    (newsroom.folder / "mine").mkdir()
    (newsroom.folder / "mine" / "help.html").write_text("{% if %}")

    done = newsroom("doctor", topics="topics.toml", templates="mine")

    bad = [line.split()[1] for line in done.out.splitlines() if line.startswith("bad")]
    assert bad == ["token:", "feeds:", "topics:", "templates:"]
    assert "20 of 38 feeds failed" in done.out


def test_the_doctor_sees_a_clock_that_was_ahead_and_leaves_it_to_the_bot(newsroom: Shell):
    with sqlite3.connect(newsroom.folder / "digestbot.sqlite3") as connection:
        connection.execute("UPDATE feed SET next_check_at = '2099-01-01 00:00:00.000000'")
    connection.close()

    assert "note  clock: it was ahead, and planned too late: 18 feeds." in newsroom("doctor").out
    assert "18 feeds" in newsroom("doctor").out


def test_stats_count_for_people_and_programs(newsroom: Shell):
    counts = newsroom("stats", "--json").json

    assert list(counts) == ["readers", "feeds", "articles", "deliveries"]
    assert (counts["feeds"], counts["readers"], counts["deliveries"]) == (18, {}, {})
    assert newsroom("stats").out.splitlines()[:2] == ["readers     none", "feeds       18"]


def test_stats_tells_and_draws_how_something_went(newsroom):
    told = newsroom("stats", "--subject", "feeds", "--days", "30", "--tz", "Berlin", "--json").json
    drawn = newsroom("stats", "--picture", "feeds.png", "--subject", "feeds", "--dark", "--json")

    assert (told["subject"], told["zone"], len(told["begins"])) == ("feeds", "Europe/Berlin", 30)
    assert len(told["series"]["articles"]) == 30
    assert told["present"]["feeds"] == 18
    assert drawn.json["span"] == "week"
    assert (newsroom.folder / "feeds.png").read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("words", "said", "code"),
    [
        (["--subject", "weather"], "give one of readers, digests", 2),
        (["--subject", "feeds", "--days", "3"], "--days 3: give 1, 7 or 30", 2),
        (["--subject", "feeds", "--tz", "Atlantis"], "no time zone or city", 2),
        (["--picture", "missing/feeds.png"], "missing/feeds.png: No such file or directory", 1),
    ],
)
def test_stats_says_what_it_can_not_draw(newsroom, words, said, code):
    done = newsroom("stats", *words)

    assert said in done.err
    assert done.code == code
