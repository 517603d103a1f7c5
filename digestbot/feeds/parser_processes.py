"""Runs the parsers in worker processes that can be killed.

Parsing a hostile page can take minutes or gigabytes, and no thread can be stopped, so each job runs in a
process with a limit on its memory and its processor time, and a job that is over its time dies with its
process::

    this process             ── length-prefixed pickle: job, body ──►  worker.py
                             ◄── length-prefixed pickle: answer ───

A worker is started when a job comes, started again after it was killed, and ended after 45 seconds without
jobs. While a job takes long and others wait, one extra worker may run, so that a hostile feed delays no
other. A worker ends by itself when its standard input closes, so nothing stays behind when this process is
killed. Of this process's environment it gets only what the interpreter needs, because the rest contains
secrets.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import pickle
import signal
import sys
from collections.abc import AsyncIterator, Sequence
from datetime import datetime
from types import TracebackType
from typing import Self, cast

from digestbot import progress
from digestbot.feeds.vectors import is_installed
from digestbot.feeds.worker import BETWEEN_TEXTS, PREFIX, READY, Answer, Job, Limits
from digestbot.model import Chart, FailureReason, FeedDocument, FeedLink, FeedList, FetchFailed, Reading

logger = logging.getLogger(__name__)

#: A worker is replaced after this many jobs, because the parsers' caches only grow.
JOBS_PER_WORKER = 500
#: A worker may need this many seconds to import the parsers, on a busy machine with a cold disk.
START_SECONDS = 40.0
#: The real time in seconds that a job may take on a busy machine. A loop that waits for longer than this and
#: ``START_SECONDS`` each would be taken for one that hangs (``monitoring.pulses``).
WALL_SECONDS = 40.0
#: A worker without a job for this many seconds is ended, because it takes some 90 MB, and with the model for vectors
#: twice as much.
IDLE_SECONDS = 45.0
#: An extra worker is used when a job waited for this many seconds, in which no job ended and no worker was starting.
PATIENCE = 1.0

#: The environment variables that the interpreter needs, to be found and to start.
_ENVIRONMENT = (
    "PATH", "SYSTEMROOT", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "PYTHONHOME", "LANG", "LC_ALL", "LC_CTYPE", "TMPDIR", "TEMP", "TMP",
)  # fmt: skip


class ParserProcesses:
    """Parses in ``processes`` worker processes, and in one more while a job takes long and others wait.

    Args:
        processes: how many jobs run at the same time.
        seconds: the processor time that a job may take.
        wall_seconds: the real time that a job may take after a worker got it.
        memory_mb: the limit of a worker's address space, in MiB, if the system can limit it.
        idle_seconds: a worker is ended after this many seconds without a job.
        patience: an extra worker is used when no job has ended for this many seconds while one waits.
        vectors: whether to make vectors of texts, if the model is installed.
    """

    def __init__(
        self,
        processes: int = 1,
        *,
        seconds: float = 10.0,
        wall_seconds: float = WALL_SECONDS,
        memory_mb: int = 1024,
        idle_seconds: float = IDLE_SECONDS,
        patience: float = PATIENCE,
        vectors: bool = False,
    ) -> None:
        limits = Limits(seconds=seconds, wall_seconds=wall_seconds, memory_mb=memory_mb)
        self._free: asyncio.LifoQueue[_Worker] = asyncio.LifoQueue()
        self._spare: _Worker | None = _Worker(limits, idle_seconds)
        self._workers = (self._spare, *(_Worker(limits, idle_seconds) for _ in range(processes)))
        for worker in self._workers[1:]:
            self._free.put_nowait(worker)
        self._waiting = 0
        #: How many jobs ended.
        self._ended = 0
        self._patience = patience
        self._closed = False
        self._vectors = vectors and is_installed()

    async def parse_feed(
        self,
        body: bytes,
        *,
        url: str,
        content_type: str | None = None,
        language: str | None = None,
        now: datetime,
    ) -> FeedDocument | FetchFailed:
        """As ``documents.parse_feed``; the failure is "not_a_feed", or "unreadable" if the parser failed."""
        answer = await self._do(Job("parse_feed", body, url, content_type, now, language=language))
        return answer if isinstance(answer, FeedDocument | FetchFailed) else _misplaced("not_a_feed")

    async def read_page(
        self, body: bytes, *, url: str, content_type: str | None = None, now: datetime
    ) -> Reading | FetchFailed:
        """As ``page.read_page``; the failure is "not_an_article", or "unreadable" if the parser failed."""
        answer = await self._do(Job("read_page", body, url, content_type, now))
        return answer if isinstance(answer, Reading | FetchFailed) else _misplaced("not_an_article")

    async def recognise(
        self, body: bytes, *, source: str, content_type: str | None = None, now: datetime
    ) -> FeedDocument | Reading | FetchFailed:
        """As ``recognise.recognise``; the failure is "not_a_feed" or "not_an_article", or "unreadable" if the
        parser failed.
        """
        answer = await self._do(Job("recognise", body, source, content_type, now))
        return (
            answer
            if isinstance(answer, FeedDocument | Reading | FetchFailed)
            else _misplaced("not_an_article")
        )

    async def find_feeds(
        self, body: bytes, *, url: str, content_type: str | None = None, now: datetime
    ) -> tuple[FeedLink, ...]:
        """As ``discovery.feeds_named_in``; empty if the page can't be read."""
        answer = await self._do(Job("find_feeds", body, url, content_type, now))
        return cast("tuple[FeedLink, ...]", answer) if isinstance(answer, tuple) else ()

    async def read_opml(self, body: bytes, *, now: datetime) -> FeedList | FetchFailed:
        """As ``opml.read_opml``; a failure where the file is no list of feeds."""
        answer = await self._do(Job("read_opml", body, "", None, now))
        return answer if isinstance(answer, FeedList | FetchFailed) else _misplaced("not_a_feed")

    async def extract(self, body: bytes, *, now: datetime) -> str:
        """As ``extraction.extracted_alone``; "" if it fails."""
        answer = await self._do(Job("extract", body, "", None, now))
        return answer if isinstance(answer, str) else ""

    async def draw(self, chart: Chart, *, now: datetime) -> bytes | None:
        """The picture of a chart, as a PNG; None if it fails."""
        answer = await self._do(Job("draw", b"", "", None, now, chart))
        return answer if isinstance(answer, bytes) else None

    async def vectors(self, texts: Sequence[str], *, now: datetime) -> tuple[bytes | None, ...]:
        """As ``vectors.vectors_of``; each is None if there is no model, or if it fails."""
        none = (None,) * len(texts)
        if not self._vectors or not texts:
            return none
        body = BETWEEN_TEXTS.join(text.replace(BETWEEN_TEXTS, " ") for text in texts).encode(errors="replace")
        answer = await self._do(Job("vectors", body, "", None, now))
        if isinstance(answer, tuple) and len(answer) == len(texts):
            return cast("tuple[bytes, ...]", answer)
        logger.warning(
            "feeds.no_vectors",
            extra={"why": answer.detail if isinstance(answer, FetchFailed) else "misplaced"},
        )
        return none

    def are_at_rest(self) -> bool:
        """Whether no process runs."""
        return not any(worker.runs for worker in self._workers)

    async def close(self) -> None:
        """End the workers. Running and further jobs are answered as unreadable."""
        self._closed = True
        for worker in self._workers:
            worker.kill()
        for _ in self._workers[1:] if self._spare is not None else self._workers:
            await self._free.get()
        for worker in self._workers:
            await worker.stop()
            self._free.put_nowait(worker)
        self._spare = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def _do(self, job: Job) -> Answer:
        async with self._a_free_worker() as worker:
            if self._closed:
                return FetchFailed("unreadable", "The program is shutting down.")
            return await worker.do(job)

    @contextlib.asynccontextmanager
    async def _a_free_worker(self) -> AsyncIterator[_Worker]:
        worker = await self._next_free()
        try:
            yield worker
        finally:
            self._ended += 1
            if worker is self._workers[0] and not self._waiting and not self._closed:
                self._spare = worker
            else:
                self._free.put_nowait(worker)

    async def _next_free(self) -> _Worker:
        self._waiting += 1
        try:
            with progress.waiting():
                while True:
                    ended, was_starting = self._ended, self._is_one_starting()
                    with contextlib.suppress(TimeoutError):
                        async with asyncio.timeout(self._patience):
                            return await self._free.get()
                    if self._spare is None:
                        return await self._free.get()
                    if ended == self._ended and not was_starting and not self._is_one_starting():
                        worker, self._spare = self._spare, None
                        return worker
        finally:
            self._waiting -= 1

    def _is_one_starting(self) -> bool:
        return any(worker.is_starting for worker in self._workers)


class _Worker:
    """One worker process, started when it is needed."""

    def __init__(self, limits: Limits, idle_seconds: float) -> None:
        self._limits = limits
        self._idle_seconds = idle_seconds
        self._process: asyncio.subprocess.Process | None = None
        self.is_starting = False
        self._jobs_left = 0
        #: Ends the process, unless a job comes first.
        self._rest: asyncio.TimerHandle | None = None
        self._retirement: asyncio.Task[None] | None = None

    @property
    def runs(self) -> bool:
        return self._process is not None

    async def do(self, job: Job) -> Answer:
        """The job's answer. If the job damaged the process, the process is ended."""
        if self._rest is not None:
            self._rest.cancel()
        try:
            process = await self._started()
        except (OSError, EOFError, TimeoutError) as error:
            await self.stop()
            logger.exception("feeds.worker_failed_to_start")
            return FetchFailed("unreadable", f"The process that parses could not be started ({error}).")
        except asyncio.CancelledError:
            # It has not said yet that it is ready, and the next job would take that for its answer.
            await self.stop()
            raise
        progress.step()
        healthy = False
        try:
            async with asyncio.timeout(self._limits.wall_seconds):
                answer, healthy = await _ask(process, job)
        except TimeoutError:
            logger.warning("feeds.job_over_time", extra={"job": job.name, "url": job.url})
            return FetchFailed(
                "unreadable", f"Parsing did not end within {self._limits.wall_seconds:g} seconds."
            )
        except (EOFError, OSError):
            if await _ended_by_its_timer(process):
                logger.warning("feeds.job_over_time", extra={"job": job.name, "url": job.url})
                return FetchFailed(
                    "unreadable",
                    f"Parsing took longer than {self._limits.seconds:g} seconds of processor time.",
                )
            logger.warning("feeds.worker_died", extra={"job": job.name, "url": job.url})
            return FetchFailed(
                "unreadable", "The parser gave up: the content breaks it or takes too much memory."
            )
        else:
            return answer
        finally:
            progress.step()
            self._jobs_left -= 1
            if not healthy or self._jobs_left <= 0:
                await self.stop()
            else:
                self._rest = asyncio.get_running_loop().call_later(self._idle_seconds, self._retire)

    def kill(self) -> None:
        if self._process is not None:
            with contextlib.suppress(ProcessLookupError):
                self._process.kill()

    async def stop(self) -> None:
        """End the process. Nobody may be waiting for its answer."""
        if self._rest is not None:
            self._rest.cancel()
        if self._retirement is not None:
            await self._retirement
        self.kill()
        process, self._process = self._process, None
        if process is not None:
            await process.communicate()  # reads to the end, so that the pipes are closed when this returns

    def _retire(self) -> None:
        self.kill()
        process, self._process = self._process, None
        if process is not None:
            self._retirement = asyncio.get_running_loop().create_task(_closed(process))

    async def _started(self) -> asyncio.subprocess.Process:
        if self._process is not None and self._process.returncode is None:
            return self._process
        self.is_starting = True
        try:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                "digestbot.feeds.worker",
                self._limits.as_argument(),
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                # Without a standard error of our own, the worker could take any of our files for it.
                stderr=None if sys.stderr is not None else asyncio.subprocess.DEVNULL,
                env=_bare_environment(),
            )
            self._jobs_left = JOBS_PER_WORKER
            async with asyncio.timeout(START_SECONDS):
                if await _output(self._process).readexactly(len(READY)) != READY:
                    raise EOFError("it said something else than that it is ready")
        finally:
            self.is_starting = False
        return self._process


def _bare_environment() -> dict[str, str]:
    kept = {name: os.environ[name] for name in _ENVIRONMENT if name in os.environ}
    # The model's computations are small: several threads would only wait for each other.
    kept |= {"OPENBLAS_NUM_THREADS": "1"}
    return {**kept, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}


async def _closed(process: asyncio.subprocess.Process) -> None:
    await process.communicate()


async def _ended_by_its_timer(process: asyncio.subprocess.Process) -> bool:
    """Whether the process used all its processor time. It has already closed its output."""
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(1):
            return await process.wait() == -getattr(signal, "SIGPROF", 0)
    return False


async def _ask(process: asyncio.subprocess.Process, job: Job) -> tuple[Answer, bool]:
    """The answer, and whether the process is fit for another job."""
    message = pickle.dumps(job)
    writer, reader = _input(process), _output(process)
    writer.write(PREFIX.pack(len(message)))
    writer.write(message)
    await writer.drain()
    (size,) = PREFIX.unpack(await reader.readexactly(PREFIX.size))
    answer, healthy = pickle.loads(await reader.readexactly(size))  # noqa: S301 - from our own worker
    return answer, healthy


def _input(process: asyncio.subprocess.Process) -> asyncio.StreamWriter:
    return cast("asyncio.StreamWriter", process.stdin)  # started with a pipe


def _output(process: asyncio.subprocess.Process) -> asyncio.StreamReader:
    return cast("asyncio.StreamReader", process.stdout)  # started with a pipe


def _misplaced(reason: FailureReason) -> FetchFailed:
    return FetchFailed(reason, "The content is something else.")
