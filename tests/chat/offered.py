"""The buttons that the pages offer."""

from __future__ import annotations

import re

from digestbot.model import Meaning, PutAway, button_data, read_button
from digestbot.pages import samples
from digestbot.pages.contexts import DigestKeys, KeepKeys, TuneKeys
from digestbot.pages.renderer import Pages


def offered() -> dict[type[Meaning], str]:
    """What one button of each meaning carries, of all that the pages offer."""
    pages = Pages()
    messages = [message for page in samples.pages() for message in pages.show(page)]
    messages += [message for page in samples.digests() for message in pages.digest(page, "classic")]
    rows = [row for message in messages for row in message.buttons]
    for below in (
        DigestKeys((7, 8)),
        TuneKeys(((7, "Storm", "more"), (8, "Ferry", None))),
        KeepKeys(((7, "Storm", True, False), (8, "Ferry", False, True))),
    ):
        rows += pages.keys(below)
    # Earlier versions put this button into channels.
    data = [button_data(PutAway())]
    data += [one.data for row in rows for one in row if one.data]
    rich = [message for page in samples.digests() for message in pages.digest(page, "rich")]
    data += [
        found for message in rich for found in re.findall('<tg-button [^>]*data="([^"]+)"', message.html)
    ]
    return {type(meaning): one for one in data if (meaning := read_button(one)) is not None}
