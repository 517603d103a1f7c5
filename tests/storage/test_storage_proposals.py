"""The feeds that editors look at before they are kept."""

from storage_builders import HOUR, NOW

from digestbot.model import FeedPreview, ProposalId, ProposedFeed, Subscription

SEEN = FeedPreview("Herald", (("One", NOW), ("Two", None)), "sport", "de", 3.5, NOW, False, "http_error", 403)
READ = ProposedFeed(Subscription("https://a.example/f", "A", "world", ("europe",), "fr"), SEEN)
NAMED = ProposedFeed(Subscription("https://b.example/f"))


def test_what_somebody_looks_at_comes_back_as_it_was(desk):
    made = desk.proposals.add((READ, NAMED), NOW)
    assert desk.proposals.find(made.id) == made

    changed = desk.proposals.change(made, 1, READ)
    assert changed.feeds == (READ, READ)
    assert desk.proposals.find(made.id) == changed

    desk.proposals.empty(made.id)
    assert desk.proposals.find(made.id).feeds == ()


def test_old_ones_end_and_the_latest_keeps_its_number(desk):
    first, second = (desk.proposals.add((NAMED,), NOW) for _ in range(2))

    desk.proposals.end(NOW + HOUR)

    assert desk.proposals.find(first.id) is None
    assert desk.proposals.find(second.id) == second
    assert desk.proposals.add((NAMED,), NOW).id > second.id
    assert desk.proposals.find(ProposalId(4711)) is None
