"""Vectors of texts: made in a parser's process where the model is installed, and missed by nobody where it is not."""

from datetime import UTC, datetime

import pytest

from digestbot.feeds.parser_processes import ParserProcesses
from digestbot.feeds.vectors import is_installed
from digestbot.model import VECTOR_SIZE

NOW = datetime(2026, 3, 1, tzinfo=UTC)
FLOOD = "River bursts its banks and floods the old town"
TEXTS = (
    FLOOD,
    "Le fleuve sort de son lit et inonde la vieille ville",
    "Striker signs for three more seasons",
)

needs_the_model = pytest.mark.skipif(not is_installed(), reason="the extra “vectors” is not installed")


def likeness(one: bytes, other: bytes) -> float:
    first, second = (memoryview(vector).cast("b").tolist() for vector in (one, other))
    lengths = (sum(a * a for a in first) * sum(b * b for b in second)) ** 0.5
    return sum(a * b for a, b in zip(first, second, strict=True)) / lengths


@needs_the_model
async def test_texts_that_mean_alike_point_alike_whatever_their_language():
    async with ParserProcesses(vectors=True) as parsers:
        flood, french, sport = await parsers.vectors(TEXTS, now=NOW)

    assert [len(vector) for vector in (flood, french, sport)] == [VECTOR_SIZE] * 3
    assert likeness(flood, french) > 0.5 > likeness(flood, sport)


@needs_the_model
async def test_a_text_has_one_vector_whoever_is_beside_it_and_odd_ones_have_theirs():
    odd = ("", "a\0b", "\ud800", "🦊" * 5000, FLOOD)
    async with ParserProcesses(vectors=True) as parsers:
        alone = await parsers.vectors([FLOOD], now=NOW)
        together = await parsers.vectors(odd, now=NOW)

    assert all(vector is not None and len(vector) == VECTOR_SIZE for vector in together)
    assert likeness(alone[0], together[-1]) > 0.99


async def test_where_none_are_wanted_none_are_made():
    async with ParserProcesses() as parsers:
        assert await parsers.vectors(TEXTS, now=NOW) == (None, None, None)


async def test_closed_parser_processes_make_none():
    parsers = ParserProcesses(vectors=True)
    await parsers.close()

    assert await parsers.vectors(TEXTS, now=NOW) == (None, None, None)
