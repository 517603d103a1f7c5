"""The weekly report as it looks, and that it fits below a picture in each language."""

from dataclasses import replace
from datetime import date
from typing import get_args

import pytest
from test_pages_golden import on_paper

from digestbot.actions.alerts.alert_messages import CAPTION_UNITS
from digestbot.actions.watch.weekly_reports import NAMED
from digestbot.model import FeedId, Trouble, TroubleKind, WeekFigure
from digestbot.pages.contexts import WeeklyReportPage
from digestbot.pages.languages.catalogue import languages
from digestbot.pages.markup import plain, units
from digestbot.pages.templates import templates_folder


def figures(count, before, *names):
    return tuple(WeekFigure(name, count, before) for name in names)


def report(count, before, *troubles):
    return WeeklyReportPage(
        date(2026, 11, 23),
        date(2026, 11, 29),
        "Europe/Vienna",
        compared=before is not None,
        readers=figures(count, before, "new", "left", "unreachable"),
        digests=figures(count, before, "sent", "late", "failed"),
        deliveries=figures(count, before, "sent", "unknown", "failed"),
        feeds=figures(count, before, "articles"),
        alerts=count,
        alerts_before=before,
        active=count,
        sources=40,
        unread=2,
        troubles=troubles,
        more=len(troubles),
    )


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_report_looks_like_this(pages, language, html_file):
    first = replace(report(0, None), unread=0)
    full = report(1240, 1180, Trouble("feed_failing", "The Harbour Post", 3.4, FeedId(1), "timeout"))

    assert on_paper((*pages.show(first, language), *pages.show(full, language))) == html_file


@pytest.mark.parametrize("language", languages([templates_folder()]))
def test_a_report_of_a_bad_week_fits_below_a_picture(pages, language):
    for kind in get_args(TroubleKind):
        one = Trouble(kind, "W" * 200, 30.4, FeedId(1), "not_a_feed")
        [message] = pages.show(report(123_456, 123_456, *[one] * NAMED), language)

        assert units(plain(message.html)) <= CAPTION_UNITS, kind
