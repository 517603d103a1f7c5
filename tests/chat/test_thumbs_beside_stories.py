"""A thumb beside a story in a digest's text: the buttons below say what was said, and take it back."""

import pytest

from digestbot.actions.news.group import group
from digestbot.model import JudgeOne, Tune, button_data
from tests.actions.town import HEADLINES, OWNER
from tests.chat.talk import BOT, Talk, person, private

NUMBER = 4999


#: As many stories stood below a digest before all of them did.
BELOW = 7


@pytest.mark.parametrize("place", [0, BELOW - 1, BELOW, 9])
async def test_a_thumb_beside_any_story_of_a_long_digest_is_shown_below_and_taken_back_there(
    talk: Talk, place: int
):
    for headline in HEADLINES:
        talk.town.tell(headline)
    await group(talk.town.tools)
    talk.town.tools.newsdesk.opened.set()
    await talk.writes("/start")
    await talk.writes(f"/follow {', '.join({story.section for story in talk.town.stories()})}")
    await talk.writes("/length long")
    await talk.writes("/digest")
    stories = [story.id for story in talk.town.stories()]
    tune = {
        "text": "More or less like this",
        "callback_data": button_data(Tune(open=True, stories=tuple(stories[:BELOW]))),
    }
    digest = {
        "message_id": NUMBER,
        "date": 1,
        "chat": private(OWNER),
        "from": BOT,
        "text": "a digest",
        "reply_markup": {"inline_keyboard": [[tune]]},
    }
    await talk.update(
        callback_query={
            "id": "77",
            "from": person(OWNER),
            "chat_instance": "1",
            "data": button_data(JudgeOne("more", stories[place])),
            "message": digest,
        }
    )

    assert opinions(talk) == {stories[place]}
    [below] = talk.calls("editMessageReplyMarkup")
    assert len(below["reply_markup"]["inline_keyboard"]) == (BELOW if place < BELOW else BELOW + 1) + 1
    await talk.taps("✅ 👍")
    assert opinions(talk) == set()


def opinions(talk: Talk) -> set[int]:
    return {one.story_id for one in talk.town.at(lambda desk: desk.readers.find(OWNER, 0)).opinions}
