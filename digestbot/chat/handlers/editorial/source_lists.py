"""Answers editors who bring a list of sources as a file (OPML), or want one."""

from __future__ import annotations

from digestbot.actions.news import propose
from digestbot.actions.news.sources import all_feeds, export
from digestbot.chat.answering import answers
from digestbot.chat.handlers.editorial.editor_visit import EditorVisit, for_editors
from digestbot.chat.handlers.editorial.source_pages import show_gone
from digestbot.chat.visit import Visit
from digestbot.model import OPML_BYTES, AddProposed, ExportSources, FetchFailed, LeaveProposed, ProposalId
from digestbot.pages.contexts import (
    SourcesComingPage,
    SourcesFilePage,
    SourcesListedPage,
    SourcesNotTakenPage,
    SourcesTakenPage,
)

FILE_NAME = "digestbot-sources.opml"


@answers(ExportSources)
@for_editors("a tap on the file of sources")
async def export_sources(desk: EditorVisit) -> None:
    """A tap on "Save as a file"."""
    await desk.visit.toast("working")
    listed = export(await all_feeds(desk.visit.tools))
    await desk.visit.send_file(FILE_NAME, listed, SourcesFilePage())


async def take_sent_list(visit: Visit) -> bool:
    """Take a file that an editor sends unasked as a list of sources, by its name; False for anything else."""
    file = None if visit.written is None else visit.written.document
    if file is None or not (file.file_name or "").lower().endswith(".opml"):
        return False
    if await visit.role() is None:
        return False
    await take_list(visit, file.file_id)
    return True


async def take_list(visit: Visit, file_id: str) -> None:
    """Show what is in the file, to be added by a tap."""
    await visit.typing()
    content = await visit.telegram.download(file_id, OPML_BYTES)
    listed = None if content is None else await visit.tools.parsers.read_opml(content, now=visit.now)
    if listed is None or isinstance(listed, FetchFailed):
        await visit.say(SourcesNotTakenPage())
        return
    shown = await propose.propose_list(visit.tools, listed.feeds)
    await visit.say(SourcesListedPage(shown.id, shown.new, shown.known, listed.unusable, shown.sections))


@answers(AddProposed)
@for_editors("a tap on adding a list of sources")
async def add_list(desk: EditorVisit, tap: AddProposed) -> None:
    """A tap on "Add 12"."""
    visit = desk.visit
    proposal = await propose.choices(visit.tools, ProposalId(tap.proposal))
    if proposal is None:
        await show_gone(visit)
        return
    total = len(proposal.feeds)

    async def tell(done: int) -> None:
        await visit.show(SourcesComingPage(done, total))

    await visit.toast("working")
    await visit.typing()
    added = await propose.add_list(visit.tools, desk.by, proposal, tell)
    new = sum(one.new for one in added)
    await visit.show(SourcesTakenPage(new, len(added) - new))


@answers(LeaveProposed)
@for_editors("a tap on leaving a list of sources")
async def leave_list(desk: EditorVisit, tap: LeaveProposed) -> None:
    """A tap on "Cancel"."""
    await desk.visit.toast_quietly()
    await desk.visit.tools.storage.run(lambda rows: rows.proposals.empty(ProposalId(tap.proposal)))
    await desk.visit.show(SourcesNotTakenPage(left=True))
