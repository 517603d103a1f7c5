"""Whose headline, whose lead and whose picture a story is shown with."""

import pytest
from newsroom_builders import NOW, article, story, trend

from digestbot.model import Taste
from digestbot.newsroom.digests.rankings import Ranking
from digestbot.newsroom.digests.shortlists import shortlist
from digestbot.newsroom.digests.trends import weigh
from digestbot.newsroom.stories.presentation import is_whole, standing

PLAIN = "Ferry Aurora runs aground off Kestrel island, 312 rescued"
WHOLE = "All 312 passengers of the ferry were brought ashore before noon on Sunday."


def told(*articles):
    return weigh(story(*articles), NOW)


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Ferry Aurora aground off Kestrel island: live updates", "live"),
        ("In pictures: the ferry Aurora aground off Kestrel island", "gallery"),
        ("Ferry Aurora aground off Kestrel: what to expect today", "preview"),
        ("Opinion: the ferry Aurora should never have sailed", "opinion"),
        ("Why did the ferry Aurora run aground off Kestrel island?", "news"),
    ],
)
def test_a_plain_headline_comes_before_one_that_is_fresher_and_no_report(title, kind):
    plain = article(PLAIN, source=1, ago=8)
    other = article(title, source=2, ago=0.1, kind=kind)
    assert told(plain, other).headline is plain


def test_a_fresher_report_comes_before_an_older_one():
    older = article(PLAIN, source=1, ago=20)
    fresher = article("All passengers of ferry Aurora rescued off Kestrel island", source=2, ago=1)
    assert told(older, fresher).headline is fresher


def test_a_story_without_a_report_never_leads():
    shells = [
        trend(1, 1, first_source=10 * n, title=f"Kestrel ferry live updates part {n}", kind="live")
        for n in (1, 2, 3, 4)
    ]
    assert Ranking(shells).leading("world") == ()
    assert shortlist(Taste(), shells).by_tag == {}
    assert Ranking(shells).unconfirmed("world", frozenset(), 3) == ()


def test_a_lead_that_breaks_off_gives_way_to_a_whole_one_in_the_same_language():
    broken = article(PLAIN, source=1, ago=1, lead="All 312 passengers of the ferry were …", language="en")
    other = article(f"{PLAIN}, say crews", source=2, ago=5, lead=WHOLE, language="en")
    foreign = article(
        "Fähre Aurora läuft vor Kestrel auf Grund, alle gerettet",
        source=3,
        ago=2,
        lead=WHOLE + "!",
        language="de",
    )
    assert told(broken, other, foreign).lead == WHOLE


def test_a_lead_that_tells_of_something_else_is_not_borrowed():
    broken = article(PLAIN, source=1, ago=2, lead="Rescuers say that …")
    other = article(
        f"{PLAIN}, say crews",
        source=2,
        ago=5,
        lead="A running record of every storm since the spring of last year.",
    )
    assert told(broken, other).lead == "Rescuers say that …"


def test_a_whole_lead_of_the_headline_stays_and_a_broken_one_where_there_is_no_other():
    own = article(PLAIN, source=1, ago=1, lead="Everybody is safe.")
    other = article(f"{PLAIN}, say crews", source=2, ago=5, lead=WHOLE)
    assert told(own, other).lead == "Everybody is safe."
    assert told(article(PLAIN, lead="All 312 passengers were …")).lead == "All 312 passengers were …"


def test_a_picture_of_another_outlet_is_taken_where_the_headline_has_none():
    bare = article(PLAIN, source=1, ago=1, image=None)
    pictured = article(f"{PLAIN}, say crews", source=2, ago=5, image="https://two.example/ferry.jpg")
    shown = told(bare, pictured)
    assert shown.headline is bare
    assert shown.picture is pictured


@pytest.mark.parametrize(
    ("lead", "whole"),
    [
        (WHOLE, True),
        ("“Everybody is safe.”", True),
        ("Alle sind in Sicherheit!", True),
        ("A map of the wrecks in the strait", True),
        ("全員が救助された。", True),
        ("Everybody is …", False),
        ("Everybody is...", False),
        ("Everybody is [...]", False),
        ("Everybody is safe, but the ferry", True),
        ("Everybody is safe. But the ferry", False),
    ],
)
def test_a_lead_is_whole_if_it_ends_with_a_sentence(lead, whole):
    assert is_whole(lead) is whole


def test_news_stands_best_and_what_does_not_lead_least():
    kinds = ["news", "explainer", "opinion", "live"]
    standings = [standing(article(PLAIN, kind=kind)) for kind in kinds]
    assert standings == sorted(standings, reverse=True)
