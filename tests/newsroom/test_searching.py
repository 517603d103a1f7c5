"""What a search looks for, by which words an article is found, and which story comes first."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digestbot.model import Match, SourceId, StoryId
from digestbot.newsroom.searching import LONGEST_KEY, MOST_KEYS, in_order, keys_to_find, read_search

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


def finds(typed: str, title: str, lead: str | None = None) -> bool:
    wanted = read_search(typed, 54)
    return wanted is not None and keys_to_find(title, lead) >= set(wanted.keys)


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("ELECTIONS", "The election in Norway"),
        ("ferry storm", "Storm stops all ferries"),
        ("Prasident", "Der Präsident spricht"),
        ("élections", "Elections au Québec"),
        ("Путин", "Встреча с Путиным"),
        ("выборы", "После выборов в Молдове"),
        ("ёлка", "Елка на площади"),
        ("انتخابات", "نتائج الانتخابات في العراق"),
        ("人工智能", "欧盟通过人工智能法案"),
        ("選挙", "東京で選挙始まる"),
        ("“storm” AND (harbour)", "Storm and harbour"),
        ("mayor's plan", "The plan of the mayor"),
        ("covid-19", "A covid 19 winter"),
        ("boeing 737", "Boeing 737 grounded"),
    ],
)
def test_a_search_finds_its_words_however_they_are_written_and_inflected(typed: str, title: str):
    assert finds(typed, title)
    assert finds(typed, "About something", lead=title)


def test_a_search_does_not_find_an_article_that_lacks_one_of_its_words():
    assert not finds("ferry storm", "Storm stops all trains")
    assert not finds("人工智能", "人工降雨")


@pytest.mark.parametrize(
    "typed", ["", "   ", "the", "und oder", "🙂", "“”", "!!! ---", "' OR '", "\u200d", "NOT", "*"]
)
def test_nothing_is_searched_for_where_no_word_tells_one_article_from_others(typed: str):
    assert read_search(typed, 54) is None


def test_filler_beside_a_telling_word_is_left_out():
    wanted = read_search("the election in Norway", 54)
    assert wanted is not None
    assert (wanted.text, wanted.keys, wanted.cut) == ("election Norway", ("election", "norway"), False)


def test_a_search_that_is_too_long_is_cut_at_a_word_and_says_so():
    wanted = read_search("climate summit " + "Donaudampfschifffahrtsgesellschaft " * 4000, 54)
    assert wanted is not None
    assert wanted.cut
    assert wanted.text == "climate summit Donaudampfschifffahrtsgesellschaft"


def test_a_sentence_without_spaces_is_cut_to_its_beginning():
    wanted = read_search("人工智能法案在欧盟通过后引发广泛讨论与争议", 54)
    assert wanted is not None
    assert wanted.cut
    assert wanted.text == "人工智能法案在欧盟通过后引发广泛讨论"
    assert len(wanted.keys) == MOST_KEYS


@settings(max_examples=30)
@given(st.text(max_size=100), st.text(max_size=100))
def test_whatever_is_typed_or_told_becomes_whole_words(typed: str, told: str):
    wanted = read_search(typed, 54)
    assert wanted is None or (len(wanted.text.encode()) <= 54 and 1 <= len(wanted.keys) <= MOST_KEYS)
    for key in (*(wanted.keys if wanted else ()), *keys_to_find(told, typed)):
        assert key
        assert len(key) <= LONGEST_KEY
        assert not any(letter.isspace() for letter in key)


def match(story: int, outlet: int, hours_ago: float) -> Match:
    return Match(StoryId(story), SourceId(outlet), NOW - hours_ago * HOUR, "en")


def test_the_last_day_comes_first_and_within_a_day_the_story_of_most_outlets():
    told = [
        match(1, 1, 30),
        match(1, 2, 30),
        match(1, 3, 30),
        match(2, 1, 1),
        match(3, 1, 20),
        match(3, 2, 20),
    ]
    assert in_order(told, (), NOW) == (3, 2, 1)


def test_what_only_muted_outlets_tell_is_not_found():
    told = [match(1, 1, 1), match(2, 1, 2), match(2, 2, 2)]
    assert in_order(told, {SourceId(1)}, NOW) == (2,)
