"""Readers follow a story beside it, below a digest and on its page, and see on /topics what they follow."""

from digestbot.actions.news.group import group
from digestbot.actions.readers.followed_stories import MOST_FOLLOWED_STORIES
from digestbot.model import (
    FollowedStory,
    KeepStoryBeside,
    SetAtOnce,
    ShowKeeping,
    ShowStory,
    StoryId,
    button_data,
)
from tests.actions.town import DAY, HEADLINES, OWNER
from tests.chat.talk import Talk, person
from tests.chat.talk import group as a_group


async def told(talk: Talk, number: int = 2) -> list[StoryId]:
    """The ids of so many stories, in the order of their headlines."""
    for headline in HEADLINES[:number]:
        talk.town.tell(headline)
    await group(talk.town.tools)
    by_headline = {story.articles[0].title: story.id for story in talk.town.stories()}
    return [by_headline[headline] for headline in HEADLINES[:number]]


def followed(talk: Talk, telegram_id: int = OWNER) -> list[tuple[str, bool]]:
    def of(desk):
        return desk.followed_stories.of(desk.readers.find(telegram_id, 0).recipient_id)

    return [(one.headline, one.at_once) for one in talk.town.at(of)]


async def test_a_story_is_followed_beside_it_or_below_a_digest_and_that_is_taken_back_in_place(talk: Talk):
    ferry, probe = await told(talk)

    await talk.presses(button_data(KeepStoryBeside("follow", ferry)))
    await talk.taps("✅ 🔔 Ferry Aurelia")
    await talk.presses(button_data(ShowKeeping(open=True, stories=(ferry, probe))))
    await talk.taps("🔔 Probe Lumen")

    assert followed(talk) == [(HEADLINES[1], False)]
    assert talk.toasts() == [
        "You follow this story now. News of it comes first in your next digest.",
        "You no longer follow this story.",
        "",
        "You follow this story now. News of it comes first in your next digest.",
    ]
    assert talk.calls("sendMessage", "editMessageText") == []


async def test_news_of_a_story_at_once_is_chosen_on_its_page(talk: Talk):
    ferry, _ = await told(talk)

    await talk.presses(button_data(ShowStory("message", 1, ferry)))
    await talk.taps("🔔 Follow")
    await talk.taps("News of it at once")
    assert followed(talk) == [(HEADLINES[0], True)]
    await talk.taps("✅ News of it at once")
    assert followed(talk) == [(HEADLINES[0], False)]
    await talk.taps("✅ 🔔 Follow")
    await talk.presses(button_data(SetAtOnce(on=True, origin="story", page_number=1, story=ferry)), on=4998)

    assert followed(talk) == []
    assert talk.toasts()[-1] == "This button is from an older message. Please use the newest one."


async def test_followed_stories_stand_on_a_page_below_the_topics_each_with_its_end(talk: Talk):
    ferry, probe = await told(talk)
    for story in (ferry, probe):
        await talk.presses(button_data(KeepStoryBeside("follow", story)))

    await talk.writes("/topics")
    await talk.taps("Stories you follow")
    await talk.taps("1. Ferry")
    await talk.taps("Back")
    await talk.taps("Unfollow 1", on=4998)
    assert followed(talk) == [(HEADLINES[1], False)]
    await talk.taps("Follow again: Ferry Aurelia", on=4998)
    assert {headline for headline, _ in followed(talk)} == set(HEADLINES[:2])


async def test_what_can_t_be_followed_is_answered_plainly(talk: Talk):
    [ferry] = await told(talk, 1)
    reader = await talk.town.reader(OWNER)

    def follow_as_many_as_can_be(desk):
        for number in range(MOST_FOLLOWED_STORIES):
            one = FollowedStory(StoryId(10_000 + number), "", talk.town.clock())
            desk.followed_stories.add(reader.recipient_id, one, talk.town.clock())

    talk.town.at(follow_as_many_as_can_be)
    await talk.presses(button_data(KeepStoryBeside("follow", ferry)))
    await talk.presses(button_data(KeepStoryBeside("follow", 2**62)))
    talk.town.clock.advance(366 * DAY)
    await talk.presses(button_data(KeepStoryBeside("follow", ferry)), on=4998)

    assert talk.toasts() == [
        "You follow as many stories as you can. Please unfollow one first: /topics",
        "I don't have this story any more.",
        "Nobody has told this story for a week, so there is nothing to follow.",
    ]
    talk.said()
    await talk.presses(button_data(ShowStory("message", 1, ferry)))
    [page] = talk.calls("sendMessage")
    assert not any(
        "🔔" in button["text"] for row in page["reply_markup"]["inline_keyboard"] for button in row
    )


async def test_in_a_group_only_its_admins_follow(talk: Talk):
    here, member = a_group(), 7
    [ferry] = await told(talk, 1)
    await talk.writes("/start", chat=here)
    talk.wire.answers["getChatMember"] = {"status": "member", "user": person(member)}
    talk.toasts()

    await talk.presses(button_data(KeepStoryBeside("follow", ferry)), member, here)

    assert talk.toasts() == ["Only this group's admins can change its settings."]
