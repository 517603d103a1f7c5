"""The languages that a reader reads, and the one that the bot speaks with them."""

import asyncio
import re

import pytest

from digestbot.pages.languages.catalogue import load
from digestbot.pages.renderer import Pages
from digestbot.pages.templates import templates_folder
from tests.journeys.stage import ADA, BORIS, CHANNEL, FORUM, GROUP, headlines, labels, until
from tools.make_catalogues import sentences

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
    await boris.says("/language fi")
    await boris.reads("„fi“ spreche ich nicht.")
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
    await boris.reads("Only this group's admins can change its settings.")

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


async def test_a_story_that_is_told_in_four_languages_is_one_story_in_the_chat(town):
    ada = await town.newcomer()
    await ada.says("/trending science")
    science = await ada.reads("also told in German, Spanish, French")

    assert len([title for title in headlines(science).values() if "comet" in title.lower()]) == 1
    assert not [
        link for link in headlines(science) if "komet" in link or "cometa" in link or "comete" in link
    ]


#: As Telegram names each language, with what its reader types after /time and after /pause.
TYPED = {
    "de": ("8 Uhr abends werktags", "bis Freitag"),
    "es": ("8 de la tarde entre semana", "hasta el viernes"),
    "fr": ("8h du soir en semaine", "jusqu'à vendredi"),
    "pt-br": ("8 da noite dias úteis", "até sexta"),
    "it": ("alle 8 di sera nei giorni feriali", "fino a venerdì"),
    "ru": ("в 8 вечера по будням", "до пятницы"),
    "uk": ("о 8 вечора у будні", "до п’ятниці"),
    "ar": ("8 مساءً أيام العمل", "حتى الجمعة"),
    "zh-hans": ("工作日晚上8点", "到周五"),
}


def english_words():
    """What the bot says in English, in pieces that are long enough to be nothing else."""
    sentences_and_forms = (one if isinstance(one, tuple) else (one,) for one in sentences())
    pieces = (
        piece
        for forms in sentences_and_forms
        for one in forms
        for piece in re.split(r"%\(\w+\)s|<[^>]+>", one)
    )
    longer = {piece.strip() for piece in pieces if len(piece.strip()) > 12}
    return {piece for piece in longer if " " in piece and "/" not in piece}


async def test_every_answer_is_in_the_readers_language_alone(town):
    pages, english = Pages(), english_words()
    # A language that is new speaks English with its commands here.
    typed = {language: ("8 pm weekdays", "until friday") for language in pages.languages if language != "en"}
    typed = {language: words for language, words in typed.items() if language not in {"pt", "zh"}} | TYPED

    async def converse(language):
        reader = await town.newcomer(language)
        at, day = typed[language]
        orders = (
            "/start",
            "/topics",
            f"/time {at}",
            "/digest",
            "/settings",
            "/alerts",
            f"/pause {day}",
            "/privacy",
        )
        for order in orders:
            await town.post("/page/say", {"person_id": reader.id, "chat_id": reader.id, "text": order})
        # The button of the last page.
        return language, await until(
            lambda: _with_label(reader, {"Delete everything", told_in(language)("Delete everything")})
        )

    for language, messages in await asyncio.gather(*map(converse, typed)):
        told = "\n".join(message["text"] for message in messages)
        labels_told = [label for message in messages for label in labels(message)]
        catalogue = load(language, [templates_folder()])
        assert [words for words in english if words in told or words in labels_told] == [], language
        # A time that is not understood is repeated in the answer, and only a pause can be ended.
        assert typed[language][0] not in told, language
        assert catalogue.gettext("Resume now") in labels_told, language


def told_in(language):
    return load(language, [templates_folder()]).gettext


async def _with_label(reader, wanted):
    messages = await reader.messages()
    return messages if any(wanted & {*labels(message)} for message in messages) else None
