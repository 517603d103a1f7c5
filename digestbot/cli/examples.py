"""The examples that the help of each command shows at its end."""

from __future__ import annotations

import typer

_EXAMPLES = {
    "run": "run --roles chat,collect",
    "demo": "demo --port 8765",
    "ingest": "ingest https://example.org/feed.xml",
    "trending": "trending --tag science --limit 5",
    "preview": "preview --tags science,climate --language de",
    "schedule": "schedule --tz Europe/Berlin --time 08:00 --days mon-fri",
    "doctor": "doctor --json",
    "stats": "stats --subject digests --days 7 --picture digests.png",
    "healthcheck": "healthcheck --ready",
    "feeds add": "feeds add https://example.org/feed.xml --section science",
    "feeds list": "feeds list --json",
    "feeds remove": "feeds remove 3",
    "feeds set": "feeds set 3 --told-apart-by link --no-pages",
    "feeds pause": "feeds pause 3",
    "feeds resume": "feeds resume 3",
    "feeds change": "feeds change 3 --section science --language de",
    "feeds check": "feeds check 3",
    "feeds import": "feeds import subscriptions.opml",
    "feeds export": "feeds export - > subscriptions.opml",
    "stories list": "stories list --limit 5",
    "stories show": "stories show 128",
    "stories tag": "stories tag 128 --section science --add climate",
    "evaluate clusters": "evaluate clusters clusters.csv.gz",
    "evaluate tags": "evaluate tags tags.csv.gz",
    "evaluate articles": "evaluate articles pages.tar",
    "evaluate digests": "evaluate digests trending.csv.gz --from 2026-03-09 --to 2026-03-16",
    "evaluate languages": "evaluate languages languages.csv.gz --stream clusters-live.csv.gz",
    "evaluate senses": "evaluate senses senses.csv.gz",
    "evaluate kinds": "evaluate kinds kinds.csv.gz",
    "evaluate trending": "evaluate trending trending.csv.gz --from 2026-03-09 --to 2026-03-16",
    "alert send": "alert send --tags climate 'The river is over its banks'",
    "alert list": "alert list --limit 5",
    "alert show": "alert show 7",
    "alert pause": "alert pause 7",
    "alert resume": "alert resume 7",
    "alert cancel": "alert cancel 7",
    "alert correct": "alert correct 7 'The river is back in its bed'",
    "alert recall": "alert recall 7",
    "readers show": "readers show 123456789 --days 30",
    "templates check": "templates check my-templates",
    "db upgrade": "db upgrade",
    "db backup": "db backup --keep 7",
    "db restore": "db restore digestbot-20261123T054500Z.sqlite3",
    "db prune": "db prune --dry-run",
    "db copy": "db copy sqlite:///digestbot.sqlite3 postgresql://digestbot@localhost/digestbot",
}


def show_examples(app: typer.Typer, called: str, above: str = "") -> None:
    """Add the examples to the help of the commands of ``app`` and of its groups."""
    for command in app.registered_commands:
        example = _EXAMPLES.get(f"{above}{command.name}")
        if example is not None:
            command.epilog = f"Example: {called} {example}"
    for group in app.registered_groups:
        if group.typer_instance is not None:
            show_examples(group.typer_instance, called, f"{above}{group.name} ")
