"""Methods about the bot itself, chats, members, commands and files."""

from __future__ import annotations

import json
import re
from typing import Any

from digestbot.simulator.access import known_chat, open_chat
from digestbot.simulator.api.parameters import Parameters
from digestbot.simulator.api.refusals import bad_request, method_not_found
from digestbot.simulator.telegram import Telegram, member_wire
from digestbot.simulator.world import Chat

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_MOST_COMMANDS = 100
_LONGEST_DESCRIPTION = 256
_SCOPES = frozenset(
    {
        "default", "all_private_chats", "all_group_chats", "all_chat_administrators", "chat", "chat_administrators",
        "chat_member",
    }
)  # fmt: skip


def get_me(telegram: Telegram, _parameters: Parameters) -> dict[str, Any]:
    return {
        **telegram.world.bot.wire(),
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": telegram.world.bot.supports_inline_queries,
        "can_connect_to_business": False,
        "has_main_web_app": False,
        "has_topics_enabled": False,
        "allows_users_to_create_topics": False,
        "can_manage_bots": False,
        "supports_guest_queries": False,
    }


def get_chat(telegram: Telegram, parameters: Parameters) -> dict[str, Any]:
    chat = _seen_chat(telegram, parameters)
    return {
        **chat.wire(),
        "accent_color_id": abs(chat.id) % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(
            (
                "unlimited_gifts",
                "limited_gifts",
                "unique_gifts",
                "premium_subscription",
                "gifts_from_channels",
            ),
            False,
        ),
    }


def get_chat_member(telegram: Telegram, parameters: Parameters) -> dict[str, Any]:
    chat = open_chat(telegram, parameters)
    user_id = parameters.integer("user_id")
    if user_id == telegram.world.bot.id:
        return telegram.own_member(chat)
    if chat.hides_members and chat.bot_status != "administrator":
        raise bad_request("CHAT_ADMIN_REQUIRED")
    person = telegram.world.people.get(user_id)
    if person is None:
        raise bad_request("PARTICIPANT_ID_INVALID" if user_id else "invalid user_id specified")
    return member_wire(_status(chat, user_id), person.wire())


def get_chat_member_count(telegram: Telegram, parameters: Parameters) -> int:
    chat = open_chat(telegram, parameters)
    return len(chat.member_ids) + int(chat.bot_is_member)


def get_chat_administrators(telegram: Telegram, parameters: Parameters) -> list[dict[str, Any]]:
    chat = open_chat(telegram, parameters)
    if chat.person is not None:
        raise bad_request("there are no administrators in the private chat")
    people = [telegram.world.people[one] for one in chat.admin_ids]
    members = [member_wire(_status(chat, person.id), person.wire()) for person in people]
    if chat.bot_status == "administrator":
        members.append(member_wire("administrator", telegram.world.bot.wire()))
    return members


def leave_chat(telegram: Telegram, parameters: Parameters) -> bool:
    chat = open_chat(telegram, parameters)
    if chat.person is not None:
        raise bad_request("chat member status can't be changed in private chats")
    telegram.set_bot_status(None, chat, "left")
    return True


def set_my_commands(telegram: Telegram, parameters: Parameters) -> bool:
    given = parameters.parsed("commands")
    if not isinstance(given, list):
        raise bad_request("can't parse commands JSON object")
    if len(given) > _MOST_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    commands = [_command(one) for one in given]
    telegram.world.commands[_command_key(telegram, parameters)] = commands
    _show_commands(telegram)
    return True


def set_my_settings(telegram: Telegram, parameters: Parameters) -> bool:
    """Bot API 10.5: settings that are not given stay; of the others, nothing here depends on them."""
    if not telegram.takes_text_buttons:
        raise method_not_found()
    if "supports_inline_queries" in parameters.values:
        telegram.world.bot.supports_inline_queries = parameters.flag("supports_inline_queries")
    return True


def get_my_commands(telegram: Telegram, parameters: Parameters) -> list[dict[str, str]]:
    return telegram.world.commands.get(_command_key(telegram, parameters), [])


def delete_my_commands(telegram: Telegram, parameters: Parameters) -> bool:
    telegram.world.commands.pop(_command_key(telegram, parameters), None)
    _show_commands(telegram)
    return True


def shown_commands(telegram: Telegram) -> list[dict[str, str]]:
    """The commands that the page offers: those for everybody, else those for private chats."""
    commands = telegram.world.commands
    for scope in ("default", "all_private_chats"):
        for language in ("", "en"):
            if commands.get((json.dumps({"type": scope}), language)):
                return commands[json.dumps({"type": scope}), language]
    return []


def shown_menus(telegram: Telegram) -> list[dict[str, Any]]:
    """All menus, for the page to choose from by chat, person and language."""
    return [
        {"scope": json.loads(scope), "language_code": language, "commands": commands}
        for (scope, language), commands in telegram.world.commands.items()
    ]


def get_file(telegram: Telegram, parameters: Parameters) -> dict[str, Any]:
    kept = telegram.world.files.get(parameters.text("file_id"))
    if kept is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    photo, data = kept
    return {
        "file_id": photo.file_id,
        "file_unique_id": photo.unique_id,
        "file_size": len(data),
        "file_path": f"files/{photo.file_id}",
    }


def _seen_chat(telegram: Telegram, parameters: Parameters) -> Chat:
    chat = known_chat(telegram, parameters)
    # A person who blocked the bot can still be looked up; a group that the bot left can't.
    return chat if chat.person is not None else open_chat(telegram, parameters)


def _status(chat: Chat, person_id: int) -> str:
    if chat.person is not None:
        return "member"
    if chat.admin_ids and chat.admin_ids[0] == person_id:
        return "creator"
    if person_id in chat.admin_ids:
        return "administrator"
    return "member" if person_id in chat.member_ids else "left"


def _command(given: object) -> dict[str, str]:
    if not isinstance(given, dict):
        raise bad_request("can't parse BotCommand: expected an Object")
    name, description = given.get("command"), given.get("description")
    if not isinstance(name, str) or not isinstance(description, str):
        raise bad_request('can\'t parse BotCommand: can\'t find field "command" or "description"')
    name = name.removeprefix("/")
    if not _COMMAND.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(description.strip()) <= _LONGEST_DESCRIPTION:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": description.strip()}


def _command_key(telegram: Telegram, parameters: Parameters) -> tuple[str, str]:
    scope = parameters.parsed("scope") or {"type": "default"}
    kind = scope.get("type") if isinstance(scope, dict) else None
    if not isinstance(kind, str) or kind not in _SCOPES:
        raise bad_request("can't parse BotCommandScope: unsupported type specified")
    if "chat_id" in scope and telegram.world.find_chat(Parameters(scope).chat_id()) is None:
        raise bad_request("chat not found")
    language = parameters.text("language_code")
    if language and not re.fullmatch(r"[a-z]{2}", language):
        raise bad_request("invalid language code specified")
    return json.dumps(scope, sort_keys=True), language


def _show_commands(telegram: Telegram) -> None:
    told = {"event": "commands", "commands": shown_commands(telegram), "menus": shown_menus(telegram)}
    telegram.onlookers.push(told)
