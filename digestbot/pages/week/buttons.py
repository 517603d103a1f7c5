"""The buttons by which a reader says when the week comes."""

from __future__ import annotations

from datetime import time

from digestbot.model import OFFERED_DAY, OFFERED_HOUR, Button, RefuseWeek, SetWeek, ShowWeekly, StopWeek
from digestbot.pages import contexts
from digestbot.pages.buttons import ButtonTable, Row, Rows, checked, in_rows, settings_button, tap
from digestbot.pages.languages.words import Words

WEEK_PAGES = ButtonTable()

#: The hours to tap.
HOURS = (8, 10, 12, 18, 20)


@WEEK_PAGES.page
def _weekly(page: contexts.WeeklyPage, words: Words) -> Rows:
    days = [
        tap(
            checked(words.weekday(day, page.zone), on=day == page.weekday),
            _setting(day, page.at or OFFERED_HOUR),
        )
        for day in range(1, 8)
    ]
    hours = [
        tap(
            checked(words.clock(time(hour), page.zone), on=page.at == time(hour)),
            _setting(page.weekday or OFFERED_DAY, time(hour)),
        )
        for hour in HOURS
    ]
    off: Row = () if page.at is None else (_off(words),)
    return (*in_rows(days, 2), *in_rows(hours, 5), (*off, settings_button(words)))


@WEEK_PAGES.page
def _bad(_page: contexts.BadWeeklyPage, words: Words) -> Rows:
    return ((tap(words.catalogue.gettext("Choose the time"), ShowWeekly()),),)


@WEEK_PAGES.page
def _offer(page: contexts.WeekOfferPage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    return (
        (tap(_("Yes, please"), _setting(page.weekday, page.at)), tap(_("No, thanks"), RefuseWeek())),
        (tap(_("At another time"), ShowWeekly()),),
    )


@WEEK_PAGES.page
def _refused(_page: contexts.WeekRefusedPage, words: Words) -> Rows:
    return ((settings_button(words),),)


def _setting(day: int, at: time) -> SetWeek:
    return SetWeek(day, f"{at:%H:%M}")


def _off(words: Words) -> Button:
    return tap(words.catalogue.gettext("Off"), StopWeek())
