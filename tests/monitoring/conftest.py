from collections.abc import Callable

import pytest

from digestbot.model import Delivery, DeliveryId, JobId, Lane, Message, RecipientId


@pytest.fixture
def delivery_of() -> Callable[[Lane], Delivery]:
    def build(lane: Lane) -> Delivery:
        return Delivery(
            id=DeliveryId(1),
            job_id=JobId(1),
            recipient_id=RecipientId(1),
            telegram_id=42,
            thread_id=0,
            part=1,
            rendering="classic",
            lane=lane,
            attempts=0,
            message=Message("Good morning"),
        )

    return build
