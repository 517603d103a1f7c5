"""The languages of the news, and the one that the bot speaks."""

from __future__ import annotations

from dataclasses import dataclass, field

from digestbot.pages.contexts.parts import UNSHOWN


@dataclass(frozen=True)
class LanguagesPage:
    """The languages of news that the reader reads, and those that they can choose."""

    #: ISO 639-1 codes; empty for every language.
    reads: tuple[str, ...]
    #: (code, how many outlets wrote in it lately), in the order in which they are shown.
    offered: tuple[tuple[str, int], ...] = field(default=(), metadata=UNSHOWN)
    #: The language that the bot speaks with them.
    speaks: str = field(default="en", metadata=UNSHOWN)
    #: Those of ``reads`` in which there was no news lately.
    silent: tuple[str, ...] = ()


@dataclass(frozen=True)
class UnknownLanguagePage:
    """No language of that name."""

    text: str
    #: Codes of those that may be meant.
    near: tuple[str, ...] = ()


@dataclass(frozen=True)
class BotLanguagePage:
    """The language that the bot speaks, and those that it can."""

    speaks: str
    offered: tuple[str, ...]
    #: The languages of news that they read; empty for all.
    reads: tuple[str, ...]
    #: What they typed that the bot does not speak; empty for nothing.
    text: str = ""


LanguagePages = LanguagesPage | UnknownLanguagePage | BotLanguagePage
