"""Everything that is kept about a chat, as plain rows."""

from __future__ import annotations

import json
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import Column, ColumnElement, Row, Select, Table, or_, select

from digestbot.model import ChatId
from digestbot.storage.drawer import Drawer
from digestbot.storage.tables import (
    OWN_OF_CHATS,
    OWN_OF_RECIPIENTS,
    article,
    audit,
    chat,
    delivery,
    digest,
    expectation,
    job,
    job_story,
    person,
    recipient,
    source,
    tag,
)
from digestbot.storage.tables.ledger import IS_ALERT

#: Rows by the name of their table, each with its columns.
Exported = dict[str, list[dict[str, Any]]]
#: What a number means is said beside it: the column, by the table that it refers to.
_MEANS: dict[Table, Column[Any]] = {tag: tag.c.slug, source: source.c.name}


class Exports(Drawer):
    def everything(self, chat_id: ChatId) -> Exported:
        """All rows about a chat, and about the person in it if it is a private one. Values are as JSON has
        them.
        """
        recipients = select(recipient.c.id).where(recipient.c.chat_id == chat_id)
        telegram_id = select(chat.c.telegram_id).where(chat.c.id == chat_id).scalar_subquery()
        people = select(person.c.id).where(person.c.telegram_id == telegram_id)
        about: dict[Table, ColumnElement[bool]] = {
            chat: chat.c.id == chat_id,
            recipient: recipient.c.chat_id == chat_id,
            **{table: table.c.chat_id == chat_id for table in OWN_OF_CHATS},
            **{table: table.c.recipient_id.in_(recipients) for table in OWN_OF_RECIPIENTS},
            digest: digest.c.recipient_id.in_(recipients),
            delivery: delivery.c.recipient_id.in_(recipients) & delivery.c.job_id.in_(_jobs(recipients)),
            person: person.c.telegram_id == telegram_id,
            expectation: expectation.c.person_id.in_(people),
            audit: or_(audit.c.person_id.in_(people), audit.c.about_id.in_(people)),
        }
        found = {table.name: self._rows(_with_meanings(table).where(which)) for table, which in about.items()}
        return found | {"shown_stories": self._rows(_shown(recipients))}

    def _rows(self, query: Select[Any]) -> list[dict[str, Any]]:
        return [_plain_row(row) for row in self._connection.execute(query)]


def _jobs(recipients: Select[tuple[int]]) -> Select[Any]:
    """The jobs that may have a delivery of these recipients. Without them, the whole ledger would be read."""
    alerts = select(job.c.id).where(IS_ALERT)
    return select(job.c.id).where(
        or_(
            job.c.id.in_(select(digest.c.job_id).where(digest.c.recipient_id.in_(recipients))),
            job.c.id.in_(alerts),
            job.c.corrects_job_id.in_(alerts),
        )
    )


def _shown(recipients: Select[tuple[int]]) -> Select[Any]:
    return (
        select(digest.c.id.label("digest_id"), job_story.c.story_id, article.c.title, article.c.url)
        .join_from(digest, job_story, job_story.c.job_id == digest.c.job_id)
        .outerjoin(article, article.c.id == job_story.c.story_id)
        .where(digest.c.recipient_id.in_(recipients), digest.c.shown_at.is_not(None))
        .order_by(digest.c.id, job_story.c.story_id)
    )


def _with_meanings(table: Table) -> Select[Any]:
    query = select(table)
    for column in table.columns:
        for key in column.foreign_keys:
            if (name := _MEANS.get(key.column.table)) is not None:
                query = query.add_columns(name.label(name.table.name)).outerjoin_from(
                    table, name.table, column == key.column
                )
    return query.order_by(*table.primary_key.columns)


def _plain_row(row: Row[*tuple[Any, ...]]) -> dict[str, Any]:
    return {
        name: json.loads(value) if name == "preferences" else _plain(value)
        for name, value in row._mapping.items()  # noqa: SLF001 - the documented way to a row's names
    }


def _plain(value: Any) -> Any:
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    return sorted(value) if isinstance(value, frozenset) else value
