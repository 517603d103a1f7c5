"""What many words say for the sections is added up as one number, from which each section's sum comes back."""

from hypothesis import given
from hypothesis import strategies as st

from digestbot.newsroom.tagging.tags import IN_TITLE, LONGEST_READ
from digestbot.newsroom.tagging.topics import WEIGHTS
from digestbot.newsroom.tagging.vocabulary import COUNT_BIT, SCALE, packed, unpacked
from digestbot.newsroom.tagging.word_leanings import BITS, LEANING_SECTIONS, WORD_LEANINGS

#: A title and a lead that are nothing but words of one letter.
MOST_WORDS = (IN_TITLE + 1) * LONGEST_READ
STRENGTHS = st.dictionaries(
    st.sampled_from(LEANING_SECTIONS), st.integers(0, round(max(WEIGHTS.values()) * SCALE)), max_size=3
)


@given(st.lists(st.tuples(STRENGTHS, st.integers(1, 100)), max_size=6))
def test_what_keywords_say_for_each_section_is_told_apart_however_many_there_are(said):
    total = sum(
        times * packed({name: strength / SCALE for name, strength in keyword.items()})
        for keyword, times in said
    )

    *by_section, words = unpacked(total)

    assert by_section == [
        sum(times * keyword.get(name, 0) for keyword, times in said) for name in LEANING_SECTIONS
    ]
    assert words == 0


def test_to_which_section_words_lean_is_told_apart_however_many_there_are():
    one_section = (1 << BITS) - 1
    most = [
        max(word >> BITS * place & one_section for word in WORD_LEANINGS.values())
        for place, _ in enumerate(LEANING_SECTIONS)
    ]
    strongest = sum(steps << BITS * place for place, steps in enumerate(most)) | 1 << COUNT_BIT

    assert unpacked(MOST_WORDS * strongest) == (*(MOST_WORDS * steps for steps in most), MOST_WORDS)
