"""The splitter: nothing lost, nothing over the limit, no tag cut."""

from html import escape

from hypothesis import given, settings
from hypothesis import strategies as st

from digestbot.pages.markup import measure, plain
from digestbot.pages.split import split

TEXT = st.text(
    st.sampled_from("ab .\n<&\"'")
    | st.sampled_from(["👍🏽", "👩‍👩‍👧‍👦", "é", "م"]).map(lambda s: s[0])
    | st.characters(codec="utf-8"),
    max_size=60,
).map(escape)
WRAPPED = (
    "b",
    "i",
    "u",
    "code",
    'a href="https://a.example/?x=1&amp;y=2"',
    "blockquote expandable",
    "tg-spoiler",
)


def wrapped(inside):
    return st.tuples(st.sampled_from(WRAPPED), inside).map(
        lambda pair: f"<{pair[0]}>{pair[1]}</{pair[0].split()[0]}>"
    )


def some(inside):
    return st.lists(TEXT | wrapped(inside), max_size=5).map("".join)


HTML = st.recursive(TEXT, some, max_leaves=25)


def said(html):
    """The text without white space, which a cut may fall on."""
    return "".join(plain(html).split())


@settings(max_examples=300)
@given(html=HTML, limit=st.integers(10, 60), entities=st.integers(1, 12))
def test_splitting_loses_nothing_and_fits(html, limit, entities):
    parts = split(html, limit, entities)

    assert said("".join(parts)) == said(html)
    for part in parts:
        size = measure(part)  # raises where a tag is cut, crossed or left open
        assert size.units <= limit


@settings(max_examples=100)
@given(html=HTML)
def test_telegram_parses_every_part(telegram, html):
    for part in split(html, 20, 5):
        parsed = telegram(part)
        assert parsed["@type"] == "formattedText", (parsed, part)
        assert len(parsed["text"].encode("utf-16-le")) // 2 <= 20


def test_what_fits_comes_back_untouched():
    assert split("<b>short</b>") == ("<b>short</b>",)


def test_a_cut_falls_on_a_paragraph_then_a_line_then_a_sentence_then_a_word():
    assert split("aaaa aaaa aaaa\n\nbbbb bbbb", 20)[0] == "aaaa aaaa aaaa\n\n"
    assert split("aaaa aaaa aaaa\nbbbb bbbb", 20)[0] == "aaaa aaaa aaaa\n"
    assert split("Aaaa aaaa aaaa. Bbbb bbbb", 20)[0] == "Aaaa aaaa aaaa. "
    assert split("aaaa aaaa aaaa bbbbbbbbb", 20)[0] == "aaaa aaaa aaaa "


def test_a_cut_leaves_no_more_than_half_a_part_empty():
    """A better place in the first half is passed over for a lesser one in the second."""
    assert split("Aaa aaaaaa. Bbb bb bbbb bbbb", 20)[0] == "Aaa aaaaaa. Bbb bb "
    assert split("Aaa aaaaaaa. Bbb b bbbb bbbb", 20)[0] == "Aaa aaaaaaa. "


def test_an_open_tag_is_closed_before_the_cut_and_opened_after_it():
    first, second = split("<b><i>" + "a" * 8 + " " + "b" * 8 + "</i></b>", 10)

    assert first == "<b><i>aaaaaaaa </i></b>"
    assert second == "<b><i>bbbbbbbb</i></b>"


def test_the_hundredth_format_is_the_last_of_its_part():
    parts = split("".join(f"<b>{n}</b> " for n in range(250)))

    assert [part.count("<b>") for part in parts] == [100, 100, 50]


def test_a_family_is_not_torn_apart():
    family = "👩‍👩‍👧‍👦"

    assert all(part.strip("a") in {"", family} for part in split("a" * 15 + family + "a" * 9, 20))


def test_an_emoji_counts_as_the_utf16_units_that_it_takes():
    assert [plain(part) for part in split("👍" * 6, 8)] == ["👍👍👍👍", "👍👍"]
