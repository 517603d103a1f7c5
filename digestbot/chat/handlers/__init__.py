"""The handlers: each answers a command or a tap. It reads the visit, awaits one action and shows one page."""

from digestbot.chat.handlers import (
    alert_settings,
    feedback,
    first_minute,
    help_and_privacy,
    kept_stories,
    languages,
    manage,
    mutes,
    news,
    pauses,
    search,
    settings,
    slots,
    start_links,
    timing,
    topics,
)
from digestbot.chat.handlers.editorial import alert_taps, alerts, editors, retag, sources, stats, status

#: The modules that contain handlers. Menus list the commands in this order.
HANDLERS = (
    first_minute,
    topics,
    start_links,
    mutes,
    timing,
    slots,
    languages,
    news,
    kept_stories,
    search,
    alert_settings,
    settings,
    pauses,
    manage,
    help_and_privacy,
    feedback,
    alerts,
    alert_taps,
    retag,
    sources,
    stats,
    editors,
    status,
)
