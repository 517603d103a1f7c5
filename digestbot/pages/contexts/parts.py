"""What the pages have in common."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

#: Display names by slug.
Names = Mapping[str, str]

#: Metadata of a field that buttons or other messages are made from and the template need not show.
UNSHOWN = MappingProxyType({"shown": False})
