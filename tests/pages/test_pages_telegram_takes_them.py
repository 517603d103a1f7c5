"""Telegram's own parser and limits, against every page in its best and its worst moments."""

import gettext
from functools import cache

import pytest

from digestbot.chat.commands import COMMANDS
from digestbot.pages import markup, samples
from digestbot.pages.languages.catalogue import Catalogue
from digestbot.pages.languages.words import Words
from digestbot.pages.renderer import Pages, show_in
from digestbot.pages.templates import environment, templates_folder


def everything(pages, language):
    for page in samples.pages() if language in {"en", "de"} else pages_that_say_everything():
        yield from pages.show(page, language)
    for page in samples.digests():
        if language in {"en", "de"} or len(page.plan.picks) < 10:
            yield from pages.digest(page, "classic", language)
            yield from pages.digest(page, "plain", language)
    for week in samples.weeks():
        yield from pages.week(week, "classic", language)
        yield from pages.week(week, "plain", language)


class Heard(gettext.NullTranslations):
    """A catalogue that notes which sentences it is asked for."""

    def __init__(self):
        super().__init__()
        self.sentences = set()

    def gettext(self, message):
        self.sentences.add(message)
        return message

    def ngettext(self, msgid1, msgid2, n):
        self.sentences.add((msgid1, n == 1))
        return msgid1 if n == 1 else msgid2


@cache
def pages_that_say_everything():
    """Some of the samples, which say between them every sentence that all of them say."""
    heard, said, chosen = Heard(), set(), []
    words = Words(Catalogue("en", heard), "en", COMMANDS)
    sandbox = environment([templates_folder()], words)
    for page in samples.pages():
        heard.sentences.clear()
        list(show_in(page, words, sandbox))
        if heard.sentences - said:
            said |= heard.sentences
            chosen.append(page)
    return chosen


@pytest.mark.parametrize("language", Pages().languages)
def test_telegram_parses_every_classic_message_as_we_do(pages, telegram, language):
    for message in everything(pages, language):
        parsed = telegram(message.html)

        assert parsed["@type"] == "formattedText", (parsed, message.html[:300])
        assert parsed["text"] == markup.plain(message.html)
        assert 0 < len(parsed["text"].strip().encode("utf-16-le")) // 2 <= 4096
        assert len(parsed["entities"]) <= 100


def test_every_rich_message_keeps_to_what_the_bot_api_takes(pages):
    digests = [message for page in samples.digests() for message in pages.digest(page, "rich")]
    weeks = [message for page in samples.weeks() for message in pages.week(page, "rich")]
    for message in (*digests, *weeks):
        assert message.rendering == "rich"
        markup.check(message.html, "rich")


def test_buttons_stand_below_the_last_part_only(pages):
    long = list(samples.digests())[2]
    for style in ("classic", "rich", "plain"):
        *before, last = pages.digest(long, style)

        assert before
        assert last.buttons
        assert not any(message.buttons for message in before)


def test_a_keyboard_label_is_neither_empty_nor_long(pages):
    for page in samples.pages():
        for message in pages.show(page):
            assert sum(len(row) for row in message.buttons) <= 100
            for row in message.buttons:
                for button in row:
                    assert 0 < len(button.label.strip()) <= 80
                    assert (button.data is not None or button.url is not None) != message.ask_location


def test_every_toast_is_a_sentence_of_at_most_200_characters(pages):
    from typing import get_args

    from digestbot.pages.contexts import Toast, ToastKey

    for language in pages.languages:
        for key in get_args(ToastKey):
            for tag in ("science", "x" * 1000):
                text = pages.toast(Toast(key, tag), language)
                assert 0 < len(text) <= 200


def test_telegram_takes_the_commands(pages):
    import re

    for language in pages.languages:
        commands = pages.commands(language)
        assert 0 < len(commands) <= 100
        for name, description in commands:
            assert re.fullmatch("[a-z0-9_]{1,32}", name)
            assert 0 < len(description) <= 256
