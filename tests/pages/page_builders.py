"""Small builders of what the pages show, with invented news."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from digestbot.model import (
    EVERY_DAY,
    Article,
    ArticleId,
    DigestPlan,
    DigestSection,
    Pick,
    RecipientId,
    Schedule,
    ScheduleId,
    SourceId,
    Story,
    StoryId,
    Trend,
)
from digestbot.pages.contexts import DigestPage

#: 08:00 in Berlin.
NOW = datetime(2025, 12, 9, 7, 0, tzinfo=UTC)
TOMORROW = NOW + timedelta(days=1)
OUTLETS = ("The Harbour Post", "Northern Ledger", "Morgenblick", "Delta Wire", "The Lantern", "Kanal 6")


def an_article(number=1, source="The Harbour Post", **fields):
    known = {
        "id": ArticleId(number),
        "source_id": SourceId(number),
        "source_name": source,
        "url": f"https://news.example/{number}",
        "title": "Storm barrier holds through the night",
        "lead": "The gates closed at nine and opened again at dawn. Nobody was hurt.",
        "at": NOW - timedelta(hours=1),
        "first_seen_at": NOW - timedelta(hours=1),
    }
    return Article(**(known | fields))


def a_trend(number=1, outlets=1, phase="steady", hours=3, **fields):
    told = [
        an_article(number * 100 + index, source, **fields) for index, source in enumerate(OUTLETS[:outlets])
    ]
    story = Story(StoryId(number), tuple(told), None, ())
    shown = told[0]
    return Trend(
        story,
        1.0,
        phase,
        outlets,
        hours,
        shown,
        tuple(told[1:]),
        lead=shown.lead,
        picture=shown if shown.image else None,
    )


def a_digest(*sections, **fields):
    """A digest of (tag, trend, trend, …)."""
    plan = DigestPlan(
        NOW,
        tuple(DigestSection(tag, tuple(Pick(one, tag) for one in trends)) for tag, *trends in sections),
        fields.pop("quiet_tags", ()),
    )
    known = {"zone": "Europe/Berlin", "next_at": TOMORROW}
    return DigestPage(plan, **(known | fields))


def a_morning():
    """Three stories in two topics, one of them breaking."""
    storm = a_trend(1, 6, "breaking", image="https://news.example/storm.jpg")
    reef = a_trend(
        2,
        2,
        hours=9,
        title="Coral nursery off the cape doubles in a year",
        lead="Divers counted 4,000 young corals. “Twice what we hoped for,” says the marine station.",
        image="http://news.example/not-secure.jpg",
    )
    chip = a_trend(
        3,
        title="Chip made from wood pulp passes its first test",
        lead=None,
        at=NOW - timedelta(hours=14),
        url="https://news.example/chip?a=1&b=2",
    )
    return a_digest(
        ("climate", storm, reef),
        ("technology", chip),
        quiet_tags=("sport", "health"),
        names={"climate": "Climate"},
    )


def a_schedule(at=time(8), weekdays=EVERY_DAY, zone="Europe/Berlin"):
    return Schedule(ScheduleId(1), RecipientId(1), at, weekdays, zone, TOMORROW, date(2025, 12, 10))
