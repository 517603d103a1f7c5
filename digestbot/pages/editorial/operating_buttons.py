"""The buttons of the pages by which owners hear how the bot itself is."""

from __future__ import annotations

from digestbot.model import ShowSources, ShowStatus
from digestbot.pages import contexts
from digestbot.pages.buttons import ButtonTable, Rows, tap
from digestbot.pages.languages.words import Words

OPERATING_PAGES = ButtonTable()


@OPERATING_PAGES.page
def _troubles(_page: contexts.TroublesPage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    return ((tap(_("How things are"), ShowStatus()), tap(_("Sources"), ShowSources(0, ""))),)


@OPERATING_PAGES.page
def _status(_page: contexts.StatusPage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    return ((tap(_("Look again"), ShowStatus()), tap(_("Sources"), ShowSources(0, ""))),)
