"""Action: what the bot can do in one transaction, written once, as a plain function that loads, decides and keeps."""

from __future__ import annotations

from collections.abc import Callable
from functools import update_wrapper
from typing import Concatenate, Generic, ParamSpec, TypeVar

from digestbot.actions.tools import Tools
from digestbot.storage.desk import Desk

P = ParamSpec("P")
T = TypeVar("T")


class Action(Generic[P, T]):
    """Makes an action of a step: ``@Action`` above ``def pause(desk, tools, …)`` gives ``await pause(tools, …)``.

    All of the step is one transaction, as ``Storage.run`` has it: it may be run again, and touches nothing but the
    desk. Where several such steps are one transaction, one calls the other by ``pause.step(desk, tools, …)``.
    """

    def __init__(self, step: Callable[Concatenate[Desk, Tools, P], T]) -> None:
        self.step = step
        update_wrapper(self, step)

    async def __call__(self, tools: Tools, *args: P.args, **kwargs: P.kwargs) -> T:
        """Run the step in a transaction of its own.

        Raises:
            DatabaseUnreachable: see ``Storage.transact``.
        """
        return await tools.storage.run(self.step, tools, *args, **kwargs)
