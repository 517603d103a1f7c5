"""Before the first update: is the token good, and which commands does the menu offer?"""

from __future__ import annotations

import asyncio
import logging

from telegram.error import InvalidToken, NetworkError, RetryAfter, TelegramError

from digestbot.actions.editors import editors
from digestbot.actions.tools import Tools
from digestbot.actions.welcome import language_of
from digestbot.chat.conversation import App
from digestbot.chat.intake import PAUSES, pause
from digestbot.chat.telegram import RawBot, Telegram, build_bot
from digestbot.errors import TelegramUnreachable, TokenRefused
from digestbot.pages.paper import Pages

logger = logging.getLogger(__name__)

REFUSED = (
    "Telegram does not know this token (401 Unauthorized). Check DIGESTBOT_TOKEN: "
    "@BotFather shows it under /mybots."
)


async def connect(application: App, stop: asyncio.Event) -> str | None:
    """Ask Telegram who we are, waiting for it where it can't be reached; gives the bot's @name.

    None where ``stop`` was set first.

    Raises:
        TokenRefused: Telegram does not know the token.
    """
    troubles = 0
    while not stop.is_set():
        try:
            await application.initialize()
        except InvalidToken as error:
            raise TokenRefused(REFUSED) from error
        except (NetworkError, RetryAfter) as error:
            logger.warning("telegram_unreachable", extra={"error": error.message})
            await pause(PAUSES[min(troubles, len(PAUSES) - 1)], stop)
            troubles += 1
        else:
            return str(application.bot.username)
    return None


async def introduce(token: str, api_url: str) -> str:
    """Ask Telegram once who we are; gives the bot's @name.

    Raises:
        TokenRefused: Telegram does not know the token.
        TelegramUnreachable: it does not answer, or not as Telegram would.
    """
    bot = build_bot(token, api_url)
    try:
        await bot.initialize()
    except InvalidToken as error:
        raise TokenRefused(REFUSED) from error
    except TelegramError as error:
        raise TelegramUnreachable(api_url, error.message) from error
    else:
        return bot.username
    finally:
        await bot.shutdown()


async def register_commands(bot: RawBot, pages: Pages) -> None:
    """Tell Telegram the commands and what they do, in each language that there are words for."""
    try:
        for language in pages.languages:
            commands = [
                {"command": name, "description": description}
                for name, description in pages.commands(language)
            ]
            call = {"commands": commands} | ({} if language == "en" else {"language_code": language})
            await bot.call("setMyCommands", call)
        # An earlier program with this token may have set a webhook, which keeps updates from pollers.
        await bot.call("deleteWebhook", {})
    except TelegramError as error:
        logger.warning("commands_not_set", extra={"error": error.message})


async def offer_menus(telegram: Telegram, tools: Tools) -> None:
    """Show owners and editors, in their private chats, what they may do besides."""
    known = await editors(tools)
    appointed = [(one.telegram_id, False) for one in known.editors if one.telegram_id is not None]
    for telegram_id, owner in [*((one, True) for one, _ in known.owners), *appointed]:
        language = await language_of(tools, telegram_id)
        await telegram.offer(telegram_id, tools.pages.editor_commands(language, owner=owner))
