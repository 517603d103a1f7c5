"""The methods by which the other packages talk to Telegram: they pass messages in and get outcomes back."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from itertools import chain, repeat
from typing import Any, Literal

from telegram import ChatMember, InputFile, InputMediaPhoto
from telegram.error import (
    BadRequest,
    Conflict,
    EndPointNotFound,
    Forbidden,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from digestbot.chat.client.outcomes import is_kind_refused, outcome_of
from digestbot.chat.client.payloads import (
    Json,
    delete_call,
    edit_call,
    ephemeral_edit_call,
    file_call,
    keyboard_call,
    ready_call,
)
from digestbot.chat.client.raw_bot import RawBot
from digestbot.chat.client.rights import RecentRights
from digestbot.chat.client.standing import Standing
from digestbot.chat.intake import ALLOWED_UPDATES
from digestbot.chat.membership import standing
from digestbot.clock import monotonic
from digestbot.model import (
    NO_MESSAGE,
    Button,
    Chart,
    ChatRefused,
    ChatType,
    Delivery,
    InDoubt,
    Message,
    MessageId,
    NotSent,
    Outcome,
    Place,
    Receiver,
    Rejected,
    RetryLater,
    RichRefused,
    Sent,
    TelegramChatId,
    TelegramUserId,
)
from digestbot.sending.chats import ChatPace

logger = logging.getLogger(__name__)

#: What Telegram's apps show while an answer is made.
ChatAction = Literal["typing", "upload_photo"]

#: How often an answer is tried if Telegram can be reached but sending fails, with pauses of 1, 2, 4, …
#: seconds.
MOST_TRIES = 6
#: Seconds after which an answer is given up, including the time of an outage and of flood control.
ANSWER_SECONDS = 3600.0
#: Seconds after which the answer to a tap is given up: Telegram accepts none for an older tap.
TAP_SECONDS = 30.0
#: Seconds between two checks whether Telegram can be reached again; the last value is used from then on.
LOOKS = (1.0, 2.0, 4.0, 8.0, 15.0, 30.0)
#: After a 404 for a rich message, the bot sends none for so many seconds. It then tries again, because the
#: 404 may have been a passing failure.
NO_RICH_SECONDS = 3600.0
#: After a chat's refusal of a message that only one person sees, it gets ordinary ones for so many seconds.
NO_EPHEMERAL_SECONDS = 600.0
#: The number of such refusals to remember. Beyond it, all are forgotten at once.
MOST_REFUSALS = 10_000

#: Parts of the texts of 400 answers that refuse rich messages in general.
_NO_RICH = ("rich", "text must be non-empty", "message text is empty", "text is empty")


async def _nobody(_seconds: float, _age: float) -> None:
    """The default for ``flooded``: do nothing."""


async def _no_picture(_chart: Chart) -> None:
    """The default for ``draw``: there is nothing that draws."""


class Telegram:
    """Sends and edits messages and answers taps.

    A failure to send or edit is returned as an outcome, never raised.
    """

    def __init__(
        self,
        bot: RawBot,
        chats: ChatPace | None = None,
        *,
        paid: bool = False,
        flooded: Callable[[float, float], Awaitable[None]] = _nobody,
        draw: Callable[[Chart], Awaitable[bytes | None]] = _no_picture,
    ) -> None:
        self.bot = bot
        #: When each chat was last sent something, by an answer or by the sender of the ledger.
        self._chats = chats or ChatPace()
        #: Whether the bot pays Telegram for messages of the ledger beyond the free rate.
        self._paid = paid
        #: Called when an answer meets flood control, with the seconds to wait and the seconds since it was
        #: sent.
        self._flooded = flooded
        #: Draws a chart as a PNG; None if it can't be drawn.
        self._draw = draw
        #: Until this time (``monotonic``) the bot assumes that the server has no ``sendRichMessage``.
        self._no_rich_until = 0.0
        #: What sent messages show, so that no edit is sent that changes nothing.
        self._standing = Standing()
        #: Until this time (``monotonic``) flood control (429) holds back both answers and digests.
        self._halted_until = 0.0
        #: By chat, until when (``monotonic``) messages that only one person sees are not tried there.
        self._only_to_all: dict[TelegramChatId, float] = {}
        #: What Telegram said lately of rights in groups and channels.
        self.rights = RecentRights()

    def start_link(self, parameter: str) -> str:
        """A link that opens the bot's private chat with this parameter of /start."""
        return f"https://t.me/{self.bot.username}?start={parameter}"

    def hold(self, seconds: float) -> None:
        """Send nothing for so many seconds. A longer halt that runs already is not shortened."""
        self._halted_until = max(self._halted_until, monotonic() + seconds)

    async def updates(self, offset: int | None, seconds: int) -> Sequence[Json]:
        """Wait up to ``seconds`` for updates from the offset on; Telegram then forgets the older ones.

        Raises:
            TelegramError: Telegram refused, or could not be reached; ``intake.poll`` handles it.
        """
        call: Json = {"timeout": seconds, "allowed_updates": list(ALLOWED_UPDATES)}
        if offset is not None:
            call["offset"] = offset
        try:
            updates = await self.bot.call("getUpdates", call, read_timeout=seconds + 10)
        except Conflict as error:
            if "webhook" not in error.message.lower():
                raise
            # Another program set a webhook for this token. While one is set, polling gets no updates.
            await self.bot.call("deleteWebhook", {})
            return ()
        if not isinstance(updates, list):
            raise NetworkError("The answer is no list of updates")
        return updates

    async def trouble(self) -> str | None:
        """Check whether Telegram answers: the error message, or None if it does."""
        try:
            await self.ask_who_we_are()
        except RetryAfter:
            return None
        except TelegramError as error:
            return error.message
        return None

    async def ask_who_we_are(self) -> None:
        """Call ``getMe``, which changes nothing, to see whether Telegram answers.

        Raises:
            TelegramError: Telegram does not answer.
        """
        await self.bot.call("getMe", {})

    async def deliver(self, delivery: Delivery) -> Outcome:
        """Carry out one delivery of the ledger, in one try: send a message, or edit or delete a sent one."""
        if (left := self._halted_until - monotonic()) > 0:
            return RetryLater(left, "held back: flood control")
        if delivery.target_id is not None:
            if delivery.message.html:
                self._standing.forget(delivery.telegram_id, delivery.target_id)
                return await self._edit(delivery.telegram_id, delivery.target_id, delivery.message)
            return await self._delete(delivery.telegram_id, delivery.target_id)
        if delivery.rendering == "rich" and monotonic() < self._no_rich_until:
            return RichRefused("this Bot API server has no rich messages")
        if delivery.message.chart is not None:
            return await self._send_drawn(delivery, delivery.message.chart)
        return await self._send(delivery.telegram_id, delivery.thread_id, delivery.message, paid=self._paid)

    async def _send_drawn(self, delivery: Delivery, chart: Chart) -> Outcome:
        """Send a picture with a caption; only the text if there is no picture, or if Telegram refuses it."""
        chat, thread, message = delivery.telegram_id, delivery.thread_id, delivery.message
        picture = await self._draw(chart)
        if picture is not None:
            call = file_call(chat, thread, message) | {"photo": InputFile(picture, filename="picture.png")}
            paid = {"allow_paid_broadcast": True} if self._paid else {}
            try:
                sent = await self.bot.call("sendPhoto", call | paid)
            except TelegramError as error:
                outcome = outcome_of(error)
            else:
                number = sent.get("message_id") if isinstance(sent, dict) else None
                return Sent(MessageId(number)) if number else InDoubt("the answer names no message")
            if not isinstance(outcome, Rejected):
                return outcome
            logger.warning("picture_refused", extra={"reason": outcome.reason})
        return await self._send(chat, thread, message, paid=self._paid)

    async def say(
        self, place: Place, messages: Sequence[Message], receiver: Receiver | None = None
    ) -> Outcome:
        """Send the parts of an answer in order, and return the outcome of the last part that was tried.

        With a ``receiver`` only that person in the group sees it, or everybody if Telegram refuses that.
        """
        outcome: Outcome = InDoubt("nothing to say")
        for message in messages:
            if receiver is None:
                send = partial(self._send, place.telegram_id, place.thread_id, message)
            else:
                send = partial(self._send_to_one, place, message, receiver)
            outcome = await self._patiently(place, send)
            if isinstance(outcome, Sent) and outcome.message_id == NO_MESSAGE:
                continue  # a message that only one person sees has no such id
            if isinstance(outcome, Sent):
                self._standing.remember(place.telegram_id, outcome.message_id, message)
            else:
                logger.warning("answer_not_sent", extra={"outcome": type(outcome).__name__})
                break
        return outcome

    async def say_file(self, place: Place, name: str, content: bytes, caption: Message) -> Outcome:
        """Answer with a file of this name, and with a caption."""
        file = InputFile(content, filename=name)
        return await self._upload(place, "sendDocument", {"document": file}, caption)

    async def download(self, file_id: str, most_bytes: int) -> bytes | None:
        """The content of a file that somebody sent; None if it is larger, or if Telegram does not give it."""
        try:
            file = await self.bot.call("getFile", {"file_id": file_id})
            path, size = file.get("file_path"), file.get("file_size") or 0
            if not isinstance(path, str) or size > most_bytes:
                return None
            content = await self.bot.download(path)
        except TelegramError as error:
            # The address has the token in it, and the error may name the address.
            logger.warning("file_not_read", extra={"error": type(error).__name__})
            return None
        return content if len(content) <= most_bytes else None

    async def say_picture(self, place: Place, picture: bytes, caption: Message) -> Outcome:
        """Answer with a picture (PNG) and a caption."""
        photo = InputFile(picture, filename="picture.png")
        return await self._upload(place, "sendPhoto", {"photo": photo}, caption)

    async def _upload(self, place: Place, method: str, file: Json, caption: Message) -> Outcome:
        call = file_call(place.telegram_id, place.thread_id, caption) | file
        outcome = await self._patiently(place, partial(self._ask, method, call))
        if not isinstance(outcome, Sent):
            logger.warning("answer_not_sent", extra={"outcome": type(outcome).__name__})
        return outcome

    async def replace_by_picture(
        self, place: Place, message_id: MessageId, picture: bytes, caption: Message
    ) -> Outcome:
        """Replace an earlier message by a picture (PNG) with a caption; Rejected if it was deleted."""
        self._standing.forget(place.telegram_id, message_id)
        call = keyboard_call(place.telegram_id, message_id, caption.buttons)[1] | {
            "media": InputMediaPhoto(
                InputFile(picture, filename="picture.png", attach=True),
                caption=caption.html,
                parse_mode="HTML",
            )
        }
        return await self._patiently(place, partial(self._change, message_id, "editMessageMedia", call))

    async def replace(self, place: Place, message_id: MessageId, messages: Sequence[Message]) -> Outcome:
        """Replace an earlier message by a page; if the message was deleted, send the page as a new one."""
        first, rest = messages[0], messages[1:]
        outcome = await self._patiently(place, partial(self.edit, place.telegram_id, message_id, first))
        if isinstance(outcome, Rejected):
            return await self.say(place, messages)
        if not isinstance(outcome, Sent):
            logger.warning("answer_not_edited", extra={"outcome": type(outcome).__name__})
            return outcome
        return await self.say(place, rest) if rest else outcome

    async def replace_for_one(
        self, place: Place, receiver: Receiver, ephemeral_id: int, messages: Sequence[Message]
    ) -> Outcome:
        """Replace a message that only one person sees by a page; if that fails, send them the page."""
        first, rest = messages[0], messages[1:]
        call = ephemeral_edit_call(place.telegram_id, receiver, ephemeral_id, first)
        outcome = await self._patiently(place, partial(self._change_for_one, *call))
        if isinstance(outcome, Sent):
            return await self.say(place, rest, receiver) if rest else outcome
        return await self.say(place, messages, receiver)

    async def edit(self, telegram_id: TelegramChatId, message_id: MessageId, message: Message) -> Outcome:
        """Replace an earlier message, in one try; Rejected if it was deleted."""
        if self._standing.shows(telegram_id, message_id, message):
            return Sent(message_id)
        outcome = await self._edit(telegram_id, message_id, message)
        if isinstance(outcome, Sent):
            self._standing.remember(telegram_id, message_id, message)
        return outcome

    async def _edit(self, telegram_id: TelegramChatId, message_id: MessageId, message: Message) -> Outcome:
        return await self._change(message_id, *edit_call(telegram_id, message_id, message))

    async def change_buttons(
        self, place: Place, message_id: MessageId, rows: tuple[tuple[Button, ...], ...]
    ) -> Outcome:
        """Replace the buttons of a message and leave its text; Rejected if the message was deleted."""
        self._standing.forget(place.telegram_id, message_id)
        call = keyboard_call(place.telegram_id, message_id, rows)
        return await self._patiently(place, partial(self._change, message_id, *call))

    async def _change(self, message_id: MessageId, method: str, call: Json) -> Outcome:
        try:
            await self.bot.call(method, call)
        except BadRequest as error:
            if not _changes_nothing(error):
                return outcome_of(error)
        except TelegramError as error:
            return outcome_of(error)
        return Sent(message_id)

    async def _change_for_one(self, method: str, call: Json) -> Outcome:
        try:
            await self.bot.call(method, call)
        except EndPointNotFound as error:
            # If the server answers other methods, it is one without such messages.
            gone = await self.trouble() is None
            return Rejected("this Bot API server has no such messages") if gone else outcome_of(error)
        except BadRequest as error:
            return Sent(NO_MESSAGE) if _changes_nothing(error) else outcome_of(error)
        except TelegramError as error:
            return outcome_of(error)
        return Sent(NO_MESSAGE)

    async def take_away(self, place: Place, message_id: MessageId) -> Outcome:
        """Delete a message.

        Rejected if it is deleted already, or if the bot may not delete another's message.
        """
        return await self._patiently(place, partial(self._delete, place.telegram_id, message_id))

    async def _delete(self, telegram_id: TelegramChatId, message_id: MessageId) -> Outcome:
        outcome = await self._ask(*delete_call(telegram_id, message_id))
        return Sent(message_id) if isinstance(outcome, Sent) else outcome

    async def offer(self, telegram_id: TelegramChatId, commands: Sequence[tuple[str, str]] | None) -> None:
        """Set the command menu of one private chat; None removes it, so that the general menu shows."""
        scope = {"scope": {"type": "chat", "chat_id": telegram_id}}
        try:
            if commands is None:
                await self.bot.call("deleteMyCommands", scope)
                return
            menu = [{"command": name, "description": description} for name, description in commands]
            await self.bot.call("setMyCommands", scope | {"commands": menu})
        except TelegramError as error:
            # A person who never wrote to the bot has no chat with it, so Telegram refuses a menu.
            logger.info("menu_not_set", extra={"error": error.message})

    async def toast(self, query_id: str, text: str | None = None) -> None:
        """Answer a tap, with a line that pops up or without one. If the tap is too old, nothing is lost."""
        await self._answer_tap({"callback_query_id": query_id} | ({"text": text} if text else {}))

    async def open_link(self, query_id: str, link: str) -> None:
        """Answer a tap by opening a link to the bot's private chat; Telegram opens no other links."""
        await self._answer_tap({"callback_query_id": query_id, "url": link})

    async def _answer_tap(self, call: Json) -> None:
        over = monotonic() + TAP_SECONDS
        for seconds in LOOKS:
            outcome = await self._ask("answerCallbackQuery", call)
            wait = outcome.seconds if isinstance(outcome, RetryLater) else seconds
            if not isinstance(outcome, RetryLater | NotSent | InDoubt) or monotonic() + wait > over:
                break
            await asyncio.sleep(wait)
        if not isinstance(outcome, Sent):
            logger.debug("toast_failed", extra={"outcome": type(outcome).__name__})

    async def answer_inline(
        self,
        query_id: str,
        articles: Sequence[Json],
        *,
        next_offset: str = "",
        line: tuple[str, str] | None = None,
        seconds: int,
    ) -> None:
        """Answer an inline query, in one try: Telegram asks anew when the person goes on typing.

        Args:
            query_id: The query.
            articles: Results of the type "article".
            next_offset: What Telegram asks with for more results; empty if there are none.
            line: A button above the results: its text, and the parameter with which it starts the bot.
            seconds: For so long Telegram may give this person the same answer by itself.
        """
        call: Json = {
            "inline_query_id": query_id,
            "results": list(articles),
            "cache_time": seconds,
            "is_personal": True,
            "next_offset": next_offset,
        }
        if line is not None:
            call["button"] = {"text": line[0], "start_parameter": line[1]}
        outcome = await self._ask("answerInlineQuery", call)
        if not isinstance(outcome, Sent):
            logger.debug("inline_answer_failed", extra={"outcome": type(outcome).__name__})

    async def _ask(self, method: str, call: Json) -> Outcome:
        """Call a method whose result is not needed, in one try."""
        try:
            await self.bot.call(method, call)
        except TelegramError as error:
            return outcome_of(error)
        return Sent(NO_MESSAGE)

    async def typing(self, place: Place, action: ChatAction = "typing") -> None:
        """Show "typing…" in the chat until the answer comes, or what else is done. A failure is only logged."""
        call: Json = {"chat_id": place.telegram_id, "action": action}
        if place.thread_id:
            call["message_thread_id"] = place.thread_id
        try:
            await self.bot.call("sendChatAction", call)
        except TelegramError as error:
            logger.debug("typing_failed", extra={"error": error.message})

    async def is_admin(self, telegram_id: TelegramChatId, user_id: TelegramUserId) -> bool | None:
        """Say whether a person is an admin of the chat; None if Telegram does not say.

        If a chat hides its members and the bot is no admin, Telegram refuses ``getChatMember``. It still
        lists the admins.
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

    async def may_post(self, telegram_id: TelegramChatId, kind: ChatType) -> bool | None:
        """Say whether the bot may post in a chat of this type; None if Telegram does not say."""
        try:
            member = await self._look_up("getChatMember", {"chat_id": telegram_id, "user_id": self.bot.id})
            return standing(ChatMember.de_json(member, self.bot), kind) == "here"
        except (BadRequest, Forbidden):
            return False
        except (TelegramError, TypeError, ValueError, LookupError, AttributeError) as error:
            logger.warning("own_rights_unknown", extra={"error": type(error).__name__})
            return None

    async def admins(self, telegram_id: TelegramChatId) -> dict[TelegramUserId, str]:
        """The admins of a chat that are people, with their full names, its creator first; empty if Telegram does
        not say.
        """
        try:
            members = await self._look_up("getChatAdministrators", {"chat_id": telegram_id})
        except TelegramError as error:
            logger.info("admins_not_told", extra={"error": error.message})
            return {}
        people = [member for member in members if not member["user"]["is_bot"]]
        people.sort(key=lambda member: member["status"] != "creator")
        return {member["user"]["id"]: _full_name(member["user"]) for member in people}

    async def _look_up(self, method: str, call: Json) -> Any:
        """Call a method that changes nothing, and try again for ``TAP_SECONDS`` if Telegram can't be reached.

        Raises:
            TelegramError: Telegram refused the call, or could not be reached.
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
        """Try to send an answer until it is sent, refused or given up.

        The ledger has no row for an answer, so nothing else tries again. If it is not known whether the
        answer arrived, it is sent again: twice is better than never. While Telegram can't be reached at all,
        the answer is not tried, because each such try may reach the reader once more.
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
        """Wait after a 429 answer.

        If this chat got too much, only its answers wait; otherwise everything does.
        """
        if self._chats.explains_flood(chat, monotonic(), group=in_group):
            self._chats.park(chat, monotonic() + flood.seconds)
            await asyncio.sleep(flood.seconds)
        else:
            logger.warning("flood_control", extra={"seconds": flood.seconds, "one_chat": False})
            self.hold(flood.seconds)
            await self._flooded(flood.seconds, monotonic() - sent_at)

    async def _reached(self, over: float) -> bool:
        """Wait until Telegram answers; False if it does not before the time ``over`` (``monotonic``)."""
        looks = chain(LOOKS, repeat(LOOKS[-1]))
        while await self.trouble() is not None:
            seconds = next(looks)
            if monotonic() + seconds > over:
                return False
            await asyncio.sleep(seconds)
        return True

    async def _send_to_one(self, place: Place, message: Message, receiver: Receiver) -> Outcome:
        """Send a message that only one person in the group sees; if Telegram refuses that, an ordinary one."""
        chat = place.telegram_id
        if monotonic() >= self._only_to_all.get(chat, 0.0):
            outcome = await self._send(chat, place.thread_id, message, receiver=receiver)
            if not isinstance(outcome, Rejected | ChatRefused):
                return outcome
            logger.info("ephemeral_refused", extra={"chat": chat, "reason": outcome.reason})
            if len(self._only_to_all) >= MOST_REFUSALS:
                self._only_to_all.clear()
            self._only_to_all[chat] = monotonic() + NO_EPHEMERAL_SECONDS
        return await self._send(chat, place.thread_id, message)

    async def _send(
        self,
        telegram_id: TelegramChatId,
        thread_id: int,
        message: Message,
        *,
        paid: bool = False,
        receiver: Receiver | None = None,
    ) -> Outcome:
        method, body = ready_call(telegram_id, thread_id, message, paid=paid, receiver=receiver)
        try:
            return Sent(MessageId(await self.bot.send(method, body)))
        except EndPointNotFound as error:
            # If the server answers other methods, it has no rich messages. If not, the server itself is
            # failing.
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


def _changes_nothing(error: BadRequest) -> bool:
    return "message is not modified" in error.message.lower()


def _full_name(user: Json) -> str:
    return f"{user.get('first_name', '')} {user.get('last_name', '')}".strip()


def _classic_may_go(text: str) -> bool:
    """Say whether a refusal is about the rich form or its pictures, so that the classic form may be taken."""
    lower = text.lower()
    return is_kind_refused(text) or any(
        words in lower for words in (*_NO_RICH, "can't parse", "unsupported", "block", "media", "url")
    )
