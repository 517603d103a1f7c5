"""The Bot API's methods that the simulator knows; any other gets Telegram's 404."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from digestbot.simulator.api.parameters import Parameters
from digestbot.simulator.methods import chats, editing, introduction, sending, updates
from digestbot.simulator.telegram import Telegram

Method = Callable[[Telegram, Parameters], Any | Awaitable[Any]]

#: Lower-case name → method, because Telegram ignores the case.
METHODS: dict[str, Method] = {
    "getme": chats.get_me,
    "getchat": chats.get_chat,
    "getchatmember": chats.get_chat_member,
    "getchatmembercount": chats.get_chat_member_count,
    "getchatadministrators": chats.get_chat_administrators,
    "leavechat": chats.leave_chat,
    "setmycommands": chats.set_my_commands,
    "setmysettings": chats.set_my_settings,
    "getmycommands": chats.get_my_commands,
    "deletemycommands": chats.delete_my_commands,
    "setmydescription": introduction.set_my_description,
    "getmydescription": introduction.get_my_description,
    "setmyshortdescription": introduction.set_my_short_description,
    "getmyshortdescription": introduction.get_my_short_description,
    "getfile": chats.get_file,
    "getupdates": updates.get_updates,
    "setwebhook": updates.set_webhook,
    "deletewebhook": updates.delete_webhook,
    "getwebhookinfo": updates.get_webhook_info,
    "answercallbackquery": updates.answer_callback_query,
    "answerinlinequery": updates.answer_inline_query,
    "sendmessage": sending.send_message,
    "sendphoto": sending.send_photo,
    **{
        f"send{kind}": sending.send_file(kind)
        for kind in ("document", "video", "animation", "audio", "voice")
    },
    "sendrichmessage": sending.send_rich_message,
    "copymessage": sending.copy_message,
    "sendchataction": sending.send_chat_action,
    "editmessagetext": editing.edit_message_text,
    "editmessagecaption": editing.edit_message_caption,
    "editmessagemedia": editing.edit_message_media,
    "editmessagereplymarkup": editing.edit_message_reply_markup,
    "editephemeralmessagetext": editing.edit_ephemeral_message_text,
    "editephemeralmessagereplymarkup": editing.edit_ephemeral_message_reply_markup,
    "deleteephemeralmessage": editing.delete_ephemeral_message,
    "deletemessage": editing.delete_message,
    "deletemessages": editing.delete_messages,
}

#: Methods that add messages to a chat, and so count against the sending limits.
COUNTED = frozenset(
    name for name in METHODS if name.startswith(("send", "copy", "edit")) and name != "sendchataction"
)
