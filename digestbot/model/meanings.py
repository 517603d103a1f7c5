"""The meanings of readers' buttons: a class for each, with its letters and who may press it."""

from __future__ import annotations

from typing import Literal

from digestbot.model.buttons import Meaning, button, button_fits
from digestbot.model.news import Period
from digestbot.model.preferences import AlertLevel
from digestbot.model.readers import Share, View

#: What a reader can do to keep a story in sight.
KeepWay = Literal["save", "follow"]

#: Where a reader opened a story's page: below a message that stays, in the page's own message, or in the list of
#: saved or of followed stories. It decides whether the page takes the place of the tapped message, and where
#: "Back" leads.
StoryOrigin = Literal["message", "story", "saved", "followed"]

#: The pages of /help: the digest itself, the news in it, and everything that is not needed daily.
HelpTopic = Literal["digest", "news", "more"]


@button("t")
class SetTopic(Meaning):
    """On the page of topics, follow the topic or stop following it. The button says which, so that a double
    tap has the same effect as one tap.
    """

    on: bool
    #: The page of topics shown: "start" while a newcomer is being welcomed, "topics" later.
    page: Literal["start", "topics"]
    tag: str


@button("sr", who="anybody")
class ShowFound(Meaning):
    """A page of what was found for this text, in place of this message. The first page is 0."""

    #: Whether the words may be in any language, or only in the reader's.
    every: bool
    page: int
    text: str


@button("f")
class FollowTag(Meaning):
    """Follow exactly this tag."""

    tag: str


@button("ft")
class FollowShared(Meaning):
    """Follow the topics that somebody shared under this token."""

    token: str


@button("u")
class UnfollowTag(Meaning):
    tag: str


@button("V", who="anybody")
class ShowWelcome(Meaning):
    """Back to the first step of the welcome, in place of this message."""


@button("st")
class StartDaily(Meaning):
    """The welcome's last step: the reader lives in this IANA zone, and wants a digest daily at this hour, 0 to
    23, and the first one now.
    """

    hour: int
    zone: str


@button("lm", who="anybody")
class ShowManaged(Meaning):
    """Show the channels and groups that this person may look after."""


@button("la", who="anybody")
class LookAfter(Meaning):
    """Look after this channel, group or topic from the private chat; 0 for the private chat itself again."""

    recipient: int


@button("D")
class PutAway(Meaning):
    """In a channel: this message was for whoever sets the channel up. Earlier versions put it below such
    messages. It deletes them, and so does a tap on any other of their buttons.
    """


@button("h", who="anybody")
class ChooseTime(Meaning):
    """Ask for hour and zone (the welcome's second step), or show the hour in the settings."""

    page: Literal["start", "settings"]


@button("H")
class SetTime(Meaning):
    """Send the daily digest at this local time, "HH:MM"."""

    at: str
    #: Old buttons of the welcome say "start".
    page: Literal["start", "settings"]


@button("sl", who="anybody")
class ShowSlot(Meaning):
    """Show one of the reader's slots, to change it."""

    #: Its time of day, "HH:MM".
    at: str


@button("sd")
class SetSlotDays(Meaning):
    """Bring the slot's digest on these days."""

    #: ISO weekdays, a digit each.
    days: int
    at: str


@button("ss")
class SetSlotSound(Meaning):
    """Bring the slot's digest with or without a sound."""

    on: bool
    at: str


@button("sh", who="anybody")
class ChooseSlotTime(Meaning):
    """Ask for another time of the slot or, if ``at`` is empty, for that of one more."""

    at: str


@button("sm")
class MoveSlot(Meaning):
    """Bring the slot's digest at another time or, if ``at`` is empty, one more digest at that time."""

    #: Minutes since midnight.
    to: int
    at: str


@button("sx")
class RemoveSlot(Meaning):
    """Bring no digest at this time any more."""

    at: str


@button("Z")
class SetZone(Meaning):
    """Use this IANA zone."""

    zone: str


@button("c")
class ZoneFromClock(Meaning):
    """The reader's clock shows this hour now; the zone follows from it. ``hour`` is 0 to 23."""

    hour: int


@button("z", who="anybody")
class ChooseZone(Meaning):
    """Show the ways to set the zone."""


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
    """Set the topic's share of the digest."""

    share: Share
    tag: str


@button("M", who="anybody")
class ShowMutes(Meaning):
    """Show the reader's mutes."""


@button("v")
class MuteWord(Meaning):
    """Mute this word, although it is also the name of an outlet."""

    text: str


@button("U")
class Unmute(Meaning):
    mute: int


#: At most this many stories of the reader's topics are in a digest, the long one; news of stories that they follow
#: comes in addition. A button below it holds the numbers of all of them as far as they fit: twelve do if they lie
#: within 110,000 of each other, and seven wherever they lie (up to 2,176,782,335).
MOST_STORIES = 12


@button("n")
class Tune(Meaning):
    """Below a digest: show the buttons for "more" and "less", or remove them again."""

    open: bool
    #: The digest's stories, in its order.
    stories: tuple[int, ...]


@button("j")
class Judge(Meaning):
    """Below a digest: more or less like this story. With ``on`` False, the opinion is taken back."""

    view: View
    on: bool
    #: Which of ``stories``, from 0.
    place: int
    stories: tuple[int, ...]


@button("X")
class JudgeOne(Meaning):
    """Beside a story in a digest's text: more or less like this story. The buttons below the digest take it
    back.
    """

    view: View
    story: int


@button("Y", who="anybody")
class Why(Meaning):
    """Explain in plain words why these stories are in the digest."""

    stories: tuple[int, ...]


@button("kk")
class ShowKeeping(Meaning):
    """Below a digest: show the buttons that save its stories and follow them, or remove them again."""

    open: bool
    #: The digest's stories, in its order.
    stories: tuple[int, ...]


@button("kj")
class KeepStory(Meaning):
    """Below a digest: save or follow this story. With ``on`` False, it is saved or followed no more."""

    way: KeepWay
    on: bool
    #: Which of ``stories``, from 0.
    place: int
    stories: tuple[int, ...]


def all_fit_below(stories: tuple[int, ...]) -> bool:
    """Whether each button below a digest of these stories can hold the numbers of all of them."""
    last = len(stories) - 1
    longest = (Judge("more", on=True, place=last, stories=stories), KeepStory("follow", True, last, stories))
    return all(map(button_fits, longest))


@button("kb")
class KeepStoryBeside(Meaning):
    """Beside a story in a digest's text: save or follow it. The buttons below the digest take it back."""

    way: KeepWay
    story: int


@button("kp", who="anybody")
class ShowStory(Meaning):
    """Show a page of the story with what was told of it."""

    origin: StoryOrigin
    #: From 1; the latest is on the first page.
    page_number: int
    story: int


@button("ks")
class KeepStoryShown(Meaning):
    """On the story's own page: save or follow it. With ``on`` False, it is saved or followed no more."""

    way: KeepWay
    on: bool
    origin: StoryOrigin
    page_number: int
    story: int


@button("ka")
class SetAtOnce(Meaning):
    """On the page of a followed story: send its news at once, or with the next digest."""

    on: bool
    origin: StoryOrigin
    page_number: int
    story: int


@button("kf", who="anybody")
class ShowFollowedStories(Meaning):
    """Show the stories that the reader follows."""


@button("ku")
class SetFollowed(Meaning):
    """On the list of followed stories: stop following this one, or follow it again."""

    on: bool
    story: int


@button("kl", who="anybody")
class ShowSaved(Meaning):
    """Show a page of the stories that the reader saved."""

    #: From 1.
    page_number: int


@button("kd")
class SetSaved(Meaning):
    """On the list of saved stories: remove this one, or save it again."""

    on: bool
    story: int
    page_number: int


@button("O", who="anybody")
class ShowOpinions(Meaning):
    """Show the reader's opinions of stories."""


@button("b")
class TakeBack(Meaning):
    """Delete the reader's opinion of this story."""

    story: int


@button("J", who="anybody")
class ShowHelp(Meaning):
    """Show this page of the help in place of the one before it."""

    page: HelpTopic


@button("Wk", who="anybody")
class ShowWeekly(Meaning):
    """Show when the week in one message comes, to set it."""


@button("Ws")
class SetWeek(Meaning):
    """Tell the week in one message on this ISO weekday, at this local time, "HH:MM"."""

    weekday: int
    at: str


@button("Wo")
class StopWeek(Meaning):
    """Tell the week no more."""


@button("Wn")
class RefuseWeek(Meaning):
    """On the offer of the week: the reader does not want it."""


@button("S", who="anybody")
class ShowSettings(Meaning):
    """Show the settings in place of this message."""


@button("y")
class SetPreference(Meaning):
    """Set a preference: ``name=answer``. Old buttons have an answer only, which is a style."""

    text: str

    @property
    def preference(self) -> tuple[str, str]:
        """The preference's name and the answer. Neither is checked yet."""
        name, equals, answer = self.text.partition("=")
        return (name, answer) if equals else ("style", name)


@button("L", who="anybody")
class ShowLanguages(Meaning):
    """Show the languages of news that the reader reads."""


@button("R")
class ReadLanguage(Meaning):
    """Start or stop reading news in this language."""

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
    """Show what is trending now, from the first page, in ``every`` language or only in those that the reader reads."""

    every: bool
    #: Empty for all topics.
    tag: str


#: The number of stories on a page of what is trending.
ON_A_PAGE = 10


@button("Nt", who="anybody")
class TurnTrending(Meaning):
    """Show another page, time or topic of what is trending."""

    period: Period
    #: Of the page, from 0.
    number: int
    every: bool
    #: Show the topics to choose from below it.
    choosing: bool
    #: Empty for all topics.
    tag: str


@button("E", who="anybody")
class ShowTrendingTags(Meaning):
    """Show the first page of what is trending now, with buttons to correct each story's tags."""

    every: bool
    #: Empty for all topics.
    tag: str


@button("P")
class PauseUntil(Meaning):
    """Pause until this day, "YYYY-MM-DD", which brings a digest again."""

    day: str


@button("p")
class Pause(Meaning):
    """Pause for this many days; with 0, until resumed."""

    days: int


@button("r")
class Resume(Meaning):
    """Start sending digests again."""


@button("x")
class Forget(Meaning):
    """Delete everything that is kept about this chat. ``sure`` is True on the second tap."""

    sure: bool


@button("A", who="anybody")
class ShowAlerts(Meaning):
    """Show which alerts the reader takes."""


@button("l")
class SetAlertLevel(Meaning):
    """Set the alert level of the topic or, if ``tag`` is empty, of alerts to everybody."""

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
    """Set the daily limit of alerts; 0 for none."""

    cap: int


@button("o")
class SetCriticalOverrides(Meaning):
    """Choose whether critical alerts come in quiet hours and beyond the cap."""

    on: bool


@button("m")
class FewerAlerts(Meaning):
    """On an alert itself: get no more alerts of this kind."""

    alert: int
