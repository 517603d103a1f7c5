"""What a chart shows, and that it becomes a picture."""

import re
import struct
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from digestbot.charts.charts import chart_of
from digestbot.charts.drawing import HEIGHT, PIXELS, WIDTH, draw, drawing
from digestbot.charts.spans import begins_of
from digestbot.model import Chart, History, Series

NOW = datetime(2026, 11, 30, 5, 40, tzinfo=UTC)


def history(subject, span, *series, **more):
    return History(subject, span, begins_of(span, NOW, ZoneInfo("Europe/Berlin")), NOW, series, **more)


def week(*values, form="columns", dark=False, name="sent"):
    return Chart((Series(name, values),), tuple(str(24 + i) for i, _ in enumerate(values)), form, dark)


def bars(svg):
    """Where each bar begins, counted from the top, and how high it is."""
    found = re.findall(r'<rect[^>]* y="([\d.]+)"[^>]* height="([\d.]+)"[^>]*class="rect', svg)
    return [(float(top), float(height)) for top, height in found]


def heights(svg):
    return [height for _, height in bars(svg)]


def written(svg):
    return re.findall(r"<text[^>]*>([^<]*)</text>", svg)


def size(png):
    assert png.startswith(b"\x89PNG")
    return struct.unpack(">II", png[16:24])


def test_a_day_names_each_sixth_hour():
    labels = chart_of(history("feeds", "day", Series("articles", (1,) * 24)), dark=False).labels

    assert len(labels) == 24
    assert [label for label in labels if label] == ["12", "18", "00", "06"]
    assert labels[-1] == "06"


def test_a_month_names_each_seventh_day_up_to_today():
    labels = chart_of(history("readers", "month", Series("new", (1,) * 30)), dark=False).labels

    assert [label for label in labels if label] == ["2", "9", "16", "23", "30"]


def test_topics_are_ranks_with_the_numbers_that_the_caption_explains():
    chart = chart_of(
        history("topics", "week", Series("earlier", (5, 2)), tags=("climate", "sport")), dark=True
    )

    assert (chart.form, chart.labels, chart.dark) == ("ranks", ("1", "2"), True)


def test_a_bar_is_as_high_as_its_number():
    first, second, third = heights(drawing(week(10, 20, 40)))

    assert second == pytest.approx(2 * first, rel=0.01)
    assert third == pytest.approx(4 * first, rel=0.01)


@pytest.mark.parametrize(
    ("highest", "lines"),
    [
        (0, ["0", "1"]),
        (1, ["0", "1"]),
        (7, ["0", "2", "4", "6", "8"]),
        (100, ["0", "50", "100"]),
        (12_345, ["0", "5\u2009000", "10\u2009000", "15\u2009000"]),
    ],
)
def test_the_lines_stand_at_few_round_numbers(highest, lines):
    assert [text for text in written(drawing(week(highest, 0))) if text not in {"24", "25"}] == lines


def test_who_left_is_drawn_below_zero():
    chart = Chart((Series("new", (4, 0)), Series("left", (0, 2))), ("1", "2"), "columns", dark=False)

    (came_top, came_height), (left_top, left_height) = [bar for bar in bars(drawing(chart)) if bar[1]]
    assert left_top == pytest.approx(came_top + came_height)
    assert left_height == pytest.approx(came_height / 2)
    assert written(drawing(chart))[:4] == ["2", "0", "2", "4"]  # the lines, from the lowest


def test_a_picture_has_no_words_so_it_suits_every_language():
    shown = "".join(written(drawing(week(1, 22, 333))))

    assert not any(sign.isalpha() for sign in shown)


@pytest.mark.parametrize("dark", [False, True])
def test_a_picture_is_a_png_of_the_same_size_for_each_span(dark):
    picture = draw(week(1, 2, 3, dark=dark))

    assert size(picture) == (round(WIDTH * PIXELS), round(HEIGHT * PIXELS))
    assert len(picture) < 100_000


def test_the_dark_picture_differs():
    assert draw(week(1, 2)) != draw(week(1, 2, dark=True))


def test_the_numbers_are_drawn_without_any_font_of_the_system():
    """With figures, a picture takes more bytes than the same without."""
    chart = week(1, 2, 3)
    bare = Chart(chart.series, ("", "", ""), chart.form, chart.dark)

    assert len(draw(chart)) > len(draw(bare)) + 300


def test_a_chart_of_nothing_is_still_a_picture():
    assert size(draw(Chart((Series("earlier", ()),), (), "ranks", dark=False)))
    assert size(draw(week(0, 0)))
