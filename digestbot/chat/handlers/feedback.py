"""Answers readers who say below a digest what they want more or less of, or take it back in the settings."""

from __future__ import annotations

from collections.abc import Sequence

from digestbot.actions.readers.feedback import judge, judged_stories, set_share, take_back
from digestbot.actions.readers.reasons import reasons
from digestbot.chat.answering import answers
from digestbot.chat.visit import Visit
from digestbot.model import (
    SHARES,
    Judge,
    JudgeOne,
    Reader,
    SetShare,
    Share,
    ShowOpinions,
    ShowShares,
    StoryId,
    TakeBack,
    Tune,
    Why,
)
from digestbot.pages.contexts import DigestKeys, OpinionsPage, SharesPage, TuneKeys, WhyPage, WhyStory


@answers(Tune)
async def tune(visit: Visit, tap: Tune) -> None:
    """A tap on "More or less like this" below a digest, or on "Done" there. Only the buttons change."""
    if not tap.open:
        await visit.toast_quietly()
        await visit.change_buttons(DigestKeys(tap.stories))
    elif keys := await _keys(visit, tap.stories):
        await visit.toast_quietly()
        await visit.change_buttons(keys)
    else:
        await visit.toast("stale")


@answers(Judge)
async def judge_story(visit: Visit, tap: Judge) -> None:
    """A tap on a thumb: keep the opinion, or take it back, whichever the button offered."""
    if not 0 <= tap.place < len(tap.stories):
        await visit.toast("stale")
        return
    reader, story = visit.reader.recipient_id, StoryId(tap.stories[tap.place])
    if not tap.on:
        _, changed = await take_back(visit.tools, reader, story, tap.view)
        await visit.toast("taken_back" if changed else "already")
    else:
        try:
            said = await judge(visit.tools, reader, story, tap.view)
        except LookupError:
            await visit.toast("stale")
            return
        await visit.toast("more_like_this" if said.view == "more" else "less_like_this", said.topic)
    if keys := await _keys(visit, tap.stories):
        await visit.change_buttons(keys)


@answers(JudgeOne)
async def judge_beside_it(visit: Visit, tap: JudgeOne) -> None:
    """A tap on a thumb beside a story. The buttons below the digest show what was said, and take it back."""
    try:
        said = await judge(visit.tools, visit.reader.recipient_id, StoryId(tap.story), tap.view)
    except LookupError:
        await visit.toast("stale")
        return
    await visit.toast("more_like_this" if said.view == "more" else "less_like_this", said.topic)
    if keys := await _keys(visit, visit.stories_below(tap.story)):
        await visit.change_buttons(keys)


@answers(Why)
async def why(visit: Visit, tap: Why) -> None:
    """A tap on "Why these?" below a digest. The reasons come as a new message."""
    found = await reasons(visit.tools, visit.reader.recipient_id, [StoryId(story) for story in tap.stories])
    if not found:
        await visit.toast("stale")
        return
    await visit.toast_quietly()
    told = tuple(
        WhyStory(one.trend, one.topic, one.followed, one.share, one.liked_tags, one.liked_outlet)
        for one in found
    )
    await visit.say(WhyPage(told, visit.names))


@answers(ShowOpinions)
async def opinions(visit: Visit) -> None:
    """A tap on "What you said"."""
    await visit.toast_quietly()
    await visit.show(_opinions(visit, visit.reader))


@answers(TakeBack)
async def take_back_one(visit: Visit, tap: TakeBack) -> None:
    """A tap on "Take back: …"."""
    reader, changed = await take_back(visit.tools, visit.reader.recipient_id, StoryId(tap.story))
    await visit.toast("taken_back" if changed else "already")
    await visit.show(_opinions(visit, reader))


@answers(ShowShares)
async def shares(visit: Visit) -> None:
    """A tap on "More or less of a topic"."""
    await visit.toast_quietly()
    await visit.show(_shares(visit, visit.reader))


@answers(SetShare)
async def share(visit: Visit, tap: SetShare) -> None:
    """A tap on a topic on the page of shares."""
    reader, changed = await set_share(visit.tools, visit.reader.recipient_id, tap.tag, tap.share)
    await visit.toast("saved" if changed else "stale")
    await visit.show(_shares(visit, reader))


async def _keys(visit: Visit, stories: Sequence[int]) -> TuneKeys | None:
    known = await judged_stories(
        visit.tools, visit.reader.recipient_id, [StoryId(story) for story in stories]
    )
    return TuneKeys(tuple((one.story_id, one.headline, one.view) for one in known)) if known else None


def _opinions(visit: Visit, reader: Reader) -> OpinionsPage:
    return OpinionsPage(reader.opinions[::-1], visit.names)


def _shares(visit: Visit, reader: Reader) -> SharesPage:
    return SharesPage(tuple((one.tag, share_of(one.weight)) for one in reader.follows), visit.names)


def share_of(weight: float) -> Share:
    """The share whose weight is nearest to the weight of a follow."""
    return min(SHARES, key=lambda share: abs(SHARES[share] - weight))
