"""What an editor's button means: a step with an alert, an editor or a story."""

from __future__ import annotations

from typing import Literal

from digestbot.model.buttons import Meaning, button

#: What an editor's button does with an alert.
AlertVerb = Literal[
    "ask",  # show the last question before it is sent
    "send",
    "back",  # to the draft, from the question or from a page of choices
    "critical",  # mark it as critical
    "ordinary",  # and no more
    "everybody",  # for everybody who takes alerts
    "topics",  # choose the topics
    "later",  # choose when
    "text",  # write it anew
    "show",  # its progress
    "pause",
    "resume",
    "cancel",
    "correct",
    "correct_sure",
    "ask_recall",
    "recall",
]
StoryVerb = Literal["open", "ask", "auto", "done"]


@button("a", who="editors")
class AlertStep(Meaning):
    """An editor's step with an alert, if it is still at this revision."""

    verb: AlertVerb
    alert: int
    revision: int


@button("g", who="editors")
class AlertTopic(Meaning):
    """Send the alert to the readers of this topic too, or no more."""

    alert: int
    revision: int
    tag: str


@button("i", who="editors")
class AlertIn(Meaning):
    """Send the alert in so many minutes."""

    alert: int
    revision: int
    minutes: int


@button("e", who="owners")
class RemoveEditor(Meaning):
    """Take the right to send alerts away from this person."""

    person: int


@button("k", who="editors")
class StoryStep(Meaning):
    """An editor's step with what a story is about."""

    verb: StoryVerb
    story: int


@button("s", who="editors")
class SetStorySection(Meaning):
    """The story belongs to this section."""

    story: int
    #: The section.
    tag: str


@button("G", who="editors")
class SetStoryTag(Meaning):
    """The story is about this, or is not."""

    story: int
    on: bool
    tag: str
