"""Reads the catalogues of translated sentences, such as ``locales/de.po`` beside the templates.

The code and the templates are written in English, which needs no file. A language without a catalogue falls
back to its base ("de-AT" → "de") and then to English. A sentence without a translation raises ``Untranslated``,
and the renderer then makes the whole page in English, so that no message is in two languages.
"""

from __future__ import annotations

import gettext
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from digestbot.errors import PageError
from digestbot.pages.languages.sentence_faults import fault

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

SOURCE_LANGUAGE = "en"
#: How many catalogues are kept once they were read.
_MOST = 50


class Untranslated(Exception):
    """The catalogue lacks this sentence. It never leaves ``pages/``."""


@dataclass(frozen=True)
class Catalogue:
    """The translated sentences of one language; for English there are none."""

    language: str = SOURCE_LANGUAGE
    sentences: gettext.NullTranslations = field(default_factory=gettext.NullTranslations)
    #: The English form of each sentence that has a translation, in any context.
    translated: frozenset[str] = frozenset()

    def gettext(self, message: str) -> str:
        return self.sentences.gettext(message)

    def ngettext(self, singular: str, plural: str, n: int) -> str:
        return self.sentences.ngettext(singular, plural, n)


class _Missing(gettext.NullTranslations):
    """Stands behind a catalogue, and is asked for the sentences that it lacks."""

    def gettext(self, message: str) -> str:
        raise Untranslated(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:  # noqa: ARG002 - as gettext has it
        raise Untranslated(msgid1)


def languages(folders: Sequence[Path]) -> tuple[str, ...]:
    """The languages with a catalogue in one of the folders; English is first."""
    found = {file.stem for folder in folders for file in (folder / "locales").glob("*.po")}
    return (SOURCE_LANGUAGE, *sorted(found - {SOURCE_LANGUAGE}))


def load(language: str, folders: Sequence[Path]) -> Catalogue:
    """The catalogue for an IETF tag such as "de-AT", or for the language that it falls back to.

    Sentences with a fault, and files that can't be read, are left out; ``faults`` tells them.
    """
    for name in _fallbacks(language):
        files = [file for folder in folders if (file := folder / "locales" / f"{name}.po").is_file()]
        if files:
            return _read(name, tuple((file, file.stat().st_mtime_ns) for file in files))
    return Catalogue(SOURCE_LANGUAGE)


def faults(folder: Path) -> Iterator[PageError]:
    """What is wrong with the catalogues of a folder: files that can't be read, and faulty sentences."""
    for file in sorted((folder / "locales").glob("*.po")):
        try:
            messages = read_messages(file)
        except PageError as error:
            yield error
            continue
        for message in messages:
            if message.id and not message.fuzzy and (said := fault(message, messages)):
                sentence = message.id if isinstance(message.id, str) else message.id[0]
                yield PageError(f"locales/{file.name}", message.lineno, f"“{sentence}”: {said}")


def read_messages(file: Path) -> Catalog:
    """One file's messages, as Babel reads them. The file's name is its language.

    Raises:
        PageError: it can't be read; with the line, where Babel knows it.
    """
    # These imports take some 30 ms, which a bot with only English readers saves.
    from babel.messages.pofile import PoFileError, read_po  # noqa: PLC0415 - see above

    try:
        with file.open("rb") as stream:
            messages = read_po(stream, locale=file.stem.replace("-", "_"), abort_invalid=True)
        gettext.c2py(messages.plural_expr)
    except UnicodeDecodeError as error:
        raise PageError(
            f"locales/{file.name}",
            None,
            f"it is not in UTF-8 (byte {error.object[error.start]:#x}); save it so",
        ) from None
    except PoFileError as error:
        # Babel counts lines from 0.
        raise PageError(f"locales/{file.name}", error.lineno + 1, str(error)) from None
    except (OSError, ValueError) as error:
        raise PageError(f"locales/{file.name}", None, str(error)) from None
    return messages


@lru_cache(_MOST)
def _read(language: str, files: tuple[tuple[Path, int], ...]) -> Catalogue:
    """The sentences of all these .po files, each with the time of its last change. If several files translate a
    sentence, the first file counts.
    """
    from babel.messages.mofile import write_mo  # noqa: PLC0415 - as above
    from babel.support import Translations  # noqa: PLC0415 - as above

    sentences = Translations()
    translated: set[str] = set()
    for file, _ in reversed(files):
        try:
            messages = read_messages(file)
        except PageError:  # ``faults`` tells it
            continue
        for message in list(messages):
            forms = (message.string,) if isinstance(message.string, str) else message.string or ()
            if not message.id:
                continue
            if message.fuzzy or not any(forms) or fault(message, messages):
                messages.delete(message.id, message.context)
            else:
                translated.add(message.id if isinstance(message.id, str) else message.id[0])
        compiled = BytesIO()
        write_mo(compiled, messages)
        compiled.seek(0)
        theirs = Translations(compiled)
        sentences.merge(theirs)
        sentences.plural = theirs.plural
    sentences.add_fallback(_Missing())
    return Catalogue(language, sentences, frozenset(translated))


def let_go() -> None:
    """Forget all catalogues, which are read again when they are asked for."""
    _read.cache_clear()


def _fallbacks(language: str) -> tuple[str, ...]:
    # The tag comes from outside and becomes part of a path, so only letters, digits and hyphens may stay.
    subtags = [subtag for subtag in re.split("[-_]", language) if re.fullmatch("[A-Za-z0-9]{1,8}", subtag)]
    if not subtags or subtags[0].lower() == SOURCE_LANGUAGE:
        return ()
    subtags[0] = subtags[0].lower()
    return tuple("-".join(subtags[:length]) for length in range(len(subtags), 0, -1))
