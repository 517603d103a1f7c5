"""What is trending has pages and tabs: each tap shows another page in place of the message."""

from digestbot.actions.news.group import group
from digestbot.model import TurnTrending, button_data
from tests.actions.town import DAY, HEADLINES, HOUR
from tests.chat.talk import Talk

READER = 7
OLD, *NEW = HEADLINES
MATCH = HEADLINES[6]


async def tells(talk: Talk, *headlines: str, outlets: int = 3, section: str = "science") -> None:
    for headline in headlines:
        talk.town.tell(headline, outlets=outlets, section=section, language="en")
    await group(talk.town.tools)


def places(text: str) -> list[str]:
    return [line.split(".")[0] for line in text.splitlines() if line.split(".")[0].isdigit()]


async def shown(talk: Talk) -> str:
    [text] = talk.said(READER)
    return text


async def test_tabs_show_the_day_and_the_week_in_place(talk: Talk):
    await tells(talk, OLD)
    talk.town.clock.advance(3 * DAY)
    await tells(talk, NEW[0], outlets=5)
    talk.town.clock.advance(30 * HOUR)
    await tells(talk, NEW[1], outlets=2)

    await talk.writes("/trending", READER)
    assert NEW[0] in (now := talk.said(READER)[0])
    assert OLD not in now

    await talk.writes("/trending", READER)
    await talk.taps("Today", READER)
    assert [call["message_id"] for call in talk.calls("editMessageText")] == [4999]
    _, today = talk.said(READER)
    assert "The last 24 hours" in today
    assert NEW[1] in today
    assert NEW[0] not in today

    await talk.writes("/trending", READER)
    await talk.taps("This week", READER)
    _, week = talk.said(READER)
    assert "The last seven days" in week
    assert week.index(NEW[0]) < week.index(OLD) < week.index(NEW[1])


async def test_ten_stories_are_a_page_and_taps_lead_forth_and_back(talk: Talk):
    rare = [
        "alder",
        "birch",
        "cedar",
        "dogwood",
        "elm",
        "fir",
        "gorse",
        "hazel",
        "ivy",
        "juniper",
        "kale",
        "larch",
    ]
    await tells(talk, *(f"{word} {word}shire {word}ton {word}mont opens" for word in rare))

    await talk.writes("/trending", READER)
    await talk.taps("11–20 ›", READER)
    first, second = talk.said(READER)
    assert (places(first), places(second)) == ([str(n) for n in range(1, 11)], ["11", "12"])
    told = first + second
    assert [told.count(f"{word}mont opens</a>") for word in rare] == [1] * len(rare)


async def test_a_page_that_is_no_longer_there_shows_the_last_one(talk: Talk):
    await tells(talk, OLD)

    await talk.presses(button_data(TurnTrending("now", 9, False, False, "")), READER)
    assert places(await shown(talk)) == ["1"]


async def test_a_topic_is_chosen_by_taps_and_keeps_the_time(talk: Talk):
    await tells(talk, OLD)
    await tells(talk, MATCH, section="sport")
    await talk.town.reader(READER, topics=("science", "chess"))

    await talk.writes("/trending", READER)
    await talk.taps("This week", READER)
    await talk.taps("By topic", READER)
    labels = [
        button["text"]
        for row in talk.calls("editMessageText")[-1]["reply_markup"]["inline_keyboard"]
        for button in row
    ]
    assert labels[0] == "✅ All topics"
    assert "Sport" in labels
    assert "chess" in labels
    await talk.taps("Sport", READER)

    *_, sport = talk.said(READER)
    assert "Trending in Sport" in sport
    assert "The last seven days" in sport
    assert MATCH in sport
    assert OLD not in sport


async def test_mutes_and_languages_count_on_every_tab(talk: Talk):
    await tells(talk, *HEADLINES[:3])
    talk.town.tell(HEADLINES[3], language="fr")
    await group(talk.town.tools)
    await talk.writes("/mute ferry", READER)
    await talk.writes("/mute outlet-0", READER)
    talk.said(READER)

    for tab in ("Today", "This week"):
        await talk.writes("/trending", READER)
        await talk.taps(tab, READER)
        *_, text = talk.said(READER)
        assert HEADLINES[0] not in text
        assert HEADLINES[3] not in text
        assert "because of your mutes" in text
        assert "languages that you don" in text
        assert places(text) == ["1", "2"]
        assert "outlet-0 " not in text


async def test_where_nothing_stood_out_the_tab_says_so_and_leads_back(talk: Talk):
    await talk.writes("/trending chess", READER)
    await talk.taps("Today", READER)
    assert "Nothing stood out in this time." in talk.said(READER)[-1]

    await talk.writes("/trending chess", READER)
    await talk.taps("Today", READER)
    await talk.taps("Now", READER)
    assert "Nothing is trending" in talk.said(READER)[-1]
