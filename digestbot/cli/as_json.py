"""The JSON that ``--json`` prints. Its form is stable: times are in RFC 3339, missing values are null."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from digestbot.actions.alerts.progress import Look
    from digestbot.actions.news.collect import Checked
    from digestbot.actions.news.ingest import Failure
    from digestbot.actions.news.retag import TaggedStory
    from digestbot.cli.doctor import Finding
    from digestbot.model import (
        Alert,
        AuditEntry,
        DigestPlan,
        Feed,
        FetchFailed,
        History,
        Message,
        Occurrence,
        Reader,
        Reading,
        Receipt,
        Style,
        Tally,
        Trend,
    )

Json = dict[str, Any]


def rfc3339(value: datetime | None) -> str | None:
    """A time in RFC 3339; UTC is written as Z, another offset is kept."""
    return None if value is None else value.isoformat().replace("+00:00", "Z")


def ingested(readings: Sequence[tuple[str, Reading]], failures: Sequence[Failure]) -> Json:
    """Readings, each with the source that it was read from, and the sources that failed."""
    return {
        "articles": [_article(source, reading) for source, reading in readings],
        "failures": [
            {"source": failure.source, "reason": failure.reason, "detail": failure.detail}
            for failure in failures
        ],
    }


def _article(source: str, reading: Reading) -> Json:
    return {
        "source": source,
        "kind": reading.kind,
        "url": reading.url,
        "title": reading.title or None,
        "authors": list(reading.authors),
        "published": rfc3339(reading.published),
        "section": reading.section,
        "tags": list(reading.tags),
        "lead": reading.lead,
        "image": reading.image,
        "language": reading.language,
        "body": reading.body,
    }


def schedule(zone: str, time: str, coming: Sequence[Occurrence]) -> Json:
    return {
        "zone": zone,
        "time": time,
        "occurrences": [
            {
                "local_date": one.local_date.isoformat(),
                "local": one.local.isoformat(),
                "utc": rfc3339(one.utc),
                "shift": one.shift,
            }
            for one in coming
        ],
    }


def trending(at: datetime, tag: str | None, trends: Sequence[Trend], risen: Sequence[int | None]) -> Json:
    return {
        "at": rfc3339(at),
        "tag": tag,
        "stories": [
            _story(trend) | {"sources_3h": trend.lately, "rise": places}
            for trend, places in zip(trends, risen, strict=True)
        ],
    }


def preview(plan: DigestPlan, style: Style, messages: Sequence[Message]) -> Json:
    return {
        "at": rfc3339(plan.at),
        "style": style,
        "empty": plan.empty,
        "sections": [
            {"tag": section.tag, "stories": [_story(pick.trend) for pick in section.picks]}
            for section in plan.sections
        ],
        "parts": [_part(message) for message in messages],
    }


def _story(trend: Trend) -> Json:
    return {
        "id": trend.story.id,
        "title": trend.headline.title,
        "url": trend.headline.url,
        "section": trend.story.section,
        "tags": list(trend.story.tags),
        "score": round(trend.score, 4),
        "phase": trend.phase,
        "sources": trend.sources,
        "outlets": trend.outlets,
        "articles": len(trend.story.articles),
        "first_seen": rfc3339(trend.story.first_seen),
        "last_seen": rfc3339(trend.story.last_seen),
        "reason": reason(trend),
    }


def listed_story(trend: Trend, *, corrected: bool) -> Json:
    return _story(trend) | {"corrected": corrected}


def told_story(told: TaggedStory, history: Sequence[AuditEntry]) -> Json:
    """A story with its articles, its section and tags, those of the rule, and its history."""
    story = told.story
    return {
        "id": story.id,
        "section": story.section,
        "tags": list(story.tags),
        "corrected": told.corrected,
        "rule": {"section": told.rule.section, "tags": list(told.rule.tags)},
        "articles": [
            {"at": rfc3339(one.at), "source": one.source_name, "title": one.title, "url": one.url}
            for one in story.articles
        ],
        "history": [
            {"at": rfc3339(step.at), "who": step.who, "what": step.what, "detail": step.detail}
            for step in history
        ],
    }


def reason(trend: Trend) -> str:
    """Why a story is trending, in a few English words."""
    if trend.sources == 1 < trend.outlets:
        return f"one report in {trend.outlets} sources"
    sources = "1 source" if trend.outlets == 1 else f"{trend.outlets} sources"
    reprints = trend.outlets - trend.sources
    copies = f", {reprints} of them {'a reprint' if reprints == 1 else 'reprints'}" if reprints > 0 else ""
    return f"{sources} in {trend.hours} h{copies}"


def _part(message: Message) -> Json:
    return {
        "text": message.html,
        "buttons": [
            [{"label": button.label, "url": button.url} for button in row] for row in message.buttons
        ],
    }


def measured(figures: Mapping[str, Any]) -> Json:
    """Measured figures by their names, rounded to 6 decimal places."""
    return {name: _rounded(value) for name, value in figures.items()}


def _rounded(value: Any) -> Any:
    match value:
        case Mapping():
            return measured(value)
        case float():
            return round(value, 6)
        case _:
            return value


def feeds(known: Sequence[Feed]) -> Json:
    return {"feeds": [_feed(feed) for feed in known]}


def _feed(feed: Feed) -> Json:
    return {
        "id": feed.id,
        "url": feed.url,
        "title": feed.title or None,
        "source": feed.source_name,
        "section": feed.section,
        "tags": list(feed.tags),
        "language": feed.language or feed.own_language,
        "last_read": rfc3339(feed.last_ok_at),
        "next_check": None if feed.disabled_at or feed.paused_at else rfc3339(feed.next_check_at),
        "failures": feed.failures,
        "failure": _failure(feed.last_failure),
        "disabled": feed.disabled_at is not None,
        "paused": feed.paused_at is not None,
        "settings": feed.settings.shown(),
    }


def checks(checked: Sequence[Checked], unknown: Sequence[str]) -> Json:
    return {"feeds": [_check(one) for one in checked], "unknown": list(unknown)}


def _check(one: Checked) -> Json:
    return {
        "id": one.feed.id,
        "url": one.feed.url,
        "ok": one.check.ok,
        "entries": one.check.entries,
        "new": one.new,
        "left_out": None
        if one.entries is None
        else {"untitled": one.entries.untitled, "repeated": one.entries.repeated},
        "kept_without": None
        if one.entries is None
        else {"date": one.entries.undated, "link": one.entries.unlinked},
        "failure": _failure(one.check.failure),
        "next_check": None if one.check.disabled else rfc3339(one.check.next_check_at),
    }


def _failure(failure: FetchFailed | None) -> Json | None:
    return {"reason": failure.reason, "detail": failure.detail} if failure else None


def alert(one: Alert) -> Json:
    """An alert without its progress."""
    content = one.content
    return {
        "id": one.id,
        "state": one.state,
        "revision": one.revision,
        "critical": one.critical,
        "audience": {
            "tags": list(one.audience.tags),
            "everybody": one.audience.everybody,
            "chats": one.audience.chats,
        },
        "text": content.html if content else None,
        "file": {"kind": content.file.kind, "file_id": content.file.file_id}
        if content and content.file
        else None,
        "created_at": rfc3339(one.created_at),
        "due_at": rfc3339(one.due_at),
        "started_at": rfc3339(one.started_at),
        "ended_at": rfc3339(one.ended_at),
        "corrected_at": rfc3339(one.corrected_at),
        "recalled_at": rfc3339(one.recalled_at),
        "trouble": one.trouble,
    }


def alert_with_progress(look: Look, history: Sequence[AuditEntry] = ()) -> Json:
    """An alert with its progress and the record of who did what with it."""
    progress = look.progress
    return {
        **alert(look.alert),
        "progress": {
            **_tally(progress.alert),
            "held": progress.held,
            "next_held_at": rfc3339(progress.next_held_at),
            "rate": round(progress.rate, 1),
            "seconds_left": look.seconds,
        },
        "correction": _tally(progress.correction) if progress.correction else None,
        "recall": _tally(progress.recall) if progress.recall else None,
        "history": [
            {
                "at": rfc3339(step.at),
                "who": step.who,
                "telegram_id": step.telegram_id,
                "what": step.what,
                "detail": step.detail or None,
            }
            for step in history
        ],
    }


def _tally(tally: Tally) -> Json:
    return {
        "total": tally.total,
        "sent": tally.sent,
        "failed": tally.failed,
        "unknown": tally.unknown,
        "skipped": tally.skipped,
        "waiting": tally.waiting,
        "reasons": dict(tally.reasons),
    }


def finding(found: Finding) -> Json:
    """A finding of ``doctor``: its mark ("good", "note" or "bad"), its subject, and a sentence."""
    return {"mark": found.mark, "what": found.what, "text": found.text}


def history(told: History, zone: str) -> Json:
    """A list of times (or topics), and a list of as many numbers for each series."""
    return {
        "subject": told.subject,
        "span": told.span,
        "zone": zone,
        "now": rfc3339(told.now),
        "begins": None if told.subject == "topics" else [rfc3339(at) for at in told.begins],
        "topics": list(told.tags) if told.subject == "topics" else None,
        "series": {one.name: list(one.values) for one in told.series},
        "present": dict(told.present),
        "slowest_alert_seconds": told.slowest,
    }


def receipts(reader: Reader, entries: Sequence[Receipt]) -> Json:
    """What a reader was to get, the latest first, with what became of each message."""
    planned = (*reader.schedules, *((reader.weekly,) if reader.weekly else ()))
    return {
        "chat": reader.telegram_id,
        "thread": reader.thread_id,
        "type": reader.type,
        "status": reader.status,
        "paused_until": rfc3339(reader.paused_until),
        "topics": len(reader.follows),
        "schedules": [
            {
                "brings": one.brings,
                "at": f"{one.at:%H:%M}",
                "zone": one.zone,
                "next_due_at": rfc3339(one.next_due_at),
            }
            for one in planned
        ],
        "history": [_receipt(entry) for entry in entries],
    }


def _receipt(entry: Receipt) -> Json:
    return {
        "kind": entry.kind,
        "added_at": rfc3339(entry.added_at),
        "local_date": None if entry.local_date is None else entry.local_date.isoformat(),
        "state": entry.state,
        "reason": entry.reason,
        "messages": [
            {
                "part": one.part,
                "rendering": one.rendering,
                "state": one.state,
                "attempts": one.attempts,
                "reason": one.reason,
                "not_before": rfc3339(one.not_before),
                "ended_at": rfc3339(one.ended_at),
            }
            for one in entry.deliveries
        ],
    }
