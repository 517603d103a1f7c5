"""The stories: which articles they hold over time, what they merged into, what they are about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from operator import attrgetter
from typing import Literal

from sqlalchemy import (
    ColumnElement,
    Connection,
    and_,
    bindparam,
    case,
    delete,
    exists,
    func,
    insert,
    or_,
    select,
    update,
)

from digestbot.clock import system_clock
from digestbot.model import Article, ArticleId, Membership, Story, StoryChanges, StoryId, StoryTags
from digestbot.storage.articles import article_of, article_rows
from digestbot.storage.tables import (
    article,
    story,
    story_alias,
    story_member,
    story_tag,
    story_tagging,
    tag,
)
from digestbot.storage.tags import Tags

_PRESENT = story_member.c.left_at.is_(None)


class Stories:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def apply(self, changes: StoryChanges, now: datetime) -> None:
        """Keep what grouping decided: first the joins in their order, then the merges.

        A story that an article joins may be named by an id that it had before a merge. An article
        that founds a story leaves the one that it was in; if its own id had become an alias, it
        lives again.

        Raises:
            LookupError: an article joins a story that never was.
        """
        homes = self._join(changes.joins, now)
        for gone, into in changes.merges:
            self._merge(self.resolve(gone), self.resolve(into), homes, now)
        self._move(homes, now)

    def _join(self, joins: Sequence[tuple[ArticleId, StoryId]], now: datetime) -> dict[ArticleId, StoryId]:
        """Where each article is to be; stories that are founded come to be."""
        named = [story_id for _, story_id in joins]
        living = {
            StoryId(row.id): StoryId(row.id if row.story_id is None else row.story_id)
            for row in self._connection.execute(
                select(story.c.id, story_alias.c.story_id)
                .outerjoin_from(story, story_alias, story_alias.c.alias_id == story.c.id)
                .where(story.c.id.in_(named))
            )
        }
        founded = list(dict.fromkeys(story for article, story in joins if int(article) == int(story)))
        new = [story_id for story_id in founded if story_id not in living]
        if new:
            self._connection.execute(
                insert(story), [{"id": story_id, "revision": 0, "created_at": now} for story_id in new]
            )
        if len(new) < len(founded):
            self._connection.execute(delete(story_alias).where(story_alias.c.alias_id.in_(founded)))
        living |= {story_id: story_id for story_id in founded}
        lost = next((story_id for story_id in named if story_id not in living), None)
        if lost is not None:
            raise LookupError(f"no story {lost}")
        return {article_id: living[story_id] for article_id, story_id in joins}

    def _merge(self, gone: StoryId, into: StoryId, homes: dict[ArticleId, StoryId], now: datetime) -> None:
        if gone == into:
            return
        present = self._connection.scalars(
            select(story_member.c.article_id).where(_PRESENT, story_member.c.story_id == gone)
        )
        stay = {ArticleId(article_id) for article_id in present if article_id not in homes}
        homes |= dict.fromkeys(stay, into)
        homes |= {article_id: into for article_id, home in homes.items() if home == gone}
        self._inherit_correction(gone, into, now)
        # What pointed to the one that goes points on, so that an alias is never a chain.
        self._connection.execute(
            update(story_alias).where(story_alias.c.story_id == gone).values(story_id=into)
        )
        self._connection.execute(insert(story_alias).values(alias_id=gone, story_id=into, merged_at=now))

    def _move(self, homes: dict[ArticleId, StoryId], now: datetime) -> None:
        """Bring each article to its story, and let both stories' revisions rise by one for all of it."""
        present = {
            row.article_id: row
            for row in self._connection.execute(
                select(story_member.c.id, story_member.c.article_id, story_member.c.story_id).where(
                    _PRESENT, story_member.c.article_id.in_(list(homes))
                )
            )
        }
        leaving = [row for row in present.values() if row.story_id != homes[row.article_id]]
        entering = {
            article_id: home
            for article_id, home in homes.items()
            if article_id not in present or present[article_id].story_id != home
        }
        if not entering:
            return
        revisions = self._revise(
            sorted({*entering.values(), *(StoryId(row.story_id) for row in leaving)}), untagged_since=now
        )
        if leaving:
            self._connection.execute(
                update(story_member).where(story_member.c.id == bindparam("member")),
                [
                    {"member": row.id, "left_at": now, "left_revision": revisions[row.story_id]}
                    for row in leaving
                ],
            )
            self._spare_the_empty({row.story_id for row in leaving} - set(entering.values()))
        self._connection.execute(
            insert(story_member),
            [
                {
                    "story_id": home,
                    "article_id": article_id,
                    "joined_at": now,
                    "joined_revision": revisions[home],
                }
                for article_id, home in entering.items()
            ],
        )
        self._connection.execute(
            update(article)
            .where(article.c.id.in_(list(entering)), article.c.grouped_at.is_(None))
            .values(grouped_at=now)
        )

    def _spare_the_empty(self, story_ids: Collection[StoryId]) -> None:
        """A story that all its articles left has nothing to be tagged by."""
        self._connection.execute(
            update(story)
            .where(
                story.c.id.in_(story_ids),
                ~exists().where(_PRESENT, story_member.c.story_id == story.c.id),
            )
            .values(untagged_since=None)
        )

    def _revise(self, story_ids: Sequence[StoryId], *, untagged_since: datetime | None) -> dict[StoryId, int]:
        rows = self._connection.execute(
            update(story)
            .where(story.c.id.in_(story_ids))
            .values(revision=story.c.revision + 1, untagged_since=untagged_since)
            .returning(story.c.id, story.c.revision)
        )
        return {StoryId(row.id): row.revision for row in rows}

    def _inherit_correction(self, gone: StoryId, into: StoryId, now: datetime) -> None:
        """What an editor said of the story that goes holds for the one that takes it in."""
        said = self._said(story.c.id.in_([gone, into]))
        before, after = said.get(gone), said.get(into)
        if before and before.set_by == "editor" and not (after and after.set_by == "editor"):
            self._say(into, before.tags, "editor", now)

    def resolve(self, story_id: StoryId) -> StoryId:
        """The story as it is known now.

        Raises:
            LookupError: there never was one.
        """
        return self._living(story_id)[0]

    def _living(self, story_id: StoryId) -> tuple[StoryId, datetime | None]:
        """The story as it is known now, and since when it needs tags."""
        living = story.alias("living")
        row = self._connection.execute(
            select(living.c.id, living.c.untagged_since)
            .select_from(story)
            .outerjoin(story_alias, story_alias.c.alias_id == story.c.id)
            .join(living, living.c.id == func.coalesce(story_alias.c.story_id, story.c.id))
            .where(story.c.id == story_id)
        ).one_or_none()
        if row is None:
            raise LookupError(f"no story {story_id}")
        return StoryId(row.id), row.untagged_since

    # --- what a story is about ----------------------------------------------------------------

    def set_tags(
        self,
        story_id: StoryId,
        tags: StoryTags,
        *,
        set_by: Literal["rule", "editor"],
        now: datetime | None = None,
    ) -> None:
        """Say what a story is about; slugs that nobody knew become publishers' tags.

        A rule does not speak where an editor did. ``now`` None: it answers the last change of the
        story's articles, and holds from that moment on.

        Raises:
            LookupError: there never was such a story.
        """
        story_id, changed_at = self._living(story_id)
        wanted = StoryTags(tags.section, tuple(dict.fromkeys(tags.tags)))
        before = self._said(story.c.id == story_id).get(story_id)
        corrected = before is not None and before.set_by == "editor" and set_by == "rule"
        known = before is not None and (before.tags, before.set_by) == (wanted, set_by)
        if not (corrected or known):
            self._say(story_id, wanted, set_by, now or changed_at or system_clock())
        elif changed_at is not None:
            self._connection.execute(update(story).where(story.c.id == story_id).values(untagged_since=None))

    def _say(self, story_id: StoryId, tags: StoryTags, set_by: str, set_at: datetime) -> None:
        tagging_id = self._connection.execute(
            insert(story_tagging)
            .values(
                story_id=story_id,
                revision=self._revise([story_id], untagged_since=None)[story_id],
                set_at=set_at,
                set_by=set_by,
                section=tags.section,
            )
            .returning(story_tagging.c.id)
        ).scalar_one()
        if tags.tags:
            ids = Tags(self._connection).ids(tags.tags)
            self._connection.execute(
                insert(story_tag),
                [
                    {"tagging_id": tagging_id, "position": position, "tag_id": ids[slug]}
                    for position, slug in enumerate(tags.tags)
                ],
            )

    def _said(self, which: ColumnElement[bool], at: datetime | None = None) -> dict[StoryId, _Tagging]:
        """What was last said, up to ``at``, of the stories that ``which`` chooses."""
        spoken = select(func.max(story_tagging.c.id)).join_from(story_tagging, story).where(which)
        if at is not None:
            spoken = spoken.where(story_tagging.c.set_at <= at)
        latest = spoken.group_by(story_tagging.c.story_id)
        rows = self._connection.execute(
            select(
                story_tagging.c.id,
                story_tagging.c.story_id,
                story_tagging.c.revision,
                story_tagging.c.set_by,
                story_tagging.c.section,
                tag.c.slug,
            )
            .outerjoin_from(story_tagging, story_tag, story_tag.c.tagging_id == story_tagging.c.id)
            .outerjoin(tag, tag.c.id == story_tag.c.tag_id)
            .where(story_tagging.c.id.in_(latest))
            .order_by(story_tagging.c.id, story_tag.c.position)
        )
        said: dict[StoryId, _Tagging] = {}
        for _, group in groupby(rows, key=attrgetter("id")):
            first, *rest = group
            slugs = tuple(row.slug for row in (first, *rest) if row.slug is not None)
            said[StoryId(first.story_id)] = _Tagging(
                StoryTags(first.section, slugs), first.set_by, first.revision
            )
        return said

    # --- reading them -------------------------------------------------------------------------

    def needing_tags(self, limit: int) -> tuple[Story, ...]:
        """Stories whose articles changed since their tags were set, the longest waiting first."""
        waiting = (
            select(story.c.id)
            .where(story.c.untagged_since.is_not(None))
            .order_by(story.c.untagged_since, story.c.id)
        )
        ids = self._connection.scalars(waiting.limit(limit)).all()
        if not ids:
            return ()
        found = {known.id: known for known in self._stories(story.c.id.in_(ids))}
        return tuple(found[story_id] for story_id in ids if story_id in found)

    def memberships(self, since: datetime) -> tuple[Membership, ...]:
        """Articles at or after ``since`` with the story that each is in, in the order in which they were grouped."""
        rows = self._connection.execute(
            article_rows()
            .add_columns(story_member.c.story_id)
            .join(story_member, story_member.c.article_id == article.c.id)
            .where(_PRESENT, article.c.at >= since)
            .order_by(article.c.grouped_at, article.c.at, article.c.id)
        )
        return tuple(Membership(article_of(row), StoryId(row.story_id)) for row in rows)

    def recent(self, since: datetime, *, at: datetime | None = None) -> tuple[Story, ...]:
        """Stories with an article at or after ``since``, whole, by id; as known at ``at``, or now."""
        fresh = (
            select(story_member.c.story_id)
            .join_from(story_member, article, article.c.id == story_member.c.article_id)
            .where(article.c.at >= since, _PRESENT if at is None else _present_at(at))
        )
        return self._stories(story.c.id.in_(fresh), at)

    def _stories(self, which: ColumnElement[bool], at: datetime | None = None) -> tuple[Story, ...]:
        members: defaultdict[StoryId, list[Article]] = defaultdict(list)
        rows = self._connection.execute(
            article_rows()
            .add_columns(story_member.c.story_id)
            .join(story_member, story_member.c.article_id == article.c.id)
            .join(story, story.c.id == story_member.c.story_id)
            .where(which, _PRESENT if at is None else _present_at(at))
            .order_by(story_member.c.story_id, article.c.at, article.c.id)
        )
        for row in rows:
            members[StoryId(row.story_id)].append(article_of(row))
        said = self._said(which, at)
        revisions = self._revisions(which, at, said)
        untold = _Tagging(StoryTags(None, ()), "rule", 0)
        return tuple(
            Story(
                id=story_id,
                articles=tuple(articles),
                section=said.get(story_id, untold).tags.section,
                tags=said.get(story_id, untold).tags.tags,
                revision=revisions[story_id],
            )
            for story_id, articles in members.items()
        )

    def _revisions(
        self, which: ColumnElement[bool], at: datetime | None, said: dict[StoryId, _Tagging]
    ) -> dict[StoryId, int]:
        if at is None:
            rows = self._connection.execute(select(story.c.id, story.c.revision).where(which))
            return {StoryId(row.id): row.revision for row in rows}
        # A revision was made by an article that came or went, or by new tags: the last by then counts.
        came, went = story_member.c.joined_revision, story_member.c.left_revision
        rows = self._connection.execute(
            select(
                story_member.c.story_id,
                func.max(case((story_member.c.joined_at <= at, came), else_=0)).label("came"),
                func.max(case((story_member.c.left_at <= at, went), else_=0)).label("went"),
            )
            .join_from(story_member, story, story.c.id == story_member.c.story_id)
            .where(which)
            .group_by(story_member.c.story_id)
        )
        return {
            StoryId(row.story_id): max(
                row.came, row.went, said[row.story_id].revision if row.story_id in said else 0
            )
            for row in rows
        }


@dataclass(frozen=True, slots=True)
class _Tagging:
    tags: StoryTags
    set_by: str
    revision: int


def _present_at(at: datetime) -> ColumnElement[bool]:
    return and_(
        story_member.c.joined_at <= at, or_(story_member.c.left_at.is_(None), story_member.c.left_at > at)
    )
