from datetime import UTC, datetime, timedelta, timezone

import pytest
from newsroom_builders import NOW, reading

from digestbot.newsroom.articles import admit, believed_instant, is_fresh


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


def test_an_entry_from_long_ago_is_kept_but_is_not_fresh():
    [admitted] = admit([reading(published=NOW - timedelta(days=30))], NOW)
    assert not is_fresh(admitted.at, NOW)


@pytest.mark.parametrize(
    ("published", "believed"),
    [
        pytest.param(None, NOW, id="no date"),
        pytest.param(NOW - timedelta(hours=3), NOW - timedelta(hours=3), id="three hours ago"),
        pytest.param(NOW + timedelta(minutes=2), NOW, id="a clock that runs ahead a little"),
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
