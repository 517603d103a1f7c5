"""Gives each kind of update to the function that answers it.

``taps`` does the same for each kind of button.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Coroutine
from typing import Any

from telegram import Update
from telegram.ext import (
    Application,
    BaseHandler,
    CallbackContext,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    ExtBot,
    InlineQueryHandler,
    MessageHandler,
    filters,
)

from digestbot.actions.readers.first_minute import first_news
from digestbot.actions.readers.names import names_for
from digestbot.actions.readers.welcome import Back, come_back, known
from digestbot.actions.tools import Tools
from digestbot.chat.albums import Albums
from digestbot.chat.answering import CommandAnswer
from digestbot.chat.channels import Channels
from digestbot.chat.client.raw_bot import RawBot
from digestbot.chat.client.telegram import Telegram
from digestbot.chat.commands import ANSWERS as COMMAND_ANSWERS
from digestbot.chat.double_taps import DoubleTaps
from digestbot.chat.excuses import Excuses
from digestbot.chat.greetings import Greetings
from digestbot.chat.handlers import timing
from digestbot.chat.handlers.editorial import alerts, editors, new_sources, retag, source_lists
from digestbot.chat.handlers.inline import answer_inline
from digestbot.chat.looking_after import meant_by_command, meant_by_tap
from digestbot.chat.membership import standing
from digestbot.chat.taps import answer_tap
from digestbot.chat.visit import Visit, place_of, visit_of
from digestbot.clock import monotonic
from digestbot.errors import StorageError
from digestbot.model import ChatStatus, Command, Place, Sent, TelegramChatId, TelegramUserId
from digestbot.pages.contexts import (
    AdminsOnlyPage,
    BackPage,
    FailedPage,
    Page,
    PlainTextPage,
    UnknownCommandPage,
    WelcomePage,
)

logger = logging.getLogger(__name__)

Handle = Callable[[Update, Any], Coroutine[Any, Any, None]]
Context = CallbackContext[ExtBot[None], dict[Any, Any], dict[Any, Any], dict[Any, Any]]
App = Application[Any, Any, Any, Any, Any, Any]

WRITTEN = filters.UpdateType.MESSAGE | filters.UpdateType.CHANNEL_POST
#: Messages whose commands are obeyed. A forwarded message was written by somebody else, and Telegram copies
#: each post of a channel into the channel's group: neither is an order to the bot.
ORDERED = WRITTEN & ~filters.FORWARDED & ~filters.IS_AUTOMATIC_FORWARD


#: The key in ``Application.bot_data`` under which the ``Conversation`` is kept.
CONVERSATION = "conversation"


def build_application(bot: RawBot, tools: Tools, telegram: Telegram) -> App:
    """Build the library's application with our handlers.

    It has no updater: ``intake`` passes the updates to it, for each chat one after the other.
    """
    conversation = Conversation(tools, telegram)
    application = Application.builder().bot(bot).updater(None).job_queue(None).build()
    application.bot_data[CONVERSATION] = conversation
    application.add_handlers(conversation.handlers())
    application.add_error_handler(conversation.apologise)
    return application


class Conversation:
    """Finds out what each update is, and calls the function that answers it."""

    def __init__(self, tools: Tools, telegram: Telegram) -> None:
        self._tools = tools
        self._telegram = telegram
        self.channels = Channels(tools, telegram)
        self._albums = Albums()
        self._double_taps = DoubleTaps()
        self._excuses = Excuses()
        self._greetings = Greetings()
        #: The error by update id, for updates whose handling failed because the database did not answer.
        self.away: dict[int, StorageError] = {}

    def handlers(self) -> list[BaseHandler[Any, Any, Any]]:
        """All handlers.

        The library tries them in this order, and the first that fits the update answers it.
        """
        private = WRITTEN & filters.ChatType.PRIVATE
        return [
            # First, for most updates are taps.
            CallbackQueryHandler(self.tap),
            *(
                CommandHandler(one.name, self._obeying(one, answer), ORDERED)
                for one, answer in COMMAND_ANSWERS.items()
            ),
            InlineQueryHandler(self.inline),
            ChatMemberHandler(self.membership, ChatMemberHandler.MY_CHAT_MEMBER),
            MessageHandler(filters.StatusUpdate.MIGRATE, self.migration),
            MessageHandler(private & filters.LOCATION, self.location),
            MessageHandler(
                ORDERED & filters.ChatType.PRIVATE & filters.CaptionRegex(r"^/alert(?:@\w+)?(?=\s|$)"),
                self._answering(alerts.alert),
            ),
            MessageHandler(ORDERED & filters.COMMAND, self.unknown_command),
            MessageHandler(private & ~filters.StatusUpdate.ALL, self._answering(_plain_text)),
        ]

    async def tap(self, update: Update, _: Any) -> None:
        """Answer a tap on a button; a double tap only gets its toast."""
        visit = await visit_of(update, self._tools, self._telegram)
        if visit is None or update.callback_query is None:
            return
        data = update.callback_query.data or ""
        if self._double_taps.is_one(visit, data, monotonic()):
            await visit.toast_quietly()
            return
        if visit.place.type == "channel":
            await self.channels.tap(visit, data)
        elif meant := await meant_by_tap(visit, data):
            await answer_tap(*meant)
        self._double_taps.answered(visit, data, monotonic())

    async def inline(self, update: Update, _: Any) -> None:
        """Offer stories to whoever writes the bot's name and some words in any chat."""
        if update.inline_query is not None:
            await answer_inline(self._tools, self._telegram, update.inline_query)

    async def membership(self, update: Update, _: Any) -> None:
        """Keep that the bot was blocked, removed or added, or that it gained or lost the right to write."""
        change, place = update.my_chat_member, place_of(update)
        if change is None or place is None:
            return
        self._telegram.rights.forget(place.telegram_id)
        was, now = (
            standing(member, place.type) for member in (change.old_chat_member, change.new_chat_member)
        )
        if now == "gone":
            status: ChatStatus = "blocked" if place.type == "private" else "kicked"
            reason = f"my_chat_member: {change.new_chat_member.status}"
            left_at = self._tools.clock()
            await self._tools.storage.run(
                lambda desk: desk.readers.set_status(place.telegram_id, status, reason, left_at)
            )
        elif now == "silent":
            # The bot often gets the right back. So the chat stays active, and the next digest is tried as
            # planned.
            logger.info("may_not_write", extra={"chat": place.telegram_id})
        elif was != "here":
            back = await come_back(self._tools, place.telegram_id)
            if back is None and place.type != "private":
                # Its admins can look after it from now on.
                reader = await known(self._tools, place)
                if place.type == "channel":
                    await self.channels.introduce(reader, TelegramUserId(change.from_user.id))
            await self._greet(place, back, added=was == "gone")

    async def _greet(self, place: Place, back: Back | None, *, added: bool) -> None:
        """Welcome a new chat, or tell a chat that was here before which settings were kept.

        Channels get no greeting, because all their subscribers would read it.
        """
        if place.type == "channel" or (back is None and not added):
            return
        page: Page
        if back is None or not back.topics:
            if place.type == "private" or not added:
                return
            language = place.language or "en"
            news = await first_news(self._tools, language)
            page = WelcomePage(self._tools.clock(), news.trends, news.counts)
        elif back.was_away or (added and back.stopped):
            language = back.language
            page = BackPage(
                topics=back.topics,
                now=self._tools.clock(),
                zone=back.zone,
                next_at=back.next_at,
                stopped=back.stopped,
                names=names_for(self._tools.pages, self._tools.topics, language),
            )
        else:
            return
        outcome = await self._telegram.say(place, self._tools.pages.show(page, language))
        if isinstance(outcome, Sent):
            self._greetings.sent(place.telegram_id, outcome.message_id, monotonic())

    def _instead_of_greeting(self, answer: CommandAnswer) -> CommandAnswer:
        """The answer to /start. It takes the place of a greeting of a moment ago."""

        async def greet(visit: Visit) -> None:
            await answer(visit)
            greeting = self._greetings.superseded(visit.place.telegram_id, monotonic())
            if greeting is not None and not visit.words:
                await self._telegram.take_away(visit.place, greeting)

        return greet

    async def migration(self, update: Update, _: Any) -> None:
        """Move a group's rows to its new id: Telegram gives a group that becomes a supergroup another id."""
        message = update.effective_message
        if message is not None and message.migrate_to_chat_id is not None:
            old_id, new_id = TelegramChatId(message.chat.id), TelegramChatId(message.migrate_to_chat_id)
            now = self._tools.clock()
            await self._tools.storage.run(lambda desk: desk.readers.migrate(old_id, new_id, now))

    async def location(self, update: Update, _: Any) -> None:
        """Set the time zone from a shared location."""
        message = update.effective_message
        visit = await self._visit(update)
        visit = visit and await meant_by_command(visit)
        if visit is not None and message is not None and message.location is not None:
            await timing.zone_from_location(visit, message.location.latitude, message.location.longitude)

    async def unknown_command(self, update: Update, context: Context) -> None:
        """Answer a command that the bot does not have.

        In a group, it may be another bot's, unless it names ours.
        """
        message = update.effective_message
        visit = await self._visit(update)
        if visit is None or message is None:
            return
        command = (message.text or message.caption or "/").split(maxsplit=1)[0]
        page = UnknownCommandPage(command=command)
        if not visit.private and not command.lower().endswith(f"@{context.bot.username.lower()}"):
            return
        if visit.place.type == "channel":
            await self.channels.command(visit, lambda there: there.say(page))
        else:
            await visit.say(page)

    async def apologise(self, update: object, context: Context) -> None:
        """Log an unexpected error, and tell the person that something failed, without details.

        A StorageError is only remembered, because ``Dispatcher`` raises it again and the update is retried.
        """
        if isinstance(context.error, StorageError):
            if isinstance(update, Update):
                self.away[update.update_id] = context.error
            return
        logger.error("handler_failed", exc_info=context.error)
        if isinstance(update, Update):
            await self._say_failed(update, FailedPage())

    async def excuse(self, update: Update) -> None:
        """Tell a waiting person that the answer takes longer because the database is away.

        ``Excuses`` sees to it that the person is not told at each try.
        """
        place = place_of(update)
        asks = update.callback_query is not None or (place is not None and place.type == "private")
        if place is not None and asks and self._excuses.are_due(place.telegram_id, monotonic()):
            await self._say_failed(update, FailedPage(away=True))

    async def end_tap(self, query_id: str) -> None:
        """Answer a tap whose update can't be read, so that the app stops showing the button as waiting."""
        await self._telegram.toast(query_id)

    async def _say_failed(self, update: Update, page: FailedPage) -> None:
        if update.my_chat_member is not None:
            return
        if update.callback_query is not None:
            await self._telegram.toast(update.callback_query.id)
        place = place_of(update)
        # A channel's subscribers need not know.
        if place is not None and place.type != "channel":
            await self._telegram.say(place, self._tools.pages.show(page, place.language or "en"))

    def _obeying(self, command: Command, answer: CommandAnswer) -> Handle:
        if command.name == "start":
            answer = self._instead_of_greeting(answer)
        if command.who == "admins":
            answer = _guarded(answer)
        return self._answering(answer, for_chat=command.for_chat)

    def _answering(self, answer: CommandAnswer, *, for_chat: bool = False) -> Handle:
        async def handle(update: Update, _: Any) -> None:
            visit = await self._visit(update)
            if visit is not None and for_chat:
                visit = await meant_by_command(visit)
            if visit is not None and visit.place.type == "channel":
                await self.channels.command(visit, answer)
            elif visit is not None:
                await answer(visit)

        return handle

    async def _visit(self, update: Update) -> Visit | None:
        """Load the visit of an update.

        None if nobody is to be answered, such as for the later parts of an album.
        """
        message = update.effective_message
        if message is not None and self._albums.goes_on(message):
            return None
        return await visit_of(update, self._tools, self._telegram)


def _guarded(answer: CommandAnswer) -> CommandAnswer:
    async def ask(visit: Visit) -> None:
        permission = await visit.may_change()
        if permission == "yes":
            await answer(visit)
        else:
            channel = visit.place.type == "channel"
            await visit.say(AdminsOnlyPage(channel=channel, known=permission == "no"))

    return ask


async def _plain_text(visit: Visit) -> None:
    for taken in (
        alerts.take_expected_text,
        editors.take_new_editor,
        retag.take_typed_tags,
        new_sources.take_typed_source,
        source_lists.take_sent_list,
    ):
        if await taken(visit):
            return
    await visit.say(PlainTextPage())
