"""Answers editors who add a source by its address. It is shown before it is kept."""

from __future__ import annotations

import re

from digestbot.actions.alerts import draft
from digestbot.actions.news import change_sources, propose
from digestbot.actions.news.sources import NotFound, find_feeds, languages_of_feeds
from digestbot.chat.answering import answers
from digestbot.chat.handlers.editorial.editor_visit import EditorVisit, for_editors
from digestbot.chat.handlers.editorial.source_lists import take_list
from digestbot.chat.handlers.editorial.source_pages import show_gone, show_list, show_source
from digestbot.chat.visit import Visit
from digestbot.model import (
    SECTIONS,
    AddSource,
    FeedId,
    FeedPreview,
    ProposalId,
    ProposalStep,
    SetProposedLanguage,
    SetProposedSection,
    without_login,
)
from digestbot.pages.contexts import (
    FoundPart,
    SourceAskPage,
    SourceChoice,
    SourceChoicesPage,
    SourceFoundPage,
    SourceNotFoundPage,
)
from digestbot.pages.languages.feed_health import needs_login
from digestbot.pages.languages.language_names import is_language

#: A host with a dot in it, and perhaps a path: somebody left out the scheme.
_HOST = re.compile(r"[\w-]+(\.[\w-]+)*\.[^\W\d_]{2,}(:\d+)?(/\S*)?")


@answers(AddSource)
@for_editors("a tap on a new source")
async def ask_for_source(desk: EditorVisit) -> None:
    """A tap on "Add a source"."""
    await desk.visit.toast_quietly()
    await desk.expect("source")
    await desk.visit.say(SourceAskPage())


@answers(ProposalStep)
@for_editors("a tap on a source that is not kept")
async def proposal_step(desk: EditorVisit, tap: ProposalStep) -> None:
    """A tap on one of the feeds to choose from, or on a step with the one that is shown."""
    visit, number = desk.visit, ProposalId(tap.proposal)
    match tap.verb:
        case "keep":
            await _keep(desk, number, tap.place)
        case "list":
            await _show_choices(visit, number)
        case "open":
            await _open(visit, number, tap.place)
        case "sections" | "languages":
            await _ask_for(visit, number, tap.place, tap.verb)


@answers(SetProposedSection)
@for_editors("a tap on the section of a source that is not kept")
async def choose_section(desk: EditorVisit, tap: SetProposedSection) -> None:
    """A tap on a section, or on "As I judge"."""
    visit, section = desk.visit, tap.section or None
    if section is not None and section not in SECTIONS:
        await visit.toast("stale")
        return
    found = await propose.say_section(visit.tools, ProposalId(tap.proposal), tap.place, section)
    await _show_said(visit, found)


@answers(SetProposedLanguage)
@for_editors("a tap on the language of a source that is not kept")
async def choose_language(desk: EditorVisit, tap: SetProposedLanguage) -> None:
    """A tap on a language, or on "As it says itself"."""
    visit, language = desk.visit, tap.language or None
    if language is not None and not is_language(language):
        await visit.toast("stale")
        return
    found = await propose.say_language(visit.tools, ProposalId(tap.proposal), tap.place, language)
    await _show_said(visit, found)


async def take_typed_source(visit: Visit) -> bool:
    """Take the message as the address of a new source, or as a source's new name; False if none was asked for."""
    found = await draft.expected(visit.tools, visit.user_id)
    if found is None or not visit.private:
        return False
    what, feed_id = found[1].what, found[1].feed_id
    if what == "source":
        await _take_address(visit)
        return True
    if what == "source_name" and feed_id is not None:
        await _take_name(visit, feed_id)
        return True
    return False


@for_editors("the address of a source")
async def _take_address(desk: EditorVisit) -> None:
    words, written = desk.visit.words, desk.visit.written
    if written is not None and written.document is not None:
        await desk.expect_nothing()
        await take_list(desk.visit, written.document.file_id)
        return
    address = address_in(words)
    if address is None:
        # They may try again: what was asked for is still expected.
        await desk.visit.say(SourceNotFoundPage(without_login(words), "bad_url"))
        return
    await desk.expect_nothing()
    await look_at(desk.visit, address)


@for_editors("the name of a source")
async def _take_name(desk: EditorVisit, feed_id: FeedId) -> None:
    visit = desk.visit
    if not visit.words:
        await show_source(visit, feed_id, "name")
        return
    await desk.expect_nothing()
    await change_sources.rename(visit.tools, desk.by, feed_id, visit.words)
    await show_source(visit, feed_id)


async def look_at(visit: Visit, address: str) -> None:
    """Show the feed at an address, or why there is none. A login in it is not used: it is no secret in a chat."""
    address = without_login(address)
    await visit.typing()
    found = await propose.look_at(visit.tools, address)
    if isinstance(found, propose.Choices):
        await visit.say(_choices_page(found))
    elif isinstance(found, NotFound):
        known, _ = await find_feeds(visit.tools, (address,))
        if known:
            # A source that wants its login, or is away just now: its page says how it is.
            await show_source(visit, known[0].id)
            return
        await visit.say(_not_found_page(address, found))
    else:
        await visit.say(await _found_page(visit, found, found.feed.preview or FeedPreview("")))


async def _open(visit: Visit, number: ProposalId, place: int) -> None:
    there = await propose.shown(visit.tools, number, place)
    if there is None:
        await show_gone(visit)
        return
    if there.feed.preview is not None:
        await visit.toast_quietly()
        await _show_found(visit, there)
        return
    await visit.toast("working")
    await visit.typing()
    found = await propose.choose(visit.tools, number, place)
    if isinstance(found, NotFound):
        await visit.show(_not_found_page(there.feed.said.url, found, number))
    else:
        await _show_found(visit, found)


async def _keep(desk: EditorVisit, number: ProposalId, place: int) -> None:
    visit = desk.visit
    added = await propose.keep(visit.tools, desk.by, number, place)
    found = await propose.choices(visit.tools, number)
    if added is None or found is None:
        await show_gone(visit)
        return
    await visit.toast("saved" if added.new else "already")
    if len(found.feeds) > 1:
        await visit.show(_choices_page(found))
    else:
        await show_source(visit, added.feed.id)


async def _show_choices(visit: Visit, number: ProposalId) -> None:
    found = await propose.choices(visit.tools, number)
    if found is None:
        await show_gone(visit)
        return
    await visit.toast_quietly()
    await visit.show(_choices_page(found))


async def _ask_for(visit: Visit, number: ProposalId, place: int, part: FoundPart) -> None:
    found = await propose.shown(visit.tools, number, place)
    if found is None:
        await show_gone(visit)
        return
    await visit.toast_quietly()
    await _show_found(visit, found, part)


async def _show_said(visit: Visit, found: propose.FeedShown | None) -> None:
    if found is None:
        await show_gone(visit)
        return
    await visit.toast("saved")
    await _show_found(visit, found)


async def _show_found(visit: Visit, found: propose.FeedShown | None, part: FoundPart = "") -> None:
    if found is None or found.feed.preview is None:
        await show_list(visit, "")
        return
    await visit.show(await _found_page(visit, found, found.feed.preview, part))


async def _found_page(
    visit: Visit, found: propose.FeedShown, preview: FeedPreview, part: FoundPart = ""
) -> SourceFoundPage:
    said = found.feed.said
    return SourceFoundPage(
        proposal=found.proposal.id,
        place=found.place,
        name=found.feed.name,
        url=without_login(said.url),
        preview=preview,
        now=visit.now,
        zone=visit.reader.zone,
        section=said.section,
        language=said.language,
        part=part,
        known=None if found.known is None else found.known.id,
        several=len(found.proposal.feeds) > 1,
        languages=await languages_of_feeds(visit.tools, preview.language) if part == "languages" else (),
    )


def _choices_page(found: propose.Choices) -> SourceChoicesPage:
    return SourceChoicesPage(
        found.id,
        tuple(
            SourceChoice(one.said.title, without_login(one.said.url), kept=one.said.url in found.kept)
            for one in found.feeds
        ),
    )


def _not_found_page(address: str, found: NotFound, proposal: ProposalId | None = None) -> SourceNotFoundPage:
    failure = found.failure
    return SourceNotFoundPage(
        address,
        failure.reason,
        failure.status,
        needs_login=needs_login(failure.reason, failure.status),
        proposal=proposal,
    )


def address_in(words: str) -> str | None:
    """The address that was written, which need not be one that can be read; None for other words.

    A host without a scheme is asked over https.
    """
    if "://" in words:
        return words
    return f"https://{words}" if _HOST.fullmatch(words) else None
