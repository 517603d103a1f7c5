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

from digestbot.model import DigestPlan, Schedule, Style, Trend

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
    #: The reader follows ``tag``.
    followed: bool = field(default=False, metadata=UNSHOWN)
    names: Names = field(default_factory=dict, hash=False)


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
]


@dataclass(frozen=True)
class Toast:
    """A line that pops up over the chat after a tap, at most 200 characters."""

    key: ToastKey
    #: The tag that "followed" and "unfollowed" speak of.
    tag: str = ""
    names: Names = field(default_factory=dict, hash=False)


def template_name(page: type) -> str:
    """``WelcomePage`` → ``welcome.html``, ``UnknownTagPage`` → ``unknown_tag.html``."""
    words = re.findall("[A-Z][a-z]*", page.__name__.removesuffix("Page"))
    return "_".join(word.lower() for word in words) + ".html"
