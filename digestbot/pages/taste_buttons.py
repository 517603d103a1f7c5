"""The buttons by which a reader says what they want more or less of: below a digest, and in the settings."""

from __future__ import annotations

from digestbot.model import (
    MOST_STORIES,
    Judge,
    MuteWord,
    SetShare,
    Share,
    ShowDigest,
    ShowKeeping,
    ShowMutes,
    ShowShares,
    ShowStory,
    TakeBack,
    Tune,
    UnfollowTag,
    Unmute,
    View,
    Why,
    abbreviated,
    all_fit_below,
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
from digestbot.pages.languages.words import Words
from digestbot.pages.stories import clean, headline_text, shorten

#: The share that a tap on a topic sets, by its present share.
_NEXT_SHARE: dict[Share, Share] = {"even": "more", "more": "less", "less": "even"}
#: The most characters of a headline on a button. It is short because two buttons share a row.
_HEADLINE = 24
#: The marks for "more like this" and "less like this". They have no other meaning anywhere.
THUMBS: dict[View, str] = {"more": "👍", "less": "👎"}


TASTE_PAGES = ButtonTable()


# --- below a digest -------------------------------------------------------------------------------


@TASTE_PAGES.page
def _digest(page: contexts.DigestPage, words: Words) -> Rows:
    if page.public:
        return ()
    return _below(tuple(pick.trend.story.id for pick in page.plan.picks), words)


@TASTE_PAGES.page
def _week(page: contexts.WeekPage, words: Words) -> Rows:
    if page.public:
        return ()
    return _below(tuple(pick.trend.story.id for pick in page.plan.picks), words)


@TASTE_PAGES.page
def _digest_keys(keys: contexts.DigestKeys, words: Words) -> Rows:
    return _below(keys.stories, words)


def _below(stories: tuple[int, ...], words: Words) -> Rows:
    while not all_fit_below(stories):
        stories = stories[:-1]
    # No button here may show another page, because that page would replace the digest.
    _ = words.catalogue.gettext
    tune = tap(_("More or less like this"), Tune(open=True, stories=stories))
    keep = tap(_("Save or follow"), ShowKeeping(open=True, stories=stories))
    return ((tap(_("More stories"), ShowDigest()), tune), (keep, tap(_("Why these?"), Why(stories))))


@TASTE_PAGES.page
def _tune_keys(keys: contexts.TuneKeys, words: Words) -> Rows:
    _ = words.catalogue.gettext
    stories = tuple(story for story, _headline, _view in keys.stories)
    rows: list[Row] = []
    for place, (_story, headline, said) in enumerate(keys.stories):
        title = shorten(clean(headline), _HEADLINE)
        rows.append(
            tuple(
                tap(checked(f"{thumb} {title}", on=said == view), Judge(view, said != view, place, stories))
                for view, thumb in THUMBS.items()
            )
        )
    return (*rows, (tap(_("Done"), Tune(open=False, stories=stories)),))


# --- in the settings ------------------------------------------------------------------------------


@TASTE_PAGES.page
def _opinions(page: contexts.OpinionsPage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    back = [
        tap(
            _("Take back: %(headline)s") % {"headline": short(f"{THUMBS[one.view]} {clean(one.headline)}")},
            TakeBack(one.story_id),
        )
        for one in page.opinions[:MANY]
    ]
    return (*in_rows(back, 1), (settings_button(words),))


@TASTE_PAGES.page
def _why(page: contexts.WhyPage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    whole = [
        tap(
            shorten(headline_text(one.trend.headline), _HEADLINE),
            ShowStory("message", 1, one.trend.story.id),
        )
        for one in page.stories[:MOST_STORIES]
    ]
    shares, muted = tap(_("More or less of a topic"), ShowShares()), tap(_("Muted"), ShowMutes())
    return (*in_rows(whole, 2), (shares, muted), (settings_button(words),))


@TASTE_PAGES.page
def _shares(page: contexts.SharesPage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    said: dict[Share, str] = {"more": _("more"), "even": _("as much"), "less": _("less")}
    topics = [
        tap(
            f"{short(words.topic(tag, page.names))}: {said[share]}",
            abbreviated(SetShare(_NEXT_SHARE[share], tag)),
        )
        for tag, share in page.topics[:MANY]
    ]
    return (*in_rows(topics, 2), (topics_button(words),))


@TASTE_PAGES.page
def _mutes(page: contexts.MutesPage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    # All mutes are listed, also more than MANY: the reader must be able to remove each.
    mutes = [
        tap(_("Unmute %(what)s") % {"what": short(clean(one.words))}, Unmute(one.id)) for one in page.mutes
    ]
    return (*in_rows(mutes, 2), (settings_button(words),))


@TASTE_PAGES.page
def _muted(page: contexts.MutedPage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    rows: Rows = ((tap(_("Unmute"), Unmute(page.mute.id)), tap(_("All that is muted"), ShowMutes())),)
    if page.mute.source_id is None or page.already:
        return rows
    return (*rows, if_it_fits(_("Mute the word as well"), MuteWord(page.mute.words)))


@TASTE_PAGES.page
def _list_of_mutes(
    _page: contexts.UnmutedPage | contexts.UnmutedEachPage | contexts.TooManyMutesPage, words: Words
) -> Rows:
    return ((tap(words.catalogue.gettext("All that is muted"), ShowMutes()),),)


@TASTE_PAGES.page
def _muted_each(page: contexts.MutedEachPage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    unmute = [
        tap(_("Unmute %(what)s") % {"what": short(clean(one.words))}, Unmute(one.id)) for one in page.muted
    ]
    unfollow = [
        tap(
            _("Unfollow %(topic)s") % {"topic": short(words.topic(tag, page.names))},
            abbreviated(UnfollowTag(tag)),
        )
        for tag in page.followed
    ]
    as_words = [
        button
        for one in page.muted
        if one.source_id is not None
        for button in if_it_fits(
            _("Also the word “%(what)s”") % {"what": short(clean(one.words))}, MuteWord(one.words)
        )
    ]
    return (*in_rows([*unmute, *as_words, *unfollow], 2), (tap(_("All that is muted"), ShowMutes()),))


@TASTE_PAGES.page
def _bad_mute(page: contexts.BadMutePage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    if page.tag:
        topic = short(words.topic(page.tag, page.names))
        return ((tap(_("Unfollow %(topic)s") % {"topic": topic}, abbreviated(UnfollowTag(page.tag))),),)
    return ((tap(_("All that is muted"), ShowMutes()),),)
