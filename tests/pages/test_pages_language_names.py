"""Languages by name: what people type for them, and what they are called on paper."""

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from digestbot.errors import UnknownLanguage
from digestbot.model import EVERY_LANGUAGE
from digestbot.pages.languages.language_names import (
    is_language,
    means_every,
    name_in,
    own_name,
    read_languages,
)
from digestbot.pages.languages.native_names import OWN_NAMES


@pytest.mark.parametrize(
    ("typed", "language", "meant"),
    [
        ("en de", "en", ("en", "de")),
        ("EN, De;fr", "en", ("en", "de", "fr")),
        ("en en", "en", ("en",)),
        ("Deutsch, français", "en", ("de", "fr")),
        ("DEUTSCH francais", "en", ("de", "fr")),
        ("German and Norwegian Bokmål", "en", ("de", "no")),
        ("Russisch", "de-AT", ("ru",)),
        ("Russian", "de-AT", ("ru",)),
        ("русский и английский", "ru", ("ru", "en")),
        ("français et anglais", "fr", ("fr", "en")),
        ("fr et", "en", ("fr", "et")),
        ("日本語", "en", ("ja",)),
        ("pt-BR zh_Hans", "en", ("pt", "zh")),
        ("Simplified Chinese", "en", ("zh",)),
        ("deu, eng", "en", ("de", "en")),
        ("nb nn fil", "en", ("no", "tl")),
        ("All", "en", (EVERY_LANGUAGE,)),
        ("every language", "en", (EVERY_LANGUAGE,)),
        ("alle Sprachen", "de", (EVERY_LANGUAGE,)),
        ("de, all", "en", (EVERY_LANGUAGE,)),
    ],
)
def test_languages_are_known_by_codes_and_by_names_in_several_tongues(typed, language, meant):
    assert read_languages(typed, language) == meant


@pytest.mark.parametrize(
    ("typed", "unknown", "near"),
    [
        ("germn", "germn", "de"),
        ("en, Frensh", "Frensh", "fr"),
        ("Englisch de", "Englisch", "en"),
        ("klingon", "klingon", None),
        ("in English", "in", None),
        ("zz", "zz", None),
        ("🙂", "🙂", None),
        ("", "", None),
        (", ;", ", ;", None),
        ("x" * 4000, "x" * 4000, None),
        ("de " * 1000 + "qq", "qq", None),
    ],
)
def test_the_first_that_is_no_language_is_named_with_near_ones(typed, unknown, near):
    with pytest.raises(UnknownLanguage) as refused:
        read_languages(typed, "en")

    assert refused.value.text == unknown
    assert refused.value.near[:1] == ((near,) if near else ())


@given(st.text(max_size=60), st.sampled_from(["en", "de", "zh-hans", "tlh", ""]))
def test_whatever_is_typed_becomes_languages_or_is_refused(typed, language):
    try:
        named = read_languages(typed, language)
    except UnknownLanguage as error:
        named = error.near
    assert named == (EVERY_LANGUAGE,) or all(map(is_language, named))


@pytest.mark.parametrize("code", ["de", "fr", "ja", "ka", "ru", "ar", "tr"])
def test_own_names_are_those_of_cldr_in_title_case(code):
    name = Locale.parse(code).languages[code]

    assert own_name(code) == name[0].title() + name[1:]


def test_every_language_with_a_name_of_its_own_can_be_read_and_is_called_something_in_english():
    assert [code for code in OWN_NAMES if not (is_language(code) and name_in("en", code))] == []
    assert [name for code, name in OWN_NAMES.items() if read_languages(name, "en") != (code,)] == [
        "IsiNdebele"
    ]


@pytest.mark.parametrize(
    ("text", "every"), [("ALL", True), ("*", True), ("all the news", False), ("", False)]
)
def test_all_means_every_language(text, every):
    assert means_every(text) == every
