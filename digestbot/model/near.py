"""Which names somebody may have meant by one that nobody knows."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher

#: Below this likeness (difflib's ratio) a name is another word: at .73 "bosch" was offered for "nosuch", at .6 "malta"
#: for "klimate".
NEAR = 0.8
#: Letters from which on a name is offered to who typed a part of it.
PART = 4


def nearest(typed: str, names: Iterable[str]) -> list[str]:
    """The names that are near to what was typed, the nearest first.

    Near is a name that is spelt nearly so, or of which a word or the beginning was typed. Names and what was typed are
    folded alike already, with hyphens or spaces between words.
    """
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(typed)
    near = [(-likeness, name) for name in names if (likeness := _likeness(matcher, typed, name)) >= NEAR]
    return [name for _, name in sorted(near)]


def _likeness(matcher: SequenceMatcher[str], typed: str, name: str) -> float:
    if len(typed) >= PART and (name.startswith(typed) or typed in name.replace("-", " ").split()):
        return NEAR
    matcher.set_seq1(name)
    # The upper bounds are cheap and rule most names out.
    if matcher.real_quick_ratio() < NEAR or matcher.quick_ratio() < NEAR:
        return 0.0
    return matcher.ratio()
