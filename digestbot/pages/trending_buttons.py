"""The buttons below what is trending: its time, its pages, its topics and languages."""

from __future__ import annotations

from digestbot.model import (
    ON_A_PAGE,
    SECTIONS,
    Button,
    FollowTag,
    Meaning,
    Period,
    ShowTrending,
    ShowTrendingTags,
    StoryStep,
    TurnTrending,
    abbreviated,
)
from digestbot.pages import contexts
from digestbot.pages.buttons import MANY, ButtonTable, Row, Rows, checked, if_it_fits, in_rows, short, tap
from digestbot.pages.languages.words import Words

TRENDING_PAGES = ButtonTable()


@TRENDING_PAGES.page
def _trending(page: contexts.TrendingPage, words: Words) -> Rows:
    if page.choosing:
        return in_rows(_topics(page, words), 2)
    return tuple(
        row
        for row in (
            _periods(page, words),
            _pages(page),
            (*_by_topic(page, words), *_languages(page, words)),
            _follow(page, words),
            *_corrections(page, words),
        )
        if row
    )


def _periods(page: contexts.TrendingPage, words: Words) -> Row:
    _ = words.catalogue.gettext
    labels: dict[Period, str] = {"now": _("Now"), "today": _("Today"), "week": _("This week")}
    return tuple(
        button
        for period, label in labels.items()
        for button in _button(f"· {label} ·" if period == page.period else label, page, period=period)
    )


def _pages(page: contexts.TrendingPage) -> Row:
    """The pages before and after this one, by the places of their stories."""
    start = page.start
    before = _button(f"‹ {start - ON_A_PAGE + 1}–{start}", page, start=start - ON_A_PAGE) if start else ()
    if not page.more:
        return before
    after = start + ON_A_PAGE
    return (*before, *_button(f"{after + 1}–{after + ON_A_PAGE} ›", page, start=after))


def _by_topic(page: contexts.TrendingPage, words: Words) -> Row:
    return _button(words.catalogue.gettext("By topic"), page, start=page.start, choosing=True)


def _languages(page: contexts.TrendingPage, words: Words) -> Row:
    _ = words.catalogue.gettext
    if page.every_language == "asked":
        return _button(_("In my languages only"), page, every=False)
    return _button(_("In every language"), page, every=True) if page.foreign else ()


def _follow(page: contexts.TrendingPage, words: Words) -> Row:
    if page.tag is None or page.followed:
        return ()
    topic = short(words.topic(page.tag, page.names))
    return if_it_fits(words.catalogue.gettext("Follow %(topic)s") % {"topic": topic}, FollowTag(page.tag))


def _corrections(page: contexts.TrendingPage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    if page.editing == "offered" and page.trends:
        every = page.every_language == "asked"
        return (if_it_fits(_("Tags …"), ShowTrendingTags(every=every, tag=page.tag or "")),)
    if page.editing == "open":
        return in_rows(
            [
                tap(_("Tags %(number)s") % {"number": place}, StoryStep("open", trend.story.id))
                for place, trend in enumerate(page.trends, 1)
            ],
            5,
        )
    return ()


def _topics(page: contexts.TrendingPage, words: Words) -> tuple[Button, ...]:
    """All topics, the sections, and the reader's own."""
    _ = words.catalogue.gettext
    others = [tag for tag in page.topics if tag not in SECTIONS][:MANY]
    return (
        *_button(checked(_("All topics"), on=page.tag is None), page, tag=""),
        *(
            button
            for tag in (*SECTIONS, *others)
            for button in _button(
                checked(short(words.topic(tag, page.names)), on=tag == page.tag), page, tag=tag
            )
        ),
    )


def _button(
    label: str,
    page: contexts.TrendingPage,
    *,
    period: Period | None = None,
    start: int = 0,
    every: bool | None = None,
    choosing: bool = False,
    tag: str | None = None,
) -> Row:
    """A button that leads from this page to another one, which differs in what is given. No button if the tag
    of this page came from outside and is too long.
    """
    period = page.period if period is None else period
    every = page.every_language == "asked" if every is None else every
    tag = (page.tag or "") if tag is None else tag
    meaning: Meaning = (
        ShowTrending(every=every, tag=tag)
        if period == "now" and not start and not choosing
        else TurnTrending(period, start // ON_A_PAGE, every, choosing, tag)
    )
    # Of the reader's own topics each has its button, however long it is.
    return (tap(label, abbreviated(meaning)),) if tag in page.topics else if_it_fits(label, meaning)
