"""What readers see, kept word for word. `pytest tests/pages --snapshot-update` after a change meant."""

from dataclasses import replace
from datetime import time

import pytest
from page_builders import NOW, TOMORROW, a_digest, a_morning, a_schedule, a_trend, an_article

from digestbot.model import (
    DigestSection,
    Mute,
    MuteId,
    Opinion,
    Pick,
    Preferences,
    SavedStory,
    SourceId,
    StoryId,
    Update,
    WeekPlan,
)
from digestbot.pages.contexts import (
    AdminsOnlyPage,
    BadMutePage,
    BadWeeklyPage,
    BotLanguagePage,
    EmptyWeekPage,
    FollowedEachPage,
    FoundPage,
    HelpPage,
    HourAndZonePage,
    LanguagesPage,
    LinkedTopicPage,
    MutedEachPage,
    MutedPage,
    MutesPage,
    NothingPage,
    OpinionsPage,
    SavedPage,
    SettingsPage,
    SharesPage,
    StoryPage,
    TopicsPage,
    TrendingPage,
    TuneKeys,
    UnknownLanguagePage,
    WeeklyPage,
    WeekOfferPage,
    WeekPage,
    WeekRefusedPage,
    WelcomeBackPage,
    WelcomePage,
    WhyPage,
    WhyStory,
)


def on_paper(messages):
    """Messages with their buttons, as a person would copy them down."""
    return (
        "\n\n=== next message ===\n\n".join(
            message.html
            + "".join("\n" + " ".join(f"[{button.label}]" for button in row) for row in message.buttons)
            for message in messages
        )
        + "\n"
    )


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("style", ["classic", "rich", "plain"])
def test_a_digest_looks_like_this(pages, html_file, style, language):
    assert on_paper(pages.digest(a_morning(), style, language)) == html_file


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("style", ["classic", "rich", "plain"])
def test_a_week_looks_like_this(pages, html_file, style, language):
    storm = Pick(a_trend(1, 6, "developing", hours=150, image="https://news.example/storm.jpg"), "world")
    ferry = Pick(a_trend(2, 3, hours=9, title="Ferry line reopens"), "world")
    budget = Pick(a_trend(3, 4, "fading", hours=100, title="Harbour budget passes"), "business")
    week = WeekPage(WeekPlan(NOW, (storm, ferry), (budget,)), "Europe/Berlin", TOMORROW, handles=True)
    assert on_paper(pages.week(week, style, language)) == html_file


def test_a_late_digest_says_so(pages, html_file):
    late = a_digest(("world", a_trend()), late_minutes=130, zone="America/New_York")
    assert on_paper(pages.digest(late, "classic")) == html_file


def test_a_digest_that_does_not_fit_looks_like_this(pages, html_file):
    long = a_digest(
        *((tag, *(a_trend(n, 3, lead="Long. " * 40) for n in range(9))) for tag in ("world", "sport"))
    )
    assert on_paper(pages.digest(long, "classic")) == html_file


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("style", ["classic", "rich", "plain"])
def test_a_story_that_moved_looks_like_this(pages, html_file, style, language):
    moved = Update(4, an_article(9, "Delta Wire", title="Barrier opens again; trains run"))
    page = a_digest(("climate", a_trend(1, 6)))
    pick = Pick(a_trend(1, 6), "climate", moved)
    plan = replace(page.plan, sections=(DigestSection("climate", (pick,)),))
    assert on_paper(pages.digest(replace(page, plan=plan), style, language)) == html_file


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_buttons_to_judge_by_look_like_this(pages, html_file, language):
    headlines = ("Storm barrier holds through the night", "Coral nursery doubles", "Chip made from wood pulp")
    keys = TuneKeys(tuple(zip((1, 2, 3), headlines, ("less", None, "more"), strict=True)))
    rows = pages.keys(keys, language)
    assert "\n".join(" ".join(f"[{button.label}]" for button in row) for row in rows) + "\n" == html_file


OPINION = Opinion(
    StoryId(1), "less", "science", SourceId(1), "storm", "Storm barrier holds", "The Harbour Post", NOW
)
SHOWN = {
    "topics": TopicsPage(("science", "sport", "climate"), ("science",), ("sport",), {"climate": "Climate"}),
    "shares": SharesPage((("science", "more"), ("sport", "less"), ("world", "even"))),
    "mutes": MutesPage(
        (
            Mute(MuteId(1), "Bitcoin", "bitcoin", "cryptocurrency"),
            Mute(MuteId(2), "Delta Wire", source_id=SourceId(4)),
        )
    ),
    "mutes_none": MutesPage(),
    "muted_word": MutedPage(Mute(MuteId(1), "Goblins", "goblin")),
    "muted_topic": MutedPage(
        Mute(MuteId(1), "Bitcoin", "bitcoin", "cryptocurrency"), names={"cryptocurrency": "Cryptocurrency"}
    ),
    "muted_outlet": MutedPage(Mute(MuteId(2), "Delta Wire", source_id=SourceId(4))),
    "muted_each": MutedEachPage(
        (Mute(MuteId(1), "Goblins", "goblin"), Mute(MuteId(2), "Delta Wire", source_id=SourceId(4))),
        followed=("sport",),
        refused=("the",),
        left_out=("trolls", "elves"),
    ),
    "followed_each": FollowedEachPage(
        ("climate", "jesse-jackson"),
        ("sport",),
        (("jesse-jackson", 2),),
        ("klimate", "helth"),
        ("klimate", "helth"),
        ("health",),
        common=("the",),
        no_topics=("🦄",),
        names={"climate": "Climate", "jesse-jackson": "Jesse Jackson"},
    ),
    "linked_topic": LinkedTopicPage("climate", names={"climate": "Climate"}),
    "story": StoryPage(
        a_trend(1, 4, lead="Nobody was hurt."),
        NOW,
        merged=True,
        developments=(a_trend(1).headline, *a_trend(2, 3).coverage),
        pages=2,
        had=True,
    ),
    "saved": SavedPage(
        tuple(
            SavedStory(StoryId(number), one.title, one.source_name, one.url, one.at, NOW)
            for number, one in enumerate(a_trend(1, 2).coverage)
        ),
        NOW,
    ),
    "bad_mute": BadMutePage("the", "nothing"),
    "bad_mute_followed": BadMutePage("Sport", "followed", "sport"),
    "opinions": OpinionsPage((OPINION, replace(OPINION, view="more", headline="Coral nursery doubles"))),
    "why": WhyPage(
        (
            WhyStory(a_trend(1, 6, "breaking"), "climate", share=1, liked_tags=("storm",), liked_outlet=True),
            WhyStory(a_trend(2, title="Chip made from wood pulp"), "technology", share=-1),
            WhyStory(a_trend(3, 3, title="Late goal"), "sport", followed=False),
        ),
        {"climate": "Climate", "storm": "Storm"},
    ),
    "welcome": WelcomePage(
        NOW,
        (a_trend(1, 4, title="Storm barrier holds"), a_trend(2, title="Chip made from wood pulp")),
        {"science": 3, "sport": 1, "world": 0},
        ("science",),
    ),
    "welcome_back": WelcomeBackPage(
        ("science", "climate"), NOW, "Europe/Berlin", TOMORROW, {"climate": "Climate"}
    ),
    "hour_and_zone": HourAndZonePage(NOW, "Europe/Berlin", first_digest=True),
    "settings": SettingsPage(
        topics=("science", "climate"),
        schedules=(a_schedule(), a_schedule(time(18, 30), frozenset({1, 5}))),
        now=NOW,
        chosen=Preferences(zone="Europe/Berlin"),
        next_at=TOMORROW,
        names={"climate": "Climate"},
        reads=("en", "de"),
    ),
    "languages": LanguagesPage(("en", "de"), (("en", 12), ("de", 2), ("fr", 1), ("ru", 1), ("gsw", 0)), "en"),
    "languages_silent": LanguagesPage(("nl", "de"), (("de", 2), ("nl", 0)), "de", silent=("nl",)),
    "languages_every": LanguagesPage((), (("en", 12), ("de", 2)), "de"),
    "unknown_language": UnknownLanguagePage("Germn", ("de",)),
    "bot_language": BotLanguagePage("en", ("en", "de"), ("fr", "en"), "klingon"),
    "nothing": NothingPage(
        topics=("science", "health"),
        now=NOW,
        zone="Europe/Berlin",
        articles=212,
        sources=14,
        next_at=TOMORROW,
    ),
    "trending": TrendingPage(
        (
            a_trend(1, 6, "breaking"),
            a_trend(2, 2, "developing", title="Ferry line reopens"),
            replace(a_trend(3, 5, hours=30, title="Harbour budget passes"), lately=2),
        ),
        NOW,
        "world",
        "Europe/Berlin",
        rises=(None, 2, -2),
    ),
    "found": FoundPage("sea wall", (a_trend(1, 2), a_trend(2)), NOW, page=1, first=6, stories=12, more=True),
    "found_nothing": FoundPage("sea <wall>", (), NOW, cut=True, muted=1, foreign=2),
    "trending_left_out": TrendingPage((a_trend(1, 2),), NOW, muted=2, foreign=1),
    "trending_all_left_out": TrendingPage((), NOW, "world", muted=1, foreign=3),
    "trending_every_language": TrendingPage((a_trend(1, 2),), NOW, "world", every_language="asked"),
    "trending_nothing_else": TrendingPage((a_trend(1, 2),), NOW, every_language="nothing_else"),
    "trending_week": TrendingPage(
        (a_trend(1, 6, hours=160), a_trend(2, 1, hours=50)),
        NOW,
        "jesse-jackson",
        period="week",
        start=10,
        more=True,
        foreign=2,
    ),
    "trending_topics": TrendingPage(
        (a_trend(1, 2),), NOW, "world", period="today", topics=("world", "climate"), choosing=True
    ),
    "trending_nothing_today": TrendingPage((), NOW, period="today"),
    "weekly": WeeklyPage(7, time(18), NOW, "Europe/Berlin", TOMORROW),
    "weekly_off": WeeklyPage(None, None, NOW),
    "weekly_bad": BadWeeklyPage("every <full> moon"),
    "week_offer": WeekOfferPage(7, time(18), "America/New_York"),
    "week_refused": WeekRefusedPage(),
    "week_empty": EmptyWeekPage(NOW, "Europe/Berlin", TOMORROW),
    "help_digest": HelpPage(),
    "help_news": HelpPage(None, "news"),
    "help_more": HelpPage("owner", "more"),
    "admins_only_channel": AdminsOnlyPage(channel=True),
}


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("page", SHOWN)
def test_a_page_looks_like_this(pages, html_file, page, language):
    assert on_paper(pages.show(SHOWN[page], language)) == html_file
