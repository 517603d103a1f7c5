"""Which updates are taken for Telegram's own."""

import pytest

from digestbot.chat.forms import check

ADA = {"id": 501, "is_bot": False, "first_name": "Ada"}
CHAT = {"id": 501, "type": "private", "first_name": "Ada"}


def message(**fields):
    return {"message_id": 7, "date": 1, "chat": CHAT, "from": ADA} | fields


#: A text of a rich message is a word, a list of texts, or one that is bold; a caption has a text and a credit.
RICH = {
    "blocks": [
        {"type": "heading", "size": 2, "text": "Sport"},
        {"type": "paragraph", "text": ["Port Selwyn ", {"type": "bold", "text": ["won ", "the cup"]}]},
        {
            "type": "photo",
            "photo": [{"file_id": "p"}],
            "caption": {"text": "The cup", "credit": {"type": "bold"}},
        },
        {"type": "map", "location": [1.5, 2.5], "document": "none"},
    ]
}


@pytest.mark.parametrize(
    "update",
    [
        {"callback_query": {"id": "1", "from": ADA, "data": "v1:x", "message": message(rich_message=RICH)}},
        {"message": message(text="/help", reply_to_message=message(rich_message=RICH))},
        {"message": message(text="/help", a_field_of_next_year={"text": 5, "chat": None, "photo": {}})},
        {"message": message(photo=[{"file_id": "p", "width": 90}], caption="/alert")},
    ],
)
def test_what_nobody_here_reads_may_be_of_any_form(update):
    check({"update_id": 1} | update)


@pytest.mark.parametrize(
    "update",
    [
        {"message": message(text=["/help"])},
        {"message": message(date=True)},
        {"message": message(chat={})},
        {"message": message(entities=[{"type": 5, "offset": 0, "length": 5}])},
        {"message": message(reply_to_message=message(text={}))},
        {"callback_query": {"id": "1", "from": ADA, "data": 5}},
        {"my_chat_member": {"chat": CHAT, "from": ADA, "new_chat_member": {"user": ADA, "status": None}}},
        {"business_message": message(chat={})},
        {"business_message": {"message_id": 7, "date": 1, "from": ADA, "text": "/help"}},
        {"channel_post": {"message_id": 7, "date": 1, "text": "/help"}},
        {"my_chat_member": {"chat": CHAT, "from": ADA, "new_chat_member": {"user": ADA, "status": "member"}}},
        {"message": message(text="a\0b")},
        {"message": message(rich_message={"blocks": [{"text": "a\0b"}]})},
        {"message": message(rich_message={"blocks": [{"width": 2**80}]})},
    ],
)
def test_what_the_handlers_read_has_telegram_s_form(update):
    with pytest.raises(ValueError):  # noqa: PT011 - nobody sees the words
        check({"update_id": 1} | update)
