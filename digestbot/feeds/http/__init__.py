"""Fetching: which addresses may be asked, how often, and what the answers mean."""

import sys

# httpx would import its own command line, and with it click, Rich and Pygments, which take 4 MB. Without that module
# it does without: then "import httpx._main" raises ModuleNotFoundError.
sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]
