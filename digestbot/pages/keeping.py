"""The block ``{% keep a, b %} … {% endkeep %}``, which is rendered once for equal values and then cached.

Besides the language, the block may depend only on these values. The cache is the ``DrawnBlocks`` that the
caller passes as ``kept``. Without one, the block is rendered each time, with the same result.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jinja2 import nodes
from jinja2.ext import Extension
from jinja2.parser import Parser
from jinja2.runtime import Context


class DrawnBlocks:
    """A cache of rendered blocks, for one language and one set of templates."""

    #: The number of blocks beyond which the cache is emptied.
    MOST = 20_000

    def __init__(self) -> None:
        self._blocks: dict[tuple[str, object], str] = {}

    def get(self, key: tuple[str, object], draw: Callable[[], str]) -> str:
        block = self._blocks.get(key)
        if block is None:
            block = draw()
            if len(self._blocks) >= self.MOST:
                self._blocks.clear()
            self._blocks[key] = block
        return block


class Keeping(Extension):
    """The Jinja extension that adds the block."""

    tags = {"keep"}  # noqa: RUF012 - as Jinja wants it

    def parse(self, parser: Parser) -> nodes.Node:
        line = next(parser.stream).lineno
        values = parser.parse_tuple()
        body = parser.parse_statements(("name:endkeep",), drop_needle=True)
        place = nodes.Const(f"{parser.name}:{line}")
        call = self.call_method("keep", [nodes.ContextReference(), place, values], lineno=line)
        return nodes.CallBlock(call, [], [], body, lineno=line)

    def keep(self, context: Context, place: str, values: object, caller: Callable[[], str]) -> Any:
        """What the block draws, or drew before for these values."""
        kept = context.get("kept")
        return caller() if kept is None else kept.get((place, values), caller)
