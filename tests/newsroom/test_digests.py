from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from newsroom_builders import NOW, article, follows, hours, story, trend

from digestbot.model import Follow, Leanings, Shown, Taste
from digestbot.newsroom.digests import MOST_UPDATES, choose, has_grown, has_moved
from digestbot.newsroom.shortlists import Told, best_fitting, shortlist
from digestbot.newsroom.tastes import weights
from digestbot.newsroom.threads import marks_of, same_thread
from digestbot.newsroom.trends import weigh


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


@pytest.mark.parametrize(
    ("sport", "world", "numbers"),
    [(1.0, 0.5, [3, 1]), (1.0, 0.7, [3, 2]), (1.0, 2.0, [3, 6]), (0.5, 0.5, [3, 3]), (0.1, 1.0, [1, 3])],
)
def test_a_topic_has_room_as_it_weighs(sport, world, numbers):
    trends = [*trends_of("sport", 9), *trends_of("world", 9)]
    made = compose((Follow("sport", sport), Follow("world", world)), trends, most=20)
    assert [len(picks) for picks in chosen(made).values()] == numbers


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


# --- threads ---------------------------------------------------------------------------------------


def test_a_digest_has_two_stories_of_one_thread_at_most():
    trial = [
        trend(ago, ago + 1, first_source=3 * number, title=f"Kerner trial: {what}")
        for number, (ago, what) in enumerate(
            [(1, "verdict due"), (2, "witness heard"), (3, "lawyers plead")], 1
        )
    ]
    other = trend(9, 9.5, first_source=30)
    assert chosen(plan(("world",), [*trial, other])) == {"world": [*trial[:2], other]}


def test_what_most_outlets_say_tells_the_thread_not_one_headline_s_words():
    def war(ago, first_source, *titles):
        told = [article(title, source=first_source + n, ago=ago) for n, title in enumerate(titles)]
        return weigh(story(*told), NOW)

    talks = war(1, 1, "Kestrel war: envoys meet", "Talks in Kestrel war begin", "Kestrel war envoys sit down")
    oil = war(
        2, 11, "Oil soars on Kestrel war", "Kestrel war sends oil to a record", "Markets fall, oil soars"
    )
    aid = war(3, 21, "Aid convoy waits as Kestrel war goes on", "Kestrel war: aid held up", "Aid held up")
    assert [pick.trend for pick in plan(("world",), [talks, oil, aid]).picks] == [talks, oil]


def test_stories_that_share_narrow_tags_are_of_one_thread_unless_those_are_followed():
    told = [trend(ago, ago, tags=("kestrel", "ferries"), first_source=5 * ago) for ago in (1, 2, 3)]
    assert len(plan(("world",), told).picks) == 2
    assert len(plan(("world", "kestrel"), told).picks) == 3


# --- what the reader had ---------------------------------------------------------------------------


def shown(sources, ago=24.0):
    return Shown(revision=1, sources=sources, at=NOW - hours(ago))


def again(trends, had):
    return choose(shortlist(Taste(follows("world")), trends), had, NOW)


@pytest.mark.parametrize(
    ("then", "now", "moved"), [(1, 3, False), (1, 4, True), (4, 6, False), (4, 7, True), (10, 14, False)]
)
def test_a_story_moved_when_three_more_outlets_and_half_as_many_again_tell_it(then, now, moved):
    told = trend(*(1.0 for _ in range(now)))
    assert has_moved(told, shown(then)) is moved
    assert plan_moved(told, shown(then)) is moved


def plan_moved(told, state):
    return not again([told], {told.story.id: state}).empty


def test_a_story_that_moved_comes_as_an_update_with_what_is_new():
    early = [article(f"Ferry aground in Kestrel Strait, {one} hurt", source=one, ago=30) for one in (1, 2)]
    late = [article(f"Ferry Kestrel Strait: part {one}", source=one, ago=8 - one) for one in (3, 4, 5)]
    told = weigh(story(*early, *late), NOW)
    [pick] = again([told], {told.story.id: shown(2)}).picks
    assert pick.update is not None
    assert (pick.update.outlets, pick.update.newest) == (3, late[-1])


def test_new_stories_are_no_updates():
    assert [pick.update for pick in again(trends_of("world", 2), {}).picks] == [None, None]


def test_a_story_that_moved_counts_less_than_a_new_one():
    moved = trend(*(1.0 for _ in range(5)))
    new = trend(*(1.0 for _ in range(3)), first_source=20)
    made = again([moved, new], {moved.story.id: shown(2)})
    assert [pick.trend for pick in made.picks] == [new, moved]


def test_a_digest_has_two_updates_at_most():
    moved = [trend(*(1.0 for _ in range(5)), first_source=10 * one) for one in range(1, 5)]
    made = choose(
        shortlist(Taste(follows("world")), moved), {one.story.id: shown(2) for one in moved}, NOW, per_tag=5
    )
    assert len(made.picks) == MOST_UPDATES


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
    st.builds(Follow, st.sampled_from(TAGS), st.just(0.0) | st.floats(0.01, 3)),
    max_size=6,
    unique_by=lambda f: f.tag,
)


some_leanings = st.builds(
    Leanings,
    topics=st.frozensets(st.tuples(st.sampled_from(TAGS), st.integers(-2, 2)), max_size=2),
    tags=st.frozensets(st.tuples(st.sampled_from(TAGS), st.integers(-2, 2)), max_size=2),
    sources=st.frozensets(st.tuples(st.integers(1, 5), st.integers(-2, 2)), max_size=2),
)
some_tastes = st.builds(
    Taste,
    follows=some_follows.map(tuple),
    muted_tags=st.frozensets(st.sampled_from(TAGS), max_size=1),
    muted_sources=st.frozensets(st.integers(1, 6), max_size=2),
    leanings=some_leanings,
)


@st.composite
def some_had(draw, trends):
    """For some of the stories, how many outlets told them when they were shown."""
    told = draw(st.lists(st.sampled_from(trends), max_size=6)) if trends else []
    return {one.story.id: shown(draw(st.integers(1, 4)), draw(st.floats(0, 48))) for one in told}


@given(some_tastes, some_trends, st.integers(0, 9), st.integers(1, 4), st.data())
def test_a_digest_never_repeats_unless_it_says_so_and_never_exceeds(taste, trends, most, per_tag, data):
    had = data.draw(some_had(trends))
    made = choose(shortlist(taste, trends), had, NOW, most=most, per_tag=per_tag)
    picked = [pick.trend.story.id for pick in made.picks]
    assert len(picked) == len(set(picked)) <= most
    heaviest = max((1.0, *weights(taste).values()))
    assert all(len(section.picks) <= max(1, per_tag * heaviest) for section in made.sections)
    assert [pick.update is not None for pick in made.picks] == [one in had for one in picked]
    assert all(has_moved(pick.trend, had[pick.trend.story.id]) for pick in made.picks if pick.update)
    assert sum(pick.update is not None for pick in made.picks) <= MOST_UPDATES
    under = {section.tag for section in made.sections}
    assert under | set(made.quiet_tags) == {follow.tag for follow in taste.follows if follow.weight > 0}
    assert not under & set(made.quiet_tags)
    threads = [marks_of(pick.trend, under | set(made.quiet_tags)) for pick in made.picks]
    assert not any(
        all(same_thread(one, two) for one, two in combinations(three, 2))
        for three in combinations(threads, 3)
    )


@given(some_tastes, some_trends, st.data())
def test_what_is_muted_is_never_shown(taste, trends, data):
    made = choose(shortlist(taste, trends), data.draw(some_had(trends)), NOW)
    for one in (pick.trend for pick in made.picks):
        shown_by = {article.source_id for article in (one.headline, *one.coverage)}
        assert not shown_by & taste.muted_sources
        assert len(shown_by) == one.sources
        assert not {one.story.section, *one.story.tags} & taste.muted_tags


@given(some_tastes, some_trends, st.data())
def test_the_order_in_which_stories_are_given_does_not_matter(taste, trends, data):
    had = data.draw(some_had(trends))
    shuffled = data.draw(st.permutations(trends))
    assert choose(shortlist(taste, shuffled), had, NOW) == choose(shortlist(taste, trends), had, NOW)


@given(some_tastes, some_trends, st.data())
def test_only_what_the_reader_had_of_the_shortlist_matters(taste, trends, data):
    had = data.draw(some_had(trends))
    listed = shortlist(taste, trends)
    known = {story_id: state for story_id, state in had.items() if story_id in listed.story_ids}
    assert choose(listed, had, NOW) == choose(listed, known, NOW)


@given(some_tastes, some_trends, st.data())
def test_how_a_story_stood_matters_only_if_so_many_may_tell_it_now_that_it_moved(taste, trends, data):
    had = data.draw(some_had(trends))
    most = {trend.story.id: max(trend.sources, 1 + len(trend.coverage)) for trend in trends}
    blurred = {
        story_id: state if has_grown(most.get(story_id, 0), state) else Shown(1, 1000, NOW)
        for story_id, state in had.items()
    }
    listed = shortlist(taste, trends)
    assert choose(listed, had, NOW) == choose(listed, blurred, NOW)


@given(some_tastes, some_trends)
def test_each_story_stands_under_the_topic_that_fits_it_best(taste, trends):
    listed = shortlist(taste, trends)
    told = Told(taste, trends)
    for tag in listed.weights:
        fitting = {one for one in told.leading(tag) if best_fitting(listed.weights, one.story) == tag}
        assert set(listed.by_tag[tag]) == fitting
