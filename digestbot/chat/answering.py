"""Who answers a button or a command: a function in ``handlers`` that says so above its name::

    @answers(SetShare)
    async def share(visit: Visit, tap: SetShare) -> None: ...

    @command("stop", N_("No more digests"))
    async def stop_digests(visit: Visit) -> None: ...

One that needs nothing of what the button says takes the visit alone.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterable, Iterator
from inspect import signature
from types import FunctionType, ModuleType
from typing import Any, Protocol, TypeVar, overload

from digestbot.chat.visit import Visit
from digestbot.model import Command, Meaning, Who

Answered = Coroutine[Any, Any, None]
TapAnswer = Callable[[Visit, Any], Answered]
CommandAnswer = Callable[[Visit], Answered]
_Meant = TypeVar("_Meant", bound=Meaning)

#: Where a function says what it answers.
_MEANINGS, _COMMAND = "answers_meanings", "answers_command"


class _Mark(Protocol[_Meant]):
    @overload
    def __call__(
        self, answer: Callable[[Visit, _Meant], Answered]
    ) -> Callable[[Visit, _Meant], Answered]: ...
    @overload
    def __call__(self, answer: Callable[[Visit], Answered]) -> Callable[[Visit], Answered]: ...


def answers(kind: type[_Meant]) -> _Mark[_Meant]:
    """Say that this function answers the buttons that mean this."""

    def mark(answer: Any) -> Any:
        vars(answer)[_MEANINGS] = (*vars(answer).get(_MEANINGS, ()), kind)
        return answer

    return mark


def N_(sentence: str) -> str:  # noqa: N802 - gettext's own name for a sentence that is translated later
    """Mark a sentence for the catalogues."""
    return sentence


def command(name: str, words: str | None, *, who: Who = "admins") -> Callable[[CommandAnswer], CommandAnswer]:
    """Declare a command, which this function answers.

    Args:
        name: Without the slash.
        words: What the menu and /help say of it, in ``N_``; None for a command that stands in no menu.
        who: "admins" are asked for before the answer. Answers to editors and owners look themselves who it is.
    """

    def mark(answer: CommandAnswer) -> CommandAnswer:
        vars(answer)[_COMMAND] = Command(name, who, words)
        return answer

    return mark


def answers_in(modules: Iterable[ModuleType]) -> dict[type[Meaning], TapAnswer]:
    """Who answers each meaning, of the functions of these modules.

    Raises:
        ValueError: Two answer the same.
    """
    found: dict[type[Meaning], TapAnswer] = {}
    for answer in _functions(modules):
        for kind in vars(answer).get(_MEANINGS, ()):
            if kind in found:
                raise ValueError(
                    f"{kind.__name__} is answered twice, the second time by {answer.__qualname__}"
                )
            found[kind] = _with_tap(answer)
    return found


def commands_in(modules: Iterable[ModuleType]) -> dict[Command, CommandAnswer]:
    """Every command and who answers it, in the order of the modules and of the functions in each: the menu's order.

    Raises:
        ValueError: Two have one name.
    """
    found: dict[Command, CommandAnswer] = {}
    for answer in _functions(modules):
        if (declared := vars(answer).get(_COMMAND)) is not None:
            if any(one.name == declared.name for one in found):
                raise ValueError(
                    f"/{declared.name} is answered twice, the second time by {answer.__qualname__}"
                )
            found[declared] = answer
    return found


def _functions(modules: Iterable[ModuleType]) -> Iterator[FunctionType]:
    """The functions that are written in the modules, in their order."""
    for module in modules:
        for one in vars(module).values():
            if isinstance(one, FunctionType) and one.__module__ == module.__name__:
                yield one


def _with_tap(answer: Callable[..., Answered]) -> TapAnswer:
    if len(signature(answer).parameters) > 1:
        return answer
    return lambda visit, _: answer(visit)
