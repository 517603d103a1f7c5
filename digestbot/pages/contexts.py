"""What each page needs to know: one frozen dataclass a page, and nothing else reaches its template.

``TopicsPage`` fills ``templates/topics.html``; the fields are the names that the template may use.
Instants are aware (any zone); ``zone`` is the reader's IANA zone, None until they told it (UTC is
used meanwhile, and the pages say so). Tags are slugs; ``names`` holds the display names, in the
reader's language, of tags that are not one of the ten sections.

Every field is shown by its template (a test compares the two), except those marked ``UNSHOWN``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from types import MappingProxyType
from typing import Literal

from digestbot.errors import AlertRefusal, MuteRefusal, StoryRefusal
from digestbot.model import (
    AlertLevel,
    AlertNotice,
    AlertState,
    ChatKind,
    DigestPlan,
    Mute,
    Opinion,
    Progress,
    QuietHours,
    Reach,
    Schedule,
    Share,
    Style,
    Trend,
    View,
)

#: Display names by slug.
Names = Mapping[str, str]

#: Metadata of a field that buttons or other messages are made from and the template need not show.
UNSHOWN = MappingProxyType({"shown": False})


@dataclass(frozen=True)
class ZoneChoice:
    """A zone to offer on a button, with the place that led to it ("Portland, Oregon")."""

    zone: str
    #: Empty: the zone's own city is shown.
    label: str = ""


# --- the welcome ----------------------------------------------------------------------------------


@dataclass(frozen=True)
class WelcomePage:
    """Step 1 of /start: what this is, and the ten sections to tap."""

    followed: tuple[str, ...] = field(default=(), metadata=UNSHOWN)
    names: Names = field(default_factory=dict, hash=False, metadata=UNSHOWN)


@dataclass(frozen=True)
class TimePage:
    """Which hour? Step 2 of /start (page "start"), or the settings' way to another hour."""

    now: datetime
    zone: str | None = None
    page: Literal["start", "settings"] = field(default="start", metadata=UNSHOWN)
    #: The hour set so far.
    current: time | None = None


@dataclass(frozen=True)
class ReadyPage:
    """The last step of /start: what will come, and when."""

    topics: tuple[str, ...]
    at: time
    next_at: datetime
    now: datetime
    zone: str | None = None
    names: Names = field(default_factory=dict, hash=False)


# --- topics ---------------------------------------------------------------------------------------


@dataclass(frozen=True)
class TopicsPage:
    """The sections and the other tags that the reader follows, each a toggle."""

    followed: tuple[str, ...] = ()
    #: Those of which the reader wants more than of the others, and less.
    more: tuple[str, ...] = ()
    less: tuple[str, ...] = ()
    names: Names = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class SharesPage:
    """How much of a digest each topic gets."""

    topics: tuple[tuple[str, Share], ...]
    names: Names = field(default_factory=dict, hash=False, metadata=UNSHOWN)


@dataclass(frozen=True)
class FollowedPage:
    """The reader follows ``tag`` now, or did ``already``."""

    tag: str
    already: bool = False
    names: Names = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class UnfollowedPage:
    """The reader follows ``tag`` no more, or never did (``was_followed`` is False)."""

    tag: str
    was_followed: bool = True
    names: Names = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class UnknownTagPage:
    """No news carries such a tag yet; near ones are offered."""

    #: What the reader typed.
    text: str
    #: Slugs that may be meant, the nearest first.
    near: tuple[str, ...] = ()
    #: The slug to "follow anyway"; None where the text can't be one at all.
    slug: str | None = None
    names: Names = field(default_factory=dict, hash=False, metadata=UNSHOWN)


@dataclass(frozen=True)
class TooManyTopicsPage:
    """The reader follows as many topics as one can, ``most``."""

    most: int


@dataclass(frozen=True)
class FollowHelpPage:
    """``/follow`` with nothing behind it; some tags that are much in the news are offered."""

    suggestions: tuple[str, ...] = ()
    names: Names = field(default_factory=dict, hash=False, metadata=UNSHOWN)


@dataclass(frozen=True)
class UnfollowHelpPage:
    """``/unfollow`` with nothing behind it; the reader's tags are offered."""

    followed: tuple[str, ...] = ()
    names: Names = field(default_factory=dict, hash=False, metadata=UNSHOWN)


# --- what is wanted less, and more ----------------------------------------------------------------


@dataclass(frozen=True)
class MutesPage:
    """What the reader muted."""

    mutes: tuple[Mute, ...] = ()


@dataclass(frozen=True)
class MutedPage:
    """Something is muted now, or was ``already``."""

    mute: Mute
    already: bool = False
    names: Names = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class UnmutedPage:
    """The reader muted nothing of that name, or does so no more (``was_muted``)."""

    text: str
    was_muted: bool = True


@dataclass(frozen=True)
class BadMutePage:
    """What was typed can't be muted."""

    text: str
    reason: MuteRefusal
    #: The topic that the reader follows, where that is why.
    tag: str = ""
    names: Names = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class TooManyMutesPage:
    """The reader muted as much as one can, ``most``."""

    most: int


@dataclass(frozen=True)
class OpinionsPage:
    """What the reader said of stories, the latest first."""

    opinions: tuple[Opinion, ...] = ()
    names: Names = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class DigestKeys:
    """The buttons below a digest of these stories; there is no page to it."""

    stories: tuple[int, ...]


@dataclass(frozen=True)
class TuneKeys:
    """The buttons below a digest while the reader says what they want more and less of."""

    #: (story, its headline, what they said of it)
    stories: tuple[tuple[int, str, View | None], ...]


# --- time and zone --------------------------------------------------------------------------------


@dataclass(frozen=True)
class TimeSetPage:
    """The hour was set."""

    at: time
    #: None while none will come: stopped, or paused without end.
    next_at: datetime | None
    now: datetime
    zone: str | None = None


@dataclass(frozen=True)
class BadTimePage:
    """What was typed is no time of day."""

    text: str


@dataclass(frozen=True)
class ZonePage:
    """The ways to tell one's zone. In a private chat a second message asks for the location."""

    now: datetime
    zone: str | None = None
    #: Only private chats can be asked for a location.
    private: bool = field(default=True, metadata=UNSHOWN)


@dataclass(frozen=True)
class ZoneSharePage:
    """The second message of ``ZonePage``, with the keyboard that shares the location."""


@dataclass(frozen=True)
class ZoneCandidatesPage:
    """Several zones fit what the reader told."""

    candidates: tuple[ZoneChoice, ...] = field(metadata=UNSHOWN)
    now: datetime = field(metadata=UNSHOWN)
    #: What they typed; empty where the zones follow from their clock.
    text: str = ""


@dataclass(frozen=True)
class ZoneSetPage:
    """The zone was set; the local time lets the reader check it."""

    zone: str
    now: datetime
    #: When the next digest comes; None while nothing is scheduled.
    next_at: datetime | None = None


@dataclass(frozen=True)
class UnknownZonePage:
    """No zone or city of that name."""

    text: str
    near: tuple[ZoneChoice, ...] = ()


# --- settings -------------------------------------------------------------------------------------


@dataclass(frozen=True)
class SettingsPage:
    """Everything that is set for this reader."""

    topics: tuple[str, ...]
    schedules: tuple[Schedule, ...]
    now: datetime
    style: Style = "rich"
    zone: str | None = None
    paused: bool = False
    #: The first day with digests again; None while paused until resumed.
    paused_until: date | None = None
    next_at: datetime | None = None
    #: How many words and outlets are muted, and of how many stories the reader said something.
    muted: int = 0
    said: int = 0
    names: Names = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class PausedPage:
    """No digests for now."""

    #: The first day with digests again; None until the reader resumes.
    until: date | None = None
    zone: str | None = None


@dataclass(frozen=True)
class BadDatePage:
    """What was typed is no day to pause until."""

    text: str
    #: A date that would do, for the example.
    example: date


@dataclass(frozen=True)
class ResumedPage:
    """Your digests are back."""

    now: datetime
    zone: str | None = None
    #: None while nothing is scheduled.
    next_at: datetime | None = None
    was_paused: bool = True


@dataclass(frozen=True)
class StoppedPage:
    """No more digests until /start."""


# --- the news -------------------------------------------------------------------------------------


@dataclass(frozen=True)
class DigestPage:
    """A digest. Shown by ``Pages.digest`` in one of three renderings, not by ``Pages.show``.

    Its templates get what ``digest.DigestView`` makes of it.
    """

    plan: DigestPlan
    #: The local day that the digest stands for.
    local_date: date
    zone: str | None = None
    #: Minutes between when it was due and when it was made; 0 where it is on time.
    late_minutes: int = 0
    #: When the next one comes; None while nothing is scheduled.
    next_at: datetime | None = None
    names: Names = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class NothingPage:
    """An honest "nothing much": what was looked at, and when the bot looks again."""

    topics: tuple[str, ...]
    now: datetime
    zone: str | None = None
    #: Articles of the last day, in whatever topic, and their outlets; None: not counted.
    articles: int | None = None
    sources: int | None = None
    next_at: datetime | None = None
    #: Minutes between when it was due and when it was made; 0 where it is on time.
    late_minutes: int = 0
    names: Names = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class TrendingPage:
    """What is trending, in one tag or in all the news."""

    trends: tuple[Trend, ...]
    now: datetime
    tag: str | None = None
    zone: str | None = None
    #: For each story, by how many places it rose since a day ago (negative: fell); None for newcomers.
    rises: tuple[int | None, ...] = ()
    #: The reader follows ``tag``.
    followed: bool = field(default=False, metadata=UNSHOWN)
    names: Names = field(default_factory=dict, hash=False)
    #: The reader may correct what the stories are about.
    editing: bool = field(default=False, metadata=UNSHOWN)


# --- breaking alerts, as readers see them ----------------------------------------------------------


@dataclass(frozen=True)
class AlertPage:
    """A breaking alert: what the editor wrote, in the frame that tells what it is."""

    #: Telegram's HTML, checked when it was drafted.
    html: str
    #: None where nobody's settings are behind it.
    number: int | None = field(default=None, metadata=UNSHOWN)
    tags: tuple[str, ...] = ()
    critical: bool = False
    corrected: bool = False
    photo: str | None = field(default=None, metadata=UNSHOWN)
    copy_of: tuple[int, int] | None = field(default=None, metadata=UNSHOWN)
    link_preview: bool = field(default=False, metadata=UNSHOWN)
    names: Names = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class HeldAlert:
    """One of several alerts of a night, shortened."""

    html: str
    tags: tuple[str, ...] = ()
    critical: bool = False
    corrected: bool = False


@dataclass(frozen=True)
class HeldAlertsPage:
    """What came in a reader's quiet hours, in one message."""

    alerts: tuple[HeldAlert, ...]
    #: Alerts that found no room.
    more: int = 0
    names: Names = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class AlertsPage:
    """Which alerts the reader takes, and when."""

    general: AlertLevel
    topics: tuple[tuple[str, AlertLevel], ...]
    zone: str | None = None
    quiet: QuietHours | None = None
    #: Alerts a day at most; None for any number.
    cap: int | None = None
    critical_overrides: bool = False
    names: Names = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class QuietPage:
    """The quiet hours to choose from."""

    zone: str | None = None
    quiet: QuietHours | None = None


@dataclass(frozen=True)
class BadQuietPage:
    """What was typed are no quiet hours."""

    text: str


# --- breaking alerts, as editors see them ----------------------------------------------------------


@dataclass(frozen=True)
class AlertHelpPage:
    """``/alert`` with nothing behind it: how it goes, and the latest ones."""

    #: (number, state, the first words)
    latest: tuple[tuple[int, AlertState, str], ...] = ()


@dataclass(frozen=True)
class AlertAskPage:
    """The next message is meant as this."""

    what: Literal["text", "correction", "time", "editor"]
    zone: str | None = None


@dataclass(frozen=True)
class AlertLeftPage:
    """/cancel: nothing is asked for any more, or never was."""

    something: bool = True


@dataclass(frozen=True)
class AlertDraftPage:
    """Below the preview: who would get it, how long that takes, and what can be done."""

    number: int
    revision: int = field(metadata=UNSHOWN)
    reach: Reach
    #: Seconds that sending takes at the rate of now.
    seconds: float
    now: datetime
    tags: tuple[str, ...] = ()
    everybody: bool = False
    chats: ChatKind = "any"
    critical: bool = False
    #: When it is to go out; None for at once.
    due_at: datetime | None = None
    zone: str | None = None
    #: It was confirmed, and goes out then by itself.
    scheduled: bool = False
    #: The last question before it is sent or scheduled.
    asking: bool = False
    names: Names = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class AlertTopicsPage:
    """The topics to choose from for an alert."""

    number: int = field(metadata=UNSHOWN)
    revision: int = field(metadata=UNSHOWN)
    tags: tuple[str, ...] = field(default=(), metadata=UNSHOWN)
    names: Names = field(default_factory=dict, hash=False, metadata=UNSHOWN)


@dataclass(frozen=True)
class AlertTimesPage:
    """The times to choose from for an alert; another one can be written."""

    number: int = field(metadata=UNSHOWN)
    revision: int = field(metadata=UNSHOWN)
    now: datetime
    zone: str | None = None


@dataclass(frozen=True)
class AlertBoardPage:
    """How an alert goes; the same message shows it all the time."""

    number: int
    revision: int = field(metadata=UNSHOWN)
    state: AlertState
    progress: Progress
    now: datetime
    #: Seconds left at the rate of now; None while nothing is being sent.
    seconds: float | None = None
    zone: str | None = None
    trouble: str | None = None
    corrected_at: datetime | None = None
    recalled: bool = False


@dataclass(frozen=True)
class AlertSurePage:
    """Really change it, or delete it, for those who got it?"""

    number: int
    revision: int = field(metadata=UNSHOWN)
    what: Literal["correct", "recall"]
    #: Readers who have it, and those who wait for it.
    delivered: int
    waiting: int = 0


@dataclass(frozen=True)
class AlertLinkPage:
    """What an article's page says of itself, as the text of an alert."""

    url: str
    title: str
    lead: str = ""
    source: str = ""


@dataclass(frozen=True)
class AlertNoticePage:
    """Something happened to an alert that its editor should know of."""

    number: int
    what: AlertNotice
    #: The reason of the failures.
    trouble: str = ""


@dataclass(frozen=True)
class AlertRefusedPage:
    """Why a step with an alert was not taken."""

    reason: AlertRefusal
    #: A tag, a time, a number, or Telegram's own words.
    detail: str = ""
    #: Slugs that may be meant.
    near: tuple[str, ...] = ()
    names: Names = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class StoryTagsPage:
    """What a story is about, for an editor to correct."""

    number: int
    title: str
    section: str | None
    tags: tuple[str, ...]
    #: An editor said so, not the rule.
    corrected: bool = False
    #: Tags that the story does not have and may be given.
    offered: tuple[str, ...] = field(default=(), metadata=UNSHOWN)
    #: The editor is asked to write tags.
    asking: bool = False
    #: The editor is done: no more buttons.
    done: bool = False
    names: Names = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class StoryChoicePage:
    """The stories to choose from for a correction."""

    #: (number, headline) each.
    stories: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True)
class StoryRefusedPage:
    """Why a correction of a story was not made."""

    reason: StoryRefusal
    #: What was typed, or a number.
    detail: str = ""
    #: The story, where that is known.
    number: int | None = field(default=None, metadata=UNSHOWN)
    near: tuple[str, ...] = ()
    names: Names = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class EditorsPage:
    """Who may send alerts."""

    #: (Telegram id, name, which may be empty)
    owners: tuple[tuple[int, str], ...]
    #: (person's number, Telegram id, name)
    editors: tuple[tuple[int, int, str], ...] = ()


@dataclass(frozen=True)
class EditorChangedPage:
    """Somebody is an editor now, or no more."""

    telegram_id: int
    name: str
    added: bool
    #: False: they were so already.
    changed: bool = True


# --- help, privacy, and what else can happen ------------------------------------------------------


@dataclass(frozen=True)
class HelpPage:
    """What can be asked of the bot."""


@dataclass(frozen=True)
class UnknownCommandPage:
    """A command that the bot does not know."""

    #: As typed, with its slash.
    command: str


@dataclass(frozen=True)
class PlainTextPage:
    """Plain text, which the bot does not understand."""


@dataclass(frozen=True)
class PrivacyPage:
    """What is kept, why, and how to have it deleted."""


@dataclass(frozen=True)
class AskForgetPage:
    """Really delete everything?"""


@dataclass(frozen=True)
class ForgottenPage:
    """Everything about the chat is deleted."""


@dataclass(frozen=True)
class AdminsOnlyPage:
    """In a group, only its admins may change the settings."""


@dataclass(frozen=True)
class FailedPage:
    """Something broke on our side."""


#: Every page that ``Pages.show`` puts on paper.
Page = (
    WelcomePage
    | TimePage
    | ReadyPage
    | TopicsPage
    | FollowedPage
    | UnfollowedPage
    | UnknownTagPage
    | TooManyTopicsPage
    | SharesPage
    | MutesPage
    | MutedPage
    | UnmutedPage
    | BadMutePage
    | TooManyMutesPage
    | OpinionsPage
    | FollowHelpPage
    | UnfollowHelpPage
    | TimeSetPage
    | BadTimePage
    | ZonePage
    | ZoneSharePage
    | ZoneCandidatesPage
    | ZoneSetPage
    | UnknownZonePage
    | SettingsPage
    | PausedPage
    | BadDatePage
    | ResumedPage
    | StoppedPage
    | NothingPage
    | TrendingPage
    | AlertPage
    | HeldAlertsPage
    | AlertsPage
    | QuietPage
    | BadQuietPage
    | AlertHelpPage
    | AlertAskPage
    | AlertLeftPage
    | AlertDraftPage
    | AlertTopicsPage
    | AlertTimesPage
    | AlertBoardPage
    | AlertSurePage
    | AlertLinkPage
    | AlertNoticePage
    | AlertRefusedPage
    | StoryTagsPage
    | StoryChoicePage
    | StoryRefusedPage
    | EditorsPage
    | EditorChangedPage
    | HelpPage
    | UnknownCommandPage
    | PlainTextPage
    | PrivacyPage
    | AskForgetPage
    | ForgottenPage
    | AdminsOnlyPage
    | FailedPage
)


ToastKey = Literal[
    "saved",
    "followed",
    "unfollowed",
    "stale",
    "admins_only",
    "working",
    "already",
    "too_many",
    "failed",
    "fewer_alerts",
    "no_alerts",
    "fewer_general",
    "no_general",
    "not_following",
    "alert_stale",
    "alert_done",
    "alert_sent",
    "more_like_this",
    "less_like_this",
    "taken_back",
    "unmuted",
]


@dataclass(frozen=True)
class Toast:
    """A line that pops up over the chat after a tap, at most 200 characters."""

    key: ToastKey
    #: The tag that "followed", "unfollowed", "fewer_alerts", "no_alerts" and "…_like_this" speak of.
    tag: str = ""
    names: Names = field(default_factory=dict, hash=False)


def template_name(page: type) -> str:
    """``WelcomePage`` → ``welcome.html``, ``UnknownTagPage`` → ``unknown_tag.html``."""
    words = re.findall("[A-Z][a-z]*", page.__name__.removesuffix("Page"))
    return "_".join(word.lower() for word in words) + ".html"
