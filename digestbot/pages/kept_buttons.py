"""The buttons by which a reader saves stories: below a digest, and in the list of what they saved."""

from __future__ import annotations

from digestbot.model import KeepStory, SetSaved, ShowKeeping, ShowSaved
from digestbot.pages import contexts
from digestbot.pages.buttons import ButtonTable, Row, Rows, checked, settings_button, short, tap
from digestbot.pages.languages.words import Words
from digestbot.pages.stories import clean

#: The mark of saving a story. It has no other meaning anywhere.
BOOKMARK = "🔖"

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
    remove = tuple(
        (
            tap(
                _("Remove: %(headline)s") % {"headline": short(clean(one.headline))},
                SetSaved(on=False, story=one.story_id, page_number=page.number),
            ),
        )
        for one in page.stories
    )
    again: Rows = ()
    if page.removed is not None:
        label = _("Save again: %(headline)s") % {"headline": short(clean(page.removed.headline))}
        again = ((tap(label, SetSaved(on=True, story=page.removed.story_id, page_number=page.number)),),)
    newer: Row = (tap(_("Newer"), ShowSaved(page.number - 1)),) if page.number > 1 else ()
    older: Row = (tap(_("Older"), ShowSaved(page.number + 1)),) if page.number < page.pages else ()
    return (*remove, *again, (*newer, *older), (settings_button(words),))
