"""The lists as they are shipped."""

from __future__ import annotations

from importlib.resources import files

from digestbot.newsroom.tagging.entity_lists import parse_entities
from digestbot.newsroom.tagging.topics import Topics

ROOM = files("digestbot.newsroom")
SHIPPED_ENTITIES = (ROOM / "entities.toml").read_text("utf-8")
COUNTRIES = (ROOM / "countries.txt").read_text("utf-8")

ENTITIES = parse_entities(SHIPPED_ENTITIES, COUNTRIES)
TOPICS = Topics.parse((ROOM / "topics.toml").read_text("utf-8"), ENTITIES)
