"""Whoever taps a button gets an answer, whatever it means."""

from tests.chat.offered import offered
from tests.chat.talk import Talk


async def test_every_button_that_a_page_offers_is_answered(talk: Talk):
    for number, (kind, data) in enumerate(offered().items()):
        talk.toasts()
        await talk.presses(data, on=number)

        assert talk.toasts(), kind


async def test_a_topic_of_long_words_is_unfollowed_by_a_tap(talk: Talk):
    topic = "международная-конференция-об-изменении-климата"
    reader = await talk.town.reader(7, topics=("science", topic))

    await talk.writes("/topics", 7)
    await talk.taps("конференция", 7)

    assert talk.town.known(reader).tags == ("science",)
