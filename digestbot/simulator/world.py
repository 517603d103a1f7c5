"""The state of the simulated Telegram: people, chats, messages, button presses."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from digestbot.simulator.formatting.formatting import NOTHING, Formatted

SUPERGROUP_BASE = -1_000_000_000_000
FIRST_STRANGER_ID = 520


@dataclass(slots=True)
class Person:
    id: int
    first_name: str
    username: str
    language_code: str
    started: bool = False
    blocked: bool = False
    deactivated: bool = False

    def wire(self) -> dict[str, Any]:
        """The Bot API's User."""
        return {
            "id": self.id,
            "is_bot": False,
            "first_name": self.first_name,
            "username": self.username,
            "language_code": self.language_code,
        }


@dataclass(slots=True)
class Topic:
    #: The id of the note with which the topic began.
    thread_id: int
    name: str
    closed: bool = False
    opener: Person | None = None
    began: int = 0


@dataclass(slots=True)
class Photo:
    """A picture, a document or another file of a message."""

    file_id: str
    unique_id: str
    name: str
    mime: str
    size: int
    width: int = 0
    height: int = 0
    url: str = ""
    #: The kind of a file that is no picture: "document", "video", "animation", "audio" or "voice".
    kind: str = "document"


@dataclass(slots=True)
class Rich:
    """A rich message: the blocks as the Bot API writes them, and safe HTML for the page."""

    blocks: list[dict[str, Any]]
    html: str
    text: str
    is_rtl: bool = False

    def wire(self) -> dict[str, Any]:
        return {"blocks": self.blocks, "is_rtl": True} if self.is_rtl else {"blocks": self.blocks}


@dataclass(slots=True)
class Content:
    """The parts of a message that an edit can change, except its buttons."""

    formatted: Formatted = NOTHING
    photo: Photo | None = None
    document: Photo | None = None
    rich: Rich | None = None
    location: tuple[float, float] | None = None
    service: dict[str, Any] | None = None

    @property
    def has_media(self) -> bool:
        return self.photo is not None or self.document is not None


@dataclass(slots=True, eq=False)
class Message:
    chat: Chat
    id: int
    sender: Person | None
    by_bot: bool
    date: int
    content: Content
    thread_id: int = 0
    reply_to_id: int = 0
    markup: dict[str, Any] | None = None
    edit_date: int = 0
    deleted: bool = False
    forward_origin: dict[str, Any] | None = None
    #: The id that the messages of one album share.
    album: str = ""
    #: The channel from which Telegram copied this post automatically.
    copied_from: Chat | None = None
    #: The only person who sees the message (an ephemeral message, Bot API 10.2); None for everybody.
    receiver: Person | None = None


@dataclass(slots=True, eq=False)
class Chat:
    id: int
    type: str
    title: str
    username: str = ""
    person: Person | None = None
    member_ids: list[int] = field(default_factory=list)
    admin_ids: list[int] = field(default_factory=list)
    bot_status: str = "member"
    bot_may_write: bool = True
    #: Kinds of media that the bot may not send here, as Telegram names them: "photos", "documents", …
    refused_kinds: frozenset[str] = frozenset()
    topics: list[Topic] = field(default_factory=list)
    #: Whether only admins see the members.
    hides_members: bool = False
    #: The group into which Telegram copies each post of this channel.
    linked_group_id: int = 0
    upgraded_to: int = 0
    gone: bool = False
    in_crowd: bool = False
    messages: dict[int, Message] = field(default_factory=dict)
    last_message_id: int = 0

    @property
    def is_forum(self) -> bool:
        return bool(self.topics)

    @property
    def bot_is_member(self) -> bool:
        return self.bot_status in {"member", "administrator"}

    def wire(self) -> dict[str, Any]:
        """The Bot API's Chat."""
        if self.person is not None:
            return {
                "id": self.id,
                "type": "private",
                "first_name": self.person.first_name,
                "username": self.person.username,
            }
        wire: dict[str, Any] = {"id": self.id, "type": self.type, "title": self.title}
        if self.username:
            wire["username"] = self.username
        if self.is_forum:
            wire["is_forum"] = True
        return wire


@dataclass(slots=True)
class Query:
    """A button press, or an inline query, that waits for its answer."""

    id: str
    person: Person
    made_at: int
    chat_id: int = 0
    expired: bool = False


@dataclass(slots=True)
class Crowd:
    """Many readers who have all pressed start. Each one is created only when somebody writes to them."""

    first_id: int
    count: int

    def __contains__(self, chat_id: int) -> bool:
        return self.first_id <= chat_id < self.first_id + self.count


@dataclass(slots=True)
class BotSelf:
    id: int = 7_000_000_001
    username: str = "pretend_digest_bot"
    name: str = "Digest"
    supports_inline_queries: bool = False

    def wire(self) -> dict[str, Any]:
        return {"id": self.id, "is_bot": True, "first_name": self.name, "username": self.username}


class World:
    """The whole state. It knows nothing of HTTP, limits or faults."""

    def __init__(self, kept_messages: int = 200_000) -> None:
        self.bot = BotSelf()
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.crowds: list[Crowd] = []
        self.queries: dict[str, Query] = {}
        self.files: dict[str, tuple[Photo, bytes]] = {}
        self.commands: dict[tuple[str, str], list[dict[str, str]]] = {}
        #: What the bot says about itself, by field and language code.
        self.introductions: dict[tuple[str, str], str] = {}
        self.message_count = 0
        self._kept: deque[Message] = deque()
        self._kept_messages = kept_messages
        self._shared_message_id = 0
        self._last_album = 13_000_000_000_000_000
        self._last_query = 4_000_000_000_000_000_000
        self._next_person_id = FIRST_STRANGER_ID
        self._next_supergroup = 3
        _populate(self)

    def add_person(self, person: Person) -> Chat:
        self.people[person.id] = person
        self._next_person_id = max(self._next_person_id, person.id + 1)
        chat = Chat(person.id, "private", person.first_name, person=person, member_ids=[person.id])
        self.chats[chat.id] = chat
        return chat

    def new_person(self, first_name: str, language_code: str) -> Person:
        number = self._next_person_id
        ascii_name = "".join(letter for letter in first_name.lower() if letter.isascii() and letter.isalnum())
        person = Person(number, first_name, f"{ascii_name or 'reader'}_{number}", language_code)
        self.add_person(person)
        return person

    def find_chat(self, chat_id: int | str) -> Chat | None:
        """Find a chat by id, or groups and channels by ``@username``. Members of a crowd are created when
        they are found.
        """
        if isinstance(chat_id, str):
            name = chat_id.removeprefix("@").lower()
            return next((one for one in self.chats.values() if name and one.username.lower() == name), None)
        chat = self.chats.get(chat_id)
        if chat is None and any(chat_id in crowd for crowd in self.crowds):
            person = Person(chat_id, f"Reader {chat_id}", f"reader_{chat_id}", "en", started=True)
            chat = Chat(chat_id, "private", person.first_name, person=person, in_crowd=True)
            self.chats[chat_id] = chat
        return chat

    def post(self, message: Message) -> Message:
        """Give a message its number and keep it; the oldest are forgotten beyond the bound."""
        chat = message.chat
        if chat.type in {"private", "group"}:
            self._shared_message_id += 1
            message.id = self._shared_message_id
        else:
            chat.last_message_id += 1
            message.id = chat.last_message_id
        chat.messages[message.id] = message
        self.message_count += 1
        self._kept.append(message)
        if len(self._kept) > self._kept_messages:
            oldest = self._kept.popleft()
            oldest.chat.messages.pop(oldest.id, None)
        return message

    def new_album(self) -> str:
        self._last_album += 1
        return str(self._last_album)

    def new_query(self, person: Person, now: int, chat_id: int = 0, *, expired: bool = False) -> Query:
        self._last_query += 1
        query = Query(str(self._last_query), person, now, chat_id, expired)
        self.queries[query.id] = query
        if len(self.queries) > 10_000:
            self.queries.pop(next(iter(self.queries)))
        return query

    def upgrade(self, group: Chat) -> Chat:
        """The supergroup that a group becomes; the group stays behind and points at it."""
        chat = Chat(
            SUPERGROUP_BASE - self._next_supergroup,
            "supergroup",
            group.title,
            member_ids=list(group.member_ids),
            admin_ids=list(group.admin_ids),
            bot_status=group.bot_status,
            bot_may_write=group.bot_may_write,
            refused_kinds=group.refused_kinds,
        )
        self._next_supergroup += 1
        self.chats[chat.id] = chat
        group.upgraded_to = chat.id
        return chat

    def visible_chats(self) -> Iterator[Chat]:
        return (chat for chat in self.chats.values() if not chat.in_crowd)


def _populate(world: World) -> None:
    ada, boris, clara = 501, 502, 503
    for person in (
        Person(ada, "Ada", "ada", "en"),
        Person(boris, "Boris", "boris", "en"),
        Person(clara, "Clara", "clara", "de"),
        Person(504, "Diego", "diego", "es"),
        Person(505, "葵", "aoi", "ja"),
        Person(506, "Léa", "lea", "fr"),
    ):
        world.add_person(person)
    everybody = list(world.people)
    for chat in (
        Chat(-4001, "group", "Neighbours", member_ids=[ada, boris, clara], admin_ids=[ada]),
        Chat(
            SUPERGROUP_BASE - 1,
            "supergroup",
            "City Desk",
            username="city_desk",
            member_ids=everybody,
            admin_ids=[ada, clara],
            topics=[
                Topic(2, "Climate", opener=world.people[ada]),
                Topic(3, "Sport", opener=world.people[clara]),
            ],
            last_message_id=3,
        ),
        Chat(
            SUPERGROUP_BASE - 2,
            "channel",
            "The Morning Wire",
            username="morning_wire",
            member_ids=everybody,
            admin_ids=[ada],
            bot_status="left",
        ),
    ):
        world.chats[chat.id] = chat
