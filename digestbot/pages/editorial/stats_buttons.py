"""The buttons by which an editor looks at other statistics."""

from __future__ import annotations

from digestbot.model import STATS_SUBJECTS, SetWeeklyReport, ShowStats, ShowStatus, StatsSpan, StatsSubject
from digestbot.pages import contexts
from digestbot.pages.buttons import ButtonTable, Rows, checked, in_rows, tap
from digestbot.pages.languages.words import Words

STATS_PAGES = ButtonTable()


@STATS_PAGES.page
def _report(page: contexts.WeeklyReportPage, words: Words) -> Rows:
    rows = _keys(contexts.StatsKeys("digests", "week", dark=False, weekly=True), words)
    if not page.troubles:
        return rows
    return ((tap(words.catalogue.gettext("How things are"), ShowStatus()),), *rows)


@STATS_PAGES.page
def _stats(page: contexts.StatsPage, words: Words) -> Rows:
    return _keys(contexts.StatsKeys(page.subject, page.span, page.dark, page.weekly), words)


@STATS_PAGES.page
def _keys(page: contexts.StatsKeys, words: Words) -> Rows:
    _ = words.catalogue.gettext
    subjects: dict[StatsSubject, str] = {
        "readers": _("Readers"),
        "digests": _("Digests"),
        "deliveries": _("Messages"),
        "alerts": _("Alerts"),
        "topics": _("Topics"),
        "feeds": _("Sources"),
    }
    spans: dict[StatsSpan, str] = {"day": _("Day"), "week": _("Week"), "month": _("Month")}
    return (
        *in_rows(
            [
                tap(checked(subjects[one], on=one == page.subject), ShowStats(page.dark, page.span, one))
                for one in STATS_SUBJECTS
            ],
            2,
        ),
        tuple(
            tap(checked(label, on=span == page.span), ShowStats(page.dark, span, page.subject))
            for span, label in spans.items()
        ),
        (tap("☀️" if page.dark else "🌙", ShowStats(not page.dark, page.span, page.subject)),),
        (
            tap(
                checked(_("Report every Monday"), on=page.weekly),
                SetWeeklyReport(not page.weekly, page.dark, page.span, page.subject),
            ),
        ),
    )
