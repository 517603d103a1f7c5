"""Answers readers who ask for news now: for a digest, or for the trending stories."""

from __future__ import annotations

from dataclasses import replace

from digestbot.actions.digests.compose import digest_now
from digestbot.actions.news.trending import trending as find_trending
from digestbot.actions.readers.follow import slug_of
from digestbot.chat.answering import N_, answers, command
from digestbot.chat.handlers.pauses import stopped_page
from digestbot.chat.visit import Visit
from digestbot.errors import TooOften
from digestbot.model import ON_A_PAGE, Period, ShowDigest, ShowTrending, ShowTrendingTags, TurnTrending
from digestbot.pages.contexts import DigestOrderedPage, TooOftenPage, TopicsPage, TrendingPage
from digestbot.pages.languages.language_names import means_every


@command("digest", N_("A digest now"), who="anybody")
@answers(ShowDigest)
async def digest(visit: Visit) -> None:
    """/digest, or a tap on "My first digest". The digest goes through the ledger, ahead of scheduled ones."""
    if visit.reader.status == "stopped":
        await visit.toast_quietly()
        await visit.say(stopped_page(visit))
        return
    if not visit.reader.follows:
        await visit.toast_quietly()
        await visit.say(TopicsPage(followed=(), names=visit.names))
        return
    await visit.toast("working")
    await send_digest(visit)


async def send_digest(visit: Visit) -> None:
    """Send the reader a digest, with what is new to them."""
    await visit.typing()
    try:
        await digest_now(visit.tools, visit.reader.recipient_id, visit.update_id)
    except TooOften as error:
        await visit.say(TooOftenPage(error.wait.total_seconds(), visit.reader.zone))
    else:
        if visit.looks_after is not None:
            await visit.say(DigestOrderedPage())


@command("trending", N_("What is trending"), who="anybody")
async def trending(visit: Visit) -> None:
    """/trending [TAG], or /trending all (in every language)."""
    if means_every(visit.words) or means_every(visit.words_in_english):
        await visit.say(await _trending(visit, None, every_language=True))
        return
    meant = visit.tools.topics.meant(visit.words) if visit.words else None
    await visit.say(await _trending(visit, meant.slug if meant else slug_of(visit.words)))


@answers(ShowTrending)
async def trending_again(visit: Visit, tap: ShowTrending) -> None:
    """A tap on "In every language", or on a topic or tab that leads back to what is trending now."""
    await visit.toast_quietly()
    await visit.show(await _trending(visit, tap.tag or None, every_language=tap.every))


@answers(TurnTrending)
async def turn_trending(visit: Visit, tap: TurnTrending) -> None:
    """A tap on another page, on another time, or on "By topic"."""
    await visit.toast_quietly()
    page = await _trending(
        visit, tap.tag or None, every_language=tap.every, period=tap.period, page=tap.number
    )
    await visit.show(replace(page, choosing=tap.choosing))


@answers(ShowTrendingTags)
async def trending_tags(visit: Visit, tap: ShowTrendingTags) -> None:
    """A tap on "Tags …": show an editor a button for each story, to correct its tags."""
    await visit.toast_quietly()
    page = await _trending(visit, tap.tag or None, every_language=tap.every)
    await visit.show(replace(page, editing="open") if page.editing == "offered" else page)


async def _trending(
    visit: Visit, tag: str | None, *, every_language: bool = False, period: Period = "now", page: int = 0
) -> TrendingPage:
    found = await find_trending(
        visit.tools, visit.reader, tag, every_language=every_language, period=period, page=page
    )
    may_edit = period == "now" and found.page == 0 and await visit.role() is not None
    return TrendingPage(
        trends=found.trends,
        now=visit.now,
        tag=tag,
        zone=visit.reader.zone,
        rises=found.rises,
        followed=tag in visit.reader.tags,
        names=visit.names,
        editing="offered" if may_edit else "no",
        muted=found.muted,
        foreign=found.foreign,
        every_language=found.every_language,
        period=period,
        start=found.page * ON_A_PAGE,
        more=found.more,
        topics=visit.reader.tags,
    )
