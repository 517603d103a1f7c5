"""Each catalogue says everything that the code and the templates say, and says it so that it fits.

Every ``.po`` file of ``templates/locales/`` is held to this: no bot ships that is half in English.
"""

import re
from collections import Counter
from functools import cache

import pytest
from babel.messages.catalog import Catalog
from page_builders import a_morning

from digestbot.chat.commands import COMMANDS
from digestbot.model import Message
from digestbot.pages import samples
from digestbot.pages.check import left_out
from digestbot.pages.contexts import FollowedPage, PausedPage, SettingsPage, Toast
from digestbot.pages.keeping import DrawnBlocks
from digestbot.pages.languages.catalogue import faults, languages, load, read_messages
from digestbot.pages.languages.words import Words
from digestbot.pages.page_buttons import buttons
from digestbot.pages.renderer import MOST_LANGUAGES, Pages
from digestbot.pages.templates import templates_folder
from tools.make_catalogues import brought_up_to_date, sentences, write

CATALOGUES = [language for language in languages([templates_folder()]) if language != "en"]
COMMAND = re.compile(r"(?<![<\w])/[a-z]+\b")
#: The most characters of a button's label: an app shows about so many on a phone.
LABEL = 30


@cache
def catalogue(language):
    return read_messages(templates_folder() / "locales" / f"{language}.po")


def forms_of(message):
    return [message.string] if isinstance(message.string, str) else list(message.string)


@pytest.mark.parametrize("language", CATALOGUES)
def test_nothing_is_left_untranslated_and_nothing_is_left_over(language):
    translated = {
        message.id
        for message in catalogue(language)
        if message.id and not message.fuzzy and all(forms_of(message))
    }

    assert translated == sentences()


def test_a_new_catalogue_is_begun_with_every_sentence_and_an_old_one_keeps_what_it_has(tmp_path):
    new, old = Catalog(locale="pl"), read_messages(templates_folder() / "locales" / "de.po")
    old.add("Nobody says this any more.", "Das sagt niemand mehr.")
    del old["Saved."]

    assert set(brought_up_to_date(new)) == sentences()
    assert brought_up_to_date(old) == ["Saved."]
    for one, missing in ((new, len(sentences())), (old, 1)):
        write(one, tmp_path / f"{one.locale}.po")
        again = read_messages(tmp_path / f"{one.locale}.po")
        assert {message.id for message in again if message.id} == sentences()
        assert again.num_plurals == one.num_plurals
        assert len(brought_up_to_date(again)) == missing


def test_placeholders_plural_forms_and_tags_are_those_of_the_english_sentence():
    assert list(faults(templates_folder())) == []


@pytest.mark.parametrize("language", CATALOGUES)
def test_a_translation_keeps_the_commands(language):
    for message in catalogue(language):
        if message.id:
            english = message.id if isinstance(message.id, str) else message.id[1]
            for form in forms_of(message):
                assert Counter(COMMAND.findall(english)) == Counter(COMMAND.findall(form)), english


@pytest.mark.parametrize("language", CATALOGUES)
def test_a_translation_begins_and_ends_as_what_stands_beside_it_needs_it(language):
    for message in catalogue(language):
        english = message.id if isinstance(message.id, str) else (message.id or ("",))[0]
        for form in forms_of(message) if english else ():
            assert form.strip() == form, english
            assert not re.search("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", form), english
            assert (form[:1] in ",，،、") == english.startswith(","), english


@cache
def sentences_on_buttons():
    """The sentences that are looked up while the buttons of the pages are made."""

    class Listening:
        language = "en"

        def __init__(self):
            self.heard = set()

        def gettext(self, message):
            self.heard.add(message)
            return message

        def ngettext(self, singular, plural, _n):
            self.heard.add((singular, plural))
            return plural

    listening = Listening()
    words = Words(listening, "en")
    for page in (*samples.pages(), *samples.digests()):
        buttons(page, words)
    return frozenset(listening.heard)


@pytest.mark.parametrize("language", CATALOGUES)
def test_a_label_can_be_read_in_full_on_a_phone(language):
    long = [
        form
        for message in catalogue(language)
        if message.id in sentences_on_buttons()
        for form in forms_of(message)
        if len(re.sub(r"%\(\w+\)s", "9", form)) > LABEL
    ]

    assert "Settings" in sentences_on_buttons()
    assert long == []


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
    (tmp_path / "locales").mkdir()
    (tmp_path / "locales" / "de.po").write_text('msgid "Saved."\nmsgstr "Passt."\n', encoding="utf-8")
    pages = Pages(tmp_path)

    assert pages.toast(Toast("saved"), "de") == "Passt."
    assert pages.show(PausedPage(), "de")[0].html.startswith("Kein Überblick, bis du mit /resume fortsetzt.")


def test_what_a_template_writes_of_a_constant_is_in_the_language_of_each_reader(tmp_path):
    from digestbot.pages.renderer import Pages

    (tmp_path / "paused.html").write_text("{{ 1234|number }}", encoding="utf-8")
    pages = Pages(tmp_path)

    assert [pages.show(PausedPage(), language)[0].html for language in ("en", "de")] == ["1,234", "1.234"]


def test_a_new_language_is_a_file_away(tmp_path):
    (tmp_path / "locales").mkdir()
    (tmp_path / "locales" / "la.po").write_text(
        'msgid ""\nmsgstr "Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 ? 1 : 2);\\n"\n\n'
        'msgid "Saved."\nmsgstr "Zapisano."\n',
        encoding="utf-8",
    )
    pages = Pages(tmp_path)

    assert pages.languages == ("en", *sorted([*CATALOGUES, "la"]))
    assert pages.toast(Toast("saved"), "la") == "Zapisano."


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

    [problem] = left_out(tmp_path)

    assert (problem.template, problem.line) == ("locales/de.po", line)
    assert Pages(tmp_path).toast(Toast("saved"), "de") == "Gespeichert."


def test_a_sentence_that_is_marked_as_unsure_stays_english(tmp_path):
    (tmp_path / "locales").mkdir()
    (tmp_path / "locales" / "xx.po").write_text(
        '#, fuzzy\nmsgid "Saved."\nmsgstr "Salvo?"\n', encoding="utf-8"
    )

    assert load("xx", [tmp_path]).translated == frozenset()
    assert Pages(tmp_path).toast(Toast("saved"), "xx") == "Saved."


THREE_FORMS = (
    'msgid ""\nmsgstr "Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 &&'
    ' (n%100<10 || n%100>=20) ? 1 : 2);\\n"\n\n'
)


def in_latin(folder, *entries):
    (folder / "locales").mkdir(exist_ok=True)
    (folder / "locales" / "la.po").write_text(THREE_FORMS + "\n\n".join(entries), encoding="utf-8")
    return folder


def test_a_page_with_a_sentence_that_is_missing_is_in_english_as_a_whole(tmp_path):
    most = ['msgid "Settings"\nmsgstr "Ustawienia"', 'msgid "Topics"\nmsgstr "Tematy"']
    pages = Pages(in_latin(tmp_path, *most), english={"climate": "Climate"})
    page = next(page for page in samples.pages() if isinstance(page, SettingsPage))
    followed = FollowedPage("climate", names={"climate": "Klimat", "my-word": "My word"})

    assert pages.show(page, "la") == pages.show(page, "en")
    assert "Climate" in pages.show(followed, "la")[0].html
    assert "Klimat" not in pages.show(followed, "la")[0].html


def test_a_digest_that_falls_back_takes_nothing_that_was_kept_in_the_other_language(tmp_path):
    pages, kept = Pages(in_latin(tmp_path, 'msgid "breaking"\nmsgstr "z ostatniej chwili"')), DrawnBlocks()

    shown: list[tuple[Message, ...]] = [pages.digest(a_morning(), "classic", "la", kept) for _ in range(2)]

    assert shown == [pages.digest(a_morning(), "classic", "en")] * 2


@pytest.mark.parametrize(
    ("entry", "detail"),
    [
        (
            'msgid "You follow %(topic)s now."\nmsgstr "Śledzisz %(topci)s."',
            "“%(topci)s” is not in the English",
        ),
        ('msgid "You follow %(topic)s now."\nmsgstr "Śledzisz to."', "“%(topic)s” is missing"),
        ('msgid "You follow %(topic)s now."\nmsgstr "%(topic)s: 100 %"', "a “%” stands alone; write %%"),
        ('msgid "You follow %(topic)s now."\nmsgstr "%(topic)"', "“%(topic)s” is missing"),
        ('msgid "Saved."\nmsgstr "<b>Zapisano."', "its tags are not those of the English sentence"),
        ('msgid "one story"\nmsgid_plural "%(num)s stories"\nmsgstr[0] "jedna"', "it needs 3 plural forms"),
        (
            (
                'msgid "one story"\nmsgid_plural "%(num)s stories"\n'
                'msgstr[0] "jedna"\nmsgstr[1] "%(num)s historie"\nmsgstr[2] "historii"'
            ),
            "“%(num)s” is missing",
        ),
    ],
)
def test_a_faulty_sentence_of_an_operators_is_named_with_its_line_and_nobody_sees_it(tmp_path, entry, detail):
    pages = Pages(in_latin(tmp_path, 'msgid "Other chats"\nmsgstr "Inne czaty"', entry))

    [problem] = left_out(tmp_path)

    assert (problem.template, problem.line) == ("locales/la.po", 7)
    assert detail in problem.detail
    assert pages.toast(Toast("followed", "climate"), "la") == "You follow climate now."
    assert pages.other_chats("la")[0][0].label == "Inne czaty"


def test_a_form_that_stands_for_one_number_may_leave_it_out_and_others_may_not(tmp_path):
    story = 'msgid "one story"\nmsgid_plural "%(num)s stories"\nmsgstr[0] "{}"\nmsgstr[1] "%(num)s y"\nmsgstr[2] "%(num)s z"'
    in_latin(tmp_path, story.format("jedna"))
    assert left_out(tmp_path) == ()

    in_russian = THREE_FORMS.replace("n==1 ?", "n%10==1 && n%100!=11 ?") + story.format("одна")
    (tmp_path / "locales" / "la.po").write_text(in_russian, encoding="utf-8")
    assert len(left_out(tmp_path)) == 1


def test_any_number_of_languages_takes_no_more_memory_than_some_do():
    pages = Pages(commands=COMMANDS)
    for number in range(3 * MOST_LANGUAGES):
        assert pages.commands(f"en-{number}") == pages.commands("en")

    assert len(pages._sandboxes) <= MOST_LANGUAGES
