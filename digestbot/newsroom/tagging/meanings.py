"""Tells a section from an article's vector, by a softmax regression that was trained with the program's own
keywords.

Vectors are comparable across the languages that the model knows, so what was learned with English keywords is
valid in the others.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import exp
from operator import mul

from digestbot.caches import cached
from digestbot.model import SECTIONS, VECTOR_SCALE, VECTOR_SIZE
from digestbot.newsroom.tagging.section_weights import BIASES, STEPS, WEIGHTS

#: The languages (ISO 639-1) that the model knows.
LANGUAGES = frozenset(
    {"ar", "de", "en", "es", "fr", "it", "ja", "ko", "nl", "pl", "pt", "ru", "th", "tr", "zh"}
)


def tells(vector: bytes | None, language: str | None) -> bool:
    """Whether the vector means something: there is one, and the model knows the language or the language is
    unknown.
    """
    if vector is None or len(vector) != VECTOR_SIZE:
        return False
    return language is None or language.partition("-")[0] in LANGUAGES


@cached(20_000)
def sections_meant(vector: bytes) -> Mapping[str, float]:
    """The probability of each section, from an article's vector. The values add up to 1."""
    parts = memoryview(vector).cast("b").tolist()
    strengths = [
        bias + sum(map(mul, weights, parts)) / (STEPS * VECTOR_SCALE)
        for bias, weights in zip(BIASES, WEIGHTS, strict=True)
    ]
    most = max(strengths)
    likely = [exp(strength - most) for strength in strengths]
    total = sum(likely)
    return {section: one / total for section, one in zip(SECTIONS, likely, strict=True)}
