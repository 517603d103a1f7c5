"""An alert says what its editor wrote."""

import html

import pytest
from sqlalchemy import update

from digestbot.model import AlertStep, Marked, button_data
from digestbot.storage.desk import Desk
from digestbot.storage.tables import delivery
from tests.chat.talk import Talk

PHOTO = [{"file_id": "a-picture", "file_unique_id": "1", "width": 9, "height": 9}]
FILE = {"file_id": "a-file", "file_unique_id": "2", "width": 9, "height": 9, "duration": 3}
#: How a file comes, by the method and the parameter with which it goes.
FILES = {
    ("sendPhoto", "photo"): {"photo": PHOTO},
    ("sendVideo", "video"): {"video": FILE},
    ("sendAnimation", "animation"): {"animation": FILE, "document": FILE},
    ("sendDocument", "document"): {"document": FILE},
    ("sendAudio", "audio"): {"audio": FILE},
    ("sendVoice", "voice"): {"voice": FILE},
}


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
    assert "I took “all at 18:30” as your order" in page


@pytest.mark.parametrize(
    ("text", "words"), [("all EU leaders meet in Brussels", "all"), ("at 18:30 Arsenal play", "at 18:30")]
)
async def test_words_that_can_be_the_text_s_first_stay_there_and_the_page_says_so(
    talk: Talk, text: str, words: str
):
    await talk.writes(f"/alert {text}")

    preview, page = talk.said()
    assert preview.endswith(f"\n\n{text}")
    assert "Whom is it for?" in page
    assert f"“{words}” is part of the text" in page
    assert "it goes out" not in page


async def test_nothing_is_said_of_orders_that_could_be_no_text(talk: Talk):
    await talk.writes("/alert all\nThe gates open")

    assert "as your order" not in talk.said()[1]


async def sent(talk: Talk) -> None:
    """Confirm the draft, have the sender deliver it, and look at the board."""
    await talk.taps("Send to")
    await talk.taps("Yes, send")

    def deliver(desk: Desk) -> None:
        leased = desk.deliveries.lease("a test", 100, 60)
        marks = [Marked(one.id, "sent", message_id=one.telegram_id + 70) for one in leased]
        desk.deliveries.mark("a test", marks)

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


# --- files ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("method", FILES)
async def test_a_file_goes_by_its_id_so_that_the_editor_s_message_may_be_deleted(talk: Talk, method):
    await talk.brings(**FILES[method], caption="/alert #sport Goal")

    name, parameter = method
    (sent,) = talk.calls(name)
    assert sent[parameter] in {"a-picture", "a-file"}
    assert sent["caption"] == "⚡ Sport\n\nGoal"
    assert talk.calls("copyMessage") == []


async def test_what_is_covered_stays_covered(talk: Talk):
    await talk.brings(photo=PHOTO, has_media_spoiler=True, caption="/alert #sport Goal")

    assert talk.calls("sendPhoto")[0]["has_spoiler"] is True


@pytest.mark.parametrize(
    "fields",
    [
        {"sticker": {**FILE, "type": "regular", "is_animated": False, "is_video": False}},
        {"video_note": {**FILE, "length": 9}},
        {"dice": {"emoji": "🎲", "value": 3}},
        {"contact": {"phone_number": "1", "first_name": "Ada"}},
    ],
)
async def test_what_can_have_no_text_is_refused_with_the_reason(talk: Talk, fields):
    await talk.writes("/alert #sport")
    talk.said()

    await talk.brings(**fields)

    assert "no text or caption that could be corrected" in talk.said()[-1]


@pytest.mark.parametrize("begins", [True, False])
async def test_an_album_gets_one_answer(talk: Talk, begins):
    if begins:
        await talk.writes("/alert #sport")
    talk.said()

    await talk.brings(photo=PHOTO, media_group_id="7", caption="Goal" if begins else "/alert #sport Goal")
    for _ in range(3):
        await talk.brings(photo=PHOTO, media_group_id="7")

    (said,) = talk.said()
    assert "An album can't be an alert" in said
    await talk.brings(photo=PHOTO, media_group_id="8", caption="/alert #sport Goal")
    assert len(talk.said()) == 1


async def test_an_album_from_somebody_who_is_no_editor_gets_one_answer(talk: Talk):
    for _ in range(3):
        await talk.brings(700, photo=PHOTO, media_group_id="7")

    assert len(talk.said(700)) == 1


# --- moments -------------------------------------------------------------------------------------

MOMENT = {"type": "date_time", "offset": 14, "length": 4, "unix_time": 1700000000, "date_time_format": "wDT"}
SHOWN = '<tg-time unix="1700000000" format="wDT">then</tg-time>'


async def test_a_moment_lives_from_the_draft_to_the_readers_and_their_mornings(talk: Talk):
    await talk.town.reader(1, topics=("sport",))
    await talk.writes("/alert #sport then it begins", entities=[dict(MOMENT)])
    preview = talk.said()[0]
    await talk.writes("/alert #sport then it begins", entities=[dict(MOMENT)])

    await talk.taps("Send to")
    await talk.taps("Yes, send")

    assert preview.endswith(f"{SHOWN} it begins")
    assert [one.message.html for one in talk.town.owed()] == [preview]


async def test_a_moment_without_a_format_and_one_in_a_caption_live(talk: Talk):
    moment = {"type": "date_time", "offset": 14, "length": 4, "unix_time": 1}

    await talk.brings(photo=PHOTO, caption="/alert #sport then", caption_entities=[moment])

    assert talk.said()[0].endswith('<tg-time unix="1">then</tg-time>')


@pytest.mark.parametrize(
    "said",
    [
        'unix="None"',
        "",
        'unix="-5"',
        'unix="0"',
        'unix="99999999999"',
        'unix="2147483648"',
        'unix="17" format="zz"',
    ],
)
async def test_a_typed_moment_that_telegram_would_drop_or_refuse_is_refused(talk: Talk, said):
    await talk.writes(f"/alert #sport <tg-time {said}>then</tg-time>")

    assert "a tg-time whose moment" in talk.said()[-1]


@pytest.mark.parametrize("said", ['unix="17"', 'unix="17" format="r"', 'unix="2147483647" format="wDT"'])
async def test_a_typed_moment_that_telegram_takes_is_taken(talk: Talk, said):
    await talk.writes(f"/alert #sport <tg-time {said}>then</tg-time>")

    assert talk.said()[0].endswith(f"<tg-time {said}>then</tg-time>")


async def test_all_else_that_telegram_says_of_a_stretch_lives(talk: Talk):
    link = {"type": "text_link", "offset": 14, "length": 4, "url": "https://example.org/"}
    code = {"type": "pre", "offset": 19, "length": 2, "language": "python"}

    await talk.writes("/alert #sport then it begins", entities=[link, code])

    shown = talk.said()[0]
    assert '<a href="https://example.org/">then</a>' in shown
    assert '<pre><code class="language-python">it</code></pre>' in shown


# --- edits and words afterwards ------------------------------------------------------------------


def edited(talk: Talk) -> list[int]:
    """The messages that were edited since this was last asked."""
    found = [given["message_id"] for name, given in talk.wire.calls if name.startswith("edit")]
    talk.wire.calls[:] = [call for call in talk.wire.calls if not call[0].startswith("edit")]
    return found


async def a_preview(talk: Talk) -> tuple[int, int]:
    """The ids of a draft's preview and of its page."""
    await talk.town.reader(1, topics=("sport",))
    await talk.writes("/alert #sport Goal")
    board = talk.town.at(lambda desk: desk.alerts.latest(1))[0].board
    return board.preview_id, board.message_id


async def test_a_tap_that_changes_nothing_of_the_alert_leaves_its_preview_alone(talk: Talk):
    preview, page = await a_preview(talk)

    for label in ("Send to", "Back", "Later", "Back", "Topics", "Back"):
        await talk.taps(label, on=page)

    assert preview not in edited(talk)


async def test_a_tap_that_changes_the_alert_changes_its_preview_once(talk: Talk):
    preview, page = await a_preview(talk)

    await talk.taps("Critical", on=page)

    assert edited(talk).count(preview) == 1


async def test_an_edit_into_what_stands_there_is_not_sent(talk: Talk):
    _, page = await a_preview(talk)
    shown = button_data(AlertStep("back", 1, 1))
    await talk.presses(shown, on=page)
    edited(talk)

    await talk.presses(shown, on=page)

    assert edited(talk) == []


async def test_whoever_had_a_recalled_alert_is_told_in_their_language_without_a_sound(talk: Talk):
    german = await talk.town.reader(2, topics=("sport",))
    talk.town.at(lambda desk: desk.readers.choose(german.recipient_id, language="de"))
    await talk.town.reader(1, topics=("sport",))
    await talk.writes("/alert #sport Goal")
    await sent(talk)
    await talk.town.reader(3, topics=("sport",))

    await talk.taps("Recall")
    await talk.taps("Yes, delete")

    deletions = talk.town.owed()
    assert [(one.kind, one.message.html) for one in deletions] == [("recall", "")] * 2
    words = {one.telegram_id: one.message for one in told_later(talk)}
    assert sorted(words) == [1, 2]
    assert words[1].html.startswith("⚡ Sport · withdrawn\n\nThe editors took back")
    assert "zurückgezogen" in words[2].html
    assert "Goal" not in words[1].html
    assert words[1].silent


def told_later(talk: Talk):
    """What is owed in a while, as a sender would lease it then."""

    def ask(desk: Desk):
        later = update(delivery).where(delivery.c.state == "pending").values(not_before=None)
        desk.deliveries._connection.execute(later)
        return [one for one in desk.deliveries.lease("a test", 100, 60) if one.kind == "withdrawal"]

    return talk.town.at(ask)
