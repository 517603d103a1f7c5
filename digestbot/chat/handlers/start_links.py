"""Answers people whom a link brought. A link changes nothing until they tap, because anybody can make one."""

from __future__ import annotations

from digestbot.actions.readers.export import shared_topics, take_topics
from digestbot.actions.readers.follow import MOST_FOLLOWS, find_to_follow, slug_of
from digestbot.actions.readers.names import with_typed
from digestbot.chat.answering import answers
from digestbot.chat.handlers.kept_stories import story_to_show
from digestbot.chat.visit import Visit
from digestbot.errors import BadTag
from digestbot.model import FollowShared, FollowTag, button_fits
from digestbot.model.start_links import SearchLink, StoryLink, TopicLink, TopicsLink, read_start
from digestbot.pages.contexts import (
    BadLinkPage,
    FollowedEachPage,
    LinkedTopicPage,
    SearchHelpPage,
    SharedTopicsPage,
    UnknownTagPage,
)


async def open_link(visit: Visit, parameter: str) -> None:
    """Show what the link leads to: topics to follow, or a story."""
    link = read_start(parameter)
    if isinstance(link, TopicLink):
        await _offer_topic(visit, link)
    elif isinstance(link, StoryLink):
        await _show_story(visit, link)
    elif isinstance(link, TopicsLink):
        await _offer_topics(visit, link.token)
    elif isinstance(link, SearchLink):
        await visit.say(SearchHelpPage())
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


async def _offer_topics(visit: Visit, token: str) -> None:
    topics = await shared_topics(visit.tools, token)
    if topics is None:
        await visit.say(BadLinkPage("expired"))
    else:
        await visit.say(SharedTopicsPage(topics, token, visit.names))


@answers(FollowShared)
async def follow_shared(visit: Visit, tap: FollowShared) -> None:
    """A tap on "Follow them all"."""
    await visit.toast_quietly()
    taken = await take_topics(visit.tools, visit.reader.recipient_id, tap.token)
    if taken is None:
        await visit.show(BadLinkPage("expired"))
        return
    page = FollowedEachPage(
        followed=taken.followed,
        already=taken.already,
        without_room=tuple(visit.names.get(tag, tag) for tag in taken.without_room),
        most=MOST_FOLLOWS,
        names=with_typed(visit.names, taken.reader),
    )
    await visit.show(page)


async def _show_story(visit: Visit, link: StoryLink) -> None:
    try:
        page = await story_to_show(visit, link.story)
    except LookupError:
        await visit.say(BadLinkPage("never"))
    else:
        await visit.say(BadLinkPage("gone") if page is None else page)
