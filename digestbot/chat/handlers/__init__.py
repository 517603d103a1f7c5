"""Who answers: each handler reads the visit, awaits one action, and shows one page."""

from digestbot.chat.handlers import (
    alert_settings,
    alert_taps,
    alerts,
    editors,
    feedback,
    languages,
    mutes,
    news,
    retag,
    settings,
    timing,
    topics,
)

#: The modules in which answers to buttons and commands are looked for.
HANDLERS = (
    topics,
    mutes,
    timing,
    languages,
    news,
    alert_settings,
    settings,
    feedback,
    alerts,
    alert_taps,
    retag,
    editors,
)
