"""The weight of each component of an article's vector for each section, in the order of ``SECTIONS``.

The values come from ``section_weights.toml``.
"""

from __future__ import annotations

import tomllib
from base64 import b85decode
from struct import unpack

from digestbot.bundled import text_of
from digestbot.model import VECTOR_SIZE

_TABLE = tomllib.loads(text_of("newsroom/section_weights.toml"))

#: The weights are whole numbers; divided by this they are the real weights.
STEPS: int = _TABLE["steps"]
BIASES: tuple[float, ...] = tuple(_TABLE["biases"])
#: For each section, the weight of each component of a vector.
WEIGHTS: tuple[tuple[int, ...], ...] = tuple(
    unpack(f"<{VECTOR_SIZE}h", b85decode("".join(weights.split()))) for weights in _TABLE["weights"]
)
