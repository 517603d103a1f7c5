import pytest
from newsroom_builders import article
from shipped_lists import TOPICS

from digestbot.newsroom.stories.facts import consonants, facts_of


def facts(title, language="en", lead=None):
    return facts_of(article(title, language=language, lead=lead), TOPICS)


@pytest.mark.parametrize(
    ("title", "language", "number"),
    [
        ("Wildfire drives out 4,000 people", "en", 4000),
        ("Incendie : 4 000 personnes évacuées", "fr", 4000),
        ("Waldbrand: 4.000 Menschen fliehen", "de", 4000),
        ("الحريق يجبر 4٬000 شخص على الفرار", "ar", 4000),
        ("Fuego: ٤٠٠٠ personas", "es", 4000),
        ("Four thousand, or 4 thousand", "en", 4000),
        ("Bank verliert 2,5 Milliarden", "de", 2_500_000_000),
        ("Bank loses 2.5 billion", "en", 2_500_000_000),
        ("El banco pierde 2.500 millones", "es", 2_500_000_000),
        ("Банк потерял 2,5 млрд рублей", "ru", 2_500_000_000),
        ("银行亏损25亿", "zh", 2_500_000_000),
        ("Erdbeben der Stärke 6,8", "de", 6.8),
        ("Magnitude 6.8 quake", "en", 6.8),
        ("Neun Tote bei Zugunglück", "de", 9),
        ("Nine dead in train crash", "en", 9),
        ("Dreizehn Verletzte", "de", 13),
        ("مقتل ثمانية في غارة", "ar", 8),
        ("П'ять загиблих унаслідок удару", "uk", 5),
        ("Дев’ять поранених", "uk", 9),
        ("Понад пʼятдесят дронів", "uk", 50),
    ],
    ids=str,
)
def test_a_number_is_the_same_however_a_language_writes_it(title, language, number):
    assert number in facts(title, language).numbers


@pytest.mark.parametrize("title", ["", "1", "9" * 400, "1.2.3.4.5", "٣٫", "…,,..", "１２３", "½ ² ₃"])
def test_no_scribble_of_digits_stops_the_reading(title):
    assert all(number >= 0 for number in facts(title).numbers)


def test_a_country_is_the_same_in_every_language():
    for title, language in (
        ("Voters in Turkey wait for spring", "en"),
        ("Türkei wählt im Frühjahr", "de"),
        ("Turquie : vote au printemps", "fr"),
        ("Турция голосует весной", "ru"),
        ("تركيا تصوت في الربيع", "ar"),
        ("土耳其春季投票", "zh"),
    ):
        assert "turkey" in facts(title, language).countries


def test_a_name_that_no_list_has_is_known_by_its_consonants():
    assert consonants("Ryazan") == consonants("Рязани")
    assert consonants("Kamchatka") == consonants("Камчатки")
    assert consonants("Vargas") == consonants("Варгас")
    refinery = facts("Drones hit refinery in Ryazan")
    assert refinery.names_shared(facts("На нефтезаводе в Рязани пожар", "ru"))
    assert not refinery.names_shared(facts("На нефтезаводе в Самаре пожар", "ru"))


def test_in_a_script_without_capitals_a_word_is_a_name_only_where_the_other_side_has_it_as_one():
    arabic = facts("افتتاح معرض في نواكشوط", "ar")
    assert not arabic.names
    assert not arabic.names_shared(facts("معرض نواكشوط", "ar"))
    assert arabic.names_shared(facts("Fair opens in Nouakchott"))


def test_capitals_everywhere_tell_no_names():
    assert not facts("Storm Drowns Harbour Warehouses").names
