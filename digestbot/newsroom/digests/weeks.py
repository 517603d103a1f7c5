"""Chooses the stories of a reader's week: those of their topics that were told longest and most widely, and
first those that no digest showed them.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable
from dataclasses import replace
from datetime import datetime

from digestbot.model import USUAL, Pick, Preferences, StoryId, Trend, WeekPlan
from digestbot.newsroom.digests.digests import MOST_OF_LENGTH, choose
from digestbot.newsroom.digests.shortlists import Shortlist
from digestbot.newsroom.stories.threads import Marks, fits_beside, marks_of

#: From this score on a story lasted: two outlets told it on two days, or four on one (``trends.trending_over``).
LASTING = 2.0


def choose_week(
    shortlist: Shortlist, had: Container[StoryId], now: datetime, preferences: Preferences = USUAL
) -> WeekPlan:
    """Choose the stories of the week from a shortlist of the week's ranking; ``had`` are those that digests
    showed.

    As many as a digest of this length has, and chosen as its stories are. At least half the places are for
    stories that the reader missed, if so many lasted.
    """
    lasted = _only(shortlist, lambda trend: trend.score >= LASTING)
    of_the_week = lasted if any(lasted.by_tag.values()) else shortlist
    most = MOST_OF_LENGTH[preferences.length]

    def strongest(wanted: Callable[[Trend], bool]) -> list[Pick]:
        picks = choose(_only(of_the_week, wanted), {}, now, preferences, most=most).picks
        return sorted(picks, key=lambda pick: (-shortlist.appeal(pick.trend), pick.trend.story.id))

    missed = strongest(lambda trend: trend.story.id not in had)
    shown = strongest(lambda trend: trend.story.id in had)
    kept_free = max(most - len(shown), (most + 1) // 2)
    threads: list[Marks] = []
    first = _beside(missed[:kept_free], threads, shortlist)
    return WeekPlan(now, first, _beside(shown, threads, shortlist)[: most - len(first)])


def choose_missed(
    shortlist: Shortlist,
    had: Container[StoryId],
    since: datetime,
    now: datetime,
    preferences: Preferences = USUAL,
) -> WeekPlan:
    """Choose what a reader missed who was away ``since``, from a shortlist of a ranking over that time: stories
    that lasted and that no digest showed them.
    """
    most = MOST_OF_LENGTH[preferences.length]
    missed = _only(
        shortlist,
        lambda trend: trend.score >= LASTING and trend.story.last_seen >= since and trend.story.id not in had,
    )
    picks = choose(missed, {}, now, preferences, most=most).picks
    strongest = sorted(picks, key=lambda pick: (-shortlist.appeal(pick.trend), pick.trend.story.id))
    return WeekPlan(now, _beside(strongest, [], shortlist))


def _only(shortlist: Shortlist, wanted: Callable[[Trend], bool]) -> Shortlist:
    by_tag = {tag: tuple(filter(wanted, trends)) for tag, trends in shortlist.by_tag.items()}
    return replace(shortlist, by_tag=by_tag, others=())


def _beside(picks: Iterable[Pick], threads: list[Marks], shortlist: Shortlist) -> tuple[Pick, ...]:
    """Those of the picks that tell other events than the stories before them (``threads``, which grows)."""
    found = []
    for pick in picks:
        marks = marks_of(pick.trend, shortlist.weights)
        if fits_beside(marks, threads):
            threads.append(marks)
            found.append(pick)
    return tuple(found)
