from datetime import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digestbot.errors import BadSlots
from digestbot.model import EVERY_DAY, LEAST_APART, MOST_SLOTS, CalendarWords, Slot
from digestbot.newsroom.slot_words import checked_slots, read_slots


def written(slots):
    """ "07:30 12345, 18:00 67 silent"."""
    return ", ".join(
        f"{slot.at:%H:%M}"
        + ("" if slot.weekdays == EVERY_DAY else " " + "".join(map(str, sorted(slot.weekdays))))
        + ("" if slot.sound else " silent")
        for slot in slots
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("08:00", "08:00"),
        ("8", "08:00"),
        ("8 pm", "20:00"),
        ("8 30", "08:30"),
        ("noon", "12:00"),
        ("08:00 weekdays", "08:00 12345"),
        ("weekdays 08:00", "08:00 12345"),
        ("07:30, 18:00", "07:30, 18:00"),
        ("7:30 18", "07:30, 18:00"),
        ("18:00 07:30", "07:30, 18:00"),
        ("7 and 18", "07:00, 18:00"),
        ("8 12 18", "08:00, 12:00, 18:00"),
        ("8am, 6pm", "08:00, 18:00"),
        ("8 a.m. and 6 p.m. on weekdays", "08:00 12345, 18:00 12345"),
        ("sat sun 10:00", "10:00 67"),
        ("10:00 sat, sun", "10:00 67"),
        ("10 Sat-Mon", "10:00 167"),
        ("mon-fri 7:30; weekend 10", "07:30 12345, 10:00 67"),
        ("mon to fri 7:30, sat and sun 10:00", "07:30 12345, 10:00 67"),
        ("7:30 mon-fri, 10:00 sat sun", "07:30 12345, 10:00 67"),
        ("07:30; 18:00 weekdays", "07:30, 18:00 12345"),
        ("07:30\n18:00 weekdays", "07:30, 18:00 12345"),
        ("07:30, 18:00 weekdays", "07:30 12345, 18:00 12345"),
        ("every day at 8", "08:00"),
        ("every monday at 9:15", "09:15 1"),
        ("8:00 mon, 8:00 tue", "08:00 12"),
        ("8:00 weekdays silent", "08:00 12345 silent"),
        ("7:30, 18:00 silent", "07:30 silent, 18:00 silent"),
        ("mon-fri 7, sat sun 10 silent", "07:00 12345, 10:00 67 silent"),
        ("7 mon-fri, 10 sat sun silent", "07:00 12345, 10:00 67 silent"),
        ("7:30; 18:00 silent", "07:30, 18:00 silent"),
        ("silent weekdays 8:00", "08:00 12345 silent"),
        ("um 8 Uhr werktags", "08:00 12345"),
        ("Mo-Fr 7:30, Sa und So 10 Uhr", "07:30 12345, 10:00 67"),
        ("montags um 7", "07:00 1"),
        ("montag bis freitag 20 Uhr 15", "20:15 12345"),
        ("20 am Montag", "20:00 1"),
        ("jeden Tag 8 Uhr", "08:00"),
        ("8:00 wochenende ohne Ton", "08:00 67 silent"),
        ("de lunes a viernes a las 8", "08:00 12345"),
        ("lundi à vendredi 7h30, 18h", "07:30 12345, 18:00 12345"),
        ("будни в 8, выходные в 10", "08:00 12345, 10:00 67"),
        ("８：３０ weekdays", "08:30 12345"),
        ("\u200e8:30\u200f", "08:30"),
        ("0800 1800", "08:00, 18:00"),
        ("off", ""),
        ("Aus", ""),
    ],
)
def test_slots_are_read_as_people_write_them(text, expected):
    assert written(read_slots(text)) == expected


PORTUGUESE = CalendarWords(
    weekdays=(
        ("segunda-feira", "seg."),
        ("terça-feira", "ter."),
        ("quarta-feira", "qua."),
        ("quinta-feira", "qui."),
        ("sexta-feira", "sex."),
        ("sábado", "sáb."),
        ("domingo", "dom.", "do"),
    ),
    workdays=("Dias úteis",),
    soundless=("Sem som",),
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("segunda-feira 8:00", "08:00 1"),
        ("8:00 seg-sex", "08:00 12345"),
        ("8:00 segunda-feira - sexta-feira", "08:00 12345"),
        ("8:00 dias úteis sem som", "08:00 12345 silent"),
        # In German this is Thursday.
        ("do 8", "08:00 7"),
    ],
)
def test_the_names_of_the_reader_s_language_go_before_others(text, expected):
    assert written(read_slots(text, PORTUGUESE)) == expected


@pytest.mark.parametrize(
    ("text", "fault", "part"),
    [
        ("25:99", "time", "25:99"),
        ("08:00, 25:99", "time", "25:99"),
        ("24:00", "time", "24:00"),
        ("8:5", "time", "8:5"),
        ("-8", "time", "-8"),
        ("13 pm", "time", "13"),
        ("08:00:00", "time", "08:00:00"),
        ("8-18", "time", "8-18"),
        ("08:00 blursday", "day", "blursday"),
        ("tomorrow 8:00", "day", "tomorrow"),
        ("🕗", "day", "🕗"),
        ("weekdays", "no_time", "weekdays"),
        ("8:00 mon; tue", "no_time", "tue"),
        ("mon 8:00 tue", "no_time", "mon 8:00 tue"),
        ("silent", "no_time", "silent"),
        (",", "no_time", ","),
        ("8" * 4000, "time", "8" * 4000),
        ("6 8 10 12 14", "too_many", ""),
        (" ".join(f"{hour}:00" for hour in range(12)), "too_many", ""),
        ("08:00 08:01", "too_close", ""),
        ("08:00 mon, 08:59 mon", "too_close", ""),
        ("23:30, 00:15", "too_close", ""),
        ("23:30 sun, 00:15 mon", "too_close", ""),
    ],
)
def test_what_says_no_slots_is_refused_with_the_part_that_does_not(text, fault, part):
    with pytest.raises(BadSlots) as refused:
        read_slots(text)
    assert (refused.value.fault, refused.value.text) == (fault, part)


def test_the_two_that_are_too_close_are_named():
    with pytest.raises(BadSlots) as refused:
        read_slots("18:30, 7, 18:00")
    assert refused.value.close == (time(18), time(18, 30))


@pytest.mark.parametrize("semicolon", ["\N{ARABIC SEMICOLON}", "\N{FULLWIDTH SEMICOLON}"])
def test_semicolons_of_other_scripts_separate_too(semicolon: str):
    assert written(read_slots(f"07:30{semicolon} 18:00 weekdays")) == "07:30, 18:00 12345"


@pytest.mark.parametrize("text", ["08:00, 09:00", "8:00 mon, 8:30 tue", "23:30 mon, 00:15 mon"])
def test_an_hour_apart_and_other_days_are_far_enough(text):
    assert len(read_slots(text)) == 2


slots = st.builds(
    Slot,
    st.times().map(lambda at: at.replace(second=0, microsecond=0)),
    st.frozensets(st.integers(1, 7), min_size=1),
    st.booleans(),
)
NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


@given(st.lists(slots, min_size=1, max_size=MOST_SLOTS, unique_by=lambda slot: slot.at))
def test_whatever_can_be_set_can_be_typed(wanted):
    typed = "; ".join(
        f"{slot.at:%H:%M} {', '.join(NAMES[day - 1] for day in sorted(slot.weekdays))}{'' if slot.sound else ' silent'}"
        for slot in wanted
    )
    try:
        expected = checked_slots(wanted)
    except BadSlots:
        with pytest.raises(BadSlots):
            read_slots(typed)
    else:
        assert read_slots(typed) == expected
        starts = sorted(slot.at.hour * 60 + slot.at.minute for slot in expected if 1 in slot.weekdays)
        assert all(b - a >= LEAST_APART for a, b in pairwise(starts))


@given(st.text(max_size=80))
def test_anything_else_is_refused_plainly(text):
    try:
        found = read_slots(text)
    except BadSlots:
        return
    assert len(found) <= MOST_SLOTS
