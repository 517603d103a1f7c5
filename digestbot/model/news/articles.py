"""Articles: one that will be kept, those that it may be the same as, and one as it is kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal, NewType

from digestbot.model.feeds.feeds import SourceId
from digestbot.model.news.readings import Reading

ArticleId = NewType("ArticleId", int)

#: The kind of text that an article is.
Kind = Literal[
    "news",
    "live",  # a shell of rolling updates
    "gallery",
    "list",
    "service",  # how to watch, forecasts, schedules, horoscopes, recipes
    "deal",
    "opinion",
    "preview",
    "media",  # podcast, video, newsletter, quiz
    "page",  # no article at all
    "explainer",
    "obituary",
]

#: The instant of an article of unknown age: long before all news.
UNDATED = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class NewArticle:
    """A reading that will be kept, with its key and the instant from which its age counts."""

    #: ``Reading.key`` or, without a link, a hash of title and date.
    key: str
    #: The entry's identity in its feed.
    entry_id: str
    #: UTC; the earlier of publication and first sight, as far as they can be believed; UNDATED if neither
    #: can.
    at: datetime
    reading: Reading
    kind: Kind = "news"


@dataclass(frozen=True, slots=True)
class KnownArticle:
    """The data of a known article with which an entry is compared, to see whether it is the same article."""

    id: ArticleId
    key: str
    title: str
    published_at: datetime | None


@dataclass(frozen=True, slots=True)
class Acquaintances:
    """The known articles that a feed's entries may be: by the entry's id in that feed, and by the article's
    key.
    """

    by_entry: Mapping[str, KnownArticle]
    by_key: Mapping[str, KnownArticle]


#: A text's vector has this many components. Each is a signed byte: the component of the unit vector, times
#: VECTOR_SCALE.
VECTOR_SIZE = 512
VECTOR_SCALE = 400


@dataclass(frozen=True, slots=True)
class Article:
    """An article as it is kept. Its body is read separately."""

    id: ArticleId
    source_id: SourceId
    source_name: str
    url: str | None
    title: str
    lead: str | None
    #: UTC; see NewArticle.at.
    at: datetime
    first_seen_at: datetime
    published_at: datetime | None = None
    #: The zone offset that the publisher wrote, in minutes east of UTC, for showing the printed time.
    published_offset: int | None = None
    authors: tuple[str, ...] = ()
    section: str | None = None
    tags: tuple[str, ...] = ()
    #: The section and tags of the feed that brought it, as an editor set them.
    feed_section: str | None = None
    feed_tags: tuple[str, ...] = ()
    image: str | None = None
    language: str | None = None
    kind: Kind = "news"
    #: The vector of title and lead, as VECTOR_SIZE signed bytes; None if none was made.
    vector: bytes | None = None
