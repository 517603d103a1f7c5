import re
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digestbot.model import SECTIONS
from digestbot.newsroom.tagging.slugs import slug
from digestbot.newsroom.tagging.topics import Topics

SHIPPED = (files("digestbot.newsroom") / "topics.toml").read_text(encoding="utf-8")
TOPICS = Topics.parse(SHIPPED)


def listed(extra=""):
    sections = "".join(f'[sections.{name}]\nnames.en = "{name.title()}"\n' for name in SECTIONS)
    return sections + extra


def test_the_shipped_list_has_the_ten_sections_first_and_some_sixty_topics():
    tags = TOPICS.tags
    assert tuple(tag.slug for tag in tags[:10]) == SECTIONS
    assert len(tags) >= 60


def test_every_shipped_section_has_a_media_topic_and_a_name_in_the_larger_languages():
    for tag in TOPICS.tags[:10]:
        assert tag.media_topic, tag.slug
        assert set(tag.names) >= {"en", "de", "fr", "es", "it", "pt", "ru"}, tag.slug


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("climate", "climate"),
        ("Klimawandel", "climate"),
        ("AI", "ai"),
        ("künstliche Intelligenz", "ai"),
        ("Wirtschaft", "business"),
        ("deportes", "sport"),
        ("Fußball", "football"),
        ("soccer", "football"),
        ("казахстан", "kazakhstan"),
        ("Politik", "politics"),
    ],
)
def test_a_topic_is_found_by_any_of_its_names(typed, meant):
    assert TOPICS.find(typed).tag.slug == meant


@pytest.mark.parametrize("typed", ["", "   ", "🔥", "quidditch"])
def test_what_is_no_topic_is_not_found(typed):
    assert TOPICS.find(typed) is None


def test_near_names_lead_to_topics():
    assert TOPICS.near("climat change")[0] == "climate"
    assert "kazakhstan" in TOPICS.near("kazahstan")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Climate Change", "climate-change"),
        ("  Künstliche   Intelligenz! ", "künstliche-intelligenz"),
        ("AT&T", "at-t"),
        ("ＡＩ", "ai"),
        ("Қазақстан", "қазақстан"),
        ("हिन्दी समाचार", "हिन्दी-समाचार"),
        ("人工智能", "人工智能"),
        ("🔥", ""),
        ("a" * 100, "a" * 48),
    ],
)
def test_a_slug_is_what_people_would_type(text, expected):
    assert slug(text) == expected


@given(st.text())
def test_a_slug_is_its_own_slug_and_short(text):
    made = slug(text)
    assert slug(made) == made
    assert len(made) <= 48
    assert not any(character.isspace() for character in made)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("[sections", "can't be read as TOML"),
        (listed().replace("[sections.health]", "[sections.helth]"), "lacks the section [sections.health]"),
        (listed('[sections.weather]\nnames.en = "Weather"\n'), "[sections.weather] is no section"),
        (listed('[topics.Climate]\nnames.en = "Climate"\nsection = "environment"\n'), "named like 'climate'"),
        (listed('[topics.sport]\nnames.en = "Sport"\nsection = "sport"\n'), "has the name of a section"),
        (listed('[topics.climate]\nnames.en = "Climate"\n'), "[topics.climate]: section must be one of"),
        (listed('[topics.climate]\nsection = "environment"\n'), "[topics.climate]: names.en is missing"),
        (
            listed('[topics.climate]\nnames.en = "C"\nsection = "environment"\nword = "a"\n'),
            "[topics.climate]: nothing is called 'word'",
        ),
        (
            listed('[topics.climate]\nnames.en = "C"\nsection = "environment"\nwords = "a"\n'),
            "[topics.climate]: words must be texts by language",
        ),
        (
            listed('[topics.climate]\nnames.en = "C"\nsection = "environment"\nmedia_topic = "6"\n'),
            "[topics.climate]: media_topic must look like",
        ),
        (
            listed('[topics.climate]\nnames.en = "C"\nsection = "environment"\npull = 2\n'),
            "[topics.climate]: pull must be a number",
        ),
        (listed("[tags.x]\n"), "has a part [tags]"),
    ],
)
def test_a_list_that_is_wrong_says_where(text, complaint):
    with pytest.raises(ValueError, match=re.escape(complaint)):
        Topics.parse(text)
