"""Decides from the outcome of an attempt which state the ledger keeps, and when to try again. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from digestbot.model import (
    OUTAGE,
    ChatRefused,
    Delivery,
    InDoubt,
    Marked,
    Migrated,
    NotSent,
    Outcome,
    Rejected,
    RetryLater,
    RichRefused,
    Sent,
    TopicRefused,
    Unreachable,
)


@dataclass(frozen=True, slots=True)
class Policy:
    """How often and how long the sender tries."""

    #: What to do with a message that may or may not have arrived: send it again, or leave it "unknown".
    on_doubt: Literal["resend", "leave"] = "resend"
    #: Attempts after which a message that did not arrive is given up. With the backoff, this takes about six
    #: hours.
    most_attempts: int = 45
    #: Attempts after which a message that may have arrived is left "unknown"; this takes about half an hour.
    #: Each attempt may deliver it once more. With far fewer, some readers would get nothing if every second
    #: message failed for minutes.
    most_doubts: int = 12
    first_backoff: timedelta = timedelta(seconds=1)
    longest_backoff: timedelta = timedelta(minutes=10)
    #: For how long a message that met an outage lets others go first.
    outage_backoff: timedelta = timedelta(seconds=5)
    #: The same for a message that was tried during the outage. It is longer, because that message may have
    #: arrived.
    try_backoff: timedelta = timedelta(seconds=20)


def backoff(attempts: int, policy: Policy) -> timedelta:
    """The wait after so many attempts (1 or more): it doubles each time, up to ``longest_backoff``."""
    doubled = policy.first_backoff * float(2 ** min(attempts - 1, 20))
    return min(doubled, policy.longest_backoff)


def judge(outcome: Outcome, delivery: Delivery, policy: Policy, now: datetime) -> Marked:
    """Turn the outcome of an attempt into the state that the ledger keeps.

    Args:
        outcome: The outcome of the attempt.
        delivery: The delivery as leased; ``delivery.attempts`` does not count this attempt yet.
        policy: How often and how long to try.
        now: Real time, UTC.
    """
    attempts = delivery.attempts + 1
    match outcome:
        case Sent(message_id):
            return Marked(delivery.id, "sent", message_id=message_id, recovered=delivery.refused)
        case RetryLater(seconds, reason):
            start = now + timedelta(seconds=seconds)
            return Marked(delivery.id, "pending", reason=reason, not_before=start, counts=False)
        case Migrated():
            return Marked(delivery.id, "pending", reason="the group moved to a new id", not_before=now)
        case NotSent(reason):
            if attempts >= policy.most_attempts:
                return Marked(delivery.id, "failed", reason=f"given up after {attempts} attempts: {reason}")
            return Marked(delivery.id, "pending", reason=reason, not_before=now + backoff(attempts, policy))
        case InDoubt(reason):
            if policy.on_doubt == "leave" or attempts >= policy.most_doubts:
                return Marked(delivery.id, "unknown", reason=reason)
            return Marked(delivery.id, "pending", reason=reason, not_before=now + backoff(attempts, policy))
        case (
            Unreachable(_, reason)
            | ChatRefused(reason)
            | TopicRefused(reason)
            | RichRefused(reason)
            | Rejected(reason)
        ):
            return Marked(delivery.id, "failed", reason=reason)


def put_off(outcome: NotSent | InDoubt, delivery: Delivery, policy: Policy, again: datetime) -> Marked:
    """The state of a message that met an outage: it waits until ``again``, and the attempt does not count."""
    if isinstance(outcome, InDoubt) and policy.on_doubt == "leave":
        return Marked(delivery.id, "unknown", reason=outcome.reason)
    reason = f"{OUTAGE}{outcome.reason}"
    return Marked(delivery.id, "pending", reason=reason, not_before=again, counts=False)
