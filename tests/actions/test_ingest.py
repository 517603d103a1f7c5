"""Ingest: whatever it is, say what was understood, and keep it only where that is asked for."""

import os
from pathlib import Path

import pytest
from town import HEADLINES, NOW, Town, page, rss

from digestbot.actions.news.collect import collect
from digestbot.actions.news.ingest import FILE_BYTES, Ingested, ingest, keep_ingested
from digestbot.actions.news.sources import add_starter, add_subscriptions, all_feeds
from digestbot.model import FeedDocument, Reading, Subscription

TEXT = """Salmon return to the River Arne
Written by Lorna Fisk
Feb.11 - 2025 6:48 AM CET
Environment
Photo: AP

The first salmon in ninety years have been seen above the old dam, wardens of the river said on Tuesday.

They have counted sixty-four nests so far, and expect more of them before the end of the spring.
"""


async def read(town: Town, source: object) -> Ingested:
    return await ingest(town.tools.fetcher, town.tools.parsers, town.clock, str(source))


async def test_a_feed_in_a_file_is_understood(town: Town, tmp_path: Path):
    file = tmp_path / "feed.xml"
    file.write_text(rss(("One", "https://h.example/1", NOW), ("Two", "https://h.example/2", NOW)))

    result = await read(town, file)

    assert isinstance(result.understood, FeedDocument)
    assert [(one.kind, one.title, one.published) for one in result.readings] == [
        ("entry", "One", NOW),
        ("entry", "Two", NOW),
    ]


async def test_a_page_at_an_address_is_understood(town: Town):
    result = await read(town, town.site.puts("/a", page(HEADLINES[0]), kind="text/html"))

    assert isinstance(result.understood, Reading)
    assert (result.understood.kind, result.understood.title) == ("page", HEADLINES[0])


async def test_a_copied_text_is_understood(town: Town, tmp_path: Path):
    file = tmp_path / "copied.txt"
    file.write_text(TEXT)

    result = await read(town, file)

    assert isinstance(result.understood, Reading)
    assert (result.understood.title, result.understood.authors) == (
        "Salmon return to the River Arne",
        ("Lorna Fisk",),
    )


async def failure(town: Town, source: object) -> tuple[str, str]:
    result = await read(town, source)
    assert result.failure
    assert result.readings == ()
    return result.failure.reason, result.failure.detail


async def test_what_can_not_be_read_says_why(town: Town, tmp_path: Path):
    (tmp_path / "binary").write_bytes(bytes(range(256)) * 100)
    (tmp_path / "empty").write_bytes(b"")
    (tmp_path / "huge").write_bytes(b" " * (FILE_BYTES + 1))

    assert (await failure(town, tmp_path / "nothing"))[1] == "There is no such file."
    assert (await failure(town, tmp_path))[1] == "It is a folder. Name the files in it."
    assert "binary" in (await failure(town, tmp_path / "binary"))[1]
    assert (await failure(town, tmp_path / "empty"))[1] == "There is nothing in it."
    assert (await failure(town, tmp_path / "huge"))[0] == "too_large"
    assert (await failure(town, town.site.url + "/missing"))[0] == "not_found"
    assert (await failure(town, "http://10.0.0.1/feed"))[0] == "forbidden_address"
    assert (await failure(town, "file:///etc/passwd"))[0] == "bad_url"
    assert "https://" in (await failure(town, "news.example/feed"))[1]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in its file tree")
async def test_a_pipe_that_nobody_fills_is_not_waited_for(town: Town, tmp_path: Path):
    os.mkfifo(tmp_path / "pipe")

    assert (await failure(town, tmp_path / "pipe"))[0] == "unreadable"


# --- keeping -------------------------------------------------------------------------------------


async def test_nothing_is_kept_unless_that_is_asked_for(town: Town, tmp_path: Path):
    file = tmp_path / "feed.xml"
    file.write_text(rss(("One", "https://h.example/1", NOW)))
    result = await read(town, file)
    assert town.at(lambda desk: desk.articles.count()) == 0

    assert await keep_ingested(town.storage, [result], NOW) == 1
    assert await keep_ingested(town.storage, [result], NOW) == 0
    assert town.at(lambda desk: desk.articles.count()) == 1


async def test_what_was_kept_by_hand_is_never_asked_for(town: Town, tmp_path: Path):
    file = tmp_path / "feed.xml"
    file.write_text(rss(("One", "https://h.example/1", NOW)))
    url = town.site.puts("/feed", rss(("Two", "https://h.example/2", NOW)))
    await keep_ingested(town.storage, [await read(town, file), await read(town, url)], NOW)
    asked = len(town.site.asked)

    assert await all_feeds(town.tools) == ()
    assert await collect(town.tools) == ()
    assert len(town.site.asked) == asked
    assert await add_starter(town.tools) > 0


async def test_what_is_kept_of_a_feed_that_is_known_belongs_to_it(town: Town):
    url = town.site.puts("/feed", rss(("One", "https://h.example/1", NOW)))
    await add_subscriptions(town.tools, [Subscription(url=url, title="The Herald", section="science")])

    await keep_ingested(town.storage, [await read(town, url)], NOW)

    [article] = town.at(lambda desk: desk.articles.ungrouped(10))
    assert (article.source_name, article.feed_section) == ("The Herald", "science")


async def test_files_of_one_outlet_are_one_voice(town: Town, tmp_path: Path):
    for name in ("a", "b"):
        (tmp_path / name).write_text(rss((f"About {name}", f"https://www.herald.example/{name}", NOW)))

    await keep_ingested(
        town.storage, [await read(town, tmp_path / "a"), await read(town, tmp_path / "b")], NOW
    )

    assert len({article.source_id for article in town.at(lambda desk: desk.articles.ungrouped(10))}) == 1
