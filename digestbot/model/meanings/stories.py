"""The meanings of readers' buttons about stories: a digest and what was found, opinions, reasons, and stories saved or followed."""

from __future__ import annotations

from typing import Literal

from digestbot.model.meanings.buttons import Meaning, button, button_fits
from digestbot.model.readers.tastes import View

#: What a reader can do to keep a story in sight.
KeepWay = Literal["save", "follow"]

#: Where a reader opened a story's page: below a message that stays, in the page's own message, or in the list of
#: saved or of followed stories. It decides whether the page takes the place of the tapped message, and where
#: "Back" leads.
StoryOrigin = Literal["message", "story", "saved", "followed"]


@button("sr", who="anybody")
class ShowFound(Meaning):
    """A page of what was found for this text, in place of this message. The first page is 0."""

    #: Whether the words may be in any language, or only in the reader's.
    every: bool
    page: int
    text: str


@button("d", who="anybody")
class ShowDigest(Meaning):
    """Send a digest now."""


@button("n")
class Tune(Meaning):
    """Below a digest: show the buttons for "more" and "less", or remove them again."""

    open: bool
    #: The digest's stories, in its order.
    stories: tuple[int, ...]


@button("j")
class Judge(Meaning):
    """Below a digest: more or less like this story. With ``on`` False, the opinion is taken back."""

    view: View
    on: bool
    #: Which of ``stories``, from 0.
    place: int
    stories: tuple[int, ...]


@button("X")
class JudgeOne(Meaning):
    """Beside a story in a digest's text: more or less like this story. The buttons below the digest take it
    back.
    """

    view: View
    story: int


@button("Y", who="anybody")
class Why(Meaning):
    """Explain in plain words why these stories are in the digest."""

    stories: tuple[int, ...]


@button("kk")
class ShowKeeping(Meaning):
    """Below a digest: show the buttons that save its stories and follow them, or remove them again."""

    open: bool
    #: The digest's stories, in its order.
    stories: tuple[int, ...]


@button("kj")
class KeepStory(Meaning):
    """Below a digest: save or follow this story. With ``on`` False, it is saved or followed no more."""

    way: KeepWay
    on: bool
    #: Which of ``stories``, from 0.
    place: int
    stories: tuple[int, ...]


def all_fit_below(stories: tuple[int, ...]) -> bool:
    """Whether each button below a digest of these stories can hold the numbers of all of them."""
    last = len(stories) - 1
    longest = (Judge("more", on=True, place=last, stories=stories), KeepStory("follow", True, last, stories))
    return all(map(button_fits, longest))


@button("kb")
class KeepStoryBeside(Meaning):
    """Beside a story in a digest's text: save or follow it. The buttons below the digest take it back."""

    way: KeepWay
    story: int


@button("kp", who="anybody")
class ShowStory(Meaning):
    """Show a page of the story with what was told of it."""

    origin: StoryOrigin
    #: From 1; the latest is on the first page.
    page_number: int
    story: int


@button("ks")
class KeepStoryShown(Meaning):
    """On the story's own page: save or follow it. With ``on`` False, it is saved or followed no more."""

    way: KeepWay
    on: bool
    origin: StoryOrigin
    page_number: int
    story: int


@button("ka")
class SetAtOnce(Meaning):
    """On the page of a followed story: send its news at once, or with the next digest."""

    on: bool
    origin: StoryOrigin
    page_number: int
    story: int


@button("kf", who="anybody")
class ShowFollowedStories(Meaning):
    """Show the stories that the reader follows."""


@button("ku")
class SetFollowed(Meaning):
    """On the list of followed stories: stop following this one, or follow it again."""

    on: bool
    story: int


@button("kl", who="anybody")
class ShowSaved(Meaning):
    """Show a page of the stories that the reader saved."""

    #: From 1.
    page_number: int


@button("kd")
class SetSaved(Meaning):
    """On the list of saved stories: remove this one, or save it again."""

    on: bool
    story: int
    page_number: int


@button("O", who="anybody")
class ShowOpinions(Meaning):
    """Show the reader's opinions of stories."""


@button("b")
class TakeBack(Meaning):
    """Delete the reader's opinion of this story."""

    story: int
