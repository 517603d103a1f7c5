"""What each language has beside its sentences: names of topics, countries and organisations."""

import pytest
from babel import Locale

from digestbot.app import read_topics
from digestbot.config import Settings
from digestbot.newsroom.tagging.slugs import slug
from digestbot.pages.check import left_out
from digestbot.pages.contexts import BotLanguagePage
from digestbot.pages.languages.catalogue import languages
from digestbot.pages.languages.language_files import names_by_language
from digestbot.pages.templates import templates_folder

SPOKEN = languages([templates_folder()])
#: Of the organisations that have a name of their own in most languages.
ORGANISATIONS = (
    "united-nations",
    "nato",
    "who",
    "wto",
    "imf",
    "world-bank",
    "iaea",
    "opec",
    "oecd",
    "osce",
    "brics",
    "african-union",
    "arab-league",
    "international-criminal-court",
    "international-court-of-justice",
    "red-cross",
    "doctors-without-borders",
    "ecb",
    "ioc",
    "taliban",
)
#: In these scripts firms are written as they sound.
OTHER_SCRIPTS = {
    "ar": ("google", "apple", "microsoft", "amazon", "tesla", "nvidia", "samsung", "huawei", "boeing", "fbi"),
    "zh": ("google", "apple", "microsoft", "amazon", "tesla", "nvidia", "samsung", "huawei", "boeing", "fbi"),
    "ru": ("gazprom", "bbc", "interpol", "fbi", "cia", "nasa", "fifa", "uefa", "unicef", "unesco"),
    "uk": ("gazprom", "bbc", "interpol", "fbi", "cia", "nasa", "fifa", "uefa", "unicef", "unesco"),
}


@pytest.fixture(scope="module")
def topics():
    return read_topics(Settings(_env_file=None, topics=None, entities=None, templates=None))


@pytest.mark.parametrize("language", SPOKEN)
def test_every_topic_and_organisation_has_its_name_in_the_language(topics, language):
    named = {tag.slug: tag.names for tag in topics.tags}
    listed = [tag.slug for tag in topics.tags if topics.get(tag.slug)]

    wanted = (*listed, *ORGANISATIONS, *OTHER_SCRIPTS.get(language, ()))
    assert [name for name in wanted if not named[name].get(language)] == []


@pytest.mark.parametrize("language", SPOKEN)
def test_a_country_has_the_name_that_the_language_gives_it(topics, language):
    there = Locale.parse(language).territories
    names_of = {tag.slug: tag.names for tag in topics.tags}

    for name, code in (("spain", "ES"), ("japan", "JP"), ("kazakhstan", "KZ"), ("norway", "NO")):
        assert names_of[name].get(language, names_of[name]["en"]) == there[code]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("世界卫生组织", "who"),
        ("Вибори", "elections"),
        ("الفضاء", "space"),
        ("weltbank", "world-bank"),
        ("nações unidas", "united-nations"),
        ("Medici senza frontiere", "doctors-without-borders"),
    ],
)
def test_a_tag_is_found_by_its_name_in_any_language(topics, typed, meant):
    tag = topics.meant(typed)

    assert tag is not None
    assert (tag.slug, "zh" in tag.names) == (meant, True)


def test_each_language_is_called_by_its_own_name(pages):
    [message] = pages.show(BotLanguagePage("en", pages.languages, ("en",)))

    labels = {button.label.removeprefix("✅ ") for row in message.buttons for button in row}
    assert labels >= {
        *("English", "Deutsch", "Español", "Français", "Italiano", "Português (Brasil)"),
        *("Русский", "Українська", "العربية", "简体中文"),
    }


def test_no_two_tags_have_the_same_name_in_a_language(topics):
    for language in SPOKEN:
        named = {}
        for tag in topics.tags:
            if language in tag.names and topics.get(tag.slug):
                assert named.setdefault(slug(tag.names[language]), tag.slug) == tag.slug


def test_a_language_of_the_operators_brings_its_names_and_wins_over_ours(tmp_path):
    (tmp_path / "locales").mkdir()
    (tmp_path / "locales" / "fi.toml").write_text('[names]\nspace = "Avaruus"\n', "utf-8")
    (tmp_path / "locales" / "uk.toml").write_text('[names]\nspace = "Всесвіт"\n', "utf-8")
    (tmp_path / "locales" / "pl.toml").write_text("[names]\nspace = 5\n", "utf-8")

    names = names_by_language([tmp_path, templates_folder()])
    [problem] = left_out(tmp_path)

    assert (names["fi"]["space"], names["uk"]["space"]) == ("Avaruus", "Всесвіт")
    assert (problem.template, problem.detail) == ("locales/pl.toml", "[names] space: it must be a text")
