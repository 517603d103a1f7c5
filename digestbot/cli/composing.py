"""Makes what ``trending`` and ``preview`` print, with the bot's own code."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from digestbot.actions.digests.digest_cache import A_DAY
from digestbot.actions.news.group import group
from digestbot.actions.news.weigh import trends_at, trends_now
from digestbot.actions.readers.follow import find_followed
from digestbot.actions.readers.names import names_for
from digestbot.actions.tools import Tools
from digestbot.app import tools_for
from digestbot.cli.terminal import program
from digestbot.config import read_settings
from digestbot.errors import PageError
from digestbot.model import SECTIONS, DigestPlan, Follow, Message, Style, Taste, Trend
from digestbot.newsroom.digests.digests import choose
from digestbot.newsroom.digests.rankings import Ranking
from digestbot.newsroom.digests.shortlists import shortlist
from digestbot.newsroom.digests.trends import an_edition_ago, rises
from digestbot.pages.contexts import DigestPage
from digestbot.places import find_zone

NO_NEWS = (
    " There is no news of the last two days: the bot reads its feeds while it runs, "
    f"and {program()} feeds check reads them now."
)


@dataclass(frozen=True)
class TrendingReport:
    at: datetime
    tag: str | None
    trends: tuple[Trend, ...]
    #: For each story, by how many places it rose since a day before (negative if it fell); None for a new
    #: one.
    rises: tuple[int | None, ...]
    #: What the person can do if there is no news at all; it begins with a space.
    hint: str


@dataclass(frozen=True)
class Preview:
    plan: DigestPlan
    messages: tuple[Message, ...]
    #: Whether the bot speaks the requested language.
    spoken: bool


async def find_trending(text: str | None, at: datetime | None) -> TrendingReport:
    """The trending stories at a time (None: now), of all news or of the topic that ``text`` names."""
    async with tools_for(read_settings()) as tools:
        ranking = await _ranking(tools, at)
        tag = await find_followed(tools, ranking, text) if text else None
        now = at or tools.clock()
        trends = ranking.leading(tag)
        risen = rises(trends, Ranking(an_edition_ago(ranking, now), ranking.listed).leading(tag))
        return TrendingReport(now, tag, trends, risen, "" if ranking or at else NO_NEWS)


async def compose_preview(
    tags: tuple[str, ...], style: Style, at: datetime | None, language: str, zone: str
) -> Preview:
    """The digest that a new reader with these topics would get; without topics, one with all sections."""
    where = find_zone(zone)[0].zone
    async with tools_for(read_settings()) as tools:
        ranking = await _ranking(tools, at)
        wanted = [await find_followed(tools, ranking, tag) for tag in tags] or SECTIONS
        now = at or tools.clock()
        taste = Taste(tuple(map(Follow, wanted)), languages=frozenset({language.partition("-")[0].lower()}))
        plan = choose(shortlist(taste, ranking), {}, now)
        articles, outlets = ranking.told_since(now.astimezone(UTC) - A_DAY)
        page = DigestPage(
            plan=plan,
            zone=where,
            names=names_for(tools.pages, tools.topics, language),
            articles=articles,
            outlets=outlets,
        )
        spoken = language.partition("-")[0].lower() in tools.pages.languages
        messages = tools.pages.digest(page, style, language)
        # The bot would send it with its own template, but whoever tries one wants to hear of it.
        for template, problem in tools.pages.broken.items():
            raise PageError(template, None, problem)
        return Preview(plan, messages, spoken)


async def _ranking(tools: Tools, at: datetime | None) -> Ranking:
    await group(tools)
    return await trends_at(tools, at) if at else await trends_now(tools)
