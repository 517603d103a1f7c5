"""Who may order and tap: forwarded words order nothing, and in groups and channels admins are asked for."""

import pytest

from digestbot.model import AlertStep, ChooseTime, FollowTag, ShowDigest, ShowTopics, button_data
from tests.actions.town import OWNER
from tests.chat.offered import offered
from tests.chat.talk import Talk, channel, group, person

STRANGER = 700
GROUP, CHANNEL = group()["id"], channel()["id"]
FORWARDED = {"type": "user", "date": 1, "sender_user": person(702)}


def status(name: str):
    return {"status": name, "user": person(STRANGER)}


async def test_a_forwarded_command_is_no_command(talk: Talk):
    await talk.writes("/follow science", STRANGER)
    await talk.writes("/stop", STRANGER, forward_origin=FORWARDED)

    assert talk.town.at(lambda desk: desk.readers.find(STRANGER, 0)).status == "active"
    assert "/help" in talk.said(STRANGER)[-1]


async def test_a_post_that_telegram_copies_into_the_channel_s_group_is_no_command(talk: Talk):
    await talk.writes("/digest", 777000, group(), is_automatic_forward=True, sender_chat=channel())
    await talk.writes(
        "/settings@pretend_digest_bot", 777000, group(), is_automatic_forward=True, sender_chat=channel()
    )

    assert talk.said(GROUP) == []


async def test_a_forwarded_command_in_a_group_is_met_with_silence(talk: Talk):
    await talk.writes("/digest", STRANGER, group(), forward_origin=FORWARDED)

    assert talk.said(GROUP) == []


@pytest.mark.parametrize(
    "meaning",
    [
        ShowDigest(),
        ShowTopics(),
        ChooseTime("settings"),
        FollowTag("sport"),
        AlertStep("show", 1, 1),
    ],
)
async def test_a_subscriber_s_tap_posts_nothing_in_a_channel(talk: Talk, meaning):
    talk.wire.answers["getChatMember"] = status("member")

    await talk.presses(button_data(meaning), STRANGER, channel())

    assert talk.said(CHANNEL) == []
    assert "Only this channel's admins" in talk.toasts()[0]


async def test_whoever_is_no_admin_changes_nothing_in_a_group_by_any_button(talk: Talk):
    talk.wire.answers["getChatMember"] = status("member")

    for number, (kind, data) in enumerate(offered().items()):
        talk.toasts()
        await talk.presses(data, STRANGER, group(), on=number)

        refused = talk.toasts()[0].startswith("Only this")
        assert refused == (kind.who != "anybody"), kind
        assert not refused or talk.said(GROUP) == [], kind
        talk.said(GROUP)


async def test_an_admin_s_tap_in_a_channel_leads_to_the_private_chat(talk: Talk):
    talk.wire.answers["getChatMember"] = status("administrator")

    await talk.presses(button_data(ShowTopics()), STRANGER, channel())

    assert talk.said(CHANNEL) == []
    [answer] = talk.calls("answerCallbackQuery")
    assert "?start=manage_" in answer["url"]


async def test_everybody_in_a_group_may_look(talk: Talk):
    talk.wire.answers["getChatMember"] = status("member")

    await talk.presses(button_data(ShowTopics()), STRANGER, group())

    assert len(talk.said(GROUP)) == 1


async def test_a_stranger_who_presses_an_editor_s_button_posts_nothing_in_a_group(talk: Talk):
    await talk.presses(button_data(AlertStep("show", 1, 1)), STRANGER, group())

    assert talk.said(GROUP) == []
    assert "Only this bot's editors" in talk.toasts()[0]


@pytest.mark.parametrize(
    "refusal", ["user not found", "PARTICIPANT_ID_INVALID", "member list is inaccessible"]
)
async def test_where_members_are_hidden_the_list_of_admins_tells_who_may(talk: Talk, refusal):
    talk.wire.answers["getChatMember"] = refusal
    talk.wire.answers["getChatAdministrators"] = [{"status": "creator", "user": person(STRANGER)}]

    await talk.writes("/follow sport", STRANGER, group())
    await talk.writes("/follow sport", STRANGER + 1, group())

    first, second = talk.said(GROUP)
    assert "You follow" in first
    assert "Only this group's admins" in second


async def test_where_telegram_tells_no_admins_it_is_said_what_to_do(talk: Talk):
    talk.wire.answers["getChatMember"] = "CHAT_ADMIN_REQUIRED"
    talk.wire.answers["getChatAdministrators"] = "CHAT_ADMIN_REQUIRED"

    await talk.writes("/follow sport", STRANGER, group())
    await talk.presses(button_data(FollowTag("sport")), STRANGER, group())

    assert "Make me an admin here" in talk.said(GROUP)[0]
    assert "Make me an admin here" in talk.toasts()[0]


async def test_an_owner_s_command_is_theirs_also_where_they_are_no_admin(talk: Talk):
    talk.wire.answers["getChatMember"] = status("member")

    await talk.writes("/editors", OWNER, group())

    assert "Who may send alerts" in talk.said(GROUP)[0]
