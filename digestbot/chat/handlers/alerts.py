"""Breaking alerts, for editors: from /alert over the preview and two taps to the board, and what comes after.

Nothing is kept here: what an editor was asked for, their draft and its revision are in the database, so that a
restart between two taps changes nothing. A button means one revision of one alert; any other does nothing and says so.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from digestbot.actions import confirm, correct, draft, editors, progress, recall, steer
from digestbot.actions.alert_paper import first_words
from digestbot.chat.boards import board_page
from digestbot.chat.brought import brought_by, has_media, typed
from digestbot.chat.visit import Visit
from digestbot.errors import AlertRefused
from digestbot.model import (
    AlertId,
    AlertIn,
    AlertStep,
    AlertTopic,
    Board,
    Message,
    Person,
    Rejected,
    Sent,
)
from digestbot.newsroom.alert_words import due_at, read_order
from digestbot.pages.contexts import (
    AlertAskPage,
    AlertDraftPage,
    AlertHelpPage,
    AlertLeftPage,
    AlertRefusedPage,
    AlertSurePage,
    AlertTimesPage,
    AlertTopicsPage,
    Page,
    ToastKey,
    UnknownCommandPage,
)

Answer = Callable[..., Coroutine[Any, Any, None]]

#: Refusals that a line over the chat says well enough.
_TOASTS: dict[str, ToastKey] = {
    "stale": "alert_stale",
    "sent_already": "alert_done",
    "over": "alert_done",
    "not_running": "alert_done",
    "not_paused": "alert_done",
    "recalled": "alert_done",
}


@dataclass(frozen=True, slots=True)
class Desk:
    """An editor's visit."""

    visit: Visit
    person: Person

    @property
    def by(self) -> editors.By:
        return editors.By("editor", self.person.id)


def for_editors(what: str, *, owner: bool = False) -> Callable[[Answer], Answer]:
    """Lets in whom it concerns; everybody else, and whatever can't be done, gets an answer that says why."""

    def wrap(answer: Answer) -> Answer:
        async def admit(visit: Visit, *given: Any) -> None:
            try:
                person = await editors.admit(visit.tools, visit.user_id, visit.name, what, owner=owner)
                _check_private(visit, owner=owner)
                await answer(Desk(visit, person), *given)
            except AlertRefused as refused:
                await say_refused(visit, refused)

        return admit

    return wrap


def _check_private(visit: Visit, *, owner: bool) -> None:
    """An alert is written in private; an owner may appoint an editor in a group, by replying to them."""
    if not visit.private and not owner:
        raise AlertRefused("private_only")


async def say_refused(visit: Visit, refused: AlertRefused) -> None:
    """Say why not: over the chat where a tap did nothing, else in it."""
    if visit.query_id is not None and refused.reason in _TOASTS:
        await visit.toast(_TOASTS[refused.reason])
        return
    await visit.toast_quietly()
    await visit.say(AlertRefusedPage(refused.reason, refused.detail, refused.near, visit.names))


# --- beginning ------------------------------------------------------------------------------------


@for_editors("/alert")
async def alert(desk: Desk) -> None:
    """/alert [at TIME] [#topic … | all] [text], also as a caption or as a reply to what is to be sent."""
    visit = desk.visit
    written = visit.written
    if written is None:
        return
    order = read_order(visit.words)
    # The words are the end of what was typed, without the space around them.
    begins = len(typed(written).rstrip()) - len(visit.words) + order.text_at
    content = None
    if visit.words[order.text_at :].strip() or has_media(written):
        content = await draft.content_of(visit.tools, brought_by(written, begins))
    elif written.reply_to_message is not None:
        content = await draft.content_of(visit.tools, brought_by(written.reply_to_message))
    elif not visit.words:
        latest = await draft.latest(visit.tools)
        await visit.say(AlertHelpPage(tuple((one.id, one.state, first_words(one)) for one in latest)))
        return
    begun = await draft.begin(visit.tools, desk.by, order, content, visit.reader.zone)
    if content is None:
        await draft.expect(visit.tools, desk.person.id, "text", begun.id)
        await visit.say(AlertAskPage("text"))
        return
    await _show_draft(desk, begun.id)


async def leave(visit: Visit) -> None:
    """/cancel: what was asked for is asked for no more."""
    if not visit.private:
        return
    found = await draft.expected(visit.tools, visit.user_id)
    if found is not None:
        await draft.expect_nothing(visit.tools, found[0])
        await visit.say(AlertLeftPage())
    elif await editors.role_of(visit.tools, visit.user_id) is not None:
        await visit.say(AlertLeftPage(something=False))
    else:
        await visit.say(UnknownCommandPage(command="/cancel"))


async def given(visit: Visit) -> bool:
    """What somebody was asked for, if they were; False: the message means nothing here."""
    found = await draft.expected(visit.tools, visit.user_id)
    if found is None or visit.written is None or not visit.private:
        return False
    what, alert_id = found[1].what, found[1].alert_id
    if what == "editor" or alert_id is None:
        return False
    await _take[what](visit, alert_id)
    return True


@for_editors("the text of an alert")
async def _take_text(desk: Desk, alert_id: AlertId) -> None:
    visit = desk.visit
    content = await draft.content_of(visit.tools, _brought(visit))
    await draft.give_text(visit.tools, desk.by, alert_id, content)
    await draft.expect_nothing(visit.tools, desk.person.id)
    await _show_draft(desk, alert_id)


@for_editors("the correction of an alert")
async def _take_correction(desk: Desk, alert_id: AlertId) -> None:
    visit = desk.visit
    content = await draft.content_of(visit.tools, _brought(visit))
    change = await correct.propose_correction(visit.tools, desk.by, alert_id, content, visit.language)
    assert change.message is not None  # noqa: S101 - a correction has one
    if await _preview(desk, change.message):
        await draft.expect_nothing(visit.tools, desk.person.id)
        await visit.say(
            AlertSurePage(alert_id, change.alert.revision, "correct", change.delivered, change.waiting)
        )


@for_editors("the time of an alert")
async def _take_time(desk: Desk, alert_id: AlertId) -> None:
    visit = desk.visit
    order = read_order(f"at {visit.words.removeprefix('at ')}")
    if order.at is None:
        raise AlertRefused("bad_time", visit.words)
    at = due_at(order.day, order.at, visit.reader.zone, visit.now)
    await draft.put_off(visit.tools, desk.by, alert_id, None, at)
    await draft.expect_nothing(visit.tools, desk.person.id)
    await _show_draft(desk, alert_id)


_take = {"text": _take_text, "correction": _take_correction, "time": _take_time}


def _brought(visit: Visit) -> draft.Brought:
    assert visit.written is not None  # noqa: S101 - the caller saw to it
    return brought_by(visit.written)


# --- the preview ----------------------------------------------------------------------------------


async def _show_draft(desk: Desk, alert_id: AlertId) -> None:
    """The alert exactly as readers will see it, and below it who they are."""
    visit = desk.visit
    drafted = await draft.look_at(visit.tools, alert_id, visit.language)
    if drafted.message is None:
        await draft.expect(visit.tools, desk.person.id, "text", alert_id)
        await visit.say(AlertAskPage("text"))
        return
    preview = await _preview(desk, drafted.message)
    if preview is None:
        await draft.expect(visit.tools, desk.person.id, "text", alert_id)
        return
    outcome = await visit.telegram.say(visit.place, _paper(visit, _draft_page(visit, drafted)))
    if isinstance(outcome, Sent):
        board = Board(visit.place.telegram_id, outcome.message_id, preview)
        await draft.keep_board(visit.tools, alert_id, board)


async def _preview(desk: Desk, message: Message) -> int | None:
    """Send it to the editor as it will go to readers; None, and said so, where Telegram does not take it."""
    outcome = await desk.visit.telegram.say(desk.visit.place, (message,))
    if isinstance(outcome, Sent):
        return outcome.message_id
    reason = outcome.reason if isinstance(outcome, Rejected) else type(outcome).__name__
    await desk.visit.say(AlertRefusedPage("refused", reason))
    return None


async def _show_draft_again(desk: Desk, alert_id: AlertId, *, asking: bool = False) -> None:
    """After a tap: the page in place, and the preview as it is now."""
    visit = desk.visit
    drafted = await draft.look_at(visit.tools, alert_id, visit.language)
    board = drafted.alert.board
    if drafted.message is not None and board is not None and board.preview_id:
        await visit.telegram.edit(board.telegram_id, board.preview_id, drafted.message)
    await visit.show(_draft_page(visit, drafted, asking=asking))


def _draft_page(visit: Visit, drafted: draft.Drafted, *, asking: bool = False) -> AlertDraftPage:
    one = drafted.alert
    return AlertDraftPage(
        number=one.id,
        revision=one.revision,
        reach=drafted.reach,
        seconds=drafted.seconds,
        now=visit.now,
        tags=one.audience.tags,
        everybody=one.audience.everybody,
        chats=one.audience.chats,
        critical=one.critical,
        due_at=one.due_at,
        zone=visit.reader.zone,
        scheduled=one.state == "scheduled",
        asking=asking,
        names=visit.names,
    )


def _paper(visit: Visit, page: Page) -> tuple[Message, ...]:
    return visit.tools.pages.show(page, visit.language)


# --- taps -----------------------------------------------------------------------------------------


@for_editors("a tap on an alert")
async def step(desk: Desk, tap: AlertStep) -> None:
    """A tap on one of an alert's buttons."""
    await _STEPS[tap.verb](desk, AlertId(tap.alert), tap.revision)


@for_editors("the topics of an alert")
async def topic(desk: Desk, tap: AlertTopic) -> None:
    """A tap on a topic for an alert."""
    visit, alert_id = desk.visit, AlertId(tap.alert)
    changed = await draft.toggle_topic(visit.tools, desk.by, alert_id, tap.revision, tap.tag)
    await visit.toast_quietly()
    await visit.show(AlertTopicsPage(alert_id, changed.revision, changed.audience.tags, visit.names))


@for_editors("the time of an alert")
async def later(desk: Desk, tap: AlertIn) -> None:
    """A tap on "In 15 minutes" and the like."""
    visit, alert_id = desk.visit, AlertId(tap.alert)
    at = visit.now + timedelta(minutes=tap.minutes) if tap.minutes else None
    await draft.put_off(visit.tools, desk.by, alert_id, tap.revision, at)
    await draft.expect_nothing(visit.tools, desk.person.id)
    await visit.toast_quietly()
    await _show_draft_again(desk, alert_id)


async def _ask(desk: Desk, alert_id: AlertId, revision: int) -> None:
    drafted = await draft.look_at(desk.visit.tools, alert_id, desk.visit.language)
    if drafted.alert.state not in {"draft", "scheduled"}:
        raise AlertRefused("over" if drafted.alert.state == "cancelled" else "sent_already")
    if drafted.alert.revision != revision:
        raise AlertRefused("stale")
    await desk.visit.toast_quietly()
    await _show_draft_again(desk, alert_id, asking=True)


async def _send(desk: Desk, alert_id: AlertId, revision: int) -> None:
    visit = desk.visit
    known = (await draft.look_at(visit.tools, alert_id, visit.language)).alert
    try:
        if known.state == "draft" and known.due_at is not None:
            await confirm.schedule(visit.tools, desk.by, alert_id, revision, known.due_at)
            await visit.toast("saved")
            await _show_draft_again(desk, alert_id)
            return
        await confirm.confirm(visit.tools, desk.by, alert_id, revision)
    except AlertRefused as refused:
        if refused.reason == "old_preview":
            await say_refused(visit, refused)
            await _show_draft(desk, alert_id)
            return
        raise
    await visit.toast("alert_sent")
    await _show_board(desk, alert_id)


async def _back(desk: Desk, alert_id: AlertId, _: int) -> None:
    await draft.expect_nothing(desk.visit.tools, desk.person.id)
    await desk.visit.toast_quietly()
    await _show_draft_again(desk, alert_id)


async def _critical(desk: Desk, alert_id: AlertId, revision: int) -> None:
    await draft.mark_critical(desk.visit.tools, desk.by, alert_id, revision, on=True)
    await desk.visit.toast_quietly()
    await _show_draft_again(desk, alert_id)


async def _ordinary(desk: Desk, alert_id: AlertId, revision: int) -> None:
    await draft.mark_critical(desk.visit.tools, desk.by, alert_id, revision, on=False)
    await desk.visit.toast_quietly()
    await _show_draft_again(desk, alert_id)


async def _everybody(desk: Desk, alert_id: AlertId, revision: int) -> None:
    await draft.toggle_everybody(desk.visit.tools, desk.by, alert_id, revision)
    await desk.visit.toast_quietly()
    await _show_draft_again(desk, alert_id)


async def _topics(desk: Desk, alert_id: AlertId, revision: int) -> None:
    known = (await draft.look_at(desk.visit.tools, alert_id, desk.visit.language)).alert
    await desk.visit.toast_quietly()
    page = AlertTopicsPage(alert_id, revision, known.audience.tags, desk.visit.names)
    await desk.visit.show(page)


async def _later(desk: Desk, alert_id: AlertId, revision: int) -> None:
    await draft.expect(desk.visit.tools, desk.person.id, "time", alert_id)
    await desk.visit.toast_quietly()
    await desk.visit.show(AlertTimesPage(alert_id, revision, desk.visit.now, desk.visit.reader.zone))


async def _text(desk: Desk, alert_id: AlertId, _: int) -> None:
    await draft.expect(desk.visit.tools, desk.person.id, "text", alert_id)
    await desk.visit.toast_quietly()
    await desk.visit.say(AlertAskPage("text"))


# --- the board ------------------------------------------------------------------------------------


async def _show_board(desk: Desk, alert_id: AlertId) -> None:
    """How it goes, in the place of the tapped message, which shows it from now on."""
    visit = desk.visit
    look = await progress.look(visit.tools, alert_id)
    await draft.keep_board(visit.tools, alert_id, Board(visit.place.telegram_id, visit.message_id))
    await visit.show(board_page(look, visit.tools, visit.reader.zone))


async def _show(desk: Desk, alert_id: AlertId, _: int) -> None:
    await desk.visit.toast_quietly()
    known = (await progress.look(desk.visit.tools, alert_id)).alert
    if known.state in {"draft", "scheduled"}:
        await _show_draft(desk, alert_id)
    else:
        await _show_board(desk, alert_id)


async def _pause(desk: Desk, alert_id: AlertId, _: int) -> None:
    await steer.pause(desk.visit.tools, desk.by, alert_id)
    await desk.visit.toast("saved")
    await _show_board(desk, alert_id)


async def _resume(desk: Desk, alert_id: AlertId, _: int) -> None:
    await steer.resume(desk.visit.tools, desk.by, alert_id)
    await desk.visit.toast("saved")
    await _show_board(desk, alert_id)


async def _cancel(desk: Desk, alert_id: AlertId, revision: int) -> None:
    cancelled = await steer.cancel(desk.visit.tools, desk.by, alert_id, revision)
    await desk.visit.toast("saved")
    if cancelled.started_at is None:
        await desk.visit.show(AlertLeftPage())
    else:
        await _show_board(desk, alert_id)


async def _correct(desk: Desk, alert_id: AlertId, _: int) -> None:
    await correct.ask_correction(desk.visit.tools, alert_id)
    await draft.expect(desk.visit.tools, desk.person.id, "correction", alert_id)
    await desk.visit.toast_quietly()
    await desk.visit.say(AlertAskPage("correction"))


async def _correct_sure(desk: Desk, alert_id: AlertId, revision: int) -> None:
    await correct.correct(desk.visit.tools, desk.by, alert_id, revision)
    await desk.visit.toast("saved")
    await _show_board(desk, alert_id)


async def _ask_recall(desk: Desk, alert_id: AlertId, _: int) -> None:
    change = await recall.ask_recall(desk.visit.tools, alert_id)
    await desk.visit.toast_quietly()
    await desk.visit.say(
        AlertSurePage(alert_id, change.alert.revision, "recall", change.delivered, change.waiting)
    )


async def _recall(desk: Desk, alert_id: AlertId, revision: int) -> None:
    await recall.recall(desk.visit.tools, desk.by, alert_id, revision)
    await desk.visit.toast("saved")
    await _show_board(desk, alert_id)


_STEPS: dict[str, Callable[[Desk, AlertId, int], Coroutine[Any, Any, None]]] = {
    "ask": _ask,
    "send": _send,
    "back": _back,
    "critical": _critical,
    "ordinary": _ordinary,
    "everybody": _everybody,
    "topics": _topics,
    "later": _later,
    "text": _text,
    "show": _show,
    "pause": _pause,
    "resume": _resume,
    "cancel": _cancel,
    "correct": _correct,
    "correct_sure": _correct_sure,
    "ask_recall": _ask_recall,
    "recall": _recall,
}
