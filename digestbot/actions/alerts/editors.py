"""Keeps who may send alerts, lets owners appoint editors, and records refused attempts."""

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
    """The person or program that takes a step, for the audit record."""

    actor: Actor
    person_id: PersonId | None = None


TERMINAL = By("terminal")
ITSELF = By("digestbot")


@dataclass(frozen=True, slots=True)
class Editors:
    """The owners and the editors whom they appointed.

    Each owner is (Telegram id, name). The name is empty until the owner has written to the bot.
    """

    owners: tuple[tuple[TelegramUserId, str], ...]
    editors: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Appointed:
    person: Person
    #: False if it was so already.
    changed: bool
    #: Alerts that a removed editor had scheduled. They are drafts now, and an owner has to decide about them.
    waiting: tuple[Alert, ...] = ()


async def role_of(tools: Tools, telegram_id: TelegramUserId | None) -> Role | None:
    """The role of this person; None if they have none."""
    if telegram_id is None:
        return None
    return await tools.storage.run(role_in, tools.owners, telegram_id)


async def admit(
    tools: Tools, telegram_id: TelegramUserId | None, name: str, what: str, *, owner: bool = False
) -> Person:
    """Check that a person may do ``what`` as an editor (with ``owner``, as an owner), and return the person.

    Raises:
        AlertRefused: "not_editor" or "not_owner", with the person's Telegram id. The attempt is recorded.
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
    """Make a person an editor, who may send alerts.

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
    """Remove an editor, who may then send no more alerts; their scheduled alerts become drafts.

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
        # The person has no role and no chat with the bot, so there is no reason to keep their name.
        desk.people.forget(telegram_id)
    return Appointed(person, changed=True, waiting=waiting)


@Action
def remove_person(desk: Desk, tools: Tools, by: Person, person_id: PersonId) -> Appointed:
    """Remove an editor by the id on a button; see ``remove_editor``."""
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
    """Write a step to the audit record."""
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
    # The person may have been asked a question while they had a role; their next message no longer answers
    # it.
    desk.people.expect_nothing(person.id)
    return None


def hand_over(desk: Desk, by_id: PersonId | None, alert_id: AlertId, now: datetime) -> Alert:
    """Within a step: turn a scheduled alert into a draft, because its editor may send no alerts any more."""
    alert = desk.alerts.take(alert_id)
    if alert is None:
        raise AlertRefused("no_such_alert")
    by = By("editor", by_id) if by_id is not None else ITSELF
    note(desk, by, "schedule taken", now, alert_id, "its editor may send no alerts any more")
    state = next_state(alert, "edit", now)
    waits = replace(alert, state=state, revision=alert.revision + 1, changed_at=now)
    return desk.alerts.save(waits)
