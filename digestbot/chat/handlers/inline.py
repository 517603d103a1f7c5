"""Answers ``@bot words``, which people write in any chat to share a story there."""

from __future__ import annotations

from telegram import InlineQuery

from digestbot.actions.news.share import MOST_SHARED, stories_to_share, taste_of_stranger, who_shares
from digestbot.actions.tools import Tools
from digestbot.chat.client.payloads import Json
from digestbot.chat.client.telegram import Telegram
from digestbot.errors import TooOften
from digestbot.model import TelegramUserId, Trend
from digestbot.model.start_links import SEARCH
from digestbot.model.typed import as_meant
from digestbot.pages.contexts import SharedStoryPage, Toast
from digestbot.pages.stories import story_text

#: Seconds for which Telegram answers the same words of the same person by itself.
CACHED = 60


async def answer_inline(tools: Tools, telegram: Telegram, query: InlineQuery) -> None:
    """Offer the stories that say the words, in the person's languages; without words, what is trending."""
    person = TelegramUserId(query.from_user.id)
    reader = await who_shares(tools, person)
    code = query.from_user.language_code
    language = reader.language if reader is not None else code or "en"
    try:
        tools.newsdesk.requests.count("inline", person, tools.clock())
    except TooOften as error:
        seconds = error.wait.total_seconds()
        told = tools.pages.toast(Toast("too_often", seconds=seconds), language)
        await telegram.answer_inline(query.id, (), line=(told, SEARCH), seconds=int(seconds) + 1)
        return
    taste = reader.taste if reader is not None else taste_of_stranger(code)
    words, start = as_meant(query.query), _start(query.offset)
    trends, more = await stories_to_share(tools, taste, words, start)
    line = None
    if words and not trends and not start:
        line = (tools.pages.toast(Toast("nothing_found"), language), SEARCH)
    await telegram.answer_inline(
        query.id,
        [_article(tools, trend, language) for trend in trends],
        next_offset=str(start + len(trends)) if more else "",
        line=line,
        seconds=CACHED,
    )


def _start(offset: str) -> int:
    """The number of stories that were given before. Whoever answers no offset of ours begins anew."""
    ours = offset.isascii() and offset.isdecimal() and len(offset) < 4
    return int(offset) if ours and int(offset) < MOST_SHARED else 0


def _article(tools: Tools, trend: Trend, language: str) -> Json:
    """An InlineQueryResultArticle. The library's class would check the same and cost more."""
    told = story_text(trend)
    [message] = tools.pages.show(SharedStoryPage(trend), language)
    article: Json = {
        "type": "article",
        "id": str(trend.story.id),
        "title": told.title,
        "description": told.lead or told.source,
        "input_message_content": {"message_text": message.html, "parse_mode": "HTML"},
    }
    if told.url is not None:
        article["url"] = told.url
    if told.image is not None:
        article["thumbnail_url"] = told.image
    return article
