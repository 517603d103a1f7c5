"""What a reader typed is split into names: at commas, line breaks and "#", but not in quotation marks."""

import pytest

from digestbot.actions.readers.typed_names import MOST_AT_ONCE, typed_names


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("nvidia, climate\njesse jackson", ("nvidia", "climate", "jesse jackson")),
        ("nvidia,\r\nclimate", ("nvidia", "climate")),
        ("rock and roll, salt and pepper", ("rock and roll", "salt and pepper")),
        ('"Portland, Oregon", climate', ("Portland, Oregon", "climate")),
        ("„Halle, Saale“, «Paris, Texas», “Rome, NY”", ("Halle, Saale", "Paris, Texas", "Rome, NY")),
        ("»Halle, Saale«; ‹a, b›", ("Halle, Saale", "a, b")),
        ('"jesse jackson" "mara quill"', ("jesse jackson", "mara quill")),
        ('#"jesse jackson" #climate', ("jesse jackson", "#climate")),
        ("O'Brien, d'Artagnan", ("O'Brien", "d'Artagnan")),
        ('"open, climate', ("open", "climate")),
        ('"a" b, c', ('a" b', "c")),
        ("Nvidia, nvidia, NVIDIA", ("Nvidia",)),
        ("🦄, climate", ("🦄", "climate")),
        (",;, ،\n、", ()),
        ('"", «»', ()),
        ("", ()),
    ],
)
def test_names_are_read_as_they_were_meant(typed: str, names: tuple[str, ...]):
    assert typed_names(typed).names == names


def test_names_that_are_too_many_for_one_message_are_left_out_and_listed():
    typed = typed_names(", ".join(f"topic {number}" for number in range(60)))

    assert len(typed.names) == MOST_AT_ONCE
    assert typed.left_out[0] == f"topic {MOST_AT_ONCE}"
    assert len(typed.names) + len(typed.left_out) == 60


def test_a_message_of_quotation_marks_and_commas_names_nothing():
    assert typed_names('",' * 2000).names == ()
    assert typed_names("„" * 4000).names == ()
