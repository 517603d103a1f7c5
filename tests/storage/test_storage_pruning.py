"""Old rows go, and what somebody still needs stays."""

from datetime import timedelta

import pytest
from sqlalchemy import func, insert, literal, select, update
from storage_builders import NOW, a_feed, a_reader, articles, entry, found, owe

from digestbot.actions.retention import STRIDE, count_prunable, prune, prune_nightly
from digestbot.model import EditionId, Marked, Retention, StoryChanges
from digestbot.storage import Storage
from digestbot.storage.tables import (
    alert,
    alert_job,
    article,
    audit,
    delivery,
    digest,
    edition,
    feed,
    job,
    job_story,
    metadata,
    notice_line,
    opinion,
    sighting,
    story,
    story_alias,
    trouble,
)

KEEP = Retention()
DAY = timedelta(days=1)
LATER = NOW + 61 * DAY
MUCH_LATER = NOW + 91 * DAY


def count(storage: Storage, table) -> int:
    with storage._engine.connect() as connection:
        return connection.scalar(select(func.count()).select_from(table))


def write(storage: Storage, *statements) -> None:
    with storage._engine.begin() as connection:
        for statement in statements:
            connection.execute(statement)


def news(storage: Storage) -> None:
    """Two stories of which nobody was shown anything: one of two articles, and one of one."""

    def step(desk) -> None:
        one, two, three = articles(desk, "one", "two", "three")
        found(desk, [one, two], [three])

    storage.transact(step)
    gone_from_the_feed(storage)


def gone_from_the_feed(storage: Storage) -> None:
    """A later reading of the feed has other entries."""
    storage.transact(lambda desk: desk.articles.keep(a_feed(desk), [entry("young", at=LATER)], LATER))


async def test_news_that_nobody_was_shown_goes_after_sixty_days(storage: Storage):
    news(storage)

    assert await prune(storage, KEEP, LATER - 2 * DAY) == dict.fromkeys(await prune(storage, KEEP, NOW), 0)
    counts = await prune(storage, KEEP, LATER)

    assert (counts["stories"], counts["articles"]) == (2, 3)
    assert (count(storage, story), count(storage, article), count(storage, sighting)) == (0, 1, 1)


async def test_what_would_go_is_counted_and_stays(storage: Storage):
    news(storage)

    assert (await count_prunable(storage, KEEP, LATER))["stories"] == 2
    assert count(storage, story) == 2


async def test_an_entry_that_is_still_in_its_feed_stays_known(storage: Storage):
    news(storage)
    old = [entry(name) for name in ("one", "two")]
    storage.transact(lambda desk: desk.articles.keep(a_feed(desk), [*old, entry("young", at=LATER)], LATER))

    await prune(storage, KEEP, LATER)

    assert count(storage, article) == 3
    assert storage.transact(lambda desk: desk.articles.keep(a_feed(desk), old, LATER)) == ()


async def test_so_does_one_in_a_feed_that_has_not_changed_since(storage: Storage):
    storage.transact(lambda desk: articles(desk, "one", "two"))

    await prune(storage, KEEP, LATER)

    assert count(storage, article) == 2


async def test_a_story_that_goes_on_stays_with_all_its_articles(storage: Storage):
    news(storage)
    young = storage.transact(lambda desk: desk.articles.keep(a_feed(desk), [entry("news", at=LATER)], LATER))
    storage.transact(lambda desk: desk.stories.apply(StoryChanges(joins=((young[0], 1),)), LATER))

    counts = await prune(storage, KEEP, LATER)

    assert (counts["stories"], counts["articles"]) == (1, 1)
    assert count(storage, story) == 1


@pytest.mark.parametrize("needed_by", ["a digest", "an opinion", "an editor", "a story merged into it"])
async def test_a_story_that_somebody_has_something_of_stays(storage: Storage, needed_by: str):
    news(storage)
    reader = storage.transact(a_reader)
    an_opinion = {"recipient_id": reader.recipient_id, "view": "more", "topic": "sport", "said_at": NOW}
    match needed_by:
        case "a digest":
            write(
                storage,
                insert(job).values(id=1, kind="digest", lane="digest", created_at=LATER),
                insert(job_story).values(job_id=1, story_id=1, revision=1, sources=1),
            )
        case "an opinion":
            write(storage, insert(opinion).values(**an_opinion, story_id=1, article_id=1))
        case "an editor":
            write(
                storage,
                insert(audit).values(at=LATER, actor="terminal", what="tagged", detail="", story_id=1),
            )
        case "a story merged into it":
            write(
                storage,
                insert(story_alias).values(alias_id=3, story_id=1, merged_at=NOW),
                insert(opinion).values(**an_opinion, story_id=3, article_id=3),
            )

    await prune(storage, KEEP, LATER)

    left = 2 if needed_by == "a story merged into it" else 1
    assert count(storage, story) == left
    assert count(storage, article) == 2 + left


async def test_a_wire_copy_keeps_the_report_that_it_repeats(storage: Storage):
    news(storage)
    write(
        storage,
        update(article).where(article.c.key.like("%young")).values(wire_copy_of=3),
    )

    await prune(storage, KEEP, LATER)

    assert count(storage, article) == 2


async def test_so_does_an_old_one_that_is_still_in_its_feed(storage: Storage):
    news(storage)
    write(storage, update(article).where(article.c.id == 1).values(wire_copy_of=2))
    old = [entry("one"), entry("young", at=LATER)]
    storage.transact(lambda desk: desk.articles.keep(a_feed(desk), old, LATER))

    await prune(storage, KEEP, LATER)

    assert count(storage, article) == 3


async def test_the_number_of_a_deleted_article_is_never_given_again(storage: Storage):
    news(storage)
    before = storage.transact(lambda desk: articles(desk, "last"))
    write(storage, update(feed).values(removed_at=NOW))

    await prune(storage, KEEP, MUCH_LATER + 61 * DAY)

    assert count(storage, article) == 1
    assert storage.transact(lambda desk: articles(desk, "new")) > before


def the_ledger(storage: Storage, *, state: str = "sent") -> None:
    """A digest of one message, which came to this state."""

    def step(desk) -> None:
        owe(desk, a_reader(desk), classic=("news",))
        if state == "sent":
            (lease,) = desk.deliveries.lease("me", 1, 60)
            desk.deliveries.mark("me", [Marked(lease.id, "sent", 7)])

    storage.transact(step)
    write(
        storage,
        insert(article).values(
            id=70, source_id=storage.transact(a_feed).source_id, key="k", title="", at=NOW,
            first_seen_at=NOW, authors=(), tags=(),
        ),
        insert(story).values(id=70, revision=1, created_at=NOW),
        update(job).values(created_at=NOW),
        update(digest).values(created_at=NOW, decided_at=NOW),
        insert(job_story).from_select(
            ["job_id", "story_id", "revision", "sources"], select(job.c.id, literal(70), literal(1), literal(1))
        ),
    )  # fmt: skip


async def test_who_got_what_goes_after_ninety_days(storage: Storage):
    the_ledger(storage)

    await prune(storage, KEEP, MUCH_LATER - 2 * DAY)
    before = [count(storage, table) for table in (delivery, digest, job_story)]
    await prune(storage, KEEP, MUCH_LATER)

    assert before[0] == before[2] == 1
    assert [count(storage, table) for table in (delivery, digest, job_story)] == [0, 0, 0]


async def test_a_message_that_is_still_owed_stays(storage: Storage):
    the_ledger(storage, state="pending")

    await prune(storage, KEEP, MUCH_LATER)

    assert count(storage, delivery) == 1


async def test_the_deliveries_of_an_alert_that_is_not_over_stay(storage: Storage):
    the_ledger(storage)
    write(
        storage,
        insert(alert).values(
            id=1, state="paused", revision=1, tags=(), everybody=True, chats="all", critical=False,
            created_at=NOW, changed_at=NOW, live=True,
        ),
        insert(alert_job).from_select(["alert_id", "job_id", "language"], select(literal(1), job.c.id, literal("en"))),
    )  # fmt: skip

    await prune(storage, KEEP, MUCH_LATER)

    assert count(storage, delivery) == 1


def test_an_old_job_stays_while_any_row_refers_to_it(storage: Storage):
    """So does the latest, the tenth here: its number would be given again."""
    unbound, delivered, digested, shown, alerted, corrected, correction, noticed, worded = range(1, 10)
    news(storage)
    reader = storage.transact(a_reader)
    a_job = {"kind": "digest", "lane": "digest", "created_at": NOW}
    write(
        storage,
        insert(job).values([{"id": one, **a_job} for one in range(1, 11)]),
        insert(delivery).values(
            job_id=delivered, recipient_id=reader.recipient_id, part=1, rendering="rich", lane="digest",
            state="sent", attempts=1,
        ),
        insert(digest).values(recipient_id=reader.recipient_id, state="laid", job_id=digested, created_at=NOW),
        insert(job_story).values(job_id=shown, story_id=1, revision=1, sources=1),
        insert(alert).values(
            id=1, state="sent", revision=1, tags=(), everybody=True, chats="all", critical=False,
            created_at=NOW, changed_at=NOW, live=False,
        ),
        insert(alert_job).values(alert_id=1, job_id=alerted, language="en"),
        update(job).where(job.c.id == correction).values(corrects_job_id=corrected),
        insert(trouble).values(key="disk", kind="disk", about="", amount=1, since=NOW, seen_at=NOW),
        insert(notice_line).values(job_id=noticed, key="disk", shows_over=False),
        insert(edition).values(id=1, hash="h", revision=1, messages={}, created_at=NOW),
        update(job).where(job.c.id == worded).values(edition_id=1),
    )  # fmt: skip

    def old_jobs() -> tuple[int, ...]:
        return storage.transact(lambda desk: desk.pruning.find("jobs", NOW + DAY, 0, 20)).ids

    assert old_jobs() == (unbound, correction)
    storage.transact(lambda desk: desk.pruning.delete("jobs", (unbound, correction)))
    assert old_jobs() == (corrected,)
    assert storage.transact(lambda desk: desk.pruning.find("jobs", NOW, 0, 20)).ids == ()


async def test_a_job_goes_after_all_that_was_of_it(storage: Storage):
    the_ledger(storage)
    write(storage, insert(job).values(kind="digest", lane="digest", created_at=MUCH_LATER))

    assert (await count_prunable(storage, KEEP, MUCH_LATER))["jobs"] == 0
    assert (await prune(storage, KEEP, MUCH_LATER))["jobs"] == 0  # its messages are still there
    storage.transact(lambda desk: desk.digests.drop_editions(MUCH_LATER, EditionId(0), 10))
    assert (await count_prunable(storage, KEEP, MUCH_LATER))["jobs"] == 1
    assert (await prune(storage, KEEP, MUCH_LATER))["jobs"] == 1

    assert count(storage, job) == 1


async def test_a_clock_that_is_a_year_ahead_costs_a_few_days_of_old_rows_only(storage: Storage):
    entries = [
        {"at": NOW + days * DAY, "actor": "terminal", "what": "tagged", "detail": ""} for days in range(400)
    ]
    write(storage, insert(audit).values(entries))
    today = NOW + 400 * DAY
    for night in range(5):
        await prune_nightly(storage, KEEP, today - (4 - night) * DAY)
    right = count(storage, audit)

    await prune_nightly(storage, KEEP, today + 365 * DAY)

    assert right == 365
    assert count(storage, audit) == right - STRIDE.days
    await prune_nightly(storage, KEEP, today)
    assert count(storage, audit) == right - STRIDE.days


async def test_small_steps_come_to_the_same(storage: Storage, monkeypatch: pytest.MonkeyPatch):
    news(storage)
    the_ledger(storage)
    monkeypatch.setattr("digestbot.actions.retention.ROWS_AT_ONCE", 1)

    counts = await prune(storage, KEEP, MUCH_LATER)

    assert (counts["stories"], counts["deliveries"]) == (3, 1)


def test_each_table_is_kept_or_pruned_by_a_decision():
    for_good = {
        *("alert", "alert_job", "held", "expectation", "person"),  # few, and alerts can be corrected
        *(
            "chat",
            "chat_alias",
            "recipient",
            "lost",
            "follow",
            "schedule",
            "mute",
            "opinion",
            "saved",
            "removed_slot",
            "weekly_report",
        ),  # of readers
        *("limiter", "hold", "turn", "pruned", "source", "feed", "tag", "tag_name"),
    }
    by_others = {
        *("edition", "inbox", "article_body", "article_words"),  # deleted by housekeeping sooner
        *("shared_topics", "story_follow", "proposal"),  # they end after a while
        *("trouble", "notice_line"),  # forgotten a day after it is over
        *("sighting", "story_alias", "story_member", "story_tag", "story_tagging"),  # parts
    }
    pruned = {"delivery", "digest", "job", "job_story", "story", "article", "audit"}

    assert {table.name for table in metadata.sorted_tables} == for_good | by_others | pruned
