"""Stories under random histories of joins, merges and tags: what they were can always be seen again."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from storage_builders import HOUR, NOW, a_feed, empty, entry

from digestbot.model import ArticleId, StoryChanges, StoryId, StoryTags
from digestbot.storage import Storage
from digestbot.storage.tables import story_alias, story_member

ARTICLES = 6
places = st.integers(0, ARTICLES - 1)
founds = st.tuples(st.just("found"), places)
joins = st.tuples(st.just("join"), places, places)
merges = st.tuples(st.just("merge"), places, places)
tags = st.tuples(
    st.just("tag"), places, st.sampled_from(["a", "b", "c"]), st.sampled_from(["rule", "editor"])
)
rounds = st.lists(st.lists(founds | joins | merges | tags, min_size=1, max_size=4), min_size=1, max_size=8)


@pytest.fixture
def storage():
    storage = Storage.open("sqlite:///:memory:")
    storage.upgrade(NOW)
    yield storage
    storage.close_now()


@settings(max_examples=40)
@given(history=rounds)
def test_every_moment_of_a_history_can_be_seen_again(storage, history):
    empty(storage)
    feed = storage.transact(a_feed)
    new = [entry(str(number), at=NOW - number * timedelta(minutes=1)) for number in range(ARTICLES)]
    ids = storage.transact(lambda desk: desk.articles.keep(feed, new, NOW))

    seen, founded = {}, set()
    for number, steps in enumerate(history):
        moment = NOW + number * HOUR
        storage.transact(live_through, ids, steps, moment, founded)
        seen[moment] = stories(storage)
        stands_by_itself(storage, ids)

    for moment, as_it_was in seen.items():
        assert stories(storage, at=moment) == as_it_was


def live_through(desk, ids, steps, moment, founded):
    """One round; a step that names a story that never was is left out, as grouping would."""
    for kind, *about in steps:
        if kind == "found":
            story = StoryId(ids[about[0]])
            desk.stories.apply(StoryChanges(joins=((ids[about[0]], story),)), moment)
            founded.add(story)
            continue
        story = StoryId(ids[about[0]])
        if story not in founded:
            continue
        match kind, about:
            case "join", [_, place]:
                desk.stories.apply(StoryChanges(joins=((ArticleId(ids[place]), story),)), moment)
            case "merge", [_, place] if StoryId(ids[place]) in founded:
                desk.stories.apply(StoryChanges(merges=((story, StoryId(ids[place])),)), moment)
            case "tag", [_, slug, set_by]:
                desk.stories.set_tags(story, StoryTags(slug, (slug,)), set_by=set_by, now=moment)


def stories(storage, **when):
    return {
        story.id: (tuple(article.id for article in story.articles), story.section, story.tags, story.revision)
        for story in storage.transact(lambda desk: desk.stories.recent(NOW - HOUR, **when))
    }


def stands_by_itself(storage, ids):
    """No article in two stories, no alias that leads to an alias or to itself."""
    with storage._engine.begin() as connection:
        present = connection.scalars(
            select(story_member.c.article_id).where(story_member.c.left_at.is_(None))
        ).all()
        aliases = dict(
            tuple(row) for row in connection.execute(select(story_alias.c.alias_id, story_alias.c.story_id))
        )
    assert len(present) == len(set(present))
    assert set(present) <= set(ids)
    assert not set(aliases) & set(aliases.values())
    assert not set(stories(storage)) & set(aliases)
