"""readers show."""

import asyncio
from datetime import timedelta

from shell import Shell

from digestbot.clock import system_clock
from digestbot.model import Marked, Message, Place
from digestbot.storage import Storage


def prepared(shell: Shell, step) -> None:
    assert shell("db", "upgrade").code == 0
    storage = Storage.open(f"sqlite:///{shell.folder / 'digestbot.sqlite3'}")
    try:
        asyncio.run(storage.run(step))
    finally:
        storage.close_now()


def _sent_and_refused(desk) -> None:
    now = system_clock()
    reader, _ = desk.readers.join(Place(-1001234, "supergroup", title="Secret garden"), now)
    for request, fate in ((1, ("sent", None)), (2, ("failed", "Forbidden: CHAT_WRITE_FORBIDDEN"))):
        digest = desk.digests.open_requested(reader.recipient_id, request, now - timedelta(hours=3 - request))
        desk.digests.lay(
            digest, {"classic": (Message("A private word"),)}, rendering="classic", lane="digest", now=now
        )
        [delivery] = desk.deliveries.lease("me", 1, 60)
        desk.deliveries.mark("me", [Marked(delivery.id, fate[0], reason=fate[1])])


def test_what_a_group_was_to_get_and_what_became_of_it(shell: Shell):
    prepared(shell, _sent_and_refused)

    done = shell("readers", "show", "-1001234")

    first, topics, hours, refused, sent = done.out.splitlines()
    assert first == "supergroup chat -1001234: active"
    assert topics.strip() == "follows 0 topics"
    assert hours.strip() == "has no time for digests"
    assert "digest: 1 failed at " in refused
    assert refused.endswith("(Forbidden: CHAT_WRITE_FORBIDDEN)")
    assert "digest: 1 sent at " in sent
    assert "word" not in done.said
    assert "garden" not in done.said


def test_programs_get_the_same(shell: Shell):
    prepared(shell, _sent_and_refused)

    [reader] = shell("readers", "show", "-1001234", "--json").json["readers"]

    assert (reader["chat"], reader["status"]) == (-1001234, "active")
    assert [entry["messages"][0]["state"] for entry in reader["history"]] == ["failed", "sent"]


def test_an_unknown_chat_is_said_to_be_unknown(shell: Shell):
    assert shell("db", "upgrade").code == 0

    done = shell("readers", "show", "77")

    assert (done.code, done.out) == (1, "")
    assert done.err.startswith("77: no such chat is known.")
