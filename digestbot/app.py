"""The wiring: builds each part of the bot once, and runs the parts together until told to stop."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import platform
import random  # noqa: TID251 - made here, passed on as an argument
import secrets
import signal
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from urllib.parse import urlsplit

from digestbot import __version__
from digestbot.actions.alerts import progress
from digestbot.actions.deliver import StorageLedger, halt
from digestbot.actions.heartbeat import PAUSES_BEFORE, Heartbeat
from digestbot.actions.intake import StorageInbox
from digestbot.actions.news.newsdesk import Newsdesk
from digestbot.actions.news.sources import add_starter, add_subscriptions
from digestbot.actions.process_memory import collect_garbage_seldom, let_go_at_rest
from digestbot.actions.readers.names import names_of
from digestbot.actions.tools import Tools
from digestbot.actions.turns import Turn
from digestbot.actions.watch.clock_keeping import ClockKeeping
from digestbot.actions.watch.own_clock import OwnClock
from digestbot.bundled import text_of
from digestbot.chat.client.availability import TelegramAvailability, trouble_of
from digestbot.chat.client.raw_bot import build_bot
from digestbot.chat.client.telegram import Telegram
from digestbot.chat.commands import COMMANDS
from digestbot.chat.conversation import App, build_application
from digestbot.chat.dispatch import Dispatcher
from digestbot.chat.intake import Intake, poll
from digestbot.chat.reports.boards import Boards
from digestbot.chat.reports.losses import Losses
from digestbot.chat.reports.troubles import TroubleReports
from digestbot.chat.reports.weekly import WeeklyReporter
from digestbot.chat.setup import connect, prepare
from digestbot.chat.webhooks.webhook import Webhook, handle_pushed
from digestbot.clock import Clock, TurnableClock, monotonic, system_clock
from digestbot.config import FREE_RATE, ROLES, Role, Settings
from digestbot.errors import DigestbotError, SettingsError, StorageError
from digestbot.feeds.http.fetching import Fetcher
from digestbot.feeds.parser_processes import ParserProcesses
from digestbot.model import Subscription, TelegramUserId
from digestbot.monitoring.monitor import Monitor
from digestbot.monitoring.systemd import ServiceManager
from digestbot.newsroom.tagging.entities import Entities
from digestbot.newsroom.tagging.entity_lists import parse_entities
from digestbot.newsroom.tagging.topics import Topics
from digestbot.pages.check import try_templates
from digestbot.pages.languages.language_files import names_by_language
from digestbot.pages.renderer import Pages
from digestbot.pages.templates import templates_folder
from digestbot.sending.chats import ChatPace
from digestbot.sending.retry_policy import Policy
from digestbot.sending.sender import Sender
from digestbot.storage.database import Storage

logger = logging.getLogger(__name__)

#: Seconds to wait for running handlers when the bot stops.
FAREWELL = 5.0


@dataclass
class _Wake:
    """Lets actions wake the sender, which is built after the tools of the actions."""

    sender: Sender | None = None

    def __call__(self) -> None:
        if self.sender is not None:
            self.sender.wake()


async def open_storage(settings: Settings, clock: Clock, *, make: bool = False) -> Storage:
    """Open the database and bring it up to date. If there is none, make it only if ``make`` is set.

    Raises:
        StorageError: There is none, it can't be reached, or was made by a newer digestbot or another program.
    """
    storage = Storage.open(settings.database_url)
    try:
        await asyncio.to_thread(storage.upgrade, clock(), make=make)
    except BaseException:
        await storage.close()
        raise
    return storage


def read_topics(settings: Settings) -> Topics:
    """The operator's own topics, or the bundled ones, with the bundled entities and the operator's, and with
    the names that they have in other languages.

    Raises:
        SettingsError: The operator's file can't be used.
    """
    if settings.topics is None and settings.entities is None:
        return _bundled_topics(settings.templates)
    entities = _read_entities(settings)
    names = _names(settings.templates)
    if settings.topics is None:
        return Topics.parse(text_of("newsroom/topics.toml"), entities, names)
    try:
        return Topics.parse(settings.topics.read_text("utf-8"), entities, names)
    except (OSError, ValueError) as error:
        raise SettingsError((f"DIGESTBOT_TOPICS: {settings.topics}: {error}",)) from error


@cache
def _bundled_topics(templates: Path | None) -> Topics:
    """Read once in a process, because it takes a fifth of a second."""
    return Topics.parse(
        text_of("newsroom/topics.toml"), parse_entities(*_bundled_entities()), _names(templates)
    )


def _names(templates: Path | None) -> dict[str, dict[str, str]]:
    """What the files of the languages call tags: the operator's, and ours."""
    return names_by_language([folder for folder in (templates, templates_folder()) if folder])


def _read_entities(settings: Settings) -> Entities:
    bundled = _bundled_entities()
    if settings.entities is None:
        return parse_entities(*bundled)
    try:
        return parse_entities(*bundled, own=settings.entities.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise SettingsError((f"DIGESTBOT_ENTITIES: {settings.entities}: {error}",)) from error


def _bundled_entities() -> tuple[str, str]:
    return text_of("newsroom/entities.toml"), text_of("newsroom/countries.txt")


def build_fetcher(settings: Settings, clock: Clock) -> Fetcher:
    """Build the fetcher, through which all requests to web sites go."""
    contact = f" (+{settings.contact})" if settings.contact else ""
    return Fetcher(f"digestbot/{__version__}{contact}", allow=settings.fetch_allow, clock=clock)


@contextlib.asynccontextmanager
async def tools_for(
    settings: Settings,
    clock: Clock | None = None,
    wake: _Wake | None = None,
    zone: str | None = None,
    *,
    make: bool = False,
) -> AsyncIterator[Tools]:
    """Build the tools of the actions, and close them at the end.

    Args:
        settings: The settings.
        clock: The clock; None for the one that the settings name, read once.
        wake: Wakes the sender.
        zone: The IANA zone for new readers; None if each has to choose one.
        make: Make the database if there is none.

    Raises:
        DigestbotError: A setting, a template or the database can't be used.
    """
    clock = clock or await _clock_as_it_stands(settings)
    topics = read_topics(settings)
    storage = await open_storage(settings, clock, make=make)
    try:
        await storage.run(lambda desk: desk.tags.ensure(topics.tags))
        async with (
            build_fetcher(settings, clock) as fetcher,
            ParserProcesses(vectors=settings.vectors) as parsers,
        ):
            yield Tools(
                storage=storage,
                pages=_pages(settings, topics),
                fetcher=fetcher,
                parsers=parsers,
                topics=topics,
                newsdesk=Newsdesk(),
                clock=clock,
                own_clock=OwnClock(clock, monotonic, fetcher.clocks),
                chance=random.Random().random,  # noqa: S311 - jitter, not a secret
                grace=settings.grace,
                rate=settings.rate,
                owners=frozenset(map(TelegramUserId, settings.admins)),
                wake_sender=wake or _Wake(),
                zone=zone,
                retention=settings.retention,
            )
    finally:
        await storage.close()


def _pages(settings: Settings, topics: Topics) -> Pages:
    """The operator's templates, with ours for pages that one of the operator's breaks on."""
    ours = Pages(commands=COMMANDS, english=names_of(topics, "en"))
    if settings.templates is None:
        return ours
    return Pages(settings.templates, commands=COMMANDS, english=names_of(topics, "en"), otherwise=ours)


async def _clock_as_it_stands(settings: Settings) -> Clock:
    if not settings.clock_url:
        return system_clock
    # Imported only here, because the HTTP client would slow down the start of all other commands.
    from digestbot.simulated_clock import read_clock  # noqa: PLC0415 - see above

    return await read_clock(settings.clock_url)


def stop_on_signals() -> asyncio.Event:
    """An event that SIGINT, SIGTERM and a closed terminal set from now on.

    Call it in the running event loop.
    """
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    numbers = [signal.SIGINT, signal.SIGTERM]
    # Under nohup, the signal is ignored already, and the program is meant to outlive the terminal.
    if hasattr(signal, "SIGHUP") and signal.getsignal(signal.SIGHUP) is signal.SIG_DFL:
        numbers.append(signal.SIGHUP)
    for number in numbers:
        with contextlib.suppress(NotImplementedError, ValueError):  # Windows, or not the main thread
            loop.add_signal_handler(number, stop.set)
    return stop


async def run(
    settings: Settings,
    stop: asyncio.Event,
    *,
    feeds: Sequence[Subscription] = (),
    zone: str | None = None,
    roles: frozenset[Role] = frozenset(ROLES),
) -> None:
    """Run the bot until it is told to stop.

    Args:
        settings: The settings, with a token.
        stop: The bot stops when this is set; ``stop_on_signals`` makes such an event.
        feeds: Feeds to add first, such as the demo's.
        zone: The IANA zone for new readers; None if each has to choose one.
        roles: The parts of the bot to run here. The others run in other processes on the same database.

    Raises:
        DigestbotError: Something that the operator must act on.
    """
    if settings.token is None:
        raise SettingsError(("DIGESTBOT_TOKEN is not set: @BotFather gives you one.",))
    collect_garbage_seldom()
    try_templates(settings.templates, COMMANDS)
    clock = await _clock(settings, stop)
    wake = _Wake()
    monitor = Monitor(settings.listen, ServiceManager.of(os.environ), monotonic)
    async with (
        _alone(settings),
        monitor.open(),
        tools_for(settings, clock, wake, zone, make=True) as tools,
        monitor.watching(tools.storage, clock, settings.rate, ", ".join(sorted(roles))),
    ):
        if "collect" in roles:
            await _take_in(tools, settings, feeds)
        chats = ChatPace()
        bot = build_bot(
            settings.token.get_secret_value(), settings.api_url, monitor.answered, tools.own_clock.heard
        )
        monitor.compares(tools.own_clock)
        telegram = Telegram(
            bot,
            chats,
            paid=settings.rate > FREE_RATE,
            flooded=partial(_hold_all, tools.storage, settings.rate),
            draw=lambda chart: tools.parsers.draw(chart, now=clock()),
        )
        application = build_application(bot, tools, telegram)
        name = await connect(application, stop)
        if name is None:
            return
        parts = _Parts(settings, roles, tools, application, telegram, chats, wake, stop, monitor)
        try:
            logger.info(
                "running",
                extra={"bot": name, "database": tools.storage.url, "roles": ",".join(sorted(roles))},
            )
            await parts.run()
        finally:
            await application.shutdown()
    logger.info("stopped")


@contextlib.asynccontextmanager
async def _alone(settings: Settings) -> AsyncIterator[None]:
    """Keep other bots off the same SQLite file. This begins before the file is brought up to date.

    Raises:
        AnotherBot: Another bot runs on it already.
    """
    storage = Storage.open(settings.database_url)
    with storage.alone():
        yield


async def _hold_all(storage: Storage, rate: float, seconds: float, age: float) -> None:
    """Tell all processes of a flood that an answer met."""
    # A process that can't reach the database sends nothing from the ledger, so it need not be told.
    with contextlib.suppress(StorageError):
        await halt(storage, rate, seconds, age)


async def _clock(settings: Settings, stop: asyncio.Event) -> Clock:
    """The machine's clock, or the simulator's once it can be read: nothing may be due by the wrong clock."""
    if not settings.clock_url:
        return system_clock
    # Imported only here, because most bots do not need its HTTP client.
    from digestbot.simulated_clock import wait_for_clock  # noqa: PLC0415 - see above

    return await wait_for_clock(settings.clock_url, stop)


@dataclass
class _Parts:
    """The parts of the bot that run in this process, and what they share."""

    settings: Settings
    roles: frozenset[Role]
    tools: Tools
    application: App
    telegram: Telegram
    chats: ChatPace
    wake: _Wake
    stop: asyncio.Event
    monitor: Monitor

    def __post_init__(self) -> None:
        url, token = self.settings.webhook_url, self.settings.token
        #: The address to which Telegram pushes updates; None if the bot polls.
        self._webhook = Webhook.of(url, token.get_secret_value()) if url and token else None
        #: The unique name of this process among those on the same database.
        self._owner = f"{platform.node()}:{os.getpid()}:{secrets.token_hex(4)}"

    async def run(self) -> None:
        """Run the parts concurrently. If one of them can't go on, all stop."""
        turn = self._turn("collect")
        heartbeat = Heartbeat(
            self.tools,
            self.settings.tick,
            turn=turn,
            pulses=self.monitor.pulses,
            served=self.monitor.served,
        )
        # Raised only after the except*: Python 3.11.2 would put the error into a group again.
        failed: BaseExceptionGroup[DigestbotError] | None = None
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(
                    let_go_at_rest(
                        self.tools.clock, self.tools.parsers.are_at_rest, self.settings.tick, self.stop
                    )
                )
                keeping = group.create_task(ClockKeeping(self.tools, self.telegram.trouble).run(self.stop))
                group.create_task(_cancel_at(self.stop, keeping))
                if "chat" in self.roles:
                    group.create_task(self._chat())
                if "collect" in self.roles:
                    self.monitor.follow(turn)
                    group.create_task(heartbeat.run(self.stop))
                else:
                    self.tools.newsdesk.opened.set()
                if "send" in self.roles:
                    group.create_task(self._send())
                if self.settings.clock_url and isinstance(self.tools.clock, TurnableClock):
                    from digestbot.simulated_clock import follow_clock  # noqa: PLC0415 - as in ``_clock``

                    following = follow_clock(
                        self.settings.clock_url, self.tools.clock, heartbeat.hurry, self.stop
                    )
                    group.create_task(_cancel_at(self.stop, group.create_task(following)))
        except* DigestbotError as failures:
            failed = failures
        if failed is not None:
            raise _first_of(failed) from None

    async def _chat(self) -> None:
        """Answer people, and update the editors' boards.

        Only the process that has the turn handles updates.
        """
        dispatcher = Dispatcher(self.application)
        inbox = StorageInbox(self.tools.storage, self.tools.clock)
        intake = Intake(inbox, self.monitor.timing(dispatcher.handle), dispatcher.excuse)
        turn = self.monitor.follow(self._turn("updates"))
        with self._receiving(intake) as arrived:
            async with asyncio.TaskGroup() as group:
                group.create_task(turn.hold(self.stop))
                commands_after = self.settings.tick * PAUSES_BEFORE
                preparing = group.create_task(
                    prepare(
                        self.telegram, self.tools, self.stop, self._webhook, commands_after=commands_after
                    )
                )
                # These tasks are cancelled at the end, because one that waits for Telegram must not delay the
                # stop.
                every = min(self.settings.tick, progress.EVERY)
                boards = group.create_task(Boards(self.tools, self.telegram, every).run(self.stop))
                losses = group.create_task(Losses(self.tools, self.telegram).run(self.stop))
                troubles = group.create_task(TroubleReports(self.tools).run(self.stop))
                weekly = group.create_task(WeeklyReporter(self.tools).run(self.stop))
                for task in (preparing, boards, losses, troubles, weekly):
                    group.create_task(_cancel_at(self.stop, task))
                self.monitor.pulses.enters("updates")
                while await turn.comes(self.stop):
                    await intake.resume()
                    if self._webhook is None:
                        await poll(self.monitor.polling(self.telegram.updates), intake, turn.lost)
                    else:
                        beats = partial(self.monitor.pulses.beats, "updates")
                        await handle_pushed(
                            self._webhook, self.telegram.bot, intake, arrived, turn.lost, beats
                        )
                        self.monitor.pulses.rests("updates")
                    await intake.drain(FAREWELL)

    @contextlib.contextmanager
    def _receiving(self, intake: Intake) -> Iterator[asyncio.Event]:
        """Accept pushed updates, if there is a webhook.

        Gives the event that each update sets.
        """
        arrived = asyncio.Event()
        if self._webhook is None or self.monitor.listener is None:
            yield arrived
            return
        from digestbot.chat.webhooks.webhook_receiver import WebhookReceiver  # noqa: PLC0415 - needs a web server

        receiver = WebhookReceiver(self._webhook, intake, arrived)
        self.monitor.listener.serve("POST", urlsplit(self._webhook.url).path or "/", receiver.take)
        try:
            yield arrived
        finally:
            # The listener answers until the process ends, and so for longer than the database is open.
            receiver.close()

    def _trouble(self) -> Callable[[], Awaitable[str | None]]:
        """The question that the sender asks Telegram in an outage.

        In a process that does not poll, it also finds out that the token stays refused.
        """
        if "chat" in self.roles:
            return self.telegram.trouble
        return partial(trouble_of, self.telegram.ask_who_we_are, TelegramAvailability(monotonic))

    async def _send(self) -> None:
        """Send the deliveries of the ledger. On PostgreSQL, other processes wake the sender for new ones."""
        settings, storage = self.settings, self.tools.storage
        sender = self.wake.sender = Sender(
            StorageLedger(
                storage,
                self._owner,
                self.tools.clock,
                settings.rate,
                resend=settings.on_doubt == "resend",
                grace=settings.grace,
            ),
            self.monitor.counting(self.telegram.deliver),
            rate=settings.rate,
            policy=Policy(on_doubt=settings.on_doubt),
            chats=self.chats,
            real_now=system_clock,
            monotonic=monotonic,
            halted=self.telegram.hold,
            trouble=self._trouble(),
            beats=partial(self.monitor.pulses.beats, "sender"),
        )
        loop = asyncio.get_running_loop()

        def heard() -> None:
            loop.call_soon_threadsafe(sender.wake)

        self.monitor.pulses.enters("sender")
        listener = storage.listen(heard)
        try:
            await sender.run(self.stop)
        finally:
            if listener is not None:
                await asyncio.to_thread(listener.stop)

    def _turn(self, name: str) -> Turn:
        return Turn(self.tools.storage, name, self._owner, monotonic)


def _first_of(failures: BaseExceptionGroup[DigestbotError]) -> DigestbotError:
    first = failures.exceptions[0]
    return _first_of(first) if isinstance(first, BaseExceptionGroup) else first


async def _cancel_at(stop: asyncio.Event, task: asyncio.Task[None]) -> None:
    await stop.wait()
    task.cancel()


async def _take_in(tools: Tools, settings: Settings, feeds: Sequence[Subscription]) -> None:
    """Add the first feeds: the given ones, or the bundled list to a new database."""
    if feeds:
        await add_subscriptions(tools, feeds)
    elif settings.starter_feeds and (added := await add_starter(tools)):
        logger.info("starter_feeds_added", extra={"feeds": added})
