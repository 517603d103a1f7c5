"""The page of a story: how it went on, in pages, opened from a link, from the reasons and from what was saved."""

from digestbot.actions.news.group import group
from digestbot.chat.handlers.kept_stories import DEVELOPMENTS_ON_A_PAGE
from digestbot.model import KeepStoryBeside, ShowStory, StoryChanges, StoryId, button_data
from digestbot.pages import samples
from digestbot.pages.contexts import StoryPage
from digestbot.pages.renderer import Pages
from tests.actions.town import HOUR, OWNER
from tests.chat.talk import Talk, person
from tests.chat.talk import group as a_group

FERRY = "Ferry Aurelia aground"
NEWS = (
    "divers rescue passengers",
    "captain arrested",
    "owner apologises publicly",
    "oil leaks slowly",
    "tugs arrive early",
    "investigators blame radar",
    "insurers refuse payment",
    "hull cracks open",
    "beaches close westward",
)


async def went_on(talk: Talk, number: int) -> StoryId:
    """A story, and so many developments an hour apart."""
    talk.town.tell(FERRY, outlets=1)
    for news in NEWS[:number]:
        talk.town.clock.advance(HOUR)
        talk.town.tell(f"{FERRY}, {news}", outlets=1)
    await group(talk.town.tools)
    first, *others = sorted(story.id for story in talk.town.stories())
    merges = StoryChanges(merges=tuple((other, first) for other in others))
    talk.town.at(lambda desk: desk.stories.apply(merges, talk.town.clock()))
    return first


async def test_the_page_of_a_link_tells_how_the_story_went_on_in_pages_the_latest_first(talk: Talk):
    story = await went_on(talk, DEVELOPMENTS_ON_A_PAGE)
    await talk.town.reader(OWNER)

    await talk.writes(f"/start story_{story}")
    [first] = talk.said()
    assert [news in first for news in NEWS[:DEVELOPMENTS_ON_A_PAGE]] == [True] * DEVELOPMENTS_ON_A_PAGE
    assert first.index(NEWS[7]) < first.index(NEWS[6])
    assert "1/2" in first
    assert "16:00" in first

    await talk.writes(f"/start story_{story}")
    await talk.taps("Older")
    [edited] = talk.calls("editMessageText")
    assert NEWS[0] not in edited["text"]
    assert "08:00, outlet-0" in edited["text"]


async def test_a_story_is_saved_on_its_page_and_found_from_the_list_and_back(talk: Talk):
    story = await went_on(talk, 1)

    await talk.presses(button_data(ShowStory("message", 1, story)))
    assert len(talk.calls("sendMessage")) == 1, "the tapped digest stays"
    await talk.taps("🔖 Save")
    assert talk.toasts() == ["", "Saved: /saved"]
    await talk.writes("/saved")
    await talk.taps("1. Ferry")
    await talk.taps("✅ 🔖 Save")
    await talk.taps("Back")

    assert "Nothing yet" in talk.said()[-1]


async def test_a_story_that_never_was_is_answered_plainly(talk: Talk):
    for origin in ("message", "story", "saved"):
        await talk.presses(button_data(ShowStory(origin, 1, 2**62)))

    assert talk.toasts() == ["I don't have this story any more."] * 3


async def test_everybody_of_a_group_may_look_and_only_its_admins_save(talk: Talk):
    here, member = a_group(), 7
    story = await went_on(talk, 1)
    await talk.writes("/start", chat=here)
    talk.wire.answers["getChatMember"] = {"status": "member", "user": person(member)}
    talk.toasts()

    await talk.presses(button_data(ShowStory("message", 99, story)), member, here)
    assert FERRY in talk.said(here["id"])[-1]
    await talk.presses(button_data(KeepStoryBeside("save", story)), member, here)

    assert talk.toasts() == ["", "Only this group's admins can change its settings."]


def test_the_page_for_a_channel_offers_nothing_that_its_readers_may_not_use():
    [page] = [page for page in samples.pages() if isinstance(page, StoryPage) and page.public]

    assert [message.buttons for message in Pages().show(page)] == [()]
