"""Turns: of several processes on one database, only one at a time does a certain task."""

from __future__ import annotations

from sqlalchemy import Double, delete, literal, or_

from digestbot.storage.drawer import Drawer
from digestbot.storage.engine.dialects import RealSeconds, insert
from digestbot.storage.tables import turn


class Turns(Drawer):
    def take(self, owner: str, name: str, seconds: float) -> bool:
        """Take or keep the turn for ``seconds`` of real time; False while another process has it."""
        now = RealSeconds()
        until = now + literal(seconds, Double())
        taking = insert(self._connection, turn).values(name=name, owner=owner, until=until)
        return (
            self._connection.execute(
                taking.on_conflict_do_update(
                    index_elements=[turn.c.name],
                    set_={"owner": taking.excluded.owner, "until": taking.excluded.until},
                    # Nobody takes a turn for so long, so a clock that was ahead took it.
                    where=or_(turn.c.owner == owner, turn.c.until <= now, turn.c.until > now + 4 * seconds),
                ).returning(turn.c.owner)
            ).scalar()
            is not None
        )

    def give_up(self, owner: str, name: str) -> None:
        """Give the turn up, so that another process can take it at once."""
        self._connection.execute(delete(turn).where(turn.c.name == name, turn.c.owner == owner))
