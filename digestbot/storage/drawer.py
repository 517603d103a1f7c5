"""The base class of the desk's attributes: the steps about one kind of row, in the running transaction."""

from __future__ import annotations

from sqlalchemy import Connection


class Drawer:
    """Valid only during its transaction. A class with many steps inherits them from the modules that
    implement them.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
