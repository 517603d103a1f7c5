"""Answers /help and /privacy, and deletes everything about a reader if they ask for it."""

from __future__ import annotations

from digestbot.actions.readers.export import LINKS_FOR, export
from digestbot.actions.readers.leave import forget
from digestbot.chat.answering import N_, answers, command
from digestbot.chat.visit import Visit
from digestbot.errors import TooOften
from digestbot.model import Forget, ShowHelp
from digestbot.model.start_links import topics_link
from digestbot.pages.contexts import (
    AskForgetPage,
    ExportPage,
    ForgottenPage,
    HelpPage,
    PrivacyPage,
    TooOftenPage,
)

EXPORT_NAME = "digestbot.json"


@command("help", N_("What I can do"), who="anybody", for_chat=False)
async def help_page(visit: Visit) -> None:
    """/help"""
    await visit.say(HelpPage(await visit.role()))


@answers(ShowHelp)
async def another_help_page(visit: Visit, tap: ShowHelp) -> None:
    """A tap on one of the help's pages."""
    await visit.toast_quietly()
    await visit.show(HelpPage(await visit.role(), tap.page))


@command("privacy", N_("What is kept about you"), who="anybody")
async def privacy(visit: Visit) -> None:
    """/privacy"""
    await visit.say(PrivacyPage())


@command("export", N_("Everything I keep about you, as a file"))
async def export_everything(visit: Visit) -> None:
    """/export"""
    if visit.unheard:
        return
    try:
        exported = await export(visit.tools, visit.reader)
    except TooOften as error:
        await visit.say(TooOftenPage(error.wait.total_seconds(), visit.reader.zone))
        return
    link = visit.telegram.start_link(topics_link(exported.token)) if exported.token else ""
    await visit.send_file(EXPORT_NAME, exported.content, ExportPage(link, LINKS_FOR.days))


@answers(Forget)
async def forget_me(visit: Visit, tap: Forget) -> None:
    """A tap on "Delete everything". The first tap asks whether the reader is sure, the second deletes."""
    await visit.toast_quietly()
    if not tap.sure:
        appointed = await visit.role() == "editor"
        await visit.show(AskForgetPage(appointed))
        return
    await forget(visit.tools, visit.reader.recipient_id, visit.chat.telegram_id)
    await visit.show(ForgottenPage())
