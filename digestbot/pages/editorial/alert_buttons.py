"""The buttons of breaking alerts, for readers (below an alert, in the settings) and editors (below a draft)."""

from __future__ import annotations

from digestbot.model import (
    SECTIONS,
    AlertIn,
    AlertLevel,
    AlertStep,
    AlertTopic,
    AlertVerb,
    Button,
    ChooseQuiet,
    FewerAlerts,
    QuietHours,
    RemoveEditor,
    SetAlertCap,
    SetAlertLevel,
    SetCriticalOverrides,
    SetQuiet,
    ShowAlerts,
    ShowSettings,
    abbreviated,
)
from digestbot.pages import contexts
from digestbot.pages.buttons import MANY, ButtonTable, Row, Rows, checked, if_it_fits, in_rows, short, tap
from digestbot.pages.languages.words import Words

#: The level that a tap on a topic sets, by its present level.
_NEXT_LEVEL: dict[AlertLevel, AlertLevel] = {"all": "critical", "critical": "off", "off": "all"}
#: The quiet hours to offer, in the form of ``SetQuiet``.
_SPANS = ("2100-0600", "2200-0700", "2300-0800", "0000-0900")
_CAPS = (1, 3, 5, 10, 0)
#: The minutes from now to offer.
_LATER = (15, 30, 60, 180)


ALERT_PAGES = ButtonTable()


# --- readers --------------------------------------------------------------------------------------


@ALERT_PAGES.page
def _alert(page: contexts.AlertPage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    if page.number is None:
        return ()
    return ((tap(_("Fewer of these"), FewerAlerts(page.number)),),)


@ALERT_PAGES.page
def _withdrawn(_page: contexts.AlertWithdrawnPage, words: Words) -> Rows:
    # There is nothing left to do with it.
    del words
    return ()


@ALERT_PAGES.page
def _held_alerts(_page: contexts.HeldAlertsPage, words: Words) -> Rows:
    # Nothing that shows another page in the alerts' place.
    del words
    return ()


@ALERT_PAGES.page
def _alerts(page: contexts.AlertsPage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    everybody = tap(
        _level(_("To everybody"), page.general, words), SetAlertLevel(_NEXT_LEVEL[page.general], "")
    )
    topics = [
        tap(
            _level(short(words.topic(tag, page.names)), level, words),
            abbreviated(SetAlertLevel(_NEXT_LEVEL[level], tag)),
        )
        for tag, level in page.topics[:MANY]
    ]
    following = _CAPS[(_CAPS.index(page.cap or 0) + 1) % len(_CAPS)] if (page.cap or 0) in _CAPS else 10
    cap = _("At most: %(count)s a day") % {"count": page.cap} if page.cap else _("At most: any number")
    return (
        (everybody,),
        *in_rows(topics, 2),
        (tap(_("Quiet hours"), ChooseQuiet()), tap(cap, SetAlertCap(following))),
        (
            tap(
                checked(_("Critical ones always"), on=page.critical_overrides),
                SetCriticalOverrides(not page.critical_overrides),
            ),
        ),
        (tap(_("Settings"), ShowSettings()),),
    )


@ALERT_PAGES.page
def _quiet(page: contexts.QuietPage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    now = _span(page.quiet)
    spans = [
        tap(checked(f"{one[:2]}:{one[2:4]}–{one[5:7]}:{one[7:]}", on=one == now), SetQuiet(one))
        for one in _SPANS
    ]
    none = tap(checked(_("None"), on=now == "off"), SetQuiet("off"))
    return (*in_rows(spans, 2), (none, tap(_("Back"), ShowAlerts())))


@ALERT_PAGES.page
def _bad_quiet(_page: contexts.BadQuietPage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    return ((tap(_("Quiet hours"), ChooseQuiet()),),)


def _level(label: str, level: AlertLevel, words: Words) -> str:
    _ = words.catalogue.gettext
    said = {"all": _("all"), "critical": _("critical only"), "off": _("none")}
    return f"{label}: {said[level]}"


def _span(quiet: QuietHours | None) -> str:
    return "off" if quiet is None else f"{quiet.start:%H%M}-{quiet.end:%H%M}"


# --- editors --------------------------------------------------------------------------------------


@ALERT_PAGES.page
def _alert_help(page: contexts.AlertHelpPage, words: Words) -> Rows:
    return in_rows([_show(number, words) for number, _state, _words in page.latest], 3)


@ALERT_PAGES.page
def _draft(page: contexts.AlertDraftPage, words: Words) -> Rows:
    _, ngettext = words.catalogue.gettext, words.catalogue.ngettext
    count = page.reach.total

    def step(label: str, verb: AlertVerb) -> Button:
        return tap(label, AlertStep(verb, page.number, page.revision))

    if page.asking:
        # "Yes" must not stand where the tapped button stood, or a double tap would confirm.
        yes = ngettext("Yes, send to one reader", "Yes, send to %(num)s readers", count) % {"num": count}
        if page.due_at is not None and not page.scheduled:
            yes = _("Yes, at that time")
        return ((step(_("Back"), "back"),), (step(yes, "send"),))
    send: tuple[Row, ...] = ()
    if count:
        label = ngettext("Send to one reader …", "Send to %(num)s readers …", count) % {"num": count}
        if page.scheduled:
            label = _("Send it now …")
        elif page.due_at is not None:
            label = _("Send %(moment)s …") % {"moment": words.moment(page.due_at, page.now, page.zone)}
        send = ((step(label, "ask"),),)
    critical: AlertVerb = "ordinary" if page.critical else "critical"
    return (
        *send,
        (
            step(_("Topics"), "topics"),
            step(checked(_("Everybody"), on=page.everybody), "everybody"),
            step(checked(_("Critical"), on=page.critical), critical),
        ),
        (step(_("Later …"), "later"), step(_("New text"), "text"), step(_("Discard"), "cancel")),
    )


@ALERT_PAGES.page
def _topics(page: contexts.AlertTopicsPage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    others = [tag for tag in page.tags if tag not in SECTIONS]
    topics = [
        topic
        for tag in (*SECTIONS, *others[:MANY])
        for topic in if_it_fits(
            checked(short(words.topic(tag, page.names)), on=tag in page.tags),
            AlertTopic(page.number, page.revision, tag),
        )
    ]
    return (*in_rows(topics, 2), (tap(_("Back"), AlertStep("back", page.number, page.revision)),))


@ALERT_PAGES.page
def _times(page: contexts.AlertTimesPage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    times = [
        tap(
            _("In %(time)s") % {"time": words.duration(minutes, page.zone)},
            AlertIn(page.number, page.revision, minutes),
        )
        for minutes in _LATER
    ]
    now = tap(_("At once"), AlertIn(page.number, page.revision, 0))
    return (*in_rows(times, 2), (now, tap(_("Back"), AlertStep("back", page.number, page.revision))))


@ALERT_PAGES.page
def _board(page: contexts.AlertBoardPage, words: Words) -> Rows:
    _ = words.catalogue.gettext

    def step(label: str, verb: AlertVerb) -> Button:
        return tap(label, AlertStep(verb, page.number, page.revision))

    rows: list[Row] = []
    if page.state == "running":
        rows.append((step(_("Pause"), "pause"), step(_("Cancel"), "cancel")))
    elif page.state == "paused":
        rows.append((step(_("Resume"), "resume"), step(_("Cancel"), "cancel")))
    if page.progress.alert.sent and not page.recalled:
        rows.append((step(_("Correct …"), "correct"), step(_("Recall …"), "ask_recall")))
    return tuple(rows)


@ALERT_PAGES.page
def _sure(page: contexts.AlertSurePage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    verb: AlertVerb = "correct_sure" if page.what == "correct" else "recall"
    label = _("Yes, change it everywhere") if page.what == "correct" else _("Yes, delete it everywhere")
    return (
        (tap(_("Back"), AlertStep("show", page.number, page.revision)),),
        (tap(label, AlertStep(verb, page.number, page.revision)),),
    )


@ALERT_PAGES.page
def _notice(page: contexts.AlertNoticePage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    if page.what == "orphaned":
        return ((_show(page.number, words),),)
    if page.what != "paused":
        return ()
    return (
        (
            tap(_("Resume"), AlertStep("resume", page.number, 0)),
            tap(_("Cancel"), AlertStep("cancel", page.number, 0)),
        ),
    )


@ALERT_PAGES.page
def _editor_changed(page: contexts.EditorChangedPage, words: Words) -> Rows:
    return in_rows([_show(number, words) for number, _due_at in page.waiting[:MANY]], 3)


def _show(number: int, words: Words) -> Button:
    _ = words.catalogue.gettext
    return tap(_("Alert %(number)s") % {"number": number}, AlertStep("show", number, 0))


@ALERT_PAGES.page
def _editors(page: contexts.EditorsPage, words: Words) -> Rows:
    _ = words.catalogue.gettext
    return tuple(
        (tap(_("Remove %(name)s") % {"name": short(name or str(telegram_id))}, RemoveEditor(number)),)
        for number, telegram_id, name in page.editors[:MANY]
    )
