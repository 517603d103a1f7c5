"""Answers readers who search the stories of the last 30 days."""

from __future__ import annotations

from digestbot.actions.news.search import search as find
from digestbot.chat.answering import N_, answers, command
from digestbot.chat.visit import Visit
from digestbot.errors import BadSearch, TooOften
from digestbot.model import MOST_BYTES, ShowFound, button_data, room_beside_address
from digestbot.pages.contexts import BadSearchPage, FoundPage, Page, SearchHelpPage, TooOftenPage

#: Stories on a page, and the last page: nobody reads on for longer, and each page reads those before it.
ON_A_PAGE = 5
LAST_PAGE = 19
#: The bytes of a button below what was found that are not the search's text.
_BESIDE_TEXT = len(button_data(ShowFound(every=True, page=LAST_PAGE, text="")))


@command("search", N_("Find stories: /search climate summit"), who="anybody")
async def search(visit: Visit) -> None:
    """/search WORDS"""
    try:
        await visit.say(await _found(visit, ShowFound(every=False, page=0, text=visit.words)))
    except TooOften as error:
        await visit.say(TooOftenPage(error.wait.total_seconds(), visit.reader.zone))


@answers(ShowFound)
async def search_again(visit: Visit, tap: ShowFound) -> None:
    """A tap on another page, on "In every language", or on "In my languages only"."""
    try:
        page = await _found(visit, tap)
    except TooOften as error:
        await visit.toast("too_often", seconds=error.wait.total_seconds())
        return
    await visit.toast_quietly()
    await visit.show(page)


async def _found(visit: Visit, asked: ShowFound) -> Page:
    if not asked.text:
        return SearchHelpPage()
    visit.tools.newsdesk.requests.count("search", visit.reader.recipient_id, visit.now)
    page = min(asked.page, LAST_PAGE)
    try:
        found = await find(
            visit.tools,
            visit.reader.taste,
            asked.text,
            longest=_longest(visit),
            start=page * ON_A_PAGE,
            most=ON_A_PAGE,
            every_language=asked.every,
        )
    except BadSearch:
        return BadSearchPage()
    return FoundPage(
        text=found.text,
        trends=found.trends,
        now=visit.now,
        zone=visit.reader.zone,
        page=page,
        first=page * ON_A_PAGE + 1,
        stories=found.stories,
        more=found.more and page < LAST_PAGE,
        cut=found.cut,
        muted=found.muted,
        foreign=found.foreign,
        every_language=asked.every,
    )


def _longest(visit: Visit) -> int:
    """The most bytes of a search: each button below what was found carries it."""
    one_s_own = visit.looks_after is None
    return (MOST_BYTES if one_s_own else room_beside_address(visit.reader.recipient_id)) - _BESIDE_TEXT
