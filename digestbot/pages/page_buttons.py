"""Finds the rows of buttons for any page."""

from __future__ import annotations

from typing import Any

from digestbot.pages.buttons import Rows
from digestbot.pages.editorial.alert_buttons import ALERT_PAGES
from digestbot.pages.editorial.new_source_buttons import NEW_SOURCE_PAGES
from digestbot.pages.editorial.operating_buttons import OPERATING_PAGES
from digestbot.pages.editorial.source_buttons import SOURCE_PAGES
from digestbot.pages.editorial.stats_buttons import STATS_PAGES
from digestbot.pages.editorial.story_buttons import STORY_PAGES
from digestbot.pages.kept_buttons import KEPT_PAGES
from digestbot.pages.language_buttons import LANGUAGE_PAGES
from digestbot.pages.languages.words import Words
from digestbot.pages.manage_buttons import MANAGE_PAGES
from digestbot.pages.reader_buttons import READERS_PAGES
from digestbot.pages.search_buttons import SEARCH_PAGES
from digestbot.pages.slot_buttons import SLOT_PAGES
from digestbot.pages.taste_buttons import TASTE_PAGES
from digestbot.pages.trending_buttons import TRENDING_PAGES
from digestbot.pages.week.buttons import WEEK_PAGES

_ROWS = (
    READERS_PAGES.rows
    | ALERT_PAGES.rows
    | KEPT_PAGES.rows
    | LANGUAGE_PAGES.rows
    | SEARCH_PAGES.rows
    | SLOT_PAGES.rows
    | STORY_PAGES.rows
    | SOURCE_PAGES.rows
    | NEW_SOURCE_PAGES.rows
    | STATS_PAGES.rows
    | OPERATING_PAGES.rows
    | TASTE_PAGES.rows
    | TRENDING_PAGES.rows
    | MANAGE_PAGES.rows
    | WEEK_PAGES.rows
)


def buttons(page: Any, words: Words) -> Rows:
    """The rows of buttons below ``page``; none if no table lists the page."""
    make = _ROWS.get(type(page))
    return () if make is None else make(page, words)
