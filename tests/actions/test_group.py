"""Group: articles become stories, the same ones after a restart or a failure as without."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError
from town import DAY, HEADLINES, HOUR, NOW, Town

from digestbot.actions.news.group import group
from digestbot.feeds.parser_processes import ParserProcesses
from digestbot.model import VECTOR_SIZE
from digestbot.storage.desk import Desk


def stories(town: Town) -> set[frozenset[str]]:
    """Each story as the links of its articles."""
    return {frozenset(article.url or "" for article in story.articles) for story in town.stories()}


def sql(desk: Desk, statement: str) -> None:
    desk.feeds._connection.exec_driver_sql(statement)


async def test_what_outlets_tell_of_one_event_is_one_story(town: Town):
    for headline in HEADLINES[:4]:
        town.tell(headline)

    assert await group(town.tools) == 12

    assert sorted(len(story.articles) for story in town.stories()) == [3, 3, 3, 3]
    assert "science" in {story.section for story in town.stories()}


async def test_an_article_is_grouped_once(town: Town):
    town.tell(HEADLINES[0])
    await group(town.tools)

    assert await group(town.tools) == 0


async def test_after_a_restart_an_article_joins_the_story_that_was_there(town: Town):
    for headline in HEADLINES:
        town.tell(headline, outlets=2)
    await group(town.tools)

    later = town.restarted()
    later.clock.advance(HOUR)
    for headline in HEADLINES:
        later.tell(headline, outlets=4)
    await group(later.tools)

    assert sorted(len(story.articles) for story in town.stories()) == [4] * len(HEADLINES)


async def test_a_transaction_that_fails_leaves_nothing_behind_in_memory(town: Town):
    town.tell(HEADLINES[0], outlets=2)
    await group(town.tools)
    town.tell(HEADLINES[0], outlets=4)
    town.tell(HEADLINES[1], outlets=2)
    town.at(
        sql,
        "CREATE TRIGGER no BEFORE INSERT ON story_member BEGIN SELECT RAISE(ABORT, 'the disk is full'); END",
    )
    with pytest.raises(IntegrityError):
        await group(town.tools)
    assert sorted(len(story.articles) for story in town.stories()) == [2]

    town.at(sql, "DROP TRIGGER no")
    assert await group(town.tools) == 4
    assert sorted(len(story.articles) for story in town.stories()) == [2, 4]


async def test_articles_too_old_to_be_compared_are_grouped_all_the_same(town: Town):
    town.tell(HEADLINES[0], at=NOW - 40 * DAY)
    town.tell(HEADLINES[1], outlets=2)

    assert await group(town.tools) == 5
    assert await group(town.tools) == 0


async def test_more_articles_than_fit_into_one_transaction_are_grouped(town: Town):
    for headline in HEADLINES:
        town.tell(headline, outlets=12)

    assert await group(town.tools) == 120
    assert sorted(len(story.articles) for story in town.stories()) == [12] * 10


async def test_a_story_that_goes_on_gets_a_higher_revision(town: Town):
    town.tell(HEADLINES[0], outlets=2)
    await group(town.tools)
    [before] = town.stories()

    town.clock.advance(timedelta(minutes=30))
    town.tell(HEADLINES[0], outlets=3)
    await group(town.tools)

    [after] = town.stories()
    assert after.id == before.id
    assert after.revision > before.revision


async def test_two_processes_group_the_same_news_into_the_same_stories(town: Town):
    """An operator's ``trending`` groups beside the bot."""
    bot, terminal = town, town.restarted()
    bot.tell(HEADLINES[0], outlets=2)
    await group(bot.tools)
    terminal.tell(HEADLINES[1], outlets=2)
    await group(terminal.tools)

    bot.tell(HEADLINES[1], outlets=4)
    await group(bot.tools)
    terminal.tell(HEADLINES[0], outlets=5)
    await group(terminal.tools)

    assert sorted(len(story.articles) for story in town.stories()) == [4, 5]


async def test_two_processes_that_group_at_once_lose_nothing(town: Town):
    other = town.restarted()
    for headline in HEADLINES:
        town.tell(headline, outlets=12)

    await asyncio.gather(group(town.tools), group(other.tools))

    assert sorted(len(story.articles) for story in town.stories()) == [12] * 10


class Model(ParserProcesses):
    """Makes vectors that can be told: the first letter, over and over."""

    async def vectors(self, texts, *, now):
        assert now == NOW
        return tuple(text[:1].encode() * VECTOR_SIZE for text in texts)


async def test_an_article_is_given_its_vector_once_and_keeps_it(town: Town):
    town.tell(HEADLINES[0])
    async with Model() as model:
        await group(replace(town.tools, parsers=model))

    [story] = town.stories()
    first = {article.title[:1].encode() * VECTOR_SIZE for article in story.articles}
    assert {article.vector for article in story.articles} == first


async def test_where_no_vector_can_be_made_articles_are_grouped_without(town: Town):
    town.tell(HEADLINES[0])

    await group(town.tools)

    [story] = town.stories()
    assert {article.vector for article in story.articles} == {None}
