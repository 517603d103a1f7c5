"""Readers, from /start to goodbye, over the wire."""

from datetime import timedelta

import pytest
from stage import ADA, Stage


async def subscribe(stage: Stage, person: int = ADA, *topics: str) -> None:
    """The welcome in taps: topics, next, an hour. Ends on the page that says when digests come."""
    await stage.say(person, "/start")
    page = await stage.reads(person, "")
    for topic in topics or ("Technology",):
        await stage.press(person, page, topic)
        page = await stage.until(lambda: _checked(stage, person, topic))
    await stage.press(person, page, "Next")
    page = await stage.until(lambda: _with_button(stage, person, "08:00"))
    await stage.press(person, page, "08:00")
    await stage.until(lambda: _with_button(stage, person, "digest"))


async def _checked(stage: Stage, person: int, topic: str):
    last = (await stage.messages(person))[-1]
    return (
        last
        if any("✅" in b["text"] and topic in b["text"] for row in last["buttons"] for b in row)
        else None
    )


async def _with_button(stage: Stage, person: int, label: str):
    last = (await stage.messages(person))[-1]
    return last if any(label in b["text"] for row in last["buttons"] for b in row) else None


async def test_a_newcomer_sees_a_digest_after_four_taps(running: Stage):
    await subscribe(running)
    page = (await running.messages(ADA))[-1]

    await running.press(ADA, page, "digest")

    digest = await running.reads(ADA, "sources in", after=page["message_id"])
    assert "you follow" in digest["text"].lower()
    assert digest["rich"]


async def test_the_digest_comes_at_the_reader_s_hour_and_once(running: Stage):
    await subscribe(running, ADA, "Technology", "Health", "Sport")
    seen = (await running.messages(ADA))[-1]["message_id"]
    tomorrow = (running.now() + timedelta(days=1)).replace(hour=8, minute=0, second=5, microsecond=0)

    await running.turn_to(tomorrow - timedelta(seconds=65))
    await running.until(lambda: running.calls("getUpdates"))
    assert not [one for one in await running.messages(ADA) if one["message_id"] > seen + 1]
    await running.turn(seconds=66)
    await running.reads(ADA, "you follow", after=seen)
    await running.turn(hours=2)
    await running.say(ADA, "/help")
    await running.reads(ADA, "/topics", after=seen)

    digests = [one for one in await running.messages(ADA) if "you follow" in one["text"].lower()]
    assert len({one["message_id"] for one in digests}) <= 2


async def test_what_a_reader_had_does_not_come_again(running: Stage):
    await subscribe(running)
    await running.say(ADA, "/digest")
    first = await running.reads(ADA, "you follow")

    await running.say(ADA, "/digest")
    second = await running.reads(ADA, "", after=first["message_id"])

    assert "sources in" not in second["text"] or first["text"] != second["text"]


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("/time 25:99", "25:99"),
        ("/timezone Atlantis", "Atlantis"),
        ("/follow", "/follow"),
        ("/follow " + "x" * 4000, "x"),
        ("/follow 🦄", "🦄"),
        ("/pause yesterday", "yesterday"),
        ("/frobnicate", "/frobnicate"),
        ("hello there", "/help"),
    ],
)
async def test_what_cannot_be_understood_gets_a_clear_answer(running: Stage, words: str, answer: str):
    await running.say(ADA, words)

    said = await running.reads(ADA, answer[:100])
    assert "Traceback" not in said["text"]
