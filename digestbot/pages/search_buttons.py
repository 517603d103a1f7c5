"""The buttons below what a search found."""

from __future__ import annotations

from digestbot.model import ShowFound, ShowStory
from digestbot.pages import contexts
from digestbot.pages.buttons import ButtonTable, Row, Rows, if_it_fits, tap
from digestbot.pages.languages.words import Words

SEARCH_PAGES = ButtonTable()


@SEARCH_PAGES.page
def _found(page: contexts.FoundPage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    every = page.every_language
    stories = tuple(
        tap(str(place), ShowStory("message", 1, trend.story.id))
        for place, trend in enumerate(page.trends, page.first)
    )
    turns: Row = ()
    if page.page:
        turns = if_it_fits(f"◀ {page.page}", ShowFound(every, page.page - 1, page.text))
    if page.more:
        turns = (*turns, *if_it_fits(f"{page.page + 2} ▶", ShowFound(every, page.page + 1, page.text)))
    languages: Rows = ()
    if every:
        languages = (if_it_fits(_("In my languages only"), ShowFound(every=False, page=0, text=page.text)),)
    elif page.foreign:
        languages = (if_it_fits(_("In every language"), ShowFound(every=True, page=0, text=page.text)),)
    return tuple(row for row in (stories, turns, *languages) if row)
