"""Answers readers who look at a story, save it or follow it, and who look at what they saved or follow."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import Literal

from digestbot.actions.readers.followed_stories import follow_story
from digestbot.actions.readers.saved import KeptStory, kept_stories, save_story
from digestbot.actions.readers.story_page import StoryShown, story_page
from digestbot.chat.answering import N_, answers, command
from digestbot.chat.visit import Visit
from digestbot.errors import StoryIsOver, StoryNotKept, TooManyFollowed, TooManySaved
from digestbot.model import (
    FollowedStory,
    KeepStory,
    KeepStoryBeside,
    KeepStoryShown,
    KeepWay,
    SavedStory,
    SetAtOnce,
    SetFollowed,
    SetSaved,
    ShowFollowedStories,
    ShowKeeping,
    ShowSaved,
    ShowStory,
    StoryId,
    StoryOrigin,
)
from digestbot.pages.contexts import DigestKeys, FollowedStoriesPage, KeepKeys, SavedPage, StoryPage, ToastKey

#: The number of stories on a page of the list of saved ones.
ON_A_PAGE = 6
#: The number of developments on a page of a story.
DEVELOPMENTS_ON_A_PAGE = 8


# --- below a digest -------------------------------------------------------------------------------


@answers(ShowKeeping)
async def show_keeping(visit: Visit, tap: ShowKeeping) -> None:
    """A tap on "Save or follow" below a digest, or on "Done" there. Only the buttons change."""
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
    """A tap on a story there: save or follow it, or take that back, whichever the button offered."""
    if not 0 <= tap.place < len(tap.stories):
        await visit.toast("stale")
        return
    await visit.toast(await _keep(visit, tap.way, StoryId(tap.stories[tap.place]), on=tap.on))
    if keys := await _keys(visit, tap.stories):
        await visit.change_buttons(keys)


@answers(KeepStoryBeside)
async def keep_beside(visit: Visit, tap: KeepStoryBeside) -> None:
    """A tap beside a story. The buttons below the digest show what was done, and take it back."""
    await visit.toast(await _keep(visit, tap.way, StoryId(tap.story), on=True))
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
        follows=_follows(found),
        origin=origin,
        saved_page=1 + (found.saved_at_place or 0) // ON_A_PAGE,
        public=visit.reader.type == "channel",
    )


def _follows(found: StoryShown) -> Literal["no", "digest", "at_once", "over"]:
    if found.followed is not None:
        return "at_once" if found.followed.at_once else "digest"
    return "no" if found.can_be_followed else "over"


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
    """A tap on "Save" or "Follow" on a story's page."""
    story = StoryId(tap.story)
    await visit.toast(await _keep(visit, tap.way, story, on=tap.on))
    await _show_again(visit, story, tap.page_number, tap.origin)


@answers(SetAtOnce)
async def set_at_once(visit: Visit, tap: SetAtOnce) -> None:
    """A tap on "News of it at once" on the page of a followed story."""
    reader, story = visit.reader.recipient_id, StoryId(tap.story)
    changed = await visit.tools.storage.run(
        lambda desk: desk.followed_stories.set_at_once(reader, story, at_once=tap.on)
    )
    await visit.toast("stale" if not changed else "story_at_once" if tap.on else "story_in_digest")
    await _show_again(visit, story, tap.page_number, tap.origin)


async def _show_again(visit: Visit, story: StoryId, number: int, origin: StoryOrigin) -> None:
    try:
        page = await story_to_show(visit, story, number, origin)
    except LookupError:
        return
    if page is not None:
        await visit.show(page)


# --- followed stories -----------------------------------------------------------------------------


@answers(ShowFollowedStories)
async def followed_stories(visit: Visit) -> None:
    """A tap on "Stories you follow"."""
    await visit.toast_quietly()
    await visit.show(FollowedStoriesPage(await _all_followed(visit)))


@answers(SetFollowed)
async def set_followed(visit: Visit, tap: SetFollowed) -> None:
    """A tap on "Unfollow …" there, or on "Follow again: …" after it."""
    story = StoryId(tap.story)
    before = await _all_followed(visit)
    await visit.toast(await _keep(visit, "follow", story, on=tap.on))
    removed = next((one for one in before if one.story_id == story), None) if not tap.on else None
    await visit.show(FollowedStoriesPage(await _all_followed(visit), removed))


async def _all_followed(visit: Visit) -> tuple[FollowedStory, ...]:
    return await visit.tools.storage.run(lambda desk: desk.followed_stories.of(visit.reader.recipient_id))


# --- saved stories -----------------------------------------------------------------------------------


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
    await visit.toast(await _keep(visit, "save", story, on=tap.on))
    removed = next((one for one in before if one.story_id == story), None) if not tap.on else None
    await visit.show(await _saved(visit, tap.page_number, removed))


async def _keep(visit: Visit, way: KeepWay, story: StoryId, *, on: bool) -> ToastKey:
    """Save or follow the story, or take that back; gives the toast that says what became of it."""
    return await (_save if way == "save" else _follow)(visit, story, on=on)


async def _save(visit: Visit, story: StoryId, *, on: bool) -> ToastKey:
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


async def _follow(visit: Visit, story: StoryId, *, on: bool) -> ToastKey:
    reader = visit.reader.recipient_id
    if not on:
        removed = await visit.tools.storage.run(lambda desk: desk.followed_stories.remove(reader, story))
        return "story_unfollowed" if removed else "already"
    try:
        new = await follow_story(visit.tools, reader, story)
    except StoryNotKept:
        return "story_not_kept"
    except StoryIsOver:
        return "story_is_over"
    except TooManyFollowed:
        return "too_many_stories"
    return "story_followed" if new else "already"


async def _keys(visit: Visit, stories: Sequence[int]) -> KeepKeys | None:
    known = await kept_stories(visit.tools, visit.reader.recipient_id, [StoryId(story) for story in stories])
    return _keys_of(known) if known else None


def _keys_of(known: Sequence[KeptStory]) -> KeepKeys:
    return KeepKeys(tuple((one.story_id, one.headline, one.saved, one.followed) for one in known))


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
