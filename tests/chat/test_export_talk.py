"""/export: everything about a reader as a file, and their topics as a link for another account."""

import json
from datetime import timedelta
from typing import Any

from sqlalchemy import func, select

from digestbot.actions.digests.compose import digest_now
from digestbot.actions.housekeeping import tidy
from digestbot.actions.news.group import group
from digestbot.actions.readers.mute import mute
from digestbot.actions.requests import LIMITS
from digestbot.storage.tables import shared_topics
from tests.actions.town import HEADLINES
from tests.chat.talk import Talk, person
from tests.chat.talk import group as a_group

READER, FRIEND = 7, 8


async def exported(talk: Talk, who: int = READER) -> tuple[str, Any]:
    """The caption, and what the file says."""
    await talk.writes("/export", who)
    sent = talk.calls("sendDocument")[-1]
    [(name, content)] = [value for value in sent.values() if isinstance(value, tuple)]
    assert name == "digestbot.json"
    return sent["caption"], json.loads(content)


def links(talk: Talk) -> int:
    """How many links are kept."""
    counted = select(func.count()).select_from(shared_topics)
    return int(talk.town.at(lambda desk: desk.shared_topics._connection.scalar(counted)))


async def test_the_file_has_what_the_reader_chose_and_got(talk: Talk):
    talk.town.tell(HEADLINES[0])
    await group(talk.town.tools)
    talk.town.tools.newsdesk.opened.set()
    reader = await talk.town.reader(READER, topics=("science", "climate"), style="plain", zone="Asia/Tokyo")
    await mute(talk.town.tools, reader.recipient_id, "goblins")
    await digest_now(talk.town.tools, reader.recipient_id, 5_000_000)

    _, kept = await exported(talk)

    assert kept["chat"][0]["telegram_id"] == READER
    assert {row["tag"] for row in kept["follow"]} == {"science", "climate"}
    assert [row["words"] for row in kept["mute"]] == ["goblins"]
    assert kept["schedule"][0]["zone"] == "Asia/Tokyo"
    assert kept["chat"][0]["preferences"]["style"] == "plain"
    assert [row["title"] for row in kept["shown_stories"]] == [HEADLINES[0]]
    assert [row["state"] for row in kept["delivery"]] == ["pending"]


async def test_the_file_says_nothing_of_anybody_else(talk: Talk):
    await talk.town.reader(READER, topics=("science",))
    await talk.town.reader(FRIEND, topics=("climate",))

    _, kept = await exported(talk)

    assert str(FRIEND) not in {str(row["telegram_id"]) for row in kept["chat"]}
    assert [row["tag"] for row in kept["follow"]] == ["science"]


async def test_where_no_file_may_be_sent_the_asker_is_told_that_it_failed(talk: Talk):
    talk.wire.answers["getChatMember"] = {"status": "creator", "user": person(READER)}
    talk.wire.answers["sendDocument"] = "not enough rights to send documents to the chat"

    await talk.writes("/export", READER, a_group())

    assert "Something broke on my side." in talk.calls("sendMessage")[-1]["text"]


async def test_the_link_sets_another_account_up(talk: Talk):
    await talk.town.reader(READER, topics=("science", "climate"))
    friend = await talk.town.reader(FRIEND, topics=("science",))
    caption, _ = await exported(talk)
    parameter = caption.rpartition("?start=")[2].strip()
    assert len(parameter) <= 64

    await talk.writes(f"/start {parameter}", FRIEND)
    assert "Somebody shares 2 topics with you: Science, Climate" in talk.calls("sendMessage")[-1]["text"]
    assert talk.town.known(friend).tags == ("science",)

    await talk.taps("Follow them all", FRIEND)
    assert talk.town.known(friend).tags == ("science", "climate")
    answer = talk.calls("editMessageText")[-1]["text"]
    assert "You follow <b>Climate</b> now." in answer
    assert "You follow <b>Science</b> already." in answer


async def test_a_link_that_expired_or_never_was_is_answered_plainly(talk: Talk):
    await talk.town.reader(READER, topics=("science",))
    caption, _ = await exported(talk)
    parameter = caption.rpartition("?start=")[2].strip()
    await exported(talk)
    for ended in (parameter, "topics_", "topics_nobody"):
        await talk.writes(f"/start {ended}", READER)
        assert talk.said(READER)[-1].startswith("This link has expired, or part of it got lost.")

    token = parameter.removeprefix("topics_")
    await talk.presses(f"1ft:{token}", READER)
    assert talk.said(READER)[-1].startswith("This link has expired, or part of it got lost.")


async def test_a_link_ends_after_thirty_days(talk: Talk):
    await talk.town.reader(READER, topics=("science",))
    caption, _ = await exported(talk)
    parameter = caption.rpartition("?start=")[2].strip()
    talk.town.clock.advance(timedelta(days=31))
    await talk.writes(f"/start {parameter}", READER)
    assert talk.said(READER)[-1].startswith("This link has expired")
    assert links(talk) == 1
    await tidy(talk.town.tools)
    assert links(talk) == 0


async def test_who_exports_too_often_is_told_when_it_goes_again(talk: Talk):
    for _ in range(LIMITS["export"][0].most):
        await exported(talk)
    talk.said(READER)
    await talk.writes("/export", READER)
    assert talk.said(READER)[-1].startswith("That is as often as I can answer. Ask again in")


async def test_a_channel_gets_no_file_for_its_readers_but_its_admin_does_in_private(talk: Talk):
    channel = {"id": -1007, "type": "channel", "title": "News"}
    command = {"type": "bot_command", "offset": 0, "length": 7}
    post = {"message_id": 9, "date": 1, "chat": channel, "text": "/export", "entities": [command]}
    talk.wire.answers["getChatAdministrators"] = []
    await talk.update(channel_post=post)
    assert talk.calls("sendDocument") == []
    # No admin has a private chat, so a link to it stands in the channel.
    assert talk.said(-1007)[0].startswith("I am set up in my private chat")

    await talk.town.reader(READER, topics=("science",))
    talk.wire.answers["getChatAdministrators"] = [{"status": "creator", "user": person(READER)}]
    talk.wire.answers["getChatMember"] = {"status": "creator", "user": person(READER)}
    await talk.update(channel_post=post)
    [sent] = talk.calls("sendDocument")
    assert sent["chat_id"] == READER
    [(_, content)] = [value for value in sent.values() if isinstance(value, tuple)]
    assert json.loads(content)["chat"][0]["telegram_id"] == -1007
