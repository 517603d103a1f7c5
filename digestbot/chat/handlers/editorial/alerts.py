"""Answers what editors write about breaking alerts: /alert, /cancel, and what an alert still lacks.

This module keeps no state. The question that an editor was asked, the draft and its revision are in the
database, so a restart between two messages loses nothing.
"""

from __future__ import annotations

import re

from telegram import Message

from digestbot.actions.alerts import correct, draft, editors
from digestbot.actions.alerts.alert_messages import first_words
from digestbot.chat.alert_input import brought_by, has_media, typed
from digestbot.chat.answering import N_, command
from digestbot.chat.handlers.editorial.alert_preview import preview, show_draft
from digestbot.chat.handlers.editorial.editor_visit import EditorVisit, for_editors
from digestbot.chat.visit import Visit
from digestbot.errors import AlertRefused
from digestbot.model import AlertId
from digestbot.newsroom.alert_words import due_at, read_order
from digestbot.pages.contexts import (
    AlertAskPage,
    AlertHelpPage,
    AlertLeftPage,
    AlertSurePage,
    UnknownCommandPage,
)

#: The number of alerts that /alert lists.
LATEST = 5
_AT = re.compile(r"at\s+", re.IGNORECASE)


@command("alert", N_("Send breaking news: /alert #topic text"), who="editors")
@for_editors("/alert")
async def alert(desk: EditorVisit) -> None:
    """/alert [at TIME] [#topic … | all] [text], also as a caption, or as a reply to the message to send."""
    visit = desk.visit
    written = visit.written
    if written is None:
        return
    order = read_order(visit.as_written, visit.calendar)
    # ``as_written`` is the end of the typed text without the space around it, so its start follows from its
    # length.
    begins = len(typed(written).rstrip()) - len(visit.as_written) + order.text_at
    content = None
    if visit.as_written[order.text_at :].strip() or has_media(written):
        content = await draft.content_of(visit.tools, brought_by(written, begins))
    elif visit.replied is not None:
        content = await draft.content_of(visit.tools, brought_by(visit.replied))
    elif not visit.words:
        latest = await visit.tools.storage.run(lambda kept: kept.alerts.latest(LATEST))
        await visit.say(AlertHelpPage(tuple((one.id, one.state, first_words(one)) for one in latest)))
        return
    begun = await draft.begin(visit.tools, desk.by, order, content, visit.reader.zone)
    if content is None:
        await desk.expect("text", begun.id)
        await visit.say(AlertAskPage("text"))
        return
    await show_draft(desk, begun.id, taken=order.doubtful, left=order.left)


@command("cancel", None, who="editors")
async def leave(visit: Visit) -> None:
    """/cancel: the bot stops waiting for the text or time that it asked the editor for."""
    if not visit.private:
        return
    found = await draft.expected(visit.tools, visit.user_id)
    if found is not None:
        await visit.tools.storage.run(lambda kept: kept.people.expect_nothing(found[0]))
        await visit.say(AlertLeftPage())
    elif await editors.role_of(visit.tools, visit.user_id) is not None:
        await visit.say(AlertLeftPage(something=False))
    else:
        await visit.say(UnknownCommandPage(command="/cancel"))


async def take_expected_text(visit: Visit) -> bool:
    """Take the message as the answer to a question about an alert; False if the person was asked none."""
    found = await draft.expected(visit.tools, visit.user_id)
    written = visit.written
    if found is None or written is None or not visit.private:
        return False
    what, alert_id = found[1].what, found[1].alert_id
    if what == "editor" or alert_id is None:
        return False
    await _take[what](visit, alert_id, written)
    return True


@for_editors("the text of an alert")
async def _take_text(desk: EditorVisit, alert_id: AlertId, written: Message) -> None:
    visit = desk.visit
    content = await draft.content_of(visit.tools, brought_by(written))
    await draft.give_text(visit.tools, desk.by, alert_id, content)
    await desk.expect_nothing()
    await show_draft(desk, alert_id)


@for_editors("the correction of an alert")
async def _take_correction(desk: EditorVisit, alert_id: AlertId, written: Message) -> None:
    visit = desk.visit
    content = await draft.content_of(visit.tools, brought_by(written))
    change, message = await correct.propose_correction(
        visit.tools, desk.by, alert_id, content, visit.language
    )
    if await preview(desk, message):
        await desk.expect_nothing()
        await visit.say(
            AlertSurePage(alert_id, change.alert.revision, "correct", change.delivered, change.waiting)
        )


@for_editors("the time of an alert")
async def _take_time(desk: EditorVisit, alert_id: AlertId, _: Message) -> None:
    visit = desk.visit
    order = read_order(f"at {_AT.sub('', visit.words_in_english)}")
    if order.at is None:
        raise AlertRefused("bad_time", visit.words)
    at = due_at(order.day, order.at, visit.reader.zone, visit.now)
    await draft.put_off(visit.tools, desk.by, alert_id, None, at)
    await desk.expect_nothing()
    await show_draft(desk, alert_id)


_take = {"text": _take_text, "correction": _take_correction, "time": _take_time}
