"""The tools that actions work with: storage, pages, fetcher, clock and more. ``app`` builds them once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

from digestbot.actions.news.newsdesk import Newsdesk
from digestbot.actions.watch.own_clock import OwnClock
from digestbot.clock import Clock
from digestbot.feeds.http.fetching import Fetcher
from digestbot.feeds.parser_processes import ParserProcesses
from digestbot.model import Retention, TelegramUserId
from digestbot.newsroom.tagging.topics import Topics
from digestbot.pages.renderer import Pages
from digestbot.storage.database import Storage


@dataclass(slots=True)
class ServerAbilities:
    """The abilities of the Bot API server. The bot tries them at each start."""

    #: Buttons in the text of rich messages (Bot API 10.3).
    takes_text_buttons: bool = False
    #: Messages in a group that only one person sees (Bot API 10.2; the form that is used came with 10.3).
    takes_ephemeral: bool = False


@dataclass(frozen=True, slots=True)
class Tools:
    storage: Storage
    pages: Pages
    fetcher: Fetcher
    parsers: ParserProcesses
    topics: Topics
    newsdesk: Newsdesk
    clock: Clock
    #: Whether that clock is right.
    own_clock: OwnClock
    #: Returns a random number from 0 to 1, for jitter.
    chance: Callable[[], float]
    #: A digest that is later than this is skipped.
    grace: timedelta
    #: The most messages a second, by all processes together.
    rate: float
    #: The Telegram ids of the owners, who appoint editors.
    owners: frozenset[TelegramUserId]
    #: Call this after writing to the ledger, so that the sender looks at once.
    wake_sender: Callable[[], None]
    #: The IANA zone for new readers; None if each has to choose one.
    zone: str | None = None
    server: ServerAbilities = field(default_factory=ServerAbilities)
    retention: Retention = field(default_factory=Retention)
