"""What stands behind a command, as it is parsed."""

import pytest

from digestbot.model.typed import as_meant
from digestbot.newsroom.tagging.slugs import slug
from digestbot.pages.languages.language_names import read_languages
from digestbot.places import find_zone


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("\u200e8:30", "8:30"),
        ("\u20688:30\u2069", "8:30"),
        ("8:30\u00a0pm", "8:30 pm"),
        ("\ufeff climate \u200b", "climate"),
        ("cli\u00admate", "climate"),
        ("22:00\u200f\u2013\u200e07:00", "22:00\u201307:00"),
        ("one\ntwo", "one\ntwo"),
        ("می\u200cروم", "می\u200cروم"),
        ("👩\u200d👧", "👩\u200d👧"),
        ("8\u200d:\u200c30\u200d", "8:30"),
        ("\u200e", ""),
    ],
)
def test_marks_that_nobody_sees_are_no_part_of_what_is_meant(typed, meant):
    assert as_meant(typed) == meant


def test_topics_places_and_languages_are_found_all_the_same():
    assert slug("\u2066Climate\u00a0change\u2069") == "climate-change"
    assert find_zone("\u200eVienna\u200f")[0].zone == "Europe/Vienna"
    assert read_languages("\u200ede, \u200efr", "en") == ("de", "fr")
