"""Renders alerts as the messages that readers get, in each of their languages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from digestbot.actions.readers.names import names_for
from digestbot.actions.tools import Tools
from digestbot.errors import AlertRefused
from digestbot.model import Alert, AlertContent, Message
from digestbot.pages.contexts import AlertPage, AlertWithdrawnPage, HeldAlert, HeldAlertsPage
from digestbot.pages.markup import CLASSIC_UNITS, MarkupError, check, plain, units
from digestbot.pages.split import split

#: The most UTF-16 units that Telegram accepts in a caption.
CAPTION_UNITS = 1024
#: If several alerts are merged into one message: the most UTF-16 units of each, and the most alerts.
MERGED_UNITS = 500
MERGED_ALERTS = 6


def rendered_alert(
    tools: Tools, alert: Alert, language: str, *, content: AlertContent | None = None, corrected: bool = False
) -> Message:
    """Render the alert for readers of a language.

    Args:
        tools: The tools.
        alert: The alert.
        language: The IETF tag of the readers' language.
        content: The content to render; None for the alert's own.
        corrected: Whether it replaces a message that readers have, which the page then says.

    Raises:
        AlertRefused: "empty", or "too_long" with the number of characters that have to go.
    """
    content = content or alert.content
    if content is None:
        raise AlertRefused("empty")
    page = AlertPage(
        html=content.html,
        number=alert.id,
        tags=alert.audience.tags,
        critical=alert.critical,
        corrected=corrected,
        file=content.file,
        copy_of=content.copy_of,
        link_preview=content.link_preview,
        names=names_for(tools.pages, tools.topics, language),
    )
    messages = tools.pages.show(page, language)
    limit = CAPTION_UNITS if content.captioned else CLASSIC_UNITS
    excess = sum(units(plain(message.html)) for message in messages) - limit
    if excess > 0 or len(messages) > 1:
        raise AlertRefused("too_long", str(max(excess, 1)))
    return messages[0]


def check_renders(tools: Tools, alert: Alert, content: AlertContent, *, corrected: bool = False) -> None:
    """Check that this content can be rendered and sent in every language.

    Raises:
        AlertRefused: "empty", "too_long" or "bad_markup".
    """
    try:
        text = plain(content.html)
        if not content.captioned and not text.strip():
            raise AlertRefused("empty")
        for language in tools.pages.languages:
            check(rendered_alert(tools, alert, language, content=content, corrected=corrected).html)
    except MarkupError as error:
        raise AlertRefused("bad_markup", str(error), fault=(error.fault, error.where)) from error


def in_languages(
    tools: Tools, alert: Alert, languages: Sequence[str]
) -> tuple[tuple[tuple[str, ...], Message], ...]:
    """Render the alert in these languages: each different message, with the languages that share it."""
    by_message: dict[Message, list[str]] = {}
    for language in languages:
        by_message.setdefault(rendered_alert(tools, alert, language), []).append(language)
    return tuple((tuple(shared), message) for message, shared in by_message.items())


def merged(
    tools: Tools, alerts: Sequence[Alert], language: str, corrected: frozenset[int] = frozenset()
) -> Message:
    """Merge several alerts into one message, each of them shortened. A single alert is not shortened.

    Args:
        tools: The tools.
        alerts: The alerts, the oldest first.
        language: The IETF tag of the readers' language.
        corrected: The ids of alerts that readers have in an earlier version.
    """
    if len(alerts) == 1:
        return rendered_alert(tools, alerts[0], language, corrected=alerts[0].id in corrected)
    page = HeldAlertsPage(
        alerts=tuple(
            HeldAlert(
                _shortened(alert.content.html), alert.audience.tags, alert.critical, alert.id in corrected
            )
            for alert in alerts[-MERGED_ALERTS:]
            if alert.content is not None
        ),
        more=max(0, len(alerts) - MERGED_ALERTS),
        names=names_for(tools.pages, tools.topics, language),
    )
    return tools.pages.show(page, language)[0]


def withdrawal(tools: Tools, alert: Alert, language: str) -> Message:
    """The silent message that the alert was withdrawn.

    It does not repeat the alert's text, which was wrong.
    """
    page = AlertWithdrawnPage(alert.audience.tags, names_for(tools.pages, tools.topics, language))
    return replace(tools.pages.show(page, language)[0], silent=True)


def can_merge(alert: Alert) -> bool:
    """Say whether the alert has a text, so that it can be merged.

    A picture without a caption is sent alone.
    """
    return alert.content is not None and bool(plain(alert.content.html).strip())


def first_words(alert: Alert) -> str:
    """The first 60 characters of the text, by which an editor recognises the alert."""
    return " ".join(plain(alert.content.html).split())[:60] if alert.content else ""


def _shortened(html: str) -> str:
    head, *rest = split(html, MERGED_UNITS)
    return f"{head.rstrip()} …" if rest else head
