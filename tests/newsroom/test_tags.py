from importlib.resources import files

import pytest
from newsroom_builders import article

from digestbot.newsroom.tagging.tags import said_by_words, tag_article, tag_story
from digestbot.newsroom.tagging.topics import Topics

TOPICS = Topics.parse((files("digestbot.newsroom") / "topics.toml").read_text(encoding="utf-8"))


def tagged(title, **fields):
    return tag_article(article(title, **fields), TOPICS)


@pytest.mark.parametrize(
    ("title", "section"),
    [
        ("Striker scores hat-trick in cup final", "sport"),
        ("Central bank raises interest rates as inflation climbs", "business"),
        ("Astronomers find planet orbiting nearby star", "science"),
        ("New vaccine protects patients against malaria", "health"),
        ("Parliament votes on coalition's reform bill", "politics"),
        ("Rebels agree to ceasefire after months of civil war", "world"),
        ("Phone maker unveils software for its new smartphone", "technology"),
        ("Singer's debut album tops the charts", "entertainment"),
        ("Emissions keep rising despite climate pledges", "environment"),
        ("Five recipes for a slow weekend", "lifestyle"),
        ("Leitzins: EZB will Inflation dämpfen", "business"),
        ("Élection présidentielle : le député et le ministre", "politics"),
        ("Сборная выиграла матч чемпионата", "sport"),
        ("Нацбанк підвищив ставку, гривня зміцнилася", "business"),
    ],
)
def test_the_words_decide_where_the_publisher_says_nothing(title, section):
    assert tagged(title).section == section


@pytest.mark.parametrize(
    ("title", "language"),
    [
        (
            "Moradores em festa: os vizinhos reúnem-se em casa",
            "pt",
        ),  # "em": a tournament in German; "os" in Swedish
        ("Die Nachbarn feiern, die Straße ist gesperrt", "de"),  # "die" in English
        ("Amici e vicini, le care vecchie abitudini", "it"),  # "care" in English
    ],
)
def test_a_word_counts_in_its_own_language_only(title, language):
    assert said_by_words(article(title, language=language), TOPICS) == {}
    assert said_by_words(article(title, language="ca"), TOPICS) != {}  # a language without words of its own


def test_names_and_strong_terms_count_in_every_language():
    assert said_by_words(article("Le Super Bowl attire les foules", language="fr"), TOPICS)["sport"] > 0


@pytest.mark.parametrize(
    ("category", "section"),
    [
        ("Wirtschaft", "business"),
        ("News/Deportes", "sport"),
        ("Home > Culture", "entertainment"),
        ("Science & Environment", "science"),
        ("Новости; Политика", "politics"),
        ("Health & Fitness", "health"),
    ],
)
def test_the_publishers_category_decides(category, section):
    assert tagged("A quiet day at last", section=category).section == section


def test_the_feeds_section_decides_where_the_entry_has_no_category():
    assert tagged("A quiet day at last", feed_section="health").section == "health"


def test_the_address_helps():
    assert tagged("A quiet day at last", url="https://outlet.example/sport/2026/quiet").section == "sport"


def test_a_text_that_says_nothing_has_no_section():
    assert tagged("🔥").section is None


def test_topics_are_found_in_the_words():
    assert tagged("OpenAI's chatbot faces a rival").tags == ("ai",)


def test_a_publishers_tag_that_names_a_topic_becomes_that_topic():
    assert "climate" in tagged("A quiet day at last", tags=("Klimawandel",)).tags


def test_other_tags_of_the_publisher_stay_as_slugs():
    assert tagged("A quiet day at last", tags=("Bremen Harbour", "News", "2026")).tags == ("bremen-harbour",)


def test_a_category_that_names_a_topic_gives_its_section_too():
    tags = tagged("A quiet day at last", section="Football")
    assert (tags.section, tags.tags) == ("sport", ("football",))


def test_the_outlets_of_a_story_vote_one_vote_each():
    chatty = [article("A quiet day at last", source=1, section="Sport") for _ in range(5)]
    others = [article("A quiet day at last", source=number, section="Politics") for number in (2, 3)]
    assert tag_story((*chatty, *others), TOPICS).section == "politics"


def test_a_tag_of_one_outlet_among_many_is_not_the_storys():
    one = article("A quiet day at last", source=1, tags=("Bremen Harbour", "Bremen"))
    others = [article("A quiet day at last", source=number, tags=("Bremen",)) for number in (2, 3, 4)]
    assert tag_story((one, *others), TOPICS).tags == ("bremen",)


def test_the_order_of_the_articles_makes_no_difference():
    told = [
        article("Rebels agree to ceasefire", source=1, tags=("Truce", "Peace")),
        article("Truce in the east", source=2, tags=("Peace", "Truce")),
    ]
    assert tag_story(told, TOPICS) == tag_story(told[::-1], TOPICS)


@pytest.mark.parametrize(
    "title",
    [
        "Grandmother abducted in Port Selwyn is found alive",
        "Amber alert as two children go missing in Evenstad",
        "Missing teenager found after three days, kidnappers flee",
        "Einbruch im Juwelierladen: Entführer fordern Lösegeld",
        "Vermisste Wanderin tot aufgefunden, Tatverdächtiger in Untersuchungshaft",
        "Braquage d'une bijouterie, les ravisseurs exigent une rançon",
        "Buscan a una mujer desaparecida tras el atraco en Valdoro",
        "Ragazza scomparsa, chiesto un riscatto: rapimento a Valdoro",
        "Assaltantes fogem após furto; mulher desaparecida em Valdoro",
        "В Эвенстаде похитили ребёнка, похитители требуют выкуп",
    ],
)
def test_kidnappings_missing_people_and_thefts_are_crime(title):
    assert "crime" in tagged(title).tags
