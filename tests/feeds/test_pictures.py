"""The first picture that is meant to be seen: loaded late, in several sizes, beside counters and small drawings."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from page_layouts import HEADLINE, PARAGRAPHS

from digestbot.feeds.articles.page import read_page
from digestbot.feeds.formats.documents import parse_feed
from digestbot.feeds.markup import paragraphs_and_image

HOST = "https://post.example"
PIXEL = "data:image/gif;base64,R0lGODlhAQABAAAAACw="


def picture(markup: str) -> str | None:
    return paragraphs_and_image(f"<div>{markup}<p>The ferry is back.</p></div>")[1]


@pytest.mark.parametrize(
    "markup",
    [
        "<img src='/a.jpg'>",
        f"<img src='{PIXEL}' data-src='/a.jpg'>",
        f"<img src='{PIXEL}' data-original='/a.jpg' width=500 height=281>",
        "<img src='/static/blank.gif' data-lazy-src='/a.jpg'>",
        "<img src='/static/placeholder.svg' data-srcset='/small.jpg 320w, /a.jpg 1200w'>",
        "<img src='/small.jpg' data-src='/a.jpg'>",
        "<img srcset='/small.jpg 480w, /a.jpg 960w'>",
        "<img srcset='/small.jpg, /a.jpg 2x'>",
        "<img srcset='/small.jpg 1x,/a.jpg 1.5x'>",
        "<img srcset='/small.jpg 300w, /a.jpg 1600w, /print.jpg 6000w'>",
        "<picture><source type='image/webp' srcset='/b.webp 960w'><img srcset='/a.jpg 960w'></picture>",
        f"<picture><source data-srcset='/small.jpg 300w, /a.jpg 800w'><img src='{PIXEL}'></picture>",
        "<picture><source srcset='/a.jpg'></picture>",
        f"<img class=lazy src='{PIXEL}'><noscript><img src='/a.jpg'></noscript>",
        f"<img class=lazy src='{PIXEL}'><noscript>&lt;img src='/a.jpg'&gt;</noscript>",
        "<amp-img src='/a.jpg' width=800 height=450></amp-img>",
        "<div style=\"background-image: url('/a.jpg'); width: 100%\"></div>",
        "<div class=hero style='background:#000 url(/a.jpg) no-repeat'></div>",
        "<figure data-bg='/a.jpg'></figure>",
        "<video poster='/a.jpg'></video>",
    ],
)
def test_a_picture_is_found_however_it_is_loaded(markup):
    assert picture(markup) == "/a.jpg"


def test_an_address_with_commas_in_it_is_one():
    address = f"{HOST}/w_960,c_fill,g_auto/a.jpg"
    assert picture(f"<img srcset='{HOST}/w_300,c_fill/a.jpg 300w, {address} 960w'>") == address


@pytest.mark.parametrize(
    "name",
    ["pixel-12-review.jpg", "crime-stats.png", "smiling-mayor.jpg", "emoji-movie.jpg", "doubleclick-lawsuit.jpg", "spacer-craft.jpg",
     "gravatar-founder.jpg", "tracking-wolves.jpg", "blank-cheque.jpg", "b.gifted.jpg", "feedburner-history.png"],
)  # fmt: skip
def test_a_picture_is_no_counter_because_of_what_it_shows(name):
    assert picture(f"<img src='{HOST}/img/{name}'>") == f"{HOST}/img/{name}"


def test_what_is_large_is_a_picture_whatever_host_it_is_from():
    assert (
        picture("<img src='https://stats.example/chart.png' width=1200 height=675>")
        == "https://stats.example/chart.png"
    )


@pytest.mark.parametrize(
    "counter",
    [
        f"<img src='{HOST}/photo.jpg' width=1 height=1>",
        f"<img src='{HOST}/photo.jpg' width='1px'>",
        f"<img src='{HOST}/photo.jpg' style='width:1px;height:1px'>",
        f"<img src='{HOST}/photo.jpg' style='display:none'>",
        f"<img src='{HOST}/share.png' width=24 height=24>",
        "<img src='https://pixel.wp.example/g.gif?blog=1'>",
        "<img src='https://feeds.feedburner.example/~r/post/~4/abc'>",
        "<img src='https://www.facebook.com/tr?id=1'>",
        f"<img src='{HOST}/1x1.gif'>",
        f"<img src='{HOST}/static/spacer.gif'>",
        "<img class='wp-smiley' src='https://s.w.example/72x72/1f600.png' style='height:1em'>",
        "<img src='https://s.w.example/images/core/emoji/14/72x72/1f600.png'>",
        "<img src='https://secure.gravatar.com/avatar/1'>",
        f"<img src='{PIXEL}'>",
    ],
)
def test_counters_icons_and_small_drawings_are_passed_over(counter):
    assert picture(f"{counter}<img src='/after.jpg'>") == "/after.jpg"
    assert picture(counter) is None


def test_a_page_that_names_no_picture_has_the_first_of_its_article():
    text = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    markup = f"""<html><head><title>{HEADLINE}</title></head><body><header><img src="/logo.png"></header><article><h1>{HEADLINE}</h1>
        <figure><img src="{PIXEL}" data-src="/ferry.jpg"><figcaption>The ferry</figcaption></figure>{text}</article>
        <aside><figure><img src="/other.jpg"></figure></aside></body></html>"""
    assert (
        read_page(markup.encode(), url=f"{HOST}/a", now=datetime(2026, 2, 12, tzinfo=UTC)).image
        == f"{HOST}/ferry.jpg"
    )


def test_what_a_feed_calls_an_image_may_be_too_small_to_be_one():
    feed = """<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Post</title><item><title>One</title>
        <media:content url="https://post.example/px.gif" medium="image" width="1" height="1"/>
        <media:content url="https://post.example/real.jpg" medium="image"/></item></channel></rss>"""
    [entry] = parse_feed(feed.encode(), url=HOST, now=datetime(2026, 2, 12, tzinfo=UTC)).entries
    assert entry.image == "https://post.example/real.jpg"
