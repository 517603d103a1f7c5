"""A drawer of the desk: the steps that concern one noun, in the transaction that is under way."""

from __future__ import annotations

from sqlalchemy import Connection


class Drawer:
    """Lives as long as its transaction. A drawer with many steps inherits them from the modules that tell how."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
