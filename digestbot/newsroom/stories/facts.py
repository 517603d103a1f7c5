"""Names and numbers of an article, in a form that is the same in every language, so that they can be compared
without a model.

A name in the lists becomes its slug. Other names are compared by their consonants, so that "Ryazan" and
"Рязани" are one name. In a script without capitals every long word may be a name; it counts only if the other
article has it as a name.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from sys import intern

from digestbot.model import Article
from digestbot.newsroom.stories.number_words import MULTIPLES, NUMBER_WORDS
from digestbot.newsroom.tagging.mentions import WrittenText, mentions
from digestbot.newsroom.tagging.name_keys import name_key
from digestbot.newsroom.tagging.topics import Topics
from digestbot.newsroom.words import fold, has_unspaced, written_words

#: At most this many characters of a title or a lead are read.
LONGEST_READ = 400
#: A name has at least this many letters and consonants; in a script without capitals, more consonants.
LETTERS, CONSONANTS, CONSONANTS_WITHOUT_CAPITALS = 4, 3, 4
#: Whole numbers in this range are taken for years: equal years are evidence, different years are no
#: contradiction.
YEARS = range(1900, 2101)
#: Marks names that are in no list, so that none is mistaken for a slug.
_UNLISTED = "~"

#: Dots, commas, blanks or apostrophes separate thousands; a dot or a comma separates decimals.
_NUMBER = re.compile(
    r"(?<![A-Za-z0-9.,])(?P<whole>\d{1,3}(?:(?P<sep>[.,٬’'\u00a0\u202f\u2009 ])\d{3}(?!\d))(?:(?P=sep)\d{3}(?!\d))*|\d{1,15})"
    r"(?:[.,٫](?P<part>\d{1,3}))?(?P<behind>[ \u00a0\u202f-]?[^\W\d_]{1,12})?(?P<more>[ \u00a0][^\W\d_]{1,12})?"
)
_WORD = re.compile(r"[^\W\d_]+")
#: The apostrophe within Ukrainian words.
_APOSTROPHE = re.compile("(?<=[а-яіїєґ])['’ʼ](?=[яюєї])", re.IGNORECASE)
_MULTIPLE_SIGNS = {"万": 10_000, "萬": 10_000, "亿": 100_000_000, "億": 100_000_000}

#: The consonant that each letter stands for, however a language writes it: p is b (Arabic has no p), v is f,
#: z is s. Letters that are not here are vowels, or silent.
_HEARD_AS = {
    letter: consonant
    for consonant, letters in {
        "b": "bpбпبپ",
        "k": "ckqкхخقك",
        "d": "dðдدذضظ",
        "f": "fvвфفڤ",
        "g": "gгґغجگ",
        "l": "lłлل",
        "m": "mмم",
        "n": "nñнن",
        "r": "rрر",
        "s": "sßzсзжцчшщزسشصچژ",
        "t": "tтتثط",
        "ks": "x",
    }.items()
    for letter in letters
}
#: Inflections of names in Cyrillic letters that have a consonant. "-ов" is not among them, because it mostly
#: belongs to the name.
_CASES = re.compile("(?<=[а-яіїєґ]{4})(?:ом|ем|ым|им|ами|ями|ому|ему|ого|его|ах|ях|ых|их)$")
_ARABIC = re.compile("[\u0600-\u077f]")
#: Two or three letters that are written for one sound.
_AS_ONE = re.compile("tsch|sch|tch|tz|ts|sh|ch|cz|sz|zh|ck|kh|gh|ph")
_ONE = {"ck": "k", "kh": "k", "gh": "g", "ph": "f"}


@dataclass(frozen=True, slots=True)
class Facts:
    """None twice in any. They are tuples, for tens of thousands are remembered, and few are ever compared."""

    #: Slugs of names in the lists, and names that are in no list.
    names: tuple[str, ...] = ()
    #: The countries among ``names``.
    countries: tuple[str, ...] = ()
    #: Numbers from 2 on, in one form: "4,000" and "4 000" are 4000.0, "20 billion" is 2e10.
    numbers: tuple[float, ...] = ()
    #: Words that may be names, because the script has no capitals to tell.
    maybe: tuple[str, ...] = ()

    @property
    def all(self) -> tuple[str | float, ...]:
        """Everything that can be compared, each once: an Arabic headline may add a name in Latin letters."""
        return tuple(dict.fromkeys((*self.names, *self.maybe, *self.counts)))

    def names_shared(self, other: Facts) -> frozenset[str]:
        """The names that both have."""
        mine, others = frozenset(self.names), frozenset(other.names)
        return (mine & others) | mine.intersection(other.maybe) | others.intersection(self.maybe)

    def names_shared_at_least(self, other: Facts) -> int:
        """The number of shared names, counted carefully: a name of the lists may also be among the names that
        are in no list.
        """
        shared = self.names_shared(other)
        unlisted = sum(name.startswith(_UNLISTED) for name in shared)
        return max(unlisted, len(shared) - unlisted)

    @property
    def counts(self) -> tuple[float, ...]:
        """The numbers that are not years."""
        return tuple(number for number in self.numbers if number not in YEARS)


def facts_of(article: Article, topics: Topics | None) -> Facts:
    """The names and numbers of an article. Without ``topics``, the lists of names are not used."""
    texts = [text[:LONGEST_READ] for text in (article.title, article.lead) if text]
    written = [WrittenText(text, written_words(text)) for text in texts]
    listed, countries = _listed(written, article.language, topics) if topics else (set[str](), set[str]())
    names: set[str] = set()
    maybe: set[str] = set()
    numbers: set[float] = set()
    for text in texts:
        numbers.update(_numbers(text))
        for word, is_name in _possible_names(text):
            sound = consonants(word)
            if is_name and len(sound) >= CONSONANTS:
                names.add(_UNLISTED + sound)
            elif not is_name and len(sound) >= CONSONANTS_WITHOUT_CAPITALS:
                maybe.add(_UNLISTED + sound)
    return Facts(
        tuple(map(intern, sorted(names | listed))),
        tuple(map(intern, sorted(countries))),
        tuple(sorted(numbers)),
        tuple(map(intern, sorted(maybe))),
    )


def _listed(texts: list[WrittenText], language: str | None, topics: Topics) -> tuple[set[str], set[str]]:
    """The slugs of the listed names in a text, and the slugs of the countries among them."""
    entities = []
    for text in texts:
        known = topics.vocabulary.known(text.words)
        begin = [(at, of_word[3]) for at, of_word in enumerate(known) if of_word and of_word[3]]
        if begin:
            found = mentions(text, begin, texts, language)
            entities += [mention.entity for mention in found if mention.entity is not None]
        if not text.text.isascii() and has_unspaced(text.text):
            named = map(topics.entities.get, topics.entities.in_unspaced(text.text))
            entities += [entity for entity in named if entity is not None]
    slugs = {entity.tag.slug for entity in entities}
    return slugs, {entity.tag.slug for entity in entities if entity.is_country}


def _possible_names(text: str) -> Iterator[tuple[str, bool]]:
    """The words that are written like names, with True; in a script without capitals the long words, with
    False.
    """
    found = list(_WORD.finditer(text))
    capitals = sum(match[0][0].isupper() for match in found)
    # If most words have a capital ("Storm Floods Harbour"), capitals tell nothing.
    tells = 2 * capitals <= len(found) + 2
    for match in found:
        word = match[0]
        if len(word) < LETTERS:
            continue
        if word[0].isupper():
            if tells:
                yield word, True
        elif word[0].isalpha() and not word[0].islower() and not has_unspaced(word):
            yield word, False


def consonants(word: str) -> str:
    """A word's consonants as they sound, the same in Latin, Cyrillic and Arabic letters."""
    key = fold(word)
    if not key.isascii():
        key = _CASES.sub("", name_key(key) if _ARABIC.match(key) else key)
        key = "".join(part for part in unicodedata.normalize("NFD", key) if not unicodedata.combining(part))
    key = _AS_ONE.sub(lambda match: _ONE.get(match[0], "s"), key)
    sound = "".join(_without_doubles(_HEARD_AS.get(letter, "") for letter in key))
    # a final s may be a genitive's
    return sound.removesuffix("s") if len(sound) > CONSONANTS else sound


def _without_doubles(letters: Iterable[str]) -> Iterator[str]:
    before = ""
    for letter in letters:
        if letter and letter != before:
            yield letter
        before = letter


def _numbers(text: str) -> Iterator[float]:
    for match in _NUMBER.finditer(text):
        whole = int("".join(filter(str.isdigit, match["whole"])))
        value = (
            float(whole)
            if match["part"] is None
            else float(f"{whole}.{int(match['part']):0{len(match['part'])}d}")
        )
        for word in (match["behind"], match["more"]):
            multiple = _multiple(word)
            if multiple is None:
                break
            value *= multiple
        if value >= 2 or match["part"] is not None:
            yield value
    for match in _WORD.finditer(text if text.isascii() else _APOSTROPHE.sub("", text)):
        number = NUMBER_WORDS.get(fold(match[0]))
        if number is not None:
            yield float(number)


def _multiple(word: str | None) -> int | None:
    if not word:
        return None
    word = fold(word.strip(" -\u00a0\u202f"))
    return _MULTIPLE_SIGNS.get(word[:1]) or MULTIPLES.get(word)
