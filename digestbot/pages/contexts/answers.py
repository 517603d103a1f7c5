"""The contexts of help, privacy and other answers."""

from __future__ import annotations

from dataclasses import dataclass

from digestbot.model import HelpTopic, Role


@dataclass(frozen=True)
class HelpPage:
    """What the bot can do."""

    #: The role of the person who asks. Editors and owners can do more.
    role: Role | None = None
    page: HelpTopic = "digest"


@dataclass(frozen=True)
class UnknownCommandPage:
    """A command that the bot does not know."""

    #: The command as typed, with its slash.
    command: str


@dataclass(frozen=True)
class PlainTextPage:
    """Plain text, which the bot does not understand."""


@dataclass(frozen=True)
class ExportPage:
    """The caption of the file with everything that is kept about the chat."""

    #: The link to the topics that it follows; empty if there are none.
    link: str
    #: For how many days the link works.
    days: int


@dataclass(frozen=True)
class PrivacyPage:
    """What is kept, why, and how to have it deleted."""


@dataclass(frozen=True)
class AskForgetPage:
    """Asks whether the reader really wants to delete everything."""

    #: The person is an editor and stays one, because only an owner can change that.
    appointed: bool = False


@dataclass(frozen=True)
class ForgottenPage:
    """Everything about the chat is deleted."""


@dataclass(frozen=True)
class AdminsOnlyPage:
    """In a group or a channel, only its admins may change the settings."""

    channel: bool = False
    #: False if Telegram did not say who the admins are.
    known: bool = True


@dataclass(frozen=True)
class FailedPage:
    """The bot failed to answer, by its own fault."""

    #: The database does not answer. The request will be carried out when it is back.
    away: bool = False


AnswerPages = (
    HelpPage
    | UnknownCommandPage
    | PlainTextPage
    | ExportPage
    | PrivacyPage
    | AskForgetPage
    | ForgottenPage
    | AdminsOnlyPage
    | FailedPage
)
