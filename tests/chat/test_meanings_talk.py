"""Whoever taps a button gets an answer, whatever it means."""

from tests.chat.offered import offered
from tests.chat.talk import Talk


async def test_every_button_that_a_page_offers_is_answered(talk: Talk):
    for number, (kind, data) in enumerate(offered().items()):
        talk.toasts()
        await talk.presses(data, on=number)

        assert talk.toasts(), kind
