"""Sections by what an article means: its vector speaks beside the words, in the languages that the model knows."""

from datetime import UTC, datetime
from importlib.resources import files

import pytest

from digestbot.model import SECTIONS, VECTOR_SIZE, Article, ArticleId, SourceId
from digestbot.newsroom.tagging.meanings import sections_meant, tells
from digestbot.newsroom.tagging.section_weights import WEIGHTS
from digestbot.newsroom.tagging.tags import tag_article, tag_story
from digestbot.newsroom.tagging.topics import Topics

TOPICS = Topics.parse((files("digestbot.newsroom") / "topics.toml").read_text(encoding="utf-8"))
EPOCH = datetime.fromtimestamp(0, UTC)


def meaning(section: str) -> bytes:
    """A vector that means one section for certain: it points where that section's weights do."""
    weights = WEIGHTS[SECTIONS.index(section)]
    longest = max(map(abs, weights))
    return bytes(round(weight / longest * 100) & 0xFF for weight in weights)


def article(
    title: str, vector: bytes | None, language: str | None = "de", url: str | None = None, source: int = 1
):
    return Article(
        ArticleId(source),
        SourceId(source),
        "Outlet",
        url,
        title,
        None,
        EPOCH,
        EPOCH,
        language=language,
        vector=vector,
    )


@pytest.mark.parametrize("section", SECTIONS)
def test_a_vector_that_points_to_a_section_means_it(section):
    likely = sections_meant(meaning(section))

    assert sum(likely.values()) == pytest.approx(1)
    assert likely[section] > 0.9
    assert tag_article(article("Xyzzy", meaning(section)), TOPICS).section == section


def test_a_vector_that_points_nowhere_means_no_section():
    assert tag_article(article("Xyzzy", bytes(VECTOR_SIZE)), TOPICS).section is None


def test_a_vector_says_nothing_in_a_language_that_its_model_does_not_know():
    assert tag_article(article("Xyzzy", meaning("health"), "sv"), TOPICS).section is None
    assert tag_article(article("Xyzzy", meaning("health"), None), TOPICS).section == "health"
    assert tag_article(article("Xyzzy", meaning("health"), "pt-BR"), TOPICS).section == "health"


def test_a_vector_of_another_size_is_none():
    assert not tells(b"\1" * (VECTOR_SIZE - 1), "en")
    assert tag_article(article("Xyzzy", b"\1" * 7), TOPICS).section is None


def test_the_publishers_own_word_weighs_more_than_the_vector():
    one = Article(
        ArticleId(1),
        SourceId(1),
        "Outlet",
        None,
        "Xyzzy",
        None,
        EPOCH,
        EPOCH,
        section="Sport",
        vector=meaning("health"),
    )
    assert tag_article(one, TOPICS).section == "sport"


def test_the_outlets_of_a_story_vote_with_their_vectors():
    story = [
        article("Xyzzy", meaning(section), source=n)
        for n, section in enumerate(("health", "health", "science"), 1)
    ]
    assert tag_story(story, TOPICS).section == "health"
