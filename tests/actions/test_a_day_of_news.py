"""A day of the bundled news, from the feeds to the digest: what an editor wants, where the news has traps.

A live page is the freshest telling of its story, a probe is in the news again two days later, a feed tells no dates, a
turkey is a bird, and health has one story that one outlet tells.
"""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import pytest_asyncio
from town import HOUR, NOW, open_town

from digestbot.actions.digests.digest_cache import DigestCache, Occasion
from digestbot.actions.news.collect import check_feeds
from digestbot.actions.news.group import group
from digestbot.actions.news.sources import add_subscriptions, all_feeds
from digestbot.actions.news.weigh import trends_now
from digestbot.feeds.http.fetching import Fetcher
from digestbot.feeds.parser_processes import ParserProcesses
from digestbot.feeds.vectors import is_installed
from digestbot.model import SECTIONS, DigestPlan, Reader, Shown, StoryId, Subscription, Trend
from digestbot.newsroom.digests.rankings import Ranking
from digestbot.newsroom.stories.kinds import leads
from digestbot.samples import start

#: At the first reading, when gales are at their worst, when a probe has passed a comet, and the morning after.
MOMENTS = (0, 24, 37, 48)


@dataclass
class Day:
    """What was in the news at each of the moments, in hours from the first."""

    readers: Mapping[tuple[str, ...], Reader]
    caches: dict[int, DigestCache]

    def ranking(self, hours: int) -> Ranking:
        return self.caches[hours].ranking

    def digest(
        self, hours: int, *topics: str, had: Mapping[StoryId, Shown] | None = None
    ) -> tuple[DigestPlan, Mapping[StoryId, Shown], str]:
        """The plan for who follows these topics and had these stories, what it shows, and the text of its messages."""
        cache = self.caches[hours]
        spec = cache.spec(self.readers[topics], had or {}, Occasion(cache.at.date(), None, late=0 * HOUR))
        messages = cache.messages_of(spec)["classic"]
        return spec.plan, spec.shown, "\n".join(message.html for message in messages)

    def story(self, hours: int, words: str) -> Trend:
        """The story that some headline with these words tells."""
        [found] = [
            trend
            for trend in self.ranking(hours)
            if any(words in article.title for article in trend.story.articles)
        ]
        return found


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def day(upgraded_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Day]:
    file = tmp_path_factory.mktemp("day") / "digestbot.sqlite3"
    shutil.copy(upgraded_sqlite, file)
    async with ParserProcesses(vectors=True) as parsers, open_town(f"sqlite:///{file}", parsers) as town:
        stand = await start(town.clock, begins=NOW)
        allow = frozenset({("127.0.0.1", urlsplit(stand.url).port or 0)})
        async with Fetcher("digestbot-tests", allow, clock=town.clock) as fetcher:
            tools = replace(town.tools, fetcher=fetcher)
            await add_subscriptions(
                tools,
                [Subscription(feed.url, feed.title, feed.section, (), feed.language) for feed in stand.feeds],
            )
            wishes = (SECTIONS, ("science",), ("health",))
            readers = {
                topics: await town.reader(number, topics=topics, style="classic")
                for number, topics in enumerate(wishes, start=1)
            }
            caches = {}
            for hours in MOMENTS:
                town.clock.now = NOW + hours * HOUR
                await check_feeds(tools, await all_feeds(tools))
                await group(tools)
                caches[hours] = DigestCache(tools.pages, tools.topics, await trends_now(tools), tools.clock())
            yield Day(readers, caches)
        await stand.stop()


@pytest.mark.parametrize(
    ("hours", "shell"),
    [(0, "LIVE: Ferry Aurelia aground"), (24, "Storm Petra live: latest updates")],
)
async def test_a_live_page_is_the_freshest_telling_and_never_leads(day: Day, hours: int, shell: str):
    told = day.story(hours, shell)

    assert told.story.articles[-1].title.startswith(shell)
    assert leads(told.headline.kind)
    assert not told.headline.title.startswith(shell)


@pytest.mark.parametrize(
    ("words", "languages"),
    [
        # By words and names alone.
        ("La sonda Lumen", {"en", "de", "fr", "es"}),
        pytest.param(
            "El ferri «Aurelia»",
            {"en", "de", "fr", "es", "ru"},
            marks=pytest.mark.skipif(not is_installed(), reason="needs the extra “vectors”"),
        ),
    ],
)
async def test_what_is_told_in_four_languages_is_one_story(day: Day, words: str, languages: set[str]):
    told = day.story(0, words)

    assert {article.language for article in told.story.articles} == languages
    assert told.headline.language == "en"


async def test_a_digest_says_in_which_other_languages_a_story_is_told_and_has_it_once(day: Day):
    plan, _, text = day.digest(0, "science")

    [pick] = [pick for pick in plan.picks if "Tarrant" in pick.trend.headline.title]
    assert pick.trend.foreign is None
    assert "also told in German, Spanish, French" in text
    assert text.count("Tarrant") - (pick.trend.lead or "").count("Tarrant") == 1


@pytest.mark.parametrize("hours", MOMENTS)
async def test_whatever_is_picked_is_led_by_news(day: Day, hours: int):
    plan, _, _ = day.digest(hours, *SECTIONS)

    assert plan.picks
    assert [
        pick.trend.headline.title for pick in (*plan.picks, *plan.also) if not leads(pick.trend.headline.kind)
    ] == []


async def test_what_the_probe_found_two_days_later_is_news_for_who_had_its_pictures(day: Day):
    _, had, first = day.digest(0, "science")

    plan, _, second = day.digest(37, "science", had=had)

    assert "Tarrant" in first
    assert "sugar" not in first.lower()
    [pick] = [pick for pick in plan.picks if "Tarrant" in second and _tells_of_sugar(pick.trend)]
    assert pick.update or pick.continues
    assert "sugar" in second.lower()
    assert "Update:" in second or "more on:" in second
    assert "science" not in plan.quiet_tags


async def test_what_has_no_date_at_the_first_reading_is_neither_news_nor_a_voice(day: Day):
    told = [article for hours in MOMENTS for trend in day.ranking(hours) for article in trend.story.articles]

    assert told
    assert "Quayside Notes" not in {article.source_name for article in told}


@pytest.mark.parametrize(
    ("hours", "headline", "never"),
    [
        (0, "Leftover turkey makes the best soup", {"turkey"}),
        (24, "Postwoman wins seat", {"disasters", "environment"}),
    ],
)
async def test_a_word_in_another_sense_gives_no_tag(day: Day, hours: int, headline: str, never: set[str]):
    told = day.story(hours, headline)

    assert never.isdisjoint({*told.story.tags, told.story.section})


async def test_a_section_with_one_story_of_one_outlet_brings_it_and_says_so(day: Day):
    plan, _, text = day.digest(48, "health")

    assert "Clinic on a boat" in plan.picks[0].trend.headline.title
    assert "The Pulse Letter · " in text
    assert plan.quiet_tags == () or "health" in plan.quiet_tags  # nothing cleared the bar


def _tells_of_sugar(trend: Trend) -> bool:
    return any("sugar" in article.title.lower() for article in trend.story.articles)
