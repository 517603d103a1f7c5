"""What a reader's button means: a class each, with the letters in which it is written and who may press it."""

from __future__ import annotations

from typing import Literal

from digestbot.model.buttons import Meaning, button
from digestbot.model.preferences import AlertLevel
from digestbot.model.readers import Share, View

#: The pages of the help: the digest itself, what is in it, and all that is not every day's.
HelpTopic = Literal["digest", "news", "more"]


@button("t")
class SetTopic(Meaning):
    """Follow the topic from now on, or no more, on the page of topics. It says which, so that a double tap is one."""

    on: bool
    #: The page of topics shown: "start" while a newcomer is being welcomed, "topics" later.
    page: Literal["start", "topics"]
    tag: str


@button("f")
class FollowTag(Meaning):
    """Follow this very tag."""

    tag: str


@button("u")
class UnfollowTag(Meaning):
    tag: str


@button("V", who="anybody")
class ShowWelcome(Meaning):
    """Back to the first step of the welcome, in place of this message."""


@button("D")
class PutAway(Meaning):
    """In a channel: take this message away, for it was for who sets the channel up and not for its readers."""


@button("h", who="anybody")
class ChooseTime(Meaning):
    """Ask for the hour (the welcome's second step), or show it in the settings."""

    page: Literal["start", "settings"]


@button("H")
class SetTime(Meaning):
    """Send the daily digest at this local time, "HH:MM"."""

    at: str
    page: Literal["start", "settings"]


@button("Z")
class SetZone(Meaning):
    """Use this IANA zone."""

    zone: str


@button("c")
class ZoneFromClock(Meaning):
    """It is this hour for the reader now; the zone follows from it. ``hour`` is 0 to 23."""

    hour: int


@button("z", who="anybody")
class ChooseZone(Meaning):
    """Show the ways to tell one's zone."""


@button("d", who="anybody")
class ShowDigest(Meaning):
    """Send a digest now."""


@button("T", who="anybody")
class ShowTopics(Meaning):
    """Show the page of topics in place of this message."""


@button("W", who="anybody")
class ShowShares(Meaning):
    """Show how much of the digest each topic gets."""


@button("w")
class SetShare(Meaning):
    """Give the topic so much of the digest."""

    share: Share
    tag: str


@button("M", who="anybody")
class ShowMutes(Meaning):
    """Show what is muted."""


@button("v")
class MuteWord(Meaning):
    """Mute this word, although an outlet goes by it."""

    text: str


@button("U")
class Unmute(Meaning):
    mute: int


#: Stories of a digest, at most. A button below it holds the numbers of all of them: in base 36, seven with up to six
#: digits each (2,176,782,335 and less) fill 60 of Telegram's 64 bytes.
MOST_STORIES = 7


@button("n")
class Tune(Meaning):
    """Below a digest: show buttons to say what one wants more and less of, or put them away again."""

    open: bool
    #: The digest's stories, in its order.
    stories: tuple[int, ...]


@button("j")
class Judge(Meaning):
    """Below a digest: more like this story, or less; or, where it is not ``on``, that this was said is taken back."""

    view: View
    on: bool
    #: Which of ``stories``, from 0.
    place: int
    stories: tuple[int, ...]


@button("X")
class JudgeOne(Meaning):
    """Beside a story in a digest's text: more like it, or less. The buttons below the digest take it back."""

    view: View
    story: int


@button("Y", who="anybody")
class Why(Meaning):
    """Say in plain words why these stories are in the digest."""

    stories: tuple[int, ...]


@button("O", who="anybody")
class ShowOpinions(Meaning):
    """Show what the reader said of stories."""


@button("b")
class TakeBack(Meaning):
    """Forget what the reader said of this story."""

    story: int


@button("J", who="anybody")
class ShowHelp(Meaning):
    """Show this page of the help in place of the one before it."""

    page: HelpTopic


@button("S", who="anybody")
class ShowSettings(Meaning):
    """Show the settings in place of this message."""


@button("y")
class SetPreference(Meaning):
    """Choose an answer of a preference, ``name=answer``; an answer alone is a style, as buttons of before have it."""

    text: str

    @property
    def preference(self) -> tuple[str, str]:
        """The preference's name and the answer, which nobody has checked."""
        name, equals, answer = self.text.partition("=")
        return (name, answer) if equals else ("style", name)


@button("L", who="anybody")
class ShowLanguages(Meaning):
    """Show the languages of news that the reader reads."""


@button("R")
class ReadLanguage(Meaning):
    """Read news in this language from now on, or no more."""

    on: bool
    #: ISO 639-1, or EVERY_LANGUAGE.
    language: str


@button("B", who="anybody")
class ShowBotLanguage(Meaning):
    """Show the languages that the bot speaks."""


@button("K")
class SpeakLanguage(Meaning):
    """Speak this language in the chat."""

    language: str


@button("N", who="anybody")
class ShowTrending(Meaning):
    """Show what is trending, in ``every`` language or in those that the reader reads."""

    every: bool
    #: Empty for all topics.
    tag: str


@button("E", who="anybody")
class ShowTrendingTags(Meaning):
    """Show what is trending with buttons to correct what each story is about."""

    every: bool
    #: Empty for all topics.
    tag: str


@button("P")
class PauseUntil(Meaning):
    """Pause until this day, "YYYY-MM-DD", which brings a digest again."""

    day: str


@button("p")
class Pause(Meaning):
    """Pause for this many days; 0 until resumed."""

    days: int


@button("r")
class Resume(Meaning):
    """Start sending digests again."""


@button("x")
class Forget(Meaning):
    """Delete everything that is kept about this chat; ``sure`` on the second tap."""

    sure: bool


@button("A", who="anybody")
class ShowAlerts(Meaning):
    """Show which alerts the reader takes."""


@button("l")
class SetAlertLevel(Meaning):
    """Take these alerts of the topic, or, where ``tag`` is empty, of those to everybody."""

    level: AlertLevel
    tag: str


@button("Q", who="anybody")
class ChooseQuiet(Meaning):
    """Show the quiet hours to choose from."""


@button("q")
class SetQuiet(Meaning):
    """Quiet from one time to another, "2200-0700", or "off"."""

    span: str


@button("C")
class SetAlertCap(Meaning):
    """Take so many alerts a day at most; 0 for any number."""

    cap: int


@button("o")
class SetCriticalOverrides(Meaning):
    """Let critical alerts through quiet hours and beyond the cap, or don't."""

    on: bool


@button("m")
class FewerAlerts(Meaning):
    """On an alert itself: no more of its kind."""

    alert: int
