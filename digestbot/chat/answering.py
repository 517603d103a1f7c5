"""Who answers a button: a function in ``handlers`` that says so above its name::

    @answers(SetShare)
    async def share(visit: Visit, tap: SetShare) -> None: ...

One that needs nothing of what the button says takes the visit alone.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterable, Iterator
from inspect import signature
from types import FunctionType, ModuleType
from typing import Any, Protocol, TypeVar, overload

from digestbot.chat.visit import Visit
from digestbot.model import Meaning

Answered = Coroutine[Any, Any, None]
TapAnswer = Callable[[Visit, Any], Answered]
_Meant = TypeVar("_Meant", bound=Meaning)

#: Where a function says what it answers.
_MEANINGS = "answers_meanings"


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
