"""Prepares stories for templates: text from outside is cleaned and cut to size."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from math import ceil

from digestbot.caches import cached
from digestbot.model import (
    Article,
    DigestPlan,
    JudgeOne,
    KeepStoryBeside,
    Phase,
    Pick,
    ShowStory,
    Trend,
    WeekPlan,
    Why,
    button_data,
    language_of_news,
)
from digestbot.pages.languages.directions import END_OF_ISOLATE, ISOLATE

#: Characters of a headline and of an outlet's name, beyond which they are cut.
TITLE_LIMIT = 240
SOURCE_LIMIT = 60
#: A lead is cut at a sentence within this many characters.
LEAD_LIMIT = 280
#: A lead that breaks off is cut at its last whole sentence, if so many characters are left.
_LEAST_OF_A_LEAD = 60
#: The most articles of other outlets to list. The number beside them counts all.
COVERAGE_LIMIT = 12
#: The most other languages to name.
LANGUAGES_LIMIT = 4

#: Direction overrides and isolates, which would turn round what follows them, and zero-width marks
#: that only hide things. The joiners U+200C and U+200D stay: scripts and emoji need them.
_INVISIBLE = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]")
#: Words that people read in a minute, silently (Brysbaert 2019, "How many words do we read per minute?": 238
#: of English).
_A_MINUTE = 238
#: The blocks of Unicode with scripts that are written from right to left.
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
#: Words, and the letters of scripts that leave no room between words.
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\W\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
_SENTENCE_END = re.compile(r"[.!?…。！？؟][\"'”’»)]*(?=\s)|[。！？]")


@dataclass(frozen=True, slots=True)
class OutletText:
    """Another outlet's article about the story."""

    source: str
    title: str
    url: str | None
    #: Its language (ISO 639-1); empty if it is the headline's or not known.
    language: str


@dataclass(frozen=True, slots=True)
class StoryText:
    """The values of a story for a template. They are cleaned but not escaped: the template escapes."""

    title: str
    #: An http(s) address, or None.
    url: str | None
    #: The lead, in whole sentences if possible; empty if there is none or none is wanted.
    lead: str
    source: str
    #: The number of other outlets with the story.
    others: int
    #: When the article shown was published.
    at: datetime
    #: How many of them tell it in words of their own, and the hours between the first and the latest article.
    sources: int
    hours: int
    phase: Phase
    #: As ``sources``, in the last three hours.
    lately: int
    #: An https address, or None.
    image: str | None
    #: The outlet whose picture it is.
    image_source: str
    #: Whether it is an opinion piece and not a report.
    is_opinion: bool
    #: The language (ISO 639-1) of the headline where the reader does not read it; else empty.
    foreign: str
    #: The other languages in which outlets tell it, the one of the most outlets first.
    also_in: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StoryHandles:
    """The data of the buttons beside a story: "more like it", "less like it", "save it", "follow it", "why is it there",
    and its own page.
    """

    more: str
    less: str
    save: str
    follow: str
    why: str
    whole: str


@dataclass(frozen=True, slots=True)
class UpdateText:
    """What is new about a story that the reader was shown before, for a template. Cleaned but not escaped."""

    #: Outlets that tell it now and did not then.
    outlets: int
    #: The latest article; None if it is the one shown.
    newest: OutletText | None


def story_text(trend: Trend, lead_limit: int = LEAD_LIMIT) -> StoryText:
    """Prepare a story for a template. A ``lead_limit`` of 0 leaves the lead out."""
    article = trend.headline
    title = headline_text(article)
    return StoryText(
        title=title,
        url=web_address(article.url),
        lead=_lead(trend.lead, title, lead_limit),
        source=_source(article),
        others=trend.outlets - 1,
        at=article.at,
        sources=trend.sources,
        hours=trend.hours,
        phase=trend.phase,
        lately=trend.lately,
        image=web_address(trend.picture.image) if trend.picture else None,
        image_source=_source(trend.picture) if trend.picture else "",
        is_opinion=article.kind == "opinion",
        foreign=trend.foreign or "",
        also_in=tuple(_also_in(trend)[:LANGUAGES_LIMIT]),
    )


def story_handles(trend: Trend) -> StoryHandles:
    """The data of the buttons beside a story in a digest."""
    number = trend.story.id
    return StoryHandles(
        button_data(JudgeOne("more", number)),
        button_data(JudgeOne("less", number)),
        button_data(KeepStoryBeside("save", number)),
        button_data(KeepStoryBeside("follow", number)),
        button_data(Why((number,))),
        button_data(ShowStory("message", 1, number)),
    )


def coverage_text(trend: Trend) -> tuple[OutletText, ...]:
    """Some of the other outlets' articles, newest first."""
    return tuple(_outlet_text(article, trend.headline) for article in trend.coverage[:COVERAGE_LIMIT])


def article_texts(articles: Sequence[Article]) -> tuple[OutletText, ...]:
    """Articles of one story, in their order."""
    return tuple(_outlet_text(article, article) for article in articles)


def _also_in(trend: Trend) -> list[str]:
    counted: Counter[str] = Counter()
    # A story has many articles in few languages, so each language is compared once.
    for language, articles in Counter(article.language for article in trend.coverage).items():
        if beside := _language_beside(language, trend.headline.language):
            counted[beside] += articles
    return sorted(counted, key=lambda language: (-counted[language], language))


def _language_beside(language: str | None, headlines: str | None) -> str:
    """The language of an article; empty if it is the headline's, or if one of the two is not known."""
    if language is None or headlines is None:
        return ""
    of_news = language_of_news(language)
    return "" if of_news == language_of_news(headlines) else of_news


def update_text(pick: Pick) -> UpdateText | None:
    """What is new about the story; None if the whole story is new to the reader."""
    if pick.update is None:
        return None
    newest = pick.update.newest
    other = (
        None
        if newest is None or newest.id == pick.trend.headline.id
        else _outlet_text(newest, pick.trend.headline)
    )
    return UpdateText(pick.update.outlets, other)


def headline_text(article: Article) -> str:
    """The article's headline, cleaned and short enough."""
    return _line(article.title, TITLE_LIMIT) or _source(article) or "…"


@cached(8192)
def words_in(text: str | None) -> int:
    """The number of words of a title or a lead, as far as it is shown."""
    return len(_WORD.findall(text[:LEAD_LIMIT])) if text else 0


def minutes_to_read(plan: DigestPlan | WeekPlan) -> int:
    """The minutes that it takes to read the headlines and leads of a digest or a week, at least one."""
    told = sum(words_in(pick.trend.headline.title) + words_in(pick.trend.lead) for pick in plan.picks)
    also = plan.also if isinstance(plan, DigestPlan) else ()
    return max(1, ceil((told + sum(words_in(pick.trend.headline.title) for pick in also)) / _A_MINUTE))


def _outlet_text(article: Article, headline: Article) -> OutletText:
    language = _language_beside(article.language, headline.language)
    return OutletText(_source(article), headline_text(article), web_address(article.url), language)


def clean(text: str) -> str:
    """One line of text without control characters and invisible marks."""
    return " ".join(_CONTROL.sub(" ", _INVISIBLE.sub("", text)).split())


def excerpt(typed: str, limit: int = 60) -> str:
    """The cleaned and shortened text that a person typed, to be quoted back to them."""
    return shorten(clean(typed), limit)


def isolated(text: str) -> str:
    """A text to stand within a line of other words: set apart if it is written from right to left.

    Without these marks an Arabic name turns the rest of its line round: "+ 4 more" reads "more 4 +". Markup
    stays markup. Source: Unicode Standard Annex 9, section 2.2.
    """
    if text.isascii() or not _RIGHT_TO_LEFT.search(text):
        return text
    return ISOLATE + text + END_OF_ISOLATE


def shorten(text: str, limit: int) -> str:
    """At most ``limit`` characters, cut between words and marked with an ellipsis."""
    if len(text) <= limit:
        return text
    head = text[: limit - 1]
    word_end = head.rfind(" ")
    if word_end > limit // 2:
        head = head[:word_end]
    return head.rstrip(" ,;:–—-\u200d") + "…"


def whole_sentences(text: str, limit: int) -> str:
    """As many whole sentences as fit into ``limit`` characters; a longer first one is cut."""
    if len(text) <= limit:
        return text
    ends = [end.end() for end in _SENTENCE_END.finditer(text) if end.end() <= limit]
    # A sentence that ends this early is more likely an abbreviation ("St. Mary").
    if ends and ends[-1] >= min(40, limit // 2):
        return text[: ends[-1]]
    return shorten(text, limit)


def web_address(url: str | None, schemes: tuple[str, ...] = ("https", "http")) -> str | None:
    """The address if it is one that Telegram links, else None."""
    if url is None or len(url) > 2000 or re.search(r"[\s\x00-\x1f<>\"]", url):
        return None
    scheme, separator, rest = url.partition("://")
    return url if separator and scheme.lower() in schemes and rest.strip("/") else None


def _source(article: Article) -> str:
    return _line(article.source_name, SOURCE_LIMIT)


def _line(text: str, limit: int) -> str:
    # No real headline needs more characters to give ``limit`` clean ones, and cleaning a whole book takes
    # time.
    return shorten(clean(text[: 4 * limit]), limit)


def _lead(lead: str | None, title: str, limit: int) -> str:
    """The lead in whole sentences. A sentence that breaks off is left out if there is one before it."""
    if limit <= 0 or not lead:
        return ""
    text = clean(lead[: 4 * limit])
    if text.casefold() == title.casefold():
        return ""
    if (len(text) <= limit and not _SENTENCE_END.search(text[-3:] + " ")) or text.endswith(("…", "...")):
        ends = [match.end() for match in _SENTENCE_END.finditer(text.rstrip("….") + " ")]
        text = text[: ends[-1]] if ends and ends[-1] >= _LEAST_OF_A_LEAD else text
    return whole_sentences(text, limit)
