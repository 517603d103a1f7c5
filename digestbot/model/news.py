"""The nouns of the news: what is read, what is kept, and what it adds up to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Literal, NewType

SourceId = NewType("SourceId", int)
FeedId = NewType("FeedId", int)
ArticleId = NewType("ArticleId", int)
#: A story is known by the id of the article that founded it, so an id is never made up twice.
StoryId = NewType("StoryId", int)

#: The ten sections, in the order in which they are offered to readers.
SECTIONS = (
    "world",
    "politics",
    "business",
    "technology",
    "science",
    "health",
    "environment",
    "sport",
    "entertainment",
    "lifestyle",
)

#: What kind of text an article is.
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

#: The instant of an article of which nobody knows when it came: long before all news.
UNDATED = datetime(1970, 1, 1, tzinfo=UTC)

ReadingKind = Literal["entry", "page", "text"]


@dataclass(frozen=True, slots=True)
class Outlet:
    """Whose an article is that a feed of somebody else passes on."""

    name: str
    #: Its home page or a feed of its own; None where only the name is given.
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What was understood of one article, wherever it was read."""

    kind: ReadingKind
    #: The feed's or page's address, or the file's path.
    source: str
    #: The link to show: as published, without tracking.
    url: str | None = None
    #: Canonical form of the link; what makes two readings the same article. None without a link.
    key: str | None = None
    title: str = ""
    authors: tuple[str, ...] = ()
    #: Aware, in the offset that the publisher wrote; None where no instant can be believed.
    published: datetime | None = None
    #: In the publisher's own words ("News/Europe"), not one of SECTIONS.
    section: str | None = None
    tags: tuple[str, ...] = ()
    lead: str | None = None
    image: str | None = None
    #: ISO 639-1, as detected or declared.
    language: str | None = None
    #: Paragraphs joined by a blank line.
    body: str | None = None
    #: The entry's own identity within its feed; None for pages and texts.
    entry_id: str | None = None
    #: Set where the feed only passes the article on, as aggregators do; else the feed's own outlet brought it.
    outlet: Outlet | None = None


@dataclass(frozen=True, slots=True)
class FeedDocument:
    """A parsed feed: its own data and its entries, newest or oldest first as published."""

    title: str
    homepage: str | None
    language: str | None
    entries: tuple[Reading, ...]
    #: Seconds that the feed asks to be left alone (``<ttl>``), if it does.
    ttl: int | None = None


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server gave to ask "has it changed?", echoed byte for byte."""

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True)
class FeedLink:
    """A feed that a page names."""

    url: str
    #: As the page calls it, "" if it does not.
    title: str
    #: Whether it is said to bring what readers write, not articles.
    of_comments: bool = False


@dataclass(frozen=True, slots=True)
class Fetched:
    """A body that arrived whole and within its limits."""

    url: str
    body: bytes
    content_type: str | None = None
    validators: Validators = Validators()
    #: The address that a chain of permanent redirects (301, 308) leads to, if there was one.
    moved_to: str | None = None
    #: Seconds for which the server calls the answer fresh.
    max_age: int | None = None
    #: What its ``Link`` headers say, joined by commas.
    links: str = ""


@dataclass(frozen=True, slots=True)
class NotModified:
    """A 304: nothing changed since the validators were given."""

    max_age: int | None = None
    #: As in Fetched.
    moved_to: str | None = None
    #: Those that came with the 304; they take the place of the given ones.
    validators: Validators = Validators()


FailureReason = Literal[
    "bad_url",  # not an http(s) address, or one with a user name in it
    "forbidden_address",  # private, loopback or otherwise not public; no packet was sent
    "robots",  # the site asks robots not to read this page
    "unreachable",  # no such host, connection refused or broken, TLS failure
    "timeout",  # the total deadline passed
    "too_large",  # over the size limit
    "too_many_redirects",
    "unsupported_encoding",
    "challenge",  # a check for people, no bots, stands before the content
    "not_found",  # 404
    "gone",  # 410
    "throttled",  # 429 or 503
    "http_error",  # any other status of 400 and above
    "not_a_feed",  # parsed, and it is no feed (HTML, empty, JSON of another kind)
    "empty_feed",  # a feed without entries that had some before
    "not_an_article",  # a page or a text in which no article was found
    "unreadable",  # the parser gave up, ran out of time or memory, or the file can't be read
]


@dataclass(frozen=True, slots=True)
class FetchFailed:
    """Why something could not be read, in a word for programs and a sentence for people."""

    reason: FailureReason
    detail: str
    status: int | None = None
    #: Seconds after which the server allows another try, if it said so.
    retry_after: int | None = None


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed of a source, with what the last check of it brought."""

    id: FeedId
    source_id: SourceId
    source_name: str
    url: str
    title: str = ""
    #: One of SECTIONS that the feed as a whole belongs to, if an editor said so.
    section: str | None = None
    tags: tuple[str, ...] = ()
    language: str | None = None
    validators: Validators = Validators()
    body_hash: str | None = None
    interval_seconds: int = 1800
    next_check_at: datetime | None = None
    checked_at: datetime | None = None
    last_ok_at: datetime | None = None
    failures: int = 0
    first_failed_at: datetime | None = None
    last_failure: FetchFailed | None = None
    #: Where permanent redirects point, and for how many checks in a row.
    moved_to: str | None = None
    moved_count: int = 0
    #: Set when the feed was given up (410, or 404 for weeks); it is checked no more.
    disabled_at: datetime | None = None
    entries_last: int = 0


@dataclass(frozen=True, slots=True)
class NewArticle:
    """A reading that deserves to be kept, with its identity and its believed instant."""

    #: ``Reading.key``, or a hash of title and date where there is no link.
    key: str
    #: The entry's identity in its feed.
    entry_id: str
    #: UTC; the earlier of publication and first sight that can be believed, UNDATED where none can.
    at: datetime
    reading: Reading
    kind: Kind = "news"


@dataclass(frozen=True, slots=True)
class KnownArticle:
    """What an entry is compared with, to tell whether it is this article again."""

    id: ArticleId
    key: str
    title: str
    published_at: datetime | None


@dataclass(frozen=True, slots=True)
class Acquaintances:
    """The articles that the entries of a feed may be: by the entry's identity in that feed, and by the article's key."""

    by_entry: Mapping[str, KnownArticle]
    by_key: Mapping[str, KnownArticle]


#: A vector of what a text means has so many parts, each a signed byte: so many times the part of the unit vector.
VECTOR_SIZE = 512
VECTOR_SCALE = 400


@dataclass(frozen=True, slots=True)
class Article:
    """An article as kept. Its body is asked for separately."""

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
    #: Minutes east of UTC that the publisher wrote, for showing the time as printed.
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
    #: What title and lead mean, as VECTOR_SIZE signed bytes; None where none was made.
    vector: bytes | None = None


@dataclass(frozen=True, slots=True)
class Membership:
    """An article in a story, as the grouper needs it back after a restart."""

    article: Article
    story_id: StoryId


@dataclass(frozen=True, slots=True)
class StoryChanges:
    """What grouping decided, for storage to apply in this order."""

    #: Each article with the story that it joins or, where the two ids are equal, founds.
    joins: tuple[tuple[ArticleId, StoryId], ...] = ()
    #: (the story that goes, the story that takes it in); the first becomes an alias.
    merges: tuple[tuple[StoryId, StoryId], ...] = ()


@dataclass(frozen=True, slots=True)
class StoryTags:
    """What a story is about: one section, and tags with the strongest first."""

    section: str | None
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """Articles that tell of the same event, as known at some moment."""

    id: StoryId
    #: Oldest first; never empty.
    articles: tuple[Article, ...]
    section: str | None
    tags: tuple[str, ...]
    #: Rises by one whenever the story's articles or tags change.
    revision: int = 1

    @property
    def first_seen(self) -> datetime:
        return self.articles[0].at

    @property
    def last_seen(self) -> datetime:
        return self.articles[-1].at


Phase = Literal["breaking", "developing", "steady", "fading"]


@dataclass(frozen=True, slots=True)
class Trend:
    """A story weighed at one moment, with the numbers behind the weight.

    Plans are looked up by their trends, so the hash is that of the numbers alone: going through every article takes long.
    """

    story: Story = field(hash=False)
    score: float
    phase: Phase
    #: How many told the story, each in words of its own: outlets that print the same report count once.
    sources: int
    #: Whole hours, at least 1, between the first and the latest article.
    hours: int
    #: The article that stands for the story: its headline, lead, link and picture are shown.
    headline: Article = field(hash=False)
    #: The other outlets' articles, one for each outlet: newest first, then those that print the words of another.
    coverage: tuple[Article, ...] = field(default=(), hash=False)
    #: As ``sources``, in the last three hours.
    lately: int = 0
    #: The lead that is shown, maybe of another telling than the headline; None where none has one.
    lead: str | None = field(default=None, hash=False)
    #: The article whose picture is shown, if any has one.
    picture: Article | None = field(default=None, hash=False)
    #: The language (ISO 639-1) of the headline where it is told to somebody who does not read that, for no outlet tells
    #: it in one that they read.
    foreign: str | None = None
    #: The moment (UTC); None stands for that of the latest article.
    weighed_at: datetime | None = field(default=None, compare=False)

    @property
    def outlets(self) -> int:
        """Distinct outlets that told the story, in whatever words."""
        return 1 + len(self.coverage)


@dataclass(frozen=True, slots=True)
class Shown:
    """How a story stood when a reader was last shown it."""

    #: The story's revision then.
    revision: int
    #: The outlets that told it then.
    sources: int
    #: UTC.
    at: datetime


@dataclass(frozen=True, slots=True)
class Update:
    """What is new about a story that the reader had."""

    #: Outlets that tell it now and did not then; 0 where the same ones tell something new.
    outlets: int
    #: The latest article since; None where there is none to show.
    newest: Article | None = None


@dataclass(frozen=True, slots=True)
class Pick:
    """A story chosen for one reader, with the topic of theirs that it was chosen for."""

    trend: Trend
    tag: str
    #: Set where the reader had the story, and it moved since.
    update: Update | None = None
    #: The headline of a story of the same thread that the reader had, where this one is new to them.
    continues: Article | None = field(default=None, hash=False)


@dataclass(frozen=True, slots=True)
class DigestSection:
    tag: str
    picks: tuple[Pick, ...]


@dataclass(frozen=True, slots=True)
class DigestPlan:
    """What one reader should get at one moment. No sections: nothing cleared the bar."""

    at: datetime
    sections: tuple[DigestSection, ...] = ()
    #: The reader's topics in which nothing new cleared the bar.
    quiet_tags: tuple[str, ...] = ()
    #: What is told in one line each: what had no room and, where there is little, the strongest of other topics.
    also: tuple[Pick, ...] = ()
    #: The strongest of the stories in the sections, which stands before them all; None for the first.
    strongest: StoryId | None = None

    @property
    def empty(self) -> bool:
        return not self.sections

    @property
    def picks(self) -> tuple[Pick, ...]:
        """The stories that are told, without those in one line: the strongest first, then section by section."""
        told = [pick for section in self.sections for pick in section.picks]
        told.sort(key=lambda pick: pick.trend.story.id != self.strongest)
        return tuple(told)


@dataclass(frozen=True, slots=True)
class FeedCheck:
    """What a check of a feed brought and when the next one is due, for storage to apply."""

    checked_at: datetime
    next_check_at: datetime
    interval_seconds: int
    ok: bool
    failures: int
    first_failed_at: datetime | None = None
    failure: FetchFailed | None = None
    validators: Validators = Validators()
    body_hash: str | None = None
    #: A new address to use from now on.
    url: str | None = None
    moved_to: str | None = None
    moved_count: int = 0
    disabled: bool = False
    entries: int = 0


TagKind = Literal["section", "topic", "place", "person", "organisation", "publisher"]


@dataclass(frozen=True, slots=True)
class Tag:
    """Something that readers can follow."""

    slug: str
    kind: TagKind
    #: IPTC Media Topic code such as ``medtop:04000000``.
    media_topic: str | None = None
    #: Names by language (``{"en": "Business"}``).
    names: dict[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One time at which a schedule comes round."""

    #: The reader's local day that it stands for; in a gap the instant may fall on the next one.
    local_date: date
    #: Aware, in the schedule's zone.
    local: datetime
    utc: datetime
    #: "gap": the wall clock skipped the time, so it comes later; "fold": the first of two.
    shift: Literal["gap", "fold"] | None = None
