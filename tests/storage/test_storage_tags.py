from storage_builders import articles, found

from digestbot.model import StoryTags, Tag

WORLD = Tag("world", "section", "medtop:11000000", {"en": "World", "de": "Welt"})
CLIMATE = Tag("climate", "topic", names={"en": "Climate change", "fr": "Climat"})


def test_tags_come_back_with_their_names(desk):
    desk.tags.ensure([WORLD, CLIMATE])
    assert desk.tags.all() == (WORLD, CLIMATE)
    found_tag = desk.tags.find("world")
    assert (found_tag, found_tag.names) == (WORLD, {"en": "World", "de": "Welt"})
    assert desk.tags.find("nothing") is None


def test_tags_given_again_are_replaced_names_included(desk):
    desk.tags.ensure([WORLD])
    desk.tags.ensure([Tag("world", "topic", names={"it": "Mondo"})])
    [kept] = desk.tags.all()
    assert (kept.kind, kept.media_topic, kept.names) == ("topic", None, {"it": "Mondo"})


def test_a_slug_that_nobody_knew_is_a_publishers_tag(desk):
    desk.tags.ensure([WORLD])
    [story_id] = found(desk, articles(desk, "a"))
    desk.stories.set_tags(story_id, StoryTags("world", ("world", "gossip")), set_by="rule")
    assert {tag.slug: tag.kind for tag in desk.tags.all()} == {"world": "section", "gossip": "publisher"}


def test_a_publishers_tag_can_become_a_topic(desk):
    [story_id] = found(desk, articles(desk, "a"))
    desk.stories.set_tags(story_id, StoryTags(None, ("climate",)), set_by="rule")
    desk.tags.ensure([CLIMATE])
    assert desk.tags.all() == (CLIMATE,)


def test_near_tags_are_found_by_slug_or_name_in_any_language(desk):
    desk.tags.ensure([WORLD, CLIMATE, Tag("wordle", "topic")])
    assert [tag.slug for tag in desk.tags.near("wordl", 5)] == ["wordle", "world"]
    assert [tag.slug for tag in desk.tags.near("CLIMAT", 5)] == ["climate"]
    assert [tag.slug for tag in desk.tags.near("Welt", 1)] == ["world"]
    assert desk.tags.near("qqqqqq", 5) == ()
    assert desk.tags.near("", 5) == ()
    assert desk.tags.near("🐟" * 4000, 5) == ()
