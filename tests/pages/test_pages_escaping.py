"""What comes from outside stays text, whatever it says."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from page_builders import a_digest, a_trend

from digestbot.chat.commands import COMMANDS
from digestbot.pages import markup
from digestbot.pages.contexts import FollowedPage, UnknownTagPage, UnknownZonePage, ZoneChoice
from digestbot.pages.renderer import Pages
from digestbot.pages.stories import clean

PAGES = Pages(commands=COMMANDS)
OUTSIDE = st.text(st.sampled_from("<>&\"'/ab=;# {}%$\n\t\u202e👍🏽\u200dم"), max_size=60) | st.text(
    max_size=60
)


def tags_in(message):
    return [token.raw for token in markup.tokens(message.html) if token.kind != "text"]


@settings(max_examples=150)
@given(title=OUTSIDE, lead=OUTSIDE, source=OUTSIDE, style=st.sampled_from(["classic", "rich", "plain"]))
def test_a_headline_brings_no_markup_of_its_own(title, lead, source, style):
    def drawn(title, lead, source):
        page = a_digest(("world", a_trend(1, title=title, lead=lead, source_name=source)))
        (message,) = PAGES.digest(page, style)
        markup.check(message.html, message.rendering)
        return message

    harmless = drawn("A title", "A lead." if lead_is_shown(title, lead, source) else None, "A source")

    assert tags_in(drawn(title, lead, source)) == tags_in(harmless)


def lead_is_shown(title, lead, source):
    headline = clean(title) or clean(source) or "…"
    return bool(clean(lead)) and clean(lead).casefold() != headline.casefold()


@given(typed=OUTSIDE)
def test_what_a_person_typed_is_quoted_as_text(typed):
    for page in (
        UnknownTagPage(typed, (), typed),
        UnknownZonePage(typed, (ZoneChoice("Asia/Tokyo", typed),)),
        FollowedPage("some-tag", names={"some-tag": typed}),
    ):
        for message in PAGES.show(page):
            markup.check(message.html)


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "https://",
        "data:text/html,x",
        'https://a.example/"onclick="x',
        "/relative",
        "",
        None,
    ],
)
@pytest.mark.parametrize("style", ["classic", "rich"])
def test_an_address_that_is_no_web_address_is_no_link(address, style):
    (message,) = PAGES.digest(a_digest(("world", a_trend(url=address))), style)

    assert "href" not in message.html


@pytest.mark.parametrize(
    "image", ["file:///etc/passwd", "javascript:alert(1)", "data:image/png;base64,AA", "", None]
)
def test_a_picture_comes_from_the_web_only(image):
    (message,) = PAGES.digest(a_digest(("world", a_trend(image=image))), "rich")

    assert "<img" not in message.html


def test_a_template_marker_in_a_headline_is_not_run():
    (message,) = PAGES.digest(a_digest(("world", a_trend(title="{{ 7 * 7 }} %(num)s {% raw %}"))), "classic")

    assert "{{ 7 * 7 }} %(num)s {% raw %}" in message.html


def test_direction_marks_do_not_turn_the_line_round():
    assert clean("\u202eabc\u202c \u2067def\u2069") == "abc def"
