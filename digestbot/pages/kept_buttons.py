"""The buttons by which a reader saves stories: below a digest, on a story's page, and in the list of saved ones."""

from __future__ import annotations

from collections.abc import Callable

from digestbot.model import (
    KeepStory,
    KeepStoryShown,
    Meaning,
    SetSaved,
    ShowKeeping,
    ShowSaved,
    ShowStory,
    StoryOrigin,
    Why,
)
from digestbot.pages import contexts
from digestbot.pages.buttons import (
    ButtonTable,
    Row,
    Rows,
    checked,
    settings_button,
    short,
    tap,
    topics_button,
)
from digestbot.pages.languages.words import Words
from digestbot.pages.stories import clean, shorten

#: The mark of saving a story. It has no other meaning anywhere.
BOOKMARK = "🔖"
#: The most characters of a headline on a button that shares its row.
_HEADLINE = 24

KEPT_PAGES = ButtonTable()


@KEPT_PAGES.page
def _keep_keys(keys: contexts.KeepKeys, words: Words) -> Rows:
    _ = words.catalogue.gettext
    stories = tuple(story for story, _headline, _saved in keys.stories)
    rows: list[Row] = [
        (
            tap(
                checked(f"{BOOKMARK} {short(clean(headline))}", on=saved),
                KeepStory("save", not saved, place, stories),
            ),
        )
        for place, (_story, headline, saved) in enumerate(keys.stories)
    ]
    return (*rows, (tap(_("Done"), ShowKeeping(open=False, stories=stories)),))


@KEPT_PAGES.page
def _saved(page: contexts.SavedPage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    stories = tuple(
        (
            tap(f"{place}. {shorten(clean(one.headline), _HEADLINE)}", ShowStory("saved", 1, one.story_id)),
            tap(
                _("Remove %(number)s") % {"number": place},
                SetSaved(on=False, story=one.story_id, page_number=page.number),
            ),
        )
        for place, one in enumerate(page.stories, 1)
    )
    again: Rows = ()
    if page.removed is not None:
        label = _("Save again: %(headline)s") % {"headline": short(clean(page.removed.headline))}
        again = ((tap(label, SetSaved(on=True, story=page.removed.story_id, page_number=page.number)),),)
    turn = _turn(page.number, page.pages, ShowSaved, words)
    return (*stories, *again, *turn, (settings_button(words),))


@KEPT_PAGES.page
def _story(page: contexts.StoryPage, words: Words) -> Rows:
    if page.public:
        return ()
    _ = words.catalogue.gettext
    story, origin = page.trend.story.id, page.origin
    here: StoryOrigin = "saved" if origin == "saved" else "story"
    turn = _turn(page.number, page.pages, lambda number: ShowStory(here, number, story), words)
    keep = tap(
        checked(_("🔖 Save"), on=page.saved),
        KeepStoryShown("save", not page.saved, here, page.number, story),
    )
    why: Row = (tap(_("Why this?"), Why((story,))),) if page.had else ()
    back = (
        tap(_("Back"), ShowSaved(page.saved_page))
        if origin == "saved"
        else tap(_("What you saved"), ShowSaved(1))
    )
    return (*turn, (keep, *why), (back, topics_button(words)))


def _turn(number: int, pages: int, to: Callable[[int], Meaning], words: Words) -> Rows:
    """A row with buttons to the pages before and after this one; no row if there are none."""
    _ = words.catalogue.gettext
    newer: Row = (tap(_("Newer"), to(number - 1)),) if number > 1 else ()
    older: Row = (tap(_("Older"), to(number + 1)),) if number < pages else ()
    return ((*newer, *older),) if pages > 1 else ()
