"""Editors look at the sources, add some, change and remove them."""

import shutil
from asyncio import gather
from collections.abc import AsyncIterator
from datetime import timedelta
from itertools import count
from pathlib import Path

import pytest
import pytest_asyncio

from digestbot.actions.news.collect import collect
from digestbot.actions.news.sources import add_subscriptions, all_feeds
from digestbot.feeds.parser_processes import ParserProcesses
from digestbot.model import (
    AddProposed,
    Feed,
    Meaning,
    ProposalStep,
    SetProposedLanguage,
    SetProposedSection,
    SetSourceLanguage,
    SetSourceSection,
    SourceStep,
    Subscription,
    TellEntriesApart,
    button_data,
)
from digestbot.pages.editorial.source_buttons import ON_A_LIST
from tests.actions.town import NOW, OWNER, open_town, rss, served_site
from tests.chat.talk import Talk, group, person, talk_in

pytestmark = pytest.mark.asyncio(loop_scope="module")

HOUR = timedelta(hours=1)
MESSAGES = count(6000)
ENTRIES = [
    (
        f"Comet {number} photographed by the probe",
        f"https://herald.example/{number}",
        NOW - number * timedelta(hours=1),
    )
    for number in range(7)
]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def parsers() -> AsyncIterator[ParserProcesses]:
    async with ParserProcesses() as processes:
        yield processes


@pytest_asyncio.fixture(loop_scope="module")
async def talk(tagged_sqlite: Path, tmp_path: Path, parsers: ParserProcesses) -> AsyncIterator[Talk]:
    """A talk with a bot that can read a web site."""
    file = tmp_path / "digestbot.sqlite3"
    shutil.copy(tagged_sqlite, file)
    async with (
        served_site() as site,
        open_town(f"sqlite:///{file}", parsers, site) as town,
        talk_in(town) as there,
    ):
        yield there


async def feeds(talk: Talk) -> list[Feed]:
    return list(await all_feeds(talk.town.tools))


async def a_source(talk: Talk, path: str = "/feed", title: str = "The Herald") -> Feed:
    url = talk.town.site.puts(path, rss(*ENTRIES, title=title))
    [added] = await add_subscriptions(talk.town.tools, [Subscription(url)])
    return added.feed


async def opened(talk: Talk, title: str = "The Herald") -> Feed:
    feed = await a_source(talk, title=title)
    await collect(talk.town.tools)
    await talk.writes("/sources")
    await talk.taps(title)
    return feed


def audited(talk: Talk) -> list[str]:
    return [f"{one.what}: {one.detail}" for one in talk.town.at(lambda desk: desk.audit.latest(10))]


async def test_an_address_is_shown_before_it_is_kept(talk: Talk):
    url = talk.town.site.puts("/feed", rss(*ENTRIES, title="The Herald"))

    await talk.writes(f"/sources {url}")

    assert await feeds(talk) == []
    shown = [call["text"] for call in talk.calls("sendMessage")][-1]
    assert "The Herald" in shown
    assert [line for line in shown.split("\n") if line.startswith("•")] == [
        f"• Comet {number} photographed by the probe · {age} ago"
        for number, age in enumerate(("1 min", "1 h", "2 h", "3 h", "4 h"))
    ]
    assert "Section: as I judge (Science)" in shown
    assert "Language: English" in shown
    assert "About 28 articles a day" in shown

    await talk.taps("Keep it")

    assert talk.toasts() == ["Saved."]
    [kept] = await feeds(talk)
    assert (kept.url, kept.name, kept.state) == (url, "The Herald", "new")
    assert audited(talk)[0] == f"source added: {kept.id} The Herald {url}"


async def test_what_is_in_a_kept_source_is_no_news(talk: Talk):
    old = [(title, link, NOW - 9 * HOUR) for title, link, _ in ENTRIES]
    await talk.writes(f"/sources {talk.town.site.puts('/feed', rss(*old))}")
    await talk.taps("Keep it")

    [checked] = await collect(talk.town.tools)

    assert checked.new == len(ENTRIES)


async def test_an_address_can_be_the_next_message(talk: Talk):
    url = talk.town.site.puts("/feed", rss(*ENTRIES, title="The Herald"))
    await talk.writes("/sources")
    await talk.taps("Add a source")
    assert "address of a feed" in talk.said()[-1]

    await talk.writes("not an address")
    assert "that is no address of a web page" in talk.said()[-1]
    await talk.writes(url)

    assert "The Herald" in talk.said()[-1]


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (404, "there is nothing at this address (404)"),
        (500, "the site answers with an error (500)"),
        (429, "the site asks me to come less often"),
        (None, "there is no feed at this address, nor named by the page there"),
    ],
)
async def test_what_is_no_feed_is_refused_with_its_reason(talk: Talk, answer: int | None, why: str):
    site = talk.town.site
    url = (
        site.fails("/x", answer) if answer else site.puts("/x", "<html><p>Hello</p></html>", kind="text/html")
    )

    await talk.writes(f"/sources {url}")

    assert why in talk.said()[-1]
    assert await feeds(talk) == []


async def test_an_address_within_the_house_is_never_asked(talk: Talk):
    await talk.writes("/sources http://10.0.0.1/feed")

    assert "the address is not on the public internet" in talk.said()[-1]


async def test_a_password_in_an_address_is_not_shown(talk: Talk):
    await talk.writes("/sources https://ann:secret@herald.example/feed")

    assert "https://herald.example/feed" in talk.calls("sendMessage")[-1]["text"]
    assert "secret" not in str(talk.said())


def page_naming(talk: Talk, *named: tuple[str, str]) -> str:
    links = "".join(
        f'<link rel="alternate" type="application/rss+xml" title="{title}" href="{path}">'
        for title, path in named
    )
    return talk.town.site.puts("/", f"<html><head>{links}</head></html>", kind="text/html")


async def test_of_a_page_with_several_feeds_one_is_chosen_by_its_button(talk: Talk):
    talk.town.site.puts("/sport.xml", rss(*ENTRIES, title=""))
    await talk.writes(f"/sources {page_naming(talk, ('News & more', '/all.xml'), ('Sport', '/sport.xml'))}")
    said = talk.calls("sendMessage")[-1]["text"]
    assert "• News &amp; more" in said
    assert f"{talk.town.site.url}/sport.xml" in said

    await talk.taps("News & more")
    assert "there is nothing at this address (404)" in talk.calls("editMessageText")[-1]["text"]
    await talk.taps("Back")
    await talk.taps("Sport")
    assert "• Comet 0 photographed" in talk.calls("editMessageText")[-1]["text"]
    await talk.taps("Keep it")

    assert [(one.url, one.name) for one in await feeds(talk)] == [
        (f"{talk.town.site.url}/sport.xml", "Sport")
    ]
    assert "✅ Sport" in str(talk.calls("editMessageText")[-1])


async def test_section_and_language_can_be_said_before_a_source_is_kept(talk: Talk):
    await talk.writes(f"/sources {talk.town.site.puts('/feed', rss(*ENTRIES, title='The Herald'))}")
    await talk.taps("Section")
    await talk.taps("Sport")
    assert "Section: Sport" in talk.calls("editMessageText")[-1]["text"]
    await talk.taps("Language")
    await talk.taps("Deutsch")
    assert await feeds(talk) == []

    await talk.taps("Keep it")

    [kept] = await feeds(talk)
    assert (kept.section, kept.language) == ("sport", "de")
    assert audited(talk)[0].endswith("; section: sport; language: de")


@pytest.mark.parametrize(
    "tap",
    [
        ProposalStep("keep", 4711, 0),
        ProposalStep("open", 4711, 0),
        ProposalStep("keep", 1, 7),
        ProposalStep("list", 4711, 0),
        SetProposedSection(1, 0, "weather"),
        SetProposedSection(4711, 0, "sport"),
        SetProposedLanguage(1, 0, "xx"),
        AddProposed(4711),
    ],
)
async def test_a_button_of_what_was_looked_at_long_ago_says_so_and_keeps_nothing(talk: Talk, tap: Meaning):
    await talk.writes(f"/sources {talk.town.site.puts('/feed', rss(*ENTRIES))}")

    await talk.presses(button_data(tap))

    assert "older message" in talk.toasts()[-1]
    assert await feeds(talk) == []


@pytest.mark.parametrize(
    ("path", "status", "why"),
    [("/feed", 401, "it needs a login (401)"), ("/'feed", 403, "perhaps it needs a login")],
)
async def test_what_needs_a_login_says_where_to_give_it(talk: Talk, path: str, status: int, why: str):
    url = talk.town.site.fails(path, status)

    await talk.writes(f"/sources {url}")

    said = talk.calls("sendMessage")[-1]["text"]
    assert why in said
    # A shell must take it for one word.
    assert f"feeds set '{url.replace(chr(39), '%27')}' --user NAME" in said
    await add_subscriptions(talk.town.tools, [Subscription(url)])
    await collect(talk.town.tools)
    await talk.writes(f"/sources {url}")
    assert "feeds set 1 --user NAME" in talk.said()[-1]


async def test_a_preview_says_why_the_pages_of_articles_cannot_be_read(talk: Talk):
    site = talk.town.site
    linked = [(title, site.fails(f"/{number}", 403), at) for number, (title, _, at) in enumerate(ENTRIES)]

    await talk.writes(f"/sources {site.puts('/feed', rss(*linked))}")

    assert "an article can't be read: the site does not let me in (403)" in talk.said()[-1]


async def test_a_source_that_is_there_is_opened_and_not_added_twice(talk: Talk):
    feed = await a_source(talk)

    await talk.writes(f"/sources {feed.url}")
    assert "one of the sources already" in talk.calls("sendMessage")[-1]["text"]
    await talk.taps("Open")

    assert feed.url in talk.said()[-1]
    assert len(await feeds(talk)) == 1


async def test_sources_with_troubles_stand_first_and_can_be_searched(talk: Talk):
    for number in range(ON_A_LIST + 2):
        await a_source(talk, f"/{number}", f"Paper {number:02}")
    talk.town.site.fails("/11", 404)
    await collect(talk.town.tools)

    await talk.writes("/sources")
    [page] = talk.calls("sendMessage")
    labels = [button["text"] for row in page["reply_markup"]["inline_keyboard"] for button in row]
    assert "12 sources · one can't be read" in page["text"]
    assert labels[1] == "Paper 00"
    assert labels[0].startswith("⚠️ ")

    await talk.taps("11–12 ›")
    assert "‹ 1–10" in str(talk.calls("editMessageText")[-1])
    await talk.writes("/sources paper 07")
    assert "One source" in talk.said()[-1]


@pytest.mark.parametrize("text", ["wissenschaft", "klima", "CLIMATE"])
async def test_sections_and_tags_are_searched_by_their_names_in_the_persons_language(talk: Talk, text: str):
    science = Subscription("https://a.example/f", "One", "science", ("climate",))
    await add_subscriptions(talk.town.tools, [science, Subscription("https://b.example/f")])
    german = {"from": person(OWNER) | {"language_code": "de"}}

    await talk.writes(f"/sources {text}", **german)
    assert "Eine Quelle" in talk.calls("sendMessage")[-1]["text"]
    await talk.taps("One")

    assert "Themen: Klima" in talk.said()[-1]


async def test_a_source_that_fails_says_why_and_when_it_is_tried_again(talk: Talk):
    feed = await a_source(talk)
    talk.town.site.fails("/feed", 500)
    await collect(talk.town.tools)

    await talk.writes("/sources")
    await talk.taps("⚠️")

    said = talk.said()[-1]
    assert "the site answers with an error (500). Last tried today at 08:00." in " ".join(said.split("\n"))
    assert "It was never read." in said
    assert "I try again" in said
    assert feed.url in said


async def test_a_pause_holds_until_it_is_resumed(talk: Talk):
    await opened(talk)
    await talk.taps("Pause")
    talk.town.clock.advance(24 * HOUR)

    assert await collect(talk.town.tools) == ()
    assert (await feeds(talk))[0].state == "paused"

    await talk.taps("Resume")
    assert len(await collect(talk.town.tools)) == 1
    assert [line.split(":")[0] for line in audited(talk)] == ["source resumed", "source paused"]


async def test_a_source_is_read_at_once(talk: Talk):
    await opened(talk)
    talk.town.site.fails("/feed", 404)

    await talk.taps("Read it now")

    assert talk.toasts()[-1] == "One moment …"
    assert "there is nothing at this address (404)" in talk.said()[-1]


async def test_a_new_name_is_the_next_message_and_what_readers_see(talk: Talk):
    await opened(talk)
    await talk.taps("Rename")
    await talk.writes("  Herald <b>Daily</b> ")

    assert "<b>Herald &lt;b&gt;Daily&lt;/b&gt;</b>" in talk.said()[-1]
    [feed] = await feeds(talk)
    assert (feed.title, feed.source_name) == ("Herald <b>Daily</b>", "Herald <b>Daily</b>")
    assert "The Herald → Herald" in audited(talk)[0]


async def test_the_name_of_an_outlet_with_several_feeds_stays(talk: Talk):
    both = [Subscription(f"https://herald.example/{part}", "The Herald") for part in ("news", "sport")]
    [one, _] = await add_subscriptions(talk.town.tools, both)
    await talk.presses(button_data(SourceStep("name", one.feed.id)))
    await talk.writes("Herald News")

    assert "Readers see: The Herald" in talk.said()[-1]
    assert [feed.title for feed in await feeds(talk)] == ["Herald News", "The Herald"]


async def test_section_and_language_are_set_and_handed_back(talk: Talk):
    await opened(talk)
    await talk.taps("Section")
    await talk.taps("World")
    assert "Section: World" in talk.said()[-1]
    await talk.presses(button_data(SourceStep("languages", (await feeds(talk))[0].id)))
    await talk.taps("Deutsch")
    [feed] = await feeds(talk)
    assert (feed.section, feed.language) == ("world", "de")

    await talk.presses(button_data(SetSourceSection(feed.id, "")))
    await talk.presses(button_data(SetSourceLanguage(feed.id, "")))

    [feed] = await feeds(talk)
    assert (feed.section, feed.language) == (None, None)


@pytest.mark.parametrize("tap", [SetSourceSection(1, "weather"), SetSourceLanguage(1, "xx")])
async def test_a_section_or_language_that_is_none_changes_nothing(talk: Talk, tap):
    await opened(talk)
    before = await feeds(talk)

    await talk.presses(button_data(tap))

    assert "older message" in talk.toasts()[-1]
    assert await feeds(talk) == before


async def test_removing_asks_first_and_can_be_taken_back(talk: Talk):
    feed = await opened(talk)
    await talk.taps("Remove")
    assert "Its articles stay." in talk.calls("editMessageText")[-1]["text"]
    assert len(await feeds(talk)) == 1
    await talk.taps("Remove")
    assert await feeds(talk) == []
    await talk.taps("Take it back")

    assert [one.id for one in await feeds(talk)] == [feed.id]
    assert [line.split(":")[0] for line in audited(talk)] == ["source added", "source removed"]


@pytest.mark.parametrize("verb", ["pause", "resume", "check", "sections", "name", "ask_remove"])
async def test_a_tap_on_a_source_that_is_gone_says_so_and_can_take_it_back(talk: Talk, verb):
    feed = await opened(talk)
    await talk.presses(button_data(SourceStep("remove", feed.id)))
    talk.said()

    # Another message, of another editor perhaps, in which it is still there.
    await talk.presses(button_data(SourceStep(verb, feed.id)), on=next(MESSAGES))

    assert "It is removed." in talk.calls("editMessageText")[-1]["text"]
    assert await feeds(talk) == []
    await talk.taps("Take it back")
    assert [one.id for one in await feeds(talk)] == [feed.id]


async def test_a_number_that_is_no_source_is_kept_as_none(talk: Talk):
    await talk.presses(button_data(SourceStep("keep", 4711)))

    assert "older message" in talk.toasts()[-1]
    assert await feeds(talk) == []


async def test_the_list_goes_out_as_a_file_and_comes_back(talk: Talk):
    feed = await opened(talk)
    await talk.writes("/sources")
    await talk.taps("Save as a file")
    _, content = talk.calls("sendDocument")[-1]["document"]
    await talk.presses(button_data(SourceStep("remove", feed.id)))
    assert await feeds(talk) == []

    await send_file(talk, content)

    assert "One is new." in talk.calls("sendMessage")[-1]["text"]
    assert await feeds(talk) == []
    await talk.taps("Add one")
    assert "One source was added." in talk.said()[-1]
    assert [one.url for one in await feeds(talk)] == [feed.url]
    await send_file(talk, content)
    assert "0 are new. One is there already." in talk.said()[-1]


LISTED = b"""<opml><body>
<outline text="Sport"><outline xmlUrl="https://a.example/f"/><outline xmlUrl="https://b.example/f"/></outline>
<outline xmlUrl="https://c.example/f"/><outline xmlUrl="ftp://d.example/f"/><outline xmlUrl="http://[/f"/>
</body></opml>"""


async def test_what_is_in_a_list_is_said_before_it_is_added(talk: Talk):
    await send_file(talk, LISTED)
    said = talk.calls("sendMessage")[-1]["text"]
    assert "3 are new. 2 have no address of a web page; I leave them out." in said
    assert "• Sport: 2\n• As I judge: 1" in said

    add = button_data(AddProposed(1))
    await talk.taps("Cancel")

    assert "None of the list was added." in talk.said()[-1]
    # The list in the other editor's hand, or an old copy of the message.
    await talk.presses(add, on=next(MESSAGES))
    assert await feeds(talk) == []


async def test_a_list_that_two_editors_add_is_there_once(talk: Talk):
    await send_file(talk, LISTED)
    talk.said()

    await gather(*(talk.presses(button_data(AddProposed(1)), on=next(MESSAGES)) for _ in range(2)))

    assert sorted(talk.said())[-2:] == [
        "0 sources were added. 3 were there already.",
        "3 sources were added.",
    ]
    assert len(await feeds(talk)) == 3
    assert [one.split(":")[0] for one in audited(talk)] == ["source added"] * 3


@pytest.mark.parametrize(
    "content",
    [b"", b"hello", b"<opml><body/></opml>", b"\x89PNG\r\n", b"<!DOCTYPE x [<!ENTITY a 'b'>]><a>&a;</a>"],
)
async def test_a_file_that_is_no_list_is_refused(talk: Talk, content: bytes):
    await send_file(talk, content)

    assert "no list of sources" in talk.said()[-1]
    assert await feeds(talk) == []


async def test_a_file_that_telegram_says_is_too_large_is_not_fetched(talk: Talk):
    await send_file(talk, b"<opml/>", size=6_000_000)

    assert "larger than 5 MB" in talk.said()[-1]


async def send_file(talk: Talk, content: bytes, size: int | None = None) -> None:
    await talk.writes("/sources")
    # On a message of its own, so that it is no double tap.
    await talk.taps("Add a source", on=next(MESSAGES))
    talk.wire.answers["getFile"] = {"file_id": "7", "file_path": "files/7", "file_size": size or len(content)}
    talk.wire.files["files/7"] = content
    await talk.brings(document={"file_id": "7", "file_unique_id": "7", "file_name": "list.opml"})


async def test_of_a_long_list_it_is_told_how_far_it_is(talk: Talk):
    outlines = "".join(f'<outline xmlUrl="https://a.example/{number}"/>' for number in range(101))
    await send_file(talk, f"<opml><body>{outlines}</body></opml>".encode())

    await talk.taps("Add 101")

    assert [call["text"] for call in talk.calls("editMessageText")] == [
        "Added so far: 0 of 101.",
        "101 sources were added.",
    ]


async def test_a_list_is_taken_unasked_from_editors_only(talk: Talk):
    talk.wire.answers["getFile"] = {"file_id": "7", "file_path": "files/7", "file_size": len(LISTED)}
    talk.wire.files["files/7"] = LISTED
    file = {"file_id": "7", "file_unique_id": "7", "file_name": "Feeds.OPML"}

    await talk.brings(document=file, who=77)
    await talk.brings(document=file)

    assert "3 are new" not in str(talk.said(77))
    assert "3 are new" in talk.said()[-1]


async def test_who_is_no_editor_sees_nothing(talk: Talk):
    feed = await a_source(talk)

    await talk.writes("/sources", who=77)
    await talk.presses(button_data(SourceStep("remove", feed.id)), who=77)

    assert all("Herald" not in said for said in talk.said(77))
    assert len(await feeds(talk)) == 1


async def test_a_group_does_not_see_the_sources(talk: Talk):
    await a_source(talk)

    await talk.writes("/sources", chat=group())

    assert all("source" not in said for said in talk.said(group()["id"]))


async def test_how_entries_are_told_apart_and_whether_pages_are_read_is_a_tap(talk: Talk):
    await opened(talk)
    await talk.taps("Settings")
    assert "By what are its entries told apart?" in talk.calls("editMessageText")[-1]["text"]

    await talk.taps("By headline and link")
    await talk.taps("Read the articles' pages")

    [feed] = await feeds(talk)
    assert (feed.settings.told_apart_by, feed.settings.read_pages) == ("title_and_link", False)
    assert [line.partition(": ")[2].rpartition(" ")[2] for line in audited(talk)[:2]] == [
        "False",
        "title_and_link",
    ]
    await talk.presses(button_data(SourceStep("pages", feed.id)))
    assert (await feeds(talk))[0].settings.read_pages


async def test_a_source_that_wants_its_login_is_known_by_its_address(talk: Talk):
    feed = await opened(talk)
    talk.town.site.fails("/feed", 401)

    await talk.writes(f"/sources {feed.url}")

    assert "Read today" in talk.calls("sendMessage")[-1]["text"]


@pytest.mark.parametrize("tap", [SourceStep("pages", 4711), TellEntriesApart(4711, "link")])
async def test_settings_of_a_source_that_is_gone_are_not_set(talk: Talk, tap):
    await talk.presses(button_data(tap))

    assert "older message" in talk.toasts()[-1]
