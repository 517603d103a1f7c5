"""The news: articles, stories and what is trending, and the digests that are made of them."""

from digestbot.model.news.articles import *  # noqa: F403 - one vocabulary, as the package around it
from digestbot.model.news.digests import *  # noqa: F403
from digestbot.model.news.readings import *  # noqa: F403
from digestbot.model.news.stories import *  # noqa: F403
from digestbot.model.news.tags import *  # noqa: F403
from digestbot.model.news.trends import *  # noqa: F403
