"""stories: what each story is about, and corrections at the terminal."""

import pytest
from shell import Shell


def listed(newsroom: Shell):
    return newsroom("stories", "list", "--json").json["stories"]


def test_the_list_shows_numbers_sections_and_tags(newsroom: Shell):
    [first, *_] = listed(newsroom)

    lines = newsroom("stories", "list", "--limit", 1).out.splitlines()

    assert lines[0] == f"{first['id']:6}  {first['title']}"
    assert lines[1].strip().startswith(first["section"])


def test_a_correction_is_kept_shown_and_taken_back(newsroom: Shell):
    story = listed(newsroom)[1]
    words = ("stories", "tag", story["id"], "--section", "Gesundheit", "--add", "climate", "--json")

    done = newsroom(*words).json

    assert (done["section"], done["tags"][0], done["corrected"]) == ("health", "climate", True)
    assert done["rule"]["section"] == story["section"]
    shown = newsroom("stories", "show", story["url"]).out
    assert "corrected by an editor" in shown
    assert "terminal: story corrected (section health +climate)" in shown
    assert listed(newsroom)[1]["corrected"]
    back = newsroom("stories", "tag", story["id"], "--auto", "--json").json
    assert (back["section"], back["tags"], back["corrected"]) == (story["section"], story["tags"], False)


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["show", "999999"], 1, "999999: there is no story"),
        (["show", "https://nobody.example/"], 1, "there is no story"),
        (["tag", "999999", "--auto"], 1, "999999: there is no story"),
        (["tag", "1"], 2, "Say what to change"),
        (["tag", "1", "--auto", "--add", "climate"], 2, "Say what to change"),
        (["tag", "1", "--section", "sprot"], 1, "sprot: there is no such section. Did you mean sport?"),
        (["tag", "1", "--add", "🐟"], 1, "that is no tag"),
    ],
)
def test_what_can_not_be_corrected_is_said(newsroom: Shell, words: list[str], code: int, said: str):
    done = newsroom("stories", *words)

    assert done.code == code
    assert said in done.err


def test_a_tag_that_nobody_carried_has_to_be_meant(newsroom: Shell):
    number = listed(newsroom)[0]["id"]

    refused = newsroom("stories", "tag", number, "--add", "climat chnge")
    meant = newsroom("stories", "tag", number, "--add", "climat chnge", "--new", "--json")
    newsroom("stories", "tag", number, "--auto")

    assert refused.code == 1
    assert "Did you mean" in refused.err
    assert meant.json["tags"][0] == "climat-chnge"


def test_an_empty_database_has_no_stories(shell: Shell):
    shell("db", "upgrade")
    done = shell("stories", "list")

    assert done.code == 0
    assert "no news of the last two days" in done.out
