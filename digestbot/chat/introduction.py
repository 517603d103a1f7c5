"""Tells Telegram what the bot says about itself, in each language: its profile, and its chat before the start."""

from __future__ import annotations

import logging

from telegram.error import TelegramError

from digestbot.chat.client.raw_bot import RawBot
from digestbot.pages.renderer import Pages

logger = logging.getLogger(__name__)


async def describe(bot: RawBot, pages: Pages) -> None:
    """Set the bot's description and its short description in each language that has a catalogue.

    Where the operator wrote one with @BotFather, it stays, and no language gets another. A failure is logged: the
    bot works without.
    """
    said = {language: pages.introduction(language) for language in pages.languages}
    for method, place in (("Description", 0), ("ShortDescription", 1)):
        ours = {language: texts[place] for language, texts in said.items()}
        try:
            await _describe(bot, method, ours)
        except TelegramError as error:
            logger.warning("description_not_set", extra={"error": error.message})
            return


async def _describe(bot: RawBot, method: str, ours: dict[str, str]) -> None:
    field = "description" if method == "Description" else "short_description"
    there = await bot.call(f"getMy{method}", {})
    standing = there.get(field) if isinstance(there, dict) else None
    if standing and standing not in ours.values():
        return
    # English comes last: it is for all who have no other, and where it stands the others stand, too.
    for language, text in reversed(ours.items()):
        whose = {} if language == "en" else {"language_code": language}
        await bot.call(f"setMy{method}", {field: text} | whose)
