"""Articles are found by their words, on both databases alike."""

from datetime import timedelta

import pytest
from storage_builders import HOUR, NOW, a_feed, articles, entry, found

DAY = timedelta(days=1)
MONTH = 30 * DAY


def find(desk, *words, since=NOW - MONTH, most=100):
    return sorted(match.story_id for match in desk.search.find(words, since, most))


@pytest.fixture
def stories(desk):
    """Three stories of an article each; the last one is the youngest."""
    ids = articles(desk, "a", "b", "c")
    desk.search.add(
        dict(zip(ids, [{"storm", "hits"}, {"storm", "выбор", "选举"}, {"ferry", "naïve"}], strict=True))
    )
    return found(desk, *([one] for one in ids))


def test_an_article_is_found_by_all_of_its_words_in_any_script(desk, stories):
    first, second, third = stories
    assert find(desk, "storm") == [first, second]
    assert find(desk, "hits", "storm") == [first]
    assert find(desk, "выбор", "选举") == [second]
    assert find(desk, "naïve") == [third]
    assert find(desk, "storm", "ferry") == []
    assert find(desk, "naive") == []


def test_no_word_is_an_order_to_the_database(desk, stories):
    for word in (
        "and",
        "or",
        "not",
        "near",
        "null",
        "words",
        "storm*",
        "a:b",
        "(",
        "-storm",
        "&",
        "!",
        "|",
        "<->",
        ":*",
        "^",
        "🙂",
        "\\",
    ):
        assert find(desk, word) == []
    assert stories


def test_changed_words_are_found_and_the_old_ones_are_not(desk):
    [one] = articles(desk, "a")
    [story] = found(desk, [one])
    desk.search.change({one: {"early"}})
    assert find(desk, "early") == []
    desk.search.add({one: {"storm"}})
    desk.search.change({one: {"calm"}})
    assert find(desk, "storm") == []
    assert find(desk, "calm") == [story]


def test_only_so_many_of_the_latest_articles_are_looked_at(desk, stories):
    assert find(desk, "storm", most=1) == [stories[1]]


def test_old_articles_are_not_found_and_go_from_the_index(desk):
    feed = a_feed(desk)
    [old] = desk.articles.keep(feed, [entry("old", at=NOW - 31 * DAY)], NOW - 31 * DAY)
    [young] = desk.articles.keep(feed, [entry("young")], NOW)
    desk.search.add({old: {"storm"}, young: {"storm"}})
    old_story, young_story = found(desk, [old], [young])
    assert find(desk, "storm") == [young_story]
    assert find(desk, "storm", since=NOW - 2 * MONTH) == [old_story, young_story]
    assert desk.search.drop(NOW - MONTH, 10) == 1
    assert desk.search.drop(NOW - MONTH, 10) == 0
    assert find(desk, "storm", since=NOW - 2 * MONTH) == [young_story]


def test_articles_from_before_the_index_wait_newest_first_until_they_are_too_old(desk):
    feed = a_feed(desk)
    [oldest] = desk.articles.keep(feed, [entry("1")], NOW - 31 * DAY)
    [second] = desk.articles.keep(feed, [entry("2")], NOW - DAY)
    [third] = desk.articles.keep(feed, [entry("3", title="Storm", lead="It blows.")], NOW - HOUR)
    assert desk.search.waiting(NOW - MONTH, 1) == ((third, "Storm", "It blows."),)
    desk.search.add({third: {"storm"}})
    assert [one for one, _, _ in desk.search.waiting(NOW - MONTH, 5)] == [second]
    desk.search.add({second: {"calm"}})
    assert desk.search.waiting(NOW - MONTH, 5) == ()
    assert [one for one, _, _ in desk.search.waiting(NOW - 2 * MONTH, 5)] == [oldest]


def test_the_stories_after_a_merge_are_found_under_the_present_one(desk, stories):
    from digestbot.model import StoryChanges

    first, second, _ = stories
    desk.stories.apply(StoryChanges(joins=(), merges=((second, first),)), NOW)
    assert find(desk, "storm") == [first, first]
