"""Gives the space of deleted rows back to the disk."""

from __future__ import annotations

from digestbot.storage.drawer import Drawer
from digestbot.storage.engine.copying import driver_of

#: The share of a file that may stay free for new rows, and the number of pages (of 4 kB) that may stay free
#: in any case.
_SPARE_PART, _SPARE_PAGES = 0.25, 2_000


class Vacuum(Drawer):
    def give_back(self, most: int) -> int:
        """Make a SQLite file smaller by at most ``most`` pages, if more than a quarter of it is free; gives
        how many.

        PostgreSQL does this by itself. A file that an older digestbot made has no list of movable pages, so
        it keeps its size; its free pages are used again.
        """
        if self._connection.dialect.name != "sqlite" or self._ask("auto_vacuum") == 0:
            return 0
        pages = self._ask("page_count")
        free = self._ask("freelist_count")
        too_many = free - max(_SPARE_PAGES, int(pages * _SPARE_PART))
        if too_many <= 0:
            return 0
        # SQLite frees one page for each row that is fetched. The rows have no columns, so SQLAlchemy would
        # not fetch them all.
        driver_of(self._connection).execute(f"PRAGMA incremental_vacuum({min(most, too_many)})").fetchall()
        return free - self._ask("freelist_count")

    def _ask(self, name: str) -> int:
        return int(self._connection.exec_driver_sql(f"PRAGMA {name}").scalar_one())
