"""The metrics that a document, the dashboard or a rule names are those of the program, with their labels."""

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml
from prometheus_client.parser import text_string_to_metric_families

from digestbot.model import CommonRate, Figures, Owed, Sent, Totals
from digestbot.monitoring.metrics import Metrics, Snapshot
from digestbot.monitoring.pulses import Beat

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
DOCUMENT = (ROOT / "docs" / "operators.md").read_text("utf-8")
RULES = yaml.safe_load((ROOT / "docs/monitoring/alert-rules.yml").read_text("utf-8"))["groups"][0]["rules"]
DASHBOARD = json.loads((ROOT / "docs/monitoring/dashboard.json").read_text("utf-8"))
#: Words of PromQL that stand where a metric's name does, and what Prometheus itself knows of who it asks.
GRAMMAR = set(
    "sum max min rate increase delta by on or unless offset absent histogram_quantile abs up".split()  # noqa: SIM905 - read as prose
)
ASKED = {"job", "instance"}


def everything() -> str:
    """What is written when there is something of everything."""
    metrics = Metrics()
    metrics.attempted("digest", Sent(1))
    metrics.answered(200)
    metrics.served({"laid": 1})
    metrics.handled("tap", 0.1)
    metrics.logged("feed_failed", "warning")
    figures = Figures(
        digests_due=1,
        digests_late=1,
        due_since=NOW,
        owed=(Owed("digest", "ready", 1, NOW),),
        outage_since=NOW,
        held_since=NOW,
        rate=CommonRate(1.0, 1.0),
        feeds={"good": 1},
        newest_article_at=NOW,
        stories=1,
        alerts={"running": 1},
        alert_seconds=1.0,
        chats={"active": 1},
        updates=1,
        updates_since=NOW,
        database_bytes=1,
    )
    beats = (Beat("sender", 0.1, rests=False, hangs=False),)
    look = Snapshot(
        NOW, NOW, 29.9, 0.0, True, figures, Totals({"sent": 1}, 1), beats, {"collect": True}, 1, 1
    )
    return metrics.written(look).decode()


def labels_of(text: str) -> dict[str, set[str]]:
    """The labels of each metric, by the names under which it can be asked for."""
    return {
        sample.name: set(sample.labels)
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


WRITTEN = labels_of(everything())
#: As they stand in the document: a histogram by its own name.
FAMILIES = {re.sub(r"_(bucket|sum|count)$", "", name) for name in WRITTEN if name.startswith("digestbot_")}


def expressions() -> Iterator[Any]:
    for rule in RULES:
        yield pytest.param(rule["expr"], id=rule["alert"])
    for panel in DASHBOARD["panels"]:
        for target in panel["targets"]:
            yield pytest.param(target["expr"], id=f"{panel['title']}: {target['refId']}")


def test_every_metric_stands_in_the_operators_table_with_its_labels():
    documented = {
        name: set(re.findall(r"`(\w+)`", labels))
        for name, labels in re.findall(r"^\| `(digestbot_\w+)` \| (.*?) \|", DOCUMENT, re.MULTILINE)
    }

    assert documented.keys() == FAMILIES
    assert documented == {
        name: (WRITTEN.get(name) or WRITTEN.get(f"{name}_bucket", set())) - {"le"} for name in FAMILIES
    }


@pytest.mark.parametrize("expression", list(expressions()))
def test_an_expression_asks_for_metrics_and_labels_that_there_are(expression: str):
    bare = re.sub(r'"[^"]*"|\[\w+\]|\b\d[\w.]*', " ", expression)
    grouped = [set(re.findall(r"\w+", inside)) for inside in re.findall(r"\b(?:by|on) \(([^)]*)\)", bare)]
    plain = re.sub(r"\b(?:by|on) \([^)]*\)", " ", bare)
    names = {
        name: set(re.findall(r"(\w+)\s*[=!]", inside))
        for name, inside in re.findall(r"\b([a-z]\w*)(?:\{([^}]*)\})?", plain)
        if name not in GRAMMAR
    }

    assert names or re.match(r"up\{", expression)
    assert names.keys() <= WRITTEN.keys()
    for name, labels in names.items():
        assert labels <= WRITTEN[name] | ASKED, name
    for labels in grouped:
        assert any(labels <= WRITTEN[name] | ASKED for name in names), labels


def test_every_rule_has_a_word_for_who_is_called_and_a_line_in_the_document():
    told = set(re.findall(r"^\| `(Digestbot\w+)` \|", DOCUMENT, re.MULTILINE))

    assert told == {rule["alert"] for rule in RULES}
    assert {rule["labels"]["severity"] for rule in RULES} == {"page", "warn"}
    assert all(rule["annotations"]["summary"] for rule in RULES)


def test_a_rule_on_an_event_hears_of_its_first_time():
    """A series that begins at 1 does not increase, so a rule also asks for those that were not there before."""
    of_events = [rule for rule in RULES if "digestbot_log_events_total" in rule["expr"]]

    assert {rule["alert"] for rule in of_events} == {"DigestbotWebhookFails", "DigestbotErrors"}
    for rule in of_events:
        [(counted, labels, span)] = re.findall(r"increase\((\w+)(\{.*?\})\[(\w+)\]\)", rule["expr"])
        series = f"{counted}{labels}"
        assert f"or ({series} unless {series} offset {span})" in " ".join(rule["expr"].split())


def test_a_turn_that_no_process_takes_calls_somebody():
    [expression] = [rule["expr"] for rule in RULES if rule["alert"] == "DigestbotNobodyHasTheTurn"]

    assert set(re.findall(r'absent\(digestbot_turn\{turn="(\w+)"\}\)', expression)) == {"collect", "updates"}


def test_the_dashboard_shows_every_metric():
    shown = " ".join(target["expr"] for panel in DASHBOARD["panels"] for target in panel["targets"])

    assert {name for name in FAMILIES if name not in shown} == set()


@pytest.mark.parametrize(
    "series",
    [
        'digestbot_alerts{state="paused"}',
        'digestbot_chats{status="blocked"}',
        'digestbot_feeds{state="failing"}',
    ],
)
def test_a_state_that_nothing_is_in_is_written_as_0(series: str):
    assert f"{series} 0.0" in everything().splitlines()


def test_no_metric_is_named_that_there_is_not():
    named = set(re.findall(r"digestbot_[a-z0-9_]+", DOCUMENT))

    assert named <= FAMILIES | WRITTEN.keys()
