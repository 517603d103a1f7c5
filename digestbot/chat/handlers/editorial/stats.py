"""Shows editors how things went, as pictures."""

from __future__ import annotations

from dataclasses import replace

from digestbot.actions.stats import history_of, picture_of
from digestbot.actions.watch.weekly_reports import set_weekly_report
from digestbot.chat.answering import N_, answers, command
from digestbot.chat.handlers.editorial.editor_visit import EditorVisit, for_editors
from digestbot.chat.visit import Visit
from digestbot.model import History, SetWeeklyReport, ShowStats
from digestbot.pages.contexts import StatsKeys, StatsPage


@command("stats", N_("How things went, in pictures"), who="editors")
@for_editors("/stats")
async def stats(desk: EditorVisit) -> None:
    """/stats"""
    await _show(desk.visit, ShowStats(dark=False, period="week", subject="readers"))


@answers(ShowStats)
@for_editors("a tap on the statistics")
async def show_stats(desk: EditorVisit, tap: ShowStats) -> None:
    """A tap on another subject, another span of time, or the other background."""
    await desk.visit.toast("working")
    await _show(desk.visit, tap)


@answers(SetWeeklyReport)
@for_editors("a tap on the weekly report")
async def set_report(desk: EditorVisit, tap: SetWeeklyReport) -> None:
    """A tap on "Report every Monday"."""
    visit = desk.visit
    await set_weekly_report(visit.tools, visit.own.recipient_id, on=tap.on)
    await visit.toast("weekly_report_on" if tap.on else "weekly_report_off")
    await visit.change_buttons(StatsKeys(tap.subject, tap.period, tap.dark, tap.on))


async def _show(visit: Visit, wanted: ShowStats) -> None:
    tools = visit.tools
    if visit.query_id is None:  # a tap has its toast, and no message comes that would end this
        await visit.typing("upload_photo")
    history = await history_of(
        tools.storage, wanted.subject, wanted.period, visit.reader.zone or "UTC", visit.now
    )
    own = visit.own.recipient_id
    weekly = await tools.storage.run(lambda desk: desk.weekly_reports.is_on(own))
    page = _page(visit, history, dark=wanted.dark, weekly=weekly)
    picture = await picture_of(tools.parsers, history, dark=wanted.dark)
    if picture is None:
        await visit.say(replace(page, drawn=False))
    else:
        await visit.show_picture(picture, page)


def _page(visit: Visit, history: History, *, dark: bool, weekly: bool) -> StatsPage:
    present = history.present
    number = {"readers": "active", "alerts": "alerts", "feeds": "feeds"}.get(history.subject, "")
    # Only topics have tags, and for those each series has a value for each tag.
    followers = map(sum, zip(*(one.values for one in history.series), strict=True))
    topics = zip(history.tags, followers, strict=True) if history.tags else ()
    return StatsPage(
        subject=history.subject,
        span=history.span,
        totals=tuple((one.name, one.total) for one in history.series),
        topics=tuple(topics),
        number=present.get(number, 0),
        failing=present.get("failing", 0),
        slowest=history.slowest,
        dark=dark,
        weekly=weekly,
        names=visit.names,
    )
