"""How one taste sees the news: its languages, what it muted, what it asked more or less of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from newsroom_builders import NOW, article, follows, story, trend

from digestbot.model import (
    EVERY_LANGUAGE,
    ChatId,
    Follow,
    Leanings,
    Opinion,
    Reader,
    RecipientId,
    SourceId,
    StoryId,
    Taste,
)
from digestbot.newsroom.digests.digests import choose
from digestbot.newsroom.digests.mutes import outlet_named, phrase_of
from digestbot.newsroom.digests.shortlists import shortlist
from digestbot.newsroom.digests.tastes import appeal, as_told_to, weights
from digestbot.newsroom.digests.trends import weigh


def told(*articles, **about):
    return weigh(story(*articles, **about), NOW)


# --- languages -------------------------------------------------------------------------------------

GERMAN = article("Fähre läuft in der Straße von Kestrel auf Grund", source=1, language="de", lead="Nebel.")
ENGLISH = article("Ferry runs aground in Kestrel Strait", source=2, ago=5, language="en")
FRENCH = article("Un ferry s'échoue dans le détroit de Kestrel", source=3, ago=9, language="fr-FR")


@pytest.mark.parametrize(
    ("languages", "headline"),
    [({"en"}, ENGLISH), ({"de"}, GERMAN), ({"fr"}, FRENCH), ({"en", "de"}, GERMAN), (set(), GERMAN)],
)
def test_a_story_has_a_headline_in_a_language_that_the_reader_reads(languages, headline):
    seen = as_told_to(Taste(languages=frozenset(languages)), told(GERMAN, ENGLISH, FRENCH))
    assert seen.headline == headline
    assert {seen.headline, *seen.coverage} == {GERMAN, ENGLISH, FRENCH}
    assert seen.sources == 3


def test_who_reads_every_language_is_told_in_the_one_of_the_bot_where_there_is_a_choice():
    all_of_them = Reader(
        RecipientId(1), ChatId(1), 1, "private", language="de-AT", languages_read=(EVERY_LANGUAGE,)
    ).taste
    for articles, headline in (((ENGLISH, GERMAN), GERMAN), ((ENGLISH, FRENCH), ENGLISH)):
        seen = as_told_to(all_of_them, told(*articles))
        assert seen.headline == headline
        assert appeal(all_of_them, seen) == seen.score


def test_a_story_that_nobody_tells_in_a_language_of_the_reader_says_in_which_it_is():
    english = Taste(languages=frozenset({"en"}))
    assert as_told_to(english, told(GERMAN, FRENCH)).foreign in {"de", "fr"}
    assert as_told_to(english, told(FRENCH)).foreign == "fr"
    assert as_told_to(english, told(FRENCH, ENGLISH)).foreign is None
    assert as_told_to(Taste(languages=frozenset({"fr", "en"})), told(FRENCH)).foreign is None
    every = Taste(rather="en")
    assert as_told_to(every, told(FRENCH)).foreign == "fr"


def test_a_story_that_one_outlet_of_each_language_tells_clears_the_bar_for_who_reads_them():
    others = [trend(1, 2, first_source=20 + 10 * number) for number in range(3)]
    abroad = told(FRENCH, GERMAN)
    reader = Taste(follows("world"), languages=frozenset({"fr", "de"}))
    assert abroad.story.id in shortlist(reader, [abroad, *others]).cleared["world"]
    alone = told(FRENCH)
    assert alone.story.id not in shortlist(reader, [alone, *others]).cleared["world"]


def test_a_story_in_no_language_of_the_reader_comes_after_those_that_are():
    foreign = trend(1, 1, 1, 1, language="de")
    weak = trend(9, 12, first_source=20, language="en")
    listed = shortlist(Taste(follows("world"), languages=frozenset({"en"})), [foreign, weak])
    assert [one.story.id for one in listed.by_tag["world"]] == [weak.story.id, foreign.story.id]


def test_an_article_of_unknown_language_is_read():
    unknown = trend(1, 1)
    assert as_told_to(Taste(languages=frozenset({"en"})), unknown) is unknown


# --- mutes -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("muted", "title"),
    [
        ("election", "Three ELECTIONS in a week"),
        ("Elections", "An election is called"),
        ("formula 1", "Formula 1 returns to Kestrel"),
        ("Straße", "Sperrung der STRASSE nach Bremen"),
        ("выборы", "В стране прошли выборы президента"),
        ("日本", "日本の首相が辞任"),
    ],
)
def test_a_muted_word_is_found_whatever_its_case_and_ending(muted, title):
    taste = Taste(muted_words=frozenset({phrase_of(muted)}))
    assert as_told_to(taste, told(article(title))) is None


@pytest.mark.parametrize("muted", ["Élections", "elections", "ELECTIONS", "élections"])
@pytest.mark.parametrize("title", ["Les élections locales", "Elections au Chili", "ÉLECTIONS : le jour J"])
def test_a_muted_word_is_found_with_and_without_its_accents(muted, title):
    taste = Taste(muted_words=frozenset({phrase_of(muted)}))
    assert as_told_to(taste, told(article(title))) is None


def test_a_word_that_was_muted_with_its_accents_long_ago_stays_muted():
    taste = Taste(muted_words=frozenset({"élection"}))
    assert as_told_to(taste, told(article("Elections au Chili"))) is None


def test_signs_that_are_letters_of_their_script_are_no_accents():
    taste = Taste(muted_words=frozenset({phrase_of("कला")}))
    assert as_told_to(taste, told(article("काला धन: a long headline"))) is not None


@pytest.mark.parametrize(("typed", "name"), [("Le Progres", "Le Progrès"), ("süd post", "Sud Post")])
def test_an_outlet_is_found_with_and_without_its_accents(typed, name):
    assert outlet_named(typed, [(SourceId(1), name)]) == 1


@pytest.mark.parametrize(
    ("muted", "title"),
    [("art", "Party time in Bremen"), ("formula 1", "A formula for 1 village"), ("rain", "Trains in Spain")],
)
def test_a_word_within_another_is_not_muted(muted, title):
    taste = Taste(muted_words=frozenset({phrase_of(muted)}))
    assert as_told_to(taste, told(article(title))) is not None


def test_a_muted_word_counts_wherever_it_would_be_seen():
    taste = Taste(muted_words=frozenset({"goblin"}))
    assert as_told_to(taste, told(article("Storm floods Bremen", lead="A goblin was seen."))) is None
    assert as_told_to(taste, told(article(source=1), article("Goblins flood Bremen", source=2))) is None


@pytest.mark.parametrize("nothing", ["", "the", "!!", "and of", "🙂"])
def test_words_that_tell_nothing_can_not_be_muted(nothing):
    assert phrase_of(nothing) is None


def test_a_muted_outlet_is_neither_the_headline_nor_counted():
    seen = as_told_to(Taste(muted_sources=frozenset({SourceId(1)})), told(GERMAN, ENGLISH, FRENCH))
    assert (seen.headline.source_id, seen.sources) == (2, 2)
    assert as_told_to(Taste(muted_sources=frozenset({SourceId(1)})), told(GERMAN)) is None


def test_a_muted_topic_is_out():
    taste = Taste(follows("sport"), muted_tags=frozenset({"football"}))
    football, tennis = (trend(1, 1, section="sport", tags=(tag,)) for tag in ("football", "tennis"))
    assert shortlist(taste, [football, tennis]).by_tag == {"sport": (tennis,)}


@pytest.mark.parametrize(
    ("typed", "outlet"),
    [("the guardian", 1), ("Guardian", 1), ("DELTA WIRE", 2), ("spiegel", 3), ("guard", None), ("the", None)],
)
def test_an_outlet_is_known_by_its_name(typed, outlet):
    assert outlet_named(typed, [(1, "The Guardian"), (2, "Delta Wire"), (3, "Der Spiegel")]) == outlet


shown_words = st.sampled_from(["Goblin", "storm", "HARBOURS", "vote", "Ferry", "the", "elections"])
titles = st.lists(shown_words, min_size=1, max_size=5).map(" ".join)


@given(
    st.lists(st.tuples(titles, titles), min_size=1, max_size=5),
    st.frozensets(st.sampled_from(["goblin", "storm", "harbour", "ferry", "election"]), max_size=2),
)
def test_a_muted_word_is_never_seen(texts, muted):
    articles = [article(title, source=one, lead=lead) for one, (title, lead) in enumerate(texts, 1)]
    seen = as_told_to(Taste(muted_words=muted), told(*articles))
    if seen is not None:
        words = " ".join(
            [seen.headline.lead, *(one.title for one in (seen.headline, *seen.coverage))]
        ).lower()
        assert not any(word in words for word in muted)


# --- what the reader said --------------------------------------------------------------------------


def opinion(view, *, topic="sport", source=1, tag=None, number=1):
    return Opinion(StoryId(number), view, topic, SourceId(source), tag, "A headline", "Outlet", NOW)


def reader(*opinions):
    return Reader(
        RecipientId(1), ChatId(1), 1, "private", follows=follows("sport", "world"), opinions=tuple(opinions)
    )


def test_less_of_a_story_lowers_its_topic_and_more_raises_it():
    assert weights(reader(opinion("less")).taste) == {"sport": 0.7, "world": 1.0}
    assert weights(reader(opinion("more")).taste) == {"sport": 1.4, "world": 1.0}
    assert weights(reader(opinion("more"), opinion("less", number=2)).taste) == {"sport": 1.0, "world": 1.0}


def test_opinions_never_more_than_halve_or_double_and_the_latest_is_always_felt():
    many = [opinion("less", number=number) for number in range(9)]
    assert weights(reader(*many).taste)["sport"] == 0.5
    assert weights(reader(*many, opinion("more", number=10)).taste)["sport"] == 0.7


def test_what_readers_choose_and_what_they_say_multiply():
    leanings = Leanings(topics=frozenset({("sport", 2)}))
    assert weights(Taste((Follow("sport", 2.0),), leanings=leanings)) == {"sport": 4.0}


def test_an_outlet_and_a_tag_that_the_reader_wants_less_of_weigh_less():
    plain, tagged = trend(1, 1, first_source=10), trend(1, 1, tags=("golf",), first_source=20)
    less = reader(opinion("less", source=10, tag="golf")).taste
    more = reader(opinion("more", source=10, tag="golf")).taste
    for one in (plain, tagged):
        assert appeal(less, one) < one.score < appeal(more, one)
        assert as_told_to(less, one) is one


@given(st.lists(st.tuples(st.sampled_from(["more", "less"]), st.integers(1, 3)), max_size=12))
def test_readers_who_said_as_much_share_a_taste(said):
    first = reader(*(opinion(view, source=one, number=n) for n, (view, one) in enumerate(said)))
    again = reader(*(opinion(view, source=one, number=99 - n) for n, (view, one) in enumerate(said)))
    assert first.taste == again.taste
    assert hash(first.taste) == hash(again.taste)


def test_readers_of_two_tastes_who_get_the_same_story_get_it_alike():
    told_by_both = trend(1, 1, first_source=10)
    tastes = [reader().taste, reader(opinion("less", source=10)).taste]
    plans = [choose(shortlist(taste, [told_by_both]), {}, NOW) for taste in tastes]
    assert plans[0].picks == plans[1].picks != ()
