"""How much of what a digest shows at once is news: its headlines and its leads."""

import html
import re
from dataclasses import replace

import pytest
from page_builders import NOW, OUTLETS, a_digest, a_trend

from digestbot.model import Pick
from digestbot.pages import markup

#: At most this much of a digest of five stories may be anything else.
MOST = 0.15

#: Five stories as outlets write them: a headline of about nine words, a lead of about thirty.
TOLD = [
    (
        "climate",
        6,
        "Storm barrier holds as the highest tide in forty years passes the coast",
        (
            "The gates closed at nine in the evening and opened again at dawn. Nobody was hurt, the harbour authority said, "
            "and trains between the coast and the capital run again since noon."
        ),
    ),
    (
        "climate",
        3,
        "Coral nursery off the cape doubles in a single year",
        (
            "Divers counted four thousand young corals on the frames that a marine station sank three winters ago. "
            "“Twice what we hoped for,” says its head, who wants to plant them out in spring."
        ),
    ),
    (
        "technology",
        4,
        "Chip made from wood pulp passes its first test",
        (
            "Engineers at two universities have run a small processor on a base of pressed fibres for a hundred hours. "
            "It costs a tenth of a usual one and rots within a year in a heap of compost."
        ),
    ),
    (
        "technology",
        1,
        "Ferry line tries captains who steer from a desk on land",
        (
            "Three ships between the islands sail without anybody on the bridge until the summer. "
            "A crew of two stays on board; the union of seamen calls it the beginning of the end of a trade."
        ),
    ),
    (
        "health",
        2,
        "Clinic on a boat brings glasses to the river villages",
        (
            "In two weeks the doctors measured the eyes of nine hundred people, most of whom had never seen a chart of letters. "
            "The ministry has ordered a second boat for the northern arm of the delta."
        ),
    ),
]
ALSO = [
    "Harbour city passes its budget after a night of talks",
    "Late goal sends the islanders to the final",
    "Orchestra plays for an empty hall to save on heating",
    "Two mayors fight over who may sell the old lighthouse",
    "Beavers dam the canal, and barges wait for three days",
]


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("style", ["classic", "rich", "plain"])
def test_a_digest_of_five_stories_is_news_for_the_most_part(pages, style, language):
    assert not_news(pages, style, language) <= MOST


def not_news(pages, style, language):
    """The share of words that stand in no headline and no lead, of all that a digest shows at once.

    A word has a letter in it. Addresses are no words, and what is folded away is not shown.
    """
    shown = "\n".join(visible(message.html) for message in pages.digest(five_stories(), style, language))
    told = [text for _, _, title, lead in TOLD for text in (title, lead)] + ALSO
    assert all(text in shown for text in told)
    return 1 - sum(map(words, told)) / words(shown)


def five_stories():
    """In three topics, each led by another outlet, with five more in one line each and a topic in which nothing was."""
    sections = {tag: [tag] for tag, *_ in TOLD}
    for number, (tag, outlets, title, lead) in enumerate(TOLD):
        trend = a_trend(number + 1, outlets, title=title, lead=lead, at=NOW.replace(hour=2))
        headline = replace(trend.headline, source_name=OUTLETS[number])
        sections[tag].append(replace(trend, headline=headline))
    page = a_digest(*sections.values(), quiet_tags=("sport",))
    also = tuple(Pick(a_trend(50 + number, 2, title=title), "world") for number, title in enumerate(ALSO))
    return replace(page, plan=replace(page.plan, also=also), articles=1240, outlets=57)


def visible(source):
    unfolded = re.sub("(<details><summary>.*?</summary>).*?</details>", r"\1", source, flags=re.DOTALL)
    text = html.unescape(markup.plain(re.sub("<(?=[a-z/])", " <", unfolded)))
    return re.sub(r"https?://\S+", "", text)


def words(text):
    return sum(any(letter.isalpha() for letter in word) for word in text.split())
