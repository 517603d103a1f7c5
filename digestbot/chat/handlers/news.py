"""The news on demand: a digest, or what is trending."""

from __future__ import annotations

from digestbot.actions.compose import digest_now
from digestbot.actions.editors import role_of
from digestbot.actions.follow import slug_of
from digestbot.actions.weigh import trends_before, trends_now
from digestbot.chat.visit import Visit
from digestbot.newsroom.trends import rises
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
    meant = visit.tools.topics.meant(visit.words) if visit.words else None
    tag = meant.slug if meant else slug_of(visit.words)
    trends = (await trends_now(visit.tools)).leading(tag)[:MOST]
    page = TrendingPage(
        trends=trends,
        now=visit.now,
        tag=tag,
        zone=visit.reader.zone,
        rises=rises(trends, (await trends_before(visit.tools)).leading(tag)),
        followed=tag in visit.reader.tags,
        names=visit.names,
        editing=visit.private and await role_of(visit.tools, visit.user_id) is not None,
    )
    await visit.say(page)
