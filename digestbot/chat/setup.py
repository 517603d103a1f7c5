"""Before the first update: is the token good, and which commands does the menu offer?"""

from __future__ import annotations

import asyncio
import logging

from telegram.error import InvalidToken, NetworkError, RetryAfter, TelegramError

from digestbot.chat.conversation import App
from digestbot.chat.intake import PAUSES, pause
from digestbot.chat.telegram import RawBot
from digestbot.errors import TokenRefused
from digestbot.pages.paper import Pages

logger = logging.getLogger(__name__)


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
            raise TokenRefused(
                "Telegram does not know this token (401 Unauthorized). Check DIGESTBOT_TOKEN: "
                "@BotFather shows it under /mybots."
            ) from error
        except (NetworkError, RetryAfter) as error:
            logger.warning("telegram_unreachable", extra={"error": error.message})
            await pause(PAUSES[min(troubles, len(PAUSES) - 1)], stop)
            troubles += 1
        else:
            return str(application.bot.username)
    return None


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
