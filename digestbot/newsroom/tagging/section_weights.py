"""What each part of an article's vector weighs for each section, in the order of ``SECTIONS``.

As ``section_weights.toml`` has it.
"""

from __future__ import annotations

import tomllib
from base64 import b85decode
from struct import unpack

from digestbot.bundled import text_of
from digestbot.model import VECTOR_SIZE

_TABLE = tomllib.loads(text_of("newsroom/section_weights.toml"))

#: Weights are whole numbers of one so many-th.
STEPS: int = _TABLE["steps"]
BIASES: tuple[float, ...] = tuple(_TABLE["biases"])
#: Of each section, what each part of a vector weighs.
WEIGHTS: tuple[tuple[int, ...], ...] = tuple(
    unpack(f"<{VECTOR_SIZE}h", b85decode("".join(weights.split()))) for weights in _TABLE["weights"]
)
