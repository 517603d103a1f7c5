"""The queries of every tick use the indexes that were made for them, however large the tables are."""

import shutil
from datetime import timedelta

import pytest
from sqlalchemy import event, text
from storage_builders import NOW, a_reader, owe

from digestbot.model import DeliveryId, JobId, Marked
from digestbot.storage import Storage
from digestbot.storage.ledger.leasing import _NEXT


@pytest.fixture
def lite(upgraded_sqlite, tmp_path):
    """Storage on SQLite, whose plans hold the same on every machine."""
    file = tmp_path / "digestbot.sqlite3"
    shutil.copy(upgraded_sqlite, file)
    storage = Storage.open(f"sqlite:///{file}")
    yield storage
    storage.close_now()


def plan_of(storage, step):
    """What SQLite does for each statement of the step, as EXPLAIN QUERY PLAN puts it."""
    asked = []

    def listen(_connection, _cursor, statement, parameters, _context, executemany):
        if not statement.startswith(("INSERT", "BEGIN", "EXPLAIN")):
            asked.append((statement, parameters[0] if executemany else parameters))

    event.listen(storage._engine, "before_cursor_execute", listen)
    storage.transact(step)
    event.remove(storage._engine, "before_cursor_execute", listen)
    with storage._engine.begin() as connection:
        return [
            row.detail
            for statement, parameters in asked
            for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
        ]


def a_ledger(desk):
    for telegram_id in range(1, 4):
        owe(desk, a_reader(desk, telegram_id), classic=("1", "2"))


STEPS = {
    "lease": (
        lambda desk: desk.deliveries.lease("me", 10, 60),
        ["ix_delivery_ready", "ix_delivery_later", "sqlite_autoindex_delivery_1"],
    ),
    "renew": (lambda desk: desk.deliveries.renew("me", [DeliveryId(1)], 60), ["INTEGER PRIMARY KEY"]),
    "release": (lambda desk: desk.deliveries.release("me", [DeliveryId(1)]), ["INTEGER PRIMARY KEY"]),
    "recover": (lambda desk: desk.deliveries.recover(resend=True), ["ix_delivery_leased"]),
    "taking what was leased": (lambda desk: desk.deliveries.lease("me", 1, 60), ["INTEGER PRIMARY KEY"]),
    "mark": (
        lambda desk: desk.deliveries.mark("me", [Marked(DeliveryId(1), "sent", 1)]),
        ["INTEGER PRIMARY KEY"],
    ),
    "waiting": (
        lambda desk: desk.deliveries.waiting(),
        ["ix_delivery_ready", "ix_delivery_later", "ix_delivery_leased"],
    ),
    "counts of a job": (lambda desk: desk.deliveries.counts(JobId(1)), ["sqlite_autoindex_delivery_1"]),
    "set_status": (
        lambda desk: desk.readers.set_status(1, "blocked", "403", NOW),
        ["ix_delivery_owed"],
    ),
    "schedules due": (lambda desk: desk.schedules.due(10, NOW), ["ix_schedule_due"]),
    "feeds due": (lambda desk: desk.feeds.due(10, NOW), ["ix_feed_due"]),
    "ungrouped": (lambda desk: desk.articles.ungrouped(10), ["ix_article_ungrouped"]),
    "needing tags": (lambda desk: desk.stories.needing_tags(10), ["ix_story_untagged"]),
    "memberships": (lambda desk: desk.stories.memberships(NOW), ["ix_article_at"]),
    "recent": (lambda desk: desk.stories.recent(NOW), ["ix_article_at", "ix_story_member_story_id"]),
    "old jobs": (
        lambda desk: desk.pruning.find("jobs", NOW + timedelta(days=1), 0, 10),
        ["ix_digest_job_id", "ix_job_corrects_job_id", "sqlite_autoindex_delivery_1"],
    ),
    "updates pending": (lambda desk: desk.inbox.pending(), ["ix_inbox_pending"]),
}


@pytest.mark.parametrize("name", STEPS)
def test_a_query_of_every_tick_uses_its_indexes_and_reads_no_whole_table(lite, name):
    step, indexes = STEPS[name]
    lite.transact(a_ledger)
    plan = plan_of(lite, step)
    for index in indexes:
        assert any(index in line for line in plan), plan
    scans = [line for line in plan if line.startswith("SCAN") and "INDEX" not in line]
    assert [line for line in scans if line != "SCAN CONSTANT ROW"] == [], plan


def test_the_next_deliveries_come_in_the_order_of_their_index(lite):
    lite.transact(a_ledger)
    plan = plan_of(lite, lambda desk: desk.deliveries.lease("me", 10, 60))
    assert not [line for line in plan if "TEMP B-TREE" in line], plan


@pytest.mark.slow  # run by itself: the plan depends on what autovacuum saw of other tests' rows
def test_postgresql_leases_from_a_large_new_job_without_reading_it_all(postgres):
    """Right after it was laid, before there are statistics: the planner then knows least."""
    storage = Storage.open(postgres.upgraded())
    storage.transact(a_ledger)
    with storage._engine.begin() as connection:
        connection.execute(
            text(
                "INSERT INTO delivery (job_id, recipient_id, part, rendering, lane, state, attempts)"
                " SELECT 1, 1, 10 + n, 1, 2, 0, 0 FROM generate_series(1, 20000) AS n"
            )
        )
        query = _NEXT.params(most=100).compile(connection, compile_kwargs={"literal_binds": True})
        plan = [row[0] for row in connection.exec_driver_sql(f"EXPLAIN {query}")]
    storage.close_now()
    assert any("Index Scan using ix_delivery_ready on delivery" in line for line in plan), plan
    assert not any("Sort" in line for line in plan), plan
