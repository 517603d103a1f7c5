"""Cuts a classic message that is too long into parts that Telegram accepts, without losing any text.

Tags that are open at a cut are closed before it and opened again after it. Digests are first split between
stories (``digest.py``), and seldom come here.
"""

from __future__ import annotations

from collections.abc import Iterator

from digestbot.pages.markup import ATOM, CLASSIC_ENTITIES, CLASSIC_UNITS, Token, plain, tokens, units

#: Where a text may be cut, best first; the cut comes after the whole of it.
_BREAKS = ("\n\n", "\n", ". ", " ")
#: Code points that belong to the one before them: joiners, variation selectors, skin tones.
_JOINER = "\u200d"
_TRAILING = ("\u200d", "\ufe0e", "\ufe0f", "\u20e3")


def split(source: str, limit: int = CLASSIC_UNITS, entities: int = CLASSIC_ENTITIES) -> tuple[str, ...]:
    """Parts of at most ``limit`` UTF-16 units and ``entities`` formatted stretches each.

    ``source`` is well-formed HTML for Telegram. If it fits, it is returned unchanged. The result is never
    empty.

    Raises:
        MarkupError: The source has a ``<`` that begins no tag.
    """
    if units(source) <= limit and source.count("<") <= entities:
        return (source,)
    pieces = list(tokens(source))
    if _fits(pieces, limit, entities):
        return (source,)
    return tuple(part for part in _parts(pieces, limit, entities) if _says_something(part)) or (source,)


def _fits(pieces: list[Token], limit: int, entities: int) -> bool:
    opened = sum(piece.kind == "open" for piece in pieces)
    return opened <= entities and sum(_length(piece) for piece in pieces) <= limit


def _length(piece: Token) -> int:
    return units(plain(piece.raw)) if piece.kind == "text" else 0


def _parts(pieces: list[Token], limit: int, entities: int) -> Iterator[str]:
    page = _PartInWriting(limit, entities)
    for piece in pieces:
        if piece.kind == "text":
            rest = piece.raw
            while rest:
                taken, rest = _cut(rest, page.room, fresh=page.fresh)
                page.write(taken)
                if rest:
                    yield page.turn()
        elif piece.kind == "open":
            if page.full_of_entities:
                yield page.turn()
            page.open(piece)
        elif piece.kind == "close":
            page.close(piece)
        else:
            page.put(piece.raw)
    yield page.end()


class _PartInWriting:
    """The part being written."""

    def __init__(self, limit: int, entities: int) -> None:
        self._limit = limit
        self._entities = entities
        self._opened: list[Token] = []
        self._begin()

    def _begin(self) -> None:
        self._raw = [token.raw for token in self._opened]
        self._count = len(self._opened)
        self.room = self._limit
        self.fresh = True

    @property
    def full_of_entities(self) -> bool:
        # If more tags are open than the limit allows, a new part would not help.
        return self._count >= self._entities > len(self._opened)

    def put(self, raw: str) -> None:
        self._raw.append(raw)

    def write(self, text: str) -> None:
        self.put(text)
        self.room -= sum(_atom_units(atom) for atom in ATOM.findall(text))
        self.fresh = self.fresh and not text

    def open(self, token: Token) -> None:
        self.put(token.raw)
        self._opened.append(token)
        self._count += 1

    def close(self, token: Token) -> None:
        self.put(token.raw)
        if self._opened:
            self._opened.pop()

    def turn(self) -> str:
        """Close and return the current part, and begin a new one with the same tags open."""
        part = self.end()
        self._begin()
        return part

    def end(self) -> str:
        return "".join(self._raw) + "".join(f"</{token.name}>" for token in reversed(self._opened))


def _cut(text: str, room: int, *, fresh: bool) -> tuple[str, str]:
    """Cut a text at the best place within ``room`` UTF-16 units; returns the beginning and the rest.

    In a ``fresh`` part at least one character is taken, so that the loop makes progress.
    """
    atoms = ATOM.findall(text)
    fitting = 0
    for atom in atoms:
        room -= _atom_units(atom)
        if room < 0:
            break
        fitting += 1
    if fitting == len(atoms):
        return text, ""
    head = "".join(atoms[:fitting])
    for mark in _BREAKS:
        at = head.rfind(mark)
        # A cut in the first half would leave more than half a message empty.
        if at >= 0 and (not fresh or at > len(head) // 2):
            at += len(mark)
            return text[:at], text[at:]
    if not fresh:
        return "", text
    while fitting > 1 and _belong_together(atoms[fitting - 1], atoms[fitting]):
        fitting -= 1
    head = "".join(atoms[: max(fitting, 1)])
    return head, text[len(head) :]


def _belong_together(before: str, after: str) -> bool:
    return after in _TRAILING or before == _JOINER or "\U0001f3fb" <= after <= "\U0001f3ff"


def _atom_units(atom: str) -> int:
    # An entity stands for one code point; a numeric one may stand for one beyond the BMP.
    if len(atom) == 1:
        return 2 if atom > "\uffff" else 1
    return 2 if atom.startswith("&#") else 1


def _says_something(part: str) -> bool:
    return any(piece.kind == "text" and piece.raw.strip() for piece in tokens(part))
