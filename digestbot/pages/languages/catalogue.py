"""Catalogues of the bot's sentences in other languages: ``locales/de.po`` beside the templates.

English is what the code and the templates are written in and needs no file. A language falls back
to its base ("de-AT" → "de") and then to English; so does a single sentence that is not translated.
"""

from __future__ import annotations

import gettext
import re
from collections.abc import Callable, Sequence
from pathlib import Path

from digestbot.errors import PageError

SOURCE_LANGUAGE = "en"


class Catalogue(gettext.NullTranslations):
    """The sentences of one language, read from .po files; the first folder's win."""

    def __init__(self, language: str = SOURCE_LANGUAGE, files: Sequence[Path] = ()) -> None:
        super().__init__()
        self.language = language
        self._sentences: dict[tuple[str | None, str, int], str] = {}
        self._form: Callable[[int], int] = lambda n: int(n != 1)
        for file in reversed(files):
            self._read(file)

    def _read(self, file: Path) -> None:
        # A bot whose readers all read English never pays for this import (some 30 ms).
        from babel.messages.pofile import PoFileError, read_po  # noqa: PLC0415 - see above

        try:
            with file.open("rb") as stream:
                catalogue = read_po(stream, locale=self.language.replace("-", "_"), abort_invalid=True)
        except UnicodeDecodeError as error:
            raise PageError(
                f"locales/{file.name}",
                None,
                f"it is not in UTF-8 (byte {error.object[error.start]:#x}); save it so",
            ) from None
        except (PoFileError, ValueError) as error:
            raise PageError(f"locales/{file.name}", getattr(error, "lineno", None), str(error)) from None
        self._form = gettext.c2py(catalogue.plural_expr)
        for message in catalogue:
            if not message.id or message.fuzzy:
                continue
            one = message.id if isinstance(message.id, str) else message.id[0]
            forms = (message.string,) if isinstance(message.string, str) else message.string or ()
            for number, form in enumerate(forms):
                if form:
                    self._sentences[message.context, one, number] = form

    def has(self, sentence: str) -> bool:
        """Whether the sentence is translated, in whatever context."""
        return any(one == sentence for _, one, _ in self._sentences)

    def gettext(self, message: str) -> str:
        return self._sentences.get((None, message, 0), message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self._sentences.get((None, msgid1, self._form(n)), msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:
        return self._sentences.get((context, message, 0), message)

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:
        return self._sentences.get((context, msgid1, self._form(n)), msgid1 if n == 1 else msgid2)


def languages(folders: Sequence[Path]) -> tuple[str, ...]:
    """The languages that the folders' catalogues speak, English first."""
    found = {file.stem for folder in folders for file in (folder / "locales").glob("*.po")}
    return (SOURCE_LANGUAGE, *sorted(found - {SOURCE_LANGUAGE}))


def load(language: str, folders: Sequence[Path]) -> Catalogue:
    """The catalogue for an IETF tag such as "de-AT", or the nearest that there is."""
    for name in _fallbacks(language):
        files = [file for folder in folders if (file := folder / "locales" / f"{name}.po").is_file()]
        if files:
            return Catalogue(name, files)
    return Catalogue(SOURCE_LANGUAGE)


def _fallbacks(language: str) -> tuple[str, ...]:
    # A tag comes from outside: nothing but letters, digits and hyphens may reach a path.
    subtags = [subtag for subtag in re.split("[-_]", language) if re.fullmatch("[A-Za-z0-9]{1,8}", subtag)]
    if not subtags or subtags[0].lower() == SOURCE_LANGUAGE:
        return ()
    subtags[0] = subtags[0].lower()
    return tuple("-".join(subtags[:length]) for length in range(len(subtags), 0, -1))
