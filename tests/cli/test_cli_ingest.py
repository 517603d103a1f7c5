"""ingest: feeds, pages and texts, from files and addresses."""

import json
from datetime import datetime

import pytest
from shell import ROOT, Shell

SAMPLES = ROOT / "digestbot/samples/feeds"
TEXT = """Salmon return to the River Arne
Written by Lorna Fisk
Feb.11 - 2025 6:48 AM CET
Environment
Photo: AP

The first salmon in ninety years have been seen above the old dam, wardens of the river said on Tuesday.

They have counted sixty-four nests so far, and expect more of them before the end of the spring.
"""
FIELDS = [
    "source",
    "kind",
    "url",
    "title",
    "authors",
    "published",
    "section",
    "tags",
    "lead",
    "image",
    "language",
    "body",
]


@pytest.mark.parametrize(
    "name", ["harbour-post.xml", "civic-wire.json", "the-lantern.xml", "greenfield-journal.xml"]
)
def test_every_entry_of_a_feed_is_listed_in_the_promised_form(shell: Shell, name: str):
    done = shell("ingest", SAMPLES / name, "--json")

    assert (done.code, done.err) == (0, "")
    assert list(done.json) == ["articles", "failures"]
    assert done.json["failures"] == []
    assert len(done.json["articles"]) > 2
    for article in done.json["articles"]:
        assert list(article) == FIELDS
        assert (article["source"], article["kind"]) == (str(SAMPLES / name), "entry")
        assert datetime.fromisoformat(article["published"]).tzinfo


def test_a_copied_text_comes_out_with_its_instant(shell: Shell):
    (shell.folder / "copied.txt").write_text(TEXT)
    [article] = shell("ingest", "copied.txt", "--json").json["articles"]

    assert article["kind"] == "text"
    assert article["title"] == "Salmon return to the River Arne"
    assert article["authors"] == ["Lorna Fisk"]
    assert article["published"] == "2025-02-11T06:48:00+01:00"
    assert article["section"] == "Environment"
    assert (article["url"], article["image"]) == (None, None)
    assert [part[:9] for part in article["body"].split("\n\n")] == ["The first", "They have"]


def test_a_person_reads_what_was_understood(shell: Shell):
    (shell.folder / "copied.txt").write_text(TEXT)
    done = shell("ingest", "copied.txt")

    assert done.out == (
        "Salmon return to the River Arne\n"
        "    2025-02-11T06:48:00+01:00 · Lorna Fisk · Environment · en\n"
        "\n"
        "The first salmon in ninety years have been seen above the old dam, wardens of the river said on Tuesday.\n"
        "\n"
        "They have counted sixty-four nests so far, and expect more of them before the end of the spring.\n"
        "\n"
        "1 article from 1 of 1 source\n"
    )


def test_an_address_is_read_and_named_as_it_was_given(newsroom: Shell, outlets):
    feed = f"{outlets.url}/harbour-post/feed"
    [first, *_] = newsroom("ingest", feed, "--json").json["articles"]
    assert first["source"] == feed

    page = newsroom("ingest", first["url"], "--json").json["articles"]
    assert [(one["kind"], one["title"]) for one in page] == [("page", first["title"])]
    assert page[0]["body"]


def test_an_address_on_this_machine_is_refused_unless_it_is_allowed(shell: Shell, outlets):
    done = shell("ingest", f"{outlets.url}/harbour-post/feed", "--json")

    assert done.code == 1
    assert [failure["reason"] for failure in done.json["failures"]] == ["forbidden_address"]
    assert "DIGESTBOT_FETCH_ALLOW" in done.json["failures"][0]["detail"]


def test_what_cannot_be_read_is_named_and_the_rest_is_read(shell: Shell):
    (shell.folder / "copied.txt").write_text(TEXT)
    (shell.folder / "empty").write_bytes(b"")
    (shell.folder / "binary").write_bytes(bytes(range(256)) * 100)
    (shell.folder / "huge").write_bytes(b" " * 10_000_001)

    done = shell("ingest", "nothing", "empty", "binary", "huge", ".", "copied.txt", "--json")

    assert done.code == 1
    assert len(done.json["articles"]) == 1
    assert [(one["source"], one["reason"]) for one in done.json["failures"]] == [
        ("nothing", "unreadable"),
        ("empty", "not_an_article"),
        ("binary", "not_an_article"),
        ("huge", "too_large"),
        (".", "unreadable"),
    ]


def test_where_nothing_can_be_read_the_answer_is_whole(shell: Shell):
    done = shell("ingest", "nothing", "neither", "--json")

    assert done.code == 1
    assert done.json["articles"] == []
    assert [one["source"] for one in done.json["failures"]] == ["nothing", "neither"]


def test_many_sources_come_back_in_their_order(shell: Shell):
    files = sorted(SAMPLES.glob("*.xml")) * 4

    done = shell("ingest", *files, "--json")

    sources = list(dict.fromkeys(article["source"] for article in done.json["articles"]))
    assert sources == [str(file) for file in dict.fromkeys(files)]


def test_nothing_is_stored_without_keep(shell: Shell):
    shell("ingest", SAMPLES / "touchline.xml")
    assert list(shell.folder.iterdir()) == []

    kept = shell("ingest", SAMPLES / "touchline.xml", "--keep")
    again = shell("ingest", SAMPLES / "touchline.xml", "--keep")

    assert kept.out.splitlines()[-1] == "4 articles from 1 of 1 source, 4 new"
    assert again.out.splitlines()[-1] == "4 articles from 1 of 1 source, 0 new"
    assert shell("stats", "--json").json["articles"] == 4
    assert "no feeds yet" in shell("feeds", "list").out
    assert "no feeds yet" in shell("feeds", "check").out


def test_a_headline_cannot_steer_the_terminal(shell: Shell):
    (shell.folder / "feed.json").write_text(
        json.dumps(
            {
                "version": "https://jsonfeed.org/version/1.1",
                "title": "x",
                "items": [
                    {"id": "1", "url": "https://h.example/1", "title": "Red \x1b[31malert\x07 \u009b2J"}
                ],
            }
        )
    )

    done = shell("ingest", "feed.json")

    assert "\x1b" not in done.out
    assert "\x07" not in done.out
    assert "\u009b" not in done.out


def test_a_file_with_a_name_that_is_no_utf_8_is_no_trouble(shell: Shell):
    try:
        (shell.folder / b"caf\xe9.txt".decode("utf-8", "surrogateescape")).write_text(TEXT)
    except OSError:
        pytest.skip("this file system takes only UTF-8 names")

    done = shell.run("ingest", *[file.name for file in shell.folder.iterdir()], "--json")

    assert done.code == 0
    assert done.json["articles"][0]["title"] == "Salmon return to the River Arne"
