"""Keeps preferences: one JSON text on each chat and recipient, and separate columns for those that SQL needs.

A recipient without a value has its chat's value; if the chat has none either, the declared default applies
(``digestbot.model.preferences``).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, Update, bindparam, func, select, update

from digestbot.caches import cached
from digestbot.model import PREFERENCES, RecipientId
from digestbot.storage.drawer import Drawer
from digestbot.storage.readers.recipients import held
from digestbot.storage.tables import chat, recipient

_NOTHING_CHOSEN = "{}"


# --- in force -------------------------------------------------------------------------------------


def in_force(name: str) -> ColumnElement[Any]:
    """The stored value of a preference that has a column: the recipient's, else the chat's, else the default."""
    declared = PREFERENCES[name]
    usual = declared.none_kept_as if declared.default is None else declared.default
    values: list[Any] = [recipient.c[name]]
    if declared.whose == "chat":
        values.append(chat.c[name])
    if usual is not None:
        values.append(usual)
    # SQLite has no coalesce with one argument.
    return func.coalesce(*values, type_=recipient.c[name].type) if len(values) > 1 else recipient.c[name]


#: The columns that ``chosen`` needs, in a statement about recipients joined with their chats.
COLUMNS = (
    chat.c.preferences.label("of_chat"),
    recipient.c.preferences.label("of_recipient"),
    *(in_force(one.name).label(one.name) for one in PREFERENCES.values() if one.asked),
)
_ASKED = tuple(one for one in PREFERENCES.values() if one.asked)


@cached(10_000)
def chosen(of_chat: str, of_recipient: str, *asked: Any) -> Mapping[str, Any]:
    """The preferences of a recipient by name, from the values of ``COLUMNS``. Cached, because many recipients
    have the same.
    """
    found = {**_read(of_chat), **_read(of_recipient)}
    for declared, kept in zip(_ASKED, asked, strict=True):
        found[declared.name] = None if kept == declared.none_kept_as else kept
    return MappingProxyType(found)


def _read(text: str) -> dict[str, Any]:
    """The values in the JSON text. A value that is not valid today, as a later version may have kept it,
    counts as not chosen.
    """
    found = {}
    for name, written in json.loads(text).items():
        declared = PREFERENCES.get(name)
        if declared is not None:
            try:
                found[name] = declared.read(written)
            except ValueError:
                continue
    return found


# --- choosing -------------------------------------------------------------------------------------


class Choosing(Drawer):
    """Keeps choices: for a chat and its topics, or for one recipient, as each preference declares."""

    def choose(self, recipient_id: RecipientId, **values: Any) -> None:
        """Set preferences, by their names (``digestbot.model.Preferences``).

        A preference that belongs to the chat, chosen in the chat itself, also applies to its topics that have
        no value of their own. Schedules keep the zone that they were made for; ``schedules.put`` changes it.

        Raises:
            LookupError: there is no such recipient, it was forgotten, or there is no such preference.
            ValueError: a value is not allowed for its preference.
        """
        place = held(self._connection, recipient_id)
        of_chat = {
            name: value
            for name, value in values.items()
            if place.thread_id == 0 and PREFERENCES[name].whose == "chat"
        }
        of_recipient = {name: value for name, value in values.items() if name not in of_chat}
        _keep(self._connection, chat, place.chat_id, of_chat, place.of_chat)
        _keep(self._connection, recipient, place.id, of_recipient, place.of_recipient)


def _keep(connection: Connection, table: Table, row_id: int, values: Mapping[str, Any], before: str) -> None:
    """``before`` is the JSON text that the row was seen with."""
    columns: dict[str, Any] = {}
    others: dict[str, Any] = {}
    for name, value in values.items():
        declared = PREFERENCES[name]
        declared.check(value)
        if declared.asked:
            columns[name] = declared.none_kept_as if value is None else value
        else:
            others[name] = declared.written(value)
    if not columns and not others:
        return
    while True:
        changed = {"row_id": row_id, "before": before, **columns}
        if others:
            changed["preferences"] = _text({**json.loads(before), **others})
        changes = _changes(table, tuple(name for name in changed if name in table.c))
        if connection.execute(changes, changed).rowcount:
            return
        # Another transaction changed it meanwhile.
        before = connection.execute(select(table.c.preferences).where(table.c.id == row_id)).scalar_one()


@cache
def _changes(table: Table, names: tuple[str, ...]) -> Update:
    """Change these columns of a row, if its JSON text is still as it was before."""
    row = (table.c.id == bindparam("row_id")) & (table.c.preferences == bindparam("before"))
    return update(table).where(row).values({name: bindparam(name) for name in names})


# --- lending and forgetting -----------------------------------------------------------------------


def lend(connection: Connection, table: Table, home: int, guest: int) -> None:
    """Copy to the row ``home`` of chat or recipient the choices of ``guest`` that ``home`` lacks."""
    lender = table.alias()
    lent: dict[str, Any] = {
        one.name: func.coalesce(
            table.c[one.name], select(lender.c[one.name]).where(lender.c.id == guest).scalar_subquery()
        )
        for one in _ASKED
        if one.name in table.c
    }
    both = {**_kept(connection, table, guest), **_kept(connection, table, home)}
    connection.execute(update(table).where(table.c.id == home).values(lent | {"preferences": _text(both)}))


def emptied(table: Table) -> dict[str, Any]:
    """The values of a row of chat or recipient without any choice."""
    return {"preferences": _NOTHING_CHOSEN} | {one.name: None for one in _ASKED if one.name in table.c}


def _kept(connection: Connection, table: Table, row_id: int) -> dict[str, Any]:
    text = connection.execute(select(table.c.preferences).where(table.c.id == row_id)).scalar_one()
    kept: dict[str, Any] = json.loads(text)
    return kept


def _text(written: Mapping[str, Any]) -> str:
    return json.dumps(written, ensure_ascii=False, sort_keys=True)
