"""Follow: topics by any name, near ones for what nobody knows, and as many as fit."""

from datetime import timedelta

import pytest
from town import DAY, HEADLINES, Town

from digestbot.actions.digests.compose import digest_now, serve_due
from digestbot.actions.digests.digest_cache import DigestCache, Occasion
from digestbot.actions.housekeeping import note_names_said
from digestbot.actions.news.group import group
from digestbot.actions.news.trending import trending
from digestbot.actions.news.weigh import trends_now
from digestbot.actions.readers.feedback import judge
from digestbot.actions.readers.follow import (
    MOST_FOLLOWS,
    find_tag,
    follow,
    follow_each,
    follow_text,
    names_in,
    unfollow_each,
    unfollow_this,
)
from digestbot.errors import BadTag, TooManyTopics
from digestbot.model import Reader, Tag, UnfollowTag, read_button


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
    await unfollow_each(town.tools, reader.recipient_id, ["tag-0"])
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
        ("climate,", ("climate",)),
        (", ,", ()),
        ("Portland, Oregon", ("Portland, Oregon",)),
    ],
)
async def test_several_topics_may_be_named_at_once(town: Town, typed: str, names: tuple[str, ...]):
    town.at(lambda desk: desk.tags.ensure([Tag("portland-oregon", "publisher")]))

    assert (await names_in(town.tools, typed)).names == names


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

    [done] = await unfollow_each(town.tools, reader.recipient_id, [typed])

    assert done.changed is was


async def test_the_tags_of_stories_become_known(town: Town, reader: Reader):
    town.tell(HEADLINES[1])
    await group(town.tools)
    [story] = town.stories()

    assert story.tags
    assert (await follow_text(town.tools, reader.recipient_id, story.tags[0])).tag == story.tags[0]


# --- names that no list knows ---------------------------------------------------------------------


@pytest.fixture
async def regatta(town: Town) -> Town:
    """A town whose news tells of somebody whom no list knows."""
    town.tell("Sailor Mara Quill wins the island regatta", section="sport")
    crowd = "Passengers waited in a cold harbour hall until soup, blankets and buses came from villages around the bay"
    town.tell("Ferries stopped by fog in the strait", lead=f"{crowd}, Mara Quill among them.")
    town.tell("Voting age lowered to sixteen in parliament", section="politics")
    await group(town.tools)
    return town


async def test_a_name_that_news_says_is_followed_at_once_by_its_words(regatta: Town, reader: Reader):
    done = await follow_text(regatta.tools, reader.recipient_id, "Mara  Quill")

    assert (done.tag, done.changed, done.stories) == ("mara-quill", True, 2)
    assert done.reader.follows[0].name == "Mara Quill"
    assert len((await trends_now(regatta.tools)).about("mara-quill")) == 2


async def test_a_name_that_no_news_says_is_asked_about(regatta: Town, reader: Reader):
    with pytest.raises(BadTag) as caught:
        await follow_text(regatta.tools, reader.recipient_id, "Anna Lund")

    assert not caught.value.tells_nothing
    done = await follow(regatta.tools, reader.recipient_id, "anna-lund")
    assert done.reader.follows[0].name == "Anna Lund"


@pytest.mark.parametrize("typed", ["the", "News", "breaking news", "today"])
async def test_words_that_stand_everywhere_are_refused(regatta: Town, reader: Reader, typed: str):
    with pytest.raises(BadTag) as caught:
        await follow_text(regatta.tools, reader.recipient_id, typed)

    assert caught.value.tells_nothing


async def test_several_names_may_stand_in_quotes(regatta: Town, reader: Reader):
    typed = await names_in(regatta.tools, 'sport, climate, "mara quill"')
    done = await follow_each(regatta.tools, reader.recipient_id, typed.names)

    assert [one.tag for one in done.followed] == ["sport", "climate", "mara-quill"]
    assert done.unknown == ()


async def test_a_name_stays_as_it_was_written_first(regatta: Town, reader: Reader):
    other = await regatta.reader(telegram_id=5, topics=())
    await follow_text(regatta.tools, reader.recipient_id, "Mara Quill")
    await follow_text(regatta.tools, other.recipient_id, "MARA QUILL")

    assert [regatta.known(one).follows[0].name for one in (reader, other)] == ["Mara Quill"] * 2


async def test_trending_is_asked_by_a_name_too(regatta: Town, reader: Reader):
    found = await trending(regatta.tools, reader, "mara-quill", every_language=True)

    assert len(found.trends) == 2


async def test_more_of_a_story_that_came_by_a_name_means_the_name(regatta: Town, reader: Reader):
    regatta.tools.newsdesk.opened.set()
    await follow(regatta.tools, reader.recipient_id, "sport")
    await follow_text(regatta.tools, reader.recipient_id, "Mara Quill")
    await digest_now(regatta.tools, reader.recipient_id, 1)
    [trend, *_] = (await trends_now(regatta.tools)).about("mara-quill")

    assert (await judge(regatta.tools, reader.recipient_id, trend.story.id, "more")).topic == "mara-quill"


async def silence(town: Town, reader: Reader) -> list[object]:
    """What the buttons mean of the message on silence that a digest would end with now; none where there is none."""
    cache = DigestCache(town.tools.pages, town.tools.topics, await trends_now(town.tools), town.clock())
    spec = cache.spec(town.known(reader), {}, Occasion(town.clock().date(), None, timedelta(0)))
    messages = cache.messages_of(spec)[spec.rendering]
    return [
        read_button(button.data)
        for message in messages
        if "For two weeks" in message.html
        for row in message.buttons
        for button in row
    ]


@pytest.mark.parametrize("topics", [("science", "anna-lund"), ("anna-lund",)])
async def test_a_name_that_nothing_says_for_two_weeks_is_mentioned_once(
    town: Town, reader: Reader, topics: tuple[str, ...]
):
    town.tools.newsdesk.opened.set()
    for topic in topics:
        await follow(town.tools, reader.recipient_id, topic)
    await note_names_said(town.tools)
    town.clock.advance(13 * DAY)
    assert await silence(town, reader) == []

    town.clock.advance(DAY)
    town.tell("Probe Lumen photographs icy cliffs")
    await group(town.tools)
    assert await silence(town, reader) == [UnfollowTag("anna-lund")]
    await digest_now(town.tools, reader.recipient_id, 1)
    assert await silence(town, reader) == []


async def test_a_name_that_news_said_meanwhile_is_not_mentioned(town: Town, reader: Reader):
    await follow(town.tools, reader.recipient_id, "mara-quill")
    town.clock.advance(10 * DAY)
    town.tell("Sailor Mara Quill wins the island regatta", section="sport")
    await group(town.tools)
    await note_names_said(town.tools)
    town.clock.advance(5 * DAY)

    assert town.known(reader).follows[0].silent_since == town.clock() - 5 * DAY
    assert await silence(town, reader) == []


async def test_a_due_digest_tells_of_silence_once_too(town: Town):
    reader = await town.reader(topics=("anna-lund",))
    town.clock.advance(15 * DAY + timedelta(minutes=10))
    await serve_due(town.tools)

    assert town.known(reader).follows[0].silent_since is None


async def test_topics_beyond_the_most_are_named_and_what_was_followed_before_is_not_one_of_them(town: Town):
    reader = await town.reader(
        telegram_id=8, topics=tuple(f"goblin-{number}" for number in range(MOST_FOLLOWS))
    )

    done = await follow_each(town.tools, reader.recipient_id, ("climate", "goblin 1", "sport"))

    assert [(one.tag, one.changed) for one in done.followed] == [("goblin-1", False)]
    assert done.without_room == ("climate", "sport")
