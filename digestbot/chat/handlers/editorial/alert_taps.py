"""Answers taps on an alert's buttons: below its preview until it is confirmed, and then on its board.

A button carries the alert's revision. If the alert has changed since, the tap does nothing and the editor is
told.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from datetime import timedelta
from typing import Any

from digestbot.actions.alerts import confirm, correct, draft, progress, recall, steer
from digestbot.chat.answering import answers
from digestbot.chat.handlers.editorial.alert_preview import show_draft, show_draft_again, show_preview_again
from digestbot.chat.handlers.editorial.editor_visit import EditorVisit, for_editors, say_refused
from digestbot.chat.reports.boards import board_page
from digestbot.errors import AlertRefused
from digestbot.model import AlertId, AlertIn, AlertStep, AlertTopic, Board
from digestbot.pages.contexts import (
    AlertAskPage,
    AlertLeftPage,
    AlertSurePage,
    AlertTimesPage,
    AlertTopicsPage,
)


@answers(AlertStep)
@for_editors("a tap on an alert")
async def alert_step(desk: EditorVisit, tap: AlertStep) -> None:
    """A tap on one of an alert's buttons."""
    await _STEPS[tap.verb](desk, AlertId(tap.alert), tap.revision)


@answers(AlertTopic)
@for_editors("the topics of an alert")
async def topic(desk: EditorVisit, tap: AlertTopic) -> None:
    """A tap on a topic for an alert."""
    visit, alert_id = desk.visit, AlertId(tap.alert)
    changed = await draft.toggle_topic(visit.tools, desk.by, alert_id, tap.revision, tap.tag)
    await visit.toast_quietly()
    await show_preview_again(desk, alert_id)
    await visit.show(AlertTopicsPage(alert_id, changed.revision, changed.audience.tags, visit.names))


@answers(AlertIn)
@for_editors("the time of an alert")
async def later(desk: EditorVisit, tap: AlertIn) -> None:
    """A tap on "In 15 minutes" and the like."""
    visit, alert_id = desk.visit, AlertId(tap.alert)
    at = visit.now + timedelta(minutes=tap.minutes) if tap.minutes else None
    await draft.put_off(visit.tools, desk.by, alert_id, tap.revision, at)
    await desk.expect_nothing()
    await visit.toast_quietly()
    await show_draft_again(desk, alert_id)


async def _ask(desk: EditorVisit, alert_id: AlertId, revision: int) -> None:
    drafted = await draft.look_at(desk.visit.tools, alert_id, desk.visit.language)
    if drafted.alert.state not in {"draft", "scheduled"}:
        raise AlertRefused("over" if drafted.alert.state == "cancelled" else "sent_already")
    if drafted.alert.revision != revision:
        raise AlertRefused("stale")
    await desk.visit.toast_quietly()
    await show_draft_again(desk, alert_id, asking=True)


async def _send(desk: EditorVisit, alert_id: AlertId, revision: int) -> None:
    visit = desk.visit
    known = (await draft.look_at(visit.tools, alert_id, visit.language)).alert
    try:
        if known.state == "draft" and known.due_at is not None:
            await confirm.schedule(visit.tools, desk.by, alert_id, revision, known.due_at)
            await visit.toast("saved")
            await show_draft_again(desk, alert_id)
            return
        await confirm.confirm(visit.tools, desk.by, alert_id, revision)
    except AlertRefused as refused:
        if refused.reason == "old_preview":
            await say_refused(visit, refused)
            await show_draft(desk, alert_id)
            return
        raise
    await visit.toast("alert_sent")
    await _show_board(desk, alert_id)


async def _back(desk: EditorVisit, alert_id: AlertId, _: int) -> None:
    await desk.expect_nothing()
    await desk.visit.toast_quietly()
    await show_draft_again(desk, alert_id)


async def _critical(desk: EditorVisit, alert_id: AlertId, revision: int) -> None:
    await draft.mark_critical(desk.visit.tools, desk.by, alert_id, revision, on=True)
    await desk.visit.toast_quietly()
    await show_preview_again(desk, alert_id)
    await show_draft_again(desk, alert_id)


async def _ordinary(desk: EditorVisit, alert_id: AlertId, revision: int) -> None:
    await draft.mark_critical(desk.visit.tools, desk.by, alert_id, revision, on=False)
    await desk.visit.toast_quietly()
    await show_preview_again(desk, alert_id)
    await show_draft_again(desk, alert_id)


async def _everybody(desk: EditorVisit, alert_id: AlertId, revision: int) -> None:
    await draft.toggle_everybody(desk.visit.tools, desk.by, alert_id, revision)
    await desk.visit.toast_quietly()
    await show_draft_again(desk, alert_id)


async def _topics(desk: EditorVisit, alert_id: AlertId, revision: int) -> None:
    known = (await draft.look_at(desk.visit.tools, alert_id, desk.visit.language)).alert
    await desk.visit.toast_quietly()
    page = AlertTopicsPage(alert_id, revision, known.audience.tags, desk.visit.names)
    await desk.visit.show(page)


async def _later(desk: EditorVisit, alert_id: AlertId, revision: int) -> None:
    await desk.expect("time", alert_id)
    await desk.visit.toast_quietly()
    await desk.visit.show(AlertTimesPage(alert_id, revision, desk.visit.now, desk.visit.reader.zone))


async def _text(desk: EditorVisit, alert_id: AlertId, _: int) -> None:
    await desk.expect("text", alert_id)
    await desk.visit.toast_quietly()
    await desk.visit.say(AlertAskPage("text"))


# --- the board ------------------------------------------------------------------------------------


async def _show_board(desk: EditorVisit, alert_id: AlertId) -> None:
    """Replace the tapped message by the alert's board; the board is updated there from now on."""
    visit = desk.visit
    look = await progress.progress_of(visit.tools, alert_id)
    await draft.keep_board(visit.tools, alert_id, Board(visit.place.telegram_id, visit.message_id))
    await visit.show(board_page(look, visit.tools, visit.reader.zone))
    # The alert may have ended meanwhile, and ``Boards`` may have drawn its end before this page replaced it.
    # As ``Boards`` does not draw the end twice, it is drawn here.
    ended = await progress.progress_of(visit.tools, alert_id)
    if ended.over and not look.over:
        await visit.show(board_page(ended, visit.tools, visit.reader.zone))


async def _show(desk: EditorVisit, alert_id: AlertId, _: int) -> None:
    await desk.visit.toast_quietly()
    known = (await progress.progress_of(desk.visit.tools, alert_id)).alert
    if known.state in {"draft", "scheduled"}:
        await show_draft(desk, alert_id)
    else:
        await _show_board(desk, alert_id)


async def _pause(desk: EditorVisit, alert_id: AlertId, _: int) -> None:
    await steer.pause(desk.visit.tools, desk.by, alert_id)
    await desk.visit.toast("saved")
    await _show_board(desk, alert_id)


async def _resume(desk: EditorVisit, alert_id: AlertId, _: int) -> None:
    await steer.resume(desk.visit.tools, desk.by, alert_id)
    await desk.visit.toast("saved")
    await _show_board(desk, alert_id)


async def _cancel(desk: EditorVisit, alert_id: AlertId, revision: int) -> None:
    cancelled = await steer.cancel(desk.visit.tools, desk.by, alert_id, revision)
    await desk.visit.toast("saved")
    if cancelled.started_at is None:
        await desk.visit.show(AlertLeftPage())
    else:
        await _show_board(desk, alert_id)


async def _correct(desk: EditorVisit, alert_id: AlertId, _: int) -> None:
    await correct.ask_correction(desk.visit.tools, alert_id)
    await desk.expect("correction", alert_id)
    await desk.visit.toast_quietly()
    await desk.visit.say(AlertAskPage("correction"))


async def _correct_sure(desk: EditorVisit, alert_id: AlertId, revision: int) -> None:
    await correct.correct(desk.visit.tools, desk.by, alert_id, revision)
    await desk.visit.toast("saved")
    await _show_board(desk, alert_id)


async def _ask_recall(desk: EditorVisit, alert_id: AlertId, _: int) -> None:
    change = await recall.ask_recall(desk.visit.tools, alert_id)
    await desk.visit.toast_quietly()
    await desk.visit.say(
        AlertSurePage(alert_id, change.alert.revision, "recall", change.delivered, change.waiting)
    )


async def _recall(desk: EditorVisit, alert_id: AlertId, revision: int) -> None:
    await recall.recall(desk.visit.tools, desk.by, alert_id, revision)
    await desk.visit.toast("saved")
    await _show_board(desk, alert_id)


_STEPS: dict[str, Callable[[EditorVisit, AlertId, int], Coroutine[Any, Any, None]]] = {
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
