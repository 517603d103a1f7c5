"""What each page needs to know: one frozen dataclass a page, and nothing else reaches its template.

``TopicsPage`` fills ``templates/topics/topics.html``: a folder for each family of pages, named as the module here; the fields are the names that the template may use.
Instants are aware (any zone); ``zone`` is the reader's IANA zone, None until they told it (UTC is
used meanwhile, and the pages say so). Tags are slugs; ``names`` holds the display names, in the
reader's language, of tags that are not one of the ten sections.

Every field is shown by its template (a test compares the two), except those marked ``UNSHOWN``.
"""

# ruff: noqa: F403, F405 - one vocabulary, a file for each family of pages

from __future__ import annotations

import re
from types import UnionType
from typing import get_args

from digestbot.pages.contexts.alerts import *
from digestbot.pages.contexts.answers import *
from digestbot.pages.contexts.comings import *
from digestbot.pages.contexts.editors import *
from digestbot.pages.contexts.languages import *
from digestbot.pages.contexts.news import *
from digestbot.pages.contexts.parts import *
from digestbot.pages.contexts.settings import *
from digestbot.pages.contexts.stories import *
from digestbot.pages.contexts.taste import *
from digestbot.pages.contexts.timing import *
from digestbot.pages.contexts.toasts import *
from digestbot.pages.contexts.topics import *
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
    | AlertPages
    | EditorPages
    | StoryPages
    | AnswerPages
)


def template_name(page: type) -> str:
    """``WelcomePage`` → ``welcome.html``, ``UnknownTagPage`` → ``unknown_tag.html``."""
    words = re.findall("[A-Z][a-z]*", page.__name__.removesuffix("Page"))
    return "_".join(word.lower() for word in words) + ".html"


def template_family(page: type) -> str:
    """The folder of the page's template, named as the module that its class stands in: ``FollowedPage`` → ``topics``."""
    return page.__module__.rpartition(".")[2]


_PAGES: UnionType = Page
#: The folders that templates stand in.
TEMPLATE_FAMILIES = tuple(sorted({template_family(page) for page in get_args(_PAGES)}))
