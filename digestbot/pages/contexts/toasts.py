"""The lines that pop up over the chat."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from digestbot.pages.contexts.parts import Names

ToastKey = Literal[
    "saved",
    "followed",
    "unfollowed",
    "stale",
    "admins_only",
    "channel_admins_only",
    "admins_unknown",
    "editors_only",
    "working",
    "already",
    "too_many",
    "failed",
    "fewer_alerts",
    "no_alerts",
    "fewer_general",
    "no_general",
    "not_following",
    "alert_stale",
    "alert_done",
    "alert_sent",
    "more_like_this",
    "less_like_this",
    "taken_back",
    "story_saved",
    "story_removed",
    "too_many_saved",
    "story_not_kept",
    "story_followed",
    "story_unfollowed",
    "too_many_stories",
    "story_is_over",
    "story_at_once",
    "story_in_digest",
    "unmuted",
    "language_read",
    "language_left",
    "every_language",
    "own_language",
    "last_language",
    "too_often",
    "nothing_found",
    "weekly_report_on",
    "weekly_report_off",
]


@dataclass(frozen=True)
class Toast:
    """A line that pops up over the chat after a tap, at most 200 characters."""

    key: ToastKey
    #: The tag that "followed", "unfollowed", "fewer_alerts", "no_alerts" and "…_like_this" speak of.
    tag: str = ""
    names: Names = field(default_factory=dict, hash=False)
    #: The language that "language_…" and "own_language" speak of.
    language: str = ""
    #: Seconds until what "too_often" refuses goes again.
    seconds: float = 0
