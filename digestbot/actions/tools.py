"""What every action works with, built once in ``app``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

from digestbot.actions.news.newsdesk import Newsdesk
from digestbot.clock import Clock
from digestbot.feeds.http.fetching import Fetcher
from digestbot.feeds.parser_processes import ParserProcesses
from digestbot.model import TelegramUserId
from digestbot.newsroom.tagging.topics import Topics
from digestbot.pages.renderer import Pages
from digestbot.storage.database import Storage


@dataclass(slots=True)
class ServerAbilities:
    """What the Bot API server was found to know, asked at each start."""

    #: Buttons in the text of rich messages (Bot API 10.3).
    takes_text_buttons: bool = False


@dataclass(frozen=True, slots=True)
class Tools:
    storage: Storage
    pages: Pages
    fetcher: Fetcher
    parsers: ParserProcesses
    topics: Topics
    newsdesk: Newsdesk
    clock: Clock
    #: Gives a number from 0 to 1, for jitter.
    chance: Callable[[], float]
    #: How late a digest may be.
    grace: timedelta
    #: Messages a second that are sent at most.
    rate: float
    #: Telegram ids of those who appoint editors.
    owners: frozenset[TelegramUserId]
    #: Tells the sender that the ledger has something new.
    wake_sender: Callable[[], None]
    #: IANA zone of newcomers; None where only they can tell it.
    zone: str | None = None
    server: ServerAbilities = field(default_factory=ServerAbilities)
