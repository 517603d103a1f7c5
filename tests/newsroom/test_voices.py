from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from newsroom_builders import article

from digestbot.newsroom.stories.voices import by_voice, count_voices, voices

LEAD = "The river rose by two metres within an hour on Monday, and the ferry to the islands stood still."


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        pytest.param(
            {"title": "Storm floods Bremen's old harbour"},
            {"title": "STORM FLOODS BREMEN'S OLD HARBOUR!"},
            1,
            id="the same headline",
        ),
        pytest.param({"title": "Storm in Bremen"}, {"title": "Storm in Bremen"}, 2, id="alike by chance"),
        pytest.param(
            {"title": "Flood", "lead": LEAD}, {"title": "Storm", "lead": LEAD}, 1, id="the same lead"
        ),
        pytest.param(
            {"title": "Flood", "lead": LEAD[:80]},
            {"title": "Storm", "lead": LEAD},
            1,
            id="the same lead, cut",
        ),
        pytest.param(
            {"title": "Flood", "lead": "Read more."},
            {"title": "Storm", "lead": "Read more."},
            2,
            id="no lead",
        ),
        pytest.param(
            {"title": "Flood", "authors": ("Reuters",)},
            {"title": "Storm", "authors": ("Ada Lane", "REUTERS")},
            1,
            id="one agency's report",
        ),
        pytest.param(
            {"title": "Flood", "authors": ("AP",)},
            {"title": "Storm", "authors": ("The Associated Press",)},
            1,
            id="an agency by two of its names",
        ),
        pytest.param(
            {"title": "Flood", "authors": ("Reuters",)},
            {"title": "Storm", "authors": ("AFP",)},
            2,
            id="two agencies",
        ),
        pytest.param(
            {"title": "Flood", "authors": ("Ada Lane",)},
            {"title": "Storm", "authors": ("Ada Lane",)},
            2,
            id="one person for two outlets",
        ),
        pytest.param(
            {"title": "暴风雨淹没不来梅旧港口"}, {"title": "暴风雨淹没不来梅旧港口"}, 1, id="no spaces"
        ),
        pytest.param({"title": ""}, {"title": "🔥🔥"}, 2, id="no words"),
    ],
)
def test_two_outlets_are_one_voice_where_they_print_the_same(one, other, together):
    told = [article(source=1, **one), article(source=2, **other)]
    assert count_voices(told) == together


TOLD = (
    "Officials closed the lower bridge before noon.",
    "The river rose by two metres within an hour on Monday.",
    "Schools stay shut until the water has gone, the council said.",
)


@pytest.mark.parametrize("retold", [(1, 2), (0, 2), (1, 0, 2), (2, 1)])
def test_a_report_is_known_with_its_sentences_dropped_or_swapped(retold):
    copy = " ".join(TOLD[number] for number in retold)
    told = [article("Flood", source=1, lead=" ".join(TOLD)), article("Storm", source=2, lead=copy)]

    assert count_voices(told) == 1


@pytest.mark.parametrize(
    "shared",
    [
        "“We have never seen the river rise as quickly as this,” the mayor said on Monday.",
        "Nobody was hurt on Monday.",
    ],
)
def test_a_quotation_or_a_few_words_are_anybody_s(shared):
    told = [
        article("Flood", source=1, lead=f"Water stood in the streets of the old town for hours. {shared}"),
        article(
            "Storm", source=2, lead=f"Ferries to the outer islands were cancelled until the evening. {shared}"
        ),
    ]

    assert count_voices(told) == 2


def test_the_agency_itself_and_those_who_print_it_are_one_voice():
    agency = replace(article("Flood", source=1), source_name="Reuters")
    printed = article("Storm", source=2, authors=("Reuters",))
    own = article("Gale", source=3)
    assert voices((agency, printed, own)) == (0, 0, 1)


def test_what_is_alike_by_steps_is_one_voice():
    told = [
        article("Flood", source=1, lead=LEAD),
        article("Storm", source=2, authors=("AFP",)),
        article("Gale", source=3, lead=LEAD, authors=("AFP",)),
        article("Calm", source=4),
    ]
    assert voices(told) == (0, 0, 0, 1)


TELLINGS = st.lists(
    st.builds(
        article,
        st.sampled_from(["Flood", "Storm floods the old harbour", "Ferry to the islands stands still"]),
        source=st.integers(1, 6),
        ago=st.floats(0, 40),
        lead=st.sampled_from([None, LEAD, LEAD.upper(), "Read more."]),
        authors=st.sampled_from([(), ("Reuters",), ("dpa",)]),
    ),
    max_size=12,
)


@given(TELLINGS)
def test_voices_are_counted_in_the_order_in_which_they_are_heard(told):
    heard = voices(told)
    assert list(dict.fromkeys(heard)) == list(range(count_voices(told)))
    assert all(
        one == other
        for a, one in zip(told, heard, strict=True)
        for b, other in zip(told, heard, strict=True)
        if a.source_id == b.source_id
    )


@given(TELLINGS)
def test_how_many_voices_there_are_does_not_depend_on_the_order(told):
    assert count_voices(told) == count_voices(told[::-1])


@given(article=st.builds(article), others=TELLINGS)
def test_sorting_by_voice_loses_nobody_and_lets_each_voice_speak_before_any_is_heard_again(article, others):
    ordered = by_voice(article, others)
    assert sorted(ordered, key=id) == sorted(others, key=id)
    heard = voices((article, *ordered))
    new = [voice not in heard[:place] for place, voice in enumerate(heard)]
    assert all(earlier or not later for earlier, later in pairwise(new))
