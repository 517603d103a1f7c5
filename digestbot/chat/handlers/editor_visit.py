"""An editor's visit: who is let in, and what those hear who are not, or whose step can't be taken."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from functools import wraps
from typing import Any

from digestbot.actions.alerts import editors
from digestbot.chat.visit import Visit
from digestbot.errors import AlertRefused
from digestbot.model import AlertId, Expected, Person
from digestbot.pages.contexts import AlertRefusedPage, ToastKey

Answer = Callable[..., Coroutine[Any, Any, None]]

#: Refusals that a line over the chat says well enough.
_TOASTS: dict[str, ToastKey] = {
    "not_editor": "editors_only",
    "not_owner": "editors_only",
    "private_only": "editors_only",
    "stale": "alert_stale",
    "sent_already": "alert_done",
    "over": "alert_done",
    "not_running": "alert_done",
    "not_paused": "alert_done",
    "recalled": "alert_done",
}


@dataclass(frozen=True, slots=True)
class EditorVisit:
    """An editor's visit."""

    visit: Visit
    person: Person

    @property
    def by(self) -> editors.By:
        return editors.By("editor", self.person.id)

    async def expect(self, what: Expected, alert_id: AlertId | None = None) -> None:
        """What the editor writes next is meant as that."""
        now = self.visit.tools.clock()
        await self.visit.tools.storage.run(
            lambda desk: desk.people.expect(self.person.id, what, now, alert_id=alert_id)
        )

    async def expect_nothing(self) -> None:
        """What the editor writes next is an ordinary message."""
        await self.visit.tools.storage.run(lambda desk: desk.people.expect_nothing(self.person.id))


def for_editors(what: str, *, owner: bool = False) -> Callable[[Answer], Answer]:
    """Lets in whom it concerns; everybody else, and whatever can't be done, gets an answer that says why."""

    def wrap(answer: Answer) -> Answer:
        @wraps(answer)
        async def admit(visit: Visit, *given: Any) -> None:
            try:
                person = await editors.admit(visit.tools, visit.user_id, visit.name, what, owner=owner)
                _check_private(visit, owner=owner)
                await answer(EditorVisit(visit, person), *given)
            except AlertRefused as refused:
                await say_refused(visit, refused)

        vars(admit)["lets_in"] = "owners" if owner else "editors"
        return admit

    return wrap


def _check_private(visit: Visit, *, owner: bool) -> None:
    """An alert is written in private; an owner may appoint an editor in a group, by replying to them."""
    if not visit.private and not owner:
        raise AlertRefused("private_only")


async def say_refused(visit: Visit, refused: AlertRefused) -> None:
    """Say why not: over the chat where a tap did nothing, else in it."""
    if visit.query_id is not None and refused.reason in _TOASTS:
        await visit.toast(_TOASTS[refused.reason])
        return
    await visit.toast_quietly()
    await visit.say(
        AlertRefusedPage(refused.reason, refused.detail, refused.near, visit.names, refused.fault)
    )
