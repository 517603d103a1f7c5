"""Templates of an operator's own: used where they are, refused where they do not fit."""

import pytest
from page_builders import a_morning

from digestbot.chat.commands import COMMANDS
from digestbot.errors import PageError
from digestbot.pages.check import check_templates
from digestbot.pages.contexts import FollowedPage, HelpPage
from digestbot.pages.renderer import Pages


@pytest.fixture
def folder(tmp_path):
    def write(**templates):
        for name, text in templates.items():
            (tmp_path / f"{name}.html").write_text(text, encoding="utf-8")
        return tmp_path

    return write


def test_our_own_templates_pass():
    assert check_templates(None, COMMANDS) == ()


def test_a_folder_takes_the_place_of_single_templates(folder):
    pages = Pages(folder(followed="Nice: {{ tag|topic(names) }}"), commands=COMMANDS)

    assert pages.show(FollowedPage("chess"))[0].html == "Nice: chess"
    assert "/start" in pages.show(HelpPage())[0].html


def test_a_folders_templates_are_escaped_too(folder):
    pages = Pages(folder(followed="{{ tag }}"))

    assert pages.show(FollowedPage("<b>"))[0].html == "&lt;b&gt;"


@pytest.mark.parametrize(
    ("name", "text", "line", "detail"),
    [
        ("followed", "one\ntwo {% if tag %}", 2, "Unexpected end of template"),
        (
            "followed",
            "{{ tag }} {{ colour }}",
            None,
            "“colour” is not among what this page gets: already, names, tag",
        ),
        ("followed", "fine\n{{ tag.colour }}", 2, "has no attribute 'colour'"),
        ("followed", "{{ tag }}<br>", None, "<br> is no tag that Telegram takes here"),
        ("followed", "<b><i>{{ tag }}</b></i>", None, "</b> closes what is not open"),
        ("followed", "<b>{{ tag }}", None, "<b> is not closed"),
        ("followed", "{{ tag|safe }}", None, "closes what is not open"),
        ("followed", "", None, "the message is empty"),
        ("followed", "{{ tag }}&nbsp;", None, "Telegram shows &nbsp; as it stands"),
        ("followed", "{{ tag }}<a href='{{ tag }}'>x</a>", None, "a link without a web address"),
        ("followed", "{{ ''.__class__.__mro__ }}", 1, "access to attribute '__class__'"),
        ("followed", "{% include 'nowhere.html' %}", None, "there is no template nowhere.html"),
        ("followed", "{{ 1 // 0 }}", 1, "division"),
        ("followd", "{{ 1 }}", None, "no page uses a template of this name"),
        ("digest.classic", "{% for s in sections %}<p>{{ s.tag }}</p>{% endfor %}", None, "<p> is no tag"),
        ("digest.rich", "<h1>{{ minutes }}</h1><img src='x.png'>", None, "a picture without a web address"),
    ],
)
def test_a_template_that_does_not_fit_is_refused_with_a_reason(folder, name, text, line, detail):
    problems = check_templates(folder(**{name: text}), COMMANDS)

    assert problems
    assert problems[0].template == f"{name}.html"
    assert problems[0].line == line
    assert detail in problems[0].detail


def test_an_error_while_a_page_is_shown_says_where(folder):
    pages = Pages(folder(followed="fine\n\n{{ nothing_of_that_name }}"))

    with pytest.raises(PageError) as caught:
        pages.show(FollowedPage("chess"))

    assert (caught.value.template, caught.value.line) == ("followed.html", 3)


def test_a_page_that_breaks_is_drawn_with_the_programs_own_template_and_logged_once(folder, caplog):
    own = folder(followed="{{ nothing_of_that_name }}", **{"digest.classic": "{{ 1 // 0 }}"})
    ours = Pages()
    pages = Pages(own, otherwise=ours)

    assert pages.show(FollowedPage("chess")) == ours.show(FollowedPage("chess"))
    assert pages.show(FollowedPage("go")) == ours.show(FollowedPage("go"))
    assert pages.digest(a_morning(), "classic") == ours.digest(a_morning(), "classic")
    broke = [(record.template, record.line) for record in caplog.records if record.msg == "template_broke"]
    assert broke == [("followed.html", 1), ("digest.classic.html", 1)]


def test_an_over_long_page_of_an_operators_is_cut_and_not_refused(folder):
    parts = Pages(folder(followed="<b>{{ 'word ' * 2000 }}</b>")).show(FollowedPage("chess"))

    assert len(parts) == 3
    assert [bool(part.buttons) for part in parts] == [False, False, True]


def test_an_over_long_story_is_cut_and_not_refused(folder):
    story = "{% for s in sections %}{% for p in s.picks %}<b>{{ 'word ' * 1000 }}</b>{% endfor %}{% endfor %}"
    pages = Pages(folder(**{"digest.classic": story}))

    assert len(pages.digest(a_morning(), "classic")) == 6
