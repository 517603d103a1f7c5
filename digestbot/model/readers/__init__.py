"""The readers: their chats and topics, and when they get what."""

from digestbot.model.readers.chats import *  # noqa: F403 - one vocabulary, as the package around it
from digestbot.model.readers.readers import *  # noqa: F403
from digestbot.model.readers.saved import *  # noqa: F403
from digestbot.model.readers.schedules import *  # noqa: F403
from digestbot.model.readers.tastes import *  # noqa: F403
