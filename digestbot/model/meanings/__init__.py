"""What buttons mean: how a meaning is declared and written (``buttons``), and the meanings, a file for each subject."""

from digestbot.model.meanings.buttons import *  # noqa: F403 - one vocabulary, as the package around it
from digestbot.model.meanings.editors import *  # noqa: F403
from digestbot.model.meanings.settings import *  # noqa: F403
from digestbot.model.meanings.stories import *  # noqa: F403
from digestbot.model.meanings.times import *  # noqa: F403
from digestbot.model.meanings.topics import *  # noqa: F403
