"""The contexts for choosing the languages of the news, and the language of the bot."""

from __future__ import annotations

from dataclasses import dataclass, field

from digestbot.pages.contexts.parts import UNSHOWN


@dataclass(frozen=True)
class LanguagesPage:
    """The languages of news that the reader reads, and those that they can choose."""

    #: ISO 639-1 codes; empty for every language.
    reads: tuple[str, ...]
    #: (code, number of outlets that wrote in it lately), in the order in which they are shown.
    offered: tuple[tuple[str, int], ...] = field(default=(), metadata=UNSHOWN)
    #: The language that the bot speaks with them.
    speaks: str = field(default="en", metadata=UNSHOWN)
    #: Those of ``reads`` in which there was no news lately.
    silent: tuple[str, ...] = ()


@dataclass(frozen=True)
class UnknownLanguagePage:
    """There is no language with the name that the reader typed."""

    text: str
    #: The codes of languages that may be meant.
    near: tuple[str, ...] = ()


@dataclass(frozen=True)
class BotLanguagePage:
    """The language that the bot speaks, and those that it can."""

    speaks: str
    offered: tuple[str, ...]
    #: The languages of news that they read; empty for all.
    reads: tuple[str, ...]
    #: The typed language that the bot does not speak; empty if there is none.
    text: str = ""


LanguagePages = LanguagesPage | UnknownLanguagePage | BotLanguagePage
