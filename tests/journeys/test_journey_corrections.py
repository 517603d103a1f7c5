"""An editor corrects what a story is about, and readers get it so, over the wire."""

import pytest

from tests.journeys.stage import ADA, BORIS, Stage, labels

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_an_editor_corrects_a_story_and_takes_it_back(stage: Stage):
    await stage.start_bot(admins=str(ADA))
    ada, reader = stage.person(ADA), await stage.newcomer()
    await ada.says("/trending science")
    trending = await ada.reads("Trending in")
    assert "Tags 1" not in labels(trending)
    await ada.taps("Tags …", on=trending)
    trending = await ada.reads("Trending in")
    await reader.says("/trending science")
    assert not any("Tags" in label for label in labels(await reader.reads("Trending in")))

    await ada.taps("Tags 1", on=trending)
    page = await ada.reads("as the rule says")
    await ada.taps("Health", on=page)
    page = await ada.reads("corrected by an editor")
    assert "Section: Health" in page["text"]
    title = page["text"].splitlines()[0]

    await ada.taps("Add a tag", on=page)
    await ada.reads("write the tags")
    assert await stage.stop_bot() == 0
    await stage.start_bot(admins=str(ADA))
    await ada.says("Nvidia, climat chnge")
    await ada.reads("No news has carried the tag")
    await ada.says("„Nvidia“; Klimawandel")
    page = await ada.reads("Nvidia, Climate")
    await ada.taps("Done", on=page)
    await ada.reads("It counts from now on")

    await reader.says("/trending NVDA")
    assert title in (await reader.reads("Trending in Nvidia"))["text"]

    await ada.taps("Change it again")
    await ada.taps("Back to the rule", on=await ada.reads("corrected by an editor"))
    await ada.reads("as the rule says")
    await reader.says("/trending nvidia")
    await reader.reads("Nothing is trending in Nvidia")


async def test_what_can_not_be_corrected_gets_a_clear_answer(stage: Stage):
    await stage.start_bot(admins=str(ADA))
    ada, boris = stage.person(ADA), stage.person(BORIS)
    await boris.says("/retag 1")
    await boris.reads("only this bot's editors")
    await ada.says("/retag 999999")
    await ada.reads("I know no story “999999”")
    await ada.says("/retag")
    choice = await ada.reads("Which story?")
    number = choice["text"].split("\n\n")[1].partition(".")[0]
    await ada.says(f"/retag {number} sprot")
    await ada.reads("There is no section “sprot”")
    await ada.says(f"/retag {number} sport +nvidia")
    assert "Section: Sport" in (await ada.reads("corrected by an editor"))["text"]
    await ada.says(f"/retag {number} auto")
    await ada.reads("as the rule says")


async def test_a_reader_follows_a_country_by_any_name(stage: Stage):
    await stage.start_bot()
    reader, german = await stage.newcomer(), await stage.newcomer("de")
    await reader.says("/follow Казахстана")
    await reader.reads("You follow Kazakhstan")
    await reader.says("/follow qazaqstan")
    await reader.reads("You already follow", "You follow Kazakhstan")
    await reader.says("/unfollow Kasachstan")
    await reader.reads("no longer follow")
    await german.says('/follow "angela merkel"')
    await german.reads("Angela Merkel")
    await german.says("/follow kasachtan")
    assert any(
        "Kasachstan" in label for label in labels(await german.reads("gibt es noch keine", "Meintest"))
    )
