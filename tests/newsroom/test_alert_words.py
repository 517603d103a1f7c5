"""What an editor writes behind /alert, and what a reader writes behind /alerts."""

from datetime import UTC, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digestbot.errors import AlertRefused, BadTime
from digestbot.model import Audience, QuietHours
from digestbot.newsroom.alert_words import due_at, read_order, read_quiet

NOW = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("typed", "tags", "everybody", "chats", "at", "text"),
    [
        ("#climate The dam broke", ("climate",), False, "any", None, "The dam broke"),
        ("#climate #energy  The dam", ("climate", "energy"), False, "any", None, "The dam"),
        ("#climate, #climate The dam", ("climate",), False, "any", None, "The dam"),
        ("all The dam", (), True, "any", None, "The dam"),
        ("All dams broke", (), False, "any", None, "All dams broke"),
        ("@groups The dam", (), True, "groups", None, "The dam"),
        ("#sport @private The dam", ("sport",), False, "private", None, "The dam"),
        ("at 18:30 #sport The dam", ("sport",), False, "any", time(18, 30), "The dam"),
        ("at 6 pm #sport the dam", ("sport",), False, "any", time(18), "the dam"),
        ("at 6pm The dam", (), False, "any", time(18), "The dam"),
        ("all at 18:30 The dam", (), True, "any", time(18, 30), "The dam"),
        ("all at 7", (), True, "any", time(7), ""),
        ("at 7 #sport the dam", ("sport",), False, "any", time(7), "the dam"),
        ("at 7\nthe dam", (), False, "any", time(7), "the dam"),
        ("all @groups the dam", (), True, "groups", None, "the dam"),
        ("#sport @private #climate The dam", ("sport", "climate"), False, "private", None, "The dam"),
        ("#sport: the dam", ("sport",), False, "any", None, "the dam"),
        ("all\nclear: the dam", (), True, "any", None, "clear: the dam"),
        ("all ⚡ <b>The</b> dam", (), True, "any", None, "⚡ <b>The</b> dam"),
        ("all https://example.org/dam", (), True, "any", None, "https://example.org/dam"),
        ("all 🔴 Überflutung im Tal", (), True, "any", None, "🔴 Überflutung im Tal"),
        ("all Плотину прорвало", (), True, "any", None, "Плотину прорвало"),
        ("all Les vannes sont ouvertes", (), True, "any", None, "Les vannes sont ouvertes"),
        ("all\nEU leaders meet", (), True, "any", None, "EU leaders meet"),
        ("at 18:30\nArsenal play Chelsea", (), False, "any", time(18, 30), "Arsenal play Chelsea"),
        ("all 大坝决堤", (), True, "any", None, "大坝决堤"),
        ("At last the dam broke", (), False, "any", None, "At last the dam broke"),
        ("at 2026-11-24 07:00 all\nThe dam\nbroke", (), True, "any", time(7), "The dam\nbroke"),
        ("The #dam broke at 18:30", (), False, "any", None, "The #dam broke at 18:30"),
        ("# The dam", (), False, "any", None, "# The dam"),
        ("", (), False, "any", None, ""),
        ("#climate", ("climate",), False, "any", None, ""),
    ],
)
def test_the_order_stands_before_the_text(typed, tags, everybody, chats, at, text):
    order = read_order(typed)

    assert (order.tags, order.at, typed[order.text_at :]) == (tags, at, text)
    assert order.audience == Audience((), everybody, chats)


@pytest.mark.parametrize(
    "text",
    [
        "all clear: gates are open again",
        "All clear: gates are open again",
        "all, clear",
        "all: clear",
        "all <b>clear</b>",
        "all EU leaders meet in Brussels",
        "all Blacks beat Wales",
        "all The Hague courts closed",
        "all Los Angeles schools closed",
        "all “Titanic” divers are safe",
        "all A levels are off",
        "at 18:30 Arsenal play Chelsea",
        "at 18:30 La Liga decides",
        "at 6pm Überlingen holds its vote",
        "at 2026-11-24 07:00 Parliament meets",
        "all 12 miners were rescued",
        "all 12",
        "all …",
        "ALL CLEAR",
        "At 18:30 police closed the stadium",
        "AT 18:30 Police closed the stadium",
        "at 18:30 police closed the stadium",
        "at 18:30, Police closed the stadium",
        "at 18:30 5 people were hurt",
        "at 2026-11-24 07:00 voting begins",
        "at 5 people were hurt",
        "at 5 Downing Street there is a fire",
        "at 25 people were hurt",
        "At 5 people were hurt",
        "at noon the dam broke",
        "At noon The dam broke",
        "all at 18:30 police closed the stadium",
        "um 18:30 Uhr sperrte die Polizei das Stadion",
        "Um 18:30 Uhr sperrte die Polizei das Stadion",
        "alle sind gerettet",
        "Alle sind gerettet",
        "@groupsofpeople gathered",
    ],
)
@pytest.mark.parametrize("order", ["", "#sport ", "#sport #climate\n", "@groups #sport "])
def test_what_can_be_the_text_s_first_words_is_the_text(order, text):
    read = read_order(order + text)

    assert (order + text)[read.text_at :] == text
    assert (read.everybody, read.at) == (False, None)


def test_orders_that_could_be_the_text_s_beginning_are_named():
    for typed, named in (
        ("all The gates are open", "all"),
        ("at 18:30 The gates open", "at 18:30"),
        ("all EU leaders meet in Brussels", ""),
        ("@groups all at 6pm The dam", "all at 6pm"),
        ("all at 18:30 #sport the dam", ""),
        ("all @groups the dam", ""),
        ("all\nThe dam", ""),
        ("all https://example.org/dam", ""),
        ("all", ""),
        ("All dams broke", ""),
        ("all clear: the dam", ""),
        ("#sport The dam", ""),
    ):
        assert read_order(typed).doubtful == named, typed


def test_words_that_were_left_to_the_text_and_may_have_been_an_order_are_named():
    for typed, named in (
        ("all EU leaders meet in Brussels", "all"),
        ("at 18:30 Arsenal play Chelsea", "at 18:30"),
        ("@groups all at 6pm Dover is closed", "all at 6pm"),
        ("all clear: gates are open", ""),
        ("at 5 Downing Street there is a fire", ""),
        ("all The gates are open", ""),
        ("#sport all EU leaders", ""),
    ):
        assert read_order(typed).left == named, typed


@pytest.mark.parametrize("text", ["all The dam broke", "at 18:30 The dam broke", "at 7", "all"])
def test_after_a_topic_nothing_else_is_an_order(text):
    read = read_order(f"#sport {text}")

    assert (read.tags, read.everybody, read.at) == (("sport",), False, None)
    assert f"#sport {text}"[read.text_at :] == text


def test_a_time_that_is_none_is_refused():
    with pytest.raises(AlertRefused) as refused:
        read_order("at 25:99 #climate The dam")

    assert (refused.value.reason, refused.value.detail) == ("bad_time", "25:99")


@given(st.text(max_size=80))
def test_anything_can_be_typed(typed):
    try:
        order = read_order(typed)
    except AlertRefused:
        return
    assert 0 <= order.text_at <= max(len(typed), 0)


@pytest.mark.parametrize(
    ("day", "at", "zone", "utc"),
    [
        (None, time(18), "UTC", "2026-11-23T18:00"),
        (None, time(16), "UTC", "2026-11-24T16:00"),
        (None, time(17), "UTC", "2026-11-24T17:00"),
        (None, time(18, 30), "Europe/Berlin", "2026-11-23T17:30"),
        ("2026-11-24", time(7), "Asia/Tokyo", "2026-11-23T22:00"),
        (None, time(9), None, "2026-11-24T09:00"),
    ],
)
def test_a_time_is_the_next_one_on_the_editor_s_wall(day, at, zone, utc):
    assert due_at(day, at, zone, NOW) == datetime.fromisoformat(utc).replace(tzinfo=UTC)


@pytest.mark.parametrize(("day", "reason"), [("2026-11-22", "in_the_past"), ("2026-02-30", "bad_time")])
def test_a_day_that_is_past_or_none_is_refused(day, reason):
    with pytest.raises(AlertRefused) as refused:
        due_at(day, time(18), "UTC", NOW)

    assert refused.value.reason == reason


@pytest.mark.parametrize(
    ("text", "quiet"),
    [
        ("22:00-07:00", QuietHours(time(22), time(7))),
        ("22:30 – 06:15", QuietHours(time(22, 30), time(6, 15))),
        ("22 to 7", QuietHours(time(22), time(7))),
        ("10 pm - 6 am", QuietHours(time(22), time(6))),
        ("10 p.m. to 6 a.m.", QuietHours(time(22), time(6))),
        ("22 a 7", QuietHours(time(22), time(7))),
        ("22 bis 7", QuietHours(time(22), time(7))),
        ("2200-0700", QuietHours(time(22), time(7))),
        ("off", None),
        (" OFF ", None),
    ],
)
def test_quiet_hours_are_read(text, quiet):
    assert read_quiet(text) == quiet


@pytest.mark.parametrize("text", ["", "22:00", "22:00-22:00", "25:00-07:00", "night", "1-2-3", "x" * 4000])
def test_what_are_no_quiet_hours_is_refused(text):
    with pytest.raises(BadTime):
        read_quiet(text)
