"""A button is declared once: it carries its meaning in 64 bytes, somebody answers it, some page offers it."""

import inspect
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digestbot.chat.answering import answers, answers_in
from digestbot.chat.handlers import HANDLERS
from digestbot.chat.taps import ANSWERS
from digestbot.errors import ButtonTooLong
from digestbot.model import (
    MEANINGS,
    MOST_BYTES,
    MOST_STORIES,
    FollowTag,
    Judge,
    Meaning,
    SetTime,
    SetTopic,
    ShowDigest,
    ShowTopics,
    Tune,
    button,
    button_data,
    button_fits,
    read_button,
)
from digestbot.newsroom.digests.digests import choose
from digestbot.pages.contexts import FollowedPage, TopicsPage
from digestbot.pages.paper import Pages
from tests.chat.offered import offered

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
    "person": st.integers(0, 2**40),
    "revision": st.integers(0, 2**20),
    "minutes": st.integers(0, 10_000),
    "cap": st.integers(0, 100),
    "text": st.text("abcdefghijklmnopqrstuvwxyz -äж日:", min_size=1, max_size=16),
    "mute": st.integers(0, 2**40),
    "story": st.integers(0, 2**40),
    "place": st.integers(0, 6),
    "stories": st.lists(st.integers(0, 2**31), max_size=7).map(tuple),
    "span": st.sampled_from(["off", "2200-0700"]),
}


FORMS = {
    "a": ("AlertStep", "verb", "alert", "revision"),
    "g": ("AlertTopic", "alert", "revision", "tag"),
    "i": ("AlertIn", "alert", "revision", "minutes"),
    "e": ("RemoveEditor", "person"),
    "k": ("StoryStep", "verb", "story"),
    "s": ("SetStorySection", "story", "tag"),
    "G": ("SetStoryTag", "story", "on", "tag"),
    "t": ("SetTopic", "on", "page", "tag"),
    "f": ("FollowTag", "tag"),
    "u": ("UnfollowTag", "tag"),
    "V": ("ShowWelcome",),
    "D": ("PutAway",),
    "h": ("ChooseTime", "page"),
    "H": ("SetTime", "page", "at"),
    "Z": ("SetZone", "zone"),
    "c": ("ZoneFromClock", "hour"),
    "z": ("ChooseZone",),
    "d": ("ShowDigest",),
    "T": ("ShowTopics",),
    "W": ("ShowShares",),
    "w": ("SetShare", "share", "tag"),
    "M": ("ShowMutes",),
    "v": ("MuteWord", "text"),
    "U": ("Unmute", "mute"),
    "n": ("Tune", "open", "stories"),
    "j": ("Judge", "view", "on", "place", "stories"),
    "O": ("ShowOpinions",),
    "b": ("TakeBack", "story"),
    "S": ("ShowSettings",),
    "y": ("SetStyle", "style"),
    "L": ("ShowLanguages",),
    "R": ("ReadLanguage", "on", "language"),
    "B": ("ShowBotLanguage",),
    "K": ("SpeakLanguage", "language"),
    "N": ("ShowTrending", "every", "tag"),
    "E": ("ShowTrendingTags", "every", "tag"),
    "P": ("PauseUntil", "day"),
    "p": ("Pause", "days"),
    "r": ("Resume",),
    "x": ("Forget", "sure"),
    "A": ("ShowAlerts",),
    "l": ("SetAlertLevel", "level", "tag"),
    "Q": ("ChooseQuiet",),
    "q": ("SetQuiet", "span"),
    "C": ("SetAlertCap", "cap"),
    "o": ("SetCriticalOverrides", "on"),
    "m": ("FewerAlerts", "alert"),
}


def meanings() -> st.SearchStrategy[Meaning]:
    return st.one_of(
        [
            st.builds(kind, **{name: WORDS[name] for name in kind.form if name in WORDS})
            for kind in MEANINGS.values()
        ]
    )


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


def test_the_letters_of_buttons_in_chats_stay_what_they_are() -> None:
    # Add to these; whoever changes one makes buttons stale that readers have.
    assert {letters: (kind.__name__, *kind.form) for letters, kind in MEANINGS.items()} == FORMS


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


def test_a_topic_too_long_for_a_button_leaves_the_others_theirs():
    long = "ж" * 48
    pages = Pages()

    [topics] = pages.show(TopicsPage(followed=(long, "chess")))
    [followed] = pages.show(FollowedPage(long))

    meant = [read_button(one.data) for row in topics.buttons for one in row]
    assert SetTopic(False, "topics", "chess") in meant
    assert [read_button(one.data) for row in followed.buttons for one in row] == [ShowTopics()]


def test_so_many_stories_fit_below_a_digest():
    largest = 36**6 - 1
    stories = (largest,) * MOST_STORIES

    assert button_fits(Tune(open=True, stories=stories))
    assert button_fits(Judge("more", on=True, place=MOST_STORIES - 1, stories=stories))
    assert not button_fits(Judge("more", on=True, place=MOST_STORIES, stories=(*stories, largest)))


def test_a_digest_has_no_more_stories_than_fit():
    assert inspect.signature(choose).parameters["most"].default == MOST_STORIES
