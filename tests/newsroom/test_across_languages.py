"""Stories told in several languages. Vectors are made by hand: ``towards(0)`` and ``towards(0, aside=...)`` mean alike."""

from dataclasses import replace
from datetime import timedelta
from math import sqrt
from random import Random

import pytest
from newsroom_builders import NOW, article
from shipped_lists import TOPICS

from digestbot.model import VECTOR_SIZE, Membership, StoryId
from digestbot.newsroom.stories.across_languages import REACH
from digestbot.newsroom.stories.stories import Grouper

FLOOD = "Storm drowns the old harbour of Bremen"
FLUT = "Sturm setzt den alten Hafen von Bremen unter Wasser"
INONDATION = "Une tempête submerge le vieux port de Brême"


def towards(event, likeness=1.0, variant=1):
    """A vector whose cosine with that of the event itself is so much."""
    own, other = _direction(f"{event}"), _direction(f"{event} {variant}")
    shared = sum(one * two for one, two in zip(own, other, strict=True))
    aside = _of_length_1([two - shared * one for one, two in zip(own, other, strict=True)])
    rest = sqrt(1 - likeness * likeness)
    parts = [likeness * one + rest * other for one, other in zip(own, aside, strict=True)]
    return bytes(round(400 * part) % 256 for part in parts)


def _direction(seed):
    random = Random(seed)
    return _of_length_1([random.gauss(0, 1) for _ in range(VECTOR_SIZE)])


def _of_length_1(parts):
    length = sqrt(sum(part * part for part in parts))
    return [part / length for part in parts]


def told(title, language, vector=None, source=1, ago=1.0, lead=None):
    return article(title, source=source, ago=ago, language=language, vector=vector, lead=lead)


def stories(*articles, grouper=None):
    """The story of each, after all have come."""
    grouper = grouper or Grouper(TOPICS)
    grouper.add(articles, NOW)
    return [story for _, story in grouper.add(articles, NOW).joins]


def are_one(*articles):
    return len(set(stories(*articles))) == 1


def test_what_means_the_same_in_three_languages_is_one_story():
    assert are_one(
        told(FLOOD, "en", towards("flood"), 1),
        told(FLUT, "de", towards("flood", 0.85), 2),
        told(INONDATION, "fr", towards("flood", 0.85, 2), 3),
    )


def test_within_one_language_words_alone_decide():
    assert not are_one(
        told(FLOOD, "en", towards("flood")), told("Levee gives way in gale", "en-GB", towards("flood"), 2)
    )


def test_a_story_that_has_a_telling_in_the_language_takes_no_other_that_its_words_do_not_fit():
    english, german = told(FLOOD, "en", towards("flood")), told(FLUT, "de", towards("flood", 0.9))
    another = told("Katastrophe an der Weser", "de", towards("flood", 0.95, 3), 3)
    assert stories(english, german, another) == [english.id, english.id, another.id]


@pytest.mark.parametrize(
    ("likeness", "leads", "one"),
    [(0.6, False, False), (0.68, False, False), (0.68, True, True), (0.75, False, True)],
)
def test_without_a_lead_more_is_asked(likeness, leads, one):
    lead = "something that is said below" if leads else None
    assert one is are_one(
        told("Harbour town under water", "en", towards("flood"), lead=lead),
        told("eine hafenstadt steht unter wasser", "de", towards("flood", likeness), 2, lead=lead),
    )


def test_names_and_numbers_that_both_have_speak_for_it():
    vectors = towards("quake"), towards("quake", 0.6)
    agreeing = ("Quake kills 120 in Chile", "Erdbeben in Chile: 120 Tote")
    assert are_one(
        *(told(title, "en" if not at else "de", vectors[at], at) for at, title in enumerate(agreeing))
    )


@pytest.mark.parametrize(
    "title", ["Erdbeben in Japan: 120 Tote", "Erdbeben in Chile: vier Tote", "Beben in Japan: 4 Tote"]
)
def test_another_place_and_another_number_speak_against_it(title):
    english = told("Quake kills 120 in Chile", "en", towards("quake"))
    assert not are_one(english, told(title, "de", towards("quake", 0.66), 2))


def test_where_two_stories_of_a_language_fit_nearly_as_well_it_is_the_kind_of_event_that_fits():
    one = told("Parliament debates the budget of the year", "en", towards("vote", 0.96, 2))
    other = told("Deputies quarrel about pensions again", "en", towards("vote", 0.96, 2), 2)
    german = told("abgeordnete beraten", "de", towards("vote", 0.75, 4), 3)
    assert stories(one, german)[1] == one.id
    assert stories(one, other, german)[2] == german.id


def test_two_days_later_it_is_another_event():
    early = told(FLOOD, "en", towards("flood"))
    late = replace(told(FLUT, "de", towards("flood"), 2), at=early.at + REACH + timedelta(hours=1))
    grouper = Grouper(TOPICS)
    grouper.add((early,), NOW)
    assert grouper.add((late,), late.at).joins == ((late.id, StoryId(late.id)),)


def test_tellings_in_other_languages_do_not_blur_a_story_for_its_own():
    english = [
        told(title, "en", towards("flood"), at)
        for at, title in enumerate((FLOOD, "Old harbour of Bremen drowns in storm"))
    ]
    others = [
        told(title, language, towards("flood", 0.9, at), 10 + at)
        for at, (title, language) in enumerate(
            [
                (FLUT, "de"),
                (INONDATION, "fr"),
                ("Una tormenta inunda el viejo puerto de Bremen", "es"),
                ("Шторм затопил старый порт Бремена", "ru"),
            ]
        )
    ]
    assert are_one(english[0], *others, english[1])


def test_stories_founded_apart_become_one_once_a_language_says_more_clearly_what_happened():
    vague = told("Old harbour of Bremen: what we know", "en", towards("flood", 0.6, 5))
    german = told(FLUT, "de", towards("flood"), 2)
    clear = told("Storm drowns old harbour of Bremen: what we know", "en", towards("flood", 0.98, 6), 3)
    grouper = Grouper(TOPICS)
    assert len({story for _, story in grouper.add((vague, german), NOW).joins}) == 2
    assert grouper.add((clear,), NOW).merges == ((german.id, vague.id),)


def test_what_comes_after_a_restart_is_placed_across_languages_as_without_one():
    first = [told(FLOOD, "en", towards("flood")), told(FLUT, "de", towards("flood", 0.9), 2)]
    grouper = Grouper(TOPICS)
    changes = grouper.add(first, NOW)
    story_of = dict(changes.joins)
    restored = Grouper.restore([Membership(one, story_of[one.id]) for one in first], NOW, TOPICS)
    after = [
        told(INONDATION, "fr", towards("flood", 0.9, 2), 3),
        told("Bremen: alter Hafen unter Wasser, Sturm", "de", towards("flood", 0.9, 4), 4),
    ]
    assert restored.add(after, NOW) == grouper.add(after, NOW)


@pytest.mark.parametrize("language", ["uk", "xx", None])
def test_a_vector_of_a_language_that_the_model_does_not_know_joins_nothing(language):
    assert not are_one(told(FLOOD, "en", towards("flood")), told("Шторм", language, towards("flood"), 2))


RYAZAN = "Drones set oil refinery in Ryazan on fire, Kremlin names Pavlov: 14 hurt"


@pytest.mark.parametrize(
    ("title", "one"),
    [
        ("Дрони підпалили завод у Рязані: 14 поранених, повідомив Павлов", True),
        ("Дрони підпалили завод у Рязані: 3 поранених, повідомив Павлов", False),
        ("Дрони підпалили завод у Самарі: 14 поранених, повідомив Іваненко", False),
        ("Павлов відвідав Рязань і Кремль", False),
        ("У Рязані відкрили виставку", False),
    ],
    ids=str,
)
def test_without_a_vector_names_and_numbers_alone_join_if_they_are_enough(title, one):
    assert one is are_one(told(RYAZAN, "en", towards("fire")), told(title, "uk", None, 2))
    assert one is are_one(told(title, "uk", None, 2), told(RYAZAN, "en", None))


def test_a_title_of_marks_and_a_vector_of_nothing_stop_nothing():
    empty = bytes(VECTOR_SIZE)
    for title in ("🔥🔥🔥", "", "!!!", "1"):
        assert not are_one(
            told(title, "en", empty), told(title + "?", "de", empty, 2), told("東", "ja", b"short", 3)
        )


def test_a_name_written_in_two_scripts_in_one_title_is_forgotten_like_any_other():
    articles = [
        told(f"{name} مايكروسوفت", "ar", None, at) for at, name in enumerate(("Microsoft", "Mikrosoft"))
    ]
    grouper = Grouper(TOPICS)
    grouper.add(articles, NOW)
    later = replace(told(FLOOD, "en"), at=NOW + 2 * REACH)
    assert grouper.add((later,), later.at).joins == ((later.id, later.id),)


def test_without_vectors_languages_still_meet_after_the_news_of_one_was_forgotten():
    old = told("Новий міст відкрили у Черкасах", "uk")
    later = old.at + 2 * REACH
    english = replace(told(RYAZAN, "en", None, 2), at=later)
    ukrainian = replace(
        told("Дрони підпалили завод у Рязані: 14 поранених, повідомив Павлов", "uk", None, 3), at=later
    )
    grouper = Grouper(TOPICS)
    grouper.add((old,), old.at)
    assert grouper.add((english, ukrainian), later).joins == (
        (english.id, english.id),
        (ukrainian.id, english.id),
    )
