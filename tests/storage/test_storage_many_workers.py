"""Several workers on one database at the same time: on SQLite they take turns, on PostgreSQL they meet."""

import random
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import date, time, timedelta

import pytest
from storage_builders import NOW, a_feed, a_reader, entry, first_at, owe

from digestbot.model import EVERY_DAY, Marked, Message, Occurrence, Place
from digestbot.storage import Storage
from digestbot.storage.ledger.serving import Content, Edition, ServedSchedule

WORKERS = 4


@pytest.fixture
def workers(database_url):
    """The same database, opened by several workers."""
    storages = [Storage.open(database_url) for _ in range(WORKERS)]
    yield storages
    for storage in storages:
        storage.close_now()


def at_once(workers, job):
    """What each worker's ``job(storage, number)`` gives, all of them running at the same time."""
    with ThreadPoolExecutor(WORKERS) as threads:
        return list(threads.map(job, workers, range(WORKERS)))


def test_no_delivery_goes_to_two_senders(workers):
    def lay(desk):
        for telegram_id in range(40):
            owe(desk, a_reader(desk, telegram_id + 1), classic=("1", "2"))

    workers[0].transact(lay)

    def send_all(storage, number):
        owner, sent = f"sender {number}", []
        while storage.transact(lambda desk: desk.deliveries.waiting()):
            leased = storage.transact(lambda desk: desk.deliveries.lease(owner, 5, 60))
            marks = [Marked(delivery.id, "sent", message_id=delivery.id) for delivery in leased]
            assert storage.transact(lambda desk, marks=marks: desk.deliveries.mark(owner, marks)) == len(
                marks
            )
            sent += [(delivery.recipient_id, delivery.part) for delivery in leased]
        return sent

    sent = Counter(one for many in at_once(workers, send_all) for one in many)
    assert len(sent) == 80
    assert set(sent.values()) == {1}
    assert workers[0].transact(lambda desk: desk.deliveries.counts()) == {"sent": 80}


def test_a_newcomer_who_taps_twice_is_one_reader(workers):
    place = Place(42, "private")
    joined = at_once(workers, lambda storage, _: storage.transact(lambda desk: desk.readers.join(place, NOW)))
    assert len({reader.recipient_id for reader, _ in joined}) == 1
    assert [new for _, new in joined].count(True) == 1


def test_an_article_that_several_feeds_bring_at_once_is_one(workers):
    def keep(desk, number):
        feed = a_feed(desk, f"https://herald.example/{number}")
        entries = [entry(str(article)) for article in range(30)]
        random.Random(number).shuffle(entries)
        return desk.articles.keep(feed, entries, NOW)

    kept = at_once(workers, lambda storage, number: storage.transact(keep, number))
    assert sum(len(ids) for ids in kept) == 30
    assert workers[0].transact(lambda desk: desk.articles.count()) == 30


def test_all_workers_share_one_rate(workers):
    def reserve(storage, _number):
        return [storage.transact(lambda desk: desk.limiter.reserve(1, 0.01)) for _ in range(5)]

    waits = sorted(wait for many in at_once(workers, reserve) for wait in many)
    # One slot every 100 s: each was given once, whatever the workers' order.
    assert [round(wait, -2) for wait in waits] == [100.0 * slot for slot in range(20)]


def test_of_two_who_serve_at_once_one_serves_each_reader(workers):
    def due(desk):
        for telegram_id in range(1, 41):
            reader = a_reader(desk, telegram_id)
            desk.schedules.put(reader.recipient_id, time(8), EVERY_DAY, "UTC", first_at(NOW))
        return desk.schedules.due(40, NOW)

    dues = workers[0].transact(due)
    after = Occurrence(date(2026, 11, 24), NOW + timedelta(days=1), NOW + timedelta(days=1))

    def serve(storage, number):
        def step(desk):
            content = Content({"classic": (Message(f"by {number}"),)}, shows={})
            [job] = desk.digests.open_jobs([content], "digest", NOW)
            edition = Edition(job, "classic", 1)
            return desk.digests.serve([ServedSchedule(one, after, edition) for one in dues], "digest", NOW)

        return storage.transact(step)

    fates = sum(at_once(workers, serve), Counter())
    assert fates["laid"] == 40
    owed = workers[0].transact(lambda desk: desk.deliveries.lease("me", 100, 60))
    assert sorted(one.telegram_id for one in owed) == list(range(1, 41))
