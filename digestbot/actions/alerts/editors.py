"""Editors: who may send alerts, who appoints them, and the record of who tried."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from digestbot.actions.action import Action
from digestbot.actions.tools import Tools
from digestbot.errors import AlertRefused
from digestbot.model import Alert, AlertId, Person, PersonId, Role, StoryId, TelegramUserId, private_chat
from digestbot.newsroom.alerts import next_state
from digestbot.storage.desk import Desk
from digestbot.storage.readers.people import Actor


@dataclass(frozen=True, slots=True)
class By:
    """Who takes a step, for the record."""

    actor: Actor
    person_id: PersonId | None = None


TERMINAL = By("terminal")
ITSELF = By("digestbot")


@dataclass(frozen=True, slots=True)
class Editors:
    """(Telegram id, name) of the owners, whose name is empty until they wrote.

    And those whom they appointed.
    """

    owners: tuple[tuple[TelegramUserId, str], ...]
    editors: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Appointed:
    person: Person
    #: False: it was so already.
    changed: bool
    #: Alerts that a removed editor had scheduled: drafts now, which wait for an owner.
    waiting: tuple[Alert, ...] = ()


async def role_of(tools: Tools, telegram_id: TelegramUserId | None) -> Role | None:
    """What this person may do; None for everybody else."""
    if telegram_id is None:
        return None
    return await tools.storage.run(role_in, tools.owners, telegram_id)


async def admit(
    tools: Tools, telegram_id: TelegramUserId | None, name: str, what: str, *, owner: bool = False
) -> Person:
    """The editor (or owner) who wants to do ``what``.

    Raises:
        AlertRefused: "not_editor" or "not_owner", with the person's Telegram id; the attempt is on record.
    """
    admitted = await tools.storage.run(
        _admit, tools.owners, telegram_id, name, what, tools.clock(), owner=owner
    )
    if admitted is None:
        raise AlertRefused("not_owner" if owner else "not_editor", str(telegram_id or ""))
    return admitted


@Action
def editors(desk: Desk, tools: Tools) -> Editors:
    named = [(one, desk.people.find(one)) for one in sorted(tools.owners)]
    appointed = tuple(one for one in desk.people.editors() if one.telegram_id not in tools.owners)
    return Editors(tuple((one, person.name if person else "") for one, person in named), appointed)


@Action
def add_editor(desk: Desk, tools: Tools, by: Person, telegram_id: TelegramUserId, name: str) -> Appointed:
    """Let somebody send alerts.

    Raises:
        AlertRefused: "is_owner".
    """
    now = tools.clock()
    if telegram_id in tools.owners:
        raise AlertRefused("is_owner")
    person = desk.people.meet(telegram_id, name, now)
    if person.role == "editor":
        return Appointed(person, changed=False)
    desk.people.set_role(person.id, "editor", now)
    desk.audit.note("editor added", now, person_id=by.id, about_id=person.id)
    return Appointed(person, changed=True)


@Action
def remove_editor(desk: Desk, tools: Tools, by: Person, telegram_id: TelegramUserId) -> Appointed:
    """Let somebody send alerts no more.

    Raises:
        AlertRefused: "is_owner" or "unknown_person".
    """
    now = tools.clock()
    if telegram_id in tools.owners:
        raise AlertRefused("is_owner")
    person = desk.people.find(telegram_id)
    if person is None:
        raise AlertRefused("unknown_person", str(telegram_id))
    if person.role is None:
        return Appointed(person, changed=False)
    desk.people.set_role(person.id, None, now)
    desk.people.expect_nothing(person.id)
    desk.audit.note("editor removed", now, person_id=by.id, about_id=person.id)
    waiting = tuple(hand_over(desk, by.id, one, now) for one in desk.people.scheduled_by(person.id))
    if desk.readers.find(private_chat(telegram_id), 0) is None:
        # Neither a role nor a chat is left of them, so their name is none of our business.
        desk.people.forget(telegram_id)
    return Appointed(person, changed=True, waiting=waiting)


@Action
def remove_person(desk: Desk, tools: Tools, by: Person, person_id: PersonId) -> Appointed:
    """As ``remove_editor``, by the number on a button."""
    person = desk.people.get(person_id)
    if person is None or person.telegram_id is None:
        raise AlertRefused("unknown_person", str(person_id))
    return remove_editor.step(desk, tools, by, person.telegram_id)


def note(
    desk: Desk,
    by: By,
    what: str,
    now: datetime,
    alert_id: AlertId | None = None,
    detail: str = "",
    *,
    story_id: StoryId | None = None,
) -> None:
    """Write a step into the record."""
    desk.audit.note(
        what, now, actor=by.actor, person_id=by.person_id, alert_id=alert_id, story_id=story_id, detail=detail
    )


def role_in(desk: Desk, owners: frozenset[TelegramUserId], telegram_id: TelegramUserId) -> Role | None:
    if telegram_id in owners:
        return "owner"
    known = desk.people.find(telegram_id)
    return known.role if known else None


def _admit(
    desk: Desk,
    owners: frozenset[TelegramUserId],
    telegram_id: TelegramUserId | None,
    name: str,
    what: str,
    now: datetime,
    *,
    owner: bool,
) -> Person | None:
    if telegram_id is None:
        return None
    role = role_in(desk, owners, telegram_id)
    person = desk.people.meet(telegram_id, name, now)
    if role == "owner" or (role == "editor" and not owner):
        return person
    desk.audit.refuse(person.id, what, now)
    # What they were asked for while they had a role is asked for no more.
    desk.people.expect_nothing(person.id)
    return None


def hand_over(desk: Desk, by_id: PersonId | None, alert_id: AlertId, now: datetime) -> Alert:
    """Within a step: whoever scheduled the alert may send none any more, so it waits for somebody who may."""
    alert = desk.alerts.take(alert_id)
    if alert is None:
        raise AlertRefused("no_such_alert")
    by = By("editor", by_id) if by_id is not None else ITSELF
    note(desk, by, "schedule taken", now, alert_id, "its editor may send no alerts any more")
    state = next_state(alert, "edit", now)
    waits = replace(alert, state=state, revision=alert.revision + 1, changed_at=now)
    return desk.alerts.save(waits)
