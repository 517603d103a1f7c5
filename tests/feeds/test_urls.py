"""Links to show, keys that make two links one article, outlets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digestbot.feeds.urls import link_key, shown_link, source_key

PLAIN = "https://www.example.com/2026/11/flood-in-the-valley"

SAME_ARTICLE = [
    (PLAIN, "http://example.com/2026/11/flood-in-the-valley/"),
    (PLAIN, "https://WWW.Example.COM:443/2026/11/flood-in-the-valley#comments"),
    (PLAIN, PLAIN + "?utm_source=rss&utm_medium=feed&utm_campaign=x"),
    (PLAIN, PLAIN + "?UTM_Source=a"),
    (PLAIN, PLAIN + "?fbclid=IwAR0&gclid=1&mc_cid=2&mc_eid=3&igshid=4&yclid=5&msclkid=6"),
    (PLAIN, PLAIN + "?&amp;utm_source=a&amp;utm_medium=b"),
    (PLAIN, PLAIN + "#xtor=RSS-3208"),
    (PLAIN, PLAIN + "#:~:text=the%20river"),
    (PLAIN, PLAIN + "?"),
    (PLAIN, PLAIN + "?ref=rss"),
    (PLAIN, PLAIN + "?source=twitter"),
    (PLAIN, PLAIN + "?mod=rss_markets_main"),
    (PLAIN, PLAIN + "?source=rss----7f60cf5620c9---4"),
    (PLAIN, PLAIN + "?partner=rss&emc=rss"),
    (PLAIN, PLAIN + "?at_medium=RSS&at_campaign=KARANGA"),
    (PLAIN, PLAIN + "?ns_mchannel=rss&ns_source=PublicRSS20-sa"),
    (PLAIN, PLAIN + "?maca=en-rss-en-all-1573-rdf"),
    (PLAIN, PLAIN + "?CMP=Share_iOSApp_Other"),
    (PLAIN, PLAIN + "?.tsrc=rss&wt_ref=x&sf12345678=1&replytocom=7"),
    (PLAIN, PLAIN + "#?ref=rss&format=simple&link=guid"),
    (PLAIN, PLAIN + "#sa-ns_mchannel=rss&ns_source=PublicRSS20-sa"),
    (PLAIN, PLAIN + "?print=1"),
    (PLAIN, PLAIN + "/amp.html"),
    (PLAIN, PLAIN.replace("/2026", "//2026")),
    (PLAIN, PLAIN + "?__twitter_impression=true"),
    (PLAIN, "https://m.example.com/2026/11/flood-in-the-valley"),
    (PLAIN, "https://mobile.example.com/2026/11/flood-in-the-valley"),
    (PLAIN, "https://amp.example.com/2026/11/flood-in-the-valley"),
    (PLAIN, PLAIN + "/amp/"),
    (PLAIN, PLAIN + "/amp"),
    (PLAIN, PLAIN + ".amp"),
    (PLAIN, PLAIN + "?amp=1"),
    (PLAIN, PLAIN + "?amp"),
    (PLAIN, PLAIN + "?outputType=amp"),
    (PLAIN, "https://www.example.com/amp/2026/11/flood-in-the-valley"),
    (PLAIN, "https://www.google.com/amp/s/www.example.com/2026/11/flood-in-the-valley/amp/"),
    (PLAIN, "https://www.google.co.uk/amp/s/amp.example.com/2026/11/flood-in-the-valley"),
    (
        PLAIN,
        "https://www-example-com.cdn.ampproject.org/c/s/www.example.com/2026/11/flood-in-the-valley?usqp=mq331",
    ),
    (PLAIN, "https://cdn.ampproject.org/v/s/www.example.com/2026/11/flood-in-the-valley?amp_js_v=0.1"),
    (
        PLAIN,
        "https://www.google.com/url?rct=j&sa=t&url=https://www.example.com/2026/11/flood-in-the-valley&ct=ga&usg=AO",
    ),
    ("https://www.bbc.co.uk/news/uk-1234", "https://www.bbc.co.uk/news/amp/uk-1234"),
    ("https://en.wikipedia.org/wiki/Flood", "https://en.m.wikipedia.org/wiki/Flood"),
    ("https://example.com/a.html", "https://example.com/a.amp.html"),
    ("https://example.com/a/", "https://example.com/a/index.html"),
    ("https://example.com/a/b", "https://example.com/a/./c/../b"),
    ("https://example.com/caf%c3%a9", "https://example.com/café"),
    ("https://example.com/%7Ejane/a", "https://example.com/~jane/a"),
    ("https://example.com/a?id=1&lang=en", "https://example.com/a?lang=en&id=1"),
    ("https://example.com/a?q=two+words", "https://example.com/a?q=two%20words"),
    ("https://bücher.example/a", "https://xn--bcher-kva.example/a"),
    ("https://example.com./a", "https://example.com/a"),
    ("https://example.com/a;jsessionid=00AF?id=3", "https://example.com/a?id=3"),
    ("https://jane.blogspot.com/2026/11/a.html?m=1", "https://jane.blogspot.com/2026/11/a.html"),
    (
        "https://www.spiegel.de/a-0fa4bd2e-7c42-4b1d-9b3c-0a1b2c3d4e5f",
        "https://www.spiegel.de/a-0fa4bd2e-7c42-4b1d-9b3c-0a1b2c3d4e5f-amp",
    ),
]

DIFFERENT_ARTICLES = [
    ("https://example.com/watch?v=aaa", "https://example.com/watch?v=bbb"),
    ("https://example.com/item?id=1", "https://example.com/item?id=2"),
    ("https://example.com/?p=1", "https://example.com/?p=2"),
    ("https://example.com/a?page=1", "https://example.com/a?page=2"),
    ("https://example.com/a?story=1", "https://example.com/a?story=2"),
    ("https://example.com/a?articleId=1", "https://example.com/a?articleId=2"),
    ("https://example.com/search?q=tea", "https://example.com/search?q=coffee"),
    ("https://example.com/a?source=reuters", "https://example.com/a?source=afp"),
    ("https://example.com/a?ref=12", "https://example.com/a?ref=13"),
    ("https://example.com/a?mod=1", "https://example.com/a?mod=2"),
    ("https://example.com/a?cid=100", "https://example.com/a?cid=101"),
    ("https://example.com/a?m=202610", "https://example.com/a?m=202611"),
    ("https://example.com/a?m=1", "https://example.com/a"),
    ("https://example.com/#!/a", "https://example.com/#!/b"),
    ("https://example.com/#/a", "https://example.com/#/b"),
    ("https://example.com/A", "https://example.com/a"),
    ("https://example.com/a%2Fb", "https://example.com/a/b"),
    ("https://example.com/a?x=%E9", "https://example.com/a?x=%E8"),
    ("https://example.com:8080/a", "https://example.com/a"),
    ("https://a.example.com/x", "https://b.example.com/x"),
    ("https://a.blogspot.com/x", "https://b.blogspot.com/x"),
    ("https://example.com/a?sf=1", "https://example.com/a?sf=2"),
    ("https://example.com/a?print=2", "https://example.com/a?print=3"),
    ("https://example.com/a?lang=en", "https://example.com/a?lang=de"),
    ("https://example.com/a-1", "https://example.com/a-2"),
    ("https://example.com/m/a", "https://example.com/a"),
    ("https://example.com/tag/amp", "https://example.com/tag"),
    ("https://example.com/guitar-amp", "https://example.com/guitar"),
    ("https://amp.dev/x", "https://m.dev/x"),
    ("https://www.google.com/url?q=https://a.com/", "https://www.google.com/url?q=https://b.com/"),
]


@pytest.mark.parametrize(("one", "other"), SAME_ARTICLE)
def test_two_links_to_one_article_have_one_key(one, other):
    assert link_key(one) == link_key(other)


@pytest.mark.parametrize(("one", "other"), DIFFERENT_ARTICLES)
def test_links_to_different_articles_keep_their_keys_apart(one, other):
    assert link_key(one) != link_key(other)


@pytest.mark.parametrize(
    ("published", "shown"),
    [
        ("https://www.Example.com/A?id=3&utm_source=rss", "https://www.example.com/A?id=3"),
        ("https://example.com/a#sa-ns_mchannel=rss&ns_source=x", "https://example.com/a"),
        ("https://example.com/a?b=2&a=1#part-2", "https://example.com/a?b=2&a=1#part-2"),
        ("  https://example.com/a\n", "https://example.com/a"),
        ("https://example.com", "https://example.com/"),
        ("https://example.com/two words", "https://example.com/two%20words"),
        ("https://example.com:443/a", "https://example.com/a"),
        ("https://m.example.com/a?amp=1", "https://m.example.com/a?amp=1"),
        ("https://example.com/a?b=1&amp;c=2", "https://example.com/a?b=1&c=2"),
        ("../b?fbclid=1", "https://example.com/b"),
        ("//cdn.example.org/x", "https://cdn.example.org/x"),
        ("?id=4", "https://example.com/news/feed.xml?id=4"),
        (
            "https://www.google.com/url?url=https://paper.example/a%3Fid%3D1&ct=ga",
            "https://paper.example/a?id=1",
        ),
        ("http://[2001:db8::1]:8080/a", "http://[2001:db8::1]:8080/a"),
    ],
)
def test_the_shown_link_is_absolute_and_free_of_tracking(published, shown):
    assert shown_link(published, "https://example.com/news/feed.xml") == shown


@pytest.mark.parametrize(
    "published",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "mailto:a@example.com",
        "ftp://example.com/a",
        "file:///etc/passwd",
        "urn:uuid:1",
        "",
        " ",
        "#",
        "https://bbc.co.uk@evil.example/",
        "https://user:secret@example.com/",
        "http://[::1",
        "https://example.com:notaport/",
        "java\nscript:alert(1)",
    ],
)
def test_what_is_no_web_link_is_not_shown(published):
    assert shown_link(published, "https://example.com/") is None


@pytest.mark.parametrize("published", ["/a", "a", "https://", "https:///a"])
def test_a_link_without_a_host_or_a_base_is_not_shown(published):
    assert shown_link(published) is None


@given(
    st.text(max_size=60), st.sampled_from(["", "https://example.com/", "http://", "https://example.com/a?"])
)
def test_any_text_gets_a_key_and_a_link_or_none(text, before):
    shown = shown_link(before + text)
    assert shown is None or shown.startswith(("http://", "https://"))
    assert isinstance(link_key(before + text), str)
    assert isinstance(source_key(before + text), str)


@given(
    st.lists(
        st.sampled_from(["id=3", "page=2", "utm_source=x", "fbclid=1", "ref=rss", "b=%C3%A9"]), unique=True
    ),
    st.sampled_from(["", "#comments", "#xtor=RSS-1", "#!/a"]),
)
def test_the_shown_link_has_the_key_of_the_published_one(query, fragment):
    published = "https://www.example.com/a/b?" + "&".join(query) + fragment
    assert link_key(shown_link(published)) == link_key(published)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://rss.nytimes.com/services/xml/rss/nyt/World.xml", "https://www.nytimes.com/"),
        ("https://feeds.bbci.co.uk/news/rss.xml", "https://www.bbc.com/news"),
        ("http://feeds.abc.net.au/a", "https://www.abc.net.au/b"),
        ("https://jane.substack.com/feed", "https://jane.substack.com/p/a"),
        ("https://www.paper.example/feed", "https://paper.example/a"),
    ],
)
def test_addresses_of_one_outlet_are_one_source(one, other):
    assert source_key(one) == source_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://a.example.co.uk/", "https://b.other.co.uk/"),
        ("https://jane.substack.com/feed", "https://john.substack.com/feed"),
        ("https://jane.blogspot.com/", "https://john.blogspot.com/"),
        ("https://feeds.feedburner.com/one", "https://feeds.feedburner.com/two"),
        ("http://127.0.0.1:8000/one.xml", "http://127.0.0.1:8000/two.xml"),
        ("http://[::1]:8000/one.xml", "http://[::1]:8000/two.xml"),
        ("http://localhost:8000/one.xml", "http://localhost:8001/one.xml"),
        ("https://medium.com/feed/@jane", "https://medium.com/feed/@john"),
    ],
)
def test_outlets_that_share_a_host_are_told_apart(one, other):
    assert source_key(one) != source_key(other)


@pytest.mark.parametrize(
    "mark",
    [
        *(
            "rdt_cid=1",
            "qclid=1",
            "ScCid=1",
            "_kx=1",
            "obOrigUrl=true",
            "cjevent=1",
            "irgwc=1",
            "li_source=1",
            "trk_contact=1",
            "bxid=1",
            "esrc=1",
        ),
        *(
            "sfmc_id=1",
            "cm_mmc=a",
            "itm_source=rss",
            "sc_src=email",
            "share_id=1",
            "campaign_id=1",
            "mkevt=1",
            "ved=1",
            "hss_channel=tw-1",
        ),
    ],
)
def test_marks_of_advertisers_and_newsletters_go(mark: str):
    assert shown_link(f"https://paper.example/a?id=7&{mark}") == "https://paper.example/a?id=7"


def test_bings_redirects_lead_to_the_publisher():
    wrapped = "http://www.bing.com/news/apiclick.aspx?ref=FexRss&aid=&url=https%3a%2f%2fpaper.example%2fa%3fid%3d7&c=1"
    assert shown_link(wrapped) == "https://paper.example/a?id=7"
