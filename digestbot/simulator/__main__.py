"""``python -m digestbot.simulator``: runs the simulated Telegram alone."""

from __future__ import annotations

import argparse
import asyncio
import gc
import signal
import sys

from digestbot.simulator.server import start


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m digestbot.simulator",
        description="A pretend Telegram: Bot API and chat page on one address.",
    )
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: 127.0.0.1)")
    parser.add_argument(
        "--port", type=int, default=8081, help="port to listen on, 0 for a free one (default: 8081)"
    )
    parser.add_argument(
        "--token", action="append", default=[], help="take only this bot token; may be given more than once"
    )
    parser.add_argument("--kept-calls", type=int, default=100_000, help="how many calls the log keeps")
    chosen = parser.parse_args(arguments)
    try:
        asyncio.run(_serve(chosen.host, chosen.port, chosen.token, chosen.kept_calls))
    except OSError as error:
        sys.stderr.write(f"The simulator cannot listen on {chosen.host}:{chosen.port}: {error.strerror}\n")
        return 1
    return 0


async def _serve(host: str, port: int, tokens: list[str], kept_calls: int) -> None:
    handle = await start(host, port, tokens=tokens, kept_calls=kept_calls)
    # Messages and calls grow to a million objects; full garbage collections would stall a fast run.
    gc.freeze()
    gc.set_threshold(50_000, 20, 1_000)
    sys.stdout.write(f"Chat page and Bot API: {handle.url}\n")
    sys.stdout.flush()
    stopped = asyncio.Event()
    for signal_number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(signal_number, stopped.set)
    await stopped.wait()
    await handle.stop()


if __name__ == "__main__":
    sys.exit(main())
