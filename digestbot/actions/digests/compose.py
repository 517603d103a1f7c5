"""Composes digests: chooses what readers get, renders it, and writes it to the ledger.

Due readers are served in batches. A batch is read from the database, composed (``digest_cache`` does it once
for all readers who get the same) and written back. Only reading and writing are transactions. For each
digest, its row, its edition, its deliveries, its stories and the schedule's next date are written together or
not at all. If a reader has changed in the database since they were read, nothing is written for them.
"""

from __future__ import annotations

import asyncio
import logging
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import get_args
from zoneinfo import ZoneInfo

from digestbot.actions.action import Action
from digestbot.actions.digests.digest_cache import MEMORY, DigestCache, DigestSpec, Occasion, last_shown
from digestbot.actions.digests.shown_history import ShownHistory
from digestbot.actions.digests.week_cache import WeekCache, WeekSpec
from digestbot.actions.news.weigh import FRESH, lasting, trends_now
from digestbot.actions.readers.timing import next_at
from digestbot.actions.tools import Tools
from digestbot.errors import StorageError
from digestbot.model import (
    Brings,
    DigestId,
    Due,
    JobId,
    Message,
    Occurrence,
    Reader,
    RecipientId,
    Rendering,
    Shown,
    Story,
    StoryId,
    UpdateId,
    timing_key,
)
from digestbot.newsroom.alerts import is_night
from digestbot.newsroom.digests.absences import away_since
from digestbot.newsroom.digests.rankings import Ranking
from digestbot.newsroom.digests.schedules import A_WEEK, Serve, Skip, decide, following, has_earlier
from digestbot.storage.desk import Desk
from digestbot.storage.ledger.serving import Content, Edition, ServedSchedule
from digestbot.storage.ledger.shown import History, Standing
from digestbot.storage.readers.followed_stories import Followed

logger = logging.getLogger(__name__)

#: Due readers to serve in one transaction. The number is small, so that other transactions do not wait long.
BATCH = 500
#: A week that is later than this is skipped: the next one comes only seven days after.
WEEKS_GRACE = timedelta(days=2)
#: The week in one message is offered to a reader only on each fifth day.
OFFER_EVERY = 5
#: If a feed's check is overdue by more than this, the feed was not fetched: this program or its database was
#: away.
OVERDUE = timedelta(minutes=10)

#: Stands for a reader who was away, and of whose topics nothing lasted meanwhile.
NOTHING_MISSED = "nothing_missed"

#: A digest or a week, as it is shared by those who get the same.
_Spec = DigestSpec | WeekSpec
_Printed = dict[_Spec, dict[Rendering, tuple[Message, ...]]]


@dataclass(frozen=True, slots=True)
class Composed:
    """The result of a request for a digest."""

    recipient_id: RecipientId
    #: None if an earlier try of the same request has composed it.
    digest_id: DigestId | None
    stories: int = 0


async def serve_due(tools: Tools, *, batch: int = BATCH, due_by: datetime | None = None) -> Counter[str]:
    """Serve every schedule whose time has come, each at most once for its local day: digests, then weeks.

    Args:
        tools: The tools.
        batch: How many schedules to serve in one transaction.
        due_by: Serve only schedules that were due by then; None for all that are due now.

    Returns:
        Numbers of schedules: ``laid`` (written to the ledger), skipped by reason (``late``, ``paused``,
        ``inactive``, ``no_topics``, ``nothing_new``, ``had_week``, ``broken``), and ``known`` (their digest of
        that day was in the ledger already).
    """
    due_by = tools.clock() if due_by is None else due_by
    served = await _serve_all(tools, "digest", batch, due_by)
    return served + await _serve_all(tools, "week", batch, due_by)


async def _serve_all(tools: Tools, brings: Brings, batch: int, due_by: datetime) -> Counter[str]:
    served: Counter[str] = Counter()
    runs: dict[timedelta | None, _Run] = {}
    # Each round moves its schedules on to a later time, so the loop ends.
    while due := await tools.storage.run(lambda desk: desk.schedules.due(batch, due_by, brings)):
        fates: Counter[str] = Counter()
        for over, some in _by_absence(due, tools.clock()).items():
            run = runs.get(over)
            if run is None or run.full or not timedelta(0) <= tools.clock() - run.cache.at < FRESH:
                run = runs[over] = await _begin(tools, brings, over)
            fates += await _serve(tools, run, some)
        logger.info("digests_laid", extra={"brings": brings, "schedules": len(due), **fates})
        if fates["laid"]:
            tools.wake_sender()
        served += fates
    return served


def _by_absence(due: Sequence[Due], now: datetime) -> dict[timedelta | None, list[Due]]:
    """The due schedules by the time over which stories are ranked for those who were away; None for the others."""
    found: defaultdict[timedelta | None, list[Due]] = defaultdict(list)
    for one in due:
        since = _missed_since(one.reader, now) if one.schedule.brings == "digest" else None
        found[None if since is None else _over(since, now)].append(one)
    return found


def _missed_since(reader: Reader, now: datetime) -> datetime | None:
    """Since when they missed news of their topics, if they have any."""
    return away_since(reader, now) if reader.follows else None


def _over(since: datetime, now: datetime) -> timedelta:
    return A_WEEK if now - since <= A_WEEK else MEMORY


@Action
def anybody_is_due(desk: Desk, tools: Tools) -> bool:
    """Say whether ``serve_due`` would find a schedule now."""
    now = tools.clock()
    return any(desk.schedules.due(1, now, brings) for brings in get_args(Brings))


async def digest_now(tools: Tools, recipient_id: RecipientId, request_id: UpdateId) -> Composed:
    """Compose the digest that a reader asked for; the first one after an absence tells what they missed.

    Args:
        tools: The tools.
        recipient_id: The reader who asked.
        request_id: The update with the request. A second call with the same update makes no second digest.

    Raises:
        TooOften: The reader has asked for the most digests allowed.
    """
    tools.newsdesk.requests.count("digest", recipient_id, tools.clock())
    await tools.newsdesk.has_opened()
    cache = await _cache(tools)
    since = _missed_since(await tools.storage.run(lambda desk: desk.readers.get(recipient_id)), cache.at)
    missed = None if since is None else await _week_cache(tools, _over(since, cache.at))
    composed = await tools.storage.run(_answer, cache, missed, recipient_id, request_id)
    tools.wake_sender()
    return composed


async def _cache(tools: Tools) -> DigestCache:
    ranking, now = await trends_now(tools), tools.clock()
    unread, sourceless = await tools.storage.run(
        lambda desk: (not _any_read(desk, now), desk.feeds.count() == 0)
    )
    return DigestCache(
        tools.pages,
        tools.topics,
        ranking,
        now,
        unread=unread,
        sourceless=sourceless,
        handles=tools.server.takes_text_buttons,
    )


async def _week_cache(tools: Tools, over: timedelta = A_WEEK) -> WeekCache:
    ranking = await lasting(tools, over)
    return WeekCache(tools.pages, ranking, tools.clock(), handles=tools.server.takes_text_buttons)


def _answer(
    desk: Desk,
    cache: DigestCache,
    missed: WeekCache | None,
    recipient_id: RecipientId,
    request_id: UpdateId,
) -> Composed:
    now = cache.at
    digest_id = desk.digests.open_requested(recipient_id, request_id, now)
    if digest_id is None:
        return Composed(recipient_id, None)
    reader = desk.readers.get(recipient_id)
    today = now.astimezone(ZoneInfo(reader.zone or "UTC")).date()
    had = desk.digests.had(reader.recipient_id, now - MEMORY)
    again = last_shown(had, reader.zone, today) is not None
    since = None if missed is None else _missed_since(reader, missed.at)
    occasion = Occasion(today, next_at(reader, now), timedelta(0), again=again, away_since=since)
    spec, messages = _missed(missed, reader, had, occasion) or _ordinary(desk, cache, reader, had, occasion)
    shows = spec.shown
    desk.digests.lay(digest_id, messages, rendering=spec.rendering, lane="answer", now=now, shows=shows)
    if since is not None:
        # Also if nothing lasted: only the first digest after an absence may tell of it.
        desk.readers.told_of_absence([reader.recipient_id])
    extra = {"recipient": recipient_id, "digest": digest_id, "stories": len(shows)}
    logger.info("digest_laid", extra=extra)
    return Composed(recipient_id, digest_id, len(shows))


def _ordinary(
    desk: Desk, cache: DigestCache, reader: Reader, had: Mapping[StoryId, Shown], occasion: Occasion
) -> tuple[_Spec, dict[Rendering, tuple[Message, ...]]]:
    followed = desk.followed_stories.of(reader.recipient_id)
    faded = cache.unknown(followed)
    cache.learn(faded, desk.stories.many(faded) if faded else {})
    spec = cache.spec(reader, had, occasion, followed)
    for tag in spec.silent:
        desk.readers.told_of_silence([reader.recipient_id], tag, cache.at)
    return spec, cache.messages_of(spec)


def _missed(
    missed: WeekCache | None, reader: Reader, had: Mapping[StoryId, Shown], occasion: Occasion
) -> tuple[_Spec, dict[Rendering, tuple[Message, ...]]] | None:
    """What a reader missed who was away; None if they were not, or if nothing of their topics lasted."""
    if missed is None or occasion.away_since is None:
        return None
    spec = missed.spec(reader, had, occasion)
    return None if spec.plan.empty else (spec, missed.messages_of(spec))


@Action
def news_is_missing(desk: Desk, tools: Tools) -> bool:
    """Say whether a digest is due but no feed could be read lately, so that there is no news to send."""
    now = tools.clock()
    return desk.feeds.any_asked() and not _any_read(desk, now) and anybody_is_due.step(desk, tools)


# --- what is due
# --------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Run:
    """What batches share: the cache of one ranking, what readers were shown, and the editions written."""

    cache: DigestCache | WeekCache
    memory: ShownHistory
    editions: dict[_Spec, Edition]

    @property
    def full(self) -> bool:
        return self.cache.full or self.memory.full


@dataclass(frozen=True, slots=True)
class _DueDigest:
    """A due schedule, the digest that it brings, and the time of the next one."""

    due: Due
    upcoming: Occurrence
    #: The digest; or, before it is chosen, the decision to serve it; or the reason why there is none.
    brings: _Spec | Serve | str
    #: Whether the digest offers the week in one message.
    offers_week: bool = False


@dataclass(frozen=True, slots=True)
class _Recalled:
    """What the database knows of the readers of a batch, and what the run did not know of it yet."""

    #: The past digests of each reader.
    histories: Mapping[RecipientId, History]
    #: The stories of the digests that were not known.
    learned: Mapping[JobId, Standing]
    #: The readers to whom the week in one message is offered now.
    to_offer: frozenset[RecipientId]
    #: The stories that each reader follows.
    followed: Followed
    #: Those of them that are in no ranking any more and were not known, and what is kept of them.
    faded: frozenset[StoryId]
    stories: Mapping[StoryId, Story]


@dataclass(frozen=True, slots=True)
class _SavedBatch:
    fates: Counter[str]
    #: The editions that were not in the ledger before.
    editions: Mapping[_Spec, Edition]


async def _begin(tools: Tools, brings: Brings, over: timedelta | None) -> _Run:
    if over is None and brings == "digest":
        cache: DigestCache | WeekCache = await _cache(tools)
    else:
        cache = await _week_cache(tools, over or A_WEEK)
    memory = await tools.storage.run(_memory, cache.ranking, cache.at - MEMORY)
    return _Run(cache, memory, {})


async def _serve(tools: Tools, run: _Run, due: Sequence[Due]) -> Counter[str]:
    now = tools.clock()
    turns = _turns(due, now, tools.grace)
    served = [turn.due for turn in turns if isinstance(turn.brings, Serve) or turn.brings == "no_topics"]
    recalled = await tools.storage.run(_recall, served, run, now)
    run.memory.learn(recalled.learned)
    if isinstance(run.cache, DigestCache):
        run.cache.learn(recalled.faded, recalled.stories)
    turns = [replace(turn, offers_week=turn.due.reader.recipient_id in recalled.to_offer) for turn in turns]
    turns, printed = await asyncio.to_thread(_print, run, turns, recalled)
    missed_nothing = [turn.due.reader.recipient_id for turn in turns if turn.brings == NOTHING_MISSED]
    if missed_nothing:
        # They are still due, and the next round brings them an ordinary digest.
        await tools.storage.run(lambda desk: desk.readers.told_of_absence(missed_nothing))
        turns = [turn for turn in turns if turn.brings != NOTHING_MISSED]
    return await _keep_each(tools, run, turns, printed, now)


def _turns(due: Sequence[Due], now: datetime, grace: timedelta) -> list[_DueDigest]:
    """One due digest for each recipient.

    Their other due schedules come in the next round, which knows this digest.
    """
    first = {one.reader.recipient_id: one for one in reversed(due)}
    like: dict[tuple[object, ...], _DueDigest] = {}
    turns = []
    for one in due:
        if first[one.reader.recipient_id] is one:
            schedule, reader = one.schedule, one.reader
            key = (
                (
                    schedule.at,
                    schedule.weekdays,
                    schedule.zone,
                    schedule.next_due_at,
                    schedule.next_local_date,
                ),
                (timing_key(reader), not reader.follows),
                tuple((other.at, other.next_due_at) for other in reader.schedules if other is not schedule),
            )
            turn = like.get(key)
            turns.append(
                like.setdefault(key, _turn(one, now, grace)) if turn is None else replace(turn, due=one)
            )
    return turns


def _turn(due: Due, now: datetime, grace: timedelta) -> _DueDigest:
    """Decide about one schedule.

    If that fails, the digest is recorded as broken, so that the others go on.
    """
    try:
        upcoming = following(due.schedule, now)
        decision = decide(due, now, grace if due.schedule.brings == "digest" else max(grace, WEEKS_GRACE))
    except Exception:
        logger.exception("digest_broke", extra={"recipient": due.reader.recipient_id, "readers": 1})
        tomorrow = now + timedelta(days=1)
        return _DueDigest(due, Occurrence(tomorrow.date(), tomorrow, tomorrow), "broken")
    return _DueDigest(due, upcoming, decision.reason if isinstance(decision, Skip) else decision)


def _print(run: _Run, turns: Sequence[_DueDigest], recalled: _Recalled) -> tuple[list[_DueDigest], _Printed]:
    """Choose each reader's digest, and render the digests that are not in the ledger yet."""
    chosen = [_choose(run, turn, recalled) for turn in turns]
    readers = Counter(turn.brings for turn in chosen if isinstance(turn.brings, _Spec))
    printed: _Printed = {}
    for spec in readers:
        if spec not in run.editions:
            try:
                printed[spec] = _messages_of(run.cache, spec)
            except Exception:
                first = next(turn.due.reader for turn in chosen if turn.brings == spec)
                logger.exception(
                    "digest_broke", extra={"recipient": first.recipient_id, "readers": readers[spec]}
                )
    return [
        replace(turn, brings="broken")
        if isinstance(turn.brings, _Spec) and turn.brings not in run.editions and turn.brings not in printed
        else turn
        for turn in chosen
    ], printed


def _messages_of(cache: DigestCache | WeekCache, spec: _Spec) -> dict[Rendering, tuple[Message, ...]]:
    match cache, spec:
        case DigestCache(), DigestSpec():
            return cache.messages_of(spec)
        case WeekCache(), WeekSpec():
            return cache.messages_of(spec)
        case _:
            raise TypeError("a spec is rendered by the cache that made it")


def _choose(run: _Run, turn: _DueDigest, recalled: _Recalled) -> _DueDigest:
    recipient_id = turn.due.reader.recipient_id
    followed = recalled.followed.get(recipient_id, ())
    only_stories = turn.brings == "no_topics" and bool(followed)
    if not isinstance(turn.brings, Serve) and not only_stories:
        return turn
    schedule = turn.due.schedule
    # ``_by_absence`` decided it. Asked again at another moment, ``away_since`` may give another answer.
    missed = isinstance(run.cache, WeekCache) and schedule.brings == "digest"
    others = () if schedule.brings == "week" else turn.due.reader.schedules
    others = tuple(other for other in others if other.id != schedule.id)
    next_at = min([turn.upcoming.utc, *(at for other in others if (at := other.next_due_at) > run.cache.at)])
    late = (
        turn.brings.late
        if isinstance(turn.brings, Serve)
        else max(timedelta(0), run.cache.at - schedule.next_due_at)
    )
    occasion = Occasion(
        local_date=schedule.next_local_date,
        next_at=next_at,
        late=late,
        again=has_earlier(schedule, others),
        sound=schedule.sound and not is_night(turn.due.reader, run.cache.at),
        offers_week=turn.offers_week,
        away_since=turn.due.reader.away_from if missed else None,
    )
    try:
        had = run.memory.had(recalled.histories.get(recipient_id, ()))
        spec: _Spec
        if isinstance(run.cache, DigestCache):
            spec = run.cache.spec(turn.due.reader, had, occasion, followed)
            if only_stories and not spec.plan.followed:
                # Without topics only news of a followed story is worth a digest.
                return turn
        else:
            spec = run.cache.spec(turn.due.reader, had, occasion)
            if spec.away and spec.plan.empty:
                return replace(turn, brings=NOTHING_MISSED)
        return replace(turn, brings="nothing_new" if occasion.again and spec.plan.empty else spec)
    except Exception:
        logger.exception("digest_broke", extra={"recipient": recipient_id, "readers": 1})
        return replace(turn, brings="broken")


async def _keep_each(
    tools: Tools,
    run: _Run,
    turns: Sequence[_DueDigest],
    printed: _Printed,
    now: datetime,
) -> Counter[str]:
    """Write a batch in one transaction.

    If that fails, halve it until only the broken digests are left out.
    """
    try:
        kept = await tools.storage.run(_keep, turns, printed, run.editions, now)
    except StorageError:
        raise
    except Exception:
        if len(turns) > 1:
            half = len(turns) // 2
            first = await _keep_each(tools, run, turns[:half], printed, now)
            return first + await _keep_each(tools, run, turns[half:], printed, now)
        [turn] = turns
        if turn.brings == "broken":
            raise
        logger.exception("digest_broke", extra={"recipient": turn.due.reader.recipient_id, "readers": 1})
        return await _keep_each(tools, run, [replace(turn, brings="broken")], printed, now)
    run.editions.update(kept.editions)
    return kept.fates


# --- transactions
# -------------------------------------------------------------------------------------------------


def _any_read(desk: Desk, now: datetime) -> bool:
    return desk.feeds.any_read(now - OVERDUE)


def _memory(desk: Desk, ranking: Ranking, since: datetime) -> ShownHistory:
    stories = frozenset(trend.story.id for trend in ranking)
    known_as = desk.digests.known_as(stories)
    founded = desk.digests.founded(stories | known_as.keys())
    return ShownHistory(ranking, known_as, max(since, founded or since))


def _recall(desk: Desk, served: Sequence[Due], run: _Run, now: datetime) -> _Recalled:
    readers = {due.reader.recipient_id for due in served}
    histories = desk.digests.histories(readers, run.memory.since)
    perhaps = [due.reader.recipient_id for due in served if _may_be_offered_the_week(due, now)]
    followed = desk.followed_stories.of_each(readers) if isinstance(run.cache, DigestCache) else {}
    all_followed = [one for stories in followed.values() for one in stories]
    faded = run.cache.unknown(all_followed) if isinstance(run.cache, DigestCache) else frozenset()
    return _Recalled(
        histories,
        desk.digests.stories_of(run.memory.unknown(histories.values())),
        desk.digests.with_a_week(perhaps, now) if perhaps else frozenset(),
        followed,
        faded,
        desk.stories.many(faded) if faded else {},
    )


def _may_be_offered_the_week(due: Due, now: datetime) -> bool:
    """Whether it was never offered to this reader, and today is one of the days for it: one of five, so that
    after an upgrade not everybody is asked on the same morning. In groups and channels nobody is asked.
    """
    reader = due.reader
    return (
        (reader.recipient_id + due.schedule.next_local_date.toordinal()) % OFFER_EVERY == 0
        and due.schedule.brings == "digest"
        and reader.type == "private"
        and reader.weekly is None
        and not reader.week_offered
        and reader.created_at is not None
        and now - reader.created_at >= A_WEEK
    )


def _keep(
    desk: Desk,
    turns: Sequence[_DueDigest],
    printed: _Printed,
    known: Mapping[_Spec, Edition],
    now: datetime,
) -> _SavedBatch:
    specs = dict.fromkeys(turn.brings for turn in turns if isinstance(turn.brings, _Spec))
    made = _editions(desk, [spec for spec in specs if spec not in known], printed, now)
    fates = desk.digests.serve(
        [ServedSchedule(turn.due, turn.upcoming, _brings(turn, made, known)) for turn in turns], "digest", now
    )
    _note_silence(desk, turns, now)
    offered = [turn.due.reader.recipient_id for turn in turns if _offers_week(turn)]
    if offered:
        desk.readers.week_offered(offered, now)
    back = [turn.due.reader.recipient_id for turn in turns if _tells_of_absence(turn)]
    if back:
        desk.readers.told_of_absence(back)
    return _SavedBatch(fates, made)


def _tells_of_absence(turn: _DueDigest) -> bool:
    return isinstance(turn.brings, WeekSpec) and turn.brings.away


def _offers_week(turn: _DueDigest) -> bool:
    return isinstance(turn.brings, DigestSpec) and turn.brings.offers_week


def _note_silence(desk: Desk, turns: Sequence[_DueDigest], now: datetime) -> None:
    """Note which readers this digest tells that no news mentions a name they follow.

    They are told only once.
    """
    told: defaultdict[str, list[RecipientId]] = defaultdict(list)
    for turn in turns:
        if isinstance(turn.brings, DigestSpec):
            for tag in turn.brings.silent:
                told[tag].append(turn.due.reader.recipient_id)
    for tag, recipients in told.items():
        desk.readers.told_of_silence(recipients, tag, now)


def _brings(turn: _DueDigest, made: Mapping[_Spec, Edition], known: Mapping[_Spec, Edition]) -> Edition | str:
    if isinstance(turn.brings, _Spec):
        return made.get(turn.brings) or known[turn.brings]
    return str(turn.brings)


def _editions(desk: Desk, specs: Sequence[_Spec], printed: _Printed, now: datetime) -> dict[_Spec, Edition]:
    jobs = desk.digests.open_jobs([Content(printed[spec], spec.shown) for spec in specs], "digest", now)
    return {
        spec: Edition(job_id, spec.rendering, len(printed[spec][spec.rendering]), spec.shown_at)
        for spec, job_id in zip(specs, jobs, strict=True)
    }
