"""An alert says what its editor wrote."""

import html

import pytest

from digestbot.model import Marked
from digestbot.storage.desk import Desk
from tests.chat.talk import Talk

PHOTO = [{"file_id": "a-picture", "file_unique_id": "1", "width": 9, "height": 9}]


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


async def sent(talk: Talk) -> None:
    """Confirm the draft, have the sender deliver it, and look at the board."""
    await talk.taps("Send to")
    await talk.taps("Yes, send")

    def deliver(desk: Desk) -> None:
        leased = desk.deliveries.lease("a test", 100, 60)
        marks = [Marked(one.id, "sent", message_id=one.telegram_id + 70) for one in leased]
        desk.deliveries.mark(marks, "a test")

    talk.town.at(deliver)
    await talk.writes("/alert")
    await talk.taps("Alert 1")


BARE = "5 < 6 & <b>bold</b>"


@pytest.mark.parametrize(
    "text", [BARE, "<b>Rates</b> < 3%", "<b>a</b> <", "<b>a</b> << b >>", "a </b> b < c"]
)
async def test_a_sign_beside_a_tag_is_refused_politely(talk: Talk, text):
    await talk.writes(f"/alert #sport {text}")

    assert "Telegram would not take this HTML" in talk.said()[-1]


@pytest.mark.parametrize("text", ["5 < 6 & 7 > 3", "x <b", "a <- b"])
async def test_a_sign_without_a_tag_is_a_sign(talk: Talk, text):
    await talk.writes(f"/alert #sport {text}")

    assert talk.said()[0].endswith(html.escape(text, quote=False))


async def test_a_new_text_with_a_bare_sign_is_refused_and_still_waited_for(talk: Talk):
    await talk.writes("/alert #sport Goal")
    await talk.taps("New text")
    talk.said()

    await talk.writes(BARE)
    await talk.writes("<b>Goal</b>")

    refused, preview, _ = talk.said()
    assert "a &lt; that opens no tag, at “&lt; 6 &amp; &lt;b&gt;bold&lt;/b&gt;”" in refused
    assert preview.endswith("<b>Goal</b>")


async def test_a_correction_with_a_bare_sign_is_refused(talk: Talk):
    await talk.town.reader(1, topics=("sport",))
    await talk.writes("/alert #sport Goal")
    await sent(talk)
    await talk.taps("Correct")
    talk.said()

    await talk.writes(BARE)

    assert "Telegram would not take this HTML" in talk.said()[-1]


async def test_a_caption_with_a_bare_sign_is_refused(talk: Talk):
    await talk.brings(photo=PHOTO, caption=f"/alert #sport {BARE}")

    assert "Telegram would not take this HTML" in talk.said()[-1]


async def test_an_editor_reads_the_refusal_in_their_language(talk: Talk):
    await talk.writes("/language de")
    talk.said()

    await talk.writes(f"/alert #sport {BARE}")
    await talk.writes("/alert #sport <b>Tor")

    bare, unclosed = talk.said()
    assert "ein &lt;, das kein Tag beginnt, bei „&lt; 6 &amp; &lt;b&gt;bold&lt;/b&gt;“" in bare
    assert "&lt;b&gt; ist nicht geschlossen" in unclosed
