"""The parsers in processes of their own: answers come back, and nothing hostile lives long."""

from __future__ import annotations

import asyncio
import os
import pickle
import signal
import subprocess
import sys
import textwrap
from datetime import UTC, datetime
from pathlib import Path

import psutil
import pytest
from page_layouts import HEADLINE, LAYOUTS, PARAGRAPHS

from digestbot.feeds.parser_processes import ParserProcesses
from digestbot.feeds.worker import PREFIX, READY, Job, Limits
from digestbot.model import FeedDocument, FetchFailed, Reading

NOW = datetime(2026, 2, 12, 9, 0, tzinfo=UTC)
RSS = b"<rss version='2.0'><channel><title>Post</title><item><title>One</title></item></channel></rss>"
PAGE = LAYOUTS[0]().encode()
URL = "https://post.example/a"

ON_UNIX = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals and limits")


@pytest.fixture
async def parsers():
    async with ParserProcesses(seconds=5) as it:
        yield it


async def test_it_answers_as_the_parsers_do(parsers):
    feed = await parsers.parse_feed(RSS, url=URL, now=NOW)
    page = await parsers.read_page(PAGE, url=URL, now=NOW)
    text = await parsers.recognise("\n".join((HEADLINE, *PARAGRAPHS)).encode(), source="a.txt", now=NOW)
    assert isinstance(feed, FeedDocument)
    assert isinstance(page, Reading)
    assert isinstance(text, Reading)
    assert (feed.title, page.title, text.kind) == ("Post", HEADLINE, "text")
    assert page.published.isoformat() == "2025-02-11T06:48:00+01:00"


async def test_what_can_not_be_read_is_a_failure_with_its_reason(parsers):
    failures = [
        await parsers.parse_feed(b"<html></html>", url=URL, now=NOW),
        await parsers.read_page(b"<html></html>", url=URL, now=NOW),
        await parsers.recognise(b"", source="a.txt", now=NOW),
    ]
    assert [failure.reason for failure in failures] == ["not_a_feed", "not_an_article", "not_an_article"]
    assert all(isinstance(failure, FetchFailed) and failure.detail.endswith(".") for failure in failures)


async def test_many_jobs_at_once_each_get_their_own_answer():
    async with ParserProcesses(processes=2) as parsers:
        feeds = await asyncio.gather(
            *(parsers.parse_feed(RSS.replace(b"Post", b"Post %d" % n), url=URL, now=NOW) for n in range(20))
        )
    assert [feed.title for feed in feeds] == [f"Post {n}" for n in range(20)]


HOSTILE = {
    "a tag with a hundred thousand attributes": (
        "read_page",
        b"<p " + b" ".join(b"a%d=1" % n for n in range(100_000)) + b">",
    ),
    "a page nested without end": ("read_page", b"<div>" * 300_000),
    "a page of paragraphs without end": ("read_page", b"<html><body>" + b"<p>word word word." * 110_000),
    "a feed of tags that stay open": ("parse_feed", b"<rss><channel><item>" + b"<a>" * 400_000),
    "a feed nested without end": (
        "parse_feed",
        b"<rss version='2.0'><channel><item><title>" + b"<b>" * 400_000,
    ),
    "a feed of angle brackets": ("parse_feed", b"<" * 1_500_000),
    "a feed of JSON brackets": ("parse_feed", b'{"items":' + b"[" * 1_000_000),
    "JSON-LD nested without end": (
        "read_page",
        b"<script type='application/ld+json'>" + b'{"author":' * 150_000 + b"</script>",
    ),
    "a text of one endless word": ("recognise", b"a" * 3_000_000 + b"\n" + b"b " * 1_000_000),
    "a text of endless lines": ("recognise", b"By Ann Lee 1 2 3\n" * 60_000),
}


@ON_UNIX
@pytest.mark.slow
@pytest.mark.parametrize(("job", "body"), HOSTILE.values(), ids=HOSTILE.keys())
async def test_hostile_content_ends_and_the_next_job_works(job, body):
    async with ParserProcesses(seconds=3, memory_mb=700) as parsers:
        name = "source" if job == "recognise" else "url"
        answer = await getattr(parsers, job)(body, **{name: URL}, now=NOW)
        assert isinstance(answer, FetchFailed | FeedDocument | Reading)
        assert isinstance(await parsers.parse_feed(RSS, url=URL, now=NOW), FeedDocument)


@ON_UNIX
async def test_a_job_over_its_time_is_killed_with_its_process():
    _, body = HOSTILE["a tag with a hundred thousand attributes"]
    async with ParserProcesses(seconds=0.5) as parsers:
        failure = await parsers.read_page(body, url=URL, now=NOW)
        assert failure == FetchFailed("unreadable", "Parsing took longer than 0.5 seconds of processor time.")
        assert isinstance(await parsers.parse_feed(RSS, url=URL, now=NOW), FeedDocument)


@ON_UNIX
async def test_a_job_that_wants_too_much_memory_is_refused_it():
    feed = (
        b"<rss version='2.0'><channel><item><title>"
        + b"word " * 8_000_000
        + b"</title></item></channel></rss>"
    )
    async with ParserProcesses(memory_mb=200) as parsers:
        failure = await parsers.parse_feed(feed, url=URL, now=NOW)
        assert isinstance(failure, FetchFailed)
        assert failure.reason == "unreadable"
        assert isinstance(await parsers.parse_feed(RSS, url=URL, now=NOW), FeedDocument)


async def test_a_process_that_dies_is_replaced(parsers):
    await parsers.parse_feed(RSS, url=URL, now=NOW)
    for worker in _workers():
        worker.kill()
        worker.wait()
    answers = [await parsers.parse_feed(RSS, url=URL, now=NOW) for _ in range(2)]
    assert isinstance(answers[1], FeedDocument)


async def test_a_cancelled_job_does_not_answer_the_next_one(parsers):
    job = asyncio.create_task(parsers.parse_feed(RSS, url=URL, now=NOW))
    while not _workers():  # noqa: ASYNC110 - from then on it takes a while until it is ready
        await asyncio.sleep(0.01)
    job.cancel()
    with pytest.raises(asyncio.CancelledError):
        await job
    assert (await parsers.parse_feed(RSS, url=URL, now=NOW)).title == "Post"

    job = asyncio.create_task(parsers.parse_feed(b"<" * 1_500_000, url=URL, now=NOW))
    await asyncio.sleep(0.1)
    job.cancel()
    with pytest.raises(asyncio.CancelledError):
        await job
    assert (await parsers.parse_feed(RSS, url=URL, now=NOW)).title == "Post"


async def test_nothing_is_started_before_it_is_needed_and_nothing_is_left_behind():
    parsers = ParserProcesses(processes=2)
    assert _workers() == []
    await parsers.parse_feed(RSS, url=URL, now=NOW)
    assert len(_workers()) == 1
    await parsers.close()
    assert _workers() == []
    failure = await parsers.parse_feed(RSS, url=URL, now=NOW)
    assert isinstance(failure, FetchFailed)


def _workers() -> list[psutil.Process]:
    """Those of this process; its other children belong to other tests: servers that are still needed."""
    children = psutil.Process().children()
    return [child for child in children if "digestbot.feeds.worker" in child.cmdline()]


async def test_a_worker_that_has_nothing_to_do_is_ended_and_started_again_for_the_next_job():
    async with ParserProcesses(idle_seconds=0.1) as parsers:
        await parsers.parse_feed(RSS, url=URL, now=NOW)
        (worker,) = _workers()
        await asyncio.to_thread(worker.wait, 20)  # raises if it is still there
        assert isinstance(await parsers.parse_feed(RSS, url=URL, now=NOW), FeedDocument)


@ON_UNIX
async def test_a_hostile_feed_does_not_hold_up_the_others():
    _, body = HOSTILE["a tag with a hundred thousand attributes"]
    async with ParserProcesses(seconds=30) as parsers:
        await parsers.parse_feed(RSS, url=URL, now=NOW)
        hostile = asyncio.create_task(parsers.read_page(body, url=URL, now=NOW))
        await asyncio.sleep(0)
        answers = [await parsers.parse_feed(RSS, url=URL, now=NOW) for _ in range(3)]
        assert not hostile.done()
        assert all(isinstance(answer, FeedDocument) for answer in answers)


async def test_jobs_that_wait_for_the_first_start_start_no_second_worker():
    async with ParserProcesses(patience=0.2) as parsers:
        jobs = [asyncio.create_task(parsers.parse_feed(RSS, url=URL, now=NOW)) for _ in range(3)]
        await jobs[0]
        assert len(_workers()) == 1
        await asyncio.gather(*jobs)


@ON_UNIX
async def test_a_worker_that_stands_still_loses_no_processor_time_and_its_feed_is_read():
    async with ParserProcesses(seconds=1.5, wall_seconds=60) as parsers:
        await parsers.parse_feed(RSS, url=URL, now=NOW)
        (worker,) = _workers()
        worker.suspend()  # as on a machine that is busy with other things
        job = asyncio.create_task(parsers.parse_feed(RSS, url=URL, now=NOW))
        await asyncio.sleep(2)
        worker.resume()
        assert isinstance(await job, FeedDocument)


async def test_the_parsers_get_nothing_of_the_environment_that_is_secret(monkeypatch):
    monkeypatch.setenv("DIGESTBOT_TOKEN", "123:secret")
    monkeypatch.setenv("DIGESTBOT_DATABASE", "postgresql://bot:secret@db/bot")
    monkeypatch.setenv("HTTPS_PROXY", "http://ann:secret@proxy:3128")
    async with ParserProcesses() as parsers:
        await parsers.parse_feed(RSS, url=URL, now=NOW)
        (worker,) = _workers()
        assert not any("secret" in value for value in worker.environ().values())


@ON_UNIX
@pytest.mark.parametrize("closed", ["2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
def test_feeds_are_read_with_standard_streams_closed(tmp_path, closed):
    code = f"""
        import asyncio, pathlib
        from datetime import UTC, datetime
        from digestbot.feeds.parser_processes import ParserProcesses

        async def main():
            async with ParserProcesses() as parsers:
                feed = await parsers.parse_feed({RSS!r}, url="x", now=datetime.now(UTC))
                pathlib.Path({str(tmp_path / "title")!r}).write_text(getattr(feed, "title", repr(feed)))

        asyncio.run(main())
    """
    script = tmp_path / "script.py"
    script.write_text(textwrap.dedent(code))
    root = Path(__file__).parents[2]
    command = ["/bin/sh", "-c", f"PYTHONPATH=. exec {sys.executable} {script} {closed}"]
    subprocess.run(command, check=False, cwd=root)
    assert (tmp_path / "title").read_text() == "Post"


async def test_closing_ends_a_job_under_way():
    parsers = ParserProcesses()
    await parsers.parse_feed(RSS, url=URL, now=NOW)
    job = asyncio.create_task(parsers.parse_feed(b"<" * 1_500_000, url=URL, now=NOW))
    await asyncio.sleep(0.1)
    await parsers.close()
    assert (await job).reason == "unreadable"


PARENT = """
    import asyncio
    from datetime import UTC, datetime
    from digestbot.feeds.parser_processes import ParserProcesses

    async def main():
        parsers = ParserProcesses(seconds=1, wall_seconds=5)
        await parsers.parse_feed(b"", url="x", now=datetime.now(UTC))
        print(parsers._workers[1]._process.pid, flush=True)
        await parsers.read_page({body}, url="x", now=datetime.now(UTC))
        await asyncio.sleep(60)

    asyncio.run(main())
"""


@ON_UNIX
@pytest.mark.parametrize(
    "body", ["b''", "b'<p ' + b' '.join(b'a%d=1' % n for n in range(100000))"], ids=["idle", "busy"]
)
def test_no_process_outlives_a_parent_that_was_killed(body):
    root = Path(__file__).parents[2]
    command = [sys.executable, "-c", textwrap.dedent(PARENT.format(body=body))]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=root) as parent:
        child = psutil.Process(int(parent.stdout.readline()))
        os.kill(parent.pid, signal.SIGKILL)
        parent.wait()
    child.wait(timeout=20)  # raises if it is still there


@ON_UNIX
def test_a_process_whose_parent_went_while_it_parsed_ends_without_a_word():
    command = [sys.executable, "-m", "digestbot.feeds.worker", Limits(5, 60, 1024).as_argument()]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, cwd=Path(__file__).parents[2], **pipes) as worker:
        assert worker.stdout.read(len(READY)) == READY
        worker.stdout.close()
        job = pickle.dumps(Job("parse_feed", RSS, URL, None, NOW))
        worker.stdin.write(PREFIX.pack(len(job)) + job)
        worker.stdin.close()
        assert worker.stderr.read() == b""
