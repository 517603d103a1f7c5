"""Answers editors who look at the sources, add some, and change or remove them."""

from __future__ import annotations

import re
from typing import Any

from digestbot.actions.alerts import draft
from digestbot.actions.news import change_sources
from digestbot.actions.news.collect import check_feeds, unread
from digestbot.actions.news.sources import Found, all_feeds, export, find_feed, find_feeds
from digestbot.chat.answering import N_, answers, command
from digestbot.chat.handlers.editorial.editor_visit import EditorVisit, for_editors
from digestbot.chat.visit import Visit
from digestbot.feeds.formats.opml import MAX_BYTES
from digestbot.model import (
    SECTIONS,
    AddSource,
    ExportSources,
    FeedId,
    FetchFailed,
    SetSourceLanguage,
    SetSourceSection,
    ShowSources,
    SourceStep,
    TellEntriesApart,
    without_login,
)
from digestbot.pages.contexts import (
    SourceAskPage,
    SourceFoundPage,
    SourceLine,
    SourceNotFoundPage,
    SourcePage,
    SourcesFilePage,
    SourcesPage,
    SourcesTakenPage,
)
from digestbot.pages.contexts.editorial.sources import SourcePart
from digestbot.pages.editorial.source_buttons import ON_A_LIST

FILE_NAME = "digestbot-sources.opml"
#: A host with a dot in it, and perhaps a path: somebody left out the scheme.
_HOST = re.compile(r"[\w-]+(\.[\w-]+)*\.[^\W\d_]{2,}(:\d+)?(/\S*)?")


@command("sources", N_("Where the news comes from"), who="editors")
@for_editors("/sources")
async def sources(desk: EditorVisit) -> None:
    """/sources [TEXT | ADDRESS]"""
    address = _address_in(desk.visit.words)
    if address is None:
        await _show_list(desk.visit, desk.visit.words)
    else:
        await _look_at(desk.visit, address)


@answers(ShowSources)
@for_editors("a tap on the sources")
async def show_sources(desk: EditorVisit, tap: ShowSources) -> None:
    """A tap on "All sources", or on another part of the list."""
    await desk.visit.toast_quietly()
    await desk.expect_nothing()
    await _show_list(desk.visit, tap.text, tap.start)


@answers(AddSource)
@for_editors("a tap on a new source")
async def ask_for_source(desk: EditorVisit) -> None:
    """A tap on "Add a source"."""
    await desk.visit.toast_quietly()
    await desk.expect("source")
    await desk.visit.say(SourceAskPage())


@answers(ExportSources)
@for_editors("a tap on the file of sources")
async def export_sources(desk: EditorVisit) -> None:
    """A tap on "Save as a file"."""
    await desk.visit.toast("working")
    listed = export(await all_feeds(desk.visit.tools))
    await desk.visit.send_file(FILE_NAME, listed, SourcesFilePage())


@answers(SourceStep)
@for_editors("a tap on a source")
async def source_step(desk: EditorVisit, tap: SourceStep) -> None:
    """A tap on a source, or on one of the steps on its page."""
    visit, feed_id = desk.visit, FeedId(tap.source)
    tools, by = visit.tools, desk.by
    match tap.verb:
        case "pause":
            there = await change_sources.pause(tools, by, feed_id)
        case "resume":
            there = await change_sources.resume(tools, by, feed_id)
        case "keep":
            there = await change_sources.keep(tools, by, feed_id)
        case "remove":
            await _remove(desk, feed_id)
            return
        case "check":
            await _check(desk, feed_id)
            return
        case "name":
            found = await change_sources.source(tools, feed_id)
            if found is not None and not found.removed:
                await desk.expect("source_name", feed_id=feed_id)
            await visit.toast_quietly()
            await _show_source(visit, feed_id, "name")
            return
        case "pages" | "no_pages":
            await _change_settings(desk, feed_id, read_pages=tap.verb == "pages")
            return
        case "open" | "sections" | "languages" | "settings" | "ask_remove":
            await desk.expect_nothing()
            await visit.toast_quietly()
            await _show_source(visit, feed_id, _PARTS.get(tap.verb, ""))
            return
    await _show_changed(visit, feed_id, there=there)


_PARTS: dict[str, SourcePart] = {
    "sections": "sections",
    "languages": "languages",
    "settings": "settings",
    "ask_remove": "remove",
}


@answers(SetSourceSection)
@for_editors("a tap on a source's section")
async def choose_section(desk: EditorVisit, tap: SetSourceSection) -> None:
    """A tap on a section, or on "As I judge"."""
    section = tap.section or None
    known = section is None or section in SECTIONS
    feed_id = FeedId(tap.source)
    there = known and await change_sources.set_section(desk.visit.tools, desk.by, feed_id, section)
    await _show_changed(desk.visit, feed_id, there=there)


@answers(SetSourceLanguage)
@for_editors("a tap on a source's language")
async def choose_language(desk: EditorVisit, tap: SetSourceLanguage) -> None:
    """A tap on a language, or on "As it says itself"."""
    language = tap.language or None
    known = language is None or language in desk.visit.tools.pages.languages
    feed_id = FeedId(tap.source)
    there = known and await change_sources.set_language(desk.visit.tools, desk.by, feed_id, language)
    await _show_changed(desk.visit, feed_id, there=there)


@answers(TellEntriesApart)
@for_editors("a tap on how entries are told apart")
async def tell_apart(desk: EditorVisit, tap: TellEntriesApart) -> None:
    """A tap on a way to tell the entries of a source apart."""
    await _change_settings(desk, FeedId(tap.source), told_apart_by=tap.by)


async def _change_settings(desk: EditorVisit, feed_id: FeedId, **said: Any) -> None:
    there = await change_sources.change_settings(desk.visit.tools, desk.by, feed_id, said)
    await _show_changed(desk.visit, feed_id, "settings", there=there)


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
        await _take_list(desk, written.document.file_id)
        return
    address = _address_in(words)
    if address is None:
        # They may try again: what was asked for is still expected.
        await desk.visit.say(SourceNotFoundPage(without_login(words), "bad_url"))
        return
    await desk.expect_nothing()
    await _look_at(desk.visit, address)


@for_editors("the name of a source")
async def _take_name(desk: EditorVisit, feed_id: FeedId) -> None:
    visit = desk.visit
    if not visit.words:
        await _show_source(visit, feed_id, "name")
        return
    await desk.expect_nothing()
    await change_sources.rename(visit.tools, desk.by, feed_id, visit.words)
    await _show_source(visit, feed_id)


async def _take_list(desk: EditorVisit, file_id: str) -> None:
    visit = desk.visit
    await visit.typing()
    content = await visit.telegram.download(file_id, MAX_BYTES)
    listed = None if content is None else await visit.tools.parsers.read_opml(content, now=visit.now)
    if listed is None or isinstance(listed, FetchFailed):
        await visit.say(SourcesTakenPage())
        return
    added = await change_sources.add_sources(visit.tools, desk.by, listed)
    new = sum(one.new for one in added)
    await visit.say(SourcesTakenPage(new, len(added) - new))


async def _show_list(visit: Visit, text: str, start: int = 0) -> None:
    found = await change_sources.search_sources(visit.tools, text)
    start = min(start, max(0, len(found) - 1)) // ON_A_LIST * ON_A_LIST
    await visit.show(
        SourcesPage(
            total=len(found),
            troubled=sum(one.state in {"failing", "given_up"} for one in found),
            asked=text,
            lines=tuple(SourceLine(one.id, one.name, one.state) for one in found[start : start + ON_A_LIST]),
            start=start,
        )
    )


async def _show_source(visit: Visit, feed_id: FeedId, part: SourcePart = "") -> None:
    found = await change_sources.source(visit.tools, feed_id)
    if found is None:
        await _show_list(visit, "")
        return
    await visit.show(_page(visit, found, "removed" if found.removed else part))


async def _show_changed(visit: Visit, feed_id: FeedId, part: SourcePart = "", *, there: bool) -> None:
    """Say that the source was changed, or that it is not there any more, and show it."""
    await visit.toast("saved" if there else "stale")
    await _show_source(visit, feed_id, part)


async def _remove(desk: EditorVisit, feed_id: FeedId) -> None:
    visit = desk.visit
    removed = await change_sources.remove(visit.tools, desk.by, feed_id)
    await visit.toast("saved" if removed else "already")
    await _show_source(visit, feed_id)


async def _check(desk: EditorVisit, feed_id: FeedId) -> None:
    visit = desk.visit
    found = await change_sources.source(visit.tools, feed_id)
    if found is None or found.removed:
        await visit.toast("stale")
        await _show_source(visit, feed_id)
        return
    await visit.toast("working")
    await visit.typing()
    await check_feeds(visit.tools, unread((found.feed,)))
    await _show_source(visit, feed_id)


async def _look_at(visit: Visit, address: str) -> None:
    await visit.typing()
    found = await find_feed(visit.tools, address)
    if not isinstance(found, Found):
        known, _ = await find_feeds(visit.tools, (address,))
        if known:
            # A source that wants its login, or is away just now: its page says how it is.
            await _show_source(visit, known[0].id)
            return
        await visit.say(
            SourceNotFoundPage(
                without_login(address), found.failure.reason, found.failure.status, choices=found.choices
            )
        )
        return
    proposal = await change_sources.propose(visit.tools, found)
    await visit.say(
        SourceFoundPage(
            number=proposal.feed.id,
            name=proposal.feed.name,
            url=proposal.feed.url,
            entries=proposal.entries,
            section=proposal.section,
            language=proposal.language,
            now=visit.now,
            known=proposal.known,
        )
    )


def _page(visit: Visit, source: change_sources.Source, part: SourcePart) -> SourcePage:
    feed, news = source.feed, source.news
    failure = feed.last_failure or FetchFailed("unreadable", "")
    return SourcePage(
        number=feed.id,
        name=feed.name,
        outlet=feed.source_name,
        url=without_login(feed.url),
        state=feed.state,
        now=visit.now,
        zone=visit.reader.zone,
        section=feed.section,
        language=feed.language,
        own_language=feed.own_language,
        read_at=feed.last_ok_at,
        next_at=feed.next_check_at,
        reason=failure.reason,
        status=failure.status,
        articles=news.articles,
        newest_at=news.newest_at,
        part=part,
        settings=feed.settings,
        languages=visit.tools.pages.languages,
    )


def _address_in(words: str) -> str | None:
    """The address that was written; None for other words. A host without a scheme is asked over https."""
    if len(words.split()) != 1:
        return None
    if words.lower().startswith(("http://", "https://")):
        return words
    return f"https://{words}" if _HOST.fullmatch(words) else None
