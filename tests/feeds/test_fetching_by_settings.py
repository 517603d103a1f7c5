"""A feed's own User-Agent, headers and login: what is sent, and where it is never sent."""

import base64
import ssl

import pytest

from digestbot.feeds.http.fetching import Fetcher
from digestbot.model import FeedSettings
from tests.feeds.local_site import LocalSite, answer

NO_TRUST = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
FEED = b"<rss><channel><title>News</title></channel></rss>"
GIVEN = {
    "user": "anna",
    "password": "s3same:open",
    "user_agent": "Reader/2",
    "headers": (("X-Key", "k-77"), ("Cookie", "a=b")),
}


def login(url: str) -> FeedSettings:
    """A login and headers that were given for the feed at this address."""
    return FeedSettings().changed(url, **GIVEN)


@pytest.fixture
async def site():
    async with LocalSite({"/feed": answer(body=FEED)}) as site:
        yield site


@pytest.fixture
async def other():
    async with LocalSite({"/feed": answer(body=FEED)}) as site:
        yield site


async def asked(site, other, path="/feed"):
    """The headers of all requests for this path, with a login that was given for the first site."""
    async with Fetcher("digestbot/1.0", frozenset({site.place, other.place}), tls=NO_TRUST) as fetcher:
        await fetcher.fetch(site.url(path), settings=login(site.url()))
    return [request.headers for request in (*site.requests, *other.requests)]


async def test_what_was_given_for_a_feed_is_sent_in_the_place_of_the_usual(site, other):
    [sent] = await asked(site, other)

    assert sent["authorization"] == "Basic " + base64.b64encode(b"anna:s3same:open").decode()
    assert (sent["user-agent"], sent["x-key"], sent["cookie"]) == ("Reader/2", "k-77", "a=b")
    assert sent["accept-encoding"] == "gzip"


async def test_it_goes_along_with_a_redirect_within_the_place(site, other):
    site.answers["/old"] = answer(302, location="/feed")

    first, second = await asked(site, other, "/old")

    assert first["authorization"] == second["authorization"]


@pytest.mark.parametrize("status", [301, 302, 307, 308])
async def test_it_does_not_go_to_another_place(site, other, status: int):
    site.answers["/old"] = answer(status, location=other.url())

    first, second = await asked(site, other, "/old")

    assert "authorization" in first
    assert second["user-agent"] == "digestbot/1.0"
    assert not {"authorization", "x-key", "cookie"} & second.keys()


@pytest.mark.parametrize(
    ("given_for", "asked", "is_sent"),
    [
        ("https://h.example/feed", "https://h.example/other", True),
        ("https://h.example/feed", "https://H.example:443/feed", True),
        ("https://bücher.example/feed", "https://xn--bcher-kva.example/feed", True),
        ("http://h.example/feed", "https://h.example/feed", True),
        ("https://h.example/feed", "http://h.example/feed", False),
        ("https://h.example/feed", "https://www.h.example/feed", False),
        ("https://h.example/feed", "https://h.example:8443/feed", False),
        ("https://h.example/feed", "https://h.example.evil.example/feed", False),
        ("https://h.example/feed", "https://evil.example/h.example", False),
        ("https://h.example/feed", "https://h.example:x/feed", False),
        ("http://h.example:8080/feed", "https://h.example/feed", False),
    ],
)
def test_the_place_is_scheme_host_and_port(given_for: str, asked: str, *, is_sent: bool):
    assert bool(login(given_for).to_send(asked)) is is_sent


def test_a_feed_that_moved_gets_only_what_is_given_for_its_new_place():
    moved = "https://elsewhere.example/feed"

    same = login("https://h.example/feed").changed(moved, read_pages=False)
    anew = same.changed(moved, user_agent="Reader/3")

    assert same.to_send(moved) == {}
    assert anew.to_send(moved) == {"User-Agent": "Reader/3"}
    assert anew.to_send("https://h.example/feed") == {}
    assert not anew.read_pages


def test_nothing_is_sent_of_a_feed_without_settings():
    assert FeedSettings().changed("https://h.example/feed", user_agent=None) == FeedSettings()
    assert FeedSettings().to_send("https://h.example/feed") == {}


def test_no_secret_stands_in_what_is_shown_or_logged():
    settings = login("https://h.example/feed")
    told = [repr(settings), str(settings.shown()), *settings.changes_from(FeedSettings())]

    assert "anna" in str(told)
    assert not [one for one in told if "s3same" in one or "k-77" in one or "a=b" in one]


def test_what_is_kept_comes_back():
    settings = login("https://h.example/feed")

    assert FeedSettings.read(settings.written()) == settings
    assert FeedSettings.read(None) == FeedSettings.read({"from": "a later version"}) == FeedSettings()
    assert FeedSettings().written() == {}


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        (FeedSettings(told_apart_by="colour"), "one of: usual, id, link, title_and_link"),
        (FeedSettings(user_agent="a\r\nHost: b"), "User-Agent"),
        (FeedSettings(user_agent="Zeitungsleserin ü"), "User-Agent"),
        (FeedSettings(headers=(("X-Key", "a\nb"),)), "The value of X-Key"),
        (FeedSettings(headers=(("X-Key", ""),)), "NAME: VALUE"),
        (FeedSettings(headers=(("X Key", "a"),)), "NAME: VALUE"),
        (FeedSettings(headers=(("", "a"),)), "NAME: VALUE"),
        (FeedSettings(headers=(("host", "a"),)), "set by the bot"),
        (FeedSettings(headers=(("Content-Length", "1"),)), "set by the bot"),
        (FeedSettings(headers=(("Transfer-Encoding", "chunked"),)), "set by the bot"),
        (FeedSettings(headers=(("Proxy-Authorization", "a"),)), "set by the bot"),
        (FeedSettings(headers=(("A", "1"), ("a", "2"))), "twice"),
        (FeedSettings(headers=tuple((f"X-{n}", "1") for n in range(11))), "10 headers"),
        (FeedSettings(user="a", password="b", headers=(("Authorization", "c"),)), "not both"),
        (FeedSettings(user="a:b", password="c"), "without a colon"),
        (FeedSettings(user="a", password="b\n"), "A password"),
    ],
)
def test_what_can_not_be_sent_is_refused_with_a_sentence(settings: FeedSettings, says: str):
    assert any(says in sentence for sentence in settings.problems())


def test_a_header_for_a_token_is_taken():
    assert not list(
        FeedSettings(headers=(("Authorization", "Bearer x"), ("Accept-Language", "de"))).problems()
    )
