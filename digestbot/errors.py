"""Everything that can go wrong and that somebody must act on::

    DigestbotError
    ├── SettingsError           the operator's settings, all that is wrong at once
    ├── TokenRefused            Telegram says 401
    ├── TelegramUnreachable
    ├── AnotherPoller           Telegram says 409
    ├── StorageError
    │   ├── DatabaseUnreachable
    │   └── DatabaseTooNew      made by a newer program
    ├── ReadError               something that is no feed or no article
    │   ├── NotAFeed
    │   ├── NotAFeedList
    │   ├── NotAnArticle
    │   └── NotLabelledData     nothing that judgement could be measured on
    ├── PageError               a template that does not compile or does not fit its context
    └── InputError              what a person typed; the message is for them
        ├── BadTime
        ├── BadDate
        ├── UnknownZone         with near names
        ├── BadTag              with near names
        └── TooManyTopics

Failures that are expected on the way (a feed that times out, a reader who blocked the bot) are
values in ``model``, not exceptions.
"""

from __future__ import annotations


class DigestbotError(Exception):
    """The root; ``str()`` of each is a sentence for the person who sees it."""


class SettingsError(DigestbotError):
    """Settings that can't be used. ``problems`` holds one sentence for each."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("; ".join(problems))
        self.problems = problems


class TokenRefused(DigestbotError):
    """Telegram does not know the token."""


class TelegramUnreachable(DigestbotError):
    """Nobody answers at the Bot API server's address, or not as Telegram would."""

    def __init__(self, url: str, detail: str) -> None:
        super().__init__(f"{url} does not answer as Telegram would: {detail}")
        self.url = url
        self.detail = detail


class AnotherPoller(DigestbotError):
    """Somebody else asks Telegram for this bot's updates."""

    def __init__(self, detail: str) -> None:
        super().__init__(
            "Another program polls with this token, so messages would go to either by chance. "
            f"Stop the other one, or give this one a token of its own. ({detail})"
        )


class StorageError(DigestbotError):
    """The database can't be used."""


class DatabaseUnreachable(StorageError):
    """Nobody answers, or the answer is no. ``url`` has no password in it."""

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


class ReadError(DigestbotError):
    """Bytes that are not what they should be."""


class NotAFeed(ReadError):
    """No feed that anybody could parse."""


class NotAFeedList(ReadError):
    """No OPML that names feeds."""


class NotAnArticle(ReadError):
    """A page or a text in which no article was found."""


class NotLabelledData(ReadError):
    """A file that judgement can't be measured on. ``path`` is the file, ``detail`` a sentence that says why."""

    def __init__(self, path: str, detail: str) -> None:
        super().__init__(f"{path}: {detail}")
        self.path = path
        self.detail = detail


class PageError(DigestbotError):
    """A template that does not compile, or asks for what its context does not have.

    ``template`` and ``line`` say where.
    """

    def __init__(self, template: str, line: int | None, detail: str) -> None:
        where = template if line is None else f"{template}, line {line}"
        super().__init__(f"{where}: {detail}")
        self.template = template
        self.line = line
        self.detail = detail


class InputError(DigestbotError):
    """What a person typed can't be used. ``text`` is what they typed."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


class BadTime(InputError):
    """No time of day."""


class BadDate(InputError):
    """No date, or one in the past."""


class UnknownZone(InputError):
    """No zone or city of that name; ``near`` holds names that may be meant."""

    def __init__(self, text: str, near: tuple[str, ...] = ()) -> None:
        super().__init__(text)
        self.near = near


class BadTag(InputError):
    """Nothing that could be followed; ``near`` holds tags that may be meant."""

    def __init__(self, text: str, near: tuple[str, ...] = ()) -> None:
        super().__init__(text)
        self.near = near


class TooManyTopics(InputError):
    """One reader can't follow that many; ``most`` is how many they can."""

    def __init__(self, text: str, most: int) -> None:
        super().__init__(text)
        self.most = most
