"""The people who send alerts, or tried to; what each was asked for; and the audit of what they did."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Row, delete, insert, or_, select, update

from digestbot.model import (
    AlertId,
    AuditEntry,
    Expected,
    FeedId,
    Person,
    PersonId,
    Role,
    StoryId,
    TelegramUserId,
)
from digestbot.storage.drawer import Drawer
from digestbot.storage.engine import dialects
from digestbot.storage.tables import alert, audit, expectation, person, story_alias

Actor = Literal["editor", "terminal", "digestbot"]


@dataclass(frozen=True, slots=True)
class Expectation:
    """What the bot asked an editor for."""

    what: Expected
    alert_id: AlertId | None
    story_id: StoryId | None = None
    feed_id: FeedId | None = None


class People(Drawer):
    def meet(self, telegram_id: TelegramUserId, name: str, now: datetime) -> Person:
        """The person with this id, added if needed, under their present name (an empty name keeps the old
        one).
        """
        made = dialects.insert(self._connection, person).values(
            telegram_id=telegram_id, name=name, changed_at=now
        )
        kept = (
            made.on_conflict_do_update(index_elements=[person.c.telegram_id], set_={"name": name})
            if name
            else made.on_conflict_do_nothing()
        )
        self._connection.execute(kept)
        return _person(
            self._connection.execute(select(person).where(person.c.telegram_id == telegram_id)).one()
        )

    def find(self, telegram_id: TelegramUserId) -> Person | None:
        row = self._connection.execute(
            select(person).where(person.c.telegram_id == telegram_id)
        ).one_or_none()
        return None if row is None else _person(row)

    def get(self, person_id: PersonId) -> Person | None:
        row = self._connection.execute(select(person).where(person.c.id == person_id)).one_or_none()
        return None if row is None else _person(row)

    def editors(self) -> tuple[Person, ...]:
        """The appointed editors, the earliest first."""
        rows = self._connection.execute(
            select(person)
            .where(person.c.role == "editor", person.c.telegram_id.is_not(None))
            .order_by(person.c.changed_at, person.c.id)
        )
        return tuple(_person(row) for row in rows)

    def set_role(self, person_id: PersonId, role: Role | None, now: datetime) -> None:
        self._connection.execute(
            update(person).where(person.c.id == person_id).values(role=role, changed_at=now)
        )

    def scheduled_by(self, person_id: PersonId) -> tuple[AlertId, ...]:
        """The alerts of this person that will go out by themselves, the earliest first."""
        ids = self._connection.scalars(
            select(alert.c.id)
            .where(alert.c.author_id == person_id, alert.c.state == "scheduled")
            .order_by(alert.c.due_at)
        )
        return tuple(map(AlertId, ids))

    def forget(self, telegram_id: TelegramUserId) -> None:
        """Forget a person, unless they have a role, because others gave it to them."""
        self._connection.execute(
            update(person)
            .where(person.c.telegram_id == telegram_id, person.c.role.is_(None))
            .values(telegram_id=None, name="")
        )

    # --- what they were asked for ---------------------------------------------------------------

    def expect(
        self,
        person_id: PersonId,
        what: Expected,
        now: datetime,
        *,
        alert_id: AlertId | None = None,
        story_id: StoryId | None = None,
        feed_id: FeedId | None = None,
    ) -> None:
        """Take the next thing that this person writes as an answer to ``what``."""
        self.expect_nothing(person_id)
        self._connection.execute(
            insert(expectation).values(
                person_id=person_id,
                what=what,
                alert_id=alert_id,
                story_id=story_id,
                feed_id=feed_id,
                asked_at=now,
            )
        )

    def expected(self, person_id: PersonId, since: datetime) -> Expectation | None:
        """What the person was asked for since ``since`` and has not answered yet."""
        row = self._connection.execute(
            select(expectation).where(expectation.c.person_id == person_id, expectation.c.asked_at >= since)
        ).one_or_none()
        return None if row is None else Expectation(row.what, row.alert_id, row.story_id, row.feed_id)

    def expect_nothing(self, person_id: PersonId) -> bool:
        """Forget what was expected of the person; gives whether anything was."""
        gone = self._connection.execute(delete(expectation).where(expectation.c.person_id == person_id))
        return gone.rowcount > 0


class Audit(Drawer):
    """The audit. Rows are only added, except that a refusal's row counts how often it came that day."""

    def note(
        self,
        what: str,
        now: datetime,
        *,
        actor: Actor = "editor",
        person_id: PersonId | None = None,
        alert_id: AlertId | None = None,
        story_id: StoryId | None = None,
        detail: str = "",
        about_id: PersonId | None = None,
    ) -> None:
        self._connection.execute(
            insert(audit).values(
                at=now,
                actor=actor,
                person_id=person_id,
                what=what,
                alert_id=alert_id,
                story_id=story_id,
                detail=detail,
                about_id=about_id,
            )
        )

    def refuse(self, person_id: PersonId, what: str, now: datetime) -> None:
        """Record that somebody tried something without permission: one row for each person and day (UTC),
        with the first attempt.
        """
        today = now.replace(hour=0, minute=0, second=0, microsecond=0)
        again = self._connection.execute(
            update(audit)
            .where(audit.c.person_id == person_id, audit.c.what == "refused", audit.c.at >= today)
            .values(times=audit.c.times + 1)
        )
        if again.rowcount == 0:
            self.note("refused", now, person_id=person_id, detail=what)

    def of_alert(self, alert_id: AlertId) -> tuple[AuditEntry, ...]:
        """The audit of an alert, the earliest first."""
        return self._entries(audit.c.alert_id == alert_id)

    def of_story(self, story_id: StoryId) -> tuple[AuditEntry, ...]:
        """The audit of a story, and of stories that were merged into it, the earliest first."""
        went_into_it = select(story_alias.c.alias_id).where(story_alias.c.story_id == story_id)
        return self._entries(or_(audit.c.story_id == story_id, audit.c.story_id.in_(went_into_it)))

    def latest(self, limit: int) -> tuple[AuditEntry, ...]:
        """The latest audit rows, the latest first."""
        return self._entries(audit.c.id > 0, limit=limit)

    def _entries(self, which: Any, limit: int | None = None) -> tuple[AuditEntry, ...]:
        about = person.alias("about")
        rows = self._connection.execute(
            select(
                audit,
                person.c.name,
                person.c.telegram_id,
                about.c.name.label("about_name"),
                about.c.telegram_id.label("about_telegram_id"),
            )
            .join_from(audit, person, person.c.id == audit.c.person_id, isouter=True)
            .join(about, about.c.id == audit.c.about_id, isouter=True)
            .where(which)
            .order_by(audit.c.id if limit is None else audit.c.id.desc())
            .limit(limit)
        )
        return tuple(
            AuditEntry(
                at=row.at,
                who=row.name or row.actor,
                what=row.what,
                telegram_id=row.telegram_id,
                alert_id=row.alert_id,
                detail=row.detail or row.about_name or str(row.about_telegram_id or ""),
                times=row.times,
            )
            for row in rows
        )


def _person(row: Row[*tuple[Any, ...]]) -> Person:
    return Person(PersonId(row.id), row.telegram_id, row.name, row.role)
