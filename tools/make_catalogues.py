# ruff: noqa: INP001, T201 - a script that stands by itself, and tells a person at the terminal what is missing
"""Brings the catalogues of sentences up to date, and says what is missing.

    make catalogues                              all that are in templates/locales/
    python -m tools.make_catalogues pl           begins Polish: templates/locales/pl.po

Sentences that the code and the templates say are added, without a translation; those that nobody says any more are
taken out. What is translated stays as it is, and where it is.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from functools import cache
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import write_po

from digestbot.pages.languages.catalogue import faults, read_messages

ROOT = Path(__file__).parents[1]
LOCALES = ROOT / "templates" / "locales"

HEADER = """\
# The bot's sentences in {english}.
msgid ""
msgstr ""
"Language: {catalogue.locale_identifier}\\n"
"Plural-Forms: {catalogue.plural_forms}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""

#: A sentence, or its forms for one and for many.
Sentence = str | tuple[str, str]

_TEMPLATES = {"trimmed": "true", "extensions": "digestbot.pages.keeping.Keeping"}
#: The folders that speak to people, and how sentences are found in their files.
_PLACES = (
    (ROOT / "digestbot" / "pages", [("**.py", "python")], {}),
    (ROOT / "digestbot" / "chat" / "handlers", [("**.py", "python")], {}),
    (
        ROOT / "templates",
        [("**.html", "jinja2"), ("**.txt", "jinja2")],
        {"**.html": _TEMPLATES, "**.txt": _TEMPLATES},
    ),
)


@cache
def sentences() -> frozenset[Sentence]:
    """All sentences that are translated."""
    return frozenset(
        message
        for folder, methods, options in _PLACES
        for _, _, message, _, _ in extract_from_dir(str(folder), methods, options)
    )


def brought_up_to_date(catalogue: Catalog) -> list[Sentence]:
    """Add to the catalogue what it lacks, take out what nobody says, and return what is not translated."""
    for message in list(catalogue):
        if message.id and message.id not in sentences():
            catalogue.delete(message.id)
    for sentence in sorted(sentences(), key=str):
        if catalogue.get(sentence) is None:
            catalogue.add(sentence)
    return [message.id for message in catalogue if message.id and not _translated(message)]


def _translated(message: Message) -> bool:
    forms = (message.string,) if isinstance(message.string, str) else message.string or ("",)
    return not message.fuzzy and all(forms)


def write(catalogue: Catalog, file: Path) -> None:
    """Write the file anew, with a header of what is needed only."""
    body = BytesIO()
    write_po(body, catalogue, width=None, no_location=True, omit_header=True, ignore_obsolete=True)
    file.write_text(
        HEADER.format(catalogue=catalogue, english=_english(catalogue)) + body.getvalue().decode(), "utf-8"
    )


def _english(catalogue: Catalog) -> str:
    return str(catalogue.locale.get_language_name("en"))


def main(languages: Iterable[str]) -> None:
    for language in languages:
        file = LOCALES / f"{language}.po"
        if not file.exists():
            # Babel knows the plural rule of the language.
            write(Catalog(locale=language.replace("-", "_")), file)
    for file in sorted(LOCALES.glob("*.po")):
        catalogue = read_messages(file)
        missing = brought_up_to_date(catalogue)
        write(catalogue, file)
        print(f"{file.name}: {len(sentences()) - len(missing)} of {len(sentences())} sentences")
        for sentence in missing:
            print(f"  missing: {sentence if isinstance(sentence, str) else sentence[1]}")
    for problem in faults(LOCALES.parent):
        print(problem)


if __name__ == "__main__":
    main(sys.argv[1:])
