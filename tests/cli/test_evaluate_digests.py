"""evaluate digests: readers' days, replayed on news whose stories are given."""

import csv

import pytest
from test_evaluate import COMET, STORM, VOTE, evaluate, figures, told

DAYS = ("--from", "2026-03-02", "--to", "2026-03-04")
READER = """
[[reader]]
name = "ada"
follows = [["environment", 1], ["science", 2]]
at = "06:00"
languages = ["en"]
"""


@pytest.fixture
def news(tmp_path):
    """Two stories before the first digest, and one outlet that comes to the second one after it."""
    return told(
        tmp_path / "trending.csv",
        (24, f"{STORM} as weather service warns", "A", "storm"),
        (25, f"Weather: {STORM}", "B", "storm"),
        (26, f"Scientists: {COMET}", "A", "comet"),
        (27, f"Astronomy: {COMET}", "B", "comet"),
        (31, f"Astronomers cheer: {COMET}", "C", "comet"),
        (60, VOTE, "A", "vote"),
    )


@pytest.fixture
def reader(tmp_path):
    file = tmp_path / "readers.toml"
    file.write_text(READER)
    return file


def test_each_reader_has_a_digest_a_day_and_what_was_picked_is_judged_by_what_is_told_next(news, reader):
    found = figures("digests", news, *DAYS, "--readers", reader)

    assert (found["digests"], found["documents"], found["labelled"]) == (2, 6, 6)
    assert (found["gain"], found["leader_missing"]) == (1, 0)
    assert (found["quiet_untrue"], found["same_story"]) == (0, 0)
    assert set(found["baselines"]) == {"in_turns", "newest", "articles"}


def test_every_pick_is_written_as_the_file_names_it(news, reader, tmp_path):
    picks = tmp_path / "picks.csv"

    figures("digests", news, *DAYS, "--readers", reader, "--picks", picks)

    with picks.open(encoding="utf-8") as file:
        lines = list(csv.DictReader(file))
    first = [line for line in lines if line["day"] == "2026-03-02"]
    assert {line["story"] for line in first} == {"storm", "comet"}
    assert {(line["reader"], line["update"], line["also"]) for line in first} == {("ada", "0", "0")}
    assert [line["position"] for line in first] == ["1", "2"]
    headlines = {"storm": {"0", "1"}, "comet": {"2", "3"}}
    assert all(line["row"] in headlines[line["story"]] for line in first)


def test_what_a_reader_had_is_not_picked_again_the_next_day(news, reader, tmp_path):
    picks = tmp_path / "picks.csv"

    figures("digests", news, *DAYS, "--readers", reader, "--picks", picks)

    with picks.open(encoding="utf-8") as file:
        told_once = [line["story"] for line in csv.DictReader(file) if line["update"] == "0"]
    assert len(told_once) == len(set(told_once))


def test_without_readers_there_is_one_for_each_section_and_one_for_all(news):
    assert figures("digests", news, *DAYS)["digests"] == 2 * 11


@pytest.mark.parametrize(
    "text",
    ["", "[[reader]]\nname = 1", READER * 2, READER.replace("06:00", "six"), READER.replace("2]", '"much"]')],
)
def test_a_file_that_lists_no_readers_is_refused_in_a_sentence(news, tmp_path, text):
    file = tmp_path / "readers.toml"
    file.write_text(text)

    done = evaluate("digests", news, *DAYS, "--readers", file)

    assert done.exit_code == 1
    assert "has to list" in done.stderr


def test_days_without_a_digest_are_a_mistake_in_the_call(news):
    done = evaluate("digests", news, "--from", "2026-03-04", "--to", "2026-03-02")

    assert done.exit_code == 2
