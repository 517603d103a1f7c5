"""Makes the toasts, which are the lines that pop up over the chat after a tap."""

from __future__ import annotations

from digestbot.pages.contexts import Toast
from digestbot.pages.languages.words import Words

#: The most characters that ``answerCallbackQuery`` accepts.
LIMIT = 200


def toast_text(toast: Toast, words: Words) -> str:
    """The sentence of a toast, cut to the length that Telegram accepts."""
    _ = str  # Only marks the sentences; the one that is meant is translated below.
    sentences = {
        "saved": _("Saved."),
        "followed": _("You follow %(topic)s now."),
        "unfollowed": _("You no longer follow %(topic)s."),
        "stale": _("This button is from an older message. Please use the newest one."),
        "admins_only": _("Only this group's admins can change its settings."),
        "channel_admins_only": _(
            "Only this channel's admins can use its buttons. Write to me in private for news of your own."
        ),
        "admins_unknown": _(
            "Telegram does not tell me who the admins are. Make me an admin here, and try again."
        ),
        "editors_only": _("Only this bot's editors can do that, in their private chat with me."),
        "working": _("One moment …"),
        "already": _("That is done already."),
        "too_many": _("You follow as many topics as you can. Please unfollow one first."),
        "failed": _("That didn't work. Please try again in a minute."),
        "fewer_alerts": _("Only critical alerts on %(topic)s from now on. More: /alerts"),
        "no_alerts": _("No alerts on %(topic)s from now on. More: /alerts"),
        "fewer_general": _("Only critical alerts of this kind from now on. More: /alerts"),
        "no_general": _("No alerts of this kind from now on. More: /alerts"),
        "not_following": _("You take no alerts of this kind. More: /alerts"),
        "alert_stale": _("The alert was changed meanwhile. Nothing was done; please look at it again."),
        "alert_done": _("That was done already. Nothing was done twice."),
        "alert_sent": _("It is on its way."),
        "more_like_this": _("More like this from your next digest on. Topic: %(topic)s"),
        "less_like_this": _("Less like this from your next digest on. Topic: %(topic)s"),
        "taken_back": _("Taken back."),
        "story_saved": _("Saved: /saved"),
        "story_removed": _("Removed from what you saved."),
        "too_many_saved": _("You have saved as many stories as I keep. Remove some first: /saved"),
        "story_followed": _("You follow this story now. News of it comes first in your next digest."),
        "story_unfollowed": _("You no longer follow this story."),
        "too_many_stories": _("You follow as many stories as you can. Please unfollow one first: /topics"),
        "story_is_over": _("Nobody has told this story for a week, so there is nothing to follow."),
        "story_at_once": _("News of this story comes at once from now on."),
        "story_in_digest": _("News of this story comes with your digest from now on."),
        "story_not_kept": _("I don't have this story any more."),
        "unmuted": _("That is muted no more."),
        "language_read": _("You read news in %(language)s now."),
        "language_left": _("You no longer read news in %(language)s."),
        "every_language": _("You read news in every language now."),
        "own_language": _("You read news in %(language)s only now."),
        "last_language": _("One language has to stay. Tap another one first, or “Every language”."),
        "nothing_found": _("No story of the last 30 days says that. Try fewer or other words."),
        "weekly_report_on": _("From now on a report comes every Monday morning."),
        "weekly_report_off": _("No more weekly reports come."),
        "too_often": _("That is as often as I can answer. Ask again in %(time)s."),
    }
    said = {
        "topic": words.topic(toast.tag, toast.names),
        "language": words.tongue(toast.language),
        "time": words.span(toast.seconds, None),
    }
    text = words.catalogue.gettext(sentences[toast.key]) % said
    return text if len(text) <= LIMIT else text[: LIMIT - 1] + "…"
