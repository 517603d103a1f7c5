"""Renders digests in three styles, each within its own limits.

If shorter leads make a digest fit, it is sent as one message. Otherwise it is split between stories into
numbered parts, with the buttons below the last one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, fields
from datetime import datetime
from functools import partial
from itertools import groupby

from jinja2.sandbox import SandboxedEnvironment

from digestbot.model import DigestSection, Message, Pick, Rendering, Style
from digestbot.pages.contexts import DigestPage, Names
from digestbot.pages.contexts.parts import UNSHOWN
from digestbot.pages.keeping import DrawnBlocks
from digestbot.pages.languages.words import Words
from digestbot.pages.page_buttons import buttons
from digestbot.pages.split import split
from digestbot.pages.stories import LEAD_LIMIT, minutes_to_read
from digestbot.pages.templates import fits, render

TEMPLATES: dict[Style, str] = {
    "classic": "digest.classic.html",
    "rich": "digest.rich.html",
    "plain": "digest.plain.txt",
}
#: Characters of a lead, tried in turn before a digest is split. Rich ones have room for all.
_LEADS = (LEAD_LIMIT, 200, 140)
#: A stand-in for the number of parts while it is not known yet.
_SOME_PARTS = 9


@dataclass(frozen=True)
class DigestView:
    """The values for the digest's templates: one part of a ``DigestPage``."""

    #: The strongest story, which stands before all others, in the first part; None in the rest.
    lead: Pick | None
    #: The number of further stories in the whole digest, and the minutes that it takes to read it.
    others: int
    minutes: int
    #: The number of articles that it was chosen from; None if not counted.
    articles: int | None
    outlets: int | None
    #: The other stories, under their topics.
    below: tuple[DigestSection, ...]
    #: All stories with the lead story in its topic, for templates that do not begin with it.
    sections: tuple[DigestSection, ...] = field(metadata=UNSHOWN)
    #: When it was made.
    now: datetime
    zone: str | None
    #: The number of this part and the number of parts; 1 of 1 if the digest fits into one.
    part: int
    parts: int
    late_minutes: int
    #: The reader's topics without a story; none after an earlier digest of the day, which may have had some.
    quiet_tags: tuple[str, ...]
    #: The reader had an earlier digest on the same day.
    again: bool
    #: The stories shown in one line each: new ones, and developments of stories that the reader was shown.
    also: tuple[Pick, ...]
    since: tuple[Pick, ...]
    next_at: datetime | None
    #: For the ``told`` filter: characters of each lead.
    lead_limit: int
    names: Names
    #: In a channel.
    public: bool
    #: Each story has buttons of its own; only rich ones can.
    handles: bool = field(metadata=UNSHOWN)


def messages(
    page: DigestPage,
    style: Style,
    words: Words,
    sandbox: SandboxedEnvironment,
    kept: DrawnBlocks | None = None,
) -> tuple[Message, ...]:
    """Render the digest as one message or in parts.

    Raises:
        PageError: The template fails, or its result is one that Telegram would refuse.
    """
    picks = page.plan.picks
    draw = _drawer(page, style, sandbox, kept)
    rendering: Rendering = "rich" if style == "rich" else "classic"
    message = partial(Message, rendering=rendering, right_to_left=words.right_to_left)
    for lead_limit in _LEADS:
        whole = draw(picks, 1, 1, lead_limit)
        if fits(whole, rendering, TEMPLATES[style]):
            return (message(whole, buttons(page, words)),)
    groups = _packed(
        picks,
        lambda some, number: fits(draw(some, number, _SOME_PARTS, LEAD_LIMIT), rendering, TEMPLATES[style]),
    )
    drawn = [draw(group, number, len(groups), LEAD_LIMIT) for number, group in enumerate(groups, start=1)]
    if rendering == "classic":
        # A single story may be too long by itself.
        drawn = [part for long in drawn for part in split(long)]
    *before, end = drawn
    return (*map(message, before), message(end, buttons(page, words)))


_Draw = Callable[[Sequence[Pick], int, int, int], str]


def _drawer(page: DigestPage, style: Style, sandbox: SandboxedEnvironment, kept: DrawnBlocks | None) -> _Draw:
    since = tuple(pick for pick in page.plan.also if pick.update or pick.continues)
    also = tuple(pick for pick in page.plan.also if not (pick.update or pick.continues))
    others, minutes = len(page.plan.picks) - 1, minutes_to_read(page.plan)
    order = {pick.tag: place for place, section in enumerate(page.plan.sections) for pick in section.picks}

    def draw(picks: Sequence[Pick], part: int, parts: int, lead_limit: int) -> str:
        lead, rest = (picks[0], picks[1:]) if part == 1 else (None, picks)
        sheet = DigestView(
            lead=lead,
            others=others,
            minutes=minutes,
            articles=page.articles,
            outlets=page.outlets,
            below=_sections(rest),
            sections=_sections(
                sorted(picks, key=lambda pick: (not pick.followed, order.get(pick.tag, len(order))))
            ),
            now=page.plan.at,
            zone=page.zone,
            part=part,
            parts=parts,
            late_minutes=page.late_minutes,
            quiet_tags=() if page.again else page.plan.quiet_tags,
            again=page.again,
            also=also,
            since=since,
            next_at=page.next_at,
            lead_limit=lead_limit,
            names=page.names,
            public=page.public,
            handles=page.handles and not page.public,
        )
        values = {f.name: getattr(sheet, f.name) for f in fields(sheet)}
        return render(sandbox, TEMPLATES[style], values | {"kept": kept})

    return draw


def _sections(picks: Sequence[Pick]) -> tuple[DigestSection, ...]:
    followed = tuple(pick for pick in picks if pick.followed)
    others = [pick for pick in picks if not pick.followed]
    first = (DigestSection(followed[0].tag, followed, followed=True),) if followed else ()
    return (
        *first,
        *(DigestSection(tag, tuple(some)) for tag, some in groupby(others, key=lambda pick: pick.tag)),
    )


def _packed(picks: Sequence[Pick], fits: Callable[[Sequence[Pick], int], bool]) -> list[Sequence[Pick]]:
    """Put the stories in order into as few parts as possible. Each part fits, or is a single story."""
    groups: list[Sequence[Pick]] = []
    start = 0
    while start < len(picks):
        number = len(groups) + 1
        # Find the first end that is one story too many; longer parts do not fit either.
        ends = range(start + 2, len(picks) + 1)
        too_far = bisect_left(ends, 1, key=lambda end: not fits(picks[start:end], number))
        groups.append(picks[start : start + 1 + too_far])
        start += 1 + too_far
    return groups
