"""Places, organisations and people: which names find them, and which texts name them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from newsroom_builders import article
from shipped_lists import COUNTRIES, ENTITIES, ROOM, SHIPPED_ENTITIES, TOPICS

from digestbot.newsroom.tagging.entity_lists import parse_entities
from digestbot.newsroom.tagging.name_keys import name_key, name_keys
from digestbot.newsroom.tagging.slugs import slug
from digestbot.newsroom.tagging.tags import MOST_ENTITIES, MOST_TAGS, tag_article, tag_story
from digestbot.newsroom.tagging.topics import Topics

KINDS = {tag.slug: tag.kind for tag in ENTITIES.tags}


def named(title, lead=None, **fields):
    """Those whom an article names, without its topics."""
    return {tag for tag in tag_article(article(title, lead=lead, **fields), TOPICS).tags if tag in KINDS}


@pytest.mark.parametrize(
    ("title", "tag"),
    [
        ("US and Kazakhstan sign a uranium deal", "kazakhstan"),
        ("Kazakh parliament meets after the floods", "kazakhstan"),
        ("Президент Казахстана встретился с фермерами", "kazakhstan"),
        ("Қазақстанның астанасында боран соқты", "kazakhstan"),
        ("Kasachstans Präsident reist ab", "kazakhstan"),
        ("Le président du Kazakhstan en visite", "kazakhstan"),
        ("哈萨克斯坦总统访问法国", "kazakhstan"),
        ("U.S. farmers wait for rain", "usa"),
        ("Aux États-Unis, la neige tombe", "usa"),
        ("Etats-Unis : la neige tombe", "usa"),
        ("Снег выпал в США", "usa"),
        ("الولايات المتحدة تنتظر", "usa"),
        ("미국 농부들이 비를 기다린다", "usa"),
        ("Germans queue for bread", "germany"),
        ("Nvidia shares jump", "nvidia"),
        ("NVIDIA SHARES JUMP", "nvidia"),
        ("Nvidia's new chip", "nvidia"),
        ("Angela Merkel visits a bakery", "angela-merkel"),
        ("Ангелу Меркель наградили", "angela-merkel"),
        ("Johnson & Johnson recalls a powder", "johnson-and-johnson"),
        ("AT&T cuts prices", "att"),
        ("WHO warns of a new virus", "who"),
    ],
)
def test_whom_a_title_names_becomes_a_tag(title, tag):
    assert tag in named(title)


@pytest.mark.parametrize(
    ("title", "tag"),
    [
        ("Turkey is the star of the dinner", "turkey"),
        ("Ten Ways To Roast A Turkey This Winter", "turkey"),
        ("Atlanta braces for snow as Georgia shuts its schools", "georgia"),
        ("Jordan scores 40 points in Chicago", "jordan"),
        ("Chad Smith joins the band", "chad"),
        ("An apple a day keeps the doctor away", "apple"),
        ("Apple pie recipes for the weekend", "apple"),
        ("Shell of a sea snail found on the beach", "shell"),
        ("Bakers miss the target again", "target"),
        ("Target practice ends early in the north", "target"),
        ("Fires burn deep in the Amazon", "amazon"),
        ("GIVE US A BREAK SAYS MAYOR", "usa"),
        ("Let us go then, you and I", "usa"),
        ("He who waits is lost", "who"),
        ("New Mexico waits for rain", "mexico"),
        ("Latin America waits for rain", "usa"),
        ("Pupils polish their shoes", "poland"),
        ("Guinea pigs need company", "guinea"),
        ("Слова президента вызвали споры", "slovenia"),
        ("Melania Trump opens a school", "donald-trump"),
    ],
)
def test_a_word_that_may_mean_something_else_is_no_tag(title, tag):
    assert tag not in named(title)


@pytest.mark.parametrize(
    ("title", "tag"),
    [
        ("The president of Turkey lands in Rome", "turkey"),
        ("Turkey Holds Elections In Istanbul", "turkey"),
        ("Georgia protests grow in Tbilisi", "georgia"),
        ("King Abdullah of Jordan receives guests in Amman", "jordan"),
        ("Apple unveils a thinner iPhone", "apple"),
        ("A court rules that Apple must pay", "apple"),
        ("Shell finds oil off Nigeria", "shell"),
        ("Amazon warehouse workers strike", "amazon"),
    ],
)
def test_the_words_beside_it_tell_who_is_meant(title, tag):
    assert tag in named(title)


def test_who_is_meant_may_be_told_by_the_lead():
    assert "georgia" in named("Georgia votes", "Polling stations in Tbilisi opened early.")


def test_names_speak_for_no_section():
    bare = Topics.parse(_topics_toml())
    for title in ("Nvidia and Kazakhstan sign a deal", "Merkel meets Macron in Berlin", "FIFA thanks the EU"):
        told = article(title)
        assert tag_article(told, TOPICS).section == tag_article(told, bare).section


def _topics_toml():
    return (ROOM / "topics.toml").read_text("utf-8")


def test_the_title_says_more_than_the_lead():
    tags = tag_article(article("Peru waits", lead="Chile and Bolivia sent help to Peru."), TOPICS).tags
    assert [tag for tag in tags if tag in KINDS] == ["peru", "bolivia", "chile"]


def test_the_outlets_of_a_story_vote_on_whom_it_names():
    one = article("Peru and Fiji wait", source=1)
    others = [article("Peru waits", source=number) for number in (2, 3, 4)]
    tags = tag_story((one, *others), TOPICS).tags
    assert "peru" in tags
    assert "fiji" not in tags


def test_however_many_are_named_the_tags_stay_few():
    countries = [tag.names["en"] for tag in ENTITIES.tags if tag.kind == "place"]
    tags = tag_article(article(" and ".join(countries[:60])), TOPICS).tags
    assert len([tag for tag in tags if tag in KINDS and TOPICS.get(tag) is None]) <= MOST_ENTITIES
    assert len(tags) <= MOST_TAGS


def test_a_publishers_tag_that_names_somebody_means_them():
    tags = tag_article(article("A quiet day at last", tags=("Angela Merkel", "Казахстан")), TOPICS).tags
    assert {"angela-merkel", "kazakhstan"} <= set(tags)


def test_a_publishers_tag_that_others_share_is_not_taken_for_ours():
    assert "georgia" not in tag_article(article("A quiet day in Atlanta", tags=("Georgia",)), TOPICS).tags


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("kazakhstan", "kazakhstan"),
        ("Казахстана", "kazakhstan"),
        ("US", "usa"),
        ("u.s.", "usa"),
        ("United States", "usa"),
        ("États-Unis", "usa"),
        ("etats unis", "usa"),
        ("美国", "usa"),
        ("Deutschland", "germany"),
        ('"angela merkel"', "angela-merkel"),
        ("Меркель", "angela-merkel"),
        ("apple", "apple"),
        ("georgia", "georgia"),
        ("South Korea", "south-korea"),
        ("israel", "israel"),
        ("climate", "climate"),
        ("Klimawandel", "climate"),
    ],
)
def test_whatever_it_is_called_the_same_tag_is_meant(typed, meant):
    assert TOPICS.meant(typed).slug == meant


@pytest.mark.parametrize("typed", ["", "🐟", "no such thing at all", "paris"])
def test_what_nobody_is_called_means_nothing(typed):
    assert TOPICS.meant(typed) is None


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("kazahstan", "kazakhstan"),
        ("nvidea", "nvidia"),
        ("angela merkl", "angela-merkel"),
        ("gemany", "germany"),
    ],
)
def test_a_misspelt_name_is_near(typed, near):
    assert TOPICS.near(typed)[0] == near


def test_readers_see_names_in_their_language():
    tags = {tag.slug: tag for tag in TOPICS.tags}
    kazakhstan = tags["kazakhstan"]
    assert (kazakhstan.kind, kazakhstan.names["de"], kazakhstan.names["kk"]) == (
        "place",
        "Kasachstan",
        "Қазақстан",
    )
    assert (tags["nvidia"].kind, tags["nvidia"].names["en"]) == ("organisation", "Nvidia")
    assert (tags["angela-merkel"].kind, tags["angela-merkel"].names["en"]) == ("person", "Angela Merkel")


def test_every_country_has_a_name_and_every_tag_stands_once():
    slugs = [tag.slug for tag in TOPICS.tags]
    assert len(slugs) == len(set(slugs))
    codes = {line.split("\t")[0] for line in COUNTRIES.splitlines() if line and not line.startswith("#")}
    assert len(codes) >= 195
    assert all(tag.names["en"] and tag.slug == slug(tag.slug) for tag in ENTITIES.tags)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Казахстан", "Казахстана"),
        ("Россия", "Россией"),
        ("Україна", "України"),
        ("Парагвай", "Парагвая"),
        ("Қазақстан", "Қазақстанның"),
        ("États", "etats"),
        ("Kazakh", "Kazakhs"),
        ("Łódź", "Lodz"),
        ("الولايات", "والولايات"),
        ("ישראל", "בישראל"),
    ],
)
def test_inflections_are_folded(one, other):
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Austria", "Australia"), ("Австрия", "Австралия"), ("Иран", "Ирак")]
)
def test_names_that_look_alike_stay_apart(one, other):
    assert name_keys(one) != name_keys(other)


def test_an_operators_list_adds_changes_and_takes_away():
    own = """
    [organisations]
    heliosoft = "Heliosoft, Helio Systems"
    nvidia = { name = "NVIDIA Corporation" }
    apple = false
    """
    entities = parse_entities(SHIPPED_ENTITIES, COUNTRIES, own)
    tags = {tag.slug: tag.names["en"] for tag in entities.tags}
    assert tags["heliosoft"] == "Heliosoft"
    assert tags["nvidia"] == "NVIDIA Corporation"
    assert "apple" not in tags
    assert tag_article(article("Helio Systems buys a town"), Topics.parse(_topics_toml(), entities)).tags == (
        "heliosoft",
    )


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[places", "TOML"),
        ("[cities]", "cities"),
        ('[places]\n"No Slug" = "x"', "no-slug"),
        ('[places]\nsport = "x"', "section"),
        ("[places]\npern = 7", "pern"),
        ('[places]\npern = { colour = "red" }', "colour"),
        ('[places]\npern = { names = "Pern" }', "names"),
        ("[places]\npern = { also = 7 }", "also"),
        ('[places]\npern = { unsure = "Pern" }', "beside"),
        ('[places]\npern = "Pern"\n[people]\npern = "Pern"', "already"),
        ("[others]\nen = 7", "en"),
    ],
)
def test_a_list_that_is_wrong_says_where(text, problem):
    with pytest.raises(ValueError, match=problem):
        parse_entities(text)


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_text_can_be_read(title, lead):
    tags = tag_article(article(title, lead=lead), TOPICS).tags
    assert len(tags) <= MOST_TAGS


def test_ten_thousand_tags_of_a_publisher_are_not_all_heard():
    told = article("A quiet day at last", tags=tuple(f"tag {number}" for number in range(10_000)))
    assert len(tag_article(told, TOPICS).tags) <= MOST_TAGS
