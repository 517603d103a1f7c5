"""Finds the templates and makes the Jinja sandbox in which they are rendered."""

from __future__ import annotations

import re
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from jinja2 import (
    BytecodeCache,
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
    pass_context,
)
from jinja2.bccache import Bucket
from jinja2.runtime import Context, Macro
from jinja2.sandbox import SandboxedEnvironment

from digestbot.errors import PageError
from digestbot.model import Rendering
from digestbot.pages import markup
from digestbot.pages.contexts import TEMPLATE_FAMILIES
from digestbot.pages.keeping import Keeping
from digestbot.pages.languages.directions import from_right
from digestbot.pages.languages.words import Words
from digestbot.pages.stories import (
    article_texts,
    coverage_text,
    excerpt,
    headline_text,
    minutes_to_read,
    story_handles,
    story_text,
    update_text,
    web_address,
)

#: A sentence that ends with an abbreviation such as "8:00 a.m." or "2026 г." has one full stop, also where a tag ends
#: between the two.
_TWO_STOPS = re.compile(r"\.(?:</\w+>)*\.(?!\.)")
_ABBREVIATED = re.compile(r"(?:\b[ap]\.\s?m|\d{4}\s[гр])$")
_BLANK_LINES = re.compile(r"\n{3,}")


def templates_folder() -> Path:
    """Our own templates: ``digestbot/_templates`` in the wheel, ``templates/`` in a checkout."""
    package = Path(__file__).resolve().parent.parent
    packed = package / "_templates"
    return packed if packed.is_dir() else package.parent / "templates"


def template_files(folder: Path) -> Iterator[Path]:
    """The templates in a folder: those at its top, then those in the families' folders."""
    for place in _places(folder):
        yield from sorted(file for file in place.glob("*.*") if file.suffix in {".html", ".txt"})


def _places(folder: Path) -> tuple[Path, ...]:
    """The folders in which a template may be; its file name is the same in each.

    Ours are in folders by family. The top folder comes first, because operators' own folders are often flat.
    """
    return (folder, *(folder / family for family in TEMPLATE_FAMILIES))


class _Sandbox(SandboxedEnvironment):
    """Jinja's sandbox.

    Whether an attribute is safe depends on class and name only, so the answer is cached.
    """

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._safe: dict[tuple[type, str], bool] = {}

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        key = (type(obj), attr)
        if key not in self._safe:
            self._safe[key] = super().is_safe_attribute(obj, attr, value)
        return self._safe[key]

    def call(self, context: Context, called: Any, /, *values: Any, **named: Any) -> Any:
        """As Jinja's. The program's own macros and blocks are safe, so they are called without being looked at."""
        if type(called) is Macro:
            values = (context.eval_ctx, *values)
        elif getattr(called, "__func__", None) is not Keeping.keep:
            return super().call(context, called, *values, **named)
        named.pop("_loop_vars", None)
        named.pop("_block_vars", None)
        return called(*values, **named)


class _Files(FileSystemLoader):
    """Jinja's loader; a file that is not UTF-8 text is reported as a mistake in that template."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        try:
            return super().get_source(environment, template)
        except UnicodeDecodeError as error:
            line = error.object.count(b"\n", 0, error.start) + 1
            raise TemplateSyntaxError(
                f"it is not in UTF-8 (byte {error.object[error.start]:#x}); save it so", line, template
            ) from None


class _Menu:
    """The commands with their descriptions, which are looked up only by a page that lists them."""

    def __init__(self, listed: Callable[[], tuple[tuple[str, str], ...]]) -> None:
        self._listed = listed

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return iter(self._listed())


class _Compiled(BytecodeCache):
    """The compiled code of each template file, which all languages share: compiling takes longer than rendering.

    A file that was changed is compiled anew.
    """

    def __init__(self) -> None:
        self._code: dict[str, tuple[str, Any]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        checksum, code = self._code.get(bucket.key, ("", None))
        if checksum == bucket.checksum:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._code[bucket.key] = bucket.checksum, bucket.code


_COMPILED = _Compiled()


def _at_rendering(spoken: Callable[..., Any]) -> Callable[..., Any]:
    """A filter whose result depends on the language. Jinja applies other filters of constants when it compiles, and the
    result would be part of the code.
    """

    @pass_context
    def filtered(_: Context, *values: Any, **options: Any) -> Any:
        return spoken(*values, **options)

    return filtered


def environment(folders: Sequence[Path], words: Words) -> SandboxedEnvironment:
    """The sandbox for one language. A template is taken from the first folder that has it."""
    sandbox = _Sandbox(
        loader=_Files([str(place) for folder in folders for place in _places(folder)]),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n", Keeping],
        bytecode_cache=_COMPILED,
    )
    sandbox.policies["ext.i18n.trimmed"] = True
    sandbox.install_gettext_translations(words.catalogue.sentences, newstyle=True)  # type: ignore[attr-defined]  # added by the extension
    sandbox.filters.update(
        excerpt=excerpt,
        address=web_address,
        articles=article_texts,
        told=story_text,
        coverage=coverage_text,
        handles=story_handles,
        headline=headline_text,
        as_written=_at_rendering(words.as_written),
        isolated=_at_rendering(words.isolated),
        news=update_text,
        minutes=minutes_to_read,
        topic=_at_rendering(words.topic),
        chat=_at_rendering(words.chat),
        clock=_at_rendering(words.clock),
        day=_at_rendering(words.day),
        dates=_at_rendering(words.dates),
        moment=_at_rendering(words.moment),
        stamp=_at_rendering(words.stamp),
        age=_at_rendering(words.age),
        number=_at_rendering(words.number),
        size=_at_rendering(words.size),
        duration=_at_rendering(words.duration),
        span=_at_rendering(words.span),
        weekdays=_at_rendering(words.weekdays),
        weekday=_at_rendering(words.weekday),
        city=_at_rendering(words.city),
        tongue=_at_rendering(words.tongue),
        spoken=_at_rendering(words.spoken),
        called=_at_rendering(words.called),
        unread=_at_rendering(words.unread),
        health=_at_rendering(words.health),
        pace=_at_rendering(words.pace),
    )
    sandbox.globals.update(
        right_to_left=words.right_to_left,
        comma=words.comma,
        commands=_Menu(words.commands),
        editor_commands=_Menu(words.editor_commands),
        owner_commands=_Menu(words.owner_commands),
    )
    return sandbox


def render(sandbox: SandboxedEnvironment, name: str, values: Mapping[str, Any]) -> str:
    """Render the template with ``values``, and remove superfluous blank lines.

    Raises:
        PageError: It does not compile, does not exist, or uses a name that ``values`` do not have.
    """
    try:
        text = sandbox.get_template(name).render(values)
    except TemplateSyntaxError as error:
        raise PageError(error.name or name, error.lineno, error.message or "does not compile") from error
    except TemplateNotFound as error:
        raise PageError(name, None, f"there is no template {error.name}") from error
    except (TemplateError, TypeError, ValueError, LookupError, AttributeError, ArithmeticError) as error:
        where, line = _place(error, name)
        raise PageError(where, line, str(error) or type(error).__name__) from error
    text = _tidied(text)
    return from_right(text) if sandbox.globals["right_to_left"] else text


def fits(text: str, rendering: Rendering, name: str) -> bool:
    """Say whether what the template ``name`` became fits into one message.

    Raises:
        PageError: Telegram would refuse it, however short it is.
    """
    try:
        size = markup.measure(text, rendering)
    except markup.MarkupError as error:
        raise PageError(name, None, str(error)) from error
    return not markup.excesses(size, rendering)


def _tidied(text: str) -> str:
    """Without superfluous blank lines and stops. Most texts have none, and a look costs less than an expression."""
    if "\n\n\n" in text:
        text = _BLANK_LINES.sub("\n\n", text)
    return _TWO_STOPS.sub(_one_stop, text).strip()


def _one_stop(stops: re.Match[str]) -> str:
    before = stops.string[max(0, stops.start() - 6) : stops.start()]
    return stops[0][:-1] if _ABBREVIATED.search(before) else stops[0]


def source_of(sandbox: SandboxedEnvironment, name: str) -> str:
    """The source of the template, from the folder from which it is rendered.

    Raises:
        TemplateNotFound: There is none with this name.
    """
    if sandbox.loader is None:
        raise TemplateNotFound(name)
    return sandbox.loader.get_source(sandbox, name)[0]


def _place(error: Exception, name: str) -> tuple[str, int | None]:
    """The template and the line that an error came from; Jinja puts both into the traceback."""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if frame.filename.endswith((".html", ".txt")):
            return Path(frame.filename).name, frame.lineno
    return name, None
