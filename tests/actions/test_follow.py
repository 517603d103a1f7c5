"""Follow: topics by any name, near ones for what nobody knows, and as many as fit."""

import pytest
from town import HEADLINES, Town

from digestbot.actions.follow import (
    MOST_FOLLOWS,
    find_tag,
    follow,
    follow_each,
    follow_text,
    names_in,
    unfollow,
    unfollow_this,
)
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

    for one_more in (follow, follow_text):
        with pytest.raises(TooManyTopics) as caught:
            await one_more(town.tools, reader.recipient_id, "science")
        assert caught.value.most == MOST_FOLLOWS
    assert not (await follow(town.tools, reader.recipient_id, "tag-0")).changed
    await unfollow(town.tools, reader.recipient_id, "tag-0")
    assert (await follow(town.tools, reader.recipient_id, "science")).changed


async def test_unfollowing_this_very_tag_twice_takes_no_other(town: Town, reader: Reader):
    town.at(lambda desk: desk.tags.ensure([Tag("klimawandel", "publisher")]))
    await follow(town.tools, reader.recipient_id, "klimawandel")
    await follow(town.tools, reader.recipient_id, "climate")

    once = await unfollow_this(town.tools, reader.recipient_id, "klimawandel")
    twice = await unfollow_this(town.tools, reader.recipient_id, "klimawandel")

    assert (once.changed, twice.changed, twice.reader.tags) == (True, False, ("climate",))


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("nvidia, climate", ("nvidia", "climate")),
        ("nvidia; climate;", ("nvidia", "climate")),
        ("nvidia\nclimate", ("nvidia", "climate")),
        ("#nvidia #climate", ("#nvidia", "#climate")),
        ("新闻、气候", ("新闻", "气候")),
        ("climate change", ("climate change",)),
        ("climate,", ("climate,",)),
        (", ,", (", ,",)),
        ("Portland, Oregon", ("Portland, Oregon",)),
    ],
)
async def test_several_topics_may_be_named_at_once(town: Town, typed: str, names: tuple[str, ...]):
    town.at(lambda desk: desk.tags.ensure([Tag("portland-oregon", "publisher")]))

    assert await names_in(town.tools, typed) == names


async def test_of_several_topics_each_is_followed_or_named(town: Town, reader: Reader):
    await follow(town.tools, reader.recipient_id, "sport")

    done = await follow_each(
        town.tools, reader.recipient_id, ("Wissenschaft", "sport", "klimate", "🦄", "science")
    )

    assert [(one.tag, one.changed) for one in done.followed] == [("science", True), ("sport", False)]
    assert [(error.text, "climate" in error.near) for error in done.unknown] == [
        ("klimate", True),
        ("🦄", False),
    ]


@pytest.mark.parametrize("typed", ["nosuch", "zzzz", "grommet waxing"])
async def test_nothing_is_offered_that_is_not_near(town: Town, reader: Reader, typed: str):
    for name in ("bosch", "porsche", "kia", "malta", "zebra"):
        town.at(lambda desk, name=name: desk.tags.ensure([Tag(name, "publisher")]))

    with pytest.raises(BadTag) as caught:
        await follow_text(town.tools, reader.recipient_id, typed)

    assert caught.value.near == ()


async def test_topics_that_were_named_without_commas_are_offered_each(town: Town, reader: Reader):
    with pytest.raises(BadTag) as caught:
        await follow_text(town.tools, reader.recipient_id, "climate technology")

    assert {"climate", "technology"} <= set(caught.value.near)


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
