"""Checks templates before readers see them, with worst-case data and in every language.

A template passes if it compiles, uses only the variables of its context, and makes from all samples markup
that Telegram accepts, within its limits.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from types import UnionType
from typing import get_args

from jinja2 import TemplateNotFound, TemplateSyntaxError, meta, nodes
from jinja2.sandbox import SandboxedEnvironment

from digestbot.errors import PageError
from digestbot.model import Command, Message
from digestbot.pages import digest, markup, samples
from digestbot.pages.contexts import Page, template_name
from digestbot.pages.digest import DigestView
from digestbot.pages.languages import catalogue, language_files
from digestbot.pages.languages.words import Words
from digestbot.pages.renderer import Pages, names_of_values
from digestbot.pages.templates import environment, source_of, template_files, templates_folder
from digestbot.pages.week import rendering as week

logger = logging.getLogger(__name__)


def try_templates(folder: Path | None, commands: Sequence[Command]) -> None:
    """Check an operator's own templates at the start, so that no reader meets a template that fails.

    Raises:
        PageError: The first problem. The others are logged.
    """
    problems = check_templates(folder, commands) if folder else ()
    for problem in problems[1:]:
        logger.error("template_unfit", extra={"problem": str(problem)})
    if problems:
        raise problems[0]
    for problem in untranslated(folder):
        logger.warning("template_half_english", extra={"problem": str(problem)})
    for problem in left_out(folder) if folder else ():
        logger.warning("sentence_left_out", extra={"problem": str(problem)})


def check_templates(folder: Path | None, commands: Sequence[Command]) -> tuple[PageError, ...]:
    """The problems of the templates in ``folder`` (None: of our own), one error for each.

    Templates that the folder lacks are taken from ours. They are checked only if the folder's partials or
    sentences may have changed them.
    """
    folders = (folder, templates_folder()) if folder else (templates_folder(),)
    problems = [*_misfits(folders[0], folders), *_failures(folder, commands)]
    first_of_each = {(problem.template, problem.line, problem.detail): problem for problem in problems}
    return tuple(first_of_each.values())


def left_out(folder: Path | None) -> tuple[PageError, ...]:
    """Faulty sentences of the catalogues in ``folder`` (None: of our own), and files that can't be read.

    Nobody sees such a sentence: ours counts instead, or the page is in English.
    """
    where = folder or templates_folder()
    return (*catalogue.faults(where), *language_files.faults(where))


def untranslated(folder: Path | None) -> tuple[PageError, ...]:
    """Sentences of the operator's own templates without a translation, one error for each.

    Such a page works, but readers of other languages get all of it in English.
    """
    if folder is None:
        return ()
    folders = (folder, templates_folder())
    sandbox = environment(folders, Words(catalogue.Catalogue(), catalogue.SOURCE_LANGUAGE))
    lacking: dict[tuple[str, int, str], list[str]] = {}
    for language in catalogue.languages(folders):
        if language == catalogue.SOURCE_LANGUAGE:
            continue
        known = catalogue.load(language, folders)
        for file in template_files(folder):
            for line, sentence in _sentences(sandbox, file.name):
                if sentence not in known.translated:
                    lacking.setdefault((file.name, line, sentence), []).append(language)
    return tuple(
        PageError(
            name,
            line,
            f"readers of {_listed('“{}”', where)} get this page in English, because “{sentence}” has no translation. Put one into {_listed('locales/{}.po', where)}",
        )
        for (name, line, sentence), where in lacking.items()
    )


def _listed(form: str, languages: Sequence[str]) -> str:
    return ", ".join(form.format(language) for language in languages)


def _sentences(sandbox: SandboxedEnvironment, name: str) -> Iterator[tuple[int, str]]:
    """The sentences of a template that are to be translated, each with its line number."""
    try:
        found = sandbox.extract_translations(source_of(sandbox, name))  # type: ignore[attr-defined]  # added by the extension
    except TemplateSyntaxError:
        return
    for line, function, message in found:
        texts = message if isinstance(message, tuple) else (message,)
        sentence = texts[1 if "pgettext" in function else 0]
        if isinstance(sentence, str) and sentence.strip():
            yield line, sentence


def contexts_by_template() -> dict[str, type]:
    """The dataclass whose fields are the variables of a template, by the template's file name."""
    pages: UnionType = Page
    return {
        **{template_name(page): page for page in get_args(pages)},
        **dict.fromkeys(digest.TEMPLATES.values(), DigestView),
        **dict.fromkeys(week.TEMPLATES.values(), week.WeekView),
    }


def variables(sandbox: SandboxedEnvironment, name: str) -> frozenset[str]:
    """The variables that a template, and the templates that it includes or imports, take from the context.

    Raises:
        TemplateSyntaxError: One of them does not compile.
    """
    source = source_of(sandbox, name)
    tree = sandbox.parse(source, name)
    # If a branch sets a name and uses it, Jinja still reports the name as undeclared.
    set_here = {node.name for node in tree.find_all(nodes.Name) if node.ctx == "store"}
    found = frozenset(meta.find_undeclared_variables(tree)) - set_here - frozenset(sandbox.globals)
    for part in tree.find_all((nodes.Include, nodes.Extends, nodes.Import, nodes.FromImport)):
        sees_ours = getattr(part, "with_context", True)
        for named in part.find_all(nodes.Const) if sees_ours else ():
            if isinstance(named.value, str) and named.value.endswith((".html", ".txt")):
                found |= variables(sandbox, named.value)
    return found


def _misfits(folder: Path, folders: tuple[Path, ...]) -> Iterator[PageError]:
    """Errors for templates that do not compile, that no page uses, or that use unknown variables."""
    known = contexts_by_template()
    sandbox = environment(folders, Words(catalogue.Catalogue(), catalogue.SOURCE_LANGUAGE))
    taken: dict[str, Path] = {}
    for file in template_files(folder):
        name = file.name
        if name in taken:
            first, second = (path.relative_to(folder) for path in (taken[name], file))
            yield PageError(name, None, f"it is there twice; the bot takes {first}, so delete {second}")
            continue
        taken[name] = file
        try:
            asked = variables(sandbox, name)
        except TemplateSyntaxError as error:
            yield PageError(error.name or name, error.lineno, error.message or "does not compile")
            continue
        except TemplateNotFound as error:
            yield PageError(name, None, f"there is no template {error.name}")
            continue
        if name.startswith("_"):
            continue
        if name not in known:
            yield PageError(name, None, "no page uses a template of this name")
            continue
        offered = names_of_values(known[name])
        for unknown in sorted(asked - offered):
            names = ", ".join(sorted(offered)) or "none"
            yield PageError(name, None, f"“{unknown}” is not among what this page gets: {names}")


def _failures(folder: Path | None, commands: Sequence[Command]) -> Iterator[PageError]:
    """Errors from rendering the samples: the first one of each template in English and in each language of the folder.

    A catalogue of ours breaks no page: what could is among its ``faults``.
    """
    pages = Pages(folder, commands=commands)
    known = {page: name for name, page in contexts_by_template().items()}
    for language in catalogue.languages((folder,) if folder else ()):
        theirs = _at_stake(folder, language) if folder else frozenset(contexts_by_template())
        broken: set[str] = set()
        for name, draw in _drawings(pages, known, language):
            if name in broken or name not in theirs:
                continue
            problem = _tried(name, draw)
            if problem:
                broken.add(name)
                yield problem


def _at_stake(folder: Path, language: str) -> frozenset[str]:
    """The templates whose pages the folder may have changed in this language."""
    names = {file.name for file in template_files(folder)}
    shared = any(name.startswith("_") for name in names) or language in catalogue.languages((folder,))[1:]
    return frozenset(contexts_by_template() if shared else names)


def _drawings(
    pages: Pages, known: dict[type, str], language: str
) -> Iterator[tuple[str, Callable[[], tuple[Message, ...]]]]:
    for page in samples.pages():
        yield known[type(page)], partial(pages.show, page, language)
    for page in samples.digests():
        for style, name in digest.TEMPLATES.items():
            yield name, partial(pages.digest, page, style, language)
    for of_week in samples.weeks():
        for style, name in week.TEMPLATES.items():
            yield name, partial(pages.week, of_week, style, language)


def _tried(name: str, draw: Callable[[], tuple[Message, ...]]) -> PageError | None:
    try:
        for message in draw():
            markup.check(message.html, message.rendering)
    except PageError as error:
        return error
    except markup.MarkupError as error:
        return PageError(name, None, str(error))
    return None
