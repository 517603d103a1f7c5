"""The command line of a benchmark: ``--json`` beside options of its own, and figures for people or for programs."""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping


def options(document: str | None) -> argparse.ArgumentParser:
    """A parser with ``--json``, whose help is the module's docstring as it stands."""
    parser = argparse.ArgumentParser(
        description=document, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--json", action="store_true", help="print JSON")
    return parser


def print_figures(figures: Mapping[str, object], *, as_json: bool) -> None:
    """Print figures: one JSON object, or a line for each."""
    if as_json:
        print(json.dumps(figures))
        return
    for name, value in figures.items():
        print(f"{name:40} {value}")
