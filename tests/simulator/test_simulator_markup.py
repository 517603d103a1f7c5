"""The simulator's parser against Telegram's own, which the package tdjson brings along."""

import json
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tdjson import td_execute

from digestbot.simulator.formatting.entities import BadMarkup, parse_html
from digestbot.simulator.formatting.rich_drawing import draw_blocks

TYPES = {
    "textEntityTypeTextUrl": "text_link",
    "textEntityTypeMentionName": "text_mention",
    "textEntityTypePreCode": "pre",
    "textEntityTypeBlockQuote": "blockquote",
    "textEntityTypeExpandableBlockQuote": "expandable_blockquote",
    "textEntityTypeDateTime": "date_time",
    "textEntityTypeCustomEmoji": "custom_emoji",
}
Reading = str | tuple[str, list[tuple[Any, ...]]]


def ask(request: dict[str, Any]) -> dict[str, Any]:
    return json.loads(td_execute(json.dumps(request).encode()))


@pytest.fixture(scope="module", autouse=True)
def quiet() -> None:
    ask({"@type": "setLogVerbosityLevel", "new_verbosity_level": 0})


def telegrams_reading(text: str) -> Reading:
    mode = {"@type": "textParseModeHTML"}
    answer = ask({"@type": "parseTextEntities", "text": text, "parse_mode": mode})
    if answer["@type"] == "error":
        return answer["message"].removeprefix("Can't parse entities: ")
    return answer["text"], [comparable(entity) for entity in answer["entities"]]


def comparable(entity: dict[str, Any]) -> tuple[Any, ...]:
    kind = entity["type"]
    name = TYPES.get(kind["@type"], kind["@type"].removeprefix("textEntityType").lower())
    argument = kind.get("url") or kind.get("language") or kind.get("user_id") or kind.get("custom_emoji_id")
    return name, entity["offset"], entity["length"], str(argument or kind.get("unix_time") or "")


def our_reading(text: str) -> Reading:
    try:
        plain, entities = parse_html(text)
    except BadMarkup as error:
        return str(error)
    return plain, [
        (
            one.type,
            one.offset,
            one.length,
            one.argument.partition("|")[0] if one.type == "date_time" else one.argument,
        )
        for one in entities
    ]


@pytest.mark.parametrize(
    "markup",
    [
        "<b>bold</b>, <i>italic</i>, <u>under</u>, <s>struck</s>, <tg-spoiler>hidden</tg-spoiler>",
        "<b>crossed <i>tags</b></i>",
        "<b>never closed",
        "a bare < here",
        "R&D, AT&amp;T, 3 > 2, &lt;tag&gt;, &quot;x&quot;, &nbsp; &#8364; &#x1F600; &#0; &#x110000;",
        "line<br>break",
        "<p>paragraph</p>",
        "😀<b>😀é</b>",
        'é<a href="http://b.ü/ä b?c=d&amp;e#f">x</a>',
        '<a href="javascript:alert(1)">gone</a> <a href="nowhere">gone</a> <a>http://telegram.org</a>',
        '<a href="tg://user?id=42">somebody</a> <a href="TG:user?id=0">nobody</a>',
        "<pre><code class=\"language-python\">x</code></pre> <pre>y</pre> <code class='language-c'>z</code>",
        "<blockquote expandable>long</blockquote><blockquote>short</blockquote>",
        '<span class="tg-spoiler">x</span><span class="other">y</span>',
        '<tg-emoji emoji-id="5368324170671202286">👍</tg-emoji>',
        "<tg-emoji emoji-id='no'>👍</tg-emoji>",
        "<tg-time unix='1700000000' format='wDT'>then</tg-time> <tg-time unix='x'>never</tg-time>",
        "<tg-time unix='1700000000' format='rT'>then</tg-time>",
        "</b>",
        "<b a>x</b>",
        "<b a=>x</b>",
        "<b =x>x</b>",
        "<a href=Foo.bar>x</a>",
        "<a href='x",
        "<B>case</b>",
        "<b>x</>",
        "<b>x</b ",
        "&#xD800;",
    ],
)
def test_markup_is_read_as_telegram_reads_it(markup: str) -> None:
    assert our_reading(markup) == telegrams_reading(markup)


TAG_NAMES = [
    "a",
    "b",
    "strong",
    "i",
    "em",
    "u",
    "s",
    "del",
    "code",
    "pre",
    "blockquote",
    "span",
    "tg-spoiler",
    "p",
    "br",
]
LINK_PARTS = (
    "http:// https:// ftp:// tg:// tg: ton:// tonsite:// user?id=5 a.b x A.B @ u:p@ :80 :0 :99999 / ?q=1 #f %20 %2 %zz é "
    "[::1] [ ] . .. \\ | javascript: mailto: // &amp; _ - ^"
)
LINKS = st.lists(st.sampled_from([*LINK_PARTS.split(), " "]), max_size=5).map("".join)
PIECES = st.one_of(
    st.sampled_from(TAG_NAMES).map("<{}>".format),
    st.sampled_from(TAG_NAMES).map("</{}>".format),
    st.sampled_from(
        [
            "<",
            ">",
            "</",
            "/",
            "=",
            "'",
            '"',
            "&",
            ";",
            "\n",
            " ",
            "x",
            "é",
            "😀",
            "</>",
            "&amp;",
            "&lt",
            "&#65",
        ]
    ),
    st.sampled_from(
        [
            "<span class='tg-spoiler'>",
            "<code class='language-py'>",
            "<blockquote expandable>",
            "<b c='d' e>",
            "<i f = g>",
        ]
    ),
    LINKS.map('<a href="{}">link</a>'.format),
    st.tuples(st.sampled_from(TAG_NAMES), st.text("xé😀& ", max_size=4)).map(
        lambda pair: f"<{pair[0]}>{pair[1]}</{pair[0]}>"
    ),
)


@given(st.lists(PIECES, max_size=12).map("".join))
@example("<pre><code class='language-py'></code>x</pre>")
@settings(max_examples=1500)
def test_any_markup_is_read_as_telegram_reads_it(markup: str) -> None:
    assert our_reading(markup) == telegrams_reading(markup)


@given(LINKS)
@settings(max_examples=1000)
def test_any_link_is_kept_or_dropped_as_telegram_does(link: str) -> None:
    markup = f'<a href="{link}">x</a>'
    assert our_reading(markup) == telegrams_reading(markup)


def test_a_picture_is_described_by_its_caption_where_it_says_nothing_itself():
    def drawn(**more):
        return draw_blocks([{"type": "photo", "source": "https://p.example/a.png", **more}])

    assert 'alt="The Harbour Post"' in drawn(caption={"text": "The Harbour Post"})
    assert 'alt="A ferry"' in drawn(alt="A ferry", caption={"text": "The Harbour Post"})
    assert 'alt="Picture"' in drawn()
