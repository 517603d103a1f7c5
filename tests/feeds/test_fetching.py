"""Fetching over real sockets on loopback: what comes back for every way in which a server may answer."""

import asyncio
import gzip
import ssl
import zlib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from digestbot.clock import StoppedClock
from digestbot.feeds.http.fetching import Fetcher
from digestbot.model import Fetched, FetchFailed, NotModified, Validators
from tests.feeds.local_site import LocalSite, answer

CERTIFICATES = Path(__file__).parent / "certificates"
#: Made once: reading the usual certificates costs more than a test.
NO_TRUST = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
FEED = b"<rss><channel><title>News</title></channel></rss>"


@pytest.fixture
async def site():
    async with LocalSite({"/feed": answer(body=FEED)}) as site:
        yield site


@pytest.fixture
async def fetcher(site):
    async with fetcher_for(site) as fetcher:
        yield fetcher


def fetcher_for(site, **settings):
    return Fetcher(
        "digestbot/1.0 (+mailto:editor@example.com)",
        frozenset({site.place}),
        clock=StoppedClock(NOW),
        tls=NO_TRUST,
        **settings,
    )


# What arrives


async def test_a_body_comes_with_its_address_type_validators_and_freshness(site, fetcher):
    site.answers["/feed"] = answer(
        body=FEED,
        content_type="application/rss+xml; charset=utf-8",
        etag='W/"a-1"',
        last_modified="Mon, 23 Nov 2026 06:00:00 GMT",
        cache_control="public, max-age=900",
        age="300",
    )
    assert await fetcher.fetch(site.url("/feed#top")) == Fetched(
        url=site.url("/feed"),
        body=FEED,
        content_type="application/rss+xml; charset=utf-8",
        validators=Validators('W/"a-1"', "Mon, 23 Nov 2026 06:00:00 GMT"),
        max_age=600,
    )


async def test_the_request_says_who_asks_and_accepts_gzip_alone(site, fetcher):
    await fetcher.fetch(site.url())
    headers = site.requests[0].headers
    assert headers["user-agent"] == "digestbot/1.0 (+mailto:editor@example.com)"
    assert headers["accept-encoding"] == "gzip"
    assert not {"cookie", "authorization", "if-none-match", "if-modified-since"} & headers.keys()


async def test_validators_go_back_byte_for_byte_and_a_304_is_not_modified(site, fetcher):
    site.answers["/feed"] = answer(304, cache_control="max-age=60")
    given = Validators('W/"\u00e9 odd, \\"one\\"', "not even a date")
    assert await fetcher.fetch(site.url(), given) == NotModified(max_age=60)
    assert site.requests[0].headers["if-none-match"] == given.etag
    assert site.requests[0].headers["if-modified-since"] == given.last_modified


async def test_the_validators_of_a_304_are_kept(site, fetcher):
    site.answers["/feed"] = answer(304, etag='"v2"')
    answered = await fetcher.fetch(site.url(), Validators(etag='"v1"'))
    assert answered == NotModified(validators=Validators(etag='"v2"'))


async def test_a_304_that_nobody_asked_for_is_a_failure(site, fetcher):
    site.answers["/feed"] = answer(304)
    assert (await fetcher.fetch(site.url())).reason == "http_error"


@pytest.mark.parametrize("headers", [{"content_encoding": "gzip"}, {"content_encoding": "X-GZIP"}, {}])
async def test_gzip_is_unpacked_whether_or_not_the_headers_say_so(site, fetcher, headers):
    site.answers["/feed"] = answer(body=gzip.compress(FEED[:20]) + gzip.compress(FEED[20:]), **headers)
    assert (await fetcher.fetch(site.url())).body == FEED


async def test_a_body_that_only_claims_to_be_gzip_is_taken_as_it_is(site, fetcher):
    site.answers["/feed"] = answer(body=FEED, content_encoding="gzip")
    assert (await fetcher.fetch(site.url())).body == FEED


async def test_a_body_in_chunks_without_a_length_arrives_whole(site, fetcher):
    async def chunked(_, writer):
        writer.write(
            b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\n<rss>\r\n6\r\n</rss>\r\n0\r\n\r\n"
        )
        await writer.drain()

    site.answers["/feed"] = chunked
    assert (await fetcher.fetch(site.url())).body == b"<rss></rss>"


# Statuses


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        (204, "http_error"),
        (206, "http_error"),
        (300, "http_error"),
        (301, "http_error"),  # without a Location
        (400, "http_error"),
        (401, "http_error"),
        (403, "http_error"),
        (404, "not_found"),
        (410, "gone"),
        (429, "throttled"),
        (451, "http_error"),
        (500, "http_error"),
        (503, "throttled"),
        (599, "http_error"),
    ],
)
async def test_each_status_has_its_reason_and_a_sentence(site, fetcher, status, reason):
    site.answers["/feed"] = answer(status)
    failed = await fetcher.fetch(site.url())
    assert (failed.reason, failed.status) == (reason, status)
    assert str(status) in failed.detail
    assert failed.detail.endswith(".")


async def test_a_throttled_answer_says_when_to_come_back(site, fetcher):
    site.answers["/feed"] = answer(429, retry_after="Mon, 23 Nov 2026 12:10:00 GMT")
    failed = await fetcher.fetch(site.url())
    assert (failed.reason, failed.retry_after) == ("throttled", 600)
    assert "10 minutes" in failed.detail


# Redirects


async def test_a_permanent_chain_ends_in_the_new_address(site, fetcher):
    site.answers |= {
        "/old": answer(301, location="/older"),
        "/older": answer(308, location=site.url("/feed")),
    }
    arrived = await fetcher.fetch(site.url("/old"))
    assert (arrived.url, arrived.moved_to) == (site.url("/feed"), site.url("/feed"))


@pytest.mark.parametrize("status", [302, 303, 307])
async def test_a_temporary_redirect_is_followed_but_is_no_move(site, fetcher, status):
    site.answers["/old"] = answer(status, location="/feed")
    arrived = await fetcher.fetch(site.url("/old"))
    assert (arrived.url, arrived.body, arrived.moved_to) == (site.url("/feed"), FEED, None)


async def test_the_move_ends_where_the_first_temporary_redirect_begins(site, fetcher):
    site.answers |= {
        "/a": answer(301, location="/b"),
        "/b": answer(302, location="/c"),
        "/c": answer(301, location="/feed"),
    }
    arrived = await fetcher.fetch(site.url("/a"))
    assert (arrived.url, arrived.moved_to) == (site.url("/feed"), site.url("/b"))


async def test_a_move_is_known_from_a_304_too(site, fetcher):
    site.answers |= {"/old": answer(301, location="/new"), "/new": answer(304)}
    assert await fetcher.fetch(site.url("/old"), Validators(etag='"1"')) == NotModified(
        moved_to=site.url("/new")
    )


async def test_five_redirects_are_followed_and_a_sixth_is_not(site, fetcher):
    site.answers |= {f"/{n}": answer(302, location=f"/{n + 1}") for n in range(6)}
    site.answers["/6"] = answer(body=FEED)
    assert (await fetcher.fetch(site.url("/1"))).body == FEED
    assert (await fetcher.fetch(site.url("/0"))).reason == "too_many_redirects"


async def test_a_redirect_in_a_circle_comes_to_an_end(site, fetcher):
    site.answers |= {"/a": answer(302, location="/b"), "/b": answer(302, location="/a")}
    failed = await fetcher.fetch(site.url("/a"))
    assert (failed.reason, len(site.requests)) == ("too_many_redirects", 6)


async def test_a_redirect_to_a_private_address_is_refused_and_nothing_is_sent_there(site, fetcher):
    async with LocalSite({"/secret": answer(body=b"secret")}) as private:
        site.answers["/feed"] = answer(302, location=private.url("/secret"))
        assert (await fetcher.fetch(site.url())).reason == "forbidden_address"
        assert private.requests == []


@pytest.mark.parametrize(
    "location",
    ["file:///etc/passwd", "ftp://a.example/", "http://u:p@a.example/", "http://[", "javascript:1"],
)
async def test_a_redirect_to_something_else_than_a_web_address_is_refused(site, fetcher, location):
    site.answers["/feed"] = answer(302, location=location)
    assert (await fetcher.fetch(site.url())).reason == "bad_url"


# Limits


async def test_an_announced_length_over_the_limit_is_refused_and_so_is_one_that_is_not_announced(
    site, fetcher
):
    async def endless(_, writer):
        writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
        while True:
            writer.write(b"x" * 10_000)
            await writer.drain()

    site.answers |= {
        "/huge": answer(body=b"x" * 1001),
        "/endless": endless,
        "/full": answer(body=b"x" * 1000),
    }
    assert (await fetcher.fetch(site.url("/huge"), limit_bytes=1000)).reason == "too_large"
    assert (await fetcher.fetch(site.url("/endless"), limit_bytes=1000)).reason == "too_large"
    assert len((await fetcher.fetch(site.url("/full"), limit_bytes=1000)).body) == 1000


async def test_a_body_announced_as_too_large_is_not_waited_for(site, fetcher):
    async def announces(_, writer):
        writer.write(b"HTTP/1.1 200 OK\r\ncontent-length: 99999999999\r\n\r\n")
        await asyncio.sleep(60)

    site.answers["/feed"] = announces
    assert (await fetcher.fetch(site.url(), deadline_seconds=20)).reason == "too_large"


async def test_a_gzip_bomb_is_stopped_at_the_limit(site, fetcher):
    site.answers["/feed"] = answer(body=gzip.compress(b"\0" * 30_000_000), content_encoding="gzip")
    assert (await fetcher.fetch(site.url())).reason == "too_large"


@pytest.mark.parametrize("encoding", ["br", "zstd", "gzip, br", "compress", "DCZ"])
async def test_a_packing_that_is_not_read_is_refused(site, fetcher, encoding):
    site.answers["/feed"] = answer(body=b"\x1b\x05" * 50, content_encoding=encoding)
    assert (await fetcher.fetch(site.url())).reason == "unsupported_encoding"


#: Without the time, which would be part of the tests' names, and another one in each process.
GZIPPED = gzip.compress(FEED, mtime=0)
BARE_DEFLATE = zlib.compress(FEED, wbits=-15)


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("deflate", zlib.compress(FEED)),
        ("Deflate", BARE_DEFLATE),
        ("gzip, deflate", zlib.compress(FEED)),
        ("gzip, deflate", GZIPPED),
        ("deflate", GZIPPED),
        ("deflate", FEED),
        ("br", FEED),
        ("br", GZIPPED),
        ("utf-8", FEED),
        ("UTF8, none", FEED),
        ("utf-8", GZIPPED),
        ("8bit", b"\xef\xbb\xbf" + FEED),
    ],
)
async def test_the_bytes_are_believed_before_what_the_headers_call_them(site, fetcher, encoding, body):
    site.answers["/feed"] = answer(body=body, content_encoding=encoding)
    assert (await fetcher.fetch(site.url())).body.removeprefix(b"\xef\xbb\xbf") == FEED


@pytest.mark.parametrize("wbits", [15, -15])
async def test_a_deflate_bomb_is_stopped_at_the_limit(site, fetcher, wbits):
    bomb = zlib.compress(b"\0" * 30_000_000, wbits=wbits)
    site.answers["/feed"] = answer(body=bomb, content_encoding="deflate")
    assert (await fetcher.fetch(site.url())).reason == "too_large"


@pytest.mark.parametrize("body", [zlib.compress(FEED)[:-9], BARE_DEFLATE[:-3], b"\x78\x9cnonsense"])
async def test_damaged_deflate_is_unreadable(site, fetcher, body):
    site.answers["/feed"] = answer(body=body, content_encoding="deflate")
    assert (await fetcher.fetch(site.url())).reason == "unreadable"


# Cookies


def wants_cookie(redirect_to, cookie="seen=1; Path=/"):
    async def told(request, writer):
        seen = "seen=1" in request.headers.get("cookie", "")
        writer.write(answer(body=FEED) if seen else answer(302, location=redirect_to, set_cookie=cookie))
        await writer.drain()

    return told


@pytest.mark.parametrize("redirect_to", ["/feed", "/login"])
async def test_a_redirect_that_wants_its_cookie_back_gets_it(site, fetcher, redirect_to):
    site.answers |= {"/feed": wants_cookie(redirect_to), "/login": answer(302, location="/feed")}
    assert (await fetcher.fetch(site.url())).body == FEED


async def test_cookies_are_forgotten_after_the_fetch(site, fetcher):
    site.answers["/feed"] = wants_cookie("/feed")
    await fetcher.fetch(site.url())
    await fetcher.fetch(site.url())
    assert ["cookie" in request.headers for request in site.requests] == [False, True, False, True]


@pytest.mark.parametrize("cookie", ["seen=1; Path=/; Domain=other.example", "seen=1; Path=/elsewhere"])
async def test_a_cookie_goes_only_where_it_belongs(site, fetcher, cookie):
    site.answers["/feed"] = wants_cookie("/feed", cookie)
    assert (await fetcher.fetch(site.url())).reason == "too_many_redirects"


# Checks for people


CHECK = b"""<!DOCTYPE html><html><head><title>Just a moment...</title></head><body><h1>post.example</h1>
    <p>Checking that you are human. This may take a few seconds.</p><p>Ray ID: 0</p></body></html>"""


@pytest.mark.parametrize("status", [200, 202, 401, 403, 429, 503])
@pytest.mark.parametrize("page", [True, False])
async def test_a_check_for_people_is_called_one(site, fetcher, status, page):
    site.answers["/feed"] = answer(status, CHECK if page else gzip.compress(CHECK))
    for failed in (await fetcher.fetch(site.url()), await fetcher.fetch_page(site.url())):
        assert (failed.reason, failed.status) == ("challenge", status)
        assert "a check for people, no bots" in failed.detail


@pytest.mark.parametrize(
    "header",
    [{"x_amzn_waf_action": "challenge"}, {"cf_mitigated": "challenge"}, {"x_vercel_mitigated": "challenge"}],
)
@pytest.mark.parametrize("status", [202, 403, 405])
async def test_a_header_may_say_it_alone(site, fetcher, header, status):
    site.answers["/feed"] = answer(status, **header)
    assert (await fetcher.fetch(site.url())).reason == "challenge"


async def test_a_refusal_that_shows_another_page_is_no_check(site, fetcher):
    site.answers["/feed"] = answer(403, b"<html><body><h1>Forbidden</h1></body></html>")
    assert (await fetcher.fetch(site.url())).reason == "http_error"


@pytest.mark.parametrize(
    "body", [gzip.compress(FEED, mtime=0)[:-12], b"\x1f\x8bnonsense", gzip.compress(b"x", mtime=0) * 40]
)
async def test_damaged_gzip_is_unreadable(site, fetcher, body):
    site.answers["/feed"] = answer(body=body, content_encoding="gzip")
    assert (await fetcher.fetch(site.url())).reason == "unreadable"


async def test_a_slow_drip_ends_at_the_deadline(site, fetcher):
    async def drip(_, writer):
        writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
        while True:
            writer.write(b"x")
            await writer.drain()
            await asyncio.sleep(0.01)

    site.answers["/feed"] = drip
    failed = await fetcher.fetch(site.url(), deadline_seconds=0.1)
    assert (failed.reason, "0.1 seconds" in failed.detail) == ("timeout", True)


async def test_a_server_that_never_answers_ends_at_the_deadline(site, fetcher):
    async def silence(_, __):
        await asyncio.sleep(60)

    site.answers["/feed"] = silence
    assert (await fetcher.fetch(site.url(), deadline_seconds=0.1)).reason == "timeout"


async def test_the_deadline_covers_all_redirects_together(site, fetcher):
    async def slow(_, writer):
        await asyncio.sleep(0.1)
        writer.write(answer(302, location="/feed"))
        await writer.drain()

    site.answers["/feed"] = slow
    assert (await fetcher.fetch(site.url(), deadline_seconds=0.25)).reason == "timeout"


async def test_waiting_for_the_turn_of_a_host_does_not_count(site, fetcher):
    async def slow(_, writer):
        await asyncio.sleep(0.1)
        writer.write(answer(body=FEED))
        await writer.drain()

    site.answers["/feed"] = slow
    outcomes = await asyncio.gather(*(fetcher.fetch(site.url(), deadline_seconds=0.5) for _ in range(6)))
    assert [outcome.body for outcome in outcomes] == [FEED] * 6


async def test_headers_without_end_are_refused(site, fetcher):
    site.answers |= {
        "/many": answer(body=FEED, **{f"x-{n}": "y" * 1000 for n in range(70)}),
        "/long": answer(body=FEED, x="y" * 500_000),
    }
    assert (await fetcher.fetch(site.url("/many"))).reason == "too_large"
    assert (await fetcher.fetch(site.url("/long"))).reason == "unreachable"


# Connections that fail


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\nhalf",
        b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nab",
        b"HTTP/1.1 200 OK\r\nconte",
        b"220 mail.example ESMTP\r\n",
        b"\x16\x03\x01\x00\x00",
        b"HTTP/1.1 two hundred OK\r\n\r\n",
        b"HTTP/1.1 200 OK\r\ncontent-length: many\r\n\r\n",
    ],
)
async def test_a_dropped_or_nonsensical_answer_is_unreachable(site, fetcher, sent):
    async def drop(_, writer):
        writer.write(sent)
        await writer.drain()

    site.answers["/feed"] = drop
    assert (await fetcher.fetch(site.url())).reason == "unreachable"


async def test_a_port_where_nobody_listens_is_unreachable():
    async with LocalSite() as gone:
        pass
    async with fetcher_for(gone) as fetcher:
        failed = await fetcher.fetch(gone.url())
    assert (failed.reason, failed.status) == ("unreachable", None)


async def test_being_cancelled_is_the_one_thing_that_is_raised_and_the_next_fetch_works(site, fetcher):
    asked = asyncio.Event()

    async def silence(_, __):
        asked.set()
        await asyncio.sleep(60)

    site.answers["/silence"] = silence
    waiting = asyncio.create_task(fetcher.fetch(site.url("/silence")))
    await asked.wait()
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    assert (await fetcher.fetch(site.url())).body == FEED


async def test_one_fetcher_serves_many_feeds_and_a_host_gets_one_request_at_a_time(site, fetcher):
    site.answers |= {f"/{n}": answer(body=b"%d" % n) for n in range(20)}
    outcomes = await asyncio.gather(*(fetcher.fetch(site.url(f"/{n}")) for n in range(20)))
    assert [outcome.body for outcome in outcomes] == [b"%d" % n for n in range(20)]
    assert site.most_open == 1


# TLS


@pytest.fixture
async def secure_site():
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(CERTIFICATES / "paper.example.pem", CERTIFICATES / "paper.example.key")
    async with LocalSite({"/feed": answer(body=FEED)}, tls=tls) as site:
        yield site


async def on_loopback(_host, _port):
    return ["127.0.0.1"]


def secure_fetcher(site, *, trusting):
    trusted = CERTIFICATES / "paper.example.pem" if trusting else None
    return Fetcher(
        "digestbot/1.0",
        frozenset({("paper.example", site.port), ("other.example", site.port)}),
        resolve=on_loopback,
        tls=ssl.create_default_context(cafile=trusted),
    )


async def test_tls_checks_the_name_in_the_address_not_the_ip_address_that_is_dialled(secure_site):
    async with secure_fetcher(secure_site, trusting=True) as fetcher:
        right = await fetcher.fetch(f"https://paper.example:{secure_site.port}/feed")
        wrong = await fetcher.fetch(f"https://other.example:{secure_site.port}/feed")
    assert right.body == FEED
    assert (wrong.reason, "certificate" in wrong.detail) == ("unreachable", True)


async def test_a_certificate_that_nobody_vouches_for_is_refused(secure_site):
    async with secure_fetcher(secure_site, trusting=False) as fetcher:
        failed = await fetcher.fetch(f"https://paper.example:{secure_site.port}/feed")
    assert (failed.reason, "certificate" in failed.detail) == ("unreachable", True)


async def test_a_redirect_from_https_to_http_is_not_followed(secure_site):
    secure_site.answers["/feed"] = answer(301, location=f"http://paper.example:{secure_site.port}/feed")
    async with secure_fetcher(secure_site, trusting=True) as fetcher:
        failed = await fetcher.fetch(f"https://paper.example:{secure_site.port}/feed")
    assert isinstance(failed, FetchFailed)
    assert (failed.reason, len(secure_site.requests)) == ("bad_url", 1)


# Pages and robots.txt


ROBOTS = (
    b"User-agent: *\nDisallow: /private\n\nUser-agent: digestbot\nDisallow: /not-for-us\nCrawl-delay: 0\n"
)


async def test_a_page_is_read_unless_robots_txt_asks_this_robot_not_to(site, fetcher):
    site.answers |= {
        "/robots.txt": answer(body=ROBOTS),
        "/not-for-us/a": answer(body=b"a"),
        "/private/a": answer(body=b"b"),
    }
    assert (await fetcher.fetch_page(site.url("/not-for-us/a"))).reason == "robots"
    assert (await fetcher.fetch_page(site.url("/private/a"))).body == b"b"
    assert site.paths == ["/robots.txt", "/private/a"]


async def test_a_feed_does_not_ask_robots_txt(site, fetcher):
    site.answers["/robots.txt"] = answer(body=b"User-agent: *\nDisallow: /")
    assert (await fetcher.fetch(site.url())).body == FEED
    assert site.paths == ["/feed"]


async def test_a_redirected_page_asks_the_robots_txt_of_where_it_leads(site):
    async with LocalSite({"/robots.txt": answer(body=b"User-agent: *\nDisallow: /")}) as other:
        site.answers["/page"] = answer(302, location=other.url("/page"))
        allow = frozenset({site.place, other.place})
        async with Fetcher("digestbot/1.0", allow) as fetcher:
            assert (await fetcher.fetch_page(site.url("/page"))).reason == "robots"
        assert other.paths == ["/robots.txt"]


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410])
async def test_a_site_without_robots_txt_has_no_objection(site, fetcher, status):
    site.answers["/robots.txt"] = answer(status)
    assert (await fetcher.fetch_page(site.url())).body == FEED


@pytest.mark.parametrize(("status", "reason"), [(429, "throttled"), (500, "http_error"), (503, "throttled")])
async def test_a_site_whose_robots_txt_is_in_trouble_is_left_alone(site, fetcher, status, reason):
    site.answers["/robots.txt"] = answer(status, retry_after="30")
    failed = await fetcher.fetch_page(site.url())
    assert (failed.reason, failed.retry_after, "robots.txt" in failed.detail) == (reason, 30, True)
    assert site.paths == ["/robots.txt"]


async def test_a_page_of_more_than_ten_megabytes_is_not_read(site, fetcher):
    site.answers["/page"] = answer(body=b"x" * 10_000_001)
    assert (await fetcher.fetch_page(site.url("/page"))).reason == "too_large"
