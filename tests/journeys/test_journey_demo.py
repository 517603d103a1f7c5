"""The demo, as a newcomer meets it: one command, a page, a few taps, tomorrow's digest."""

import asyncio
import os
import re
import shutil
import signal
import socket
import sys

import pytest
from playwright.async_api import async_playwright, expect

from tests.journeys.stage import PATIENCE
from tests.journeys.street import ROOT

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)

pytestmark = pytest.mark.asyncio(loop_scope="module")


#: Of the machine and its browser.
ZONE = "Asia/Kathmandu"


def _hear_hangups():
    """Who runs the tests with nohup ignores them, and the demo would inherit that."""
    if hasattr(signal, "SIGHUP"):
        signal.signal(signal.SIGHUP, signal.SIG_DFL)


async def _start_demo(folder, port, **environment):
    clean = {name: value for name, value in os.environ.items() if not name.startswith("DIGESTBOT_")}
    demo = await asyncio.create_subprocess_exec(
        sys.executable,
        str(ROOT / "bot.py"),
        "demo",
        "--port",
        str(port),
        "--no-browser",
        cwd=folder,
        env=clean | {"TZ": ZONE} | environment,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.PIPE,
        preexec_fn=_hear_hangups,
    )
    words = ""
    while not (address := re.search(r"http://[\d.]+:(\d+)", words)):
        line = await asyncio.wait_for(demo.stderr.readline(), PATIENCE)
        assert line, words
        words += line.decode()
    return demo, address[0], words


@pytest.mark.skipif(CHROMIUM is None, reason="no chromium, chromium-browser or google-chrome in PATH")
async def test_a_few_taps_bring_a_digest_and_a_turn_of_the_clock_the_next_one(tmp_path):
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    demo, address, _ = await _start_demo(tmp_path, 0, TMPDIR=str(temporary))
    try:
        async with async_playwright() as playwright:
            browser = await playwright.chromium.launch(
                executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu", "--no-first-run"]
            )
            await _be_a_newcomer(await browser.new_page(timezone_id=ZONE, reduced_motion="reduce"), address)
            await browser.close()
    finally:
        demo.send_signal(signal.SIGINT)
        _, words = await asyncio.wait_for(demo.communicate(), PATIENCE)
    assert demo.returncode == 0
    assert "Traceback" not in words.decode()
    assert [one.name for one in temporary.iterdir() if one.name.startswith("digestbot-")] == []


async def _be_a_newcomer(page, address):
    page.set_default_timeout(PATIENCE * 1000)
    expect.set_options(timeout=PATIENCE * 1000)
    await page.goto(address)
    messages = page.get_by_test_id("message")
    await page.get_by_test_id("start").click()
    for label in ("Technology", "Next", "08:00"):
        await page.get_by_test_id("inline-button").filter(has_text=label).click()
    first = messages.filter(has_text="you follow Technology")
    await expect(first).to_have_count(1)
    await expect(first.get_by_role("heading").first).to_be_visible()

    for mornings in (1, 2):
        await page.get_by_role("button", name="To the next 08:00").click()
        digests = messages.filter(has_text=re.compile("you follow Technology|Nothing (much today|new since)"))
        await expect(digests).to_have_count(1 + mornings)
    await expect(page.get_by_text("you follow Technology").last).to_be_visible()

    # Past the hour in one leap: it comes all the same, and says how late it is.
    await page.get_by_label("Message", exact=True).fill("/time 20:00")
    await page.get_by_role("button", name="Send").click()
    await expect(messages.filter(has_text="Your digest comes at 20:00")).to_have_count(1)
    await page.get_by_role("button", name="One day forward").click()
    await expect(messages.filter(has_text="This is 12 hours late, sorry.")).to_have_count(1)


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="no such signal here")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
async def test_however_the_demo_is_ended_it_leaves_nothing_behind(tmp_path, name):
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    demo, _, _ = await _start_demo(tmp_path, 0, TMPDIR=str(temporary))
    assert [one.name.startswith("digestbot-demo-") for one in temporary.iterdir()] == [True]
    demo.send_signal(signal.Signals[name])
    await asyncio.wait_for(demo.communicate(), PATIENCE)
    assert (demo.returncode, list(temporary.iterdir())) == (0, [])


async def test_a_second_demo_takes_another_port(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        demo, address, words = await _start_demo(tmp_path, port)
    demo.kill()
    await demo.communicate()

    assert not address.endswith(f":{port}")
    assert f"Port {port} can't be used" in words
