"""Deliver: the real ledger in a database, the real sender, and a Telegram that answers by script."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from town import NOW, Town, open_town, until

from digestbot.actions.deliver import StorageLedger
from digestbot.clock import monotonic, system_clock
from digestbot.feeds.parser_processes import ParserProcesses
from digestbot.model import (
    Delivery,
    DigestId,
    InDoubt,
    LedgerEntry,
    Message,
    Migrated,
    NotSent,
    Outcome,
    Place,
    Rejected,
    Rendering,
    RetryLater,
    RichRefused,
    Sent,
    Unreachable,
)
from digestbot.sending.retry_policy import Policy
from digestbot.sending.sender import Sender
from digestbot.storage.desk import Desk

FINAL = {"sent", "failed", "unknown", "skipped"}
BLOCKED = Unreachable("blocked", "Forbidden: bot was blocked by the user")


@dataclass
class Telegram:
    """Answers each chat's messages by a script; what is not in it is sent."""

    scripts: dict[int, list[Outcome]] = field(default_factory=dict)
    got: list[Delivery] = field(default_factory=list)

    async def send(self, delivery: Delivery) -> Outcome:
        self.got.append(delivery)
        script = self.scripts.get(delivery.telegram_id)
        return script.pop(0) if script else Sent(len(self.got))

    def chats(self) -> list[int]:
        return [delivery.telegram_id for delivery in self.got]


def owe(town: Town, telegram_id: int, *, rich: int = 0, classic: int = 1, lane: str = "digest") -> DigestId:
    """Lay a digest of so many messages for a new reader."""

    def lay(desk: Desk) -> DigestId:
        reader, _ = desk.readers.join(Place(telegram_id, "private"), NOW)
        digest_id = desk.digests.open_requested(reader.recipient_id, telegram_id, NOW)
        assert digest_id is not None
        messages: dict[Rendering, tuple[Message, ...]] = {
            "classic": tuple(Message(f"Part {n}") for n in range(classic))
        }
        if rich:
            messages["rich"] = tuple(Message(f"<p>Part {n}</p>", rendering="rich") for n in range(rich))
        desk.digests.lay(digest_id, messages, rendering="rich" if rich else "classic", lane=lane, now=NOW)
        return digest_id

    return town.at(lay)


def rows(town: Town, digest_id: DigestId) -> tuple[LedgerEntry, ...]:
    return town.at(lambda desk: desk.deliveries.of_digest(digest_id))


def states(town: Town, digest_id: DigestId) -> list[tuple[str, str]]:
    return [(row.rendering, row.state) for row in rows(town, digest_id)]


@asynccontextmanager
async def sending(
    town: Town, telegram: Telegram, policy: Policy | None = None, *, owner: str = "a", pace: float = 1000
) -> AsyncIterator[Sender]:
    """A sender at work; its clock runs ``pace`` times as fast, so that no chat has to be waited for."""
    policy = policy or Policy(
        first_backoff=timedelta(milliseconds=1), longest_backoff=timedelta(milliseconds=4)
    )
    moment = timedelta(milliseconds=1)
    policy = replace(policy, outage_backoff=moment, try_backoff=moment)
    sender = Sender(
        StorageLedger(
            town.storage,
            owner,
            town.clock,
            1000,
            resend=policy.on_doubt == "resend",
            grace=timedelta(hours=6),
        ),
        telegram.send,
        rate=1000,
        policy=policy,
        real_now=system_clock,
        monotonic=lambda: monotonic() * pace,
    )
    stop = asyncio.Event()

    async def nudge() -> None:
        while True:
            await asyncio.sleep(0.005)
            sender.wake()

    running, nudging = asyncio.create_task(sender.run(stop)), asyncio.create_task(nudge())
    yield sender
    stop.set()
    await running
    nudging.cancel()


def over(town: Town) -> Callable[[], bool]:
    return lambda: town.at(lambda desk: desk.deliveries.waiting()) == 0


async def test_what_is_owed_is_sent_and_the_ledger_has_the_number(town: Town):
    digest = owe(town, 1)
    async with sending(town, Telegram()):
        await until(over(town))

    [row] = rows(town, digest)
    assert (row.state, row.message_id, row.attempts, row.reason) == ("sent", 1, 1, None)


async def test_the_parts_of_a_digest_go_in_their_order(town: Town):
    owe(town, 1, classic=3)
    telegram = Telegram({1: [NotSent("no connection")]})
    async with sending(town, telegram):
        await until(over(town))

    assert [delivery.part for delivery in telegram.got] == [1, 1, 2, 3]


async def test_answers_overtake_digests(town: Town):
    for person in range(1, 21):
        owe(town, person)
    owe(town, 99, lane="answer")
    telegram = Telegram()
    async with sending(town, telegram):
        await until(over(town))

    assert telegram.chats()[0] == 99


async def test_flood_control_holds_everybody_and_loses_nobody(town: Town):
    digests = [owe(town, person) for person in range(1, 41)]
    telegram = Telegram({person: [RetryLater(3600, "Too Many Requests")] for person in range(1, 41)})
    async with sending(town, telegram, pace=1):
        await until(lambda: bool(telegram.got) and not town_is_sending(town))

    tried = len(telegram.got)
    assert tried < 40
    assert {state for digest in digests for _, state in states(town, digest)} == {"pending"}
    # The limit's one row holds every sender, this one and others.
    assert town.at(lambda desk: desk.limiter.reserve(1, 30.0)) > 3000


def town_is_sending(town: Town) -> bool:
    return town.at(lambda desk: desk.deliveries.counts())["sending"] > 0


async def test_who_blocked_the_bot_is_set_aside_with_what_else_they_were_owed(town: Town):
    digest = owe(town, 1, classic=3)
    async with sending(town, Telegram({1: [BLOCKED]})):
        await until(over(town))

    assert [state for _, state in states(town, digest)] == ["failed", "skipped", "skipped"]
    assert "blocked" in (rows(town, digest)[0].reason or "")
    assert town.at(lambda desk: desk.readers.find(1, 0)).status == "blocked"


async def test_a_group_that_moved_gets_its_digest_under_its_new_id(town: Town):
    digest = owe(town, -5)
    telegram = Telegram({-5: [Migrated(-100_5)]})
    async with sending(town, telegram):
        await until(over(town))

    assert telegram.chats() == [-5, -100_5]
    assert states(town, digest) == [("classic", "sent")]
    assert town.at(lambda desk: desk.readers.find(-100_5, 0)).telegram_id == -100_5


async def test_where_rich_messages_are_refused_the_classic_ones_come(town: Town):
    digest = owe(town, 1, rich=1, classic=2)
    telegram = Telegram({1: [RichRefused("rich messages are not supported")]})
    async with sending(town, telegram):
        await until(over(town))

    assert states(town, digest) == [("rich", "failed"), ("classic", "sent"), ("classic", "sent")]
    assert [delivery.message.html for delivery in telegram.got[1:]] == ["Part 0", "Part 1"]


@pytest.mark.parametrize(("on_doubt", "state", "attempts"), [("resend", "sent", 2), ("leave", "unknown", 1)])
async def test_an_answer_that_is_lost_leaves_the_message_in_doubt(
    town: Town, on_doubt, state: str, attempts: int
):
    digest = owe(town, 1)
    policy = Policy(on_doubt=on_doubt, first_backoff=timedelta(milliseconds=1))
    async with sending(town, Telegram({1: [InDoubt("Bad Gateway")]}), policy):
        await until(over(town))

    [row] = rows(town, digest)
    assert (row.state, row.attempts) == (state, attempts)


async def test_what_telegram_refuses_for_good_says_why(town: Town):
    digest = owe(town, 1)
    async with sending(town, Telegram({1: [Rejected("Bad Request: message is too long")]})):
        await until(over(town))

    [row] = rows(town, digest)
    assert (row.state, row.reason) == ("failed", "Bad Request: message is too long")


async def test_what_cannot_be_sent_is_given_up_in_the_end(town: Town):
    digest = owe(town, 1)
    # Telegram answers otherwise, so it is no outage.
    policy = Policy(most_attempts=4, first_backoff=timedelta(milliseconds=1))
    async with sending(town, Telegram({1: [NotSent("no connection")] * 99}), policy):
        await until(over(town))

    [row] = rows(town, digest)
    assert (row.state, row.attempts) == ("failed", 4)


async def test_two_senders_send_each_message_once(town: Town):
    for person in range(1, 61):
        owe(town, person)
    telegram = Telegram()
    async with sending(town, telegram, owner="a"), sending(town, telegram, owner="b"):
        await until(over(town))

    assert sorted(telegram.chats()) == list(range(1, 61))


MOVED = Migrated(-100)
PASSING = st.one_of(
    st.builds(RetryLater, st.just(0.001), st.just("Too Many Requests")),
    st.just(NotSent("no connection")),
    st.just(InDoubt("Bad Gateway")),
)
ENDING = st.one_of(
    st.builds(Sent, st.integers(1, 9)),
    st.just(BLOCKED),
    st.just(Rejected("Bad Request")),
    st.just(RichRefused("rich messages are not supported")),
    st.just(MOVED),
)


@settings(max_examples=12)
@given(
    scripts=st.lists(
        st.tuples(st.lists(PASSING, max_size=4), ENDING).map(lambda pair: [*pair[0], pair[1]]),
        min_size=1,
        max_size=8,
    ),
    rich=st.booleans(),
)
def test_whatever_telegram_answers_every_row_ends_and_nobody_is_lost(
    scripts: list[list[Outcome]],
    *,
    rich: bool,
    upgraded_sqlite: Path,
    tmp_path_factory: pytest.TempPathFactory,
):
    file = tmp_path_factory.mktemp("outcomes") / "digestbot.sqlite3"
    shutil.copy(upgraded_sqlite, file)

    async def live() -> None:
        async with open_town(f"sqlite:///{file}", ParserProcesses()) as town:
            digests = {number: owe(town, number, rich=int(rich)) for number in range(1, len(scripts) + 1)}
            # Each group moves to an id of its own.
            telegram = Telegram(
                {
                    number: [Migrated(-100 - number) if one == MOVED else one for one in script]
                    for number, script in enumerate(scripts, 1)
                }
            )
            async with sending(
                town, telegram, Policy(most_doubts=9, first_backoff=timedelta(milliseconds=1))
            ):
                await until(over(town))
            for number, digest in digests.items():
                ledger = rows(town, digest)
                ending = scripts[number - 1][-1]
                assert {row.state for row in ledger} <= FINAL
                assert all(row.reason for row in ledger if row.state != "sent")
                fatal = isinstance(ending, Rejected | Unreachable) or (
                    # A classic message that is "refused as rich" can't be put any plainer.
                    isinstance(ending, RichRefused) and not rich
                )
                assert ("sent" in {row.state for row in ledger}) == (not fatal)

    asyncio.run(live())
