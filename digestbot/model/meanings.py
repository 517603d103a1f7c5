"""What a reader's button means: a small frozen dataclass each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from digestbot.model.alerts import AlertLevel
from digestbot.model.readers import Share, View


@dataclass(frozen=True, slots=True)
class SetTopic:
    """Follow the topic from now on, or no more, on the page of topics. It says which, so that a double tap is one."""

    on: bool
    #: The page of topics shown: "start" while a newcomer is being welcomed, "topics" later.
    page: Literal["start", "topics"]
    tag: str


@dataclass(frozen=True, slots=True)
class FollowTag:
    """Follow this very tag."""

    tag: str


@dataclass(frozen=True, slots=True)
class UnfollowTag:
    tag: str


@dataclass(frozen=True, slots=True)
class ShowWelcome:
    """Back to the first step of the welcome, in place of this message."""


@dataclass(frozen=True, slots=True)
class PutAway:
    """In a channel: take this message away, for it was for who sets the channel up and not for its readers."""


@dataclass(frozen=True, slots=True)
class ChooseTime:
    """Ask for the hour (the welcome's second step), or show it in the settings."""

    page: Literal["start", "settings"]


@dataclass(frozen=True, slots=True)
class SetTime:
    """Send the daily digest at this local time, "HH:MM"."""

    at: str
    page: Literal["start", "settings"]


@dataclass(frozen=True, slots=True)
class SetZone:
    """Use this IANA zone."""

    zone: str


@dataclass(frozen=True, slots=True)
class ZoneFromClock:
    """It is this hour for the reader now; the zone follows from it. ``hour`` is 0 to 23."""

    hour: int


@dataclass(frozen=True, slots=True)
class ChooseZone:
    """Show the ways to tell one's zone."""


@dataclass(frozen=True, slots=True)
class ShowDigest:
    """Send a digest now."""


@dataclass(frozen=True, slots=True)
class ShowTopics:
    """Show the page of topics in place of this message."""


@dataclass(frozen=True, slots=True)
class ShowShares:
    """Show how much of the digest each topic gets."""


@dataclass(frozen=True, slots=True)
class SetShare:
    """Give the topic so much of the digest."""

    share: Share
    tag: str


@dataclass(frozen=True, slots=True)
class ShowMutes:
    """Show what is muted."""


@dataclass(frozen=True, slots=True)
class MuteWord:
    """Mute this word, although an outlet goes by it."""

    text: str


@dataclass(frozen=True, slots=True)
class Unmute:
    mute: int


@dataclass(frozen=True, slots=True)
class Tune:
    """Below a digest: show buttons to say what one wants more and less of, or put them away again."""

    open: bool
    #: The digest's stories, in its order.
    stories: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Judge:
    """Below a digest: more like this story, or less; or, where it is not ``on``, that this was said is taken back."""

    view: View
    on: bool
    #: Which of ``stories``, from 0.
    place: int
    stories: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ShowOpinions:
    """Show what the reader said of stories."""


@dataclass(frozen=True, slots=True)
class TakeBack:
    """Forget what the reader said of this story."""

    story: int


@dataclass(frozen=True, slots=True)
class ShowSettings:
    """Show the settings in place of this message."""


@dataclass(frozen=True, slots=True)
class SetStyle:
    style: Literal["rich", "classic", "plain"]


@dataclass(frozen=True, slots=True)
class ShowLanguages:
    """Show the languages of news that the reader reads."""


@dataclass(frozen=True, slots=True)
class ReadLanguage:
    """Read news in this language from now on, or no more."""

    on: bool
    #: ISO 639-1, or EVERY_LANGUAGE.
    language: str


@dataclass(frozen=True, slots=True)
class ShowBotLanguage:
    """Show the languages that the bot speaks."""


@dataclass(frozen=True, slots=True)
class SpeakLanguage:
    """Speak this language in the chat."""

    language: str


@dataclass(frozen=True, slots=True)
class ShowTrending:
    """Show what is trending, in ``every`` language or in those that the reader reads."""

    every: bool
    #: Empty for all topics.
    tag: str


@dataclass(frozen=True, slots=True)
class ShowTrendingTags:
    """Show what is trending with buttons to correct what each story is about."""

    every: bool
    #: Empty for all topics.
    tag: str


@dataclass(frozen=True, slots=True)
class PauseUntil:
    """Pause until this day, "YYYY-MM-DD", which brings a digest again."""

    day: str


@dataclass(frozen=True, slots=True)
class Pause:
    """Pause for this many days; 0 until resumed."""

    days: int


@dataclass(frozen=True, slots=True)
class Resume:
    """Start sending digests again."""


@dataclass(frozen=True, slots=True)
class Forget:
    """Delete everything that is kept about this chat; ``sure`` on the second tap."""

    sure: bool


@dataclass(frozen=True, slots=True)
class ShowAlerts:
    """Show which alerts the reader takes."""


@dataclass(frozen=True, slots=True)
class SetAlertLevel:
    """Take these alerts of the topic, or, where ``tag`` is empty, of those to everybody."""

    level: AlertLevel
    tag: str


@dataclass(frozen=True, slots=True)
class ChooseQuiet:
    """Show the quiet hours to choose from."""


@dataclass(frozen=True, slots=True)
class SetQuiet:
    """Quiet from one time to another, "2200-0700", or "off"."""

    span: str


@dataclass(frozen=True, slots=True)
class SetAlertCap:
    """Take so many alerts a day at most; 0 for any number."""

    cap: int


@dataclass(frozen=True, slots=True)
class SetCriticalOverrides:
    """Let critical alerts through quiet hours and beyond the cap, or don't."""

    on: bool


@dataclass(frozen=True, slots=True)
class FewerAlerts:
    """On an alert itself: no more of its kind."""

    alert: int


ReadersMeaning = (
    SetTopic
    | ShowWelcome
    | PutAway
    | FollowTag
    | UnfollowTag
    | ChooseTime
    | SetTime
    | SetZone
    | ZoneFromClock
    | ChooseZone
    | ShowDigest
    | ShowTopics
    | ShowShares
    | SetShare
    | ShowMutes
    | MuteWord
    | Unmute
    | Tune
    | Judge
    | ShowOpinions
    | TakeBack
    | ShowSettings
    | SetStyle
    | ShowLanguages
    | ReadLanguage
    | ShowBotLanguage
    | SpeakLanguage
    | ShowTrending
    | ShowTrendingTags
    | PauseUntil
    | Pause
    | Resume
    | Forget
    | ShowAlerts
    | SetAlertLevel
    | ChooseQuiet
    | SetQuiet
    | SetAlertCap
    | SetCriticalOverrides
    | FewerAlerts
)
