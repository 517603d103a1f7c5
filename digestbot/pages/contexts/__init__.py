"""The contexts of the pages: one frozen dataclass for each page. Its template gets nothing else.

``TopicsPage`` fills ``templates/topics/topics.html``: a folder for each family of pages, named as the module
here; the fields are the names that the template may use. Times are aware, in any zone. ``zone`` is the
reader's IANA zone; it is None until they set one, and UTC is used then, which the pages say. Tags are slugs.
``names`` holds the display names of tags in the reader's language, except those of the ten sections.

Every field is used by its template, except those marked ``UNSHOWN``; a test compares the two.
"""

# ruff: noqa: F403, F405 - one vocabulary, a file for each family of pages

from __future__ import annotations

import re
from types import UnionType
from typing import get_args

from digestbot.pages.contexts.alerts import *
from digestbot.pages.contexts.answers import *
from digestbot.pages.contexts.comings import *
from digestbot.pages.contexts.editorial.editors import *
from digestbot.pages.contexts.editorial.new_sources import *
from digestbot.pages.contexts.editorial.operating import *
from digestbot.pages.contexts.editorial.sources import *
from digestbot.pages.contexts.editorial.stats import *
from digestbot.pages.contexts.editorial.stories import *
from digestbot.pages.contexts.kept import *
from digestbot.pages.contexts.languages import *
from digestbot.pages.contexts.links import *
from digestbot.pages.contexts.manage import *
from digestbot.pages.contexts.news import *
from digestbot.pages.contexts.parts import *
from digestbot.pages.contexts.search import *
from digestbot.pages.contexts.settings import *
from digestbot.pages.contexts.taste import *
from digestbot.pages.contexts.timing import *
from digestbot.pages.contexts.toasts import *
from digestbot.pages.contexts.topics import *
from digestbot.pages.contexts.week import *
from digestbot.pages.contexts.welcome import *

#: Every page that ``Pages.show`` renders.
Page = (
    WelcomePages
    | ComingPages
    | TopicPages
    | TastePages
    | TimingPages
    | SettingsPages
    | LanguagePages
    | NewsPages
    | SearchPages
    | WeekPages
    | AlertPages
    | EditorPages
    | StoryPages
    | SourcePages
    | NewSourcePages
    | StatsPages
    | OperatingPages
    | LinkPages
    | KeptPages
    | ManagePages
    | AnswerPages
)

#: The buttons that are put below a message that was sent already, for ``Pages.keys``.
Keys = DigestKeys | TuneKeys | KeepKeys | StatsKeys


def template_name(page: type) -> str:
    """``WelcomePage`` → ``welcome.html``, ``UnknownTagPage`` → ``unknown_tag.html``."""
    words = re.findall("[A-Z][a-z]*", page.__name__.removesuffix("Page"))
    return "_".join(word.lower() for word in words) + ".html"


def template_family(page: type) -> str:
    """The folder of the page's template, named like the class's module: ``FollowedPage`` → ``topics``."""
    return page.__module__.rpartition(".")[2]


_PAGES: UnionType = Page
#: The folders that contain templates.
TEMPLATE_FAMILIES = tuple(sorted({template_family(page) for page in get_args(_PAGES)}))
