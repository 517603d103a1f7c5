"""A button is declared once: it carries its meaning in 64 bytes, somebody answers it, some page offers it."""

from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from types import ModuleType
from typing import get_type_hints

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from digestbot.chat.answering import answers, answers_in
from digestbot.chat.handlers import HANDLERS
from digestbot.chat.taps import ANSWERS
from digestbot.errors import ButtonTooLong
from digestbot.model import (
    MEANINGS,
    MOST_BYTES,
    MOST_STORIES,
    VERSION,
    DigestPlan,
    DigestSection,
    FollowTag,
    Judge,
    KeepStory,
    Meaning,
    SetShare,
    SetTime,
    SetTopic,
    ShowDigest,
    ShowTopics,
    Tune,
    UnfollowTag,
    Why,
    abbreviated,
    all_fit_below,
    button,
    button_data,
    button_fits,
    read_button,
    unabbreviated,
)
from digestbot.newsroom.digests.digests import MOST_OF_LENGTH
from digestbot.pages import samples
from digestbot.pages.contexts import DigestPage, SharesPage, TopicsPage
from digestbot.pages.renderer import Pages
from tests.chat.offered import offered

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
WORDS = {
    "tag": st.text("abcdefghijklmnopqrstuvwxyz0123456789-äж日:", min_size=1, max_size=16),
    "zone": st.sampled_from(["Europe/Berlin", "America/Argentina/ComodRivadavia", "Etc/GMT+12"]),
    "at": st.times().map(lambda at: f"{at:%H:%M}"),
    "hour": st.integers(0, 23),
    "days": st.integers(0, 400),
    "day": st.dates().map(str),
    "sure": st.booleans(),
    "language": st.sampled_from(["de", "*", "pt-BR"]),
    "alert": st.integers(0, 2**40),
    "section": st.sampled_from(["world", "science", ""]),
    "person": st.integers(0, 2**40),
    "proposal": st.integers(0, 2**40),
    "revision": st.integers(0, 2**20),
    "minutes": st.integers(0, 10_000),
    "cap": st.integers(0, 100),
    "text": st.text("abcdefghijklmnopqrstuvwxyz -äж日:", min_size=1, max_size=16),
    "mute": st.integers(0, 2**40),
    "story": st.integers(0, 2**40),
    "recipient": st.integers(0, 2**40),
    "place": st.integers(0, 6),
    "page_number": st.integers(1, 99),
    "number": st.integers(0, 4),
    "weekday": st.integers(1, 7),
    "stories": st.lists(st.integers(0, 2**31), max_size=7).map(tuple),
    "span": st.sampled_from(["off", "2200-0700"]),
}


#: What buttons that readers have in their chats carry: version, letters, fields.
SENT = [
    "1a:verb:alert:revision",
    "1g:alert:revision:tag",
    "1i:alert:revision:minutes",
    "1e:person",
    "1k:verb:story",
    "1s:story:tag",
    "1G:story:on:tag",
    "1t:on:page:tag",
    "1f:tag",
    "1u:tag",
    "1V",
    "1D",
    "1h:page",
    "1H:page:at",
    "1Z:zone",
    "1c:hour",
    "1z",
    "1d",
    "1T",
    "1W",
    "1w:share:tag",
    "1M",
    "1v:text",
    "1U:mute",
    "1n:open:stories",
    "1j:view:on:place:stories",
    "1O",
    "1b:story",
    "1S",
    "1y:text",  # an answer, or name=answer
    "1L",
    "1R:on:language",
    "1B",
    "1K:language",
    "1N:every:tag",
    "1Nt:period:number:every:choosing:tag",
    "1E:every:tag",
    "1Wk",
    "1Ws:weekday:at",
    "1Wo",
    "1Wn",
    "1P:day",
    "1p:days",
    "1r",
    "1x:sure",
    "1A",
    "1l:level:tag",
    "1Q",
    "1q:span",
    "1C:cap",
    "1o:on",
    "1m:alert",
    "1st:hour:zone",
    "1kk:open:stories",
    "1kj:way:on:place:stories",
    "1kb:way:story",
    "1kp:origin:page_number:story",
    "1ks:way:on:origin:page_number:story",
    "1ka:on:origin:page_number:story",
    "1kf",
    "1ku:on:story",
    "1kl:page_number",
    "1kd:on:story:page_number",
    "1lm",
    "1la:recipient",
    "1fs:start:text",
    "1fo",
    "1fa",
    "1fe",
    "1fk:verb:source",
    "1fc:source:section",
    "1fl:source:language",
    "1fp:verb:proposal:place",
    "1fq:proposal:place:section",
    "1fr:proposal:place:language",
    "1fi:proposal",
    "1fx:proposal",
    "1sq:dark:period:subject",
    "1sw:on:dark:period:subject",
]


def meanings() -> st.SearchStrategy[Meaning]:
    return st.one_of(
        [
            st.builds(kind, **(_numbers(kind) | {name: WORDS[name] for name in kind.form if name in WORDS}))
            for kind in MEANINGS.values()
        ]
    )


def _numbers(kind: type[Meaning]) -> dict[str, st.SearchStrategy[int]]:
    """No number in a button is negative."""
    hints = get_type_hints(kind)
    return {name: st.integers(0, 2**40) for name in kind.form if hints[name] is int}


# --- declared once ----------------------------------------------------------------------------------


def test_every_meaning_stands_on_some_page_and_is_answered() -> None:
    declared = set(MEANINGS.values())

    assert declared - set(ANSWERS) == set(), "nobody answers these: see @answers"
    assert declared - offered().keys() == set(), "no page offers these"


def test_two_meanings_never_share_their_letters() -> None:
    with pytest.raises(ValueError, match="'d' stands for ShowDigest"):
        button("d")(type("ShowDawn", (Meaning,), {}))

    assert MEANINGS["d"] is ShowDigest


def test_two_never_answer_the_same() -> None:
    module = ModuleType("handlers")
    for name in ("first", "second"):

        async def answer(visit: object) -> None: ...

        answer.__module__ = "handlers"
        setattr(module, name, answers(ShowTopics)(answer))

    with pytest.raises(ValueError, match="ShowTopics is answered twice"):
        answers_in([module])


def test_what_is_for_editors_lets_in_nobody_else() -> None:
    lets_in = {
        kind: vars(answer).get("lets_in")
        for module in HANDLERS
        for answer in vars(module).values()
        for kind in getattr(answer, "answers_meanings", ())
    }

    assert lets_in == {
        kind: kind.who if kind.who in {"editors", "owners"} else None for kind in MEANINGS.values()
    }


def test_buttons_that_readers_have_are_still_read() -> None:
    # A meaning's name may change, and others may come.
    assert (
        set(SENT) - {":".join((VERSION + letters, *kind.form)) for letters, kind in MEANINGS.items()} == set()
    )


# --- written and read -------------------------------------------------------------------------------


@given(meanings())
def test_a_meaning_comes_back_as_it_was(meaning):
    data = button_data(meaning)

    assert 1 <= len(data.encode()) <= MOST_BYTES
    assert button_fits(meaning)
    assert read_button(data) == meaning


@given(st.text(max_size=64))
def test_anything_else_is_stale_or_a_meaning_but_never_an_error(data):
    read = read_button(data)

    assert read is None or isinstance(read, Meaning)


@pytest.mark.parametrize(
    "data",
    [
        "",
        "0d",
        "1",
        "1?",
        "1dx",
        "1c:noon",
        "1t:start",
        "1t:start:sport",
        "1j:more:0:a",
        "1h:nowhere",
        "digest",
        "1d:extra",
        "1b:-1",
        "1b:9223372036854775808",
        "1n:1:-1",
        "1j:more:0:a b",
        "1j:more:0:a..b",
        "1j:more:0:a-",
        "1j:more:0:a-0",
        "1j:more:0:a-2abc",
        "1j:more:0:0-1000",
    ],
)
def test_a_button_of_another_form_is_stale(data):
    assert read_button(data) is None


def test_the_form_is_short_and_readable():
    meant = (ShowDigest(), SetTopic(True, "start", "sport"), SetTime("08:00", "settings"))

    assert [button_data(one) for one in meant] == ["1d", "1t:1:start:sport", "1H:settings:08:00"]


def test_a_tag_that_does_not_fit_is_an_error_where_the_button_is_made():
    long = FollowTag("ж" * 48)

    assert not button_fits(long)
    with pytest.raises(ButtonTooLong, match="takes 99 bytes, and Telegram keeps 64"):
        button_data(long)


LONG = ("ж" * 47 + "a", "ж" * 47 + "b", "𠀀" * 48)


@pytest.mark.parametrize("tag", LONG)
@pytest.mark.parametrize("kind", [UnfollowTag, partial(SetTopic, False, "topics"), partial(SetShare, "more")])
def test_a_topic_too_long_for_a_button_is_found_among_those_that_are_followed(kind, tag):
    read = read_button(button_data(abbreviated(kind(tag))))

    assert read != kind(tag)
    assert unabbreviated(read, ("chess", *LONG)) == kind(tag)
    assert unabbreviated(read, ("chess",)) is None


@given(meanings())
def test_what_fits_is_not_cut(meaning):
    assert abbreviated(meaning) == meaning
    assert unabbreviated(meaning, ()) == meaning


@pytest.mark.parametrize("page", [TopicsPage(LONG), SharesPage(tuple((tag, "even") for tag in LONG))])
def test_every_topic_that_is_followed_has_its_button(page):
    [message] = Pages().show(page)

    meant = [unabbreviated(read_button(one.data), LONG) for row in message.buttons for one in row]
    assert [one.tag for one in meant if getattr(one, "tag", None) in LONG] == list(LONG)


@pytest.mark.parametrize(
    "stories",
    [
        pytest.param((36**6 - 1,) * 7, id="seven of any size"),
        pytest.param(tuple(36**6 - 1 - 20_000 * place for place in range(7)), id="seven far apart"),
        pytest.param(tuple(10**9 + 9_000 * place for place in range(MOST_STORIES)), id="twelve of two days"),
        pytest.param(tuple(range(MOST_STORIES)), id="the first twelve"),
    ],
)
def test_so_many_stories_fit_below_a_digest(stories):
    last = len(stories) - 1
    assert all_fit_below(stories)
    for meant in (
        Tune(open=True, stories=stories),
        Why(stories),
        Judge("less", on=True, place=last, stories=stories),
        KeepStory("follow", on=True, place=last, stories=stories),
    ):
        assert read_button(button_data(meant)) == meant


def test_twelve_stories_anywhere_do_not_fit():
    assert not all_fit_below(tuple(36**6 - 36**5 * place for place in range(MOST_STORIES)))


@example([0, 101_559_956_668_416, 131_621_703_842_267_136])
@given(st.lists(st.integers(0, 2**62), min_size=1, max_size=12))
def test_numbers_near_each_other_or_far_apart_are_read_as_they_were_written(numbers):
    meant = Why(tuple(numbers))
    if button_fits(meant):
        assert read_button(button_data(meant)) == meant


@pytest.mark.parametrize("number", MOST_OF_LENGTH.values())
def test_below_a_digest_stand_all_of_its_stories(number):
    [one] = next(page for page in samples.digests() if page.plan.picks).plan.picks[:1]
    stories = [replace(one.trend, story=replace(one.trend.story, id=story)) for story in range(1, number + 1)]
    section = DigestSection("world", tuple(replace(one, trend=story) for story in stories))
    page = DigestPage(DigestPlan(NOW, (section,)), NOW.date())
    *_, last = Pages().digest(page, "classic")
    below = [read_button(one.data) for row in last.buttons for one in row if one.data]
    [tune] = [one for one in below if isinstance(one, Tune)]
    assert tune.stories == tuple(range(1, number + 1))
