"""Reads what every bot reads at its start, so that a bot that is forked from this process has it already."""

import aiohttp  # noqa: F401 - the bot imports it when it follows a clock

from digestbot.app import read_topics
from digestbot.cli import logs
from digestbot.config import Settings
from digestbot.feeds.urls import link_key
from digestbot.pages.languages import catalogue
from digestbot.pages.languages.words import Words
from digestbot.pages.templates import environment, template_files, templates_folder

# As the bot does it, or structlog would have Rich in the journeys and not in a service.
logs.set_up("info", "console")
read_topics(Settings(_env_file=None))
link_key("https://example.org/")  # reads the list of public suffixes
ours = templates_folder()
for language in catalogue.languages([ours]):
    catalogue.load(language, [ours])
english = environment([ours], Words(catalogue.Catalogue(), catalogue.SOURCE_LANGUAGE))
for template in template_files(ours):
    english.get_template(template.name)
