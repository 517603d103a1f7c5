"""Where the bot stands in a chat, as ``my_chat_member`` tells it."""

from __future__ import annotations

from typing import Literal

from telegram import ChatMember, ChatMemberAdministrator, ChatMemberRestricted

from digestbot.model import ChatType

#: "silent": it belongs to the chat, and may not write there at this moment.
Standing = Literal["here", "silent", "gone"]


def standing(member: ChatMember, chat: ChatType) -> Standing:
    """What the bot may do in a chat of this type as such a member. In a private chat "kicked" means blocked."""
    if member.status in {"left", "kicked"}:
        return "gone"
    if isinstance(member, ChatMemberRestricted):
        if not member.is_member:
            return "gone"
        return "here" if member.can_send_messages else "silent"
    if chat == "channel":
        # Only an administrator with this right posts there.
        if isinstance(member, ChatMemberAdministrator):
            return "here" if member.can_post_messages else "silent"
        return "here" if member.status == "creator" else "silent"
    return "here"
