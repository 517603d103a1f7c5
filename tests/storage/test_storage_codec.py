import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digestbot.errors import StorageError
from digestbot.model import Button, Chart, Message, Series
from digestbot.storage.ledger.codec import decode, encode

buttons = st.builds(
    Button,
    label=st.text(),
    data=st.none() | st.text(),
    url=st.none() | st.text(),
)
messages = st.builds(
    Message,
    html=st.text(),
    buttons=st.lists(st.lists(buttons, max_size=3).map(tuple), max_size=3).map(tuple),
    rendering=st.sampled_from(["rich", "classic"]),
    ask_location=st.booleans(),
    chart=st.sampled_from([None, Chart((Series("sent", (1, 0)),), ("30", "1"), "columns", dark=True)]),
)


@given(st.lists(messages, max_size=3).map(tuple))
def test_messages_survive_json(parts):
    assert decode(json.loads(json.dumps(encode(parts)))) == parts


def test_a_button_is_kept_as_telegram_brings_it_back_whatever_its_meaning_is_called():
    assert encode(Button("More", "1d")) == {"is": "Button", "label": "More", "data": "1d"}
    assert decode({"is": "Button", "label": "Of old", "data": "1§:7"}) == Button("Of old", "1§:7")


def test_what_is_at_its_default_takes_no_room():
    assert encode(Message("Hello")) == {"is": "Message", "html": "Hello"}


def test_a_field_that_is_gone_is_passed_over():
    assert decode({"is": "Message", "html": "Hello", "of_old": 1}) == Message("Hello")


def test_a_class_that_nobody_knows_is_an_error_that_names_it():
    with pytest.raises(StorageError, match="Teleport"):
        decode({"is": "Teleport", "to": "Mars"})


def test_what_has_no_place_in_a_message_is_not_written():
    with pytest.raises(TypeError, match="no place"):
        encode(Message(html=object()))
