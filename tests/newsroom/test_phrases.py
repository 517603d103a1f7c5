"""What is followed by its words: names that no list knows."""

import pytest
from newsroom_builders import NOW, article, follows, story

from digestbot.model import Taste, Trend
from digestbot.newsroom.digests.digests import choose
from digestbot.newsroom.digests.rankings import Ranking
from digestbot.newsroom.digests.shortlists import shortlist
from digestbot.newsroom.digests.trends import trending
from digestbot.newsroom.tagging.phrases import first_said, is_common, is_said, keys_of, phrase_of

LISTED = frozenset({"world", "climate", "usa"})


@pytest.mark.parametrize(
    ("followed", "text"),
    [
        pytest.param("mara quill", "Mara Quill wins the regatta", id="as it is"),
        pytest.param("Mara-Quill", "MARA QUILL WINS", id="in capitals"),
        pytest.param("mara quill", "Quill, the sailor Mara", id="in another order"),
        pytest.param("mara quill", "Mara “The Wave” Quill's boat", id="with others between"),
        pytest.param("jose nunez", "José Núñez returns", id="without accents"),
        pytest.param("José Núñez", "Jose Nunez returns", id="with accents"),
        pytest.param("wind farms", "A wind farm off the coast", id="in the singular"),
        pytest.param("karol wilecki", "Spotkanie z Karolem Wileckim", id="inflected in Polish"),
        pytest.param("алексей марков", "Речь Алексея Маркова", id="inflected in Russian"),
        pytest.param("渡辺花子", "首相の渡辺花子は", id="without spaces"),
        pytest.param("quill & quill", "Shares of Quill & Quill fall", id="one word twice"),
        pytest.param("at&t", "AT&T cuts jobs", id="letters and an ampersand"),
        pytest.param("malcolm x", "A film on Malcolm X", id="with a single letter"),
        pytest.param("o'brady", "Senator O’Brady resigns", id="with an apostrophe"),
        pytest.param("ana-lund", "Ana-Lund bridge opens", id="with a hyphen"),
        pytest.param("mcquill's", "McQuill's closes", id="in the genitive"),
        pytest.param("the heron", "Heron elected speaker", id="without its article"),
    ],
)
def test_a_text_says_a_phrase(followed: str, text: str):
    phrase = phrase_of(followed)
    assert phrase is not None
    assert is_said(phrase, keys_of(text))


@pytest.mark.parametrize(
    ("followed", "text"),
    [
        pytest.param("mara quill", "Mara Lund wins", id="half of it"),
        pytest.param(
            "mara quill", "Mara opened the show and five hours later on Friday came Quill", id="far apart"
        ),
        pytest.param("quill & quill", "Boris Quill resigns", id="one word of two alike"),
        pytest.param("malcolm x", "Malcolm and the X-ray", id="a single letter elsewhere"),
        pytest.param("at&t", "At Tahoe", id="letters that are words"),
        pytest.param("quill", "Quillan opens a bridge", id="a longer single word"),
        pytest.param("渡辺花子", "渡辺太郎と花子", id="the characters, not the name"),
    ],
)
def test_a_text_does_not_say_a_phrase(followed: str, text: str):
    phrase = phrase_of(followed)
    assert phrase is not None
    assert not is_said(phrase, keys_of(text))


@pytest.mark.parametrize(
    "text", ["the", "news", "The News", "today's news", "breaking news", "!!", "", "7", "und"]
)
def test_what_stands_everywhere_is_no_phrase(text: str):
    assert phrase_of(text) is None


def test_a_word_of_many_stories_is_common_and_a_name_never_is():
    word, name = phrase_of("ferry"), phrase_of("mara quill")
    assert word is not None
    assert name is not None
    assert is_common(word, 1000, 60)
    assert not is_common(word, 1000, 40)
    assert not is_common(word, 3, 3)
    assert not is_common(name, 1000, 60)


def news(*told: tuple[str, ...], tags: tuple[str, ...] = ()) -> Ranking:
    """A story for each group of headlines, each told by an outlet of its own."""
    stories = [
        story(*(article(title, source=10 * number + one) for one, title in enumerate(titles)), tags=tags)
        for number, titles in enumerate(told)
    ]
    return Ranking(trending(stories, NOW), LISTED)


REGATTA = ("Sailor Mara Quill wins the island regatta", "Regatta: the favourite wins by an hour")
BRIDGE = ("New bridge opens over the northern strait", "Northern strait has its bridge")


def titles(trends: tuple[Trend, ...]) -> set[str]:
    return {article.title for trend in trends for article in trend.story.articles}


def test_stories_are_about_a_phrase_that_one_telling_says():
    ranking = news(REGATTA, BRIDGE)
    assert titles(ranking.about("mara-quill")) == set(REGATTA)
    assert titles(ranking.leading("mara-quill")) == set(REGATTA)


def test_what_a_list_knows_is_not_followed_by_its_words():
    assert news(("Climate of fear in the village of Lund", "Fear in Lund")).about("climate") == ()


def test_a_lead_says_it_too():
    told = article("Regatta won by an hour", lead="It was the third win in a row for Mara Quill, who is 24.")
    [trend] = Ranking(trending([story(told)], NOW), LISTED).about("mara-quill")
    assert trend.headline is told


def picked(ranking: Ranking, *tags: str) -> list[tuple[str, str]]:
    plan = choose(shortlist(Taste(follows(*tags)), ranking), {}, NOW)
    return sorted((pick.tag, pick.trend.story.articles[0].title) for pick in plan.picks)


def test_a_story_comes_under_the_phrase_and_once():
    ranking = news(REGATTA, BRIDGE, tags=("usa",))
    assert picked(ranking, "world", "usa", "mara-quill", "quill") == [
        ("mara-quill", REGATTA[0]),
        ("usa", BRIDGE[0]),
    ]
    assert picked(ranking, "mara-quill") == [("mara-quill", REGATTA[0])]
    assert picked(ranking, "world") == [("world", BRIDGE[0]), ("world", REGATTA[0])]


def test_a_story_of_a_phrase_does_not_come_as_one_of_other_topics():
    plan = choose(shortlist(Taste(follows("mara-quill")), news(REGATTA, BRIDGE)), {}, NOW)
    assert titles(tuple(pick.trend for pick in plan.also)) == set(BRIDGE)


def test_the_first_phrase_that_a_story_says_is_the_one_meant():
    told = story(article(REGATTA[0]))
    assert first_said(["anna-lund", "regatta", "mara-quill"], told) == "regatta"
    assert first_said(["anna-lund"], told) is None
