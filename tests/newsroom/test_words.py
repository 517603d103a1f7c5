import pytest

from digestbot.newsroom.words import telling_words, words, written_words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The floods of Bremen", ["flood", "bremen"], id="filler and plural go"),
        pytest.param(
            "Bremen’s well-known harbour", ["bremen", "known", "harbour"], id="possessives and hyphens"
        ),
        pytest.param("ＦＬＯＯＤ Straße", ["flood", "strass"], id="full width and sharp s"),
        pytest.param("Война в Украине", ["войн", "украи"], id="endings of inflected scripts"),
        pytest.param("東京株式", ["東京", "京株", "株式"], id="pairs where there are no spaces"),
        pytest.param("😀 — …", [], id="no words"),
        pytest.param("COVID-19 in 2026", ["covid", "19", "2026"], id="numbers stay"),
    ],
)
def test_the_words_that_tell_a_text_from_others(text, expected):
    assert telling_words(text) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("flood", "floods"),
        ("city", "cities"),
        ("church", "churches"),
        ("stopped", "stopping"),
        ("tariff", "Tariffs"),
    ],
)
def test_forms_of_a_word_are_one_word(one, other):
    assert words(one) == words(other)


@pytest.mark.parametrize(("one", "other"), [("glass", "glas"), ("virus", "viru"), ("bus", "bu")])
def test_different_words_stay_different(one, other):
    assert words(one) != words(other)


def test_a_word_without_end_is_cut():
    assert len(words("a" * 10_000)[0]) <= 40


@pytest.mark.parametrize("word", ["می\u200cخواهد", "വാര്\u200dത്ത", "ශ්\u200dරී"])
def test_a_word_is_the_same_with_and_without_its_joiners(word):
    plain = word.replace("\u200c", "").replace("\u200d", "")
    assert words(word) == words(plain)
    assert written_words(word) == written_words(plain)
