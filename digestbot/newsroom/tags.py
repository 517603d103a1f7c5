"""What an article, and a story by the vote of its articles, is about.

Evidence in this order: the publisher's own category, the section that an editor gave the feed, the
address of the article, the feed's tags, and the words of title and lead. What the publisher says
outweighs what the words suggest; where it says nothing, the words decide.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from digestbot.model import SECTIONS, Article, StoryTags
from digestbot.newsroom.topics import Keyword, Topic, Topics, slug
from digestbot.newsroom.word_leanings import BITS, LEANING_SECTIONS, OFFSET, STEP, WORD_LEANINGS
from digestbot.newsroom.words import words

#: What each kind of evidence adds for its topic, against 3 for a telling phrase in the lead.
CATEGORY = 8.0
FEED_SECTION = 6.0
ADDRESS = 4.0
TAG = 2.5
#: A word in the title weighs this much, one in the lead 1.
IN_TITLE = 2
#: What one nat of a word's leaning adds.
LEANING = 0.3
#: However much the words lean away from a section, so much of what speaks for it remains.
UNSILENCED = 0.1

#: More characters than this of a title or a lead are not read.
LONGEST_READ = 600

#: The evidence from which an article carries a topic as a tag.
CARRIES = 4.0
#: A story carries a topic that this share of its outlets carry.
CARRIED_BY = 0.34
MOST_TAGS = 12
#: Publishers' tags that are more words than this are sentences, not tags.
LONGEST_TAG_WORDS = 4

_CATEGORY_BREAKS = re.compile(r"[/>|;,:»›]+")
_AND = re.compile(r"\s*&\s*|\s+(?:and|und|et|y|e|en|och|og|и|і|та|ve)\s+", re.IGNORECASE)
#: Tags that sort a publisher's pages and say nothing of what an article is about.
_NO_TOPIC = frozenset(
    """
    news latest top-stories topstories top-news homepage home front-page frontpage featured feature features
    article articles story stories post blog general uncategorized uncategorised allgemein misc other default
    video videos photos gallery podcast podcasts audio live live-updates opinion analysis editorial comment
    exclusive breaking breaking-news today must-read newsletter premium subscriber-only sponsored rss index
    nachrichten aktuelles actualité actualités a-la-une une noticias últimas-noticias portada ultime-notizie
    новости главное лента статьи
    """.split()  # noqa: SIM905 - a text of words reads better than a list of strings
)


LOWEST_BITS = (1 << BITS) - 1


@dataclass(slots=True)
class _Evidence:
    """What speaks for each section and topic, and the publisher's tags that nothing is known of."""

    sections: dict[str, float] = field(default_factory=dict)
    topics: dict[str, float] = field(default_factory=dict)
    publisher: dict[str, None] = field(default_factory=dict)


def tag_article(article: Article, topics: Topics) -> StoryTags:
    """What a single article is about."""
    return tag_story((article,), topics)


def tag_story(articles: Sequence[Article], topics: Topics) -> StoryTags:
    """What a story is about: each outlet has one vote, that of its articles together.

    The section is None where nothing speaks for any. Tags are slugs, the strongest first: topics,
    then publishers' tags that several outlets use (all of them where there is one outlet).
    """
    outlets: dict[int, list[_Evidence]] = {}
    for article in articles:
        outlets.setdefault(article.source_id, []).append(_evidence(article, topics))
    return StoryTags(_section(outlets), _tags(outlets))


def _section(outlets: Mapping[int, Sequence[_Evidence]]) -> str | None:
    votes: dict[str, float] = {}
    for evidences in outlets.values():
        sums = _summed(evidence.sections for evidence in evidences)
        total = sum(sums.values())
        for section, weight in sums.items():
            # A vote is split by the evidence, and weak evidence is less than a whole vote.
            votes[section] = votes.get(section, 0.0) + weight / (total + 1.0)
    return max(votes, key=lambda section: (votes[section], -SECTIONS.index(section)), default=None)


def _tags(outlets: Mapping[int, Sequence[_Evidence]]) -> tuple[str, ...]:
    carried: Counter[str] = Counter()
    strength: dict[str, float] = {}
    used: Counter[str] = Counter()
    for evidences in outlets.values():
        for topic, weight in _strongest(evidences).items():
            if weight >= CARRIES:
                carried[topic] += 1
                strength[topic] = strength.get(topic, 0.0) + weight
        used.update({tag for evidence in evidences for tag in evidence.publisher})
    enough = CARRIED_BY * len(outlets)
    topics = [topic for topic in carried if carried[topic] >= enough]
    topics.sort(key=lambda topic: (-carried[topic], -strength[topic], topic))
    shared = [tag for tag in used if used[tag] >= min(2, len(outlets)) and tag not in carried]
    shared.sort(key=lambda tag: (-used[tag], tag))
    return tuple([*topics, *shared][:MOST_TAGS])


def _summed(parts: Iterable[Mapping[str, float]]) -> dict[str, float]:
    total: dict[str, float] = {}
    for part in parts:
        for name, weight in part.items():
            total[name] = total.get(name, 0.0) + weight
    return total


def _strongest(evidences: Sequence[_Evidence]) -> dict[str, float]:
    strongest: dict[str, float] = {}
    for evidence in evidences:
        for topic, weight in evidence.topics.items():
            strongest[topic] = max(strongest.get(topic, 0.0), weight)
    return strongest


def _evidence(article: Article, topics: Topics) -> _Evidence:
    evidence = _Evidence()
    if article.section:
        for part in _CATEGORY_BREAKS.split(article.section):
            for topic in _named(part, topics):
                _speak(evidence, topic, CATEGORY)
    if article.feed_section in SECTIONS:
        _add(evidence.sections, article.feed_section, FEED_SECTION)
    for folder in _folders(article.url):
        topic_of_folder = topics.by_slug(folder)
        if topic_of_folder is not None:
            _speak(evidence, topic_of_folder, ADDRESS)
    for tag in dict.fromkeys((*article.feed_tags, *article.tags)):
        _hear_tag(evidence, tag, topics)
    texts = _read(article)
    _hear_keywords(evidence, texts, topics)
    _hear_leanings(evidence, texts)
    return evidence


def _named(text: str, topics: Topics) -> list[Topic]:
    """The topics that a publisher's category names: as a whole, or each of those joined by "and"."""
    whole = topics.find(text) if text.strip() else None
    if whole is not None:
        return [whole]
    parts = [topics.find(part) for part in _AND.split(text) if part.strip()]
    return [topic for topic in parts if topic is not None]


def _folders(url: str | None) -> list[str]:
    """The first folders of an address, which often name the section."""
    if not url:
        return []
    path = url.partition("://")[2].partition("?")[0].split("/")
    return [folder.lower() for folder in path[1:-1][:3] if folder.isascii()]


def _hear_tag(evidence: _Evidence, tag: str, topics: Topics) -> None:
    slugged = slug(tag)
    if not slugged or slugged in _NO_TOPIC or slugged.isdigit():
        return
    topic = topics.by_slug(slugged)
    if topic is not None:
        _speak(evidence, topic, TAG)
    elif slugged.count("-") < LONGEST_TAG_WORDS:
        evidence.publisher[slugged] = None


def _speak(evidence: _Evidence, topic: Topic, weight: float) -> None:
    """The publisher names a topic: enough for the article to carry it."""
    if topic.tag.slug != topic.section:
        _add(evidence.topics, topic.tag.slug, max(weight, CARRIES))
    _add(evidence.sections, topic.section, weight * topic.pull)


def said_by_keywords(article: Article, topics: Topics) -> dict[str, float]:
    """How strongly the topics' keywords alone speak for each section."""
    evidence = _Evidence()
    _hear_keywords(evidence, _read(article), topics)
    return evidence.sections


def _read(article: Article) -> list[tuple[list[str], int]]:
    """The words of title and lead, with what each of them weighs."""
    texts = ((article.title, IN_TITLE), (article.lead, 1))
    return [(words(text[:LONGEST_READ]), weight) for text, weight in texts if text]


def _hear_keywords(evidence: _Evidence, texts: Sequence[tuple[list[str], int]], topics: Topics) -> None:
    speaking: dict[Keyword, int] = {}
    for stems, weight in texts:
        for keyword in _keywords_in(stems, topics):
            speaking.setdefault(keyword, weight)
    sections, others = evidence.sections, evidence.topics
    for keyword, weight in speaking.items():
        for name, strength in keyword.for_sections:
            sections[name] = sections.get(name, 0.0) + weight * strength
        for name, strength in keyword.for_topics:
            others[name] = others.get(name, 0.0) + weight * strength


def _hear_leanings(evidence: _Evidence, texts: Sequence[tuple[list[str], int]]) -> None:
    """Words that are nobody's keywords lean to sections as well, or away from them."""
    total = count = 0
    for stems, weight in texts:
        known = [leaning for leaning in map(WORD_LEANINGS.get, stems) if leaning]
        total += weight * sum(known)
        count += weight * len(known)
    if not count:
        return
    sections = evidence.sections
    for place, name in enumerate(LEANING_SECTIONS):
        steps = (total >> BITS * place & LOWEST_BITS) - OFFSET * count
        said = sections.get(name, 0.0)
        strength = max(said + LEANING * STEP * steps, UNSILENCED * said)
        if strength > 0:
            sections[name] = strength


def _keywords_in(stems: Sequence[str], topics: Topics) -> Iterator[Keyword]:
    """The phrases found from left to right, each the longest that begins there."""
    keywords = topics.keywords
    after = 0
    for at in [at for at, stem in enumerate(stems) if stem in keywords]:
        if at < after:
            continue
        for keyword in keywords[stems[at]]:
            after = at + 1 + len(keyword.rest)
            if not keyword.rest or tuple(stems[at + 1 : after]) == keyword.rest:
                yield keyword
                break
        else:
            after = at + 1


def _add(weights: dict[str, float], name: str, weight: float) -> None:
    weights[name] = weights.get(name, 0.0) + weight
