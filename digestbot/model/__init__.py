"""The values that all packages share: frozen dataclasses, ids and outcomes. They have no behaviour beyond
reading and writing them.
"""

from digestbot.model.alerts import *  # noqa: F403 - this package is one vocabulary, a file for each subject
from digestbot.model.calendar_words import *  # noqa: F403
from digestbot.model.commands import *  # noqa: F403
from digestbot.model.deliveries import *  # noqa: F403
from digestbot.model.feeds import *  # noqa: F403
from digestbot.model.figures import *  # noqa: F403
from digestbot.model.files import *  # noqa: F403
from digestbot.model.history import *  # noqa: F403
from digestbot.model.meanings import *  # noqa: F403
from digestbot.model.messages import *  # noqa: F403
from digestbot.model.news import *  # noqa: F403
from digestbot.model.outcomes import *  # noqa: F403
from digestbot.model.preferences import *  # noqa: F403
from digestbot.model.readers import *  # noqa: F403
from digestbot.model.retention import *  # noqa: F403
from digestbot.model.telegram_ids import *  # noqa: F403
from digestbot.model.troubles import *  # noqa: F403
