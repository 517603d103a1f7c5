"""The German catalogue says everything that the code and the templates say."""

import re
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from digestbot.chat.commands import COMMANDS
from digestbot.errors import PageError
from digestbot.pages.contexts import PausedPage, Toast
from digestbot.pages.languages.catalogue import load
from digestbot.pages.renderer import MOST_LANGUAGES, Pages
from digestbot.pages.templates import templates_folder

ROOT = Path(__file__).parents[2]
PLACEHOLDER = re.compile(r"%\(\w+\)s|</?\w+>|/[a-z]+\b")


@pytest.fixture(scope="module")
def german():
    with (templates_folder() / "locales" / "de.po").open("rb") as stream:
        return read_po(stream, locale="de")


def sentences():
    found = set()
    for folder, method in (
        (ROOT / "digestbot" / "pages", [("**.py", "python")]),
        (ROOT / "digestbot" / "chat" / "handlers", [("**.py", "python")]),
        (ROOT / "templates", [("**.html", "jinja2"), ("**.txt", "jinja2")]),
    ):
        ours = {"trimmed": "true", "extensions": "digestbot.pages.keeping.Keeping"}
        options = {"**.html": ours, "**.txt": ours}
        found |= {message for _, _, message, _, _ in extract_from_dir(str(folder), method, options)}
    return found


def test_nothing_is_left_untranslated_and_nothing_is_left_over(german):
    translated = {
        message.id
        for message in german
        if message.id and all([message.string] if isinstance(message.string, str) else message.string)
    }

    assert translated == sentences()


def test_a_translation_keeps_the_names_tags_and_commands(german):
    for message in german:
        if not message.id:
            continue
        pairs = (
            [(message.id, message.string)]
            if isinstance(message.id, str)
            else list(zip(message.id, message.string, strict=True))
        )
        for english, other in pairs:
            assert sorted(PLACEHOLDER.findall(english)) == sorted(PLACEHOLDER.findall(other)), english


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Saved."),
        ("de", "Gespeichert."),
        ("de-AT", "Gespeichert."),
        ("DE_de", "Gespeichert."),
        ("tlh", "Saved."),
        ("", "Saved."),
        ("../../etc/passwd", "Saved."),
        ("de/../de", "Saved."),
    ],
)
def test_a_language_falls_back_to_its_base_and_then_to_english(pages, language, text):
    assert pages.toast(Toast("saved"), language) == text


def test_an_operators_sentence_wins_over_ours(tmp_path):
    from digestbot.pages.renderer import Pages

    (tmp_path / "locales").mkdir()
    (tmp_path / "locales" / "de.po").write_text('msgid "Saved."\nmsgstr "Passt."\n', encoding="utf-8")
    pages = Pages(tmp_path)

    assert pages.toast(Toast("saved"), "de") == "Passt."
    assert pages.show(PausedPage(), "de")[0].html == "Kein Überblick, bis du mit /resume fortsetzt."


def test_a_new_language_is_a_file_away(tmp_path):
    from digestbot.pages.renderer import Pages

    (tmp_path / "locales").mkdir()
    (tmp_path / "locales" / "pl.po").write_text(
        'msgid ""\nmsgstr "Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 ? 1 : 2);\\n"\n\n'
        'msgid "Saved."\nmsgstr "Zapisano."\n',
        encoding="utf-8",
    )
    pages = Pages(tmp_path)

    assert pages.languages == ("en", "de", "pl")
    assert pages.toast(Toast("saved"), "pl") == "Zapisano."


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('msgid "Help"\nmsgstr "Hilfe"\n\nmsgid "Topics"\nmsgtsr "Themen"\n', 5),
        ('msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=any(;\\n"\n', None),
    ],
)
def test_a_broken_catalogue_is_named_with_the_line_where_that_is_known(tmp_path, text, line):
    (tmp_path / "locales").mkdir()
    (tmp_path / "locales" / "de.po").write_text(text, encoding="utf-8")

    with pytest.raises(PageError) as caught:
        load("de", [tmp_path])

    assert (caught.value.template, caught.value.line) == ("locales/de.po", line)


def test_a_sentence_that_is_marked_as_unsure_stays_english(tmp_path):
    (tmp_path / "locales").mkdir()
    (tmp_path / "locales" / "pt.po").write_text(
        '#, fuzzy\nmsgid "Saved."\nmsgstr "Salvo?"\n', encoding="utf-8"
    )

    found = load("pt", [tmp_path])

    assert (found.gettext("Saved."), found.translated) == ("Saved.", frozenset())


def test_any_number_of_languages_takes_no_more_memory_than_some_do():
    pages = Pages(commands=COMMANDS)
    for number in range(3 * MOST_LANGUAGES):
        assert pages.commands(f"en-{number}") == pages.commands("en")

    assert len(pages._sandboxes) <= MOST_LANGUAGES
