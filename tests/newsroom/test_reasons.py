"""Why a story is there: each part of the reason would be missed if it were not so."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from newsroom_builders import NOW, article, follows, story

from digestbot.model import DigestPlan, SourceId, Story, Taste
from digestbot.newsroom.digests.digests import choose
from digestbot.newsroom.digests.rankings import Ranking
from digestbot.newsroom.digests.shortlists import shortlist
from digestbot.newsroom.digests.trending import front
from digestbot.newsroom.digests.trends import trending, without_outlets

SECTIONS = ("world", "sport", "science")
LISTED = frozenset({*SECTIONS, "ferries"})

#: For each story its section, whether it has a tag besides, and by which outlet it was told how many hours ago.
worlds = st.lists(
    st.tuples(
        st.sampled_from(SECTIONS),
        st.booleans(),
        st.lists(st.tuples(st.integers(1, 5), st.sampled_from([0.5, 2, 5, 9, 20])), min_size=1, max_size=6),
    ),
    min_size=1,
    max_size=6,
)
tastes = st.lists(st.sampled_from([*SECTIONS, "ferries"]), min_size=1, max_size=3, unique=True)


def stories_of(world: list[tuple[str, bool, list[tuple[int, float]]]]) -> tuple[Story, ...]:
    made = []
    for number, (section, tagged, told) in enumerate(world):
        words = " ".join(f"{word}{number}" for word in ("ferry", "harbour", "storm"))
        articles = [
            article(
                f"{words} as outlet {source} told {place}",
                source=source,
                ago=ago,
                number=100 * number + place + 1,
            )
            for place, (source, ago) in enumerate(told)
        ]
        made.append(
            replace(
                story(*articles, section=section, tags=("ferries",) if tagged else ()), id=100 * number + 1
            )
        )
    return tuple(made)


def without(stories: tuple[Story, ...], outlet: int) -> tuple[Story, ...]:
    """The same world, had this outlet told nothing."""
    left = [replace(one, articles=tuple(a for a in one.articles if a.source_id != outlet)) for one in stories]
    return tuple(one for one in left if one.articles)


def digest(taste: Taste, stories: tuple[Story, ...]) -> DigestPlan:
    return choose(shortlist(taste, Ranking(trending(stories, NOW), LISTED)), {}, NOW)


@given(worlds, tastes, st.integers(1, 5))
def test_who_muted_an_outlet_reads_what_there_would_be_without_it(world, wanted, outlet):
    stories = stories_of(world)
    muted = digest(Taste(follows(*wanted), muted_sources=frozenset({SourceId(outlet)})), stories)
    assert muted == digest(Taste(follows(*wanted)), without(stories, outlet))


@given(worlds, tastes)
def test_each_pick_names_a_topic_that_is_followed_and_that_the_story_is_about(world, wanted):
    stories = stories_of(world)
    for pick in digest(Taste(follows(*wanted)), stories).picks:
        assert pick.tag in wanted
        others = [tag for tag in wanted if tag != pick.tag]
        unfollowed = digest(Taste(follows(*others)), stories)
        assert all(one.tag != pick.tag for one in unfollowed.picks)
        told = {one.trend.story.id: one for one in unfollowed.picks}
        if pick.trend.story.id in told:
            about = pick.trend.story
            assert told[about.id].tag in {about.section, *about.tags}


@given(worlds, st.integers(1, 5))
def test_a_story_without_an_outlet_counts_nothing_of_it(world, outlet):
    for trend in trending(stories_of(world), NOW):
        left = without_outlets(trend, {SourceId(outlet)})
        anew = trending(without((trend.story,), outlet), NOW)
        assert (left,) == (anew or (None,))


def test_hours_phase_and_score_are_those_of_who_is_read():
    told = story(
        article("Ferry aground in Kestrel Strait", source=1, ago=20),
        article("Ferry stuck in the strait, nobody hurt", source=2, ago=2),
        article("Kestrel Strait: tugs on their way to the ferry", source=3, ago=1),
    )
    [trend] = trending([told], NOW)
    assert (trend.sources, trend.hours) == (3, 19)
    [seen] = front(Taste(muted_sources=frozenset({SourceId(1)})), [trend]).trends
    assert (seen.sources, seen.hours, seen.phase) == (2, 1, "developing")
    assert seen.score < trend.score


@pytest.mark.parametrize("muted", [1, 2])
def test_a_story_that_only_a_muted_outlet_makes_trending_falls(muted):
    pair = story(
        article("Ferry aground in Kestrel Strait", source=1),
        article("Ferry stuck in the strait, nobody hurt", source=2),
    )
    crowd = [
        story(*(article(f"{one} {word}", source=4 + n, ago=1) for n in range(3)))
        for word in ("alpha beta gamma delta", "kilo lima mike november", "romeo sierra tango uniform")
        for one in ("Report",)
    ]
    taste = Taste(follows("world"))
    assert pair.id in {pick.trend.story.id for pick in digest(taste, (pair, *crowd)).picks}
    plan = digest(replace(taste, muted_sources=frozenset({SourceId(muted)})), (pair, *crowd))
    assert pair.id not in {pick.trend.story.id for pick in plan.picks}


def test_a_name_that_only_a_muted_outlet_says_is_no_reason():
    told = story(
        article("Sailor Mara Quill wins the regatta", source=1),
        article("Regatta: the favourite wins", source=2),
    )
    taste = Taste(follows("mara-quill"))
    assert len(digest(taste, (told,)).picks) == 1
    assert digest(replace(taste, muted_sources=frozenset({SourceId(1)})), (told,)).picks == ()
