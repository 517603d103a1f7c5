"""Links that start the bot show a topic or a story. They change nothing until somebody taps."""

import pytest

from digestbot.actions.news.group import group
from digestbot.model import StoryChanges, StoryId
from digestbot.model.start_links import StoryLink, TopicLink, read_start
from tests.actions.town import HEADLINES
from tests.chat.talk import Talk, person
from tests.chat.talk import group as a_group

NEWCOMER = 7


@pytest.mark.parametrize(
    ("parameter", "tag"),
    [
        ("follow_nvidia", "nvidia"),
        ("follow_jesse-jackson", "jesse-jackson"),
        ("follow__knstliche-intelligenz-8hc", "künstliche-intelligenz"),
        ("follow__e1apqh5b", "нефть"),
        ("follow__efvy88h", "新闻"),
        ("follow__mile-zola-93a", "émile-zola"),
        ("follow_" + "x" * 48, "x" * 48),
    ],
)
def test_a_link_to_a_topic_is_read(parameter: str, tag: str):
    assert read_start(parameter) == TopicLink(tag)


def test_a_link_to_a_story_is_read():
    assert read_start("story_17") == StoryLink(StoryId(17))


@pytest.mark.parametrize(
    "rubbish",
    [
        *(
            "",
            "follow_",
            "follow__",
            "story_",
            "story_x",
            "story_-1",
            "story_1.5",
            "story_" + "9" * 58,
            "hello",
        ),
        *("follow_a b", "follow_é", "follow_" + "a" * 60, "follow__99999999999999999", "🦄"),
    ],
)
def test_rubbish_is_no_link(rubbish: str):
    assert read_start(rubbish) is None


async def test_a_topic_is_followed_only_after_a_tap_and_a_newcomer_is_welcomed(talk: Talk):
    await talk.writes("/start follow_climate", NEWCOMER)

    welcome, asked = talk.said(NEWCOMER)
    assert "Hello!" in welcome
    assert "about the topic <b>Climate</b>" in asked
    reader = await talk.town.reader(NEWCOMER, topics=())
    assert talk.town.known(reader).tags == ()

    await talk.writes("/start follow_climate", NEWCOMER)
    await talk.taps("Follow Climate", NEWCOMER)
    assert talk.town.known(reader).tags == ("climate",)

    talk.said(NEWCOMER)
    await talk.writes("/start follow_climate", NEWCOMER)
    assert ["already" in text for text in talk.said(NEWCOMER)] == [True]


async def test_a_link_does_not_end_a_stop_but_start_does(talk: Talk):
    reader = await talk.town.reader(NEWCOMER, topics=("science",))
    await talk.writes("/stop", NEWCOMER)

    await talk.writes("/start follow_climate", NEWCOMER)
    assert talk.town.known(reader).status == "stopped"

    await talk.writes("/start", NEWCOMER)
    assert talk.town.known(reader).status == "active"


async def test_a_link_in_a_group_is_opened_only_for_its_admins(talk: Talk):
    talk.wire.answers["getChatMember"] = {"status": "member", "user": person(NEWCOMER)}
    here = a_group()

    await talk.writes("/start@pretend_digest_bot follow_climate", NEWCOMER, here)

    [said] = talk.said(here["id"])
    assert "Only this group's admins" in said


async def test_a_topic_that_no_list_knows_is_named_and_nothing_is_followed(talk: Talk):
    reader = await talk.town.reader(NEWCOMER, topics=("science",))

    for parameter in ("follow_grommet-waxing", "follow_the", "follow_----", "follow__zzzz"):
        await talk.writes(f"/start {parameter}", NEWCOMER)
        assert len(talk.said(NEWCOMER)) == 1, parameter

    assert talk.town.known(reader).tags == ("science",)


async def test_a_story_is_shown_with_its_lead_and_outlets(talk: Talk):
    story, _ = await _two_stories(talk)

    await talk.writes(f"/start story_{story}", NEWCOMER)

    _, shown = talk.said(NEWCOMER)
    assert HEADLINES[0] in shown
    assert "Nobody was hurt." in shown
    assert all(f"outlet-{number}" in shown for number in range(3))


async def test_a_story_that_was_merged_shows_the_one_that_took_it_in(talk: Talk):
    story, other = await _two_stories(talk)
    talk.town.at(lambda desk: desk.stories.apply(StoryChanges(merges=((other, story),)), talk.town.clock()))

    await talk.writes(f"/start story_{other}", NEWCOMER)

    _, shown = talk.said(NEWCOMER)
    assert "has become part of this one" in shown


async def test_a_story_that_all_its_articles_left_is_said_to_be_no_longer_kept(talk: Talk):
    story, other = await _two_stories(talk)
    [left] = [one for one in talk.town.stories() if one.id == other]
    joins = tuple((article.id, story) for article in left.articles)
    talk.town.at(lambda desk: desk.stories.apply(StoryChanges(joins=joins), talk.town.clock()))

    await talk.writes(f"/start story_{other}", NEWCOMER)

    assert "no longer kept" in talk.said(NEWCOMER)[-1]


@pytest.mark.parametrize(
    ("parameter", "answer"),
    [
        ("story_999999", "no story with the number"),
        ("story_999999999999999", "no story with the number"),
        ("story_x", "understand this link"),
        ("hello", "understand this link"),
        ("follow_<b>", "understand this link"),
        ("a b c", "understand this link"),
    ],
)
async def test_a_link_that_leads_nowhere_is_answered_plainly(talk: Talk, parameter: str, answer: str):
    await talk.town.reader(NEWCOMER, topics=("science",))

    await talk.writes(f"/start {parameter}", NEWCOMER)

    [said] = talk.said(NEWCOMER)
    assert answer in said


async def _two_stories(talk: Talk) -> tuple[StoryId, StoryId]:
    for headline in HEADLINES[:2]:
        talk.town.tell(headline, lead="Nobody was hurt.")
    await group(talk.town.tools)
    first, second = sorted(talk.town.stories(), key=lambda story: story.id)
    return first.id, second.id
