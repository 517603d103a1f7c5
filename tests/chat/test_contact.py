"""What the log says of an outage, and when a refused token ends the program."""

import logging

import pytest
from telegram.error import EndPointNotFound, NetworkError, RetryAfter, TelegramError

from digestbot.chat.client.availability import TOKEN_SECONDS, TelegramAvailability, trouble_of
from digestbot.chat.client.transport import Unauthorized
from digestbot.errors import TokenRefused

BROKE = NetworkError("Bad Gateway (502)")
REFUSED = Unauthorized("Unauthorized (401)")


class Line:
    """Calls of one contact, at seconds that the test names."""

    def __init__(self) -> None:
        self.now = 0.0
        self.contact = TelegramAvailability(lambda: self.now)

    def fails(self, at: float, error: TelegramError = BROKE) -> float:
        self.now = at
        return self.contact.failed(error)

    def answers(self, at: float) -> None:
        self.now = at
        self.contact.answered()


@pytest.fixture
def line(caplog: pytest.LogCaptureFixture) -> Line:
    caplog.set_level(logging.INFO, "digestbot")
    return Line()


def test_an_outage_is_told_once_when_it_begins_and_once_when_it_is_over(line, caplog):
    for second in range(100):
        line.fails(at=second)
    line.answers(at=130)
    line.answers(at=131)

    assert [record.message for record in caplog.records] == [
        "telegram_unreachable",
        "telegram_answers_again",
    ]
    assert caplog.records[-1].seconds == 130


def test_a_single_connection_that_breaks_is_no_outage(line, caplog):
    for second in range(0, 100, 2):
        line.fails(at=second)
        line.answers(at=second + 1)

    assert caplog.records == []


def test_it_is_tried_again_more_and_more_seldom(line):
    assert [line.fails(at=second) for second in range(7)] == [1, 2, 5, 10, 30, 30, 30]


def test_a_429_says_itself_how_long_to_wait(line, caplog):
    assert line.fails(at=0, error=RetryAfter(35)) == 35
    assert caplog.records == []


def test_a_token_refused_for_a_moment_is_tried_on(line):
    line.fails(at=0, error=REFUSED)
    line.fails(at=TOKEN_SECONDS - 1, error=REFUSED)
    line.answers(at=TOKEN_SECONDS)
    line.fails(at=TOKEN_SECONDS + 1, error=REFUSED)


@pytest.mark.parametrize("error", [BROKE, EndPointNotFound("Endpoint 'getUpdates' not found")])
def test_no_other_failure_ends_the_program_however_long_it_lasts(line, error):
    for hour in range(100):
        line.fails(at=hour * 3600, error=error)


def test_a_token_refused_for_minutes_ends_the_program(line, caplog):
    line.fails(at=0, error=REFUSED)
    with pytest.raises(TokenRefused, match="401"):
        line.fails(at=TOKEN_SECONDS, error=REFUSED)
    assert [record.message for record in caplog.records].count("token_refused") == 1


async def test_a_sender_that_does_not_poll_finds_out_that_the_token_stays_refused(line):
    answers = [RetryAfter(1), BROKE, None, REFUSED, REFUSED]

    async def ask() -> None:
        if (answer := answers.pop(0)) is not None:
            raise answer

    said = [await trouble_of(ask, line.contact) for _ in range(4)]
    assert said == [None, BROKE.message, None, REFUSED.message]

    line.now += TOKEN_SECONDS
    with pytest.raises(TokenRefused):
        await trouble_of(ask, line.contact)
