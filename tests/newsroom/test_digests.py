from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from newsroom_builders import NOW, article, follows, hours, story, trend

from digestbot.model import Follow, Leanings, Preferences, Shown, StoryId, Taste
from digestbot.newsroom.digests.digests import MOST_UNCONFIRMED, MOST_UPDATES, choose
from digestbot.newsroom.digests.rankings import Ranking
from digestbot.newsroom.digests.shortlists import TasteRanking, best_fitting, shortlist
from digestbot.newsroom.digests.tastes import weights
from digestbot.newsroom.digests.trends import weigh
from digestbot.newsroom.stories.developments import has_developed, has_grown, has_moved
from digestbot.newsroom.stories.threads import marks_of, same_event, same_thread


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


def test_the_strongest_story_leads_whatever_its_topic():
    sport, strongest = trends_of("sport", 2), trend(0.2, 0.2, 0.2, section="world", first_source=21)

    made = plan(("sport", "world"), [*sport, strongest])

    assert [pick.trend for pick in made.picks] == [strongest, *sport]
    assert chosen(made) == {"sport": sport, "world": [strongest]}


def test_what_weighs_more_for_the_reader_leads():
    made = compose((Follow("sport"), Follow("world", 2.0)), [*even("sport", 2), *even("world", 2, 31)])

    assert made.picks[0].tag == "world"


def test_articles_and_outlets_are_counted_since_a_moment():
    ranking = Ranking([trend(1, 1), trend(30, 30, first_source=21)])
    since = NOW - hours(24)
    recent = [one for each in ranking for one in each.story.articles if one.at >= since]

    assert ranking.told_since(since) == (len(recent), len({one.source_id for one in recent})) != (0, 0)
    assert ranking.told_since(NOW + hours(1)) == (0, 0)


def test_a_story_that_the_reader_had_is_not_told_again():
    had, new = trends_of("world", 2)
    assert chosen(plan(("world",), [had, new], seen=[had.story.id])) == {"world": [new]}


def even(section, number, first_source=1):
    """Stories of two outlets each, all as warm."""
    return [trend(1, 1, section=section, first_source=first_source + 2 * one) for one in range(number)]


def test_topics_whose_stories_are_as_strong_share_evenly():
    made = plan(("sport", "world"), [*even("sport", 9), *even("world", 9, 31)], most=4)
    assert [len(picks) for picks in chosen(made).values()] == [2, 2]


@pytest.mark.parametrize(("length", "most"), [("short", 3), ("normal", 7), ("long", 12)])
def test_a_digest_has_as_many_stories_as_its_length_says(length, most):
    trends = [replace(one, lead="More.") for one in (*even("sport", 9), *even("world", 9, 31))]
    made = choose(shortlist(Taste(follows("sport", "world")), trends), {}, NOW, Preferences(length=length))
    assert len(made.picks) == most
    assert bool(made.also) == (length != "short")
    leads = {pick.trend.lead for pick in made.picks}
    assert (leads == {None}) == (length == "short")


def test_a_topic_of_twice_the_weight_has_more():
    trends = [*even("sport", 9), *even("world", 9, 31)]
    made = compose((Follow("sport"), Follow("world", 2.0)), trends, most=6)
    assert {tag: len(picks) for tag, picks in chosen(made).items()} == {"sport": 2, "world": 4}


def test_a_strong_day_s_third_story_comes_before_a_weak_one_of_another_topic():
    strong = [trend(*[one] * 6, section="world", first_source=10 * one) for one in (1, 2, 3)]
    weak = trend(20, 21, section="health", first_source=80)
    made = plan(("health", "world"), [*strong, weak], most=3)
    assert chosen(made) == {"world": strong}
    assert [pick.trend for pick in made.also] == [weak]
    assert made.quiet_tags == ()


def test_the_last_followed_topic_comes_on_a_full_day_if_its_story_is_the_strongest():
    topics = ("world", "politics", "business", "technology", "science", "health", "environment", "sport")
    weak = [trend(9, 9, section=one, first_source=10 * n) for n, one in enumerate(topics)]
    strong = trend(*[1] * 8, section="sport", first_source=200)
    assert chosen(plan(topics, [*weak, strong]))["sport"][0] == strong


@pytest.mark.parametrize(
    ("sport", "world", "numbers"),
    [(1.0, 0.5, [3, 1]), (1.0, 0.7, [3, 2]), (1.0, 2.0, [3, 6]), (0.5, 0.5, [3, 3]), (0.1, 1.0, [1, 3])],
)
def test_a_topic_has_room_as_it_weighs(sport, world, numbers):
    trends = [*trends_of("sport", 9), *trends_of("world", 9)]
    made = compose((Follow("sport", sport), Follow("world", world)), trends, most=20, per_tag=3)
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
    # Sport was not quiet: this is its news.
    assert made.quiet_tags == ()


def test_a_tag_that_is_not_followed_does_not_matter():
    assert plan(("health",), trends_of("sport", 3)).empty


def test_topics_in_which_nothing_is_trending_are_named():
    assert plan(("health", "world"), trends_of("world", 1)).quiet_tags == ("health",)


def test_a_topic_is_quiet_if_the_reader_had_all_its_news():
    [had] = trends_of("world", 1)
    assert plan(("world", "sport"), [had, *trends_of("sport", 1)], seen=[had.story.id]).quiet_tags == (
        "world",
    )


def test_a_topic_that_had_no_room_is_not_quiet():
    topics = ("world", "sport")
    made = plan(topics, [*trends_of("world", 3), trend(30, 30, section="sport", first_source=50)], most=2)
    assert "sport" not in chosen(made)
    assert made.quiet_tags == ()


def test_where_little_is_trending_the_best_that_one_outlet_alone_tells_may_come():
    alone = [trend(source, section="world", first_source=source) for source in (1, 2, 3, 4)]
    made = plan(("world",), alone)
    assert chosen(made) == {"world": alone[:MOST_UNCONFIRMED]}
    trending = [trend(9, 9, section="world", first_source=30 + 2 * one) for one in range(3)]
    assert all(one.sources > 1 for one in chosen(plan(("world",), [*alone, *trending]))["world"])


def test_what_one_outlet_alone_tells_comes_after_what_is_trending():
    alone = [trend(0.1 * source, section="world", first_source=source) for source in (1, 2, 3)]
    old = trend(20, 21, section="world", first_source=10)
    assert chosen(plan(("world",), [*alone, old]))["world"] == [old, *alone[:2]]
    assert plan(("world", "sport"), [*alone, *even("sport", 3, 31)], most=3).quiet_tags == ("world",)


def test_a_thin_digest_names_the_strongest_of_other_topics():
    [only] = trends_of("health", 1)
    others = [trend(*[1] * many, section="world", first_source=10 * many) for many in (5, 4, 3, 2)]
    made = plan(("health",), [only, *others])
    assert chosen(made) == {"health": [only]}
    assert [pick.trend for pick in made.also] == others[:3]
    assert [pick.trend for pick in plan(("science",), others).also] == others[:3]


def test_what_was_named_in_one_line_counts_as_had():
    others = [trend(*[1] * many, section="world", first_source=10 * many) for many in (5, 4, 3, 2)]
    seen = [one.story.id for one in others[:3]]
    assert [pick.trend for pick in plan(("science",), others, seen=seen).also] == others[3:]


def test_a_small_source_is_heard_in_the_topic_it_has_to_itself():
    alone = trend(1, section="world", tags=("kazakhstan",), first_source=77)
    assert chosen(plan(("kazakhstan",), [alone, *trends_of("world", 3)])) == {"kazakhstan": [alone]}


def test_no_story_is_dropped_for_its_outlet_another_one_s_telling_is_taken():
    first = trend(1, 1.1, 1.2, section="world", first_source=1)
    same_outlet = trend(1.3, 1.4, 1.5, section="world", first_source=1)
    weaker = trend(11.6, 11.7, 11.8, section="world", first_source=20)
    made = chosen(plan(("world",), [first, same_outlet, weaker], most=2))["world"]
    assert [one.story for one in made] == [first.story, same_outlet.story]
    assert made[0].headline.source_id != made[1].headline.source_id
    assert made[1].sources == same_outlet.sources


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


def test_of_two_stories_of_one_thread_the_newer_stands_first():
    told = [
        trend(*agos, first_source=source, title=f"Kerner trial: {what}")
        for agos, source, what in (((9, 9, 9, 9), 3, "witness heard"), ((1, 2), 20, "verdict due"))
    ]
    assert chosen(plan(("world",), told)) == {"world": told[::-1]}


def test_a_new_story_of_a_thread_names_the_one_that_the_reader_had():
    had, new, other = (
        trend(*agos, first_source=source, title=title)
        for agos, source, title in (
            ((29, 30, 31), 3, "Kerner trial: witness heard"),
            ((1, 2), 20, "Kerner trial: verdict due"),
            ((3, 4), 40, None),
        )
    )
    made = plan(("world",), [had, new, other], seen=[had.story.id])
    assert {pick.trend.story.id: pick.continues for pick in made.picks} == {
        new.story.id: had.headline,
        other.story.id: None,
    }


def test_a_thread_goes_on_from_a_story_that_became_weak_or_is_of_another_topic():
    weak, elsewhere, new, newer = (
        trend(*agos, section=section, first_source=source, title=title)
        for agos, section, source, title in (
            ((46,), "world", 3, "Kerner trial: witness heard"),
            ((30, 31), "sport", 10, "Sculler Nakata dopes, hearing opens"),
            ((1, 2), "world", 20, "Kerner trial: verdict due"),
            ((3, 4), "world", 40, "Sculler Nakata dopes, hearing ends"),
        )
    )
    made = plan(("world",), [weak, elsewhere, new, newer], seen=[weak.story.id, elsewhere.story.id])
    assert {pick.trend.story.id: pick.continues for pick in made.picks} == {
        new.story.id: weak.headline,
        newer.story.id: elsewhere.headline,
    }


def test_a_thread_goes_on_from_nothing_that_the_reader_muted():
    had = trend(29, 30, section="sport", first_source=3, title="Kerner trial: witness heard")
    new = trend(1, 2, first_source=20, title="Kerner trial: verdict due")
    taste = Taste(follows("world"), muted_sources=frozenset({3, 4}))
    made = choose(shortlist(taste, [had, new]), {had.story.id: shown(2)}, NOW)
    assert [pick.continues for pick in made.picks] == [None]


def test_two_stories_of_one_event_never_stand_in_one_digest():
    one = trend(1, 2, first_source=3, title="Ferry Aurora runs aground off Kestrel island")
    same = trend(3, 4, first_source=20, title="Aurora ferry aground off Kestrel")
    made = plan(("world",), [one, same])
    assert [pick.trend for pick in (*made.picks, *made.also)] == [one]


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


def test_outlets_that_come_back_with_other_words_make_an_update():
    early = [
        article(f"Probe lands on comet Ashby, says agency {one}", source=one, ago=50) for one in (1, 2, 3)
    ]
    late = [article(f"Sugar found in the comet's dust {one}", source=one, ago=4 - one) for one in (1, 2)]
    told = weigh(story(*early, *late), NOW)
    [pick] = again([told], {told.story.id: shown(3, ago=48)}).picks
    assert pick.update is not None
    assert (pick.update.outlets, pick.update.newest) == (0, late[-1])
    assert again([told], {told.story.id: shown(3, ago=48)}).quiet_tags == ()


@pytest.mark.parametrize(
    ("later", "developed"),
    [
        ([("Sugar found in comet dust", 1), ("Comet dust has sugar", 2)], True),
        ([("Sugar found in comet dust", 1), ("Comet dust has sugar", 1)], False),
        ([("Sugar found in comet dust", 1), ("Probe lands on comet", 2)], False),
        ([("Probe lands on comet", 1), ("Comet probe lands", 2)], False),
        ([], False),
    ],
)
def test_a_story_developed_when_two_outlets_agree_on_words_that_nobody_had_used(later, developed):
    told = story(
        article("Probe lands on comet", source=1, ago=40),
        *(article(title, source=source, ago=2) for title, source in later),
    )
    assert has_developed(told, NOW - hours(24)) is developed


SPANISH = ("Ferry encallado en el estrecho", "Encallado un ferry en el estrecho")


@pytest.mark.parametrize(
    ("titles", "language", "hours_ago", "moved"),
    [
        (["Kestrel ferry aground, crew safe"] * 4, "en", 2, True),
        (["Kestrel-Fähre auf Grund, Mannschaft gerettet"] * 4, "de", 2, False),
        (SPANISH, "es", 2, False),
        (["Kestrel ferry aground, crew safe"] * 4, "en", 30, False),
        (["Kestrel-Fähre auf Grund, Mannschaft gerettet"] * 4, "de", 30, False),
    ],
    ids=str,
)
def test_a_story_that_the_reader_had_in_one_language_does_not_come_again_in_another(
    titles, language, hours_ago, moved
):
    had = article("Ferry runs aground in Kestrel Strait", source=1, ago=40, language="en")
    others = [
        article(f"{title} {number}", source=2 + number, ago=hours_ago, language=language)
        for number, title in enumerate(titles)
    ]
    told = weigh(story(had, *others), NOW)
    reader = Taste(follows("world"), languages=frozenset({"en", language}))
    made = choose(shortlist(reader, [told]), {told.story.id: shown(1)}, NOW)
    assert bool(made.picks) is moved


def test_outlets_of_other_languages_do_not_make_a_story_grow():
    def moved(*languages):
        told = [article("Ferry aground in strait", source=at, ago=40, language="en") for at in range(8)]
        later = [
            article("Ferry aground in strait", source=20 + at, ago=2, language=one)
            for at, one in enumerate(languages)
        ]
        return has_moved(weigh_apart(*told, *later), shown(8))

    assert moved(*["en"] * 5)
    assert not moved(*["en"] * 3, "de", "fr")


def weigh_apart(*articles):
    """Weighed as if each outlet had words of its own."""
    return replace(weigh(story(*articles), NOW), sources=len(articles))


def test_headlines_of_other_languages_do_not_hide_the_thread():
    titles = (
        "Kerner trial begins in Bremen",
        "Bremen: Kerner trial begins",
        "Kerner on trial in Bremen court",
    )
    english = [article(title, source=1 + at, language="en") for at, title in enumerate(titles)]
    others = [
        article(f"{word} {at}", source=10 + at, language="de")
        for at, word in enumerate(
            ("Prozess", "Gericht", "Verfahren", "Auftakt", "Anklage", "Zeugen", "Richter") * 2
        )
    ]
    both = weigh(story(*english, *others), NOW)
    led_in_english = replace(both, headline=english[0], coverage=(*english[1:], *others))
    alone = weigh(story(*english), NOW)
    assert same_event(marks_of(led_in_english, ()), marks_of(alone, ()))


def test_new_stories_are_no_updates():
    assert [pick.update for pick in again(trends_of("world", 2), {}).picks] == [None, None]


def test_a_story_that_moved_counts_less_than_a_new_one():
    moved = trend(*(1.0 for _ in range(4)))
    new = trend(*(1.0 for _ in range(3)), first_source=20)
    made = again([moved, new], {moved.story.id: shown(1)})
    assert [pick.trend for pick in made.picks] == [new, moved]


def test_a_digest_has_few_updates():
    moved = [trend(*(1.0 for _ in range(5)), first_source=10 * one) for one in range(1, 7)]
    made = choose(
        shortlist(Taste(follows("world")), moved), {one.story.id: shown(2) for one in moved}, NOW, per_tag=5
    )
    assert len(made.picks) == MOST_UPDATES


# --- properties -----------------------------------------------------------------------------------

#: So that some stories are of one thread, and some tell one event.
TITLES = (
    "Kerner trial begins in Bremen court",
    "Kerner trial: court hears witness",
    "Kerner trial hears of missing money",
    "Bremen court begins Kerner trial",
)
TAGS = ("world", "sport", "football", "ai", "technology")
some_trends = st.lists(
    st.builds(
        trend,
        st.floats(0, 40),
        st.floats(0, 40),
        section=st.sampled_from(TAGS) | st.none(),
        tags=st.lists(st.sampled_from(TAGS), unique=True, max_size=3).map(tuple),
        first_source=st.integers(1, 5),
        title=st.none() | st.sampled_from(TITLES),
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
    assert under <= weights(taste).keys()
    assert set(made.quiet_tags) <= weights(taste).keys() - under
    named = [pick.trend.story.id for pick in made.also]
    assert len(set(named) | set(picked)) == len(named) + len(picked)
    threads = [marks_of(pick.trend, weights(taste)) for pick in (*made.picks, *made.also)]
    assert not any(
        all(same_thread(one, two) for one, two in combinations(three, 2))
        for three in combinations(threads, 3)
    )


@given(some_tastes, some_trends, st.data())
def test_a_topic_is_called_quiet_only_if_nothing_new_cleared_its_bar(taste, trends, data):
    had = data.draw(some_had(trends))
    made = choose(shortlist(taste, trends), had, NOW)
    told = TasteRanking(taste, trends)
    for tag in made.quiet_tags:
        cleared = told.cleared(tag).values()
        assert all(one.story.id in had and not has_moved(one, had[one.story.id]) for one in cleared)


@given(some_tastes, some_trends, st.data())
def test_what_is_muted_is_never_shown(taste, trends, data):
    made = choose(shortlist(taste, trends), data.draw(some_had(trends)), NOW)
    for one in (pick.trend for pick in (*made.picks, *made.also)):
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
def test_only_what_the_reader_had_of_the_news_matters(taste, trends, data):
    had = data.draw(some_had(trends))
    listed = shortlist(taste, trends)
    forgotten = {StoryId(1_000_000 + number): shown(2) for number in range(3)}
    assert choose(listed, had | forgotten, NOW) == choose(listed, had, NOW)


@given(some_tastes, some_trends, st.data())
def test_how_a_story_stood_matters_only_if_so_many_may_tell_it_now_that_it_moved(taste, trends, data):
    had = data.draw(some_had(trends))
    most = {trend.story.id: max(trend.sources, 1 + len(trend.coverage)) for trend in trends}
    stories = {trend.story.id: trend.story for trend in trends}
    blurred = {
        story_id: state
        if has_grown(most.get(story_id, 0), state) or has_developed(stories[story_id], state.at)
        else Shown(1, 1000, NOW)
        for story_id, state in had.items()
    }
    listed = shortlist(taste, trends)
    assert choose(listed, had, NOW) == choose(listed, blurred, NOW)


@given(some_tastes, some_trends)
def test_each_story_stands_under_the_topic_that_fits_it_best(taste, trends):
    listed = shortlist(taste, trends)
    told = TasteRanking(taste, trends)
    for tag in listed.weights:
        fitting = {one for one in told.leading(tag) if best_fitting(listed.weights, one.story) == tag}
        assert set(listed.by_tag[tag]) == fitting
