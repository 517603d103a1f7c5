"""Fetching: which addresses may be asked, how often, and what the answers mean."""

import sys

# httpx imports its own command line where it can, and with it click, Rich and Pygments, which take 4 MB. With None here,
# importing that module raises ModuleNotFoundError, as where ``httpx[cli]`` is not installed. Nothing else needs it.
sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]
