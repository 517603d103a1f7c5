"""Buttons of editions hold what Telegram brings back, no longer what it means by its class and fields.

The names and letters are those of the revision before; what they are called later is nothing to rows of before.
A button that no program could write was never shown, so it goes. The hash of an edition stays: it names the row.

Follows: 0013
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

#: The letters of each meaning, and its fields in the order in which they are written.
FORMS = {
    "AlertStep": "a verb alert revision",
    "AlertTopic": "g alert revision tag",
    "AlertIn": "i alert revision minutes",
    "RemoveEditor": "e person",
    "StoryStep": "k verb story",
    "SetStorySection": "s story tag",
    "SetStoryTag": "G story on tag",
    "SetTopic": "t on page tag",
    "FollowTag": "f tag",
    "UnfollowTag": "u tag",
    "ShowWelcome": "V",
    "PutAway": "D",
    "ChooseTime": "h page",
    "SetTime": "H page at",
    "SetZone": "Z zone",
    "ZoneFromClock": "c hour",
    "ChooseZone": "z",
    "ShowDigest": "d",
    "ShowTopics": "T",
    "ShowShares": "W",
    "SetShare": "w share tag",
    "ShowMutes": "M",
    "MuteWord": "v text",
    "Unmute": "U mute",
    "Tune": "n open stories",
    "Judge": "j view on place stories",
    "ShowOpinions": "O",
    "TakeBack": "b story",
    "ShowSettings": "S",
    "SetStyle": "y style",
    "ShowLanguages": "L",
    "ReadLanguage": "R on language",
    "ShowBotLanguage": "B",
    "SpeakLanguage": "K language",
    "ShowTrending": "N every tag",
    "ShowTrendingTags": "E every tag",
    "PauseUntil": "P day",
    "Pause": "p days",
    "Resume": "r",
    "Forget": "x sure",
    "ShowAlerts": "A",
    "SetAlertLevel": "l level tag",
    "ChooseQuiet": "Q",
    "SetQuiet": "q span",
    "SetAlertCap": "C cap",
    "SetCriticalOverrides": "o on",
    "FewerAlerts": "m alert",
}
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
#: Rows that are rewritten at a time.
SOME = 200

edition = sa.table("edition", sa.column("id", sa.Integer), sa.column("messages", sa.JSON))
has_meanings = sa.cast(edition.c.messages, sa.Text).like('%"meaning"%')


def upgrade() -> None:
    connection = op.get_bind()
    ids = connection.scalars(sa.select(edition.c.id).where(has_meanings).order_by(edition.c.id)).all()
    change = (
        sa.update(edition)
        .where(edition.c.id == sa.bindparam("row"))
        .values(messages=sa.bindparam("written", type_=sa.JSON))
    )
    for start in range(0, len(ids), SOME):
        rows = connection.execute(sa.select(edition).where(edition.c.id.in_(ids[start : start + SOME])))
        connection.execute(change, [{"row": row.id, "written": rewritten(row.messages)} for row in rows])


def rewritten(messages: dict[str, Any]) -> dict[str, Any]:
    """An edition's messages, by their rendering."""
    return {rendering: [_message(part) for part in parts] for rendering, parts in messages.items()}


def _message(part: dict[str, Any]) -> dict[str, Any]:
    written = ([new for button in row if (new := _button(button))] for row in part.get("buttons", ()))
    rows = [row for row in written if row]
    rest = {name: content for name, content in part.items() if name != "buttons"}
    return {**rest, "buttons": rows} if rows else rest


def _button(button: dict[str, Any]) -> dict[str, Any] | None:
    meaning = button.pop("meaning", None)
    if meaning is None:
        return button
    letters, *names = FORMS.get(meaning["is"], "").split(" ")
    if not letters or not meaning.keys() >= set(names):
        return None
    data = ":".join(("1" + letters, *(_text(meaning[name]) for name in names)))
    return {**button, "data": data} if len(data.encode()) <= 64 else None


def _text(value: Any) -> str:
    if isinstance(value, list):
        return ".".join(map(_in_digits, value))
    return str(int(value)) if isinstance(value, bool) else str(value)


def _in_digits(number: int) -> str:
    head, last = divmod(number, len(DIGITS))
    return (_in_digits(head) if head else "") + DIGITS[last]
