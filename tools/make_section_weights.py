# ruff: noqa: INP001 - a script that stands by itself
"""Makes what the newsroom knows of vectors: ``section_weights.toml``.

    PYTHONPATH=. python tools/make_section_weights.py DATA_DIR

``DATA_DIR`` holds ``trending-live.csv.gz`` and ``tags-broadcaster.csv.gz``; titles and texts are read, labels are not.
The words of ``topics.toml`` decide the section of each text that they are sure of, and a softmax regression learns it
from the text's vector. What is kept are the weights, from which no text can be put together again.
"""

from __future__ import annotations

import csv
import gzip
import sys
import textwrap
from base64 import b85encode
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path
from random import Random  # noqa: TID251 - a seeded one, for an order

import numpy as np
from numpy.typing import NDArray

from digestbot.feeds.vectors import vectors_of
from digestbot.model import SECTIONS, VECTOR_SCALE, VECTOR_SIZE, Article, ArticleId, SourceId
from digestbot.newsroom.stories.articles import meaning_of
from digestbot.newsroom.tagging.entity_lists import parse_entities
from digestbot.newsroom.tagging.tags import said_by_words
from digestbot.newsroom.tagging.topics import Topics

SOURCES = ("trending-live", "tags-broadcaster")
#: Words are sure of a section if they add up to so much for it, and to so many times the second.
SURE, AHEAD = 5.0, 1.7
#: Texts of one section that are learned from at most.
MOST = 3_000
#: What a doubt costs against a large weight; the sections count alike, however many texts they have.
DOUBT = 1.0
ROUNDS = 300
#: Weights are kept in steps of one so many-th.
STEPS = 1_000
SEED = 7

NEWSROOM = Path(__file__).parent.parent / "digestbot" / "newsroom"
LISTS = files("digestbot.newsroom")

TABLE = """# What each part of an article's vector weighs for each section, in the order of model.SECTIONS.
# Made by tools/make_section_weights.py from {texts:,} texts of Google News' top stories of 20 December 2025 to 31 March
# 2026, as archived by the public, and of the BBC (Greene and Cunningham 2006), without their labels.

# Weights are whole numbers of one so many-th.
steps = {steps}

biases = [{biases}]

# Of each section {size} signed numbers of two bytes, the lower first, in base 85.
weights = [
{weights}
]
"""


def main() -> None:
    texts, sections = learned_from(Path(sys.argv[1]))
    vectors = np.frombuffer(b"".join(vectors_of(texts)), np.int8).reshape(-1, VECTOR_SIZE) / np.float32(
        VECTOR_SCALE
    )
    weights, biases = softmax_regression(vectors, np.array([SECTIONS.index(section) for section in sections]))
    rows = np.clip(np.rint(weights * STEPS), -32767, 32767).astype("<i2")
    text = TABLE.format(
        texts=len(texts),
        steps=STEPS,
        size=VECTOR_SIZE,
        biases=", ".join(f"{bias:.4f}" for bias in biases),
        weights="\n".join(_literal(b85encode(row.tobytes()).decode()) for row in rows),
    )
    (NEWSROOM / "section_weights.toml").write_text(text, encoding="utf-8")
    print(f"{len(texts):,} texts:", {name: sections.count(name) for name in SECTIONS})  # noqa: T201 - says what it did


def learned_from(data: Path) -> tuple[list[str], list[str]]:
    """Texts of whose section the words are sure, and that section."""
    topics = Topics.parse(
        _list("topics.toml"), parse_entities(_list("entities.toml"), _list("countries.txt"))
    )
    articles = [article for name in SOURCES for article in _articles(data / f"{name}.csv.gz")]
    Random(SEED).shuffle(articles)  # noqa: S311 - an order, not a secret
    left = dict.fromkeys(SECTIONS, MOST)
    texts, sections = [], []
    for article in articles:
        said = sorted(said_by_words(article, topics).items(), key=lambda one: -one[1])
        if not said or said[0][1] < max(SURE, AHEAD * (said[1][1] if len(said) > 1 else 0)):
            continue
        section = said[0][0]
        if left[section]:
            left[section] -= 1
            texts.append(meaning_of(article.title, article.lead))
            sections.append(section)
    return texts, sections


def softmax_regression(
    vectors: NDArray[np.float32], classes: NDArray[np.int64]
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Weights (classes x parts) and biases that make the classes likeliest, by Nesterov's accelerated gradient."""
    count = len(SECTIONS)
    truth = np.eye(count, dtype=np.float32)[classes]
    share = (len(classes) / (count * truth.sum(axis=0))[classes] * DOUBT).astype(np.float32)
    inputs = np.hstack([vectors, np.ones((len(vectors), 1), np.float32)])
    step = np.float32(1.0 / (1.0 + 0.5 * np.linalg.eigvalsh(inputs.T @ (inputs * share[:, None]))[-1]))
    found = ahead = np.zeros((count, inputs.shape[1]), np.float32)
    for number in range(1, ROUNDS + 1):
        strengths = inputs @ ahead.T
        likely = np.exp(strengths - strengths.max(axis=1, keepdims=True))
        likely /= likely.sum(axis=1, keepdims=True)
        gradient = ((likely - truth) * share[:, None]).T @ inputs
        gradient[:, :-1] += ahead[:, :-1]
        before, found = found, ahead - step * gradient
        ahead = found + np.float32((number - 1) / (number + 2)) * (found - before)
    return found[:, :-1], found[:, -1]


def _articles(file: Path) -> Iterator[Article]:
    epoch = datetime.fromtimestamp(0, UTC)
    with gzip.open(file, "rt", encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            lead = row["text"] or None
            yield Article(
                ArticleId(1), SourceId(1), "", None, row["title"], lead, epoch, epoch, language="en"
            )


def _list(name: str) -> str:
    return (LISTS / name).read_text(encoding="utf-8")


def _literal(text: str) -> str:
    lines = "\n".join(textwrap.wrap(text, 110, break_on_hyphens=False))
    return f"'''\n{lines}\n''',"


if __name__ == "__main__":
    main()
