"""The language that the bot speaks, typed in any language, and that of a newcomer's app."""

import pytest

from digestbot.pages.languages.catalogue import load
from digestbot.pages.templates import templates_folder
from tests.chat.talk import OWNER, Talk, private


def language_of(talk: Talk, who: int = OWNER) -> str:
    return talk.town.at(lambda desk: desk.readers.find(who, 0)).language


async def test_the_language_of_the_bot_is_typed_by_any_of_its_names(talk: Talk) -> None:
    await talk.writes("/start")
    for typed, language in (
        ("简体中文", "zh"),
        ("Português (Brasil)", "pt"),
        ("arabic", "ar"),
        ("украинский", "ar"),  # the bot speaks Arabic now, and knows the names in Arabic and English
        ("الأوكرانية", "uk"),
        ("русский", "ru"),
        ("zh-CN", "zh"),
        ("español", "es"),
        ("klingon", "es"),
        ("deutsch", "de"),
    ):
        await talk.writes(f"/language {typed}")
        assert language_of(talk) == language, typed


async def test_the_languages_of_news_are_typed_with_the_words_of_the_readers_language(talk: Talk) -> None:
    await talk.writes("/start")
    for bots, typed, read in (
        ("es", "español y francés", ("es", "fr")),
        ("es", "todos", ("*",)),
        ("ru", "русский и английский", ("ru", "en")),
        ("uk", "усі", ("*",)),
        ("ar", "العربية، الإنجليزية", ("ar", "en")),
        ("zh", "中文、英语", ("zh", "en")),
        ("zh", "全部", ("*",)),
    ):
        await talk.writes(f"/language {bots}")
        await talk.writes(f"/languages {typed}")
        reader = talk.town.at(lambda desk: desk.readers.find(OWNER, 0))
        assert reader.languages_read == read, typed


@pytest.mark.parametrize("app", ["pt-br", "pt", "zh-hans", "uk", "ar", "nb"])
async def test_a_newcomer_is_greeted_in_the_language_of_their_app(talk: Talk, app: str) -> None:
    who = 9_001
    await talk.update(
        message={
            "message_id": 50,
            "date": int(talk.town.clock().timestamp()),
            "chat": private(who),
            "from": {"id": who, "is_bot": False, "first_name": "New", "language_code": app},
            "text": "/start",
            "entities": [{"type": "bot_command", "offset": 0, "length": 6}],
        }
    )

    hello = "<b>Hello!</b> Once a day I bring you what matters in the news, in the topics that you choose."
    assert talk.said(who)[0].startswith(load(app, [templates_folder()]).gettext(hello))
