"""Short forms of names count where another telling of the story has the full name."""

import pytest
from newsroom_builders import article
from shipped_lists import ENTITIES, TOPICS

from digestbot.newsroom.tagging.tags import tag_story


def tags(*titles: str) -> tuple[str, ...]:
    told = [article(title, source=source) for source, title in enumerate(titles, start=1)]
    return tag_story(told, TOPICS).tags


@pytest.mark.parametrize(
    ("person", "titles"),
    [
        ("xi-jinping", ("Xi Jinping opens the summit", "Xi opens the summit", "Summit opened by Xi today")),
        ("lebron-james", ("LeBron James scores 40", "LeBron scores 40 again", "Forty points for LeBron")),
        ("kim-jong-un", ("Kim Jong Un visits the port", "Kim visits the port", "A port, and Kim in it")),
        ("rahul-gandhi", ("Rahul Gandhi to speak", "Gandhi to speak on Friday", "On Friday Gandhi speaks")),
    ],
)
def test_a_short_form_counts_where_one_telling_has_the_full_name(person: str, titles: tuple[str, ...]):
    assert person in tags(*titles)
    assert person not in tags(*titles[1:])


def test_lula_is_meant_by_his_first_name():
    titles = ("Lula da Silva signs the law", "Lula signs the law at last", "Law signed by Lula")
    assert "luiz-inacio-lula-da-silva" in tags(*titles)


def test_a_short_form_is_a_name_only_with_its_capital():
    full, *others = "Gordon Brown visits the port", "The port's brown water", "Water in the port is brown"
    assert "gordon-brown" not in tags(full, *others)


def test_a_given_name_of_many_tells_nobody():
    first = {slug: keys for slug, keys in ENTITIES.short_names.items() if slug.startswith("john-")}
    assert first
    assert not any("john" in keys for keys in first.values())
