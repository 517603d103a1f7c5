"""The commands ``stories …``: list the stories of the last two days, and show or correct their tags."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from digestbot.cli import as_json as forms
from digestbot.cli.terminal import USAGE, AsJson, fail, finish, print_json, print_line, program

if TYPE_CHECKING:
    from digestbot.actions.news.retag import TaggedStory
    from digestbot.actions.tools import Tools
    from digestbot.model import AuditEntry, Trend

T = TypeVar("T")

app = typer.Typer(help="Stories: list, show, correct their section and tags.", no_args_is_help=True)

Which = Annotated[str, typer.Argument(metavar="STORY", help="The story's number, or the link of an article.")]


@app.command("list")
def list_stories(
    limit: Annotated[int, typer.Option(min=1, max=1000, help="How many, the strongest first.")] = 20,
    as_json: AsJson = False,
) -> None:
    """List the stories of the last two days with their numbers, sections and tags."""
    from digestbot.actions.news.retag import latest

    async def work(tools: Tools) -> tuple[tuple[Trend, bool], ...]:
        return await latest(tools, limit)

    found = finish(lambda: _with_tools(work))
    if as_json:
        print_json(
            {"stories": [forms.listed_story(trend, corrected=by_editor) for trend, by_editor in found]}
        )
        return
    for trend, by_editor in found:
        print_line(f"{trend.story.id:6}  {trend.headline.title}")
        print_line(
            f"        {_about(trend.story.section, trend.story.tags)}{' · corrected' if by_editor else ''}"
        )
    if not found:
        print_line(f"There is no news of the last two days: {program()} feeds check reads the feeds now.")


@app.command("show")
def show(story: Which, as_json: AsJson = False) -> None:
    """Show a story: its articles, what it is about, and who said so."""

    async def work(tools: Tools) -> tuple[TaggedStory, tuple[AuditEntry, ...]]:
        from digestbot.actions.news.retag import find_story, story_tags_of

        told = await story_tags_of(tools, await find_story(tools, story))
        return told, await tools.storage.run(lambda desk: desk.audit.of_story(told.story.id))

    _report(*finish(lambda: _with_tools(work)), as_json=as_json)


@app.command("tag")
def tag(
    story: Which,
    section: Annotated[str, typer.Option(help="The section that it belongs to.")] = "",
    add: Annotated[
        list[str] | None, typer.Option(help="A tag that it gets; may be given several times.")
    ] = None,
    remove: Annotated[
        list[str] | None, typer.Option(help="A tag that it loses; may be given several times.")
    ] = None,
    new: Annotated[bool, typer.Option("--new", help="Add tags that no news has carried yet, too.")] = False,
    auto: Annotated[bool, typer.Option("--auto", help="Let the rule say again what it is about.")] = False,
    as_json: AsJson = False,
) -> None:
    """Correct a story's section and tags. The correction stays until --auto."""
    asked = bool(section.strip() or add or remove)
    if asked == auto:
        fail(
            "Say what to change: --section, --add and --remove; or --auto, which takes the correction back.",
            USAGE,
        )

    async def work(tools: Tools) -> tuple[TaggedStory, tuple[AuditEntry, ...]]:
        from digestbot.actions.alerts.editors import TERMINAL
        from digestbot.actions.news.retag import find_story, hand_back, read_correction, retag

        correction = read_correction(tools.topics, section=section, add=add or (), remove=remove or ())
        story_id = await find_story(tools, story)
        if auto:
            told = await hand_back(tools, TERMINAL, story_id)
        else:
            told = await retag(tools, TERMINAL, story_id, correction, new=new)
        return told, await tools.storage.run(lambda desk: desk.audit.of_story(told.story.id))

    _report(*finish(lambda: _with_tools(work)), as_json=as_json)


async def _with_tools(work: Callable[[Tools], Awaitable[T]]) -> T:
    from digestbot.app import tools_for
    from digestbot.config import read_settings

    async with tools_for(read_settings()) as tools:
        return await work(tools)


def _report(told: TaggedStory, history: tuple[AuditEntry, ...], *, as_json: bool) -> None:
    if as_json:
        print_json(forms.told_story(told, history))
        return
    story = told.story
    print_line(f"{story.id}  {told.headline}")
    print_line(f"    {_about(story.section, story.tags)}")
    if told.corrected:
        print_line(f"    corrected by an editor; the rule says: {_about(told.rule.section, told.rule.tags)}")
    for one in story.articles:
        print_line(f"  {one.at:%Y-%m-%d %H:%M}  {one.source_name}: {one.title}")
    for step in history:
        print_line(
            f"  {step.at:%Y-%m-%d %H:%M}  {step.who}: {step.what}{f' ({step.detail})' if step.detail else ''}"
        )


def _about(section: str | None, tags: tuple[str, ...]) -> str:
    return f"{section or 'no section'}{': ' if tags else ''}{', '.join(tags)}"
