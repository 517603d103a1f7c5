"""The program of the parser processes: reads jobs from standard input, and writes answers to standard output.

The parsers are imported in ``main`` only, so that the parent can import this module cheaply.
"""

from __future__ import annotations

import contextlib
import logging
import os
import pickle
import signal
import struct
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, Literal

from digestbot.errors import NotAFeed, NotAFeedList, NotAnArticle
from digestbot.model import Chart, FeedDocument, FeedLink, FeedList, FetchFailed, Reading

#: The length of the pickle that follows, in bytes.
PREFIX = struct.Struct("!Q")
READY = b"ready\n"
#: Separates the texts of a job that makes vectors. No text contains it.
BETWEEN_TEXTS = "\0"

Result = FeedDocument | Reading | tuple[FeedLink, ...] | FeedList | tuple[bytes, ...] | str | bytes
Answer = Result | FetchFailed


@dataclass(frozen=True, slots=True)
class Job:
    name: Literal[
        "parse_feed", "read_page", "recognise", "find_feeds", "read_opml", "extract", "vectors", "draw"
    ]
    body: bytes
    url: str
    content_type: str | None
    now: datetime
    #: What to draw.
    chart: Chart | None = None
    #: The language that an editor says a feed has.
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of one job."""

    #: The process's own processor time, which does not pass while a busy machine does something else.
    seconds: float
    #: Real time, for a job that hangs or a system that can't limit processor time.
    wall_seconds: float
    memory_mb: int

    def as_argument(self) -> str:
        return f"{self.seconds:g},{self.wall_seconds:g},{self.memory_mb}"

    @classmethod
    def from_argument(cls, text: str) -> Limits:
        seconds, wall_seconds, memory_mb = text.split(",")
        return cls(float(seconds), float(wall_seconds), int(memory_mb))


def main() -> None:
    limits = Limits.from_argument(sys.argv[1])
    jobs, answers = sys.stdin.buffer, _take_over_stdout()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent process, which then ends this one
    if hasattr(signal, "SIGPIPE"):
        signal.signal(
            signal.SIGPIPE, signal.SIG_DFL
        )  # an answer that nobody waits for ends the process without a traceback
    logging.disable()  # the parsers warn about every odd page; the answers say what matters
    do = _load_parsers()
    _limit_memory(limits.memory_mb)
    answers.write(READY)
    answers.flush()
    while (job := _next_job(jobs)) is not None:
        with _killed_after(limits):
            answer, healthy = _answer(do, job)
        message = pickle.dumps((answer, healthy))
        answers.write(PREFIX.pack(len(message)))
        answers.write(message)
        answers.flush()


def _load_parsers() -> Callable[[Job], Result]:
    from digestbot.feeds.articles.extraction import extracted_alone  # noqa: PLC0415
    from digestbot.feeds.articles.page import read_page  # noqa: PLC0415
    from digestbot.feeds.discovery import feeds_named_in  # noqa: PLC0415
    from digestbot.feeds.formats.documents import parse_feed  # noqa: PLC0415 - heavy, and wanted in this process only
    from digestbot.feeds.formats.opml import read_opml  # noqa: PLC0415
    from digestbot.feeds.recognise import recognise  # noqa: PLC0415
    from digestbot.feeds.vectors import vectors_of  # noqa: PLC0415

    def do(job: Job) -> Result:
        match job.name:
            case "parse_feed":
                return parse_feed(
                    job.body,
                    url=job.url,
                    content_type=job.content_type,
                    language=job.language,
                    now=job.now,
                )
            case "read_page":
                return read_page(job.body, url=job.url, content_type=job.content_type, now=job.now)
            case "recognise":
                return recognise(job.body, source=job.url, content_type=job.content_type, now=job.now)
            case "extract":
                return extracted_alone(job.body)
            case "vectors":
                return vectors_of(job.body.decode().split(BETWEEN_TEXTS))
            case "read_opml":
                return read_opml(job.body)
            case "find_feeds":
                return feeds_named_in(job.body, url=job.url, content_type=job.content_type)
            case "draw":
                from digestbot.charts.drawing import draw  # noqa: PLC0415 - seldom wanted

                assert job.chart is not None  # noqa: S101 - the parent gives one
                return draw(job.chart)

    return do


def _answer(do: Callable[[Job], Result], job: Job) -> tuple[Answer, bool]:
    """The job's answer, and whether this process can do another job."""
    try:
        return do(job), True
    except (NotAFeed, NotAFeedList) as error:
        return FetchFailed("not_a_feed", str(error)), True
    except NotAnArticle as error:
        return FetchFailed("not_an_article", str(error)), True
    except MemoryError:
        return FetchFailed("unreadable", "Parsing takes too much memory."), False
    except RecursionError:
        return FetchFailed("unreadable", "The content is nested too deeply."), False
    except Exception as error:  # noqa: BLE001 - a parser's bug must cost this one document only
        what = next(iter(str(error).splitlines()), "")[:100]
        return FetchFailed("unreadable", f"The parser gave up ({type(error).__name__}: {what})."), False


def _next_job(jobs: BinaryIO) -> Job | None:
    """The next job; None if the parent is gone."""
    prefix = jobs.read(PREFIX.size)
    if len(prefix) < PREFIX.size:
        return None
    (size,) = PREFIX.unpack(prefix)
    message = jobs.read(size)
    if len(message) < size:
        return None
    job: Job = pickle.loads(message)  # noqa: S301 - from our own parent process
    return job


def _take_over_stdout() -> BinaryIO:
    """Keep standard output for answers. What a library prints goes to standard error, or nowhere if that is
    closed.
    """
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    with Path(os.devnull).open("wb") as nowhere:
        os.dup2((nowhere if sys.stderr is None else sys.stderr).fileno(), sys.stdout.fileno())
    return answers


def _limit_memory(megabytes: int) -> None:
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415 - not on every system

        resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))


@contextlib.contextmanager
def _killed_after(limits: Limits) -> Iterator[None]:
    """Let the system end this process when the job has used its processor time, or when the parent can't end
    it any more.
    """
    if not hasattr(signal, "setitimer"):
        yield
        return
    signal.setitimer(signal.ITIMER_PROF, limits.seconds)
    signal.setitimer(signal.ITIMER_REAL, limits.wall_seconds + 2)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.setitimer(signal.ITIMER_REAL, 0)


if __name__ == "__main__":
    main()
