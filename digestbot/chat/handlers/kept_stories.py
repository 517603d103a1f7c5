"""Answers readers who look at a story, who save it, and who look at what they saved."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from digestbot.actions.readers.saved import kept_stories, save_story
from digestbot.actions.readers.story_page import story_page
from digestbot.chat.answering import N_, answers, command
from digestbot.chat.visit import Visit
from digestbot.errors import StoryNotKept, TooManySaved
from digestbot.model import (
    KeepStory,
    KeepStoryBeside,
    KeepStoryShown,
    SavedStory,
    SetSaved,
    ShowKeeping,
    ShowSaved,
    ShowStory,
    StoryId,
    StoryOrigin,
)
from digestbot.pages.contexts import DigestKeys, KeepKeys, SavedPage, StoryPage, ToastKey

#: The number of stories on a page of the list of saved ones.
ON_A_PAGE = 6
#: The number of developments on a page of a story.
DEVELOPMENTS_ON_A_PAGE = 8


# --- below a digest -------------------------------------------------------------------------------


@answers(ShowKeeping)
async def show_keeping(visit: Visit, tap: ShowKeeping) -> None:
    """A tap on "Save a story" below a digest, or on "Done" there. Only the buttons change."""
    if not tap.open:
        await visit.toast_quietly()
        await visit.change_buttons(DigestKeys(tap.stories))
    elif keys := await _keys(visit, tap.stories):
        await visit.toast_quietly()
        await visit.change_buttons(keys)
    else:
        await visit.toast("story_not_kept")


@answers(KeepStory)
async def keep_below(visit: Visit, tap: KeepStory) -> None:
    """A tap on a story there: save it, or take that back, whichever the button offered."""
    if not 0 <= tap.place < len(tap.stories):
        await visit.toast("stale")
        return
    await visit.toast(await _keep(visit, StoryId(tap.stories[tap.place]), on=tap.on))
    if keys := await _keys(visit, tap.stories):
        await visit.change_buttons(keys)


@answers(KeepStoryBeside)
async def keep_beside(visit: Visit, tap: KeepStoryBeside) -> None:
    """A tap beside a story. The buttons below the digest show what was done, and take it back."""
    await visit.toast(await _keep(visit, StoryId(tap.story), on=True))
    if keys := await _keys(visit, visit.stories_below(tap.story)):
        await visit.change_buttons(keys)


# --- the story's own page -------------------------------------------------------------------------


async def story_to_show(
    visit: Visit, story_id: StoryId, number: int = 1, origin: StoryOrigin = "message"
) -> StoryPage | None:
    """A page of the story; None if none of its articles is kept any more.

    Raises:
        LookupError: There never was such a story.
    """
    found = await story_page(visit.tools, visit.reader.recipient_id, story_id)
    if found is None:
        return None
    pages = max(1, ceil(len(found.developments) / DEVELOPMENTS_ON_A_PAGE))
    number = min(max(1, number), pages)
    first = (number - 1) * DEVELOPMENTS_ON_A_PAGE
    return StoryPage(
        found.trend,
        visit.now,
        visit.reader.zone,
        merged=found.merged,
        developments=found.developments[first : first + DEVELOPMENTS_ON_A_PAGE],
        number=number,
        pages=pages,
        saved=found.saved_at_place is not None,
        had=found.had,
        origin=origin,
        saved_page=1 + (found.saved_at_place or 0) // ON_A_PAGE,
        public=visit.place.type == "channel",
    )


@answers(ShowStory)
async def show_story(visit: Visit, tap: ShowStory) -> None:
    """A tap on a story's headline, or on "Newer" or "Older" on its page."""
    try:
        page = await story_to_show(visit, StoryId(tap.story), tap.page_number, tap.origin)
    except LookupError:
        page = None
    if page is None:
        await visit.toast("story_not_kept")
        return
    await visit.toast_quietly()
    if tap.origin == "message":
        # The tapped message is a digest, or says why its stories are there: it stays.
        await visit.say(page)
    else:
        await visit.show(page)


@answers(KeepStoryShown)
async def keep_shown(visit: Visit, tap: KeepStoryShown) -> None:
    """A tap on "Save" on a story's page."""
    story = StoryId(tap.story)
    await visit.toast(await _keep(visit, story, on=tap.on))
    try:
        page = await story_to_show(visit, story, tap.page_number, tap.origin)
    except LookupError:
        return
    if page is not None:
        await visit.show(page)


# --- the list -------------------------------------------------------------------------------------


@command("saved", N_("What you saved"), who="anybody")
async def saved(visit: Visit) -> None:
    """/saved"""
    await visit.say(await _saved(visit, 1))


@answers(ShowSaved)
async def show_saved(visit: Visit, tap: ShowSaved) -> None:
    """A tap on "Newer" or "Older"."""
    await visit.toast_quietly()
    await visit.show(await _saved(visit, tap.page_number))


@answers(SetSaved)
async def set_saved(visit: Visit, tap: SetSaved) -> None:
    """A tap on "Remove: …", or on "Save again: …" after it."""
    story = StoryId(tap.story)
    before = await _all_saved(visit)
    await visit.toast(await _keep(visit, story, on=tap.on))
    removed = next((one for one in before if one.story_id == story), None) if not tap.on else None
    await visit.show(await _saved(visit, tap.page_number, removed))


async def _keep(visit: Visit, story: StoryId, *, on: bool) -> ToastKey:
    """Save the story, or save it no more; gives the toast that says what became of it."""
    reader = visit.reader.recipient_id
    if not on:
        removed = await visit.tools.storage.run(lambda desk: desk.saved.remove(reader, story))
        return "story_removed" if removed else "already"
    try:
        new = await save_story(visit.tools, reader, story)
    except StoryNotKept:
        return "story_not_kept"
    except TooManySaved:
        return "too_many_saved"
    return "story_saved" if new else "already"


async def _keys(visit: Visit, stories: Sequence[int]) -> KeepKeys | None:
    known = await kept_stories(visit.tools, visit.reader.recipient_id, [StoryId(story) for story in stories])
    return KeepKeys(tuple((one.story_id, one.headline, one.saved) for one in known)) if known else None


async def _all_saved(visit: Visit) -> tuple[SavedStory, ...]:
    return await visit.tools.storage.run(lambda desk: desk.saved.of(visit.reader.recipient_id))


async def _saved(visit: Visit, number: int, removed: SavedStory | None = None) -> SavedPage:
    found = await _all_saved(visit)
    pages = max(1, ceil(len(found) / ON_A_PAGE))
    number = min(max(1, number), pages)
    return SavedPage(
        found[(number - 1) * ON_A_PAGE : number * ON_A_PAGE],
        visit.now,
        visit.reader.zone,
        number=number,
        pages=pages,
        removed=removed,
    )
