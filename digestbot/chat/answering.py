"""The decorators by which a function in ``handlers`` declares which buttons or which command it answers::

    @answers(SetShare)
    async def share(visit: Visit, tap: SetShare) -> None: ...

    @command("stop", N_("No more digests"))
    async def stop_digests(visit: Visit) -> None: ...

A function that needs no value from the button takes only the visit.
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

#: The function attributes that hold what the function answers.
_MEANINGS, _COMMAND = "answers_meanings", "answers_command"


class _Mark(Protocol[_Meant]):
    @overload
    def __call__(
        self, answer: Callable[[Visit, _Meant], Answered]
    ) -> Callable[[Visit, _Meant], Answered]: ...
    @overload
    def __call__(self, answer: Callable[[Visit], Answered]) -> Callable[[Visit], Answered]: ...


def answers(kind: type[_Meant]) -> _Mark[_Meant]:
    """Declare that the function answers the buttons with this kind of meaning."""

    def mark(answer: Any) -> Any:
        vars(answer)[_MEANINGS] = (*vars(answer).get(_MEANINGS, ()), kind)
        return answer

    return mark


def N_(sentence: str) -> str:  # noqa: N802 - gettext's own name for a sentence that is translated later
    """Mark a sentence for the translation catalogues; it is returned unchanged."""
    return sentence


def command(
    name: str, words: str | None, *, who: Who = "admins", for_chat: bool = True
) -> Callable[[CommandAnswer], CommandAnswer]:
    """Declare that the function answers a command.

    Args:
        name: The command without the slash.
        words: Its description in the menu and in /help, marked by ``N_``; None if no menu lists it.
        who: For "admins", ``Conversation`` checks the person before the function runs. Functions for editors
            and owners check the person themselves.
        for_chat: Whether an admin who looks after another chat means that chat by it. What is for editors
            never does.
    """

    def mark(answer: CommandAnswer) -> CommandAnswer:
        vars(answer)[_COMMAND] = Command(name, who, words, for_chat and who in {"anybody", "admins"})
        return answer

    return mark


def answers_in(modules: Iterable[ModuleType]) -> dict[type[Meaning], TapAnswer]:
    """Collect from these modules the function that answers each kind of meaning.

    Raises:
        ValueError: Two functions answer the same kind.
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
    """Collect from these modules every command and the function that answers it.

    The order of the modules, and of the functions in each, is the order of the menu.

    Raises:
        ValueError: Two commands have the same name.
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
    """The functions that the modules define themselves (imported ones are left out), in their order."""
    for module in modules:
        for one in vars(module).values():
            if isinstance(one, FunctionType) and one.__module__ == module.__name__:
                yield one


def _with_tap(answer: Callable[..., Answered]) -> TapAnswer:
    if len(signature(answer).parameters) > 1:
        return answer
    return lambda visit, _: answer(visit)
