"""The chat page in a real Chromium, against the real server, with a bot made of raw Bot API calls."""

import asyncio
import re
import shutil
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
from playwright.async_api import Browser, Locator, Page, async_playwright, expect

from digestbot import simulator
from digestbot.simulator.telegram import Notice
from tests.simulator.street import Street

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
CHROMIUM_ARGUMENTS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
#: What happens meanwhile the page hears of afterwards, all at once.
BUSY_FOR_A_SECOND = "() => { const end = Date.now() + 1000; while (Date.now() < end); }"
#: How much shorter the window could be, in pixels, with the last message still whole in it.
ROOM_TO_SPARE = """() => {
    const last = [...document.querySelectorAll("[data-testid=message]")].at(-1).getBoundingClientRect();
    return Math.round(last.top - document.getElementById("scroll").getBoundingClientRect().top);
}"""

#: The side of an element on which the text in it begins that starts with these words.
BEGINS_ON_THE = """(element, words) => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT), range = document.createRange();
    while (!texts.nextNode().data.trim().startsWith(words));
    const text = texts.currentNode, at = text.data.indexOf(words);
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    const letter = range.getBoundingClientRect(), box = element.getBoundingClientRect();
    return letter.left - box.left < box.right - letter.right ? "left" : "right";
}"""

pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="no chromium, chromium-browser or google-chrome in PATH"),
    pytest.mark.asyncio(
        loop_scope="module"
    ),  # one Chromium serves all of these tests, so they share its loop
]


class ScriptedBot:
    """Says only what a test tells it to say."""

    def __init__(self, street: Street) -> None:
        self.call = street.result
        self._offset = 0

    async def next_update(self) -> dict[str, Any]:
        updates: list[dict[str, Any]] = []
        while not updates:
            updates = await self.call("getUpdates", offset=self._offset, limit=1, timeout=10)
        self._offset = updates[0]["update_id"] + 1
        return updates[0]

    async def say(self, chat_id: int, text: str, **options: Any) -> int:
        message = await self.call("sendMessage", chat_id=chat_id, text=text, parse_mode="HTML", **options)
        return message["message_id"]


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_ARGUMENTS)
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="module")
async def street() -> AsyncIterator[Street]:
    handle = await simulator.start()
    async with aiohttp.ClientSession() as session:
        yield Street(handle, session)
    await handle.stop()


@pytest_asyncio.fixture(loop_scope="module")
async def bot(street: Street) -> ScriptedBot:
    bot = ScriptedBot(street)
    await bot.call("getMe")
    return bot


@pytest_asyncio.fixture(loop_scope="module")
async def page(street: Street, browser: Browser) -> AsyncIterator[Page]:
    """The page as Ada's, in a wide window; an error in its script fails the test."""
    errors: list[str] = []
    page = await browser.new_page(
        viewport={"width": 1280, "height": 800}, timezone_id="Europe/Lisbon", reduced_motion="reduce"
    )
    page.on("pageerror", lambda error: errors.append(str(error)))
    await page.goto(street.url)
    yield page
    await page.close()
    assert errors == []


def messages(page: Page) -> Locator:
    return page.get_by_test_id("message")


def person(page: Page, name: str) -> Locator:
    return page.get_by_role("radio", name=re.compile(name))


def chat(page: Page, title: str) -> Locator:
    return page.get_by_test_id("chat").filter(has=page.get_by_text(title, exact=True))


async def write(page: Page, text: str) -> None:
    await page.get_by_label("Message", exact=True).fill(text)
    await page.get_by_role("button", name="Send").click()


async def start(page: Page, bot: ScriptedBot) -> int:
    """Ada presses Start and the bot hears of it; gives the chat's id."""
    await page.get_by_test_id("start").click()
    update = await bot.next_update()
    assert update["message"]["text"] == "/start"
    return update["message"]["chat"]["id"]


async def test_start_is_said_and_the_formatted_reply_appears(page, bot):
    ada = await start(page, bot)
    await bot.say(
        ada, '<b>Hello</b>, <i>Ada</i>.\nTry /digest or <a href="https://example.org/manual">read on</a>.'
    )

    reply = messages(page).last.get_by_test_id("message-text")
    await expect(reply).to_have_text(re.compile(r"Hello, Ada\.\s*Try /digest or read on\."))
    await expect(reply.locator("b")).to_have_text("Hello")
    await expect(reply.get_by_role("link", name="read on")).to_have_attribute(
        "href", "https://example.org/manual"
    )
    await expect(page.get_by_test_id("start")).to_be_hidden()

    await reply.get_by_role("button", name="/digest").click()
    assert (await bot.next_update())["message"]["text"] == "/digest"


async def test_a_press_shows_the_toast_and_changes_the_message_in_place(page, bot):
    ada = await start(page, bot)
    buttons = {"inline_keyboard": [[{"text": "Climate", "callback_data": "climate"}]]}
    asked = await bot.say(ada, "What interests you?", reply_markup=buttons)

    await page.get_by_role("button", name="Climate").click()
    query = (await bot.next_update())["callback_query"]
    assert query["data"] == "climate"
    followed = {"inline_keyboard": [[{"text": "✓ Climate", "callback_data": "climate"}]]}
    await bot.call(
        "editMessageText", chat_id=ada, message_id=asked, text="One topic so far.", reply_markup=followed
    )
    await bot.call("answerCallbackQuery", callback_query_id=query["id"], text="Following Climate")

    await expect(page.get_by_test_id("toast")).to_have_text("Following Climate")
    await expect(messages(page)).to_have_count(2)
    await expect(messages(page).last).to_contain_text("One topic so far.")
    await expect(messages(page).last.get_by_test_id("edited")).to_be_visible()
    await expect(page.get_by_role("button", name="✓ Climate")).to_be_focused()


async def test_an_alert_waits_until_it_is_read_and_a_deleted_message_goes(page, bot):
    ada = await start(page, bot)
    buttons = {"inline_keyboard": [[{"text": "Why?", "callback_data": "why"}]]}
    story = await bot.say(ada, "A story", reply_markup=buttons)

    await page.get_by_role("button", name="Why?").click()
    query = (await bot.next_update())["callback_query"]
    await bot.call(
        "answerCallbackQuery", callback_query_id=query["id"], text="Six sources tell it.", show_alert=True
    )
    alert = page.get_by_role("dialog")
    await expect(alert).to_contain_text("Six sources tell it.")
    await alert.get_by_role("button", name="OK").click()
    await expect(alert).to_be_hidden()

    await bot.call("deleteMessage", chat_id=ada, message_id=story)
    await expect(messages(page).filter(has_text="A story")).to_have_count(0)


async def test_what_the_bot_sends_by_itself_comes_live_and_counts_as_unread_elsewhere(page, bot):
    ada = await start(page, bot)
    await person(page, "Clara").click()
    await expect(person(page, "Clara")).to_be_checked()

    await bot.call("sendChatAction", chat_id=ada, action="typing")
    for number in (1, 2):
        await bot.say(ada, f"Breaking news {number}")

    await expect(person(page, "Ada").get_by_test_id("unread")).to_have_text(re.compile("^2"))
    await person(page, "Ada").click()
    await expect(messages(page).last).to_contain_text("Breaking news 2")
    await expect(person(page, "Ada").get_by_test_id("unread")).to_be_hidden()


async def test_the_bot_is_seen_to_type_until_its_message_comes(page, bot):
    ada = await start(page, bot)

    await bot.call("sendChatAction", chat_id=ada, action="typing")
    await expect(page.get_by_test_id("typing")).to_be_visible()
    await expect(page.get_by_test_id("chat-subtitle")).to_have_text("typing…")

    await bot.say(ada, "Here it is.")
    await expect(page.get_by_test_id("typing")).to_be_hidden()


async def test_the_clock_turns_to_the_next_morning_and_back(page, bot, street):
    ada = await start(page, bot)
    await expect(page.get_by_text("Turn the clock to see tomorrow’s digest come.")).to_be_visible()

    shown = page.get_by_test_id("clock-time")
    for _ in range(2):
        async with page.expect_response("**/clock"):
            await page.get_by_role("button", name="To the next 08:00").click()
        turned = street.handle.telegram.clock.now()
        await expect(shown).to_have_attribute("datetime", re.compile(f"^{turned:%Y-%m-%dT%H:%M}"))
        await expect(shown).to_have_text("08:00")
    await expect(page.get_by_test_id("clock-offset")).to_contain_text("ahead of the real time")

    await bot.say(ada, "Good morning.")
    await expect(messages(page).last.get_by_role("time")).to_have_text("08:00")
    await expect(page.get_by_test_id("day").last).to_have_text("Today")
    await expect(page.get_by_test_id("day")).to_have_count(2)

    await page.get_by_role("button", name="Back to the real time").click()
    await expect(page.get_by_test_id("clock-offset")).to_have_text("The same as the real time")


async def test_everybody_has_a_chat_of_their_own_and_shares_the_group(page, bot):
    ada = await start(page, bot)
    await bot.say(ada, "For Ada alone")
    await chat(page, "Neighbours").click()
    await write(page, "/trending@pretend_digest_bot")
    assert (await bot.next_update())["message"]["from"]["first_name"] == "Ada"
    await expect(messages(page)).to_have_attribute("data-from", "me")

    await person(page, "Clara").click()
    await expect(page.get_by_test_id("chat-title")).to_have_text("Neighbours")
    await expect(messages(page)).to_have_attribute("data-from", "person")
    await chat(page, "Digest").click()
    await expect(page.get_by_test_id("empty-chat")).to_contain_text("Clara")
    await expect(messages(page)).to_have_count(0)


async def test_a_topic_of_the_forum_has_its_own_conversation(page, bot):
    await chat(page, "Climate").click()
    await write(page, "/follow climate")
    message = (await bot.next_update())["message"]
    await bot.say(message["chat"]["id"], "Followed.", message_thread_id=message["message_thread_id"])

    await expect(messages(page)).to_have_count(2)
    await chat(page, "Sport").click()
    await expect(page.get_by_test_id("chat-title")).to_have_text("City Desk · Sport")
    await expect(messages(page)).to_have_count(0)


async def test_a_reply_in_a_group_reaches_the_bot(page, bot):
    await chat(page, "Neighbours").click()
    await write(page, "/timezone")
    group = (await bot.next_update())["message"]["chat"]["id"]
    question = await bot.say(group, "Which city?")

    await messages(page).filter(has_text="Which city?").hover()
    await page.get_by_role("button", name="Reply to Digest").click()
    await write(page, "Lisbon")

    answer = (await bot.next_update())["message"]
    assert (answer["text"], answer["reply_to_message"]["message_id"]) == ("Lisbon", question)


async def test_the_menu_completes_the_commands_that_the_bot_set(page, bot):
    await start(page, bot)
    await bot.call(
        "setMyCommands",
        commands=[
            {"command": "topics", "description": "Choose your topics"},
            {"command": "time", "description": "When the digest comes"},
            {"command": "digest", "description": "A digest right now"},
        ],
    )

    await page.get_by_role("button", name="Commands").click()
    await expect(page.get_by_role("option")).to_have_count(3)
    box = page.get_by_label("Message", exact=True)
    await box.fill("/t")
    await expect(page.get_by_role("option")).to_have_count(2)
    await box.press("ArrowDown")
    await box.press("Enter")

    assert (await bot.next_update())["message"]["text"] == "/time"


async def test_the_bots_keyboard_asks_for_the_location_and_goes_away(page, bot):
    ada = await start(page, bot)
    keyboard = {"keyboard": [[{"text": "Share my location", "request_location": True}], [{"text": "Skip"}]]}
    await bot.say(ada, "Where are you?", reply_markup=keyboard)

    await page.get_by_role("button", name="Share my location").click()
    await page.get_by_role("button", name="Tokyo").click()
    await page.get_by_role("button", name="Share", exact=True).click()

    location = (await bot.next_update())["message"]["location"]
    assert (round(location["latitude"], 1), round(location["longitude"], 1)) == (35.7, 139.7)
    await bot.say(ada, "Thank you.", reply_markup={"remove_keyboard": True})
    await expect(page.get_by_role("button", name="Skip")).to_be_hidden()


async def test_the_bot_is_blocked_and_let_in_again(page, bot):
    ada = await start(page, bot)
    for choice, status in (("Block the bot", "kicked"), ("Unblock the bot", "member")):
        if choice == "Block the bot":
            await page.get_by_role("button", name="More about this chat").click()
        await page.get_by_role("button", name=choice).click()
        change = (await bot.next_update())["my_chat_member"]
        assert (change["chat"]["id"], change["new_chat_member"]["status"]) == (ada, status)
    await expect(page.get_by_label("Message", exact=True)).to_be_visible()


@pytest.mark.usefixtures("bot")
async def test_the_bot_is_taken_out_of_a_group_and_added_to_a_channel(page):
    await chat(page, "Neighbours").click()
    await page.get_by_role("button", name="More about this chat").click()
    await page.get_by_role("button", name="Remove the bot").click()
    await expect(page.get_by_test_id("notice")).to_contain_text("The bot is not in this chat.")
    await expect(page.get_by_test_id("service")).to_have_text("Digest left")

    await chat(page, "The Morning Wire").click()
    await page.get_by_role("button", name="Add it").click()
    await expect(page.get_by_test_id("notice")).to_be_hidden()


@pytest.mark.usefixtures("bot")
async def test_a_group_that_is_upgraded_goes_on_as_a_supergroup(page):
    await chat(page, "Neighbours").click()
    await page.get_by_role("button", name="More about this chat").click()
    await page.get_by_role("button", name="Upgrade to a supergroup").click()

    await expect(page.get_by_test_id("chat-subtitle")).to_contain_text("supergroup")
    await expect(chat(page, "Neighbours")).to_have_count(1)


async def test_somebody_new_comes_in_and_starts_the_bot(page, bot):
    await page.get_by_test_id("add-person").click()
    await page.get_by_label("First name").fill("Dilnoza")
    await page.get_by_role("button", name="Add", exact=True).click()
    await expect(person(page, "Dilnoza")).to_be_checked()

    await page.get_by_test_id("start").click()
    assert (await bot.next_update())["message"]["from"]["first_name"] == "Dilnoza"


async def test_words_that_look_like_markup_stay_words(page, bot):
    ada = await start(page, bot)
    hostile = "<img src=x onerror=alert(1)><script>alert(2)</script>"
    await bot.call("sendMessage", chat_id=ada, text=hostile)

    await expect(messages(page).last.get_by_test_id("message-text")).to_have_text(hostile)


async def test_a_rich_message_is_drawn_with_its_headings_folds_and_tables(page, bot):
    ada = await start(page, bot)
    markup = (
        "<h1>Your digest</h1><p>Two stories. More with /trending</p>"
        "<details><summary>6 sources in <b>3 h</b></summary><p>Harbour Press</p></details>"
        '<table bordered><tr><th>Story</th><th align="right">Score</th></tr>'
        '<tr><td>Barrier</td><td align="right">5.41</td></tr></table>'
    )
    await bot.call("sendRichMessage", chat_id=ada, rich_message={"html": markup})

    digest = messages(page).last
    await expect(digest.get_by_role("heading", name="Your digest")).to_be_visible()
    await expect(digest.get_by_role("cell", name="5.41")).to_be_visible()
    await expect(digest.get_by_text("Harbour Press")).to_be_hidden()
    await digest.get_by_text("6 sources in").click()
    await expect(digest.get_by_text("Harbour Press")).to_be_visible()

    await bot.say(ada, "Another message leaves the fold open.")
    await expect(messages(page)).to_have_count(3)
    await expect(page.get_by_text("Harbour Press")).to_be_visible()


async def test_a_line_from_right_to_left_turns_no_other_line(page, bot):
    ada = await start(page, bot)
    await bot.call(
        "sendRichMessage",
        chat_id=ada,
        rich_message={"html": "<h1>سفينة تعود</h1><p>2 stories</p>"},
    )
    await bot.say(ada, "سفينة تعود\n2 stories")

    rich, lines = messages(page).nth(-2), messages(page).last
    await expect(lines).to_contain_text("2 stories")
    for message in (rich, lines):
        text = message.get_by_test_id("message-text")
        assert await text.evaluate(BEGINS_ON_THE, "سفينة") == "right"
        assert await text.evaluate(BEGINS_ON_THE, "2 stories") == "left"


async def test_a_digest_taller_than_the_window_is_shown_from_its_beginning(page, bot):
    ada = await start(page, bot)
    await bot.say(ada, "<b>Headline</b>\n" + "A line of the story.\n" * 60)

    await expect(page.get_by_text("Headline", exact=True)).to_be_in_viewport()
    await page.get_by_role("button", name="To the newest message").click()
    await expect(page.get_by_text("Headline", exact=True)).not_to_be_in_viewport()


async def test_a_tall_answer_that_is_drawn_together_with_the_question_is_shown_from_its_beginning(
    page, bot, street
):
    ada = await start(page, bot)
    busy = asyncio.ensure_future(page.evaluate(BUSY_FOR_A_SECOND))
    await street.say("/digest", ada)
    await bot.say(ada, "<b>Headline</b>\n" + "A line of the story.\n" * 60)
    await busy

    await expect(page.get_by_text("Headline", exact=True)).to_be_in_viewport()


async def test_a_message_a_little_taller_than_the_window_stays_where_it_begins(page, bot):
    ada = await start(page, bot)
    story = "<b>Headline</b>\n" + "A line of the story.\n" * 20
    await bot.say(ada, story)
    await expect(messages(page)).to_have_count(2)
    await page.set_viewport_size({"width": 1280, "height": 800 - await page.evaluate(ROOM_TO_SPARE) - 56})
    await bot.say(ada, story)
    beginning = page.get_by_text("Headline", exact=True).last
    await expect(beginning).to_be_in_viewport()

    await bot.call("setMyCommands", commands=[{"command": "topics", "description": "Choose your topics"}])
    await page.get_by_role("button", name="Commands").click()
    await expect(page.get_by_role("option")).to_have_count(1)
    await expect(beginning).to_be_in_viewport()


@pytest.mark.parametrize(
    ("hostile", "left"),
    [
        ("<script>alert(1)</script>after", "after"),
        ("<p onclick=alert(1) style=color:red>p</p>", "<p>p</p>"),
        ('<a href="javascript:alert(1)">a</a>', "<span>a</span>"),
        ('<a href="data:text/html,x">a</a>', "<span>a</span>"),
        ('<img src="javascript:alert(1)" alt="a">', '<span class="missing">Picture: a</span>'),
        ("<svg><a href=x><text>t</text></a></svg><iframe src=x></iframe>b", "b"),
        ("<form action=x><input name=a></form><b>b</b>", "<b>b</b>"),
        ('<table onload=x><tr><td colspan="2" style="a">c', '<td colspan="2">c</td>'),
        ("<math><mtext><style><img src=x onerror=alert(1)>", ""),
    ],
)
async def test_the_page_lets_only_harmless_markup_through(page, hostile, left):
    drawn = await page.evaluate(
        """async (html) => {
            const { safeNodes } = await import("/page/safe-html.js");
            const box = document.createElement("div");
            box.append(safeNodes(html, 0));
            return box.innerHTML;
        }""",
        hostile,
    )
    assert left in drawn
    assert not re.search(r"script|onclick|onload|onerror|style=|data:", drawn)


async def test_without_a_bot_the_page_says_so_and_notices_when_one_comes(page, street):
    await expect(page.get_by_test_id("notice")).to_contain_text("No bot has connected yet.")

    await street.result("getMe")
    await expect(page.get_by_test_id("notice")).to_be_hidden()
    await expect(page.get_by_test_id("start")).to_be_visible()


async def test_the_page_comes_back_by_itself_after_a_restart_of_the_server(page, bot, street):
    await start(page, bot)
    await street.handle.stop()
    await expect(page.get_by_test_id("connection")).to_contain_text("went away")
    await write(page, "Are you there?")
    await expect(page.get_by_test_id("toast")).to_contain_text("does not answer")
    await expect(page.get_by_label("Message", exact=True)).to_have_value("Are you there?")

    again = await simulator.start(port=street.handle.port)
    await expect(page.get_by_test_id("connection")).to_be_hidden()
    await expect(page.get_by_test_id("empty-chat")).to_be_visible()
    await again.stop()


async def test_on_a_phone_the_chats_and_the_chat_take_turns_and_nothing_overflows(page, bot):
    ada = await start(page, bot)
    await bot.say(ada, "A word of " + "extraordinary" * 9 + " length")
    await page.set_viewport_size({"width": 360, "height": 640})
    await chat(page, "Digest").click()

    await expect(messages(page).last).to_be_visible()
    await expect(page.get_by_test_id("chat-list")).to_be_hidden()
    assert await page.evaluate("document.documentElement.scrollWidth") == 360
    await page.get_by_test_id("clock-pill").click()
    await page.get_by_role("button", name="One day forward").click()
    await expect(page.get_by_test_id("clock-offset")).to_contain_text("1 day ahead")
    await page.keyboard.press("Escape")
    await page.get_by_role("link", name="Back to the chats").click()
    await expect(page.get_by_test_id("chat-list")).to_be_visible()


@pytest.mark.usefixtures("bot")
async def test_the_chosen_chat_can_be_read_while_the_pointer_is_over_it(page):
    await chat(page, "Neighbours").click()
    colours = "row => [getComputedStyle(row).backgroundColor, getComputedStyle(row).color]"
    await page.mouse.move(900, 400)
    await expect(chat(page, "Neighbours")).to_have_attribute("aria-current", re.compile("."))
    away = await chat(page, "Neighbours").evaluate(colours)

    await chat(page, "Neighbours").hover()

    assert await chat(page, "Neighbours").evaluate(colours) == away


async def test_the_page_says_when_there_is_nothing_more_to_come(page, street):
    after = street.handle.telegram.clock.now() + timedelta(hours=60)
    street.handle.telegram.notice = Notice(after, "The invented news ends here.")
    await page.reload()
    await expect(page.get_by_test_id("clock-hint")).to_contain_text("Turn the clock")

    await street.people("clock", advance_seconds=60 * 3600 + 60)

    await expect(page.get_by_test_id("clock-hint")).to_have_text("The invented news ends here.")
