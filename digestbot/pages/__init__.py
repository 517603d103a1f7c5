"""Puts words on paper: a context and a template become messages with buttons, cut to size."""

from digestbot.pages.contexts import *  # noqa: F403 - one vocabulary: the pages and what they need
from digestbot.pages.paper import Pages as Pages
