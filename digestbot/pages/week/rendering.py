"""Renders the week in three styles, as one message: the stories of seven days, those first that a reader missed."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from datetime import datetime
from functools import partial

from jinja2.sandbox import SandboxedEnvironment

from digestbot.model import Message, Pick, Rendering, Style
from digestbot.pages.contexts import WeekPage
from digestbot.pages.contexts.parts import UNSHOWN
from digestbot.pages.languages.words import Words
from digestbot.pages.page_buttons import buttons
from digestbot.pages.split import split
from digestbot.pages.stories import LEAD_LIMIT, minutes_to_read
from digestbot.pages.templates import fits, render

TEMPLATES: dict[Style, str] = {
    "classic": "week.classic.html",
    "rich": "week.rich.html",
    "plain": "week.plain.txt",
}
#: Characters of a lead, tried in turn until the week fits into one message.
_LEADS = (LEAD_LIMIT, 140, 0)


@dataclass(frozen=True)
class WeekView:
    """The values for the week's templates."""

    lead: Pick
    #: Whether the reader missed the first story; never in a channel.
    lead_missed: bool
    #: The number of further stories, and the minutes that it takes to read all.
    others: int
    minutes: int
    #: The others: those that the reader missed, and those that a digest showed. In a channel all of them are
    #: among the latter, because each subscriber saw others.
    missed: tuple[Pick, ...]
    shown: tuple[Pick, ...]
    now: datetime
    zone: str | None
    next_at: datetime | None
    #: For the ``told`` filter: characters of each lead.
    lead_limit: int
    public: bool
    #: The reader was away, and missed all of it.
    away: bool
    #: Each story has buttons of its own; only rich ones can.
    handles: bool = field(metadata=UNSHOWN)


def messages(
    page: WeekPage, style: Style, words: Words, sandbox: SandboxedEnvironment
) -> tuple[Message, ...]:
    """Render the week, which has a story, as one message; in parts only if even the headlines are too long.

    Raises:
        PageError: The template fails, or its result is one that Telegram would refuse.
    """
    rendering: Rendering = "rich" if style == "rich" else "classic"
    message = partial(Message, rendering=rendering, right_to_left=words.right_to_left)
    text = ""
    for lead_limit in _LEADS:
        text = render(sandbox, TEMPLATES[style], _values(page, lead_limit))
        if fits(text, rendering, TEMPLATES[style]):
            return (message(text, buttons(page, words)),)
    *before, last = split(text) if rendering == "classic" else (text,)
    return (*map(message, before), message(last, buttons(page, words)))


def _values(page: WeekPage, lead_limit: int) -> dict[str, object]:
    plan = page.plan
    lead, *rest = plan.picks
    missed = () if page.public or page.away else plan.missed[1:]
    view = WeekView(
        lead=lead,
        lead_missed=bool(plan.missed) and not (page.public or page.away),
        others=len(rest),
        minutes=minutes_to_read(plan),
        missed=missed,
        shown=tuple(rest[len(missed) :]),
        now=plan.at,
        zone=page.zone,
        next_at=page.next_at,
        lead_limit=lead_limit,
        public=page.public,
        away=page.away,
        handles=page.handles and not page.public,
    )
    return {one.name: getattr(view, one.name) for one in fields(view)}
