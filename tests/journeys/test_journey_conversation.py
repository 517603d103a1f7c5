"""What readers ask for and change, in private."""

from datetime import datetime

import pytest
from sqlalchemy import func, select

from digestbot.storage.tables import chat, digest, follow, inbox, recipient, schedule
from tests.journeys.stage import headlines, labels, topics, until

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_topics_are_followed_by_words_and_taps_and_unfollowed_again(town):
    ada = await town.newcomer()
    await ada.says("/follow #Climate")
    await ada.reads("You follow Climate now.")
    await ada.says("/follow climate")
    followed = await ada.reads("You follow Climate already.")
    await ada.taps("Unfollow", on=followed)
    gone = await ada.reads("You no longer follow Climate.")
    await ada.taps("Follow again", on=gone)
    await ada.reads("You follow Climate now.")

    await ada.says("/topics")
    await ada.reads("Your topics")
    await ada.taps("Sport")
    topics = await ada.reads("Tap to follow or unfollow.")
    assert {"✅ Sport", "✅ Climate", "Health"} <= set(labels(topics))
    await ada.sees_toast("You follow Sport now.")
    await ada.taps("Sport", on=topics)
    topics = await ada.reads("Your topics")
    assert "Sport" in labels(topics)
    for _ in range(2):
        await ada.taps("Sport", on=topics)
    topics = await ada.reads("Your topics")
    assert "✅ Sport" in labels(topics)
    await ada.says("/follow nvidia, klimate, sport")
    several = await ada.reads("There is no news about “klimate” yet.")
    assert "You follow Nvidia now." in several["text"]
    assert "You follow Sport already." in several["text"]
    assert "Climate" in labels(several)
    await ada.says("/unfollow nvidia, sport")
    await ada.reads("You no longer follow Nvidia, Sport.")

    await ada.says("/unfollow climate")
    await ada.reads("You no longer follow Climate.")
    await ada.says("/unfollow climate")
    await ada.reads("You don't follow Climate.")
    await ada.says("/unfollow")
    await ada.reads("You follow nothing yet.")


async def test_an_unknown_tag_is_met_with_near_ones_and_can_be_followed_anyway(town):
    ada = await town.newcomer()
    await ada.says("/follow helth")
    unknown = await ada.reads("There is no news about “helth” yet.")
    assert {"Health", "Follow “helth” anyway"} <= set(labels(unknown))
    await ada.taps("anyway")
    await ada.reads("You follow helth now.")
    await ada.taps("Health", on=unknown)
    await ada.reads("You follow Health now.")


async def test_a_name_that_no_list_knows_is_followed_by_its_words(town):
    ada = await town.newcomer()
    await ada.says("/follow Strait of Kestrel, the")
    several = await ada.reads("“the” stands everywhere in the news")
    assert "There is no news about “Strait of Kestrel” yet." in several["text"]
    await ada.says("/follow news")
    refused = await ada.reads("“news” stands everywhere in the news")
    assert not any("anyway" in label for label in labels(refused))
    await ada.says('/follow "Strait Kestrel"')
    followed = await ada.reads("You follow Strait Kestrel now.")
    assert "of the last day say" in followed["text"]
    await ada.says("/trending kestrel strait")
    await ada.reads("Aurelia")
    await ada.says("/digest")
    digest = await ada.reads_digest()
    assert "Strait Kestrel" in topics(digest)
    await ada.taps("Unfollow", on=followed)
    await ada.reads("You no longer follow Strait Kestrel.")


async def test_what_is_trending_is_shown_overall_and_for_one_tag(town):
    ada = await town.newcomer()
    await ada.says("/trending")
    everything = await ada.reads("Trending now")
    await ada.says("/trending sport")
    sport = await ada.reads("Trending in Sport")

    assert "1. " in everything["text"]
    assert len(headlines(everything)) == 10
    assert headlines(sport)
    assert not headlines(everything).keys() <= headlines(sport).keys()
    await ada.taps("Follow Sport", on=sport)
    await ada.reads("You follow Sport now.")
    await ada.says("/trending basket weaving")
    await ada.reads("Nothing is trending in")


async def test_news_is_searched_shared_in_any_chat_and_what_is_kept_comes_as_a_file(town):
    ada = await town.newcomer()
    await ada.says('/search "Heliosoft" routers')
    found = await ada.reads('“"Heliosoft" routers”')
    assert "1. " in found["text"]
    assert "Heliosoft" in found["text"]

    before = await town.last_call()
    await town.post("/page/inline", {"person_id": ada.id, "query": "heliosoft router"})
    [answer] = await until(lambda: town.calls("answerInlineQuery", after=before))
    [shared, *_] = answer["params"]["results"]
    assert "Heliosoft" in shared["title"]
    assert answer["ok"]

    await ada.says("/follow heliosoft")
    await ada.reads("You follow")
    await ada.says("/export")
    sent = await ada.reads("Everything that I keep about this chat.")
    assert sent["document"] == "digestbot.json"
    assert "https://t.me/pretend_digest_bot?start=topics_" in sent["text"]


async def test_digests_look_as_the_reader_likes(town):
    ada, boris, clara = [await town.newcomer() for _ in range(3)]
    for person, style in ((boris, "Text"), (clara, "Plain text")):
        await person.says("/settings")
        await person.taps(style)
        settings = await person.reads(f"Style: {style.lower()}")
        assert f"✅ {style}" in labels(settings)

    looks = {}
    for person in (ada, boris, clara):
        await person.subscribes("technology")
        await person.says("/digest")
        looks[person] = await person.reads_digest()

    assert "Technology" in topics(looks[ada])
    assert "<b>" in looks[boris]["html"]
    assert "<b>" not in looks[clara]["html"]
    assert "http://" in looks[clara]["text"]
    methods = [(await town.sends(person.id))[-1]["method"] for person in (ada, boris, clara)]
    assert methods == ["sendRichMessage", "sendMessage", "sendMessage"]


async def test_a_pause_holds_digests_back_and_resuming_brings_no_flood(town):
    ada = await town.newcomer()
    await ada.subscribes("technology")
    await ada.says("/pause 2 April")
    await ada.reads("No digests until Friday, 2 April")
    await ada.says("/settings")
    await ada.reads("Paused until")
    await ada.taps("Resume")
    await ada.reads("Your digests are back.")
    await ada.says("/resume")
    await ada.reads("You were not paused.")
    await ada.says("/settings")
    await ada.taps("Pause for a week")
    await ada.reads("No digests until Saturday, 3 April")
    await ada.says("/time 10:00")
    await ada.reads("The next one: Saturday, 3 April at 10:00")
    await ada.says("/pause")
    await ada.reads("No digests until you /resume.")
    await ada.taps("Resume now")
    await ada.reads("The next one: today at 10:00")


async def test_who_stops_gets_nothing_more_and_finds_everything_kept_with_start(town):
    ada = await town.newcomer()
    await ada.subscribes("technology", at="09:30")
    await ada.says("/stop")
    await ada.reads("No more digests.")
    await ada.says("/digest")
    await ada.reads("/start brings everything back")
    await ada.says("/resume")
    await ada.reads("/start brings everything back")
    await ada.says("/settings")
    assert "The next digest" not in (await ada.reads("Your settings"))["text"]
    await ada.says("/start")
    welcome = await ada.reads("Welcome back.")
    assert "You follow: Technology." in welcome["text"]
    await ada.says("/settings")
    settings = await ada.reads("Digest: every day at 09:30")
    assert "The next digest comes today at 09:30" in settings["text"]


async def test_who_asks_to_be_forgotten_is(town):
    ada = await town.newcomer()
    await ada.subscribes("technology")
    await ada.says("/digest")
    await ada.reads_digest()
    await ada.says("/privacy")
    await ada.reads("What is kept about this chat")
    await ada.taps("Delete everything")
    await ada.reads("Delete everything about this chat?")
    await ada.taps("No, keep it")
    settings = await ada.reads("Your settings")
    assert "Topics: Technology" in settings["text"]
    await ada.says("/privacy")
    await ada.taps("Delete everything")
    await ada.taps("Yes, delete")
    await ada.reads("Everything about this chat is deleted.")

    assert town.rows(select(chat.c.id).where(chat.c.telegram_id == ada.id)) == []
    forgotten = select(recipient.c.id).join(chat).where(chat.c.forgotten_at.is_not(None))
    for table in (follow, schedule):
        assert town.rows(select(table).where(table.c.recipient_id.in_(forgotten))) == []
    theirs = digest.c.recipient_id.in_(forgotten)
    assert town.rows(select(digest.c.shown_at).where(theirs, digest.c.job_id.is_not(None))) == [(None,)]
    # The digits of an id may stand in an instant by chance.
    kept_of_chats = [one for row in town.rows(select(chat)) for one in row if not isinstance(one, datetime)]
    assert [one for one in kept_of_chats if str(ada.id) in str(one)] == []

    async def none_left() -> bool:
        kept = select(func.count()).select_from(inbox).where(inbox.c.body.contains(str(ada.id)))
        return town.rows(kept)[0][0] == 0

    await until(none_left)
    await ada.says("/settings")
    assert "Topics: none yet" in (await ada.reads("Your settings"))["text"]
    assert town.rows(select(func.count()).select_from(digest))[0][0] > 0


async def test_the_zone_is_told_by_a_city_a_place_or_the_hour_on_the_wall(town):
    ada = await town.newcomer()
    await ada.says("/time 07:30")
    await ada.reads("Your digest comes at 07:30")
    await ada.shares_location(35.68, 139.69)
    tokyo = await ada.reads("It is 16:")
    assert "Asia/Tokyo" in tokyo["text"]
    gone = await ada.reads("I know your time zone now")
    assert gone["keyboard"] == {"rows": []}
    await ada.says("/timezone America/New_York")
    await ada.reads("It is 3:")
    await ada.says("/timezone Springfield")
    await ada.reads("There are several places called “Springfield”.")
    await ada.says("/timezone")
    zone = await ada.reads("What time is it where you are?")
    assert "What time" in zone["text"]
    await ada.taps("9:00", on=zone)
    candidates = await ada.reads("Which of these is nearest to you?")
    await ada.taps(labels(candidates)[0], on=candidates)
    await ada.reads("where you are, right?")


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("/time \u200e8:30\u200f", "Your digest comes at 08:30"),
        ("/time 8:30", "No digest comes as long as you follow nothing"),
        ("/time 25:99", "“25:99” is no time of day that I understand."),
        ("/time", "When should your digest come?"),
        ("/timezone Atlantis", "I know no city or time zone “Atlantis”."),
        ("/timezone Lisbonn", "Did you mean one of these?"),
        ("/follow", "What would you like to follow?"),
        ("/follow " + "climate change " * 270, "I can't make a topic of “climate change climate"),
        ("/follow 🦄🌈", "I can't make a topic of “🦄🌈”."),
        ("/follow <b>&amp;</i>", "<b>&amp;</i>"),
        ("/pause yesterday", "“yesterday” is no day ahead of us that I understand."),
        ("/pause 2026-01-01", "is no day ahead of us"),
        ("/frobnicate", "I don't know /frobnicate. /help shows what I can do."),
        ("hello there", "I understand commands and taps only."),
        ("💤" * 2000, "I understand commands and taps only."),
        ("/help", "/trending"),
        ("/digest", "You follow nothing yet. Tap to follow."),
    ],
)
async def test_what_cannot_be_used_gets_an_answer_that_helps(town, words, answer):
    ada = await town.newcomer()

    await ada.says(words)

    await ada.reads(answer)


async def test_readers_are_answered_in_their_own_language(town):
    klara = await town.newcomer(language="de")
    await klara.says("/start")
    await klara.reads("Tippe")
    await klara.says("/frobnicate")
    await klara.reads("/help")


async def test_a_stale_button_says_so_and_does_no_harm(town):
    ada = await town.newcomer()
    await ada.subscribes("technology")
    page = (await ada.messages())[-1]
    for data in (
        "0t:start:sport",
        "1t",
        "1Z:Mars/Olympus",
        "1h:nowhere",
        "made up",
        "1H:start:25:99",
        "1c:99",
    ):
        before = len(await town.calls("answerCallbackQuery"))
        await ada.presses(page, data)
        answers = await until(lambda before=before: _more_answers(town, before))
        assert answers[-1]["params"].get("text"), data
    await ada.says("/settings")
    assert "Topics: Technology" in (await ada.reads("Your settings"))["text"]


async def test_a_tap_on_a_message_that_is_gone_is_answered_all_the_same(town):
    ada = await town.newcomer()
    await ada.says("/topics")
    page = await ada.reads("Your topics")
    await town.call("deleteMessage", chat_id=ada.id, message_id=page["message_id"])

    await ada.taps("Sport", on=page)

    topics = await ada.reads("Tap to follow or unfollow.")
    assert "✅ Sport" in labels(topics)
    await ada.sees_toast("You follow Sport now.")


async def test_many_words_at_once_are_answered_in_their_order(town):
    ada = await town.newcomer()
    tags = ["technology", "sport", "health", "science", "business", "politics"]
    for tag in tags:
        await ada.says(f"/follow {tag}")
    await until(lambda: _count(ada, "now.", len(tags)))

    said = [message["text"].lower() for message in await ada.messages()]
    assert [tag for text in said for tag in tags if tag in text] == tags


async def _count(person, words, most):
    return len([one for one in await person.messages() if words in one["text"]]) == most


async def _more_answers(town, before):
    answers = await town.calls("answerCallbackQuery")
    return answers if len(answers) > before else None
