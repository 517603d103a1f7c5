"""trending and preview: what is in the news, as the bot would say it."""

from datetime import datetime, timedelta

import pytest
from shell import Shell

from digestbot.clock import system_clock

STORY = [
    "id",
    "title",
    "url",
    "section",
    "tags",
    "score",
    "phase",
    "sources",
    "outlets",
    "articles",
    "first_seen",
    "last_seen",
    "reason",
]


def test_trending_lists_stories_in_the_promised_form(newsroom: Shell):
    done = newsroom("trending", "--json", "--limit", 5)

    assert (done.code, done.err) == (0, "")
    assert list(done.json) == ["at", "tag", "stories"]
    assert done.json["tag"] is None
    assert len(done.json["stories"]) == 5
    for story in done.json["stories"]:
        assert list(story) == [*STORY, "sources_3h", "rise"]
        assert story["sources_3h"] <= story["sources"]
        assert datetime.fromisoformat(story["first_seen"]) <= datetime.fromisoformat(story["last_seen"])
        assert story["sources"] <= story["articles"]
    scores = [story["score"] for story in done.json["stories"]]
    assert scores == sorted(scores, reverse=True)


def test_a_person_sees_headline_source_reason_and_link(newsroom: Shell):
    [story] = newsroom("trending", "--limit", 1, "--json").json["stories"]

    lines = newsroom("trending", "--limit", 1).out.splitlines()

    assert lines[0] == f" 1. {story['title']}"
    assert story["reason"] in lines[1]
    assert lines[2].strip() == story["url"]


@pytest.mark.parametrize("name", ["science", "Wissenschaft", "наука", "#Science"])
def test_a_topic_goes_by_its_name_in_any_language(newsroom: Shell, name: str):
    done = newsroom("trending", "--tag", name, "--json")

    assert done.json["tag"] == "science"
    assert done.json["stories"]
    assert all("science" in {story["section"], *story["tags"]} for story in done.json["stories"])


@pytest.mark.parametrize("words", [["trending", "--tag", "scince"], ["preview", "--tags", "sport,scince"]])
def test_an_unknown_topic_gets_near_names(newsroom: Shell, words: list[str]):
    done = newsroom(*words)

    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("scince: ")
    assert "Did you mean science" in done.err


def test_at_shows_what_was_known_then(newsroom: Shell):
    before = system_clock() - timedelta(days=2)

    done = newsroom("trending", "--at", before.isoformat(), "--json")

    assert done.json["stories"] == []
    assert datetime.fromisoformat(done.json["at"]) == before


@pytest.mark.parametrize("at", ["yesterday", "25:99", "0001-01-01T00:00+14:00", ""])
def test_what_is_no_instant_is_a_sentence(newsroom: Shell, at: str):
    done = newsroom("trending", "--at", at)

    assert (done.code, done.out) == (2, "")
    assert "--at" in done.err


def test_without_news_it_says_where_news_comes_from(shell: Shell):
    shell("db", "upgrade")
    assert "feeds check" in shell("trending").out
    assert shell("trending", "--json").json["stories"] == []


# --- preview -------------------------------------------------------------------------------------


def test_preview_shows_a_person_plain_text(newsroom: Shell):
    done = newsroom("preview", "--tags", "science,business")

    assert done.code == 0
    # One of the two topics leads, and the other one's heading stands below it.
    assert ("you follow Science" in done.out, "BUSINESS" in done.out) == (True, True) or (
        "you follow Business" in done.out and "SCIENCE" in done.out
    )
    for markup in ("<b>", "<a ", "</", "&#39;", "&amp;", "&lt;"):
        assert markup not in done.out


def test_preview_of_nothing_is_plain_too(shell: Shell):
    shell("db", "upgrade")
    done = shell("preview")

    assert done.out.startswith("Nothing much today.")
    assert "<" not in done.out


@pytest.mark.parametrize(("style", "mark"), [("rich", "<h1>"), ("classic", "<b>")])
def test_another_style_shows_what_is_sent(newsroom: Shell, style: str, mark: str):
    assert mark in newsroom("preview", "--style", style).out


@pytest.mark.parametrize("style", ["rich", "classic", "plain"])
def test_the_form_of_its_json_is_the_promised_one(newsroom: Shell, style: str):
    done = newsroom("preview", "--tags", "science,sport", "--style", style, "--json")

    assert (done.code, done.err) == (0, "")
    assert list(done.json) == ["at", "style", "empty", "sections", "parts"]
    assert (done.json["style"], done.json["empty"]) == (style, False)
    assert "science" in {section["tag"] for section in done.json["sections"]}
    assert all(list(story) == STORY for section in done.json["sections"] for story in section["stories"])
    for part in done.json["parts"]:
        assert list(part) == ["text", "buttons"]
        assert all(list(button) == ["label", "url"] for row in part["buttons"] for button in row)


def test_an_empty_digest_says_so(shell: Shell):
    shell("db", "upgrade")
    done = shell("preview", "--json")

    assert (done.json["empty"], done.json["sections"], len(done.json["parts"])) == (True, [], 1)


def test_preview_speaks_the_reader_s_language(newsroom: Shell):
    done = newsroom("preview", "--tags", "Wissenschaft", "--language", "de", "--tz", "Berlin")

    assert "du folgst Wissenschaft" in done.out
    assert "du folgst Wissenschaft" in done.out


def test_preview_says_which_language_the_bot_does_not_speak(newsroom: Shell):
    assert "The bot does not speak “xx”" in newsroom("preview", "--language", "xx").err
    assert newsroom("preview", "--language", "de-AT").err == ""


def test_an_unknown_zone_gets_near_names(newsroom: Shell):
    done = newsroom("preview", "--tz", "Atlantis")

    assert done.code == 2
    assert "Did you mean" in done.err


def test_a_template_that_does_not_fit_is_named(newsroom: Shell):
    (newsroom.folder / "mine").mkdir()
    (newsroom.folder / "mine" / "digest.plain.txt").write_text("{{ headline }}")

    done = newsroom("preview", templates="mine")

    assert done.code == 1
    assert "digest.plain.txt" in done.err
    assert "Traceback" not in done.err
