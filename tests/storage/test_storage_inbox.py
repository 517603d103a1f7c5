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


THREE = [(7, 42, "{}"), (8, 42, "{}"), (9, 42, "{}")]


def test_what_is_done_is_forgotten_and_what_waits_is_not(desk):
    desk.inbox.keep(THREE, NOW)
    for update_id in (7, 9):
        desk.inbox.done(update_id)
    desk.inbox.forget(NOW + HOUR)
    assert desk.inbox.keep(THREE, NOW) == {7, 9}
    assert [update_id for update_id, _, _ in desk.inbox.pending()] == [7, 8, 9]


def test_only_numbers_below_may_be_forgotten(desk):
    desk.inbox.keep(THREE, NOW)
    for update_id in (7, 8, 9):
        desk.inbox.done(update_id)
    desk.inbox.forget(NOW + HOUR, below=9)
    assert desk.inbox.keep(THREE, NOW) == {7, 8}


def test_what_is_young_is_not_forgotten(desk):
    desk.inbox.keep(THREE[:2], NOW)
    desk.inbox.done(7)
    desk.inbox.forget(NOW)
    desk.inbox.forget(NOW, below=9)
    assert desk.inbox.keep([(7, 42, "{}")], NOW) == frozenset()
