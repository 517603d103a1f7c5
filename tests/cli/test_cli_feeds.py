"""feeds: the sources, as an editor keeps them."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime

import pytest
from shell import Shell

from digestbot.actions.news.collect import Checked
from digestbot.cli.sources.listing import remarks_on, show
from digestbot.feeds.formats.opml import read_opml
from digestbot.model import Feed, FeedCheck, FeedId, FetchFailed, SourceId
from digestbot.newsroom.stories.articles import EntryCount

READ_AT = datetime(2026, 2, 12, 9, 0, tzinfo=UTC)

FEED = [
    "id",
    "url",
    "title",
    "source",
    "section",
    "tags",
    "language",
    "last_read",
    "next_check",
    "failures",
    "failure",
    "disabled",
    "paused",
    "settings",
]


@pytest.fixture
def empty(newsroom: Shell) -> Shell:
    """Nothing subscribed to; the outlets may be asked."""
    (newsroom.folder / "digestbot.sqlite3").unlink()
    return newsroom


def test_a_feed_is_read_before_it_is_added(empty: Shell, outlets):
    done = empty("feeds", "add", f"{outlets.url}/harbour-post/feed", "--section", "world", "--tags", "a, b")

    assert (done.code, done.out) == (0, "Added as number 1: The Harbour Post\n")
    [feed] = empty("feeds", "list", "--json").json["feeds"]
    assert list(feed) == FEED
    assert (feed["section"], feed["tags"], feed["last_read"]) == ("world", ["a", "b"], None)


def test_adding_twice_changes_nothing_and_says_so(empty: Shell, outlets):
    url = f"{outlets.url}/harbour-post/feed"
    empty("feeds", "add", url)

    assert "there already, as number 1" in empty("feeds", "add", url, "--title", "Other").out
    assert empty("feeds", "list", "--json").json["feeds"][0]["title"] == "The Harbour Post"


@pytest.mark.parametrize(("path", "says"), [("/nobody/feed", "404"), ("/", "a web page that names 18 feeds")])
def test_what_is_no_feed_is_not_added(empty: Shell, outlets, path: str, says: str):
    done = empty("feeds", "add", outlets.url + path)

    assert done.code == 1
    assert says in done.err
    assert empty("feeds", "list", "--json").json["feeds"] == []


@pytest.mark.parametrize("url", ["feed.xml", "example.org/feed", "ftp://example.org/feed", ""])
def test_what_is_no_address_is_refused(empty: Shell, url: str):
    done = empty("feeds", "add", url)

    assert done.code == 2
    assert "https://" in done.err


def test_a_section_that_is_none_is_refused(empty: Shell, outlets):
    done = empty("feeds", "add", f"{outlets.url}/touchline/feed", "--section", "sports")

    assert done.code == 2
    assert "entertainment" in done.err


def test_a_feed_may_be_added_unread(empty: Shell):
    done = empty("feeds", "add", "https://later.example/feed", "--no-check", "--title", "Later")

    assert (done.code, done.out) == (0, "Added as number 1: Later\n")


def test_the_list_tells_a_person_how_each_feed_is(newsroom: Shell, outlets):
    newsroom("feeds", "add", f"{outlets.url}/missing", "--no-check")
    newsroom("feeds", "add", "https://later.example/feed", "--no-check", "--title", "Later")
    number = newsroom("feeds", "list", "--json").json["feeds"][-2]["id"]
    newsroom("feeds", "check", number)

    said = newsroom("feeds", "list").out

    assert "The Harbour Post\n" in said
    assert "Read on 20" in said
    assert "It can't be read: there is nothing at this address (404). Last tried on 20" in said
    assert "I try again on 20" in said
    assert "Not read yet." in said


def test_a_feed_that_needs_a_login_says_where_to_give_it(capsys: pytest.CaptureFixture[str]):
    failure = FetchFailed("http_error", "", 401)
    feed = Feed(FeedId(7), SourceId(1), "A", "https://a.example/f", failures=1, last_failure=failure)

    show(feed)

    assert "feeds set 7 --user NAME" in capsys.readouterr().out


def test_check_reports_on_each_and_fails_if_one_failed(newsroom: Shell, outlets):
    assert newsroom("feeds", "check").code == 0
    newsroom("feeds", "add", f"{outlets.url}/missing", "--no-check")

    done = newsroom("feeds", "check")

    assert done.code == 1
    assert done.out.splitlines()[-1] == "18 of 19 feeds can be read"
    assert len(done.err.splitlines()) == 1
    assert done.err.startswith("bad   ")
    assert "(404)" in done.err


def test_check_reads_only_those_named(newsroom: Shell):
    done = newsroom("feeds", "check", 3, 99, "https://nobody.example/", "--json")

    assert done.code == 1
    assert [one["id"] for one in done.json["feeds"]] == [3]
    assert done.json["unknown"] == ["99", "https://nobody.example/"]


def test_remove_takes_numbers_and_addresses(newsroom: Shell, outlets):
    done = newsroom("feeds", "remove", 1, f"{outlets.url}/touchline/feed", 99)

    assert done.code == 1
    assert len(done.out.splitlines()) == 2
    assert done.err.startswith("99: there is no such feed")
    assert len(newsroom("feeds", "list", "--json").json["feeds"]) == 16


def test_feeds_are_paused_and_resumed(newsroom: Shell):
    done = newsroom("feeds", "pause", 1, 2, 99)
    assert (done.code, len(done.out.splitlines())) == (1, 2)
    assert done.err.startswith("99: there is no such feed")
    listed = newsroom("feeds", "list", "--json").json["feeds"]
    assert [one["id"] for one in listed if one["paused"]] == [1, 2]

    assert newsroom("feeds", "resume", 1).code == 0
    listed = newsroom("feeds", "list", "--json").json["feeds"]
    assert [one["id"] for one in listed if one["paused"]] == [2]


def test_what_is_said_of_a_feed_is_changed_and_handed_back(newsroom: Shell):
    done = newsroom(
        "feeds", "change", 1, "--title", " Our  Herald ", "--section", "sport", "--language", "fr"
    )
    assert done.code == 0
    [feed, *_] = newsroom("feeds", "list", "--json").json["feeds"]
    assert (feed["title"], feed["section"], feed["language"]) == ("Our Herald", "sport", "fr")

    newsroom("feeds", "change", 1, "--title", "none", "--section", "none")
    [feed, *_] = newsroom("feeds", "list", "--json").json["feeds"]
    assert (feed["title"], feed["section"], feed["language"]) == (None, None, "fr")


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ((), 2),
        (("--section", "weather"), 2),
        (("--language", "klingon"), 2),
        (("--language", ""), 2),
        (("--title", "x", "--section", "weather"), 2),
    ],
)
def test_what_can_not_be_said_of_a_feed_changes_nothing(newsroom: Shell, options: tuple[str, ...], code: int):
    before = newsroom("feeds", "list", "--json").json

    assert newsroom("feeds", "change", 1, *options).code == code
    assert newsroom("feeds", "list", "--json").json == before


def test_what_the_terminal_changes_is_in_the_audit_record(newsroom: Shell):
    newsroom("feeds", "change", 1, "--section", "sport")
    newsroom("feeds", "remove", 1)
    newsroom("feeds", "import", "outlets.opml")

    with closing(sqlite3.connect(newsroom.folder / "digestbot.sqlite3")) as database:
        audit = database.execute("SELECT actor, what, detail FROM audit ORDER BY id DESC LIMIT 3").fetchall()
    assert [(actor, what) for actor, what, _ in audit] == [
        ("terminal", "source added"),
        ("terminal", "source removed"),
        ("terminal", "source's section set"),
    ]
    assert audit[-1][2].endswith("→ sport")


def test_import_says_what_was_new(newsroom: Shell):
    newsroom("feeds", "remove", 1)

    assert newsroom("feeds", "import", "outlets.opml").out == "1 feed taken in, 17 were there already\n"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "no OPML"),
        (b"\x00\x01", "no OPML"),
        (b"<html/>", "no OPML"),
        (b"<opml><body/></opml>", "no feed"),
    ],
)
def test_what_is_no_opml_is_refused(empty: Shell, content: bytes, says: str):
    (empty.folder / "list").write_bytes(content)

    done = empty("feeds", "import", "list")

    assert done.code == 1
    assert says in done.err


def test_import_reads_standard_input_as_well(empty: Shell):
    listed = (empty.folder / "outlets.opml").read_bytes()

    assert empty("feeds", "import", "-", given=listed).out == "18 feeds taken in\n"


def test_a_file_that_is_not_there_is_named(empty: Shell):
    done = empty("feeds", "import", "nowhere.opml")

    assert (done.code, done.out) == (1, "")
    assert done.err == "nowhere.opml: No such file or directory\n"


def test_export_writes_what_import_reads(newsroom: Shell):
    assert newsroom("feeds", "export", "mine.opml").out == "18 feeds written to mine.opml\n"
    printed = newsroom("feeds", "export").out

    assert len(read_opml((newsroom.folder / "mine.opml").read_bytes()).feeds) == 18
    assert read_opml(printed.encode()) == read_opml((newsroom.folder / "mine.opml").read_bytes())


def test_a_file_that_cannot_be_written_is_a_sentence(newsroom: Shell):
    done = newsroom("feeds", "export", "no/such/folder/mine.opml")

    assert (done.code, done.out) == (1, "")
    assert done.err == "no/such/folder/mine.opml: No such file or directory\n"


READ = FeedCheck(
    checked_at=READ_AT, next_check_at=READ_AT, interval_seconds=1800, ok=True, failures=0, entries=7
)


@pytest.mark.parametrize(
    ("entries", "said"),
    [
        (None, []),
        (EntryCount(kept=7), []),
        (
            EntryCount(kept=4, untitled=2, repeated=1, undated=3, unlinked=1),
            [
                "Left out: 2 with neither a title nor a text to make one of, 1 listed twice.",
                "Kept: 3 without a date that can be believed: no news at a first reading, new when first seen later, 1 without a link.",
            ],
        ),
        (
            EntryCount(untitled=7),
            ["Left out: 7 with neither a title nor a text to make one of. Nothing in it can be used."],
        ),
    ],
)
def test_a_check_tells_what_became_of_the_entries(entries: EntryCount | None, said: list[str]):
    checked = Checked(Feed(FeedId(1), SourceId(1), "Post", "https://post.example/feed"), READ, 0, entries)
    assert list(remarks_on(checked)) == said


def test_a_check_tells_programs_too(newsroom: Shell):
    [checked] = newsroom("feeds", "check", 3, "--json").json["feeds"]
    assert checked["left_out"] == {"untitled": 0, "repeated": 0}
    assert checked["kept_without"] == {"date": 0, "link": 0}


def test_settings_of_a_feed_are_set_and_shown_without_secrets(empty: Shell, outlets):
    empty("feeds", "add", f"{outlets.url}/harbour-post/feed")

    done = empty(
        *("feeds", "set", "1", "--told-apart-by", "title-and-link", "--no-pages", "--user", "anna"),
        *("--header", "X-Key: k-77", "--user-agent", "Reader/2"),
        given=b"s3same:open\n",
    )

    assert done.code == 0
    assert "entries are told apart by title and link" in done.out
    assert "not encrypted" in done.out
    listed = empty("feeds", "list", "--json")
    assert listed.json["feeds"][0]["settings"] == {
        "told_apart_by": "title_and_link",
        "read_pages": False,
        "user_agent": "Reader/2",
        "headers": ["X-Key"],
        "user": "anna",
    }
    told = done.said + listed.said + empty("feeds", "list").said + empty("feeds", "export").said
    assert not [secret for secret in ("k-77", "s3same") if secret in told]

    usual = empty(
        "feeds",
        "set",
        "1",
        "--told-apart-by",
        "usual",
        "--pages",
        "--no-login",
        "--no-headers",
        "--user-agent",
        "",
    )
    assert "all as usual" in usual.out


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (("1", "--header", "Host: evil.example"), 2, "is set by the bot itself"),
        (("1", "--header", "secret-without-a-name"), 2, "NAME: VALUE"),
        (("1", "--told-apart-by", "colour"), 2, "one of: usual, id, link"),
        (("99",), 1, "there is no such feed"),
    ],
)
def test_settings_that_can_not_be_used_are_refused(
    newsroom: Shell, words: tuple[str, ...], code: int, says: str
):
    done = newsroom("feeds", "set", *words)

    assert done.code == code
    assert says in done.err
    assert "secret-without" not in done.said
