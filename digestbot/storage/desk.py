"""The ``Desk`` that a step gets: one attribute for each kind of row, all in one transaction."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

from sqlalchemy import Connection

from digestbot.storage import clock_repair
from digestbot.storage.alerts.alert_progress import AlertProgress
from digestbot.storage.alerts.alert_settings import AlertSettingsOf
from digestbot.storage.alerts.alerts import Alerts
from digestbot.storage.alerts.broadcasts import Broadcasts
from digestbot.storage.alerts.held import HeldAlerts
from digestbot.storage.engine.vacuum import Vacuum
from digestbot.storage.figures import FiguresOf
from digestbot.storage.history import HistoryOf
from digestbot.storage.inbox import InboxUpdates
from digestbot.storage.ledger.deliveries import Deliveries
from digestbot.storage.ledger.digests import Digests
from digestbot.storage.ledger.holds import Holds
from digestbot.storage.ledger.limiter import Limiter
from digestbot.storage.ledger.notices import Notices
from digestbot.storage.news.articles import Articles
from digestbot.storage.news.feeds import Feeds
from digestbot.storage.news.proposals import Proposals
from digestbot.storage.news.search import ArticleSearch
from digestbot.storage.news.stories import Stories
from digestbot.storage.news.tags import Tags
from digestbot.storage.pruning import Pruning
from digestbot.storage.readers.export import Exports
from digestbot.storage.readers.followed_stories import FollowedStories
from digestbot.storage.readers.people import Audit, People
from digestbot.storage.readers.readers import Readers
from digestbot.storage.readers.refusals import Refusals
from digestbot.storage.readers.saved import SavedStories
from digestbot.storage.readers.schedules import Schedules
from digestbot.storage.readers.shared_topics import SharedTopics
from digestbot.storage.readers.tastes import Tastes
from digestbot.storage.readers.weekly_reports import WeeklyReports
from digestbot.storage.troubles import Troubles
from digestbot.storage.turns import Turns


class Desk:
    """Access to all rows in one transaction. It is valid only during the transaction; never keep it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.feeds = Feeds(connection)
        self.proposals = Proposals(connection)
        self.articles = Articles(connection)
        self.search = ArticleSearch(connection)
        self.stories = Stories(connection)
        self.tags = Tags(connection)
        self.readers = Readers(connection)
        self.schedules = Schedules(connection)
        self.digests = Digests(connection)
        self.deliveries = Deliveries(connection)
        self.notices = Notices(connection)
        self.limiter = Limiter(connection)
        self.inbox = InboxUpdates(connection)
        self.people = People(connection)
        self.audit = Audit(connection)
        self.exports = Exports(connection)
        self.shared_topics = SharedTopics(connection)
        self.alerts = Alerts(connection)
        self.broadcasts = Broadcasts(connection)
        self.held = HeldAlerts(connection)
        self.holds = Holds(connection)
        self.refusals = Refusals(connection)
        self.alert_progress = AlertProgress(connection)
        self.alert_settings = AlertSettingsOf(connection)
        self.tastes = Tastes(connection)
        self.saved = SavedStories(connection)
        self.followed_stories = FollowedStories(connection)
        self.weekly_reports = WeeklyReports(connection)
        self.turns = Turns(connection)
        self.troubles = Troubles(connection)
        self.spare = Vacuum(connection)
        self.figures = FiguresOf(connection)
        self.history = HistoryOf(connection)
        self.pruning = Pruning(connection)

    def put_right(self, slots: clock_repair.Slots, now: datetime) -> Counter[str]:
        """Correct schedules and dates that were written while the clock was ahead; gives how many of each
        kind, see ``clock_repair``.
        """
        schedules = clock_repair.put_schedules_right(self._connection, slots, now)
        return +(Counter(schedules=schedules) + clock_repair.put_right(self._connection, now))
