"""schedule: when digests would come, across clock changes."""

import pytest
from shell import Shell


def test_the_forms_of_its_json_are_those_promised(shell: Shell):
    done = shell(
        "schedule", "--tz", "Europe/Berlin", "--time", "2:30", "--from", "2026-03-28", "--count", 3, "--json"
    )

    assert done.code == 0
    assert done.json == {
        "zone": "Europe/Berlin",
        "time": "02:30",
        "occurrences": [
            {
                "local_date": "2026-03-28",
                "local": "2026-03-28T02:30:00+01:00",
                "utc": "2026-03-28T01:30:00Z",
                "shift": None,
            },
            {
                "local_date": "2026-03-29",
                "local": "2026-03-29T03:30:00+02:00",
                "utc": "2026-03-29T01:30:00Z",
                "shift": "gap",
            },
            {
                "local_date": "2026-03-30",
                "local": "2026-03-30T02:30:00+02:00",
                "utc": "2026-03-30T00:30:00Z",
                "shift": None,
            },
        ],
    }


def test_a_person_reads_what_the_clock_change_does(shell: Shell):
    done = shell("schedule", "--tz", "berlin", "--time", "02:30", "--from", "2026-10-24", "--count", "3")

    assert done.out.splitlines() == [
        "Sat 2026-10-24 02:30 +0200  2026-10-24T00:30:00Z",
        "Sun 2026-10-25 02:30 +0200  2026-10-25T00:30:00Z  clocks go back: the first of two",
        "Mon 2026-10-26 02:30 +0100  2026-10-26T01:30:00Z",
    ]


def test_only_the_chosen_weekdays_come(shell: Shell):
    done = shell(
        "schedule",
        "--tz",
        "UTC",
        "--time",
        "8",
        "--days",
        "sat,sun",
        "--from",
        "2026-03-02",
        "--count",
        4,
        "--json",
    )

    days = [one["local_date"] for one in done.json["occurrences"]]
    assert days == ["2026-03-07", "2026-03-08", "2026-03-14", "2026-03-15"]


def test_a_day_that_a_zone_skipped_falls_on_the_next(shell: Shell):
    done = shell(
        "schedule", "--tz", "Pacific/Apia", "--time", "8:00", "--from", "2011-12-29", "--count", 3, "--json"
    )

    assert [one["local"][:10] for one in done.json["occurrences"]] == [
        "2011-12-29",
        "2011-12-31",
        "2012-01-01",
    ]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--tz", "Atlantis", "--time", "8"], "Did you mean"),
        (["--tz", "Europe/Berln", "--time", "8"], "Europe/Berlin"),
        (["--tz", "Berlin", "--time", "25:99"], "25:99: give a time such as 08:00"),
        (["--tz", "Berlin", "--time", "8", "--days", "someday"], "someday: give days such as mon-fri"),
        (["--tz", "Berlin", "--time", "8", "--from", "soon"], "--from soon: give a day such as 2026-03-29"),
        (["--tz", "Berlin", "--time", "8", "--from", "9999-12-31"], "years 1900 to 2899"),
        (["--tz", "Tokyo", "--time", "8", "--from", "0001-01-01"], "years 1900 to 2899"),
        (["--tz", "Berlin", "--time", "8", "--count", "0"], "--count"),
        (["--tz", "Berlin"], "--time"),
    ],
)
def test_what_cannot_be_understood_ends_with_2_and_a_sentence(shell: Shell, words: list[str], says: str):
    done = shell("schedule", *words, "--json")

    assert (done.code, done.out) == (2, "")
    assert says in done.err
    assert "Traceback" not in done.err


def test_ten_thousand_days_are_no_trouble(shell: Shell):
    done = shell("schedule", "--tz", "UTC", "--time", "8", "--count", 10_000, "--json")

    assert len(done.json["occurrences"]) == 10_000
