"""In which language a text is, where the feed says one, and where it says none."""

import pytest

from digestbot.feeds.languages import language_of


@pytest.mark.parametrize(
    ("text", "declared", "language"),
    [
        ("Правительство повысило ставку налога", "en", "ru"),
        ("Bundestag stimmt für das neue Gesetz", "en", "de"),
        ("Government to raise interest rates again this autumn, the minister says", "de", "en"),
    ],
)
def test_a_feed_that_writes_another_language_than_it_says_is_not_believed(text, declared, language):
    assert language_of(text, declared) == language


@pytest.mark.parametrize(
    "text",
    [
        "Live-Blog: Das Update zum Champions-League-Finale",  # half in English
        "Pravitelstvo povysilo stavku",  # transliterated
        "🔥🔥🔥",
        "Tsunami",
        "",
        "2:1 (1:0)",
    ],
)
def test_where_it_is_not_clear_the_feed_is_believed(text):
    assert language_of(text, "de-AT") == "de"


def test_without_a_word_of_the_feed_the_text_decides_if_it_has_enough_letters():
    assert language_of("Le gouvernement relève les taux d'intérêt") == "fr"
    assert language_of("Tsunami") is None
