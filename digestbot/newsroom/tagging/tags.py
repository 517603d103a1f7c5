"""Tells what an article is about, and what a story is about by the vote of its outlets.

The evidence, in this order: the publisher's own category, the section that an editor gave the feed, the
address of the article, the feed's tags, the words of title and lead, and the article's vector. What the
publisher says outweighs the words; without it, the words decide. Places, organisations and people become tags
of the articles that name them, and are no evidence for a section.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from digestbot.model import SECTIONS, Article, StoryTags
from digestbot.newsroom.tagging.entities import Entity
from digestbot.newsroom.tagging.meanings import sections_meant, tells
from digestbot.newsroom.tagging.mentions import WrittenText, is_told_by, mentions
from digestbot.newsroom.tagging.name_keys import name_key
from digestbot.newsroom.tagging.namesakes import NamePosition, is_town_or_somebody
from digestbot.newsroom.tagging.slugs import slug
from digestbot.newsroom.tagging.topics import Topic, Topics
from digestbot.newsroom.tagging.vocabulary import SCALE, Keyword, Known, Vocabulary, unpacked
from digestbot.newsroom.tagging.word_leanings import LEANING_SECTIONS, OFFSET, STEP
from digestbot.newsroom.words import has_unspaced, written_words

#: What each kind of evidence adds for its topic. A telling phrase in the lead adds 3.
CATEGORY = 8.0
FEED_SECTION = 6.0
ADDRESS = 4.0
TAG = 2.5
#: The factor of a word in the title; for a word in the lead it is 1.
IN_TITLE = 2
#: What one nat of a word's leaning adds.
LEANING = 0.3
#: Even if the words lean away from a section, at least this share of the evidence for it remains.
UNSILENCED = 0.1

#: At most this many characters of a title or a lead are read.
LONGEST_READ = 600

#: With this much evidence, an article gets a topic as a tag.
CARRIES = 4.0
#: With less evidence than this, a section is not taken: of twelve such sections only one was right.
TELLS = 1.0
#: What a vector adds for a section of which it is certain.
MEANT = 7.0
#: In English the words are known better, so the vector counts only this share.
ENGLISH = 0.55
#: A vector always suggests some section, so more evidence is needed if there is one; and still more for
#: "world", because articles of no section look most like it.
TELLS_MEANT, TELLS_WORLD = 2.7, 5.0
#: A story gets a topic if more than this share of its outlets have it, and at least two outlets if there are
#: two or more.
CARRIED_BY = 1 / 3
MOST_TAGS = 12
#: The evidence with which an article gets a place, an organisation or a person as a tag: that it names them.
NAMES = 1.0
#: What naming a part of a state, such as Texas, adds for the topic of the state.
WITHIN = 1.0
#: At most this many of a story's tags are places, organisations and people.
MOST_ENTITIES = 6
#: What a publisher's tag that names an entity adds; the lead adds 1, and the title IN_TITLE.
ENTITY_TAG = 2
#: At most this many of a publisher's tags are read for each article.
MOST_HEARD = 40
#: Publishers' tags with more words than this are sentences, not tags.
LONGEST_TAG_WORDS = 4

_CATEGORY_BREAKS = re.compile(r"[/>|;,:»›]+")
_AND = re.compile(r"\s*&\s*|\s+(?:and|und|et|y|e|en|och|og|и|і|та|ve)\s+", re.IGNORECASE)
#: Tags that sort a publisher's pages and say nothing about the article.
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


#: What one step of a word's leaning adds.
_OF_A_STEP = LEANING * STEP


@dataclass(slots=True)
class _Evidence:
    """The evidence for each section and topic, and the publisher's tags that are in no list."""

    sections: dict[str, float] = field(default_factory=dict)
    topics: dict[str, float] = field(default_factory=dict)
    entities: dict[str, float] = field(default_factory=dict)
    publisher: dict[str, None] = field(default_factory=dict)
    #: How much more evidence is needed because a vector is part of it, as a share of TELLS_MEANT; 0 if there
    #: is no vector.
    asked: float = 0.0


#: Title and lead, each with the weight of its words.
_Texts = Sequence[tuple[WrittenText, int]]


def tag_article(article: Article, topics: Topics) -> StoryTags:
    """The section and tags of a single article."""
    return tag_story((article,), topics)


def tag_story(articles: Sequence[Article], topics: Topics) -> StoryTags:
    """The section and tags of a story. Each outlet has one vote, from all its articles together.

    The section is None if there is too little evidence for any. Tags are slugs, the strongest first: topics,
    then places, organisations and people, then publishers' tags that several outlets use (all of them if there
    is only one outlet).
    """
    by_outlet: dict[int, list[Article]] = {}
    for article in articles:
        by_outlet.setdefault(article.source_id, []).append(article)
    outlets = [_together([_evidence(article, topics) for article in told]) for told in by_outlet.values()]
    if len(outlets) > 1:
        _hear_short_names(tuple(by_outlet.values()), outlets, topics)
    return StoryTags(_section(outlets), _tags(outlets))


def _hear_short_names(
    told: Sequence[Sequence[Article]], outlets: Sequence[_Evidence], topics: Topics
) -> None:
    """If one outlet gives a person's full name, the short name ("Xi", "LeBron") means the same person for the
    other outlets.
    """
    named = {slug for evidence in outlets for slug, weight in evidence.entities.items() if weight >= NAMES}
    short = {slug: keys for slug in named if (keys := topics.entities.short_names.get(slug))}
    for articles, evidence in zip(told, outlets, strict=True):
        missing = [slug for slug in short if evidence.entities.get(slug, 0.0) < NAMES]
        if missing:
            said = {
                name_key(word)
                for article in articles
                for text, _ in _read(article)
                for word in text.words
                if word[0].isupper()
            }
            for slug in missing:
                if not said.isdisjoint(short[slug]):
                    _add(evidence.entities, slug, NAMES)


def _together(evidences: Sequence[_Evidence]) -> _Evidence:
    """The evidence of one outlet's articles: for sections the sum, for everything else the largest value."""
    first, *others = evidences
    for other in others:
        for section, weight in other.sections.items():
            _add(first.sections, section, weight)
        for mine, others_weights in ((first.topics, other.topics), (first.entities, other.entities)):
            for name, weight in others_weights.items():
                mine[name] = max(mine.get(name, 0.0), weight)
        first.publisher |= other.publisher
        first.asked = max(first.asked, other.asked)
    return first


def _section(outlets: Sequence[_Evidence]) -> str | None:
    votes: dict[str, float] = {}
    strength: dict[str, float] = {}
    for evidence in outlets:
        # The vote is split among the sections by the evidence. The added 1 makes weak evidence less than a
        # whole vote.
        whole = sum(evidence.sections.values()) + 1.0
        for section, weight in evidence.sections.items():
            votes[section] = votes.get(section, 0.0) + weight / whole
            strength[section] = max(strength.get(section, 0.0), weight)
    if not votes:
        return None
    most = max(votes.values())
    section = next(section for section in SECTIONS if votes.get(section) == most)
    asked = max(evidence.asked for evidence in outlets)
    least = max(TELLS, asked * (TELLS_WORLD if section == "world" else TELLS_MEANT))
    return section if strength[section] >= least else None


def _tags(outlets: Sequence[_Evidence]) -> tuple[str, ...]:
    topics = _voted([evidence.topics for evidence in outlets], CARRIES)
    entities = _voted([evidence.entities for evidence in outlets], NAMES)
    if entities:
        entities = [name for name in entities if name not in topics][:MOST_ENTITIES]
    shared = _shared([evidence.publisher for evidence in outlets])
    return tuple(dict.fromkeys((*topics, *entities, *shared)))[:MOST_TAGS]


def _voted(outlets: Sequence[Mapping[str, float]], enough: float) -> list[str]:
    """What enough outlets have enough evidence for: the largest number of outlets first, then the strongest."""
    if not any(outlets):
        return []
    carried: dict[str, int] = {}
    strength: dict[str, float] = {}
    for weights in outlets:
        for name, weight in weights.items():
            if weight >= enough:
                carried[name] = carried.get(name, 0) + 1
                strength[name] = strength.get(name, 0.0) + weight
    least, several = CARRIED_BY * len(outlets), min(2, len(outlets))
    voted = [name for name, count in carried.items() if count > least and count >= several]
    voted.sort(key=lambda name: (-carried[name], -strength[name], name))
    return voted


def _shared(outlets: Sequence[Mapping[str, None]]) -> list[str]:
    """The publishers' tags that several outlets use (all of them if there is one outlet), the most used
    first.
    """
    if not any(outlets):
        return []
    used: dict[str, int] = {}
    for tags in outlets:
        for tag in tags:
            used[tag] = used.get(tag, 0) + 1
    shared = [tag for tag, count in used.items() if count >= min(2, len(outlets))]
    shared.sort(key=lambda tag: (-used[tag], tag))
    return shared


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
    texts = _read(article)
    for tag in tuple(dict.fromkeys((*article.feed_tags, *article.tags)))[:MOST_HEARD]:
        _hear_tag(evidence, tag, topics, texts)
    _hear_words(evidence, texts, topics, article.language)
    if article.vector is not None and tells(article.vector, article.language):
        share = ENGLISH if _is_english(article.language) else 1.0
        evidence.asked = share
        for section, likely in sections_meant(article.vector).items():
            _add(evidence.sections, section, MEANT * share * likely)
    return evidence


def _named(text: str, topics: Topics) -> list[Topic]:
    """The topics that a publisher's category names: the whole category, or its parts joined by "and"."""
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


def _hear_tag(evidence: _Evidence, tag: str, topics: Topics, texts: _Texts) -> None:
    slugged = slug(tag[:LONGEST_READ])
    if not slugged or slugged in _NO_TOPIC or slugged.isdigit():
        return
    topic = topics.by_slug(slugged)
    if topic is not None:
        _speak(evidence, topic, TAG)
    named = topics.entities.named(slugged)
    if named is not None:
        entity, trust = named
        if trust == "plain" or is_told_by(entity, [text for text, _ in texts]):
            _add(evidence.entities, entity.tag.slug, ENTITY_TAG)
    elif topic is None and slugged.count("-") < LONGEST_TAG_WORDS:
        evidence.publisher[slugged] = None


def _speak(evidence: _Evidence, topic: Topic, weight: float) -> None:
    """Note that the publisher names a topic, which is enough for the article to get it."""
    if topic.tag.slug != topic.section:
        _add(evidence.topics, topic.tag.slug, max(weight, CARRIES))
    _add(evidence.sections, topic.section, weight * topic.pull)


def said_by_words(article: Article, topics: Topics) -> dict[str, float]:
    """How strongly keywords, and the leanings of the other words, speak for each section."""
    evidence = _Evidence()
    _hear_words(evidence, _read(article), topics, article.language)
    return evidence.sections


def said_by_keywords(article: Article, topics: Topics) -> dict[str, float]:
    """How strongly the topics' keywords alone speak for each section."""
    evidence = _Evidence()
    texts = _read(article)
    said, _, _ = _hear_texts(evidence, texts, topics, article.language)
    _weigh_sections(evidence.sections, said, leanings=0)
    return evidence.sections


def _read(article: Article) -> _Texts:
    """Title and lead, each with the weight of its words."""
    texts = ((article.title, IN_TITLE), (article.lead, 1))
    return [
        (WrittenText(read := text[:LONGEST_READ], written_words(read)), weight)
        for text, weight in texts
        if text
    ]


def _hear_words(evidence: _Evidence, texts: _Texts, topics: Topics, language: str | None) -> None:
    """Add the evidence of the words: keywords for sections and topics, leanings of other words for or against
    sections, and names as tags.
    """
    said, leanings, named = _hear_texts(evidence, texts, topics, language)
    for entity, weight in named:
        _add(evidence.entities, entity.tag.slug, weight)
        within = topics.get(entity.within) if entity.within else None
        if within is not None:
            _speak(evidence, within, WITHIN)
    for text, weight in texts:
        if not text.text.isascii() and has_unspaced(text.text):
            for name in topics.entities.in_unspaced(text.text):
                _add(evidence.entities, name, weight)
    _weigh_sections(evidence.sections, said, leanings if _is_english(language) else 0)


def _is_english(language: str | None) -> bool:
    """Whether leanings, which are English, apply to this language; an unknown language counts as English."""
    return language is None or language.partition("-")[0] == "en"


def _hear_texts(
    evidence: _Evidence, texts: _Texts, topics: Topics, language: str | None
) -> tuple[int, int, list[tuple[Entity, int]]]:
    """What title and lead say for sections, and their leanings, both packed; and the entities that they name,
    with weights.
    """
    said = leanings = 0
    heard: set[Keyword] = set()
    named: list[tuple[Entity, int]] = []
    whole = [text for text, _ in texts]
    vocabulary = topics.vocabulary
    spoken = (language or "").partition("-")[0]
    listed = spoken if spoken in topics.languages else None
    for text, weight in texts:
        known = tuple(vocabulary.known(text.words))
        begin = [(at, of_word[3]) for at, of_word in enumerate(known) if of_word and of_word[3]]
        found = mentions(text, begin, whole, language) if begin else []
        named += [(mention.entity, weight) for mention in found if mention.entity is not None]
        anothers = {
            at
            for one in found
            if one.entity is None or (one.entity.within and one.end > one.start + 1)
            for at in range(one.start, one.end)
        }
        text_says, text_leans = _hear_text(
            evidence, _TextInArticle(text, known, anothers, whole, listed), weight, heard, vocabulary
        )
        said += weight * text_says
        leanings += weight * text_leans
    return said, leanings, named


def _weigh_sections(sections: dict[str, float], said: int, leanings: int) -> None:
    """Add to the sections what the keywords say for them, and how the words lean."""
    *leaning_to, leaning_words = unpacked(leanings)
    balance = OFFSET * leaning_words
    for name, said_for, leaning in zip(LEANING_SECTIONS, unpacked(said), leaning_to, strict=False):
        strength = _OF_A_STEP * (leaning - balance)
        before = sections.get(name, 0.0) + said_for / SCALE
        if before:
            strength = max(before + strength, UNSILENCED * before)
        if strength > 0:
            sections[name] = strength


class _TextInArticle(NamedTuple):
    """A text while its evidence is collected."""

    text: WrittenText
    #: For each word, what the vocabulary knows of it.
    known: Sequence[Known | None]
    #: The indexes of words that are part of somebody else's name, or of a longer name ("New Mexico").
    anothers: Collection[int]
    #: All texts of the article, whose words decide between several senses.
    article: Sequence[WrittenText]
    #: The article's language, if it has lists of words of its own.
    language: str | None


def _hear_text(
    evidence: _Evidence, one: _TextInArticle, weight: int, heard: set[Keyword], vocabulary: Vocabulary
) -> tuple[int, int]:
    """What the phrases of a text say for sections, and how its words lean, both packed.

    Phrases are found from left to right, each time the longest one. A phrase that was ``heard`` already adds
    nothing.
    """
    said = leanings = after = 0
    for at, known in enumerate(one.known):
        if known is None:
            continue
        leaning, keyword, longer, _ = known
        leanings += leaning
        if at < after or at in one.anothers:
            continue
        if longer is not None and (phrase := _phrase_at(at, longer, one.text.words, vocabulary)) is not None:
            keyword, after = phrase, at + 1 + len(phrase.rest)
        if keyword is None or (
            one.language and keyword.languages is not None and one.language not in keyword.languages
        ):
            continue
        if keyword not in heard and not _is_anothers(at, keyword, one.text):
            said += _hear_keyword(evidence, keyword, at, one, weight, heard, vocabulary)
    return said, leanings


def _phrase_at(
    at: int, longer: Mapping[str, Sequence[Keyword]], words: Sequence[str], vocabulary: Vocabulary
) -> Keyword | None:
    """The longest of the ``longer`` phrases that stands there, or None."""
    stems = vocabulary.stems
    for phrase in longer.get(stems[words[at + 1]], ()) if at + 1 < len(words) else ():
        following = words[at + 1 : at + 1 + len(phrase.rest)]
        if len(phrase.rest) == 1 or tuple(stems[word] for word in following) == phrase.rest:
            return phrase
    return None


def _is_anothers(at: int, keyword: Keyword, text: WrittenText) -> bool:
    """Whether a keyword that is a city's name is part of a smaller town's or a person's name here."""
    if not text.words[at][:1].isupper():
        return False
    return is_town_or_somebody(NamePosition(text.text, text.words, at, at + 1 + len(keyword.rest)))


def _hear_keyword(
    evidence: _Evidence,
    keyword: Keyword,
    at: int,
    one: _TextInArticle,
    weight: int,
    heard: set[Keyword],
    vocabulary: Vocabulary,
) -> int:
    """What a keyword says for sections, packed: what it always says, and what it says beside the other words
    of this article.
    """
    said = keyword.for_sections
    if said or keyword.for_topics:
        heard.add(keyword)
        _add_all(evidence.topics, keyword.for_topics, weight)
    if keyword.senses:
        company = frozenset(vocabulary.stems[word] for text in one.article for word in text.words)
        for sense in keyword.senses:
            if sense.exactly in {None, one.text.words[at]} and sense.holds(company):
                heard.add(keyword)
                said += sense.for_sections
                _add_all(evidence.topics, sense.for_topics, weight)
    return said


def _add_all(weights: dict[str, float], strengths: Sequence[tuple[str, float]], weight: int) -> None:
    for name, strength in strengths:
        _add(weights, name, weight * strength)


def _add(weights: dict[str, float], name: str, weight: float) -> None:
    weights[name] = weights.get(name, 0.0) + weight
