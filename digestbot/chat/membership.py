"""Reads from a ``my_chat_member`` update whether the bot belongs to a chat and may write there."""

from __future__ import annotations

from typing import Literal

from telegram import ChatMember, ChatMemberAdministrator, ChatMemberRestricted

from digestbot.model import ChatType

#: "here": the bot may write in the chat. "silent": it is a member, but may not write now. "gone": it is no
#: member.
Standing = Literal["here", "silent", "gone"]


def standing(member: ChatMember, chat: ChatType) -> Standing:
    """What the bot may do in a chat of this type, given its membership.

    In a private chat, "kicked" means blocked.
    """
    if member.status in {"left", "kicked"}:
        return "gone"
    if isinstance(member, ChatMemberRestricted):
        if not member.is_member:
            return "gone"
        return "here" if member.can_send_messages else "silent"
    if chat == "channel":
        # In a channel, only administrators with this right may post.
        if isinstance(member, ChatMemberAdministrator):
            return "here" if member.can_post_messages else "silent"
        return "here" if member.status == "creator" else "silent"
    return "here"
