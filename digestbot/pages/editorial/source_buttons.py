"""The buttons by which an editor looks at the sources and changes them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from digestbot.model import (
    SECTIONS,
    AddSource,
    Button,
    ExportSources,
    FeedState,
    Meaning,
    SetSourceLanguage,
    SetSourceSection,
    ShowSources,
    SourceStep,
    TellEntriesApart,
    ToldApartBy,
    button_fits,
)
from digestbot.pages import contexts
from digestbot.pages.buttons import MANY, ButtonTable, Row, Rows, checked, in_rows, short, tap
from digestbot.pages.languages.words import Words

#: How many sources stand on a page of the list.
ON_A_LIST = 10
#: What stands before the name of a source that is not simply read.
MARKS: dict[FeedState, str] = {"given_up": "⚠️ ", "failing": "⚠️ ", "paused": "⏸ "}

SOURCE_PAGES = ButtonTable()


@SOURCE_PAGES.page
def _sources(page: contexts.SourcesPage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    lines = [
        (tap(short(MARKS.get(one.state, "") + one.name), SourceStep("open", one.number)),)
        for one in page.lines
    ]
    every = (all_sources(words),) if page.asked else ()
    export = (tap(_("Save as a file"), ExportSources()),) if page.lines and not page.asked else ()
    return (*lines, *_turns(page), (tap(_("Add a source"), AddSource()), *every, *export))


def _turns(page: contexts.SourcesPage) -> Rows:
    """The lists before and after this one, by the places of their sources."""
    # The words of a long search do not fit; whoever wrote them sees the first of what was found.
    before = ShowSources(max(0, page.start - ON_A_LIST), page.asked)
    after = ShowSources(page.start + ON_A_LIST, page.asked)
    row: Row = ()
    if page.start and button_fits(before):
        row = (tap(f"‹ {before.start + 1}–{page.start}", before),)
    if after.start < page.total and button_fits(after):
        last = min(after.start + ON_A_LIST, page.total)
        row = (*row, tap(f"{after.start + 1}–{last} ›", after))
    return (row,) if row else ()


@SOURCE_PAGES.page
def _source(page: contexts.SourcePage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    back = tap(_("Back"), SourceStep("open", page.number))
    match page.part:
        case "sections":
            chosen = sections_to_choose(page.section, words, lambda name: SetSourceSection(page.number, name))
            return (*chosen, (back,))
        case "languages":
            spoken = languages_to_choose(
                page.language, page.languages, words, lambda code: SetSourceLanguage(page.number, code)
            )
            return (*spoken, (back,))
        case "settings":
            return (*_settings(page, words), (back,))
        case "remove":
            return ((tap(_("Remove"), SourceStep("remove", page.number)), back),)
        case "removed":
            return ((tap(_("Take it back"), SourceStep("keep", page.number)), all_sources(words)),)
        case "name":
            return ((back,),)
    at_rest = page.health.state in {"paused", "given_up"}
    rest = (
        tap(_("Resume"), SourceStep("resume", page.number))
        if at_rest
        else tap(_("Pause"), SourceStep("pause", page.number))
    )
    return (
        (tap(_("Read it now"), SourceStep("check", page.number)), tap(_("Rename"), SourceStep("name", page.number))),
        (tap(_("Section"), SourceStep("sections", page.number)), tap(_("Language"), SourceStep("languages", page.number))),
        (tap(_("Settings"), SourceStep("settings", page.number)), rest),
        (tap(_("Remove"), SourceStep("ask_remove", page.number)), all_sources(words)),
    )  # fmt: skip


def all_sources(words: Words) -> Button:
    return tap(words.catalogue.gettext("All sources"), ShowSources(0, ""))


def sections_to_choose(chosen: str | None, words: Words, meaning: Callable[[str], Meaning]) -> Rows:
    """The sections, and that each article is judged. ``meaning``: what a tap on one means; "" where none is said."""
    judged = tap(checked(words.catalogue.gettext("As I judge"), on=chosen is None), meaning(""))
    named = [tap(checked(words.topic(name), on=name == chosen), meaning(name)) for name in SECTIONS]
    return ((judged,), *in_rows(named, 2))


def languages_to_choose(
    chosen: str | None, offered: Sequence[str], words: Words, meaning: Callable[[str], Meaning]
) -> Rows:
    """The languages, and that the feed itself says so. ``meaning``: what a tap on one means; "" where none is said."""
    said = tap(checked(words.catalogue.gettext("As it says itself"), on=chosen is None), meaning(""))
    named = [
        tap(checked(short(words.tongue(code)), on=code == chosen), meaning(code)) for code in offered[:MANY]
    ]
    return ((said,), *in_rows(named, 2))


def _settings(page: contexts.SourcePage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    labels: dict[ToldApartBy, str] = {
        "usual": _("As usual"),
        "id": _("By id"),
        "link": _("By link"),
        "title_and_link": _("By headline and link"),
    }
    ways = [
        tap(checked(label, on=by == page.settings.told_apart_by), TellEntriesApart(page.number, by))
        for by, label in labels.items()
    ]
    reads = page.settings.read_pages
    pages = tap(
        checked(_("Read the articles' pages"), on=reads),
        SourceStep("no_pages" if reads else "pages", page.number),
    )
    return (*in_rows(ways, 2), (pages,))
