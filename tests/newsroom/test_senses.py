"""What a word means is told by the words around it: names that others share, and words that have several meanings."""

from datetime import UTC, datetime
from importlib.resources import files
from itertools import count

import pytest

from digestbot.model import Article, ArticleId, SourceId
from digestbot.newsroom.tagging.entity_lists import parse_entities
from digestbot.newsroom.tagging.tags import tag_article, tag_story
from digestbot.newsroom.tagging.topics import Topics

LISTS = files("digestbot.newsroom")
TOPICS = Topics.parse(
    (LISTS / "topics.toml").read_text(encoding="utf-8"),
    parse_entities(
        (LISTS / "entities.toml").read_text(encoding="utf-8"),
        (LISTS / "countries.txt").read_text(encoding="utf-8"),
    ),
)
EPOCH = datetime.fromtimestamp(0, UTC)
NUMBERS = count(1)


def article(title, lead="", *, source=1, language=None):
    return Article(
        ArticleId(next(NUMBERS)),
        SourceId(source),
        "Outlet",
        None,
        title,
        lead,
        EPOCH,
        EPOCH,
        language=language,
    )


def tagged(title, lead="", *, language=None):
    return set(tag_article(article(title, lead, language=language), TOPICS).tags)


@pytest.mark.parametrize(
    ("title", "tag"),
    [
        ("Austin Houston wins council seat in Leeds", "texas"),
        ("Vienna Meyer elected mayor of small town", "austria"),
        ("Actor Laura Holland joins crime series", "netherlands"),
        ("Cairo, Illinois, to lose its last grocery", "egypt"),
        ("Police in Athens, Georgia, look for a driver", "greece"),
        ("Berlin, New Hampshire, paper mill closes", "germany"),
        ("Peru Street closed after burst pipe", "peru"),
        ("Lake Geneva ferry runs aground in Wisconsin, Egypt Valley closed", "egypt"),
        ("Alan Ford, who played a gangster, dies at 88", "ford"),
        ("Donald Trump Jr visits Nuuk", "donald-trump"),
        ("Kenya's Congress of unions meets in Nairobi", "us-congress"),
        ("Supreme Court of Nepal halts mining law", "us-supreme-court"),
        ("Ohio Supreme Court reopens gas case", "us-supreme-court"),
        ("Rhode Island bakery wins prize", "iceland"),
        ("Lunar New Year fireworks light up the harbour", "space"),
        ("Government landslide: party wins 400 seats in election", "disasters"),
        ("Charity rushes aid to flooded valley", "infectious-diseases"),
        ("Herring stocks recover in the Baltic", "markets"),
        ("Penguins beat Sharks 4-1 behind Crosby", "wildlife"),
        ("Giants sign quarterback before kickoff", "baseball"),
        ("Nurses begin strike over pay", "conflict"),
        ("Hantavirus aboard cruise ship kills three", "travel"),
        ("Cruise through New Mexico's deserts", "latin-america"),
    ],
)
def test_what_only_looks_like_a_tags_word_is_no_tag(title, tag):
    assert tag not in tagged(title)


@pytest.mark.parametrize(
    ("title", "tag"),
    [
        ("Oregon wildfire forces thousands to leave", "usa"),
        ("Congress passes law on crop insurance", "us-congress"),
        ("Supreme Court takes up case on voting maps", "us-supreme-court"),
        ("Oracle cuts hundreds of engineers", "oracle"),
        ("Visa raises outlook as card spending grows", "visa"),
        ("Victoria storms: New South Wales asks army for help", "australia"),
        ("Mudslide after quake buries village", "disasters"),
        ("AIDS treatment reaches remote clinics", "infectious-diseases"),
        ("Hantavirus aboard cruise ship kills three", "infectious-diseases"),
        ("Sharks spotted off beach, swimmers told to stay out", "wildlife"),
        ("Penguins beat Sharks in overtime, Crosby scores twice", "hockey"),
        ("Giants sign quarterback before kickoff", "american-football"),
        ("Nurses begin strike over pay", "jobs"),
        ("Copper stocks jump on Wall Street", "markets"),
    ],
)
def test_in_its_own_company_a_word_means_the_tag(title, tag):
    assert tag in tagged(title)


def test_a_countrys_name_in_another_language_is_a_name_in_that_language_only():
    assert "iceland" in tagged("Vulkan auf Island bricht aus", language="de")
    assert "iceland" not in tagged("Volcano on Long Reef Island breaks out", language="en")
    assert "iceland" not in tagged("Volcano on Long Reef Island breaks out")


def test_english_words_lean_to_no_section_in_another_language():
    hint = "Mutter und Angler am See"
    assert tag_article(article(hint, language="de"), TOPICS).section is None


def test_where_little_speaks_for_a_section_none_is_said():
    assert tag_article(article("Notes from the mill"), TOPICS).section is None


def test_a_tag_needs_two_outlets_where_there_are_two():
    with_it, without = article("Berlin builds a tram"), article("A new tram is built", source=2)
    assert "germany" in tag_story([with_it], TOPICS).tags
    assert "germany" not in tag_story([with_it, without], TOPICS).tags
    also = article("Tram for Berlin", source=3)
    assert "germany" in tag_story([with_it, without, also], TOPICS).tags


def test_one_of_three_outlets_is_too_few_for_a_tag():
    others = [article("A new tram is built", source=number) for number in (2, 3)]
    assert "germany" not in tag_story([article("Berlin builds a tram"), *others], TOPICS).tags


@pytest.mark.parametrize("folder", ["chronik", "faits-divers", "sucesos", "cronaca", "policial", "ungluecke"])
def test_hard_news_folders_of_other_languages_speak_for_the_world(folder):
    one = Article(
        ArticleId(1), SourceId(1), "Outlet", f"https://outlet.example/{folder}/x", "Xyzzy", None, EPOCH, EPOCH
    )
    assert tag_article(one, TOPICS).section == "world"


def test_senses_that_say_nothing_are_refused_with_a_reason():
    entry = '[topics.chess]\nsection = "sport"\nnames = { en = "Chess" }\nsenses = '
    sections = (LISTS / "topics.toml").read_text(encoding="utf-8").partition("# --- topics")[0]
    for wrong in (
        '"mate"',
        '[{ beside = "king" }]',
        "[{ words = 7 }]",
        '[{ words = "mate", near = "king" }]',
    ):
        with pytest.raises(ValueError, match="sense"):
            Topics.parse(sections + "\n" + entry + wrong)
