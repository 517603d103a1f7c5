"""What a reader muted: words, the topics of the same name, and outlets."""

from __future__ import annotations

from collections.abc import Iterable

from digestbot.caches import cached
from digestbot.model import SourceId, Story, Taste, Trend
from digestbot.newsroom.tagging.name_keys import without_accents
from digestbot.newsroom.words import fold, telling_words, words


def phrase_of(text: str) -> str | None:
    """The stems of what a person wants muted, joined by spaces; None if all of them are filler.

    "Elections" and "election" are the same phrase, and so are "Élections" and "elections"; "the" and "!!"
    give None.
    """
    return _stems(text) if telling_words(text) else None


def same_phrase(one: str, other: str) -> bool:
    """Whether two phrases are the same. Accents are ignored, because old mutes were kept with theirs."""
    return without_accents(one) == without_accents(other)


def outlet_named(text: str, outlets: Iterable[tuple[SourceId, str]]) -> SourceId | None:
    """The outlet of this name, with or without its article, however it is spelled; None if there is none."""
    wanted = _as_a_name(text)
    return next((outlet for outlet, name in outlets if _as_a_name(name) == wanted), None) if wanted else None


def _as_a_name(text: str) -> tuple[str, ...]:
    stems = _stems(text).split()
    return tuple(stems[1:] if len(stems) > 1 and stems[0] in {"the", "der", "die", "das"} else stems)


def is_about_muted(taste: Taste, story: Story) -> bool:
    """Whether the story's section or one of its tags is muted."""
    muted = taste.muted_tags
    return bool(muted) and (story.section in muted or not muted.isdisjoint(story.tags))


def says_muted(taste: Taste, trend: Trend) -> bool:
    """Whether a muted word is in anything that a digest would show: headline, lead, other outlets' headlines."""
    if not taste.muted_words:
        return False
    shown = (trend.headline.title, trend.lead or "", *(article.title for article in trend.coverage))
    phrases = [f" {without_accents(phrase)} " for phrase in taste.muted_words]
    return any(phrase in _stemmed(text) for text in shown for phrase in phrases)


@cached(20_000)
def _stemmed(text: str) -> str:
    """The text's stems between spaces, so that a phrase is found as a part of it."""
    return f" {_stems(text)} "


def _stems(text: str) -> str:
    return " ".join(words(without_accents(fold(text))))
