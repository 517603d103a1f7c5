"""A desk for tests on which each call is a transaction of its own."""

from collections.abc import Callable
from typing import Any

import pytest

from digestbot.storage import Desk, Storage


class Drawer:
    def __init__(self, storage: Storage, noun: str) -> None:
        self._storage = storage
        self._noun = noun

    def __getattr__(self, verb: str) -> Callable[..., Any]:
        def call(*args: Any, **kwargs: Any) -> Any:
            def step(desk: Desk) -> Any:
                return getattr(getattr(desk, self._noun), verb)(*args, **kwargs)

            return self._storage.transact(step)

        return call


class OpenDesk:
    def __init__(self, storage: Storage) -> None:
        self._storage = storage

    def __getattr__(self, noun: str) -> Any:
        return Drawer(self._storage, noun)


@pytest.fixture
def desk(storage: Storage) -> Any:
    return OpenDesk(storage)
