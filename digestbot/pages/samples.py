"""Invented data for every page, from ordinary values to the worst that may come from outside.

``check.py`` checks templates with these samples; nothing else uses them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, get_args, get_type_hints

from digestbot.errors import AlertRefusal, MarkupFault, MuteRefusal, StoryRefusal
from digestbot.model import (
    EVERY_DAY,
    SECTIONS,
    SHARES,
    STATS_DAYS,
    STATS_SUBJECTS,
    AlertState,
    Article,
    ArticleId,
    ChatName,
    DigestPlan,
    DigestSection,
    FailureReason,
    FeedHealth,
    FeedPreview,
    FeedSettings,
    FeedState,
    FetchFailed,
    FollowedStory,
    HelpTopic,
    Mute,
    MuteId,
    Opinion,
    Period,
    PersonId,
    Phase,
    Pick,
    Preferences,
    Progress,
    QuietHours,
    Reach,
    RecipientId,
    SavedStory,
    Schedule,
    ScheduleId,
    SeriesName,
    Slot,
    SourceId,
    Story,
    StoryId,
    Tally,
    TelegramUserId,
    Trend,
    Trouble,
    TroubleKind,
    Update,
    View,
    WatchedTrouble,
    WeekFigure,
    WeekPlan,
)
from digestbot.pages import contexts as c
from digestbot.pages.contexts.editorial.new_sources import FoundPart
from digestbot.pages.contexts.editorial.sources import SourcePart
from digestbot.pages.languages.native_names import OWN_NAMES

#: An editor's Telegram id.
_SOMEBODY = TelegramUserId(501)
NOW = datetime(2025, 12, 9, 7, 0, tzinfo=UTC)
LATER = NOW + timedelta(days=1, minutes=5)

#: Texts that a feed or a person may send where a line of text is expected.
HOSTILE = (
    "<b>&\"'</i></a><script>alert(1)</script>&nbsp;&#0;{{ 7 * 7 }}{% raw %}%(num)s %",
    "👩‍👩‍👧‍👦🏳️‍🌈🇺🇦👍🏽" * 20,
    "\u202eمرحبا بالعالم\u202c \u2067שלום\u2069 /stop @somebody #tag",
    "Donaudampfschifffahrtsgesellschaft" * 300,
    "word " * 2000,
    " \t\r\n\x00\x07\u200b ",
    "",
)


def article(number: int = 1, **fields: Any) -> Article:
    """An ordinary article, with the given ``fields`` changed."""
    at = NOW - timedelta(hours=number % 5)
    known: dict[str, Any] = {
        "id": ArticleId(number),
        "source_id": SourceId(number),
        "source_name": f"The Harbour Post {number}",
        "url": f"https://harbour.example/news/{number}?a=1&b=2",
        "title": f"Tide barrier holds as storm passes the coast ({number})",
        "lead": "The barrier closed at dawn. Nobody was hurt, and trains run again since noon.",
        "at": at,
        "first_seen_at": at,
        "image": f"https://harbour.example/{number}.jpg",
        "language": "en",
    }
    return Article(**(known | fields))


def trend(number: int = 1, *, others: int = 5, phase: Phase = "steady", **fields: Any) -> Trend:
    """An ordinary story with articles of ``others`` further outlets."""
    headline = article(number, **fields)
    coverage = tuple(
        article(number * 1000 + other, **{k: v for k, v in fields.items() if k not in {"at", "id"}})
        for other in range(others)
    )
    story = Story(StoryId(number), (headline, *coverage), "world", ("storm",))
    return Trend(
        story,
        3.5,
        phase,
        sources=others + 1,
        hours=3,
        headline=headline,
        coverage=coverage,
        lead=headline.lead,
        picture=headline if headline.image else None,
    )


def abroad() -> Trend:
    """A story that the reader gets in French, with articles in Arabic, Chinese and an unknown language, too."""
    told = trend(60, others=4, language="fr")
    others = [
        replace(article, language=language)
        for article, language in zip(told.coverage, ("ar", "zh", "fr", "qq"), strict=True)
    ]
    return replace(told, coverage=tuple(others), foreign="fr")


def plan(*trends: Trend, tags: tuple[str, ...] = ("environment", "climate")) -> DigestPlan:
    """The trends spread over the tags."""
    sections = tuple(
        DigestSection(tag, tuple(Pick(one, tag) for one in trends[index :: len(tags)]))
        for index, tag in enumerate(tags)
        if trends[index :: len(tags)]
    )
    return DigestPlan(NOW, sections, quiet_tags=("health", "sport"))


def digests() -> Iterator[c.DigestPage]:
    """Digests from a single story without details to far more than fits."""
    yield c.DigestPage(plan(trend(phase="breaking"), trend(2), trend(3, others=0)), "Europe/Berlin", 0, LATER)
    bare = trend(1, others=0, lead=None, image=None, url=None, language=None)
    yield c.DigestPage(plan(bare))
    yield c.DigestPage(
        plan(*(trend(number, others=40) for number in range(1, 36))), "Asia/Kolkata", 95, LATER
    )
    yield c.DigestPage(plan(abroad()), "Europe/Berlin", 0, LATER)
    of_a_thread = Pick(trend(), "climate", continues=article(78, title="What came before"))
    yield c.DigestPage(DigestPlan(NOW, (DigestSection("climate", (of_a_thread,)),)))
    also = tuple(Pick(trend(number), "world") for number in range(50, 55))
    yield c.DigestPage(replace(plan(trend()), also=also), "Europe/Berlin", 0, LATER)
    yield c.DigestPage(plan(trend(phase="breaking"), trend(2)), "Europe/Berlin", 0, LATER, public=True)
    yield c.DigestPage(plan(*(trend(number) for number in range(1, 8))), "Europe/Berlin", 0, handles=True)
    moved = Update(4, article(77, title="What came of it since"))
    yield c.DigestPage(DigestPlan(NOW, (DigestSection("climate", (Pick(trend(), "climate", moved),)),)))
    for text in HOSTILE:
        evil = trend(
            1, title=text, lead=text, source_name=text, url="javascript:alert(1)", image="http://x/y.png"
        )
        yield c.DigestPage(plan(evil, tags=("x" * 64,)), "America/New_York", 3, LATER, names={"x" * 64: text})
        again = Pick(evil, "climate", Update(0, article(77, title=text, source_name=text)))
        yield c.DigestPage(DigestPlan(NOW, (DigestSection("climate", (again,)),), also=(again,)))


def weeks() -> Iterator[c.WeekPage]:
    """The week, from a single story to more than fits, with stories that the reader missed and had."""
    long = [replace(trend(number), hours=150, phase="developing") for number in range(1, 13)]
    picks = tuple(Pick(one, "climate") for one in long)
    faded = Pick(replace(abroad(), hours=20, phase="fading"), "climate")
    yield c.WeekPage(WeekPlan(NOW, picks[:4], (*picks[4:], faded)), "Europe/Berlin", LATER, handles=True)
    yield c.WeekPage(WeekPlan(NOW, picks[:1]))
    yield c.WeekPage(WeekPlan(NOW, (), (faded,)), None, LATER)
    yield c.WeekPage(WeekPlan(NOW, picks[:2], picks[2:4]), None, LATER, public=True)
    yield c.WeekPage(WeekPlan(NOW, picks[:3]), "America/New_York", LATER, away=True)
    for text in HOSTILE:
        told = Pick(hostile(text), "climate")
        yield c.WeekPage(WeekPlan(NOW, (told,) * 6, (told,) * 6), "America/New_York", LATER)


def weekly() -> Iterator[Any]:
    """When the week comes."""
    for zone in (None, "Europe/Berlin", "America/New_York"):
        yield c.WeeklyPage(7, time(18), NOW, zone, LATER)
        yield c.WeekOfferPage(7, time(18), zone)
        yield c.EmptyWeekPage(NOW, zone, LATER)
    yield from (
        c.WeeklyPage(None, None, NOW),
        c.WeeklyPage(1, time(0), NOW, follows_nothing=True),
        c.EmptyWeekPage(NOW),
        c.WeekRefusedPage(),
    )
    yield from map(c.BadWeeklyPage, HOSTILE)


def comings(many: tuple[str, ...]) -> Iterator[Any]:
    """A chat comes back, or can't be reached any more."""
    for zone in (None, "Europe/Berlin", "No/Such"):
        yield c.BackPage(("science", "climate"), NOW, zone, LATER)
    for text in HOSTILE:
        yield c.BackPage(("some-tag",), NOW, names={"some-tag": text})
        yield c.LostPage((c.LostChat(text, text), c.LostChat(text, text, topic=True)) * 10, 1)
    yield c.BackPage(many, NOW, stopped=True)
    yield from (c.LostPage((), 3), c.LostTopicPage())


def first_minute(text: str, names: c.Names) -> Iterator[Any]:
    """The pages of /start."""
    hostile = trend(source_name=text, title=text)
    many = (*SECTIONS, *(f"tag-number-{number}" for number in range(300)))
    yield c.WelcomePage(NOW)
    yield c.WelcomePage(NOW, (hostile, abroad()), {"world": 12345, "science": 0}, many, has_hour=True)
    yield c.WelcomePage(NOW, (trend(1),), {"some-tag": 1}, ("some-tag",), names=names)
    yield c.WelcomeBackPage(many, NOW)
    yield c.WelcomeBackPage(("some-tag",), NOW, "America/New_York", LATER, names)
    yield c.HourAndZonePage(NOW, "No/Such", zone_was_asked=True)
    yield c.HourAndZonePage(NOW, "Europe/Berlin")


def looked_after(title: str) -> Iterator[Any]:
    """The pages of /manage."""
    name = ChatName(title, 3)
    many = tuple((RecipientId(number), ChatName(title)) for number in range(2**40, 2**40 + 300))
    yield c.ManagePage()
    yield c.AddedPage(RecipientId(2**40), name)
    yield c.DigestOrderedPage()
    yield c.ManageLinkPage("https://t.me/pretend_digest_bot?start=manage_5")
    yield c.ManagePage(many, name, more=True)
    for problem in get_args(c.ManageProblem):
        yield c.CannotManagePage(problem, name)


def names_typed(text: str, names: c.Names) -> Iterator[Any]:
    """Answers to a name that no list knows."""
    yield c.FollowedNamePage("some-tag", 0, near=("science", "some-tag"), names=names)
    yield c.FollowedNamePage("some-tag", 3, already=True, names=names)
    yield c.FollowedNamePage(text, 1)
    yield c.SilentNamesPage(("some-tag", "other-tag"), names=names)
    yield c.SilentNamesPage((text,))
    yield c.UnknownTagPage(text, ("science",), "some-tag", names, tells_nothing=True)


_CLASSIC = Preferences(style="classic", zone="UTC")


def _times(zone: str | None) -> Iterator[Any]:
    """The pages of when digests come."""
    work = Slot(time(7, 30), frozenset({1, 2, 3, 4, 5}))
    for slots in ((), (Slot(time(0)),), (work, Slot(time(18), sound=False))):
        yield c.TimeSetPage(slots, LATER if slots else None, NOW, zone)
        yield c.SlotsPage(slots, NOW, zone, LATER)
        yield from (c.SlotPage(slot, zone) for slot in slots)
    yield c.SlotTimePage((time(6), time(22)), NOW, zone, work)
    yield c.SlotTimePage((), NOW, zone)
    yield c.BadTimePage("", "too_close", (time(18), time(18, 30)), zone)
    yield c.BadTimePage("", "too_many")


def pages() -> Iterator[Any]:
    """Every page that ``Pages.show`` renders, in each of its variants."""
    schedule = Schedule(
        ScheduleId(1), RecipientId(1), time(8), EVERY_DAY, "Europe/Berlin", LATER, date(2025, 12, 10)
    )
    weekdays = Schedule(
        ScheduleId(2), RecipientId(1), time(18, 30), frozenset({1, 5}), "UTC", LATER, date(2025, 12, 12)
    )
    many = (*SECTIONS, *(f"tag-number-{number}" for number in range(300)))
    for zone in (None, "Europe/Berlin", "America/New_York", "Etc/GMT-3", "No/Such"):
        yield c.TimePage(NOW, zone, time(8))
        yield c.ReadyPage(("science", "climate"), time(8), LATER, NOW, zone)
        yield from _times(zone)
        yield c.ZonePage(NOW, zone)
        yield c.NothingPage(("science",), NOW, zone, 120, 14, LATER, 75)
        yield c.TrendingPage((trend(1), trend(2, phase="breaking")), NOW, None, zone)
        yield c.TrendingPage((trend(1), trend(2), trend(3)), NOW, None, zone, rises=(2, -1, None))
        yield c.SettingsPage(("science",), (schedule, weekdays), NOW, Preferences(zone=zone), next_at=LATER)
        yield c.PausedPage(date(2025, 12, 24), zone, NOW, LATER)
        yield c.ResumedPage(NOW, zone, LATER)
        yield c.ZoneSetPage(zone or "UTC", NOW, LATER)
        yield c.ZoneSetPage(zone or "UTC", NOW, private=True)
    for tags in ((), many):
        yield c.TopicsPage(tags)
        yield c.FollowHelpPage(tags)
        yield c.UnfollowHelpPage(tags)
        yield c.ReadyPage(tags, time(8), LATER, NOW)
        yield c.SettingsPage(tags, (), NOW, Preferences(style="plain"), paused=True)
        yield c.SettingsPage(tags, (), NOW, _CLASSIC, paused=True, paused_until=date(2026, 1, 1))
        yield c.NothingPage(tags, NOW, also=(Pick(trend(), "world"),))
        yield c.NothingPage(tags, NOW, articles=0, sources=0)
        yield c.NothingPage(tags, NOW, articles=1, sources=1)
    for text in HOSTILE:
        names = {"some-tag": text}
        choices = (c.ZoneChoice("Europe/Lisbon", text, "PT"), c.ZoneChoice("Asia/Tokyo"))
        yield c.FollowedPage("some-tag", already=True, names=names)
        yield c.FollowedPage(text)
        yield c.UnfollowedPage("some-tag", names=names)
        yield c.UnfollowedPage(text, was_followed=False)
        yield c.UnknownTagPage(text, ("some-tag", "science"), "some-tag", names)
        yield c.UnknownTagPage(text)
        yield from names_typed(text, names)
        yield from (*first_minute(text, names), *looked_after(text))
        yield from tastes(text, names)
        yield from (c.BadTimePage(text), c.BadTimePage(text, "day"), c.BadTimePage(text, "no_time"))
        yield c.BadDatePage(text, date(2025, 12, 24))
        yield c.ZoneCandidatesPage(choices, NOW, text)
        yield c.UnknownZonePage(text, choices)
        yield c.UnknownZonePage(text)
        yield c.UnknownCommandPage(text)
        yield c.TrendingPage((), NOW, "some-tag", names=names)
        yield c.TrendingPage(
            (trend(1, title=text, lead=text, source_name=text),) * 12, NOW, "some-tag", names=names
        )
    yield from (
        *alerts(),
        *sources(),
        *new_sources(),
        *statistics(),
        *operating(),
        *found(),
        *weekly(),
        *trending(many),
        *languages(),
        *nothing_comes(),
        *several_at_once(),
        *comings(many),
    )
    yield c.TrendingPage((), NOW)
    yield c.ResumedPage(NOW, was_paused=False)
    yield c.PausedPage()
    yield c.ZoneSetPage("Asia/Kolkata", NOW)
    yield from (
        c.TooManyTopicsPage(100),
        c.SharesPage(tuple((tag, share) for tag in many for share in SHARES)),
        c.MutesPage(),
        c.OpinionsPage(),
        c.TooManyMutesPage(50),
        c.SettingsPage(("science",), (), NOW, muted=1, said=1),
        c.AnswersPage("length"),
        c.AnswersPage("length", previews=_previews(trend(), trend(2, others=0))),
        *(c.AnswersPage("length", previews=_previews(evil)) for evil in map(hostile, HOSTILE)),
        c.ZoneSharePage(),
        c.StoppedPage(),
        c.StoppedPage(looked_after=True),
        c.HelpPage(),
        c.PlainTextPage(),
        c.PrivacyPage(),
        c.ExportPage("https://t.me/digest_bot?start=topics_A-b_c", 30),
        c.ExportPage("", 30),
        c.AskForgetPage(),
        c.AskForgetPage(appointed=True),
        c.ForgottenPage(),
        c.AdminsOnlyPage(),
        c.AdminsOnlyPage(channel=True),
        c.AdminsOnlyPage(known=False),
        c.FailedPage(),
        c.FailedPage(away=True),
    )


def nothing_comes() -> Iterator[Any]:
    """Pages that say that no digest comes, or nothing new, or when one comes again."""
    for zone in (None, "Europe/Berlin", "America/New_York", "No/Such"):
        yield c.TimeSetPage((Slot(time(0)),), None, NOW, zone, follows_nothing=True)
        yield c.YearUnclearPage("24.12.", date(2026, 12, 24), NOW, zone)
        yield c.PausedPage(date(2026, 12, 24), zone, NOW)
        yield c.NothingPage(("science",), NOW, zone, 120, 14, LATER, had_at=NOW)
        yield c.NothingPage(("science",), NOW, zone, 120, 14, LATER, had_at=NOW, public=True)
    schedule = Schedule(ScheduleId(1), RecipientId(1), time(8), EVERY_DAY, "UTC", LATER, date(2025, 12, 10))
    for sourceless in (False, True):
        yield c.NothingPage(("science",), NOW, articles=0, sources=0, unread=True, sourceless=sourceless)
    yield c.ReadyPage(("science",), time(8), None, NOW)
    yield c.SettingsPage((), (schedule,), NOW)
    yield c.ResumedPage(NOW, follows_nothing=True)
    yield from (c.ZoneKnownPage(), c.TooOftenPage(1), c.TooOftenPage(3540, "Europe/Berlin"))
    yield from (c.HelpPage(role, page) for role in (None, "editor", "owner") for page in get_args(HelpTopic))


def several_at_once() -> Iterator[Any]:
    """Pages that answer to several topics, or to days, that were typed."""
    many = (*SECTIONS, *(f"tag-number-{number}" for number in range(50)))
    yield c.FollowedEachPage(
        many, many, unknown=many, anyway=many, near=many, without_room=many, most=100, left_out=many
    )
    yield c.UnfollowedEachPage(many, many, nothing_left=True, left_out=many)
    for text in HOSTILE:
        names = {"some-tag": text}
        yield c.UnfollowedPage(text, nothing_left=True)
        yield c.FollowedEachPage(
            ("some-tag", "another"),
            (text,),
            stories=(("some-tag", 2), ("another", 0)),
            unknown=(text,),
            anyway=("some-tag",),
            near=(text,),
            without_room=(text,),
            names=names,
            common=(text,),
            no_topics=(text, text),
            left_out=(text,),
        )
        yield c.FollowedEachPage(unknown=(text,) * 30, common=(text,) * 30, no_topics=(text,) * 30)
        yield c.UnfollowedEachPage(("some-tag",), (text,), names=names, left_out=(text,))
        yield c.YearUnclearPage(text, date(2026, 12, 24), NOW)
        yield from (c.LinkedTopicPage("some-tag", already, names=names) for already in (True, False))
        yield c.LinkedTopicPage(text, to_write=text, names=names)
    yield from _kept()
    yield from (c.SharedTopicsPage(tags, "A-b_c") for tags in (("science",), ("science", "some-tag")))
    yield from (c.BadLinkPage(problem) for problem in get_args(c.LinkProblem))


def _kept() -> Iterator[c.Page]:
    yield c.SavedPage((), NOW)
    yield c.StoryPage(trend(2), NOW, "Asia/Kolkata")
    told = trend(1)
    many = (told.headline,) * 8
    yield c.StoryPage(told, LATER, None, developments=many, number=2, pages=3, had=True, saved=True)
    yield c.StoryPage(told, NOW, developments=many, pages=3, origin="saved", saved=True, saved_page=2)
    yield c.StoryPage(told, NOW, public=True)
    yield c.StoryPage(told, NOW, follows="digest", origin="followed")
    yield c.StoryPage(told, NOW, follows="at_once", origin="story")
    yield c.StoryPage(told, NOW, follows="over")
    yield c.FollowedStoriesPage(())
    yield c.FollowedNewsPage(told, trend(2).headline, NOW, "Asia/Kolkata")
    yield c.EndedStoriesPage((FollowedStory(StoryId(3), "Storm barrier holds", NOW),))
    for text in HOSTILE:
        followed = FollowedStory(StoryId(3), text, NOW, at_once=True)
        yield c.FollowedStoriesPage((followed,) * 20, followed)
        yield c.EndedStoriesPage((followed,) * 20)
        worst = trend(1, title=text, lead=text, source_name=text)
        yield c.FollowedNewsPage(worst, worst.headline, NOW, most=5)
        yield c.StoryPage(worst, NOW, merged=True, developments=(worst.headline,) * 8)
        odd = SavedStory(StoryId(3), text, text, text, LATER, NOW)
        yield c.SavedPage((odd,), NOW, removed=odd)
    plain = SavedStory(
        StoryId(2**40), "Storm barrier holds", "The Harbour Post", "https://harbour.example/1", NOW, NOW
    )
    yield c.SavedPage((plain,) * 6, LATER, "Asia/Kolkata", number=2, pages=3)


def tastes(text: str, names: c.Names) -> Iterator[Any]:
    """Every page of what a reader wants more and less of, with this text in it."""
    word = Mute(MuteId(1), text[:48], phrase="x", tag="some-tag")
    outlet = Mute(MuteId(2), text[:60], source_id=SourceId(1))
    yield c.TopicsPage(("some-tag", "science"), ("some-tag",), ("science",), names)
    yield c.SharesPage((("some-tag", "more"), ("science", "even")), names)
    yield c.MutesPage((word, outlet) * 25)
    for already in (True, False):
        yield c.MutedPage(word, already, names)
        yield c.MutedPage(outlet, already)
        yield c.UnmutedPage(text, already)
    yield c.MutedEachPage((word, outlet), (word,), ("some-tag",), (text,), (text,), 50, (text,), names)
    yield c.UnmutedEachPage((text,), (text,), (text,))
    for reason in get_args(MuteRefusal):
        yield c.BadMutePage(text, reason, "some-tag", names)
    told = trend(1, title=text, lead=text, source_name=text)
    yield c.WhyPage((c.WhyStory(told, "some-tag", liked_tags=("some-tag",), liked_outlet=True),) * 12, names)
    yield c.WhyPage((c.WhyStory(trend(1, others=0), text, followed=False, share=-1),))
    views: tuple[View, ...] = get_args(View)
    yield c.OpinionsPage(
        tuple(
            Opinion(StoryId(number), view, "some-tag", SourceId(1), None, text, text[:60], NOW)
            for number in range(25)
            for view in views
        ),
        names,
    )


def hostile(text: str) -> Trend:
    return trend(
        1, title=text, lead=text, source_name=text, url="javascript:alert(1)", image="http://x/y.png"
    )


def _previews(*stories: Trend) -> tuple[c.LengthPreview, ...]:
    """Each length of a digest of as many stories as it may have."""
    picks = tuple(Pick(stories[number % len(stories)], "climate") for number in range(12))
    plans = {most: DigestPlan(NOW, (DigestSection("climate", picks[:most]),)) for most in (3, 7, 12)}
    return (
        c.LengthPreview("short", plans[3], (), picks[:3]),
        c.LengthPreview("normal", plans[7], picks[:2], ()),
        c.LengthPreview("long", plans[12], (), picks[7:]),
    )


def trending(many: tuple[str, ...]) -> Iterator[Any]:
    """What is trending, in each time, with more pages, and with the topics to choose from."""
    for period in get_args(Period):
        yield c.TrendingPage((), NOW, period=period)
        yield c.TrendingPage((), NOW, "some-tag", period=period)
        yield c.TrendingPage((trend(1),) * 10, NOW, period=period, start=10, more=True, foreign=1)
        yield c.TrendingPage(
            (replace(trend(1), hours=160),), NOW, "world", period=period, topics=many, choosing=True
        )


def found() -> Iterator[Any]:
    """Answers to a search, and a story that is shared."""
    yield c.SharedStoryPage(trend(1))
    yield from (c.SearchHelpPage(), c.BadSearchPage())
    for text in HOSTILE:
        yield c.FoundPage(text, (), NOW, cut=True)
        told = trend(1, title=text, lead=text, source_name=text)
        yield c.SharedStoryPage(told)
        yield c.FoundPage(text, (told,) * 5, NOW, stories=5, foreign=2, muted=1)
    yield c.FoundPage("climate", (trend(1), trend(2)), NOW, page=1, first=6, stories=12, more=True)
    yield c.FoundPage("climate", (trend(1),), NOW, stories=1, foreign=1, every_language=True)


def languages() -> Iterator[Any]:
    """Every page that languages are chosen on, or that says what was left out for them."""
    every = tuple(OWN_NAMES)
    for reads in ((), ("en",), every):
        yield c.LanguagesPage(reads, tuple((code, n) for n, code in enumerate(every)), "en", silent=reads)
        yield c.BotLanguagePage("en", ("en", "de"), reads)
        yield c.SettingsPage(("science",), (), NOW, reads=reads)
    for left_out in (1, 2):
        yield c.TrendingPage((), NOW, "some-tag", muted=left_out)
        yield c.TrendingPage((trend(1),), NOW, muted=left_out, foreign=left_out)
    for why in ("asked", "nothing_else"):
        yield c.TrendingPage((trend(1),), NOW, every_language=why)
    for text in HOSTILE:
        yield c.UnknownLanguagePage(text, ("kg", "de"))
        yield c.UnknownLanguagePage(text)
        yield c.BotLanguagePage("de", ("en", "de"), ("de",), text)


def alerts() -> Iterator[Any]:
    """Every page of breaking alerts, in each of its variants."""
    reach = Reach(12, (("climate", 10), ("some-tag", 4)), (("en", 8), ("de", 4)), asleep=3, capped=1)
    tally = Tally(40, 3, 1, 2, 54, (("Forbidden: bot was blocked by the user", 3), ("cap", 2)))
    progress = Progress(tally, 4, LATER, 29.7, correction=tally, recall=tally)
    quiet = QuietHours(time(22), time(7))
    for critical in (True, False):
        yield c.AlertPage("The <b>barrier</b> &amp; the bridge are closed.", 7, ("climate",), critical)
        yield c.AlertPage("The bridge is closed.", 7, (), critical, corrected=True)
        yield c.AlertWithdrawnPage(("climate",) if critical else ())
        yield c.HeldAlertsPage(
            (c.HeldAlert("One.", ("climate",), critical), c.HeldAlert("Two.")), int(critical)
        )
        yield c.AlertsPage(
            "all", (("climate", "off"), ("x" * 64, "critical")), "Asia/Tokyo", quiet, 3, critical
        )
        yield c.AlertDraftPage(
            7, 2, reach, 75, NOW, ("climate",), critical, "groups", critical, LATER, "Asia/Tokyo", critical
        )
        yield c.AlertBoardPage(7, 2, "running", progress, NOW, 12, None, None, NOW, recalled=critical)
        yield c.AlertLeftPage(critical)
        yield c.AlertSurePage(7, 2, "correct" if critical else "recall", 40, int(critical))
        for changed in (True, False):
            yield c.EditorChangedPage(_SOMEBODY, "", added=critical, changed=changed)
    yield c.AlertDraftPage(7, 2, Reach(0), 0, NOW, left="all")
    yield c.AlertDraftPage(7, 2, reach, 75, NOW, ("climate",), due_at=LATER, scheduled=True)
    yield c.AlertDraftPage(7, 2, reach, 75, NOW, ("climate",), due_at=LATER, asking=True, taken="at 18:30")
    yield c.AlertDraftPage(7, 2, Reach(0), 0, NOW, everybody=True)
    yield c.AlertBoardPage(7, 2, "cancelled", Progress(Tally()), NOW, trouble="missed", recalled=True)
    yield c.AlertsPage("off", ())
    yield c.AlertHelpPage()
    yield c.AlertTopicsPage(7, 2, ("climate", "x" * 64))
    yield c.AlertTimesPage(7, 2, NOW)
    for zone in (None, "America/New_York"):
        yield c.QuietPage(zone, quiet if zone else None)
    for asked in get_args(get_type_hints(c.AlertAskPage)["what"]):
        yield c.AlertAskPage(asked)
    for state in get_args(AlertState):
        yield c.AlertHelpPage(((7, state, "The bridge"),))
    for reason in get_args(AlertRefusal):
        yield c.AlertRefusedPage(reason, "12", ("climate",))
    for fault in get_args(MarkupFault):
        yield c.AlertRefusedPage("bad_markup", "a fault", fault=(fault, "<b>"))
    yield from corrections()
    for text in HOSTILE:
        names = {"some-tag": text}
        told = Tally(1, 1, 1, 1, 1, ((text, 1),))
        yield c.AlertPage("Words.", 7, ("some-tag",), names=names)
        yield c.HeldAlertsPage((c.HeldAlert("Words.", ("some-tag",)),), names=names)
        yield c.AlertsPage("critical", (("some-tag", "all"),), names=names)
        yield c.BadQuietPage(text)
        yield c.AlertHelpPage(((7, "draft", text),) * 10)
        yield c.AlertDraftPage(7, 2, reach, 75, NOW, ("some-tag",) * 12, names=names)
        yield c.AlertTopicsPage(7, 2, ("some-tag",), names)
        yield c.AlertBoardPage(7, 2, "paused", Progress(told, 1, None, 0, told, told), NOW, trouble=text)
        yield c.AlertNoticePage(7, "paused", text)
        yield c.AlertLinkPage("https://harbour.example/a?b=1&c=2", text or "…", text, text)
        yield c.AlertRefusedPage("unknown_tag", text, ("some-tag",), names)
        yield c.AlertRefusedPage("refused", text)
        yield c.EditorsPage(((_SOMEBODY, text),) * 30, ((PersonId(1), _SOMEBODY, text),) * 90)
        yield c.EditorChangedPage(_SOMEBODY, text, added=True)
    yield c.AlertNoticePage(7, "missed")
    yield c.AlertNoticePage(7, "orphaned")
    yield c.EditorChangedPage(_SOMEBODY, "Ada", added=False, waiting=((7, NOW), (8, NOW)), now=NOW)
    yield c.AlertNoticePage(7, "started")


def statistics() -> Iterator[Any]:
    """The statistics of every subject, full and empty."""
    for subject in STATS_SUBJECTS:
        for span in STATS_DAYS:
            yield c.StatsPage(subject, span, ())
        every = tuple((name, 12_345) for name in get_args(SeriesName))
        yield c.StatsPage(subject, "day", every, number=7, failing=2, slowest=93.0, drawn=False, dark=True)
    monday, sunday = date(2026, 11, 23), date(2026, 11, 29)
    yield c.WeeklyReportPage(monday, sunday, None, compared=False)
    figures = tuple(WeekFigure(name, 12_345, 12_344) for name in get_args(SeriesName))
    for text in HOSTILE:
        seen = tuple(Trouble(kind, text, 12.3, reason="robots") for kind in get_args(TroubleKind))
        yield c.WeeklyReportPage(
            *(monday, sunday, "Europe/Vienna"),
            compared=True,
            readers=figures,
            digests=figures,
            deliveries=figures,
            feeds=figures,
            alerts=7,
            alerts_before=6,
            active=5,
            sources=4,
            unread=3,
            troubles=seen,
            more=2,
        )
    for text in HOSTILE:
        topics = (("some-tag", 2),) * 10
        yield c.StatsPage("topics", "week", (("earlier", 1),), topics, names={"some-tag": text})


def sources() -> Iterator[Any]:
    """Every page about sources, in each of its variants."""
    yield from (c.SourcesFilePage(), c.SourcesPage(), c.SourcesPage(asked="bbc"))
    yield c.SourcesPage(1, 1, lines=(c.SourceLine(3, "Harbour Post", "failing"),))
    for text in HOSTILE:
        lines = tuple(c.SourceLine(2**40 + 1, text, state) for state in get_args(FeedState)) * 2
        yield c.SourcesPage(300, 7, text, lines, 20)
        yield c.SourcesPage(300, 7, "bbc", lines, 20)
        for part in get_args(SourcePart):
            yield c.SourcePage(
                2**40,
                text,
                text,
                text,
                FeedHealth("good", read_at=NOW),
                NOW,
                None,
                "world",
                tags=(text, text),
                judged_language="de",
                part=part,
                languages=("de", "zh"),
                settings=FeedSettings(told_apart_by="link", read_pages=False),
            )
    healths = (
        *(FeedHealth(state, checked_at=NOW) for state in get_args(FeedState)),
        *(
            FeedHealth("failing", FetchFailed(reason, "", status), NOW, NOW - timedelta(days=2), LATER)
            for reason, status in _failures()
        ),
    )
    for health in healths:
        yield c.SourcePage(
            3,
            "Harbour Post",
            "Harbour",
            "https://harbour.example/feed",
            health,
            NOW,
            None,
            judged_section="sport",
            needs_login=True,
            articles=1,
            newest_at=NOW,
        )


def new_sources() -> Iterator[Any]:
    """Every page about sources that are not kept yet."""
    yield from (c.SourceAskPage(), c.SourcesTakenPage(1, 1), c.SourcesTakenPage(0, 7))
    yield from (c.SourcesNotTakenPage(), c.SourcesNotTakenPage(left=True))
    yield c.SourcesComingPage(500, 5000)
    yield c.SourcesListedPage(1, 0, 1, 1)
    yield c.SourcesListedPage(1, 5000, 12, 3, ((None, 4000), *((name, 100) for name in SECTIONS)))
    bare = c.SourceFoundPage(1, 0, "", "https://harbour.example/feed", FeedPreview(""), NOW)
    yield bare
    previews = (
        FeedPreview("Harbour", (("One", None),)),
        FeedPreview("Harbour", (("One", NOW),), newest_at=NOW),
        *(FeedPreview("Harbour", (("One", NOW),), a_week=often, page_read=True) for often in (0.2, 3, 400)),
        *(
            FeedPreview("Harbour", page_read=False, page_reason=reason, page_status=status)
            for reason, status in _failures()
        ),
    )
    yield from (replace(bare, preview=preview) for preview in previews)
    for text in HOSTILE:
        preview = FeedPreview(text, ((text, NOW), (text, None)), "science", "en")
        for part in get_args(FoundPart):
            yield c.SourceFoundPage(
                2**40,
                9,
                text,
                text,
                preview,
                NOW,
                section="sport",
                part=part,
                several=True,
                languages=("de",),
            )
        yield c.SourceFoundPage(1, 0, text, text, preview, NOW, language="de", known=3)
        yield c.SourceChoicesPage(
            2**40, (c.SourceChoice("", text), *(c.SourceChoice(text, text, kept=True),) * 9)
        )
        yield c.SourceNotFoundPage(text, "not_a_feed", proposal=3)
    for reason, status in _failures():
        yield c.SourceNotFoundPage("https://harbour.example", reason, status, needs_login=True)


def _failures() -> Iterator[tuple[FailureReason, int | None]]:
    yield from ((reason, None) for reason in get_args(FailureReason))
    yield from (("http_error", status) for status in (401, 403, 500))


def operating() -> Iterator[Any]:
    """Every page about the bot itself."""
    everything = tuple(Trouble(kind, "Harbour Post", 3.0, reason="timeout") for kind in get_args(TroubleKind))
    lasting = tuple(WatchedTrouble(one, NOW, NOW, told_at=NOW) for one in everything)
    over = tuple(replace(one, over_at=LATER) for one in lasting)
    yield c.TroublesPage(lasting)
    yield c.TroublesPage((*lasting[:2], *over))
    yield c.TroublesPage(over, title="well")
    yield c.TroublesPage(lasting[-2:-1], title="upgraded")
    yield c.StatusPage(NOW, None, "1.2.3")
    for text in HOSTILE:
        named = tuple(replace(one, trouble=replace(one.trouble, about=text)) for one in (*lasting, *over))
        yield c.TroublesPage(named * 2, "Europe/Berlin")
        yield c.StatusPage(
            NOW,
            "No/Such",
            text,
            everything,
            sources=40,
            unread=3,
            worst=(c.UnreadSource(text, "http_error", 503), c.UnreadSource(text, "gone")),
            sent=10**6,
            failed=7,
            rate=27.6,
            slowed=True,
            newest_at=NOW,
            waiting=120_000,
            waiting_since=NOW,
            alerts=1,
            active=7,
            unreachable=2,
            database=12_345_678,
            free=10**12,
            memory=2 * 10**8,
        )


def corrections() -> Iterator[Any]:
    """Every page about the tags of stories, in each of its variants."""
    yield c.StoryChoicePage()
    yield c.StoryTagsPage(12, "The barrier holds", None, ())
    yield c.TrendingPage((trend(1), trend(2)), NOW, "some-tag", editing="open")
    yield c.TrendingPage((trend(1), trend(2)), NOW, "some-tag", editing="offered")
    for text in HOSTILE:
        names = {"some-tag": text}
        yield c.StoryChoicePage(((12, text),) * 10)
        yield c.StoryTagsPage(12, text, "world", ("some-tag", "x" * 48), True, ("climate",), names=names)
        yield c.StoryTagsPage(12, text, "sport", ("some-tag",) * 12, asking=True)
        yield c.StoryTagsPage(12, text, "sport", (), done=True)
        for reason in get_args(StoryRefusal):
            yield c.StoryRefusedPage(reason, text, 12, ("climate", "some-tag"), names)
            yield c.StoryRefusedPage(reason, text)
