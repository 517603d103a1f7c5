"""Says how a feed is, and why it can't be read. The chat and the terminal say it in the same words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime

from digestbot.model import FailureReason, FeedHealth

#: Gives a sentence in the person's language.
Gettext = Callable[[str], str]
#: Says when something was or will be: "today at 08:00".
Moment = Callable[[datetime], str]


def why_unread(reason: FailureReason | None, status: int | None, _: Gettext) -> str:
    """Why something from the web can't be read, to stand after a colon. ``status`` is that of HTTP."""
    if reason == "http_error":
        return _why_refused(status, _)
    said: dict[FailureReason | None, str] = {
        "bad_url": _("that is no address of a web page"),
        "forbidden_address": _("the address is not on the public internet"),
        "robots": _("the site asks robots not to read it"),
        "unreachable": _("the site can't be reached"),
        "timeout": _("the site takes too long"),
        "too_large": _("it is too large"),
        "too_many_redirects": _("the address leads on and on"),
        "challenge": _("the site lets only people in, no programs"),
        "not_found": _("there is nothing at this address (404)"),
        "gone": _("it was removed for good (410)"),
        "throttled": _("the site asks me to come less often"),
        "not_a_feed": _("there is no feed at this address, nor named by the page there"),
        "not_an_article": _("there is no article on it"),
        "empty_feed": _("it is empty; it had entries before"),
    }
    return said.get(reason, _("I can't make sense of what comes"))


def _why_refused(status: int | None, _: Gettext) -> str:
    match status:
        case None:
            return _("the site answers with an error")
        case 401:
            return _("it needs a login (401)")
        case 403:
            return _("the site does not let me in (403); perhaps it needs a login")
    return _("the site answers with an error (%(status)s)") % {"status": status}


def sentences_on(health: FeedHealth, _: Gettext, moment: Moment) -> Iterator[str]:
    """Whether the feed can be read; where it can't, why, and when it was and will be tried."""
    read = health.read_at and {"moment": moment(health.read_at)}
    match health.state:
        case "paused":
            yield _("Paused: I don't read it.")
        case "new":
            yield _("Not read yet.")
        case "good":
            yield _("Read %(moment)s.") % read if read else _("Not read yet.")
        case "failing" | "given_up":
            failure = health.failure
            reason, status = (None, None) if failure is None else (failure.reason, failure.status)
            yield _("It can't be read:") + f" {why_unread(reason, status, _)}."
            if health.checked_at is not None:
                yield _("Last tried %(moment)s.") % {"moment": moment(health.checked_at)}
            yield _("Last read %(moment)s.") % read if read else _("It was never read.")
            if health.state == "given_up":
                yield _("I gave it up. “Resume” tries again.")
            elif health.next_at is not None:
                yield _("I try again %(moment)s.") % {"moment": moment(health.next_at)}


def needs_login(reason: FailureReason | None, status: int | None) -> bool:
    """Whether a login may help."""
    return reason == "http_error" and status in {401, 403}
