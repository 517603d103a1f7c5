"""What one reader is shown of what is trending."""

from hypothesis import given
from hypothesis import strategies as st
from newsroom_builders import NOW, article, story, trend

from digestbot.model import SourceId, Taste
from digestbot.newsroom.digests.rankings import Ranking
from digestbot.newsroom.digests.trending import Front, front
from digestbot.newsroom.digests.trends import weigh

ENGLISH, GERMAN, FRENCH, UNKNOWN = (
    trend(1, 2, first_source=10 * place, language=language)
    for place, language in enumerate(("en", "de", "fr", None), 1)
)
ALL = (FRENCH, ENGLISH, GERMAN, UNKNOWN)


def reads(*languages, **rest):
    return Taste(languages=frozenset(languages), **rest)


def test_stories_told_only_in_languages_that_the_reader_does_not_read_are_left_out_and_counted():
    assert front(reads("en"), ALL) == Front((ENGLISH, UNKNOWN), foreign=2)
    assert front(reads("en", "de"), ALL) == Front((ENGLISH, GERMAN, UNKNOWN), foreign=1)
    assert front(reads(), ALL) == Front(ALL)


def test_a_story_told_in_several_languages_is_shown_in_one_that_the_reader_reads():
    told = [article(source=1, language="fr"), article(source=2, language="de", ago=9)]
    [shown] = front(reads("de"), [weigh(story(*told), NOW)]).trends
    assert shown.headline.language == "de"


def test_in_every_language_a_story_is_still_told_in_one_that_the_reader_reads_if_it_can_be():
    told = weigh(story(article(source=1, language="fr"), article(source=2, language="de", ago=9)), NOW)
    seen = front(reads("de"), [told, ENGLISH], every_language=True)
    assert [one.headline.language for one in seen.trends] == ["de", "en"]
    assert seen.foreign == 0


def test_what_is_muted_is_left_out_and_counted_as_muted_whatever_its_language():
    assert front(reads("en", muted_sources=frozenset({SourceId(20), SourceId(21)})), ALL) == Front(
        (ENGLISH, UNKNOWN), muted=1, foreign=1
    )


def test_only_what_would_stand_among_the_shown_counts_as_left_out():
    assert front(reads("en"), ALL, most=1) == Front((ENGLISH,), foreign=1, more=True)
    assert front(reads("de"), ALL, most=0) == Front((), more=True)


def test_there_is_more_only_where_something_would_be_shown():
    assert not front(reads("fr"), ALL, most=2).more
    assert front(reads("en"), (ENGLISH, FRENCH, GERMAN), most=1) == Front((ENGLISH,))


def test_what_is_trending_has_one_story_of_an_event_and_two_of_a_thread():
    trial = [
        trend(1, 2, first_source=10 * place, title=f"Kerner trial: {what}")
        for place, what in enumerate(("verdict due", "witness heard", "lawyers plead"), 1)
    ]
    again = trend(3, 4, first_source=50, title="Kerner trial: verdict due")
    assert front(reads(), [trial[0], again, *trial[1:], ENGLISH]).trends == (*trial[:2], ENGLISH)


@given(
    st.lists(st.sampled_from(ALL), unique=True),
    st.frozensets(st.sampled_from(["en", "de", "fr"])),
    st.integers(0, 5),
)
def test_shown_and_left_out_are_what_stands_at_the_top(leading, languages, most):
    seen = front(Taste(languages=languages), leading, most)
    looked_at = len(seen.trends) + seen.muted + seen.foreign
    assert len(seen.trends) == most or looked_at == len(leading)
    assert [one for one in leading[:looked_at] if one in seen.trends] == list(seen.trends)


def test_the_languages_of_the_news_are_those_that_the_most_outlets_write_in():
    ranking = Ranking(
        (FRENCH, GERMAN, UNKNOWN, trend(1, first_source=1, language="fr-CA"), trend(3, language="nb"))
    )
    assert ranking.languages == (("fr", 3), ("de", 2), ("no", 1))
