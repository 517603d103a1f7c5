"""The commands ``feeds …``: the feeds that news comes from. ``cli/sources/`` has a module for what each does."""

from __future__ import annotations

import typer

from digestbot.cli.sources.adding import add_feed
from digestbot.cli.sources.changing import change_feed, pause_feeds, remove_feeds, resume_feeds
from digestbot.cli.sources.files import export_opml, import_opml
from digestbot.cli.sources.listing import check_feeds_now, list_feeds
from digestbot.cli.sources.settings import set_feed

app = typer.Typer(
    help="The sources: add, list, change, pause, remove, check, import, export.", no_args_is_help=True
)

# In the order in which the help lists them.
app.command("add")(add_feed)
app.command("list")(list_feeds)
app.command("check")(check_feeds_now)
app.command("change")(change_feed)
app.command("set")(set_feed)
app.command("pause")(pause_feeds)
app.command("resume")(resume_feeds)
app.command("remove")(remove_feeds)
app.command("import")(import_opml)
app.command("export")(export_opml)
