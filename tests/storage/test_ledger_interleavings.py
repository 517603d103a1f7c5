"""The ledger under random interleavings of senders, crashes, answers and time.

Two senders lease, mark, give back and die as chance has it, while some chats have to wait for their turn and jobs are
paused, resumed and cancelled. What was accepted by Telegram is kept beside the ledger. Whatever happens:

- no delivery is begun by two senders at the same time,
- every delivery is either still owed or in a final state; none is lost on the way,
- one that is marked sent was accepted, and one that was accepted is never "never begun",
- nothing of a job that is paused or cancelled is begun,
- a later part is not touched before the earlier one is over,
- a message goes out twice only if its sender died, or was taken for dead, while sending it.
"""

from collections import Counter
from datetime import timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    initialize,
    invariant,
    multiple,
    precondition,
    rule,
    run_state_machine_as_test,
)
from storage_builders import NOW, a_reader, empty

from digestbot.clock import system_clock
from digestbot.model import AlertId, Marked, Message
from digestbot.storage import Storage

FINAL = {"sent", "failed", "unknown", "skipped"}
LONG, OVER = 3600.0, -1.0
#: A job is resumed for an alert, which is none here.
NO_ALERT = AlertId(0)

senders = st.sampled_from(["ann", "bo"])


class Ledger(RuleBasedStateMachine):
    """``begun`` is what a sender believes that it may send; only crashes and expiry take it away."""

    storage: Storage

    in_flight = Bundle("in_flight")

    @initialize(
        parts=st.lists(st.integers(1, 3), min_size=4, max_size=8),
        rich=st.booleans(),
        resend=st.booleans(),
    )
    def lay(self, parts, rich, resend):
        empty(self.storage)
        self.resend = resend
        self.begun = {"ann": set(), "bo": set()}
        self.accepted = Counter()
        self.doubted = set()
        self.done = {}
        self.ids = {}
        self.jobs = []
        self.paused, self.cancelled = set(), set()

        def step(desk):
            for number, count in enumerate(parts):
                reader = a_reader(desk, telegram_id=number + 1)
                digest = desk.digests.open_requested(reader.recipient_id, number, NOW)
                messages = {"classic": tuple(Message(f"{number}.{part}") for part in range(count))}
                if rich:
                    messages["rich"] = (Message(f"{number}", rendering="rich"),)
                rendering = "rich" if rich else "classic"
                job_id = desk.digests.lay(digest, messages, rendering=rendering, lane="digest", now=NOW)
                self.jobs.append(job_id)

        self.storage.transact(step)

    def other(self, owner):
        return "bo" if owner == "ann" else "ann"

    def ask(self, verb, *args, **kwargs):
        return self.storage.transact(lambda desk: getattr(desk.deliveries, verb)(*args, **kwargs))

    @rule(target=in_flight, owner=senders, limit=st.integers(1, 6), busy=st.sets(st.integers(1, 4)))
    def lease(self, owner, limit, busy):
        """Chats that are busy are passed over, for so short a time that they are ready at the next look."""
        leased = self.ask("lease", owner, limit, LONG, lambda chat, *_: 1e-6 if chat in busy else 0.0)
        for delivery in leased:
            assert delivery.telegram_id not in busy
            assert delivery.job_id not in self.paused | self.cancelled
            assert delivery.id not in self.begun["ann"] | self.begun["bo"]
            assert delivery.id not in self.done
            self.begun[owner].add(delivery.id)
            place = (delivery.recipient_id, delivery.rendering)
            self.ids[(*place, delivery.part)] = delivery.id
            assert delivery.part == 1 or self.ids[(*place, delivery.part - 1)] in self.done
        return (owner, tuple(delivery.id for delivery in leased)) if leased else multiple()

    @rule(
        flight=consumes(in_flight),
        answer=st.sampled_from(["accepted", "refused", "lost", "not sent", "too many", "no rich"]),
    )
    def answer(self, flight, answer):
        owner, ids = flight
        ids = [delivery_id for delivery_id in ids if delivery_id in self.begun[owner]]
        if answer == "accepted":
            self.accepted.update(ids)
        if answer == "no rich":
            for delivery_id in ids:
                if self.ask("fall_back", owner, delivery_id, "no rich"):
                    self.done[delivery_id] = "failed"
                else:
                    self.done.setdefault(delivery_id, "failed")
        else:
            marks = [self._mark(delivery_id, answer) for delivery_id in ids]
            assert self.ask("mark", owner, marks) == len(ids)
            self.done |= {mark.delivery_id: mark.state for mark in marks if mark.state in FINAL}
        self.begun[owner] -= set(ids)

    def _mark(self, delivery_id, answer):
        match answer:
            case "accepted":
                return Marked(delivery_id, "sent", message_id=delivery_id)
            case "refused":
                return Marked(delivery_id, "failed", reason="Bad Request")
            case "lost":
                return Marked(delivery_id, "unknown", reason="no answer")
            case "not sent":
                return Marked(delivery_id, "pending", reason="502")
            case _:
                soon = system_clock() - timedelta(seconds=1)
                return Marked(delivery_id, "pending", reason="429", not_before=soon)

    @rule(flight=consumes(in_flight))
    def give_back(self, flight):
        owner, ids = flight
        ids = [delivery_id for delivery_id in ids if delivery_id in self.begun[owner]]
        self.ask("release", owner, ids)
        self.begun[owner] -= set(ids)

    @precondition(lambda self: any(self.begun.values()))
    @rule(owner=senders, accepted_before=st.booleans())
    def die(self, owner, accepted_before):
        """kill -9, with or without the messages in flight accepted; then the lease runs out."""
        if accepted_before:
            self.accepted.update(self.begun[owner])
        self.ask("renew", owner, self.begun[owner], OVER)
        self._taken_for_dead(owner)

    @precondition(lambda self: any(self.begun.values()))
    @rule(owner=senders)
    def sleep_too_long(self, owner):
        """The sender lives on, and what it marks later is not believed."""
        owner = owner if self.begun[owner] else self.other(owner)
        begun = sorted(self.begun[owner])
        self.accepted.update(begun)
        self.ask("renew", owner, self.begun[owner], OVER)
        self._taken_for_dead(owner)
        assert (
            self.ask("mark", owner, [Marked(delivery_id, "sent", message_id=1) for delivery_id in begun]) == 0
        )

    @rule(which=st.integers(0, 3))
    def pause(self, which):
        job_id = self.jobs[which]
        if job_id not in self.cancelled:
            self.storage.transact(lambda desk: desk.broadcasts.pause([job_id]))
            self.paused.add(job_id)

    @precondition(lambda self: self.paused)
    @rule()
    def resume(self):
        # Not any of them: the same choices must do the same again, whatever numbers the jobs have.
        job_id = min(self.paused)
        self.paused.remove(job_id)
        self.storage.transact(lambda desk: desk.broadcasts.resume(NO_ALERT, [job_id]))

    @rule(which=st.integers(0, 3))
    def cancel(self, which):
        job_id = self.jobs[which]
        self.storage.transact(lambda desk: desk.broadcasts.cancel([job_id], "cancelled"))
        self.cancelled.add(job_id)
        self.paused.discard(job_id)

    def _taken_for_dead(self, owner):
        assert self.ask("recover", resend=self.resend) == len(self.begun[owner])
        self.doubted |= self.begun[owner]
        if not self.resend:
            self.done |= dict.fromkeys(self.begun[owner], "unknown")
        self.begun[owner].clear()

    @invariant()
    def nothing_is_lost(self):
        counts = self.ask("counts")
        owed = counts["pending"] + counts["sending"]
        assert self.ask("waiting") == owed
        assert counts["sending"] == sum(len(ids) for ids in self.begun.values())
        # Parts that give way to the classic rendering are skipped by the ledger itself.
        assert sum(counts[state] for state in FINAL - {"skipped"}) == len(self.done)

    @invariant()
    def what_is_over_stays_over(self):
        for delivery_id, count in self.accepted.items():
            assert count == 1 or delivery_id in self.doubted

    def teardown(self):
        """Everybody alive again: in the end each delivery is accepted or says why not."""
        if not hasattr(self, "begun"):
            return
        for owner in ("ann", "bo"):
            self.die(owner, accepted_before=False)
        while self.paused:
            self.resume()
        for number, job_id in enumerate(self.jobs):
            if job_id in self.cancelled:
                # What came back from its flight after that.
                self.cancel(number)
        while leased := self.ask("lease", "ann", 10, LONG):
            ids = [delivery.id for delivery in leased]
            self.accepted.update(ids)
            self.ask("mark", "ann", [Marked(one, "sent", message_id=one) for one in ids])
            self.done |= dict.fromkeys(ids, "sent")
        assert self.ask("waiting") == 0
        assert set(self.ask("counts")) <= FINAL
        for delivery_id, state in self.done.items():
            assert state != "sent" or self.accepted[delivery_id] >= 1


def run(storage, examples):
    machine = type("Ledger", (Ledger,), {"storage": storage})
    run_state_machine_as_test(
        machine,
        settings=settings(max_examples=examples, stateful_step_count=20),
    )


def test_nothing_is_lost_and_nothing_has_two_owners(storage):
    run(storage, examples=20)


@pytest.mark.slow
def test_nothing_is_lost_and_nothing_has_two_owners_in_many_interleavings(storage):
    run(storage, examples=300)
