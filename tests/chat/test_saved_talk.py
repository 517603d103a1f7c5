"""Readers save stories below a digest or beside a story, take that back in place, and find them by /saved."""

import pytest
from sqlalchemy import insert

from digestbot.actions.news.group import group
from digestbot.actions.readers.saved import MOST_SAVED
from digestbot.chat.handlers.kept_stories import ON_A_PAGE
from digestbot.model import KeepStoryBeside, ShowKeeping, StoryChanges, StoryId, button_data
from digestbot.storage.tables import saved as table_of_saved
from tests.actions.town import DAY, HEADLINES, HOUR, OWNER
from tests.chat.talk import Talk, person
from tests.chat.talk import group as a_group


async def told(talk: Talk, number: int = 3) -> list[StoryId]:
    """The ids of so many stories, in the order of their headlines."""
    for headline in HEADLINES[:number]:
        talk.town.tell(headline)
    await group(talk.town.tools)
    by_headline = {story.articles[0].title: story.id for story in talk.town.stories()}
    return [by_headline[headline] for headline in HEADLINES[:number]]


def saved(talk: Talk, telegram_id: int = OWNER) -> list[str]:
    def of(desk):
        return desk.saved.of(desk.readers.find(telegram_id, 0).recipient_id)

    return [one.headline for one in talk.town.at(of)]


def shown(talk: Talk) -> str:
    """What the tapped message shows now."""
    return str(talk.calls("editMessageText")[-1]["text"])


async def has_saved(talk: Talk, number: int) -> None:
    """The reader saved so many stories of which nothing is kept any more."""
    reader, now = await talk.town.reader(OWNER), talk.town.clock()

    rows = [
        {
            "recipient_id": reader.recipient_id,
            "story_id": 10_000 + story,
            "headline": f"Old story {story}",
            "source_name": "The Herald",
            "at": now,
            "saved_at": now,
        }
        for story in range(number)
    ]
    talk.town.at(lambda desk: desk.saved._connection.execute(insert(table_of_saved), rows))


async def test_a_story_is_saved_below_a_digest_in_two_taps_and_taken_back_in_place(talk: Talk):
    stories = await told(talk)

    await talk.presses(button_data(ShowKeeping(open=True, stories=tuple(stories))))
    await talk.taps("🔖 Probe Lumen")
    assert saved(talk) == [HEADLINES[1]]
    await talk.taps("✅ 🔖 Probe Lumen")
    assert saved(talk) == []

    assert talk.toasts() == ["", "Saved: /saved", "Removed from what you saved."]
    assert talk.calls("sendMessage", "editMessageText") == []
    await talk.taps("Done")
    [*_, keys] = talk.calls("editMessageReplyMarkup")
    labels = [button["text"] for row in keys["reply_markup"]["inline_keyboard"] for button in row]
    assert labels == ["More stories", "More or less like this", "Save or follow", "Why these?"]


async def test_a_story_is_saved_beside_it_in_one_tap_and_taken_back_below(talk: Talk):
    stories = await told(talk)

    for message in (4998, 4999):
        await talk.presses(button_data(KeepStoryBeside("save", stories[0])), on=message)

    assert talk.toasts() == ["Saved: /saved", "That is done already."]
    assert saved(talk) == [HEADLINES[0]]
    await talk.taps("✅ 🔖 Ferry Aurelia")
    assert saved(talk) == []


async def test_saved_stories_are_listed_in_pages_each_with_a_button_that_removes_it(talk: Talk):
    stories = await told(talk, 2)
    await talk.presses(button_data(KeepStoryBeside("save", stories[0])))
    talk.town.clock.advance(HOUR)
    await has_saved(talk, ON_A_PAGE)

    talk.said()
    await talk.writes("/saved")
    [first] = talk.said()
    assert first.count("The Herald") == ON_A_PAGE
    assert HEADLINES[0] not in first
    assert "1/2" in first

    await talk.writes("/saved")
    await talk.taps("Older")
    assert "https://outlet-0.example/" in shown(talk)
    assert "2/2" in shown(talk)

    await talk.taps("Remove 1")
    assert HEADLINES[0] not in saved(talk)
    assert "/2" not in shown(talk)
    await talk.taps("Save again: Ferry Aurelia")
    assert HEADLINES[0] in saved(talk)


async def test_a_story_a_year_old_and_one_that_was_merged_are_saved(talk: Talk):
    ferry, probe, _ = await told(talk)
    talk.town.at(lambda desk: desk.stories.apply(StoryChanges(merges=((probe, ferry),)), talk.town.clock()))
    talk.town.clock.advance(366 * DAY)

    await talk.presses(button_data(KeepStoryBeside("save", probe)))

    assert saved(talk) == [HEADLINES[0]]
    talk.said()
    await talk.writes("/saved")
    [text] = talk.said()
    assert "2026" in text


async def test_a_story_that_never_was_or_is_gone_is_answered_plainly(talk: Talk):
    ferry, probe, _ = await told(talk)
    [left] = [one for one in talk.town.stories() if one.id == probe]
    joins = tuple((article.id, ferry) for article in left.articles)
    talk.town.at(lambda desk: desk.stories.apply(StoryChanges(joins=joins), talk.town.clock()))

    for number in (probe, 2**62, 0):
        await talk.presses(button_data(KeepStoryBeside("save", number)))
    await talk.presses(button_data(ShowKeeping(open=True, stories=(2**31,))))

    assert talk.toasts() == ["I don't have this story any more."] * 4
    assert saved(talk) == []


async def test_who_saved_as_many_as_can_be_is_told_to_remove_some(talk: Talk):
    [ferry] = await told(talk, 1)
    await has_saved(talk, MOST_SAVED)

    await talk.presses(button_data(KeepStoryBeside("save", ferry)))

    [said] = talk.toasts()
    assert "/saved" in said
    assert len(saved(talk)) == MOST_SAVED


async def test_in_a_group_only_its_admins_save_and_everybody_may_look(talk: Talk):
    here, member = a_group(), 7
    [ferry] = await told(talk, 1)
    await talk.writes("/start", chat=here)
    talk.wire.answers["getChatMember"] = {"status": "member", "user": person(member)}

    talk.said(here["id"])
    talk.toasts()
    await talk.presses(button_data(KeepStoryBeside("save", ferry)), member, here)
    await talk.writes("/saved@pretend_digest_bot", member, here)

    assert talk.toasts() == ["Only this group's admins can change its settings."]
    assert "Nothing yet" in talk.said(here["id"])[-1]


@pytest.mark.parametrize("number", [0, 2**62])
async def test_a_page_that_there_is_not_is_the_nearest(talk: Talk, number: int):
    [ferry] = await told(talk, 1)
    await talk.presses(button_data(KeepStoryBeside("save", ferry)))

    talk.said()
    await talk.presses(f"1kl:{number}")

    [text] = talk.said()
    assert HEADLINES[0] in text
