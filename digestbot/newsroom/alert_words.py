"""Reads what an editor types after /alert: when the alert goes, to whom, and its text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from itertools import takewhile
from zoneinfo import ZoneInfo

from digestbot.caches import cached
from digestbot.errors import AlertRefused, BadTime
from digestbot.model import NO_WORDS, Audience, CalendarWords, ChatKind, QuietHours
from digestbot.newsroom.day_names import folded
from digestbot.newsroom.digests.schedules import occurrence
from digestbot.newsroom.times import read_time
from digestbot.newsroom.typed_words import in_english

_KINDS: dict[str, ChatKind] = {"@private": "private", "@groups": "groups", "@channels": "channels"}
#: What follows "at". A bare hour ("at 5") counts only if what follows it can't be text; see ``_could_go_on``.
_WHEN = r"\s+(?:(\d{4}-\d{2}-\d{2})\s+)?(\d{1,2}(:\d{2})?(\s?[apAP][mM])?)(?=\s|$)\s*"
_WORD = re.compile(r"(\S+)\s*")
_LINK = re.compile(r"https?://", re.IGNORECASE)
_HTML_TAG = re.compile(r"<[^<>]*>")
#: Words that begin an English sentence, and can't continue one after "all" or a time. "The Hague" and "La
#: Liga" are names, so they are excluded.
_ARTICLE = re.compile(r"(?:The|An|Le|La|Les|El|Los|Las|Il|Lo|De|Het)\s+([^\W\d_])")
#: What stands between two times: "22 a 7", but not the "a" of "7 a.m.".
_SPAN = re.compile(r"\s*(?:[-–—]|\b(?:to|bis|until|at|a(?!\.)|au)\b)\s*")
_FROM = re.compile(r"(?:from|on|at|von|de|du|das|da)\s+")
#: In any language, "off".
_OFF = frozenset({"off", "none", "no", "aus", "keine"})


@dataclass(frozen=True, slots=True)
class Order:
    """The orders that stand before the text of an alert."""

    #: As typed, without "#".
    tags: tuple[str, ...] = ()
    everybody: bool = False
    chats: ChatKind = "any"
    #: The day given, and the time of day.
    day: str | None = None
    at: time | None = None
    #: Index in the typed text at which the alert's text begins.
    text_at: int = 0
    #: Orders such as "all" that stand on the same line before the text, and so may be meant as its first
    #: words.
    doubtful: str = ""
    #: First words of the text that would be an order elsewhere, and may have been meant as one.
    left: str = ""

    @property
    def audience(self) -> Audience:
        """Who gets the alert, without the tags: these have to be looked up first."""
        return Audience((), self.everybody or (self.chats != "any" and not self.tags), self.chats)


@dataclass(frozen=True, slots=True)
class _Taken:
    """An order that was found, and its position in the typed text."""

    start: int
    end: int
    #: "at", "all", "tag" or a kind of chats. A text can also begin with the words "at" and "all".
    what: str
    word: str
    day: str | None = None
    #: A time that is more than a bare number.
    exact: bool = True


class _OrderWords:
    """The words of orders, in English and in the language of the editor."""

    def __init__(self, words: CalendarWords) -> None:
        forms = {english: (english, *theirs) for english, theirs in words.typed}
        self.at = re.compile(rf"(?:{_any(forms.get('at', ('at',)))}){_WHEN}")
        self.all = re.compile(rf"({_any(forms.get('all', ('all',)))})(?=\s|$)\s*")


def _any(forms: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(forms, key=len, reverse=True)))


@cached(100)
def _words_in(words: CalendarWords) -> _OrderWords:
    return _OrderWords(words)


def read_order(typed: str, words: CalendarWords = NO_WORDS) -> Order:
    """Read ``at 18:30 all @groups #climate #energy The text …`` from the front.

    Words that could be the first words of the text are left to the text, because a lost word changes the
    news. So:

    - "at" and "all" are orders in lower case only, and before the topics; after a topic only further topics
      and kinds of chats may follow.
    - Where the text follows "at …" or "all" in the same line, the text has to begin with something that can't
      continue a sentence there: an article, a link, a symbol, or another script. A capital alone is no
      evidence: ``all EU leaders …``, ``at 18:30 Arsenal …``, ``all clear: …`` and ``at 5 people …`` are
      texts.
    - "at 5" without minutes is an order only where no text follows in the same line.

    Args:
        typed: What stands after the command.
        words: The words of the editor's language; English ones are always read.

    Raises:
        AlertRefused: "bad_time" if the words after "at" are no time.
    """
    taken = _orders(typed, _words_in(words))
    left: list[_Taken] = []
    while taken and taken[-1].what in {"at", "all"} and _could_go_on(taken[-1], typed):
        left.append(taken.pop())
    kind: ChatKind = "any"
    day, at = None, None
    for one in taken:
        kind = _KINDS.get(one.what, kind)
        if one.what == "at":
            day, at = one.day, _time(one.word)
    return Order(
        tags=tuple(dict.fromkeys(one.word for one in taken if one.what == "tag")),
        everybody=any(one.what == "all" for one in taken),
        chats=kind,
        day=day,
        at=at,
        text_at=taken[-1].end if taken else len(typed) - len(typed.lstrip()),
        doubtful=_doubtful(taken, typed),
        left=_left(left, typed),
    )


def _left(left: list[_Taken], typed: str) -> str:
    """The words that were left to the text, if the text goes on with a capital; otherwise "" ("all clear" is
    surely no order).
    """
    if not left or not left[0].exact or _goes_on(typed[left[0].end :]):
        return ""
    return typed[left[-1].start : left[0].end].strip()


def _doubtful(taken: list[_Taken], typed: str) -> str:
    """The last orders before the text, if a text could also begin with these words."""
    words = list(takewhile(lambda one: one.what in {"at", "all"}, reversed(taken)))
    if not words or not typed[words[0].end :]:
        return ""
    said = typed[words[-1].start : words[0].end]
    return "" if "\n" in said or _LINK.match(typed, words[0].end) else said.strip()


def _orders(typed: str, words: _OrderWords) -> list[_Taken]:
    """Everything at the front that can be an order, up to the first word that can't."""
    taken: list[_Taken] = []
    position = len(typed) - len(typed.lstrip())
    while word := _WORD.match(typed, position):
        said = {one.what for one in taken}
        if (one := _order(typed, word, said, words)) is None:
            break
        taken.append(one)
        position = one.end
    return taken


def _order(typed: str, word: re.Match[str], said: set[str], words: _OrderWords) -> _Taken | None:
    start = word.start()
    if word[1].startswith("#") and len(word[1].rstrip(",;:")) > 1:
        return _Taken(start, word.end(), "tag", word[1][1:].rstrip(",;:"))
    if word[1] in _KINDS:
        return _Taken(start, word.end(), word[1], word[1])
    if "tag" in said:
        return None
    if "all" not in said and (everybody := words.all.match(typed, start)):
        return _Taken(start, everybody.end(), "all", everybody[1])
    if "at" not in said and (at := words.at.match(typed, start)):
        return _Taken(start, at.end(), "at", at[2], at[1], exact=bool(at[3] or at[4]))
    return None


def _could_go_on(order: _Taken, typed: str) -> bool:
    """Whether the order's words could be the beginning of the text that follows."""
    rest = typed[order.end :]
    if not rest or "\n" in typed[order.start : order.end]:
        return False
    return not order.exact or not _can_only_begin(rest, typed[order.start])


def _can_only_begin(rest: str, ordered: str) -> bool:
    """Whether no sentence goes on with ``rest`` after "all" or a time; ``ordered`` is a letter of the order."""
    plain = _HTML_TAG.sub("", rest).lstrip()
    article = _ARTICLE.match(plain)
    if (
        _LINK.match(plain)
        or (article and article[1].islower())
        or unicodedata.category(plain[:1] or " ") == "So"
    ):
        return True
    first = next((one for one in plain if one.isalnum()), "")
    return first.isalpha() and _script(first) != _script(ordered)


def _script(letter: str) -> str:
    """The script of a letter: "LATIN", "CYRILLIC"."""
    return unicodedata.name(letter, "").partition(" ")[0]


def _goes_on(rest: str) -> bool:
    """Whether this reads like the middle of a sentence: it begins without a capital, and is no link."""
    plain = _HTML_TAG.sub("", rest)
    if _LINK.match(plain.lstrip()):
        return False
    first = next((one for one in plain if one.isalnum()), "")
    return not first or first.islower() or first.isdecimal() or plain[:1] in ".,:;!?-–—…"


def due_at(order_day: str | None, at: time, zone: str | None, now: datetime) -> datetime:
    """The instant (UTC) that the editor means: the time on that day or, without a day, the next time that the
    clock shows it.

    Raises:
        AlertRefused: "bad_time" or "in_the_past".
    """
    where = zone or "UTC"
    today = now.astimezone(ZoneInfo(where)).date()
    if order_day is None:
        instant = occurrence(at, where, today).utc
        return instant if instant > now else occurrence(at, where, today + timedelta(days=1)).utc
    try:
        day = datetime.strptime(order_day, "%Y-%m-%d").date()  # noqa: DTZ007 - a day has no zone
    except ValueError:
        raise AlertRefused("bad_time", order_day) from None
    instant = occurrence(at, where, day).utc
    if instant <= now:
        raise AlertRefused("in_the_past", f"{order_day} {at:%H:%M}")
    return instant


def read_quiet(text: str, words: CalendarWords = NO_WORDS) -> QuietHours | None:
    """Read ``22:00-07:00``, ``22 to 7`` or ``off``, in English or in the language of ``words``.

    Raises:
        BadTime: it is neither.
    """
    plain = in_english(folded(text), words)
    if plain in _OFF:
        return None
    parts = _SPAN.split(_FROM.sub("", plain, count=1))
    if len(parts) != 2:
        raise BadTime(text)
    start, end = read_time(parts[0]), read_time(parts[1])
    if start == end:
        raise BadTime(text)
    return QuietHours(start, end)


def _time(text: str) -> time:
    try:
        return read_time(text)
    except BadTime as error:
        raise AlertRefused("bad_time", text) from error
