"""Each template and its context dataclass fit each other, field by field."""

from dataclasses import fields

import pytest

from digestbot.pages import samples
from digestbot.pages.catalogue import Catalogue
from digestbot.pages.check import contexts_by_template, variables
from digestbot.pages.templates import environment, templates_folder
from digestbot.pages.words import Words

TEMPLATES = contexts_by_template()
SANDBOX = environment([templates_folder()], Words(Catalogue(), "en"))


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_uses_exactly_what_its_context_offers(name):
    for_template = {field.name for field in fields(TEMPLATES[name]) if field.metadata.get("shown", True)}

    assert variables(SANDBOX, name) == for_template


def test_every_template_has_its_context_and_every_context_its_template():
    files = {file.name for file in templates_folder().iterdir() if file.is_file() and file.name[0] != "_"}

    assert files == set(TEMPLATES)


def test_every_page_is_among_the_samples():
    shown = {type(page) for page in samples.pages()}

    assert shown == {page for name, page in TEMPLATES.items() if not name.startswith("digest.")}
