"""Help, privacy, and what else can be answered."""

from __future__ import annotations

from dataclasses import dataclass

from digestbot.model import HelpTopic, Role


@dataclass(frozen=True)
class HelpPage:
    """What can be asked of the bot."""

    #: Of whoever asks: editors and owners may do more.
    role: Role | None = None
    page: HelpTopic = "digest"


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

    #: Who asks is an editor, and stays one: others gave them that.
    appointed: bool = False


@dataclass(frozen=True)
class ForgottenPage:
    """Everything about the chat is deleted."""


@dataclass(frozen=True)
class AdminsOnlyPage:
    """In a group or a channel, only its admins may change the settings."""

    channel: bool = False
    #: False: Telegram did not tell who the admins are.
    known: bool = True


@dataclass(frozen=True)
class FailedPage:
    """Something broke on our side."""

    #: The database does not answer: what was asked is done when it is back.
    away: bool = False


AnswerPages = (
    HelpPage
    | UnknownCommandPage
    | PlainTextPage
    | PrivacyPage
    | AskForgetPage
    | ForgottenPage
    | AdminsOnlyPage
    | FailedPage
)
