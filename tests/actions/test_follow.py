"""Follow: topics by any name, near ones for what nobody knows, and as many as fit."""

import pytest
from town import HEADLINES, Town

from digestbot.actions.follow import MOST_FOLLOWS, find_tag, follow, follow_text, toggle, unfollow
from digestbot.actions.group import group
from digestbot.errors import BadTag, TooManyTopics
from digestbot.model import Reader, Tag


@pytest.fixture
async def reader(town: Town) -> Reader:
    return await town.reader(topics=())


@pytest.mark.parametrize(
    ("typed", "tag"),
    [
        ("science", "science"),
        ("  #Science ", "science"),
        ("Wissenschaft", "science"),
        ("Климат", "climate"),
        ("climate change", "climate"),
    ],
)
async def test_a_topic_goes_by_any_of_its_names(town: Town, reader: Reader, typed: str, tag: str):
    done = await follow_text(town.tools, reader.recipient_id, typed)

    assert (done.tag, done.changed, done.reader.tags) == (tag, True, (tag,))


async def test_following_twice_changes_nothing(town: Town, reader: Reader):
    await follow_text(town.tools, reader.recipient_id, "science")

    assert not (await follow_text(town.tools, reader.recipient_id, "Science")).changed


async def test_a_tag_that_a_publisher_gave_can_be_followed(town: Town, reader: Reader):
    town.at(lambda desk: desk.tags.ensure([Tag("kestrel-strait", "publisher")]))

    assert (await follow_text(town.tools, reader.recipient_id, "Kestrel Strait")).tag == "kestrel-strait"


@pytest.mark.parametrize(
    ("typed", "near"), [("scince", "science"), ("klimma", "climate"), ("tecnology", "technology")]
)
async def test_near_names_are_offered_for_what_nobody_knows(
    town: Town, reader: Reader, typed: str, near: str
):
    with pytest.raises(BadTag) as caught:
        await follow_text(town.tools, reader.recipient_id, typed)

    assert near in caught.value.near
    assert town.known(reader).tags == ()


@pytest.mark.parametrize("typed", ["", "   ", "🦄", "!!!", "x" * 4000])
async def test_what_can_be_no_tag_is_refused(town: Town, reader: Reader, typed: str):
    with pytest.raises(BadTag) as caught:
        await follow_text(town.tools, reader.recipient_id, typed)

    assert caught.value.near == ()


async def test_a_tag_that_nobody_knows_can_be_followed_all_the_same(town: Town, reader: Reader):
    done = await follow(town.tools, reader.recipient_id, "unicorns")

    assert (done.changed, done.reader.tags) == (True, ("unicorns",))
    assert await find_tag(town.tools, "Unicorns") == "unicorns"


async def test_nobody_follows_more_topics_than_fit(town: Town, reader: Reader):
    for number in range(MOST_FOLLOWS):
        await follow(town.tools, reader.recipient_id, f"tag-{number}")

    for one_more in (follow, follow_text, toggle):
        with pytest.raises(TooManyTopics) as caught:
            await one_more(town.tools, reader.recipient_id, "science")
        assert caught.value.most == MOST_FOLLOWS
    assert not (await follow(town.tools, reader.recipient_id, "tag-0")).changed
    await unfollow(town.tools, reader.recipient_id, "tag-0")
    assert (await follow(town.tools, reader.recipient_id, "science")).changed


async def test_a_tap_follows_and_the_next_unfollows(town: Town, reader: Reader):
    on = await toggle(town.tools, reader.recipient_id, "science")
    off = await toggle(town.tools, reader.recipient_id, "science")

    assert (on.changed, on.reader.tags, off.changed, off.reader.tags) == (True, ("science",), False, ())


@pytest.mark.parametrize(("typed", "was"), [("Wissenschaft", True), ("sport", False), ("🦄", False)])
async def test_unfollowing_takes_any_name_too(town: Town, reader: Reader, typed: str, *, was: bool):
    await follow(town.tools, reader.recipient_id, "science")

    assert (await unfollow(town.tools, reader.recipient_id, typed)).changed is was


async def test_the_tags_of_stories_become_known(town: Town, reader: Reader):
    town.tell(HEADLINES[1])
    await group(town.tools)
    [story] = town.stories()

    assert story.tags
    assert (await follow_text(town.tools, reader.recipient_id, story.tags[0])).tag == story.tags[0]
