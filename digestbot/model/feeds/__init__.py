"""The feeds: how they are kept, fetched and checked, and what is said of single ones."""

from digestbot.model.feeds.feed_settings import *  # noqa: F403 - one vocabulary, as the package around it
from digestbot.model.feeds.feeds import *  # noqa: F403
from digestbot.model.feeds.fetching import *  # noqa: F403
from digestbot.model.feeds.health import *  # noqa: F403
from digestbot.model.feeds.proposals import *  # noqa: F403
from digestbot.model.feeds.subscriptions import *  # noqa: F403
