"""An alert says what its editor wrote."""

from tests.chat.talk import Talk


async def test_a_text_that_begins_like_an_order_goes_whole_to_the_readers_of_its_topic(talk: Talk):
    await talk.writes("/alert #sport all clear: gates are open again")

    preview, page = talk.said()
    assert preview == "⚡ Sport\n\nall clear: gates are open again"
    assert "For: Sport" in page


async def test_a_text_that_begins_with_a_time_is_not_scheduled(talk: Talk):
    await talk.writes("/alert At 18:30 police closed the stadium")

    preview, page = talk.said()
    assert preview.endswith("At 18:30 police closed the stadium")
    assert "Whom is it for?" in page
    assert "18:30" not in page


async def test_the_page_shows_which_orders_were_understood(talk: Talk):
    await talk.writes("/alert all at 18:30 The gates open")

    preview, page = talk.said()
    assert preview.endswith("\n\nThe gates open")
    assert "For: everybody" in page
    assert "it goes out today at 18:30" in page
