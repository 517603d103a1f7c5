"""The welcome, and a reader's topics."""

from __future__ import annotations

from digestbot.actions.follow import follow, follow_text, slug_of, toggle, unfollow
from digestbot.actions.weigh import trends_now
from digestbot.actions.welcome import welcome
from digestbot.chat.handlers.feedback import share_of
from digestbot.chat.visit import Visit
from digestbot.errors import BadTag, TooManyTopics
from digestbot.model import FollowTag, Reader, ToggleTopic, UnfollowTag
from digestbot.pages.contexts import (
    FollowedPage,
    FollowHelpPage,
    TooManyTopicsPage,
    TopicsPage,
    UnfollowedPage,
    UnfollowHelpPage,
    UnknownTagPage,
    WelcomePage,
)

#: Tags offered where somebody asks for none in particular.
SUGGESTIONS = 6


async def start(visit: Visit) -> None:
    """/start: welcome a newcomer, or somebody who comes back."""
    reader = await welcome(visit.tools, visit.place)
    await visit.say(WelcomePage(followed=reader.tags, names=visit.names))


async def topics(visit: Visit) -> None:
    """/topics, or a tap on "Topics"."""
    await visit.show(_topics(visit, visit.reader))


async def follow_words(visit: Visit) -> None:
    """/follow TAG"""
    if not visit.words:
        await visit.say(FollowHelpPage(suggestions=await _suggestions(visit), names=visit.names))
        return
    try:
        done = await follow_text(visit.tools, visit.reader.recipient_id, visit.words)
    except BadTag as error:
        page = UnknownTagPage(text=error.text, near=error.near, slug=slug_of(error.text), names=visit.names)
        await visit.say(page)
        return
    except TooManyTopics as error:
        await visit.say(TooManyTopicsPage(error.most))
        return
    await visit.say(FollowedPage(tag=done.tag, already=not done.changed, names=visit.names))


async def unfollow_words(visit: Visit) -> None:
    """/unfollow TAG"""
    if not visit.words:
        await visit.say(UnfollowHelpPage(followed=visit.reader.tags, names=visit.names))
        return
    done = await unfollow(visit.tools, visit.reader.recipient_id, visit.words)
    await visit.say(UnfollowedPage(tag=done.tag, was_followed=done.changed, names=visit.names))


async def toggle_topic(visit: Visit, tap: ToggleTopic) -> None:
    """A tap on a topic: follow it, or no more."""
    try:
        done = await toggle(visit.tools, visit.reader.recipient_id, tap.tag)
    except TooManyTopics:
        await visit.toast("too_many")
        return
    await visit.toast("followed" if done.changed else "unfollowed", done.tag)
    if tap.page == "start":
        await visit.show(WelcomePage(followed=done.reader.tags, names=visit.names))
    else:
        await visit.show(_topics(visit, done.reader))


async def follow_tag(visit: Visit, tap: FollowTag) -> None:
    """A tap on "Follow …"."""
    try:
        done = await follow(visit.tools, visit.reader.recipient_id, tap.tag)
    except TooManyTopics:
        await visit.toast("too_many")
        return
    await visit.toast("followed" if done.changed else "already", done.tag)
    await visit.show(FollowedPage(tag=done.tag, already=not done.changed, names=visit.names))


async def unfollow_tag(visit: Visit, tap: UnfollowTag) -> None:
    """A tap on "Unfollow"."""
    done = await unfollow(visit.tools, visit.reader.recipient_id, tap.tag)
    await visit.toast("unfollowed" if done.changed else "already", done.tag)
    await visit.show(UnfollowedPage(tag=done.tag, was_followed=done.changed, names=visit.names))


def _topics(visit: Visit, reader: Reader) -> TopicsPage:
    shares = {one.tag: share_of(one.weight) for one in reader.follows}
    return TopicsPage(
        followed=reader.tags,
        more=tuple(tag for tag, share in shares.items() if share == "more"),
        less=tuple(tag for tag, share in shares.items() if share == "less"),
        names=visit.names,
    )


async def _suggestions(visit: Visit) -> tuple[str, ...]:
    """Tags that are much in the news and that the reader does not follow yet."""
    seen: dict[str, None] = {}
    for trend in (await trends_now(visit.tools))[:50]:
        for tag in trend.story.tags:
            if tag not in visit.reader.tags and tag in visit.names:
                seen.setdefault(tag)
    return tuple(seen)[:SUGGESTIONS]
