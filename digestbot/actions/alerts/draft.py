"""Lets an editor draft an alert: begin it, give its text, choose its audience and time, and preview it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from digestbot.actions.action import Action
from digestbot.actions.alerts.alert_messages import check_renders, rendered_alert
from digestbot.actions.alerts.editors import By, note, role_in
from digestbot.actions.readers.follow import slug_of
from digestbot.actions.tools import Tools
from digestbot.errors import AlertRefusal, AlertRefused
from digestbot.feeds.http.fetching import PAGE_BYTES, PAGE_SECONDS
from digestbot.model import (
    Alert,
    AlertContent,
    AlertId,
    Audience,
    Board,
    Fetched,
    File,
    Message,
    PersonId,
    Reach,
    Reading,
    TelegramUserId,
)
from digestbot.newsroom.alert_words import Order, due_at
from digestbot.newsroom.alerts import levels, next_state, quiet_until
from digestbot.pages.contexts import AlertLinkPage
from digestbot.storage.alerts.audiences import Asleep, Call
from digestbot.storage.desk import Desk
from digestbot.storage.readers.people import Expectation

#: For this time an editor's next message counts as the answer to a question that they were asked.
PATIENCE = timedelta(minutes=30)
NEAR = 5

_LINK = re.compile(r"https?://\S+")
#: An HTML tag that an editor typed: one that Telegram knows, or one that people know from the web.
_TAG = re.compile(
    r"</?(?:b|strong|i|em|u|ins|s|strike|del|a|code|pre|span|tg-[a-z]+|blockquote|p|br|div|h[1-6]|ul|ol|li|img|font|script)"
    r"(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Brought:
    """The parts of a message, written or forwarded by an editor, that can become an alert."""

    #: The text as typed, and the same text with its formatting as Telegram's HTML.
    text: str = ""
    html: str = ""
    #: Whether the text has formatting from Telegram's own menu.
    formatted: bool = False
    file: File | None = None
    #: Why it can't become an alert; None if it can.
    problem: AlertRefusal | None = None


@dataclass(frozen=True, slots=True)
class Drafted:
    """An alert that was not sent yet, with what its editor needs to know before confirming it."""

    alert: Alert
    #: The message as readers will see it, in the editor's language; None until there is a text.
    message: Message | None
    reach: Reach
    #: The seconds that sending will take.
    seconds: float


async def content_of(tools: Tools, brought: Brought) -> AlertContent:
    """Make the content of an alert from an editor's message.

    Typed HTML counts as HTML. A link alone is replaced by the headline and the lead of the page that it leads
    to.

    Raises:
        AlertRefused: "empty", "album", "no_such_kind".
    """
    if brought.problem is not None:
        raise AlertRefused(brought.problem)
    text = brought.text.strip()
    if not text and brought.file is None:
        raise AlertRefused("empty")
    typed_html = not brought.formatted and _TAG.search(brought.text) is not None
    html = brought.text.strip() if typed_html else brought.html.strip()
    content = AlertContent(html, brought.file)
    if content.captioned:
        return content
    if _LINK.fullmatch(text):
        return await _of_link(tools, text, html)
    return replace(content, link_preview=_LINK.search(text) is not None)


@Action
def begin(
    desk: Desk, tools: Tools, by: By, order: Order, content: AlertContent | None, zone: str | None
) -> Alert:
    """Make a new draft with the audience and time of the order.

    Args:
        desk: The desk.
        tools: The tools.
        by: The person who drafts it.
        order: The audience and time that they typed.
        content: The content; None if they still have to give it.
        zone: The IANA zone of the typed time.

    Raises:
        AlertRefused: "unknown_tag", "bad_time", "in_the_past", or what is wrong with the content.
    """
    now = tools.clock()
    asked = order.audience
    alert = desk.alerts.draft(by.person_id, now)
    due = due_at(order.day, order.at, zone, now) if order.at is not None else None
    alert = replace(
        alert,
        audience=Audience(resolve(desk, tools, order.tags), asked.everybody, asked.chats),
        due_at=due,
        content=content,
    )
    if content is not None:
        check_renders(tools, alert, content)
    note(desk, by, "drafted", now, alert.id)
    return desk.alerts.save(alert)


@Action
def give_text(desk: Desk, tools: Tools, by: By, alert_id: AlertId, content: AlertContent) -> Alert:
    """Set the content of a draft.

    Raises:
        AlertRefused: It is no draft any more, or what is wrong with the content.
    """
    now = tools.clock()
    alert = taken(desk, alert_id)
    state = next_state(alert, "edit", now)
    check_renders(tools, alert, content)
    note(desk, by, "text given", now, alert.id)
    return desk.alerts.save(
        replace(alert, state=state, content=content, revision=alert.revision + 1, changed_at=now)
    )


@Action
def mark_critical(desk: Desk, tools: Tools, by: By, alert_id: AlertId, revision: int, *, on: bool) -> Alert:
    """Set whether the draft is critical.

    Raises:
        AlertRefused: It is no draft any more, or has another revision.
    """
    alert = _to_edit(desk, tools, alert_id, revision)
    return _keep_changed(desk, tools, by, replace(alert, critical=on))


@Action
def toggle_everybody(desk: Desk, tools: Tools, by: By, alert_id: AlertId, revision: int) -> Alert:
    """Add everybody who gets alerts to the draft's audience, or remove them.

    Raises:
        AlertRefused: It is no draft any more, or has another revision.
    """
    alert = _to_edit(desk, tools, alert_id, revision)
    audience = replace(alert.audience, everybody=not alert.audience.everybody)
    return _keep_changed(desk, tools, by, replace(alert, audience=audience))


@Action
def toggle_topic(desk: Desk, tools: Tools, by: By, alert_id: AlertId, revision: int, tag: str) -> Alert:
    """Add the readers of a topic to the draft's audience, or remove them.

    Raises:
        AlertRefused: It is no draft any more, has another revision, or there is no such topic.
    """
    alert = _to_edit(desk, tools, alert_id, revision)
    tags = alert.audience.tags
    left = tuple(one for one in tags if one != tag)
    new = left if tag in tags else (*tags, *resolve(desk, tools, [tag]))
    return _keep_changed(desk, tools, by, replace(alert, audience=replace(alert.audience, tags=new)))


@Action
def put_off(
    desk: Desk, tools: Tools, by: By, alert_id: AlertId, revision: int | None, at: datetime | None
) -> Alert:
    """Set when the draft is to be sent after it is confirmed; None for at once.

    Raises:
        AlertRefused: It is no draft any more, has another revision, or the time is in the past.
    """
    if at is not None and at <= tools.clock():
        raise AlertRefused("in_the_past", f"{at:%Y-%m-%d %H:%M} UTC")
    alert = _to_edit(desk, tools, alert_id, revision)
    return _keep_changed(desk, tools, by, replace(alert, due_at=at))


@Action
def drop(desk: Desk, _tools: Tools, alert_id: AlertId) -> None:
    """Delete a draft from the terminal that was refused or not confirmed: nobody will come back to it.

    Raises:
        AlertRefused: "no_such_alert", or it is no draft.
    """
    if taken(desk, alert_id).state != "draft":
        raise AlertRefused("sent_already")
    desk.alerts.drop(alert_id)


@Action
def look_at(desk: Desk, tools: Tools, alert_id: AlertId, language: str) -> Drafted:
    """The draft with its preview and its reach.

    Raises:
        AlertRefused: "no_such_alert", or "too_long".
    """
    now = tools.clock()
    alert = desk.alerts.get(alert_id)
    if alert is None:
        raise AlertRefused("no_such_alert")
    reach = Reach(0)
    if alert.audience.chosen:
        call = call_of(alert)
        reach = desk.alerts.reach(call, asleep(desk, call, now), now)
    message = None if alert.content is None else rendered_alert(tools, alert, language)
    return Drafted(alert, message, reach, reach.now / tools.rate)


@Action
def keep_board(desk: Desk, _tools: Tools, alert_id: AlertId, board: Board) -> None:
    """Keep the message on which the editor follows the alert from now on."""
    desk.alerts.save(replace(taken(desk, alert_id), board=board))


async def expected(tools: Tools, telegram_id: TelegramUserId | None) -> tuple[PersonId, Expectation] | None:
    """The question that this person was asked and has not answered yet, with their id.

    None if there is none.
    """
    if telegram_id is None:
        return None
    return await tools.storage.run(_expected, tools.owners, telegram_id, tools.clock() - PATIENCE)


def call_of(alert: Alert) -> Call:
    """The criteria for the readers who get the alert: its audience and the levels that let it through."""
    return Call(alert.audience, levels(critical=alert.critical), alert.critical)


def asleep(desk: Desk, call: Call, now: datetime) -> tuple[Asleep, ...]:
    """The readers' quiet hours that hold the alert back now, each with its end."""
    judged = [(night, quiet_until(night.quiet, night.zone, now)) for night in desk.alerts.nights(call, now)]
    return tuple(Asleep(night, until) for night, until in judged if until is not None)


def taken(desk: Desk, alert_id: AlertId) -> Alert:
    """The alert, locked against other transactions until this one ends.

    Raises:
        AlertRefused: "no_such_alert".
    """
    alert = desk.alerts.take(alert_id)
    if alert is None:
        raise AlertRefused("no_such_alert")
    return alert


def resolve(desk: Desk, tools: Tools, typed: Sequence[str]) -> tuple[str, ...]:
    """The slugs of the typed topics.

    Raises:
        AlertRefused: "unknown_tag", with similar tags.
    """
    slugs: list[str] = []
    for text in typed:
        wanted = slug_of(text)
        known = tools.topics.meant(text) or (desk.tags.find(wanted) if wanted else None)
        if known is None:
            near = (*tools.topics.near(text, NEAR), *(tag.slug for tag in desk.tags.near(text, NEAR)))
            raise AlertRefused("unknown_tag", text, tuple(dict.fromkeys(near))[:NEAR])
        slugs.append(known.slug)
    return tuple(dict.fromkeys(slugs))


async def _of_link(tools: Tools, url: str, html: str) -> AlertContent:
    answer = await tools.fetcher.fetch_page(url, limit_bytes=PAGE_BYTES, deadline_seconds=PAGE_SECONDS)
    if isinstance(answer, Fetched):
        reading = await tools.parsers.read_page(
            answer.body, url=answer.url, content_type=answer.content_type, now=tools.clock()
        )
        if isinstance(reading, Reading) and reading.title.strip():
            page = AlertLinkPage(url=url, title=reading.title, lead=reading.lead or "")
            return AlertContent(tools.pages.show(page)[0].html, link_preview=True)
    # The page could not be read, so Telegram's own link preview has to show what it is about.
    return AlertContent(html, link_preview=True)


def _to_edit(desk: Desk, tools: Tools, alert_id: AlertId, revision: int | None) -> Alert:
    """The alert, locked and turned back into a draft, if it may still be changed."""
    alert = taken(desk, alert_id)
    return replace(alert, state=next_state(alert, "edit", tools.clock(), revision=revision))


def _keep_changed(desk: Desk, tools: Tools, by: By, draft: Alert) -> Alert:
    now = tools.clock()
    changed = replace(draft, revision=draft.revision + 1, changed_at=now)
    if changed.content is not None:
        check_renders(tools, changed, changed.content)
    note(desk, by, "changed", now, changed.id, _said(changed))
    return desk.alerts.save(changed)


def _said(alert: Alert) -> str:
    audience = alert.audience
    whom = [*(["all"] if audience.everybody else []), *(f"#{tag}" for tag in audience.tags), audience.chats]
    return " ".join([*whom, "critical" if alert.critical else "ordinary"])


def _expected(
    desk: Desk, owners: frozenset[TelegramUserId], telegram_id: TelegramUserId, since: datetime
) -> tuple[PersonId, Expectation] | None:
    person = desk.people.find(telegram_id)
    found = None if person is None else desk.people.expected(person.id, since)
    if person is None or found is None:
        return None
    role = role_in(desk, owners, telegram_id)
    if role is None or (found.what == "editor" and role != "owner"):
        # The person lost the role meanwhile, so their message is an ordinary one again.
        desk.people.expect_nothing(person.id)
        return None
    return person.id, found
