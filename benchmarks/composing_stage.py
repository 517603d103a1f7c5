"""A town of readers and two days of news, invented from a seed and written straight into the rows of a database."""

from __future__ import annotations

import json
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, insert

from digestbot.app import read_topics
from digestbot.config import Settings
from digestbot.model import (
    EVERY_DAY,
    SECTIONS,
    Article,
    ArticleId,
    Feed,
    Follow,
    Reading,
    Shown,
    SourceId,
    Story,
    StoryId,
    Taste,
)
from digestbot.newsroom.digests.digests import choose
from digestbot.newsroom.digests.rankings import Ranking
from digestbot.newsroom.digests.shortlists import shortlist
from digestbot.newsroom.digests.trends import trending
from digestbot.storage import Storage
from digestbot.storage.desk import Desk
from digestbot.storage.tables import (
    article,
    chat,
    digest,
    follow,
    job,
    job_story,
    recipient,
    schedule,
    source,
    story,
    story_member,
    story_tag,
    story_tagging,
    tag,
)

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
OUTLETS = 300
ZONES = ("Europe/Berlin", "Europe/London", "America/New_York", "Asia/Almaty", "Asia/Tokyo")
#: Of ten readers one skipped yesterday's digest, and one asked for another in between.
SKIPPED, ASKED = 0.1, 0.1
VECTOR_BYTES = 512
#: Rows written at once.
CHUNK = 20_000


@dataclass(frozen=True)
class Preference:
    """All that readers chose who have the same."""

    taste: Taste
    style: str
    language: str
    zone: str


@dataclass(frozen=True)
class Size:
    readers: int = 100_000
    preferences: int = 5_000
    articles: int = 20_000
    days: int = 14


def set_up(storage: Storage, size: Size) -> None:
    """Fill an empty database: news of two days, readers who are all due at ``NOW``, and what they saw."""
    chance = random.Random(20260302)
    topics = read_topics(Settings(_env_file=None, topics=None))
    storage.transact(lambda desk: desk.tags.ensure(topics.tags))
    tags = tuple(topic.slug for topic in topics.tags)
    stories = tuple(_stories(chance, size.articles, tags))
    preferences = _preferences(chance, size.preferences, tags)
    # Beside the desk: it keeps what happens, one thing at a time, and this is millions of rows that never did.
    with storage._engine.begin() as connection:
        _write_news(connection, stories)
        old = _write_old_news(connection, stories, size.days, tags, chance)
        _write_readers(connection, preferences, size, chance)
        _write_past(connection, preferences, chance, old, _lately(stories, preferences))
        if connection.dialect.name == "postgresql":
            # Whatever is written next gets an id after those given here.
            for table in (source, article, chat, recipient, schedule, story_tagging, job, digest):
                connection.exec_driver_sql(
                    f"SELECT setval(pg_get_serial_sequence('{table.name}', 'id'),"
                    f" (SELECT coalesce(max(id), 1) FROM {table.name}))"
                )


def tell_news(desk: Desk, articles: int, now: datetime = NOW, *, vectors: bool = False) -> None:
    """Add so many articles, as stories of the two days before ``now``.

    With ``vectors``, each has one, of random numbers.
    """
    chance = random.Random(20260302)
    topics = read_topics(Settings(_env_file=None, topics=None))
    desk.tags.ensure(topics.tags)
    tags = tuple(topic.slug for topic in topics.tags)
    stories: Iterable[Story] = _stories(chance, articles, tags, now)
    if vectors:
        stories = (
            replace(
                told,
                articles=tuple(replace(one, vector=chance.randbytes(VECTOR_BYTES)) for one in told.articles),
            )
            for told in stories
        )
    _write_news(desk.tags._connection, tuple(stories))


# --- news -----------------------------------------------------------------------------------------


def headlines(chance: random.Random) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    """For each event the words that tell of it, and common ones."""
    syllables = [a + b for a in "bdfgklmnprstvz" for b in ("a", "e", "i", "o", "u", "an", "or", "es", "il")]
    names = ["".join(chance.choices(syllables, k=3)).capitalize() for _ in range(30_000)]
    words = ["".join(chance.choices(syllables, k=2)) for _ in range(4_000)]
    while True:
        yield chance.sample(names, 3) + chance.sample(words, 4), chance.sample(words, 8)


def articles_of(count: int) -> tuple[Article, ...]:
    """So many articles of two days, in the order of time."""
    told = _stories(random.Random(7), count, ("",))
    return tuple(sorted((one for story_ in told for one in story_.articles), key=lambda one: one.at))


def readings(count: int, in_window: int) -> Iterator[Reading]:
    """What an outlet brings at ``NOW``: in turn about a story of the stage with so many articles, and about a new one."""
    chance = random.Random(20260302)
    known = [story_.articles[0] for story_ in _stories(chance, in_window, ("",)) if len(story_.articles) > 1]
    new = headlines(random.Random(8))
    for number in range(count):
        url = f"https://herald.example/{number}"
        telling, common = next(new)
        retold = known[number % len(known)]
        yield Reading(
            kind="entry",
            source="https://herald.example/feed",
            url=url,
            key=url,
            title=retold.title if number % 2 else " ".join([*telling, *common[:2]]).capitalize(),
            lead=retold.lead if number % 2 else " ".join([*telling, *common]).capitalize() + ".",
            published=NOW,
            entry_id=url,
            language="en",
        )


def a_feed(desk: Desk) -> Feed:
    return desk.feeds.add(
        "https://herald.example/feed", source_name="The Herald", source_key="herald.example", now=NOW
    )


def _stories(
    chance: random.Random, articles: int, tags: Sequence[str], now: datetime = NOW
) -> Iterator[Story]:
    """Most are told by one outlet, some by dozens; over the two days before ``now``."""
    number = 0
    told = headlines(chance)
    while number < articles:
        telling, common = next(told)
        size = min(int(chance.paretovariate(1.15)), 60)
        began = now - 2 * DAY * chance.random()
        outlets = chance.sample(range(1, OUTLETS + 1), size)
        members = []
        for outlet in outlets:
            number += 1
            at = min(began + chance.expovariate(1 / 6) * HOUR, now - timedelta(minutes=1))
            members.append(_article(chance, number, outlet, telling, common, at))
        members.sort(key=lambda one: one.at)
        section = chance.choice(SECTIONS)
        about = tuple(dict.fromkeys(chance.choices(tags, k=chance.randint(0, 4))))
        yield Story(StoryId(min(one.id for one in members)), tuple(members), section, about, len(members) + 1)


def _article(
    chance: random.Random,
    number: int,
    outlet: int,
    telling: Sequence[str],
    common: Sequence[str],
    at: datetime,
) -> Article:
    title = " ".join(chance.sample(telling, 5) + chance.sample(common, 3)).capitalize()
    lead = " ".join([*telling, *chance.choices(common, k=18)]).capitalize() + "."
    return Article(
        id=ArticleId(number),
        source_id=SourceId(outlet),
        source_name=f"Outlet {outlet}",
        url=f"https://outlet-{outlet}.example/news/{number}",
        title=title,
        lead=lead,
        at=at,
        first_seen_at=at,
        published_at=at,
        published_offset=0,
        image=f"https://outlet-{outlet}.example/{number}.jpg",
        language="en",
    )


def _write_news(connection: Connection, stories: Sequence[Story]) -> None:
    _write(
        connection,
        source,
        (
            {"id": number, "key": f"outlet-{number}.example", "name": f"Outlet {number}", "created_at": NOW}
            for number in range(1, OUTLETS + 1)
        ),
    )
    _write(connection, article, (_article_row(one) for told in stories for one in told.articles))
    _write_stories(connection, stories)


def _article_row(one: Article) -> dict:
    return {
        "id": one.id,
        "source_id": one.source_id,
        "key": one.url,
        "url": one.url,
        "title": one.title,
        "lead": one.lead,
        "at": one.at,
        "first_seen_at": one.first_seen_at,
        "published_at": one.published_at,
        "published_offset": 0,
        "authors": (),
        "tags": (),
        "image": one.image,
        "language": one.language,
        "vector": one.vector,
        "grouped_at": one.at,
    }


def _write_stories(connection: Connection, stories: Sequence[Story]) -> None:
    ids = {row.slug: row.id for row in connection.execute(tag.select())}
    _write(
        connection,
        story,
        ({"id": told.id, "revision": told.revision, "created_at": told.first_seen} for told in stories),
    )
    _write(
        connection,
        story_member,
        (
            {"story_id": told.id, "article_id": one.id, "joined_at": one.at, "joined_revision": 1 + number}
            for told in stories
            for number, one in enumerate(told.articles)
        ),
    )
    _write(
        connection,
        story_tagging,
        (
            {
                "id": told.id,
                "story_id": told.id,
                "revision": told.revision,
                "set_at": told.last_seen,
                "set_by": "rule",
                "section": told.section,
            }
            for told in stories
        ),
    )
    _write(
        connection,
        story_tag,
        (
            {"tagging_id": told.id, "position": position, "tag_id": ids[slug]}
            for told in stories
            for position, slug in enumerate(told.tags)
        ),
    )


def _write_old_news(
    connection: Connection, stories: Sequence[Story], days: int, tags: Sequence[str], chance: random.Random
) -> dict[int, dict[str, list[int]]]:
    """The stories of the days before these two, by day and tag; each of one article, as they are shown no more."""
    number = max(one.id for told in stories for one in told.articles)
    told = headlines(chance)
    old, by_day = [], {}
    for day in range(3, days + 1):
        by_tag = by_day.setdefault(day, {})
        for name in (*SECTIONS, *tags):
            for _ in range(6):
                number += 1
                at = NOW - day * DAY - chance.random() * DAY
                one = _article(chance, number, 1 + number % OUTLETS, *next(told), at)
                old.append(Story(StoryId(number), (one,), name if name in SECTIONS else "world", (name,)))
                by_tag.setdefault(name, []).append(number)
    _write(connection, article, (_article_row(one.articles[0]) for one in old))
    _write_stories(connection, old)
    return by_day


# --- readers --------------------------------------------------------------------------------------


def _preferences(chance: random.Random, count: int, tags: Sequence[str]) -> tuple[Preference, ...]:
    """Most follow a few sections, some their own mix of narrow topics; no two are the same."""
    found: dict[Preference, None] = {}
    while len(found) < count:
        wanted = [*chance.sample(SECTIONS, chance.randint(1, 4)), *chance.sample(tags, chance.randint(0, 4))]
        weights = chance.choices((1.0, 2.0), (9, 1), k=len(wanted))
        follows = tuple(
            Follow(tag, weight) for tag, weight in dict(zip(wanted, weights, strict=True)).items()
        )
        found[
            Preference(
                Taste(follows),
                style=chance.choices(("rich", "classic", "plain"), (8, 1, 1))[0],
                language=chance.choices(("en", "de"), (7, 3))[0],
                zone=chance.choice(ZONES),
            )
        ] = None
    return tuple(found)


def _choice_of(number: int, preferences: Sequence[Preference]) -> Preference:
    """Every preference is somebody's; the readers beyond crowd around the first ones."""
    if number < len(preferences):
        return preferences[number]
    return preferences[int(len(preferences) * random.Random(number).random() ** 2)]


def _write_readers(
    connection: Connection, preferences: Sequence[Preference], size: Size, chance: random.Random
) -> None:
    ids = {row.slug: row.id for row in connection.execute(tag.select())}
    chosen = [_choice_of(number, preferences) for number in range(size.readers)]
    chance.shuffle(chosen)
    _CHOSEN[:] = chosen
    everybody = list(enumerate(chosen, start=1))
    joined = NOW - 30 * DAY
    _write(
        connection,
        chat,
        (
            {
                "id": number,
                "telegram_id": 10_000_000 + number,
                "type": "private",
                "title": f"Reader {number}",
                "status": "active",
                "status_at": joined,
                "language": one.language,
                "preferences": json.dumps({"style": one.style}),
                "zone": one.zone,
                "created_at": joined,
            }
            for number, one in everybody
        ),
    )
    _write(
        connection,
        recipient,
        ({"id": number, "chat_id": number, "thread_id": 0, "created_at": joined} for number, _ in everybody),
    )
    _write(
        connection,
        follow,
        (
            {
                "recipient_id": number,
                "tag_id": ids[wanted.tag],
                "weight": wanted.weight,
                "alerts": "off",
                "created_at": joined + position * timedelta(seconds=1),
            }
            for number, one in everybody
            for position, wanted in enumerate(one.taste.follows)
        ),
    )
    _write(connection, schedule, (_schedule_row(number, one) for number, one in everybody))


#: Which preference each reader has, from the first reader on.
_CHOSEN: list[Preference] = []


def _schedule_row(number: int, one: Preference) -> dict:
    local = NOW.astimezone(ZoneInfo(one.zone))
    return {
        "id": number,
        "recipient_id": number,
        "at": time(local.hour, local.minute),
        "weekdays": EVERY_DAY,
        "zone": one.zone,
        "next_due_at": NOW,
        "next_local_date": local.date(),
    }


# --- what they saw --------------------------------------------------------------------------------

#: Stories shown, by (revision, sources).
_Showing = dict[StoryId, tuple[int, int]]


def _lately(
    stories: Sequence[Story], preferences: Sequence[Preference]
) -> dict[Preference, tuple[_Showing, _Showing, _Showing]]:
    """What the readers of each preference were sent two days and one day ago, and got on asking since."""
    rankings = [(_as_of(stories, at), at) for at in (NOW - 2 * DAY, NOW - DAY, NOW - DAY / 2)]
    sent = {}
    for preference in preferences:
        had: dict[StoryId, Shown] = {}
        plans = []
        for ranking, at in rankings:
            picks = choose(shortlist(preference.taste, ranking), had, at).picks
            had |= {
                pick.trend.story.id: Shown(pick.trend.story.revision, pick.trend.sources, at)
                for pick in picks
            }
            plans.append({p.trend.story.id: (p.trend.story.revision, p.trend.sources) for p in picks})
        sent[preference] = tuple(plans)
    return sent


def _as_of(stories: Sequence[Story], at: datetime) -> Ranking:
    known = []
    for told in stories:
        members = tuple(one for one in told.articles if one.at <= at)
        if members:
            known.append(Story(told.id, members, told.section, told.tags, len(members) + 1))
    return Ranking(trending(known, at))


def _write_past(
    connection: Connection,
    preferences: Sequence[Preference],
    chance: random.Random,
    old: dict[int, dict[str, list[int]]],
    lately: dict[Preference, tuple[_Showing, _Showing, _Showing]],
) -> None:
    before = {preference: _before(preference, old, chance) for preference in preferences}
    luck = [chance.random() for _ in _CHOSEN]
    digest_ids, job_ids = iter(range(1, 1 << 62)), iter(range(1, 1 << 62))
    today = NOW.date()
    #: By preference and day: all who chose the same got the same.
    jobs: dict[tuple[Preference, int], int] = {}

    def past() -> Iterator[tuple[dict, dict[StoryId, tuple[int, int]] | None]]:
        """Digests, each with what it showed where no earlier one of the same job did."""
        for number, preference in enumerate(_CHOSEN, start=1):
            earlier, yesterday, asked = lately[preference]
            days = {day: dict.fromkeys(ids, (2, 3)) for day, ids in before[preference].items()}
            days |= {2: earlier, 1: yesterday}
            if luck[number - 1] < SKIPPED:
                del days[1]
            for day, shown in sorted(days.items(), reverse=True):
                new = (preference, day) not in jobs
                job_id = (
                    jobs[preference, day] if not new else jobs.setdefault((preference, day), next(job_ids))
                )
                made = _digest(number, next(digest_ids), job_id, NOW - day * DAY, today - day * DAY, shown)
                yield made, shown if new else None
            if luck[number - 1] > 1 - ASKED:
                at = NOW - DAY / 2 - timedelta(seconds=number % 3600)
                yield _digest(number, next(digest_ids), next(job_ids), at, None, asked), asked

    rows = past()
    while some := list(islice(rows, CHUNK // 4)):
        new = {made["job_id"]: (made["created_at"], shown) for made, shown in some if shown is not None}
        if new:
            about = {"kind": "digest", "lane": "digest"}
            connection.execute(
                insert(job), [{"id": one, "created_at": at, **about} for one, (at, _) in new.items()]
            )
        shown = [
            {"job_id": one, "story_id": story_id, "revision": revision, "sources": sources}
            for one, (_, stories) in new.items()
            for story_id, (revision, sources) in stories.items()
        ]
        if shown:
            connection.execute(insert(job_story), shown)
        connection.execute(insert(digest), [made for made, _ in some])


def _before(
    preference: Preference, old: dict[int, dict[str, list[int]]], chance: random.Random
) -> dict[int, list[int]]:
    """Five to seven stories of their topics on each day."""
    wanted = [wish.tag for wish in preference.taste.follows]
    return {
        day: chance.sample(pool, min(len(pool), chance.randint(5, 7)))
        for day, by_tag in old.items()
        for pool in [sorted({number for name in wanted for number in by_tag.get(name, ())})]
    }


def _digest(
    number: int,
    digest_id: int,
    job_id: int,
    at: datetime,
    day: date | None,
    shown: dict[StoryId, tuple[int, int]],
) -> dict:
    return {
        "id": digest_id,
        "recipient_id": number,
        "schedule_id": None if day is None else number,
        "local_date": day,
        "request_id": digest_id if day is None else None,
        "state": "laid",
        "job_id": job_id,
        "created_at": at,
        "decided_at": at,
        "shown_at": at if shown else None,
    }


def _write(connection: Connection, table, rows: Iterable[dict]) -> None:
    rows = iter(rows)
    while some := list(islice(rows, CHUNK)):
        connection.execute(insert(table), some)
