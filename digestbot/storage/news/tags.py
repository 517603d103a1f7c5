"""The tags that readers can follow."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, delete, literal, select, update

from digestbot.model import Tag
from digestbot.model.near import nearest
from digestbot.storage.drawer import Drawer
from digestbot.storage.engine.dialects import IsAmong, Texts, insert, insert_new
from digestbot.storage.tables import tag, tag_name

#: Used as the language of a name that a reader typed.
AS_TYPED = ""


class Tags(Drawer):
    def ensure(self, tags: Sequence[Tag]) -> None:
        """Keep these tags. Existing tags with the same slug are replaced, with their names."""
        known = {tag.slug: tag for tag in self.all()}
        for wanted in tags:
            before = known.get(wanted.slug)
            if before == wanted and before.names == wanted.names:
                continue
            kept = {"kind": wanted.kind, "media_topic": wanted.media_topic}
            tag_id = self._connection.execute(
                insert(self._connection, tag)
                .values(slug=wanted.slug, **kept)
                .on_conflict_do_update(index_elements=[tag.c.slug], set_=kept)
                .returning(tag.c.id)
            ).scalar_one()
            self._connection.execute(delete(tag_name).where(tag_name.c.tag_id == tag_id))
            if wanted.names:
                names = [
                    {"tag_id": tag_id, "language": language, "name": name}
                    for language, name in wanted.names.items()
                ]
                self._connection.execute(insert(self._connection, tag_name), names)

    def name(self, slug: str, typed: str) -> None:
        """Name a tag that no list knows, unless it has a name already."""
        self.ids([slug])
        which = select(tag.c.id, literal(AS_TYPED), literal(typed)).where(tag.c.slug == slug)
        self._connection.execute(insert_new(tag_name).from_select(["tag_id", "language", "name"], which))

    def said(self, slugs: Sequence[str], now: datetime) -> None:
        """Note that the news of this moment says these tags' words."""
        self._connection.execute(update(tag).where(tag.c.slug.in_(slugs)).values(said_at=now))

    def all(self) -> tuple[Tag, ...]:
        """Every tag, in the order in which they were added."""
        names: defaultdict[int, dict[str, str]] = defaultdict(dict)
        for row in self._connection.execute(select(tag_name)):
            names[row.tag_id][row.language] = row.name
        rows = self._connection.execute(select(tag).order_by(tag.c.id))
        return tuple(Tag(row.slug, row.kind, row.media_topic, names.get(row.id, {})) for row in rows)

    def find(self, slug: str) -> Tag | None:
        row = self._connection.execute(select(tag).where(tag.c.slug == slug)).one_or_none()
        if row is None:
            return None
        names = self._connection.execute(select(tag_name).where(tag_name.c.tag_id == row.id))
        return Tag(row.slug, row.kind, row.media_topic, {name.language: name.name for name in names})

    def near(self, text: str, limit: int) -> tuple[Tag, ...]:
        """Tags whose slug or name is similar to ``text``, the most similar first."""
        names: dict[str, Tag] = {}
        for known in self.all():
            names |= {name.casefold(): known for name in (known.slug, *known.names.values())}
        near = (names[name] for name in nearest(text.casefold().strip().lstrip("#"), names))
        return tuple({tag.slug: tag for tag in near}.values())[:limit]

    def ids(self, slugs: Sequence[str]) -> dict[str, int]:
        """The row ids of these slugs. An unknown slug is added as a publisher's tag."""
        wanted = list(dict.fromkeys(slugs))
        known = self._known(wanted)
        new = [slug for slug in wanted if slug not in known]
        if new:
            self._connection.execute(_INVENT, [{"slug": slug, "kind": "publisher"} for slug in new])
            known |= self._known(new)
        return known

    def _known(self, slugs: Sequence[str]) -> dict[str, int]:
        if not slugs:
            return {}
        return {row.slug: row.id for row in self._connection.execute(_IDS, {"slugs": slugs})}


# Built once, because building a statement takes longer than running it.
_IDS = select(tag.c.slug, tag.c.id).where(IsAmong(tag.c.slug, bindparam("slugs", type_=Texts())))
_INVENT = insert_new(tag)
