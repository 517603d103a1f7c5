"""Each template and its context dataclass fit each other, field by field."""

from dataclasses import fields

import pytest

from digestbot.model import PREFERENCES
from digestbot.pages import samples
from digestbot.pages.check import contexts_by_template, variables
from digestbot.pages.contexts import template_family
from digestbot.pages.languages.catalogue import Catalogue
from digestbot.pages.languages.words import Words
from digestbot.pages.templates import environment, template_files, templates_folder

TEMPLATES = contexts_by_template()
OURS = templates_folder()
SANDBOX = environment([OURS], Words(Catalogue(), "en"))


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_uses_exactly_what_its_context_offers(name):
    offered = {field.name for field in fields(TEMPLATES[name])}
    to_be_shown = {field.name for field in fields(TEMPLATES[name]) if field.metadata.get("shown", True)}

    # A context with what a reader chose offers each preference by its name; which are shown is asked elsewhere.
    chosen = PREFERENCES.keys() if "chosen" in offered else set()
    assert to_be_shown - {"chosen"} <= variables(SANDBOX, name) <= offered | chosen


def test_every_template_has_its_context_and_every_context_its_template():
    files = [file.name for file in template_files(OURS) if file.name[0] != "_"]

    assert sorted(files) == sorted(TEMPLATES)


def test_every_template_stands_in_the_folder_of_its_contexts_family():
    pages = {name: page for name, page in TEMPLATES.items() if not name.startswith(("digest.", "week."))}

    assert [name for name, page in pages.items() if not (OURS / template_family(page) / name).is_file()] == []


def test_every_page_is_among_the_samples():
    shown = {type(page) for page in samples.pages()}

    assert shown == {page for name, page in TEMPLATES.items() if not name.startswith(("digest.", "week."))}
