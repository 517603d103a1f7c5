"""Which addresses may be fetched. A trip-wire stands where connections are made: what is refused sent nothing."""

import ssl
from ipaddress import ip_address

import httpcore
import pytest

from digestbot.feeds.http.addresses import is_public, next_hop, read_address, resolve
from digestbot.feeds.http.fetching import Fetcher
from digestbot.model import FetchFailed

#: Made once: reading the usual certificates costs more than a test.
NO_TRUST = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
PUBLIC = "93.184.216.34"

#: What the pretend name service says; numbers in any spelling are left to the system's own resolver.
NAMES = {
    "public.example": [PUBLIC],
    "inside.example": ["10.0.0.5"],
    "loop.example": ["127.0.0.1"],
    "mixed.example": [PUBLIC, "192.168.1.1"],
    "mixed6.example": ["2606:2800:220:1:248:1893:25c8:1946", "fd00::1"],
    "metadata.example": ["169.254.169.254"],
    "mapped.example": ["::ffff:10.0.0.1"],
    "scoped.example": ["fe80::1%1"],
    "nat64.example": ["64:ff9b::a00:1"],
    "six2four.example": ["2002:7f00:1::"],
    "carrier.example": ["100.64.0.1"],
    "azure.example": ["168.63.129.16"],
}

FORBIDDEN = [
    "http://127.0.0.1/",
    "http://127.1/",
    "http://127.0.0.1:8080/",
    "http://2130706433/",
    "http://0x7f000001/",
    "http://0x7f.1/",
    "http://017700000001/",
    "http://0/",
    "http://0.0.0.0/",
    "http://10.0.0.1/",
    "http://172.16.0.1/",
    "http://192.168.0.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://168.63.129.16/metadata",
    "http://100.100.100.200/",
    "http://192.0.0.192/",
    "http://224.0.0.1/",
    "http://255.255.255.255/",
    "http://198.18.0.1/",
    "http://[::1]/",
    "http://[::]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/",
    "http://[::127.0.0.1]/",
    "http://[64:ff9b::7f00:1]/",
    "http://[64:ff9b::a9fe:a9fe]/",
    "http://[64:ff9b:1::a00:1]/",
    "http://[2002:7f00:1::]/",
    "http://[2001:0:7f00:1::]/",
    "http://[fe80::1]/",
    "http://[fec0::1]/",
    "http://[fc00::1]/",
    "http://[ff02::1]/",
    "http://[2001:db8::1]/",
    "http://127。0。0。1/",
    "http://localhost/",
    "http://localhost./",
    "http://LOCALHOST:6379/",
    "https://inside.example/",
    "https://loop.example/",
    "https://mixed.example/",
    "https://mixed6.example/",
    "http://metadata.example/",
    "http://mapped.example/",
    "http://scoped.example/",
    "http://nat64.example/",
    "http://six2four.example/",
    "http://carrier.example/",
    "http://azure.example/",
]

NOT_READ = [
    "",
    "   ",
    "file:///etc/passwd",
    "ftp://public.example/",
    "gopher://127.0.0.1:6379/_INFO",
    "javascript:alert(1)",
    "data:text/plain,x",
    "unix:/var/run/x.sock",
    "//public.example/",
    "public.example/feed",
    "http://",
    "http:///feed",
    "http:public.example",
    "http://user@public.example/",
    "http://user:secret@public.example/",
    "http://@public.example/",
    "http://public.example@127.0.0.1/",
    "http://public.example\\@127.0.0.1/",
    "http://0177.0.0.1/",
    "http://127%2e0%2e0%2e1/",
    "http://[fe80::1%25eth0]/",
    "http://①②⑦.⓪.⓪.①/",
    "http://１２７.０.０.１/",
    "http://public.example:0/",
    "http://public.example:99999/",
    "http://public.example:port/",
    "http://[::1/",
    "http://xn--a/",
    "http://public.example/a\r\nHost: 127.0.0.1",
    "http://public.example/\x00",
    "http://public.example/" + "a" * 5000,
]


async def look_up(host, port):
    if host in NAMES:
        return NAMES[host]
    if host.endswith(".example"):
        raise OSError("no such host")
    return await resolve(host, port)


class TripWire:
    """Stands in for the connection; nobody gets through, every attempt is written down."""

    def __init__(self):
        self.dialled = []

    async def __call__(self, address, port, _seconds):
        self.dialled.append((address, port))
        raise httpcore.ConnectError("the wire")


def fetcher(wire, allow=frozenset()):
    return Fetcher("digestbot/1.0", allow, resolve=look_up, connect=wire, seconds_apart=0, tls=NO_TRUST)


@pytest.mark.parametrize("url", FORBIDDEN)
async def test_what_leads_to_an_address_that_is_not_public_is_refused_before_a_packet_goes_out(url):
    wire = TripWire()
    async with fetcher(wire) as fetching:
        outcome = await fetching.fetch(url)
        page = await fetching.fetch_page(url)
    assert (outcome.reason, page.reason, wire.dialled) == ("forbidden_address", "forbidden_address", [])
    assert "DIGESTBOT_FETCH_ALLOW" in outcome.detail


@pytest.mark.parametrize("url", NOT_READ)
async def test_what_is_no_plain_web_address_is_refused_before_a_packet_goes_out(url):
    wire = TripWire()
    async with fetcher(wire) as fetching:
        outcome = await fetching.fetch(url)
    assert (outcome.reason, wire.dialled) == ("bad_url", [])


@pytest.mark.parametrize(
    ("url", "dialled"),
    [
        ("https://public.example/feed", (PUBLIC, 443)),
        ("http://public.example:8080/feed", (PUBLIC, 8080)),
        ("http://93.184.216.34/", (PUBLIC, 80)),
        ("http://[2606:2800:220:1:248:1893:25c8:1946]/", ("2606:2800:220:1:248:1893:25c8:1946", 80)),
        ("http://[64:ff9b::5db8:d822]/", ("64:ff9b::5db8:d822", 80)),
    ],
)
async def test_a_public_address_is_dialled_as_it_was_vetted(url, dialled):
    wire = TripWire()
    async with fetcher(wire) as fetching:
        outcome = await fetching.fetch(url)
    assert (outcome.reason, wire.dialled) == ("unreachable", [dialled])


async def test_a_name_that_changes_its_address_between_two_questions_is_asked_once_and_dialled_where_vetted():
    answers = iter([[PUBLIC], ["127.0.0.1"]])
    wire = TripWire()

    async def rebinding(_host, _port):
        return next(answers)

    async with Fetcher("digestbot/1.0", resolve=rebinding, connect=wire, seconds_apart=0) as fetching:
        await fetching.fetch("http://rebinding.example/")
        second = await fetching.fetch("http://rebinding.example/")
    assert wire.dialled == [(PUBLIC, 80)]
    assert second.reason == "forbidden_address"


async def test_an_allowed_host_and_port_is_dialled_though_private_and_its_other_ports_are_not():
    wire = TripWire()
    async with fetcher(wire, allow=frozenset({("inside.example", 8080), ("[::1]", 9000)})) as fetching:
        await fetching.fetch("http://inside.example:8080/feed")
        await fetching.fetch("http://[::1]:9000/feed")
        other_port = await fetching.fetch("http://inside.example:8081/feed")
        other_name = await fetching.fetch("http://10.0.0.5:8080/feed")
    assert wire.dialled == [("10.0.0.5", 8080), ("::1", 9000)]
    assert (other_port.reason, other_name.reason) == ("forbidden_address", "forbidden_address")


async def test_the_next_address_is_tried_where_the_first_does_not_answer():
    wire = TripWire()

    async def two(_host, _port):
        return ["2606:2800:220:1:248:1893:25c8:1946", PUBLIC]

    async with Fetcher("digestbot/1.0", resolve=two, connect=wire) as fetching:
        await fetching.fetch("http://two.example/")
    assert [address for address, _ in wire.dialled] == ["2606:2800:220:1:248:1893:25c8:1946", PUBLIC]


@pytest.mark.parametrize("host", ["nobody.example", "nobody.example.", "a" * 70 + ".example"])
async def test_a_host_without_an_address_is_unreachable(host):
    async with fetcher(TripWire()) as fetching:
        outcome = await fetching.fetch(f"http://{host}/")
    assert outcome.reason == "unreachable"


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("8.8.8.8", True),
        ("2a00:1450:4001::1", True),
        ("::ffff:8.8.8.8", True),
        ("2002:808:808::1", True),
        ("2002:a00:1::1", False),
        ("192.88.99.1", False),
        ("240.0.0.1", False),
        ("192.0.2.1", False),
        ("192.0.0.192", False),
        ("3fff::1", False),
        ("2001:4::1", False),
        ("4000::1", False),
        ("100::1", False),
    ],
)
def test_an_address_is_public_by_its_form_and_by_what_is_inside_it(address, public):
    assert is_public(ip_address(address)) is public


@pytest.mark.parametrize(
    ("location", "leads_to"),
    [
        ("/b", "https://public.example/b"),
        ("b?x=1#part", "https://public.example/a/b?x=1"),
        ("https://other.example/", "https://other.example/"),
        ("//other.example/b", "https://other.example/b"),
        ("/caf\u00c3\u00a9", "https://public.example/caf%C3%A9"),
    ],
)
def test_a_redirect_leads_where_it_says(location, leads_to):
    assert str(next_hop(read_address("https://public.example/a/feed"), location)) == leads_to


@pytest.mark.parametrize(
    "location",
    [
        "http://public.example/",
        "ftp://public.example/",
        "file:///etc/passwd",
        "https://u:p@public.example/",
        "http://[",
    ],
)
def test_a_redirect_to_a_lesser_or_unreadable_address_is_refused_and_says_who_sent_us(location):
    refused = next_hop(read_address("https://public.example/a/feed"), location)
    assert isinstance(refused, FetchFailed)
    assert (refused.reason, refused.detail.startswith("public.example sends us")) == ("bad_url", True)
