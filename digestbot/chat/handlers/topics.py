"""Answers readers who see, follow or unfollow topics."""

from __future__ import annotations

from digestbot.actions.news.weigh import trends_now
from digestbot.actions.readers.follow import (
    MOST_FOLLOWS,
    NEAR,
    Followed,
    follow,
    follow_each,
    follow_text,
    names_in,
    slug_of,
    unfollow_each,
    unfollow_this,
)
from digestbot.actions.readers.names import with_typed
from digestbot.actions.readers.typed_names import TypedNames
from digestbot.chat.answering import N_, answers, command
from digestbot.chat.handlers.feedback import share_of
from digestbot.chat.handlers.first_minute import welcome_page
from digestbot.chat.visit import Visit
from digestbot.errors import BadTag, TooManyTopics
from digestbot.model import FollowTag, Reader, SetTopic, ShowTopics, UnfollowTag
from digestbot.pages.contexts import (
    FollowedEachPage,
    FollowedNamePage,
    FollowedPage,
    FollowHelpPage,
    TooManyTopicsPage,
    TopicsPage,
    UnfollowedEachPage,
    UnfollowedPage,
    UnfollowHelpPage,
    UnknownTagPage,
)

#: The number of tags to offer after a /follow without a tag.
SUGGESTIONS = 6


@command("topics", N_("Your topics"), who="anybody")
@answers(ShowTopics)
async def topics(visit: Visit) -> None:
    """/topics, or a tap on "Topics"."""
    await visit.toast_quietly()
    await visit.show(_topics(visit, visit.reader))


@command("follow", N_("Follow any topic: /follow climate"))
async def follow_words(visit: Visit) -> None:
    """/follow TAG, or /follow TAG, TAG"""
    typed = await names_in(visit.tools, visit.words)
    if not typed.names:
        await visit.say(FollowHelpPage(suggestions=await _suggestions(visit), names=visit.names))
        return
    if len(typed.names) > 1:
        await _follow_each(visit, typed)
        return
    try:
        done = await follow_text(visit.tools, visit.reader.recipient_id, typed.names[0])
    except BadTag as error:
        page = UnknownTagPage(
            text=error.text,
            near=error.near,
            slug=slug_of(error.text),
            tells_nothing=error.tells_nothing,
            names=visit.names,
        )
        await visit.say(page)
        return
    except TooManyTopics as error:
        await visit.say(TooManyTopicsPage(error.most))
        return
    called = with_typed(visit.names, done.reader)
    if done.stories is None:
        await visit.say(FollowedPage(tag=done.tag, already=not done.changed, names=called))
        return
    await visit.say(
        FollowedNamePage(
            tag=done.tag, stories=done.stories, already=not done.changed, near=done.near, names=called
        )
    )


async def _follow_each(visit: Visit, typed: TypedNames) -> None:
    done = await follow_each(visit.tools, visit.reader.recipient_id, typed.names)
    followed = {one.tag for one in done.followed}
    near = dict.fromkeys(tag for error in done.unknown for tag in error.near if tag not in followed)
    silent = {
        slug: error.text
        for error in done.unknown
        if not error.tells_nothing and (slug := slug_of(error.text))
    }
    page = FollowedEachPage(
        followed=tuple(one.tag for one in done.followed if one.changed),
        already=tuple(one.tag for one in done.followed if not one.changed),
        stories=tuple(
            (one.tag, one.stories) for one in done.followed if one.changed and one.stories is not None
        ),
        unknown=tuple(silent.values()),
        anyway=tuple(silent),
        common=tuple(error.text for error in done.unknown if error.tells_nothing and slug_of(error.text)),
        no_topics=tuple(error.text for error in done.unknown if slug_of(error.text) is None),
        near=tuple(near)[:NEAR],
        without_room=done.without_room,
        most=MOST_FOLLOWS,
        names=with_typed(visit.names, done.followed[-1].reader) if done.followed else visit.names,
        left_out=typed.left_out,
    )
    await visit.say(page)


@command("unfollow", N_("Unfollow a topic"))
async def unfollow_words(visit: Visit) -> None:
    """/unfollow TAG, or /unfollow TAG, TAG"""
    typed = await names_in(visit.tools, visit.words)
    if not typed.names:
        await visit.say(UnfollowHelpPage(followed=visit.reader.tags, names=visit.names))
        return
    done = await unfollow_each(visit.tools, visit.reader.recipient_id, typed.names)
    if len(typed.names) == 1:
        await visit.say(_unfollowed(visit, done[0]))
        return
    page = UnfollowedEachPage(
        unfollowed=tuple(one.tag for one in done if one.changed),
        others=tuple(one.tag for one in done if not one.changed),
        nothing_left=_nothing_left(done[-1].reader),
        names=visit.names,
        left_out=typed.left_out,
    )
    await visit.say(page)


@answers(SetTopic)
async def set_topic(visit: Visit, tap: SetTopic) -> None:
    """A tap on a topic: follow or unfollow it, whichever the button offered."""
    change = follow if tap.on else unfollow_this
    try:
        done = await change(visit.tools, visit.reader.recipient_id, tap.tag)
    except TooManyTopics:
        await visit.toast("too_many")
        return
    await visit.toast("followed" if tap.on else "unfollowed", done.tag)
    if tap.page == "start":
        await visit.show(await welcome_page(visit, done.reader))
    else:
        await visit.show(_topics(visit, done.reader))


@answers(FollowTag)
async def follow_tag(visit: Visit, tap: FollowTag) -> None:
    """A tap on "Follow …"."""
    try:
        done = await follow(visit.tools, visit.reader.recipient_id, tap.tag)
    except TooManyTopics:
        await visit.toast("too_many")
        return
    await visit.toast("followed" if done.changed else "already", done.tag)
    names = with_typed(visit.names, done.reader)
    await visit.show(FollowedPage(tag=done.tag, already=not done.changed, names=names))


@answers(UnfollowTag)
async def unfollow_tag(visit: Visit, tap: UnfollowTag) -> None:
    """A tap on "Unfollow"."""
    done = await unfollow_this(visit.tools, visit.reader.recipient_id, tap.tag)
    await visit.toast("unfollowed" if done.changed else "already", done.tag)
    await visit.show(_unfollowed(visit, done))


def _unfollowed(visit: Visit, done: Followed) -> UnfollowedPage:
    return UnfollowedPage(done.tag, done.changed, visit.names, nothing_left=_nothing_left(done.reader))


def _nothing_left(reader: Reader) -> bool:
    """Say whether no digest will come although a time is set, because the reader follows no topic."""
    return bool(reader.schedules) and not reader.follows


def _topics(visit: Visit, reader: Reader) -> TopicsPage:
    shares = {one.tag: share_of(one.weight) for one in reader.follows}
    return TopicsPage(
        followed=reader.tags,
        more=tuple(tag for tag, share in shares.items() if share == "more"),
        less=tuple(tag for tag, share in shares.items() if share == "less"),
        names=visit.names,
    )


async def _suggestions(visit: Visit) -> tuple[str, ...]:
    """Tags of the leading stories that the reader does not follow yet."""
    seen: dict[str, None] = {}
    for trend in (await trends_now(visit.tools))[:50]:
        for tag in trend.story.tags:
            if tag not in visit.reader.tags and tag in visit.names:
                seen.setdefault(tag)
    return tuple(seen)[:SUGGESTIONS]
