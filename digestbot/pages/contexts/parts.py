"""Types that several contexts use."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

#: Display names by slug.
Names = Mapping[str, str]

#: The metadata of a field that the template need not use, because only buttons or other messages are made
#: from it.
UNSHOWN = MappingProxyType({"shown": False})
