"""No button is there for nothing: each meaning stands on some page, and whoever taps it gets an answer."""

from typing import get_args

from digestbot.chat.callbacks import encode
from digestbot.model import Meaning
from digestbot.pages import samples
from digestbot.pages.contexts import DigestKeys, TuneKeys
from digestbot.pages.paper import Pages
from tests.chat.talk import Talk


def offered() -> dict[type[Meaning], Meaning]:
    """One button's meaning of each kind that the pages offer."""
    pages = Pages()
    messages = [message for page in samples.pages() for message in pages.show(page)]
    messages += [message for page in samples.digests() for message in pages.digest(page, "classic")]
    rows = [row for message in messages for row in message.buttons]
    for below in (DigestKeys((7, 8)), TuneKeys(((7, "Storm", "more"), (8, "Ferry", None)))):
        rows += pages.keys(below)
    rows += pages.done()
    return {type(button.meaning): button.meaning for row in rows for button in row if button.meaning}


def test_every_meaning_stands_on_some_page():
    assert set(get_args(Meaning)) - set(offered()) == set()


async def test_every_meaning_is_answered(talk: Talk):
    for number, (kind, meaning) in enumerate(offered().items()):
        talk.toasts()
        await talk.presses(encode(meaning), on=number)

        assert talk.toasts(), kind
