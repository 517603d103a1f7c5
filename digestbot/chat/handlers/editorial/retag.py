"""Answers editors who look at the section and tags of a story and correct them, by taps or by /retag."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from functools import wraps
from typing import Any

from digestbot.actions.alerts import draft
from digestbot.actions.news import retag
from digestbot.actions.news.weigh import trends_now
from digestbot.actions.readers.typed_names import typed_names
from digestbot.chat.answering import N_, answers, command
from digestbot.chat.handlers.editorial.editor_visit import EditorVisit, for_editors
from digestbot.chat.visit import Visit
from digestbot.errors import StoryRefused
from digestbot.model import SetStorySection, SetStoryTag, StoryId, StoryStep
from digestbot.pages.contexts import StoryChoicePage, StoryRefusedPage, StoryTagsPage

Answer = Callable[..., Coroutine[Any, Any, None]]

#: The number of stories that /retag offers if the editor names none.
MOST = 10


def _or_why_not(answer: Answer) -> Answer:
    """Make a handler that tells the editor why a correction was refused."""

    @wraps(answer)
    async def try_it(desk: EditorVisit, *given: Any) -> None:
        try:
            await answer(desk, *given)
        except StoryRefused as refused:
            await _say_refused(desk.visit, refused)

    return try_it


@command("retag", N_("Correct what a story is about"), who="editors")
@for_editors("/retag")
@_or_why_not
async def words(desk: EditorVisit) -> None:
    """/retag [STORY [section] [+tag …] [-tag …] | auto]"""
    visit = desk.visit
    if not visit.words:
        trends = (await trends_now(visit.tools)).leading()[:MOST]
        await visit.say(StoryChoicePage(tuple((one.story.id, one.headline.title) for one in trends)))
        return
    which, *changes = visit.words.split()
    story_id = await retag.find_story(visit.tools, which)
    if not changes:
        await visit.say(_page(visit, await retag.story_tags_of(visit.tools, story_id)))
        return
    try:
        told = await _change(desk, story_id, changes)
    except StoryRefused as refused:
        await _say_refused(visit, refused, story_id)
        return
    await visit.say(_page(visit, told))


async def _change(desk: EditorVisit, story_id: StoryId, changes: list[str]) -> retag.TaggedStory:
    tools = desk.visit.tools
    if [one.lower() for one in changes] == ["auto"]:
        return await retag.hand_back(tools, desk.by, story_id)
    add = [one[1:] for one in changes if one.startswith(("+", "#"))]
    remove = [one[1:] for one in changes if one.startswith(("-", "−"))]
    section = " ".join(one for one in changes if not one.startswith(("+", "#", "-", "−")))
    correction = retag.read_correction(tools.topics, section=section, add=add, remove=remove)
    return await retag.retag(tools, desk.by, story_id, correction)


async def take_typed_tags(visit: Visit) -> bool:
    """Take the message as tags for a story; False if the editor was not asked for any."""
    found = await draft.expected(visit.tools, visit.user_id)
    if found is None or found[1].what != "tag" or found[1].story_id is None or not visit.private:
        return False
    await _take(visit, found[1].story_id)
    return True


@for_editors("the tags of a story")
async def _take(desk: EditorVisit, story_id: StoryId) -> None:
    visit = desk.visit
    try:
        typed = typed_names(visit.words).names
        correction = retag.read_correction(visit.tools.topics, add=typed or (visit.words,))
        told = await retag.retag(visit.tools, desk.by, story_id, correction)
    except StoryRefused as refused:
        await _say_refused(visit, refused, story_id)
        return
    await desk.expect_nothing()
    await visit.say(_page(visit, told))


@answers(StoryStep)
@for_editors("a tap on a story")
@_or_why_not
async def story_step(desk: EditorVisit, tap: StoryStep) -> None:
    """A tap on a story, or on one of the steps on its page."""
    visit, story_id = desk.visit, StoryId(tap.story)
    if tap.verb == "auto":
        told = await retag.hand_back(visit.tools, desk.by, story_id)
        await visit.toast("saved")
    else:
        told = await retag.story_tags_of(visit.tools, story_id)
        await visit.toast_quietly()
    if tap.verb == "ask":
        await retag.ask_tag(visit.tools, desk.person.id, told.story.id)
    elif tap.verb == "done":
        await desk.expect_nothing()
    await visit.show(_page(visit, told, asking=tap.verb == "ask", done=tap.verb == "done"))


@answers(SetStorySection)
@for_editors("a tap on a section of a story")
@_or_why_not
async def section(desk: EditorVisit, tap: SetStorySection) -> None:
    """A tap on a section."""
    name = retag.section_of(desk.visit.tools.topics, tap.tag)
    await _correct(desk, StoryId(tap.story), retag.Correction(section=name))


@answers(SetStoryTag)
@for_editors("a tap on a tag of a story")
@_or_why_not
async def tag(desk: EditorVisit, tap: SetStoryTag) -> None:
    """A tap on a tag: add it to the story, or remove it, whichever the button offered."""
    change = retag.Correction(add=(tap.tag,)) if tap.on else retag.Correction(remove=(tap.tag,))
    await desk.expect_nothing()
    await _correct(desk, StoryId(tap.story), change)


async def _correct(desk: EditorVisit, story_id: StoryId, correction: retag.Correction) -> None:
    visit = desk.visit
    # The editor saw the tag on the button, so it is no typing mistake and may be new.
    told = await retag.retag(visit.tools, desk.by, story_id, correction, new=True)
    await visit.toast("saved")
    await visit.show(_page(visit, told))


async def _say_refused(visit: Visit, refused: StoryRefused, number: int | None = None) -> None:
    await visit.toast_quietly()
    await visit.say(StoryRefusedPage(refused.reason, refused.detail, number, refused.near, visit.names))


def _page(
    visit: Visit, told: retag.TaggedStory, *, asking: bool = False, done: bool = False
) -> StoryTagsPage:
    story = told.story
    return StoryTagsPage(
        number=story.id,
        title=told.headline,
        section=story.section,
        tags=story.tags,
        corrected=told.corrected,
        offered=tuple(tag for tag in told.rule.tags if tag not in story.tags),
        asking=asking,
        done=done,
        names=visit.names,
    )
