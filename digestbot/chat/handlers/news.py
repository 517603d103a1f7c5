"""The news on demand: a digest, or what is trending."""

from __future__ import annotations

from digestbot.actions.compose import digest_now
from digestbot.actions.follow import slug_of
from digestbot.actions.weigh import trends_now
from digestbot.chat.visit import Visit
from digestbot.pages.contexts import StoppedPage, TopicsPage, TrendingPage

#: Stories shown as trending.
MOST = 10


async def digest(visit: Visit) -> None:
    """/digest, or a tap on "My first digest". It comes through the ledger, ahead of what is scheduled."""
    if visit.reader.status == "stopped":
        await visit.toast_quietly()
        await visit.say(StoppedPage())
        return
    if not visit.reader.follows:
        await visit.toast_quietly()
        await visit.say(TopicsPage(followed=(), names=visit.names))
        return
    await visit.toast("working")
    await visit.telegram.typing(visit.place)
    await digest_now(visit.tools, visit.reader.recipient_id, visit.update_id)


async def trending(visit: Visit) -> None:
    """/trending [TAG]"""
    topic = visit.tools.topics.find(visit.words) if visit.words else None
    tag = topic.tag.slug if topic else slug_of(visit.words)
    page = TrendingPage(
        trends=(await trends_now(visit.tools)).leading(tag)[:MOST],
        now=visit.now,
        tag=tag,
        zone=visit.reader.zone,
        followed=tag in visit.reader.tags,
        names=visit.names,
    )
    await visit.say(page)
