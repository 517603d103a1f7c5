"""Readers get the same edition only where nothing of theirs that it depends on differs."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from other_choices import CHOSEN
from town import NOW, Town

from digestbot.actions.digests.digest_cache import DigestCache, Occasion
from digestbot.actions.news.group import group
from digestbot.actions.news.weigh import trends_now
from digestbot.model import PREFERENCES, Reader

OCCASION = Occasion(NOW.date(), NOW + timedelta(days=1), timedelta(0))
HEADLINES = ("Storm closes northern ports", "Bank cuts its rate again", "Comet seen over the bay")


@pytest.fixture
async def busy(town: Town) -> Town:
    for number, headline in enumerate(HEADLINES):
        town.tell(headline, outlets=3, section="science", language=("en", "en", "fr")[number])
    await group(town.tools)
    return town


@pytest.fixture
async def reader(busy: Town) -> Reader:
    return await busy.reader(topics=("science",))


@pytest.fixture
async def a_cache(busy: Town):
    ranking = await trends_now(busy.tools)
    return lambda: DigestCache(busy.tools.pages, busy.tools.topics, ranking, busy.clock())


#: What each of two readers had; a cache tells them apart by its identity.
HAD: dict = {}


@pytest.mark.parametrize("name", PREFERENCES)
def test_readers_who_differ_in_one_preference_share_an_edition_only_where_it_is_not_about_digests(
    a_cache, reader: Reader, name: str
):
    cache = a_cache()
    one, other = (
        cache.spec(each, HAD, OCCASION) for each in (reader, replace(reader, **{name: CHOSEN[name]}))
    )
    if PREFERENCES[name].about in {"paper", "digest"}:
        assert one is not other
        assert getattr(other.looks, name) == CHOSEN[name]
    elif PREFERENCES[name].about == "taste":
        assert (one is other) == (one.plan == other.plan)
    else:
        assert one is other


@st.composite
def preferences(draw) -> dict[str, object]:
    names = draw(st.sets(st.sampled_from(sorted(PREFERENCES))))
    return {name: CHOSEN[name] for name in names}


def test_what_a_reader_gets_does_not_depend_on_who_was_served_before(a_cache, reader: Reader):
    """Whatever they and the others chose: nobody is given an edition that was made for somebody else."""
    shared = a_cache()

    @settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
    @given(preferences())
    def holds(chosen: dict[str, object]) -> None:
        one = replace(reader, **chosen)
        alone = a_cache()
        assert shared.messages_of(shared.spec(one, HAD, OCCASION)) == alone.messages_of(
            alone.spec(one, HAD, OCCASION)
        )

    holds()
