from storage_builders import HOUR, NOW


def test_updates_wait_in_order_until_they_are_done(desk):
    assert desk.inbox.keep([(8, 42, '{"b": 1}'), (7, None, "{}")], NOW) == {7, 8}
    assert desk.inbox.pending() == ((7, None, "{}"), (8, 42, '{"b": 1}'))
    desk.inbox.done(7)
    assert desk.inbox.pending() == ((8, 42, '{"b": 1}'),)


def test_an_update_that_comes_again_is_kept_once_and_not_done_again(desk):
    desk.inbox.keep([(7, 42, "{}")], NOW)
    desk.inbox.done(7)
    assert desk.inbox.keep([(7, 42, "{}"), (8, 42, "{}")], NOW) == {8}
    assert desk.inbox.pending() == ((8, 42, "{}"),)
    assert desk.inbox.keep([], NOW) == frozenset()


def test_the_last_id_outlives_trimming(desk):
    assert desk.inbox.last_id() is None
    desk.inbox.keep([(7, 42, "{}"), (8, 42, "{}"), (9, 42, "{}")], NOW)
    for update_id in (7, 9):
        desk.inbox.done(update_id)
    desk.inbox.trim(NOW + HOUR)
    assert desk.inbox.last_id() == 9
    assert desk.inbox.keep([(7, 42, "{}"), (9, 42, "{}")], NOW) == {7}  # 7 is forgotten, 9 is not
    assert [update_id for update_id, _, _ in desk.inbox.pending()] == [7, 8]


def test_what_is_young_is_not_trimmed(desk):
    desk.inbox.keep([(7, 42, "{}"), (8, 42, "{}")], NOW)
    desk.inbox.done(7)
    desk.inbox.trim(NOW)
    assert desk.inbox.keep([(7, 42, "{}")], NOW) == frozenset()
