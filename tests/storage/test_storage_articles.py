from datetime import datetime, timedelta, timezone

from storage_builders import HOUR, NOW, a_feed, articles, entry, found, titles

from digestbot.model import FetchFailed, NewArticle, Reading

TOKYO = timezone(timedelta(hours=9))


def test_an_article_comes_back_as_it_was_read(desk):
    feed = a_feed(desk, section="world", tags=("europe",))
    published = datetime(2026, 11, 23, 15, 30, tzinfo=TOKYO)
    new = entry(
        "quake",
        title="A quake",
        at=published,
        lead="It shook.",
        authors=("Ann Lee", "Bo Ek"),
        section="News/Asia",
        tags=("Quakes", "日本"),
        image="https://herald.example/quake.jpg",
        language="en",
        body="One.\n\nTwo.",
    )
    [article_id] = desk.articles.keep(feed, [new], NOW)
    [kept] = desk.articles.get([article_id])
    assert (kept.title, kept.lead, kept.url, kept.image) == (
        "A quake",
        "It shook.",
        "https://herald.example/quake",
        "https://herald.example/quake.jpg",
    )
    assert (kept.authors, kept.section, kept.tags) == (("Ann Lee", "Bo Ek"), "News/Asia", ("Quakes", "日本"))
    assert (kept.feed_section, kept.feed_tags) == ("world", ("europe",))
    assert (kept.at, kept.published_at, kept.published_offset) == (published, published, 540)
    assert (kept.first_seen_at, kept.source_name, kept.language) == (NOW, "The Herald", "en")
    assert desk.articles.body(article_id) == "One.\n\nTwo."


def test_an_article_without_a_date_or_a_body_is_kept_too(desk):
    new = NewArticle("hash:1", "1", NOW, Reading("entry", "https://herald.example/feed", title="Plain"))
    [article_id] = desk.articles.keep(a_feed(desk), [new], NOW)
    [kept] = desk.articles.get([article_id])
    assert (kept.published_at, kept.published_offset, kept.url, kept.at) == (None, None, None, NOW)
    assert desk.articles.body(article_id) is None


def test_only_what_is_new_is_named(desk):
    first, second = articles(desk, "a", "b")
    assert articles(desk, "a", "b") == ()
    [third] = articles(desk, "b", "c")
    assert len({first, second, third}) == desk.articles.count() == 3


def test_the_same_article_twice_in_one_document_is_one(desk):
    feed = a_feed(desk)
    twice = [entry("a"), NewArticle(entry("a").key, "another entry", NOW, entry("a").reading)]
    assert len(desk.articles.keep(feed, twice, NOW)) == 1
    assert desk.articles.keep(feed, twice, NOW) == ()


def test_the_same_article_from_two_feeds_is_one(desk):
    [article_id] = articles(desk, "a")
    other = a_feed(desk, "https://gazette.example/feed", source_key="gazette.example", source_name="Gazette")
    assert desk.articles.keep(other, [entry("a", title="Another headline")], NOW) == ()
    [kept] = desk.articles.get([article_id])
    assert (kept.source_name, kept.title) == ("The Herald", "About a")


def test_a_headline_that_its_feed_changes_is_changed(desk):
    [article_id] = articles(desk, "a", lead="As first told.")
    assert articles(desk, "a", title="Now confirmed") == ()
    [kept] = desk.articles.get([article_id])
    assert (kept.title, kept.lead) == ("Now confirmed", "As first told.")


def test_an_entry_that_gets_another_link_stays_the_same_article(desk):
    feed = a_feed(desk)
    [article_id] = desk.articles.keep(feed, [entry("a")], NOW)
    moved = NewArticle("https://herald.example/elsewhere", "a", NOW, entry("a", title="Moved").reading)
    assert desk.articles.keep(feed, [moved], NOW) == ()
    assert titles(desk.articles.get([article_id])) == ["Moved"]


def test_articles_come_in_the_order_asked_for(desk):
    first, second = articles(desk, "a", "b")
    assert titles(desk.articles.get([second, 999, first])) == ["About b", "About a"]


def test_articles_without_a_story_wait_oldest_first(desk):
    [young] = articles(desk, "young", at=NOW)
    [old] = articles(desk, "old", at=NOW - HOUR)
    [grouped] = articles(desk, "grouped", at=NOW - 2 * HOUR)
    found(desk, [grouped])
    assert [article.id for article in desk.articles.ungrouped(10)] == [old, young]
    assert [article.id for article in desk.articles.ungrouped(1)] == [old]


def test_a_page_is_due_once_unless_it_is_to_be_tried_again(desk):
    good, slow, gone = articles(desk, "good", "slow", "gone")
    ids = [good, slow, gone]
    assert {article.id for article in desk.articles.pages_due(ids, NOW)} == set(ids)
    assert desk.articles.pages_due([], NOW) == ()

    timeout = FetchFailed("timeout", "No answer within 20 s")
    desk.articles.keep_page(good, entry("good").reading, failure=None, retry_at=None, now=NOW)
    desk.articles.keep_page(slow, None, failure=timeout, retry_at=NOW + HOUR, now=NOW)
    desk.articles.keep_page(gone, None, failure=FetchFailed("gone", "410", 410), retry_at=None, now=NOW)
    assert desk.articles.pages_due(ids, NOW) == ()
    assert [article.id for article in desk.articles.pages_due(ids, NOW + HOUR)] == [slow]


def test_an_article_without_a_link_has_no_page(desk):
    new = NewArticle("hash:1", "1", NOW, Reading("entry", "https://herald.example/feed", title="Plain"))
    ids = desk.articles.keep(a_feed(desk), [new], NOW)
    assert desk.articles.pages_due(ids, NOW) == ()


def test_a_page_fills_in_what_the_feed_left_out_and_nothing_else(desk):
    [article_id] = articles(desk, "a", lead="The feed's lead.")
    page = Reading(
        "page",
        "https://herald.example/a",
        title="The page's title",
        lead="The page's lead.",
        authors=("Ann Lee",),
        section="World",
        tags=("europe",),
        image="https://herald.example/a.jpg",
        language="en",
        body="The whole text.",
    )
    desk.articles.keep_page(article_id, page, failure=None, retry_at=None, now=NOW)
    [kept] = desk.articles.get([article_id])
    assert (kept.title, kept.lead) == ("About a", "The feed's lead.")
    assert (kept.authors, kept.section, kept.tags) == (("Ann Lee",), "World", ("europe",))
    assert (kept.image, kept.language) == ("https://herald.example/a.jpg", "en")
    assert desk.articles.body(article_id) == "The whole text."


def test_old_bodies_are_shed_and_their_articles_stay(desk):
    feed = a_feed(desk)
    [old] = desk.articles.keep(feed, [entry("old", body="Long ago.")], NOW - 48 * HOUR)
    [young] = desk.articles.keep(feed, [entry("young", body="Just now.")], NOW)
    assert desk.articles.shed_bodies(NOW - HOUR) == 1
    assert (desk.articles.body(old), desk.articles.body(young)) == (None, "Just now.")
    assert desk.articles.count() == 2
