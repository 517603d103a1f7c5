"""The buttons below readers' pages: welcome, topics, time, settings, the news and help.

Labels come from the catalogue, and meanings from the model. A page that no table lists has no buttons.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import time
from types import MappingProxyType
from typing import Literal

from digestbot.model import (
    SECTIONS,
    Button,
    ChooseTime,
    ChooseZone,
    FollowShared,
    FollowTag,
    Forget,
    HelpTopic,
    Pause,
    PauseUntil,
    Preferences,
    Resume,
    SetPreference,
    SetTime,
    SetTopic,
    SetZone,
    ShowAlerts,
    ShowDigest,
    ShowFollowedStories,
    ShowHelp,
    ShowLanguages,
    ShowMutes,
    ShowOpinions,
    ShowSettings,
    ShowShares,
    ShowWeekly,
    ShowWelcome,
    StartDaily,
    UnfollowTag,
    ZoneFromClock,
    abbreviated,
)
from digestbot.pages import contexts
from digestbot.pages.buttons import (
    MANY,
    ButtonTable,
    Row,
    Rows,
    checked,
    if_it_fits,
    in_rows,
    settings_button,
    short,
    tap,
    topics_button,
)
from digestbot.pages.contexts import Names, ZoneChoice
from digestbot.pages.languages.words import Words
from digestbot.pages.stories import clean

HOURS = (6, 7, 8, 9, 12, 15, 18, 20, 22)


READERS_PAGES = ButtonTable()


# --- the welcome ----------------------------------------------------------------------------------


@READERS_PAGES.page
def _welcome(page: contexts.WelcomePage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    if page.has_hour:
        next_step = tap(_("A digest now"), ShowDigest())
    else:
        next_step = tap(_("Next: the time"), ChooseTime("start"))
    return (*_toggles(page.followed, "start", page.names, words, page.counts), (next_step,))


@READERS_PAGES.page
def _welcome_back(_page: contexts.WelcomeBackPage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    return ((tap(_("A digest now"), ShowDigest()),), (topics_button(words), settings_button(words)))


@READERS_PAGES.page
def _hour_and_zone(page: contexts.HourAndZonePage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    hours = [tap(words.clock(time(hour), page.zone), StartDaily(hour, page.zone)) for hour in HOURS]
    change_zone = tap(_("That's not my time"), ChooseZone())
    return (*in_rows(hours, 3), (change_zone,), (tap(_("Back to the topics"), ShowWelcome()),))


@READERS_PAGES.page
def _time(page: contexts.TimePage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    hours = [
        tap(
            checked(words.clock(time(hour), page.zone), on=page.current == time(hour)),
            SetTime(f"{hour:02}:00", "settings"),
        )
        for hour in HOURS
    ]
    change_zone: Row = (tap(_("Change the time zone"), ChooseZone()),)
    return (*in_rows(hours, 3), (*change_zone, settings_button(words)))


@READERS_PAGES.page
def _ready(page: contexts.ReadyPage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    if not page.topics:
        return ((tap(_("Choose topics"), ShowWelcome()),), (tap(_("Time zone"), ChooseZone()),))
    return ((tap(_("Time zone"), ChooseZone()), topics_button(words)),)


# --- topics ---------------------------------------------------------------------------------------


@READERS_PAGES.page
def _topics_page(page: contexts.TopicsPage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    shares: Row = (tap(_("More or less of a topic"), ShowShares()),) if len(page.followed) > 1 else ()
    stories = tap(_("Stories you follow"), ShowFollowedStories())
    return (
        *_toggles(page.followed, "topics", page.names, words),
        *((shares,) if shares else ()),
        (stories, settings_button(words)),
    )


@READERS_PAGES.page
def _followed(page: contexts.FollowedPage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    return ((_unfollow(page.tag, _("Unfollow")), topics_button(words)),)


@READERS_PAGES.page
def _followed_name(page: contexts.FollowedNamePage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    near = in_rows(_follows(page.near, page.names, words), 2)
    return (*near, (_unfollow(page.tag, _("Unfollow")), topics_button(words)))


@READERS_PAGES.page
def _silent_names(page: contexts.SilentNamesPage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    return tuple(
        (_unfollow(tag, _("Unfollow %(topic)s") % {"topic": short(words.topic(tag, page.names))}),)
        for tag in page.tags[:MANY]
    )


@READERS_PAGES.page
def _unfollowed(page: contexts.UnfollowedPage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    if not page.was_followed:
        return ((topics_button(words),),)
    return ((*if_it_fits(_("Follow again"), FollowTag(page.tag)), topics_button(words)),)


@READERS_PAGES.page
def _followed_each(page: contexts.FollowedEachPage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    near = in_rows(_follows(page.near, page.names, words), 2)
    # An undo shows the reader's topics, so that the others can be undone there as well.
    undo = [
        tap(
            _("Unfollow %(topic)s") % {"topic": short(words.topic(tag, page.names))},
            abbreviated(SetTopic(on=False, page="topics", tag=tag)),
        )
        for tag in page.followed[:MANY]
    ]
    anyway = [
        button
        for tag in page.anyway[:MANY]
        for button in if_it_fits(
            _("Follow “%(topic)s” anyway") % {"topic": short(words.topic(tag, page.names))}, FollowTag(tag)
        )
    ]
    return (*near, *in_rows(undo, 2), *in_rows(anyway, 2), (topics_button(words),))


@READERS_PAGES.page
def _unfollowed_each(page: contexts.UnfollowedEachPage, words: Words) -> Rows:
    again = in_rows(_follows(page.unfollowed, page.names, words), 2)
    return (*again, (topics_button(words),))


@READERS_PAGES.page
def _unknown_tag(page: contexts.UnknownTagPage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    rows = in_rows(_follows(page.near, page.names, words), 2)
    if page.slug is None or page.tells_nothing:
        return rows
    label = _("Follow “%(topic)s” anyway") % {"topic": short(words.topic(page.slug, page.names))}
    return (*rows, if_it_fits(label, FollowTag(page.slug)))


@READERS_PAGES.page
def _too_many_topics(_page: contexts.TooManyTopicsPage, words: Words) -> Rows:
    return ((topics_button(words),),)


@READERS_PAGES.page
def _follow_help(page: contexts.FollowHelpPage, words: Words) -> Rows:
    return (*in_rows(_follows(page.suggestions, page.names, words), 2), (topics_button(words),))


@READERS_PAGES.page
def _unfollow_help(page: contexts.UnfollowHelpPage, words: Words) -> Rows:
    return in_rows([_unfollow(tag, short(words.topic(tag, page.names))) for tag in page.followed[:MANY]], 2)


# --- links that start the bot ---------------------------------------------------------------------


@READERS_PAGES.page
def _linked_topic(page: contexts.LinkedTopicPage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    if page.already:
        return ((_unfollow(page.tag, _("Unfollow")), topics_button(words)),)
    label = _("Follow %(topic)s") % {"topic": short(words.topic(page.tag, page.names))}
    return ((*if_it_fits(label, FollowTag(page.tag)), topics_button(words)),)


@READERS_PAGES.page
def _shared_topics(page: contexts.SharedTopicsPage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    return ((tap(_("Follow them all"), FollowShared(page.token)), topics_button(words)),)


@READERS_PAGES.page
def _bad_link(_page: contexts.BadLinkPage, words: Words) -> Rows:
    return ((topics_button(words),),)


# --- time and zone --------------------------------------------------------------------------------


@READERS_PAGES.page
def _time_set(page: contexts.TimeSetPage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    if not page.slots:
        return ((tap(_("Choose the time"), ChooseTime("settings")), settings_button(words)),)
    if page.follows_nothing:
        return ((topics_button(words), settings_button(words)),)
    return ((tap(_("Time zone"), ChooseZone()), settings_button(words)),)


@READERS_PAGES.page
def _bad_time(_page: contexts.BadTimePage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    return ((tap(_("Choose the time"), ChooseTime("settings")),),)


@READERS_PAGES.page
def _zone(page: contexts.ZonePage, words: Words) -> Rows:
    clocks = [tap(words.clock(time(hour), page.zone), ZoneFromClock(hour)) for hour in range(24)]
    return in_rows(clocks, 4)


@READERS_PAGES.page
def _zone_share(_page: contexts.ZoneSharePage, words: Words) -> Rows:
    # This is a key of the keyboard below the input field. It has no meaning, because Telegram sends a
    # location.
    _ = words.catalogue.gettext
    return ((Button(_("Share my location")),),)


@READERS_PAGES.page
def _zone_candidates(page: contexts.ZoneCandidatesPage, words: Words) -> Rows:
    return tuple(
        (
            tap(
                f"{short(_place(choice, words))} · {words.clock(page.now, choice.zone)}",
                SetZone(choice.zone),
            ),
        )
        for choice in page.candidates[:MANY]
    )


@READERS_PAGES.page
def _zone_set(_page: contexts.ZoneSetPage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    return ((tap(_("That's not my time"), ChooseZone()), settings_button(words)),)


@READERS_PAGES.page
def _unknown_zone(page: contexts.UnknownZonePage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    near = [tap(short(_place(choice, words)), SetZone(choice.zone)) for choice in page.near[:MANY]]
    return (*in_rows(near, 2), (tap(_("Other ways to tell"), ChooseZone()),))


# --- settings -------------------------------------------------------------------------------------


@READERS_PAGES.page
def _settings_page(page: contexts.SettingsPage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    pauses: Row = (
        (tap(_("Resume"), Resume()),)
        if page.paused
        else (tap(_("Pause for a week"), Pause(7)), tap(_("Pause"), Pause(0)))
    )
    return (
        (
            topics_button(words),
            tap(_("Time"), ChooseTime("settings")),
            tap(_("Time zone"), ChooseZone()),
        ),
        (tap(_("Breaking news"), ShowAlerts()), tap(_("Languages"), ShowLanguages())),
        (tap(_("Your week"), ShowWeekly()),),
        (tap(_("Muted"), ShowMutes()), tap(_("What you said"), ShowOpinions())),
        *(_answers_of(name, labels, page.chosen) for name, labels in labels_of_answers(words).items()),
        pauses,
    )


@READERS_PAGES.page
def _answers(page: contexts.AnswersPage, words: Words) -> Rows:
    labels = labels_of_answers(words)[page.preference]
    return (_answers_of(page.preference, labels, page.chosen), (settings_button(words),))


def labels_of_answers(words: Words) -> Mapping[str, Mapping[str, str]]:
    """The labels of the buttons for each preference that has fixed answers on the settings page."""
    _ = words.catalogue.gettext
    return {
        "style": {"rich": _("With pictures"), "classic": _("Text"), "plain": _("Plain text")},
        "length": {"short": _("Short"), "normal": _("Normal"), "long": _("Long")},
    }


def _answers_of(name: str, labels: Mapping[str, str], chosen: Preferences) -> Row:
    return tuple(
        tap(checked(label, on=answer == getattr(chosen, name)), SetPreference(f"{name}={answer}"))
        for answer, label in labels.items()
    )


@READERS_PAGES.page
def _paused(page: contexts.PausedPage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    spans = tuple(tap(words.days(days, page.zone), Pause(days)) for days in (1, 3, 7))
    resume = tap(_("Resume now"), Resume())
    if page.until is None:
        return (spans, (resume,))
    return (spans, (tap(_("Pause until I resume"), Pause(0)), resume))


@READERS_PAGES.page
def _resumed(page: contexts.ResumedPage, words: Words) -> Rows:
    return ((topics_button(words),),) if page.follows_nothing else ()


@READERS_PAGES.page
def _year_unclear(page: contexts.YearUnclearPage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    until = _("Until %(day)s") % {"day": words.day(page.day, page.zone, page.now)}
    return (
        (tap(short(until), PauseUntil(page.day.isoformat())),),
        (tap(_("Pause for a week"), Pause(7)), tap(_("Pause until I resume"), Pause(0))),
    )


@READERS_PAGES.page
def _bad_date(_page: contexts.BadDatePage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    return ((tap(_("Pause for a week"), Pause(7)), tap(_("Pause until I resume"), Pause(0))),)


# --- the news -------------------------------------------------------------------------------------


@READERS_PAGES.page
def _nothing(page: contexts.NothingPage, words: Words) -> Rows:
    return () if page.public else ((topics_button(words),),)


# --- help and privacy -----------------------------------------------------------------------------


@READERS_PAGES.page
def _help(page: contexts.HelpPage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    labels: dict[HelpTopic, str] = {
        "digest": _("The digest"),
        "news": _("What is in it"),
        "more": _("And more"),
    }
    pages = tuple(
        tap(f"· {label} ·" if topic == page.page else label, ShowHelp(topic))
        for topic, label in labels.items()
    )
    return (pages, (topics_button(words), settings_button(words)))


@READERS_PAGES.page
def _plain_text(_page: contexts.PlainTextPage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    return ((tap(_("A digest now"), ShowDigest()),), (topics_button(words), settings_button(words)))


@READERS_PAGES.page
def _privacy(_page: contexts.PrivacyPage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    return ((tap(_("Delete everything"), Forget(sure=False)),),)


@READERS_PAGES.page
def _ask_forget(_page: contexts.AskForgetPage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    return ((tap(_("Yes, delete"), Forget(sure=True)), tap(_("No, keep it"), ShowSettings())),)


# --- what these pages share ------------------------------------------------------------------------


def _toggles(
    followed: tuple[str, ...],
    page: Literal["start", "topics"],
    names: Names,
    words: Words,
    counts: Mapping[str, int] = MappingProxyType({}),
) -> Rows:
    """Buttons for the ten sections and then the reader's other tags; followed ones have a check mark.

    ``counts`` are the stories that stand out in a topic now, for a number behind its name.
    """
    others = [tag for tag in followed if tag not in SECTIONS][:MANY]
    numbers = {tag: f" · {words.number(count)}" for tag, count in counts.items() if count}
    return in_rows(
        [
            tap(
                checked(short(words.topic(tag, names)) + numbers.get(tag, ""), on=tag in followed),
                abbreviated(SetTopic(tag not in followed, page, tag)),
            )
            for tag in (*SECTIONS, *others)
        ],
        2,
    )


def _follows(tags: Iterable[str], names: Names, words: Words) -> list[Button]:
    return [
        button
        for tag in tuple(tags)[:MANY]
        for button in if_it_fits(short(words.topic(tag, names)), FollowTag(tag))
    ]


def _unfollow(tag: str, label: str) -> Button:
    return tap(label, abbreviated(UnfollowTag(tag)))


def _place(choice: ZoneChoice, words: Words) -> str:
    place = clean(choice.label) or words.city(choice.zone)
    country = words.country(choice.country)
    return f"{place}{words.comma}{country}" if country not in {"", place} else place
