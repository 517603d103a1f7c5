"""No function or method of the program only hands its parameters on to another: whoever needs that one calls it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import digestbot

PROGRAM = Path(digestbot.__file__).parent
#: What may hand on, and why.
MAY = {
    "Action.__call__": "it is what makes a transaction of every step",
    "StorageLedger": "sending knows no storage: this is the ledger that it asks for, with the owner of the leases",
    "StorageInbox": "the intake knows no storage: this is the inbox that it asks for",
    "Conversation.end_tap": "the dispatcher knows the conversation, and not what it answers through",
    "TasteRanking.is_phrase": "what stories are to one taste stands before the ranking that it was made of",
    "_PartInWriting.put": "the list of what is written stays within",
    "__aexit__": "the form of async with",
    "Catalogue": "Jinja calls these by gettext's names",
    "Words": "templates call these; each adds the language of the page",
    "Entities.get": "the table stays within",
    "Topics.get": "the table stays within",
}
#: What a step or a method has at hand without being given it.
_AT_HAND = {"self", "desk", "tools", "_tools", "storage"}
_STATEFUL = {"property", "cached_property", "override"}

Function = ast.FunctionDef | ast.AsyncFunctionDef


def forwarding(source: str) -> list[str]:
    """The functions and methods in the source whose body is only one call that gets their own parameters."""
    tree = ast.parse(source)
    ours = _ours(tree)
    return [name for name, function in _functions(tree) if _only_forwards(function, ours)]


def _functions(tree: ast.AST, within: str = "") -> Iterator[tuple[str, Function]]:
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, Function):
            yield f"{within}{node.name}", node
        if isinstance(node, ast.ClassDef | Function):
            yield from _functions(node, f"{within}{node.name}.")
        elif not isinstance(node, ast.expr):
            yield from _functions(node, within)


def _ours(tree: ast.Module) -> set[str]:
    """The names in a module that stand for functions or modules of this program."""
    imported = {
        name.asname or name.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("digestbot")
        for name in node.names
    }
    return imported | {node.name for node in tree.body if isinstance(node, Function)}


def _only_forwards(function: Function, ours: set[str]) -> bool:
    decorators = {ast.unparse(decorator) for decorator in function.decorator_list}
    call = _only_call(function)
    if call is None or decorators & _STATEFUL:
        return False
    arguments = function.args
    named = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
    given = {one.arg for one in named} | {one.arg for one in (arguments.vararg, arguments.kwarg) if one}
    if given <= {"self"}:
        # It hides what it calls, as a method should.
        return False
    if (
        ast.unparse(call.func).endswith(("storage.run", "storage.transact", "storage.read_only"))
        and call.args
    ):
        step, *handed = call.args
        if isinstance(step, ast.Lambda):
            # In a lambda that calls one drawer the parameters are handed on just the same.
            inner = step.body
            return isinstance(inner, ast.Call) and _hands_on(inner, [*inner.args], given | {"desk"})
        return _hands_on(call, handed, given)
    root, *_ = ast.unparse(call.func).split(".")
    knows = root in ours or (root in _AT_HAND & given)
    return knows and "(" not in ast.unparse(call.func) and _hands_on(call, call.args, given)


def _only_call(function: Function) -> ast.Call | None:
    body = function.body[1:] if ast.get_docstring(function) is not None else function.body
    if len(body) != 1 or not isinstance(body[0], ast.Return | ast.Expr):
        return None
    value = body[0].value
    value = value.value if isinstance(value, ast.Await) else value
    return value if isinstance(value, ast.Call) else None


def _hands_on(call: ast.Call, handed: list[ast.expr], given: set[str]) -> bool:
    same = all(
        keyword.arg is None or keyword.arg == ast.unparse(keyword.value).rsplit(".", 1)[-1]
        for keyword in call.keywords
    )
    values = [*handed, *(keyword.value for keyword in call.keywords)]
    return same and all(_is_given(value, given) for value in values)


def _is_given(value: ast.expr, given: set[str]) -> bool:
    """A parameter; or what a step or a method has at hand, the clock's time among it."""
    if isinstance(value, ast.Starred):
        return _is_given(value.value, given)
    if isinstance(value, ast.Call):
        return not value.args and ast.unparse(value.func).endswith("clock")
    if isinstance(value, ast.Attribute):
        return ast.unparse(value).split(".")[0] in _AT_HAND & given
    return isinstance(value, ast.Name) and value.id in given


@cache
def _found() -> tuple[tuple[str, str], ...]:
    """Each that forwards, by the path of its module."""
    files = [file for file in PROGRAM.rglob("*.py") if file.relative_to(PROGRAM).parts[0] != "simulator"]
    return tuple(
        (str(file.relative_to(PROGRAM)), name)
        for file in files
        for name in forwarding(file.read_text(encoding="utf-8"))
    )


def _is_meant(exception: str, name: str) -> bool:
    """An exception is a method of one class, a whole class, or a method of any class."""
    return name == exception or name.startswith(f"{exception}.") or name.endswith(f".{exception}")


def test_nothing_only_hands_on_what_it_was_given():
    assert [
        f"{file}: {name}" for file, name in _found() if not any(_is_meant(one, name) for one in MAY)
    ] == []


@pytest.mark.parametrize("exception", MAY)
def test_each_exception_is_still_needed(exception):
    assert any(_is_meant(exception, name) for _, name in _found())


@pytest.mark.parametrize(
    "source",
    [
        "def _due(desk, now): return desk.alerts.due(now)",
        "def _pending(desk): return desk.inbox.pending()",
        "async def rest(tools, alert_id): await tools.storage.run(_rest, alert_id)",
        "async def rest(tools, id): await tools.storage.run(lambda desk: desk.alerts.rest(id))",
        "async def pause(tools, by, id): return await tools.storage.run(_pause, by, id, tools.clock())",
        "@Action\ndef expect(desk, tools, who): desk.people.expect(who, tools.clock())",
        "from digestbot import chats\nclass A:\n def forget(self, id): chats.forget(self._connection, id)",
        "class Desk:\n def put(self, one): self._all.append(one)",
        "def a(x): return b(x)\ndef b(x): return x + 1",
    ],
)
def test_what_only_forwards_is_found(source):
    assert len(forwarding(source)) == 1


@pytest.mark.parametrize(
    "source",
    [
        "def stop(desk, tools, id): desk.readers.set_status(id, 'stopped', tools.clock())",
        "def expect(desk, id, now): desk.people.expect(id, 'tag', now)",
        "class Wake:\n def wake(self): self._event.set()",
        "def trimmed(text): return text.strip()",
        "class Settings:\n def set_level(self, id, level): self._set(id, alerts=level)",
        "def count(desk, ids): return len(desk.people.many(ids))",
    ],
)
def test_what_adds_something_is_left_alone(source):
    assert forwarding(source) == []
