"""The buttons by which a reader saves and follows stories: below a digest, on a story's page, and in the lists of both."""

from __future__ import annotations

from collections.abc import Callable

from digestbot.model import (
    KeepStory,
    KeepStoryShown,
    Meaning,
    SetAtOnce,
    SetFollowed,
    SetSaved,
    ShowFollowedStories,
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

#: The mark of saving a story. Neither mark has another meaning anywhere.
BOOKMARK = "🔖"
#: The mark of following a story.
BELL = "🔔"
#: The most characters of a headline on a button that shares its row.
_HEADLINE = 24

KEPT_PAGES = ButtonTable()


@KEPT_PAGES.page
def _keep_keys(keys: contexts.KeepKeys, words: Words) -> Rows:
    _ = words.catalogue.gettext
    stories = tuple(story for story, *_rest in keys.stories)
    rows: list[Row] = []
    for place, (_story, headline, saved, followed) in enumerate(keys.stories):
        title = shorten(clean(headline), _HEADLINE)
        rows.append(
            (
                tap(checked(f"{BOOKMARK} {title}", on=saved), KeepStory("save", not saved, place, stories)),
                tap(
                    checked(f"{BELL} {title}", on=followed),
                    KeepStory("follow", not followed, place, stories),
                ),
            )
        )
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
    here: StoryOrigin = "story" if origin == "message" else origin
    turn = _turn(page.number, page.pages, lambda number: ShowStory(here, number, story), words)
    keep: Row = (
        tap(
            checked(_("🔖 Save"), on=page.saved),
            KeepStoryShown("save", not page.saved, here, page.number, story),
        ),
    )
    followed = page.follows in {"digest", "at_once"}
    if page.follows != "over":
        label = checked(_("🔔 Follow"), on=followed)
        keep += (tap(label, KeepStoryShown("follow", not followed, here, page.number, story)),)
    at_once: Rows = ()
    if followed:
        on = page.follows == "at_once"
        at_once = (
            (tap(checked(_("News of it at once"), on=on), SetAtOnce(not on, here, page.number, story)),),
        )
    why: Row = (tap(_("Why this?"), Why((story,))),) if page.had else ()
    return (*turn, (*keep, *why), *at_once, _back(page, words))


def _back(page: contexts.StoryPage, words: Words) -> Row:
    _ = words.catalogue.gettext
    if page.origin == "saved":
        return (tap(_("Back"), ShowSaved(page.saved_page)), topics_button(words))
    if page.origin == "followed":
        return (tap(_("Back"), ShowFollowedStories()), topics_button(words))
    return (tap(_("What you saved"), ShowSaved(1)), tap(_("Stories you follow"), ShowFollowedStories()))


@KEPT_PAGES.page
def _followed(page: contexts.FollowedStoriesPage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    stories = tuple(
        (
            tap(
                f"{place}. {shorten(clean(one.headline), _HEADLINE)}", ShowStory("followed", 1, one.story_id)
            ),
            tap(_("Unfollow %(number)s") % {"number": place}, SetFollowed(on=False, story=one.story_id)),
        )
        for place, one in enumerate(page.stories, 1)
    )
    again: Rows = ()
    if page.removed is not None:
        label = _("Follow again: %(headline)s") % {"headline": short(clean(page.removed.headline))}
        again = ((tap(label, SetFollowed(on=True, story=page.removed.story_id)),),)
    return (*stories, *again, (topics_button(words),))


@KEPT_PAGES.page
def _followed_news(page: contexts.FollowedNewsPage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    return ((tap(_("How it went on"), ShowStory("message", 1, page.trend.story.id)),),)


@KEPT_PAGES.page
def _ended(page: contexts.EndedStoriesPage, words: Words) -> Rows:
    del words
    return tuple(
        (tap(f"{place}. {short(clean(one.headline))}", ShowStory("message", 1, one.story_id)),)
        for place, one in enumerate(page.stories, 1)
    )


def _turn(number: int, pages: int, to: Callable[[int], Meaning], words: Words) -> Rows:
    """A row with buttons to the pages before and after this one; no row if there are none."""
    _ = words.catalogue.gettext
    newer: Row = (tap(_("Newer"), to(number - 1)),) if number > 1 else ()
    older: Row = (tap(_("Older"), to(number + 1)),) if number < pages else ()
    return ((*newer, *older),) if pages > 1 else ()
