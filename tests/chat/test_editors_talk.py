"""Who is appointed, by which messages."""

from datetime import timedelta

import pytest

from digestbot.actions.alerts.confirm import launch_due
from digestbot.actions.alerts.editors import editors
from digestbot.actions.alerts.progress import tend
from digestbot.chat.reports.boards import Boards
from digestbot.model import AlertStep, button_data
from tests.actions.town import OWNER
from tests.chat.talk import BOT, Talk, group, person, private

FORUM = group(is_forum=True)
BEGAN = {"name": "Sport", "icon_color": 1}


async def appointed(talk: Talk) -> list[int | None]:
    return [one.telegram_id for one in (await editors(talk.town.tools)).editors]


def a_message(number: int, chat: dict, who: int = 77, **fields) -> dict:
    said = {"message_id": number, "date": 1, "chat": chat, "from": person(who), "text": "hello"} | fields
    return {name: value for name, value in said.items() if value is not None}


@pytest.mark.parametrize("chat", [FORUM, private(OWNER)])
@pytest.mark.parametrize("note", [{"text": None, "forum_topic_created": BEGAN}, {}])
async def test_a_message_in_a_topic_is_no_reply_to_who_opened_it(talk: Talk, chat, note):
    opened = a_message(5, chat, is_topic_message=True, message_thread_id=5, **note)

    for order in ("/editors add", "/editors remove"):
        await talk.writes(
            order, chat=chat, message_thread_id=5, is_topic_message=True, reply_to_message=opened
        )

    assert await appointed(talk) == []
    assert "Who?" in talk.said(chat["id"])[0]


async def test_a_reply_in_a_topic_appoints_who_wrote_that(talk: Talk):
    said = a_message(9, FORUM, is_topic_message=True, message_thread_id=5)

    await talk.writes(
        "/editors add", chat=FORUM, message_thread_id=5, is_topic_message=True, reply_to_message=said
    )

    assert await appointed(talk) == [77]


async def test_a_reply_to_the_first_message_of_a_thread_without_topics_is_a_reply(talk: Talk):
    await talk.writes(
        "/editors add", chat=group(), message_thread_id=5, reply_to_message=a_message(5, group())
    )

    assert await appointed(talk) == [77]


@pytest.mark.parametrize(
    "fields",
    [
        {"from": {"id": 777000, "is_bot": False, "first_name": "Telegram"}},
        {"from": {"id": 777000, "is_bot": False, "first_name": "Telegram"}, "is_automatic_forward": True},
        {"from": {"id": 1087968824, "is_bot": True, "first_name": "Group"}, "sender_chat": group()},
        {
            "from": {"id": 136817688, "is_bot": True, "first_name": "Channel"},
            "sender_chat": {**group(-99), "type": "channel"},
        },
        {"sender_chat": group()},
        {"from": BOT},
        {"text": None, "new_chat_members": [person(78)]},
        {"text": None, "pinned_message": {"message_id": 1, "date": 0, "chat": group()}},
        {"forward_origin": {"type": "hidden_user", "date": 1, "sender_user_name": "Somebody"}},
        {"forward_origin": {"type": "chat", "date": 1, "sender_chat": group(-98)}},
    ],
)
async def test_where_no_person_can_be_told_nobody_is_appointed(talk: Talk, fields):
    await talk.writes("/editors add", chat=group(), reply_to_message=a_message(9, group(), **fields))

    assert await appointed(talk) == []
    assert "I can't tell who that is" in talk.said(group()["id"])[0]


@pytest.mark.parametrize("number", [777000, 1087968824, 136817688])
async def test_an_account_of_telegram_s_own_is_no_editor(talk: Talk, number):
    await talk.writes(f"/editors add {number}")

    assert await appointed(talk) == []


async def test_an_alert_in_a_private_topic_is_no_reply_either(talk: Talk):
    opened = a_message(5, private(OWNER), OWNER, text=None, forum_topic_created=BEGAN)

    await talk.writes("/alert #science", message_thread_id=5, is_topic_message=True, reply_to_message=opened)

    assert "Now send me the text" in talk.said()[-1]


# --- what is kept of them ------------------------------------------------------------------------

EDITOR = 77


async def an_editor(talk: Talk) -> None:
    await talk.writes("/start", EDITOR)
    await talk.writes(f"/editors add {EDITOR}")
    talk.said(), talk.said(EDITOR)


def record(talk: Talk) -> list[tuple[str, str, int]]:
    return [(one.what, one.detail, one.times) for one in talk.town.at(lambda desk: desk.audit.latest(99))]


def forgets(talk: Talk, who: int) -> None:
    def forget(desk):
        reader = desk.readers.find(who, 0)
        desk.readers.forget(reader.chat_id, talk.town.clock())
        desk.people.forget(who)

    talk.town.at(forget)


async def test_the_record_names_who_was_appointed_by_their_row(talk: Talk):
    await an_editor(talk)
    await talk.writes("/alert", EDITOR)
    assert ("editor added", f"Reader {EDITOR}", 1) in record(talk)

    await talk.writes(f"/editors remove {EDITOR}")
    forgets(talk, EDITOR)

    assert {what: detail for what, detail, _ in record(talk)} == {"editor added": "", "editor removed": ""}


async def test_who_deletes_everything_first_and_is_removed_then_is_nobody(talk: Talk):
    await an_editor(talk)
    forgets(talk, EDITOR)
    assert await appointed(talk) == [EDITOR]

    await talk.writes(f"/editors remove {EDITOR}")

    assert talk.town.at(lambda desk: desk.people.find(EDITOR)) is None
    assert {detail for what, detail, _ in record(talk) if what.startswith("editor")} == {""}


async def test_the_page_says_that_an_appointment_stays(talk: Talk):
    await an_editor(talk)

    await talk.writes("/privacy", EDITOR)
    await talk.taps("Delete", EDITOR)
    assert "That you may send alerts stays" in talk.said(EDITOR)[-1]

    await talk.writes("/privacy", 78)
    await talk.taps("Delete", 78)
    assert "alerts stays" not in talk.said(78)[-1]


async def test_refusals_are_counted_by_person_and_day(talk: Talk):
    for revision in range(41):
        await talk.presses(button_data(AlertStep("show", 1, revision)), 700, on=revision)
    await talk.presses(button_data(AlertStep("show", 1, 1)), 701, on=60)
    talk.town.clock.advance(timedelta(days=1))
    await talk.presses(button_data(AlertStep("show", 1, 1)), 700, on=61)

    assert [times for what, _, times in record(talk) if what == "refused"] == [1, 1, 41]


async def test_an_empty_first_name_is_shown_by_the_number(talk: Talk):
    nameless = {"id": OWNER, "is_bot": False, "first_name": ""}

    await talk.writes("/editors", **{"from": nameless})
    said = {"message_id": 9, "date": 1, "chat": group(), "from": {**nameless, "id": 88}, "text": "hello"}
    await talk.writes("/editors add", chat=group(), reply_to_message=said, **{"from": nameless})
    await talk.writes("/editors", **{"from": nameless})

    assert await appointed(talk) == [88]
    assert f"{OWNER} (<code>{OWNER}</code>)" in talk.said()[-1]


# --- what they leave -----------------------------------------------------------------------------


async def a_scheduled_alert(talk: Talk, who: int = EDITOR) -> None:
    await talk.town.reader(1, topics=("sport",))
    await talk.writes("/alert at 18:30 #sport Goal", who)
    await talk.taps("Send today at", who)
    await talk.taps("Yes, at that time", who)
    assert state(talk) == "scheduled"
    talk.said(who)


def state(talk: Talk) -> str:
    return talk.town.at(lambda desk: desk.alerts.latest(1))[0].state


async def runs_until_the_evening(talk: Talk) -> None:
    talk.town.clock.now = talk.town.clock().replace(hour=18, minute=31)
    await launch_due(talk.town.tools)
    boards = Boards(talk.town.tools, talk.telegram)
    for look in await tend(talk.town.tools):
        await boards._show(look)


@pytest.mark.parametrize("by_tap", [True, False])
async def test_a_removed_editor_s_scheduled_alert_waits_for_an_owner(talk: Talk, by_tap):
    await an_editor(talk)
    await a_scheduled_alert(talk)

    if by_tap:
        await talk.writes("/editors")
        await talk.taps("Remove")
    else:
        await talk.writes(f"/editors remove {EDITOR}")
    said = talk.said()[-1] if by_tap else talk.said()[0]
    assert "One alert that they had scheduled does not go out by itself now" in said
    await runs_until_the_evening(talk)

    assert state(talk) == "draft"
    assert talk.town.owed() == ()


async def test_an_owner_confirms_what_a_removed_editor_had_scheduled(talk: Talk):
    await an_editor(talk)
    await a_scheduled_alert(talk)
    await talk.writes("/editors")
    await talk.taps("Remove")

    await talk.taps("Alert 1")
    await talk.taps("Send today at")
    await talk.taps("Yes, at that time")
    await runs_until_the_evening(talk)

    assert state(talk) == "running"
    assert [one.telegram_id for one in talk.town.owed()] == [1]


async def test_what_an_owner_of_before_had_scheduled_is_told_to_the_owners_of_now(talk: Talk):
    await talk.writes("/start")
    await an_editor(talk)
    await a_scheduled_alert(talk)
    talk.town.at(lambda desk: desk.people.set_role(desk.people.find(EDITOR).id, None, talk.town.clock()))
    talk.said()

    await runs_until_the_evening(talk)

    assert state(talk) == "draft"
    assert talk.town.owed() == ()
    assert "Alert 1 was not sent: who scheduled it may send no alerts any more" in talk.said()[-1]
    assert talk.said(EDITOR) == []


async def test_a_role_that_is_taken_while_a_text_is_waited_for_leaves_no_expectation(talk: Talk):
    await an_editor(talk)
    await talk.writes("/alert #sport", EDITOR)
    talk.town.at(lambda desk: desk.people.set_role(desk.people.find(EDITOR).id, None, talk.town.clock()))
    talk.said(EDITOR)

    await talk.writes("hello", EDITOR)
    await talk.writes("hello again", EDITOR)

    assert not any("editors" in text for text in talk.said(EDITOR))
