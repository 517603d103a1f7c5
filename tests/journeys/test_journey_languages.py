"""The languages that a reader reads, and the one that the bot speaks with them."""

import pytest

from tests.journeys.stage import ADA, BORIS, CHANNEL, FORUM, GROUP, headlines, labels

pytestmark = pytest.mark.asyncio(loop_scope="module")

PAGE = "Languages of news"


def buttons(message, *words):
    """What the buttons with one of these words show: they end in how many outlets write so."""
    return [label.partition(" · ")[0] for label in labels(message) if any(word in label for word in words)]


async def test_languages_are_chosen_by_taps_and_the_next_digest_and_what_is_trending_obey(town):
    ada = await town.newcomer()
    await ada.subscribes("politics", "entertainment")
    await ada.says("/settings")
    await ada.taps("Languages", on=await ada.reads("News in: English"))
    page = await ada.reads(PAGE)
    assert buttons(page, "English", "Deutsch", "Every") == [
        "✅ English",
        "Deutsch",
        "Every language",
        "I speak: English",
    ]
    assert labels(page)[0].startswith("✅ English · ")

    await ada.taps("English", on=page)
    await ada.sees_toast("One language has to stay.")
    await ada.taps("Français", on=page)
    await ada.sees_toast("You read news in Français now.")
    both = await ada.reads("You read news in: English, Français")
    assert labels(both)[0].startswith("✅ English")
    await town.kill_bot()
    await town.start_bot()
    await ada.taps("Français", on=page)
    await ada.sees_toast("That is done already.")
    await ada.taps("English", on=both)
    await ada.sees_toast("You no longer read news in English.")
    await ada.reads("You read news in: Français\n")

    await ada.says("/digest")
    digest = await ada.reads_digest()
    await ada.says("/trending")
    french = await ada.reads("told only in languages that you don't read")
    await ada.taps("In every language", on=french)
    everything = await ada.reads("In every language. Yours: /languages")
    assert all("phare-du-soir" in link for link in headlines(french))
    assert "phare-du-soir" in next(iter(headlines(digest)))
    assert len(headlines(everything)) == 10
    await ada.taps("In my languages only", on=everything)
    assert headlines(await ada.reads("don't read")) == headlines(french)


async def test_languages_are_written_by_codes_and_names_and_rubbish_changes_nothing(town):
    clara = await town.newcomer("de")
    await clara.says("/languages")
    page = await clara.reads("Sprachen, in denen du Nachrichten liest: Deutsch\n")
    assert labels(page)[0].startswith("✅ Deutsch")
    await clara.says("/languages Englisch, français")
    await clara.reads("liest: English, Français")
    for rubbish in ("klingon", "🙂" * 1000, "x" * 3900, "de, <b>"):
        await clara.says(f"/languages {rubbish}")
        await clara.reads("Nichts wurde geändert.")
    await clara.says("/languages russich")
    await clara.taps("Русский", on=await clara.reads("Meinst du eines davon?"))
    page = await clara.reads("liest: English, Français, Русский")
    await clara.presses(page, "1R:1:xx")
    await clara.sees_toast("Dieser Knopf gehört zu einer älteren Nachricht.")
    await clara.says("/languages de nederlands")
    await clara.reads("Keines meiner Medien schrieb zuletzt darin: Nederlands")
    await clara.says("/languages alle")
    page = await clara.reads("liest: alle")
    await clara.taps("Jede Sprache", on=page)
    await clara.reads("liest: Deutsch\n")


async def test_the_bot_speaks_the_language_that_was_chosen_from_then_on(town):
    boris = await town.newcomer()
    await boris.says("/language deutsch")
    page = await boris.reads("Ich spreche Deutsch mit dir.")
    await boris.says("/language fr")
    await boris.reads("„fr“ spreche ich nicht.")
    await boris.taps("English", on=page)
    await boris.sees_toast("Saved.")
    await boris.reads("I speak English with you.")


async def test_what_is_muted_is_missing_from_what_is_trending_which_says_so(town):
    ada = await town.newcomer()
    await ada.says("/trending science")
    before = headlines(await ada.reads("Trending in Science"))
    await ada.says("/mute comets")
    await ada.reads("comets is muted.")
    await ada.says("/trending science")
    after = await ada.reads("because of your mutes. /mute lists them.")
    assert headlines(after).items() < before.items()
    assert "comet" not in after["text"].lower()


async def test_in_groups_and_channels_languages_are_for_admins_and_a_topic_has_its_own(town):
    boris = town.person(BORIS, GROUP)
    await boris.says("/languages de")
    await boris.reads("Only this group's admins can change its settings.", "только её администраторы")

    general, climate = town.person(ADA, FORUM), town.person(ADA, FORUM, thread=2)
    await general.says("/languages fr")
    await general.reads("You read news in: Français\n")
    await climate.says("/settings")
    await climate.reads("News in: Français")
    await climate.says("/languages de")
    await climate.reads("You read news in: Deutsch\n")
    await general.says("/settings")
    await general.reads("News in: Français")

    await town.post("/page/bot_member", {"chat_id": CHANNEL, "person_id": ADA, "member": True})
    ada = town.person(ADA)
    await ada.says("/start")
    await ada.reads("Hello!")
    await town.person(ADA, CHANNEL).says("/languages en de")
    page = await ada.reads("You read news in: English, Deutsch")
    assert page["text"].startswith("For The Morning Wire:")
    await ada.taps("Deutsch", on=page)
    await ada.reads("You read news in: English\n")
