"""The meanings of the buttons of editors and owners: alerts, editors, stories, sources, figures."""

from __future__ import annotations

from typing import Literal

from digestbot.model.feeds.feed_settings import ToldApartBy
from digestbot.model.history import StatsSpan, StatsSubject
from digestbot.model.meanings.buttons import Meaning, button

#: What an editor's button does with an alert.
AlertVerb = Literal[
    "ask",  # show the last question before it is sent
    "send",
    "back",  # from the question or a page of choices back to the draft
    "critical",  # mark it as critical
    "ordinary",  # not critical any more
    "everybody",  # send it to everybody who takes alerts
    "topics",  # choose the topics
    "later",  # choose the time
    "text",  # write the text again
    "show",  # show its progress
    "pause",
    "resume",
    "cancel",
    "correct",
    "correct_sure",
    "ask_recall",
    "recall",
]
StoryVerb = Literal["open", "ask", "auto", "done"]
#: What an editor's button does with a source.
SourceVerb = Literal[
    "open",
    "check",  # read it now
    "name",  # ask for another name
    "sections",  # choose the section
    "languages",  # choose the language
    "settings",  # choose how it is read
    "pages",  # read the pages of its articles
    "no_pages",  # or not
    "pause",
    "resume",
    "ask_remove",
    "remove",
    "keep",  # take back what was removed
]
#: What an editor's button does with a feed that is not kept yet.
ProposalVerb = Literal[
    "list",  # all feeds of the proposal, to choose from
    "open",  # this one, read at its address if it was not read before
    "sections",  # choose the section
    "languages",  # choose the language
    "keep",
]


@button("a", who="editors")
class AlertStep(Meaning):
    """An editor's step with an alert. It counts only if the alert still has this revision."""

    verb: AlertVerb
    alert: int
    revision: int


@button("g", who="editors")
class AlertTopic(Meaning):
    """Send the alert to the readers of this topic as well, or not any more."""

    alert: int
    revision: int
    tag: str


@button("i", who="editors")
class AlertIn(Meaning):
    """Send the alert in this many minutes."""

    alert: int
    revision: int
    minutes: int


@button("e", who="owners")
class RemoveEditor(Meaning):
    """Take the right to send alerts away from this person."""

    person: int


@button("k", who="editors")
class StoryStep(Meaning):
    """An editor's step with a story's tags."""

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
    """Add this tag to the story, or remove it."""

    story: int
    on: bool
    tag: str


@button("fo", who="owners")
class ShowStatus(Meaning):
    """How things are, in place of this message."""


@button("fs", who="editors")
class ShowSources(Meaning):
    """The list of sources from this place on, 0 for the first, of those that have this text."""

    start: int
    text: str


@button("fa", who="editors")
class AddSource(Meaning):
    """Ask for the address of a new source."""


@button("fe", who="editors")
class ExportSources(Meaning):
    """Send the list of sources as a file."""


@button("fk", who="editors")
class SourceStep(Meaning):
    """An editor's step with a source."""

    verb: SourceVerb
    source: int


@button("fc", who="editors")
class SetSourceSection(Meaning):
    """All of the source belongs to this section; where it is empty, its articles are judged."""

    source: int
    section: str


@button("fl", who="editors")
class SetSourceLanguage(Meaning):
    """The source is in this language; where it is empty, the feed itself says so."""

    source: int
    language: str


@button("sq", who="editors")
class ShowStats(Meaning):
    """Show how this subject went over this span of time, on a dark background or a light one."""

    dark: bool
    period: StatsSpan
    subject: StatsSubject


@button("sw", who="editors")
class SetWeeklyReport(Meaning):
    """Send the report of last week every Monday, or no more. The other fields say which statistics stand above."""

    on: bool
    dark: bool
    period: StatsSpan
    subject: StatsSubject


@button("fd", who="editors")
class TellEntriesApart(Meaning):
    """The source's entries are told apart by this."""

    source: int
    by: ToldApartBy


@button("fp", who="editors")
class ProposalStep(Meaning):
    """An editor's step with a feed at this place of a proposal, from 0."""

    verb: ProposalVerb
    proposal: int
    place: int


@button("fq", who="editors")
class SetProposedSection(Meaning):
    """All of the proposed feed will belong to this section; where it is empty, its articles will be judged."""

    proposal: int
    place: int
    section: str


@button("fr", who="editors")
class SetProposedLanguage(Meaning):
    """The proposed feed is in this language; where it is empty, the feed itself says so."""

    proposal: int
    place: int
    language: str


@button("fi", who="editors")
class AddProposed(Meaning):
    """Make all feeds of the proposal sources."""

    proposal: int


@button("fx", who="editors")
class LeaveProposed(Meaning):
    """Add none of the feeds of the proposal."""

    proposal: int
