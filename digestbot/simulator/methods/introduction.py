"""What the bot says about itself: before its chat is started, and in its profile."""

from __future__ import annotations

from digestbot.simulator.api.parameters import Parameters
from digestbot.simulator.api.refusals import bad_request
from digestbot.simulator.telegram import Telegram

#: The longest text of each kind.
_LONGEST = {"description": 512, "short_description": 120}


def set_my_description(telegram: Telegram, parameters: Parameters) -> bool:
    return _set(telegram, parameters, "description")


def get_my_description(telegram: Telegram, parameters: Parameters) -> dict[str, str]:
    return _get(telegram, parameters, "description")


def set_my_short_description(telegram: Telegram, parameters: Parameters) -> bool:
    return _set(telegram, parameters, "short_description")


def get_my_short_description(telegram: Telegram, parameters: Parameters) -> dict[str, str]:
    return _get(telegram, parameters, "short_description")


def _set(telegram: Telegram, parameters: Parameters, field: str) -> bool:
    text = parameters.text(field)
    if len(text) > _LONGEST[field]:
        raise bad_request(f"{field.replace('_', ' ')} is too long")
    telegram.world.introductions[field, parameters.text("language_code")] = text
    return True


def _get(telegram: Telegram, parameters: Parameters, field: str) -> dict[str, str]:
    texts = telegram.world.introductions
    return {field: texts.get((field, parameters.text("language_code"))) or texts.get((field, ""), "")}
