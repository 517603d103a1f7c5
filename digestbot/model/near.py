"""Finds the names that somebody may have meant by an unknown one."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher

#: A name with a smaller similarity (difflib's ratio) is another word: at .73 "bosch" was offered for
#: "nosuch", at .6 "malta" for "klimate".
NEAR = 0.8
#: A person who types part of a name is offered the name if the part has at least this many letters.
PART = 4


def nearest(typed: str, names: Iterable[str]) -> list[str]:
    """The names similar to ``typed``, the most similar first.

    A name is similar if its spelling is, or if ``typed`` is its beginning or one of its words. Callers fold
    ``typed`` and the names in the same way; words are separated by hyphens or spaces.
    """
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(typed)
    near = [(-likeness, name) for name in names if (likeness := _likeness(matcher, typed, name)) >= NEAR]
    return [name for _, name in sorted(near)]


def _likeness(matcher: SequenceMatcher[str], typed: str, name: str) -> float:
    if len(typed) >= PART and (name.startswith(typed) or typed in name.replace("-", " ").split()):
        return NEAR
    matcher.set_seq1(name)
    # The upper bounds are cheap to compute, and exclude most names.
    if matcher.real_quick_ratio() < NEAR or matcher.quick_ratio() < NEAR:
        return 0.0
    return matcher.ratio()
