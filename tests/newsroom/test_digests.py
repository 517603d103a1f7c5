from hypothesis import given
from hypothesis import strategies as st
from newsroom_builders import NOW, follows, hours, trend

from digestbot.model import Follow, Shown, Taste
from digestbot.newsroom.digests import choose
from digestbot.newsroom.shortlists import shortlist


def compose(wanted, trends, seen=(), **limits):
    had = {story_id: Shown(revision=1, sources=2, at=NOW - hours(24)) for story_id in seen}
    return choose(shortlist(Taste(tuple(wanted)), trends), had, NOW, **limits)


def plan(tags, trends, seen=(), **limits):
    return compose(follows(*tags), trends, seen, **limits)


def chosen(made):
    return {section.tag: [pick.trend for pick in section.picks] for section in made.sections}


def trends_of(section, number, **fields):
    """Stories of two outlets each, the warmest first."""
    return [
        trend(one, one + 0.5, section=section, first_source=1 + 2 * one, **fields)
        for one in range(1, number + 1)
    ]


def test_each_topic_has_its_best_stories_in_the_readers_order():
    sport = trends_of("sport", 2)
    world = [trend(3, 4, first_source=21), trend(5, 6, first_source=23)]
    assert chosen(plan(("world", "sport"), [*sport, *world])) == {"world": world, "sport": sport}


def test_a_story_that_the_reader_had_is_not_told_again():
    had, new = trends_of("world", 2)
    assert chosen(plan(("world",), [had, new], seen=[had.story.id])) == {"world": [new]}


def test_topics_share_evenly():
    trends = [*trends_of("sport", 9), *trends_of("world", 9)]
    made = plan(("sport", "world"), trends, most=4)
    assert [len(picks) for picks in chosen(made).values()] == [2, 2]


def test_a_topic_of_twice_the_weight_has_twice_as_many():
    trends = [*trends_of("sport", 9), *trends_of("world", 9)]
    made = compose((Follow("sport"), Follow("world", 2.0)), trends, most=6, per_tag=5)
    assert {tag: len(picks) for tag, picks in chosen(made).items()} == {"sport": 2, "world": 4}


def test_a_topic_of_no_weight_is_not_wanted():
    made = compose((Follow("sport", 0.0),), trends_of("sport", 3))
    assert (made.sections, made.quiet_tags) == ((), ())


def test_one_topic_does_not_fill_a_digest():
    assert len(plan(("sport",), trends_of("sport", 9), per_tag=3).picks) == 3


def test_a_story_stands_once_under_the_narrower_of_two_followed_topics():
    football = trends_of("sport", 1, tags=("football",))
    made = plan(("sport", "football"), football)
    assert chosen(made) == {"football": football}
    assert made.quiet_tags == ("sport",)


def test_a_tag_that_is_not_followed_does_not_matter():
    assert plan(("health",), trends_of("sport", 3)).empty


def test_topics_in_which_nothing_is_trending_are_named():
    assert plan(("health", "world"), trends_of("world", 1)).quiet_tags == ("health",)


def test_what_is_merely_new_does_not_make_a_digest():
    alone = [trend(1, section="world", first_source=source) for source in (1, 2, 3, 4)]
    assert plan(("world",), alone).empty


def test_a_small_source_is_heard_in_the_topic_it_has_to_itself():
    alone = trend(1, section="world", tags=("kazakhstan",), first_source=77)
    assert chosen(plan(("kazakhstan",), [alone, *trends_of("world", 3)])) == {"kazakhstan": [alone]}


def test_headlines_are_spread_over_outlets():
    first = trend(1, 1.1, 1.2, section="world", first_source=1)
    same_outlet = trend(1.3, 1.4, 1.5, section="world", first_source=1)
    another = trend(1.6, 1.7, 1.8, section="world", first_source=20)
    assert chosen(plan(("world",), [first, same_outlet, another], per_tag=2))["world"] == [first, another]


def test_following_nothing_gives_an_empty_digest():
    assert plan((), trends_of("world", 3)).empty


# --- properties -----------------------------------------------------------------------------------

TAGS = ("world", "sport", "football", "ai", "technology")
some_trends = st.lists(
    st.builds(
        trend,
        st.floats(0, 40),
        st.floats(0, 40),
        section=st.sampled_from(TAGS) | st.none(),
        tags=st.lists(st.sampled_from(TAGS), unique=True, max_size=3).map(tuple),
        first_source=st.integers(1, 5),
    ),
    max_size=15,
)
some_follows = st.lists(
    st.builds(Follow, st.sampled_from(TAGS), st.floats(0, 3)), max_size=6, unique_by=lambda f: f.tag
)


@given(some_follows, some_trends, st.integers(0, 9), st.integers(1, 4), st.data())
def test_a_digest_never_repeats_and_never_exceeds(wanted, trends, most, per_tag, data):
    ids = [one.story.id for one in trends]
    seen = frozenset(data.draw(st.lists(st.sampled_from(ids), max_size=5)) if ids else ())
    made = compose(wanted, trends, seen, most=most, per_tag=per_tag)
    picked = [pick.trend.story.id for pick in made.picks]
    assert len(picked) == len(set(picked)) <= most
    assert not seen & set(picked)
    assert all(len(section.picks) <= per_tag for section in made.sections)
    shown = {section.tag for section in made.sections}
    assert shown | set(made.quiet_tags) == {follow.tag for follow in wanted if follow.weight > 0}
    assert not shown & set(made.quiet_tags)
