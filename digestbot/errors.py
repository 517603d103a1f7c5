"""The exceptions for everything that can go wrong and that a person must act on::

    DigestbotError
    ├── SettingsError           settings that can't be used, all problems at once
    ├── TokenRefused            Telegram says 401
    ├── TelegramUnreachable
    ├── AnotherPoller           Telegram says 409
    ├── StorageError
    │   ├── DatabaseUnreachable
    │   ├── DatabaseTooNew      made by a newer program
    │   ├── ForeignDatabase     made by another program, or spoilt
    │   ├── NoDatabase          there is none to look at
    │   ├── UnfinishedCopy      the beginning of a copy of another database
    │   ├── NotABackup          a file that no database can be restored from
    │   └── AnotherBot          another process runs on the same SQLite file
    ├── BackupRefused           a copy of the database that is not made
    ├── ReadError               bytes that are no feed or no article
    │   ├── NotAFeed
    │   ├── NotAFeedList
    │   ├── NotAnArticle
    │   └── NotLabelledData     no labelled data to measure with
    ├── PageError               a template that does not compile or does not fit its context
    ├── ButtonTooLong           a button that Telegram would refuse
    ├── AlertRefused            a step with an alert that can't be taken, and why
    ├── StoryRefused            a correction of a story that can't be made, and why
    └── InputError              what a person typed; the message is for them
        ├── BadTime
        ├── BadDate
        ├── BadSearch
        ├── TooOften            with when it goes again
        ├── YearUnclear         a day that may be meant of another year
        ├── UnknownZone         with similar names
        ├── BadTag              with similar tags
        ├── TooManyTopics
        ├── BadMute             with the reason
        ├── TooManyMutes
        ├── UnknownLanguage     with similar ones
        └── LastLanguage

Failures that are expected in normal work (a feed that times out, a reader who blocked the bot) are values in
``model``, not exceptions.
"""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Literal


class DigestbotError(Exception):
    """The base class; ``str()`` of each error is a sentence for the person who sees it."""


class SettingsError(DigestbotError):
    """Some settings can't be used. ``problems`` holds one sentence for each of them."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("; ".join(problems))
        self.problems = problems


class UnusableFeedSettings(DigestbotError):
    """Some settings of a feed can't be used. ``problems`` holds one sentence for each of them."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__(" ".join(problems))
        self.problems = problems


class TokenRefused(DigestbotError):
    """Telegram does not know the token."""


class TelegramUnreachable(DigestbotError):
    """The server at the Bot API address does not answer, or its answer is not one of Telegram's."""

    def __init__(self, url: str, detail: str) -> None:
        super().__init__(f"{url} does not answer as Telegram would: {detail}")
        self.url = url
        self.detail = detail


class AnotherPoller(DigestbotError):
    """Another program asks Telegram for this bot's updates."""

    def __init__(self, detail: str) -> None:
        super().__init__(
            "Another program polls with this token, so messages would go to either by chance. "
            f"Stop the other one, or give this one a token of its own. ({detail})"
        )


class StorageError(DigestbotError):
    """The database can't be used."""


class DatabaseUnreachable(StorageError):
    """The database does not answer, or refuses the connection. ``url`` contains no password."""

    def __init__(self, url: str, detail: str) -> None:
        super().__init__(f"The database {url} can't be reached: {detail}")
        self.url = url
        self.detail = detail


class DatabaseTooNew(StorageError):
    """The database was made by a newer digestbot."""

    def __init__(self, revision: str) -> None:
        super().__init__(
            f"The database is at revision {revision}, which this digestbot does not know. "
            "It was made by a newer version: install that version, or go back to the copy that was set aside."
        )
        self.revision = revision


class ForeignDatabase(StorageError):
    """The database holds tables that digestbot did not make. It is not changed."""


class NoDatabase(StorageError):
    """There is no database, and a command that only reads does not make one."""

    def __init__(self, url: str) -> None:
        super().__init__(
            f"There is no database here: {url} does not exist, or is empty. "
            "DIGESTBOT_DATABASE_URL says where it is, if it is elsewhere."
        )


class UnfinishedCopy(StorageError):
    """The database is a copy of another one that was not finished."""

    def __init__(self) -> None:
        super().__init__(
            "This database is the beginning of a copy. Run the same db copy again: it goes on where it was."
        )


class NotABackup(StorageError):
    """A file that no database can be restored from. ``path`` is the file, ``detail`` a sentence that says why."""

    def __init__(self, path: str, detail: str) -> None:
        super().__init__(f"{path} can't be restored from: {detail} Nothing was changed.")
        self.path = path
        self.detail = detail


class AnotherBot(StorageError):
    """Another bot runs on the same SQLite file; ``who`` is the description that it left in the lock file."""

    def __init__(self, url: str, who: str) -> None:
        super().__init__(
            f"Another digestbot runs on {url}{f' ({who})' if who else ''}. On SQLite run one process only: "
            "stop the other one, or give this one a database of its own."
        )


class BackupRefused(DigestbotError):
    """A copy of the database is not made, because it would overwrite something or can't be made here."""


class ReadError(DigestbotError):
    """Bytes that can't be read as what they should be."""


class NotAFeed(ReadError):
    """The bytes are no feed that can be parsed."""


class NotAFeedList(ReadError):
    """The bytes are no OPML file that names feeds."""


class NotAnArticle(ReadError):
    """A page or a text in which no article was found."""


class NotLabelledData(ReadError):
    """A file has no usable labelled data. ``path`` is the file, ``detail`` a sentence that says why."""

    def __init__(self, path: str, detail: str) -> None:
        super().__init__(f"{path}: {detail}")
        self.path = path
        self.detail = detail


class PageError(DigestbotError):
    """A template does not compile, or uses a name that its context does not have.

    ``template`` and ``line`` say where.
    """

    def __init__(self, template: str, line: int | None, detail: str) -> None:
        where = template if line is None else f"{template}, line {line}"
        super().__init__(f"{where}: {detail}")
        self.template = template
        self.line = line
        self.detail = detail


class ButtonTooLong(DigestbotError):
    """A button's data has more bytes than Telegram accepts. ``data`` is the data."""

    def __init__(self, data: str, most: int) -> None:
        super().__init__(f"The button {data!r} takes {len(data.encode())} bytes, and Telegram keeps {most}.")
        self.data = data


#: Why a step with an alert is refused. The words for people are in ``alert_refused.html``.
AlertRefusal = Literal[
    "not_editor",
    "not_owner",
    "private_only",
    "no_such_alert",
    "empty",
    "too_long",
    "bad_markup",
    "album",
    "no_such_kind",  # a poll, a place, a sticker: nothing with a text
    "unknown_tag",
    "no_audience",
    "nobody",
    "bad_time",
    "in_the_past",
    "stale",
    "old_preview",
    "sent_already",
    "not_started",
    "not_running",
    "not_paused",
    "over",
    "nothing_delivered",
    "recalled",
    "same_text",
    "other_kind",  # a correction with a picture for an alert without one
    "refused",  # by Telegram
    "unclear_person",
    "is_owner",
    "unknown_person",
]


#: The faults in HTML that Telegram refuses or shows wrongly.
MarkupFault = Literal[
    "bare",  # a "<" that opens no tag
    "entity",  # a named entity that Telegram does not know and shows literally
    "tag",  # a tag that Telegram does not accept
    "open",  # a tag that is not closed
    "crossed",  # an end tag without its start tag
    "link",  # a link without a web address
    "picture",  # a picture without a web address
    "moment",  # a tg-time tag without its time
    "empty",
    "excess",
]


class AlertRefused(DigestbotError):
    """A step with an alert is refused. ``detail`` is a number, a tag or Telegram's own error text.

    For "bad_markup", ``fault`` is the kind of fault and the part of the text that has it.
    """

    def __init__(
        self,
        reason: AlertRefusal,
        detail: str = "",
        near: tuple[str, ...] = (),
        fault: tuple[MarkupFault, str] | None = None,
    ) -> None:
        if reason == "bad_markup":
            said = f"Telegram would not take this HTML: {detail}. Mend it and send it again."
        else:
            said = f"{_REFUSALS.get(reason, reason)}{f' ({detail})' if detail else ''}"
        super().__init__(_with_near(said, near))
        self.reason = reason
        self.detail = detail
        #: Tags that may be meant.
        self.near = near
        self.fault = fault


_REFUSALS: dict[AlertRefusal, str] = {
    "no_such_alert": "There is no such alert.",
    "empty": "The alert has no text.",
    "too_long": "The text is too long for one message.",
    "unknown_tag": "No reader could follow such a topic.",
    "no_audience": "Say whom it is for: topics, or everybody.",
    "nobody": "Nobody would get it.",
    "bad_time": "That is no time.",
    "in_the_past": "That time is past.",
    "stale": "The alert was changed meanwhile.",
    "sent_already": "It was sent already.",
    "not_started": "It was not sent yet.",
    "not_running": "It is not being sent.",
    "not_paused": "It is not paused.",
    "over": "It is over.",
    "nothing_delivered": "Nobody has got it, so there is nothing to change.",
    "recalled": "It was recalled.",
    "same_text": "That is the text that it has.",
    "other_kind": "A correction keeps what the alert is: text stays text, a picture a picture.",
}


StoryRefusal = Literal["no_such_story", "no_such_section", "unknown_tag", "no_tag", "too_many_tags"]


class StoryRefused(DigestbotError):
    """A correction of a story is refused. ``detail`` is what the editor typed, or a number."""

    def __init__(self, reason: StoryRefusal, detail: str = "", near: tuple[str, ...] = ()) -> None:
        said = f"{detail}: {_STORY_REFUSALS[reason]}" if detail else _STORY_REFUSALS[reason]
        super().__init__(_with_near(said, near))
        self.reason = reason
        self.detail = detail
        #: Tags or sections that may be meant.
        self.near = near


_STORY_REFUSALS: dict[StoryRefusal, str] = {
    "no_such_story": "there is no story with this number or link.",
    "no_such_section": "there is no such section.",
    "unknown_tag": "no news has carried such a tag.",
    "no_tag": "that is no tag: give a word or a few, such as climate.",
    "too_many_tags": "a story has no more tags than that; take one away first.",
}


def _with_near(said: str, near: tuple[str, ...]) -> str:
    return f"{said} Did you mean {' or '.join(near)}?" if near else said


class InputError(DigestbotError):
    """A person typed something that can't be used. ``text`` is what they typed."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


class BadTime(InputError):
    """It is no time of day."""


#: Why slots are refused: a part is no time of day, or no day; a time is missing; they are too many, or too close.
SlotFault = Literal["time", "day", "no_time", "too_many", "too_close"]


class BadSlots(InputError):
    """The text does not say when digests should come, or they can't come so.

    ``text`` is the part that is not understood; empty if all of it is.
    """

    def __init__(self, text: str, fault: SlotFault, close: tuple[time, ...] = ()) -> None:
        super().__init__(text)
        self.fault: SlotFault = fault
        #: The two times that are too close to each other.
        self.close = close


class BadDate(InputError):
    """It is no date, or one in the past."""


class BadSearch(InputError):
    """No word of it tells one article from others."""


class TooOften(InputError):
    """Somebody asked for as much as is allowed. It goes again after ``wait``."""

    def __init__(self, wait: timedelta) -> None:
        super().__init__("")
        self.wait = wait


class YearUnclear(InputError):
    """A day without a year has just passed or is far ahead; ``day`` is the next such day."""

    def __init__(self, text: str, day: date) -> None:
        super().__init__(text)
        self.day = day


class UnknownZone(InputError):
    """There is no zone or city with this name; ``near`` holds names that may be meant."""

    def __init__(self, text: str, near: tuple[str, ...] = ()) -> None:
        super().__init__(text)
        self.near = near


class BadTag(InputError):
    """It can't be followed; ``near`` holds tags that may be meant.

    ``tells_nothing`` means that all its words are very common, so it can't be followed by its words.
    """

    def __init__(self, text: str, near: tuple[str, ...] = (), *, tells_nothing: bool = False) -> None:
        super().__init__(text)
        self.near = near
        self.tells_nothing = tells_nothing


class TooManyTopics(InputError):
    """A reader can't follow more than ``most`` topics."""

    def __init__(self, text: str, most: int) -> None:
        super().__init__(text)
        self.most = most


#: Why something can't be muted: all its words are very common, it is too long, or the reader follows it.
MuteRefusal = Literal["nothing", "long", "followed"]


class BadMute(InputError):
    """It can't be muted. If the reason is that the reader follows it, ``tag`` is the topic."""

    def __init__(self, text: str, reason: MuteRefusal, tag: str = "") -> None:
        super().__init__(text)
        self.reason: MuteRefusal = reason
        self.tag = tag


class TooManyMutes(InputError):
    """A reader can't mute more than ``most`` words and outlets."""

    def __init__(self, text: str, most: int) -> None:
        super().__init__(text)
        self.most = most


class StoryNotKept(InputError):
    """There never was such a story, or none of its articles is kept any more."""


class TooManySaved(InputError):
    """A reader can't save more than ``most`` stories."""

    def __init__(self, most: int) -> None:
        super().__init__("")
        self.most = most


class StoryIsOver(InputError):
    """Nobody has told the story for so long that there is nothing to follow."""


class TooManyFollowed(InputError):
    """A reader can't follow more than ``most`` stories."""

    def __init__(self, most: int) -> None:
        super().__init__("")
        self.most = most


class UnknownLanguage(InputError):
    """There is no language with this name; ``near`` holds the ISO 639-1 codes of those that may be meant."""

    def __init__(self, text: str, near: tuple[str, ...] = ()) -> None:
        super().__init__(text)
        self.near = near


class LastLanguage(InputError):
    """It is the only language that the reader reads. Without any they would get no news, so it stays."""
