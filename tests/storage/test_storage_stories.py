import pytest
from storage_builders import HOUR, MINUTE, NOW, articles, found, titles

from digestbot.model import StoryChanges, StoryId, StoryTags

EVENING = NOW + 12 * HOUR


def merge(desk, gone, into, now=NOW):
    desk.stories.apply(StoryChanges(merges=((gone, into),)), now)


def story(desk, story_id, **when):
    return next(one for one in desk.stories.recent(NOW - 48 * HOUR, **when) if one.id == story_id)


def test_a_story_holds_its_articles_oldest_first(desk):
    [late] = articles(desk, "late", at=NOW)
    [early] = articles(desk, "early", at=NOW - HOUR)
    [story_id] = found(desk, [late, early])
    kept = story(desk, story_id)
    assert titles(kept.articles) == ["About early", "About late"]
    assert (kept.section, kept.tags, kept.revision) == (None, (), 1)
    assert desk.articles.ungrouped(10) == ()


def test_an_article_that_joins_no_story_that_ever_was_is_an_error_and_changes_nothing(desk):
    first, second = articles(desk, "a", "b")
    with pytest.raises(LookupError, match="no story 77"):
        desk.stories.apply(StoryChanges(joins=((first, StoryId(first)), (second, StoryId(77)))), NOW)
    assert desk.stories.recent(NOW - HOUR) == ()
    assert len(desk.articles.ungrouped(10)) == 2


def test_changes_applied_twice_are_applied_once(desk):
    first, second = articles(desk, "a", "b")
    changes = StoryChanges(joins=((first, StoryId(first)), (second, StoryId(first))))
    desk.stories.apply(changes, NOW)
    desk.stories.apply(changes, NOW + HOUR)
    assert story(desk, first).revision == 1
    assert story(desk, first, at=NOW).articles == story(desk, first).articles


def test_a_revision_rises_by_one_for_each_round_that_changes_the_articles(desk):
    first, second, third = articles(desk, "a", "b", "c")
    [story_id] = found(desk, [first])
    desk.stories.apply(StoryChanges(joins=((second, story_id), (third, story_id))), NOW)
    assert story(desk, story_id).revision == 2


def test_an_article_is_in_one_story_at_a_time(desk):
    first, second, third = articles(desk, "a", "b", "c")
    one, other = found(desk, [first, second], [third])
    desk.stories.apply(StoryChanges(joins=((second, other),)), NOW + HOUR)
    assert titles(story(desk, one).articles) == ["About a"]
    assert titles(story(desk, other).articles) == ["About b", "About c"]
    assert {member.article.id: member.story_id for member in desk.stories.memberships(NOW - HOUR)} == {
        first: one,
        second: other,
        third: other,
    }


def test_a_merged_story_is_known_by_both_ids(desk):
    first, second = articles(desk, "a", "b")
    one, other = found(desk, [first], [second])
    merge(desk, gone=other, into=one)
    assert desk.stories.living([one, other]) == {one}
    assert [(known.id, titles(known.articles)) for known in desk.stories.recent(NOW - HOUR)] == [
        (one, ["About a", "About b"])
    ]


def test_a_chain_of_merges_leads_to_the_last(desk):
    ids = articles(desk, "a", "b", "c", "d")
    a, b, c, d = found(desk, *([article_id] for article_id in ids))
    merge(desk, gone=a, into=b)
    merge(desk, gone=b, into=c)
    merge(desk, gone=d, into=a)
    assert desk.stories.living([a, b, c, d]) == {c}
    assert len(story(desk, c).articles) == 4


def test_merges_of_one_round_follow_each_other(desk):
    ids = articles(desk, "a", "b", "c")
    a, b, c = found(desk, *([article_id] for article_id in ids))
    desk.stories.apply(StoryChanges(merges=((a, b), (b, c), (c, a))), NOW)
    assert desk.stories.living([a, b, c]) == {c}
    assert len(story(desk, c).articles) == 3


def test_a_story_founded_and_merged_in_one_round_is_an_alias(desk):
    first, second, third = articles(desk, "a", "b", "c")
    joins = ((first, StoryId(first)), (second, StoryId(second)), (third, StoryId(second)))
    desk.stories.apply(StoryChanges(joins, merges=((StoryId(second), StoryId(first)),)), NOW)
    assert desk.stories.living([StoryId(second)]) == {first}
    assert len(story(desk, first).articles) == 3


def test_an_article_can_join_under_the_id_from_before_a_merge(desk):
    first, second, third = articles(desk, "a", "b", "c")
    one, other = found(desk, [first], [second])
    merge(desk, gone=other, into=one)
    desk.stories.apply(StoryChanges(joins=((third, other),)), NOW)
    assert len(story(desk, one).articles) == 3


def test_a_story_that_was_merged_away_can_be_founded_again(desk):
    first, second = articles(desk, "a", "b")
    one, other = found(desk, [first], [second])
    merge(desk, gone=other, into=one)
    desk.stories.apply(StoryChanges(joins=((second, other),)), NOW)  # still the same story
    desk.stories.apply(StoryChanges(joins=((second, StoryId(second)),)), NOW + HOUR)
    assert desk.stories.living([other]) == {other}
    assert titles(story(desk, other).articles) == ["About b"]


def test_a_story_that_never_was_is_a_lookup_error(desk):
    with pytest.raises(LookupError, match="no story 5"):
        desk.stories.get(StoryId(5))


def test_memberships_come_back_for_the_grouper_in_the_order_of_grouping(desk):
    [old] = articles(desk, "old", at=NOW - 72 * HOUR)
    [early] = articles(desk, "early", at=NOW - HOUR)
    [late] = articles(desk, "late", at=NOW)
    [straggler] = articles(desk, "straggler", at=NOW - 2 * HOUR)
    [story_id] = found(desk, [late, early, old])
    desk.stories.apply(StoryChanges(joins=((straggler, story_id),)), NOW + HOUR)
    kept = desk.stories.memberships(NOW - 2 * HOUR)
    assert [member.article.id for member in kept] == [early, late, straggler]
    assert {member.story_id for member in kept} == {story_id}


def test_a_story_is_recent_as_a_whole_when_its_latest_article_is(desk):
    [old] = articles(desk, "old", at=NOW - 72 * HOUR)
    [late] = articles(desk, "late", at=NOW)
    [stale] = articles(desk, "stale", at=NOW - 72 * HOUR)
    found(desk, [late, old], [stale])
    [recent] = desk.stories.recent(NOW - HOUR)
    assert titles(recent.articles) == ["About old", "About late"]


# --- as of a moment ----------------------------------------------------------------------------


def test_a_story_is_shown_as_it_was(desk):
    first, second, third = articles(desk, "a", "b", "c")
    one, other = found(desk, [first], [third])
    desk.stories.set_tags(one, StoryTags("world", ("asia",)), set_by="rule", now=NOW + MINUTE)
    desk.stories.apply(StoryChanges(joins=((second, one),)), NOW + HOUR)
    desk.stories.set_tags(one, StoryTags("science", ("quakes",)), set_by="rule", now=NOW + HOUR)
    merge(desk, gone=other, into=one, now=NOW + 2 * HOUR)

    def at(moment):
        return {
            known.id: (len(known.articles), known.section, known.tags, known.revision)
            for known in desk.stories.recent(NOW - HOUR, at=moment)
        }

    assert at(NOW - MINUTE) == {}
    assert at(NOW) == {one: (1, None, (), 1), other: (1, None, (), 1)}
    assert at(NOW + MINUTE) == {one: (1, "world", ("asia",), 2), other: (1, None, (), 1)}
    assert at(NOW + HOUR) == {one: (2, "science", ("quakes",), 4), other: (1, None, (), 1)}
    assert at(NOW + 2 * HOUR) == {one: (3, "science", ("quakes",), 5)}
    assert at(NOW + 2 * HOUR) == at(EVENING)
    assert desk.stories.recent(NOW - HOUR, at=EVENING) == desk.stories.recent(NOW - HOUR)


# --- tags -------------------------------------------------------------------------------------


def test_tags_come_back_strongest_first(desk):
    [story_id] = found(desk, articles(desk, "a"))
    desk.stories.set_tags(story_id, StoryTags("world", ("zebra", "ant", "zebra")), set_by="rule")
    kept = story(desk, story_id)
    assert (kept.section, kept.tags, kept.revision) == ("world", ("zebra", "ant"), 2)


def test_the_same_tags_again_make_no_new_revision(desk):
    [story_id] = found(desk, articles(desk, "a"))
    for _ in range(2):
        desk.stories.set_tags(story_id, StoryTags("world", ("asia",)), set_by="rule")
    assert story(desk, story_id).revision == 2


def test_a_rule_never_overwrites_an_editor(desk):
    [story_id] = found(desk, articles(desk, "a"))
    desk.stories.set_tags(story_id, StoryTags("world", ("asia",)), set_by="editor", now=NOW)
    desk.stories.set_tags(story_id, StoryTags("sport", ("football",)), set_by="rule")
    assert (story(desk, story_id).section, story(desk, story_id).tags) == ("world", ("asia",))
    desk.stories.set_tags(story_id, StoryTags("health", ()), set_by="editor", now=NOW)
    assert (story(desk, story_id).section, story(desk, story_id).tags) == ("health", ())


def test_an_editors_correction_outlives_a_merge(desk):
    first, second = articles(desk, "a", "b")
    one, other = found(desk, [first], [second])
    desk.stories.set_tags(other, StoryTags("world", ("asia",)), set_by="editor", now=NOW)
    merge(desk, gone=other, into=one)
    desk.stories.set_tags(one, StoryTags("sport", ()), set_by="rule")
    assert (story(desk, one).section, story(desk, one).tags) == ("world", ("asia",))


def test_stories_need_tags_once_after_each_change(desk):
    first, second, third = articles(desk, "a", "b", "c")
    one, other = found(desk, [first], [second])
    assert [known.id for known in desk.stories.needing_tags(10)] == [one, other]
    assert len(desk.stories.needing_tags(1)) == 1
    for story_id in (one, other):
        desk.stories.set_tags(story_id, StoryTags(None, ()), set_by="rule")
    assert desk.stories.needing_tags(10) == ()
    desk.stories.apply(StoryChanges(joins=((third, other),)), NOW)
    assert [len(known.articles) for known in desk.stories.needing_tags(10)] == [2]


def test_a_story_that_was_merged_away_needs_no_tags(desk):
    first, second = articles(desk, "a", "b")
    one, other = found(desk, [first], [second])
    merge(desk, gone=one, into=other)
    assert [known.id for known in desk.stories.needing_tags(1)] == [other]


def test_tags_set_under_an_alias_are_the_living_storys(desk):
    first, second = articles(desk, "a", "b")
    one, other = found(desk, [first], [second])
    merge(desk, gone=other, into=one)
    desk.stories.set_tags(other, StoryTags("world", ()), set_by="rule")
    assert story(desk, one).section == "world"


def test_whoever_brings_an_article_to_a_story_is_noticed(desk):
    assert desk.stories.last_membership() == 0
    first, second, third = articles(desk, "a", "b", "c")
    found(desk, [first, second])
    known = desk.stories.last_membership()
    assert known > 0
    found(desk, [third])
    assert desk.stories.last_membership() > known


# --- corrections --------------------------------------------------------------------------------------


def test_a_story_is_got_by_any_id_that_it_had(desk):
    first, second = found(desk, articles(desk, "a"), articles(desk, "b"))
    desk.stories.apply(StoryChanges(merges=((second, first),)), NOW)
    assert desk.stories.get(second).id == first
    assert len(desk.stories.get(first).articles) == 2
    with pytest.raises(LookupError):
        desk.stories.get(StoryId(4711))


def test_a_story_is_found_by_the_key_of_an_article(desk):
    [story_id] = found(desk, articles(desk, "a", "b"))
    assert desk.stories.with_article("https://herald.example/b") == story_id
    assert desk.stories.with_article("https://herald.example/c") is None


def test_a_corrected_story_is_the_rules_again_once_handed_back(desk):
    one, other = found(desk, articles(desk, "a"), articles(desk, "b"))
    desk.stories.set_tags(one, StoryTags("health", ("climate",)), set_by="editor", now=NOW)
    assert desk.stories.corrected([one, other]) == {one}
    desk.stories.hand_back(one, StoryTags("sport", ()), NOW)
    assert desk.stories.corrected([one, other]) == set()
    assert desk.stories.get(one).section == "sport"
    desk.stories.set_tags(one, StoryTags("world", ()), set_by="rule", now=NOW)
    assert desk.stories.get(one).section == "world"


def test_a_correction_outlives_a_merge(desk):
    first, second = found(desk, articles(desk, "a"), articles(desk, "b"))
    desk.stories.set_tags(second, StoryTags("health", ("climate",)), set_by="editor", now=NOW)
    desk.stories.apply(StoryChanges(merges=((second, first),)), NOW)
    assert desk.stories.corrected([first]) == {first}
    assert desk.stories.get(second).section == "health"


def test_what_was_done_with_a_story_and_asked_about_it_is_kept(desk):
    [story_id] = found(desk, articles(desk, "a"))
    ada = desk.people.meet(5, "Ada", NOW)
    desk.people.expect(ada.id, "tag", NOW, story_id=story_id)
    desk.audit.note("story corrected", NOW, person_id=ada.id, story_id=story_id, detail="+climate")
    desk.audit.note("something else", NOW, person_id=ada.id)
    assert desk.people.expected(ada.id, NOW).story_id == story_id
    [entry] = desk.audit.of_story(story_id)
    assert (entry.who, entry.what, entry.detail) == ("Ada", "story corrected", "+climate")
