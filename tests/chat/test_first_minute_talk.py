"""A newcomer's first minute: news with the first tap, and four taps to a digest at the right hour and zone."""

from datetime import time, timedelta

import pytest

from digestbot.actions.news.group import group as group_stories
from digestbot.actions.readers.first_minute import guessed_zone
from digestbot.actions.readers.leave import forget, stop
from digestbot.model import StartDaily, button_data
from tests.actions.town import HEADLINES
from tests.chat.talk import Talk, person

NEWCOMER = 7


async def some_news(talk: Talk, language: str = "en") -> None:
    for number, headline in enumerate(HEADLINES[:5]):
        talk.town.tell(headline, outlets=6 - number, language=language)
    await group_stories(talk.town.tools)


async def starts(talk: Talk, language: str = "en") -> None:
    await talk.writes("/start", NEWCOMER, **{"from": person(NEWCOMER) | {"language_code": language}})


def last_said(talk: Talk) -> str:
    return talk.calls("sendMessage", "editMessageText")[-1]["text"]


def labels(talk: Talk) -> list[str]:
    page = talk.calls("sendMessage", "editMessageText")[-1]
    return [button["text"] for row in page["reply_markup"]["inline_keyboard"] for button in row]


def reader(talk: Talk):
    return talk.town.at(lambda desk: desk.readers.find(NEWCOMER, 0))


def digests(talk: Talk) -> list[str]:
    return [delivery.message.html for delivery in talk.town.owed() if delivery.telegram_id == NEWCOMER]


async def test_the_first_tap_gives_the_three_strongest_stories_and_what_is_in_each_topic(talk: Talk):
    await some_news(talk)

    await starts(talk)

    told = [last_said(talk).find(headline) for headline in HEADLINES[:4]]
    assert told[:3] == sorted(told[:3])
    assert [place >= 0 for place in told] == [True, True, True, False]
    assert {"Business · 1", "Politics · 1", "Health"} <= set(labels(talk))


async def test_a_story_counts_in_its_topic_where_one_outlet_of_many_tells_it_in_the_newcomers_language(
    talk: Talk,
):
    early = talk.town.clock() - timedelta(hours=1)
    talk.town.tell(HEADLINES[0], outlets=5, language="de", at=early)
    talk.town.tell(HEADLINES[0], outlets=4, language="en", site="https://{outlet}.example/en")
    await group_stories(talk.town.tools)

    await starts(talk, "de")

    assert any(label.endswith("· 1") for label in labels(talk))


async def test_four_taps_bring_a_digest_at_the_chosen_hour_in_the_guessed_zone(talk: Talk):
    await some_news(talk)

    await starts(talk, "de")
    for label in ("Wissenschaft", "Weiter", "18:00"):
        assert digests(talk) == []
        await talk.taps(label, NEWCOMER)

    assert len(digests(talk)) == 1
    [schedule] = reader(talk).schedules
    assert (reader(talk).zone, schedule.zone, schedule.at) == ("Europe/Berlin", "Europe/Berlin", time(18))
    assert "heute um 18:00" in last_said(talk)


async def test_whoever_lives_elsewhere_changes_the_zone_and_comes_back_to_the_hours(talk: Talk):
    await some_news(talk)

    await starts(talk, "de")
    for label in ("Wissenschaft", "Weiter", "So spät ist es bei mir nicht", "17:00", "Tokio", "08:00"):
        await talk.taps(label, NEWCOMER)

    [schedule] = reader(talk).schedules
    assert (schedule.zone, schedule.at) == ("Asia/Tokyo", time(8))
    assert len(digests(talk)) == 1


async def test_a_zone_that_cannot_be_guessed_is_asked_for(talk: Talk):
    await starts(talk, "eo")
    await talk.taps("Next", NEWCOMER)

    assert any("What time is it where you are?" in one["text"] for one in talk.calls("editMessageText"))


@pytest.mark.parametrize(
    ("language", "zone"),
    [
        *(("de", "Europe/Berlin"), ("de-AT", "Europe/Vienna"), ("pt-br", "America/Sao_Paulo")),
        *(("uk", "Europe/Kyiv"), ("ru", "Europe/Moscow"), ("ja", "Asia/Tokyo"), ("zh-hans", "Asia/Shanghai")),
        *(
            ("zh-hant", "Asia/Taipei"),
            ("en-GB", "Europe/London"),
            ("fr", "Europe/Paris"),
            ("ar", "Africa/Cairo"),
        ),
        *(
            ("eo", None),
            ("", None),
            ("-", None),
            ("xx-yy-zz", None),
            ("de-💥", "Europe/Berlin"),
            ("en-QQ", None),
        ),
    ],
)
def test_a_language_tells_the_likeliest_zone(language: str, zone: str | None):
    assert guessed_zone(language) == zone


async def test_a_newcomer_reads_a_story_in_their_language_where_it_is_told_so(talk: Talk):
    await some_news(talk, "en")
    talk.town.tell("Leuchtturm am Kap brennt seit Stunden", language="de", outlets=2, section="world")
    await group_stories(talk.town.tools)

    await starts(talk, "de")

    assert last_said(talk).index("Leuchtturm") < last_said(talk).index(HEADLINES[0])
    assert "Englisch" in last_said(talk)


async def test_without_any_news_topics_and_hour_are_chosen_all_the_same(talk: Talk):
    await starts(talk, "en-GB")
    assert "I have no news yet." in last_said(talk)
    assert "Science" in labels(talk)

    for label in ("Science", "Next", "08:00"):
        await talk.taps(label, NEWCOMER)

    assert reader(talk).tags == ("science",)
    assert len(digests(talk)) == 1


async def test_whoever_comes_back_is_greeted_with_what_they_had(talk: Talk):
    await talk.town.reader(NEWCOMER, topics=("science", "sport"), at=time(9), zone="Europe/Berlin")
    await stop(talk.town.tools, NEWCOMER)

    await starts(talk)

    assert "You follow: Science, Sport." in last_said(talk)
    assert "The next digest comes tomorrow at 09:00" in last_said(talk)
    assert labels(talk)[0] == "A digest now"


async def test_whoever_stopped_meanwhile_keeps_the_hour_and_is_told_that_nothing_comes(talk: Talk):
    await starts(talk, "en-GB")
    for label in ("Science", "Next"):
        await talk.taps(label, NEWCOMER)
    await stop(talk.town.tools, NEWCOMER)

    await talk.taps("08:00", NEWCOMER)

    assert [schedule.at for schedule in reader(talk).schedules] == [time(8)]
    assert digests(talk) == []
    assert "/start" in last_said(talk)


async def test_whoever_left_before_choosing_an_hour_goes_on_where_they_were(talk: Talk):
    await talk.town.reader(NEWCOMER, topics=("science",), at=None)

    await starts(talk)

    assert "✅ Science" in labels(talk)
    assert "Next: the time" in labels(talk)


async def test_whoever_was_forgotten_is_a_newcomer(talk: Talk):
    known = await talk.town.reader(NEWCOMER)
    await forget(talk.town.tools, known.recipient_id, NEWCOMER)

    await starts(talk)

    assert "Hello!" in last_said(talk)
    assert reader(talk).tags == ()


@pytest.mark.parametrize(
    "tap",
    [
        StartDaily(24, "Europe/Berlin"),
        StartDaily(10**17, "Europe/Berlin"),
        StartDaily(8, "No/Such"),
        StartDaily(8, "../x"),
    ],
)
async def test_an_hour_or_zone_that_is_none_changes_nothing(talk: Talk, tap: StartDaily):
    known = await talk.town.reader(NEWCOMER)

    await talk.presses(button_data(tap), NEWCOMER)

    assert talk.town.known(known).schedules == known.schedules
    assert digests(talk) == []
    assert len(talk.toasts()) == 1
