"""The buttons by which an editor looks at other statistics."""

from __future__ import annotations

from digestbot.model import STATS_SUBJECTS, ShowStats, StatsSpan, StatsSubject
from digestbot.pages import contexts
from digestbot.pages.buttons import ButtonTable, Rows, checked, in_rows, tap
from digestbot.pages.languages.words import Words

STATS_PAGES = ButtonTable()


@STATS_PAGES.page
def _stats(page: contexts.StatsPage, words: Words) -> Rows:
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
            3,
        ),
        tuple(
            tap(checked(label, on=span == page.span), ShowStats(page.dark, span, page.subject))
            for span, label in spans.items()
        ),
        (tap("☀️" if page.dark else "🌙", ShowStats(not page.dark, page.span, page.subject)),),
    )
