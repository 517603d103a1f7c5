"""What the bot does before the first update: it checks the token and registers its commands with Telegram."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass

from telegram.error import BadRequest, EndPointNotFound, InvalidToken, NetworkError, TelegramError

from digestbot.actions.alerts.editors import editors
from digestbot.actions.readers.welcome import language_of
from digestbot.actions.tools import Tools
from digestbot.chat.client.availability import REFUSED, TelegramAvailability
from digestbot.chat.client.raw_bot import RawBot, build_bot
from digestbot.chat.client.telegram import Telegram
from digestbot.chat.client.transport import Unauthorized
from digestbot.chat.conversation import App
from digestbot.chat.intake import pause
from digestbot.chat.introduction import describe
from digestbot.chat.webhooks.webhook import Webhook
from digestbot.clock import monotonic
from digestbot.errors import TelegramUnreachable, TokenRefused
from digestbot.model import private_chat
from digestbot.pages.renderer import Pages

logger = logging.getLogger(__name__)


async def connect(application: App, stop: asyncio.Event) -> str | None:
    """Ask Telegram for the bot's @name, and try again while Telegram can't be reached.

    Returns:
        The name without the @, or None if ``stop`` was set first.

    Raises:
        TokenRefused: Telegram has refused the token for several minutes.
    """
    contact = TelegramAvailability(monotonic)
    while not stop.is_set():
        try:
            await application.initialize()
        except InvalidToken:
            # The library raises this for a 404, which a wrong API address or a passing failure gives, too.
            await pause(contact.failed(NetworkError("Not Found (404)")), stop)
        except TelegramError as error:
            await pause(contact.failed(error), stop)
        except (TypeError, ValueError, LookupError, AttributeError):
            await pause(contact.failed(NetworkError("The answer tells nothing of the bot")), stop)
        else:
            contact.answered()
            return str(application.bot.username)
    return None


@dataclass(frozen=True, slots=True)
class Introduced:
    """What Telegram says about the bot: its name without the @, and whether inline mode is on."""

    name: str
    inline: bool


async def introduce(token: str, api_url: str) -> Introduced:
    """Ask Telegram once who the bot is.

    Raises:
        TokenRefused: Telegram does not know the token.
        TelegramUnreachable: The server does not answer, or its answer is not one of Telegram's.
    """
    bot = build_bot(token, api_url)
    try:
        await bot.initialize()
    except Unauthorized as error:
        raise TokenRefused(REFUSED) from error
    except InvalidToken as error:
        # The library's own message contains the token, which must not be shown.
        raise TelegramUnreachable(api_url, "Not Found (404)") from error
    except TelegramError as error:
        raise TelegramUnreachable(api_url, error.message) from error
    except (TypeError, ValueError, LookupError, AttributeError) as error:
        raise TelegramUnreachable(api_url, "the answer tells nothing of the bot") from error
    else:
        return Introduced(bot.username, bool(bot.supports_inline_queries))
    finally:
        await bot.shutdown()


async def prepare(
    telegram: Telegram,
    tools: Tools,
    stop: asyncio.Event,
    webhook: Webhook | None = None,
    *,
    commands_after: float = 0.0,
) -> None:
    """Set or remove the webhook and register the commands, and try again until Telegram accepts both.

    Args:
        telegram: Makes the calls.
        tools: Give the pages with the commands, and the editors.
        stop: Ends the tries when it is set.
        webhook: The webhook to set; None for polling.
        commands_after: Seconds to wait before the commands are registered. That takes the catalogues of all languages,
            and whoever waits since before the start is answered first.

    Raises:
        TokenRefused: Telegram has refused the token for several minutes.
    """
    contact = TelegramAvailability(monotonic)
    while not stop.is_set():
        try:
            if webhook is None:
                # Another program may have set a webhook for this token. While one is set, polling gets
                # nothing.
                await telegram.bot.call("deleteWebhook", {})
            else:
                await webhook.set(telegram.bot)
            tools.server.takes_text_buttons = await takes_text_buttons(telegram.bot)
            tools.server.takes_ephemeral = await takes_ephemeral(telegram.bot)
            if tools.server.takes_text_buttons:
                await turn_inline_on(telegram.bot)
            await pause(commands_after, stop)
            await register_commands(telegram.bot, tools.pages)
        except BadRequest as error:
            logger.warning("commands_not_set", extra={"error": error.message})
            break
        except TelegramError as error:
            await pause(contact.failed(error), stop)
        else:
            contact.answered()
            break
    await offer_menus(telegram, tools)
    await describe(telegram.bot, tools.pages)
    # That took every language, and a bot has readers of a few.
    tools.pages.let_go()


async def takes_text_buttons(bot: RawBot) -> bool:
    """Say whether the server knows buttons in the text of rich messages, which came with Bot API 10.3.

    No answer states the version of a server. ``setMySettings`` came with 10.5 and without parameters changes
    nothing. So a server that knows this method also knows these buttons.

    Raises:
        TelegramError: Telegram did not answer.
    """
    return await _knows(bot, "setMySettings")


async def takes_ephemeral(bot: RawBot) -> bool:
    """Say whether the server knows messages that only one person in a group sees.

    They came with Bot API 10.2 and their present form with 10.3. A server of 10.2 ignores that form, and the
    answer is an ordinary message there. ``deleteEphemeralMessage`` without parameters deletes nothing.

    Raises:
        TelegramError: Telegram did not answer.
    """
    return await _knows(bot, "deleteEphemeralMessage")


async def _knows(bot: RawBot, method: str) -> bool:
    """Call a method without parameters, which does nothing, to see whether the server has it."""
    try:
        await bot.call(method, {})
    except EndPointNotFound:
        return False
    except BadRequest:
        return True
    return True


async def turn_inline_on(bot: RawBot) -> None:
    """Let people write the bot's name and some words in any chat, if the server knows ``setMySettings``.

    Where it does not, @BotFather turns it on, and ``doctor`` says so.

    Raises:
        TelegramError: Telegram did not answer.
    """
    try:
        await bot.call("setMySettings", {"supports_inline_queries": True})
    except BadRequest as error:
        logger.warning("inline_not_set", extra={"error": error.message})


async def register_commands(bot: RawBot, pages: Pages) -> None:
    """Register the commands and their descriptions with Telegram, in each language that has a catalogue.

    Raises:
        TelegramError: Telegram did not accept them.
    """
    for language in pages.languages:
        commands = [
            {"command": name, "description": description} for name, description in pages.commands(language)
        ]
        call = {"commands": commands} | ({} if language == "en" else {"language_code": language})
        await bot.call("setMyCommands", call)


async def offer_menus(telegram: Telegram, tools: Tools) -> None:
    """Add the editors' commands to the menus of owners and editors, in their private chats."""
    known = await editors(tools)
    appointed = [(one.telegram_id, False) for one in known.editors if one.telegram_id is not None]
    for user_id, owner in [*((one, True) for one, _ in known.owners), *appointed]:
        language = await language_of(tools, private_chat(user_id))
        await telegram.offer(private_chat(user_id), tools.pages.editor_commands(language, owner=owner))
