"""The bot's clock beside those of others."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from town import Town

from digestbot.actions.watch.clock_keeping import ClockKeeping
from digestbot.actions.watch.own_clock import DOUBTED_FOR, OwnClock
from digestbot.clock import StoppedClock
from digestbot.feeds.http.server_clocks import ServerClocks

NOW = datetime(2026, 11, 30, 8, 0, tzinfo=UTC)
TEN = timedelta(seconds=10)


class Machine:
    """A machine whose clock can be set, and the right time."""

    def __init__(self) -> None:
        self.clock, self.right = StoppedClock(NOW), StoppedClock(NOW)
        self.servers = ServerClocks(self.clock)
        self.own = OwnClock(self.clock, lambda: self.right().timestamp(), self.servers)

    def waits(self, time: timedelta = TEN) -> None:
        self.clock.advance(time)
        self.right.advance(time)

    def hears_telegram(self, times: int = 1) -> None:
        for _ in range(times):
            self.waits()
            self.own.heard(format_datetime(self.right(), usegmt=True))

    def hears_servers(self, number: int) -> None:
        for one in range(number):
            self.servers.compare(f"{one}.example", format_datetime(self.right(), usegmt=True), None)

    def says(self) -> str:
        return self.own.verdict().says


@pytest.mark.parametrize("step", [timedelta(days=365), timedelta(days=-1), timedelta(minutes=3)])
def test_a_wrong_clock_is_told_once_and_so_is_that_it_is_right_again(
    step: timedelta, caplog: pytest.LogCaptureFixture
):
    machine = Machine()
    machine.hears_telegram()
    machine.clock.advance(step)
    machine.hears_telegram()
    assert caplog.messages == []  # it may be about to be set
    machine.hears_telegram(3)
    assert caplog.messages == ["clock_wrong"]
    assert machine.own.ahead_seconds == step.total_seconds()
    assert machine.says() == "wrong"
    machine.clock.advance(-step)
    machine.hears_telegram(2)
    assert caplog.messages == ["clock_wrong", "clock_right_again"]
    assert machine.own.ahead_seconds == 0
    assert machine.says() == "right"


@pytest.mark.parametrize(
    "date", ["", "soon", "Mon, 30 Nov 2026 08:00:00 -0000", "Mon, 99 Nov 9999999 08:00:00 GMT"]
)
def test_what_is_no_date_says_nothing_of_the_clock(date: str, caplog: pytest.LogCaptureFixture):
    machine = Machine()
    machine.clock.advance(timedelta(days=2))
    for _ in range(3):
        machine.waits()
        machine.own.heard(date)

    assert caplog.messages == []
    assert machine.own.verdict().ahead == 0


def test_five_servers_decide_because_a_bot_api_server_here_has_the_same_clock():
    machine = Machine()
    machine.clock.advance(timedelta(hours=1))
    machine.hears_servers(4)
    for _ in range(2):
        machine.waits()
        machine.own.heard(format_datetime(machine.clock(), usegmt=True))
    assert machine.says() == "right"

    machine.hears_servers(5)

    assert machine.says() == "wrong"


def test_what_was_compared_before_the_clock_was_set_says_nothing():
    machine = Machine()
    machine.hears_servers(5)
    machine.hears_telegram()
    assert machine.says() == "right"

    machine.clock.advance(timedelta(days=365))

    assert machine.says() == "doubtful"
    assert not machine.own.verdict().trusted
    machine.waits(timedelta(seconds=DOUBTED_FOR))
    assert machine.says() == "unknown"  # nobody is there who tells the time, and the bot goes on


def test_telegram_is_asked_at_once_where_there_is_a_doubt_and_once_an_hour_otherwise():
    machine = Machine()

    def asked(seconds: int) -> int:
        times = 0
        for _ in range(seconds):
            machine.waits(timedelta(seconds=1))
            times += machine.own.wants_to_ask()
        return times

    assert asked(12) == 3
    assert asked(120) == 2  # it may be away
    machine.hears_telegram()
    assert asked(3500) == 0
    assert asked(200) == 1
    machine.hears_telegram()
    machine.clock.advance(timedelta(days=-1))
    assert asked(12) == 3


async def test_a_wrong_clock_is_kept_for_the_owners_until_it_is_right(town: Town):
    real, asked = StoppedClock(town.clock() - timedelta(hours=1)), []

    async def ask() -> None:
        asked.append(real())
        town.tools.own_clock.heard(format_datetime(real(), usegmt=True))

    async def look(keeping: ClockKeeping) -> list[tuple[str, float, bool]]:
        for clock in (town.clock, real):
            clock.advance(timedelta(minutes=2))
        await keeping.look()
        kept = town.at(lambda desk: desk.troubles.all())
        town.at(lambda desk: desk.troubles.mark_told([one.trouble.key for one in kept], town.clock()))
        return [(one.trouble.kind, one.trouble.amount, one.over_at is None) for one in kept]

    keeping = ClockKeeping(town.tools, ask)
    assert await look(keeping) == []
    assert await look(keeping) == [("clock", 3600, True)]
    real.advance(timedelta(hours=1))
    town.clock.advance(timedelta(hours=1))
    real.advance(timedelta(hours=1))

    # The process was started again meanwhile.
    town.tools.own_clock.heard(format_datetime(real(), usegmt=True))
    assert await look(ClockKeeping(town.tools, ask)) == [("clock", 3600, False)]
    assert len(asked) == 2
