"""A feed as it is kept, and what a check of it brought."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, NewType

from digestbot.model.feeds.feed_settings import USUAL_FEED, FeedSettings
from digestbot.model.feeds.fetching import NO_VALIDATORS, FetchFailed, Validators, without_login

SourceId = NewType("SourceId", int)
FeedId = NewType("FeedId", int)

#: ``new``: not read yet; ``good``: the last check succeeded; ``failing``: it failed; ``given_up``: not read any
#: more, for it is gone; ``paused``: an editor does not want it read for now.
FeedState = Literal["new", "good", "failing", "given_up", "paused"]


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed of a source, with what the last check of it brought."""

    id: FeedId
    source_id: SourceId
    source_name: str
    url: str
    title: str = ""
    #: One of SECTIONS, if an editor said that the whole feed belongs to it.
    section: str | None = None
    tags: tuple[str, ...] = ()
    #: ISO 639, if an editor or a list said in which language it is.
    language: str | None = None
    #: The language that the feed itself says it has.
    own_language: str | None = None
    validators: Validators = NO_VALIDATORS
    body_hash: str | None = None
    interval_seconds: int = 1800
    next_check_at: datetime | None = None
    checked_at: datetime | None = None
    last_ok_at: datetime | None = None
    failures: int = 0
    first_failed_at: datetime | None = None
    last_failure: FetchFailed | None = None
    #: The address to which permanent redirects lead, and for how many checks in a row they have.
    moved_to: str | None = None
    moved_count: int = 0
    #: Set when the feed was given up (410, or 404 for weeks); it is not checked any more.
    disabled_at: datetime | None = None
    entries_last: int = 0
    #: Set while an editor has it paused; it is not checked then.
    paused_at: datetime | None = None
    settings: FeedSettings = USUAL_FEED

    @property
    def name(self) -> str:
        """What a list of feeds calls it."""
        return self.title or self.source_name or without_login(self.url)

    @property
    def state(self) -> FeedState:
        if self.paused_at is not None:
            return "paused"
        if self.disabled_at is not None:
            return "given_up"
        if self.failures:
            return "failing"
        return "new" if self.checked_at is None else "good"


@dataclass(frozen=True, slots=True)
class FeedNews:
    """What a feed brought lately."""

    #: The articles of the last week that it brought first.
    articles: int
    newest_at: datetime | None


@dataclass(frozen=True, slots=True)
class FeedCheck:
    """The result of a feed's check, and when the next one is due, for storage to apply."""

    checked_at: datetime
    next_check_at: datetime
    interval_seconds: int
    ok: bool
    failures: int
    first_failed_at: datetime | None = None
    failure: FetchFailed | None = None
    validators: Validators = NO_VALIDATORS
    body_hash: str | None = None
    #: A new address to use from now on.
    url: str | None = None
    moved_to: str | None = None
    moved_count: int = 0
    disabled: bool = False
    entries: int = 0
