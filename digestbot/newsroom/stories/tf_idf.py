"""An article's wording: the words of its title and lead, each weighed by how rare it is.

TF-IDF (Salton and Buckley 1988). A word is rare if it is rare in the last days and in news at large, and if
few stories have it. The last condition tells a name that many events share (a country, say) from a name that
one large story repeats: both are frequent in the last days, and the counts of news at large may know neither.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sized
from itertools import chain
from math import log, sqrt

from digestbot.model import Article
from digestbot.newsroom.stories.word_counts import HEADLINES, WORD_COUNTS
from digestbot.newsroom.words import telling_words

#: How much a headline of news at large counts in a word's frequency, against 1 for a headline of the last
#: days.
AT_LARGE = 2.0
#: At most this many words of the lead are read.
LEAD_WORDS = 24
#: The share of stories that have a word counts with this factor, as if there were the second number more
#: stories without the word.
SPREAD, STORIES_UNSEEN = 0.25, 800

#: The telling words of a title and of a lead.
Wording = tuple[tuple[str, ...], tuple[str, ...]]
#: By word; of length 1 for a single wording.
Weights = dict[str, float]


def wording_of(article: Article) -> Wording:
    """The telling words of an article's title, and of the beginning of its lead."""
    lead = telling_words(article.lead, LEAD_WORDS) if article.lead else []
    return tuple(telling_words(article.title)), tuple(lead)


def weigh_words(
    wording: Wording, frequency: Mapping[str, int], known: int, told_in: Mapping[str, Sized], stories: int
) -> Weights:
    """TF-IDF weights with length 1: tf · ln(1 + 1 / p), where p is the probability of a word.

    p is (df + ½) / (N + 1) over the last days and the news at large, or the share of the last days' stories
    that have the word, whichever is larger.

    tf is 1 + ln(count). ``frequency`` has the number of wordings with a word, of ``known`` wordings of the
    last days; ``told_in`` has the stories with a word, of ``stories`` stories. The counts of news at large
    are English. If they do not know most of a wording, it is in another language, and only the last days
    count.
    """
    title, lead = wording
    said = Counter(chain(title, lead))
    counts = [WORD_COUNTS.get(word) for word in said]
    english = 2 * (len(counts) - counts.count(None)) >= len(counts)
    at_large = AT_LARGE if english else 0.0
    total = known + 1 + at_large * HEADLINES
    spread = SPREAD / (stories + STORIES_UNSEEN)
    weights = {}
    for (word, often), count in zip(said.items(), counts, strict=True):
        likely = (frequency.get(word, 0) + at_large * (count or 0) + 0.5) / total
        if word in told_in:
            likely = max(likely, spread * len(told_in[word]))
        rarity = log(1 + 1 / likely)
        weights[word] = rarity if often == 1 else (1 + log(often)) * rarity
    length = sqrt(sum([weight * weight for weight in weights.values()]))
    return {word: weight / length for word, weight in weights.items()}
