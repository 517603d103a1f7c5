"""What ``trending`` and ``preview`` show, made as the bot makes it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from digestbot.actions.group import group
from digestbot.actions.names import names_of
from digestbot.actions.weigh import of_tag, trends_at, trends_now
from digestbot.app import tools_for
from digestbot.clock import system_clock
from digestbot.config import read_settings
from digestbot.model import SECTIONS, DigestPlan, Follow, Message, Style, Trend
from digestbot.newsroom.digests import compose
from digestbot.newsroom.topics import Topics
from digestbot.newsroom.trends import clears_bar
from digestbot.pages.contexts import DigestPage
from digestbot.places import find_zone


@dataclass(frozen=True)
class Preview:
    plan: DigestPlan
    messages: tuple[Message, ...]

    def as_text(self, message: Message) -> str:
        """The message for a terminal."""
        return message.html


async def trends(tag: str | None, at: datetime | None) -> tuple[datetime, tuple[Trend, ...]]:
    """What was trending at an instant, or is now."""
    settings = read_settings()
    now = at or system_clock()
    async with tools_for(settings) as tools:
        await group(tools)
        ranking = await trends_at(tools, at) if at else await trends_now(tools)
        wanted = _slug(tools.topics, tag) if tag else None
    return now, tuple(trend for trend in of_tag(ranking, wanted) if clears_bar(trend))


def _slug(topics: Topics, text: str) -> str:
    topic = topics.find(text)
    return topic.tag.slug if topic else text


async def compose_preview(
    tags: tuple[str, ...], style: Style, at: datetime | None, language: str, zone: str
) -> Preview:
    """The digest that a reader with these topics would get; without topics, with all sections."""
    settings = read_settings()
    where = find_zone(zone)[0].zone
    async with tools_for(settings) as tools:
        await group(tools)
        now = at or tools.clock()
        ranking = await trends_at(tools, at) if at else await trends_now(tools)
        follows = tuple(Follow(_slug(tools.topics, tag)) for tag in tags)
        plan = compose(follows or tuple(Follow(section) for section in SECTIONS), ranking, frozenset(), now)
        page = DigestPage(
            plan=plan,
            local_date=now.astimezone(ZoneInfo(where)).date(),
            zone=where,
            names=names_of(tools.topics, language),
        )
        return Preview(plan, tools.pages.digest(page, style, language))
