"""Records which digests recipients were shown, and which stories were in them.

All recipients of the same digest share a job, and its stories are kept once, for the job. So a caller reads
the history of many recipients in two steps: first the jobs of each recipient's digests, then the stories of
those jobs that it does not know yet.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import UTC, datetime, timedelta

from sqlalchemy import (
    ColumnElement,
    Connection,
    String,
    cast,
    exists,
    func,
    insert,
    select,
    union_all,
    update,
)

from digestbot.model import DeliveryState, JobId, RecipientId, Shown, StoryId
from digestbot.storage.drawer import Drawer
from digestbot.storage.engine.dialects import IsAmong
from digestbot.storage.tables import delivery, digest, job, job_story, story, story_alias

#: The digests that a recipient was shown, each as its job and the moment of its stories, the earliest first.
History = tuple[tuple[JobId, datetime], ...]
#: Story → its revision, and the number of outlets that told it.
Standing = Mapping[StoryId, tuple[int, int]]

#: Since a digest that came so long ago it is a week, although digests come at other hours.
ABOUT_A_WEEK = timedelta(days=6, hours=12)
#: The digests of a week of somebody who gets them on workdays.
DIGESTS_OF_A_WEEK = 5

_MAY_COME: tuple[DeliveryState, ...] = ("pending", "sending", "sent")
#: Separators between the job and the instant of a digest, and after each digest. They occur in no number and
#: no instant.
_BETWEEN, _AFTER = "|", ";"


def keep_shown(connection: Connection, shown: Mapping[JobId, Mapping[StoryId, Shown]]) -> None:
    """Record which stories the digests of these jobs show, and how they stand."""
    rows = [
        {"job_id": job_id, "story_id": story_id, "revision": state.revision, "sources": state.sources}
        for job_id, stories in shown.items()
        for story_id, state in stories.items()
    ]
    if rows:
        connection.execute(insert(job_story), rows)


def as_of(shown: Mapping[StoryId, Shown]) -> datetime | None:
    """The moment for which a digest with these stories was chosen; None if there are no stories."""
    return max((state.at for state in shown.values()), default=None)


def take_back(connection: Connection, ended: ColumnElement[bool]) -> None:
    """Mark digests as not shown if none of their messages arrived or may still arrive.

    Args:
        connection: The connection of the transaction in which deliveries became final.
        ended: The condition for these deliveries.
    """
    theirs = delivery.alias("theirs")
    connection.execute(
        update(digest)
        .where(
            digest.c.shown_at.is_not(None),
            digest.c.recipient_id.in_(select(delivery.c.recipient_id).where(ended)),
            digest.c.job_id.in_(select(delivery.c.job_id).where(ended)),
            ~exists().where(
                theirs.c.job_id == digest.c.job_id,
                theirs.c.recipient_id == digest.c.recipient_id,
                theirs.c.state.in_(_MAY_COME),
            ),
        )
        .values(shown_at=None)
    )


def give_again(connection: Connection, owed: ColumnElement[bool]) -> None:
    """Undo ``take_back`` for digests whose messages are owed again; ``owed`` is the condition for these
    deliveries.
    """
    chosen_at = select(job.c.created_at).where(job.c.id == digest.c.job_id).scalar_subquery()
    connection.execute(
        update(digest)
        .where(
            digest.c.shown_at.is_(None),
            digest.c.recipient_id.in_(select(delivery.c.recipient_id).where(owed)),
            exists().where(
                owed, delivery.c.job_id == digest.c.job_id, delivery.c.recipient_id == digest.c.recipient_id
            ),
            exists().where(job_story.c.job_id == digest.c.job_id),
        )
        .values(shown_at=chosen_at)
    )


class Showing(Drawer):
    """Reads which stories recipients were shown."""

    def had(self, recipient_id: RecipientId, since: datetime) -> dict[StoryId, Shown]:
        """The stories that the recipient was shown since ``since``, each as it stood when shown last. Each is
        given under its id of that day and under its present id.
        """
        shown = (
            select(job_story.c.story_id, job_story.c.revision, job_story.c.sources, digest.c.shown_at)
            .join_from(digest, job_story, job_story.c.job_id == digest.c.job_id)
            .where(digest.c.recipient_id == recipient_id, digest.c.shown_at >= since)
            .cte("shown")
        )
        moved = select(story_alias.c.story_id, shown.c.revision, shown.c.sources, shown.c.shown_at).join(
            shown, shown.c.story_id == story_alias.c.alias_id
        )
        rows = self._connection.execute(union_all(select(shown), moved))
        return {
            StoryId(row.story_id): Shown(row.revision, row.sources, row.shown_at)
            for row in sorted(rows, key=lambda row: (row.shown_at, row.revision, row.sources))
        }

    def histories(
        self, recipient_ids: Collection[RecipientId], since: datetime
    ) -> dict[RecipientId, History]:
        """The digests of each recipient since ``since``. Recipients who were shown nothing are left out.

        Recipients who got the same digests share one history object.
        """
        # One text for each recipient, because most recipients have equal texts, and each text is parsed only
        # once.
        written = func.aggregate_strings(
            cast(digest.c.job_id, String) + _BETWEEN + cast(digest.c.shown_at, String), _AFTER
        )
        rows = self._connection.execute(
            select(digest.c.recipient_id, written.label("history"))
            .where(IsAmong(digest.c.recipient_id, recipient_ids), digest.c.shown_at >= since)
            .group_by(digest.c.recipient_id)
        ).all()
        read = {text: _history(text) for text in {row.history for row in rows}}
        return {RecipientId(row.recipient_id): read[row.history] for row in rows}

    def with_a_week(self, recipient_ids: Collection[RecipientId], now: datetime) -> frozenset[RecipientId]:
        """Those of the recipients who were shown digests for a week: the first at least seven days ago (by a
        few hours less, because digests come at other hours), and five of them.
        """
        rows = self._connection.scalars(
            select(digest.c.recipient_id)
            .where(IsAmong(digest.c.recipient_id, recipient_ids), digest.c.shown_at.is_not(None))
            .group_by(digest.c.recipient_id)
            .having(func.min(digest.c.shown_at) <= now - ABOUT_A_WEEK, func.count() >= DIGESTS_OF_A_WEEK)
        )
        return frozenset(RecipientId(one) for one in rows)

    def stories_of(self, job_ids: Collection[JobId]) -> dict[JobId, Standing]:
        """Job → the stories that its digests show."""
        found: dict[JobId, dict[StoryId, tuple[int, int]]] = {job_id: {} for job_id in job_ids}
        states: dict[tuple[int, int], tuple[int, int]] = {}
        if found:
            for job_id, story_id, revision, sources in self._connection.execute(
                select(job_story).where(IsAmong(job_story.c.job_id, job_ids))
            ).all():
                state = (revision, sources)
                found[JobId(job_id)][StoryId(story_id)] = states.setdefault(state, state)
        return {**found}

    def known_as(self, story_ids: Collection[StoryId]) -> dict[StoryId, StoryId]:
        """Earlier id, from before a merge → present id, for these stories."""
        rows = self._connection.execute(
            select(story_alias.c.alias_id, story_alias.c.story_id).where(
                IsAmong(story_alias.c.story_id, story_ids)
            )
        )
        return {StoryId(row.alias_id): StoryId(row.story_id) for row in rows}

    def founded(self, story_ids: Collection[StoryId]) -> datetime | None:
        """When the earliest of these stories was founded. Nobody was shown any of them before that."""
        first: datetime | None = self._connection.scalar(
            select(func.min(story.c.created_at)).where(IsAmong(story.c.id, story_ids))
        )
        return first


def _history(text: str) -> History:
    found = []
    for one in text.split(_AFTER):
        job_id, _, instant = one.partition(_BETWEEN)
        at = datetime.fromisoformat(instant)
        found.append((JobId(int(job_id)), at.replace(tzinfo=UTC) if at.tzinfo is None else at))
    return tuple(sorted(found, key=lambda seen: (seen[1], seen[0])))
