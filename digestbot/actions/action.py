"""The decorator that makes an action, which runs in one transaction, from a plain function."""

from __future__ import annotations

from collections.abc import Callable
from functools import update_wrapper
from typing import Concatenate, Generic, ParamSpec, TypeVar

from digestbot.actions.tools import Tools
from digestbot.storage.desk import Desk

P = ParamSpec("P")
T = TypeVar("T")


class Action(Generic[P, T]):
    """Makes an action from a step: ``@Action`` on ``pause(desk, tools, …)`` gives ``await pause(tools, …)``.

    The step is one transaction. ``Storage.run`` may run it again, so it must change nothing outside the
    database. To use a step in the transaction of another step, call ``pause.step(desk, tools, …)``.
    """

    def __init__(self, step: Callable[Concatenate[Desk, Tools, P], T]) -> None:
        self.step = step
        update_wrapper(self, step)

    async def __call__(self, tools: Tools, *args: P.args, **kwargs: P.kwargs) -> T:
        """Run the step in its own transaction.

        Raises:
            DatabaseUnreachable: The database does not answer; see ``Storage.transact``.
        """
        return await tools.storage.run(self.step, tools, *args, **kwargs)
