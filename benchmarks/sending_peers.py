"""Other ways to send with python-telegram-bot, and what a message costs: each runs as a process of its own.

``python -m benchmarks.sending_peers PEER URL COUNT`` sends COUNT digests to as many chats and prints what it gave up.
``SSL_CERT_FILE=… python -m benchmarks.sending_peers --cost WAY URL COUNT [DATABASE]`` prints the CPU of a message in microseconds,
sent as fast as it goes, 32 at a time.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import resource
import warnings
from collections.abc import Awaitable, Callable
from datetime import timedelta

from benchmarks.sending_stage import DIGEST, FIRST_READER, LINES, TOKEN
from digestbot.actions.deliver import StorageLedger
from digestbot.chat.client.raw_bot import build_bot
from digestbot.chat.client.telegram import Telegram
from digestbot.clock import system_clock
from digestbot.model import Delivery, DeliveryId, JobId, Marked, RecipientId, Sent
from digestbot.storage import Storage

AT_ONCE = 32
Send = Callable[[int], Awaitable[object]]


# --- peers ----------------------------------------------------------------------------------------


async def with_rate_limiter(url: str, count: int) -> int:
    """Everything at once, through the library's own rate limiter as it comes."""
    from telegram.ext import AIORateLimiter, ExtBot

    bot = ExtBot(TOKEN, base_url=f"{url}/bot", request=_request(), rate_limiter=AIORateLimiter())
    return await _all(bot, [_once(bot, chat) for chat in _chats(count)])


async def with_sleep(url: str, count: int) -> int:
    """The loop of the tutorials: start a message, sleep a thirtieth of a second."""
    from telegram import Bot

    bot = Bot(TOKEN, base_url=f"{url}/bot", request=_request())
    await bot.initialize()
    tasks = []
    for chat in _chats(count):
        tasks.append(asyncio.create_task(_once(bot, chat)))
        await asyncio.sleep(1 / 30)
    gave_up = sum(await asyncio.gather(*tasks))
    await bot.shutdown()
    return gave_up


PEERS = {"AIORateLimiter": with_rate_limiter, "sleep loop": with_sleep}


def _request():
    from telegram.request import HTTPXRequest

    # The default pool and timeouts give up after a second of waiting for a connection.
    return HTTPXRequest(connection_pool_size=256, pool_timeout=600)


async def _all(bot, sends) -> int:
    await bot.initialize()
    gave_up = sum(await asyncio.gather(*sends))
    await bot.shutdown()
    return gave_up


async def _once(bot, chat: int) -> int:
    """1 if the message was given up."""
    from telegram.error import TelegramError

    try:
        await bot.send_message(chat, f"<b>Good morning</b>\n{LINES}", parse_mode="HTML")
    except TelegramError:
        return 1
    return 0


def _chats(count: int) -> range:
    return range(FIRST_READER, FIRST_READER + count)


# --- what a message costs -------------------------------------------------------------------------


async def cost(way: str, url: str, count: int, database: str | None) -> float:
    if way == "python-telegram-bot":
        return await _cost_of_default(url, count)
    bot = build_bot(TOKEN, url)
    await bot.initialize()
    telegram = Telegram(bot)
    if database is not None:
        spent = await _cost_with_ledger(telegram, database, count)
    else:
        spent = await _cost(lambda chat: telegram.deliver(_delivery(chat)), count)
    await bot.shutdown()
    return spent


def _delivery(chat: int) -> Delivery:
    return Delivery(DeliveryId(chat), JobId(1), RecipientId(chat), chat, 0, 1, "classic", "digest", 0, DIGEST)


async def _cost_of_default(url: str, count: int) -> float:
    from telegram import Bot

    bot = Bot(TOKEN, base_url=f"{url}/bot", request=_request())
    await bot.initialize()
    spent = await _cost(lambda chat: _once(bot, chat), count)
    await bot.shutdown()
    return spent


async def _cost(send: Send, count: int) -> float:
    await _run_through(send, range(FIRST_READER, FIRST_READER + count // 4))
    before = _cpu()
    await _run_through(send, range(FIRST_READER, FIRST_READER + count))
    return (_cpu() - before) / count * 1e6


async def _run_through(send: Send, chats: range) -> None:
    waiting = iter(chats)

    async def work() -> None:
        for chat in waiting:
            await send(chat)

    await asyncio.gather(*(work() for _ in range(AT_ONCE)))


async def _cost_with_ledger(telegram: Telegram, database: str, count: int) -> float:
    """Claims of a hundred, their marks written while the next hundred is sent; the last quarter is not counted."""
    storage = Storage.open(database)
    ledger = StorageLedger(storage, "a benchmark", system_clock, 1e9, resend=True, grace=timedelta(hours=6))
    marks: list[Marked] = []
    before, sent = 0.0, 0

    async def send(delivery: Delivery) -> None:
        outcome = await telegram.deliver(delivery)
        assert isinstance(outcome, Sent), outcome
        marks.append(Marked(delivery.id, "sent", message_id=outcome.message_id))

    while sent < count:
        claim = await ledger.claim(100, 60.0, lambda *_: 0.0)
        assert claim.deliveries
        waiting = iter(claim.deliveries)

        async def work(waiting=waiting) -> None:
            for delivery in waiting:
                await send(delivery)

        done, marks = marks, []
        await asyncio.gather(*(work() for _ in range(AT_ONCE)), ledger.mark(done))
        sent += len(claim.deliveries)
        if not before and sent >= count // 5:
            before, counted_from = _cpu(), sent
    await ledger.mark(marks)
    spent = (_cpu() - before) / (sent - counted_from) * 1e6
    await storage.close()
    return spent


def _cpu() -> float:
    """Seconds of all threads, user and system."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--cost", action="store_true")
    parser.add_argument("what")
    parser.add_argument("url")
    parser.add_argument("count", type=int)
    parser.add_argument("database", nargs="?")
    asked = parser.parse_args()
    warnings.simplefilter("ignore")
    if asked.cost:
        print(json.dumps(asyncio.run(cost(asked.what, asked.url, asked.count, asked.database))))
    else:
        print(json.dumps(asyncio.run(PEERS[asked.what](asked.url, asked.count))))


if __name__ == "__main__":
    main()
