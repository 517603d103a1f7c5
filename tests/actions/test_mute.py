"""Mute: a word, the topic that goes by it, or an outlet; as many as one can keep."""

from datetime import timedelta

import pytest
from town import HEADLINES, Town

from digestbot.actions.digests.compose import digest_now
from digestbot.actions.news.group import group
from digestbot.actions.news.trending import trending
from digestbot.actions.readers.follow import follow
from digestbot.actions.readers.mute import LONGEST_MUTE, MOST_MUTES, mute, mute_each, unmute, unmute_each
from digestbot.errors import BadMute, TooManyMutes
from digestbot.model import Reader

HOUR = timedelta(hours=1)


@pytest.fixture
async def reader(town: Town) -> Reader:
    for headline in HEADLINES[:3]:
        town.tell(headline)
    await group(town.tools)
    town.tools.newsdesk.opened.set()
    return await town.reader(style="classic")


async def digest(town: Town, reader: Reader, request: int = 1) -> str:
    await digest_now(town.tools, reader.recipient_id, request)
    return town.owed()[-1].message.html


async def test_stories_with_a_muted_word_stay_out_until_it_is_unmuted(town: Town, reader: Reader):
    done = await mute(town.tools, reader.recipient_id, "FERRIES")
    assert (done.mute.words, done.mute.phrase, done.changed) == ("FERRIES", "ferry", True)

    assert HEADLINES[0] not in (without := await digest(town, reader))
    assert HEADLINES[1] in without

    _, changed = await unmute(town.tools, reader.recipient_id, done.mute.id)
    assert changed
    assert HEADLINES[0] in await digest(town, reader, 2)


async def test_a_muted_outlet_is_not_shown_and_others_still_are(town: Town, reader: Reader):
    done = await mute(town.tools, reader.recipient_id, "Outlet 1")
    assert done.mute.source_id is not None

    shown = await digest(town, reader)

    assert HEADLINES[0] in shown
    assert "outlet-1" not in shown
    assert "outlet-0 + 1 · " in shown


async def test_what_is_trending_stands_as_if_a_muted_outlet_had_told_nothing(town: Town):
    old, new = HEADLINES[:2]
    town.tell(old, outlets=5, at=town.clock() - 6 * HOUR)
    town.tell(new, outlets=3)
    await group(town.tools)
    town.tools.newsdesk.opened.set()
    reader = await town.reader(style="classic")

    async def trends() -> list[tuple[str, int]]:
        found = await trending(town.tools, town.known(reader), None, every_language=True)
        return [(trend.headline.title.partition(",")[0], trend.sources) for trend in found.trends]

    assert await trends() == [(old, 5), (new, 3)]
    await mute(town.tools, reader.recipient_id, "outlet-3")
    await mute(town.tools, reader.recipient_id, "outlet-4")
    assert await trends() == [(new, 3), (old, 3)]


async def test_a_word_that_is_an_outlet_s_name_can_be_muted_as_a_word(town: Town, reader: Reader):
    done = await mute(town.tools, reader.recipient_id, "outlet-1", as_word=True)

    assert (done.mute.source_id, done.mute.phrase) == (None, "outlet 1")


async def test_a_topic_is_muted_by_any_of_its_names(town: Town, reader: Reader):
    done = await mute(town.tools, reader.recipient_id, "Fußball")

    assert done.mute.tag == "football"


async def test_what_is_followed_can_not_be_muted_and_following_unmutes(town: Town, reader: Reader):
    with pytest.raises(BadMute) as refused:
        await mute(town.tools, reader.recipient_id, "Wissenschaft")
    assert (refused.value.reason, refused.value.tag) == ("followed", "science")

    await mute(town.tools, reader.recipient_id, "football")
    await follow(town.tools, reader.recipient_id, "football")
    assert town.known(reader).mutes == ()


@pytest.mark.parametrize(
    ("typed", "reason"), [("the", "nothing"), ("!!", "nothing"), ("x" * (LONGEST_MUTE + 1), "long")]
)
async def test_what_tells_nothing_can_not_be_muted(town: Town, reader: Reader, typed: str, reason: str):
    with pytest.raises(BadMute) as refused:
        await mute(town.tools, reader.recipient_id, typed)
    assert refused.value.reason == reason


async def test_muting_twice_changes_nothing(town: Town, reader: Reader):
    first = await mute(town.tools, reader.recipient_id, "Goblin")
    again = await mute(town.tools, reader.recipient_id, "goblins")

    assert (again.mute, again.changed) == (first.mute, False)


async def test_one_reader_can_mute_so_much(town: Town, reader: Reader):
    for number in range(MOST_MUTES):
        await mute(town.tools, reader.recipient_id, f"goblin{number}x")

    with pytest.raises(TooManyMutes):
        await mute(town.tools, reader.recipient_id, "one more goblin")
    assert not (await mute(town.tools, reader.recipient_id, "goblin7x")).changed


async def test_what_is_muted_can_be_unmuted_by_its_name(town: Town, reader: Reader):
    await mute(town.tools, reader.recipient_id, "Outlet-1")
    await mute(town.tools, reader.recipient_id, "Goblins")

    gone = await unmute_each(town.tools, reader.recipient_id, ["a goblin", "goblin", "OUTLET 1", "goblins"])

    assert {typed: one and one.words for typed, one in gone.items()} == {
        "a goblin": None,
        "goblin": "Goblins",
        "OUTLET 1": "outlet-1",
        "goblins": "Goblins",
    }
    assert town.known(reader).mutes == ()


async def test_of_several_words_and_outlets_each_is_muted_or_named(town: Town, reader: Reader):
    await follow(town.tools, reader.recipient_id, "sport")
    await mute(town.tools, reader.recipient_id, "ferries")

    done = await mute_each(
        town.tools,
        reader.recipient_id,
        ("Outlet 1", "ferry", "bitcoin", "sport", "the", "x" * 60, "bitcoins"),
    )

    assert [(one.mute.words, one.changed) for one in done.muted] == [
        ("outlet-1", True),
        ("ferries", False),
        ("bitcoin", True),
    ]
    assert [error.reason for error in done.refused] == ["followed", "nothing", "long"]
    assert done.without_room == ()


async def test_mutes_beyond_the_most_are_named_and_what_was_muted_before_is_not_one_of_them(
    town: Town, reader: Reader
):
    goblins = tuple(f"goblin{number}" for number in range(MOST_MUTES + 2))

    done = await mute_each(town.tools, reader.recipient_id, (*goblins, goblins[0]))

    assert len(done.muted) == MOST_MUTES
    assert done.without_room == goblins[MOST_MUTES:]
