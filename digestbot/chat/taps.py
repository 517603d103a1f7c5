"""Answers a tap on a button: reads its meaning, checks the person's permission and calls the handler."""

from __future__ import annotations

from digestbot.chat.answering import answers_in
from digestbot.chat.handlers import HANDLERS
from digestbot.chat.visit import Visit
from digestbot.errors import InputError
from digestbot.model import Meaning, read_button, unabbreviated
from digestbot.pages.contexts import ToastKey

#: The function that answers each kind of meaning.
ANSWERS = answers_in(HANDLERS)


async def answer_tap(visit: Visit, data: str) -> None:
    """Answer the button that carries ``data``, as ``button_data`` wrote it."""
    meaning = read_button(data)
    if meaning is not None:
        meaning = unabbreviated(meaning, visit.reader.tags)
    if meaning is None:
        await visit.toast("stale")
    elif (refusal := await _refusal(visit, meaning)) is not None:
        await visit.toast(refusal)
    else:
        try:
            await ANSWERS[type(meaning)](visit, meaning)
        except InputError:
            # An old message can carry a time or a zone that today's pages no longer offer.
            await visit.toast("stale")


async def _refusal(visit: Visit, meaning: Meaning) -> ToastKey | None:
    """The toast that says why this person may not use the button; None if they may.

    In a group, everybody may use buttons that only show something. Answers for editors check the person
    themselves.
    """
    if meaning.who != "admins":
        return None
    match await visit.may_change():
        case "yes":
            return None
        case "unknown":
            return "admins_unknown"
        case "no":
            return "admins_only"
