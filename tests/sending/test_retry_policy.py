"""What an attempt to send means for the ledger."""

from datetime import UTC, datetime, timedelta

import pytest

from digestbot.model import (
    Delivery,
    DeliveryId,
    InDoubt,
    JobId,
    Marked,
    Message,
    Migrated,
    NotSent,
    RecipientId,
    Rejected,
    RetryLater,
    RichRefused,
    Sent,
    Unreachable,
)
from digestbot.sending.retry_policy import Policy, backoff, judge, put_off

NOW = datetime(2026, 3, 1, 8, 0, tzinfo=UTC)
RESEND = Policy(on_doubt="resend")
LEAVE = Policy(on_doubt="leave")


def delivery(attempts: int = 0) -> Delivery:
    return Delivery(
        id=DeliveryId(7),
        job_id=JobId(1),
        recipient_id=RecipientId(1),
        telegram_id=100,
        thread_id=0,
        part=0,
        rendering="classic",
        lane="digest",
        attempts=attempts,
        message=Message("hello"),
    )


def marked(state, **fields) -> Marked:
    return Marked(DeliveryId(7), state, **fields)


def after(**step) -> datetime:
    return NOW + timedelta(**step)


@pytest.mark.parametrize(
    ("outcome", "attempts", "policy", "expected"),
    [
        (Sent(42), 0, RESEND, marked("sent", message_id=42)),
        (
            RetryLater(35, "Too Many Requests"),
            0,
            RESEND,
            marked("pending", reason="Too Many Requests", not_before=after(seconds=35), counts=False),
        ),
        (
            RetryLater(35, "flood"),
            99,
            RESEND,
            marked("pending", reason="flood", not_before=after(seconds=35), counts=False),
        ),
        (NotSent("refused"), 0, RESEND, marked("pending", reason="refused", not_before=after(seconds=1))),
        (NotSent("refused"), 3, RESEND, marked("pending", reason="refused", not_before=after(seconds=8))),
        (NotSent("refused"), 44, RESEND, marked("failed", reason="given up after 45 attempts: refused")),
        (InDoubt("no answer"), 0, RESEND, marked("pending", reason="no answer", not_before=after(seconds=1))),
        (InDoubt("no answer"), 11, RESEND, marked("unknown", reason="no answer")),
        (InDoubt("no answer"), 0, LEAVE, marked("unknown", reason="no answer")),
        (
            Unreachable("blocked", "blocked by the user"),
            0,
            RESEND,
            marked("failed", reason="blocked by the user"),
        ),
        (Rejected("message is too long"), 0, RESEND, marked("failed", reason="message is too long")),
        (RichRefused("not found"), 0, RESEND, marked("failed", reason="not found")),
        (Migrated(-1001), 0, RESEND, marked("pending", reason="the group moved to a new id", not_before=NOW)),
    ],
)
def test_an_outcome_becomes_a_state(outcome, attempts, policy, expected):
    assert judge(outcome, delivery(attempts), policy, NOW) == expected


@pytest.mark.parametrize(
    ("outcome", "attempts", "policy", "expected"),
    [
        (
            InDoubt("Bad Gateway"),
            99,
            RESEND,
            marked("pending", reason="outage: Bad Gateway", not_before=after(seconds=30), counts=False),
        ),
        (
            NotSent("refused"),
            99,
            LEAVE,
            marked("pending", reason="outage: refused", not_before=after(seconds=30), counts=False),
        ),
        (InDoubt("no answer"), 0, LEAVE, marked("unknown", reason="no answer")),
    ],
)
def test_what_met_an_outage_waits_and_nothing_counts(outcome, attempts, policy, expected):
    assert put_off(outcome, delivery(attempts), policy, after(seconds=30)) == expected


def test_backoff_doubles_up_to_its_bound():
    waits = [backoff(attempts, RESEND).total_seconds() for attempts in (1, 2, 3, 10, 11, 1000)]

    assert waits == [1, 2, 4, 512, 600, 600]
