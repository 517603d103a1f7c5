"""The week: what was told longest and most widely, first what the reader missed."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from newsroom_builders import NOW, article, follows, story

from digestbot.model import Preferences, StoryId, Taste
from digestbot.newsroom.digests.shortlists import shortlist
from digestbot.newsroom.digests.trends import trending_over, weigh
from digestbot.newsroom.digests.weeks import choose_week

WEEK = timedelta(days=7)
WORDS = [
    "alder",
    "birch",
    "cedar",
    "dogwood",
    "elm",
    "fir",
    "gorse",
    "hazel",
    "ivy",
    "juniper",
    "kale",
    "larch",
    "maple",
    "nettle",
    "oak",
    "poplar",
]


def told(word: str, *days: int, outlets: int = 2, section: str = "world"):
    """A story that so many outlets told on each of these days (0 is today), in words like no other story's."""
    place = 100 * (1 + WORDS.index(word))
    return story(
        *(
            article(
                f"{word} {word}ton {word}shire {day} words{outlet}", source=place + outlet, ago=24 * day + 1
            )
            for day in days
            for outlet in range(outlets)
        ),
        section=section,
    )


def week(stories, had=(), topics=("world",), **preferences):
    ranking = trending_over(stories, NOW, WEEK)
    found = choose_week(
        shortlist(Taste(follows(*topics)), ranking),
        {one.id for one in had},
        NOW,
        Preferences(**preferences),
    )
    return [[pick.trend.story for pick in some] for some in (found.missed, found.shown)]


ONE_DAY, TWO_DAYS, WHOLE_WEEK = told("alder", 3), told("birch", 1, 4), told("cedar", 0, 1, 2, 3, 5)


def test_what_lasted_longest_comes_first_and_what_did_not_last_does_not_come():
    assert week([ONE_DAY, TWO_DAYS, WHOLE_WEEK]) == [[WHOLE_WEEK, TWO_DAYS], []]


def test_where_nothing_lasted_what_stood_out_comes_all_the_same():
    assert week([ONE_DAY]) == [[ONE_DAY], []]


def test_what_the_reader_missed_comes_first_however_strong_the_rest_is():
    assert week([TWO_DAYS, WHOLE_WEEK], had=[WHOLE_WEEK]) == [[TWO_DAYS], [WHOLE_WEEK]]


def test_what_was_missed_has_half_the_places_and_more_where_little_was_had():
    strong = [told(word, 0, 1, 2, 3) for word in WORDS[:8]]
    weak = [told(word, 0, 1) for word in WORDS[8:]]
    missed, shown = week([*strong, *weak], had=strong)
    assert (len(missed), len(shown)) == (4, 3)
    missed, shown = week([*strong, *weak], had=strong[:1])
    assert (len(missed), len(shown)) == (6, 1)


def test_stories_of_other_topics_do_not_come():
    sport = told("fir", 0, 1, 2, section="sport")
    assert week([sport, TWO_DAYS]) == [[TWO_DAYS], []]
    assert week([sport], topics=("world",)) == [[], []]


def test_a_short_week_is_three_headlines():
    missed, _ = week([told(word, 0, 1) for word in WORDS[:6]], length="short")
    assert len(missed) == 3


def test_an_event_comes_once_also_where_the_reader_had_another_story_of_it():
    again = told("birch", 0, 2)
    assert week([TWO_DAYS, again], had=[TWO_DAYS]) == [[again], []]


@pytest.mark.parametrize(
    ("days", "outlets", "phase"),
    [((0, 1), 2, "developing"), ((2, 3), 2, "fading"), ((0, 2), 2, "steady"), ((0, 1), 1, "steady")],
)
def test_a_story_rises_with_more_outlets_in_two_days_and_fades_with_less_than_half(days, outlets, phase):
    assert weigh(told("elm", *days, outlets=outlets), NOW, WEEK).phase == phase


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_no_story_comes_twice_and_no_more_than_the_length_says(data):
    stories = [
        told(word, *data.draw(st.sets(st.integers(0, 6), min_size=1)), outlets=data.draw(st.integers(1, 3)))
        for word in WORDS[: data.draw(st.integers(0, 9))]
    ]
    had = [one for one in stories if data.draw(st.booleans())]
    missed, shown = week(stories, had=had)
    ids = [one.id for one in (*missed, *shown)]
    assert len(set(ids)) == len(ids) <= 7
    assert {one.id for one in shown} <= {one.id for one in had}
    assert not {one.id for one in missed} & {StoryId(one.id) for one in had}
