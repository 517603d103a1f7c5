"""Answers people whom a link brought. A link changes nothing until they tap, because anybody can make one."""

from __future__ import annotations

from digestbot.actions.readers.follow import find_to_follow, slug_of
from digestbot.chat.handlers.kept_stories import story_to_show
from digestbot.chat.visit import Visit
from digestbot.errors import BadTag
from digestbot.model import FollowTag, button_fits
from digestbot.model.start_links import StoryLink, TopicLink, read_start
from digestbot.pages.contexts import BadLinkPage, LinkedTopicPage, UnknownTagPage


async def open_link(visit: Visit, parameter: str) -> None:
    """Show what the link leads to: a topic to follow, or a story."""
    link = read_start(parameter)
    if isinstance(link, TopicLink):
        await _offer_topic(visit, link)
    elif isinstance(link, StoryLink):
        await _show_story(visit, link)
    else:
        await visit.say(BadLinkPage("unreadable"))


async def _offer_topic(visit: Visit, link: TopicLink) -> None:
    wanted = slug_of(link.tag)
    if wanted is None:
        await visit.say(BadLinkPage("unreadable"))
        return
    try:
        tag = await find_to_follow(visit.tools, wanted.replace("-", " "))
    except BadTag as error:
        unknown = UnknownTagPage(
            text=error.text,
            near=error.near,
            slug=wanted,
            tells_nothing=error.tells_nothing,
            names=visit.names,
        )
        await visit.say(unknown)
        return
    page = LinkedTopicPage(
        tag,
        already=tag in visit.reader.tags,
        to_write="" if button_fits(FollowTag(tag)) else tag,
        names=visit.names,
    )
    await visit.say(page)


async def _show_story(visit: Visit, link: StoryLink) -> None:
    try:
        page = await story_to_show(visit, link.story)
    except LookupError:
        await visit.say(BadLinkPage("never"))
    else:
        await visit.say(BadLinkPage("gone") if page is None else page)
