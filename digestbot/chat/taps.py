"""What a tap means, whether it may, and who answers it."""

from __future__ import annotations

from digestbot.chat.callbacks import decode
from digestbot.chat.handlers import (
    alert_settings,
    alert_taps,
    editors,
    feedback,
    languages,
    mutes,
    news,
    retag,
    settings,
    timing,
    topics,
)
from digestbot.chat.visit import Visit
from digestbot.errors import InputError
from digestbot.model import (
    AlertIn,
    AlertStep,
    AlertTopic,
    ChooseQuiet,
    ChooseTime,
    ChooseZone,
    FewerAlerts,
    FollowTag,
    Forget,
    Judge,
    Meaning,
    MuteWord,
    Pause,
    PauseUntil,
    PutAway,
    ReadLanguage,
    RemoveEditor,
    Resume,
    SetAlertCap,
    SetAlertLevel,
    SetCriticalOverrides,
    SetQuiet,
    SetShare,
    SetStorySection,
    SetStoryTag,
    SetStyle,
    SetTime,
    SetTopic,
    SetZone,
    ShowAlerts,
    ShowBotLanguage,
    ShowDigest,
    ShowLanguages,
    ShowMutes,
    ShowOpinions,
    ShowSettings,
    ShowShares,
    ShowTopics,
    ShowTrending,
    ShowTrendingTags,
    ShowWelcome,
    SpeakLanguage,
    StoryStep,
    TakeBack,
    Tune,
    UnfollowTag,
    Unmute,
    ZoneFromClock,
)
from digestbot.pages.contexts import ToastKey

#: Taps that change nothing of a group's, or that ask themselves who may.
LOOKS = (
    ShowDigest,
    ShowTopics,
    ShowShares,
    ShowMutes,
    ShowOpinions,
    ShowSettings,
    ShowLanguages,
    ShowBotLanguage,
    ShowTrending,
    ShowTrendingTags,
    ShowWelcome,
    ChooseTime,
    ChooseZone,
    ShowAlerts,
    ChooseQuiet,
    AlertStep,
    AlertTopic,
    AlertIn,
    RemoveEditor,
    StoryStep,
    SetStorySection,
    SetStoryTag,
)


async def answer_tap(visit: Visit, data: str) -> None:
    """Answer the button that carries ``data``, as ``callbacks`` wrote it."""
    meaning = decode(data)
    if meaning is None:
        await visit.toast("stale")
    elif (refusal := await _refusal(visit, meaning)) is not None:
        await visit.toast(refusal)
    else:
        try:
            await _answer(visit, meaning)
        except InputError:
            # A time or a zone that no page of ours would offer today.
            await visit.toast("stale")


async def _refusal(visit: Visit, meaning: Meaning) -> ToastKey | None:
    """Why this person may not; None where they may.

    In a group everybody may look. In a channel each answer is a post for all its subscribers.
    """
    in_channel = visit.place.type == "channel"
    if isinstance(meaning, LOOKS) and not in_channel:
        return None
    match await visit.may_change():
        case "yes":
            return None
        case "unknown":
            return "admins_unknown"
        case "no":
            return "channel_admins_only" if in_channel else "admins_only"


async def _answer(visit: Visit, meaning: Meaning) -> None:  # noqa: C901, PLR0912 - one line a meaning
    match meaning:
        case SetTopic():
            await topics.set_topic(visit, meaning)
        case ShowWelcome():
            await topics.show_welcome(visit)
        case PutAway():
            await settings.put_away(visit)
        case FollowTag():
            await topics.follow_tag(visit, meaning)
        case UnfollowTag():
            await topics.unfollow_tag(visit, meaning)
        case ChooseTime():
            await timing.choose_time(visit, meaning)
        case SetTime():
            await timing.set_time_to(visit, meaning)
        case SetZone():
            await timing.set_zone_to(visit, meaning)
        case ZoneFromClock():
            await timing.zone_from_clock(visit, meaning)
        case ChooseZone():
            await timing.choose_zone(visit)
        case ShowDigest():
            await news.digest(visit)
        case ShowTopics():
            await visit.toast_quietly()
            await topics.topics(visit)
        case ShowSettings():
            await settings.settings(visit)
        case SetStyle():
            await settings.style(visit, meaning)
        case Pause():
            await timing.pause_for(visit, meaning)
        case PauseUntil():
            await timing.pause_until_day(visit, meaning)
        case Resume():
            await timing.resume_digests(visit)
        case Forget():
            await settings.forget_me(visit, meaning)
        case _:
            await _answer_taste(visit, meaning)


async def _answer_taste(visit: Visit, meaning: Meaning) -> None:
    match meaning:
        case ShowShares():
            await feedback.shares(visit)
        case SetShare():
            await feedback.share(visit, meaning)
        case ShowMutes():
            await mutes.mutes(visit)
        case MuteWord():
            await mutes.mute_word(visit, meaning)
        case Unmute():
            await mutes.unmute_one(visit, meaning)
        case Tune():
            await feedback.tune(visit, meaning)
        case Judge():
            await feedback.judge_story(visit, meaning)
        case ShowOpinions():
            await feedback.opinions(visit)
        case TakeBack():
            await feedback.take_back_one(visit, meaning)
        case _:
            await _answer_language(visit, meaning)


async def _answer_language(visit: Visit, meaning: Meaning) -> None:
    match meaning:
        case ShowLanguages():
            await languages.languages(visit)
        case ReadLanguage():
            await languages.read_one(visit, meaning)
        case ShowBotLanguage():
            await languages.bot_language(visit)
        case SpeakLanguage():
            await languages.speak_one(visit, meaning)
        case ShowTrending():
            await news.trending_again(visit, meaning)
        case ShowTrendingTags():
            await news.trending_tags(visit, meaning)
        case _:
            await _answer_alert(visit, meaning)


async def _answer_alert(visit: Visit, meaning: Meaning) -> None:  # noqa: C901 - one line a meaning
    match meaning:
        case ShowAlerts():
            await alert_settings.alerts(visit)
        case SetAlertLevel():
            await alert_settings.level(visit, meaning)
        case ChooseQuiet():
            await alert_settings.choose_quiet(visit)
        case SetQuiet():
            await alert_settings.quiet(visit, meaning)
        case SetAlertCap():
            await alert_settings.cap(visit, meaning)
        case SetCriticalOverrides():
            await alert_settings.critical(visit, meaning)
        case FewerAlerts():
            await alert_settings.fewer(visit, meaning)
        case AlertStep():
            await alert_taps.step(visit, meaning)
        case AlertTopic():
            await alert_taps.topic(visit, meaning)
        case AlertIn():
            await alert_taps.later(visit, meaning)
        case RemoveEditor():
            await editors.remove(visit, meaning)
        case _:
            await _answer_story(visit, meaning)


async def _answer_story(visit: Visit, meaning: Meaning) -> None:
    match meaning:
        case StoryStep():
            await retag.step(visit, meaning)
        case SetStorySection():
            await retag.section(visit, meaning)
        case SetStoryTag():
            await retag.tag(visit, meaning)
