"""Shows feeds to an editor before they are kept: one, the several that a page names, or those of a list.

What is shown gets a row, because a button has room for its number only. So the number means the same in every
process, and after a restart. Nothing is a source until it is kept.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from digestbot.actions.action import Action
from digestbot.actions.alerts.editors import By
from digestbot.actions.news.change_sources import add_sources
from digestbot.actions.news.read_pages import read_page_of
from digestbot.actions.news.sources import Added, Found, NotFound, find_feed
from digestbot.actions.tools import Tools
from digestbot.model import (
    Feed,
    FeedDocument,
    FeedPreview,
    FetchFailed,
    Proposal,
    ProposalId,
    ProposedFeed,
    Subscription,
    without_login,
)
from digestbot.newsroom.feed_previews import preview_of
from digestbot.storage.desk import Desk

#: After this time a proposal that nobody kept is deleted.
PROPOSALS_FOR = timedelta(days=7)
#: The most feeds of a page to choose from.
MOST_CHOICES = 10
#: Somebody waits for the preview, so its fetch of an article's page ends after so many seconds, ...
PAGE_TRIAL_SECONDS = 10.0
#: ... and its whole trial of the page, with the pauses that the site asks for, after so many.
TRIAL_SECONDS = 15.0
#: So many feeds of a list are added in one transaction. Others wait for it no longer than for a batch of digests.
ADDED_AT_ONCE = 100
#: How many of a long list are added between two edits of the message about it.
TOLD_EVERY = 500


@dataclass(frozen=True, slots=True)
class FeedShown:
    """A proposed feed, as an editor sees it."""

    proposal: Proposal
    place: int
    #: The source that has this address already; None if there is none.
    known: Feed | None

    @property
    def feed(self) -> ProposedFeed:
        return self.proposal.feeds[self.place]


@dataclass(frozen=True, slots=True)
class ListShown:
    """A list of feeds before they are added."""

    id: ProposalId
    new: int
    known: int
    #: How many of the new ones belong to each section, in the order of the list; None for those without one.
    sections: tuple[tuple[str | None, int], ...]


@dataclass(frozen=True, slots=True)
class Choices:
    """Proposed feeds to choose from."""

    id: ProposalId
    feeds: tuple[ProposedFeed, ...]
    #: The addresses of those that are sources.
    kept: frozenset[str]


async def look_at(
    tools: Tools, address: str, trial_seconds: float = TRIAL_SECONDS
) -> FeedShown | Choices | NotFound:
    """Find the feed at an address, and propose it; where a page names several, propose these to choose from.

    The trial of an article's page ends after ``trial_seconds``.
    """
    found = await find_feed(tools, address)
    if isinstance(found, NotFound):
        named = [
            ProposedFeed(Subscription(without_login(one.url), one.title))
            for one in found.choices[:MOST_CHOICES]
        ]
        return await _propose(tools, named) if len(named) > 1 else found
    return await _propose_one(tools, await _read(tools, found, Subscription(found.url), trial_seconds))


async def choose(tools: Tools, proposal_id: ProposalId, place: int) -> FeedShown | NotFound | None:
    """Read the feed at this place of a proposal, unless it was read before; None if the proposal is gone."""
    there = await shown(tools, proposal_id, place)
    if there is None or there.feed.preview is not None:
        return there
    found = await find_feed(tools, there.feed.said.url)
    if isinstance(found, NotFound):
        return found
    read = await _read(tools, found, there.feed.said)
    return await _change(tools, proposal_id, place, lambda one: read if one.preview is None else one)


@Action
def shown(desk: Desk, _tools: Tools, proposal_id: ProposalId, place: int) -> FeedShown | None:
    """The feed at this place of a proposal; None if it is gone."""
    return _shown(desk, desk.proposals.find(proposal_id), place)


@Action
def choices(desk: Desk, _tools: Tools, proposal_id: ProposalId) -> Choices | None:
    """The feeds of a proposal; None if it is gone."""
    proposal = desk.proposals.find(proposal_id)
    return None if proposal is None or not proposal.feeds else _choices(desk, proposal)


async def say_section(
    tools: Tools, proposal_id: ProposalId, place: int, section: str | None
) -> FeedShown | None:
    """Say which section a proposed feed belongs to; with None its articles are judged. None if it is gone."""
    return await _change(
        tools, proposal_id, place, lambda one: replace(one, said=replace(one.said, section=section))
    )


async def say_language(
    tools: Tools, proposal_id: ProposalId, place: int, language: str | None
) -> FeedShown | None:
    """Say in which language a proposed feed is; with None the feed itself says so. None if it is gone."""
    return await _change(
        tools, proposal_id, place, lambda one: replace(one, said=replace(one.said, language=language))
    )


@Action
def keep(desk: Desk, tools: Tools, by: By, proposal_id: ProposalId, place: int) -> Added | None:
    """Make a proposed feed a source; None if the proposal is gone."""
    there = _shown(desk, desk.proposals.find(proposal_id), place)
    if there is None:
        return None
    said = replace(there.feed.said, title=there.feed.name)
    return add_sources.step(desk, tools, by, [said])[0]


@Action
def propose_list(desk: Desk, tools: Tools, listed: Sequence[Subscription]) -> ListShown:
    """Propose the feeds of a list, all at once. A login in an address is not kept."""
    # One that was given up is read again, so it counts as new.
    there = desk.feeds.addresses()
    feeds: dict[str, Subscription] = {}
    for one in listed:
        url = without_login(one.url)
        feeds.setdefault(url, replace(one, url=url))
    new = [one for url, one in feeds.items() if url not in there]
    proposal = desk.proposals.add([ProposedFeed(one) for one in feeds.values()], tools.clock())
    sections = Counter(one.section for one in new)
    return ListShown(proposal.id, len(new), len(feeds) - len(new), tuple(sections.items()))


async def add_list(
    tools: Tools, by: By, found: Choices, tell: Callable[[int], Awaitable[None]]
) -> tuple[Added, ...]:
    """Add all feeds of a proposal, some at a time.

    With a long one, ``tell`` is called now and then with how many are added.
    """
    listed = [one.said for one in found.feeds]
    added: list[Added] = []
    for start in range(0, len(listed), ADDED_AT_ONCE):
        if len(listed) > ADDED_AT_ONCE and start % TOLD_EVERY == 0:
            await tell(start)
        added += await add_sources(tools, by, listed[start : start + ADDED_AT_ONCE])
    return tuple(added)


async def _read(
    tools: Tools, found: Found, said: Subscription, trial_seconds: float = TRIAL_SECONDS
) -> ProposedFeed:
    preview = preview_of(found.document, tools.clock(), tools.topics)
    tried = await _with_page(tools, preview, found.document, trial_seconds)
    return ProposedFeed(replace(said, url=found.url), tried)


async def _with_page(
    tools: Tools, preview: FeedPreview, document: FeedDocument, trial_seconds: float
) -> FeedPreview:
    """The preview with whether the page of the first article that has a link can be read."""
    linked = next((one for one in document.entries if one.url is not None), None)
    if linked is None or linked.url is None:
        return preview
    try:
        async with asyncio.timeout(trial_seconds):
            page = await read_page_of(tools, linked.url, linked.title, PAGE_TRIAL_SECONDS)
    except TimeoutError:
        return preview
    if isinstance(page, FetchFailed):
        return replace(preview, page_read=False, page_reason=page.reason, page_status=page.status)
    return replace(preview, page_read=True)


@Action
def _propose(desk: Desk, tools: Tools, feeds: Sequence[ProposedFeed]) -> Choices:
    return _choices(desk, desk.proposals.add(feeds, tools.clock()))


@Action
def _propose_one(desk: Desk, tools: Tools, feed: ProposedFeed) -> FeedShown:
    proposal = desk.proposals.add([feed], tools.clock())
    return FeedShown(proposal, 0, desk.feeds.find(feed.said.url))


@Action
def _change(
    desk: Desk,
    _tools: Tools,
    proposal_id: ProposalId,
    place: int,
    changed: Callable[[ProposedFeed], ProposedFeed],
) -> FeedShown | None:
    there = _shown(desk, desk.proposals.find(proposal_id), place)
    if there is None:
        return None
    return _shown(desk, desk.proposals.change(there.proposal, place, changed(there.feed)), place)


def _shown(desk: Desk, proposal: Proposal | None, place: int) -> FeedShown | None:
    if proposal is None or place >= len(proposal.feeds):
        return None
    return FeedShown(proposal, place, desk.feeds.find(proposal.feeds[place].said.url))


def _choices(desk: Desk, proposal: Proposal) -> Choices:
    urls = {one.said.url for one in proposal.feeds}
    return Choices(proposal.id, proposal.feeds, desk.feeds.addresses() & urls)
