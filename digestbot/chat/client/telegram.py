"""Telegram as the rooms see it: messages go out, outcomes come back."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from itertools import chain, repeat
from typing import Any

from telegram.error import (
    BadRequest,
    Conflict,
    EndPointNotFound,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)
from telegram.ext import ExtBot

from digestbot.chat.client.outcomes import is_kind_refused, outcome_of
from digestbot.chat.client.payloads import Json, delete_call, edit_call, keyboard_call, ready_call
from digestbot.chat.client.standing import Standing
from digestbot.chat.client.transport import READ_TIMEOUT, Transport
from digestbot.chat.client.transport_pyreqwest import PyreqwestTransport
from digestbot.chat.intake import ALLOWED_UPDATES
from digestbot.clock import monotonic
from digestbot.model import (
    NO_MESSAGE,
    Button,
    Delivery,
    InDoubt,
    Message,
    MessageId,
    NotSent,
    Outcome,
    Place,
    Rejected,
    RetryLater,
    RichRefused,
    Sent,
    TelegramChatId,
    TelegramUserId,
)
from digestbot.sending.chats import ChatPace

logger = logging.getLogger(__name__)

#: Tries for an answer whose sending failed though Telegram can be reached, with pauses of 1, 2, 4, … seconds.
MOST_TRIES = 6
#: Seconds for which an answer is tried in all; an outage and flood control may take most of them.
ANSWER_SECONDS = 3600.0
#: Seconds for which the answer to a tap is: Telegram takes none for an older one, and its button has stopped waiting.
TAP_SECONDS = 30.0
#: Seconds between two looks at whether Telegram can be reached again: the first ones, then always the last.
LOOKS = (1.0, 2.0, 4.0, 8.0, 15.0, 30.0)
#: Seconds for which it is believed that this server has no rich messages: a 404 may be a passing failure.
NO_RICH_SECONDS = 3600.0

#: Texts of 400 answers to a rich message that are about rich messages as such.
_NO_RICH = ("rich", "text must be non-empty", "message text is empty", "text is empty")


async def _nobody(_seconds: float, _age: float) -> None:
    """Nobody needs to know."""


class RawBot(ExtBot[None]):
    """The library's bot, called by method names: ``do_api_request`` builds no objects that nobody reads."""

    def __init__(self, token: str, api_url: str, transport: Transport, polling: Transport) -> None:
        super().__init__(
            token,
            base_url=f"{api_url}/bot",
            base_file_url=f"{api_url}/file/bot",
            request=transport,
            get_updates_request=polling,
        )
        self._transport = transport

    @classmethod
    def _warn(cls, message: Any, category: Any = UserWarning, stacklevel: int = 0) -> None:
        # The library advises its typed methods over do_api_request at every call; bulk sends want the latter.
        if "do_api_request" not in str(message):
            super()._warn(message, category, stacklevel)

    async def call(self, method: str, parameters: Json, *, read_timeout: float | None = None) -> Any:
        """Call a method of the Bot API and give its result as plain JSON values.

        Raises:
            EndPointNotFound: 404, a method that this server does not have, or a passing failure.
            TelegramError: any other failure.
        """
        try:
            return await self.do_api_request(
                method, api_kwargs=parameters, read_timeout=read_timeout or READ_TIMEOUT
            )
        except InvalidToken as error:
            # So the library calls a 404 before it has asked who the bot is.
            raise EndPointNotFound(f"Endpoint '{method}' not found in Bot API") from error

    async def send(self, method: str, body: bytes) -> int:
        """Send a message whose parameters are JSON already; gives its id.

        Raises:
            EndPointNotFound: 404, a method that this server does not have, or a passing failure.
            TelegramError: any other failure.
        """
        try:
            return await self._transport.send_ready(f"{self.base_url}/{method}", body)
        except InvalidToken as error:
            raise EndPointNotFound(f"Endpoint '{method}' not found in Bot API") from error


def build_bot(token: str, api_url: str, answered: Callable[[int], None] | None = None) -> RawBot:
    """The bot with our transport, talking to the given Bot API server; ``answered`` is told the status of each answer."""
    sending, polling = PyreqwestTransport(), PyreqwestTransport(connections=2)
    if answered is not None:
        sending.answered = polling.answered = answered
    return RawBot(token, api_url, sending, polling=polling)


class Telegram:
    """Sends, edits and answers; every failure is an outcome, never an exception."""

    def __init__(
        self,
        bot: RawBot,
        chats: ChatPace | None = None,
        *,
        paid: bool = False,
        flooded: Callable[[float, float], Awaitable[None]] = _nobody,
    ) -> None:
        self.bot = bot
        #: When each chat was last sent to, by answers here and by what the ledger owes.
        self._chats = chats or ChatPace()
        #: Whether what the ledger owes is paid for where it goes beyond the free rate.
        self._paid = paid
        #: Told of each flood that an answer meets: the seconds that it lasts, and those since the answer went out.
        self._flooded = flooded
        #: By ``monotonic``: until then the server is taken for one that has no sendRichMessage, as it answered.
        self._no_rich_until = 0.0
        #: What answers show, so that an edit which changes nothing is not sent.
        self._standing = Standing()
        #: By ``monotonic``: flood control (429) holds answers and digests alike until then.
        self._halted_until = 0.0

    def hold(self, seconds: float) -> None:
        """Answer nothing for so long; a longer halt is never shortened."""
        self._halted_until = max(self._halted_until, monotonic() + seconds)

    async def updates(self, offset: int | None, seconds: int) -> Sequence[Json]:
        """Wait up to so many seconds for updates from the offset on; older ones are confirmed by it.

        Raises:
            TelegramError: as it comes; ``intake.poll`` knows what to do.
        """
        call: Json = {"timeout": seconds, "allowed_updates": list(ALLOWED_UPDATES)}
        if offset is not None:
            call["offset"] = offset
        try:
            updates = await self.bot.call("getUpdates", call, read_timeout=seconds + 10)
        except Conflict as error:
            if "webhook" not in error.message.lower():
                raise
            # Set by an earlier program with this token: it keeps updates from pollers.
            await self.bot.call("deleteWebhook", {})
            return ()
        if not isinstance(updates, list):
            raise NetworkError("The answer is no list of updates")
        return updates

    async def trouble(self) -> str | None:
        """Ask Telegram who we are, which does no harm; gives what is wrong, or None where it answers."""
        try:
            await self.ask_who_we_are()
        except RetryAfter:
            return None
        except TelegramError as error:
            return error.message
        return None

    async def ask_who_we_are(self) -> None:
        """The most harmless question.

        Raises:
            TelegramError: Telegram does not answer it.
        """
        await self.bot.call("getMe", {})

    async def deliver(self, delivery: Delivery) -> Outcome:
        """Send one message of the ledger, once; or change or delete one that was sent."""
        if (left := self._halted_until - monotonic()) > 0:
            return RetryLater(left, "held back: flood control")
        if delivery.target_id is not None:
            if delivery.message.html:
                self._standing.forget(delivery.telegram_id, delivery.target_id)
                return await self._edit(delivery.telegram_id, delivery.target_id, delivery.message)
            return await self._delete(delivery.telegram_id, delivery.target_id)
        if delivery.rendering == "rich" and monotonic() < self._no_rich_until:
            return RichRefused("this Bot API server has no rich messages")
        return await self._send(delivery.telegram_id, delivery.thread_id, delivery.message, paid=self._paid)

    async def say(self, place: Place, messages: Sequence[Message]) -> Outcome:
        """Answer in a chat, part after part; gives the outcome of the last part that was tried."""
        outcome: Outcome = InDoubt("nothing to say")
        for message in messages:
            send = partial(self._send, place.telegram_id, place.thread_id, message)
            outcome = await self._patiently(place, send)
            if isinstance(outcome, Sent):
                self._standing.keep(place.telegram_id, outcome.message_id, message)
            else:
                logger.warning("answer_not_sent", extra={"outcome": type(outcome).__name__})
                break
        return outcome

    async def replace(self, place: Place, message_id: MessageId, messages: Sequence[Message]) -> Outcome:
        """Put a page in the place of an earlier message; where that is gone, say it anew."""
        first, rest = messages[0], messages[1:]
        outcome = await self._patiently(place, partial(self.edit, place.telegram_id, message_id, first))
        if isinstance(outcome, Rejected):
            return await self.say(place, messages)
        if not isinstance(outcome, Sent):
            logger.warning("answer_not_edited", extra={"outcome": type(outcome).__name__})
            return outcome
        return await self.say(place, rest) if rest else outcome

    async def edit(self, telegram_id: TelegramChatId, message_id: MessageId, message: Message) -> Outcome:
        """Put a message in the place of an earlier one; Rejected where that is gone."""
        if self._standing.shows(telegram_id, message_id, message):
            return Sent(message_id)
        outcome = await self._edit(telegram_id, message_id, message)
        if isinstance(outcome, Sent):
            self._standing.keep(telegram_id, message_id, message)
        return outcome

    async def _edit(self, telegram_id: TelegramChatId, message_id: MessageId, message: Message) -> Outcome:
        return await self._change(message_id, *edit_call(telegram_id, message_id, message))

    async def change_buttons(
        self, place: Place, message_id: MessageId, rows: tuple[tuple[Button, ...], ...]
    ) -> Outcome:
        """Give a message other buttons; its text stays. Rejected where that is gone."""
        self._standing.forget(place.telegram_id, message_id)
        call = keyboard_call(place.telegram_id, message_id, rows)
        return await self._patiently(place, partial(self._change, message_id, *call))

    async def _change(self, message_id: MessageId, method: str, call: Json) -> Outcome:
        try:
            await self.bot.call(method, call)
        except BadRequest as error:
            if "message is not modified" not in error.message.lower():
                return outcome_of(error)
        except TelegramError as error:
            return outcome_of(error)
        return Sent(message_id)

    async def take_away(self, place: Place, message_id: MessageId) -> Outcome:
        """Delete a message; Rejected where that is gone, or not ours and may not be deleted."""
        return await self._patiently(place, partial(self._delete, place.telegram_id, message_id))

    async def _delete(self, telegram_id: TelegramChatId, message_id: MessageId) -> Outcome:
        outcome = await self._ask(*delete_call(telegram_id, message_id))
        return Sent(message_id) if isinstance(outcome, Sent) else outcome

    async def offer(self, telegram_id: TelegramChatId, commands: Sequence[tuple[str, str]] | None) -> None:
        """The menu of one private chat; None: that of everybody."""
        scope = {"scope": {"type": "chat", "chat_id": telegram_id}}
        try:
            if commands is None:
                await self.bot.call("deleteMyCommands", scope)
                return
            menu = [{"command": name, "description": description} for name, description in commands]
            await self.bot.call("setMyCommands", scope | {"commands": menu})
        except TelegramError as error:
            # Somebody who never wrote to the bot has no chat that could have a menu.
            logger.info("menu_not_set", extra={"error": error.message})

    async def toast(self, query_id: str, text: str | None = None) -> None:
        """Answer a tap, with a line that pops up or without. An old tap can't be answered; so be it."""
        call = {"callback_query_id": query_id} | ({"text": text} if text else {})
        over = monotonic() + TAP_SECONDS
        for seconds in LOOKS:
            outcome = await self._ask("answerCallbackQuery", call)
            wait = outcome.seconds if isinstance(outcome, RetryLater) else seconds
            if not isinstance(outcome, RetryLater | NotSent | InDoubt) or monotonic() + wait > over:
                break
            await asyncio.sleep(wait)
        if not isinstance(outcome, Sent):
            logger.debug("toast_failed", extra={"outcome": type(outcome).__name__})

    async def _ask(self, method: str, call: Json) -> Outcome:
        """Call a method whose result tells nothing."""
        try:
            await self.bot.call(method, call)
        except TelegramError as error:
            return outcome_of(error)
        return Sent(NO_MESSAGE)

    async def typing(self, place: Place) -> None:
        """Show that an answer is on its way."""
        call: Json = {"chat_id": place.telegram_id, "action": "typing"}
        if place.thread_id:
            call["message_thread_id"] = place.thread_id
        try:
            await self.bot.call("sendChatAction", call)
        except TelegramError as error:
            logger.debug("typing_failed", extra={"error": error.message})

    async def is_admin(self, telegram_id: TelegramChatId, user_id: TelegramUserId) -> bool | None:
        """Whether a person may change a chat's settings; None where Telegram does not tell.

        Where members are hidden from a bot that is no admin, Telegram tells nothing of one person, but who the
        admins are.
        """
        try:
            try:
                member = await self._look_up("getChatMember", {"chat_id": telegram_id, "user_id": user_id})
            except BadRequest:
                admins = await self._look_up("getChatAdministrators", {"chat_id": telegram_id})
                return any(admin["user"]["id"] == user_id for admin in admins)
            return member.get("status") in {"creator", "administrator"}
        except TelegramError as error:
            logger.warning("admins_unknown", extra={"error": error.message})
            return None

    async def admins(self, telegram_id: TelegramChatId) -> tuple[TelegramUserId, ...]:
        """The people who run a chat, its creator first; nobody where Telegram does not tell."""
        try:
            members = await self._look_up("getChatAdministrators", {"chat_id": telegram_id})
        except TelegramError as error:
            logger.info("admins_not_told", extra={"error": error.message})
            return ()
        people = [member for member in members if not member["user"]["is_bot"]]
        people.sort(key=lambda member: member["status"] != "creator")
        return tuple(member["user"]["id"] for member in people)

    async def _look_up(self, method: str, call: Json) -> Any:
        """Call a method that changes nothing; again where the way to Telegram failed, as long as a tap may wait.

        Raises:
            TelegramError: Telegram does not tell, or can't be reached.
        """
        over = monotonic() + TAP_SECONDS
        for seconds in chain(LOOKS, repeat(LOOKS[-1])):
            try:
                return await self.bot.call(method, call)
            except TelegramError as error:
                outcome = outcome_of(error)
                wait = outcome.seconds if isinstance(outcome, RetryLater) else seconds
                if not isinstance(outcome, RetryLater | NotSent | InDoubt) or monotonic() + wait > over:
                    raise
            await asyncio.sleep(wait)
        raise AssertionError  # pragma: no cover - the loop has no end

    async def _patiently(self, place: Place, attempt: Callable[[], Awaitable[Outcome]]) -> Outcome:
        """An answer is not in the ledger, so it is tried again here; one in doubt rather comes twice.

        While Telegram can't be reached at all it is not tried, as each try may bring the reader one more.
        """
        chat, in_group = place.telegram_id, place.type in {"group", "supergroup"}
        over = monotonic() + ANSWER_SECONDS
        tries = 0
        while True:
            held = max(0.0, self._halted_until - monotonic())
            if monotonic() + held > over:
                return RetryLater(held, "held back: flood control")
            await asyncio.sleep(held)
            sent_at = monotonic()
            self._chats.sent(chat, sent_at, group=in_group)
            outcome = await attempt()
            if isinstance(outcome, RetryLater):
                if monotonic() + outcome.seconds > over:
                    return outcome
                await self._stand_back(chat, outcome, sent_at, in_group=in_group)
                continue
            tries += 1
            if not isinstance(outcome, NotSent | InDoubt) or tries == MOST_TRIES:
                return outcome
            await asyncio.sleep(2 ** (tries - 1))
            if not await self._reached(over):
                return outcome

    async def _stand_back(
        self, chat: TelegramChatId, flood: RetryLater, sent_at: float, *, in_group: bool
    ) -> None:
        """Telegram wants to be left alone, by this chat's answers or by all."""
        if self._chats.explains_flood(chat, monotonic(), group=in_group):
            self._chats.park(chat, monotonic() + flood.seconds)
            await asyncio.sleep(flood.seconds)
        else:
            logger.warning("flood_control", extra={"seconds": flood.seconds, "one_chat": False})
            self.hold(flood.seconds)
            await self._flooded(flood.seconds, monotonic() - sent_at)

    async def _reached(self, over: float) -> bool:
        """Wait until Telegram answers; False where it does not before ``over``, by ``monotonic``."""
        looks = chain(LOOKS, repeat(LOOKS[-1]))
        while await self.trouble() is not None:
            seconds = next(looks)
            if monotonic() + seconds > over:
                return False
            await asyncio.sleep(seconds)
        return True

    async def _send(
        self, telegram_id: TelegramChatId, thread_id: int, message: Message, *, paid: bool = False
    ) -> Outcome:
        method, body = ready_call(telegram_id, thread_id, message, paid=paid)
        try:
            return Sent(MessageId(await self.bot.send(method, body)))
        except EndPointNotFound as error:
            # A server without rich messages, if it knows other methods; else it is out of order.
            if message.rendering == "rich" and await self.trouble() is None:
                self._no_rich_until = monotonic() + NO_RICH_SECONDS
                return RichRefused("this Bot API server has no rich messages")
            return outcome_of(error)
        except TelegramError as error:
            outcome = outcome_of(error)
            if (
                message.rendering == "rich"
                and isinstance(outcome, Rejected)
                and _classic_may_go(error.message)
            ):
                return RichRefused(error.message)
            return outcome


def _classic_may_go(text: str) -> bool:
    """Whether a rejection is about the rich form or its pictures: the classic form has neither."""
    lower = text.lower()
    return is_kind_refused(text) or any(
        words in lower for words in (*_NO_RICH, "can't parse", "unsupported", "block", "media", "url")
    )
