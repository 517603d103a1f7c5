"""What an editor's button means: a step with an alert, an editor or a story."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

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


@dataclass(frozen=True, slots=True)
class AlertStep:
    """An editor's step with an alert, if it is still at this revision."""

    verb: AlertVerb
    alert: int
    revision: int


@dataclass(frozen=True, slots=True)
class AlertTopic:
    """Send the alert to the readers of this topic too, or no more."""

    alert: int
    revision: int
    tag: str


@dataclass(frozen=True, slots=True)
class AlertIn:
    """Send the alert in so many minutes."""

    alert: int
    revision: int
    minutes: int


@dataclass(frozen=True, slots=True)
class RemoveEditor:
    """Take the right to send alerts away from this person."""

    person: int


@dataclass(frozen=True, slots=True)
class StoryStep:
    """An editor's step with what a story is about."""

    verb: StoryVerb
    story: int


@dataclass(frozen=True, slots=True)
class SetStorySection:
    """The story belongs to this section."""

    story: int
    #: The section.
    tag: str


@dataclass(frozen=True, slots=True)
class SetStoryTag:
    """The story is about this, or is not."""

    story: int
    on: bool
    tag: str


EditorsMeaning = AlertStep | AlertTopic | AlertIn | RemoveEditor | StoryStep | SetStorySection | SetStoryTag
