"""When many chats at once refuse what they are sent, digests are held; a few dead chats hold nobody up."""

import pytest

from digestbot.model import ChatRefused, Delivery, DeliveryId, JobId, Message, RecipientId, Rejected, Sent
from digestbot.sending.circuit_breaker import COUNT, FEW, TOLERANT_SECONDS, WINDOW, CircuitBreaker

NOT_FOUND = ChatRefused("Bad Request: chat not found")


class Hand:
    """Tells a breaker what became of messages to one chat after another."""

    def __init__(self) -> None:
        self.now = 0.0
        self.breaker = CircuitBreaker(lambda: self.now)
        self._number = 0

    def saw(self, outcome, *, written=True, **about):
        self._number += 1
        number = self._number
        delivery = Delivery(
            DeliveryId(number),
            JobId(1),
            RecipientId(number),
            number,
            0,
            1,
            "classic",
            **{"lane": "digest", "attempts": 0, "message": Message("Good morning"), **about},
        )
        held = self.breaker.saw(outcome, delivery)
        if held and written:
            self.breaker.held()
        return held

    def until_held(self, *outcomes):
        """How many messages went until digests were held; None where that never came."""
        for sent in range(1, 10 * WINDOW):
            if self.saw(outcomes[sent % len(outcomes)]):
                return sent
        return None


def test_where_nobody_takes_anything_a_few_are_enough():
    hand = Hand()
    assert [bool(hand.saw(NOT_FOUND)) for _ in range(FEW)] == [False] * (FEW - 1) + [True]


def test_those_that_were_refused_are_named_so_that_they_are_owed_again():
    hand = Hand()
    hand.saw(NOT_FOUND, lane="alert")
    held = [hand.saw(NOT_FOUND) for _ in range(FEW - 1)][-1]
    assert held == tuple(DeliveryId(number) for number in range(2, FEW + 1))


def test_while_the_hold_is_being_written_each_further_refusal_is_named_with_all_before():
    hand = Hand()
    named = [hand.saw(NOT_FOUND, written=False) for _ in range(FEW + 2)]
    assert [len(one) for one in named] == [0] * (FEW - 1) + [FEW, FEW + 1, FEW + 2]
    hand.breaker.held()
    assert not hand.saw(NOT_FOUND)


def test_only_a_refusal_names_digests():
    hand = Hand()
    for _ in range(COUNT):
        hand.saw(NOT_FOUND, written=False)
    assert not hand.saw(Sent(1))
    assert len(hand.saw(NOT_FOUND)) == COUNT + 1


def test_where_only_alerts_are_refused_the_first_refused_digest_is_named():
    hand = Hand()
    assert not any(hand.saw(NOT_FOUND, lane="alert") for _ in range(COUNT))
    assert hand.saw(NOT_FOUND) == (DeliveryId(COUNT + 1),)


@pytest.mark.parametrize(("taken", "held"), [(1, True), (2, True), (3, False), (9, False)])
def test_of_many_it_takes_three_in_ten(taken, held):
    assert (Hand().until_held(*[Sent(1)] * taken, NOT_FOUND) is not None) == held


def test_twenty_must_refuse_where_others_take_what_they_get():
    assert Hand().until_held(Sent(1), NOT_FOUND) == 2 * COUNT - 1


@pytest.mark.parametrize("outcome", [Rejected("Bad Request: message is too long")])
def test_what_is_wrong_with_messages_says_nothing_of_chats(outcome):
    assert Hand().until_held(outcome) is None


def test_a_chat_that_refused_before_says_nothing_new():
    hand = Hand()
    assert not any(hand.saw(NOT_FOUND, refused=True) for _ in range(WINDOW))


def test_once_it_was_the_chats_more_must_refuse_for_a_day():
    hand = Hand()
    assert hand.until_held(Sent(1), NOT_FOUND) == 2 * COUNT - 1
    hand.breaker.released()
    assert hand.until_held(Sent(1), NOT_FOUND) == 4 * COUNT - 1
    hand.breaker.released()
    assert hand.until_held(Sent(1), NOT_FOUND) is None, "half of them refuse, and that is how they are"
    hand.now += TOLERANT_SECONDS
    assert hand.until_held(Sent(1), NOT_FOUND) is not None
