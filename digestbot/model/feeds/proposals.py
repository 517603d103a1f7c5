"""Feeds that somebody looks at before they are kept: one, the several that a page names, or those of a list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NewType

from digestbot.model.feeds.fetching import FailureReason
from digestbot.model.feeds.subscriptions import Subscription

ProposalId = NewType("ProposalId", int)


@dataclass(frozen=True, slots=True)
class FeedPreview:
    """What was read at a feed's address before the feed is kept."""

    title: str
    #: The first entries: title, and when it was published, if that can be believed.
    entries: tuple[tuple[str, datetime | None], ...] = ()
    #: The section of most of its articles as judged; None where little speaks for any.
    section: str | None = None
    #: The language that it says itself, or else that of most of its articles.
    language: str | None = None
    #: How many articles it brings in a week; None where too few of them have a date.
    a_week: float | None = None
    newest_at: datetime | None = None
    #: Whether the page of one of its articles could be read; None where no entry has a link, or where the site lets
    #: the bot wait too long before it reads one.
    page_read: bool | None = None
    #: Why not.
    page_reason: FailureReason | None = None
    page_status: int | None = None


@dataclass(frozen=True, slots=True)
class ProposedFeed:
    """A feed that may be kept, with what an editor says of it, and what was read there, if it was read."""

    said: Subscription
    preview: FeedPreview | None = None

    @property
    def name(self) -> str:
        """What it calls itself, or else what the page or list that names it does."""
        return (self.preview.title if self.preview else "") or self.said.title

    def written(self) -> dict[str, Any]:
        """In a form for JSON, without what is empty."""
        one = self.said
        written = {
            "url": one.url,
            "title": one.title,
            "section": one.section,
            "tags": list(one.tags),
            "language": one.language,
            "preview": self.preview and _written(self.preview),
        }
        return {name: value for name, value in written.items() if value}

    @classmethod
    def read(cls, written: Mapping[str, Any]) -> ProposedFeed:
        said = Subscription(
            url=written["url"],
            title=written.get("title", ""),
            section=written.get("section"),
            tags=tuple(written.get("tags", ())),
            language=written.get("language"),
        )
        preview = written.get("preview")
        return cls(said, None if preview is None else _preview(preview))


@dataclass(frozen=True, slots=True)
class Proposal:
    """Feeds that somebody looks at. Buttons name one by the proposal's id and its place in it, from 0."""

    id: ProposalId
    feeds: tuple[ProposedFeed, ...]


def _written(preview: FeedPreview) -> dict[str, Any]:
    return {
        "title": preview.title,
        "entries": [[title, at and at.isoformat()] for title, at in preview.entries],
        "section": preview.section,
        "language": preview.language,
        "a_week": preview.a_week,
        "newest_at": preview.newest_at and preview.newest_at.isoformat(),
        "page_read": preview.page_read,
        "page_reason": preview.page_reason,
        "page_status": preview.page_status,
    }


def _preview(written: Mapping[str, Any]) -> FeedPreview:
    return FeedPreview(
        **{
            **written,
            "entries": tuple((title, _instant(at)) for title, at in written["entries"]),
            "newest_at": _instant(written["newest_at"]),
        }
    )


def _instant(written: str | None) -> datetime | None:
    return None if written is None else datetime.fromisoformat(written)
