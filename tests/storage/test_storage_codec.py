import json
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digestbot.errors import StorageError
from digestbot.model import Button, Meaning, Message
from digestbot.storage.ledger.codec import decode, encode

buttons = st.builds(
    Button,
    label=st.text(),
    meaning=st.none() | st.one_of(*(st.from_type(kind) for kind in get_args(Meaning))),
    url=st.none() | st.text(),
)
messages = st.builds(
    Message,
    html=st.text(),
    buttons=st.lists(st.lists(buttons, max_size=3).map(tuple), max_size=3).map(tuple),
    rendering=st.sampled_from(["rich", "classic"]),
    ask_location=st.booleans(),
)


@given(st.lists(messages, max_size=3).map(tuple))
def test_messages_survive_json_with_every_meaning(parts):
    assert decode(json.loads(json.dumps(encode(parts)))) == parts


@pytest.mark.parametrize("kind", get_args(Meaning))
def test_every_meaning_keeps_its_class_and_fields(kind):
    @given(st.from_type(kind))
    def survives(meaning):
        back = decode(json.loads(json.dumps(encode(meaning))))
        assert type(back) is kind
        assert back == meaning

    survives()


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
