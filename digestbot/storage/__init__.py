"""Storage: rows, queries, transactions, migrations. Only frozen values of ``digestbot.model`` leave it.

``Storage`` opens a database and runs steps in transactions; a step gets a ``Desk``, which has an attribute
for each kind of row::

    def welcome(desk: Desk, place: Place, now: datetime) -> Reader:
        reader, new = desk.readers.join(place, now)
        ...

    reader = await storage.run(welcome, place, clock())
"""

from digestbot.storage.database import Storage
from digestbot.storage.desk import Desk
from digestbot.storage.engine.upgrading import Upgrade

__all__ = ["Desk", "Storage", "Upgrade"]
