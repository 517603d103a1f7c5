# ruff: noqa: INP001 - a script that stands by itself
"""Makes the pictures of docs/readers.md: ``make pictures``, or ``python -m tools.make_pictures``, with Chromium in PATH.

Each is a digest of invented news as the simulator's chat page shows it, at a phone's width. Nothing is loaded from the net.
"""

from __future__ import annotations

import asyncio
import shutil
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import aiohttp
from playwright.async_api import Browser, async_playwright

from digestbot import simulator
from digestbot.chat.client.payloads import send_call
from digestbot.model import (
    EVERY_DAY,
    Article,
    ArticleId,
    Brings,
    DigestPlan,
    DigestSection,
    Message,
    Phase,
    Pick,
    Preferences,
    RecipientId,
    Schedule,
    ScheduleId,
    SourceId,
    Story,
    StoryId,
    Style,
    Trend,
    Update,
    WeekPlan,
)
from digestbot.pages.contexts import (
    ChatName,
    DigestPage,
    FoundPage,
    ManagePage,
    SettingsPage,
    StoryPage,
    WeekPage,
)
from digestbot.pages.renderer import Pages

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "images"
PICTURES: tuple[tuple[Style, str], ...] = (("rich", "en"), ("classic", "de"), ("rich", "ar"))
#: The locales of the readers' phones; in the Emirates Arabic is written with the digits 0 to 9, as the bot does.
LOCALES = {"en": "en-GB", "de": "de-DE", "ar": "ar-AE"}
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
NEWS_IN_ARABIC = (
    (
        "climate",
        ("بريد الميناء", "سجل الشمال", "وكالة الدلتا", "القناة 6"),
        "حاجز العواصف يصمد أمام أعلى مد منذ أربعين عامًا",
        "أُغلقت البوابات في التاسعة مساءً وفُتحت عند الفجر. وقالت هيئة الميناء إن أحدًا لم يُصب.",
    ),
    (
        "climate",
        ("سجل الشمال", "الفانوس"),
        "مشتل المرجان قبالة الرأس يتضاعف في عام واحد",
        "أحصى الغواصون أربعة آلاف مرجانة صغيرة على الهياكل التي أنزلتها محطة بحرية قبل ثلاثة شتاءات.",
    ),
    (
        "technology",
        ("Morgenblick", "وكالة الدلتا", "القناة 6"),
        "شريحة من لب الخشب تجتاز أول اختبار لها",
        "شغّل مهندسون في جامعتين معالجًا صغيرًا على قاعدة من الألياف المضغوطة مئة ساعة.",
    ),
    (
        "health",
        ("الفانوس",),
        "عيادة على متن قارب تحمل النظارات إلى قرى النهر",
        "في أسبوعين فحص الأطباء عيون تسعمئة شخص.",
    ),
)
ALSO = ("Harbour city passes its budget after a night of talks", "Late goal sends the islanders to the final")


HOW_IT_WENT_ON = (
    "Trains run again along the coast",
    "Barrier opens at dawn, nobody hurt",
    "Forecasters expect the highest tide in forty years",
)
ALSO_IN_ARABIC = (
    "مدينة الميناء تقر ميزانيتها بعد ليلة من المحادثات",
    "هدف متأخر يرسل أبناء الجزر إلى النهائي",
)
MOVED = ("All passengers of the Aurelia rescued", "Ferry Aurelia is refloated and towed home")
MOVED_IN_ARABIC = ("إنقاذ جميع ركاب العبّارة أوريليا", "تعويم العبّارة أوريليا وقطرها إلى الميناء")


async def main() -> None:
    """Draw them all."""
    chromium = next(filter(None, map(shutil.which, BROWSERS)), None)
    if chromium is None:
        sys.exit(f"No browser found in PATH: install one of {', '.join(BROWSERS)}.")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for style, language in PICTURES:
            messages = Pages().digest(digest(arabic=language == "ar"), style, language)
            await draw(browser, messages, FOLDER / f"digest-{style}-{language}.png", LOCALES[language])
        for name, messages in others():
            await draw(browser, messages, FOLDER / f"{name}.png")
        await browser.close()


async def draw(browser: Browser, messages: tuple[Message, ...], file: Path, locale: str = "en-GB") -> None:
    """Send the messages in a chat, and take a picture of the last one, in an app of this locale."""
    handle = await simulator.start(base_clock=lambda: NOW)
    async with aiohttp.ClientSession(handle.url) as session:
        await session.post(f"/bot{TOKEN}/getMe")
        await session.post("/page/say", json={"person_id": ADA, "chat_id": ADA, "text": "/digest"})
        for message in messages:
            method, call = send_call(ADA, 0, message)
            await session.post(f"/bot{TOKEN}/{method}", json=call, raise_for_status=True)
    page = await browser.new_page(
        viewport={"width": 390, "height": 1700}, reduced_motion="reduce", locale=locale
    )
    await page.goto(handle.url)
    await page.get_by_test_id("chat").first.click()
    await page.get_by_test_id("message").last.screenshot(path=file)
    await page.close()
    await handle.stop()


def digest(*, arabic: bool = False) -> DigestPage:
    """A digest of four stories in three topics, with what moved since yesterday."""
    news, briefly, (before, after) = (
        (NEWS_IN_ARABIC, ALSO_IN_ARABIC, MOVED_IN_ARABIC) if arabic else (NEWS, ALSO, MOVED)
    )
    picks = [
        Pick(trend(number, outlets, title, lead), tag)
        for number, (tag, outlets, title, lead) in enumerate(news, 1)
    ]
    sections = tuple(
        DigestSection(tag, tuple(pick for pick in picks if pick.tag == tag))
        for tag in dict.fromkeys(pick.tag for pick in picks)
    )
    also = [Pick(trend(number, news[0][1][3:], title), "world") for number, title in enumerate(briefly, 11)]
    newest = trend(14, news[0][1][2:3], after).headline
    moved = Pick(trend(13, news[0][1][3:], before), "world", Update(4, newest))
    plan = DigestPlan(NOW, sections, ("sport",), (*also, moved), picks[0].trend.story.id)
    names = {"climate": "المناخ" if arabic else "Climate"}
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


def others() -> Iterator[tuple[str, tuple[Message, ...]]]:
    """The name and the messages of each picture that is no digest."""
    pages = Pages()
    yield "week-rich-en", pages.week(week(), "rich", "en")
    yield "week-classic-de", pages.week(week(), "classic", "de")
    yield "settings-en", pages.show(settings(), "en")
    storm = week().plan.picks[0].trend
    developments = tuple(
        replace(article, title=title, at=NOW - timedelta(hours=hours))
        for article, title, hours in zip(storm.coverage, HOW_IT_WENT_ON, (2, 9, 26), strict=True)
    )
    yield "story-en", pages.show(StoryPage(storm, NOW, "Europe/Berlin", developments=developments), "en")
    found = FoundPage("storm barrier", (storm,), NOW, "Europe/Berlin", stories=1)
    yield "search-en", pages.show(found, "en")
    chats = (ChatName("Neighbours"), ChatName("The Wire"))
    manage = ManagePage(tuple((RecipientId(number), chat) for number, chat in enumerate(chats, 1)))
    yield "manage-en", pages.show(manage, "en")


def week() -> WeekPage:
    """A week of four stories, of which no digest showed the first two."""
    told = [trend(number, outlets, title, lead) for number, (_, outlets, title, lead) in enumerate(NEWS, 1)]
    phases: tuple[Phase, ...] = ("developing", "steady", "fading", "steady")
    picks = tuple(
        Pick(replace(one, phase=phase, hours=hours), tag)
        for one, phase, hours, (tag, *_) in zip(told, phases, (120, 30, 90, 9), NEWS, strict=True)
    )
    later = NOW + timedelta(days=7)
    return WeekPage(WeekPlan(NOW, picks[:2], picks[2:]), "Europe/Berlin", later, handles=True)


def settings() -> SettingsPage:
    """The settings of somebody with two slots and a week."""

    def schedule(at: int, weekdays: frozenset[int], brings: Brings = "digest") -> Schedule:
        due = NOW + timedelta(days=1)
        ids = (ScheduleId(at), RecipientId(1))
        return Schedule(*ids, time(at), weekdays, "Europe/Berlin", due, due.date(), brings=brings)

    slots = (schedule(8, EVERY_DAY), schedule(18, frozenset({1, 2, 3, 4, 5})))
    weekly = schedule(18, frozenset({7}), "week")
    names = {"climate": "Climate"}
    chosen = Preferences(zone="Europe/Berlin")
    topics = ("climate", "technology", "health")
    tomorrow = NOW + timedelta(days=1)
    return SettingsPage(
        topics, slots, NOW, chosen, next_at=tomorrow, weekly=weekly, muted=2, names=names, reads=("en",)
    )


if __name__ == "__main__":
    asyncio.run(main())
