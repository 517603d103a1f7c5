from datetime import UTC, datetime, timedelta, timezone

import pytest
from newsroom_builders import NOW, reading

from digestbot.model import UNDATED, Acquaintances, ArticleId, Feed, FeedId, KnownArticle, SourceId
from digestbot.newsroom.stories.articles import (
    admit,
    as_first_read,
    believed_instant,
    is_first_reading,
    redated,
)


def test_a_reading_with_a_title_becomes_an_article_under_its_own_key():
    [admitted] = admit([reading("Bridge opens", key="outlet.example/bridge", entry_id="guid-1")], NOW)
    assert (admitted.key, admitted.entry_id) == ("outlet.example/bridge", "guid-1")


@pytest.mark.parametrize("title", ["", "   ", "\n\t\u00a0"])
def test_a_reading_without_a_title_is_dropped(title):
    assert admit([reading(title)], NOW) == ()


def test_the_same_article_twice_in_a_batch_is_kept_once():
    twice = [
        reading("Bridge opens", key="outlet.example/bridge"),
        reading("Bridge open!", key="outlet.example/bridge"),
    ]
    assert [admitted.reading.title for admitted in admit(twice, NOW)] == ["Bridge opens"]


def test_without_a_link_title_and_date_make_the_article():
    monday, tuesday = NOW - timedelta(days=2), NOW - timedelta(days=1)
    readings = [
        reading("Weather", key=None, published=monday),
        reading("Weather", key=None, published=tuesday),
        reading(" weather ", key=None, published=monday),
    ]
    assert [admitted.reading.published for admitted in admit(readings, NOW)] == [monday, tuesday]


def test_without_link_and_date_two_feeds_with_one_title_have_two_articles():
    one, other = (
        reading("Live", key=None, source=source) for source in ("https://a.example", "https://b.example")
    )
    assert len(admit([one, other], NOW)) == 2


def test_entries_that_share_an_id_are_told_apart_by_their_links():
    first, second = (reading(title, entry_id="0") for title in ("One", "Two"))
    assert [admitted.entry_id for admitted in admit([first, second], NOW)] == ["0", "outlet.example/Two"]


def test_an_entry_from_long_ago_is_kept_with_its_own_date():
    [admitted] = admit([reading(published=NOW - timedelta(days=30))], NOW)
    assert admitted.at == NOW - timedelta(days=30)


@pytest.mark.parametrize(
    ("published", "believed"),
    [
        pytest.param(None, NOW, id="no date"),
        pytest.param(NOW - timedelta(hours=3), NOW - timedelta(hours=3), id="three hours ago"),
        pytest.param(NOW + timedelta(minutes=2), NOW, id="a clock that runs ahead a little"),
        pytest.param(NOW + timedelta(hours=10), NOW, id="the time of Sydney that is called UTC"),
        pytest.param(NOW + timedelta(days=1), NOW, id="tomorrow"),
        pytest.param(datetime(1970, 1, 1, tzinfo=UTC), NOW, id="the epoch"),
        pytest.param(datetime(1, 1, 1, tzinfo=UTC), NOW, id="year one"),
        pytest.param(datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=5))), NOW, id="before the first day"),
        pytest.param(
            NOW.replace(tzinfo=None) - timedelta(hours=1), NOW - timedelta(hours=1), id="no zone is UTC"
        ),
    ],
)
def test_the_instant_that_is_believed(published, believed):
    assert believed_instant(published, NOW) == believed


def test_the_believed_instant_is_in_utc():
    in_almaty = datetime(2026, 3, 2, 14, 0, tzinfo=timezone(timedelta(hours=5)))
    assert believed_instant(in_almaty, NOW).isoformat() == "2026-03-02T09:00:00+00:00"


NO_DATES = [
    pytest.param(None, id="no date"),
    pytest.param(datetime(1, 1, 1, tzinfo=UTC), id="year one"),
    pytest.param(datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=5))), id="before the first day"),
    pytest.param(datetime(1970, 1, 1, tzinfo=UTC), id="the epoch"),
    pytest.param(NOW + timedelta(days=400), id="a year ahead"),
]


@pytest.mark.parametrize("published", NO_DATES)
def test_what_has_no_date_is_no_news_at_a_first_reading(published):
    undated, dated = as_first_read(
        admit(
            [reading("Tags", published=published), reading("News", published=NOW - timedelta(hours=2))], NOW
        )
    )
    assert undated.at == UNDATED
    assert dated.at == NOW - timedelta(hours=2)


@pytest.mark.parametrize("published", NO_DATES)
def test_what_has_no_date_is_new_when_it_is_first_seen_later(published):
    [later] = admit([reading(published=published)], NOW)
    assert (later.at, later.reading.published) == (NOW, None)


def feed(**fields: object) -> Feed:
    return Feed(FeedId(1), SourceId(1), "Outlet", "https://outlet.example/feed", **fields)


@pytest.mark.parametrize(
    ("last_ok_at", "first"),
    [
        pytest.param(None, True, id="never read"),
        pytest.param(NOW - timedelta(hours=6), False, id="read today"),
        pytest.param(NOW - timedelta(days=40), True, id="given up, and taken up again"),
    ],
)
def test_a_reading_is_the_first_where_the_feed_was_not_read_lately(last_ok_at, first):
    assert is_first_reading(feed(last_ok_at=last_ok_at), NOW) is first


def dated(*agos: timedelta) -> list[datetime | None]:
    readings = [
        reading(f"Entry {number}", key=f"outlet.example/{number}", published=NOW - ago)
        for number, ago in enumerate(agos)
    ]
    return [fresh.reading.published for fresh in admit(readings, NOW)]


MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def test_dates_that_are_the_time_at_which_the_feed_was_made_are_none():
    assert dated(5 * MINUTE, 5 * MINUTE, 5 * MINUTE) == [None] * 3
    assert dated(timedelta(seconds=2), timedelta(seconds=2), timedelta(seconds=2), DAY) == [
        *[None] * 3,
        NOW - DAY,
    ]


def test_entries_of_one_time_may_have_come_together():
    weekly = [2 * DAY] * 5
    assert dated(*weekly) == [NOW - DAY * 2] * 5
    assert dated(MINUTE, MINUTE) == [NOW - MINUTE] * 2
    assert dated(5 * MINUTE, 5 * MINUTE, 5 * MINUTE, DAY) == [NOW - 5 * MINUTE] * 3 + [NOW - DAY]
    assert dated(HOUR, HOUR, HOUR) == [NOW - HOUR] * 3


def test_a_day_without_an_hour_is_a_date():
    midnight = NOW.replace(hour=0)
    readings = [reading(f"Entry {number}", published=midnight) for number in range(3)]
    just_after = midnight + 10 * MINUTE
    assert [fresh.at for fresh in admit(readings, just_after)] == [midnight] * 3


def again(*moved_by: timedelta, titles: str = "Entry") -> tuple[ArticleId, ...]:
    """Which articles of a feed got new dates, where its entries came with dates so much later than the first ones."""
    first = NOW - DAY
    known = {
        str(number): KnownArticle(ArticleId(number), f"outlet.example/{number}", f"Entry {number}", first)
        for number in range(len(moved_by))
    }
    readings = [
        reading(
            f"{titles} {number}",
            key=f"outlet.example/{number}",
            entry_id=str(number),
            published=first + later,
        )
        for number, later in enumerate(moved_by)
    ]
    return redated(admit(readings, NOW), Acquaintances(by_entry=known, by_key={}))


def test_a_feed_that_moves_its_dates_with_the_clock_is_found_out():
    assert again(HOUR, HOUR, HOUR) == (0, 1, 2)
    assert again(HOUR, 2 * HOUR, HOUR, timedelta(0)) == (0, 1, 2)


def test_articles_that_were_changed_may_get_a_new_date():
    assert again(HOUR, HOUR, timedelta(0)) == ()
    assert again(HOUR, HOUR, HOUR, *[timedelta(0)] * 7) == ()
    assert again(HOUR, HOUR, HOUR, titles="Update") == ()
    assert again(timedelta(0), timedelta(0), timedelta(0)) == ()
