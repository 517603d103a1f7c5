# ruff: noqa: INP001 - a script that stands by itself
"""Makes the pictures of docs/readers.md: ``make pictures``, or ``python -m tools.make_pictures``, with Chromium in PATH.

Each is a digest of invented news as the simulator's chat page shows it, at a phone's width. Nothing is loaded from the net.
"""

from __future__ import annotations

import asyncio
import shutil
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import aiohttp
from playwright.async_api import Browser, async_playwright

from digestbot import simulator
from digestbot.chat.client.payloads import send_call
from digestbot.model import (
    Article,
    ArticleId,
    DigestPlan,
    DigestSection,
    Message,
    Pick,
    SourceId,
    Story,
    StoryId,
    Style,
    Trend,
    Update,
)
from digestbot.pages.contexts import DigestPage
from digestbot.pages.renderer import Pages

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "images"
PICTURES: tuple[tuple[Style, str], ...] = (("rich", "en"), ("classic", "de"))
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
TOKEN = "12345:abcdef"  # noqa: S105 - the pretend Telegram takes any
ADA = 501
NOW = datetime(2026, 11, 30, 7, 0, tzinfo=UTC)
#: Topic, outlets, headline, lead.
NEWS = (
    (
        "climate",
        ("The Harbour Post", "Northern Ledger", "Delta Wire", "Kanal 6"),
        "Storm barrier holds as the highest tide in forty years passes the coast",
        "The gates closed at nine in the evening and opened again at dawn. Nobody was hurt, the harbour authority said.",
    ),
    (
        "climate",
        ("Northern Ledger", "The Lantern"),
        "Coral nursery off the cape doubles in a single year",
        "Divers counted four thousand young corals on the frames that a marine station sank three winters ago.",
    ),
    (
        "technology",
        ("Morgenblick", "Delta Wire", "Kanal 6"),
        "Chip made from wood pulp passes its first test",
        "Engineers at two universities have run a small processor on a base of pressed fibres for a hundred hours.",
    ),
    (
        "health",
        ("The Lantern",),
        "Clinic on a boat brings glasses to the river villages",
        "In two weeks the doctors measured the eyes of nine hundred people.",
    ),
)
ALSO = ("Harbour city passes its budget after a night of talks", "Late goal sends the islanders to the final")


async def main() -> None:
    """Draw them all."""
    chromium = next(filter(None, map(shutil.which, BROWSERS)), None)
    if chromium is None:
        sys.exit(f"No browser found in PATH: install one of {', '.join(BROWSERS)}.")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for style, language in PICTURES:
            messages = Pages().digest(digest(), style, language)
            await draw(browser, messages, FOLDER / f"digest-{style}-{language}.png")
        await browser.close()


async def draw(browser: Browser, messages: tuple[Message, ...], file: Path) -> None:
    """Send the messages in a chat, and take a picture of the last one."""
    handle = await simulator.start(base_clock=lambda: NOW)
    async with aiohttp.ClientSession(handle.url) as session:
        await session.post(f"/bot{TOKEN}/getMe")
        await session.post("/page/say", json={"person_id": ADA, "chat_id": ADA, "text": "/digest"})
        for message in messages:
            method, call = send_call(ADA, 0, message)
            await session.post(f"/bot{TOKEN}/{method}", json=call, raise_for_status=True)
    page = await browser.new_page(viewport={"width": 390, "height": 1700}, reduced_motion="reduce")
    await page.goto(handle.url)
    await page.get_by_test_id("chat").first.click()
    await page.get_by_test_id("message").last.screenshot(path=file)
    await page.close()
    await handle.stop()


def digest() -> DigestPage:
    """A digest of four stories in three topics, with what moved since yesterday."""
    picks = [
        Pick(trend(number, outlets, title, lead), tag)
        for number, (tag, outlets, title, lead) in enumerate(NEWS, 1)
    ]
    sections = tuple(
        DigestSection(tag, tuple(pick for pick in picks if pick.tag == tag))
        for tag in dict.fromkeys(pick.tag for pick in picks)
    )
    also = [Pick(trend(number, ("Kanal 6",), title), "world") for number, title in enumerate(ALSO, 11)]
    newest = trend(14, ("Delta Wire",), "Ferry Aurelia is refloated and towed home").headline
    moved = Pick(trend(13, ("Kanal 6",), "All passengers of the Aurelia rescued"), "world", Update(4, newest))
    plan = DigestPlan(NOW, sections, ("sport",), (*also, moved), picks[0].trend.story.id)
    names = {"climate": "Climate"}
    return DigestPage(
        plan, "Europe/Berlin", 0, NOW + timedelta(days=1), names, articles=1240, outlets=57, handles=True
    )


def trend(number: int, outlets: tuple[str, ...], title: str, lead: str | None = None) -> Trend:
    """A story that these outlets told, some hours ago."""
    at = NOW - timedelta(hours=1 + number)
    told = tuple(
        Article(
            id=ArticleId(100 * number + place),
            source_id=SourceId(100 * number + place),
            source_name=outlet,
            url=f"https://news.example/{number}/{place}",
            title=title,
            lead=lead,
            at=at,
            first_seen_at=at,
        )
        for place, outlet in enumerate(outlets)
    )
    story = Story(StoryId(number), told, None, ())
    return Trend(story, 1.0, "steady", len(told), 3, told[0], told[1:], lead=lead)


if __name__ == "__main__":
    asyncio.run(main())
