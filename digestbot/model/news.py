"""The values of the news: what is read from outside, what is kept, and what follows from it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Literal, NewType

from digestbot.model.feeds.feed_settings import USUAL_FEED, FeedSettings

SourceId = NewType("SourceId", int)
FeedId = NewType("FeedId", int)
ArticleId = NewType("ArticleId", int)
#: A story has the id of the article that founded it, so no id is ever given twice.
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

ReadingKind = Literal["entry", "page", "text"]


@dataclass(frozen=True, slots=True)
class Outlet:
    """The outlet of an article that another outlet's feed passes on."""

    name: str
    #: Its home page or a feed of its own; None if only the name is given.
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of one article, from a feed, a page or a text."""

    kind: ReadingKind
    #: The feed's or page's address, or the file's path.
    source: str
    #: The link to show: as published, without tracking.
    url: str | None = None
    #: Canonical form of the link: two readings with the same key are the same article. None without a link.
    key: str | None = None
    title: str = ""
    authors: tuple[str, ...] = ()
    #: Aware, with the offset that the publisher wrote; None if no date can be believed.
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
    #: The entry's own id within its feed; None for pages and texts.
    entry_id: str | None = None
    #: Set if the feed only passes the article on, as aggregators do; otherwise the article is of the feed's
    #: own outlet.
    outlet: Outlet | None = None


@dataclass(frozen=True, slots=True)
class FeedDocument:
    """A parsed feed: its own data, and its entries in the published order."""

    title: str
    homepage: str | None
    language: str | None
    entries: tuple[Reading, ...]
    #: Seconds for which the feed asks not to be fetched again (``<ttl>``), if it does.
    ttl: int | None = None


@dataclass(frozen=True, slots=True)
class Validators:
    """The values that a server gave for asking "has it changed?". They are sent back byte for byte."""

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True)
class FeedLink:
    """A feed to which a page links."""

    url: str
    #: The page's name for it; "" if there is none.
    title: str
    #: Whether the feed is said to contain readers' comments, not articles.
    of_comments: bool = False


@dataclass(frozen=True, slots=True)
class Fetched:
    """A body that arrived completely and within its limits."""

    url: str
    body: bytes
    content_type: str | None = None
    validators: Validators = Validators()
    #: The address that a chain of permanent redirects (301, 308) leads to, if there was one.
    moved_to: str | None = None
    #: Seconds for which the server says that the answer is fresh.
    max_age: int | None = None
    #: The contents of its ``Link`` headers, joined by commas.
    links: str = ""


@dataclass(frozen=True, slots=True)
class NotModified:
    """A 304 answer: nothing changed since the validators were given."""

    max_age: int | None = None
    #: As in Fetched.
    moved_to: str | None = None
    #: The validators that came with the 304 answer; they replace the old ones.
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
    "challenge",  # a check that only people pass stands before the content
    "not_found",  # 404
    "gone",  # 410
    "throttled",  # 429 or 503
    "http_error",  # any other status of 400 and above
    "not_a_feed",  # parsed, but no feed (HTML, empty, JSON of another kind)
    "empty_feed",  # a feed without entries that had some before
    "not_an_article",  # a page or a text without an article
    "unreadable",  # the parser gave up, ran out of time or memory, or the file can't be read
]


#: The user name and the password in an address. A password with a slash in it is none by RFC 3986, but people
#: paste such addresses: then what stands for the port is no number.
_LOGIN = re.compile(
    r"^(\s*[a-z][a-z0-9+.-]*://)(?:[^/?#]*|[^/?#:@\[]*:(?!\d*(?:[/?#]|$))[^@]*)@", re.IGNORECASE
)


def without_login(url: str) -> str:
    """The address without the user name and the password that stand in it, to be kept and shown."""
    return _LOGIN.sub(r"\1", url)


@dataclass(frozen=True, slots=True)
class FetchFailed:
    """Why something could not be read: a word for programs, and a sentence for people."""

    reason: FailureReason
    detail: str
    status: int | None = None
    #: Seconds after which the server allows another try, if it said so.
    retry_after: int | None = None


@dataclass(frozen=True, slots=True)
class Subscription:
    """A feed in a list of feeds, such as OPML."""

    url: str
    title: str = ""
    #: One of SECTIONS.
    section: str | None = None
    tags: tuple[str, ...] = ()
    #: ISO 639.
    language: str | None = None


@dataclass(frozen=True, slots=True)
class FeedList:
    """The feeds of a list, and how many of its entries have an address that nothing can be fetched from."""

    feeds: tuple[Subscription, ...]
    unusable: int = 0


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
    validators: Validators = Validators()
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
class Match:
    """An article in which somebody's search was found, and the story that it belongs to."""

    story_id: StoryId
    source_id: SourceId
    at: datetime
    #: An IETF tag; None if the language is not known.
    language: str | None


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


@dataclass(frozen=True, slots=True)
class Membership:
    """An article in a story, as the grouper needs it after a restart."""

    article: Article
    story_id: StoryId


@dataclass(frozen=True, slots=True)
class StoryChanges:
    """The grouper's decisions, for storage to apply in this order."""

    #: Each article with the story that it joins; if the two ids are equal, it founds the story.
    joins: tuple[tuple[ArticleId, StoryId], ...] = ()
    #: (the story that disappears, the story that takes it in). The first id becomes an alias.
    merges: tuple[tuple[StoryId, StoryId], ...] = ()


@dataclass(frozen=True, slots=True)
class StoryTags:
    """One section and the tags of a story, the strongest first."""

    section: str | None
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """Articles that tell the same event, as known at some moment."""

    id: StoryId
    #: Oldest first; never empty.
    articles: tuple[Article, ...]
    section: str | None
    tags: tuple[str, ...]
    #: Grows by one whenever the story's articles or tags change.
    revision: int = 1

    @property
    def first_seen(self) -> datetime:
        return self.articles[0].at

    @property
    def last_seen(self) -> datetime:
        return self.articles[-1].at


Phase = Literal["breaking", "developing", "steady", "fading"]
#: What readers may ask for: what is trending now, or what was in the last 24 hours or seven days.
Period = Literal["now", "today", "week"]


@dataclass(frozen=True, slots=True)
class Trend:
    """A story's score at one moment, with the numbers behind it.

    Plans are looked up by their trends, so the hash covers the numbers only: hashing every article takes too
    long.
    """

    story: Story = field(hash=False)
    score: float
    phase: Phase
    #: The number of voices: outlets that print the same report count once.
    sources: int
    #: Whole hours, at least 1, between the first and the latest article.
    hours: int
    #: The article that stands for the story: readers see its headline, lead, link and picture.
    headline: Article = field(hash=False)
    #: The other outlets' articles, one for each outlet: the newest first, then those that repeat another
    #: one's words.
    coverage: tuple[Article, ...] = field(default=(), hash=False)
    #: As ``sources``, in the last three hours.
    lately: int = 0
    #: The lead that is shown, possibly from another article than the headline; None if no article has one.
    lead: str | None = field(default=None, hash=False)
    #: The article whose picture is shown, if any has one.
    picture: Article | None = field(default=None, hash=False)
    #: The language (ISO 639-1) of the headline, if no outlet tells the story in a language that the reader
    #: reads; else None.
    foreign: str | None = None
    #: The moment of the score (UTC); None for that of the latest article.
    weighed_at: datetime | None = field(default=None, compare=False)
    #: The time before that moment that the score is about; None if it tells how strong the story is just then.
    over: timedelta | None = None

    @property
    def outlets(self) -> int:
        """The number of outlets that told the story, also in the words of others."""
        return 1 + len(self.coverage)


@dataclass(frozen=True, slots=True)
class Shown:
    """How a story stood when a reader was last shown it."""

    #: The story's revision then.
    revision: int
    #: The number of outlets that told it then.
    sources: int
    #: UTC.
    at: datetime


@dataclass(frozen=True, slots=True)
class Update:
    """What is new about a story that the reader had."""

    #: The number of outlets that tell it now and did not then; 0 if the same outlets tell something new.
    outlets: int
    #: The latest article since then; None if there is none to show.
    newest: Article | None = None


@dataclass(frozen=True, slots=True)
class Pick:
    """A story chosen for one reader, with the reader's topic under which it comes."""

    trend: Trend
    tag: str
    #: Set if the reader had the story before and it has moved since.
    update: Update | None = None
    #: The headline of a story of the same thread that the reader had, if this story is new to them.
    continues: Article | None = field(default=None, hash=False)
    #: The reader follows this very story.
    followed: bool = False


@dataclass(frozen=True, slots=True)
class DigestSection:
    tag: str
    picks: tuple[Pick, ...]
    #: These are stories that the reader follows, of whatever topics; ``tag`` is that of the first one.
    followed: bool = False


@dataclass(frozen=True, slots=True)
class DigestPlan:
    """One reader's digest at one moment. Without sections, nothing cleared the bar."""

    at: datetime
    sections: tuple[DigestSection, ...] = ()
    #: The reader's topics in which nothing new cleared the bar.
    quiet_tags: tuple[str, ...] = ()
    #: Stories named in one line each: those without room and, in a thin digest, the strongest of other
    #: topics.
    also: tuple[Pick, ...] = ()
    #: The strongest story of the sections, which comes before all others of them if ``followed`` is empty; with
    #: None, the first one.
    strongest: StoryId | None = None
    #: What is new of the stories that the reader follows. They come before all others, and are in no section.
    followed: tuple[Pick, ...] = ()

    @property
    def empty(self) -> bool:
        return not self.sections and not self.followed

    @property
    def picks(self) -> tuple[Pick, ...]:
        """The stories that are told in full: those that the reader follows or, if there are none, the strongest;
        then section by section.
        """
        told = [pick for section in self.sections for pick in section.picks]
        if not self.followed:
            told.sort(key=lambda pick: pick.trend.story.id != self.strongest)
        return (*self.followed, *told)


@dataclass(frozen=True, slots=True)
class WeekPlan:
    """One reader's week at one moment: the stories that were told longest and most widely."""

    at: datetime
    #: Those that no digest showed to the reader, and the others; the strongest first in each.
    missed: tuple[Pick, ...] = ()
    shown: tuple[Pick, ...] = ()

    @property
    def picks(self) -> tuple[Pick, ...]:
        return (*self.missed, *self.shown)

    @property
    def empty(self) -> bool:
        return not self.picks


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
    """One date of a schedule."""

    #: The reader's local day that it stands for; in spring's gap the instant may be on the next day.
    local_date: date
    #: Aware, in the schedule's zone.
    local: datetime
    utc: datetime
    #: "gap": the clock skipped the time, so the slot comes later; "fold": the first of two equal times.
    shift: Literal["gap", "fold"] | None = None
