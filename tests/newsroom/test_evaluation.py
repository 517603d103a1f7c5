from datetime import timedelta
from math import log2

import pytest
from newsroom_builders import NOW, article

from digestbot.newsroom.evaluation.evaluation import (
    BASELINES,
    by_newest,
    by_trend,
    group_one_by_one,
    moments_between,
    score_clusters,
    score_sections,
    score_trends,
)


def test_a_perfect_partition_scores_one():
    scores = score_clusters(["a", "a", "b"], [1, 1, 2])
    assert (scores.bcubed_f1, scores.pairwise_f1, scores.nmi) == (1, 1, pytest.approx(1))


def test_one_heap_has_full_recall_and_little_precision():
    scores = score_clusters(["a"] * 4, [1, 1, 2, 2])
    assert (scores.bcubed_precision, scores.bcubed_recall) == (0.5, 1)
    assert (scores.pairwise_precision, scores.pairwise_recall) == (pytest.approx(2 / 6), 1)
    assert scores.nmi == pytest.approx(0)


def test_singletons_have_full_precision():
    scores = score_clusters(["a", "b", "c"], [1, 1, 1])
    assert (scores.bcubed_precision, scores.bcubed_recall) == (1, pytest.approx(1 / 3))
    assert (scores.pairwise_precision, scores.pairwise_f1) == (0, 0)


def test_stories_are_named_by_their_last_heir():
    harbour = article("Storm floods Bremen harbour warehouses", source=1, ago=3)
    rescue = article("Firemen rescue sailors after Bremen storm", source=2, ago=2)
    both = article("Storm floods Bremen harbour warehouses, firemen rescue sailors", source=3, ago=1)
    assert group_one_by_one([harbour, rescue, both]) == dict.fromkeys(
        (harbour.id, rescue.id, both.id), harbour.id
    )


def test_a_section_is_right_if_it_is_allowed():
    scores = score_sections(["sport", "world", None], [["sport"], ["politics", "world"], ["business"]])
    assert scores.accuracy == pytest.approx(2 / 3)
    assert scores.macro_f1 == pytest.approx((1 + 1 + 0) / 3)


def told(*tellings):
    """(story, outlet, hours after NOW) in the order of time."""
    return [
        (article(f"Storm {outlet}", source=outlet, ago=-hour), story)
        for story, outlet, hour in sorted(tellings, key=lambda t: t[2])
    ]


def test_a_ranking_that_foretells_the_busier_story_scores_higher():
    stream = told((1, 1, -30), (2, 1, -1), (1, 1, 1), (1, 2, 2), (1, 3, 3), (2, 2, 1))
    scores = score_trends(
        stream,
        [NOW],
        {"right": lambda story, _: -story.id, "newest": by_newest},
    )
    assert scores["right"].ndcg_at_10 == pytest.approx(1)
    assert scores["newest"].ndcg_at_10 == pytest.approx((1 + 3 / log2(3)) / (3 + 1 / log2(3)))


def test_what_is_told_at_the_moment_or_later_than_twelve_hours_does_not_count():
    stream = told((1, 1, -1), (2, 1, -2), (2, 2, 0), (2, 3, 13), (1, 2, 12))
    scores = score_trends(stream, [NOW], {"newest": by_newest})
    assert scores["newest"].ndcg_at_10 == pytest.approx(1)
    assert scores["newest"].precision_at_10 == pytest.approx(0.1)


def test_a_story_without_an_article_in_two_days_is_no_candidate():
    stream = told((1, 1, -49), (2, 1, -1), (1, 2, 1), (2, 2, 2))
    assert score_trends(stream, [NOW], {"trend": by_trend})["trend"].ndcg_at_10 == 1


def test_a_moment_comes_every_six_hours_from_the_first_and_not_at_the_last():
    moments = moments_between(NOW, NOW + timedelta(hours=12))
    assert moments == [NOW, NOW + timedelta(hours=6)]
    assert moments_between(NOW, NOW) == []


def test_nothing_is_scored_where_nothing_more_is_told():
    assert score_trends(told((1, 1, -1)), [NOW], {"newest": by_newest}) == {}


def test_all_baselines_run_on_the_same_stream():
    stream = told((1, 1, -5), (1, 2, -4), (2, 1, -1), (1, 3, 1))
    scores = score_trends(
        stream, moments_between(NOW, NOW + timedelta(hours=12)), {"trend": by_trend, **BASELINES}
    )
    assert set(scores) == {"trend", "newest", "articles", "sources_24h", "hacker_news"}
    assert scores["trend"].ndcg_at_10 == scores["articles"].ndcg_at_10 == 1 > scores["newest"].ndcg_at_10
