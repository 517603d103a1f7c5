"""Shows the list of sources and the page of one."""

from __future__ import annotations

from digestbot.actions.news import change_sources
from digestbot.actions.news.sources import languages_of_feeds
from digestbot.chat.visit import Visit
from digestbot.model import FeedHealth, FeedId, without_login
from digestbot.pages.contexts import SourceLine, SourcePage, SourcesPage
from digestbot.pages.contexts.editorial.sources import SourcePart
from digestbot.pages.editorial.source_buttons import ON_A_LIST
from digestbot.pages.languages.feed_health import needs_login


async def show_list(visit: Visit, text: str, start: int = 0) -> None:
    """Show the sources that have this text, from the part of the list on in which ``start`` is."""
    names = {**visit.names, **visit.tools.pages.section_names(visit.language)}
    found = await change_sources.search_sources(visit.tools, text, names)
    start = min(start, max(0, len(found) - 1)) // ON_A_LIST * ON_A_LIST
    await visit.show(
        SourcesPage(
            total=len(found),
            troubled=sum(one.state in {"failing", "given_up"} for one in found),
            asked=text,
            lines=tuple(SourceLine(one.id, one.name, one.state) for one in found[start : start + ON_A_LIST]),
            start=start,
        )
    )


async def show_source(visit: Visit, feed_id: FeedId, part: SourcePart = "") -> None:
    """Show a source; the list where there never was one of this number."""
    found = await change_sources.source(visit.tools, feed_id)
    if found is None:
        await show_list(visit, "")
        return
    await visit.show(await _page(visit, found, "removed" if found.removed else part))


async def show_gone(visit: Visit) -> None:
    """Say that what was tapped is not there any more, and show the sources instead."""
    await visit.toast("stale")
    await show_list(visit, "")


async def show_changed(visit: Visit, feed_id: FeedId, part: SourcePart = "", *, there: bool) -> None:
    """Say that the source was changed, or that it is not there any more, and show it."""
    await visit.toast("saved" if there else "stale")
    await show_source(visit, feed_id, part)


async def _page(visit: Visit, source: change_sources.Source, part: SourcePart) -> SourcePage:
    feed, news, health = source.feed, source.news, FeedHealth.of(source.feed)
    failure = health.failure
    own = feed.own_language or source.language
    return SourcePage(
        number=feed.id,
        name=feed.name,
        outlet=feed.source_name,
        url=without_login(feed.url),
        health=health,
        now=visit.now,
        zone=visit.reader.zone,
        section=feed.section,
        language=feed.language,
        tags=feed.tags,
        judged_section=source.section,
        judged_language=own,
        needs_login=failure is not None and needs_login(failure.reason, failure.status),
        articles=news.articles,
        newest_at=news.newest_at,
        part=part,
        names=visit.names,
        settings=feed.settings,
        languages=await languages_of_feeds(visit.tools, own, feed.language) if part == "languages" else (),
    )
