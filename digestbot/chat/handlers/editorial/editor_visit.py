"""An editor's visit: checks that the person is an editor, and answers if a person or a step is refused."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from functools import wraps
from typing import Any

from digestbot.actions.alerts import editors
from digestbot.chat.visit import Visit
from digestbot.errors import AlertRefused
from digestbot.model import AlertId, Expected, FeedId, Person
from digestbot.pages.contexts import AlertRefusedPage, ToastKey

Answer = Callable[..., Coroutine[Any, Any, None]]

#: The refusals that a toast explains well enough. The others are answered by a message.
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
    """The visit of an editor, with the person as the database knows them."""

    visit: Visit
    person: Person

    @property
    def by(self) -> editors.By:
        return editors.By("editor", self.person.id)

    async def expect(
        self, what: Expected, alert_id: AlertId | None = None, *, feed_id: FeedId | None = None
    ) -> None:
        """Keep in the database that the editor's next message answers this question."""
        now = self.visit.tools.clock()
        await self.visit.tools.storage.run(
            lambda desk: desk.people.expect(self.person.id, what, now, alert_id=alert_id, feed_id=feed_id)
        )

    async def expect_nothing(self) -> None:
        """Keep in the database that the editor's next message answers no question."""
        await self.visit.tools.storage.run(lambda desk: desk.people.expect_nothing(self.person.id))


def for_editors(what: str, *, owner: bool = False) -> Callable[[Answer], Answer]:
    """Make a handler that only editors may use, or only owners. A refused person or step gets an answer why.

    Args:
        what: What the person tried, for the record of refused attempts.
        owner: Whether only owners may.
    """

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
    """Refuse editors' steps in a group.

    An owner's are allowed: they may appoint an editor there by a reply.
    """
    if not visit.private and not owner:
        raise AlertRefused("private_only")


async def say_refused(visit: Visit, refused: AlertRefused) -> None:
    """Tell the editor why a step was refused: by a toast after a tap if it says enough, else by a message."""
    if visit.query_id is not None and refused.reason in _TOASTS:
        await visit.toast(_TOASTS[refused.reason])
        return
    await visit.toast_quietly()
    await visit.say(
        AlertRefusedPage(refused.reason, refused.detail, refused.near, visit.names, refused.fault)
    )
