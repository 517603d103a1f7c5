"""The meanings of readers' buttons about the bot itself: help, settings, languages, alerts, and the chats they look after."""

from __future__ import annotations

from typing import Literal

from digestbot.model.meanings.buttons import Meaning, button
from digestbot.model.preferences import AlertLevel

#: The pages of /help: the digest itself, the news in it, and everything that is not needed daily.
HelpTopic = Literal["digest", "news", "more"]


@button("lm", who="anybody")
class ShowManaged(Meaning):
    """Show the channels and groups that this person may look after."""


@button("la", who="anybody")
class LookAfter(Meaning):
    """Look after this channel, group or topic from the private chat; 0 for the private chat itself again."""

    recipient: int


@button("D")
class PutAway(Meaning):
    """In a channel: this message was for whoever sets the channel up. Earlier versions put it below such
    messages. It deletes them, and so does a tap on any other of their buttons.
    """


@button("J", who="anybody")
class ShowHelp(Meaning):
    """Show this page of the help in place of the one before it."""

    page: HelpTopic


@button("S", who="anybody")
class ShowSettings(Meaning):
    """Show the settings in place of this message."""


@button("y")
class SetPreference(Meaning):
    """Set a preference: ``name=answer``. Old buttons have an answer only, which is a style."""

    text: str

    @property
    def preference(self) -> tuple[str, str]:
        """The preference's name and the answer. Neither is checked yet."""
        name, equals, answer = self.text.partition("=")
        return (name, answer) if equals else ("style", name)


@button("L", who="anybody")
class ShowLanguages(Meaning):
    """Show the languages of news that the reader reads."""


@button("R")
class ReadLanguage(Meaning):
    """Start or stop reading news in this language."""

    on: bool
    #: ISO 639-1, or EVERY_LANGUAGE.
    language: str


@button("B", who="anybody")
class ShowBotLanguage(Meaning):
    """Show the languages that the bot speaks."""


@button("K")
class SpeakLanguage(Meaning):
    """Speak this language in the chat."""

    language: str


@button("x")
class Forget(Meaning):
    """Delete everything that is kept about this chat. ``sure`` is True on the second tap."""

    sure: bool


@button("A", who="anybody")
class ShowAlerts(Meaning):
    """Show which alerts the reader takes."""


@button("l")
class SetAlertLevel(Meaning):
    """Set the alert level of the topic or, if ``tag`` is empty, of alerts to everybody."""

    level: AlertLevel
    tag: str


@button("Q", who="anybody")
class ChooseQuiet(Meaning):
    """Show the quiet hours to choose from."""


@button("q")
class SetQuiet(Meaning):
    """Quiet from one time to another, "2200-0700", or "off"."""

    span: str


@button("C")
class SetAlertCap(Meaning):
    """Set the daily limit of alerts; 0 for none."""

    cap: int


@button("o")
class SetCriticalOverrides(Meaning):
    """Choose whether critical alerts come in quiet hours and beyond the cap."""

    on: bool


@button("m")
class FewerAlerts(Meaning):
    """On an alert itself: get no more alerts of this kind."""

    alert: int
