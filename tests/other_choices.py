"""Another value than the usual one for each preference that is declared, found by its kind."""

from datetime import UTC, datetime, time

from digestbot.model import PREFERENCES, Preference

_WORDS = {"zone": "Asia/Tokyo", "language": "de"}


def another(preference: Preference) -> object:
    """A value that somebody may choose and that differs from the usual."""
    if preference.answers:
        return next(answer for answer in reversed(preference.answers) if answer != preference.default)
    return {
        str: _WORDS.get(preference.name, "chosen"),
        bool: not preference.default,
        int: 3,
        tuple: ("fr",),
        datetime: datetime(2030, 1, 2, 3, 4, tzinfo=UTC),
        time: time(6, 15),
    }[preference.kind]


#: All of them at once.
CHOSEN = {name: another(preference) for name, preference in PREFERENCES.items()}
