"""The buttons for admins who look after a channel or a group from their private chat."""

from __future__ import annotations

from digestbot.model import Button, LookAfter, ShowManaged
from digestbot.pages import contexts
from digestbot.pages.buttons import MANY, ButtonTable, Row, Rows, short, tap
from digestbot.pages.languages.words import Words

MANAGE_PAGES = ButtonTable()


@MANAGE_PAGES.page
def _manage(page: contexts.ManagePage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    chats = [(tap(short(words.chat(name)), LookAfter(number)),) for number, name in page.chats[:MANY]]
    if page.looked_after is None:
        return tuple(chats)
    return (*chats, (tap(_("My own settings"), LookAfter(0)),))


@MANAGE_PAGES.page
def _cannot_manage(_page: contexts.CannotManagePage, words: Words) -> Rows:
    return (_other_chats_row(words),)


@MANAGE_PAGES.page
def _manage_link(page: contexts.ManageLinkPage, words: Words) -> Rows:
    return ((Button(words.catalogue.gettext("Open the private chat"), url=page.url),),)


@MANAGE_PAGES.page
def _added(page: contexts.AddedPage, words: Words) -> Rows:
    return ((tap(short(words.chat(page.chat)), LookAfter(page.recipient_id)),),)


def other_chats(words: Words) -> Rows:
    """The row that leads from a chat that is looked after to the list of them."""
    return (_other_chats_row(words),)


def _other_chats_row(words: Words) -> Row:
    return (tap(words.catalogue.gettext("Other chats"), ShowManaged()),)
