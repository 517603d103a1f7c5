"""Which entries are an article that is known, and which are others under its guid or its link."""

from datetime import timedelta

import pytest
from newsroom_builders import NOW, reading

from digestbot.model import Acquaintances, ArticleId, KnownArticle, NewArticle
from digestbot.newsroom.stories.articles import admit, count_entries
from digestbot.newsroom.stories.sameness import tell_apart

DAY = timedelta(days=1)
STATUS = {"url": "https://h.example/status", "key": "h.example/status"}


def known(title: str, key: str, *, article_id: int = 1, published=NOW - DAY) -> KnownArticle:
    return KnownArticle(ArticleId(article_id), key, title, published)


def told(fresh: NewArticle, *, by_entry=(), by_key=()) -> NewArticle:
    [apart] = tell_apart([fresh], Acquaintances(dict(by_entry), dict(by_key)))
    return apart


def entry(title: str, key: str, guid: str, published=NOW) -> NewArticle:
    [admitted] = admit(
        [reading(title, key=key, url=f"https://{key}", entry_id=guid, published=published)], NOW
    )
    return admitted


FERRY = known("Ferry stops for a week", "h.example/ferry")


@pytest.mark.parametrize("published", [NOW, None])
@pytest.mark.parametrize("title", ["Mayor resigns after vote", "Ferry stops working after vote"])
def test_a_guid_with_another_link_another_date_and_other_words_is_another_article(title, published):
    apart = told(entry(title, "h.example/mayor", "top-1", published), by_entry={"top-1": FERRY})
    assert (apart.key, apart.entry_id) == ("h.example/mayor", "h.example/mayor top-1")


@pytest.mark.parametrize(
    ("title", "key", "published"),
    [
        pytest.param("Ferry stops for two weeks", "h.example/ferry", NOW, id="a new headline"),
        pytest.param(
            "Boats sail again", "h.example/ferry", NOW, id="a headline of other words at the same link"
        ),
        pytest.param("Ferry stops for a week", "h.example/2026/ferry", NOW, id="a new link"),
        pytest.param(
            "Boats rest", "h.example/2026/ferry", NOW - DAY, id="a new link and headline of the same date"
        ),
    ],
)
def test_a_guid_is_the_same_article_as_long_as_link_date_or_words_say_so(title, key, published):
    apart = told(entry(title, key, "top-1", published), by_entry={"top-1": FERRY})
    assert (apart.key, apart.entry_id) == (key, "top-1")


def test_without_a_link_only_the_dates_tell_that_a_guid_was_used_again():
    old = known("Ferry stops", "text:1")
    later = reading("Mayor resigns", key=None, entry_id="1", published=NOW)
    undated = reading("Mayor resigns", key=None, entry_id="1", published=None)
    assert told(*admit([later], NOW), by_entry={"1": old}).entry_id != "1"
    assert told(*admit([undated], NOW), by_entry={"1": old}).entry_id == "1"


def test_entries_of_one_feed_that_share_a_link_are_told_apart_by_their_guids():
    readings = [
        reading(title, entry_id=guid, **STATUS)
        for title, guid in (("Outage in the north", "st-1"), ("Outage in the south", "st-2"))
    ]
    assert [fresh.key for fresh in admit(readings, NOW)] == ["h.example/status", "h.example/status st-2"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            ("Ferry returns", "https://h.example/status#0"),
            ("Boats sail", "https://h.example/status#3"),
            id="the link with a count",
        ),
        pytest.param(("Ferry returns", "a"), (" ferry  returns", "b"), id="the same headline"),
        pytest.param(("Ferry returns", None), ("Boats sail", None), id="no guids"),
        pytest.param(("Ferry returns", "a"), ("Boats sail", "a"), id="the same guid"),
    ],
)
def test_entries_that_nothing_tells_apart_are_one_article(one, other):
    readings = [reading(title, entry_id=guid, **STATUS) for title, guid in (one, other)]
    assert len(admit(readings, NOW)) == 1


def test_parts_of_one_page_are_articles_of_their_own():
    readings = [
        reading(
            f"Storm: update {n}",
            key="h.example/live",
            url=f"https://h.example/live#p-{n}",
            entry_id=f"https://h.example/live#p-{n}",
        )
        for n in range(3)
    ]
    assert len(admit(readings, NOW)) == 3


def test_a_new_entry_beside_the_known_one_at_the_same_link_is_another():
    both = admit(
        [
            reading("Outage in the south", entry_id="st-2", **STATUS),
            reading("Outage in the north", entry_id="st-1", **STATUS),
        ],
        NOW,
    )
    north = known("Outage in the north", "h.example/status")
    apart = tell_apart(both, Acquaintances({"st-1": north}, {"h.example/status": north}))
    assert apart[0].key == "h.example/status st-2"
    assert apart[1].entry_id == "st-1"


def test_a_new_guid_at_a_known_link_is_another_article_if_its_words_and_date_are_others():
    north = {"h.example/status": known("Outage in the north", "h.example/status")}
    fire = entry("Fire at the fish market", "h.example/status", "st-4")
    retold = entry("Outage in the north ends", "h.example/status", "st-5")
    assert told(fire, by_key=north).key == "h.example/status st-4"
    assert told(retold, by_key=north).key == "h.example/status"


def test_entries_that_were_left_out_are_counted():
    readings = [
        reading("One", published=NOW, url="https://h.example/1"),
        reading("One", published=NOW, url="https://h.example/1"),
        reading(""),
        reading("Two", published=None, url=None),
    ]
    counted = count_entries(readings, admit(readings, NOW))
    assert (counted.kept, counted.untitled, counted.repeated, counted.undated, counted.unlinked) == (
        2,
        1,
        1,
        1,
        1,
    )
