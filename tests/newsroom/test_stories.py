from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from newsroom_builders import NOW, article, hours

from digestbot.model import Membership, StoryId
from digestbot.newsroom.stories.stories import WINDOW, Grouper

FLOOD = "Storm floods the old harbour of Bremen"
FLOOD_TOO = "Old harbour of Bremen floods in storm"
BRIDGE = "Queen opens longest railway bridge over the Tagus"


def placed(grouper, *articles, now=NOW):
    return dict(grouper.add(articles, now).joins)


def test_two_outlets_that_tell_the_same_are_one_story_founded_by_the_first():
    first, second = article(FLOOD, source=1), article(FLOOD_TOO, source=2)
    assert placed(Grouper(), first, second) == {first.id: first.id, second.id: first.id}


def test_another_event_is_another_story():
    flood, bridge = article(FLOOD), article(BRIDGE)
    assert placed(Grouper(), flood, bridge) == {flood.id: flood.id, bridge.id: bridge.id}


def test_languages_with_other_scripts_are_grouped_as_well():
    for one, same, other in (
        (
            "Наводнение затопило старый порт Бремена",
            "Старый порт Бремена затоплен наводнением",
            "Королева открыла мост",
        ),
        ("暴风雨淹没不来梅老港口", "不来梅老港口被暴风雨淹没", "女王为最长铁路桥揭幕"),
        ("عاصفة تغرق ميناء بريمن القديم", "ميناء بريمن القديم تغرقه عاصفة", "الملكة تفتتح أطول جسر"),
    ):
        first, second, third = article(one, source=1), article(same, source=2), article(other, source=3)
        filled = Grouper()
        filled.add(
            [article(title, source=9) for title in (BRIDGE, "Дождь в Москве", "东京股市上涨", "أمطار")], NOW
        )
        assert placed(filled, first, second, third) == {
            first.id: first.id,
            second.id: first.id,
            third.id: third.id,
        }


def test_two_stories_that_a_third_article_ties_become_the_older_one():
    harbour = article("Storm floods Bremen harbour warehouses", source=1)
    rescue = article("Firemen rescue sailors after Bremen storm", source=2)
    both = article("Storm floods Bremen harbour warehouses, firemen rescue sailors", source=3)
    grouper = Grouper()
    grouper.add((harbour, rescue), NOW)
    changes = grouper.add((both,), NOW)
    assert changes.joins == ((both.id, harbour.id),)
    assert changes.merges == ((rescue.id, harbour.id),)
    assert placed(grouper, rescue) == {rescue.id: harbour.id}


def test_an_article_that_comes_again_keeps_its_story():
    grouper, first = Grouper(), article(FLOOD)
    grouper.add((first,), NOW)
    assert placed(grouper, first) == {first.id: first.id}


def test_titles_without_words_found_stories_of_their_own():
    first, second = article("🔥🔥🔥", source=1), article("!!!", source=2)
    assert placed(Grouper(), first, second) == {first.id: first.id, second.id: second.id}


def test_capitals_make_no_difference():
    first, second = article(FLOOD, source=1), article(FLOOD.upper(), source=2)
    assert placed(Grouper(), first, second)[second.id] == first.id


def test_an_article_older_than_the_window_stands_alone():
    recent, old = article(FLOOD, source=1), article(FLOOD, source=2, ago=100)
    assert placed(Grouper(), recent, old) == {recent.id: recent.id, old.id: old.id}


def test_after_the_window_the_same_words_are_another_story():
    first = article(FLOOD, source=1)
    grouper = Grouper()
    grouper.add((first,), NOW)
    later = replace(article(FLOOD, source=2), at=NOW + WINDOW)
    assert placed(grouper, later, now=NOW + WINDOW) == {later.id: later.id}


def test_a_story_that_goes_on_outlives_the_window_of_its_first_article():
    grouper, first = Grouper(), article(FLOOD, source=1)
    grouper.add((first,), NOW)
    for day in (1, 2, 3, 4):
        again = replace(article(FLOOD + f" day {day}", source=day), at=NOW + timedelta(days=day))
        assert placed(grouper, again, now=again.at) == {again.id: first.id}


FLOOD_TELLINGS = (
    "Storm floods the old harbour of Bremen",
    "Old harbour of Bremen under water after storm",
    "Bremen harbour flood: storm drives the Weser over its banks",
)
INQUIRY = "Sirens stayed silent in Bremen storm, inquiry finds; minister resigns"


@pytest.mark.parametrize(("later", "joins"), [(2, True), (50, False)], ids=str)
def test_a_new_development_days_later_is_a_story_of_its_own(later, joins):
    grouper = Grouper()
    flood = [article(title, source=number) for number, title in enumerate(FLOOD_TELLINGS, 1)]
    others = [article(title, source=9) for title in (BRIDGE, "Governors jockey for top party post")]
    grouper.add([*flood, *others], NOW)
    inquiry = replace(article(INQUIRY, source=4), at=NOW + timedelta(hours=later))
    [(_, story)] = grouper.add([inquiry], inquiry.at).joins
    assert story == (flood[0].id if joins else inquiry.id)


def test_what_is_told_of_a_new_development_gathers_around_it():
    grouper = Grouper()
    grouper.add([article(title, source=number) for number, title in enumerate(FLOOD_TELLINGS, 1)], NOW)
    titles = (
        INQUIRY,
        "Minister resigns over sirens that stayed silent",
        "Inquiry into silent sirens of Bremen storm: minister resigns",
    )
    later = [
        replace(article(title, source=n), at=NOW + timedelta(hours=50)) for n, title in enumerate(titles)
    ]
    changes = grouper.add(later, later[0].at)
    assert changes.joins == tuple((one.id, later[0].id) for one in later)
    assert not changes.merges


def test_an_article_that_stayed_alone_joins_the_story_that_grew_to_fit_it():
    lone = article("Harbour warehouses lost as dyke breaks", source=1)
    storm = [
        "Storm breaks dyke in Bremen",
        "Bremen dyke gives way in storm",
        "Storm in Bremen: dyke breaks, harbour warehouses under water",
        "Dyke breaks, warehouses in harbour of Bremen lost to storm",
    ]
    grouper = Grouper()
    grouper.add([article(title, source=8) for title in (BRIDGE, "Queen jockeys for top party post")], NOW)
    tellings = [lone, *(article(title, source=number) for number, title in enumerate(storm, 2))]
    memberships = memberships_after(tellings, grouper.add(tellings, NOW))
    assert len({one.story_id for one in memberships}) == 1


def test_a_clock_that_jumps_back_stops_nothing():
    grouper = Grouper()
    grouper.add((article(FLOOD),), NOW)
    second = article(FLOOD_TOO)
    assert second.id in placed(grouper, second, now=NOW - timedelta(days=400))


def test_ten_thousand_copies_of_one_headline_are_one_story():
    copies = [article(FLOOD, source=number % 50, number=number + 1) for number in range(10_000)]
    assert set(placed(Grouper(), *copies).values()) == {StoryId(1)}


def test_five_thousand_articles_of_one_outlet_in_an_hour_leave_the_stories_of_others_as_they_were():
    items = [
        article(f"{place} {thing} {number}", source=1, ago=number / 5000)
        for number, (place, thing) in enumerate(
            (f"Place{n % 70}", f"offers{n % 90} voucher{n % 110}") for n in range(5000)
        )
    ]
    grouper = Grouper()
    grouper.add(items, NOW)
    flood, bridge = article(FLOOD, source=2), article(BRIDGE, source=2)
    flood_too = article(FLOOD_TOO, source=3)
    assert placed(grouper, flood, bridge, flood_too) == {
        flood.id: flood.id,
        bridge.id: bridge.id,
        flood_too.id: flood.id,
    }


def test_a_clock_that_jumps_forward_forgets_and_goes_on():
    grouper, first = Grouper(), article(FLOOD)
    grouper.add((first,), NOW)
    later = NOW + timedelta(days=4000)
    second = replace(article(FLOOD_TOO), at=later)
    assert placed(grouper, second, now=later) == {second.id: second.id}
    assert grouper.remembered == 1
    back = article(FLOOD, source=3)
    assert back.id in placed(grouper, back)


def test_a_story_told_thousands_of_times_does_not_swallow_another_that_shares_its_words():
    details = ("dyke", "ferry", "warehouse", "tram", "market", "bridge", "school", "cellar", "crane", "pier")
    flood = [
        article(f"Bremen storm flood: {one} and {other} lost, {number} helpers", source=number % 40)
        for number, (one, other) in enumerate((one, other) for one in details for other in details * 20)
    ]
    grouper = Grouper()
    grouper.add(flood, NOW)
    other = article("Bremen theatre opens its season with a storm of applause")
    assert placed(grouper, other) == {other.id: other.id}


def test_a_single_rare_word_in_common_makes_no_story():
    racing = article("Three jockeys arrested in London race inquiry", source=1)
    election = article("Governors jockey for top party post", source=2)
    assert placed(Grouper(), racing, election) == {racing.id: racing.id, election.id: election.id}


def test_a_restored_grouper_goes_on_where_the_old_one_was():
    grouper, first, second = Grouper(), article(FLOOD), article(BRIDGE)
    grouper.add((first, second), NOW)
    memberships = [Membership(first, StoryId(first.id)), Membership(second, StoryId(second.id))]
    third = article(FLOOD_TOO, source=3)
    assert Grouper.restore(memberships, NOW).add((third,), NOW) == grouper.add((third,), NOW)


def test_memberships_from_before_the_window_are_forgotten():
    old = article(FLOOD, ago=100)
    second = article(FLOOD_TOO, source=2)
    restored = Grouper.restore([Membership(old, StoryId(old.id))], NOW)
    assert placed(restored, second) == {second.id: second.id}


# --- properties -----------------------------------------------------------------------------------

WORDS = "storm flood harbour bremen queen bridge tagus railway bank profit vote court mars rover 洪水 порт".split()  # noqa: SIM905 - a text of words reads better
bad_titles = st.text(
    st.sampled_from("aZ 0🔥👩‍👩‍👧\u200d\u202eשלוםمرحبا東京ไทย_-!\x00\ud7ff\u0301"), max_size=30
) | st.sampled_from(["", " ", "A" * 5000, "THE THE THE", "ＦＵＬＬ ＷＩＤＴＨ", "ﷺ" * 40])


@given(st.lists(st.tuples(bad_titles, st.integers(1, 3), st.floats(-500, 500)), max_size=30))
def test_no_title_and_no_time_stops_the_stream(tellings):
    articles = as_articles(tellings)
    memberships = memberships_after(articles, Grouper().add(articles, NOW))
    assert [one.article.id for one in memberships] == [one.id for one in articles]


titles = st.lists(st.sampled_from(WORDS), min_size=0, max_size=6).map(" ".join)
told = st.lists(st.tuples(titles, st.integers(1, 4), st.floats(0, 90)), max_size=25)


def as_articles(tellings, first_id=1):
    return [
        article(title, source=source, ago=ago, number=number)
        for number, (title, source, ago) in enumerate(tellings, start=first_id)
    ]


def memberships_after(articles, changes):
    """What storage would hold: the joins, then the merges."""
    story_of = dict(changes.joins)
    for gone, heir in changes.merges:
        story_of = {article_id: heir if story == gone else story for article_id, story in story_of.items()}
    return [Membership(one, story_of[one.id]) for one in articles]


@given(told)
def test_grouping_is_a_partition_into_stories_that_their_founders_are_in(tellings):
    articles = as_articles(tellings)
    memberships = memberships_after(articles, Grouper().add(articles, NOW))
    assert [one.article.id for one in memberships] == [one.id for one in articles]
    story_of = {one.article.id: one.story_id for one in memberships}
    assert all(story_of[story] == story for story in story_of.values())


@given(told)
def test_every_change_refers_to_stories_that_exist_by_then(tellings):
    articles = as_articles(tellings)
    changes = Grouper().add(articles, NOW)
    founded = {story for article_id, story in changes.joins if article_id == story}
    assert {story for _, story in changes.joins} <= founded
    gone = set()
    for going, heir in changes.merges:
        assert going in founded - gone
        assert heir in founded - gone - {going}
        gone.add(going)


@given(told, told)
def test_what_comes_after_a_restart_is_placed_as_without_one(before, after):
    first = [one for one in as_articles(before) if one.at > NOW - WINDOW]
    second = as_articles(after, first_id=100)
    grouper = Grouper()
    memberships = memberships_after(first, grouper.add(first, NOW))
    assert Grouper.restore(memberships, NOW).add(second, NOW) == grouper.add(second, NOW)


@given(told)
def test_one_at_a_time_or_all_at_once_makes_no_difference(tellings):
    articles = as_articles(tellings)
    together = Grouper().add(articles, NOW)
    grouper = Grouper()
    alone = [grouper.add((one,), NOW) for one in articles]
    assert together.joins == tuple(join for changes in alone for join in changes.joins)
    assert together.merges == tuple(merge for changes in alone for merge in changes.merges)


@settings(max_examples=30)
@given(st.lists(st.tuples(titles, st.integers(1, 4), st.floats(0, 30)), min_size=1, max_size=40))
def test_a_window_that_slides_forgets_whole_articles(tellings):
    grouper = Grouper()
    for number, one in enumerate(as_articles(tellings)):
        now = NOW + hours(12 * number)
        grouper.add((replace(one, at=now - (NOW - one.at)),), now)
    assert grouper.add((), NOW + timedelta(days=400)) == Grouper().add((), NOW)
    assert grouper.remembered == 0
