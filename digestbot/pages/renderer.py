"""The renderer: makes messages that are ready to be sent, from a context and a template.

::

    pages = Pages()
    pages.show(WelcomePage(followed=("science",)), "en")  ->  (Message(html=..., buttons=...),)
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from html import escape
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from jinja2.sandbox import SandboxedEnvironment

from digestbot.errors import PageError
from digestbot.model import (
    PREFERENCES,
    SECTIONS,
    CalendarWords,
    ChatName,
    Command,
    Message,
    Preferences,
    Style,
)
from digestbot.pages import digest
from digestbot.pages.buttons import Rows
from digestbot.pages.contexts import (
    AlertPage,
    DigestPage,
    EmptyWeekPage,
    HourAndZonePage,
    Keys,
    NothingPage,
    Page,
    Toast,
    WeekPage,
    ZoneKnownPage,
    ZonePage,
    ZoneSetPage,
    ZoneSharePage,
    template_name,
)
from digestbot.pages.contexts.parts import Names
from digestbot.pages.keeping import DrawnBlocks
from digestbot.pages.languages import catalogue
from digestbot.pages.languages.calendar_words import calendar_words
from digestbot.pages.languages.catalogue import SOURCE_LANGUAGE, Untranslated
from digestbot.pages.languages.words import Words
from digestbot.pages.manage_buttons import other_chats
from digestbot.pages.markup import MarkupError
from digestbot.pages.page_buttons import buttons
from digestbot.pages.reader_buttons import labels_of_answers
from digestbot.pages.split import split
from digestbot.pages.templates import environment, render, templates_folder
from digestbot.pages.toasts import toast_text
from digestbot.pages.week.rendering import messages as week_messages

logger = logging.getLogger(__name__)

P = TypeVar("P")
T = TypeVar("T")

#: The most languages whose templates are kept compiled. Readers' apps name the languages, so there may be any
#: number.
MOST_LANGUAGES = 50


class Pages:
    """Renders pages with our templates, or with an operator's own from ``folder`` and ours for the rest.

    ``commands`` are what the menus and /help list. ``language`` is an IETF tag everywhere. One without a
    catalogue falls back to English, and so does a whole page of which the catalogue lacks a sentence:
    ``english`` has the names of tags for such a page. Where a template breaks with what a page has to say,
    ``otherwise`` draws the page; where there is no such, that is a ``PageError``.
    """

    def __init__(
        self,
        folder: Path | None = None,
        *,
        fallback: Path | None = None,
        commands: Sequence[Command] = (),
        english: Names = MappingProxyType({}),
        otherwise: Pages | None = None,
    ) -> None:
        self._commands = commands
        self._english = english
        ours = fallback or templates_folder()
        self._folders = (folder, ours) if folder else (ours,)
        self._sandboxes: dict[str, tuple[Words, SandboxedEnvironment]] = {}
        self._otherwise = otherwise
        self._broken: dict[str, str] = {}
        #: The templates that broke. Each is logged once.
        self._logged: set[str] = set()

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that there are catalogues for, English first."""
        return catalogue.languages(self._folders)

    def spoken(self, language: str) -> str:
        """The one of ``languages`` that is used for this language."""
        return self._speaking(language)[0].catalogue.language

    def answer_meant(self, preference: str, text: str, language: str = "en") -> str | None:
        """The answer of a preference with this name or this label; None if there is none."""
        labels = self._said(language, labels_of_answers)[preference]
        names = {name.casefold(): answer for answer, label in labels.items() for name in (answer, label)}
        return names.get(text.strip().casefold())

    def calendar_words(self, language: str = "en") -> CalendarWords:
        """The words for days, months and spans of time that a reader of this language types."""
        words = self._speaking(language)[0]
        return calendar_words(words.catalogue, language, words.typed)

    def show(
        self, page: Page, language: str = "en", looked_after: ChatName | None = None
    ) -> tuple[Message, ...]:
        """Render a page as one message, or as several if it is too long, with the buttons below the last.

        The first line names the chat that is ``looked_after``, if the page is about another chat than the one
        in which it is shown.
        """
        try:
            try:
                return tuple(show_in(page, *self._speaking(language), looked_after))
            except Untranslated:
                english = self._with_english_names(page)
                return tuple(show_in(english, *self._speaking(SOURCE_LANGUAGE), looked_after))
        except PageError as error:
            return self._instead_after(error).show(page, language, looked_after)

    def digest(
        self, page: DigestPage, rendering: Style, language: str = "en", kept: DrawnBlocks | None = None
    ) -> tuple[Message, ...]:
        """Render a digest as one message if it fits; otherwise split it between stories.

        Digests of one ranking, in one language, that are given the same ``kept`` share what they tell alike.

        An empty plan becomes a ``NothingPage``; to show counts in it, build that page yourself.
        """
        if page.plan.empty:
            nothing = NothingPage(
                topics=page.plan.quiet_tags,
                now=page.plan.at,
                zone=page.zone,
                next_at=page.next_at,
                late_minutes=page.late_minutes,
                also=page.plan.also,
                names=page.names,
                public=page.public,
            )
            return self.show(nothing, language)
        try:
            try:
                return digest.messages(page, rendering, *self._speaking(language), kept)
            except Untranslated:
                # What is kept is in the other language.
                return digest.messages(
                    self._with_english_names(page), rendering, *self._speaking(SOURCE_LANGUAGE)
                )
        except PageError as error:
            return self._instead_after(error).digest(page, rendering, language)

    def week(self, page: WeekPage, rendering: Style, language: str = "en") -> tuple[Message, ...]:
        """Render the week. An empty plan becomes an ``EmptyWeekPage``."""
        if page.plan.empty:
            return self.show(EmptyWeekPage(page.plan.at, page.zone, page.next_at), language)
        try:
            try:
                return week_messages(page, rendering, *self._speaking(language))
            except Untranslated:
                return week_messages(page, rendering, *self._speaking(SOURCE_LANGUAGE))
        except PageError as error:
            return self._instead_after(error).week(page, rendering, language)

    def keys(self, keys: Keys, language: str = "en") -> Rows:
        """The rows of buttons to put below a message that was sent."""
        try:
            return buttons(keys, self._speaking(language)[0])
        except Untranslated:
            return buttons(self._with_english_names(keys), self._speaking(SOURCE_LANGUAGE)[0])

    def other_chats(self, language: str = "en") -> Rows:
        """The row below pages about another chat, which leads to the list of chats to look after."""
        return self._said(language, other_chats)

    def toast(self, toast: Toast, language: str = "en") -> str:
        """The line for answerCallbackQuery: plain text of at most 200 characters."""
        return self._said(language, lambda words: toast_text(toast, words))

    def section_names(self, language: str = "en") -> Mapping[str, str]:
        """What the sections are called."""
        return self._said(language, lambda words: {name: words.topic(name) for name in SECTIONS})

    def own_name(self, language: str) -> str:
        """What one of ``languages`` is called in itself: "Português (Brasil)"."""
        return self._speaking(language)[0].spoken(language)

    def introduction(self, language: str = "en") -> tuple[str, str]:
        """What the bot says about itself: for setMyDescription, and for setMyShortDescription."""
        return self._said(language, Words.introduction)

    def commands(self, language: str = "en") -> tuple[tuple[str, str], ...]:
        """(command, description) for setMyCommands."""
        return self._said(language, Words.commands)

    def editor_commands(self, language: str = "en", *, owner: bool) -> tuple[tuple[str, str], ...]:
        """As ``commands``, with what editors and owners may do besides."""
        return self._said(
            language,
            lambda words: (
                *words.commands(),
                *words.editor_commands(),
                *(words.owner_commands() if owner else ()),
            ),
        )

    @property
    def broken(self) -> dict[str, str]:
        """The templates that broke and were not kept yet, and what was wrong with each."""
        return self._broken.copy()

    def broken_are_kept(self, templates: Iterable[str]) -> None:
        """Note that it is kept that these broke."""
        for template in templates:
            self._broken.pop(template, None)

    def let_go(self) -> None:
        """Forget all languages, which are read again when somebody speaks one."""
        self._sandboxes.clear()
        catalogue.let_go()
        if self._otherwise is not None:
            self._otherwise.let_go()

    def _instead_after(self, error: PageError) -> Pages:
        """The pages to draw with where one of these templates broke.

        Raises:
            PageError: There are none.
        """
        self._broken[error.template] = error.detail
        if self._otherwise is None:
            raise error
        if error.template not in self._logged:
            self._logged.add(error.template)
            logger.error(
                "template_broke",
                extra={"template": error.template, "line": error.line, "problem": error.detail},
            )
        return self._otherwise

    def _said(self, language: str, say: Callable[[Words], T]) -> T:
        """What ``say`` makes in this language, or in English where a sentence is missing."""
        try:
            return say(self._speaking(language)[0])
        except Untranslated:
            return say(self._speaking(SOURCE_LANGUAGE)[0])

    def _with_english_names(self, page: P) -> P:
        names = getattr(page, "names", None)
        # Names that a reader typed are in none of the lists, and stay.
        return page if names is None else replace(page, names={**names, **self._english})  # type: ignore[type-var]  # only dataclasses have names

    def _speaking(self, language: str) -> tuple[Words, SandboxedEnvironment]:
        words_and_sandbox = self._sandboxes.get(language)
        if words_and_sandbox is None:
            words = Words(catalogue.load(language, self._folders), language, self._commands, self._folders)
            words_and_sandbox = words, environment(self._folders, words)
            if len(self._sandboxes) >= MOST_LANGUAGES:
                self._sandboxes.clear()
            self._sandboxes[language] = words_and_sandbox
        return words_and_sandbox


def show_in(
    page: Page, words: Words, sandbox: SandboxedEnvironment, looked_after: ChatName | None = None
) -> Iterator[Message]:
    """Render a page with these words and templates; ``Pages.show`` finds both."""
    name = template_name(type(page))
    above = "" if looked_after is None else f"<b>{escape(words.looked_after(looked_after))}</b>\n\n"
    try:
        parts = split(above + render(sandbox, name, values(page)))
    except MarkupError as error:
        raise PageError(name, None, str(error)) from error
    for part in parts[:-1]:
        yield Message(part)
    last = Message(
        parts[-1],
        buttons(page, words),
        ask_location=isinstance(page, ZoneSharePage),
        put_keyboard_away=isinstance(page, ZoneKnownPage),
    )
    if isinstance(page, AlertPage):
        last = replace(last, file=page.file, copy_of=page.copy_of, link_preview=page.link_preview)
    yield last
    # One message takes either buttons or a keyboard.
    if isinstance(page, ZonePage) and page.private:
        yield from show_in(ZoneSharePage(), words, sandbox)
    zone_is_known = (isinstance(page, ZoneSetPage) and page.private) or (
        isinstance(page, HourAndZonePage) and page.zone_was_asked
    )
    if zone_is_known:
        yield from show_in(ZoneKnownPage(), words, sandbox)


def values(page: Any) -> dict[str, Any]:
    """The variables of a template: the fields of its context, and each preference in ``chosen``.

    A field of the context with the name of a preference replaces it, such as the day until which digests
    pause.
    """
    own = {field.name: getattr(page, field.name) for field in fields(page)}
    chosen = own.get("chosen")
    if not isinstance(chosen, Preferences):
        return own
    return {name: getattr(chosen, name) for name in PREFERENCES} | own


def names_of_values(context: type[Any]) -> set[str]:
    """The variables that a template of this context has."""
    own = {field.name for field in fields(context)}
    return own | PREFERENCES.keys() if "chosen" in own else own
