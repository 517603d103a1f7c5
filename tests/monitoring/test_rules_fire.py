"""Each rule calls somebody for what it is for, and for nothing else, as Prometheus itself judges it."""

import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

RULES = Path(__file__).parents[2] / "docs" / "monitoring" / "alert-rules.yml"
#: A bot that is well, for two hours, a value each minute.
WELL = {
    'up{job="digestbot",instance="a"}': "1x120",
    'digestbot_turn{turn="collect"}': "1x120",
    'digestbot_turn{turn="updates"}': "1x120",
}
#: What goes wrong after an hour, by the rule that tells it.
WRONG = {
    "DigestbotGone": {'up{job="digestbot",instance="a"}': "1x60 0x60"},
    "DigestbotLoopHangs": {'digestbot_loop_hangs{loop="sender"}': "0x60 1x60"},
    "DigestbotDatabaseAway": {"digestbot_database_up": "1x120", "digestbot_database_writable": "1x60 0x60"},
    "DigestbotNobodyHasTheTurn": {'digestbot_turn{turn="collect"}': "1x60"},
    "DigestbotTelegramAway": {"digestbot_outage_seconds": "0x60 0+60x60"},
    "DigestbotDigestsLate": {"digestbot_digests_behind_seconds": "0x60 700x60"},
    "DigestbotLedgerOld": {'digestbot_owed_oldest_seconds{lane="digest"}': "0x60 4000x60"},
    "DigestbotDigestsHeld": {"digestbot_digests_held_seconds": "0x60 60x60"},
    "DigestbotMessagesFail": {
        'digestbot_attempts_total{outcome="sent"}': "0+10x120",
        'digestbot_attempts_total{outcome="rejected"}': "0x60 0+10x60",
    },
    "DigestbotFloods": {'digestbot_telegram_answers_total{status="429"}': "0x60 0+5x60"},
    "DigestbotAlertSlow": {'digestbot_owed_oldest_seconds{lane="alert"}': "0x60 200x60"},
    "DigestbotNoNews": {"digestbot_newest_article_age_seconds": "60x60 20000x60"},
    "DigestbotFeedsFail": {
        'digestbot_feeds{state="good"}': "9x60 3x60",
        'digestbot_feeds{state="failing"}': "0x60 6x60",
    },
    "DigestbotUpdatesWait": {"digestbot_updates_oldest_seconds": "0x60 300x60"},
    "DigestbotTapsSlow": {
        'digestbot_update_seconds_bucket{kind="tap",le="5.0"}': "0+10x60 600x60",
        'digestbot_update_seconds_bucket{kind="tap",le="10.0"}': "0+10x120",
        'digestbot_update_seconds_bucket{kind="tap",le="+Inf"}': "0+10x120",
    },
    # One that began a little before the look, and never came again.
    "DigestbotWebhookFails": {
        'digestbot_log_events_total{event="webhook_fails",level="warning"}': "_x110 1x10"
    },
    "DigestbotErrors": {'digestbot_log_events_total{event="broken",level="error"}': "_x110 1x10"},
    "DigestbotDiskNearlyFull": {"digestbot_disk_free_bytes": "9e9x60 1e8x60"},
    "DigestbotNeedsALook": {
        'digestbot_troubles{kind="template"}': "0x60 1x60",
        'digestbot_troubles{kind="disk"}': "1x120",
    },
    "DigestbotClockWrong": {'digestbot_clock_ahead_seconds{instance="a"}': "0x60 -86400x60"},
    "DigestbotMemory": {
        'process_resident_memory_bytes{job="digestbot",instance="a"}': "2e8x60 7e8x60",
        'digestbot_children_memory_bytes{instance="a"}': "2e8x120",
    },
}


def judged(folder: Path, series: dict[str, str], *firing: tuple[int, str | None]) -> str:
    """What Prometheus' own tool says where another rule fires at a minute than this one; empty if all is as told."""
    counted = [
        {
            "expr": 'count by (alertname) (ALERTS{alertstate="firing"})',
            "eval_time": f"{minute}m",
            "exp_samples": [{"labels": f'{{alertname="{name}"}}', "value": 1}] if name else [],
        }
        for minute, name in firing
    ]
    values = [{"series": name, "values": text} for name, text in (WELL | series).items()]
    tests = {
        "rule_files": [str(RULES)],
        "evaluation_interval": "1m",
        "tests": [{"interval": "1m", "input_series": values, "promql_expr_test": counted}],
    }
    written = folder / "rules.test.yml"
    written.write_text(yaml.safe_dump(tests), "utf-8")
    done = subprocess.run(["promtool", "test", "rules", written], capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else done.stdout + done.stderr


needs_prometheus = pytest.mark.skipif(shutil.which("promtool") is None, reason="Prometheus is not installed")


@needs_prometheus
@pytest.mark.parametrize("alert", WRONG)
def test_a_rule_fires_alone_and_only_once_something_is_wrong(tmp_path: Path, alert: str):
    assert judged(tmp_path, WRONG[alert], (55, None), (119, alert)) == ""


@needs_prometheus
def test_a_database_that_does_not_answer_is_told_as_one_that_takes_no_writing(tmp_path: Path):
    away = {"digestbot_database_up": "1x60 0x60", "digestbot_database_writable": "1x60 0x60"}

    told = (119, "DigestbotDatabaseAway")
    assert judged(tmp_path, away, told) == ""
    assert judged(tmp_path, away | {"digestbot_database_writable": "1x120"}, told) == ""


def test_each_rule_is_tried():
    [group] = yaml.safe_load(RULES.read_text("utf-8"))["groups"]

    assert {rule["alert"] for rule in group["rules"]} == WRONG.keys()
