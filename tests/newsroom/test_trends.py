from dataclasses import replace
from datetime import timedelta

import pytest
from newsroom_builders import NOW, article, story, trend

from digestbot.newsroom.digests.trends import (
    an_edition_ago,
    clears_bar,
    rises,
    trending,
    trending_over,
    weigh,
    without_outlets,
)


def test_the_score_adds_up_the_outlets_by_the_age_of_their_latest_article():
    assert trend(0).score == pytest.approx(1.8)
    assert trend(6).score == pytest.approx(0.5 + 0.8 * 2**-0.25)
    assert trend(0, 24).score == pytest.approx(1.8 + 0.0625 + 0.4)


def test_an_outlet_that_repeats_itself_counts_once_with_its_latest():
    repeated = story(*(article(source=1, ago=ago) for ago in (0, 1, 2, 3)))
    assert weigh(repeated, NOW).score == pytest.approx(1.8)
    assert weigh(repeated, NOW).sources == 1


def test_an_outlet_that_comes_back_in_other_words_weighs_more_but_never_as_much_as_two():
    def returning(times):
        return weigh(story(*(article(f"Storm, day {ago}", source=1, ago=ago) for ago in range(times))), NOW)

    assert [returning(times).score for times in (1, 2, 3, 4, 40)] == pytest.approx(
        [1.8, 2.52, 3.24, 3.24, 3.24]
    )
    assert returning(40).score < trend(0, 0).score


def test_five_thousand_articles_of_an_outlet_within_an_hour_weigh_what_the_latest_does():
    flood = [article(f"Storm {number}", source=1, ago=0.01 + number / 5200) for number in range(5000)]
    assert weigh(story(*flood), NOW).score == weigh(story(flood[0]), NOW).score


def test_outlets_that_print_the_same_words_count_once():
    copied = [article(source=number, ago=number) for number in range(100)]
    weighed = weigh(story(*copied), NOW)
    assert (weighed.score, weighed.sources, weighed.lately) == (pytest.approx(1.8), 1, 1)


def test_a_report_that_many_outlets_print_is_trending_nevertheless():
    printed = weigh(story(*(article(source=number, ago=1) for number in range(100))), NOW)
    assert (printed.sources, printed.outlets, clears_bar(printed)) == (1, 100, True)


def test_an_article_from_the_future_is_as_warm_as_one_of_now():
    assert trend(-5).score == pytest.approx(1.8)


@pytest.mark.parametrize(
    ("agos", "phase"),
    [
        pytest.param((0.5, 1, 2), "breaking", id="three outlets within three hours, begun now"),
        pytest.param((1, 2, 9), "developing", id="two lately, one before"),
        pytest.param((3, 7, 8, 9), "steady", id="fewer than before"),
        pytest.param((1,), "steady", id="one outlet alone"),
        pytest.param((12.5, 20, 30), "fading", id="silent for half a day"),
        pytest.param((12, 20), "fading", id="silent for half a day to the minute"),
        pytest.param((11.9, 20), "steady", id="told just within half a day"),
        pytest.param((6, 2, 1), "developing", id="begun six hours ago, two of three told it lately"),
        pytest.param((6, 3, 2, 1), "breaking", id="begun six hours ago to the minute, three told it lately"),
        pytest.param((6.1, 3, 2, 1), "developing", id="begun more than six hours ago"),
        pytest.param((3.1, 2, 1), "developing", id="one of three a little too long ago"),
        pytest.param((5.9, 1), "developing", id="two within six hours"),
        pytest.param((6, 1), "steady", id="one within six hours"),
    ],
)
def test_phases_follow_fixed_rules(agos, phase):
    assert trend(*agos).phase == phase


def test_hours_are_whole_and_at_least_one():
    assert [trend(1).hours, trend(1, 1.2).hours, trend(0, 2.5).hours] == [1, 1, 3]


def test_the_headline_can_be_opened_and_is_not_shouted():
    shouted = article("STORM FLOODS THE OLD HARBOUR OF BREMEN", source=1, ago=0)
    unlinked = article("Storm floods the old harbour of Bremen again", source=2, ago=0, url=None)
    good = article("Storm floods the old harbour of Bremen", source=3, ago=2)
    assert weigh(story(shouted, unlinked, good), NOW).headline == good


def test_among_equals_the_recent_headline_wins():
    old, recent = article(source=1, ago=20), article(source=2, ago=1)
    assert weigh(story(old, recent), NOW).headline == recent


def test_coverage_has_one_article_of_each_other_outlet_newest_first():
    headline = article(source=1, ago=0.5, lead="A lead", image="https://outlet1.example/i.jpg")
    second, third = article(source=2, ago=3), article(source=3, ago=2)
    second_before, headline_before = article(source=2, ago=5), article(source=1, ago=6)
    weighed = weigh(story(headline, second, third, second_before, headline_before), NOW)
    assert weighed.headline == headline
    assert weighed.coverage == (third, second)


def test_coverage_ends_with_those_who_print_the_words_of_another():
    headline = article(source=1, ago=0.5, lead="A lead")
    copy, own, copy_of_own = (
        article(title, source=source, ago=source)
        for source, title in ((2, headline.title), (3, "Bremen under water"), (4, "Bremen under water"))
    )
    unlike = article("Storm", source=5, ago=5)
    weighed = weigh(story(headline, copy, own, copy_of_own, unlike), NOW)
    assert weighed.coverage == (own, copy_of_own, unlike, copy)


def test_trends_come_by_score_and_then_by_id():
    weak, strong = story(article(ago=20)), story(article(source=1), article(source=2))
    twins = [replace(story(article(ago=2)), id=number) for number in (901, 900)]
    assert [one.story.id for one in trending([weak, *twins, strong], NOW)] == [strong.id, 900, 901, weak.id]


def test_a_tag_selects_by_section_and_by_tag():
    sport, tagged = story(section="sport"), story(section="world", tags=("olympics", "sport"))
    other = story(section="world")
    assert {one.story.id for one in trending([sport, tagged, other], NOW, tag="sport")} == {
        sport.id,
        tagged.id,
    }


def test_limit_cuts():
    assert len(trending([story() for _ in range(5)], NOW, limit=2)) == 2


@pytest.mark.parametrize(
    ("agos", "outlets", "clears"),
    [
        pytest.param((1, 2), 10, True, id="two outlets"),
        pytest.param((0,), 10, False, id="one outlet where many could tell it"),
        pytest.param((40, 40), 10, False, id="two outlets, long ago"),
        pytest.param((10,), 2, True, id="one outlet that has the topic to itself"),
        pytest.param((30,), 1, False, id="one outlet, not today"),
    ],
)
def test_the_bar_tells_trending_from_merely_new(agos, outlets, clears):
    assert clears_bar(trend(*agos), outlets) is clears


@pytest.mark.parametrize(
    ("outlets", "bar"),
    [
        pytest.param(3, 0.9, id="where three could tell it"),
        pytest.param(2, 0.45, id="where two have the topic"),
    ],
)
def test_the_bar_itself_is_cleared_and_nothing_below_it(outlets, bar):
    told = trend(1, 2)
    assert clears_bar(replace(told, score=bar), outlets)
    assert not clears_bar(replace(told, score=bar - 0.0001), outlets)


def test_how_fast_a_story_moves_is_how_many_outlets_told_it_in_the_last_three_hours():
    again = [article(source=1, ago=ago) for ago in (0.1, 0.2, 0.3)]
    others = (article("A storm comes", source=2, ago=3), article("A storm came", source=3, ago=3.1))
    weighed = weigh(story(*again, *others), NOW)
    assert (weighed.lately, weighed.sources) == (2, 3)


def test_a_story_rises_and_falls_against_its_place_a_day_ago():
    fallen, risen, newcomer = (trend(*agos).story for agos in ((8, 30, 31), (1, 1, 1, 40), (1, 2)))
    ranking = trending((fallen, risen, newcomer), NOW)
    assert [one.story for one in ranking] == [risen, newcomer, fallen]
    assert rises(ranking, an_edition_ago(ranking, NOW)) == (1, None, -2)


def test_where_there_was_no_ranking_a_day_ago_nothing_has_moved():
    ranking = trending((story(article(ago=2)), story(article(ago=1))), NOW)
    assert rises(ranking, an_edition_ago(ranking, NOW)) == (0, 0)


def test_the_ranking_of_a_day_ago_knows_nothing_of_what_came_since():
    told = story(*(article(f"Storm {ago}", source=ago, ago=ago) for ago in (26, 25, 1)))
    [then] = an_edition_ago(trending((told,), NOW), NOW)
    assert (then.sources, then.lately, then.hours) == (2, 2, 1)


# --- bad input ------------------------------------------------------------------------------------


def test_ten_thousand_copies_by_one_outlet_weigh_as_much_as_one():
    flood = story(*(article(source=1, ago=number / 500) for number in range(10_000)))
    two_outlets = story(article("Storm", source=2, ago=1), article("Flood", source=3, ago=1))
    assert [trend.story for trend in trending((flood, two_outlets), NOW)] == [two_outlets, flood]
    assert (weigh(flood, NOW).sources, weigh(flood, NOW).phase) == (1, "steady")
    assert not clears_bar(weigh(flood, NOW))


def test_a_story_of_titles_without_words_still_has_a_headline():
    told = story(article("", source=1), article("🔥🔥", source=2), article("!!!", source=3))
    assert weigh(told, NOW).headline in told.articles


@pytest.mark.parametrize("jump", [-400, -30, 30, 400], ids=lambda days: f"{days} days")
def test_a_clock_that_jumps_leaves_scores_between_nothing_and_one_outlets_full_weight(jump):
    [weighed] = trending((story(article()),), NOW + timedelta(days=jump))
    assert 0 <= weighed.score <= 1.8


WEEK = timedelta(days=7)


def told(*agos, first_source=1):
    return story(*(article(f"Storm {at}", source=first_source + at, ago=ago) for at, ago in enumerate(agos)))


def test_over_a_week_each_day_counts_the_root_of_the_outlets_that_told_the_story():
    lasting, burst = told(1, 2, 3, 4, 25, 26, 27, 28), told(*[1] * 9, first_source=20)
    [first, second] = trending_over([burst, lasting], NOW, WEEK)

    assert [first.score, second.score] == pytest.approx([4, 3])
    assert [first.story, second.story] == [lasting, burst]


def test_over_a_day_each_three_hours_count():
    [one] = trending_over([told(1, 2, 4, 22)], NOW, timedelta(days=1))
    assert one.score == pytest.approx(2**0.5 + 2)


def test_over_a_time_only_what_was_told_in_it_counts():
    [one] = trending_over([told(24.5, 30, 1), told(25, first_source=20)], NOW, timedelta(days=1))
    assert (one.outlets, one.score, one.hours) == (1, 1, 1)


def test_without_an_outlet_a_story_is_weighed_over_the_same_time():
    [one] = trending_over([told(1, 50, 99)], NOW, WEEK)
    rest = without_outlets(one, {1})
    assert (one.score, rest.score, rest.over) == (3, 2, WEEK)


def test_what_is_told_in_the_next_minute_belongs_to_the_time_too():
    [one] = trending_over([told(-0.01, 1)], NOW, WEEK)
    assert one.score == pytest.approx(2**0.5)
