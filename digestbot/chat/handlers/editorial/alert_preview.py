"""Shows an editor a draft alert: the message as readers will see it, and below it its audience."""

from __future__ import annotations

from digestbot.actions.alerts import draft
from digestbot.chat.handlers.editorial.editor_visit import EditorVisit
from digestbot.chat.visit import Visit
from digestbot.model import AlertId, Board, Message, MessageId, Rejected, Sent
from digestbot.pages.contexts import AlertAskPage, AlertDraftPage, AlertRefusedPage


async def show_draft(desk: EditorVisit, alert_id: AlertId, taken: str = "", left: str = "") -> None:
    """Send the draft as readers will see it, and below it the page with its audience and buttons.

    Args:
        desk: The editor's visit.
        alert_id: The draft.
        taken: A word of the command that was read as an order but may have been meant as text; the page names
            it.
        left: A word that was read as text but may have been meant as an order; the page names it.
    """
    visit = desk.visit
    drafted = await draft.look_at(visit.tools, alert_id, visit.language)
    if drafted.message is None:
        await desk.expect("text", alert_id)
        await visit.say(AlertAskPage("text"))
        return
    preview_id = await preview(desk, drafted.message)
    if preview_id is None:
        await desk.expect("text", alert_id)
        return
    page = visit.tools.pages.show(_draft_page(visit, drafted, taken=taken, left=left), visit.language)
    outcome = await visit.telegram.say(visit.place, page)
    if isinstance(outcome, Sent):
        board = Board(visit.place.telegram_id, outcome.message_id, preview_id)
        await draft.keep_board(visit.tools, alert_id, board)


async def preview(desk: EditorVisit, message: Message) -> MessageId | None:
    """Send the editor the message as readers will get it, and return its id.

    If Telegram refuses the message, the editor is told why, and None is returned.
    """
    outcome = await desk.visit.telegram.say(desk.visit.place, (message,))
    if isinstance(outcome, Sent):
        return outcome.message_id
    reason = outcome.reason if isinstance(outcome, Rejected) else type(outcome).__name__
    await desk.visit.say(AlertRefusedPage("refused", reason))
    return None


async def show_draft_again(desk: EditorVisit, alert_id: AlertId, *, asking: bool = False) -> None:
    """Update the page below the preview, after a tap that does not change what readers will see."""
    visit = desk.visit
    drafted = await draft.look_at(visit.tools, alert_id, visit.language)
    await visit.show(_draft_page(visit, drafted, asking=asking))


async def show_preview_again(desk: EditorVisit, alert_id: AlertId) -> None:
    """Update the preview, after a tap that changes what readers will see."""
    visit = desk.visit
    drafted = await draft.look_at(visit.tools, alert_id, visit.language)
    board = drafted.alert.board
    if drafted.message is not None and board is not None and board.preview_id:
        await visit.telegram.edit(board.telegram_id, board.preview_id, drafted.message)


def _draft_page(
    visit: Visit, drafted: draft.Drafted, *, asking: bool = False, taken: str = "", left: str = ""
) -> AlertDraftPage:
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
        taken=taken,
        left=left,
        names=visit.names,
    )
