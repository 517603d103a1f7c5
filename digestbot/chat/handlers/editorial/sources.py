"""Answers editors who look at the sources, and change or remove them. ``new_sources`` adds some."""

from __future__ import annotations

from typing import Any

from digestbot.actions.news import change_sources
from digestbot.actions.news.collect import check_feeds, unread
from digestbot.chat.answering import N_, answers, command
from digestbot.chat.handlers.editorial.editor_visit import EditorVisit, for_editors
from digestbot.chat.handlers.editorial.new_sources import address_in, look_at
from digestbot.chat.handlers.editorial.source_pages import show_changed, show_list, show_source
from digestbot.model import (
    SECTIONS,
    FeedId,
    SetSourceLanguage,
    SetSourceSection,
    ShowSources,
    SourceStep,
    TellEntriesApart,
)
from digestbot.pages.contexts.editorial.sources import SourcePart
from digestbot.pages.languages.language_names import is_language


@command("sources", N_("Where the news comes from"), who="editors")
@for_editors("/sources")
async def sources(desk: EditorVisit) -> None:
    """/sources [TEXT | ADDRESS]"""
    address = address_in(desk.visit.words)
    if address is None:
        await show_list(desk.visit, desk.visit.words)
    else:
        await look_at(desk.visit, address)


@answers(ShowSources)
@for_editors("a tap on the sources")
async def show_sources(desk: EditorVisit, tap: ShowSources) -> None:
    """A tap on "All sources", or on another part of the list."""
    await desk.visit.toast_quietly()
    await desk.expect_nothing()
    await show_list(desk.visit, tap.text, tap.start)


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
            await show_source(visit, feed_id, "name")
            return
        case "pages" | "no_pages":
            await _change_settings(desk, feed_id, read_pages=tap.verb == "pages")
            return
        case "open" | "sections" | "languages" | "settings" | "ask_remove":
            await desk.expect_nothing()
            await visit.toast_quietly()
            await show_source(visit, feed_id, _PARTS.get(tap.verb, ""))
            return
    await show_changed(visit, feed_id, there=there)


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
    await show_changed(desk.visit, feed_id, there=there)


@answers(SetSourceLanguage)
@for_editors("a tap on a source's language")
async def choose_language(desk: EditorVisit, tap: SetSourceLanguage) -> None:
    """A tap on a language, or on "As it says itself"."""
    language = tap.language or None
    known = language is None or is_language(language)
    feed_id = FeedId(tap.source)
    there = known and await change_sources.set_language(desk.visit.tools, desk.by, feed_id, language)
    await show_changed(desk.visit, feed_id, there=there)


@answers(TellEntriesApart)
@for_editors("a tap on how entries are told apart")
async def tell_apart(desk: EditorVisit, tap: TellEntriesApart) -> None:
    """A tap on a way to tell the entries of a source apart."""
    await _change_settings(desk, FeedId(tap.source), told_apart_by=tap.by)


async def _change_settings(desk: EditorVisit, feed_id: FeedId, **said: Any) -> None:
    there = await change_sources.change_settings(desk.visit.tools, desk.by, feed_id, said)
    await show_changed(desk.visit, feed_id, "settings", there=there)


async def _remove(desk: EditorVisit, feed_id: FeedId) -> None:
    visit = desk.visit
    removed = await change_sources.remove(visit.tools, desk.by, feed_id)
    await visit.toast("saved" if removed else "already")
    await show_source(visit, feed_id)


async def _check(desk: EditorVisit, feed_id: FeedId) -> None:
    visit = desk.visit
    found = await change_sources.source(visit.tools, feed_id)
    if found is None or found.removed:
        await visit.toast("stale")
        await show_source(visit, feed_id)
        return
    await visit.toast("working")
    await visit.typing()
    await check_feeds(visit.tools, unread((found.feed,)))
    await show_source(visit, feed_id)
