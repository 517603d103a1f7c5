"""Several names in one message get one answer, which says what became of each and how to undo it."""

import pytest

from tests.chat.talk import Talk

READER = 7


async def test_several_topics_are_followed_and_each_can_be_undone(talk: Talk):
    reader = await talk.town.reader(READER, topics=("science",))

    await talk.writes('/follow climate, „Sport“\nscience, "grommet waxing"', READER)

    [said] = talk.calls("sendMessage")
    for words in ("now", "already", "grommet waxing"):
        assert words in str(said["text"])
    await talk.taps("Unfollow Climate", READER)
    assert talk.town.known(reader).tags == ("science", "sport")


async def test_every_name_that_is_not_followed_is_named_and_can_be_followed_anyway(talk: Talk):
    reader = await talk.town.reader(READER, topics=())
    goblins = [f"goblin{number}" for number in range(30)]

    await talk.writes("/follow " + "; ".join(goblins), READER)

    [said] = talk.calls("sendMessage")
    assert all(f"“{goblin}”" in str(said["text"]) for goblin in goblins)
    await talk.taps("Follow “goblin29” anyway", READER)
    assert talk.town.known(reader).tags == ("goblin29",)


async def test_a_topic_that_was_followed_just_now_is_not_offered_for_a_mistyped_name(talk: Talk):
    await talk.town.reader(READER, topics=())

    await talk.writes("/follow climate, klimate", READER)

    [said] = talk.said(READER)
    assert "one of these? Climate" not in said


async def test_the_same_topic_twice_is_unfollowed_once(talk: Talk):
    await talk.town.reader(READER, topics=("climate", "science"))

    await talk.writes("/unfollow climate, Klima, climate", READER)

    [said] = talk.said(READER)
    assert "don't follow" not in said


async def test_several_words_are_muted_and_unmuted_in_one_answer(talk: Talk):
    reader = await talk.town.reader(READER, topics=("science",))

    await talk.writes("/mute bitcoin; “goblins”, science, the", READER)
    [said] = talk.said(READER)
    assert "Muted: <b>bitcoin, goblins</b>" in said
    assert "“the”" in said

    await talk.writes("/unmute bitcoin, goblins, trolls", READER)
    [said] = talk.said(READER)
    assert "trolls" in said
    assert talk.town.known(reader).mutes == ()


@pytest.mark.parametrize("command", ["follow", "unfollow", "mute", "unmute"])
async def test_more_names_than_one_message_takes_are_left_out_and_that_is_said(talk: Talk, command: str):
    await talk.town.reader(READER, topics=("science",))

    await talk.writes(f"/{command} " + ", ".join(f"goblin{number}" for number in range(60)), READER)

    [said] = talk.said(READER)
    assert "from “goblin30” on" in said


@pytest.mark.parametrize("command", ["follow", "unfollow", "mute", "unmute"])
@pytest.mark.parametrize("typed", [",,, ,", "🦄, 🦄", "x" * 4000, "a," * 2000, '"' * 4000, "„,“"])
async def test_rubbish_gets_one_answer(talk: Talk, command: str, typed: str):
    await talk.town.reader(READER, topics=("science",))

    await talk.writes(f"/{command} {typed}", READER)

    assert len(talk.said(READER)) == 1
