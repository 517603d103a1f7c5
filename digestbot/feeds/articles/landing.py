"""Decides whether an article's address, after redirects, still led to the article."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from digestbot.feeds.urls import link_key

_WORD = re.compile(r"\w+")
#: Shorter words are in every text, and are not compared.
_SHORTEST_WORD = 4
#: The article behind a headline contains at least this share of the headline's words; its own headline may
#: differ.
_SHARE = 0.4
#: This many characters of the text are searched.
_TEXT = 4000


def led_elsewhere(asked: str, arrived: str, headline: str, title: str, body: str) -> bool:
    """Whether redirects led from an article's address to something else.

    Args:
        asked: the article's address.
        arrived: where the redirects led.
        headline: the article's headline, as its feed gives it.
        title: the title of the page that was found.
        body: the text of that page.
    """
    if link_key(asked) == link_key(arrived):
        return False
    if _is_root(arrived) and not _is_root(asked):
        return True
    words = _words(headline)
    found = _words(f"{title} {body[:_TEXT]}")
    return bool(words) and len(words & found) < _SHARE * len(words)


def _is_root(url: str) -> bool:
    parts = urlsplit(url)
    return parts.path.strip("/") == "" and not parts.query


def _words(text: str) -> frozenset[str]:
    """The longer words; in scripts without spaces, pairs of characters."""
    words: set[str] = set()
    for word in _WORD.findall(text.casefold()):
        if any("\u2e80" <= character <= "\uffdc" or "\u0e00" <= character <= "\u0eff" for character in word):
            words |= {word[start : start + 2] for start in range(len(word) - 1)}
        elif len(word) >= _SHORTEST_WORD:
            words.add(word)
    return frozenset(words)
