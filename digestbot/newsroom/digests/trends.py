"""Scores how strongly a story is in the news at one moment, and finds the article that shows it best.

An outlet that told the story weighs 2^(-age/6 h) + 0.8 · 2^(-age/24 h), where age is the age of its latest
article; the second part is there because some stories live on. The weight grows by two fifths for each return
of the outlet to the story, at another hour and in other words, up to two returns. Outlets count, not
articles: repeating the same words adds nothing. Outlets that print the same words or the same agency's report
are one voice, and only the heaviest of them counts. The score is the sum over the voices. docs/evaluation.md
says how the formula was found, and what else was tried.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from math import ceil, sqrt

from digestbot.model import Article, Period, Phase, SourceId, Story, Trend
from digestbot.newsroom.stories.kinds import leads
from digestbot.newsroom.stories.presentation import is_readable, lead_of, picture_of, standing
from digestbot.newsroom.stories.voices import by_voice, voices
from digestbot.newsroom.words import telling_words

HOUR = timedelta(hours=1)
#: The ranking of this long ago tells which stories rise: it is that of a daily digest's last edition.
AN_EDITION = timedelta(hours=24)
A_DAY, A_DAYS_PART = timedelta(days=1), timedelta(hours=3)
#: How much time the periods are, besides "now".
PERIODS: dict[Period, timedelta] = {"today": A_DAY, "week": 7 * A_DAY}
#: The number of outlets within this time tells how fast a story moves.
LATELY = timedelta(hours=3)

#: Half-lives, in hours, of the two parts of an outlet's weight, and the factor of the second part.
QUICKLY, SLOWLY, SLOW_PART = 6, 24, 0.8
#: Each return of an outlet to a story adds this to its weight, for this many returns at most.
RETURN, RETURNS = 0.4, 2

#: From this score on a story is news at all: one outlet told it within the last day.
STILL_NEWS = 0.45
#: From this score on a story is trending: two outlets told it within the last day.
TRENDING = 0.9
#: At least this many outlets must tell a story, where enough outlets write about the topic.
AGREEING = 2
#: Only this many of an outlet's latest articles can become the headline: an outlet that floods a story would
#: cost time.
HEADLINES_OF_ONE = 5
#: How much it counts for a headline to be plain news; reading well counts 2, and being recent 1.
PLAIN = 2.5
#: With this many outlets in a topic, two of them can be expected to tell what matters.
ENOUGH_OUTLETS = 3


def trending(
    stories: Sequence[Story], now: datetime, *, tag: str | None = None, limit: int | None = None
) -> tuple[Trend, ...]:
    """The stories sorted by score, highest first, then by id. With ``tag``, only stories about it."""
    told = [weigh(story, now) for story in stories if tag is None or is_about(story, tag)]
    told.sort(key=lambda trend: (-trend.score, trend.story.id))
    return tuple(told[:limit])


def an_edition_ago(ranking: Sequence[Trend], now: datetime) -> tuple[Trend, ...]:
    """How the stories of a ranking stood a day before ``now`` (UTC); those that had not begun are left out."""
    then = now - AN_EDITION
    told_by_then = [
        replace(trend.story, articles=told)
        for trend in ranking
        if (told := tuple(article for article in trend.story.articles if article.at <= then))
    ]
    return trending(told_by_then, then)


def trending_over(stories: Sequence[Story], now: datetime, over: timedelta) -> tuple[Trend, ...]:
    """The stories by how long and how widely they were told in the time ``over`` before ``now`` (UTC), the
    first first. Those that nobody told then are left out.
    """
    told = [weigh(story, now, over) for story in stories if story.last_seen > now - over]
    told.sort(key=lambda trend: (-trend.score, trend.story.id))
    return tuple(told)


def rises(leading: Sequence[Trend], before: Sequence[Trend]) -> tuple[int | None, ...]:
    """How many places each story has risen (negative: fallen) since an earlier ranking; None for newcomers.

    Where there was no earlier ranking, nothing has moved.
    """
    places = {trend.story.id: place for place, trend in enumerate(before)}
    return tuple(
        None if places and trend.story.id not in places else places.get(trend.story.id, place) - place
        for place, trend in enumerate(leading)
    )


def is_about(story: Story, tag: str) -> bool:
    """Whether the tag is the story's section or among its tags."""
    return tag == story.section or tag in story.tags


def clears_bar(trend: Trend, outlets: int = ENOUGH_OUTLETS) -> bool:
    """Whether a story is trending, and not merely new.

    ``outlets`` is the number of outlets that write about the topic. If there are three or more, at least two
    must have told the story within about a day. If there are only one or two, whatever they told within a day
    counts. A story without any report (only live shells, galleries or offers) never clears the bar.
    """
    if not leads(trend.headline.kind):
        return False
    if outlets >= ENOUGH_OUTLETS:
        return trend.outlets >= AGREEING and trend.score >= TRENDING
    return is_still_news(trend)


def is_still_news(trend: Trend) -> bool:
    """Whether somebody told the story within about a day."""
    return trend.score >= STILL_NEWS


def score(story: Story, now: datetime) -> float:
    """How strongly the story is in the news at ``now`` (UTC): 1.8 for each outlet that told it once, just now."""
    told = _told_by_each(story)
    return _score(told, _voice_of_each(told), now)


def weigh(story: Story, now: datetime, over: timedelta | None = None) -> Trend:
    """The story's trend at ``now`` (UTC): its score, the numbers behind it, and the articles that show it.

    With ``over``, all of this is about the articles of that time before ``now``, of which there must be one
    (``_lasting``).
    """
    whole, story = story, story if over is None else _within(story, now, over)
    told = _told_by_each(story)
    latest = {source: articles[-1] for source, articles in told.items()}
    voice = _voice_of_each(told)
    headline = _headline(story, told)
    return Trend(
        story=whole,
        score=_score(told, voice, now) if over is None else _lasting(told, voice, now, over),
        phase=_phase_of_days(story, now) if over is not None and over > A_DAY else _phase(story, latest, now),
        sources=len(set(voice.values())),
        hours=max(1, ceil((story.last_seen - story.first_seen) / HOUR)),
        headline=headline,
        coverage=by_voice(
            headline, [article for source, article in latest.items() if source != headline.source_id]
        ),
        lately=len({voice[source] for source, article in latest.items() if now - article.at <= LATELY}),
        lead=lead_of(headline, story.articles),
        picture=picture_of(headline, story.articles),
        weighed_at=now,
        over=over,
    )


def _within(story: Story, now: datetime, over: timedelta) -> Story:
    return replace(story, articles=tuple(article for article in story.articles if article.at > now - over))


def without_outlets(trend: Trend, outlets: Container[SourceId]) -> Trend | None:
    """The trend at the same moment as if these outlets had never told the story; None if nobody else told it."""
    story = trend.story
    told = tuple(article for article in story.articles if article.source_id not in outlets)
    if len(told) == len(story.articles):
        return trend
    at = trend.weighed_at or story.last_seen
    if not told or (trend.over is not None and told[-1].at <= at - trend.over):
        return None
    return weigh(replace(story, articles=told), at, trend.over)


def _told_by_each(story: Story) -> dict[SourceId, list[Article]]:
    """The articles of each outlet, the latest last."""
    told: dict[SourceId, list[Article]] = {}
    for article in story.articles:
        told.setdefault(article.source_id, []).append(article)
    return told


def _voice_of_each(told: Mapping[SourceId, Sequence[Article]]) -> dict[SourceId, int]:
    """The voice of each outlet, by its latest article on the story."""
    return dict(zip(told, voices([articles[-1] for articles in told.values()]), strict=True))


def _score(told: Mapping[SourceId, Sequence[Article]], voice: Mapping[SourceId, int], now: datetime) -> float:
    weights: dict[int, float] = {}
    for source, articles in told.items():
        weight = _warmth(now - articles[-1].at) * (1 + RETURN * _returns(articles))
        weights[voice[source]] = max(weight, weights.get(voice[source], 0.0))
    return sum(weights.values())


def _lasting(
    told: Mapping[SourceId, Sequence[Article]], voice: Mapping[SourceId, int], now: datetime, over: timedelta
) -> float:
    """How long and how widely a story was told in the time ``over`` before ``now``: each part of that time
    counts the square root of the number of voices in it.

    The parts are three hours of a day, or days of a longer time. By the root, four voices on each of two days
    count as much as sixteen on one.
    """
    part = A_DAYS_PART if over <= A_DAY else A_DAY
    heard: dict[int, set[int]] = {}
    for source, articles in told.items():
        for article in articles:
            heard.setdefault(max(0, (now - article.at) // part), set()).add(voice[source])
    return sum(sqrt(len(voices_then)) for voices_then in heard.values())


def _warmth(age: timedelta) -> float:
    hours = max(age / HOUR, 0.0)
    return float(2 ** (-hours / QUICKLY) + SLOW_PART * 2 ** (-hours / SLOWLY))


def _returns(articles: Sequence[Article]) -> int:
    """How often an outlet came back to a story, at another hour of the day and in other words; 2 at most."""
    if len(articles) == 1:
        return 0
    hours = {(article.at.toordinal(), article.at.hour) for article in articles}
    titles = {article.title.casefold() for article in articles}
    return min(len(hours) - 1, len(titles) - 1, RETURNS)


def _phase(story: Story, latest: Mapping[SourceId, Article], now: datetime) -> Phase:
    """The phase, by the first of these rules that holds.

    - fading: nobody told it in the last 12 hours;
    - breaking: it began in the last 6 hours, and three outlets or more told it in the last 3;
    - developing: in the last 6 hours two outlets or more told it, as many as in the 6 before or more;
    - steady: anything else.
    """
    if now - max(article.at for article in latest.values()) >= 12 * HOUR:
        return "fading"
    lately = sum(now - article.at <= LATELY for article in latest.values())
    if now - story.first_seen <= 6 * HOUR and lately >= 3:
        return "breaking"
    now_telling = _outlets_between(story, now - 6 * HOUR, now)
    before = _outlets_between(story, now - 12 * HOUR, now - 6 * HOUR)
    return "developing" if now_telling >= max(2, before) else "steady"


def _phase_of_days(story: Story, now: datetime) -> Phase:
    """The phase over some days: developing if more outlets told it in the last two days than in the two days
    before, fading if less than half as many did, else steady.
    """
    lately = _outlets_between(story, now - 2 * A_DAY, now)
    before = _outlets_between(story, now - 4 * A_DAY, now - 2 * A_DAY)
    if lately >= AGREEING and lately > before:
        return "developing"
    return "fading" if 2 * lately < before or not lately else "steady"


def _outlets_between(story: Story, after: datetime, until: datetime) -> int:
    return len({article.source_id for article in story.articles if after < article.at <= until})


def _headline(story: Story, told: Mapping[SourceId, Sequence[Article]]) -> Article:
    """The article that shows the story best: it can be opened, is a plain report, reads well, is typical, and is recent."""
    tellings = [
        (article, frozenset(telling_words(article.title)))
        for articles in told.values()
        for article in articles[-HEADLINES_OF_ONE:]
    ]
    told_by: dict[str, set[SourceId]] = {}
    for article, words in tellings:
        for word in words:
            told_by.setdefault(word, set()).add(article.source_id)

    def merit(telling: tuple[Article, frozenset[str]]) -> tuple[float, int]:
        article, words = telling
        shared = sum(len(told_by[word]) > 1 for word in words) / len(words) if words else 0.0
        recent = 2 ** (-((story.last_seen - article.at) / HOUR) / 12)
        readable = is_readable(article.title)
        shown = (article.lead is not None) + (article.image is not None)
        merit = 4 * (article.url is not None) + 2 * readable + shared + recent + 0.2 * shown
        return (merit + PLAIN * standing(article), -article.id)

    return max(tellings, key=merit)[0]
