"""Answers, and answers to taps, are tried again: after a 429, a 5xx and a lost connection, but not for ever."""

from time import monotonic

import pytest
from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError

from digestbot.chat.client.telegram import ANSWER_SECONDS, TAP_SECONDS, Telegram
from digestbot.chat.client.transport import NotConnected
from digestbot.model import Message, NotSent, Place, RetryLater, Sent
from tests.sending.virtual_time import in_virtual_time

HERE = Place(501, "private")
BROKE = NetworkError("Bad Gateway (502)")


class ScriptedBot:
    """Fails as each method's script says, then answers; notes what was called."""

    def __init__(self, **scripts: list[TelegramError]) -> None:
        self.scripts = scripts
        self.called: list[str] = []

    async def call(self, method, parameters, *, read_timeout=None):  # noqa: ARG002 - as the bot's
        self.called.append(method)
        if self.scripts.get(method):
            raise self.scripts[method].pop(0)
        return {}

    async def send(self, method, body):  # noqa: ARG002 - as the bot's
        await self.call(method, {})
        return 7


@pytest.mark.parametrize("error", [BROKE, NotConnected("No connection"), RetryAfter(1)])
@in_virtual_time
async def test_the_answer_to_a_tap_is_tried_again(error):
    bot = ScriptedBot(answerCallbackQuery=[error])
    await Telegram(bot).toast("1", "Saved")
    assert bot.called == ["answerCallbackQuery"] * 2


@pytest.mark.parametrize("error", [BadRequest("Query is too old"), RetryAfter(int(TAP_SECONDS) + 1)])
async def test_a_tap_that_can_not_be_answered_any_more_is_left(error):
    bot = ScriptedBot(answerCallbackQuery=[error])
    began = monotonic()
    await Telegram(bot).toast("1", "Saved")
    assert bot.called == ["answerCallbackQuery"]
    assert monotonic() - began < TAP_SECONDS


@pytest.mark.parametrize("error", [BROKE, NotConnected("No connection"), RetryAfter(1)])
@in_virtual_time
async def test_an_answer_is_tried_again(error):
    bot = ScriptedBot(sendMessage=[error])
    assert await Telegram(bot).say(HERE, [Message("Hello")]) == Sent(7)
    assert bot.called.count("sendMessage") == 2


@in_virtual_time
async def test_while_telegram_is_away_an_answer_waits_and_is_not_sent_again_and_again():
    bot = ScriptedBot(sendMessage=[BROKE], getMe=[BROKE, BROKE])
    assert await Telegram(bot).say(HERE, [Message("Hello")]) == Sent(7)
    assert bot.called == ["sendMessage", "getMe", "getMe", "getMe", "sendMessage"]


async def test_an_answer_that_would_come_hours_later_is_given_up():
    bot = ScriptedBot(sendMessage=[RetryAfter(int(ANSWER_SECONDS) + 1)])
    assert isinstance(await Telegram(bot).say(HERE, [Message("Hello")]), RetryLater)


async def test_a_message_that_fails_with_404_is_not_refused_by_it():
    """A server without rich messages answers other methods; one that is out of order does not."""
    from telegram.error import EndPointNotFound

    from digestbot.model import RichRefused

    gone = EndPointNotFound("Endpoint 'sendRichMessage' not found in Bot API")
    rich = Message("<p>Hello</p>", rendering="rich")
    away = Telegram(ScriptedBot(sendRichMessage=[gone], getMe=[BROKE]))
    old = Telegram(ScriptedBot(sendRichMessage=[gone]))

    assert isinstance(await away._send(501, 0, rich), NotSent)
    assert isinstance(await old._send(501, 0, rich), RichRefused)


@pytest.mark.parametrize("error", [BROKE, NotConnected("No connection"), RetryAfter(1)])
@in_virtual_time
async def test_who_the_admins_are_is_asked_again_where_the_way_to_telegram_failed(error):
    bot = ScriptedBot(getChatMember=[error])
    assert await Telegram(bot).is_admin(-5, 501) is False
    assert bot.called == ["getChatMember"] * 2


async def test_a_refusal_to_tell_is_not_asked_again():
    bot = ScriptedBot(getChatMember=[BadRequest("hidden")], getChatAdministrators=[BadRequest("hidden")])
    assert await Telegram(bot).is_admin(-5, 501) is None
    assert bot.called == ["getChatMember", "getChatAdministrators"]
